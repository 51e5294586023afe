package network

// CoreNumbers returns for each node the largest k such that it is in a part of the network in which every node has k
// neighbours, by the algorithm of Batagelj and Zaveršnik (2003). The network must be undirected.
func CoreNumbers(g *Network) []int {
	n := g.Len()
	degree := make([]int, n)
	most := 0
	for v := range n {
		degree[v] = g.Out.Degree(uint32(v))
		most = max(most, degree[v])
	}
	// order holds the nodes by degree; first[d] is where those of degree d begin; place is the inverse of order.
	first := make([]int, most+2)
	for _, d := range degree {
		first[d+1]++
	}
	for d := range most + 1 {
		first[d+1] += first[d]
	}
	order, place := make([]uint32, n), make([]int, n)
	next := append([]int(nil), first...)
	for v, d := range degree {
		place[v] = next[d]
		order[next[d]] = uint32(v)
		next[d]++
	}
	for i := range n {
		v := order[i]
		for _, u := range g.Out.Of(v) {
			if degree[u] <= degree[v] {
				continue
			}
			// u goes to the front of those of its degree, and the front moves over it.
			at, front := place[u], max(first[degree[u]], i+1)
			w := order[front]
			order[at], order[front] = w, u
			place[w], place[u] = at, front
			first[degree[u]] = front + 1
			degree[u]--
		}
	}
	return degree
}
