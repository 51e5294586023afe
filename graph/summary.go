package graph

import (
	"cmp"
	"math/bits"
	"slices"

	"kg/graph/network"
)

// Summary is a graph in figures.
type Summary struct {
	Entities   int     `json:"entities"`
	Statements int     `json:"statements"`
	Documents  int     `json:"documents"`
	Types      []Count `json:"types"`      // in the order of EntityTypes
	Predicates []Count `json:"predicates"` // the most frequent first
	Families   []Count `json:"families"`   // the same
	Statuses   []Count `json:"statuses"`   // fact, former, negated, possible
	Degrees    []Bin   `json:"degrees"`    // by number of neighbours
	Isolated   int     `json:"isolated"`   // entities without a statement
	// Pairs is the number of pairs of entities that a statement connects, Density their share of all pairs.
	Pairs      int     `json:"pairs"`
	Density    float64 `json:"density"`
	MeanDegree float64 `json:"mean_degree"` // neighbours of an entity
	Components []int   `json:"components"`  // their sizes, the largest first
}

// Count is how many there are of something.
type Count struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// Bin is the number of nodes whose degree is at least Least and at most Most.
type Bin struct {
	Least int `json:"least"`
	Most  int `json:"most"`
	Nodes int `json:"nodes"`
}

// Summarize counts a graph. Statements that deny count as the others do. The documents are left at 0: a graph does not
// know them.
func (g *Graph) Summarize(table *Predicates) Summary {
	if table == nil {
		table = DefaultPredicates()
	}
	s := Summary{Entities: g.Order(), Statements: g.Size()}
	types, predicates := make([]int, len(EntityTypes)), make([]int, g.predicates.len())
	status := make([]int, len(statuses))
	for _, t := range g.types {
		types[t]++
	}
	for e := range g.outTo {
		predicates[g.predicate[e]]++
		status[g.status[e]]++
	}
	for i, n := range types {
		s.Types = append(s.Types, Count{string(EntityTypes[i]), n})
	}
	for i, n := range status {
		s.Statuses = append(s.Statuses, Count{string(statuses[i]), n})
	}
	families := map[string]int{}
	for i, n := range predicates {
		name := g.predicates.at(i)
		s.Predicates = append(s.Predicates, Count{name, n})
		families[table.Family(name)] += n
	}
	for name, n := range families {
		s.Families = append(s.Families, Count{name, n})
	}
	slices.SortFunc(s.Predicates, compareCounts)
	slices.SortFunc(s.Families, compareCounts)

	net := g.Network(NetworkOptions{Negated: true, Table: table})
	degree := make([]int, g.Order())
	for v := range degree {
		degree[v] = net.Out.Degree(uint32(v))
		if degree[v] == 0 {
			s.Isolated++
		}
	}
	s.Degrees = bins(degree)
	s.Pairs = net.Edges()
	if n := float64(g.Order()); n > 1 {
		s.Density = float64(s.Pairs) / (n * (n - 1) / 2)
		s.MeanDegree = 2 * float64(s.Pairs) / n
	}
	component, count := network.Components(net)
	s.Components = make([]int, count)
	for _, c := range component {
		s.Components[c]++
	}
	slices.SortFunc(s.Components, func(a, b int) int { return b - a })
	return s
}

func compareCounts(a, b Count) int {
	return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name))
}

// bins counts degrees by powers of two: 0, 1, 2 to 3, 4 to 7 …
func bins(degree []int) []Bin {
	var b []Bin
	for _, d := range degree {
		i := bits.Len(uint(d))
		for len(b) <= i {
			next := Bin{}
			if n := len(b); n > 0 {
				next = Bin{Least: b[n-1].Most + 1, Most: 2*b[n-1].Most + 1}
			}
			b = append(b, next)
		}
		b[i].Nodes++
	}
	return b
}
