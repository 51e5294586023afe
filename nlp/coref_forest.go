package nlp

import (
	"encoding/binary"
	"fmt"
	"math"

	"kg/nlp/internal/vector"
)

// forest is a sum of regression trees (Friedman 2001) over features that are small whole numbers.
type forest struct {
	trees []vector.Tree
	laid  *vector.Forest // of them
}

func newForest(trees []vector.Tree) *forest {
	return &forest{trees, vector.NewForest(trees)}
}

// likeliest is the row of the highest sum of the trees; the last is that of nobody, to whose sum a doubt is added.
func (f *forest) likeliest(rows []vector.FeatureRow, doubt float32) int {
	if len(rows) == 1 {
		return 0
	}
	var memory [64]float32
	sums := append(memory[:0], make([]float32, len(rows))...)
	f.laid.Add(sums, rows)
	sums[len(rows)-1] += doubt
	best := len(rows) - 1
	for k := range sums {
		if sums[k] > sums[best] || sums[k] == sums[best] && k < best {
			best = k
		}
	}
	return best
}

const treeBytes = 2*vector.TreeTests + 4*vector.TreeLeaves

// appendTo appends the forest to the content of a file: how many trees, then each with its tests and leaves.
func (f *forest) appendTo(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(len(f.trees)))
	for i := range f.trees {
		t := &f.trees[i]
		for _, c := range t.Tests[1:] {
			b = append(b, c.Feature, c.Least)
		}
		for _, l := range t.Leaves {
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
	trees := make([]vector.Tree, n)
	for i := range trees {
		t := &trees[i]
		for k := range vector.TreeTests {
			t.Tests[k+1] = vector.Test{Feature: b[2*k], Least: b[2*k+1]}
		}
		for k := range t.Leaves {
			t.Leaves[k] = math.Float32frombits(binary.LittleEndian.Uint32(b[2*vector.TreeTests+4*k:]))
		}
		b = b[treeBytes:]
	}
	return newForest(trees), b, nil
}
