package main

import (
	"math"
	"math/rand/v2"
	"sync"

	"kg/nlp/internal/syntax"
	"kg/nlp/internal/vector"
)

// shape is the architecture of a network: embeddings of hashed features, bidirectional LSTM layers with coupled gates
// (K. Greff et al., 2017), and on the last layer a scorer of tags, a biaffine scorer of heads (T. Dozat and C. Manning,
// 2017) and a perceptron that labels an arc (E. Kiperwasser and Y. Goldberg, 2016). All sizes are multiples of 8.
type shape struct {
	embed      []int // dimension of each feature's embedding
	rows       []int // rows of each table; row 0 is the unknown
	hidden     int   // of each direction
	layers     int
	arc, label int
	tags, rels int
	dropIn     float32
	dropHidden float32
}

// param is a matrix of weights with gradient and Adam's moments.
type param struct {
	w, m, v []float32
	cols    int
	turned  []float32 // w transposed, where the backward pass needs it
}

// turn brings turned up to date.
func (p *param) turn() {
	if p.turned == nil {
		p.turned = make([]float32, len(p.w))
	}
	transpose(p.turned, p.w, p.cols)
}

// transpose writes to out the transpose of m, which has cols columns.
func transpose(out, m []float32, cols int) {
	rows := len(m) / cols
	for r := range rows {
		for c, x := range m[r*cols : (r+1)*cols] {
			out[c*rows+r] = x
		}
	}
}

// untaught is a head that teaches nothing.
const untaught = -2

// sample is a sentence to learn from. head is -1 for the root; a label or tag of -1 teaches nothing.
type sample struct {
	feats  [][]int32 // of each token, the row of each feature
	cands  [][]uint16
	tag    []int32 // index among cands
	head   []int32
	label  []int32
	weight float32
}

type network struct {
	s      shape
	dims   []int // input of each layer
	params []*param
	embed  []*param
	in     [][2]*param // of each layer and direction, Dl x 3h
	rec    [][2]*param // h x 3h
	bias   [][2]*param
	tagW   *param // tags x 2h
	tagB   *param
	arcD   *param // 2h x arc
	arcDB  *param
	arcH   *param
	arcHB  *param
	arcU   *param // arc x arc
	arcB   *param // arc: bias of heads
	root   *param // arc: the head vector of the root
	labD   *param // 2h x label
	labH   *param
	labB   *param
	labR   *param // label: the root in the place of labH h
	labO   *param // label x rels
	labOB  *param
	step   int
	counts [][]int32 // of each embedding's rows in the training data
}

func up8(n int) int { return (n + 7) &^ 7 }

func newNetwork(s shape, seed uint64) *network {
	n := &network{s: s}
	rng := rand.New(rand.NewPCG(seed, 11))
	matrix := func(rows, cols int, scale float64) *param {
		p := &param{cols: cols}
		p.w = make([]float32, rows*cols)
		p.m, p.v = make([]float32, rows*cols), make([]float32, rows*cols)
		for i := range p.w {
			p.w[i] = float32((rng.Float64()*2 - 1) * scale)
		}
		n.params = append(n.params, p)
		return p
	}
	glorot := func(rows, cols int) *param { return matrix(rows, cols, math.Sqrt(6/float64(rows+cols))) }
	d := 0
	for i, e := range s.embed {
		n.embed = append(n.embed, matrix(s.rows[i], e, math.Sqrt(3/float64(e))*0.5))
		d += e
	}
	h := s.hidden
	for range s.layers {
		n.dims = append(n.dims, d)
		var in, rec, bias [2]*param
		for k := range 2 {
			in[k] = glorot(d, 3*h)
			rec[k] = glorot(h, 3*h)
			bias[k] = matrix(1, 3*h, 0)
			for j := range h {
				bias[k].w[j] = 1
			}
		}
		n.in, n.rec, n.bias = append(n.in, in), append(n.rec, rec), append(n.bias, bias)
		d = 2 * h
	}
	n.tagW = matrix(s.tags, d, 0.01)
	n.tagB = matrix(1, up8(s.tags), 0)
	n.arcD, n.arcDB = glorot(d, s.arc), matrix(1, s.arc, 0)
	n.arcH, n.arcHB = glorot(d, s.arc), matrix(1, s.arc, 0)
	n.arcU = matrix(s.arc, s.arc, 0.05)
	n.arcB = matrix(1, s.arc, 0.01)
	n.root = matrix(1, s.arc, 0.1)
	n.labD, n.labH = glorot(d, s.label), glorot(d, s.label)
	n.labB, n.labR = matrix(1, s.label, 0), matrix(1, s.label, 0.1)
	n.labO, n.labOB = glorot(s.label, up8(s.rels)), matrix(1, up8(s.rels), 0)
	n.turn()
	return n
}

