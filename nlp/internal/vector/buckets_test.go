package vector

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestBucketsFindWhatTheyHold(t *testing.T) {
	rng := rand.New(rand.NewPCG(15, 16))
	for _, n := range []int{1, 15, 16, 1000} {
		hashes := make([]uint32, n)
		for i := range hashes {
			hashes[i] = uint32(i+1)*0x9E3779B1 | 1
		}
		keys, slot := NewBuckets(hashes)
		b := Buckets{keys}
		const width = 21
		table := make([]byte, len(keys)*width)
		for range 50 {
			var ask, want []uint32
			for range 1 + rng.IntN(90) {
				if k := rng.IntN(2 * n); k < n {
					ask, want = append(ask, hashes[k]), append(want, uint32(slot[k]*width))
				} else {
					ask = append(ask, uint32(2*rng.IntN(1<<30)+2)) // all that are there are odd
				}
			}
			at, first := make([]uint32, len(ask)), make([]uint32, len(ask))
			b.Near(ask, first)
			for i, h := range ask {
				if want := bucketOf(h, len(keys)/Bucket); int(first[i]) != want {
					t.Fatalf("of %d: bucket %d, want %d", n, first[i], want)
				}
			}
			if got := at[:b.Find(ask, first, table, width, at)]; !slices.Equal(got, want) {
				t.Fatalf("of %d: %v, want %v", n, got, want)
			}
		}
	}
}
