package export

import (
	"io"
	"slices"

	"kg/graph"
)

// gexfTypes are the types of columns in GEXF.
var gexfTypes = map[columnKind]string{textColumn: "string", intColumn: "integer", realColumn: "double", boolColumn: "boolean", listColumn: "string"}

// gexfOwn are the columns that GEXF has attributes of its own for.
var gexfOwn = []string{"label", "weight", "start", "end"}

// writeGEXF writes GEXF 1.3 (https://gexf.net/1.3): a dynamic, directed graph whose edges hold from the first to the
// last day of their statement's date, by day, so that Gephi's timeline plays it. Parallel edges have the predicate as
// their kind.
func writeGEXF(w io.Writer, v graph.View, o Options) error {
	p := &printer{w: w}
	nodes := slices.DeleteFunc(nodeColumns(), func(c column[*graph.Entity]) bool { return slices.Contains(gexfOwn, c.name) })
	edges := slices.DeleteFunc(edgeColumns(o.Predicates), func(c column[*graph.Statement]) bool { return slices.Contains(gexfOwn, c.name) })
	p.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n")
	p.print("  <graph mode=\"dynamic\" defaultedgetype=\"directed\" idtype=\"string\" timeformat=\"date\" timerepresentation=\"interval\">\n")
	p.print("    <attributes class=\"node\" mode=\"static\">\n")
	for _, c := range nodes {
		p.printf("      <attribute id=\"%s\" title=\"%s\" type=\"%s\"/>\n", c.name, c.name, gexfTypes[c.kind])
	}
	p.print("    </attributes>\n    <attributes class=\"edge\" mode=\"static\">\n")
	for _, c := range edges {
		p.printf("      <attribute id=\"%s\" title=\"%s\" type=\"%s\"/>\n", c.name, c.name, gexfTypes[c.kind])
	}
	p.print("    </attributes>\n    <nodes>\n")
	for e, err := range v.Entities() {
		if err != nil {
			return err
		}
		p.printf("      <node id=\"%s\" label=\"%s\"%s>\n", xmlID(e.ID), xmlText(e.Name), gexfSpan(e.Attrs["date"]))
		gexfValues(p, nodes, e)
		c := channels(lookOf(e.Type).fill)
		p.printf("        <viz:color r=\"%d\" g=\"%d\" b=\"%d\"/>\n        <viz:size value=\"%d\"/>\n      </node>\n", c[0], c[1], c[2], 10+2*min(documentsOf(e), 20))
	}
	p.print("    </nodes>\n    <edges>\n")
	n := 0
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		p.printf("      <edge id=\"e%d\" source=\"%s\" target=\"%s\" label=\"%s\" kind=\"%s\" weight=\"%d\"%s>\n",
			n, xmlID(s.Subject), xmlID(s.Object), xmlText(s.Predicate), xmlText(kindOf(s)), s.Support, gexfSpan(s.Date))
		n++
		gexfValues(p, edges, s)
		row, _ := o.Predicates.Lookup(s.Predicate)
		k := inkOf(s.Status, toneOf(row))
		c := channels(k.colour)
		p.printf("        <viz:color r=\"%d\" g=\"%d\" b=\"%d\"/>\n        <viz:thickness value=\"%s\"/>\n        <viz:shape value=\"%s\"/>\n      </edge>\n",
			c[0], c[1], c[2], lineWidth(s.Support), k.dot)
	}
	p.print("    </edges>\n  </graph>\n</gexf>\n")
	return p.err
}

// kindOf is the type of an edge, by which Gephi keeps parallel edges apart: the predicate, and the status where it is not
// a fact.
func kindOf(s *graph.Statement) string {
	if s.Status == graph.Fact {
		return s.Predicate
	}
	return s.Predicate + " (" + string(s.Status) + ")"
}

// gexfSpan is the time of a date as attributes, each with its space before it; a side that is open has none.
func gexfSpan(date string) string {
	span := ""
	first, last := interval(date)
	if first != "" {
		span += ` start="` + first + `"`
	}
	if last != "" {
		span += ` end="` + last + `"`
	}
	return span
}

func gexfValues[T any](p *printer, columns []column[T], x T) {
	p.print("        <attvalues>\n")
	for _, c := range columns {
		if text := cell(c.value(x), "|"); text != "" {
			p.printf("          <attvalue for=\"%s\" value=\"%s\"/>\n", c.name, xmlText(text))
		}
	}
	p.print("        </attvalues>\n")
}