// turn brings the transposes of the matrices that the backward pass multiplies with up to date.
func (n *network) turn() {
	for l := range n.in {
		for k := range 2 {
			n.in[l][k].turn()
			n.rec[l][k].turn()
		}
	}
	for _, p := range []*param{n.arcD, n.arcH, n.arcU, n.labD, n.labH} {
		p.turn()
	}
}

// work is the memory of one sentence's pass, and the gradients that it leaves.
type work struct {
	n     *network
	grads [][]float32
	rows  [][]int32 // touched rows of each embedding
	rng   *rand.Rand
	pool  []float32
	used  int

	x     []float32      // n x D
	masks [][]float32    // of the input and each layer's output
	gates [][2][]float32 // n x 3h, after the nonlinearity
	cell  [][2][]float32
	out   [][]float32 // n x 2h of each layer, before its mask; masked in place
	tanhC [][2][]float32
	loss  float64
	arcs  int
	wrong int
}

func newWork(n *network) *work {
	w := &work{n: n, grads: make([][]float32, len(n.params)), rows: make([][]int32, len(n.embed))}
	for i, p := range n.params {
		w.grads[i] = make([]float32, len(p.w))
	}
	return w
}

func (w *work) floats(n int) []float32 {
	if w.used+n > len(w.pool) {
		w.pool = make([]float32, max(2*len(w.pool), n+1<<16))
		w.used = 0
	}
	v := w.pool[w.used : w.used+n : w.used+n]
	w.used += n
	clear(v)
	return v
}

func (w *work) grad(p *param) []float32 {
	for i, q := range w.n.params {
		if q == p {
			return w.grads[i]
		}
	}
	return nil
}

func (w *work) mask(n int, drop float32, train bool) []float32 {
	if !train || drop == 0 {
		return nil
	}
	m := w.floats(n)
	keep := 1 / (1 - drop)
	for i := range m {
		if w.rng.Float32() >= drop {
			m[i] = keep
		}
	}
	return m
}

// encode runs the layers over the tokens; the last element of w.out is the encoding.
func (w *work) encode(feats [][]int32, train bool) []float32 {
	n, s := len(feats), &w.n.s
	w.used = 0
	d := w.n.dims[0]
	w.x = w.floats(n * d)
	for t, f := range feats {
		at := t * d
		for i, row := range f {
			e := s.embed[i]
			copy(w.x[at:at+e], w.n.embed[i].w[int(row)*e:int(row)*e+e])
			at += e
		}
	}
	w.masks = w.masks[:0]
	m := w.mask(n*d, s.dropIn, train)
	w.masks = append(w.masks, m)
	apply(w.x, m)
	in := w.x
	h := s.hidden
	w.gates, w.cell, w.tanhC, w.out = w.gates[:0], w.cell[:0], w.tanhC[:0], w.out[:0]
	for l := range s.layers {
		out := w.floats(n * 2 * h)
		var gates, cell, tc [2][]float32
		for k := range 2 {
			g, c, th := w.floats(n*3*h), w.floats(n*h), w.floats(n*h)
			for t := range n {
				copy(g[t*3*h:(t+1)*3*h], w.n.bias[l][k].w)
			}
			vector.MulAddRows(g, in, w.n.in[l][k].w, n, 3*h)
			zero := w.floats(h)
			for i := range n {
				t, p := i, i-1
				if k == 1 {
					t, p = n-1-i, n-i
				}
				z := g[t*3*h : (t+1)*3*h]
				before := zero
				if i > 0 {
					vector.MulAdd(z, out[p*2*h+k*h:p*2*h+k*h+h], w.n.rec[l][k].w)
					before = c[p*h : (p+1)*h]
				}
				vector.Gate(z, before, c[t*h:(t+1)*h], out[t*2*h+k*h:t*2*h+k*h+h])
				for j := range h {
					if o := z[2*h+j]; o > 1e-3 {
						th[t*h+j] = out[t*2*h+k*h+j] / o
					} else {
						th[t*h+j] = vector.Tanh(c[t*h+j])
					}
				}
			}
			gates[k], cell[k], tc[k] = g, c, th
		}
		w.gates, w.cell, w.tanhC = append(w.gates, gates), append(w.cell, cell), append(w.tanhC, tc)
		var m []float32
		if train && s.dropHidden > 0 { // one mask for the whole sentence
			one := w.mask(2*h, s.dropHidden, train)
			m = w.floats(n * 2 * h)
			for t := range n {
				copy(m[t*2*h:], one)
			}
		}
		w.masks = append(w.masks, m)
		masked := out
		if m != nil {
			masked = w.floats(n * 2 * h)
			copy(masked, out)
			apply(masked, m)
		}
		w.out = append(w.out, out)
		in = masked
	}
	return in
}

