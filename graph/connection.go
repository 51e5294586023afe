package graph

import (
	"fmt"

	"kg/graph/network"
)

// Connection is the smallest part of a graph that connects several entities, as Graph.Connect finds it.
type Connection struct {
	Nodes []uint32 // sorted: those asked for, and those needed between them
	Hops  []Hop    // a tree, the lesser node of each hop first; sorted
	Cost  float64
	Exact bool // no other tree costs less; else none costs less than half
}

// Connect finds the least tree of hops that connects the nodes, by the cost that the options name; of these By, Avoid,
// Negated and Table count. It returns false where nothing connects them.
func (g *Graph) Connect(nodes []uint32, o PathOptions) (Connection, bool, error) {
	if o.By == "" {
		o.By = Specificity
	}
	avoided := map[uint32]bool{}
	for _, v := range o.Avoid {
		avoided[v] = true
	}
	for _, v := range nodes {
		if avoided[v] {
			return Connection{}, false, fmt.Errorf("%w: %s is both wanted and to be avoided", ErrPathOptions, g.ID(v))
		}
	}
	if err := o.By.check(); err != nil {
		return Connection{}, false, err
	}
	l := g.links(false, o.Negated, o.Table, func(u, v uint32) bool { return !avoided[u] && !avoided[v] })
	net := l.network(g.Order(), g.costs(o.By, &l), network.Options{Undirected: true, Combine: network.Least})
	tree, exact, ok := network.Connect(net, nodes)
	if !ok {
		return Connection{}, false, nil
	}
	c := Connection{Cost: wholeCost(tree.Cost), Exact: exact}
	in := map[uint32]bool{}
	for _, v := range nodes {
		in[v] = true
	}
	for _, e := range tree.Edges {
		in[e[0]], in[e[1]] = true, true
		c.Hops = append(c.Hops, Hop{e[0], e[1], g.connecting(e[0], e[1], false, o.Negated, o.Table)})
	}
	for v := range uint32(g.Order()) {
		if in[v] {
			c.Nodes = append(c.Nodes, v)
		}
	}
	return c, true, nil
}
