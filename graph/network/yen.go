package network

import (
	"cmp"
	"slices"
)

// candidate is a path that may be among the next ones, and where it left the path that it was made of.
type candidate struct {
	Path
	deviation int // index of the node from which on it is new
}

// Compare orders paths by cost, then by their sequences of node numbers.
func (p Path) Compare(q Path) int {
	if c := cmp.Compare(p.Cost, q.Cost); c != 0 {
		return c
	}
	return slices.Compare(p.Nodes, q.Nodes)
}

// KShortest returns the k shortest paths without repeated nodes, in the order of Path.Compare; fewer where there are
// no more. From a node to itself there is one path, the node alone.
//
// The algorithm is Yen's (1971) with Lawler's change (1972): a path is varied only from the node on where it left the
// path that it came of, so that no path is found twice. Each variation is a search from both ends, given up as soon as
// it cannot be among the k best.
func (f *Finder) KShortest(from, to uint32, k int) []Path {
	if k <= 0 {
		return nil
	}
	return f.kShortest(from, k, func(from uint32, limit float64, _ int) (Path, bool) { return f.find(from, to, limit) })
}

// kShortest is the frame of Yen's algorithm; search returns the shortest path from a node to the end that costs at
// most limit and heeds the finder's blocked nodes and banned steps; hops is the number of steps that led to the node.
func (f *Finder) kShortest(from uint32, k int, search func(from uint32, limit float64, hops int) (Path, bool)) []Path {
	f.unblock()
	first, ok := search(from, infinite, 0)
	if !ok {
		return nil
	}
	var accepted []candidate
	waiting := []candidate{{Path: first}} // sorted, at most as many as are still wanted
	for len(waiting) > 0 && len(accepted) < k {
		p := waiting[0]
		waiting = waiting[1:]
		accepted = append(accepted, p)
		wanted := k - len(accepted)
		if wanted == 0 {
			break
		}
		f.unblock()
		prefix := 0.0
		for i := 0; i < len(p.Nodes)-1; i++ {
			spur := p.Nodes[i]
			if i >= p.deviation {
				f.banned = f.banned[:0]
				for _, a := range accepted {
					if len(a.Nodes) > i+1 && slices.Equal(a.Nodes[:i+1], p.Nodes[:i+1]) {
						f.banned = append(f.banned, a.Nodes[i+1])
					}
				}
				limit := infinite
				if len(waiting) >= wanted {
					limit = waiting[wanted-1].Cost - prefix
				}
				if rest, ok := search(spur, limit, i); ok {
					c := candidate{Path{append(slices.Clone(p.Nodes[:i]), rest.Nodes...), prefix + rest.Cost}, i}
					at, _ := slices.BinarySearchFunc(waiting, c, func(a, b candidate) int { return a.Compare(b.Path) })
					waiting = slices.Insert(waiting, at, c)
					waiting = waiting[:min(len(waiting), wanted)]
				}
			}
			f.block(spur)
			prefix += f.net.cost(spur, p.Nodes[i+1])
		}
	}
	paths := make([]Path, len(accepted))
	for i, a := range accepted {
		paths[i] = a.Path
	}
	return paths
}

// cost returns the weight of an arc that exists.
func (g *Network) cost(u, v uint32) float64 {
	i, _ := slices.BinarySearch(g.Out.Of(u), v)
	if w := g.Out.Weights(u); w != nil {
		return w[i]
	}
	return 1
}

// Weight returns the weight of the arc from u to v, and whether there is one.
func (g *Network) Weight(u, v uint32) (float64, bool) {
	if _, ok := slices.BinarySearch(g.Out.Of(u), v); !ok {
		return 0, false
	}
	return g.cost(u, v), true
}