func apply(v, m []float32) {
	for i, x := range m {
		v[i] *= x
	}
}

// backward propagates the gradient of the encoding into the layers and embeddings.
func (w *work) backward(feats [][]int32, dOut []float32) {
	n, s := len(feats), &w.n.s
	h := s.hidden
	for l := s.layers - 1; l >= 0; l-- {
		apply(dOut, w.masks[l+1])
		d := w.n.dims[l]
		var in []float32
		if l == 0 {
			in = w.x
		} else {
			in = w.floats(n * d)
			copy(in, w.out[l-1])
			apply(in, w.masks[l])
		}
		dIn := w.floats(n * d)
		for k := range 2 {
			g, c, th := w.gates[l][k], w.cell[l][k], w.tanhC[l][k]
			W, R := w.n.in[l][k], w.n.rec[l][k]
			gW, gR, gB := w.grad(W), w.grad(R), w.grad(w.n.bias[l][k])
			dzs := w.floats(n * 3 * h)
			dc := w.floats(h)
			dh := w.floats(h)
			hs := w.floats(h * n) // the outputs before, transposed
			for i := n - 1; i >= 0; i-- {
				t, p := i, i-1
				if k == 1 {
					t, p = n-1-i, n-i
				}
				z, dz := g[t*3*h:(t+1)*3*h], dzs[t*3*h:(t+1)*3*h]
				for j := range h {
					y := dOut[t*2*h+k*h+j] + dh[j]
					f, a, o := z[j], z[h+j], z[2*h+j]
					tc := th[t*h+j]
					dc[j] += y * o * (1 - tc*tc)
					dz[2*h+j] = y * tc * o * (1 - o)
					var before float32
					if i > 0 {
						before = c[p*h+j]
						hs[j*n+t] = w.out[l][p*2*h+k*h+j]
					}
					dz[j] = dc[j] * (before - a) * f * (1 - f)
					dz[h+j] = dc[j] * (1 - f) * (1 - a*a)
					dc[j] *= f
				}
				if i > 0 {
					clear(dh)
					vector.MulAdd(dh, dz, R.turned)
				}
				vector.Axpy(gB, 1, dz)
			}
			vector.MulAddRows(dIn, dzs, W.turned, n, d)
			xs := w.floats(d * n)
			transpose(xs, in, d)
			vector.MulAddRows(gW, xs, dzs, d, 3*h)
			vector.MulAddRows(gR, hs, dzs, h, 3*h)
		}
		dOut = dIn
	}
	apply(dOut, w.masks[0])
	d := w.n.dims[0]
	for t, f := range feats {
		at := t * d
		for i, row := range f {
			e := s.embed[i]
			vector.Axpy(w.grads[i][int(row)*e:int(row)*e+e], 1, dOut[at:at+e])
			w.rows[i] = append(w.rows[i], row)
			at += e
		}
	}
}

// project fills in n rows of out = leaky(x*W + b).
func project(out, x []float32, n, d int, W, b *param) {
	e := W.cols
	if b != nil {
		for t := range n {
			copy(out[t*e:(t+1)*e], b.w)
		}
	}
	vector.MulAddRows(out, x, W.w, n, e)
}

const leak = vector.Leak

func leaky(v []float32) {
	for i, x := range v {
		if x < 0 {
			v[i] = x * leak
		}
	}
}

func leakyBack(g, v []float32) {
	for i, x := range v {
		if x < 0 {
			g[i] *= leak
		}
	}
}

// projectBack adds the gradients of project.
func (w *work) projectBack(dOut, x, dx []float32, n, d int, W, b *param) {
	e := W.cols
	gW := w.grad(W)
	var gB []float32
	if b != nil {
		gB = w.grad(b)
	}
	for t := range n {
		if b != nil {
			vector.Axpy(gB, 1, dOut[t*e:(t+1)*e])
		}
	}
	vector.MulAddRows(dx, dOut, W.turned, n, d)
	xs := w.floats(d * n)
	transpose(xs, x, d)
	vector.MulAddRows(gW, xs, dOut, d, e)
}

