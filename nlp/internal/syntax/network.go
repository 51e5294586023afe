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
type networkLayer [2]struct {
	in   vector.Bytes // from the second layer on: 2h x 3h
	bias []float32    // 3h
	rec  vector.Bytes // h x 3h
}

func (t *featureTable) row(key uint32) uint16 {
	mask := uint32(len(t.keys) - 1)
	for i := mix(key, 5) & mask; ; i = (i + 1) & mask {
		if t.rows[i] == 0 {
			return 0
		}
		if t.keys[i] == key {
			return t.rows[i]
		}
	}
}

// maxWindow is the longest stretch of tokens that is parsed as a whole; memory grows with its square.
const maxWindow = 256

// Lane is a sentence: what the network reads of it, and what it finds.
type Lane struct {
	Rows  [][Inputs]uint16 // of the embeddings, see Network.Rows
	Words []Word           // with the readings that each tag is chosen from

	Tag    []uint16
	Head   []int32   // -1 for the root
	Label  []int16   // index in Labels, -1 for the root
	Scores []float32 // of each word, a row as wide as the probe; none without one
}

// Probe is a matrix that reads the outputs of the last layer for another purpose than tags and trees, at next to no cost.
type Probe struct {
	weights vector.Bytes // 2h x columns
	bias    []float32
}

// NewProbe returns the probe of a matrix as vector.Round leaves it, without a bias: as many rows as the last layer has outputs, and a
// multiple of 32 columns.
func (m *Network) NewProbe(whole []int8, scale []float32) (*Probe, error) {
	if len(scale) == 0 || len(scale)%32 != 0 || len(whole) != m.Outputs()*len(scale) {
		return nil, ErrFormat
	}
	return &Probe{vector.NewBytes(whole, scale), make([]float32, len(scale))}, nil
}

// Outputs is the number of outputs of the last layer.
func (m *Network) Outputs() int { return 2 * m.size.Hidden }

// NetworkState is the memory of a pass.
type NetworkState struct {
	tracks
	part        []Lane           // those of the sentences that are not too long
	rows        []vector.Addends // the embeddings of each token
	gates       vector.Gates     // of the tokens of a step
	hidden      []float32        // outputs that nobody reads
	y           []float32        // outputs of the last layer, of both directions side by side: rows of 2h
	code, below []uint8          // outputs in bytes, of this layer and the one below
	last        []uint8          // of the tokens of a step: outputs of the step before
	bytes       vector.BytesScratch
	cell        []float32 // of each track
	// sentence by sentence, of some at a time:
	x      []uint8   // outputs of the last layer in bytes
	tag    []float32 // of one word: the scores of its readings
	proj   []float32 // rows of the heads' projections
	scores []float32 // of a probe
	dep    []float32 // the projections as dependents
	q      []float32 // and these multiplied
	turn   []float32 // of one sentence: the projections as heads, transposed
	arc    []float32
	hid    []float32
	out    []float32
	tree   TreeDecoder
}

// Run analyses sentences, and reads them with a probe, which may be nil; it takes the least time where the longest come first. What comes
// out for one does not depend on the others.
func (m *Network) Run(s *NetworkState, lanes []Lane, probe *Probe) {
	s.part = s.part[:0]
	for i := range lanes {
		l := &lanes[i]
		n := len(l.Rows)
		if cap(l.Tag) < n {
			l.Tag, l.Head, l.Label = make([]uint16, n, 2*n), make([]int32, n, 2*n), make([]int16, n, 2*n)
		}
		l.Tag, l.Head, l.Label = l.Tag[:n], l.Head[:n], l.Label[:n]
		if probe != nil {
			l.Scores = vector.Sized(l.Scores, n*len(probe.bias))
		}
		if n > maxWindow {
			m.runLong(s, l, probe)
			continue
		}
		s.part = append(s.part, *l)
	}
	m.pass(s, s.part, probe)
	clear(s.part) // they belong to who called
}

