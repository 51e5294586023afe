package vector

// Buckets is a table of hashes: a hash stands in the bucket that it is hashed to or, where that is full, in the next one
// that is not. A bucket is compared as a whole.
type Buckets struct{ Keys []uint32 } // 0 where there is none

// Bucket is the number of hashes of a bucket: a line of the processor's caches.
const Bucket = 16

// NewBuckets lays out hashes, none of which is 0 or there twice, and returns the slot of each.
func NewBuckets(hashes []uint32) (keys []uint32, slot []int) {
	n := len(hashes)*6/5/Bucket + 1
	keys, slot = make([]uint32, n*Bucket), make([]int, len(hashes))
	for k, h := range hashes {
		i := bucketOf(h, n) * Bucket
		for keys[i] != 0 {
			i = (i + 1) % len(keys)
		}
		keys[i], slot[k] = h, i
	}
	return keys, slot
}

// bucketOf is the first bucket of n where a hash may stand.
func bucketOf(h uint32, n int) int {
	h ^= h >> 16
	h *= 0x85ebca6b
	h ^= h >> 13
	h *= 0xc2b2ae35
	h ^= h >> 16
	return int(uint64(h) * uint64(n) >> 32)
}

// Near sets first to the bucket of each hash, and these are on their way to the processor when it returns: who has something
// else to do before Find does not wait for them.
func (b *Buckets) Near(hashes, first []uint32) {
	if len(hashes) == 0 {
		return
	}
	_ = first[len(hashes)-1]
	n := len(b.Keys) / Bucket
	if wide {
		nearWide(&b.Keys[0], n, &hashes[0], len(hashes), &first[0])
		return
	}
	for i, h := range hashes {
		first[i] = uint32(bucketOf(h, n))
	}
}

// Find looks for hashes, whose buckets first holds: at takes, one after the other, where the rows of those that are there
// begin in a table that has a row of so many bytes for each slot. These rows are on their way to the processor when it
// returns. One key at least must be 0.
func (b *Buckets) Find(hashes, first []uint32, table []byte, width int, at []uint32) int {
	if len(hashes) == 0 {
		return 0
	}
	_, _, _ = first[len(hashes)-1], at[len(hashes)-1], table[len(b.Keys)*width-1]
	if wide {
		return findWide(&b.Keys[0], len(b.Keys)/Bucket, &hashes[0], &first[0], len(hashes), &table[0], width, &at[0])
	}
	found := 0
	for j, h := range hashes {
		for i := int(first[j]) * Bucket; ; i++ {
			if i == len(b.Keys) {
				i = 0
			}
			if k := b.Keys[i]; k == h {
				at[found] = uint32(i * width)
				found++
				break
			} else if k == 0 {
				break
			}
		}
	}
	return found
}