// scores are what the heads of the network say of a sentence.
type scores struct {
	arcDep, arcHead []float32
	q               []float32 // n x arc: U' * dep
	labDep, labHead []float32
	arc             []float32 // n x (n+1): column n is the root
}

func (w *work) heads(x []float32, n int) *scores {
	s := &w.n.s
	d := 2 * s.hidden
	r := &scores{
		arcDep: w.floats(n * s.arc), arcHead: w.floats(n * s.arc), q: w.floats(n * s.arc),
		labDep: w.floats(n * s.label), labHead: w.floats(n * s.label), arc: w.floats(n * (n + 1)),
	}
	project(r.arcDep, x, n, d, w.n.arcD, w.n.arcDB)
	leaky(r.arcDep)
	project(r.arcHead, x, n, d, w.n.arcH, w.n.arcHB)
	leaky(r.arcHead)
	for t := range n {
		copy(r.q[t*s.arc:(t+1)*s.arc], w.n.arcB.w)
	}
	vector.MulAddRows(r.q, r.arcDep, w.n.arcU.w, n, s.arc)
	project(r.labDep, x, n, d, w.n.labD, w.n.labB)
	project(r.labHead, x, n, d, w.n.labH, nil)
	for t := range n {
		q := r.q[t*s.arc : (t+1)*s.arc]
		for j := range n {
			r.arc[t*(n+1)+j] = vector.Dot(q, r.arcHead[j*s.arc:(j+1)*s.arc])
		}
		r.arc[t*(n+1)+t] = -1e9
		r.arc[t*(n+1)+n] = vector.Dot(q, w.n.root.w)
	}
	return r
}

// labelScores fills in z = labDep[t] + labHead[h], after the nonlinearity, and out.
func (w *work) labelScores(r *scores, t, h, n int, z, out []float32) {
	s := &w.n.s
	head := w.n.labR.w
	if h < n {
		head = r.labHead[h*s.label : (h+1)*s.label]
	}
	dep := r.labDep[t*s.label : (t+1)*s.label]
	for i := range z {
		v := dep[i] + head[i]
		if v < 0 {
			v *= leak
		}
		z[i] = v
	}
	copy(out, w.n.labOB.w)
	vector.MulAdd(out, z, w.n.labO.w)
}

// softmax turns scores into probabilities.
func softmax(v []float32) {
	m := v[0]
	for _, x := range v {
		m = max(m, x)
	}
	var sum float32
	for i, x := range v {
		e := float32(math.Exp(float64(x - m)))
		v[i] = e
		sum += e
	}
	for i := range v {
		v[i] /= sum
	}
}

// forget replaces some features by the unknown, rare ones more often (Kiperwasser and Goldberg's word dropout).
func (w *work) forget(feats [][]int32) [][]int32 {
	out := make([][]int32, len(feats))
	for t, f := range feats {
		g := append([]int32(nil), f...)
		for k, row := range f {
			drop := float32(0.02)
			switch k {
			case 0, 7:
				drop = 0.25 / (0.25 + float32(w.n.counts[k][row]))
				drop = max(drop, 0.05)
			case 6:
				drop = 0.1
			}
			if w.rng.Float32() < drop {
				g[k] = 0
			}
		}
		out[t] = g
	}
	return out
}

