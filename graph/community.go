package graph

import (
	"cmp"
	"slices"

	"kg/graph/network"
)

// CommunityOptions are the choices of Graph.Communities; the zero value serves.
type CommunityOptions struct {
	Resolution float64 // greater values give more communities; zero means 1
	Seed       uint64  // of the order in which entities are looked at
	Weighted   bool    // by support
	Negated    bool    // statements that deny connect as well
	Table      *Predicates
}

// Community is a group of entities that have more to do with one another than with the others.
type Community struct {
	Members    []uint32 // the most central first: by statements within the community, ties by id
	Predicates []Count  // of the statements within, the most frequent first
	Inside     int      // statements between members
	Outside    int      // statements between a member and another entity
}

// Communities divides the graph by the method of Leiden and returns the communities, the largest first, and the
// modularity of the division. Entities that nothing connects are communities of their own.
func (g *Graph) Communities(o CommunityOptions) (list []Community, modularity float64) {
	net := g.Network(NetworkOptions{Weighted: o.Weighted, Negated: o.Negated, Table: o.Table})
	p := network.Communities(net, network.CommunityOptions{Resolution: o.Resolution, Seed: o.Seed})
	list = make([]Community, p.Count)
	inside := make([]int, g.Order()) // statements of each node within its community
	predicates := make([][]int, p.Count)
	for e := range uint32(g.Size()) {
		if g.Status(e) == Negated && !o.Negated {
			continue
		}
		u, v := g.subject[e], g.outTo[e]
		cu, cv := p.Community[u], p.Community[v]
		if cu != cv {
			list[cu].Outside++
			list[cv].Outside++
			continue
		}
		list[cu].Inside++
		inside[u]++
		inside[v]++
		if predicates[cu] == nil {
			predicates[cu] = make([]int, g.predicates.len())
		}
		predicates[cu][g.predicate[e]]++
	}
	for v, c := range p.Community {
		list[c].Members = append(list[c].Members, uint32(v))
	}
	for c := range list {
		slices.SortStableFunc(list[c].Members, func(a, b uint32) int { return cmp.Compare(inside[b], inside[a]) })
		for p, n := range predicates[c] {
			if n > 0 {
				list[c].Predicates = append(list[c].Predicates, Count{g.predicates.at(p), n})
			}
		}
		slices.SortFunc(list[c].Predicates, compareCounts)
	}
	return list, p.Modularity
}

// labelMembers is how many members name a community.
const labelMembers = 3

// Label names a community by its most central members.
func (c *Community) Label(g *Graph) string {
	label := ""
	for i, v := range c.Members[:min(len(c.Members), labelMembers)] {
		if i > 0 {
			label += ", "
		}
		label += g.Name(v)
	}
	return label
}
