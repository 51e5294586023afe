package network

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestNewSortsMergesAndDropsLoops(t *testing.T) {
	from, to := []uint32{2, 0, 0, 1, 0, 2}, []uint32{1, 2, 1, 1, 2, 0}
	weight := []float64{1, 2, 3, 9, 4, 5}
	for _, tt := range []struct {
		name    string
		o       Options
		weights map[[2]uint32]float64
	}{
		{"directed sum", Options{}, map[[2]uint32]float64{{0, 1}: 3, {0, 2}: 6, {2, 0}: 5, {2, 1}: 1}},
		{"directed least", Options{Combine: Least}, map[[2]uint32]float64{{0, 1}: 3, {0, 2}: 2, {2, 0}: 5, {2, 1}: 1}},
		{"undirected sum", Options{Undirected: true},
			map[[2]uint32]float64{{0, 1}: 3, {1, 0}: 3, {0, 2}: 11, {2, 0}: 11, {1, 2}: 1, {2, 1}: 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g, err := New(3, from, to, weight, tt.o)
			if err != nil {
				t.Fatal(err)
			}
			got := map[[2]uint32]float64{}
			eachArc(g, func(u, v uint32, w float64) { got[[2]uint32{u, v}] = w })
			if len(got) != len(tt.weights) || g.Arcs() != len(got) {
				t.Errorf("arcs %v, want %v", got, tt.weights)
			}
			for arc, w := range tt.weights {
				if got[arc] != w {
					t.Errorf("arc %v weighs %v, want %v", arc, got[arc], w)
				}
			}
		})
	}
}

func TestNewRefuses(t *testing.T) {
	for name, err := range map[string]error{
		"an end too great": second(New(2, []uint32{0}, []uint32{2}, nil, Options{})),
		"negative weight":  second(New(2, []uint32{0}, []uint32{1}, []float64{-1}, Options{})),
		"no number":        second(New(2, []uint32{0}, []uint32{1}, []float64{math.NaN()}, Options{})),
		"uneven columns":   second(New(2, []uint32{0}, []uint32{1}, []float64{1, 2}, Options{})),
	} {
		if err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func second(_ *Network, err error) error { return err }

func TestRowsAreSortedAndTurnedRound(t *testing.T) {
	eachNetwork(t, 50, 20, 80, func(t *testing.T, _ *rand.Rand, g *Network) {
		for v := range uint32(g.Len()) {
			row := g.Out.Of(v)
			if !slices.IsSorted(row) || len(slices.Compact(slices.Clone(row))) != len(row) {
				t.Fatalf("row of %d: %v", v, row)
			}
			for i, u := range row {
				j, ok := slices.BinarySearch(g.In.Of(u), v)
				if !ok {
					t.Fatalf("arc %d to %d is not in In", v, u)
				}
				if g.Out.Weight != nil && g.Out.Weights(v)[i] != g.In.Weights(u)[j] {
					t.Fatalf("arc %d to %d weighs %v one way, %v the other", v, u, g.Out.Weights(v)[i], g.In.Weights(u)[j])
				}
			}
		}
	})
}
