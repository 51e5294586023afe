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
//
// As in PRPACK (Gleich, Gray, Greif and Lau 2010) the equations are solved without the nodes that have no arcs, and the
// solution is scaled to 1, which is the same. In small networks each node's new value counts at once for the next (Gauss and
// Seidel), in larger ones after each round (Jacobi), so that the nodes can be divided among workers. After each round all
// values are scaled so that what starts equals what gets lost, which takes away the slowest part of the error.
func PageRank(g *Network, o PageRankOptions) []float64 {
	n := g.Len()
	if n == 0 {
		return nil
	}
	s := newSurfer(g, o)
	if n <= oneWorker {
		s.settleInPlace()
	} else {
		s.settle()
	}
	rank := make([]float64, n)
	part := make([]float64, (n+blockSize-1)/blockSize)
	o.Workers.blocks(n, func(b, lo, hi int) {
		for v := lo; v < hi; v++ {
			rank[v] = s.value(uint32(v))
			part[b] += rank[v]
		}
	})
	sum := total(part)
	for v := range rank {
		rank[v] /= sum
	}
	return rank
}

// oneWorker is the size up to which a network is not worth dividing.
const oneWorker = 1 << 16

// surfer solves the equations of PageRank.
type surfer struct {
	in        *Rows
	damping   float64
	tolerance float64
	workers   Workers
	start     float64   // chance to start at a node, times 1 - damping
	seeds     []float64 // the same for each node, where they differ
	strength  []float64 // sum of the weights out
	share     []float64 // value of a node by its strength: what an arc of weight 1 takes along
	loss      []float64 // part of a node's value that does not get to a node with arcs in the next step
	income    float64   // what starts at nodes with arcs
}

func newSurfer(g *Network, o PageRankOptions) *surfer {
	n := g.Len()
	s := &surfer{in: &g.In, damping: o.Damping, tolerance: o.Tolerance, workers: o.Workers,
		strength: make([]float64, n), share: make([]float64, n), loss: make([]float64, n)}
	if s.damping == 0 {
		s.damping = 0.85
	}
	if s.tolerance == 0 {
		s.tolerance = 1e-10
	}
	s.start = (1 - s.damping) / float64(n)
	if len(o.Seeds) > 0 {
		s.seeds = make([]float64, n)
		for _, v := range o.Seeds {
			s.seeds[v] += (1 - s.damping) / float64(len(o.Seeds))
		}
	}
	for v := range uint32(n) {
		if w := g.Out.Weights(v); w != nil {
			s.strength[v] = total(w)
		} else {
			s.strength[v] = float64(g.Out.Degree(v))
		}
		if s.strength[v] > 0 {
			s.income += s.begin(v)
			s.share[v] = s.begin(v) / s.strength[v]
		}
	}
	for v, strength := range s.strength {
		if strength == 0 {
			continue
		}
		kept := 0.0
		weights := g.Out.Weights(uint32(v))
		for i, u := range g.Out.Of(uint32(v)) {
			if s.strength[u] == 0 {
				continue
			}
			if weights != nil {
				kept += weights[i]
			} else {
				kept++
			}
		}
		s.loss[v] = 1 - s.damping*kept/strength
	}
	return s
}

func (s *surfer) begin(v uint32) float64 {
	if s.seeds != nil {
		return s.seeds[v]
	}
	return s.start
}

// value is the value of a node by those of the nodes before it.
func (s *surfer) value(v uint32) float64 { return s.damping*gather(s.in, v, s.share) + s.begin(v) }

// step computes the shares of nodes lo to hi into next, which may be s.share itself. It returns by how much their values
// changed, their sum, and how much of them gets lost.
func (s *surfer) step(lo, hi int, next []float64) (change, sum, lost float64) {
	for v := lo; v < hi; v++ {
		strength := s.strength[v]
		if strength == 0 {
			continue
		}
		now := s.value(uint32(v))
		change += math.Abs(now - s.share[v]*strength)
		sum += now
		lost += now * s.loss[v]
		next[v] = now / strength
	}
	return change, sum, lost
}

func (s *surfer) settleInPlace() {
	for range maxIterations {
		change, sum, lost := s.step(0, len(s.strength), s.share)
		if change <= s.tolerance*sum {
			return
		}
		s.balance(s.share, lost)
	}
}

// balance scales values of which so much gets lost in a step.
func (s *surfer) balance(share []float64, lost float64) {
	if lost > 0 && s.income > 0 {
		for v := range share {
			share[v] *= s.income / lost
		}
	}
}

func (s *surfer) settle() {
	n := len(s.share)
	next := make([]float64, n)
	blocks := (n + blockSize - 1) / blockSize
	changes, sums, losses := make([]float64, blocks), make([]float64, blocks), make([]float64, blocks)
	for range maxIterations {
		s.workers.blocks(n, func(b, lo, hi int) {
			changes[b], sums[b], losses[b] = s.step(lo, hi, next)
		})
		s.share, next = next, s.share
		if total(changes) <= s.tolerance*total(sums) {
			return
		}
		s.balance(s.share, total(losses))
	}
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
