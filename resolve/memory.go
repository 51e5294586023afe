package resolve

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"

	"kg/graph"
)

// Remember writes what the documents of the corpus gave, what was read in their names, and which of these differ by themselves, so that it need
// not be gathered, read and compared again: see [Recall]. It is to be called after Resolve, of whose outcome it holds nothing. There is room
// behind it for as many bytes a document as a checksum has.
func (c *Corpus) Remember() []byte {
	m := &memory{c: c, texts: make([]uint32, len(c.strings.texts)), senses: make([]uint32, len(c.senses)), attrs: make([]uint32, len(c.attributes))}
	mentions := 0
	for i := range c.locals {
		mentions += int(c.locals[i].after - c.locals[i].first)
	}
	m.b = make([]byte, 0, 16*mentions+64*len(c.statements)+128*len(c.sources))
	for _, n := range []int{len(c.locals), mentions, len(c.statements), len(c.sources)} {
		m.uint(n)
	}
	for d := range c.sources {
		m.document(d)
	}
	documents := m.b
	m.b = make([]byte, 0, 256*len(m.usedSenses))
	m.uint(len(m.usedSenses))
	for _, s := range m.usedSenses {
		m.sense(&c.senses[s])
	}
	m.unlike()
	senses := m.b
	room := 256 + 256*len(m.usedAttrs) // and for what marks the end
	for _, list := range [...][]ref{m.usedTexts, m.sentences} {
		for _, r := range list {
			room += len(c.strings.text(r)) + binary.MaxVarintLen32
		}
	}
	m.b = make([]byte, 0, len(documents)+len(senses)+room+8*(len(c.sources)+few))
	m.uint(len(m.usedAttrs))
	for _, a := range m.usedAttrs {
		m.uint(len(c.attributes[a]))
		for _, k := range slices.Sorted(maps.Keys(c.attributes[a])) {
			m.string(k)
			m.string(c.attributes[a][k])
		}
	}
	m.uint(len(m.usedTexts))
	m.uint(len(m.sentences))
	for _, list := range [][]ref{m.usedTexts, m.sentences} {
		for _, r := range list {
			m.string(c.strings.text(r))
		}
	}
	return append(append(m.b, senses...), documents...)
}

// memory is a corpus that is being written. Strings, senses and attributes are numbered anew, from 1 and in the order
// of their first use: what only documents had that are gone is forgotten.
type memory struct {
	c *Corpus
	b []byte

	texts, senses, attrs  []uint32 // the new numbers
	usedTexts             []ref
	usedSenses, usedAttrs []uint32
	sentences             []ref // numbered apart: nobody looks for them
}

func (m *memory) uint(n int)      { m.b = binary.AppendUvarint(m.b, uint64(n)) }
func (m *memory) small(n uint32)  { m.b = binary.AppendUvarint(m.b, uint64(n)) }
func (m *memory) string(s string) { m.uint(len(s)); m.b = append(m.b, s...) }
func (m *memory) strings(list []string) {
	m.uint(len(list))
	for _, s := range list {
		m.string(s)
	}
}

func (m *memory) flags(flags ...bool) {
	b := byte(0)
	for i, f := range flags {
		if f {
			b |= 1 << i
		}
	}
	m.b = append(m.b, b)
}

func (m *memory) text(r ref) {
	if r != 0 && m.texts[r] == 0 {
		m.usedTexts = append(m.usedTexts, r)
		m.texts[r] = uint32(len(m.usedTexts))
	}
	m.small(m.texts[r])
}

