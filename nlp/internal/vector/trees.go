package vector

import (
	"math"
	"slices"
)

// TreeDepth is how many tests a tree asks one after the other.
const (
	TreeDepth  = 3
	TreeTests  = 1<<TreeDepth - 1
	TreeLeaves = 1 << TreeDepth
)

// Tree is a regression tree over features that are small whole numbers. It is complete: of TreeDepth tests in a row the answers lead to a leaf.
// It asks Tests[1], and after Tests[n] Tests[2n] (no) or Tests[2n+1] (yes); Tests[0] is not asked.
type Tree struct {
	Tests  [1 + TreeTests]Test
	Leaves [TreeLeaves]float32
}

// Test asks whether a feature is at least a value.
type Test struct{ Feature, Least uint8 }

// FeatureRow are the features of one thing, zero behind the last: as many as a test can name, so that no look at one has to be checked.
type FeatureRow [math.MaxUint8 + 1]uint8

// treeRows is how many rows go through a tree at once.
const treeRows = 16

// FeatureRows is memory for n rows, whatever stands in it: rows's own, where that is enough.
func FeatureRows(rows []FeatureRow, n int) []FeatureRow {
	return Sized(rows, (n+treeRows-1)/treeRows*treeRows)[:n] // whole blocks, all of which AddTrees looks at
}

// AddTrees adds to each row's sum the leaves where the trees lead it, one after the other. The trees ask for the first width features alone.
func AddTrees(sums []float32, trees []Tree, rows []FeatureRow, width int) {
	if !fast || len(trees) == 0 {
		for i := range trees {
			for k := range rows {
				sums[k] += trees[i].Leaf(&rows[k])
			}
		}
		return
	}
	if whole := (len(rows) + treeRows - 1) / treeRows * treeRows; cap(rows) < whole { // not from FeatureRows
		rows = slices.Grow(rows, whole-len(rows))
	}
	var columns [(math.MaxUint8 + 1) * treeRows]uint8
	for len(rows) > 0 {
		block := rows[:treeRows]
		n := min(len(rows), treeRows)
		var memory [treeRows]float32
		copy(memory[:], sums[:n])
		transposeRows(&columns[0], &block[0][0], (min(width, len(block[0]))+15)/16)
		addTrees(&memory[0], &trees[0], len(trees), &columns[0])
		copy(sums, memory[:n])
		rows, sums = rows[n:], sums[n:]
	}
}

// Leaf is where features lead.
func (t *Tree) Leaf(features *FeatureRow) float32 { return t.Leaves[t.Place(features)] }

// Place is the number of the leaf where features lead.
func (t *Tree) Place(features *FeatureRow) uint {
	n := uint(1)
	for range TreeDepth {
		c := t.Tests[n%(1+TreeTests)]                                       // n is less than that, which the compiler does not see
		no := uint(uint32(int32(features[c.Feature])-int32(c.Least)) >> 31) // without a jump, which the processor would guess wrong half of the time
		n = 2*n + 1 - no
	}
	return n % TreeLeaves
}
