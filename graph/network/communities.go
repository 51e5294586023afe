package network

import (
	"math/rand/v2"
	"slices"
)

// CommunityOptions are the choices of Communities.
type CommunityOptions struct {
	Resolution float64 // greater values give more communities; zero means 1
	Seed       uint64  // of the order in which nodes are looked at
}

// Partition divides the nodes of a network into communities.
type Partition struct {
	Community  []uint32 // of each node; numbered by size, the largest first, then by the least node
	Count      int
	Modularity float64
}

// Communities finds communities by the method of Louvain (Blondel et al. 2008) with the refinement of Leiden (Traag et
// al. 2019), by which no community falls into parts that are not connected. The network must be undirected. Nodes are
// looked at in a shuffled order, and again only when a neighbour moved.
func Communities(g *Network, o CommunityOptions) Partition {
	resolution := o.Resolution
	if resolution == 0 {
		resolution = 1
	}
	n := g.Len()
	l := newLevel(g)
	random := rand.New(rand.NewPCG(o.Seed, 0x6c6f757661696e))
	top := make([]uint32, n) // node of the present level that a node of the network is in
	for v := range top {
		top[v] = uint32(v)
	}
	community := slices.Clone(top)
	for {
		moved := l.move(community, resolution, random)
		parts := l.refine(community, resolution)
		if !moved && parts == len(community) {
			break
		}
		if parts == len(community) {
			// Refinement left all single: what was moved together is put together as it is.
			parts = renumber(community, l.part)
		}
		for v, t := range top {
			top[v] = l.part[t]
		}
		compact(community) // no more than there are parts
		next := make([]uint32, parts)
		for v, p := range l.part[:len(community)] {
			next[p] = community[v]
		}
		l = l.aggregate(parts)
		community = next
	}
	p := Partition{Community: make([]uint32, n)}
	for v, t := range top {
		p.Community[v] = community[t]
	}
	p.Count = sortCommunities(p.Community)
	p.Modularity = Modularity(g, p.Community, resolution)
	return p
}

// Modularity returns the modularity of a division of an undirected network (Newman and Girvan 2004).
func Modularity(g *Network, community []uint32, resolution float64) float64 {
	n := g.Len()
	count := 0
	for _, c := range community {
		count = max(count, int(c)+1)
	}
	inside, all := make([]float64, count), make([]float64, count)
	sum := 0.0
	for u := range uint32(n) {
		for i := g.Out.Start[u]; i < g.Out.Start[u+1]; i++ {
			w := 1.0
			if g.Out.Weight != nil {
				w = g.Out.Weight[i]
			}
			all[community[u]] += w
			sum += w
			if community[g.Out.To[i]] == community[u] {
				inside[community[u]] += w
			}
		}
	}
	if sum == 0 {
		return 0
	}
	q := 0.0
	for c := range inside {
		q += inside[c]/sum - resolution*(all[c]/sum)*(all[c]/sum)
	}
	return q
}

// level is a network whose nodes stand for parts of the first one.
type level struct {
	start  []uint32
	to     []uint32
	weight []float64
	degree []float64 // sum of weights, twice that of the loop with it
	loop   []float64
	total  float64 // sum of degrees
	part   []uint32
	link   []float64 // room: weight from a node to each community
	near   []uint32  // communities with a link
	queue  []uint32
	queued []bool
}

func newLevel(g *Network) *level {
	l := &level{start: g.Out.Start, to: g.Out.To, weight: g.Out.Weight, loop: make([]float64, g.Len())}
	if l.weight == nil {
		l.weight = make([]float64, len(l.to))
		for i := range l.weight {
			l.weight[i] = 1
		}
	}
	l.prepare()
	return l
}

func (l *level) prepare() {
	n := len(l.loop)
	l.degree = make([]float64, n)
	for v := range n {
		l.degree[v] = 2 * l.loop[v]
		for _, w := range l.weight[l.start[v]:l.start[v+1]] {
			l.degree[v] += w
		}
		l.total += l.degree[v]
	}
	l.part = make([]uint32, n)
	l.link = make([]float64, n)
	l.queued = make([]bool, n)
	l.near = make([]uint32, 0, 64)
	l.queue = make([]uint32, n)
}

// move moves nodes to the neighbouring communities where modularity gains most, until none gains; it reports whether
// any moved.
func (l *level) move(community []uint32, resolution float64, random *rand.Rand) bool {
	n := len(community)
	if l.total == 0 {
		return false
	}
	sum := make([]float64, n)
	size := make([]uint32, n)
	for v, c := range community {
		sum[c] += l.degree[v]
		size[c]++
	}
	var empty []uint32
	for c := n - 1; c >= 0; c-- {
		if size[c] == 0 {
			empty = append(empty, uint32(c))
		}
	}
	queue := l.queue
	for v := range queue {
		queue[v] = uint32(v)
		l.queued[v] = true
	}
	random.Shuffle(n, func(i, j int) { queue[i], queue[j] = queue[j], queue[i] })
	moved := false
	scale := resolution / l.total
	head, count := 0, n
	for count > 0 {
		v := queue[head]
		if head++; head == n {
			head = 0
		}
		count--
		l.queued[v] = false
		own := community[v]
		lo, hi := l.start[v], l.start[v+1]
		l.near = l.near[:0]
		weight := l.weight[lo:hi]
		for i, u := range l.to[lo:hi] {
			c := community[u]
			if l.link[c] == 0 {
				l.near = append(l.near, c)
			}
			l.link[c] += weight[i]
		}
		pull := l.degree[v] * scale
		sum[own] -= l.degree[v]
		best, gain := own, l.link[own]-pull*sum[own]
		for _, c := range l.near {
			if x := l.link[c] - pull*sum[c]; x > gain+minGain || x > gain-minGain && c < best && best != own {
				best, gain = c, max(x, gain)
			}
		}
		if gain < -minGain && size[own] > 1 {
			best = empty[len(empty)-1] // alone is better
		}
		for _, c := range l.near {
			l.link[c] = 0
		}
		sum[best] += l.degree[v]
		if best == own {
			continue
		}
		moved = true
		if size[best]++; size[best] == 1 {
			empty = empty[:len(empty)-1]
		}
		if size[own]--; size[own] == 0 {
			empty = append(empty, own)
		}
		community[v] = best
		for _, u := range l.to[lo:hi] {
			if !l.queued[u] && community[u] != best {
				l.queued[u] = true
				tail := head + count
				if tail >= n {
					tail -= n
				}
				queue[tail] = u
				count++
			}
		}
	}
	return moved
}

