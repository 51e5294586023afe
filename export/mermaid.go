package export

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"kg/graph"
)

const mermaidMaxEdges = 36 // as DOT; Mermaid itself refuses more than 500 lines, or 50,000 characters

// writeMermaid writes a flowchart for Mermaid, which Markdown pages draw: the same picture as DOT, without quotes.
func writeMermaid(w io.Writer, v graph.View, o Options) error {
	limit := o.MaxEdges
	if limit == 0 {
		limit = mermaidMaxEdges
	}
	pic, err := newPicture(v, o.Predicates, limit)
	if err != nil {
		return err
	}
	p := &printer{w: w}
	if o.Title != "" {
		p.printf("---\ntitle: %s\n---\n", jsonText(plain(o.Title)))
	}
	p.print("flowchart LR\n")
	if left := pic.left(); left != "" {
		o.Note(left)
		p.printf("  %%%% %s\n", left)
	}
	number := map[string]int{}
	for i, e := range pic.nodes {
		number[e.ID] = i
		shape := mermaidShape(e.Type)
		p.printf("  n%d%s\"%s\"%s:::%s\n", i, shape[0], mermaidText(strings.Join(wrap(shorten(plain(e.Name), nameRunes), nameWidth), "\n")), shape[1], mermaidClass(e.Type))
	}
	colours := map[string][]string{}
	for i, l := range pic.lines {
		var texts []string
		for j, x := range l.labels {
			if j == dotLabels && len(l.labels) > dotLabels+1 {
				texts = append(texts, fmt.Sprintf("and %d more", len(l.labels)-dotLabels))
				break
			}
			text := x.text(!l.symmetric)
			switch x.status {
			case graph.Possible:
				text += "?"
			case graph.Former:
				text += " (former)"
			case graph.Negated:
				text = "not: " + text
			}
			texts = append(texts, text)
		}
		p.printf("  n%d %s|\"%s\"| n%d\n", number[l.from], mermaidLine(l), mermaidText(strings.Join(texts, "\n")), number[l.to])
		colours[l.ink().colour] = append(colours[l.ink().colour], fmt.Sprint(i))
	}
	for _, t := range append(graph.EntityTypes, "") {
		l := lookOf(t)
		p.printf("  classDef %s fill:%s,stroke:%s,color:%s\n", mermaidClass(t), l.fill, l.border, inkColour)
	}
	for _, colour := range slices.Sorted(maps.Keys(colours)) {
		p.printf("  linkStyle %s stroke:%s\n", strings.Join(colours[colour], ","), colour)
	}
	return p.err
}

// mermaidLine is the line of a flowchart: dotted where it is possible or negated, thick where three documents say so.
func mermaidLine(l *line) string {
	body := [3]string{"--", "==", "-."}
	end := [3]string{">", ">", "->"}
	if l.symmetric {
		end = [3]string{"-", "=", "-"}
	}
	i := 0
	switch {
	case !l.status().Asserted():
		i = 2
	case l.support >= 3:
		i = 1
	}
	return body[i] + end[i]
}

// mermaidShape is what stands before and after the name of an entity of a type.
func mermaidShape(t graph.EntityType) [2]string {
	switch t {
	case graph.Person:
		return [2]string{"([", "])"}
	case graph.Place:
		return [2]string{"(", ")"}
	case graph.Event:
		return [2]string{"{{", "}}"}
	}
	return [2]string{"[", "]"}
}

func mermaidClass(t graph.EntityType) string {
	switch t {
	case graph.Person, graph.Organization, graph.Place, graph.Event:
		return "kg" + string(t)
	}
	return "kgOther"
}

// mermaidText escapes a text for the quotes of a flowchart: every ASCII character that Mermaid, Markdown or HTML might
// read becomes its number.
func mermaidText(s string) string {
	if s == "" {
		return "#160;"
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteString("<br/>")
		case strings.ContainsRune("\"#&<>;`{}[]|%\\*_$@~^=/:", r), strings.ContainsRune("-+.", r) && b.Len() == 0:
			fmt.Fprintf(&b, "#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
