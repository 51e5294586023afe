package network

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// The same bits for any number of workers.
func TestWorkersChangeNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 9))
	g := randomNetwork(t, random, 2*blockSize+17, 30000, true, false)
	small := randomNetwork(t, random, 200, 800, true, true)
	for name, score := range map[string]func(w Workers) []float64{
		"PageRank":    func(w Workers) []float64 { return PageRank(g, PageRankOptions{Workers: w, Tolerance: 1e-6}) },
		"betweenness": func(w Workers) []float64 { return Betweenness(small, BetweennessOptions{Workers: w}).Nodes },
		"edges": func(w Workers) []float64 {
			return Betweenness(small, BetweennessOptions{Workers: w, Edges: true}).Arcs
		},
		"sampled": func(w Workers) []float64 {
			return Betweenness(small, BetweennessOptions{Workers: w, Sources: 90, Seed: 4}).Nodes
		},
		"closeness": func(w Workers) []float64 { return Closeness(small, w).Closeness },
		"harmonic":  func(w Workers) []float64 { return Closeness(small, w).Harmonic },
		"HITS": func(w Workers) []float64 {
			hubs, _, err := HITS(g, SpectralOptions{Workers: w, Tolerance: 1e-3})
			if err != nil {
				t.Error(err)
			}
			return hubs
		},
		"Katz": func(w Workers) []float64 {
			x, _, err := Katz(g, SpectralOptions{Workers: w, Tolerance: 1e-6})
			if err != nil {
				t.Error(err)
			}
			return x
		},
	} {
		if one, many := score(1), score(7); !slices.Equal(one, many) {
			t.Errorf("%s differs between 1 and 7 workers", name)
		}
	}
}

// A sample keeps the bound that is stated for it.
func TestSampleKeepsItsBound(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2))
	g := randomNetwork(t, random, 400, 1600, false, true)
	exact := Betweenness(g, BetweennessOptions{}).Nodes
	const sources, delta = 150, 0.05
	bound := SampleBound(g.Len(), sources, delta) * float64(g.Len()) * float64(g.Len()-2) / 2
	broken := 0
	for seed := range uint64(20) {
		got := Betweenness(g, BetweennessOptions{Sources: sources, Seed: seed})
		if got.Exact {
			t.Fatal("a sample is not exact")
		}
		worst := 0.0
		for v := range exact {
			worst = max(worst, got.Nodes[v]-exact[v], exact[v]-got.Nodes[v])
		}
		if worst > bound {
			broken++
		}
	}
	if broken > 3 {
		t.Errorf("%d of 20 samples break a bound that 19 should keep", broken)
	}
}
