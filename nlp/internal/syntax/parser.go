package syntax

import "strings"

// Parser builds dependency trees: the arc-hybrid system (M. Kuhlmann et al., 2011), greedy, with a linear model over
// hashed features that chooses the transition first and then the relation; trained with a dynamic oracle
// (Y. Goldberg and J. Nivre, 2013).
type Parser struct {
	Labels []string
	move   []int8 // rows of four: shift, left, right, unused
	label  []int8 // rows of labelStride
}

// Sizes of the parser's tables: rows of the transition table, rows and width of the label table.
const (
	MoveBits    = 20
	LabelBits   = 15
	LabelStride = 48
)

// Transitions.
const (
	Shift = iota
	Left
	Right
)

// Node is a token as the parser sees it.
type Node struct {
	Word  uint32 // hash of the lower-cased form
	Tag   uint32 // tag with features
	UPOS  uint32
	Lemma uint32 // hash
}

// State is a configuration of the parser.
type State struct {
	nodes []Node
	stack []int32
	next  int32 // first of the buffer
	Head  []int32
	Label []int16
	left  []int32 // leftmost and second leftmost child, rightmost and second rightmost, -1 for none
	left2 []int32
	right []int32
	rght2 []int32
	nl    []uint8
	nr    []uint8
}

// Reset makes s the initial configuration over nodes.
func (s *State) Reset(nodes []Node) {
	n := len(nodes)
	s.nodes = nodes
	s.stack = s.stack[:0]
	s.next = 0
	s.Head = grow(s.Head, n)
	s.left, s.left2, s.right, s.rght2 = grow(s.left, n), grow(s.left2, n), grow(s.right, n), grow(s.rght2, n)
	if cap(s.Label) < n {
		s.Label = make([]int16, n, 2*n)
		s.nl = make([]uint8, n, 2*n)
		s.nr = make([]uint8, n, 2*n)
	}
	s.Label, s.nl, s.nr = s.Label[:n], s.nl[:n], s.nr[:n]
	for i := range n {
		s.Label[i], s.nl[i], s.nr[i] = -1, 0, 0
	}
}

func grow(v []int32, n int) []int32 {
	if cap(v) < n {
		v = make([]int32, n, 2*n)
	}
	v = v[:n]
	for i := range v {
		v[i] = -1
	}
	return v
}

// Done says whether the configuration is final.
func (s *State) Done() bool { return int(s.next) == len(s.nodes) && len(s.stack) <= 1 }

// Can says whether a transition is allowed.
func (s *State) Can(move int) bool {
	switch move {
	case Shift:
		return int(s.next) < len(s.nodes)
	case Left:
		return int(s.next) < len(s.nodes) && len(s.stack) > 0
	default:
		return len(s.stack) > 1
	}
}

// Arc returns the child and the head of the arc that Left or Right makes.
func (s *State) Arc(move int) (child, head int32) {
	c := s.stack[len(s.stack)-1]
	if move == Left {
		return c, s.next
	}
	return c, s.stack[len(s.stack)-2]
}

// Apply makes a transition; label is that of the new arc.
func (s *State) Apply(move int, label int16) {
	switch move {
	case Shift:
		s.stack = append(s.stack, s.next)
		s.next++
	case Left:
		c := s.stack[len(s.stack)-1]
		s.stack = s.stack[:len(s.stack)-1]
		s.attach(s.next, c, label)
	default:
		c := s.stack[len(s.stack)-1]
		s.stack = s.stack[:len(s.stack)-1]
		s.attach(s.stack[len(s.stack)-1], c, label)
	}
}

func (s *State) attach(h, c int32, label int16) {
	s.Head[c], s.Label[c] = h, label
	if c < h {
		s.left2[h], s.left[h] = s.left[h], c
		if s.nl[h] < 7 {
			s.nl[h]++
		}
	} else {
		s.rght2[h], s.right[h] = s.right[h], c
		if s.nr[h] < 7 {
			s.nr[h]++
		}
	}
}

// Cost counts the gold arcs that a transition makes impossible.
func (s *State) Cost(move int, gold []int32) int {
	cost := 0
	n := int32(len(s.nodes))
	switch move {
	case Shift:
		b := s.next
		for k, c := range s.stack {
			if gold[c] == b {
				cost++
			}
			if k < len(s.stack)-1 && gold[b] == c {
				cost++
			}
		}
	case Left:
		c := s.stack[len(s.stack)-1]
		b := s.next
		if gold[c] != b {
			if gold[c] == -1 || gold[c] > b || len(s.stack) > 1 && gold[c] == s.stack[len(s.stack)-2] {
				cost++
			}
		}
		for d := b; d < n; d++ {
			if gold[d] == c {
				cost++
			}
		}
	default:
		c := s.stack[len(s.stack)-1]
		h := s.stack[len(s.stack)-2]
		if gold[c] != h && (gold[c] == -1 || gold[c] >= s.next) {
			cost++
		}
		for d := s.next; d < n; d++ {
			if gold[d] == c {
				cost++
			}
		}
	}
	return cost
}

