package syntax

import (
	"math/rand/v2"
	"testing"
)

// bestTree finds the best tree with one root by trying all.
func bestTree(arc []float32, n int) float32 {
	head := make([]int, n)
	best := float32(-1e30)
	var try func(t int)
	try = func(t int) {
		if t == n {
			roots, sum := 0, float32(0)
			for i, h := range head {
				sum += arc[i*(n+1)+h]
				if h == n {
					roots++
				}
				at, steps := i, 0
				for at != n && steps <= n {
					at = head[at]
					steps++
				}
				if at != n {
					return
				}
			}
			if roots == 1 {
				best = max(best, sum)
			}
			return
		}
		for h := range n + 1 {
			if h != t {
				head[t] = h
				try(t + 1)
			}
		}
	}
	try(0)
	return best
}

func TestDecodeFindsTheBestTreeUnderItsRoot(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	var d TreeDecoder
	for round := range 300 {
		n := 1 + rng.IntN(5)
		arc := make([]float32, n*(n+1))
		for i := range arc {
			arc[i] = float32(rng.NormFloat64())
		}
		head := make([]int32, n)
		d.Decode(append([]float32(nil), arc...), n+1, n, head)
		roots, sum := 0, float32(0)
		root := 0
		for i, h := range head {
			if h < 0 {
				roots++
				root = i
				h = int32(n)
			}
			if int(h) == i {
				t.Fatalf("round %d: token %d is its own head", round, i)
			}
			sum += arc[i*(n+1)+int(h)]
		}
		if roots != 1 || !d.isTree(head) {
			t.Fatalf("round %d: heads %v are no tree", round, head)
		}
		// with the root given, the tree is the best
		fixed := append([]float32(nil), arc...)
		for i := range n {
			if i != root {
				fixed[i*(n+1)+n] = -1e6
			}
		}
		if want := bestTree(fixed, n); sum < want-1e-4 {
			t.Fatalf("round %d: tree scores %v, the best %v", round, sum, want)
		}
	}
}
