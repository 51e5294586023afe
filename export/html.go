package export

import (
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"strings"

	"kg/graph"
)

//go:embed page/page.html
var pageHTML string

//go:embed page/page.css
var pageCSS string

//go:embed page/page.js
var pageJS string

const (
	htmlMaxEdges = 5000 // lines that the page lays out in seconds
	htmlEvidence = 4    // quotes of one statement that it carries
)

// writeHTML writes one page that needs nothing else, and no network, which its policy of content forbids: the graph as
// a picture, with a search, filters, and for each line its quotes.
func writeHTML(w io.Writer, v graph.View, o Options) error {
	p := &printer{w: w}
	// The page is written up to each of its places in turn.
	rest := pageHTML
	until := func(place string) {
		before, after, _ := strings.Cut(rest, "{{"+place+"}}")
		p.print(before)
		rest = after
	}
	title := plain(o.Title)
	if title == "" {
		title = "kg"
	}
	until("title")
	p.print(html.EscapeString(title))
	until("style")
	p.print(pageCSS)
	until("title")
	p.print(html.EscapeString(title))
	until("data")
	if err := writeHTMLData(p, v, o); err != nil {
		return err
	}
	until("script")
	p.print(pageJS)
	p.print(rest)
	return p.err
}

// writeHTMLData writes the graph as the page's script reads it: rows of values, with entities and documents by number.
// In it <, > and & are escaped, so that no text ends the element that holds it.
func writeHTMLData(p *printer, v graph.View, o Options) error {
	limit := o.MaxEdges
	if limit == 0 {
		limit = htmlMaxEdges
	}
	pic, err := newPicture(v, o.Predicates, limit)
	if err != nil {
		return err
	}
	var shown map[[2]string]bool // the pairs of the picture, where it does not hold them all
	note := ""
	if len(pic.lines) < pic.total {
		note = pic.left()
		o.Note(note)
		shown = map[[2]string]bool{}
		for _, l := range pic.lines {
			shown[[2]string{l.from, l.to}] = true
		}
	}
	p.printf("{\"note\":%s,\n\"documents\":[", safeJSON(note))
	document := map[string]int{}
	separator := "\n"
	for s, err := range v.Sources() {
		if err != nil {
			return err
		}
		document[s.ID] = len(document)
		p.print(separator + safeJSON([]any{s.ID, s.Title, s.Date, s.URL}))
		separator = ",\n"
	}
	p.print("],\n\"entities\":[")
	separator = "\n"
	number := map[string]int{}
	kept := map[string]bool{}
	for _, e := range pic.nodes {
		kept[e.ID] = true
	}
	for e, err := range v.Entities() {
		if err != nil {
			return err
		}
		if shown != nil && !kept[e.ID] {
			continue
		}
		number[e.ID] = len(number)
		aliases := e.Aliases
		if aliases == nil {
			aliases = []string{}
		}
		p.print(separator + safeJSON([]any{e.ID, cmp.Or(plain(e.Name), plain(e.ID), "?"), e.Type, aliases, len(e.Mentions), documentsOf(e)}))
		separator = ",\n"
	}
	p.print("],\n\"statements\":[")
	separator = "\n"
	symmetric, tones := []string{}, map[tone][]string{cooperation: {}, conflict: {}}
	known := map[string]bool{}
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		if shown != nil && !shown[[2]string{s.Subject, s.Object}] && !shown[[2]string{s.Object, s.Subject}] {
			continue
		}
		subject, ok := number[s.Subject]
		object, also := number[s.Object]
		if !ok || !also {
			return fmt.Errorf("%s %s %s: %w", s.Subject, s.Predicate, s.Object, graph.ErrNotFound)
		}
		if row, _ := o.Predicates.Lookup(s.Predicate); !known[s.Predicate] {
			known[s.Predicate] = true
			tones[toneOf(row)] = append(tones[toneOf(row)], s.Predicate)
			if row.Symmetric {
				symmetric = append(symmetric, s.Predicate)
			}
		}
		evidence := [][2]any{}
		for _, e := range s.Evidence[:min(len(s.Evidence), htmlEvidence)] {
			at, ok := document[e.Document]
			if !ok {
				at = -1
			}
			evidence = append(evidence, [2]any{at, e.Sentence})
		}
		p.print(separator + safeJSON([]any{subject, s.Predicate, object, s.Status, s.Date, s.Support, evidence, len(s.Evidence)}))
		separator = ",\n"
	}
	p.printf("],\n\"symmetric\":%s,\n\"cooperation\":%s,\n\"conflict\":%s}\n", safeJSON(symmetric), safeJSON(tones[cooperation]), safeJSON(tones[conflict]))
	return p.err
}

// safeJSON is a value in JSON that may stand within <script>: json.Marshal escapes <, > and &.
func safeJSON(value any) string {
	b, err := json.Marshal(value)
	if err != nil {
		return "null" // a number that is none
	}
	return string(b)
}
