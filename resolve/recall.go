package resolve

import (
	"errors"
	"math"
	"slices"
	"strings"
	"unsafe"

	"kg/graph"
)

// ErrForgotten is returned where bytes are not what Remember wrote.
var ErrForgotten = errors.New("no corpus is remembered here")

// Recall returns the corpus that Remember wrote, as if its documents had been added. It
// goes on using b, which must not be changed. What looks a string, a sense or a reading up is made when it is first
// needed: where documents are only removed it is not.
func Recall(b []byte) (*Corpus, error) {
	c := blank()
	r := &recall{c: c, s: unsafe.String(unsafe.SliceData(b), len(b))}
	if r.attributes(); r.failed {
		return nil, ErrForgotten
	}
	texts, sentences := r.count(), r.count()
	c.strings.texts = make([]string, 1, 1+texts+sentences+texts/slack+few)
	for range texts + sentences {
		c.strings.texts = append(c.strings.texts, r.string())
	}
	c.strings.index, c.strings.indexed = nil, texts
	r.texts, r.sentences = texts, sentences
	r.senses()
	room := func(least int) int {
		n := r.countOf(least)
		return n + n/slack + few
	}
	c.locals, c.mentions = make([]local, 0, room(minLocal)), make([]mention, 0, room(minMention))
	c.statements = make([]statement, 0, room(minStatement))
	for range r.count() {
		if r.document(); r.failed {
			break
		}
	}
	if r.failed || r.s != "" {
		return nil, ErrForgotten
	}
	if r.know(defaultKnowledge()); r.failed {
		return nil, ErrForgotten
	}
	return c, nil
}

// recall is a corpus that is being read. After the first failure all reads give zero values.
type recall struct {
	c                *Corpus
	s                string // what is not yet read
	failed           bool
	texts, sentences int // how many there are
	entries          []entryOf

	keys  []uint64
	parts []part
	lists []string

	places        []place
	events        []event
	organizations []organization
}

// entryOf is a reading with the id of its entry in the gazetteer.
type entryOf struct {
	*reading
	id string
}

func (r *recall) fail() { r.failed, r.s = true, "" }

func (r *recall) small() uint32 {
	n := uint32(0)
	for i := 0; i < len(r.s) && i < 5; i++ {
		b := r.s[i]
		n |= uint32(b&0x7f) << (7 * i)
		if b < 0x80 {
			r.s = r.s[i+1:]
			return n
		}
	}
	r.fail()
	return 0
}

// The least bytes that Remember writes of a reading, a part of a person's name, a local, a mention and a statement.
const (
	minReading   = 9
	minPart      = 7
	minLocal     = 4
	minMention   = 4
	minStatement = 24
)

// What comes to a corpus that is recalled finds room for one in slack of what is there, and a few more.
const slack, few = 32, 256

// count reads how many things follow, of a byte each at least.
func (r *recall) count() int { return r.countOf(1) }

// countOf reads how many things follow, of so many bytes each at least: a damaged count promises too many.
func (r *recall) countOf(least int) int {
	n := int(r.small())
	if n > len(r.s)/least {
		r.fail()
		return 0
	}
	return n
}

// number reads a number from 0 to most.
func (r *recall) number(most int) uint32 {
	n := r.small()
	if int(n) > most {
		r.fail()
		return 0
	}
	return n
}

func (r *recall) text() ref { return ref(r.number(r.texts)) }

func (r *recall) string() string {
	n := r.count()
	s := r.s[:n]
	r.s = r.s[n:]
	return s
}

func (r *recall) strings() []string {
	n := r.count()
	if n == 0 {
		return nil
	}
	list := cut(&r.lists, n)
	for i := range list {
		list[i] = r.string()
	}
	return list
}

// cut takes n from a slab, which is renewed when it is used up.
func cut[T any](slab *[]T, n int) []T {
	if n > len(*slab) {
		*slab = make([]T, max(n, 256))
	}
	out := (*slab)[:n:n]
	*slab = (*slab)[n:]
	return out
}

func (r *recall) flags() byte {
	if r.s == "" {
		r.fail()
		return 0
	}
	b := r.s[0]
	r.s = r.s[1:]
	return b
}

func (r *recall) eight() uint64 {
	if len(r.s) < 8 {
		r.fail()
		return 0
	}
	n := uint64(0)
	for i := range 8 {
		n |= uint64(r.s[i]) << (8 * i)
	}
	r.s = r.s[8:]
	return n
}

func (r *recall) attributes() {
	for range r.count() {
		attrs := map[string]string{}
		for range r.count() {
			k := r.string()
			attrs[k] = r.string()
		}
		if r.failed || int(r.c.addAttributes(attrs)) != len(r.c.attributes)-1 || len(attrs) == 0 {
			r.fail() // none twice: the numbers would not be those that were written
			return
		}
	}
}

