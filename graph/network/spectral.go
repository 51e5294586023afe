package network

import (
	"fmt"
	"math"
)

// SpectralOptions are the choices of Eigenvector, Katz and HITS.
type SpectralOptions struct {
	Tolerance float64 // sum of the changes, of scores of length 1, at which it stops; zero means 1e-10
	Alpha     float64 // of Katz: what a step takes off; zero means 0.85 of the most that converges
	Workers   Workers
}

func (o SpectralOptions) tolerance() float64 {
	if o.Tolerance == 0 {
		return 1e-10
	}
	return o.Tolerance
}

// Eigenvector returns the eigenvector centrality (Bonacich 1972) by incoming arcs: the principal eigenvector of the
// network, of length 1, none of it negative. The iteration is of A + I, as NetworkX's is, so that networks in which all
// walks alternate between two sides converge too. It fails where a thousand steps do not settle, as in a directed network
// without rounds.
func Eigenvector(g *Network, o SpectralOptions) ([]float64, error) {
	n := g.Len()
	x, y := make([]float64, n), make([]float64, n)
	for v := range x {
		x[v] = 1
	}
	normalize(x)
	for range maxIterations {
		o.Workers.blocks(n, func(_, lo, hi int) {
			for v := lo; v < hi; v++ {
				y[v] = x[v] + gather(&g.In, uint32(v), x)
			}
		})
		normalize(y)
		if change(x, y) < o.tolerance()*float64(n) {
			return y, nil
		}
		x, y = y, x
	}
	return nil, fmt.Errorf("eigenvector centrality: not settled after %d steps", maxIterations)
}

// Katz returns the centrality of Katz (1953) by incoming arcs, x = αAᵀx + 1, of length 1, and the α used.
func Katz(g *Network, o SpectralOptions) (scores []float64, alpha float64, err error) {
	n := g.Len()
	alpha = o.Alpha
	if alpha == 0 {
		alpha = 0.85 / math.Max(spectralRadius(g, o.Workers), 1)
	}
	x, y := make([]float64, n), make([]float64, n)
	for range maxIterations {
		o.Workers.blocks(n, func(_, lo, hi int) {
			for v := lo; v < hi; v++ {
				y[v] = 1 + alpha*gather(&g.In, uint32(v), x)
			}
		})
		if change(x, y) < o.tolerance()*float64(n) {
			normalize(y)
			return y, alpha, nil
		}
		x, y = y, x
	}
	return nil, alpha, fmt.Errorf("Katz centrality: does not converge with alpha %g", alpha)
}

// spectralRadius estimates the largest eigenvalue by power iteration of A + I; it is a little low where that does not
// settle in a hundred steps, which the 0.85 of Katz covers.
func spectralRadius(g *Network, workers Workers) float64 {
	n := g.Len()
	x, y := make([]float64, n), make([]float64, n)
	for v := range x {
		x[v] = 1
	}
	normalize(x)
	radius := 0.0
	for range 100 {
		workers.blocks(n, func(_, lo, hi int) {
			for v := lo; v < hi; v++ {
				y[v] = x[v] + gather(&g.In, uint32(v), x)
			}
		})
		length := normalize(y)
		x, y = y, x
		if math.Abs(length-1-radius) < 1e-6*length {
			return length - 1
		}
		radius = length - 1
	}
	return radius
}

// HITS returns the hubs and authorities of Kleinberg (1999), each adding up to 1: a hub points to authorities, an
// authority is pointed to by hubs.
func HITS(g *Network, o SpectralOptions) (hubs, authorities []float64, err error) {
	n := g.Len()
	hubs, authorities = make([]float64, n), make([]float64, n)
	last := make([]float64, n)
	for v := range hubs {
		hubs[v] = 1 / float64(n)
	}
	if g.Arcs() == 0 {
		return hubs, append([]float64(nil), hubs...), nil
	}
	half := func(to, from []float64, r *Rows) {
		o.Workers.blocks(n, func(_, lo, hi int) {
			for v := lo; v < hi; v++ {
				to[v] = gather(r, uint32(v), from)
			}
		})
		scale := 1 / total(to)
		for v := range to {
			to[v] *= scale
		}
	}
	for range maxIterations {
		copy(last, hubs)
		half(authorities, hubs, &g.In)
		half(hubs, authorities, &g.Out)
		if change(last, hubs) < o.tolerance() {
			return hubs, authorities, nil
		}
	}
	return nil, nil, fmt.Errorf("HITS: not settled after %d steps", maxIterations)
}

// normalize makes x a vector of length 1 and returns the length it had.
func normalize(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v * v
	}
	length := math.Sqrt(sum)
	if length > 0 {
		for i := range x {
			x[i] /= length
		}
	}
	return length
}

func change(x, y []float64) float64 {
	sum := 0.0
	for i := range x {
		sum += math.Abs(x[i] - y[i])
	}
	return sum
}
