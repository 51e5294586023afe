package storage

import (
	"maps"
	"slices"

	"kg/graph"
)

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }

// encodeExtract writes the entities and statements of a document: its strings, each of which stands once, then what
// refers to them. The source and its text are stored apart.
func encodeExtract(p *graph.Packed) []byte {
	var e encoder
	e.uint(uint64(len(p.Strings)))
	for _, s := range p.Strings {
		e.string(s)
	}
	refs := func(refs ...uint32) {
		for _, r := range refs {
			e.uint(uint64(r))
		}
	}
	mentions := p.Mentions
	e.uint(uint64(len(p.Entities)))
	for i := range p.Entities {
		x := &p.Entities[i]
		refs(x.ID, x.Name, x.Type, x.Gender, x.Known)
		e.stringMap(x.Attrs)
		e.uint(uint64(x.Mentions))
		for _, m := range mentions[:x.Mentions] {
			e.int(m.Start)
			e.int(m.End - m.Start)
			refs(m.Text, m.Kind)
		}
		mentions = mentions[x.Mentions:]
	}
	e.uint(uint64(len(p.Statements)))
	for i := range p.Statements {
		s := &p.Statements[i]
		refs(s.Subject, s.Predicate, s.Object)
		e.bool(s.Open)
		e.int(s.Start)
		e.int(s.End - s.Start)
		refs(s.Sentence, s.Status, s.Date, s.Published, s.Attribution, s.Rule)
		e.float(s.Confidence)
		for _, n := range []int{s.SubjectAt[0], s.SubjectAt[1], s.ObjectAt[0], s.ObjectAt[1]} {
			e.int(n)
		}
	}
	return e.b
}

// The least bytes that encodeExtract writes of an entity, a mention and a statement.
const (
	minEntity    = 7
	minMention   = 4
	minStatement = 24
)

// decodeExtract is the inverse of encodeExtract. It writes into p, whose memory it uses again.
func decodeExtract(document string, b []byte, p *graph.Packed) error {
	d := &decoder{b: b}
	p.Source = graph.Source{ID: document}
	p.Strings = d.strings(p.Strings[:0], d.count())
	ref := func() uint32 {
		i := d.uint()
		if i >= uint64(len(p.Strings)) {
			d.fail("string out of range")
			return 0
		}
		return uint32(i)
	}
	p.Entities, p.Mentions, p.Statements = p.Entities[:0], p.Mentions[:0], p.Statements[:0]
	entities := d.count()
	p.Entities = slices.Grow(p.Entities, min(entities, len(d.b)/minEntity+1)) // a damaged count promises too many
	for range entities {
		e := graph.PackedEntity{ID: ref(), Name: ref(), Type: ref(), Gender: ref(), Known: ref(), Attrs: d.stringMap(), Mentions: d.count()}
		p.Mentions = slices.Grow(p.Mentions, min(e.Mentions, len(d.b)/minMention+1))
		for range e.Mentions {
			start := d.int()
			p.Mentions = append(p.Mentions, graph.PackedMention{Start: start, End: start + d.int(), Text: ref(), Kind: ref()})
			if d.err != nil {
				return d.err
			}
		}
		p.Entities = append(p.Entities, e)
		if d.err != nil {
			return d.err
		}
	}
	statements := d.count()
	p.Statements = slices.Grow(p.Statements, min(statements, len(d.b)/minStatement+1))
	for range statements {
		s := graph.PackedStatement{Subject: ref(), Predicate: ref(), Object: ref(), Open: d.bool(), Start: d.int()}
		s.End = s.Start + d.int()
		s.Sentence, s.Status, s.Date, s.Published, s.Attribution, s.Rule = ref(), ref(), ref(), ref(), ref(), ref()
		s.Confidence = d.float()
		s.SubjectAt = [2]int{d.int(), d.int()}
		s.ObjectAt = [2]int{d.int(), d.int()}
		p.Statements = append(p.Statements, s)
		if d.err != nil {
			return d.err
		}
	}
	return d.done()
}
