package export

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/graph"
)

const (
	dotMaxEdges = 36 // lines that a picture on one screen holds
	dotLabels   = 4  // statements named on one line
	dotQuotes   = 3  // quotes in one tooltip
	dotQuote    = 300
)

// writeDOT writes a picture for Graphviz.
func writeDOT(w io.Writer, v graph.View, o Options) error {
	limit := o.MaxEdges
	if limit == 0 {
		limit = dotMaxEdges
	}
	pic, err := newPicture(v, o.Predicates, limit)
	if err != nil {
		return err
	}
	if left := pic.left(); left != "" {
		o.Note(left)
	}
	p := &printer{w: w}
	p.print("digraph kg {\n")
	p.print("  graph [charset=\"UTF-8\", layout=dot, rankdir=LR, bgcolor=\"" + paperColour + "\", pad=0.3, nodesep=0.2, ranksep=0.5, splines=true,\n")
	p.print("         fontname=\"Helvetica,Arial,sans-serif\", fontcolor=\"" + inkColour + "\", fontsize=12, labelloc=t, labeljust=l, tooltip=\" \",\n")
	p.printf("         label=%s];\n", dotTitle(o.Title, pic))
	p.print("  node [fontname=\"Helvetica,Arial,sans-serif\", fontcolor=\"" + inkColour + "\", penwidth=1.5, margin=\"0.12,0.06\"];\n")
	p.print("  edge [fontname=\"Helvetica,Arial,sans-serif\", fontsize=10, arrowsize=0.7];\n")
	group := map[string]int{}
	for i, g := range o.Groups {
		for _, id := range g.Members {
			if _, twice := group[id]; !twice {
				group[id] = i
			}
		}
	}
	members := make([][]*graph.Entity, len(o.Groups))
	for _, e := range pic.nodes {
		if i, ok := group[e.ID]; ok {
			members[i] = append(members[i], e)
			continue
		}
		dotNode(p, "  ", e)
	}
	for i, g := range o.Groups {
		if len(members[i]) == 0 {
			continue
		}
		p.printf("  subgraph cluster_%d {\n    label=%s; style=rounded; color=\"#bbbbbb\"; bgcolor=\"#f7f7f7\"; fontcolor=\"%s\"; tooltip=\" \";\n",
			i, dotText(plain(g.Label)), faintColour)
		for _, e := range members[i] {
			dotNode(p, "    ", e)
		}
		p.print("  }\n")
	}
	for _, l := range pic.lines {
		dotLine(p, l)
	}
	p.print("}\n")
	return p.err
}

// dotText quotes a text for DOT.
func dotText(s string) string { return `"` + dotEscape(s) + `"` }

// dotEscape escapes a text for the inside of quotes. In DOT's strings only the quote and the backslash mean anything, and
// Graphviz reads entities of HTML in labels, so an ampersand is written as one. A null would end the string; U+FFFD is
// refused by other readers of DOT.
func dotEscape(s string) string {
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`, "&", "&amp;", "\x00", "?", "\ufffd", "?").Replace(strings.ToValidUTF8(s, "?"))
}

// dotID quotes an id, which Graphviz writes into the drawing as it is: what would end the string, or what XML cannot
// hold, becomes %hex.
func dotID(id string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range id {
		if r == '"' || r == '\\' || r == '%' || r == '&' || unicode.IsControl(r) || noncharacter(r) || r == utf8.RuneError {
			_, size := utf8.DecodeRuneInString(id[i:])
			fmt.Fprintf(&b, "%%%X", id[i:i+size])
			continue
		}
		b.WriteRune(r)
	}
	b.WriteByte('"')
	return b.String()
}

// dotHTML escapes a text for a label in Graphviz's HTML, which refuses elements that hold nothing.
func dotHTML(s string) string {
	return cmp.Or(strings.ReplaceAll(xmlText(plain(s)), "\ufffd", "?"), "\u00a0")
}

func dotNode(p *printer, indent string, e *graph.Entity) {
	l := lookOf(e.Type)
	lines := wrap(shorten(plain(e.Name), nameRunes), nameWidth)
	for i := range lines {
		lines[i] = dotEscape(lines[i])
	}
	p.printf("%s%s [label=\"%s\", shape=%s, style=%q, fillcolor=%q, color=%q, fontsize=%d, tooltip=%s];\n",
		indent, dotID(e.ID), strings.Join(lines, `\n`), l.dot, l.dotStyle, l.fill, l.border, 12+min(documentsOf(e), 6), dotText(nodeTip(e)))
}

// nodeTip is what a reader sees who points at an entity.
func nodeTip(e *graph.Entity) string {
	tip := fmt.Sprintf("%s (%s), %s in %s", plain(e.Name), plain(string(e.Type)), count(len(e.Mentions), "mention", "mentions"),
		count(documentsOf(e), "document", "documents"))
	if len(e.Aliases) > 0 {
		tip += ": " + shorten(plain(strings.Join(e.Aliases, ", ")), dotQuote)
	}
	return tip
}

func dotLine(p *printer, l *line) {
	k := l.ink()
	tip := dotText(strings.Join(quotes(l), "\n\n"))
	p.printf("  %s -> %s [label=%s, color=%q, style=%s, penwidth=%s, weight=%d, tooltip=%s, labeltooltip=%s",
		dotID(l.from), dotID(l.to), dotLabel(l), k.colour, k.dot, lineWidth(l.support), min(l.support, 8), tip, tip)
	if l.symmetric {
		p.print(", dir=none")
	}
	p.print("];\n")
}

// dotLabel names the statements of a line under each other, on paper of its own, so that lines that pass behind it leave
// it readable.
func dotLabel(l *line) string {
	var b strings.Builder
	b.WriteString(`<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1" BGCOLOR="` + paperColour + `">`)
	for i, x := range l.labels {
		if i == dotLabels && len(l.labels) > dotLabels+1 {
			fmt.Fprintf(&b, `<TR><TD><FONT COLOR="%s">and %d more</FONT></TD></TR>`, faintColour, len(l.labels)-dotLabels)
			break
		}
		text := dotHTML(x.text(!l.symmetric))
		switch x.status {
		case graph.Negated:
			text = "<S>" + text + "</S>"
		case graph.Possible:
			text = "<I>" + text + "?</I>"
		}
		fmt.Fprintf(&b, `<TR><TD><FONT COLOR="%s">%s</FONT></TD></TR>`, inkOf(x.status, x.tone).text, text)
	}
	b.WriteString("</TABLE>>")
	return b.String()
}