// learn runs a sentence forward and back.
func (w *work) learn(sm *sample) {
	n, s := len(sm.feats), &w.n.s
	feats := w.forget(sm.feats)
	x := w.encode(feats, true)
	d := 2 * s.hidden
	dx := w.floats(n * d)
	r := w.heads(x, n)
	// tags
	gT, gTB := w.grad(w.n.tagW), w.grad(w.n.tagB)
	sc := make([]float32, 0, 128)
	for t := range n {
		gold := sm.tag[t]
		if gold < 0 || len(sm.cands[t]) < 2 {
			continue
		}
		xt := x[t*d : (t+1)*d]
		sc = sc[:0]
		for _, c := range sm.cands[t] {
			sc = append(sc, w.n.tagB.w[c]+vector.Dot(w.n.tagW.w[int(c)*d:int(c+1)*d], xt))
		}
		softmax(sc)
		w.loss -= math.Log(float64(sc[gold]) + 1e-12)
		sc[gold]--
		for i, c := range sm.cands[t] {
			g := sc[i] * sm.weight
			gTB[c] += g
			vector.Axpy(gT[int(c)*d:int(c+1)*d], g, xt)
			vector.Axpy(dx[t*d:(t+1)*d], g, w.n.tagW.w[int(c)*d:int(c+1)*d])
		}
	}
	// heads
	a := s.arc
	dq, dHead, dDep := w.floats(n*a), w.floats(n*a), w.floats(n*a)
	gRoot := w.grad(w.n.root)
	dLabD, dLabH := w.floats(n*s.label), w.floats(n*s.label)
	gLabR, gLabO, gLabOB := w.grad(w.n.labR), w.grad(w.n.labO), w.grad(w.n.labOB)
	z, out, dz := w.floats(s.label), w.floats(w.n.labO.cols), w.floats(s.label)
	for t := range n {
		row := r.arc[t*(n+1) : (t+1)*(n+1)]
		gold := int(sm.head[t])
		if gold == -1 {
			gold = n
		}
		if gold >= 0 {
			best := 0
			for j := range row {
				if row[j] > row[best] {
					best = j
				}
			}
			w.arcs++
			if best != gold {
				w.wrong++
			}
			softmax(row)
			w.loss -= math.Log(float64(row[gold]) + 1e-12)
			row[gold]--
			qt := r.q[t*a : (t+1)*a]
			for j, g := range row {
				if g == 0 || g < 1e-6 && g > -1e-6 {
					continue
				}
				g *= sm.weight
				if j == n {
					vector.Axpy(dq[t*a:(t+1)*a], g, w.n.root.w)
					vector.Axpy(gRoot, g, qt)
				} else {
					vector.Axpy(dq[t*a:(t+1)*a], g, r.arcHead[j*a:(j+1)*a])
					vector.Axpy(dHead[j*a:(j+1)*a], g, qt)
				}
			}
		}
		l := sm.label[t]
		if l < 0 || gold < 0 {
			continue
		}
		w.labelScores(r, t, gold, n, z, out)
		p := out[:s.rels]
		softmax(p)
		w.loss -= math.Log(float64(p[l]) + 1e-12)
		p[l]--
		clear(out[s.rels:])
		for i := range out {
			out[i] *= sm.weight
		}
		vector.Axpy(gLabOB, 1, out)
		e := len(out)
		for i := range z {
			vector.Axpy(gLabO[i*e:(i+1)*e], z[i], out)
			dz[i] = vector.Dot(w.n.labO.w[i*e:(i+1)*e], out)
		}
		leakyBack(dz, z)
		vector.Axpy(dLabD[t*s.label:(t+1)*s.label], 1, dz)
		if gold < n {
			vector.Axpy(dLabH[gold*s.label:(gold+1)*s.label], 1, dz)
		} else {
			vector.Axpy(gLabR, 1, dz)
		}
	}
	w.projectBack(dq, r.arcDep, dDep, n, a, w.n.arcU, w.n.arcB)
	leakyBack(dDep, r.arcDep)
	leakyBack(dHead, r.arcHead)
	w.projectBack(dDep, x, dx, n, d, w.n.arcD, w.n.arcDB)
	w.projectBack(dHead, x, dx, n, d, w.n.arcH, w.n.arcHB)
	w.projectBack(dLabD, x, dx, n, d, w.n.labD, w.n.labB)
	w.projectBack(dLabH, x, dx, n, d, w.n.labH, nil)
	w.backward(feats, dx)
}

// restart forgets Adam's moments: a stage begins alike after the one before and from the weights that this one kept.
func (n *network) restart() {
	n.step = 0
	for _, p := range n.params {
		clear(p.m)
		clear(p.v)
	}
}

// update makes one step of Adam with the gradients of ws, which it clears.
func (n *network) update(ws []*work, rate float32) {
	n.step++
	const b1, b2 = 0.9, 0.99
	c1 := float32(1 / (1 - math.Pow(b1, float64(n.step))))
	c2 := float32(1 / (1 - math.Pow(b2, float64(n.step))))
	stepRange := func(p *param, gs [][]float32, from, to int) {
		for i := from; i < to; i++ {
			var g float32
			for _, v := range gs {
				g += v[i]
				v[i] = 0
			}
			m := b1*p.m[i] + (1-b1)*g
			v := b2*p.v[i] + (1-b2)*g*g
			p.m[i], p.v[i] = m, v
			p.w[i] -= rate * m * c1 / (float32(math.Sqrt(float64(v*c2))) + 1e-8)
		}
	}
	for k, p := range n.params {
		gs := make([][]float32, len(ws))
		for i, w := range ws {
			gs[i] = w.grads[k]
		}
		if k < len(n.embed) {
			seen := map[int32]bool{}
			for _, w := range ws {
				for _, r := range w.rows[k] {
					if !seen[r] {
						seen[r] = true
						stepRange(p, gs, int(r)*p.cols, int(r+1)*p.cols)
					}
				}
				w.rows[k] = w.rows[k][:0]
			}
			continue
		}
		stepRange(p, gs, 0, len(p.w))
	}
	n.turn()
}

