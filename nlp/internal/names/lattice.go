package names

import (
	"math"
	"slices"

	"kg/nlp/internal/vector"
)

// Lattice is a linear chain over the labels of a sentence: a conditional random field of the first order (Lafferty,
// McCallum, Pereira 2001) whose transitions respect BILOU. Its memory is reused from one sentence to the next.
type Lattice struct {
	Transitions [Labels][Labels]float32 // log potentials, from the first index to the second; only those between closing and opening labels and within names count

	factor  [Labels][Labels]float32 // their exponentials; 0 where forbidden
	factors vector.Factors          // the same for the kernels
	emit    []float32               // exp(score - best of the token), tokens x labels
	forward []float32               // scaled to sum 1 at each token
	back    []float32               // scaled by the same constants
	scale   []float32
	quiet   []bool // the tokens that are O by Silence
}

// Prepare takes over Transitions after they have changed.
func (l *Lattice) Prepare() {
	for a := range Labels {
		for b := range Labels {
			l.factor[a][b] = 0
			if follows(a, b) {
				l.factor[a][b] = exp32(l.Transitions[a][b])
			}
			l.factors.Set(a, b, l.factor[a][b])
		}
	}
}

// follows says whether label b may follow label a.
func follows(a, b int) bool {
	if closes(a) {
		return opens(b)
	}
	ka, _ := labelOf(a)
	kb, part := labelOf(b)
	return ka == kb && (part == partInside || part == partLast)
}

// Run computes the forward and backward sums of a sentence; scores has tokens x Labels log potentials. It returns
// the log of the partition sum.
func (l *Lattice) Run(scores []float32) float64 {
	l.sum(scores)
	logZ := 0.0
	for i := range l.scale {
		if s := scores[i*Labels : i*Labels+Labels]; !silent(s) {
			logZ += float64(greatest(s))
		}
	}
	for _, s := range l.scale {
		logZ += math.Log(float64(s))
	}
	return logZ
}

func greatest(s []float32) float32 {
	best := s[0]
	for _, x := range s[1:] {
		best = max(best, x)
	}
	return best
}

// sum computes the forward and backward sums of a sentence. Between tokens that are silent it has little to do.
func (l *Lattice) sum(scores []float32) {
	const L = Labels
	n := len(scores) / L
	l.emit, l.forward, l.back = vector.Sized(l.emit, n*L), vector.Sized(l.forward, n*L), vector.Sized(l.back, n*L)
	l.scale, l.quiet = vector.Sized(l.scale, n), slices.Grow(l.quiet[:0], n)[:n]
	fast := vector.Chains()
	for i := range n {
		s, e := (*[L]float32)(scores[i*L:]), (*[L]float32)(l.emit[i*L:])
		if l.quiet[i] = silent(s[:]); l.quiet[i] {
			*e = [L]float32{1}
			continue
		}
		if fast {
			vector.Emit(s, e)
			continue
		}
		best := greatest(s[:])
		for y, x := range s {
			e[y] = exp32(x - best)
		}
	}
	for i := range n {
		f, e := (*[L]float32)(l.forward[i*L:]), (*[L]float32)(l.emit[i*L:])
		switch {
		case i == 0:
			*f = [L]float32{}
			for y := range L {
				if opens(y) {
					f[y] = e[y]
				}
			}
		case l.quiet[i]:
			p := (*[L]float32)(l.forward[(i-1)*L:])
			x := p[0] * l.factor[0][0]
			if !l.quiet[i-1] {
				for k := 1; k < L; k += 4 {
					x += p[k+partLast] * l.factor[k+partLast][0]
					x += p[k+partUnit] * l.factor[k+partUnit][0]
				}
			}
			l.scale[i] = max(x, math.SmallestNonzeroFloat32)
			*f = [L]float32{x / l.scale[i]}
			continue
		case fast && i < n-1:
			l.scale[i] = l.factors.Ahead(f, (*[L]float32)(l.forward[(i-1)*L:]), e)
			continue
		default:
			l.ahead((*[L]float32)(l.forward[(i-1)*L:]), f)
			for y := range L {
				f[y] *= e[y]
			}
		}
		if i == n-1 {
			for y := range L {
				if !closes(y) {
					f[y] = 0
				}
			}
		}
		sum := float32(0)
		for y := range L {
			sum += f[y]
		}
		if sum <= 0 {
			sum = math.SmallestNonzeroFloat32 // cannot be with finite scores: O is always open
		}
		for y := range L {
			f[y] /= sum
		}
		l.scale[i] = sum
	}
	for i := n - 1; i >= 0; i-- {
		b := (*[L]float32)(l.back[i*L:])
		if i == n-1 {
			for y := range L {
				b[y] = 0
				if closes(y) {
					b[y] = 1
				}
			}
			continue
		}
		e, next, scale := (*[L]float32)(l.emit[(i+1)*L:]), (*[L]float32)(l.back[(i+1)*L:]), l.scale[i+1]
		switch {
		case l.quiet[i] && l.quiet[i+1]:
			*b = [L]float32{l.factor[0][0] * e[0] * next[0] / scale}
		case l.quiet[i]: // the others are multiplied by a forward sum of 0
			x := l.factor[0][0] * e[0] * next[0] / scale
			for k := 1; k < L; k += 4 {
				x += l.factor[0][k+partBegin] * e[k+partBegin] * next[k+partBegin] / scale
				x += l.factor[0][k+partUnit] * e[k+partUnit] * next[k+partUnit] / scale
			}
			*b = [L]float32{x}
		case fast:
			l.factors.Astern(b, next, e, scale)
		default:
			var t [L]float32
			for y := range L {
				t[y] = e[y] * next[y] / scale
			}
			l.astern(&t, b)
		}
	}
}

