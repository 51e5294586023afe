package network

import (
	"cmp"
	"math/bits"
	"slices"
)

// Tree is a part of a network without rounds: its edges, each with the lesser node first, sorted, and the sum of their
// weights.
type Tree struct {
	Edges [][2]uint32
	Cost  float64
}

// exactTree is the most labels, terminals' subsets times nodes, for which Connect finds the least tree.
const exactTree = 4 << 20

// Connect returns the tree of least weight that connects the terminals (the Steiner tree of an undirected network), or
// false where they lie in different components. Weights are costs and must be positive. It is exact for few terminals, by
// the dynamic programme of Dreyfus and Wagner (1971) in the form of Erickson, Monma and Veinott (1987); where that would
// take more than four million labels it is at most twice as heavy as the least, by the method of Mehlhorn (1988), and
// exact is false.
func Connect(g *Network, terminals []uint32) (tree Tree, exact, ok bool) {
	terminals = slices.Compact(slices.Sorted(slices.Values(terminals)))
	if len(terminals) < 2 {
		return Tree{}, true, len(terminals) == 1
	}
	if k := len(terminals) - 1; k < 20 && g.Len()<<k <= exactTree {
		tree, ok = dreyfusWagner(g, terminals)
		return tree, true, ok
	}
	tree, ok = mehlhorn(g, terminals)
	return tree, false, ok
}

// arcCost is the weight of the arc at a place of Out.
func (g *Network) arcCost(i uint32) float64 {
	if g.Out.Weight == nil {
		return 1
	}
	return g.Out.Weight[i]
}

// dreyfusWagner labels each node with the weight of the least tree that joins it to each subset of the terminals but the
// last; the last one's label for all others is the answer.
func dreyfusWagner(g *Network, terminals []uint32) (Tree, bool) {
	n, k := g.Len(), len(terminals)-1
	root := terminals[k]
	type origin struct{ node, subset uint32 } // a step from a node, or, with a subset, two trees that meet
	all := uint32(1)<<k - 1
	cost := make([][]float64, all+1)
	from := make([][]origin, all+1)
	var heap labelHeap
	for set := uint32(1); set <= all; set++ {
		c, o := make([]float64, n), make([]origin, n)
		for v := range c {
			c[v] = infinite
		}
		if set&(set-1) == 0 {
			c[terminals[bits.TrailingZeros32(set)]] = 0
		}
		// Of each pair of complementary subsets one is looked at: that with the lowest terminal.
		low := set & -set
		for part := (set - 1) & set; part > 0; part = (part - 1) & set {
			if part&low == 0 {
				continue
			}
			a, b := cost[part], cost[set&^part]
			for v := range c {
				if x := a[v] + b[v]; x < c[v] {
					c[v], o[v] = x, origin{uint32(v), part}
				}
			}
		}
		heap = heap[:0]
		for v, x := range c {
			if x < infinite {
				heap.push(label{x, uint32(v)})
			}
		}
		for len(heap) > 0 {
			l := heap.pop()
			if l.dist > c[l.node] {
				continue
			}
			for i := g.Out.Start[l.node]; i < g.Out.Start[l.node+1]; i++ {
				if v, x := g.Out.To[i], l.dist+g.arcCost(i); x < c[v] {
					c[v], o[v] = x, origin{l.node, 0}
					heap.push(label{x, v})
				}
			}
		}
		cost[set], from[set] = c, o
	}
	if cost[all][root] == infinite {
		return Tree{}, false
	}
	var t Tree
	type state struct{ set, node uint32 }
	for todo := []state{{all, root}}; len(todo) > 0; {
		s := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for cost[s.set][s.node] > 0 {
			o := from[s.set][s.node]
			if o.subset != 0 {
				todo = append(todo, state{s.set &^ o.subset, s.node})
				s.set = o.subset
				continue
			}
			t.add(s.node, o.node)
			s.node = o.node
		}
	}
	t.finish(g)
	return t, true
}

func (t *Tree) add(u, v uint32) { t.Edges = append(t.Edges, [2]uint32{min(u, v), max(u, v)}) }

func compareEdges(a, b [2]uint32) int {
	return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
}

