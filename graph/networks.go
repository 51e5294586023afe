package graph

import (
	"math"
	"math/bits"
	"slices"

	"kg/graph/network"
)

// NetworkOptions are the choices of Graph.Network; the zero value makes an undirected network of what the texts assert
// or hold possible, in which every pair weighs 1.
type NetworkOptions struct {
	Directed bool        // from subject to object, both ways for symmetric predicates
	Weighted bool        // pairs weigh the sum of the support of their statements
	Negated  bool        // statements that deny connect as well
	Table    *Predicates // says which predicates are symmetric; nil means DefaultPredicates
}

// Network returns the graph as a simple network with the same nodes: parallel edges are one, loops are dropped.
func (g *Graph) Network(o NetworkOptions) *network.Network {
	l := g.links(o.Directed, o.Negated, o.Table, nil)
	var weight []float64
	if o.Weighted {
		weight = make([]float64, len(l.edge))
		for i, e := range l.edge {
			weight[i] = float64(g.support[e])
		}
	}
	return l.network(g.Order(), weight, network.Options{Undirected: !o.Directed})
}

// links is the edges of a graph that connect, as columns.
type links struct {
	from, to []uint32
	edge     []uint32
}

func (g *Graph) links(directed, negated bool, table *Predicates, keep func(u, v uint32) bool) links {
	l := links{from: make([]uint32, 0, g.Size()), to: make([]uint32, 0, g.Size()), edge: make([]uint32, 0, g.Size())}
	symmetric := g.symmetric(table)
	denied := uint8(slices.Index(statuses, Negated))
	for e := range uint32(g.Size()) {
		if g.status[e] == denied && !negated {
			continue
		}
		u, v := g.subject[e], g.outTo[e]
		if keep != nil && !keep(u, v) {
			continue
		}
		l.from, l.to, l.edge = append(l.from, u), append(l.to, v), append(l.edge, e)
		if directed && symmetric[g.predicate[e]] {
			l.from, l.to, l.edge = append(l.from, v), append(l.to, u), append(l.edge, e)
		}
	}
	return l
}

// network makes the network of the links; its ends are nodes of the graph, so New finds nothing wrong.
func (l *links) network(n int, weight []float64, o network.Options) *network.Network {
	net, err := network.New(n, l.from, l.to, weight, o)
	if err != nil {
		panic(err)
	}
	return net
}

// symmetric says for each predicate of the graph whether it is.
func (g *Graph) symmetric(table *Predicates) []bool {
	if table == nil {
		table = DefaultPredicates()
	}
	s := make([]bool, g.predicates.len())
	for p := range s {
		row, _ := table.Lookup(g.predicates.at(p))
		s[p] = row.Symmetric
	}
	return s
}

// Cost is a way to count the length of a path.
type Cost string

// The costs. Each hop costs at least 1 except by support.
//
// Specificity is what a reader would choose: a path says little where it passes what is connected with everything (France,
// this month's summit), and less where it does so by what is said of everybody there. A hop costs 1; for each of its ends
// an eighth of the binary logarithm of the number of its statements, and a quarter of that of the number of those that say
// the same on the same side (member-of OTAN many, secretary-general-of OTAN one or two); and 1 more where what it says is
// only possible.
const (
	Specificity Cost = "specificity"
	Hops        Cost = "hops"    // 1
	Support     Cost = "support" // 1/2 + 1/2 by the number of documents: a hop that many state is half as long as one that one states
)

// Costs lists the costs, the default first.
var Costs = []Cost{Specificity, Hops, Support}

// Costs are kept as whole multiples of costUnit, with tieUnit for each hop, so that sums are exact and, of paths of one
// cost, the one with fewer hops is the shorter.
const (
	costUnit = 1.0 / 1024
	tieUnit  = costUnit / (1 << 20)
)

// What passing by a node costs by specificity, for each doubling of its statements, and of those that say the same on
// the same side.
const (
	degreeCost = 1.0 / 8
	alikeCost  = 1.0 / 4
)

// wholeCost takes the tie-breaking part off a sum of costs.
func wholeCost(c float64) float64 { return math.Floor(c/costUnit) * costUnit }

// costs returns the cost of each link.
func (g *Graph) costs(by Cost, l *links) []float64 {
	cost := make([]float64, len(l.edge))
	var passing []float64
	if by == Specificity {
		passing = g.passing()
	}
	for i, e := range l.edge {
		c := 1.0
		switch by {
		case Specificity:
			c += passing[e]
			if statuses[g.status[e]] == Possible {
				c++
			}
		case Support:
			c = 0.5 + 0.5/float64(max(g.support[e], 1))
		}
		cost[i] = math.Ceil(c/costUnit)*costUnit + tieUnit
	}
	return cost
}

// passing returns for each edge what passing by its ends costs.
func (g *Graph) passing() []float64 {
	cost := make([]float64, g.Size())
	alike := make([]uint32, g.predicates.len()) // statements of one node with each predicate, on one side
	side := func(v uint32, edges func(func(e uint32))) {
		edges(func(e uint32) { alike[g.predicate[e]]++ })
		degree := g.outStart[v+1] - g.outStart[v] + g.inStart[v+1] - g.inStart[v]
		all := logarithm(degree) * degreeCost
		edges(func(e uint32) { cost[e] += all + logarithm(alike[g.predicate[e]])*alikeCost })
		edges(func(e uint32) { alike[g.predicate[e]] = 0 })
	}
	for v := range uint32(g.Order()) {
		side(v, func(f func(e uint32)) {
			for e, end := g.Out(v); e < end; e++ {
				f(e)
			}
		})
		side(v, func(f func(e uint32)) {
			for _, e := range g.In(v) {
				f(e)
			}
		})
	}
	return cost
}

// logarithm is the binary logarithm in steps of 1/16. Computed by whole numbers alone it is the same on every machine.
func logarithm(x uint32) float64 {
	whole := bits.Len32(x) - 1
	mantissa := uint64(x) << (31 - whole) // in [2^31, 2^32)
	steps := 0
	for range 4 {
		steps <<= 1
		mantissa = mantissa * mantissa >> 31
		if mantissa >= 1<<32 {
			mantissa >>= 1
			steps++
		}
	}
	return float64(whole) + float64(steps)/16
}
