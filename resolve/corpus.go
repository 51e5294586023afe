package resolve

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"kg/graph"
)

// Corpus holds what was extracted from all documents, in compact form: strings once, places as numbers.
type Corpus struct {
	options    Options
	strings    interner
	sources    []graph.Source // without texts, by id
	locals     []local        // by document, then as extracted
	mentions   []mention      // of the locals, one after another
	statements []statement    // by document, then as extracted
	attributes []map[string]string
	sameAttrs  map[string]uint32 // attributes, written out -> their index
}

// local is an entity of one document.
type local struct {
	document     uint32
	name         ref
	kind         graph.EntityType
	gender       ref
	known        ref
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
	index map[string]ref
	texts []string
}

func (t *interner) add(s string) ref {
	if s == "" {
		return 0
	}
	if r, ok := t.index[s]; ok {
		return r
	}
	r, s := ref(len(t.texts)), strings.Clone(s) // it may be part of a larger string
	t.index[s] = r
	t.texts = append(t.texts, s)
	return r
}

func (t *interner) text(r ref) string { return t.texts[r] }

// Options are the choices of a resolution; the zero value serves.
type Options struct {
	Known      []Known         // entities of the user's, which come out under their ids
	Judgements []UserJudgement // of the user; of two on one pair the later counts
}

// New returns an empty corpus.
func New(o Options) *Corpus {
	return &Corpus{options: o, strings: interner{index: map[string]ref{}, texts: []string{""}},
		attributes: []map[string]string{nil}, sameAttrs: map[string]uint32{"": 0}}
}

// Add adds a document. Documents must come in the order of their ids. It fails where the extract contradicts itself.
func (c *Corpus) Add(x *graph.Extract) error {
	if n := len(c.sources); n > 0 && x.Source.ID <= c.sources[n-1].ID {
		return fmt.Errorf("document %q comes after %q", x.Source.ID, c.sources[n-1].ID)
	}
	doc := uint32(len(c.sources))
	source := x.Source
	source.Text = ""
	byID := make(map[string]uint32, len(x.Entities))
	locals := len(c.locals)
	for i := range x.Entities {
		e := &x.Entities[i]
		if _, twice := byID[e.ID]; twice {
			c.locals = c.locals[:locals]
			return fmt.Errorf("document %s: two entities %q", x.Source.ID, e.ID)
		}
		byID[e.ID] = uint32(len(c.locals))
		l := local{document: doc, name: c.strings.add(e.Name), kind: graph.EntityType(c.strings.text(c.strings.add(string(e.Type)))),
			gender: c.strings.add(e.Gender), known: c.strings.add(e.Known), attrs: c.addAttributes(e.Attrs), first: uint32(len(c.mentions))}
		text, spelt := l.name, e.Name // of the mention before: most repeat it
		kind, said := ref(0), graph.MentionKind("")
		for i := range e.Mentions {
			m := &e.Mentions[i]
			if m.Text != spelt {
				text, spelt = c.strings.add(m.Text), m.Text
			}
			if m.Kind != said {
				kind, said = c.strings.add(string(m.Kind)), m.Kind
			}
			c.mentions = append(c.mentions, mention{uint32(m.Start), uint32(m.End), text, kind})
		}
		l.after = uint32(len(c.mentions))
		c.locals = append(c.locals, l)
	}
	for i := range x.Statements {
		s := &x.Statements[i]
		subject, ok1 := byID[s.Subject]
		object, ok2 := byID[s.Object]
		if !ok1 || !ok2 {
			return fmt.Errorf("document %s: a statement between %q and %q, not both of which it has", x.Source.ID, s.Subject, s.Object)
		}
		v := &s.Evidence
		c.statements = append(c.statements, statement{
			subject: subject, object: object, predicate: c.strings.add(s.Predicate), status: c.strings.add(string(v.Status)),
			document: doc, start: uint32(v.Start), end: uint32(v.End), sentence: c.strings.add(v.Sentence),
			date: c.strings.add(v.Date), published: c.strings.add(v.Published),
			attribution: c.strings.add(v.Attribution), rule: c.strings.add(v.Rule), confidence: v.Confidence,
			subjectAt: [2]uint32{uint32(v.Subject[0]), uint32(v.Subject[1])},
			objectAt:  [2]uint32{uint32(v.Object[0]), uint32(v.Object[1])}, open: s.Open,
		})
	}
	c.sources = append(c.sources, source)
	return nil
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

func sortedKeys(m map[string]int) []string { return slices.Sorted(maps.Keys(m)) }
