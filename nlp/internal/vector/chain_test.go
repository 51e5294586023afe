package vector

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestChainAgreesWithItsFormula compares the steps with sums written out, which must be the same bit by bit.
func TestChainAgreesWithItsFormula(t *testing.T) {
	if !Chains() {
		t.Skip("no 512-bit registers")
	}
	rng := rand.New(rand.NewPCG(17, 18))
	var c Factors
	var factor [ChainLabels][ChainLabels]float32
	ends := func(y int) bool { return y == 0 || (y-1)%4 >= 2 }
	begins := func(y int) bool { return y == 0 || (y-1)%4 == 0 || (y-1)%4 == 3 }
	for a := range ChainLabels {
		for b := range ChainLabels {
			if ends(a) && begins(b) || !ends(a) && b != 0 && (a-1)/4 == (b-1)/4 && ((b-1)%4 == 1 || (b-1)%4 == 2) {
				factor[a][b] = rng.Float32()
				c.Set(a, b, factor[a][b])
			}
		}
	}
	for range 100 {
		var scores, e, p, f, b [ChainLabels]float32
		for y := range ChainLabels {
			scores[y], p[y] = rng.Float32()*40-20, rng.Float32()
		}
		scores[3] = -200
		Emit(&scores, &e)
		best := scores[0]
		for _, x := range scores {
			best = max(best, x)
		}
		for y, x := range scores {
			if want := math.Exp(float64(x - best)); math.Abs(float64(e[y])-want) > 1e-5*want+1e-30 {
				t.Fatalf("exp(%v) = %v, want %v", x-best, e[y], want)
			}
		}
		scale := c.Ahead(&f, &p, &e)
		var want [ChainLabels]float32
		sum := float32(0)
		for y := range want {
			for a := range ChainLabels {
				want[y] += float32(p[a] * factor[a][y])
			}
			want[y] *= e[y]
			sum += want[y]
		}
		for y := range want {
			want[y] /= sum
		}
		if f != want || scale != sum {
			t.Fatalf("ahead: %v by %v, want %v by %v", f, scale, want, sum)
		}
		c.Astern(&b, &p, &e, scale)
		var after [ChainLabels]float32
		for y := range after {
			after[y] = e[y] * p[y] / scale
		}
		for a := range want {
			if ends(a) {
				want[a] = factor[a][0] * after[0]
				for k := 1; k < ChainLabels; k += 4 {
					want[a] += float32(factor[a][k]*after[k]) + float32(factor[a][k+3]*after[k+3])
				}
			} else {
				k := a - (a-1)%4
				want[a] = float32(factor[a][k+1]*after[k+1]) + float32(factor[a][k+2]*after[k+2])
			}
		}
		if b != want {
			t.Fatalf("astern: %v, want %v", b, want)
		}
	}
}