// runLong analyses a sentence window by window; what follows the first hangs on the first's root.
func (m *Network) runLong(s *NetworkState, l *Lane, probe *Probe) {
	root := int32(-1)
	for at := 0; at < len(l.Rows); at += maxWindow {
		end := min(at+maxWindow, len(l.Rows))
		part := [1]Lane{{Rows: l.Rows[at:end], Words: l.Words[at:end], Tag: l.Tag[at:end], Head: l.Head[at:end], Label: l.Label[at:end]}}
		if probe != nil {
			part[0].Scores = l.Scores[at*len(probe.bias) : end*len(probe.bias)]
		}
		m.pass(s, part[:], probe)
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

// together is the number of tokens from where on sentences are enough for their trees to be made at once.
const together = 256

// pass runs the layers over lanes and reads tags and trees off the last, and what a probe asks.
func (m *Network) pass(s *NetworkState, lanes []Lane, probe *Probe) {
	if len(lanes) == 0 {
		return
	}
	s.lay(lanes)
	h, n := m.size.Hidden, len(s.live)*s.wide
	s.y, s.hidden, s.cell = vector.Sized(s.y, n*2*h), vector.Sized(s.hidden, h), vector.Sized(s.cell, s.wide*h)
	s.code, s.below = vector.Sized(s.code, n*2*h+vector.Slack), vector.Sized(s.below, n*2*h+vector.Slack)
	s.last = vector.Sized(s.last, s.wide*h+vector.Slack)
	m.embed(s, lanes)
	for l := range m.layers {
		s.code, s.below = s.below, s.code
		m.recur(s, l, 0)
		m.recur(s, l, 1)
	}
	for i := 0; i < len(lanes); {
		s.x = s.x[:0]
		first := i
		for n = 0; i < len(lanes) && n < together; i++ {
			for t := range lanes[i].Tag {
				r := s.row(i, t)
				s.x = append(s.x, s.code[r*2*h:(r+1)*2*h]...)
			}
			n += len(lanes[i].Tag)
		}
		s.x = append(s.x, make([]uint8, vector.Slack)...) // Sized would not keep what lies there
		m.tag(s, lanes[first:i], first)
		w := 2*m.size.Arc + 2*m.size.Label
		s.proj = vector.Sized(s.proj, n*w)
		m.heads.MulRows(vector.Rows[float32]{V: s.proj, Stride: w}, vector.Rows[float32]{V: m.headsB}, vector.Rows[uint8]{V: s.x, Stride: 2 * h}, n, &s.bytes)
		m.attach(s, lanes[first:i], n)
		m.label(s, lanes[first:i], n)
		if probe != nil {
			c := len(probe.bias)
			s.scores = vector.Sized(s.scores, n*c)
			probe.weights.MulRows(vector.Rows[float32]{V: s.scores, Stride: c}, vector.Rows[float32]{V: probe.bias}, vector.Rows[uint8]{V: s.x, Stride: 2 * h}, n, &s.bytes)
			at := 0
			for k := first; k < i; k++ {
				at += copy(lanes[k].Scores, s.scores[at:])
			}
		}
	}
}

// Rows finds the rows of the embeddings of a word with a tag, and returns the lemma that the word has with it; first says that it
// begins its sentence.
func (m *Network) Rows(tagger *Tagger, w *Word, tag uint16, first bool, rows *[Inputs]uint16) string {
	if w.memory == nil {
		m.rows(tagger, w, tag, first, rows)
		return tagger.Lemma(w, tag)
	}
	u := tagger.use(w, tag)
	k := &u.rows
	if first {
		k = &u.rowsFirst
	}
	if !k.found {
		m.rows(tagger, w, tag, first, &k.at)
		k.found = true
	}
	*rows = k.at
	return u.lemma
}

func (m *Network) rows(tagger *Tagger, w *Word, tag uint16, first bool, rows *[Inputs]uint16) {
	var f [Inputs]uint32
	tagger.Input(w, tag, first, &f)
	for j := range m.table {
		rows[j] = m.table[j].row(f[j])
	}
}

// embed finds the embeddings of the tokens.
func (m *Network) embed(s *NetworkState, lanes []Lane) {
	w := 6 * m.size.Hidden
	s.rows = vector.Sized(s.rows, len(s.live)*s.wide)
	for i := range lanes {
		for t := range lanes[i].Rows {
			to := &s.rows[s.row(i, t)]
			for j, row := range lanes[i].Rows[t] {
				e := &m.table[j]
				to.At[j], to.Scale[j] = &e.data[int(row)*w : (int(row)+1)*w][0], e.scale[row]
			}
		}
	}
}

// recur runs one direction of a layer over all tokens.
func (m *Network) recur(s *NetworkState, l, direction int) {
	layer := &m.layers[l][direction]
	h := m.size.Hidden
	clear(s.cell)
	step := 1 - 2*direction
	for t := direction * (len(s.live) - 1); t >= 0 && t < len(s.live); t += step {
		k, row := s.live[t], t*s.wide
		g := &s.gates
		var sums vector.Rows[float32] // of the first layer: the embeddings
		late := layer.rec.Late()
		if l == 0 {
			sums = g.BeginRows(3 * h)
			if !late {
				for r := range k {
					m.sum(s, sums, t, t+step, r, direction)
				}
			}
		} else {
			g.Begin(layer.bias)
			g.Add(&layer.in, vector.Rows[uint8]{V: s.below[row*2*h:], Stride: 2 * h}, k, &s.bytes)
		}
		if begin := s.begin[direction][t]; begin != 1<<k-1 {
			last := vector.Rows[uint8]{V: s.code[(t-step)*s.wide*2*h+direction*h:], Stride: 2 * h}
			if begin != 0 {
				last = s.renew(last, begin, k, h)
			}
			g.Add(&layer.rec, last, k, &s.bytes)
		} else {
			clear(s.cell)
		}
		for r := range k {
			if l == 0 && late {
				m.sum(s, sums, t, t+step, r, direction)
			}
			y := s.hidden
			if l == len(m.layers)-1 {
				y = s.y[(row+r)*2*h+direction*h : (row+r)*2*h+direction*h+h]
			}
			g.Cell(r, s.cell[r*h:(r+1)*h], y, s.code[(row+r)*2*h+direction*h:(row+r)*2*h+direction*h+h])
		}
	}
}

// sum sets row r of the sums of the first layer's gates, in a direction, by the embeddings of the token of this number in step
// t; those of the token after it, or of the first one of the step after, are fetched.
func (m *Network) sum(s *NetworkState, sums vector.Rows[float32], t, after, r, direction int) {
	at := t*s.wide + r
	ahead := &s.rows[at]
	if r+1 < s.live[t] {
		ahead = &s.rows[at+1]
	} else if after >= 0 && after < len(s.live) {
		ahead = &s.rows[after*s.wide]
	}
	h3 := 3 * m.size.Hidden
	vector.Sum(sums.V[r*h3:(r+1)*h3], m.layers[0][direction].bias, &s.rows[at], ahead, direction*h3)
}

// renew clears the cells of the tracks on which a sentence begins, and returns the outputs of the step before as these
// see them, without outputs.
func (s *NetworkState) renew(last vector.Rows[uint8], begin uint32, k, h int) vector.Rows[uint8] {
	for r := range k {
		to := s.last[r*h : (r+1)*h]
		if begin>>r&1 == 0 {
			copy(to, last.V[r*last.Stride:])
			continue
		}
		for i := range to {
			to[i] = vector.Zero()
		}
		clear(s.cell[r*h : (r+1)*h])
	}
	return vector.Rows[uint8]{V: s.last, Stride: h}
}

// tag chooses the tags of the words of lanes, of which the first has this number in the pass.
func (m *Network) tag(s *NetworkState, lanes []Lane, number int) {
	var last choice
	w := 2 * m.size.Hidden
	for i := range lanes {
		for t := range lanes[i].Tag {
			c := choice{readings: lanes[i].Words[t].readings, tag: &lanes[i].Tag[t]}
			switch len(c.readings) {
			case 0:
				*c.tag = 0
				continue
			case 1:
				*c.tag = c.readings[0].Tag
				continue
			}
			r := s.row(number+i, t)
			c.x = s.y[r*w : (r+1)*w]
			m.choose(s, &last, c.x)
			last = c
		}
	}
	m.choose(s, &last, last.x)
}

// choice is a word whose tag is to be chosen among its readings by the outputs of the last layer.
type choice struct {
	x        []float32
	readings []Reading
	tag      *uint16
}

// choose makes a choice; next are the outputs for the next one, which are fetched meanwhile.
func (m *Network) choose(s *NetworkState, c *choice, next []float32) {
	s.tag = vector.Sized(s.tag, len(c.readings))
	vector.Dots(s.tag, c.x, next, m.tagW, pairs(c.readings))
	score := float32(0)
	for i, r := range c.readings {
		if v := m.tagB[r.Tag] + s.tag[i]; i == 0 || v > score {
			*c.tag, score = r.Tag, v
		}
	}
}

// arcRows is a multiple of the rows of scores that are made at a time: the last ones are made with rows that count for nothing.
const arcRows = 4

// attach fills in the heads of lanes of n tokens, whose projections s.proj holds.
func (m *Network) attach(s *NetworkState, lanes []Lane, n int) {
	a, w := m.size.Arc, 2*m.size.Arc+2*m.size.Label
	s.dep, s.q = vector.Sized(s.dep, n*a), vector.Sized(s.q, (n+arcRows)*a)
	for r := range n {
		p := s.proj[r*w : r*w+2*a]
		vector.Leaky(p)
		copy(s.dep[r*a:], p[:a])
		copy(s.q[r*a:], m.arcB)
	}
	clear(s.q[n*a:])
	m.arcU.MulAddRows(s.q[:n*a], s.dep, n)
	at := 0
	for i := range lanes {
		// scores of heads: a row for each token, a column for each head, then the root, then padding
		n := len(lanes[i].Head)
		cols, rows := (n+1+31)&^31, (n+arcRows-1)&^(arcRows-1)
		s.turn, s.arc = vector.Sized(s.turn, a*cols), vector.Sized(s.arc, rows*cols)
		clear(s.turn)
		for t := range n {
			r := at + t
			vector.Spread(s.turn[t:], s.proj[r*w+a:r*w+2*a], cols)
		}
		vector.Spread(s.turn[n:], m.root, cols)
		clear(s.arc)
		vector.MulAddRows(s.arc, s.q[at*a:(at+rows)*a], s.turn, rows, cols)
		s.tree.Decode(s.arc, cols, n, lanes[i].Head)
		at += n
	}
}

// label fills in the relations of lanes of n tokens to their heads.
func (m *Network) label(s *NetworkState, lanes []Lane, n int) {
	a, l := m.size.Arc, m.size.Label
	w, e := 2*a+2*l, len(m.labOB)
	s.hid, s.out = vector.Sized(s.hid, n*l), vector.Sized(s.out, n*e)
	row := func(r int) []float32 { return s.proj[r*w+2*a : (r+1)*w] }
	at := 0
	for i := range lanes {
		for t, g := range lanes[i].Head {
			v := s.hid[(at+t)*l : (at+t+1)*l]
			copy(v, row(at+t))
			if g >= 0 {
				vector.Axpy(v, 1, row(at + int(g))[l:])
			}
			copy(s.out[(at+t)*e:], m.labOB)
		}
		at += len(lanes[i].Head)
	}
	vector.Leaky(s.hid)
	m.labO.MulAddRows(s.out, s.hid, n)
	at = 0
	for i := range lanes {
		for t, g := range lanes[i].Head {
			out := s.out[at*e : at*e+len(m.Labels)]
			at++
			if g < 0 {
				lanes[i].Label[t] = -1
				continue
			}
			lanes[i].Label[t] = int16(vector.FirstGreatest(out))
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
	weights := func(name string, rows, cols int) ([]int8, []float32) {
		whole, scale := asInt8(s.Get(name)), get(name+".s", cols)
		if len(whole) != rows*cols {
			ok = false
			whole = make([]int8, rows*cols)
		}
		return whole, scale
	}
	matrix := func(name string, rows, cols int) vector.Bytes { return vector.NewBytes(weights(name, rows, cols)) }
	for l := range z.Layers {
		var x networkLayer
		name := "net.l" + string(rune('0'+l))
		bias := get(name+".bias", 6*h)
		for d := range x {
			x[d].bias, x[d].rec = bias[d*3*h:(d+1)*3*h], matrix(name+"fb"[d:d+1]+".rec", h, 3*h)
		}
		if l > 0 { // both directions side by side
			whole, scale := weights(name+".in", 2*h, 6*h)
			for d := range x {
				x[d].in = vector.NewBytes(columns(whole, 6*h, d*3*h, (d+1)*3*h), scale[d*3*h:(d+1)*3*h])
			}
		}
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

// columns returns some of the columns of a matrix of so many.
func columns[T any](w []T, cols, first, end int) []T {
	out := make([]T, 0, len(w)/cols*(end-first))
	for r := 0; r < len(w); r += cols {
		out = append(out, w[r+first:r+end]...)
	}
	return out
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
