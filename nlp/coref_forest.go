package nlp

import (
	"encoding/binary"
	"fmt"
	"math"
)

// forest is a sum of regression trees (Friedman 2001) over features that are small whole numbers. Each tree is complete: of forestDepth tests
// in a row the answers lead to a leaf.
type forest struct {
	trees []tree
}

const (
	forestDepth  = 3
	forestTests  = 1<<forestDepth - 1
	forestLeaves = 1 << forestDepth
)

// tree asks tests[1], and after tests[n] tests[2n] (no) or tests[2n+1] (yes); tests[0] is not asked.
type tree struct {
	tests  [1 + forestTests]test
	leaves [forestLeaves]float32
}

// featureRow are the features of an option, zero behind the last: as many as a test can name, so that no look at one has to be checked.
type featureRow [math.MaxUint8 + 1]uint8

// test asks whether a feature is at least a value.
type test struct{ feature, least uint8 }

// likeliest is the row of the highest sum of the trees; the last is that of nobody, to whose sum a doubt is added.
func (f *forest) likeliest(rows []featureRow, doubt float32) int {
	var memory [64]float32
	sums := append(memory[:0], make([]float32, len(rows))...)
	for i := range f.trees {
		t := &f.trees[i]
		for k := range rows {
			sums[k] += t.leaves[t.leaf(&rows[k])]
		}
	}
	sums[len(rows)-1] += doubt
	best := len(rows) - 1
	for k := range sums {
		if sums[k] > sums[best] || sums[k] == sums[best] && k < best {
			best = k
		}
	}
	return best
}

// leaf is where features lead.
func (t *tree) leaf(features *featureRow) uint {
	n := uint(1)
	for range forestDepth {
		c := t.tests[n%(1+forestTests)]                                     // n is less than that, which the compiler does not see
		no := uint(uint32(int32(features[c.feature])-int32(c.least)) >> 31) // without a jump, which the processor would guess wrong half of the time
		n = 2*n + 1 - no
	}
	return n % forestLeaves
}

const treeBytes = 2*forestTests + 4*forestLeaves

// appendTo appends the forest to the content of a file: how many trees, then each with its tests and leaves.
func (f *forest) appendTo(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(len(f.trees)))
	for i := range f.trees {
		t := &f.trees[i]
		for _, c := range t.tests[1:] {
			b = append(b, c.feature, c.least)
		}
		for _, l := range t.leaves {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(l))
		}
	}
	return b
}

// readForest reads what appendTo wrote, and returns what follows.
func readForest(b []byte) (*forest, []byte, error) {
	if len(b) < 4 {
		return nil, nil, fmt.Errorf("it ends before its trees")
	}
	n := int(binary.LittleEndian.Uint32(b))
	b = b[4:]
	if n > len(b)/treeBytes {
		return nil, nil, fmt.Errorf("it ends within its trees")
	}
	f := &forest{trees: make([]tree, n)}
	for i := range f.trees {
		t := &f.trees[i]
		for k := range forestTests {
			t.tests[k+1] = test{b[2*k], b[2*k+1]}
		}
		for k := range t.leaves {
			t.leaves[k] = math.Float32frombits(binary.LittleEndian.Uint32(b[2*forestTests+4*k:]))
		}
		b = b[treeBytes:]
	}
	return f, b, nil
}
