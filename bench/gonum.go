package main

import (
	"fmt"
	"math"
	"math/rand/v2"

	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"
)

// gonumTasks does the tasks by gonum's own graphs and algorithms.
func gonumTasks(g graphFiles) func(task string) (func() float64, error) {
	directed := func(e edgeList) *simple.DirectedGraph {
		d := simple.NewDirectedGraph()
		for v := range e.nodes {
			d.AddNode(simple.Node(v))
		}
		for i := range e.from {
			d.SetEdge(simple.Edge{F: simple.Node(e.from[i]), T: simple.Node(e.to[i])})
		}
		return d
	}
	undirected := func() *simple.UndirectedGraph {
		d := simple.NewUndirectedGraph()
		for v := range g.edges.nodes {
			d.AddNode(simple.Node(v))
		}
		for i := range g.edges.from {
			d.SetEdge(simple.Edge{F: simple.Node(g.edges.from[i]), T: simple.Node(g.edges.to[i])})
		}
		return d
	}
	weighted := func() *simple.WeightedUndirectedGraph {
		d := simple.NewWeightedUndirectedGraph(0, math.Inf(1))
		for v := range g.edges.nodes {
			d.AddNode(simple.Node(v))
		}
		for i, w := range g.weights {
			d.SetWeightedEdge(simple.WeightedEdge{F: simple.Node(g.edges.from[i]), T: simple.Node(g.edges.to[i]), W: w})
		}
		return d
	}
	vector := func(of map[int64]float64) []float64 {
		x := make([]float64, g.edges.nodes)
		for v, s := range of {
			x[v] = s
		}
		return x
	}
	return func(task string) (func() float64, error) {
		switch task {
		case "load":
			return func() float64 {
				e, err := readEdges(g.path)
				if err != nil {
					panic(err)
				}
				return float64(directed(e).Edges().Len())
			}, nil
		case "pagerank":
			d := directed(g.edges)
			return func() float64 { return squares(vector(network.PageRankSparse(d, 0.85, 1e-10))) }, nil
		case "hits":
			d := directed(g.edges)
			return func() float64 {
				hubs := make([]float64, g.edges.nodes)
				for v, s := range network.HITS(d, 1e-10) {
					hubs[v] = s.Hub
				}
				return math.Sqrt(squares(hubs)) / total(hubs)
			}, nil
		case "path":
			d := weighted()
			return func() float64 {
				sum := 0.0
				for i, u := range g.pairs.from {
					if _, w := path.DijkstraFromTo(simple.Node(u), simple.Node(g.pairs.to[i]), d); !math.IsInf(w, 1) {
						sum += w
					}
				}
				return sum
			}, nil
		case "kpaths":
			d := weighted()
			return func() float64 {
				sum := 0.0
				for i, u := range g.pairs.from {
					for _, p := range path.YenKShortestPaths(d, 10, math.Inf(1), simple.Node(u), simple.Node(g.pairs.to[i])) {
						for j := range len(p) - 1 {
							w, _ := d.Weight(p[j].ID(), p[j+1].ID())
							sum += w
						}
					}
				}
				return sum
			}, nil
		case "louvain":
			d := undirected()
			return func() float64 {
				return community.Q(d, community.Modularize(d, 1, rand.NewPCG(1, 1)).Communities(), 1)
			}, nil
		case "betweenness":
			d := undirected()
			return func() float64 {
				x := vector(network.Betweenness(d))
				for v := range x {
					x[v] /= 2 // gonum counts each pair twice
				}
				return squares(x)
			}, nil
		case "closeness":
			d := undirected()
			return func() float64 {
				n := float64(g.edges.nodes)
				all := path.DijkstraAllPaths(d)
				sum := 0.0
				for v, c := range network.Closeness(d, all) {
					reached := 0.0
					for u := range int64(g.edges.nodes) {
						if u != v && !math.IsInf(all.Weight(u, v), 1) {
							reached++
						}
					}
					if reached > 0 {
						sum += reached * reached * c / (n - 1)
					}
				}
				return sum
			}, nil
		}
		return nil, fmt.Errorf("unknown task %q", task)
	}
}
