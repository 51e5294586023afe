package graph

import (
	"fmt"
	"math"
	"slices"

	"kg/graph/network"
)

// Measure is a centrality of entities.
type Measure string

// The measures. Degrees count statements, or with weights their support. In-degree, out-degree, hubs and authorities go
// from subject to object, symmetric predicates both ways; the others take statements in either direction unless asked
// otherwise: who acts matters as much as who is acted upon.
const (
	Degree      Measure = "degree"
	InDegree    Measure = "in-degree"
	OutDegree   Measure = "out-degree"
	Neighbours  Measure = "neighbours"
	PageRank    Measure = "pagerank"
	Betweenness Measure = "betweenness"
	Closeness   Measure = "closeness"
	Harmonic    Measure = "harmonic"
	Eigenvector Measure = "eigenvector"
	Katz        Measure = "katz"
	Hubs        Measure = "hubs"
	Authorities Measure = "authorities"
	Core        Measure = "core"
)

// Measures lists the measures, the simplest first.
var Measures = []Measure{Degree, InDegree, OutDegree, Neighbours, PageRank, Betweenness, Closeness, Harmonic, Eigenvector,
	Katz, Hubs, Authorities, Core}

// RankOptions are the choices of Graph.Rank and Graph.RankEdges; the zero value serves.
type RankOptions struct {
	Weighted bool     // by support: degrees add it up, walks follow it, distances are 1/2 + 1/2 by support
	Directed bool     // PageRank, betweenness, closeness, harmonic, eigenvector and Katz from subject to object
	Negated  bool     // statements that deny connect as well
	Seeds    []uint32 // where PageRank starts again; none: anywhere
	// Samples is the number of nodes from which betweenness counts shortest paths; zero means all in graphs of at most
	// ExactNodes nodes, else DefaultSamples.
	Samples int
	Seed    uint64 // of the sample
	Table   *Predicates
	Workers int // zero: one for each processor; the scores do not depend on it
}

// Where betweenness is sampled unless the options say otherwise.
const (
	ExactNodes     = 20000
	DefaultSamples = 2000
)

// Scores are the scores of one measure.
type Scores struct {
	Measure Measure
	Of      []float64 // beside the nodes
	Note    string    // on how they were computed, where that needs saying; or empty
}

// Rank computes measures. Betweenness is the share of all pairs of other entities whose shortest paths run through the
// entity, between 0 and 1.
func (g *Graph) Rank(by []Measure, o RankOptions) ([]Scores, error) {
	r := ranker{g: g, o: o}
	scores := make([]Scores, len(by))
	for i, m := range by {
		of, note, err := r.score(m)
		if err != nil {
			return nil, err
		}
		scores[i] = Scores{m, of, note}
	}
	return scores, nil
}

// ranker keeps what several measures share.
type ranker struct {
	g         *Graph
	o         RankOptions
	strengths [2]*network.Network // undirected, directed
	distances *network.Network
	far       *network.Distances
	hits      [2][]float64
}

func (r *ranker) strength(directed bool) *network.Network {
	i := 0
	if directed {
		i = 1
	}
	if r.strengths[i] == nil {
		r.strengths[i] = r.g.Network(NetworkOptions{Directed: directed, Weighted: r.o.Weighted, Negated: r.o.Negated, Table: r.o.Table})
	}
	return r.strengths[i]
}

// distance returns the network whose weights are distances.
func (r *ranker) distance() *network.Network {
	if !r.o.Weighted {
		return r.strength(r.o.Directed)
	}
	if r.distances == nil {
		l := r.g.links(r.o.Directed, r.o.Negated, r.o.Table, nil)
		r.distances = l.network(r.g.Order(), r.g.costs(Support, &l), network.Options{Undirected: !r.o.Directed, Combine: network.Least})
	}
	return r.distances
}

