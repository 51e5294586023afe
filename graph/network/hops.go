package network

import "slices"

// layers searches shortest paths of limited hops: by dynamic programming over the number of hops that are left, after
// Bellman (1958), on the nodes that are near enough to the end. With positive weights the shortest walk of at most h
// hops repeats no node.
type layers struct {
	f      *Finder
	to     uint32
	most   int
	near   []uint32    // nodes at most `most` hops from the end, the nearest first
	within []int       // within[h]: how many of near are at most h hops away
	index  []uint32    // beside the nodes: place in near plus one
	left   [][]float64 // left[h][i]: least cost from near[i] to the end in at most h hops
}

func newLayers(f *Finder, to uint32, most int) *layers {
	l := &layers{f: f, to: to, most: most, index: make([]uint32, f.net.Len())}
	l.near = []uint32{to}
	l.index[to] = 1
	l.within = []int{1}
	for h := 1; h <= most; h++ {
		begin := 0
		if h > 1 {
			begin = l.within[h-2]
		}
		for _, v := range l.near[begin:l.within[h-1]] {
			for _, u := range f.net.In.Of(v) {
				if l.index[u] == 0 {
					l.near = append(l.near, u)
					l.index[u] = uint32(len(l.near))
				}
			}
		}
		l.within = append(l.within, len(l.near))
	}
	l.left = make([][]float64, most+1)
	for h := range l.left {
		l.left[h] = make([]float64, l.within[h])
	}
	return l
}

// cost returns the least cost from v to the end in at most h hops, as far as it is computed.
func (l *layers) cost(h int, v uint32) float64 {
	if i := l.index[v]; i > 0 && int(i) <= l.within[h] {
		return l.left[h][i-1]
	}
	return infinite
}

// find is the search of kShortest.
func (l *layers) find(from uint32, limit float64, used int) (Path, bool) {
	f := l.f
	hops := l.most - used
	if hops <= 0 || l.index[from] == 0 || int(l.index[from]) > l.within[hops] {
		return Path{}, false
	}
	l.left[0][0] = 0
	out := &f.net.Out
	for h := 1; h <= hops; h++ {
		for i, u := range l.near[:l.within[h]] {
			best := infinite
			if u == l.to {
				best = 0
			} else if f.blocked[u] != f.blockStamp {
				for j := out.Start[u]; j < out.Start[u+1]; j++ {
					v := out.To[j]
					if f.blocked[v] == f.blockStamp || u == from && slices.Contains(f.banned, v) {
						continue
					}
					best = min(best, out.Weight[j]+l.cost(h-1, v))
				}
			}
			l.left[h][i] = best
		}
	}
	cost := l.cost(hops, from)
	if cost > limit || cost == infinite {
		return Path{}, false
	}
	path := Path{Nodes: []uint32{from}, Cost: cost}
	for u, h := from, hops; u != l.to; h-- {
		for j := out.Start[u]; j < out.Start[u+1]; j++ {
			v := out.To[j]
			if f.blocked[v] == f.blockStamp || u == from && slices.Contains(f.banned, v) ||
				out.Weight[j]+l.cost(h-1, v) != l.cost(h, u) {
				continue
			}
			path.Nodes = append(path.Nodes, v)
			u = v
			break
		}
	}
	return path, true
}