// ahead sums over the labels before: f[b] = sum p[a] factor[a][b].
func (l *Lattice) ahead(p, f *[Labels]float32) {
	*f = [Labels]float32{}
	for a := range Labels {
		x := p[a]
		if x == 0 {
			continue
		}
		row := &l.factor[a]
		if closes(a) {
			f[0] += x * row[0]
			for k := 1; k < Labels; k += 4 {
				f[k+partBegin] += x * row[k+partBegin]
				f[k+partUnit] += x * row[k+partUnit]
			}
		} else {
			k := a - (a-1)%4
			f[k+partInside] += x * row[k+partInside]
			f[k+partLast] += x * row[k+partLast]
		}
	}
}

// astern sums over the labels after: b[a] = sum factor[a][c] t[c].
func (l *Lattice) astern(t, b *[Labels]float32) {
	for a := range Labels {
		row := &l.factor[a]
		if closes(a) {
			x := row[0] * t[0]
			for k := 1; k < Labels; k += 4 {
				x += row[k+partBegin]*t[k+partBegin] + row[k+partUnit]*t[k+partUnit]
			}
			b[a] = x
		} else {
			k := a - (a-1)%4
			b[a] = row[k+partInside]*t[k+partInside] + row[k+partLast]*t[k+partLast]
		}
	}
}

// Marginal returns the probability of a label at a token, after Run.
func (l *Lattice) Marginal(i, label int) float32 {
	return l.forward[i*Labels+label] * l.back[i*Labels+label]
}

// Pair returns the probability of labels a and b at tokens i-1 and i, after Run.
func (l *Lattice) Pair(i, a, b int) float32 {
	const L = Labels
	return l.forward[(i-1)*L+a] * l.factor[a][b] * l.emit[i*L+b] * l.back[i*L+b] / l.scale[i]
}

// Span returns the probability that tokens first to last are one name of a kind, after Run.
func (l *Lattice) Span(kind, first, last int) float32 {
	const L = Labels
	y := Label(kind, 0, last-first+1)
	if first == last {
		return l.Marginal(first, y)
	}
	p := l.forward[first*L+y]
	for i := first + 1; i <= last; i++ {
		z := Label(kind, i-first, last-first+1)
		p *= l.factor[y][z] * l.emit[i*L+z] / l.scale[i]
		y = z
	}
	return p * l.back[last*L+y]
}

// exp32 is exp for float32: 2^n times a polynomial of the fraction, relative error below 1e-5; 0 below -87.
func exp32(x float32) float32 {
	if x < -87 {
		return 0
	}
	if x > 88 {
		x = 88
	}
	t := x * (1 / math.Ln2)
	n := int32(t)
	if t < 0 {
		n--
	}
	f := x - float32(n)*0.693359375 + float32(n)*2.12194440e-4 // 0 <= f < ln 2; ln 2 in two parts keeps the digits (Cody and Waite 1980)
	p := 1 + f*(1+f*(0.5+f*(1.0/6+f*(1.0/24+f*(1.0/120+f*(1.0/720))))))
	return p * math.Float32frombits(uint32(n+127)<<23)
}
