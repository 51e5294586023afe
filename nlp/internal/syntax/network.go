package syntax

import (
	"slices"
	"strings"

	"kg/nlp/internal/vector"
)

// Network gives tags and trees: embeddings of the features of Input, bidirectional LSTM layers with coupled gates, and
// on the last of them a scorer of tags, a biaffine scorer of heads (T. Dozat and C. Manning, 2017) and a perceptron that
// labels arcs (E. Kiperwasser and Y. Goldberg, 2016). The embeddings are stored multiplied with the first layer's
// weights, in 8 bits, so that the first layer only adds.
type Network struct {
	Labels    []string
	size      NetworkSize
	table     [Inputs]featureTable
	layers    []networkLayer
	tagW      []float32 // tags x 2h
	tagB      []float32
	heads     [2]vector.Matrix // of the outputs of either direction, h x (arc + arc + label + label): dependents, heads, dependents and heads for labels
	headsB    []float32
	arcU      vector.Matrix
	arcB      []float32
	root      []float32
	parataxis int16         // a label
	labO      vector.Matrix // label x relations, rounded up
	labOB     []float32
}

// NetworkSize are the sizes of a network; hidden, arc and label are multiples of 16.
type NetworkSize struct{ Hidden, Layers, Arc, Label, Tags, Rels int }

// featureTable maps a feature's value to its row by open addressing; row 0 is that of unknown values.
type featureTable struct {
	keys  []uint32
	rows  []uint16
	scale []float32
	data  []int8 // rows x 6h
}

// networkLayer holds the weights of both directions, forward first.
type networkLayer struct {
	in   [2][2]vector.Matrix // from the second layer on, for each direction: of the outputs of either, h x 3h
	bias [2][]float32        // 3h
	rec  [2]vector.Matrix    // h x 3h
}

func (t *featureTable) row(key uint32) int {
	mask := uint32(len(t.keys) - 1)
	for i := mix(key, 5) & mask; ; i = (i + 1) & mask {
		if t.rows[i] == 0 {
			return 0
		}
		if t.keys[i] == key {
			return int(t.rows[i])
		}
	}
}

// Lanes is the number of sentences that a pass of the network takes at a time: they share the loads of the weights. What
// comes out for a sentence does not depend on its neighbours.
const Lanes = 8

// maxWindow is the longest stretch of tokens that is parsed as a whole; memory grows with its square.
const maxWindow = 256

// Lane is a sentence: what the network reads of it, and what it finds.
type Lane struct {
	Inputs [][Inputs]uint32
	Words  []Word // with the readings that each tag is chosen from

	Tag   []uint16
	Head  []int32 // -1 for the root
	Label []int16 // index in Labels, -1 for the root
}

// NetworkState is the memory of a pass.
type NetworkState struct {
	z    [2][]float32 // sums of the gates of each direction: rows of 3h, token by token, in each token lane by lane
	x, y [2][]float32 // outputs of each direction, rows of h
	cell [Lanes][]float32
	proj []float32 // rows of the heads' projections
	dep  []float32 // of one sentence: the projections as dependents
	q    []float32 // and these multiplied
	turn []float32 // of one sentence: the projections as heads, transposed
	arc  []float32
	hid  []float32
	out  []float32
	tree TreeDecoder
}

func floats(v []float32, n int) []float32 {
	if cap(v) < n {
		return make([]float32, n, n+n/2)
	}
	return v[:n]
}

// Run analyses up to Lanes sentences; those of about the same length cost least.
func (m *Network) Run(s *NetworkState, lanes []Lane) {
	long := false
	for i := range lanes {
		l := &lanes[i]
		n := len(l.Inputs)
		if cap(l.Tag) < n {
			l.Tag, l.Head, l.Label = make([]uint16, n, 2*n), make([]int32, n, 2*n), make([]int16, n, 2*n)
		}
		l.Tag, l.Head, l.Label = l.Tag[:n], l.Head[:n], l.Label[:n]
		long = long || n > maxWindow
	}
	if !long {
		m.pass(s, lanes)
		return
	}
	for i := range lanes {
		m.runLong(s, &lanes[i])
	}
}

