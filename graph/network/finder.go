package network

import (
	"math"
	"slices"
)

// Path is a way through a network: its nodes from the first to the last, and the sum of its weights.
type Path struct {
	Nodes []uint32
	Cost  float64
}

// Finder searches shortest paths in one network and keeps its working memory between searches. It is for one
// goroutine. Weights are costs and must be positive.
//
// Searches run from both ends at once (Pohl 1971). Where several paths cost the same, the one whose sequence of node
// numbers comes first is returned; that is exact as long as sums of weights are, as they are for whole numbers and
// for multiples of a power of two.
type Finder struct {
	net           *Network
	forward, back side
	meeting       []uint32 // nodes that both sides reached at the least sum known
	onPath        []uint32 // beside the nodes: stamp of those from which a meeting follows on tight arcs
	blocked       []uint32 // beside the nodes: stamp of those that no path may enter
	stamp         uint32   // of this search; side.state uses 2*stamp and 2*stamp+1
	blockStamp    uint32
	banned        []uint32 // nodes that may not follow the source
	fixed         []uint32 // nodes that stay blocked over searches
	stack         []uint32
}

// side is what one direction of the search knows.
type side struct {
	rows  *Rows
	dist  []float64
	state []uint32 // 2*stamp: labelled; 2*stamp+1: settled; less: not reached
	heap  labelHeap
	front []uint32 // of a search by hops: the nodes of the last level
	next  []uint32
}

// NewFinder returns a finder for the network.
func NewFinder(g *Network) *Finder {
	n := g.Len()
	f := &Finder{net: g, onPath: make([]uint32, n), blocked: make([]uint32, n), blockStamp: 1}
	f.forward = side{rows: &g.Out, dist: make([]float64, n), state: make([]uint32, n)}
	f.back = side{rows: &g.In, dist: make([]float64, n), state: make([]uint32, n)}
	return f
}

// Shortest returns the shortest path from one node to another, or false where there is none. From a node to itself it
// is the node alone.
func (f *Finder) Shortest(from, to uint32) (Path, bool) {
	f.unblock()
	return f.find(from, to, infinite)
}

// unblock lets paths enter all nodes again.
func (f *Finder) unblock() {
	f.blockStamp++
	if f.blockStamp == 0 {
		clear(f.blocked)
		f.blockStamp = 1
	}
	f.banned = f.banned[:0]
	for _, v := range f.fixed {
		f.block(v)
	}
}

// block keeps paths from entering the node.
func (f *Finder) block(v uint32) { f.blocked[v] = f.blockStamp }

// find returns the shortest path that costs no more than limit, enters no blocked node and does not begin with a step
// to a banned one.
func (f *Finder) find(from, to uint32, limit float64) (Path, bool) {
	if from == to {
		return Path{Nodes: []uint32{from}}, true
	}
	f.stamp++
	if f.stamp >= math.MaxUint32/2 {
		clear(f.forward.state)
		clear(f.back.state)
		clear(f.onPath)
		f.stamp = 1
	}
	f.meeting = f.meeting[:0]
	var cost float64
	if f.net.Out.Weight == nil {
		cost = f.searchHops(from, to, limit)
	} else {
		cost = f.searchCosts(from, to, limit)
	}
	if cost > limit || math.IsInf(cost, 1) {
		return Path{}, false
	}
	return Path{Nodes: f.trace(from, to, cost), Cost: cost}, true
}

// searchCosts is Dijkstra's algorithm from both ends. It returns the least cost, and leaves exact labels, of one side
// or the other, on every node of every path of that cost.
//
// It ends when no path over unsettled nodes can be cheaper: then each cheapest path runs through settled nodes of the
// forward side up to a node that bears exact labels of both, and from there over nodes with exact labels of the back.
func (f *Finder) searchCosts(from, to uint32, limit float64) float64 {
	live, settled := 2*f.stamp, 2*f.stamp+1
	best := infinite
	f.forward.begin(from, live)
	f.back.begin(to, live)
	for {
		topForward, topBack := f.forward.top(live), f.back.top(live)
		if sum := topForward + topBack; sum >= best || sum > limit {
			return best
		}
		near, far, farTop := &f.forward, &f.back, topBack
		if len(f.back.heap) < len(f.forward.heap) {
			near, far, farTop = &f.back, &f.forward, topForward
		}
		u := near.heap.pop().node
		near.state[u] = settled
		du := near.dist[u]
		bound := min(best, limit)
		row := near.rows
		for i, end := row.Start[u], row.Start[u+1]; i < end; i++ {
			v := row.To[i]
			d := du + row.Weight[i]
			if d > bound || near.state[v] >= live && near.dist[v] <= d {
				continue
			}
			if f.blocked[v] == f.blockStamp || len(f.banned) > 0 && f.isBanned(from, u, v, near == &f.back) {
				continue
			}
			met := far.state[v] >= live
			if !met && d+farTop > bound {
				continue
			}
			near.dist[v] = d
			near.state[v] = live
			if met {
				if sum := d + far.dist[v]; sum < best {
					best = sum
					bound = min(best, limit)
					f.meeting = append(f.meeting[:0], v)
				} else if sum == best {
					f.meeting = append(f.meeting, v)
				}
			}
			if far.state[v] != settled {
				near.heap.push(label{d, v})
			}
		}
	}
}

