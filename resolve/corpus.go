package resolve

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"kg/graph"
)

// Corpus holds what was extracted from all documents, in compact form: strings once, places as numbers, and what each
// name says by itself.
type Corpus struct {
	options    Options // of the present resolution
	k          *knowledge
	strings    interner
	sources    []graph.Source // without texts, as added; by id once arranged
	spans      []span         // of each source, its locals and statements
	removed    map[string]int // documents that do not count, with the number of sources there were then
	locals     []local        // by document, then as extracted
	mentions   []mention      // of the locals
	statements []statement    // by document, then as extracted
	attributes []map[string]string
	sameAttrs  map[string]uint32 // attributes, written out -> their index
	senses     []sense
	sameSenses map[named]uint32
	readings   map[Name]*reading // without genders; it and sameSenses are nil until they are needed, where senses are there already
	blocks     blocks
	unlike     []uint64 // pairs of names that were found different when they were last compared, sorted: see unlikeKey
	compared   []uint64 // those of the present resolution, in no order

	// of the document that is being added, by the index of a string: what it was interned as, and the entity of that id, from 1
	refs, entities []uint32
}

// span is where the locals and the statements of a document begin.
type span struct{ local, statement uint32 }

// local is an entity of one document.
type local struct {
	document     uint32
	name         ref
	kind         graph.EntityType
	gender       ref
	sense        uint32 // index of senses
	attrs        uint32 // index of attributes: few are different
	first, after uint32 // its mentions
}

type mention struct {
	start, end uint32
	text, kind ref
}

// statement is one piece of evidence; subject and object are indexes of locals.
type statement struct {
	subject, object   uint32
	predicate, status ref
	document          uint32
	start, end        uint32
	sentence          ref
	date, published   ref
	attribution, rule ref
	confidence        float64
	subjectAt         [2]uint32
	objectAt          [2]uint32
	open              bool
}

// ref is an interned string; 0 is the empty one.
type ref uint32

type interner struct {
	index   map[string]ref // nil until it is needed, where the first texts are there already
	indexed int            // their number, but for the empty one
	texts   []string
}

func (t *interner) add(s string) ref {
	if s == "" {
		return 0
	}
	if t.index == nil {
		t.index = make(map[string]ref, t.indexed+t.indexed/slack+few)
		for i, text := range t.texts[1 : 1+t.indexed] {
			t.index[text] = ref(i + 1)
		}
	}
	if r, ok := t.index[s]; ok {
		return r
	}
	r, s := ref(len(t.texts)), strings.Clone(s) // it may be part of a larger string
	t.index[s] = r
	t.texts = append(t.texts, s)
	return r
}

// append adds a string that is not asked for again: it is not looked for among those that are there.
func (t *interner) append(s string) ref {
	if s == "" {
		return 0
	}
	t.texts = append(t.texts, strings.Clone(s))
	return ref(len(t.texts) - 1)
}

func (t *interner) text(r ref) string { return t.texts[r] }

// Options are the choices of a resolution; the zero value serves.
type Options struct {
	Known      []Known         // entities of the user's, which come out under their ids
	Judgements []UserJudgement // of the user; of two on one pair the later counts
}

// New returns an empty corpus.
func New() *Corpus {
	c := blank()
	c.k = defaultKnowledge()
	return c
}

// blank returns an empty corpus that has no knowledge yet.
func blank() *Corpus {
	return &Corpus{strings: interner{index: map[string]ref{}, texts: []string{""}}, removed: map[string]int{},
		attributes: []map[string]string{nil}, sameAttrs: map[string]uint32{"": 0}, sameSenses: map[named]uint32{}, readings: map[Name]*reading{}}
}

// Grow makes room for documents with so many entities, mentions and statements in all.
func (c *Corpus) Grow(documents, entities, mentions, statements int) {
	c.sources, c.spans = slices.Grow(c.sources, documents), slices.Grow(c.spans, documents)
	c.locals, c.mentions = slices.Grow(c.locals, entities), slices.Grow(c.mentions, mentions)
	c.statements = slices.Grow(c.statements, statements)
}

