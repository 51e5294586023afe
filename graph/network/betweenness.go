package network

import "math"

// BetweennessOptions are the choices of Betweenness.
type BetweennessOptions struct {
	// Sources is the number of nodes from which shortest paths are counted; zero, and any number not below the number
	// of nodes, means all of them. See SampleBound for the error.
	Sources int
	Seed    uint64 // of the sample
	Edges   bool   // of the edges as well
	Workers Workers
}

// Between is an answer of Betweenness.
type Between struct {
	Nodes []float64 // number of shortest paths between other nodes that run through each, ties shared
	Arcs  []float64 // the same for each arc, beside Network.Out.To; nil unless asked for
	Exact bool      // all nodes were sources
}

// Betweenness counts the shortest paths through each node by the algorithm of Brandes (2001), on hops or, where the
// network has weights, on their sums; weights must then be positive, and ties are seen as far as sums are exact. In an
// undirected network each pair counts once. A sample is scaled to the whole.
func Betweenness(g *Network, o BetweennessOptions) Between {
	n := g.Len()
	sources := sample(n, o.Sources, o.Seed)
	b := Between{Nodes: make([]float64, n), Exact: len(sources) == n}
	if o.Edges {
		b.Arcs = make([]float64, g.Arcs())
	}
	const chunk = 32 // sources whose sums are added up together, in order
	chunks := (len(sources) + chunk - 1) / chunk
	o.Workers.ordered(chunks, func() (do, merge func(int)) {
		s := newBrandes(g, o.Edges)
		do = func(c int) {
			for _, source := range sources[c*chunk : min((c+1)*chunk, len(sources))] {
				if g.Out.Weight == nil {
					s.countHops(source)
				} else {
					s.countCosts(source)
				}
				s.accumulate(source)
			}
		}
		merge = func(int) {
			for v, x := range s.nodes {
				b.Nodes[v] += x
			}
			clear(s.nodes)
			for i, x := range s.arcs {
				b.Arcs[i] += x
			}
			clear(s.arcs)
		}
		return do, merge
	})
	scale := 1.0
	if !b.Exact {
		scale = float64(n) / float64(len(sources))
	}
	if g.Undirected {
		scale /= 2
	}
	if scale != 1 {
		for v := range b.Nodes {
			b.Nodes[v] *= scale
		}
	}
	if o.Edges {
		if !b.Exact {
			for i := range b.Arcs {
				b.Arcs[i] *= float64(n) / float64(len(sources))
			}
		}
		if g.Undirected {
			b.Arcs = g.foldArcs(b.Arcs)
		}
	}
	return b
}

// foldArcs gives both directions of each undirected edge the half of their sum.
func (g *Network) foldArcs(arcs []float64) []float64 {
	folded := make([]float64, len(arcs))
	for u := range uint32(g.Len()) {
		for i := g.Out.Start[u]; i < g.Out.Start[u+1]; i++ {
			folded[i] = (arcs[i] + arcs[g.Out.find(g.Out.To[i], u)]) / 2
		}
	}
	return folded
}