// runLong analyses a sentence window by window; what follows the first hangs on the first's root.
func (m *Network) runLong(s *NetworkState, l *Lane) {
	root := int32(-1)
	for at := 0; at < len(l.Inputs); at += maxWindow {
		end := min(at+maxWindow, len(l.Inputs))
		part := [1]Lane{{l.Inputs[at:end], l.Words[at:end], l.Tag[at:end], l.Head[at:end], l.Label[at:end]}}
		m.pass(s, part[:])
		for t := at; t < end; t++ {
			switch {
			case l.Head[t] >= 0:
				l.Head[t] += int32(at)
			case root < 0:
				root = int32(t)
			default:
				l.Head[t], l.Label[t] = root, m.parataxis
			}
		}
	}
}

// pass runs the layers over lanes and reads tags and trees off the last.
func (m *Network) pass(s *NetworkState, lanes []Lane) {
	h, k := m.size.Hidden, len(lanes)
	n := 0
	for i := range lanes {
		n = max(n, len(lanes[i].Inputs))
	}
	for d := range 2 {
		s.z[d], s.x[d], s.y[d] = floats(s.z[d], n*k*3*h), floats(s.x[d], n*k*h), floats(s.y[d], n*k*h)
	}
	for i := range lanes {
		s.cell[i] = floats(s.cell[i], h)
	}
	for l := range m.layers {
		layer := &m.layers[l]
		for d := range 2 {
			for r := range n * k {
				copy(s.z[d][r*3*h:(r+1)*3*h], layer.bias[d])
			}
			if l == 0 {
				continue
			}
			layer.in[d][0].MulAddRows(s.z[d], s.x[0], n*k)
			layer.in[d][1].MulAddRows(s.z[d], s.x[1], n*k)
		}
		if l == 0 {
			m.embed(s, lanes)
		}
		for d := range 2 {
			m.recur(s.z[d], s.y[d], &layer.rec[d], n, d == 1, lanes, &s.cell)
		}
		s.x, s.y = s.y, s.x
	}
	a, b := m.size.Arc, m.size.Label
	w := 2*a + 2*b
	s.proj = floats(s.proj, n*k*w)
	for r := range n * k {
		copy(s.proj[r*w:(r+1)*w], m.headsB)
	}
	m.heads[0].MulAddRows(s.proj, s.x[0], n*k)
	m.heads[1].MulAddRows(s.proj, s.x[1], n*k)
	for i := range lanes {
		lane := &lanes[i]
		for t := range lane.Tag {
			r := t*k + i
			lane.Tag[t] = m.tag(s.x[0][r*h:(r+1)*h], s.x[1][r*h:(r+1)*h], lane.Words[t].readings)
		}
		m.parse(s, lane, i, k)
	}
}

// embed adds the embeddings to the sums of the first layer.
func (m *Network) embed(s *NetworkState, lanes []Lane) {
	h, k := m.size.Hidden, len(lanes)
	for i := range lanes {
		for t := range lanes[i].Inputs {
			r := t*k + i
			f, b := s.z[0][r*3*h:(r+1)*3*h], s.z[1][r*3*h:(r+1)*3*h]
			for j := range m.table {
				e := &m.table[j]
				row := e.row(lanes[i].Inputs[t][j])
				v := e.data[row*6*h : (row+1)*6*h]
				vector.AddBytes(f, e.scale[row], v[:3*h])
				vector.AddBytes(b, e.scale[row], v[3*h:])
			}
		}
	}
}