// Add adds a document, in place of one of the same id. The order in which documents come makes no difference. It fails
// where the extract contradicts itself.
func (c *Corpus) Add(x *graph.Packed) error {
	doc := uint32(len(c.sources))
	source := x.Source
	source.Text = ""
	c.sources = append(c.sources, source)
	c.spans = append(c.spans, span{uint32(len(c.locals)), uint32(len(c.statements))})
	c.refs, c.entities = cleared(c.refs, len(x.Strings)), cleared(c.entities, len(x.Strings))
	intern := func(s uint32) ref {
		if c.refs[s] == 0 {
			c.refs[s] = uint32(c.strings.add(x.Strings[s]))
		}
		return ref(c.refs[s])
	}
	at := 0
	for i := range x.Entities {
		e := &x.Entities[i]
		if c.entities[e.ID] > 0 {
			return fmt.Errorf("document %s: two entities %q", x.Source.ID, x.Strings[e.ID])
		}
		l := local{document: doc, name: intern(e.Name), kind: graph.EntityType(c.strings.text(intern(e.Type))),
			gender: intern(e.Gender), attrs: c.addAttributes(e.Attrs), first: uint32(len(c.mentions))}
		l.sense = c.addSense(named{intern(e.Type), l.name, intern(e.Known)})
		for _, m := range x.Mentions[at : at+e.Mentions] {
			c.mentions = append(c.mentions, mention{uint32(m.Start), uint32(m.End), intern(m.Text), intern(m.Kind)})
		}
		at += e.Mentions
		l.after = uint32(len(c.mentions))
		c.locals = append(c.locals, l)
		c.entities[e.ID] = uint32(len(c.locals))
	}
	sentence, text := uint32(0), ref(0) // of the statement before: most share it
	for i := range x.Statements {
		s := &x.Statements[i]
		subject, object := c.entities[s.Subject], c.entities[s.Object]
		if subject == 0 || object == 0 {
			return fmt.Errorf("document %s: a statement between %q and %q, not both of which it has", x.Source.ID, x.Strings[s.Subject], x.Strings[s.Object])
		}
		if i == 0 || s.Sentence != sentence {
			sentence, text = s.Sentence, c.strings.append(x.Strings[s.Sentence])
		}
		c.statements = append(c.statements, statement{
			subject: subject - 1, object: object - 1, predicate: intern(s.Predicate), status: intern(s.Status),
			document: doc, start: uint32(s.Start), end: uint32(s.End), sentence: text,
			date: intern(s.Date), published: intern(s.Published),
			attribution: intern(s.Attribution), rule: intern(s.Rule), confidence: s.Confidence,
			subjectAt: [2]uint32{uint32(s.SubjectAt[0]), uint32(s.SubjectAt[1])},
			objectAt:  [2]uint32{uint32(s.ObjectAt[0]), uint32(s.ObjectAt[1])}, open: s.Open,
		})
	}
	return nil
}

// Len is the number of documents. Once they are arranged they are numbered from 0 in the order of their ids.
func (c *Corpus) Len() int { return len(c.sources) }

// Source returns a document without its text, which must not be changed.
func (c *Corpus) Source(i int) *graph.Source { return &c.sources[i] }

// Remove takes a document out again, if it was added.
func (c *Corpus) Remove(id string) { c.removed[id] = len(c.sources) }

// cleared returns n zeros, in the memory of b where it has room.
func cleared(b []uint32, n int) []uint32 {
	b = slices.Grow(b[:0], n)[:n]
	clear(b)
	return b
}

// after is where the locals and statements of a document end, once the documents are arranged.
func (c *Corpus) after(d int) span {
	if d+1 < len(c.spans) {
		return c.spans[d+1]
	}
	return span{uint32(len(c.locals)), uint32(len(c.statements))}
}

// Arrange puts the documents in the order of their ids, whatever the order in which they came, and takes out those that
// were replaced or removed, as Resolve does too.
func (c *Corpus) Arrange() {
	order := make([]int, len(c.sources))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return strings.Compare(c.sources[i].ID, c.sources[j].ID) })
	kept := order[:0]
	for i, d := range order {
		id := c.sources[d].ID
		if i+1 < len(order) && c.sources[order[i+1]].ID == id || d < c.removed[id] {
			continue
		}
		kept = append(kept, d)
	}
	clear(c.removed)
	sorted := slices.IsSorted(kept)
	if sorted && len(kept) == len(c.sources) {
		return
	}
	ends := append(slices.Clone(c.spans[min(1, len(c.spans)):]), span{uint32(len(c.locals)), uint32(len(c.statements))})
	sources, spans, locals, statements := c.sources[:0], c.spans[:0], c.locals[:0], c.statements[:0]
	if !sorted { // else each moves to where nothing is still to be read
		sources, spans = make([]graph.Source, 0, len(kept)), make([]span, 0, len(kept))
		locals, statements = make([]local, 0, len(c.locals)), make([]statement, 0, len(c.statements))
	}
	for _, d := range kept {
		from, to := c.spans[d], ends[d]
		document, moved := uint32(len(sources)), uint32(len(locals))-from.local
		sources = append(sources, c.sources[d])
		spans = append(spans, span{uint32(len(locals)), uint32(len(statements))})
		for _, l := range c.locals[from.local:to.local] {
			l.document = document
			locals = append(locals, l)
		}
		for _, s := range c.statements[from.statement:to.statement] {
			s.document = document
			s.subject += moved
			s.object += moved
			statements = append(statements, s)
		}
	}
	c.sources, c.spans, c.locals, c.statements = sources, spans, locals, statements
}

// addAttributes returns the index of attributes.
func (c *Corpus) addAttributes(attrs map[string]string) uint32 {
	if len(attrs) == 0 {
		return 0
	}
	var key []byte
	for _, k := range slices.Sorted(maps.Keys(attrs)) {
		key = strconv.AppendQuote(strconv.AppendQuote(key, k), attrs[k])
	}
	i, ok := c.sameAttrs[string(key)]
	if !ok {
		i = uint32(len(c.attributes))
		c.attributes = append(c.attributes, maps.Clone(attrs))
		c.sameAttrs[string(key)] = i
	}
	return i
}
