package network

import "math"

// PageRankOptions are the choices of PageRank.
type PageRankOptions struct {
	Damping   float64  // probability of following an arc; zero means 0.85
	Tolerance float64  // sum of the changes at which it stops; zero means 1e-10
	Seeds     []uint32 // where to start again, with equal chance; none means anywhere
	Workers   Workers  //
}

// PageRank returns the probability of each node in the walk of Page and Brin (1998): follow an arc, by its weight, or
// start again. From a node without arcs the walk starts again. The ranks add up to 1.
func PageRank(g *Network, o PageRankOptions) []float64 {
	n := g.Len()
	if n == 0 {
		return nil
	}
	damping, tolerance := o.Damping, o.Tolerance
	if damping == 0 {
		damping = 0.85
	}
	if tolerance == 0 {
		tolerance = 1e-10
	}
	restart := make([]float64, 0)
	if len(o.Seeds) > 0 {
		restart = make([]float64, n)
		for _, s := range o.Seeds {
			restart[s] += 1 / float64(len(o.Seeds))
		}
	}
	uniform := 1 / float64(n)
	rank, share := make([]float64, n), make([]float64, n)
	scale := make([]float64, n) // 1 / sum of weights out, 0 where there are none
	for v := range uint32(n) {
		rank[v] = uniform
		sum := float64(g.Out.Degree(v))
		if w := g.Out.Weights(v); w != nil {
			sum = 0
			for _, x := range w {
				sum += x
			}
		}
		if sum > 0 {
			scale[v] = 1 / sum
		}
	}
	if len(restart) > 0 {
		copy(rank, restart)
	}
	blocks := (n + blockSize - 1) / blockSize
	part := make([]float64, blocks)
	in := &g.In
	for range maxIterations {
		o.Workers.blocks(n, func(b, lo, hi int) {
			idle := 0.0
			for v := lo; v < hi; v++ {
				share[v] = rank[v] * scale[v]
				if scale[v] == 0 {
					idle += rank[v]
				}
			}
			part[b] = idle
		})
		idle := total(part)
		o.Workers.blocks(n, func(b, lo, hi int) {
			change := 0.0
			for v := lo; v < hi; v++ {
				sum := gather(in, uint32(v), share)
				chance := uniform
				if len(restart) > 0 {
					chance = restart[v]
				}
				now := damping*sum + (1-damping+damping*idle)*chance
				change += math.Abs(now - rank[v])
				rank[v] = now
			}
			part[b] = change
		})
		if total(part) < tolerance {
			break
		}
	}
	return rank
}

// maxIterations ends a power iteration that does not settle.
const maxIterations = 1000

// gather returns the sum over the neighbours u of v of x[u] times the weight between them.
func gather(r *Rows, v uint32, x []float64) float64 {
	lo, hi := r.Start[v], r.Start[v+1]
	sum := 0.0
	if r.Weight == nil {
		for _, u := range r.To[lo:hi] {
			sum += x[u]
		}
		return sum
	}
	weight := r.Weight[lo:hi]
	for i, u := range r.To[lo:hi] {
		sum += x[u] * weight[i]
	}
	return sum
}

func total(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum
}