// recur runs one direction of a layer: z are the sums of n tokens' gates without the recurrent part, x takes the outputs.
func (m *Network) recur(z, x []float32, rec *vector.Matrix, n int, backward bool, lanes []Lane, cell *[Lanes][]float32) {
	h, k := m.size.Hidden, len(lanes)
	for i := range lanes {
		clear(cell[i])
	}
	for step := range n {
		t, before := step, step-1
		if backward {
			t, before = n-1-step, n-step
		}
		if step > 0 {
			rec.MulAddRows(z[t*k*3*h:(t+1)*k*3*h], x[before*k*h:(before+1)*k*h], k)
		}
		for i := range lanes {
			r := t*k + i
			y := x[r*h : (r+1)*h]
			if t >= len(lanes[i].Inputs) { // past the end of a shorter sentence
				clear(y)
				continue
			}
			vector.Gate(z[r*3*h:(r+1)*3*h], cell[i], cell[i], y)
		}
	}
}

// tag chooses among readings by the encoding, given in its two halves.
func (m *Network) tag(x, y []float32, readings []Reading) uint16 {
	if len(readings) == 1 {
		return readings[0].Tag
	}
	h := len(x)
	best, score := uint16(0), float32(0)
	for i, r := range readings {
		w := m.tagW[int(r.Tag)*2*h : int(r.Tag+1)*2*h]
		if v := m.tagB[r.Tag] + vector.Dot(w[:h], x) + vector.Dot(w[h:], y); i == 0 || v > score {
			best, score = r.Tag, v
		}
	}
	return best
}

// parse fills in heads and labels of lane i of k, whose projections s.proj holds.
func (m *Network) parse(s *NetworkState, lane *Lane, i, k int) {
	n := len(lane.Inputs)
	a, l := m.size.Arc, m.size.Label
	w := 2*a + 2*l
	row := func(t int) []float32 { return s.proj[(t*k+i)*w : (t*k+i+1)*w] }
	// scores of heads: a row for each token, a column for each head, then the root, then padding
	cols := (n + 1 + 15) &^ 15
	s.dep, s.q, s.arc = floats(s.dep, n*a), floats(s.q, n*a), floats(s.arc, n*cols)
	s.turn = floats(s.turn, a*cols)
	clear(s.turn)
	for t := range n {
		p := row(t)
		vector.Leaky(p[:2*a])
		copy(s.dep[t*a:], p[:a])
		copy(s.q[t*a:], m.arcB)
		for j, v := range p[a : 2*a] {
			s.turn[j*cols+t] = v
		}
	}
	m.arcU.MulAddRows(s.q, s.dep, n)
	for j, v := range m.root {
		s.turn[j*cols+n] = v
	}
	clear(s.arc)
	vector.MulAddRows(s.arc, s.q, s.turn, n, cols)
	s.tree.Decode(s.arc, cols, n, lane.Head)
	// relations
	e := len(m.labOB)
	s.hid, s.out = floats(s.hid, n*l), floats(s.out, n*e)
	for t := range n {
		v := s.hid[t*l : (t+1)*l]
		copy(v, row(t)[2*a:2*a+l])
		if g := int(lane.Head[t]); g >= 0 {
			vector.Axpy(v, 1, row(g)[2*a+l:])
		}
		copy(s.out[t*e:], m.labOB)
	}
	vector.Leaky(s.hid)
	m.labO.MulAddRows(s.out, s.hid, n)
	for t := range n {
		if lane.Head[t] < 0 {
			lane.Label[t] = -1
			continue
		}
		out := s.out[t*e : t*e+len(m.Labels)]
		best := 0
		for c, v := range out {
			if v > out[best] {
				best = c
			}
		}
		lane.Label[t] = int16(best)
	}
}