func (r *recall) senses() {
	c := r.c
	n := r.countOf(minReading)
	readings := make([]reading, n)
	c.senses = make([]sense, 0, n+n/slack+few)
	c.sameSenses, c.readings = nil, nil
	for i := range readings {
		of := named{r.text(), r.text(), r.text()}
		x := &readings[i]
		x.Name = Name{Text: c.strings.text(of.name), Type: graph.EntityType(c.strings.text(of.kind)), Known: c.strings.text(of.known)}
		ref, ok := r.string(), false
		if x.folded, ok = strings.CutPrefix(ref, string(x.Type)+"/"); !ok {
			r.fail()
		}
		r.reading(x)
		if r.failed {
			return
		}
		c.senses = append(c.senses, c.senseOf(of, x, ref))
		x.sense = uint32(i + 1)
	}
	c.unlike = make([]uint64, r.countOf(8))
	for i := range c.unlike {
		c.unlike[i] = r.eight()
		if i > 0 && c.unlike[i] <= c.unlike[i-1] {
			r.fail()
			return
		}
	}
}

// know puts in what is known of the names; what was read of them was kept. It comes last, so that both can be read side
// by side.
func (r *recall) know(k *knowledge) {
	r.c.k = k
	for _, e := range r.entries {
		found := false
		if e.entry, found = k.gazetteer.ByID(e.id); !found {
			r.fail()
		}
	}
	for i := range r.c.senses {
		x := r.c.senses[i].name
		for _, g := range x.groups {
			if g >= len(k.names[x.Type]) {
				r.fail()
			}
		}
		if e := x.event; e != nil {
			e.names = k.nameWords(e.words)
		}
	}
}

func (r *recall) reading(x *reading) {
	for range r.count() {
		x.groups = append(x.groups, int(r.small()))
	}
	if id := r.string(); id != "" {
		r.entries = append(r.entries, entryOf{x, id})
	}
	if n := r.countOf(8); n > 0 {
		x.keys = cut(&r.keys, n)
		for i := range x.keys {
			x.keys[i] = r.eight()
		}
	}
	switch x.Type {
	case graph.Person:
		x.person.parts = cut(&r.parts, r.countOf(minPart))
		for i := range x.person.parts {
			p := &x.person.parts[i]
			if p.text = r.string(); p.text == "" {
				r.fail()
				return
			}
			p.sound, p.skeleton = r.string(), r.string()
			f := r.flags()
			p.initial, p.capital, p.given = f&1 != 0, f&2 != 0, f&4 != 0
			p.group, p.gender = int(r.small()), r.string()
		}
		x.person.suffix, x.person.squeezed = r.string(), r.string()
	case graph.Place:
		x.place = &cut(&r.places, 1)[0]
		x.place.words, x.place.qualifier = r.strings(), r.string()
	case graph.Event:
		e := &cut(&r.events, 1)[0]
		x.event = e
		e.round = r.flags()&1 != 0
		e.name, e.kind, e.number, e.month, e.day = r.string(), r.string(), r.string(), r.string(), r.string()
		e.years, e.places, e.words = r.strings(), r.strings(), r.strings()
	default:
		o := &cut(&r.organizations, 1)[0]
		x.organization = o
		o.full, o.words, o.generic, o.country = r.strings(), r.strings(), r.strings(), r.string()
		if slices.Contains(o.full, "") {
			r.fail()
		}
	}
}

func (r *recall) document() {
	c := r.c
	document, first := uint32(len(c.sources)), uint32(len(c.locals))
	c.sources = append(c.sources, graph.Source{ID: r.string(), Title: r.string(), Date: r.string(), URL: r.string(), Hash: r.string()})
	c.spans = append(c.spans, span{first, uint32(len(c.statements))})
	for range r.count() {
		l := local{document: document, sense: r.number(len(c.senses)) - 1, gender: r.text(), attrs: r.number(len(c.attributes) - 1), first: uint32(len(c.mentions))}
		if int(l.sense) >= len(c.senses) {
			r.fail()
			return
		}
		of := c.senses[l.sense].of
		l.name, l.kind = of.name, c.senses[l.sense].name.Type
		for range r.count() {
			start := r.small()
			c.mentions = append(c.mentions, mention{start, start + r.small(), r.text(), r.text()})
		}
		l.after = uint32(len(c.mentions))
		c.locals = append(c.locals, l)
	}
	last := len(c.locals) - int(first) - 1
	for range r.count() {
		s := statement{document: document, subject: first + r.number(last), object: first + r.number(last), predicate: r.text(), status: r.text(),
			date: r.text(), published: r.text(), attribution: r.text(), rule: r.text()}
		f := r.flags()
		s.open = f&1 != 0
		if at := r.number(r.sentences); f&2 != 0 && at > 0 {
			s.sentence = ref(r.texts + int(at))
		}
		s.start = r.small()
		s.end = s.start + r.small()
		s.subjectAt, s.objectAt = [2]uint32{r.small(), r.small()}, [2]uint32{r.small(), r.small()}
		s.confidence = math.Float64frombits(r.eight())
		if r.failed {
			return
		}
		c.statements = append(c.statements, s)
	}
}
