package network

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
	const chunk = 64
	workers.each((n+chunk-1)/chunk, func() func(int) {
		s := newBrandes(turned, false)
		return func(c int) {
			for v := uint32(c * chunk); v < uint32(min((c+1)*chunk, n)); v++ {
				if turned.Out.Weight == nil {
					s.countHops(v)
				} else {
					s.countCosts(v)
				}
				sum, harmonic := 0.0, 0.0
				for _, u := range s.order[1:] {
					far := float64(s.dist[u])
					if s.cost != nil {
						far = s.cost[u]
					}
					sum += far
					harmonic += 1 / far
				}
				if sum > 0 {
					reached := float64(len(s.order) - 1)
					d.Closeness[v] = reached / float64(n-1) * reached / sum
				}
				d.Harmonic[v] = harmonic
				s.forget()
			}
		}
	})
	return d
}
