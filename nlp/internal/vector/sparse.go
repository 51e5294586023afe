package vector

import (
	"encoding/binary"
	"math/bits"
	"unsafe"
)

// Sparse is a table of weights in 8 bits of which most are 0: for each 32 slots a word tells which of them have one, in
// its lower half, and how many have one before, in its upper. So a table of which nine of ten are 0 is a third as large as
// written out, and stays in the processor's second cache.
type Sparse struct {
	words  []uint64
	values []int8
	shift  int // 64 less the logarithm of the number of slots
}

const (
	hashing = 0x9E3779B97F4A7C15
	variety = 0x2545F491
)

// NewSparse packs a table, whose length is a power of two and at least 32.
func NewSparse(table []int8) Sparse {
	s := Sparse{words: make([]uint64, len(table)/32), shift: 64 - bits.TrailingZeros(uint(len(table)))}
	rest := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(table))), len(table))
	s.values = make([]int8, 0, len(table)/8)
	for i := range s.words {
		word := uint64(len(s.values)) << 32
		for k := 0; k < 32; k += 8 {
			// Eight at a time, as most are 0.
			for eight := binary.LittleEndian.Uint64(rest[k:]); eight != 0; {
				at := bits.TrailingZeros64(eight) &^ 7
				word |= 1 << (k + at/8)
				s.values = append(s.values, int8(eight>>at))
				eight &^= 0xff << at
			}
		}
		s.words[i], rest = word, rest[32:]
	}
	s.values = append(s.values, make([]int8, behind)...)
	return s
}

// OpenSparse returns the table that NewSparse packed, of which these are the words and the values, or false where they are not of one.
func OpenSparse(words []uint64, values []int8) (Sparse, bool) {
	s := Sparse{words: words, values: values, shift: 64 - bits.TrailingZeros(uint(32*len(words)))}
	before := 0
	for _, w := range words {
		if int(w>>32) != before {
			return Sparse{}, false
		}
		before += bits.OnesCount32(uint32(w))
	}
	return s, len(words) > 0 && len(words)&(len(words)-1) == 0 && before+behind == len(values)
}

// Parts are what OpenSparse asks for.
func (s *Sparse) Parts() (words []uint64, values []int8) { return s.words, s.values }

// behind is how many values are read behind the last.
const behind = 4

// Slot is the place of the weight of a feature for a tag among 1<<(64-shift).
func Slot(feature uint32, tag uint16, shift int) uint32 {
	return uint32((uint64(feature) ^ uint64(tag)<<32 ^ uint64(tag)*variety) * hashing >> shift)
}

// mostFeatures is the number of features that the kernel has room for.
const mostFeatures = 128

// Sums adds to each of sums the weights of the hashed features for its tag; in pairs the tag stands first.
func (s *Sparse) Sums(sums []int32, features []uint32, pairs [][2]uint16) {
	if len(pairs) == 0 || len(features) == 0 {
		return
	}
	_ = sums[len(pairs)-1]
	if gathers && len(features) <= mostFeatures {
		sumSparse(&sums[0], &features[0], len(features), &pairs[0], len(pairs), &s.words[0], &s.values[0], s.shift)
		return
	}
	for i, p := range pairs {
		sum := int32(0)
		for _, f := range features {
			slot := Slot(f, p[0], s.shift)
			word := s.words[slot/32]
			before := bits.OnesCount32(uint32(word) & (1<<(slot%32) - 1))
			sum += int32(s.values[int(word>>32)+before]) & -int32(word>>(slot%32)&1)
		}
		sums[i] += sum
	}
}

// Warm reads the table from end to end, which brings it near the processor much faster than the places do that features
// ask for, one here, one there. It is for who is about to ask for many; the number has no meaning.
func (s *Sparse) Warm() (sum uint64) {
	const line = 64
	for i := 0; i < len(s.words); i += line / 8 {
		sum += s.words[i]
	}
	for i := 0; i < len(s.values); i += line {
		sum += uint64(s.values[i])
	}
	return sum
}
