package nlp

import (
	"math"
	"math/rand/v2"
	"slices"

	"kg/nlp/internal/vector"
)

// choice is one training example of a forest: what could be chosen, a row of features each, and which of it is right.
type choice struct {
	rows  []vector.FeatureRow
	right []bool
}

// forestPlan is how a forest is grown.
type forestPlan struct {
	forests   int     // whose mean is taken, each of other shares
	trees     int     // of one
	rate      float64 // of each tree that is added
	ridge     float64 // holds leaves of few examples near zero
	leastHess float64 // of a leaf
	columns   float64 // share of the features that a tree may ask
	examples  float64 // share of the choices that a tree is grown on
}

// growForest fits a forest to choices by gradient boosting: each tree follows the gradient of the log-likelihood of the right ones among all of
// their choice (Friedman 2001, with the second-order leaves of Chen and Guestrin 2016).
func growForest(choices []choice, p forestPlan, seed uint64) *forest {
	var out []vector.Tree
	features := featuresOf(choices)
	for k := range p.forests {
		for _, t := range growOne(choices, features, p, rand.New(rand.NewPCG(seed, uint64(k)))) {
			for i := range t.Leaves {
				t.Leaves[i] /= float32(p.forests)
			}
			out = append(out, t)
		}
	}
	return newForest(out)
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

// growOne grows the trees of one forest.
func growOne(choices []choice, features int, p forestPlan, random *rand.Rand) []vector.Tree {
	type row struct {
		features *vector.FeatureRow
		score    float64
		g, h     float64
		node     int
	}
	var rows []row
	starts := []int{0}
	for _, c := range choices {
		for k := range c.rows {
			rows = append(rows, row{features: &c.rows[k]})
		}
		starts = append(starts, len(rows))
	}
	var trees []vector.Tree
	const bins = 32 // values of a feature
	type bin struct{ g, h float64 }
	histogram := make([]bin, (1<<vector.TreeDepth)*bins)
	for range p.trees {
		for n := range choices {
			c := &choices[n]
			group := rows[starts[n]:starts[n+1]]
			out := random.Float64() >= p.examples
			top := math.Inf(-1)
			for i := range group {
				top = max(top, group[i].score)
			}
			sum, sumRight := 0.0, 0.0
			for i := range group {
				e := math.Exp(group[i].score - top)
				group[i].h = e
				sum += e
				if c.right[i] {
					sumRight += e
				}
			}
			for i := range group {
				x := &group[i]
				share, target := x.h/sum, 0.0
				if c.right[i] {
					target = x.h / sumRight
				}
				x.g, x.h, x.node = target-share, max(share*(1-share), 1e-3), 0
				if out {
					x.node = -1
				}
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
			for _, k := range asked {
				h := histogram[:width*bins]
				clear(h)
				for i := range rows {
					if x := &rows[i]; x.node >= 0 {
						b := &h[x.node*bins+int(x.features[k])]
						b.g += x.g
						b.h += x.h
					}
				}
				for node := range width {
					cells := h[node*bins : (node+1)*bins]
					var all bin
					for _, b := range cells {
						all.g += b.g
						all.h += b.h
					}
					var below bin
					for v := 0; v+1 < bins; v++ {
						below.g += cells[v].g
						below.h += cells[v].h
						above := bin{all.g - below.g, all.h - below.h}
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
			for i := range rows {
				x := &rows[i]
				if x.node < 0 {
					continue
				}
				c := best[x.node]
				x.node *= 2
				if x.features[c.Feature] >= c.Least {
					x.node++
				}
			}
		}
		var leaves [vector.TreeLeaves]bin
		for i := range rows {
			if x := &rows[i]; x.node >= 0 {
				leaves[x.node].g += x.g
				leaves[x.node].h += x.h
			}
		}
		for k, l := range leaves {
			t.Leaves[k] = float32(p.rate * l.g / (l.h + p.ridge))
		}
		for i := range rows {
			rows[i].score += float64(t.Leaf(rows[i].features))
		}
		trees = append(trees, t)
	}
	return trees
}