// epoch learns all samples once in the order given, batch sentences to a step, on as many threads as works.
func (n *network) epoch(samples []sample, order []int, batch int, ws []*work, seed uint64, rate func(done float64) float32) (loss float64, arcs float64) {
	var wrong, total int
	for at := 0; at < len(order); at += batch {
		end := min(at+batch, len(order))
		var g sync.WaitGroup
		for k, w := range ws {
			g.Go(func() {
				w.loss, w.arcs, w.wrong = 0, 0, 0
				for i := at + k; i < end; i += len(ws) {
					w.rng = rand.New(rand.NewPCG(seed, uint64(i)))
					w.learn(&samples[order[i]])
				}
			})
		}
		g.Wait()
		for _, w := range ws {
			loss += w.loss
			wrong += w.wrong
			total += w.arcs
		}
		n.update(ws, rate(float64(end)/float64(len(order))))
	}
	return loss / float64(total), 100 - 100*float64(wrong)/float64(total)
}

// opinion is what a network says of a sentence.
type opinion struct {
	tag   [][]float32 // of each token, the probability of each candidate
	arc   []float32   // n rows of n+1 probabilities of heads, the last the root
	label func(t, head int) []float32
}

// judge runs a sentence forward. The opinion holds until the next call.
func (w *work) judge(feats [][]int32, cands [][]uint16) opinion {
	n, s := len(feats), &w.n.s
	x := w.encode(feats, false)
	d := 2 * s.hidden
	r := w.heads(x, n)
	var o opinion
	for t := range n {
		p := make([]float32, len(cands[t]))
		for i, c := range cands[t] {
			p[i] = w.n.tagB.w[c] + vector.Dot(w.n.tagW.w[int(c)*d:int(c+1)*d], x[t*d:(t+1)*d])
		}
		softmax(p)
		o.tag = append(o.tag, p)
		softmax(r.arc[t*(n+1) : (t+1)*(n+1)])
	}
	o.arc = r.arc
	z, out := w.floats(s.label), w.floats(w.n.labO.cols)
	o.label = func(t, head int) []float32 {
		w.labelScores(r, t, head, n, z, out)
		softmax(out[:s.rels])
		return out[:s.rels]
	}
	return o
}

// predict gives tags (indices among the candidates), heads and labels of a sentence.
func (w *work) predict(feats [][]int32, cands [][]uint16) (tag, head, label []int32) {
	tag, head, label, _ = decide(len(feats), []opinion{w.judge(feats, cands)})
	return tag, head, label
}

// decide makes the mean of opinions on n tokens into a tree; sure is the mean probability of each token's head.
func decide(n int, os []opinion) (tag, head, label []int32, sure []float32) {
	tag, head, label, sure = make([]int32, n), make([]int32, n), make([]int32, n), make([]float32, n)
	for t := range n {
		var best float32
		for i := range os[0].tag[t] {
			var p float32
			for _, o := range os {
				p += o.tag[t][i]
			}
			if p > best {
				best, tag[t] = p, int32(i)
			}
		}
	}
	arc := make([]float32, n*(n+1))
	for i := range arc {
		var p float32
		for _, o := range os {
			p += o.arc[i] / float32(len(os))
		}
		arc[i] = float32(math.Log(float64(p) + 1e-9))
	}
	var tree syntax.TreeDecoder
	tree.Decode(arc, n+1, n, head)
	for t := range n {
		h := int(head[t])
		if h < 0 {
			h = n
		}
		sure[t] = float32(math.Exp(float64(arc[t*(n+1)+h])))
		var sum []float32
		for _, o := range os {
			p := o.label(t, h)
			if sum == nil {
				sum = append(sum, p...)
				continue
			}
			for i := range p {
				sum[i] += p[i]
			}
		}
		for i, p := range sum {
			if p > sum[label[t]] {
				label[t] = int32(i)
			}
		}
	}
	return tag, head, label, sure
}