func (m *memory) document(d int) {
	c := m.c
	s := &c.sources[d]
	for _, t := range []string{s.ID, s.Title, s.Date, s.URL, s.Hash} {
		m.string(t)
	}
	from, to := c.spans[d], c.after(d)
	m.small(to.local - from.local)
	for i := range c.locals[from.local:to.local] {
		l := &c.locals[int(from.local)+i]
		if m.senses[l.sense] == 0 {
			m.usedSenses = append(m.usedSenses, l.sense)
			m.senses[l.sense] = uint32(len(m.usedSenses))
		}
		m.small(m.senses[l.sense])
		m.text(l.gender)
		if l.attrs != 0 && m.attrs[l.attrs] == 0 {
			m.usedAttrs = append(m.usedAttrs, l.attrs)
			m.attrs[l.attrs] = uint32(len(m.usedAttrs))
		}
		m.small(m.attrs[l.attrs])
		m.small(l.after - l.first)
		for _, x := range c.mentions[l.first:l.after] {
			m.small(x.start)
			m.small(x.end - x.start)
			m.text(x.text)
			m.text(x.kind)
		}
	}
	m.small(to.statement - from.statement)
	sentence := ref(0) // of the statement before
	for i := range c.statements[from.statement:to.statement] {
		s := &c.statements[int(from.statement)+i]
		m.small(s.subject - from.local)
		m.small(s.object - from.local)
		for _, r := range [...]ref{s.predicate, s.status, s.date, s.published, s.attribution, s.rule} {
			m.text(r)
		}
		if s.sentence != 0 && s.sentence != sentence {
			m.sentences = append(m.sentences, s.sentence)
			sentence = s.sentence
		}
		m.flags(s.open, s.sentence != 0)
		m.uint(len(m.sentences))
		for _, n := range [...]uint32{s.start, s.end - s.start, s.subjectAt[0], s.subjectAt[1], s.objectAt[0], s.objectAt[1]} {
			m.small(n)
		}
		m.b = binary.LittleEndian.AppendUint64(m.b, math.Float64bits(s.confidence))
	}
}

// unlike writes the pairs of names that differ, by the new numbers of their senses.
func (m *memory) unlike() {
	const sense = 1<<30 - 1
	var pairs []uint64
	for _, p := range m.c.compared {
		a, b := m.senses[p>>34-1], m.senses[p>>2&sense-1]
		if a != 0 && b != 0 {
			pairs = append(pairs, uint64(a)<<34|p&(3<<32)|uint64(b)<<2|p&3)
		}
	}
	slices.Sort(pairs)
	pairs = slices.Compact(pairs)
	m.uint(len(pairs))
	for _, p := range pairs {
		m.b = binary.LittleEndian.AppendUint64(m.b, p)
	}
}

func (m *memory) sense(s *sense) {
	r := s.name
	m.text(s.of.kind)
	m.text(s.of.name)
	m.text(s.of.known)
	m.string(s.ref)
	m.uint(len(r.groups))
	for _, g := range r.groups {
		m.uint(g)
	}
	entry := ""
	if r.entry != nil {
		entry = r.entry.ID
	}
	m.string(entry)
	m.uint(len(r.keys))
	for _, k := range r.keys {
		m.b = binary.LittleEndian.AppendUint64(m.b, k)
	}
	switch r.Type {
	case graph.Person:
		m.uint(len(r.person.parts))
		for i := range r.person.parts {
			p := &r.person.parts[i]
			m.string(p.text)
			m.string(p.sound)
			m.string(p.skeleton)
			m.flags(p.initial, p.capital, p.given)
			m.uint(p.group)
			m.string(p.gender)
		}
		m.string(r.person.suffix)
		m.string(r.person.squeezed)
	case graph.Place:
		m.strings(r.place.words)
		m.string(r.place.qualifier)
	case graph.Event:
		e := r.event
		m.flags(e.round)
		for _, t := range []string{e.name, e.kind, e.number, e.month, e.day} {
			m.string(t)
		}
		m.strings(e.years)
		m.strings(e.places)
		m.strings(e.words)
	default:
		o := r.organization
		m.strings(o.full)
		m.strings(o.words)
		m.strings(o.generic)
		m.string(o.country)
	}
}
