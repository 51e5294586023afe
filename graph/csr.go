package graph

import (
	"sort"
	"strings"
	"sync"
	"unsafe"

	"kg/graph/network"
)

// Graph is a resolved graph as a directed multigraph in compressed rows: the body on which paths, centralities and
// communities are computed. Nodes are entities, numbered from 0 in the order of their ids; edges are statements, numbered
// from 0 by subject, object, predicate and status. Evidence is not in it: it stays with the view.
//
// It implements gonum's graph.Directed and graph.DirectedMultigraph; [Graph.Weighted] gives the same with weights. It is
// read-only and safe for concurrent use. All its parts are flat, so that a file of them is used as it lies in memory:
// see [OpenSnapshot].
type Graph struct {
	ids, names texts
	types      []uint8 // beside the nodes: index into EntityTypes
	predicates texts   // sorted

	// The edges of node v as subject are outStart[v]:outStart[v+1]; their numbers are their places. Those of v as object
	// are inEdge[inStart[v]:inStart[v+1]], by subject, then number.
	outStart, outTo []uint32
	inStart, inEdge []uint32

	subject     []uint32 // beside the edges, as all that follows
	predicate   []uint16 // index into predicates
	status      []uint8  // index into statuses
	support     []uint32
	confidence  []float32
	first, last []Day // Statement.Happened; FirstDay to LastDay where nothing is known

	prepared network.Rows // for paths by specificity, undirected; without a Start where it is not computed

	numbered sync.Once
	nodes    []Node       // for gonum; see node
	close    func() error // of a snapshot
}

// statuses lists the statuses by their number in a Graph.
var statuses = []Status{Fact, Former, Negated, Possible}

// Edge is a statement as the graph holds it.
type Edge struct {
	Subject, Object uint32
	Predicate       string
	Status          Status
	Support         int
	Confidence      float64
	Happened        Span // FirstDay to LastDay where nothing is known
}

// Nodes, edges and their parts.

// Order returns the number of nodes.
func (g *Graph) Order() int { return g.ids.len() }

// Size returns the number of edges.
func (g *Graph) Size() int { return len(g.outTo) }

// ID returns the entity id of a node.
func (g *Graph) ID(v uint32) string { return g.ids.at(int(v)) }

// Name returns the canonical name of a node's entity.
func (g *Graph) Name(v uint32) string { return g.names.at(int(v)) }

// Type returns the type of a node's entity.
func (g *Graph) Type(v uint32) EntityType { return EntityTypes[g.types[v]] }

// Find returns the node of an entity.
func (g *Graph) Find(id string) (uint32, bool) {
	i := g.ids.search(id)
	return uint32(i), i < g.ids.len() && g.ids.at(i) == id
}

// Edge returns an edge by its number.
func (g *Graph) EdgeAt(e uint32) Edge {
	return Edge{
		Subject: g.subject[e], Object: g.outTo[e], Predicate: g.Predicate(e), Status: g.Status(e),
		Support: int(g.support[e]), Confidence: float64(g.confidence[e]), Happened: Span{g.first[e], g.last[e]},
	}
}

// Predicate returns the predicate of an edge.
func (g *Graph) Predicate(e uint32) string { return g.predicates.at(int(g.predicate[e])) }

// Status returns the status of an edge.
func (g *Graph) Status(e uint32) Status { return statuses[g.status[e]] }

// Out returns the first and last plus one of the edges of which v is the subject, by object.
func (g *Graph) Out(v uint32) (first, end uint32) { return g.outStart[v], g.outStart[v+1] }

// In returns the edges of which v is the object, by subject. The slice is the graph's own.
func (g *Graph) In(v uint32) []uint32 { return g.inEdge[g.inStart[v]:g.inStart[v+1]] }

// EdgesFrom returns the first and last plus one of the edges from u to v.
func (g *Graph) EdgesFrom(u, v uint32) (first, end uint32) {
	lo, hi := g.Out(u)
	row := g.outTo[lo:hi]
	i := sort.Search(len(row), func(i int) bool { return row[i] >= v })
	j := i
	for j < len(row) && row[j] == v {
		j++
	}
	return lo + uint32(i), lo + uint32(j)
}

// Between returns the edges between two nodes, those from u to v first.
func (g *Graph) Between(u, v uint32) []uint32 {
	var edges []uint32
	for e, end := g.EdgesFrom(u, v); e < end; e++ {
		edges = append(edges, e)
	}
	if u != v {
		for e, end := g.EdgesFrom(v, u); e < end; e++ {
			edges = append(edges, e)
		}
	}
	return edges
}

// texts is a list of strings in one piece of memory: string i ends before bytes[end[i]].
type texts struct {
	bytes []byte
	end   []uint32
}

func (t *texts) len() int { return len(t.end) }

func (t *texts) at(i int) string {
	start := uint32(0)
	if i > 0 {
		start = t.end[i-1]
	}
	b := t.bytes[start:t.end[i]]
	return unsafe.String(unsafe.SliceData(b), len(b))
}

func (t *texts) add(s string) {
	t.bytes = append(t.bytes, s...)
	t.end = append(t.end, uint32(len(t.bytes)))
}

// search returns the place of the first string of a sorted list that is not less than s.
func (t *texts) search(s string) int {
	return sort.Search(t.len(), func(i int) bool { return strings.Compare(t.at(i), s) >= 0 })
}
