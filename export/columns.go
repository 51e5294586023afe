package export

import (
	"fmt"
	"strings"

	"kg/graph"
)

// columnKind is the type of a column's values.
type columnKind int

const (
	textColumn columnKind = iota
	intColumn
	realColumn
	boolColumn
	listColumn // of texts
)

// column is an attribute of nodes or edges in the formats that have a table of them. All of these show the same
// columns under the same names.
type column[T any] struct {
	name  string
	kind  columnKind
	about string
	value func(T) any // string, int, float64, bool or []string, as kind says; empty where there is none
}

// cell writes a value as one text, the items of a list with a separator between them, which is taken out of the items.
func cell(value any, separator string) string {
	switch x := value.(type) {
	case string:
		return x
	case []string:
		items := make([]string, len(x))
		for i, item := range x {
			items[i] = strings.ReplaceAll(item, separator, " ")
		}
		return strings.Join(items, separator)
	}
	return fmt.Sprint(value)
}

// nodeColumns are the attributes of entities, in the order in which they are written.
func nodeColumns() []column[*graph.Entity] {
	return []column[*graph.Entity]{
		{"label", textColumn, "canonical name", func(e *graph.Entity) any { return e.Name }},
		{"type", textColumn, "Person, Organization, Place or Event", func(e *graph.Entity) any { return string(e.Type) }},
		{"aliases", listColumn, "other names", func(e *graph.Entity) any { return e.Aliases }},
		{"mentions", intColumn, "number of mentions", func(e *graph.Entity) any { return len(e.Mentions) }},
		{"documents", intColumn, "number of documents that mention it", func(e *graph.Entity) any { return documentsOf(e) }},
		{"date", textColumn, "of an event", func(e *graph.Entity) any { return e.Attrs["date"] }},
		{"gender", textColumn, "of a person: Masc or Fem", func(e *graph.Entity) any { return e.Attrs["gender"] }},
		{"country", textColumn, "the country it belongs to", func(e *graph.Entity) any { return e.Attrs["country"] }},
		{"wikidata", textColumn, "its item in Wikidata", func(e *graph.Entity) any { return e.Known["wikidata"] }},
	}
}

// edgeColumns are the attributes of statements, in the order in which they are written.
func edgeColumns(p *graph.Predicates) []column[*graph.Statement] {
	row := func(s *graph.Statement) graph.Predicate { r, _ := p.Lookup(s.Predicate); return r }
	return []column[*graph.Statement]{
		{"label", textColumn, "predicate", func(s *graph.Statement) any { return s.Predicate }},
		{"family", textColumn, "family of the predicate", func(s *graph.Statement) any { return row(s).Family }},
		{"symmetric", boolColumn, "holds in both directions", func(s *graph.Statement) any { return row(s).Symmetric }},
		{"status", textColumn, "fact, former, negated or possible", func(s *graph.Statement) any { return string(s.Status) }},
		{"date", textColumn, "when it holds or happened: a day, month, year, or interval", func(s *graph.Statement) any { return s.Date }},
		{"start", textColumn, "first day of date", func(s *graph.Statement) any { first, _ := interval(s.Date); return first }},
		{"end", textColumn, "last day of date", func(s *graph.Statement) any { _, last := interval(s.Date); return last }},
		{"weight", realColumn, "support", func(s *graph.Statement) any { return float64(s.Support) }},
		{"support", intColumn, "number of documents that state it", func(s *graph.Statement) any { return s.Support }},
		{"confidence", realColumn, "0 to 1", func(s *graph.Statement) any { return s.Confidence }},
		{"quote", textColumn, "a sentence that states it", func(s *graph.Statement) any { return best(s).Sentence }},
		{"document", textColumn, "the document of the quote", func(s *graph.Statement) any { return best(s).Document }},
		{"published", textColumn, "day of the document of the quote", func(s *graph.Statement) any { return best(s).Published }},
		{"documents", listColumn, "the documents that state it", func(s *graph.Statement) any { return documents(s) }},
		{"rule", textColumn, "the rule that read it", func(s *graph.Statement) any { return best(s).Rule }},
	}
}

// best is the piece of evidence to quote: the first of those with the highest confidence.
func best(s *graph.Statement) graph.Evidence {
	if len(s.Evidence) == 0 {
		return graph.Evidence{}
	}
	b := 0
	for i, e := range s.Evidence {
		if e.Confidence > s.Evidence[b].Confidence {
			b = i
		}
	}
	return s.Evidence[b]
}

// documents lists the documents of a statement's evidence, which is sorted by them.
func documents(s *graph.Statement) []string {
	var ids []string
	for _, e := range s.Evidence {
		if len(ids) == 0 || ids[len(ids)-1] != e.Document {
			ids = append(ids, e.Document)
		}
	}
	return ids
}

// documentsOf counts the documents that mention an entity; mentions are sorted by document.
func documentsOf(e *graph.Entity) int {
	n := 0
	for i, m := range e.Mentions {
		if i == 0 || m.Document != e.Mentions[i-1].Document {
			n++
		}
	}
	return n
}
