package graph

import (
	gonum "gonum.org/v1/gonum/graph"
)

// gonum's interfaces over a Graph. The ids of nodes and lines are their numbers.

var (
	_ gonum.Directed                   = (*Graph)(nil)
	_ gonum.DirectedMultigraph         = (*Graph)(nil)
	_ gonum.WeightedDirected           = Weighted{}
	_ gonum.WeightedDirectedMultigraph = Weighted{}
)

// Node is a node of a Graph as gonum sees it.
type Node struct{ number int64 }

// ID returns the number of the node.
func (v *Node) ID() int64 { return v.number }

// all returns the nodes for gonum, made once: an interface that points into the list costs no allocation.
func (g *Graph) all() []Node {
	g.numbered.Do(func() {
		g.nodes = make([]Node, g.Order())
		for v := range g.nodes {
			g.nodes[v].number = int64(v)
		}
	})
	return g.nodes
}

func (g *Graph) has(id int64) bool { return id >= 0 && id < int64(g.Order()) }

// Node implements gonum's graph.Graph.
func (g *Graph) Node(id int64) gonum.Node {
	if !g.has(id) {
		return nil
	}
	return &g.all()[id]
}

// Nodes implements gonum's graph.Graph.
func (g *Graph) Nodes() gonum.Nodes {
	if g.Order() == 0 {
		return gonum.Empty
	}
	return &nodeRange{nodes: g.all(), at: -1}
}

// From implements gonum's graph.Graph.
func (g *Graph) From(id int64) gonum.Nodes {
	if !g.has(id) {
		return gonum.Empty
	}
	lo, hi := g.Out(uint32(id))
	return newNeighbours(g, g.outTo[lo:hi], nil)
}

// To implements gonum's graph.Directed.
func (g *Graph) To(id int64) gonum.Nodes {
	if !g.has(id) {
		return gonum.Empty
	}
	return newNeighbours(g, g.subject, g.In(uint32(id)))
}

// HasEdgeFromTo implements gonum's graph.Directed.
func (g *Graph) HasEdgeFromTo(u, v int64) bool {
	if !g.has(u) || !g.has(v) {
		return false
	}
	first, end := g.EdgesFrom(uint32(u), uint32(v))
	return first < end
}

// HasEdgeBetween implements gonum's graph.Graph.
func (g *Graph) HasEdgeBetween(u, v int64) bool {
	return g.HasEdgeFromTo(u, v) || g.HasEdgeFromTo(v, u)
}

// Edge implements gonum's graph.Graph. The edge is all the lines from u to v.
func (g *Graph) Edge(u, v int64) gonum.Edge {
	if !g.HasEdgeFromTo(u, v) {
		return nil
	}
	return newBundle(g, uint32(u), uint32(v))
}

// Lines implements gonum's graph.Multigraph.
func (g *Graph) Lines(u, v int64) gonum.Lines {
	if !g.HasEdgeFromTo(u, v) {
		return gonum.Empty
	}
	return newBundle(g, uint32(u), uint32(v)).lines
}

// Edges gives all edges, parallel lines as one.
func (g *Graph) Edges() gonum.Edges {
	if g.Size() == 0 {
		return gonum.Empty
	}
	return newBundles(g)
}

// Weighted returns the graph with weights: of a line its support, of an edge the sum of its lines'. It is a type of its
// own because gonum's algorithms take the weights into account of any graph that has them: PageRank of a Graph follows all
// edges alike, PageRank of a Weighted by their weight.
func (g *Graph) Weighted() Weighted { return Weighted{g} }

// Weighted is a Graph with weights. It implements gonum's graph.WeightedDirected and graph.WeightedDirectedMultigraph.
type Weighted struct{ *Graph }

// WeightedEdge implements gonum's graph.Weighted.
func (w Weighted) WeightedEdge(u, v int64) gonum.WeightedEdge {
	if !w.HasEdgeFromTo(u, v) {
		return nil
	}
	return newBundle(w.Graph, uint32(u), uint32(v))
}

// Weight implements gonum's graph.Weighted. Where there is no edge it returns 0: from a node to itself true, else false.
func (w Weighted) Weight(u, v int64) (float64, bool) {
	if !w.HasEdgeFromTo(u, v) {
		return 0, false
	}
	first, end := w.EdgesFrom(uint32(u), uint32(v))
	sum := 0.0
	for e := first; e < end; e++ {
		sum += float64(w.support[e])
	}
	return sum, true
}

// WeightedLines implements gonum's graph.WeightedMultigraph.
func (w Weighted) WeightedLines(u, v int64) gonum.WeightedLines {
	if !w.HasEdgeFromTo(u, v) {
		return gonum.Empty
	}
	return newBundle(w.Graph, uint32(u), uint32(v)).lines
}

// WeightedEdges gives all edges, parallel lines as one.
func (w Weighted) WeightedEdges() gonum.WeightedEdges {
	if w.Size() == 0 {
		return gonum.Empty
	}
	return newBundles(w.Graph)
}

// nodeRange iterates over all nodes.
type nodeRange struct {
	nodes []Node
	at    int
}

func (r *nodeRange) Len() int { return len(r.nodes) - r.at - 1 }

func (r *nodeRange) Next() bool {
	if r.at+1 >= len(r.nodes) {
		r.at = len(r.nodes) - 1
		return false
	}
	r.at++
	return true
}

