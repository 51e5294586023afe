package graph

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"kg/graph/network"
)

// PathOptions are the choices of Graph.Paths; the zero value asks for one path, by specificity, over statements taken in
// either direction.
type PathOptions struct {
	By       Cost     // "" means Specificity
	K        int      // how many paths; zero means 1
	Directed bool     // from subject to object alone, either way for symmetric predicates
	MaxHops  int      // zero: any number
	Through  []uint32 // nodes that a path must pass, in this order
	Avoid    []uint32 // nodes that it must not enter
	Negated  bool     // statements that deny connect as well
	Table    *Predicates
}

// Path is a way from one entity to another that passes none twice.
type Path struct {
	Cost float64
	Hops []Hop
}

// Nodes returns the nodes of the path, from the first to the last.
func (p Path) Nodes() []uint32 {
	nodes := []uint32{p.Hops[0].From}
	for _, h := range p.Hops {
		nodes = append(nodes, h.To)
	}
	return nodes
}

// Hop is a step of a path. Edges are the statements that connect its ends in the direction that was asked for, the one
// that says most first; each has its own direction.
type Hop struct {
	From, To uint32
	Edges    []uint32
}

// ErrSameEntity is returned where a path is asked from an entity to itself.
var ErrSameEntity = errors.New("one and the same entity")

// ErrPathOptions is returned where paths are asked for in a way that makes no sense.
var ErrPathOptions = errors.New("paths")

// Paths returns the K best paths from one of a set of nodes to one of another, the best first: by cost, then by hops,
// then by the order of the entities' ids. Between the ends a path enters no node of either set. There may be fewer than
// K, or none. A node in both sets is ErrSameEntity.
func (g *Graph) Paths(from, to []uint32, o PathOptions) ([]Path, error) {
	if len(from) == 0 || len(to) == 0 {
		return nil, fmt.Errorf("%w: no node to begin or to end with", ErrPathOptions)
	}
	for _, v := range from {
		if slices.Contains(to, v) {
			return nil, fmt.Errorf("%w: %s", ErrSameEntity, g.ID(v))
		}
	}
	if o.By == "" {
		o.By = Specificity
	}
	if err := o.By.check(); err != nil {
		return nil, err
	}
	routes, err := g.routes(from, to, o)
	if err != nil {
		return nil, err
	}
	paths := make([]Path, len(routes))
	for i, r := range routes {
		paths[i] = g.path(r, o)
	}
	return paths, nil
}

// routes finds the paths as sequences of nodes.
func (g *Graph) routes(from, to []uint32, o PathOptions) ([]network.Path, error) {
	for _, v := range slices.Concat(from, to, o.Through) {
		if slices.Contains(o.Avoid, v) {
			return nil, fmt.Errorf("%w: %s is both wanted and to be avoided", ErrPathOptions, g.ID(v))
		}
	}
	search := network.PathSearch{K: max(o.K, 1), MaxHops: o.MaxHops, Through: o.Through, Avoid: o.Avoid}
	several := len(from) > 1 || len(to) > 1
	source, target := from[0], to[0]
	var net *network.Network
	if !several && g.prepared.Start != nil && o.By == Specificity && !o.Directed && !o.Negated && o.Table == nil {
		net = network.FromRows(g.prepared, true)
	} else {
		n := uint32(g.Order())
		l := g.links(o.Directed, o.Negated, o.Table, nil)
		cost := g.costs(o.By, &l)
		if several {
			l, cost = l.joinEnds(n, from, to, o.Directed, cost)
			source, target = n, n+1
			if o.MaxHops > 0 {
				search.MaxHops += 2
			}
		}
		net = l.network(int(n)+2, cost, network.Options{Undirected: !o.Directed && !several, Combine: network.Least})
	}
	routes := network.NewFinder(net).Search(source, target, search)
	if several {
		for i, r := range routes {
			routes[i] = network.Path{Nodes: r.Nodes[1 : len(r.Nodes)-1], Cost: r.Cost - 2*endCost}
		}
	}
	return routes, nil
}

func (c Cost) check() error {
	if !slices.Contains(Costs, c) {
		return fmt.Errorf("%w: unknown cost %q: there are %v", ErrPathOptions, c, Costs)
	}
	return nil
}

// endCost is the cost of the hops to the ends that join a set.
const endCost = 1.0

// joinEnds adds a node n before the nodes from and a node n+1 behind the nodes to, and drops the links by which a path
// would enter the first or leave the second. What it returns is directed.
func (l *links) joinEnds(n uint32, from, to []uint32, directed bool, cost []float64) (links, []float64) {
	begin, end := make([]bool, n), make([]bool, n)
	for _, v := range from {
		begin[v] = true
	}
	for _, v := range to {
		end[v] = true
	}
	var j links
	var c []float64
	add := func(u, v uint32, x float64) {
		if !(u < n && end[u]) && !(v < n && begin[v]) || u >= n || v >= n {
			j.from, j.to, c = append(j.from, u), append(j.to, v), append(c, x)
		}
	}
	for i := range l.from {
		add(l.from[i], l.to[i], cost[i])
		if !directed {
			add(l.to[i], l.from[i], cost[i])
		}
	}
	for _, v := range from {
		add(n, v, endCost)
	}
	for _, v := range to {
		add(v, n+1, endCost)
	}
	return j, c
}

// path reads the statements of the hops.
func (g *Graph) path(r network.Path, o PathOptions) Path {
	p := Path{Cost: wholeCost(r.Cost)}
	for i := range len(r.Nodes) - 1 {
		u, v := r.Nodes[i], r.Nodes[i+1]
		p.Hops = append(p.Hops, Hop{u, v, g.connecting(u, v, o.Directed, o.Negated, o.Table)})
	}
	return p
}

// connecting returns the edges that take a path from u to v, the one that says most first: what is asserted before what
// is possible or denied, then the most support, the most confidence, a date.
func (g *Graph) connecting(u, v uint32, directed, negated bool, table *Predicates) []uint32 {
	symmetric := g.symmetric(table)
	edges := slices.DeleteFunc(g.Between(u, v), func(e uint32) bool {
		return !negated && g.Status(e) == Negated || directed && g.subject[e] != u && !symmetric[g.predicate[e]]
	})
	rank := func(e uint32) int {
		switch g.Status(e) {
		case Fact:
			return 0
		case Former:
			return 1
		case Possible:
			return 2
		}
		return 3
	}
	slices.SortStableFunc(edges, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(g.support[b], g.support[a]),
			cmp.Compare(g.confidence[b], g.confidence[a]))
	})
	return edges
}

// Statement reads the statement of an edge, with its evidence, from the view of which the graph was built.
func (g *Graph) Statement(v View, e uint32) (*Statement, error) {
	return StatementWith(v, g.ID(g.subject[e]), g.Predicate(e), g.ID(g.outTo[e]), g.Status(e))
}

// BestEvidence returns the evidence to show first: the surest, and of these the first in the order of documents.
func (s *Statement) BestEvidence() *Evidence {
	if len(s.Evidence) == 0 {
		return nil
	}
	best := 0
	for i := range s.Evidence {
		if s.Evidence[i].Confidence > s.Evidence[best].Confidence {
			best = i
		}
	}
	return &s.Evidence[best]
}