// find returns the place of an arc that exists.
func (r *Rows) find(u, v uint32) uint32 {
	lo, hi := r.Start[u], r.Start[u+1]
	for lo < hi {
		mid := lo + (hi-lo)/2
		if r.To[mid] < v {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// SampleBound returns the error that a sample of sources keeps with the probability 1 - delta, as a share of the
// greatest betweenness that a node can have, n(n-2) in a directed network and half of it in an undirected one. By
// Hoeffding's inequality on the nodes' shares of each source, for all n nodes at once (Brandes and Pich 2007).
func SampleBound(n, sources int, delta float64) float64 {
	if sources <= 0 || sources >= n {
		return 0
	}
	return math.Sqrt(math.Log(2*float64(n)/delta) / (2 * float64(sources)))
}

// brandes is the working memory of one goroutine.
type brandes struct {
	g     *Network
	dist  []int32   // hops from the source, -1 where not reached
	cost  []float64 // with weights, the distance
	count []float64 // number of shortest paths from the source
	delta []float64 // dependency of the source on the node
	order []uint32  // nodes by distance from the source
	next  []uint32  // by hops: the ends of the arcs that lead one hop farther, for each node of order in turn
	ends  []uint32  // by hops: beside order, where those of the node end in next
	heap  labelHeap
	nodes []float64
	arcs  []float64
}

func newBrandes(g *Network, edges bool) *brandes {
	n := g.Len()
	s := &brandes{g: g, dist: make([]int32, n), count: make([]float64, n), delta: make([]float64, n),
		order: make([]uint32, 0, n), ends: make([]uint32, n), nodes: make([]float64, n)}
	for v := range s.dist {
		s.dist[v] = -1
	}
	if g.Out.Weight != nil {
		s.cost = make([]float64, n)
	}
	if edges {
		s.arcs = make([]float64, g.Arcs())
	}
	return s
}

// countHops fills dist, count, order, next and ends by breadth.
func (s *brandes) countHops(source uint32) {
	start, to := s.g.Out.Start, s.g.Out.To
	dist, count, ends := s.dist, s.count, s.ends
	dist[source], count[source] = 0, 1
	order, next := append(s.order[:0], source), s.next[:0]
	for at := 0; at < len(order); at++ {
		u := order[at]
		d, paths := dist[u]+1, count[u]
		for _, v := range to[start[u]:start[u+1]] {
			switch dv := dist[v]; {
			case dv == d:
				count[v] += paths
				next = append(next, v)
			case dv < 0:
				dist[v] = d
				count[v] = paths
				order = append(order, v)
				next = append(next, v)
			}
		}
		ends[at] = uint32(len(next))
	}
	s.order, s.next = order, next
}

// countCosts fills cost, count and order by distance; dist is 0 where reached.
func (s *brandes) countCosts(source uint32) {
	s.order = s.order[:0]
	s.heap = append(s.heap[:0], label{0, source})
	s.dist[source], s.cost[source], s.count[source] = 0, 0, 1
	out := &s.g.Out
	for len(s.heap) > 0 {
		l := s.heap.pop()
		u := l.node
		if s.dist[u] == 1 || l.dist != s.cost[u] {
			continue
		}
		s.dist[u] = 1 // settled
		s.order = append(s.order, u)
		for i := out.Start[u]; i < out.Start[u+1]; i++ {
			v, d := out.To[i], l.dist+out.Weight[i]
			switch {
			case s.dist[v] < 0 || d < s.cost[v]:
				s.dist[v], s.cost[v], s.count[v] = 0, d, s.count[u]
				s.heap.push(label{d, v})
			case d == s.cost[v] && s.dist[v] == 0:
				s.count[v] += s.count[u]
			}
		}
	}
}

// accumulate adds the dependencies of the source, from the farthest node to the nearest, and forgets the source.
func (s *brandes) accumulate(source uint32) {
	out := &s.g.Out
	start, to := out.Start, out.To
	dist, count, delta := s.dist, s.count, s.delta
	for at := len(s.order) - 1; at >= 0; at-- {
		u := s.order[at]
		sum := 0.0
		lo, hi := start[u], start[u+1]
		switch {
		case s.cost != nil:
			for i := lo; i < hi; i++ {
				if v := to[i]; s.cost[u]+out.Weight[i] == s.cost[v] {
					part := delta[v]
					sum += part
					if s.arcs != nil {
						s.arcs[i] += count[u] * part
					}
				}
			}
		case s.arcs != nil:
			d := dist[u] + 1
			for i := lo; i < hi; i++ {
				if v := to[i]; dist[v] == d {
					part := delta[v]
					sum += part
					s.arcs[i] += count[u] * part
				}
			}
		default:
			first := uint32(0)
			if at > 0 {
				first = s.ends[at-1]
			}
			for _, v := range s.next[first:s.ends[at]] {
				sum += delta[v]
			}
		}
		sum *= count[u]
		if u != source {
			s.nodes[u] += sum
		}
		delta[u] = (1 + sum) / count[u] // what a predecessor takes over for each of its paths
	}
	s.forget()
}

// forget makes the nodes unreached again.
func (s *brandes) forget() {
	for _, v := range s.order {
		s.dist[v] = -1
	}
}
