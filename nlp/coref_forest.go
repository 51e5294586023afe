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

// tree asks tests[n], then of its children tests[2n+1] (no) or tests[2n+2] (yes).
type tree struct {
	tests  [forestTests]test
	leaves [forestLeaves]float32
}

// test asks whether a feature is at least a value.
type test struct{ feature, least uint8 }

// score is the sum of the trees.
func (f *forest) score(features []uint8) float32 {
	sum := float32(0)
	for i := range f.trees {
		t := &f.trees[i]
		sum += t.leaves[t.leaf(features)]
	}
	return sum
}

// likeliest is the row of the highest score; the last is that of nobody, to whose score a doubt is added.
func (f *forest) likeliest(rows [][]uint8, doubt float32) int {
	best, bestScore := len(rows)-1, float32(math.Inf(-1))
	for k, row := range rows {
		s := f.score(row)
		if k == len(rows)-1 {
			s += doubt
		}
		if s > bestScore {
			best, bestScore = k, s
		}
	}
	return best
}

// leaf is where features lead.
func (t *tree) leaf(features []uint8) int {
	n := 0
	for range forestDepth {
		c := &t.tests[n]
		no := int(uint32(int32(features[c.feature])-int32(c.least)) >> 31) // without a jump, which the processor would guess wrong half of the time
		n = 2*n + 2 - no
	}
	return n - forestTests
}

const treeBytes = 2*forestTests + 4*forestLeaves

// appendTo appends the forest to the content of a file: how many trees, then each with its tests and leaves.
func (f *forest) appendTo(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(len(f.trees)))
	for i := range f.trees {
		t := &f.trees[i]
		for _, c := range t.tests {
			b = append(b, c.feature, c.least)
		}
		for _, l := range t.leaves {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(l))
		}
	}
	return b
}

// readForest reads what appendTo wrote, with tests of less than so many features, and returns what follows.
func readForest(b []byte, features int) (*forest, []byte, error) {
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
		for k := range t.tests {
			t.tests[k] = test{b[2*k], b[2*k+1]}
			if int(b[2*k]) >= features {
				return nil, nil, fmt.Errorf("a tree asks for feature %d of %d", b[2*k], features)
			}
		}
		for k := range t.leaves {
			t.leaves[k] = math.Float32frombits(binary.LittleEndian.Uint32(b[2*forestTests+4*k:]))
		}
		b = b[treeBytes:]
	}
	return f, b, nil
}
