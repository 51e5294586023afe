package syntax

import (
	"slices"
	"strings"

	"kg/nlp/internal/vector"
)

// Network gives tags and trees: embeddings of the features of Input, bidirectional LSTM layers with coupled gates, and
// on the last of them a scorer of tags, a biaffine scorer of heads (T. Dozat and C. Manning, 2017) and a perceptron that
// labels arcs (E. Kiperwasser and Y. Goldberg, 2016). The embeddings are stored multiplied with the first layer's
// weights, in 8 bits, so that the first layer only adds; the matrices that the layers' outputs are multiplied with are of
// 8 bits, too.
type Network struct {
	Labels    []string
	size      NetworkSize
	table     [Inputs]featureTable
	layers    []networkLayer
	tagW      []float32 // tags x 2h
	tagB      []float32
	heads     vector.Bytes // 2h x (arc + arc + label + label): dependents, heads, dependents and heads for labels
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
	in   vector.Bytes    // from the second layer on: 2h x 6h
	bias []float32       // 6h
	rec  [2]vector.Bytes // of each direction: h x 3h
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
const Lanes = 16

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

// NetworkState is the memory of a pass. Its rows are those of the tokens of all lanes: first the first tokens, the longest
// sentence's before the others', then the second ones of those sentences that have one, and so on.
type NetworkState struct {
	order       []int            // lanes, the longest first
	first       []int            // of the tokens of one place in their sentences the first row; one more at the end
	rows        []vector.Addends // the embeddings of each token
	z           []float32        // sums of the gates, of both directions side by side: rows of 6h
	y           []float32        // outputs of the last layer, of both directions side by side: rows of 2h
	code, below []uint8          // outputs in bytes, of this layer and the one below
	bytes       vector.BytesScratch
	cell        []float32 // of each lane
	proj        []float32 // rows of the heads' projections
	dep         []float32 // lane by lane: the projections as dependents
	q           []float32 // and these multiplied
	turn        []float32 // of one sentence: the projections as heads, transposed
	arc         []float32
	hid         []float32
	out         []float32
	tree        TreeDecoder
}

// lay gives the tokens of lanes their rows, and returns how many there are.
func (s *NetworkState) lay(lanes []Lane) int {
	s.order, s.first = s.order[:0], append(s.first[:0], 0)
	for i := range lanes {
		s.order = append(s.order, i)
	}
	slices.SortStableFunc(s.order, func(a, b int) int { return len(lanes[b].Inputs) - len(lanes[a].Inputs) })
	rows := 0
	for t, k := 0, len(lanes); ; t++ {
		for k > 0 && len(lanes[s.order[k-1]].Inputs) <= t {
			k--
		}
		if k == 0 {
			return rows
		}
		rows += k
		s.first = append(s.first, rows)
	}
}

// sized returns v with n elements, of any value.
func sized[T any](v []T, n int) []T {
	if cap(v) < n {
		return make([]T, n, n+n/2)
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
	h, n := m.size.Hidden, s.lay(lanes)
	s.z, s.y, s.code, s.below = sized(s.z, n*6*h), sized(s.y, n*2*h), sized(s.code, n*2*h), sized(s.below, n*2*h)
	s.cell = sized(s.cell, len(lanes)*h)
	for l := range m.layers {
		layer := &m.layers[l]
		if l == 0 {
			m.embed(s, lanes, n)
		} else {
			s.code, s.below = s.below, s.code
			layer.in.MulRows(vector.Rows[float32]{V: s.z, Stride: 6 * h}, vector.Rows[float32]{V: layer.bias}, vector.Rows[uint8]{V: s.below, Stride: 2 * h}, n, &s.bytes)
		}
		m.recur(s, &layer.rec[0], 0)
		m.recur(s, &layer.rec[1], 1)
	}
	w := 2*m.size.Arc + 2*m.size.Label
	s.proj = sized(s.proj, n*w)
	m.heads.MulRows(vector.Rows[float32]{V: s.proj, Stride: w}, vector.Rows[float32]{V: m.headsB}, vector.Rows[uint8]{V: s.code, Stride: 2 * h}, n, &s.bytes)
	for i, k := range s.order {
		lane := &lanes[k]
		for t := range lane.Tag {
			r := s.first[t] + i
			lane.Tag[t] = m.tag(s.y[r*2*h:(r+1)*2*h], lane.Words[t].readings)
		}
	}
	m.attach(s, lanes, n)
	m.label(s, lanes, n)
}

// embed makes the sums of the first layer's gates from the embeddings.
func (m *Network) embed(s *NetworkState, lanes []Lane, n int) {
	w := 6 * m.size.Hidden
	s.rows = sized(s.rows, n+1)
	for i, k := range s.order {
		for t := range lanes[k].Inputs {
			to := &s.rows[s.first[t]+i]
			for j := range m.table {
				e := &m.table[j]
				row := e.row(lanes[k].Inputs[t][j])
				to.At[j], to.Scale[j] = &e.data[row*w : (row+1)*w][0], e.scale[row]
			}
		}
	}
	s.rows[n] = s.rows[0] // something to fetch behind the last
	for r := range n {
		vector.Sum(s.z[r*w:(r+1)*w], m.layers[0].bias, &s.rows[r], &s.rows[r+1])
	}
}

// recur runs one direction of a layer over all tokens: s.z holds the sums of the gates without the recurrent part, s.code and
// s.y take the outputs.
func (m *Network) recur(s *NetworkState, rec *vector.Bytes, direction int) {
	h, n := m.size.Hidden, len(s.first)-1
	clear(s.cell)
	for step := range n {
		t, before := step, step-1
		if direction == 1 {
			t, before = n-1-step, n-step
		}
		from, to := s.first[t], s.first[t+1]
		if step > 0 {
			k := min(to-from, s.first[before+1]-s.first[before]) // backwards, the others end here
			z := vector.Rows[float32]{V: s.z[from*6*h+direction*3*h:], Stride: 6 * h}
			rec.MulRows(z, z, vector.Rows[uint8]{V: s.code[s.first[before]*2*h+direction*h:], Stride: 2 * h}, k, &s.bytes)
		}
		for r := from; r < to; r++ {
			z, y := r*6*h+direction*3*h, r*2*h+direction*h
			vector.Cell(s.z[z:z+3*h], s.cell[(r-from)*h:(r-from+1)*h], s.y[y:y+h], s.code[y:y+h])
		}
	}
}

// tag chooses among readings by the encoding.
func (m *Network) tag(x []float32, readings []Reading) uint16 {
	if len(readings) == 1 {
		return readings[0].Tag
	}
	best, score := uint16(0), float32(0)
	for i, r := range readings {
		if v := m.tagB[r.Tag] + vector.Dot(m.tagW[int(r.Tag)*len(x):int(r.Tag+1)*len(x)], x); i == 0 || v > score {
			best, score = r.Tag, v
		}
	}
	return best
}

// arcRows is a multiple of the rows of scores that are made at a time: the last ones are made with rows that count for nothing.
const arcRows = 4

// attach fills in the heads of lanes of n tokens, whose projections s.proj holds. s.dep and s.q have the tokens lane by lane.
func (m *Network) attach(s *NetworkState, lanes []Lane, n int) {
	a, w := m.size.Arc, 2*m.size.Arc+2*m.size.Label
	s.dep, s.q = sized(s.dep, n*a), sized(s.q, (n+arcRows)*a)
	at := 0
	for i, k := range s.order {
		for t := range lanes[k].Head {
			r := s.first[t] + i
			p := s.proj[r*w : r*w+2*a]
			vector.Leaky(p)
			copy(s.dep[at*a:], p[:a])
			copy(s.q[at*a:], m.arcB)
			at++
		}
	}
	clear(s.q[n*a:])
	m.arcU.MulAddRows(s.q[:n*a], s.dep, n)
	at = 0
	for i, k := range s.order {
		// scores of heads: a row for each token, a column for each head, then the root, then padding
		n := len(lanes[k].Head)
		cols, rows := (n+1+31)&^31, (n+arcRows-1)&^(arcRows-1)
		s.turn, s.arc = sized(s.turn, a*cols), sized(s.arc, rows*cols)
		clear(s.turn)
		for t := range n {
			r := s.first[t] + i
			vector.Spread(s.turn[t:], s.proj[r*w+a:r*w+2*a], cols)
		}
		vector.Spread(s.turn[n:], m.root, cols)
		clear(s.arc)
		vector.MulAddRows(s.arc, s.q[at*a:(at+rows)*a], s.turn, rows, cols)
		s.tree.Decode(s.arc, cols, n, lanes[k].Head)
		at += n
	}
}

// label fills in the relations of lanes of n tokens to their heads.
func (m *Network) label(s *NetworkState, lanes []Lane, n int) {
	a, l := m.size.Arc, m.size.Label
	w, e := 2*a+2*l, len(m.labOB)
	s.hid, s.out = sized(s.hid, n*l), sized(s.out, n*e)
	row := func(i, t int) []float32 { r := s.first[t] + i; return s.proj[r*w+2*a : (r+1)*w] }
	at := 0
	for i, k := range s.order {
		for t, g := range lanes[k].Head {
			v := s.hid[at*l : (at+1)*l]
			copy(v, row(i, t))
			if g >= 0 {
				vector.Axpy(v, 1, row(i, int(g))[l:])
			}
			copy(s.out[at*e:], m.labOB)
			at++
		}
	}
	vector.Leaky(s.hid)
	m.labO.MulAddRows(s.out, s.hid, n)
	at = 0
	for _, k := range s.order {
		for t, g := range lanes[k].Head {
			out := s.out[at*e : at*e+len(m.Labels)]
			at++
			if g < 0 {
				lanes[k].Label[t] = -1
				continue
			}
			best := 0
			for c, v := range out {
				if v > out[best] {
					best = c
				}
			}
			lanes[k].Label[t] = int16(best)
		}
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
	matrix := func(name string, rows, cols int) vector.Bytes {
		whole, scale := asInt8(s.Get(name)), get(name+".s", cols)
		if len(whole) != rows*cols {
			ok = false
			whole = make([]int8, rows*cols)
		}
		return vector.NewBytes(whole, scale)
	}
	for l := range z.Layers {
		var x networkLayer
		name := "net.l" + string(rune('0'+l))
		if l > 0 {
			x.in = matrix(name+".in", 2*h, 6*h)
		}
		x.bias = get(name+".bias", 6*h)
		x.rec = [2]vector.Bytes{matrix(name+"f.rec", h, 3*h), matrix(name+"b.rec", h, 3*h)}
		m.layers = append(m.layers, x)
	}
	m.tagW, m.tagB = get("net.tag", z.Tags*2*h), get("net.tagb", z.Tags)
	w := 2*z.Arc + 2*z.Label
	m.heads, m.headsB = matrix("net.heads", 2*h, w), get("net.headsb", w)
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
