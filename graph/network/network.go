package network

import (
	"fmt"
	"math"
)

// Combine says what becomes of the weights of parallel arcs.
type Combine int

// The ways to combine.
const (
	Sum   Combine = iota // for strengths: support, counts
	Least                // for costs: the cheapest stands
)

// Options are the choices of New; the zero value makes a directed network that adds up parallel arcs.
type Options struct {
	Undirected bool    // each arc also holds backwards
	Combine    Combine // of parallel arcs
}

// Rows is one direction of a network: the arcs of node v are To[Start[v]:Start[v+1]], sorted, each once.
type Rows struct {
	Start  []uint32
	To     []uint32
	Weight []float64 // beside To; nil where every arc weighs 1
}

// Of returns the neighbours of v.
func (r *Rows) Of(v uint32) []uint32 { return r.To[r.Start[v]:r.Start[v+1]] }

// Weights returns the weights beside Of(v), or nil where every arc weighs 1.
func (r *Rows) Weights(v uint32) []float64 {
	if r.Weight == nil {
		return nil
	}
	return r.Weight[r.Start[v]:r.Start[v+1]]
}

// Degree returns the number of neighbours of v.
func (r *Rows) Degree(v uint32) int { return int(r.Start[v+1] - r.Start[v]) }

// Network is a simple network. In an undirected one Out and In are the same rows, and each edge stands in the rows of
// both its ends.
type Network struct {
	Out, In    Rows
	Undirected bool
}

// Len returns the number of nodes.
func (g *Network) Len() int { return len(g.Out.Start) - 1 }

// Arcs returns the number of arcs; an undirected edge counts twice.
func (g *Network) Arcs() int { return len(g.Out.To) }

// Edges returns the number of edges: of arcs in a directed network, of pairs in an undirected one.
func (g *Network) Edges() int {
	if g.Undirected {
		return len(g.Out.To) / 2
	}
	return len(g.Out.To)
}

// New makes a network of n nodes with an arc from[i] → to[i] of weight[i] for each i; a nil weight means 1 for each
// arc, and parallel arcs then stay at 1. It takes O(n + m) time. An end that is not below n, and a weight that is
// negative or not finite, are errors.
func New(n int, from, to []uint32, weight []float64, o Options) (*Network, error) {
	if len(from) != len(to) || weight != nil && len(weight) != len(from) {
		return nil, fmt.Errorf("network: columns of %d, %d and %d", len(from), len(to), len(weight))
	}
	if n < 0 || uint64(n) >= math.MaxUint32 || uint64(len(from)) >= math.MaxUint32/2 {
		return nil, fmt.Errorf("network: %d nodes and %d arcs are more than 32 bits count", n, len(from))
	}
	start := make([]uint32, n+1)
	for i, u := range from {
		v := to[i]
		if int(u) >= n || int(v) >= n {
			return nil, fmt.Errorf("network: arc %d from %d to %d in a network of %d nodes", i, u, v, n)
		}
		if weight != nil && !(weight[i] >= 0 && weight[i] <= math.MaxFloat64) {
			return nil, fmt.Errorf("network: arc %d weighs %v", i, weight[i])
		}
		if u == v {
			continue
		}
		start[u+1]++
		if o.Undirected {
			start[v+1]++
		}
	}
	for v := range n {
		start[v+1] += start[v]
	}
	rows := Rows{Start: start, To: make([]uint32, start[n])}
	if weight != nil {
		rows.Weight = make([]float64, start[n])
	}
	next := make([]uint32, n)
	copy(next, start)
	put := func(u, v uint32, i int) {
		at := next[u]
		next[u]++
		rows.To[at] = v
		if weight != nil {
			rows.Weight[at] = weight[i]
		}
	}
	for i, u := range from {
		if v := to[i]; u != v {
			put(u, v, i)
			if o.Undirected {
				put(v, u, i)
			}
		}
	}
	// A transposition leaves rows sorted. Of a symmetric matrix one does; else the second gives back the direction.
	rows = rows.transpose(next)
	if o.Undirected {
		rows.merge(o.Combine)
		return &Network{Out: rows, In: rows, Undirected: true}, nil
	}
	rows.merge(o.Combine)
	return &Network{Out: rows.transpose(next), In: rows}, nil
}

// FromRows makes a network of rows that are sorted and simple already. For an undirected network they must be
// symmetric; for a directed one the other direction is computed. The slices are kept, not copied.
func FromRows(rows Rows, undirected bool) *Network {
	if undirected {
		return &Network{Out: rows, In: rows, Undirected: true}
	}
	return &Network{Out: rows, In: rows.transpose(make([]uint32, len(rows.Start)-1))}
}

// transpose returns the arcs turned round; its rows are sorted, parallel arcs in the order in which they stood.
// next is room for one number a node.
func (r *Rows) transpose(next []uint32) Rows {
	n := len(r.Start) - 1
	t := Rows{Start: make([]uint32, n+1), To: make([]uint32, len(r.To))}
	if r.Weight != nil {
		t.Weight = make([]float64, len(r.To))
	}
	for _, v := range r.To {
		t.Start[v+1]++
	}
	for v := range n {
		t.Start[v+1] += t.Start[v]
	}
	copy(next, t.Start)
	for u := range uint32(n) {
		for i := r.Start[u]; i < r.Start[u+1]; i++ {
			v := r.To[i]
			at := next[v]
			next[v]++
			t.To[at] = u
			if r.Weight != nil {
				t.Weight[at] = r.Weight[i]
			}
		}
	}
	return t
}

// merge makes one arc of each run of parallel arcs in sorted rows, in place.
func (r *Rows) merge(c Combine) {
	at, begin := uint32(0), uint32(0)
	for v := range len(r.Start) - 1 {
		end := r.Start[v+1]
		first := at
		for i := begin; i < end; i++ {
			if at > first && r.To[at-1] == r.To[i] {
				if r.Weight != nil {
					if c == Sum {
						r.Weight[at-1] += r.Weight[i]
					} else {
						r.Weight[at-1] = min(r.Weight[at-1], r.Weight[i])
					}
				}
				continue
			}
			r.To[at] = r.To[i]
			if r.Weight != nil {
				r.Weight[at] = r.Weight[i]
			}
			at++
		}
		begin = end
		r.Start[v+1] = at
	}
	r.To = r.To[:at]
	if r.Weight != nil {
		r.Weight = r.Weight[:at]
	}
}

// Unweighted returns the same network in which every arc weighs 1.
func (g *Network) Unweighted() *Network {
	u := *g
	u.Out.Weight, u.In.Weight = nil, nil
	return &u
}