// NumFeatures is the number of features of a configuration.
const NumFeatures = 48

var noNode = Node{Word: 3, Tag: 0xfff0, UPOS: 31, Lemma: 3}

func (s *State) node(i int32) *Node {
	if i < 0 {
		return &noNode
	}
	return &s.nodes[i]
}

func (s *State) labelOf(i int32) uint32 {
	if i < 0 {
		return 63
	}
	return uint32(s.Label[i]) & 63
}

// Features writes the hashed features of the configuration into f.
func (s *State) Features(f *[NumFeatures]uint32) {
	n := len(s.stack)
	i0, i1, i2 := int32(-1), int32(-1), int32(-1)
	if n > 0 {
		i0 = s.stack[n-1]
	}
	if n > 1 {
		i1 = s.stack[n-2]
	}
	if n > 2 {
		i2 = s.stack[n-3]
	}
	j0, j1, j2 := int32(-1), int32(-1), int32(-1)
	if k := s.next; int(k) < len(s.nodes) {
		j0 = k
		if int(k)+1 < len(s.nodes) {
			j1 = k + 1
		}
		if int(k)+2 < len(s.nodes) {
			j2 = k + 2
		}
	}
	s0, s1, s2 := s.node(i0), s.node(i1), s.node(i2)
	b0, b1, b2 := s.node(j0), s.node(j1), s.node(j2)
	l0, r0, l1, r1, bl := int32(-1), int32(-1), int32(-1), int32(-1), int32(-1)
	l02, r02 := int32(-1), int32(-1)
	var val0, val1, valb uint32
	if i0 >= 0 {
		l0, r0 = s.left[i0], s.right[i0]
		l02, r02 = s.left2[i0], s.rght2[i0]
		val0 = uint32(s.nl[i0])<<3 | uint32(s.nr[i0])
	}
	if i1 >= 0 {
		l1, r1 = s.left[i1], s.right[i1]
		val1 = uint32(s.nl[i1])<<3 | uint32(s.nr[i1])
	}
	if j0 >= 0 {
		bl = s.left[j0]
		valb = uint32(s.nl[j0])
	}
	d := distance(i0, j0)
	d1 := distance(i1, i0)
	tt := func(a, b uint32) uint32 { return a<<16 | b }
	f[0] = mix(1, tt(s0.Tag, s0.UPOS))
	f[1] = mix(2, s0.Word)
	f[2] = mix(3, b0.Tag)
	f[3] = mix(4, b0.Word)
	f[4] = mix(5, mix(s0.Word, s0.Tag))
	f[5] = mix(6, mix(b0.Word, b0.Tag))
	f[6] = mix(7, s1.Tag)
	f[7] = mix(8, s1.Lemma)
	f[8] = mix(9, tt(b1.Tag, b0.UPOS))
	f[9] = mix(10, b1.Word)
	f[10] = mix(11, tt(s0.UPOS, b0.UPOS))
	f[11] = mix(12, mix(s0.Lemma, b0.Lemma))
	f[12] = mix(13, mix(s0.Lemma, b0.Tag))
	f[13] = mix(14, mix(s0.Tag, b0.Lemma))
	f[14] = mix(15, tt(s0.Tag, b0.Tag))
	f[15] = mix(16, tt(s1.UPOS<<5|s0.UPOS, b0.UPOS))
	f[16] = mix(17, tt(s0.UPOS<<5|b0.UPOS, b1.UPOS))
	f[17] = mix(18, tt(b0.UPOS<<5|b1.UPOS, b2.UPOS))
	f[18] = mix(19, tt(s0.UPOS<<5|s1.UPOS, s2.UPOS))
	f[19] = mix(20, mix(s1.Lemma, s0.Lemma))
	f[20] = mix(21, mix(s1.Lemma, s0.Tag))
	f[21] = mix(22, mix(s1.Tag, s0.Lemma))
	f[22] = mix(23, tt(s1.Tag, s0.Tag))
	f[23] = mix(24, tt(s0.UPOS<<5|b0.UPOS, d))
	f[24] = mix(25, tt(s1.UPOS<<5|s0.UPOS, d1))
	f[25] = mix(26, mix(s0.Lemma, d))
	f[26] = mix(27, tt(s0.UPOS<<5|b0.UPOS, s.node(l0).UPOS<<6|s.labelOf(l0)))
	f[27] = mix(28, tt(s0.UPOS<<5|b0.UPOS, s.node(r0).UPOS<<6|s.labelOf(r0)))
	f[28] = mix(29, tt(s0.UPOS<<5|b0.UPOS, s.node(bl).UPOS<<6|s.labelOf(bl)))
	f[29] = mix(30, tt(s1.UPOS<<5|s0.UPOS, s.node(r1).UPOS<<6|s.labelOf(r1)))
	f[30] = mix(31, tt(s1.UPOS<<5|s0.UPOS, s.node(r0).UPOS<<6|s.labelOf(r0)))
	f[31] = mix(32, tt(s0.Tag, val0))
	f[32] = mix(33, tt(s1.Tag, val1))
	f[33] = mix(34, tt(b0.Tag, valb))
	f[34] = mix(35, mix(s0.Lemma, s.node(r0).Lemma))
	f[35] = mix(36, mix(s0.Lemma, s.labelOf(r0)<<8|s.labelOf(l0)))
	f[36] = mix(37, mix(s1.Lemma, s.labelOf(r1)<<8|s.labelOf(l1)))
	f[37] = mix(38, mix(b0.Lemma, s.labelOf(bl)))
	f[38] = mix(39, tt(s0.UPOS<<12|s.labelOf(l0)<<6|s.labelOf(l02), b0.UPOS))
	f[39] = mix(40, tt(s0.UPOS<<12|s.labelOf(r0)<<6|s.labelOf(r02), b0.UPOS))
	f[40] = mix(41, mix(s.node(bl).Lemma, mix(s0.Lemma, b0.UPOS)))
	f[41] = mix(42, mix(s.node(l0).Lemma, mix(s1.Lemma, s0.UPOS)))
	f[42] = mix(43, mix(s.node(l0).Lemma, mix(s1.UPOS<<5|s0.UPOS, b0.UPOS)))
	f[43] = mix(44, mix(tt(s1.UPOS<<5|s0.UPOS, b0.UPOS<<5|b1.UPOS), d1))
	f[44] = mix(45, mix(s1.Lemma, mix(s0.UPOS, b0.UPOS)))
	f[45] = mix(46, mix(s0.Lemma, mix(b0.UPOS, b1.UPOS)))
	f[46] = mix(47, mix(s0.Lemma, mix(s1.UPOS, b0.Lemma)))
	f[47] = mix(48, tt(s1.UPOS<<5|b0.UPOS, s2.UPOS<<5|b1.UPOS))
}

