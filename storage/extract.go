package storage

import (
	"maps"
	"slices"

	"kg/graph"
)

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }

// encodeExtract writes the entities and statements of a document. Strings that come again (surfaces, predicates,
// rules) and sentences are written once. The source and its text are stored apart.
func encodeExtract(x *graph.Extract) []byte {
	var strings, body encoder
	index := map[string]uint64{}
	ref := func(s string) {
		i, ok := index[s]
		if !ok {
			i = uint64(len(index))
			index[s] = i
			strings.string(s)
		}
		body.uint(i)
	}
	body.uint(uint64(len(x.Entities)))
	for i := range x.Entities {
		e := &x.Entities[i]
		ref(e.ID)
		ref(e.Name)
		ref(string(e.Type))
		ref(e.Gender)
		ref(e.Known)
		body.stringMap(e.Attrs)
		body.uint(uint64(len(e.Mentions)))
		for _, m := range e.Mentions {
			body.int(m.Start)
			body.int(m.End - m.Start)
			ref(m.Text)
			ref(string(m.Kind))
		}
	}
	body.uint(uint64(len(x.Statements)))
	for i := range x.Statements {
		s := &x.Statements[i]
		v := &s.Evidence
		ref(s.Subject)
		ref(s.Predicate)
		ref(s.Object)
		body.bool(s.Open)
		body.int(v.Start)
		body.int(v.End - v.Start)
		for _, t := range []string{v.Sentence, string(v.Status), v.Date, v.Published, v.Attribution, v.Rule} {
			ref(t)
		}
		body.float(v.Confidence)
		for _, n := range []int{v.Subject[0], v.Subject[1], v.Object[0], v.Object[1]} {
			body.int(n)
		}
	}
	var out encoder
	out.uint(uint64(len(index)))
	out.b = append(out.b, strings.b...)
	out.b = append(out.b, body.b...)
	return out.b
}

// The least bytes that encodeExtract writes of an entity, a mention and a statement.
const (
	minEntity    = 7
	minMention   = 4
	minStatement = 24
)

// decodeExtract is the inverse of encodeExtract; the mentions and the evidence are given the document's id.
func decodeExtract(document string, b []byte) (*graph.Extract, error) {
	d := &decoder{b: b}
	table := d.strings(d.count())
	ref := func() string {
		i := d.uint()
		if i >= uint64(len(table)) {
			d.fail("string out of range")
			return ""
		}
		return table[i]
	}
	x := &graph.Extract{Source: graph.Source{ID: document}}
	entities := d.count()
	x.Entities = make([]graph.LocalEntity, 0, min(entities, len(d.b)/minEntity+1)) // a damaged count promises too many
	for range entities {
		e := graph.LocalEntity{ID: ref(), Name: ref(), Type: graph.EntityType(ref()), Gender: ref(), Known: ref(), Attrs: d.stringMap()}
		n := d.count()
		e.Mentions = make([]graph.Mention, 0, min(n, len(d.b)/minMention+1))
		for range n {
			start := d.int()
			e.Mentions = append(e.Mentions, graph.Mention{
				Document: document, Start: start, End: start + d.int(), Text: ref(), Kind: graph.MentionKind(ref()),
			})
		}
		x.Entities = append(x.Entities, e)
		if d.err != nil {
			return nil, d.err
		}
	}
	statements := d.count()
	x.Statements = make([]graph.LocalStatement, 0, min(statements, len(d.b)/minStatement+1))
	for range statements {
		s := graph.LocalStatement{Subject: ref(), Predicate: ref(), Object: ref(), Open: d.bool()}
		v := &s.Evidence
		v.Document = document
		v.Start = d.int()
		v.End = v.Start + d.int()
		v.Sentence, v.Status, v.Date, v.Published, v.Attribution, v.Rule = ref(), graph.Status(ref()), ref(), ref(), ref(), ref()
		v.Confidence = d.float()
		v.Subject = [2]int{d.int(), d.int()}
		v.Object = [2]int{d.int(), d.int()}
		x.Statements = append(x.Statements, s)
		if d.err != nil {
			return nil, d.err
		}
	}
	return x, d.done()
}
