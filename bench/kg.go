package main

import (
	"fmt"
	"math"

	"kg/graph/network"
)

// kgTasks does the tasks by kg/graph/network.
func kgTasks(g graphFiles) func(task string) (func() float64, error) {
	build := func(e edgeList, weights []float64, o network.Options) *network.Network {
		net, err := network.New(e.nodes, e.from, e.to, weights, o)
		if err != nil {
			panic(err)
		}
		return net
	}
	directed := func() *network.Network { return build(g.edges, nil, network.Options{}) }
	undirected := func() *network.Network { return build(g.edges, nil, network.Options{Undirected: true}) }
	weighted := func() *network.Network {
		return build(g.edges, g.weights, network.Options{Undirected: true, Combine: network.Least})
	}
	betweenness := func(workers network.Workers) func() float64 {
		net := undirected()
		return func() float64 {
			return squares(network.Betweenness(net, network.BetweennessOptions{Workers: workers}).Nodes)
		}
	}
	return func(task string) (func() float64, error) {
		switch task {
		case "load":
			return func() float64 {
				e, err := readEdges(g.path)
				if err != nil {
					panic(err)
				}
				return float64(build(e, nil, network.Options{}).Edges())
			}, nil
		case "pagerank":
			net := directed()
			return func() float64 { return squares(network.PageRank(net, network.PageRankOptions{})) }, nil
		case "hits":
			net := directed()
			return func() float64 {
				hubs, _, err := network.HITS(net, network.SpectralOptions{})
				if err != nil {
					panic(err)
				}
				return math.Sqrt(squares(hubs))
			}, nil
		case "path":
			net := weighted()
			finder := network.NewFinder(net)
			return func() float64 {
				sum := 0.0
				for i, u := range g.pairs.from {
					if p, ok := finder.Shortest(u, g.pairs.to[i]); ok {
						sum += p.Cost
					}
				}
				return sum
			}, nil
		case "kpaths":
			net := weighted()
			finder := network.NewFinder(net)
			return func() float64 {
				sum := 0.0
				for i, u := range g.pairs.from {
					for _, p := range finder.KShortest(u, g.pairs.to[i], 10) {
						sum += p.Cost
					}
				}
				return sum
			}, nil
		case "louvain":
			net := undirected()
			return func() float64 { return network.Communities(net, network.CommunityOptions{}).Modularity }, nil
		case "betweenness":
			return betweenness(1), nil
		case "betweenness-cores":
			return betweenness(0), nil
		case "closeness":
			net := undirected()
			return func() float64 { return total(network.Closeness(net, 1).Closeness) }, nil
		case "components":
			net := undirected()
			return func() float64 { _, n := network.Components(net); return float64(n) }, nil
		}
		return nil, fmt.Errorf("unknown task %q", task)
	}
}
