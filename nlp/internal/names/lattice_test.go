package names

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestLatticeAgainstEnumeration compares the sums with those over all paths of a short sentence.
func TestLatticeAgainstEnumeration(t *testing.T) {
	const n = 3
	rng := rand.New(rand.NewPCG(1, 2))
	l := &Lattice{}
	for a := range Labels {
		for b := range Labels {
			l.Transitions[a][b] = rng.Float32()*4 - 2
		}
	}
	l.Prepare()
	scores := make([]float32, n*Labels)
	for i := range scores {
		scores[i] = rng.Float32()*8 - 4
	}
	logZ := l.Run(scores)

	total := 0.0
	var marginal [n][Labels]float64
	pair := map[[2]int]float64{}
	spans := map[[3]int]float64{}
	for path := range Labels * Labels * Labels {
		y := [n]int{path % Labels, path / Labels % Labels, path / Labels / Labels}
		if !opens(y[0]) || !follows(y[0], y[1]) || !follows(y[1], y[2]) || !closes(y[2]) {
			continue
		}
		s := float64(l.Transitions[y[0]][y[1]]) + float64(l.Transitions[y[1]][y[2]])
		for i, label := range y {
			s += float64(scores[i*Labels+label])
		}
		p := math.Exp(s)
		total += p
		for i, label := range y {
			marginal[i][label] += p
		}
		pair[[2]int{y[0], y[1]}] += p
		for kind := range Types {
			for first := range n {
				for last := first; last < n; last++ {
					whole := true
					for i := first; i <= last; i++ {
						whole = whole && y[i] == Label(kind, i-first, last-first+1)
					}
					if whole {
						spans[[3]int{kind, first, last}] += p
					}
				}
			}
		}
	}
	near := func(what string, got, want float64) {
		t.Helper()
		if math.Abs(got-want) > 1e-4 {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	near("log Z", logZ, math.Log(total))
	for i := range n {
		for y := range Labels {
			near("marginal", float64(l.Marginal(i, y)), marginal[i][y]/total)
		}
	}
	for k, p := range pair {
		near("pair", float64(l.Pair(1, k[0], k[1])), p/total)
	}
	for k, p := range spans {
		near("span", float64(l.Span(k[0], k[1], k[2])), p/total)
	}
}

// TestLatticeSilence compares a sentence with a silent token in its middle with its parts.
func TestLatticeSilence(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	l, part := &Lattice{}, &Lattice{}
	l.Prepare()
	part.Prepare()
	scores := make([]float32, 5*Labels)
	for i := range scores {
		scores[i] = rng.Float32() * 4
	}
	Silence((*[Labels]float32)(scores[2*Labels:]))
	l.Run(scores)
	for _, c := range []struct{ from, n int }{{0, 2}, {3, 2}} {
		part.Run(scores[c.from*Labels : (c.from+c.n)*Labels])
		for i := range c.n {
			for y := range Labels {
				if d := l.Marginal(c.from+i, y) - part.Marginal(i, y); d > 1e-5 || d < -1e-5 {
					t.Errorf("token %d, label %d: %v apart from the part alone", c.from+i, y, d)
				}
			}
		}
	}
	if p := l.Marginal(2, 0); p < 0.99999 {
		t.Errorf("a silent token is no name with probability %v", p)
	}
}

func TestExp(t *testing.T) {
	for x := float32(-80); x < 80; x += 0.37 {
		got, want := float64(exp32(x)), math.Exp(float64(x))
		if math.Abs(got-want) > 1e-5*want {
			t.Fatalf("exp(%v) = %v, want %v", x, got, want)
		}
	}
	if exp32(-200) != 0 || math.IsInf(float64(exp32(1000)), 0) {
		t.Error("exp beyond the range of float32")
	}
}

func TestLabels(t *testing.T) {
	seen := map[int]bool{0: true}
	for kind := range Types {
		for _, c := range []struct{ i, n int }{{0, 2}, {1, 3}, {1, 2}, {0, 1}} {
			y := Label(kind, c.i, c.n)
			if seen[y] || y >= Labels {
				t.Errorf("label %d of %v", y, c)
			}
			seen[y] = true
			if k, _ := labelOf(y); k != kind {
				t.Errorf("label %d is of kind %d, want %d", y, k, kind)
			}
			if opens(y) != (c.i == 0) || closes(y) != (c.i == c.n-1) {
				t.Errorf("label %d of %v opens or closes wrongly", y, c)
			}
		}
	}
	if len(seen) != Labels {
		t.Errorf("%d labels, want %d", len(seen), Labels)
	}
}
