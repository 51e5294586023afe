package network

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	gonumgraph "gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	gonumnetwork "gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"
)

// Against gonum, on random networks.

func vector(n int, of map[int64]float64) []float64 {
	x := make([]float64, n)
	for v, s := range of {
		x[v] = s
	}
	return x
}

func TestShortestAgainstGonum(t *testing.T) {
	eachNetwork(t, 10, 200, 800, func(t *testing.T, random *rand.Rand, g *Network) {
		f := NewFinder(g)
		d := gonumDirected(g)
		for range 5 {
			from := uint32(random.IntN(g.Len()))
			tree := path.DijkstraFrom(simple.Node(from), d)
			for to := range uint32(g.Len()) {
				want := tree.WeightTo(int64(to))
				p, ok := f.Shortest(from, to)
				if ok == math.IsInf(want, 1) || ok && p.Cost != want {
					t.Fatalf("from %d to %d: %v %v, want %v", from, to, p, ok, want)
				}
			}
		}
	})
}

func TestPageRankAgainstGonum(t *testing.T) {
	eachNetwork(t, 20, 60, 250, func(t *testing.T, _ *rand.Rand, g *Network) {
		var d gonumgraph.Directed = gonumPlain(g)
		if g.Out.Weight != nil {
			d = gonumDirected(g)
		}
		want := gonumnetwork.PageRank(d, 0.85, 1e-12)
		wantNear(t, "PageRank", PageRank(g, PageRankOptions{}), vector(g.Len(), want), 1e-8)
	})
}

func TestBetweennessAgainstGonum(t *testing.T) {
	eachNetwork(t, 20, 40, 160, func(t *testing.T, _ *rand.Rand, g *Network) {
		var nodes map[int64]float64
		var edges map[[2]int64]float64
		if g.Out.Weight == nil {
			nodes = gonumnetwork.Betweenness(gonumPlain(g))
			edges = gonumnetwork.EdgeBetweenness(gonumPlain(g))
		} else {
			d := gonumDirected(g)
			nodes = gonumnetwork.BetweennessWeighted(d, path.DijkstraAllPaths(d))
			edges = gonumnetwork.EdgeBetweennessWeighted(d, path.DijkstraAllPaths(d))
		}
		b := Betweenness(g, BetweennessOptions{Edges: true})
		want := vector(g.Len(), nodes)
		if g.Undirected { // gonum counts each pair twice
			for v := range want {
				want[v] /= 2
			}
		}
		wantNear(t, "betweenness", b.Nodes, want, 1e-9)
		var wantArcs []float64
		eachArc(g, func(u, v uint32, _ float64) {
			x := edges[[2]int64{int64(u), int64(v)}]
			if g.Undirected {
				x = (x + edges[[2]int64{int64(v), int64(u)}]) / 2
			}
			wantArcs = append(wantArcs, x)
		})
		wantNear(t, "edge betweenness", b.Arcs, wantArcs, 1e-9)
	})
}

func TestHarmonicAgainstGonum(t *testing.T) {
	eachNetwork(t, 20, 40, 160, func(t *testing.T, _ *rand.Rand, g *Network) {
		d := gonumDirected(g)
		all := path.DijkstraAllPaths(d)
		wantNear(t, "harmonic", Closeness(g, 0).Harmonic, vector(g.Len(), gonumnetwork.Harmonic(d, all)), 1e-9)
	})
}

func TestComponentsAgainstGonum(t *testing.T) {
	eachNetwork(t, 50, 60, 60, func(t *testing.T, _ *rand.Rand, g *Network) {
		d := gonumPlain(g)
		weak := topo.ConnectedComponents(gonumgraph.Undirect{G: d})
		component, count := Components(g)
		wantGroups(t, component, count, weak)
		component, count = StrongComponents(g)
		wantGroups(t, component, count, topo.TarjanSCC(d))
	})
}

func wantGroups(t *testing.T, component []uint32, count int, groups [][]gonumgraph.Node) {
	t.Helper()
	if count != len(groups) {
		t.Fatalf("%d components, want %d", count, len(groups))
	}
	least := uint32(0)
	for v, c := range component {
		if c > least {
			t.Fatalf("component %d of node %d comes before %d", c, v, least)
		}
		if c == least {
			least++
		}
	}
	for _, group := range groups {
		for _, v := range group {
			if component[v.ID()] != component[group[0].ID()] {
				t.Fatalf("nodes %v and %v are apart: %v", v, group[0], component)
			}
		}
	}
}

func TestCoreNumbersAgainstGonum(t *testing.T) {
	for seed := range uint64(50) {
		random := rand.New(rand.NewPCG(seed, 3))
		g := randomNetwork(t, random, 2+random.IntN(60), 1+random.IntN(300), false, true)
		u := simple.NewUndirectedGraph()
		for v := range g.Len() {
			u.AddNode(simple.Node(v))
		}
		eachArc(g, func(a, b uint32, _ float64) { u.SetEdge(simple.Edge{F: simple.Node(a), T: simple.Node(b)}) })
		core := CoreNumbers(g)
		for k := range slices.Max(core) + 2 {
			want := map[int64]bool{}
			for _, v := range topo.KCore(k, u) {
				want[v.ID()] = true
			}
			for v, c := range core {
				if (c >= k) != want[int64(v)] {
					t.Fatalf("core number of %d is %d, but in the %d-core: %v", v, c, k, want[int64(v)])
				}
			}
		}
	}
}

func TestModularityAgainstGonum(t *testing.T) {
	for seed := range uint64(30) {
		random := rand.New(rand.NewPCG(seed, 5))
		g := randomNetwork(t, random, 2+random.IntN(60), 1+random.IntN(300), seed%2 == 0, true)
		if g.Arcs() == 0 {
			continue
		}
		u := simple.NewWeightedUndirectedGraph(0, 0)
		for v := range g.Len() {
			u.AddNode(simple.Node(v))
		}
		eachArc(g, func(a, b uint32, w float64) {
			u.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(a), T: simple.Node(b), W: w})
		})
		p := Communities(g, CommunityOptions{Seed: seed})
		groups := make([][]gonumgraph.Node, p.Count)
		for v, c := range p.Community {
			groups[c] = append(groups[c], simple.Node(v))
		}
		if want := community.Q(u, groups, 1); !near(p.Modularity, want, 1e-9) {
			t.Fatalf("modularity %v, gonum says %v", p.Modularity, want)
		}
		// Better than gonum's Louvain, or hardly worse: both are heuristics.
		best := 0.0
		for try := range uint64(3) {
			reduced := community.Modularize(u, 1, rand.NewPCG(try, 1))
			best = max(best, community.Q(u, reduced.Communities(), 1))
		}
		if p.Modularity < best-0.04 {
			t.Fatalf("modularity %v, gonum's best of three %v", p.Modularity, best)
		}
		// No community falls apart.
		for c := range p.Count {
			var from, to []uint32
			eachArc(g, func(a, b uint32, _ float64) {
				if p.Community[a] == uint32(c) && p.Community[b] == uint32(c) {
					from, to = append(from, a), append(to, b)
				}
			})
			inside, err := New(g.Len(), from, to, nil, Options{Undirected: true})
			if err != nil {
				t.Fatal(err)
			}
			component, _ := Components(inside)
			first := slices.Index(p.Community, uint32(c))
			for v := range p.Community {
				if p.Community[v] == uint32(c) && component[v] != component[first] {
					t.Fatalf("community %d is not connected", c)
				}
			}
		}
	}
}
