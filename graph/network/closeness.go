package network

import "math/bits"

// Distances are sums over the shortest paths that end in each node.
type Distances struct {
	Closeness []float64 // (r-1)/(n-1) · (r-1)/sum of distances, r being the number of nodes that reach it
	Harmonic  []float64 // sum of 1/distance
}

// Closeness returns the closeness of each node, after Wasserman and Faust (1994) so that it can be compared between
// components, and its harmonic closeness (Marchiori and Latora 2000), on hops or, where the network has weights, on
// their sums. Distances are those to the node, as NetworkX and gonum count them. It takes a search from every node.
func Closeness(g *Network, workers Workers) Distances {
	n := g.Len()
	d := Distances{make([]float64, n), make([]float64, n)}
	turned := &Network{Out: g.In, In: g.Out, Undirected: g.Undirected}
	workers.each((n+together-1)/together, func() func(int) {
		first := func(batch int) (from, to uint32) {
			return uint32(batch * together), uint32(min((batch+1)*together, n))
		}
		if turned.Out.Weight == nil {
			w := newWaves(turned)
			return func(batch int) {
				from, to := first(batch)
				w.spread(from, to, &d)
			}
		}
		s := newBrandes(turned, false)
		return func(batch int) {
			for v, end := first(batch); v < end; v++ {
				s.countCosts(v)
				sum, harmonic := 0.0, 0.0
				for _, u := range s.order[1:] {
					sum += s.cost[u]
					harmonic += 1 / s.cost[u]
				}
				d.set(v, len(s.order)-1, sum, harmonic)
				s.forget()
			}
		}
	})
	return d
}

// set sets the scores of a node that so many others reach.
func (d *Distances) set(v uint32, reached int, sum, harmonic float64) {
	if sum > 0 {
		r := float64(reached)
		d.Closeness[v] = r / float64(len(d.Closeness)-1) * r / sum
	}
	d.Harmonic[v] = harmonic
}

// together is the number of searches by breadth that run at once, one in each bit of a word (Then et al. 2014): most arcs
// are then followed once for many searches.
const together = 64

// waves is the working memory of searches that run together. Bit i of a word belongs to the i-th of them.
type waves struct {
	rows              *Rows
	seen, front, next []uint64
}

func newWaves(g *Network) *waves {
	n := g.Len()
	return &waves{&g.Out, make([]uint64, n), make([]uint64, n), make([]uint64, n)}
}

// spread searches from the nodes from first to before last.
func (w *waves) spread(first, last uint32, d *Distances) {
	clear(w.seen)
	clear(w.front)
	var reached [together]int
	var sum, harmonic [together]float64
	for v := first; v < last; v++ {
		w.seen[v] = 1 << (v - first)
		w.front[v] = w.seen[v]
	}
	for level := 1; ; level++ {
		for v, going := range w.front {
			if going != 0 {
				for _, u := range w.rows.Of(uint32(v)) {
					w.next[u] |= going
				}
			}
		}
		var fresh [together]int
		any := false
		for v, came := range w.next {
			if came == 0 {
				continue
			}
			came &^= w.seen[v]
			w.seen[v] |= came
			w.next[v] = came
			any = any || came != 0
			for ; came != 0; came &= came - 1 {
				fresh[bits.TrailingZeros64(came)]++
			}
		}
		if !any {
			break
		}
		w.front, w.next = w.next, w.front
		clear(w.next)
		for i, n := range fresh {
			reached[i] += n
			sum[i] += float64(n * level)
			harmonic[i] += float64(n) / float64(level)
		}
	}
	clear(w.next)
	for v := first; v < last; v++ {
		d.set(v, reached[v-first], sum[v-first], harmonic[v-first])
	}
}
