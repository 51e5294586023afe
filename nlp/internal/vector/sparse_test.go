package vector

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

func TestSparseSumsAreThoseOfTheTable(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for _, log := range []int{5, 12, 17} {
		for _, share := range []float64{0, 0.1, 0.9, 1} {
			table := make([]int8, 1<<log)
			for i := range table {
				if rng.Float64() < share {
					table[i] = int8(rng.IntN(256) - 128)
				}
			}
			s := NewSparse(table)
			for _, n := range []int{0, 1, 2, 7, 71} {
				features := make([]uint32, 1+rng.IntN(33))
				for i := range features {
					features[i] = rng.Uint32()
				}
				pairs, got := make([][2]uint16, n), make([]int32, n+1)
				for i := range pairs {
					pairs[i], got[i] = [2]uint16{uint16(rng.Uint32()), uint16(rng.Uint32())}, int32(i)
				}
				got[n] = 12345
				s.Sums(got, features, pairs)
				for i, p := range pairs {
					want := int32(i)
					for _, f := range features {
						want += int32(table[Slot(f, p[0], 64-log)])
					}
					if got[i] != want {
						t.Fatalf("1<<%d slots, %v full, %d features, tag %d of %d: %d, want %d", log, share, len(features), i, n, got[i], want)
					}
				}
				if got[n] != 12345 {
					t.Fatalf("%d sums: one more was written", n)
				}
			}
		}
	}
}

func TestOpenSparse(t *testing.T) {
	table := make([]int8, 1<<7)
	table[0], table[40], table[41], table[127] = 1, -2, 3, 4
	s := NewSparse(table)
	words, values := s.Parts()
	again, ok := OpenSparse(words, values)
	if !ok || !reflect.DeepEqual(s, again) {
		t.Errorf("%v, not %v", again, s)
	}
	damaged := slices.Clone(words)
	damaged[2] ^= 1 << 5
	for _, c := range []struct {
		words  []uint64
		values []int8
	}{{nil, nil}, {words, values[1:]}, {words[1:], values}, {words[:3], values}, {words, append(values, 0)}, {damaged, values}, {damaged, append(values, 0)}} {
		if _, ok := OpenSparse(c.words, c.values); ok {
			t.Errorf("%v, %v is a table", c.words, c.values)
		}
	}
}