func (r *nodeRange) Node() gonum.Node {
	if r.at < 0 {
		return nil
	}
	return &r.nodes[r.at]
}

func (r *nodeRange) Reset() { r.at = -1 }

// neighbours iterates over the different nodes of a sorted row, which is the column itself or what the column holds at
// the places given.
type neighbours struct {
	g      *Graph
	column []uint32
	places []uint32 // nil: the column is the row
	size   int      // of the row
	next   int
	left   int // different nodes still to come
	node   *Node
}

func newNeighbours(g *Graph, column, places []uint32) gonum.Nodes {
	r := &neighbours{g: g, column: column, places: places, size: len(column)}
	if places != nil {
		r.size = len(places)
	}
	if r.size == 0 || places == nil && len(column) == 0 {
		return gonum.Empty
	}
	r.Reset()
	return r
}

func (r *neighbours) at(i int) uint32 {
	if r.places != nil {
		return r.column[r.places[i]]
	}
	return r.column[i]
}

func (r *neighbours) Len() int { return r.left }

func (r *neighbours) Next() bool {
	if r.next >= r.size {
		r.node = nil
		return false
	}
	v := r.at(r.next)
	for r.next < r.size && r.at(r.next) == v {
		r.next++
	}
	r.left--
	r.node = &r.g.all()[v]
	return true
}

func (r *neighbours) Node() gonum.Node {
	if r.node == nil {
		return nil
	}
	return r.node
}

func (r *neighbours) Reset() {
	r.next, r.left, r.node = 0, 0, nil
	for i := range r.size {
		if i == 0 || r.at(i) != r.at(i-1) {
			r.left++
		}
	}
}

// Line is an edge of a Graph as gonum sees it.
type Line struct {
	from, to *Node
	number   int64
	weight   float64
}

// From implements gonum's graph.Line.
func (l Line) From() gonum.Node { return l.from }

// To implements gonum's graph.Line.
func (l Line) To() gonum.Node { return l.to }

// ID returns the number of the edge.
func (l Line) ID() int64 { return l.number }

// Weight returns the support of the statement.
func (l Line) Weight() float64 { return l.weight }

// ReversedLine returns the line itself: a statement does not hold backwards.
func (l Line) ReversedLine() gonum.Line { return l }

// lines iterates over the lines from one node to another.
type lines struct {
	g              *Graph
	u, v           uint32
	first, end, at uint32 // at is one more than the place of the line
}

func (l *lines) Len() int { return int(l.end - l.at) }

func (l *lines) Next() bool {
	if l.at >= l.end {
		return false
	}
	l.at++
	return true
}

func (l *lines) line() Line {
	e := l.at - 1
	return Line{&l.g.all()[l.u], &l.g.all()[l.v], int64(e), float64(l.g.support[e])}
}

func (l *lines) Line() gonum.Line {
	if l.at == l.first {
		return nil
	}
	return l.line()
}

func (l *lines) WeightedLine() gonum.WeightedLine {
	if l.at == l.first {
		return nil
	}
	return l.line()
}

func (l *lines) Reset() { l.at = l.first }

// bundle is all lines from one node to another: gonum's edge of a multigraph, which iterates over them.
type bundle struct{ *lines }

func newBundle(g *Graph, u, v uint32) bundle {
	first, end := g.EdgesFrom(u, v)
	return bundle{&lines{g, u, v, first, end, first}}
}

func (b bundle) From() gonum.Node { return &b.g.all()[b.u] }

func (b bundle) To() gonum.Node { return &b.g.all()[b.v] }

func (b bundle) ReversedEdge() gonum.Edge { return b }

func (b bundle) Weight() float64 {
	sum := 0.0
	for e := b.first; e < b.end; e++ {
		sum += float64(b.g.support[e])
	}
	return sum
}

// bundles iterates over the edges of a graph.
type bundles struct {
	g     *Graph
	next  uint32 // first line of the next edge
	left  int
	first uint32
}

func newBundles(g *Graph) *bundles {
	b := &bundles{g: g}
	b.Reset()
	return b
}

func (b *bundles) begins(e uint32) bool {
	return e == 0 || b.g.subject[e] != b.g.subject[e-1] || b.g.outTo[e] != b.g.outTo[e-1]
}

func (b *bundles) Len() int { return b.left }

func (b *bundles) Next() bool {
	end := uint32(b.g.Size())
	if b.next >= end {
		return false
	}
	b.first = b.next
	for b.next++; b.next < end && !b.begins(b.next); b.next++ {
	}
	b.left--
	return true
}

func (b *bundles) bundle() bundle {
	u, v := b.g.subject[b.first], b.g.outTo[b.first]
	return bundle{&lines{b.g, u, v, b.first, b.next, b.first}}
}

func (b *bundles) Edge() gonum.Edge {
	if b.next == 0 {
		return nil
	}
	return b.bundle()
}

func (b *bundles) WeightedEdge() gonum.WeightedEdge {
	if b.next == 0 {
		return nil
	}
	return b.bundle()
}

func (b *bundles) Reset() {
	b.next, b.left = 0, 0
	for e := range uint32(b.g.Size()) {
		if b.begins(e) {
			b.left++
		}
	}
}