func distance(a, b int32) uint32 {
	if a < 0 || b < 0 {
		return 15
	}
	d := b - a
	switch {
	case d <= 5:
		return uint32(d)
	case d <= 10:
		return 6
	case d <= 20:
		return 7
	}
	return 8
}

// MoveRow is the first weight of a feature's row in the transition table.
func MoveRow(f uint32) uint32 { return f >> (32 - MoveBits) << 2 }

// LabelRow is the first weight of a feature's row in the label table.
func LabelRow(f uint32, move int) uint32 {
	h := mix(f, uint32(move))
	return h >> (32 - LabelBits) * LabelStride
}

// Parse builds the tree of nodes in s.
func (p *Parser) Parse(s *State, nodes []Node) {
	s.Reset(nodes)
	var f [NumFeatures]uint32
	var scores [LabelStride]int32
	for !s.Done() {
		s.Features(&f)
		var m [4]int32
		for _, x := range f {
			r := MoveRow(x)
			w := p.move[r : r+4 : r+4]
			m[0] += int32(w[0])
			m[1] += int32(w[1])
			m[2] += int32(w[2])
		}
		move, best := -1, int32(0)
		for k := range 3 {
			if s.Can(k) && (move < 0 || m[k] > best) {
				move, best = k, m[k]
			}
		}
		label := int16(-1)
		if move != Shift {
			scores = [LabelStride]int32{}
			for _, x := range f {
				r := LabelRow(x, move)
				w := p.label[r : r+LabelStride : r+LabelStride]
				for k, v := range w {
					scores[k] += int32(v)
				}
			}
			b := 0
			for k := range p.Labels {
				if scores[k] > scores[b] {
					b = k
				}
			}
			label = int16(b)
		}
		s.Apply(move, label)
	}
}

// Write adds the parser's sections.
func (p *Parser) Write(s *Sections) {
	s.Add("dep.labels", []byte(strings.Join(p.Labels, "\n")))
	s.Add("dep.move", BytesOf(p.move))
	s.Add("dep.label", BytesOf(p.label))
}

// NewParser returns a parser with these tables.
func NewParser(labels []string, move, label []int8) *Parser {
	return &Parser{Labels: labels, move: move, label: label}
}

// OpenParser reads a parser.
func OpenParser(s *Sections) (*Parser, error) {
	p := NewParser(strings.Split(string(s.Get("dep.labels")), "\n"), asInt8(s.Get("dep.move")), asInt8(s.Get("dep.label")))
	if len(p.move) != 4<<MoveBits || len(p.label) != LabelStride<<LabelBits || len(p.Labels) > LabelStride {
		return nil, ErrFormat
	}
	return p, nil
}

// NodeOf fills in a node.
func (m *Tagger) NodeOf(w *Word, tag uint16, n *Node) {
	n.Word = w.id
	n.Tag = uint32(tag)
	n.UPOS = uint32(m.upos[tag])
	n.Lemma = hashString(m.Lemma(w, tag))
}
