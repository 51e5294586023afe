package export

import (
	"io"

	"kg/graph"
)

// graphmlTypes are the attr.type of columns.
var graphmlTypes = map[columnKind]string{textColumn: "string", intColumn: "int", realColumn: "double", boolColumn: "boolean", listColumn: "string"}

// writeGraphML writes GraphML 1.0: a key for each attribute with an id, the side it is for, a name and a scalar type;
// lists as one text, separated by |; one flat, directed graph. The flavors add how it looks: for Gephi colours and sizes,
// for yEd shapes and lines. Gephi joins parallel edges unless they are of different types, and takes for their type an
// attribute "label", which is not of GraphML, so that only its flavor has it.
func writeGraphML(w io.Writer, v graph.View, o Options) error {
	p := &printer{w: w}
	nodes, edges := nodeColumns(), edgeColumns(o.Predicates)
	yed := o.Flavor == "yed"
	if o.Flavor == "gephi" {
		nodes = append(nodes, gephiNodeColumns()...)
		edges = append(edges, gephiEdgeColumns(o.Predicates)...)
	}
	p.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"")
	if yed {
		p.print(" xmlns:y=\"http://www.yworks.com/xml/graphml\"")
	}
	p.print(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns ")
	if yed {
		p.print("http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd\">\n")
		p.print("  <key id=\"node.look\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n  <key id=\"edge.look\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n")
	} else {
		p.print("http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n")
	}
	for _, c := range nodes {
		graphmlKey(p, "node", c.name, c.about, c.kind)
	}
	for _, c := range edges {
		graphmlKey(p, "edge", c.name, c.about, c.kind)
	}
	p.print("  <graph id=\"G\" edgedefault=\"directed\">\n")
	for e, err := range v.Entities() {
		if err != nil {
			return err
		}
		p.printf("    <node id=\"%s\">\n", xmlID(e.ID))
		for _, c := range nodes {
			graphmlData(p, "node", c.name, c.value(e))
		}
		if yed {
			yedNode(p, e)
		}
		p.print("    </node>\n")
	}
	n := 0
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		p.printf("    <edge id=\"e%d\" source=\"%s\" target=\"%s\"", n, xmlID(s.Subject), xmlID(s.Object))
		n++
		if o.Flavor == "gephi" {
			p.printf(" label=\"%s\"", xmlText(kindOf(s)))
		}
		p.print(">\n")
		for _, c := range edges {
			graphmlData(p, "edge", c.name, c.value(s))
		}
		if yed {
			yedEdge(p, s, o.Predicates)
		}
		p.print("    </edge>\n")
	}
	p.print("  </graph>\n</graphml>\n")
	return p.err
}

// graphmlKey declares an attribute. Its id is made of the element and the name, since both have a label and a date.
func graphmlKey(p *printer, element, name, about string, kind columnKind) {
	p.printf("  <key id=\"%s.%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\">", element, name, element, name, graphmlTypes[kind])
	p.printf("<desc>%s</desc></key>\n", xmlText(about))
}

// graphmlData writes one attribute; an empty text is left out.
func graphmlData(p *printer, element, name string, value any) {
	if text := cell(value, "|"); text != "" {
		p.printf("      <data key=\"%s.%s\">%s</data>\n", element, name, xmlText(text))
	}
}

// gephiNodeColumns are what Gephi reads as the look of a node: colour from 0 to 255, and size.
func gephiNodeColumns() []column[*graph.Entity] {
	channel := func(i int) func(e *graph.Entity) any {
		return func(e *graph.Entity) any { return channels(lookOf(e.Type).fill)[i] }
	}
	return []column[*graph.Entity]{
		{"r", intColumn, "red", channel(0)},
		{"g", intColumn, "green", channel(1)},
		{"b", intColumn, "blue", channel(2)},
		{"size", realColumn, "by documents that mention it", func(e *graph.Entity) any { return 10 + 2*float64(min(documentsOf(e), 20)) }},
	}
}

// gephiEdgeColumns are what Gephi reads as the look of an edge.
func gephiEdgeColumns(predicates *graph.Predicates) []column[*graph.Statement] {
	channel := func(i int) func(s *graph.Statement) any {
		return func(s *graph.Statement) any {
			row, _ := predicates.Lookup(s.Predicate)
			return channels(inkOf(s.Status, toneOf(row)).colour)[i]
		}
	}
	return []column[*graph.Statement]{
		{"r", intColumn, "red", channel(0)},
		{"g", intColumn, "green", channel(1)},
		{"b", intColumn, "blue", channel(2)},
	}
}

// yedNode writes how yEd draws an entity. The width is a guess from the name: yEd lays out with the sizes it is given.
func yedNode(p *printer, e *graph.Entity) {
	l := lookOf(e.Type)
	lines := wrap(shorten(plain(e.Name), nameRunes), nameWidth)
	width := 0
	for _, line := range lines {
		width = max(width, len([]rune(line)))
	}
	p.printf("      <data key=\"node.look\"><y:ShapeNode><y:Geometry height=\"%d\" width=\"%d\"/>", 20+15*max(1, len(lines)), 30+8*width)
	p.printf("<y:Fill color=\"%s\" transparent=\"false\"/><y:BorderStyle color=\"%s\" type=\"line\" width=\"1.5\"/>", l.fill, l.border)
	p.printf("<y:NodeLabel textColor=\"%s\">", inkColour)
	for i, line := range lines {
		if i > 0 {
			p.print("\n")
		}
		p.print(xmlText(line))
	}
	p.printf("</y:NodeLabel><y:Shape type=\"%s\"/></y:ShapeNode></data>\n", l.yed)
}

// yedEdge writes how yEd draws a statement.
func yedEdge(p *printer, s *graph.Statement, predicates *graph.Predicates) {
	row, _ := predicates.Lookup(s.Predicate)
	k := inkOf(s.Status, toneOf(row))
	arrow := "standard"
	if row.Symmetric {
		arrow = "none"
	}
	p.printf("      <data key=\"edge.look\"><y:PolyLineEdge><y:LineStyle color=\"%s\" type=\"%s\" width=\"%s\"/>", k.colour, k.yed, lineWidth(s.Support))
	p.printf("<y:Arrows source=\"none\" target=\"%s\"/><y:EdgeLabel textColor=\"%s\">%s</y:EdgeLabel></y:PolyLineEdge></data>\n",
		arrow, k.text, xmlText(plain(words(s.Predicate))))
}
