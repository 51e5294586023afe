package graph

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Options are the choices of Build; the zero value serves.
type Options struct {
	Filter Filter // of what goes into the graph
}

// Build makes the graph of a view. It reads the view once (a filter reads it before), in O(n + m) time, and takes about
// 60 bytes an edge and 60 a node. More than 2^32-2 nodes or edges, 2^32 bytes of names, or 65,536 predicates are errors.
func Build(v View, o Options) (*Graph, error) {
	v, err := o.Filter.View(v)
	if err != nil {
		return nil, err
	}
	b := newBuilder(v)
	for e, err := range v.Entities() {
		if err != nil {
			return nil, err
		}
		if err := b.addEntity(e); err != nil {
			return nil, err
		}
	}
	for s, err := range v.Statements() {
		if err != nil {
			return nil, err
		}
		if err := b.addStatement(s); err != nil {
			return nil, err
		}
	}
	return b.graph(), nil
}

// builder gathers the edges in the order of the view, by subject.
type builder struct {
	g          Graph
	nodes      map[string]uint32
	predicates map[string]uint16 // numbered as they come
	names      []string          // of predicates
}

// counted is implemented by views that know their size.
type counted interface {
	Counts() (entities, statements, sources int)
}

func newBuilder(v View) *builder {
	b := &builder{predicates: map[string]uint16{}}
	n, m := 0, 0
	if c, ok := v.(counted); ok {
		n, m, _ = c.Counts()
	}
	b.nodes = make(map[string]uint32, n)
	g := &b.g
	g.ids.end, g.names.end, g.types = make([]uint32, 0, n), make([]uint32, 0, n), make([]uint8, 0, n)
	g.subject, g.outTo, g.support = make([]uint32, 0, m), make([]uint32, 0, m), make([]uint32, 0, m)
	g.predicate, g.status, g.confidence = make([]uint16, 0, m), make([]uint8, 0, m), make([]float32, 0, m)
	g.first, g.last = make([]Day, 0, m), make([]Day, 0, m)
	return b
}

func (b *builder) addEntity(e *Entity) error {
	g := &b.g
	i := slices.Index(EntityTypes, e.Type)
	if i < 0 {
		return fmt.Errorf("entity %q: unknown type %q", e.ID, e.Type)
	}
	n := g.ids.len()
	if n > 0 && g.ids.at(n-1) >= e.ID {
		return fmt.Errorf("entity %q after %q: a view gives entities sorted by id", e.ID, g.ids.at(n-1))
	}
	if uint64(len(g.names.bytes)+len(e.Name)) > math.MaxUint32 || uint64(len(g.ids.bytes)+len(e.ID)) > math.MaxUint32 || uint64(n) >= math.MaxUint32-1 {
		return fmt.Errorf("entity %q: more entities than 32 bits count", e.ID)
	}
	g.ids.add(e.ID)
	g.names.add(e.Name)
	g.types = append(g.types, uint8(i))
	b.nodes[g.ids.at(n)] = uint32(n)
	return nil
}

func (b *builder) addStatement(s *Statement) error {
	g := &b.g
	subject, ok := b.nodes[s.Subject]
	if !ok {
		return fmt.Errorf("statement %s %s %s: %w: %q", s.Subject, s.Predicate, s.Object, ErrNotFound, s.Subject)
	}
	object, ok := b.nodes[s.Object]
	if !ok {
		return fmt.Errorf("statement %s %s %s: %w: %q", s.Subject, s.Predicate, s.Object, ErrNotFound, s.Object)
	}
	m := len(g.subject)
	if m >= math.MaxUint32/2 {
		return fmt.Errorf("statement %s %s %s: more statements than 32 bits count", s.Subject, s.Predicate, s.Object)
	}
	if m > 0 && g.subject[m-1] > subject {
		return fmt.Errorf("statement %s %s %s: a view gives statements sorted by subject", s.Subject, s.Predicate, s.Object)
	}
	predicate, ok := b.predicates[s.Predicate]
	if !ok {
		if len(b.names) > math.MaxUint16 {
			return fmt.Errorf("predicate %q: more than 65,536 predicates", s.Predicate)
		}
		predicate = uint16(len(b.names))
		b.names = append(b.names, s.Predicate)
		b.predicates[s.Predicate] = predicate
	}
	status := slices.Index(statuses, s.Status)
	if status < 0 {
		return fmt.Errorf("statement %s %s %s: unknown status %q", s.Subject, s.Predicate, s.Object, s.Status)
	}
	span, known := s.Happened()
	if !known {
		span = Span{FirstDay, LastDay}
	}
	g.subject = append(g.subject, subject)
	g.outTo = append(g.outTo, object)
	g.predicate = append(g.predicate, predicate)
	g.status = append(g.status, uint8(status))
	g.support = append(g.support, uint32(min(uint64(max(s.Support, 0)), math.MaxUint32)))
	g.confidence = append(g.confidence, float32(s.Confidence))
	g.first = append(g.first, span.First)
	g.last = append(g.last, span.Last)
	return nil
}

// graph sorts the rows.
func (b *builder) graph() *Graph {
	g := &b.g
	b.nodes = nil // what follows needs the room
	b.sortPredicates()
	// Within a row by object: the view's order, by predicate, object and status, is kept among parallel edges.
	order := make([]uint32, len(g.subject))
	for e := range order {
		order[e] = uint32(e)
	}
	for begin := 0; begin < len(order); {
		end := begin + 1
		for end < len(order) && g.subject[end] == g.subject[begin] {
			end++
		}
		slices.SortStableFunc(order[begin:end], func(a, b uint32) int { return cmp.Compare(g.outTo[a], g.outTo[b]) })
		begin = end
	}
	g.outTo = permuted(g.outTo, order)
	g.takeAttributes(g, order)
	g.index()
	return g
}

// takeAttributes sets what is said of each edge beside its ends to that of the given edges of another graph, or of g.
func (g *Graph) takeAttributes(of *Graph, edges []uint32) {
	g.predicate = permuted(of.predicate, edges)
	g.status = permuted(of.status, edges)
	g.support = permuted(of.support, edges)
	g.confidence = permuted(of.confidence, edges)
	g.first = permuted(of.first, edges)
	g.last = permuted(of.last, edges)
}

// index computes the rows of edges that are sorted by subject and object.
func (g *Graph) index() {
	n := g.Order()
	g.outStart, g.inStart = make([]uint32, n+1), make([]uint32, n+1)
	for e, v := range g.outTo {
		g.outStart[g.subject[e]+1]++
		g.inStart[v+1]++
	}
	for v := range n {
		g.outStart[v+1] += g.outStart[v]
		g.inStart[v+1] += g.inStart[v]
	}
	next := slices.Clone(g.inStart[:n])
	g.inEdge = make([]uint32, len(g.outTo))
	for e, v := range g.outTo {
		g.inEdge[next[v]] = uint32(e)
		next[v]++
	}
}

// sortPredicates renumbers the predicates by name.
func (b *builder) sortPredicates() {
	sorted := slices.Clone(b.names)
	slices.Sort(sorted)
	renumber := make([]uint16, len(sorted))
	for i, name := range sorted {
		b.g.predicates.add(name)
		renumber[b.predicates[name]] = uint16(i)
	}
	for e, p := range b.g.predicate {
		b.g.predicate[e] = renumber[p]
	}
}

// permuted returns the values at the places of order.
func permuted[T any](x []T, order []uint32) []T {
	y := make([]T, len(order))
	for i, e := range order {
		y[i] = x[e]
	}
	return y
}