// text is how a label reads: the predicate in words, marked where it holds both ways on a line with an arrow, and its
// time.
func (x label) text(onArrow bool) string {
	t := shorten(words(plain(x.predicate)), nameRunes)
	if x.symmetric && onArrow {
		t += " ↔"
	}
	switch from, to, isInterval := strings.Cut(plain(x.date), "/"); {
	case isInterval:
		t += ", " + from + "–" + to
	case from != "":
		t += ", " + from
	}
	return t
}

// quotes are the sentences that state what a line says, with their documents.
func quotes(l *line) []string {
	var qs []string
	seen := map[string]bool{}
	for _, x := range l.labels {
		s := shorten(plain(x.quote.Sentence), dotQuote)
		if s == "" || seen[s] {
			continue
		}
		seen[s] = true
		if len(qs) == dotQuotes {
			qs = append(qs, "…")
			break
		}
		qs = append(qs, fmt.Sprintf("%s\n— %s", s, plain(x.quote.Document)))
	}
	if qs == nil {
		return []string{" "}
	}
	return qs
}

// dotTitle is the head of the picture: its title, what shapes and lines mean, and what it leaves out.
func dotTitle(title string, pic *picture) string {
	var b strings.Builder
	b.WriteString(`<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="4" CELLPADDING="3"><TR>`)
	if title != "" {
		fmt.Fprintf(&b, `<TD COLSPAN="9" ALIGN="LEFT"><FONT POINT-SIZE="18"><B>%s</B></FONT></TD></TR><TR>`, dotHTML(title))
	}
	for _, t := range graph.EntityTypes {
		l := lookOf(t)
		fmt.Fprintf(&b, `<TD BORDER="1" BGCOLOR="%s" COLOR="%s">%s</TD>`, l.fill, l.border, t)
	}
	for _, s := range []struct {
		ink  ink
		text string
	}{
		{inkOf(graph.Fact, cooperation), "—— cooperation"}, {inkOf(graph.Fact, conflict), "—— conflict"}, {inkOf(graph.Former, neutral), "—— former"},
		{inkOf(graph.Possible, neutral), "- - <I>possible?</I>"}, {inkOf(graph.Negated, neutral), "····· <S>denied</S>"},
	} {
		fmt.Fprintf(&b, `<TD><FONT COLOR="%s">%s</FONT></TD>`, s.ink.text, s.text)
	}
	b.WriteString("</TR>")
	if left := pic.left(); left != "" {
		fmt.Fprintf(&b, `<TR><TD COLSPAN="9" ALIGN="LEFT"><FONT COLOR="%s">%s</FONT></TD></TR>`, faintColour, left)
	}
	b.WriteString("</TABLE>>")
	return b.String()
}
