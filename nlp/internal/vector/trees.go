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

// Forest is trees laid out for the rows of a block to go through them at once: what the trees ask, each test once, and for each tree where the answers
// to its tests stand. Thousands of tests are a few hundred different ones.
type Forest struct {
	trees []Tree
	asked []Test
	laid  []laidTree
	width int // the trees ask for the first width features alone
}

// laidTree is a tree by the places of its tests among those asked, each twice: the answers to a test have 16 bytes, and what a processor multiplies
// a place in memory with is 8 at most.
type laidTree struct {
	answers [1 + TreeTests]uint16
	leaves  [TreeLeaves]float32
}

// NewForest lays out trees.
func NewForest(trees []Tree) *Forest {
	f := &Forest{trees: trees, laid: make([]laidTree, len(trees))}
	places := make([]uint16, 1<<16) // of tests among those asked, from 1
	for i := range trees {
		f.laid[i].leaves = trees[i].Leaves
		for k, test := range trees[i].Tests[1:] {
			at := &places[int(test.Feature)<<8|int(test.Least)]
			if *at == 0 {
				f.asked = append(f.asked, test)
				*at = uint16(len(f.asked))
			}
			f.laid[i].answers[k+1] = 2 * (*at - 1)
			f.width = max(f.width, int(test.Feature)+1)
		}
	}
	return f
}

// usuallyAsked is more tests than the forests of the model ask.
const usuallyAsked = 512

// mostAsked is how many tests a laid tree can tell apart.
const mostAsked = 1 << 15

// Add adds to each row's sum the leaves where the trees lead it, one after the other.
func (f *Forest) Add(sums []float32, rows []FeatureRow) {
	if !fast || len(f.trees) == 0 || len(f.asked) > mostAsked {
		for i := range f.trees {
			for k := range rows {
				sums[k] += f.trees[i].Leaf(&rows[k])
			}
		}
		return
	}
	if whole := (len(rows) + treeRows - 1) / treeRows * treeRows; cap(rows) < whole { // not from FeatureRows
		rows = slices.Grow(rows, whole-len(rows))
	}
	var columns [(math.MaxUint8 + 1) * treeRows]uint8
	var room [usuallyAsked * treeRows]uint8
	answers := room[:]
	if len(f.asked) > usuallyAsked {
		answers = make([]uint8, len(f.asked)*treeRows)
	}
	for len(rows) > 0 {
		block := rows[:treeRows]
		n := min(len(rows), treeRows)
		var memory [treeRows]float32
		copy(memory[:], sums[:n])
		transposeRows(&columns[0], &block[0][0], (f.width+15)/16)
		askTests(&answers[0], &f.asked[0], len(f.asked), &columns[0])
		addTrees(&memory[0], &f.laid[0], len(f.laid), &answers[0])
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