// finish sorts the edges, drops what stands twice, and adds the weights up.
func (t *Tree) finish(g *Network) {
	slices.SortFunc(t.Edges, compareEdges)
	t.Edges = slices.Compact(t.Edges)
	t.Cost = 0
	for _, e := range t.Edges {
		t.Cost += g.cost(e[0], e[1])
	}
}

// mehlhorn joins the regions of the nodes that are nearest to each terminal by a least spanning tree, and prunes.
func mehlhorn(g *Network, terminals []uint32) (Tree, bool) {
	n := g.Len()
	dist, before, region := make([]float64, n), make([]uint32, n), make([]uint32, n)
	for v := range dist {
		dist[v] = infinite
	}
	var heap labelHeap
	for i, t := range terminals {
		dist[t], before[t], region[t] = 0, t, uint32(i)
		heap.push(label{0, t})
	}
	for len(heap) > 0 {
		l := heap.pop()
		if l.dist > dist[l.node] {
			continue
		}
		for i := g.Out.Start[l.node]; i < g.Out.Start[l.node+1]; i++ {
			if v, x := g.Out.To[i], l.dist+g.arcCost(i); x < dist[v] {
				dist[v], before[v], region[v] = x, l.node, region[l.node]
				heap.push(label{x, v})
			}
		}
	}
	type bridge struct {
		cost float64
		edge [2]uint32
	}
	var bridges []bridge
	for u := range uint32(n) {
		for i := g.Out.Start[u]; i < g.Out.Start[u+1]; i++ {
			if v := g.Out.To[i]; u < v && dist[u] < infinite && region[u] != region[v] {
				bridges = append(bridges, bridge{dist[u] + g.arcCost(i) + dist[v], [2]uint32{u, v}})
			}
		}
	}
	slices.SortFunc(bridges, func(a, b bridge) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), compareEdges(a.edge, b.edge))
	})
	var t Tree
	joined := newForest(len(terminals))
	for _, b := range bridges {
		if !joined.join(region[b.edge[0]], region[b.edge[1]]) {
			continue
		}
		t.add(b.edge[0], b.edge[1])
		for _, v := range b.edge {
			for before[v] != v {
				t.add(v, before[v])
				v = before[v]
			}
		}
	}
	t.finish(g)
	t.prune(g, terminals)
	return t, joined.count == 1
}

// prune takes a least spanning tree of the edges and drops leaves that are no terminals.
func (t *Tree) prune(g *Network, terminals []uint32) {
	edges := slices.Clone(t.Edges)
	slices.SortStableFunc(edges, func(a, b [2]uint32) int { return cmp.Compare(g.cost(a[0], a[1]), g.cost(b[0], b[1])) })
	number := map[uint32]uint32{}
	for _, e := range edges {
		for _, v := range e {
			if _, ok := number[v]; !ok {
				number[v] = uint32(len(number))
			}
		}
	}
	joined := newForest(len(number))
	t.Edges = t.Edges[:0]
	degree := map[uint32]int{}
	for _, e := range edges {
		if joined.join(number[e[0]], number[e[1]]) {
			t.Edges = append(t.Edges, e)
			degree[e[0]]++
			degree[e[1]]++
		}
	}
	for dropped := true; dropped; {
		dropped = false
		t.Edges = slices.DeleteFunc(t.Edges, func(e [2]uint32) bool {
			for _, v := range e {
				if degree[v] == 1 && !slices.Contains(terminals, v) {
					degree[e[0]]--
					degree[e[1]]--
					dropped = true
					return true
				}
			}
			return false
		})
	}
	t.finish(g)
}

// forest is a union of sets (Tarjan 1975).
type forest struct {
	parent []uint32
	count  int
}

func newForest(n int) *forest {
	f := &forest{make([]uint32, n), n}
	for i := range f.parent {
		f.parent[i] = uint32(i)
	}
	return f
}

func (f *forest) root(v uint32) uint32 {
	for f.parent[v] != v {
		f.parent[v] = f.parent[f.parent[v]]
		v = f.parent[v]
	}
	return v
}

// join makes one set of two and reports whether they were two.
func (f *forest) join(a, b uint32) bool {
	a, b = f.root(a), f.root(b)
	if a == b {
		return false
	}
	f.parent[max(a, b)] = min(a, b)
	f.count--
	return true
}
