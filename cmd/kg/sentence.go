package main

import (
	"fmt"
	"io"
	"strings"

	"kg/graph"
)

// arrow writes a statement from left to right: "A ─met─ B", "A ─visited→ B", or, where the entity to begin with is the
// object, "B ←visited─ A".
func arrow(predicate string, symmetric, backwards bool) string {
	switch {
	case symmetric:
		return "—" + predicate + "—"
	case backwards:
		return "←" + predicate + "—"
	}
	return "—" + predicate + "→"
}

// details names what qualifies a statement: its status unless it is a fact, its date, its support.
func details(s *graph.Statement) string {
	var d []string
	if s.Status != graph.Fact {
		d = append(d, string(s.Status))
	}
	if s.Date != "" {
		d = append(d, s.Date)
	}
	d = append(d, plural(s.Support, "document"))
	return strings.Join(d, ", ")
}

// printQuote writes a piece of evidence: the sentence, and where it stands.
func printQuote(w io.Writer, indent string, e *graph.Evidence) {
	if e == nil {
		return
	}
	fmt.Fprintf(w, "%s« %s »\n%s%s\n", indent, strings.Join(strings.Fields(e.Sentence), " "), indent, place(e))
}

// place says where a piece of evidence stands.
func place(e *graph.Evidence) string {
	p := e.Document
	if e.Published != "" {
		p += ", " + e.Published
	}
	if e.Attribution != "" {
		p += ", according to " + e.Attribution
	}
	return p
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	if stem, ok := strings.CutSuffix(what, "y"); ok {
		what = stem + "ie"
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// named is an entity in JSON.
type named struct {
	ID   string           `json:"id"`
	Name string           `json:"name"`
	Type graph.EntityType `json:"type"`
}

func nameNode(g *graph.Graph, v uint32) named { return named{g.ID(v), g.Name(v), g.Type(v)} }

func nameNodes(g *graph.Graph, nodes []uint32) []named {
	var names []named
	for _, v := range nodes {
		names = append(names, nameNode(g, v))
	}
	return names
}
