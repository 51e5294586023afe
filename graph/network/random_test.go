package network

import (
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/graph/simple"
)

// randomNetwork makes a network of n nodes and about m arcs; weights are small whole numbers, so that sums are exact and
// ties are frequent.
func randomNetwork(t *testing.T, random *rand.Rand, n, m int, weighted, undirected bool) *Network {
	t.Helper()
	from, to := make([]uint32, m), make([]uint32, m)
	var weight []float64
	for i := range m {
		from[i], to[i] = uint32(random.IntN(n)), uint32(random.IntN(n))
		if weighted {
			weight = append(weight, float64(1+random.IntN(4)))
		}
	}
	g, err := New(n, from, to, weight, Options{Undirected: undirected, Combine: Least})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// eachNetwork calls f for random networks of all four kinds.
func eachNetwork(t *testing.T, rounds, n, m int, f func(t *testing.T, random *rand.Rand, g *Network)) {
	for _, kind := range []struct {
		name                 string
		weighted, undirected bool
	}{{"directed", false, false}, {"undirected", false, true}, {"directed weighted", true, false}, {"undirected weighted", true, true}} {
		t.Run(kind.name, func(t *testing.T) {
			for seed := range uint64(rounds) {
				random := rand.New(rand.NewPCG(seed, 7))
				f(t, random, randomNetwork(t, random, 2+random.IntN(n), 1+random.IntN(m), kind.weighted, kind.undirected))
			}
		})
	}
}

// gonumDirected is the network as gonum's own graph, both directions of an undirected edge in it.
func gonumDirected(g *Network) *simple.WeightedDirectedGraph {
	d := simple.NewWeightedDirectedGraph(0, math.Inf(1))
	for v := range g.Len() {
		d.AddNode(simple.Node(v))
	}
	eachArc(g, func(u, v uint32, w float64) {
		d.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(u), T: simple.Node(v), W: w})
	})
	return d
}

// unweighted hides the weights of a graph from gonum.
type unweighted struct{ *simple.DirectedGraph }

func gonumPlain(g *Network) unweighted {
	d := simple.NewDirectedGraph()
	for v := range g.Len() {
		d.AddNode(simple.Node(v))
	}
	eachArc(g, func(u, v uint32, _ float64) { d.SetEdge(simple.Edge{F: simple.Node(u), T: simple.Node(v)}) })
	return unweighted{d}
}

func eachArc(g *Network, f func(u, v uint32, w float64)) {
	for u := range uint32(g.Len()) {
		for i, v := range g.Out.Of(u) {
			w := 1.0
			if g.Out.Weight != nil {
				w = g.Out.Weights(u)[i]
			}
			f(u, v, w)
		}
	}
}

func near(a, b, tolerance float64) bool {
	return a == b || math.Abs(a-b) <= tolerance*math.Max(1, math.Max(math.Abs(a), math.Abs(b)))
}

func wantNear(t *testing.T, what string, got, want []float64, tolerance float64) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d scores, want %d", what, len(got), len(want))
	}
	for v := range got {
		if !near(got[v], want[v], tolerance) {
			t.Fatalf("%s of node %d: got %.12g, want %.12g\n got %v\nwant %v", what, v, got[v], want[v], got, want)
		}
	}
}
