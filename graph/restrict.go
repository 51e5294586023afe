package graph

import (
	"slices"
)

// NeedsStatements reports whether the filter looks at what a Graph does not hold, evidence and history. Such a filter is
// applied to a view before the graph is built; any other can be applied to the graph: see Graph.Restrict.
func (f *Filter) NeedsStatements() bool { return len(f.Documents) > 0 || f.AsOf != "" }

// Restrict returns the part of the graph that the filter chooses, the same that Build makes of Filter.View. The filter
// must not NeedStatements. Confidence is compared in 32 bits. An unknown id in Around is ErrNotFound; ids of entities in
// use alone are known, not former ones.
func (g *Graph) Restrict(f *Filter) (*Graph, error) {
	if f.IsZero() {
		return g, nil
	}
	r, err := newRestriction(g, f)
	if err != nil {
		return nil, err
	}
	var edges []uint32
	for e := range uint32(g.Size()) {
		if r.keepsEdge(e) {
			edges = append(edges, e)
		}
	}
	switch {
	case len(f.Around) > 0:
		r.near(edges)
	case f.choosesStatements():
		named := make([]bool, g.Order())
		for _, e := range edges {
			named[g.subject[e]], named[g.outTo[e]] = true, true
		}
		r.nodes = named
	}
	edges = slices.DeleteFunc(edges, func(e uint32) bool { return !r.nodes[g.subject[e]] || !r.nodes[g.outTo[e]] })
	return g.part(r.nodes, edges), nil
}

// restriction decides on nodes and edges.
type restriction struct {
	g          *Graph
	f          *Filter
	nodes      []bool
	around     []uint32
	predicates []bool
	statuses   []bool
	window     Span
}

func newRestriction(g *Graph, f *Filter) (*restriction, error) {
	r := &restriction{g: g, f: f, nodes: make([]bool, g.Order()), predicates: make([]bool, g.predicates.len()),
		statuses: make([]bool, len(statuses)), window: Span{FirstDay, LastDay}}
	k, err := newKeeper(f, nil)
	if err != nil {
		return nil, err
	}
	r.window = k.window
	for v := range r.nodes {
		r.nodes[v] = k.entity(&Entity{Type: g.Type(uint32(v))})
	}
	for _, id := range f.Around {
		v, ok := g.Find(id)
		if !ok {
			return nil, notFound(id)
		}
		r.nodes[v] = true
		r.around = append(r.around, v)
	}
	for p := range r.predicates {
		r.predicates[p] = k.predicate(g.predicates.at(p))
	}
	for i, s := range statuses {
		r.statuses[i] = len(f.Statuses) == 0 || slices.Contains(f.Statuses, s)
	}
	return r, nil
}

func (r *restriction) keepsEdge(e uint32) bool {
	g, f := r.g, r.f
	if !r.nodes[g.subject[e]] || !r.nodes[g.outTo[e]] || !r.predicates[g.predicate[e]] || !r.statuses[g.status[e]] ||
		int(g.support[e]) < f.MinSupport || g.confidence[e] < float32(f.MinConfidence) {
		return false
	}
	if f.Since == "" && f.Until == "" {
		return true
	}
	span := Span{g.first[e], g.last[e]}
	return span != Span{FirstDay, LastDay} && span.Meets(r.window)
}

// near leaves the nodes that are at most Depth of these edges from one of Around.
func (r *restriction) near(edges []uint32) {
	g := r.g
	level := make([]bool, g.Order())
	for _, v := range r.around {
		level[v] = true
	}
	for range max(r.f.Depth, 1) {
		next := slices.Clone(level)
		for _, e := range edges {
			u, v := g.subject[e], g.outTo[e]
			next[u], next[v] = next[u] || level[v], next[v] || level[u]
		}
		level = next
	}
	r.nodes = level
}

// part returns the graph of the nodes marked and of edges between them.
func (g *Graph) part(marked []bool, edges []uint32) *Graph {
	p := &Graph{predicates: g.predicates}
	number := make([]uint32, g.Order())
	for v, keep := range marked {
		if !keep {
			continue
		}
		number[v] = uint32(p.Order())
		p.ids.add(g.ID(uint32(v)))
		p.names.add(g.Name(uint32(v)))
		p.types = append(p.types, g.types[v])
	}
	p.subject = permuted(g.subject, edges)
	p.outTo = permuted(g.outTo, edges)
	for i := range edges {
		p.subject[i], p.outTo[i] = number[p.subject[i]], number[p.outTo[i]]
	}
	p.takeAttributes(g, edges)
	p.dropPredicates()
	p.index()
	return p
}

// dropPredicates renumbers the predicates that edges have.
func (g *Graph) dropPredicates() {
	used := make([]bool, g.predicates.len())
	for _, p := range g.predicate {
		used[p] = true
	}
	number := make([]uint16, len(used))
	var left texts
	for p, is := range used {
		if is {
			number[p] = uint16(left.len())
			left.add(g.predicates.at(p))
		}
	}
	for e, p := range g.predicate {
		g.predicate[e] = number[p]
	}
	g.predicates = left
}