// begin starts a side at its end.
func (s *side) begin(v, live uint32) {
	s.heap = append(s.heap[:0], label{0, v})
	s.dist[v] = 0
	s.state[v] = live
}

// top returns the distance of the nearest unsettled node, infinite where there is none.
func (s *side) top(live uint32) float64 {
	for len(s.heap) > 0 {
		if l := s.heap[0]; s.state[l.node] == live && s.dist[l.node] == l.dist {
			return l.dist
		}
		s.heap.pop()
	}
	return infinite
}

// isBanned reports whether the arc that the search is about to take, in the direction of the side, is a first step
// that it may not take.
func (f *Finder) isBanned(from, u, v uint32, back bool) bool {
	if back {
		u, v = v, u
	}
	return u == from && slices.Contains(f.banned, v)
}

// searchHops is the same by levels, where every arc costs 1.
func (f *Finder) searchHops(from, to uint32, limit float64) float64 {
	live := 2 * f.stamp
	for _, s := range []struct {
		side *side
		end  uint32
	}{{&f.forward, from}, {&f.back, to}} {
		s.side.front = append(s.side.front[:0], s.end)
		s.side.dist[s.end] = 0
		s.side.state[s.end] = live
	}
	best, level := infinite, 0.0
	for len(f.forward.front) > 0 && len(f.back.front) > 0 {
		if level++; level > limit {
			return best
		}
		near, far := &f.forward, &f.back
		if f.back.work() < f.forward.work() {
			near, far = &f.back, &f.forward
		}
		next := near.next[:0]
		for _, u := range near.front {
			d := near.dist[u] + 1
			for _, v := range near.rows.Of(u) {
				if near.state[v] >= live || f.blocked[v] == f.blockStamp ||
					len(f.banned) > 0 && f.isBanned(from, u, v, near == &f.back) {
					continue
				}
				near.dist[v] = d
				near.state[v] = live
				next = append(next, v)
				if far.state[v] >= live {
					best = d + far.dist[v]
					f.meeting = append(f.meeting, v)
				}
			}
		}
		near.front, near.next = next, near.front
		if len(f.meeting) > 0 {
			return best // the whole level is known, so all meetings are
		}
	}
	return best
}

// work is the number of arcs out of the last level.
func (s *side) work() int {
	n := 0
	for _, v := range s.front {
		n += s.rows.Degree(v)
	}
	return n
}

// trace reads the first of the cheapest paths out of the labels.
func (f *Finder) trace(from, to uint32, cost float64) []uint32 {
	live, stamp := 2*f.stamp, f.stamp
	step := func(r *Rows, i uint32) float64 {
		if r.Weight == nil {
			return 1
		}
		return r.Weight[i]
	}
	// Back from the meetings over tight arcs: what is marked lies on a cheapest path.
	f.stack = f.stack[:0]
	isMeeting := func(v uint32) bool {
		return f.forward.state[v] >= live && f.back.state[v] >= live && f.forward.dist[v]+f.back.dist[v] == cost
	}
	for _, v := range f.meeting {
		if isMeeting(v) && f.onPath[v] != stamp {
			f.onPath[v] = stamp
			f.stack = append(f.stack, v)
		}
	}
	for len(f.stack) > 0 {
		v := f.stack[len(f.stack)-1]
		f.stack = f.stack[:len(f.stack)-1]
		if v == from {
			continue
		}
		in := &f.net.In
		for i := in.Start[v]; i < in.Start[v+1]; i++ {
			u := in.To[i]
			if f.forward.state[u] < live || f.onPath[u] == stamp || f.forward.dist[u]+step(in, i) != f.forward.dist[v] {
				continue
			}
			if len(f.banned) > 0 && f.isBanned(from, u, v, false) {
				continue
			}
			f.onPath[u] = stamp
			f.stack = append(f.stack, u)
		}
	}
	// Forward, always to the least node from which the end is in reach at the cost that is left.
	path := []uint32{from}
	u, fromStart, toEnd := from, true, isMeeting(from) && f.onPath[from] == stamp
	for u != to && len(path) <= f.net.Len() { // more would be a round of arcs that cost nothing
		out := &f.net.Out
		var v uint32
		found, start, end := false, false, false
		for i := out.Start[u]; i < out.Start[u+1] && !found; i++ {
			v = out.To[i]
			if len(f.banned) > 0 && f.isBanned(from, u, v, false) {
				continue
			}
			w := step(out, i)
			start = fromStart && f.onPath[v] == stamp && f.forward.dist[u]+w == f.forward.dist[v]
			end = toEnd && f.back.state[v] >= live && f.back.dist[v]+w == f.back.dist[u]
			found = start || end
		}
		if !found {
			break
		}
		u, fromStart, toEnd = v, start, end || start && isMeeting(v)
		path = append(path, u)
	}
	return path
}
