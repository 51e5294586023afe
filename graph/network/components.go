package network

// Components returns the number of the component of each node, and how many there are: the parts within which any node
// is connected with any other, whatever the directions of arcs. They are numbered by their least nodes.
func Components(g *Network) (component []uint32, count int) {
	n := g.Len()
	const none = ^uint32(0)
	component = make([]uint32, n)
	for v := range component {
		component[v] = none
	}
	var queue []uint32
	for s := range uint32(n) {
		if component[s] != none {
			continue
		}
		c := uint32(count)
		count++
		component[s] = c
		queue = append(queue[:0], s)
		for len(queue) > 0 {
			u := queue[len(queue)-1]
			queue = queue[:len(queue)-1]
			for _, rows := range g.directions() {
				for _, v := range rows.Of(u) {
					if component[v] == none {
						component[v] = c
						queue = append(queue, v)
					}
				}
			}
		}
	}
	return component, count
}

// directions returns the rows to follow where direction does not count.
func (g *Network) directions() []*Rows {
	if g.Undirected {
		return []*Rows{&g.Out}
	}
	return []*Rows{&g.Out, &g.In}
}

// StrongComponents is the same for the parts within which any node reaches any other along arcs, by the algorithm of
// Tarjan (1972) without recursion. They too are numbered by their least nodes.
func StrongComponents(g *Network) (component []uint32, count int) {
	n := uint32(g.Len())
	const none = ^uint32(0)
	index, low := make([]uint32, n), make([]uint32, n) // index 0: not seen
	component = make([]uint32, n)
	for v := range component {
		component[v] = none
	}
	at := make([]uint32, n) // next arc to follow
	var stack, way []uint32
	seen := uint32(0)
	for s := range n {
		if index[s] != 0 {
			continue
		}
		way = append(way[:0], s)
		for len(way) > 0 {
			u := way[len(way)-1]
			if index[u] == 0 {
				seen++
				index[u], low[u], at[u] = seen, seen, g.Out.Start[u]
				stack = append(stack, u)
			}
			deeper := false
			for at[u] < g.Out.Start[u+1] {
				v := g.Out.To[at[u]]
				if index[v] == 0 {
					way = append(way, v)
					deeper = true
					break
				}
				at[u]++
				if component[v] == none {
					low[u] = min(low[u], low[v])
				}
			}
			if deeper {
				continue
			}
			way = way[:len(way)-1]
			if low[u] == index[u] {
				for {
					v := stack[len(stack)-1]
					stack = stack[:len(stack)-1]
					component[v] = u
					if v == u {
						break
					}
				}
			}
		}
	}
	// From the number of a root to that of the least node.
	number := make([]uint32, n)
	for v := range number {
		number[v] = none
	}
	for v, root := range component {
		if number[root] == none {
			number[root] = uint32(count)
			count++
		}
		component[v] = number[root]
	}
	return component, count
}