func (r *ranker) score(m Measure) (of []float64, note string, err error) {
	workers := network.Workers(r.o.Workers)
	spectral := network.SpectralOptions{Workers: workers}
	switch m {
	case Degree, InDegree, OutDegree:
		return r.degree(m), "", nil
	case Neighbours:
		net := r.strength(false)
		of = make([]float64, r.g.Order())
		for v := range of {
			of[v] = float64(net.Out.Degree(uint32(v)))
		}
		return of, "", nil
	case PageRank:
		return network.PageRank(r.strength(r.o.Directed), network.PageRankOptions{Seeds: r.o.Seeds, Workers: workers}), "", nil
	case Betweenness:
		of, note = r.betweenness(workers)
		return of, note, nil
	case Closeness, Harmonic:
		if r.far == nil {
			d := network.Closeness(r.distance(), workers)
			r.far = &d
		}
		if m == Closeness {
			return r.far.Closeness, "", nil
		}
		return r.far.Harmonic, "", nil
	case Eigenvector:
		of, err = network.Eigenvector(r.strength(r.o.Directed), spectral)
		return of, "", err
	case Katz:
		of, alpha, err := network.Katz(r.strength(r.o.Directed), spectral)
		return of, fmt.Sprintf("alpha %.4g", alpha), err
	case Hubs, Authorities:
		if r.hits[0] == nil {
			if r.hits[0], r.hits[1], err = network.HITS(r.strength(true), spectral); err != nil {
				return nil, "", err
			}
		}
		if m == Hubs {
			return r.hits[0], "", nil
		}
		return r.hits[1], "", nil
	case Core:
		of = make([]float64, r.g.Order())
		for v, k := range network.CoreNumbers(r.strength(false)) {
			of[v] = float64(k)
		}
		return of, "", nil
	}
	return nil, "", fmt.Errorf("rank: unknown measure %q", m)
}

func (r *ranker) degree(m Measure) []float64 {
	g := r.g
	of := make([]float64, g.Order())
	for e := range uint32(g.Size()) {
		if g.Status(e) == Negated && !r.o.Negated {
			continue
		}
		w := 1.0
		if r.o.Weighted {
			w = float64(g.support[e])
		}
		if m != InDegree {
			of[g.subject[e]] += w
		}
		if m != OutDegree {
			of[g.outTo[e]] += w
		}
	}
	return of
}

func (r *ranker) samples() int {
	if r.o.Samples == 0 && r.g.Order() > ExactNodes {
		return DefaultSamples
	}
	return r.o.Samples
}

// confidence of the bound that is stated for a sample.
const boundDelta = 0.05

func (r *ranker) betweenness(workers network.Workers) ([]float64, string) {
	n := r.g.Order()
	samples := r.samples()
	b := network.Betweenness(r.distance(), network.BetweennessOptions{Sources: samples, Seed: r.o.Seed, Workers: workers})
	if n > 2 {
		pairs := float64(n-1) * float64(n-2)
		if !r.o.Directed {
			pairs /= 2
		}
		for v := range b.Nodes {
			b.Nodes[v] /= pairs
		}
	}
	if b.Exact {
		return b.Nodes, ""
	}
	bound := network.SampleBound(n, samples, boundDelta) * float64(n) / float64(n-1)
	return b.Nodes, fmt.Sprintf("from %d of %d entities: each value within %.3g of the exact one, with a chance of %d in 100",
		samples, n, bound, int(math.Round(100*(1-boundDelta))))
}

// EdgeScore is the betweenness of a pair of entities that statements connect: the number of shortest paths between any
// two entities that run over it.
type EdgeScore struct {
	From, To uint32
	Score    float64
}

// RankEdges returns the betweenness of the connections, the greatest first, ties by the ends. In a graph taken in
// either direction each pair stands once, with From below To.
func (g *Graph) RankEdges(o RankOptions) (scores []EdgeScore, note string) {
	r := ranker{g: g, o: o}
	net := r.distance()
	b := network.Betweenness(net, network.BetweennessOptions{Sources: r.samples(), Seed: o.Seed, Edges: true,
		Workers: network.Workers(o.Workers)})
	for u := range uint32(g.Order()) {
		for i := net.Out.Start[u]; i < net.Out.Start[u+1]; i++ {
			if v := net.Out.To[i]; o.Directed || u < v {
				scores = append(scores, EdgeScore{u, v, b.Arcs[i]})
			}
		}
	}
	slices.SortStableFunc(scores, func(a, b EdgeScore) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return 0
	})
	if !b.Exact {
		note = fmt.Sprintf("from %d of %d entities", r.samples(), g.Order())
	}
	return scores, note
}

// Top returns the nodes by score, the greatest first, ties by id; at most limit of them (0: all), of the types given
// (none: all).
func (s *Scores) Top(g *Graph, limit int, types []EntityType) []uint32 {
	var nodes []uint32
	for v := range uint32(len(s.Of)) {
		if len(types) == 0 || slices.Contains(types, g.Type(v)) {
			nodes = append(nodes, v)
		}
	}
	slices.SortStableFunc(nodes, func(a, b uint32) int {
		switch x, y := s.Of[a], s.Of[b]; {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	if limit > 0 && len(nodes) > limit {
		nodes = nodes[:limit]
	}
	return nodes
}