// OpenNetwork reads a network.
func OpenNetwork(s *Sections) (*Network, error) {
	m := new(Network)
	d := asUint32(s.Get("net.size"))
	if len(d) != 6 {
		return nil, ErrFormat
	}
	z := NetworkSize{int(d[0]), int(d[1]), int(d[2]), int(d[3]), int(d[4]), int(d[5])}
	m.size = z
	m.Labels = strings.Split(string(s.Get("net.labels")), "\n")
	h := z.Hidden
	ok := len(m.Labels) == z.Rels && h > 0 && h%16 == 0 && z.Arc%16 == 0 && z.Label%16 == 0 && z.Layers > 0 && z.Layers < 9
	get := func(name string, n int) []float32 {
		v := asFloat32(s.Get(name))
		if len(v) != n {
			ok = false
			return make([]float32, n)
		}
		return v
	}
	if !ok || h > 4096 || z.Arc > 4096 || z.Label > 4096 || z.Tags > 1<<16 || z.Rels > 1<<12 {
		return nil, ErrFormat
	}
	for k := range m.table {
		t := &m.table[k]
		name := "net." + string(rune('0'+k))
		t.keys, t.rows = asUint32(s.Get(name+".keys")), asUint16(s.Get(name+".rows"))
		t.scale, t.data = asFloat32(s.Get(name+".scale")), asInt8(s.Get(name+".data"))
		full := true
		for _, r := range t.rows {
			if r == 0 {
				full = false
			}
			ok = ok && int(r) < len(t.scale)
		}
		ok = ok && !full && len(t.keys) == len(t.rows) && len(t.keys)&(len(t.keys)-1) == 0 && len(t.data) == len(t.scale)*6*h && len(t.scale) > 0
	}
	for l := range z.Layers {
		var x networkLayer
		for d, name := range [2]string{"forward", "backward"} {
			name = "net.l" + string(rune('0'+l)) + name[:1]
			if l > 0 {
				in := get(name+".in", 2*h*3*h)
				x.in[d] = [2]vector.Matrix{vector.NewMatrix(in[:h*3*h], 3*h), vector.NewMatrix(in[h*3*h:], 3*h)}
			}
			x.bias[d], x.rec[d] = get(name+".bias", 3*h), vector.NewMatrix(get(name+".rec", 3*h*h), 3*h)
		}
		m.layers = append(m.layers, x)
	}
	m.tagW, m.tagB = get("net.tag", z.Tags*2*h), get("net.tagb", z.Tags)
	w := 2*z.Arc + 2*z.Label
	heads := get("net.heads", 2*h*w)
	m.heads, m.headsB = [2]vector.Matrix{vector.NewMatrix(heads[:h*w], w), vector.NewMatrix(heads[h*w:], w)}, get("net.headsb", w)
	m.arcU, m.arcB, m.root = vector.NewMatrix(get("net.arc", z.Arc*z.Arc), z.Arc), get("net.arcb", z.Arc), get("net.root", z.Arc)
	m.parataxis = int16(max(0, slices.Index(m.Labels, "parataxis")))
	e, wide := (z.Rels+7)&^7, (z.Rels+31)&^31
	m.labO = vector.NewMatrix(widen(get("net.label", z.Label*e), e, wide), wide)
	m.labOB = widen(get("net.labelb", e), e, wide)
	if !ok {
		return nil, ErrFormat
	}
	return m, nil
}

// widen appends columns of zeros to a matrix.
func widen(w []float32, cols, wide int) []float32 {
	out := make([]float32, len(w)/cols*wide)
	for r := range len(w) / cols {
		copy(out[r*wide:], w[r*cols:(r+1)*cols])
	}
	return out
}

// HashTable lays out the rows of a feature's values for a network file; rows begin at 1.
func HashTable(rows map[uint32]int32) (keys []uint32, at []uint16) {
	n := 8
	for n < 2*len(rows) {
		n *= 2
	}
	keys, at = make([]uint32, n), make([]uint16, n)
	byRow := make([]uint32, len(rows)+1)
	for k, r := range rows {
		byRow[r] = k
	}
	mask := uint32(n - 1)
	for r := 1; r < len(byRow); r++ {
		i := mix(byRow[r], 5) & mask
		for at[i] != 0 {
			i = (i + 1) & mask
		}
		keys[i], at[i] = byRow[r], uint16(r)
	}
	return keys, at
}
