package vector

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// manyTrees are trees that ask for features below width, and rows of these.
func manyTrees(trees, rows, width int) ([]Tree, []FeatureRow) {
	rng := rand.New(rand.NewPCG(19, 20))
	t, f := make([]Tree, trees), FeatureRows(nil, rows)
	for i := range t {
		for k := range t[i].Tests {
			t[i].Tests[k] = Test{uint8(rng.IntN(width)), uint8(rng.Uint32())}
		}
		for k := range t[i].Leaves {
			t[i].Leaves[k] = rng.Float32() - 0.5
		}
	}
	for i := range f {
		for k := range f[i] {
			f[i][k] = uint8(rng.Uint32())
			if rng.IntN(3) == 0 {
				f[i][k] = t[rng.IntN(trees)].Tests[1].Least
			}
		}
	}
	return t, f
}

// TestTreesAddUpAsOneByOne: the sums must be the same bit by bit.
func TestTreesAddUpAsOneByOne(t *testing.T) {
	for _, width := range []int{1, 16, 100, 256} {
		for _, n := range []int{1, 7, 16, 17, 40} {
			trees, rows := manyTrees(50, n, width)
			got := make([]float32, n)
			for k := range got {
				got[k] = float32(k)
			}
			want := slices.Clone(got)
			for i := range trees {
				for k := range rows {
					want[k] += trees[i].Leaf(&rows[k])
				}
			}
			NewForest(trees).Add(got, slices.Clip(rows))
			if !slices.Equal(got, want) {
				t.Fatalf("%d rows of %d: %v, want %v", n, width, got, want)
			}
		}
	}
}

func BenchmarkTrees(b *testing.B) {
	trees, rows := manyTrees(900, 10, 150)
	for i := range trees {
		for k := range trees[i].Tests {
			trees[i].Tests[k].Least = 64 << (trees[i].Tests[k].Least & 1) // some hundred different tests, as forests have that were learned
		}
	}
	sums := make([]float32, len(rows))
	forest := NewForest(trees)
	for b.Loop() {
		forest.Add(sums, rows)
	}
}