// minGain is what counts as a gain of modularity, in units of weight, against rounding.
const minGain = 1e-10

// refine divides each community into parts that are connected well, into l.part, and returns their number: each node,
// in order, joins the part within its community where modularity gains most, as long as it is alone. Of what is not
// connected no part is made. Leiden chooses parts by chance; here the best is taken, so that the same network gives the
// same parts.
func (l *level) refine(community []uint32, resolution float64) int {
	n := len(community)
	part := l.part
	inCommunity := make([]float64, n) // sum of degrees of a community
	for v, c := range community {
		part[v] = uint32(v)
		inCommunity[c] += l.degree[v]
	}
	if l.total == 0 {
		return n
	}
	sum := slices.Clone(l.degree) // of a part
	cut := make([]float64, n)     // weight from a part to the rest of its community
	single := make([]bool, n)
	for v := range n {
		single[v] = true
		for i := l.start[v]; i < l.start[v+1]; i++ {
			if community[l.to[i]] == community[v] {
				cut[v] += l.weight[i]
			}
		}
	}
	scale := resolution / l.total
	for v := range uint32(n) {
		c := community[v]
		if !single[v] || cut[v] < scale*l.degree[v]*(inCommunity[c]-l.degree[v])-minGain {
			continue
		}
		l.near = l.near[:0]
		for i := l.start[v]; i < l.start[v+1]; i++ {
			u := l.to[i]
			if community[u] != c {
				continue
			}
			p := part[u]
			if l.link[p] == 0 {
				l.near = append(l.near, p)
			}
			l.link[p] += l.weight[i]
		}
		best, gain := v, 0.0
		for _, p := range l.near {
			if cut[p] < scale*sum[p]*(inCommunity[c]-sum[p])-minGain {
				continue
			}
			if x := l.link[p] - scale*l.degree[v]*sum[p]; x > gain+minGain || x > gain-minGain && p < best && best != v {
				best, gain = p, max(x, gain)
			}
		}
		if best != v {
			part[v] = best
			single[v], single[best] = false, false
			sum[best] += l.degree[v]
			cut[best] += cut[v] - 2*l.link[best]
		}
		for _, p := range l.near {
			l.link[p] = 0
		}
	}
	return compact(part)
}

// aggregate makes the network of the parts.
func (l *level) aggregate(parts int) *level {
	n := len(l.part)
	a := &level{start: make([]uint32, parts+1), loop: make([]float64, parts)}
	members := make([]uint32, n)
	first := make([]uint32, parts+1)
	for _, p := range l.part {
		first[p+1]++
	}
	for p := range parts {
		first[p+1] += first[p]
	}
	next := slices.Clone(first[:parts])
	for v, p := range l.part {
		members[next[p]] = uint32(v)
		next[p]++
	}
	for p := range uint32(parts) {
		l.near = l.near[:0]
		for _, v := range members[first[p]:first[p+1]] {
			a.loop[p] += l.loop[v]
			for i := l.start[v]; i < l.start[v+1]; i++ {
				q := l.part[l.to[i]]
				if q == p {
					a.loop[p] += l.weight[i] / 2
					continue
				}
				if l.link[q] == 0 {
					l.near = append(l.near, q)
				}
				l.link[q] += l.weight[i]
			}
		}
		for _, q := range l.near {
			a.to = append(a.to, q)
			a.weight = append(a.weight, l.link[q])
			l.link[q] = 0
		}
		a.start[p+1] = uint32(len(a.to))
	}
	a.prepare()
	return a
}

// renumber writes the communities, numbered from 0, into part.
func renumber(community, part []uint32) int {
	copy(part, community)
	return compact(part)
}

// compact renumbers the values of a list that are below its length in the order of their first places, and returns
// their number.
func compact(list []uint32) int {
	const none = ^uint32(0)
	number := make([]uint32, len(list))
	for i := range number {
		number[i] = none
	}
	count := 0
	for i, x := range list {
		if number[x] == none {
			number[x] = uint32(count)
			count++
		}
		list[i] = number[x]
	}
	return count
}

// sortCommunities renumbers communities by size, then by the least node, and returns their number.
func sortCommunities(community []uint32) int {
	count := compact(community)
	size := make([]int, count)
	for _, c := range community {
		size[c]++
	}
	order := make([]uint32, count)
	for c := range order {
		order[c] = uint32(c)
	}
	slices.SortStableFunc(order, func(a, b uint32) int { return size[b] - size[a] })
	number := make([]uint32, count)
	for i, c := range order {
		number[c] = uint32(i)
	}
	for v, c := range community {
		community[v] = number[c]
	}
	return count
}
