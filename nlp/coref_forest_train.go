package nlp

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"kg/nlp/internal/vector"
)

// choice is one training example of a forest: what could be chosen, a row of features each, and which of it is right.
type choice struct {
	rows   []vector.FeatureRow
	right  []bool
	text   int     // where it stands
	weight float64 // how much it counts
}

// forestPlan is how a forest is grown.
type forestPlan struct {
	forests   int     // whose mean is taken, each of other shares
	texts     float64 // share of the texts that one of them learns from: what single texts teach is not what the mean says
	trees     int     // of one
	rate      float64 // of each tree that is added
	ridge     float64 // holds leaves of few examples near zero
	leastHess float64 // of a leaf
	columns   float64 // share of the features that a tree may ask
	examples  float64 // share of the choices that a tree is grown on
}

// growForest fits a forest to choices by gradient boosting: each tree follows the gradient of the log-likelihood of the right ones among all of
// their choice (Friedman 2001, with the second-order leaves of Chen and Guestrin 2016). It is the mean of several, each of other texts (bagging, Breiman 1996).
func growForest(choices []choice, p forestPlan, seed uint64) *forest {
	grown := make([][]vector.Tree, p.forests)
	var all sync.WaitGroup
	for k := range grown {
		all.Go(func() {
			random := rand.New(rand.NewPCG(seed, uint64(k)))
			kept, last, in := []choice(nil), -1, false
			for _, c := range choices {
				if c.text != last {
					last, in = c.text, random.Float64() < p.texts
				}
				if in {
					kept = append(kept, c)
				}
			}
			grown[k] = growOne(kept, p, random)
			for n := range grown[k] {
				for i := range grown[k][n].Leaves {
					grown[k][n].Leaves[i] /= float32(p.forests)
				}
			}
		})
	}
	all.Wait()
	return newForest(slices.Concat(grown...))
}

// featuresOf is one more than the last feature that any row has.
func featuresOf(choices []choice) int {
	features := 0
	for _, c := range choices {
		for _, row := range c.rows {
			for len(row) > features && slices.Max(row[features:]) > 0 {
				features++
			}
		}
	}
	return features
}

// column is a feature of all rows, where it is not zero: a tree asks one feature after the other, and most of their values are zero.
type column struct {
	rows   []int32
	values []uint8
}

// left is the node of rows that a tree is not grown on.
const left = -1

// growOne grows the trees of one forest.
func growOne(choices []choice, p forestPlan, random *rand.Rand) []vector.Tree {
	const bins = 32 // values of a feature
	type sums struct{ g, h float64 }
	features := featuresOf(choices)
	var rows []*vector.FeatureRow
	starts := []int{0}
	for _, c := range choices {
		for k := range c.rows {
			rows = append(rows, &c.rows[k])
		}
		starts = append(starts, len(rows))
	}
	columns := make([]column, features)
	for i, row := range rows {
		for k := range columns {
			if row[k] != 0 {
				columns[k].rows, columns[k].values = append(columns[k].rows, int32(i)), append(columns[k].values, row[k])
			}
		}
	}
	scores, share, gradients, nodes := make([]float64, len(rows)), make([]float64, len(rows)), make([]sums, len(rows)), make([]int32, len(rows))
	var in []int32 // rows that a tree is grown on
	var trees []vector.Tree
	histogram := make([]sums, (1<<vector.TreeDepth)*bins)
	for range p.trees {
		in = in[:0]
		for i := range nodes {
			nodes[i] = left
		}
		for n := range choices {
			c, first, last := &choices[n], starts[n], starts[n+1]
			if random.Float64() >= p.examples {
				continue
			}
			top := slices.Max(scores[first:last])
			sum, sumRight := 0.0, 0.0
			for i := first; i < last; i++ {
				share[i] = math.Exp(scores[i] - top)
				sum += share[i]
				if c.right[i-first] {
					sumRight += share[i]
				}
			}
			for i := first; i < last; i++ {
				part, target := share[i]/sum, 0.0
				if c.right[i-first] {
					target = share[i] / sumRight
				}
				gradients[i], nodes[i] = sums{c.weight * (target - part), c.weight * max(part*(1-part), 1e-3)}, 0
				in = append(in, int32(i))
			}
		}
		var t vector.Tree
		var asked []int
		for k := range features {
			if random.Float64() < p.columns {
				asked = append(asked, k)
			}
		}
		for depth := range vector.TreeDepth {
			width := 1 << depth
			best := make([]vector.Test, width)
			gain := make([]float64, width)
			for k := range best {
				best[k] = vector.Test{Least: math.MaxUint8} // all say no
			}
			var whole [1 << vector.TreeDepth]sums // of each node, whatever the feature
			for _, i := range in {
				w := &whole[nodes[i]]
				w.g += gradients[i].g
				w.h += gradients[i].h
			}
			for _, k := range asked {
				h, column := histogram[:width*bins], &columns[k]
				clear(h)
				for j, i := range column.rows {
					if nodes[i] == left {
						continue
					}
					b := &h[int(nodes[i])*bins+int(column.values[j])]
					b.g += gradients[i].g
					b.h += gradients[i].h
				}
				for node := range width {
					cells, all := h[node*bins:(node+1)*bins], whole[node]
					cells[0] = all // less what is not zero
					for _, b := range cells[1:] {
						cells[0].g -= b.g
						cells[0].h -= b.h
					}
					var below sums
					for v := 0; v+1 < bins; v++ {
						below.g += cells[v].g
						below.h += cells[v].h
						above := sums{all.g - below.g, all.h - below.h}
						if below.h < p.leastHess || above.h < p.leastHess {
							continue
						}
						won := below.g*below.g/(below.h+p.ridge) + above.g*above.g/(above.h+p.ridge) - all.g*all.g/(all.h+p.ridge)
						if won > gain[node]+1e-9 {
							gain[node], best[node] = won, vector.Test{Feature: uint8(k), Least: uint8(v + 1)}
						}
					}
				}
			}
			copy(t.Tests[width:], best)
			for _, i := range in {
				c := best[nodes[i]]
				nodes[i] *= 2
				if rows[i][c.Feature] >= c.Least {
					nodes[i]++
				}
			}
		}
		var leaves [vector.TreeLeaves]sums
		for _, i := range in {
			l := &leaves[nodes[i]]
			l.g += gradients[i].g
			l.h += gradients[i].h
		}
		for k, l := range leaves {
			t.Leaves[k] = float32(p.rate * l.g / (l.h + p.ridge))
		}
		for i, row := range rows {
			scores[i] += float64(t.Leaf(row))
		}
		trees = append(trees, t)
	}
	return trees
}
