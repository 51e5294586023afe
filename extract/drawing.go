package extract

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"kg/graph"
)

// Sizes of a drawing, in pixels.
const (
	drawMargin = 24
	drawGap    = 14 // between words
	drawLevel  = 21 // from one height of arcs to the next
	drawWord   = 15 // font sizes
	drawSmall  = 10
	drawLine   = 17 // between lines of text below the words
	drawBelow  = 62 // from the base of the arcs to the first line of text below
	drawCorner = 7
	drawSpread = 4 // between arcs that leave one word on the same side
	drawFont   = "'DejaVu Sans', Verdana, sans-serif"
)

// paint is the fill and the line of a type's mentions: light enough to read on, told apart without red and green.
var paint = map[graph.EntityType][2]string{
	graph.Person:       {"#d6e6f7", "#2c6fb0"},
	graph.Organization: {"#fde4c4", "#b9650a"},
	graph.Place:        {"#d3eddc", "#1f7a4d"},
	graph.Event:        {"#ecd9f2", "#84409a"},
}

// WriteSVG draws sentences, one below the other: the words with their mentions coloured by type, the arcs of the
// dependency tree above them, statements below. The same sentences give the same bytes.
func WriteSVG(w io.Writer, sentences []SentenceExplanation) error {
	drawings := make([]*drawing, len(sentences))
	width, height := 0, drawMargin
	for i := range sentences {
		drawings[i] = newDrawing(&sentences[i])
		width = max(width, drawings[i].width)
		height += drawings[i].height + drawMargin
	}
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" font-family="%s">`+"\n", width, height, width, height, drawFont)
	b.WriteString(`<rect width="100%" height="100%" fill="#ffffff"/>` + "\n")
	y := drawMargin
	for _, d := range drawings {
		fmt.Fprintf(b, `<g transform="translate(0 %d)">`+"\n", y)
		d.write(b)
		b.WriteString("</g>\n")
		y += d.height + drawMargin
	}
	b.WriteString("</svg>\n")
	return b.Flush()
}

// drawing is a sentence laid out.
type drawing struct {
	s             *SentenceExplanation
	x, wide       []int // of each word: its middle, its width
	arcs          []drawnArc
	base          int // y of the foot of the arcs
	width, height int
}

// drawnArc is an arc of the tree: x of its ends, and the height it runs at, from 1.
type drawnArc struct {
	head, dependent int
	from, to        int
	level           int
}

func newDrawing(s *SentenceExplanation) *drawing {
	d := &drawing{s: s}
	x := drawMargin
	for k := range s.Tokens {
		t := &s.Tokens[k]
		wide := max(textWidth(t.Form, drawWord), textWidth(t.UPOS, drawSmall))
		if t.Head == k-1 || t.Head == k+1 || k+1 < len(s.Tokens) && s.Tokens[k+1].Head == k { // room for the label of a short arc
			wide = max(wide, textWidth(t.Deprel, drawSmall)+6)
		}
		d.wide = append(d.wide, wide)
		d.x = append(d.x, x+wide/2)
		x += wide + drawGap
	}
	d.width = x - drawGap + drawMargin
	d.layArcs()
	top := 1
	for _, a := range d.arcs {
		top = max(top, a.level)
	}
	d.base = (top+1)*drawLevel + drawSmall
	lines := len(s.Statements) + len(d.legend())
	d.height = d.base + drawBelow + lines*drawLine
	for _, st := range d.statements() {
		d.width = max(d.width, textWidth(st, drawWord-2)+3*drawMargin)
	}
	for _, l := range d.legend() {
		d.width = max(d.width, textWidth(l.text, drawWord-2)+3*drawMargin)
	}
	return d
}

// layArcs gives every arc the lowest height at which it runs above those within it.
func (d *drawing) layArcs() {
	for k := range d.s.Tokens {
		if h := d.s.Tokens[k].Head; h >= 0 && h < len(d.s.Tokens) && h != k {
			d.arcs = append(d.arcs, drawnArc{head: h, dependent: k})
		}
	}
	span := func(a drawnArc) (int, int) { return min(a.head, a.dependent), max(a.head, a.dependent) }
	slices.SortStableFunc(d.arcs, func(a, b drawnArc) int {
		la, ra := span(a)
		lb, rb := span(b)
		return (ra - la) - (rb - lb)
	})
	for i := range d.arcs {
		l, r := span(d.arcs[i])
		d.arcs[i].level = 1
		for _, below := range d.arcs[:i] {
			if bl, br := span(below); bl < r && l < br {
				d.arcs[i].level = max(d.arcs[i].level, below.level+1)
			}
		}
	}
	left, right := make([]int, len(d.x)), make([]int, len(d.x)) // arcs that leave a word so far, short ones outermost
	for i := len(d.arcs) - 1; i >= 0; i-- {
		a := &d.arcs[i]
		a.to = d.x[a.dependent]
		if a.dependent < a.head {
			left[a.head]++
			a.from = d.x[a.head] - min(left[a.head]*drawSpread, d.wide[a.head]/2)
		} else {
			right[a.head]++
			a.from = d.x[a.head] + min(right[a.head]*drawSpread, d.wide[a.head]/2)
		}
	}
}

func (d *drawing) statements() []string {
	var out []string
	for _, s := range d.s.Statements {
		line := fmt.Sprintf("%s  —%s→  %s", s.Subject, s.Predicate, s.Object)
		if s.Status != graph.Fact {
			line += ", " + string(s.Status)
		}
		if s.Date != "" {
			line += ", " + s.Date
		}
		out = append(out, fmt.Sprintf("%s   (%s, %.2f)", line, BriefRule(s.Rule), s.Confidence))
	}
	return out
}

// legendLine is an entity of the sentence with its mentions.
type legendLine struct {
	text string
	typ  graph.EntityType
}

// legend lists the entities of the sentence that are called otherwise than by their name there.
func (d *drawing) legend() []legendLine {
	var out []legendLine
	for _, m := range d.s.Mentions {
		if m.Text == m.Entity {
			continue
		}
		l := legendLine{fmt.Sprintf("%s = %s", m.Text, m.Entity), m.Type}
		if !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

func (d *drawing) write(b *bufio.Writer) {
	d.writeMentions(b)
	for _, a := range d.arcs {
		d.writeArc(b, a)
	}
	for k := range d.s.Tokens {
		t := &d.s.Tokens[k]
		if t.Head < 0 {
			fmt.Fprintf(b, `<path d="M%d %dV%d" stroke="#444444" fill="none"/>`+"\n", d.x[k], drawSmall+4, d.base-6)
			d.writeArrow(b, d.x[k])
			writeText(b, d.x[k], drawSmall, drawSmall, "middle", "#444444", t.Deprel)
		}
		writeText(b, d.x[k], d.base+18, drawWord, "middle", "#111111", t.Form)
		writeText(b, d.x[k], d.base+33, drawSmall, "middle", "#767676", t.UPOS)
	}
	y := d.base + drawBelow
	for _, l := range d.legend() {
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="10" height="10" rx="2" fill="%s" stroke="%s"/>`+"\n", drawMargin, y-10, paint[l.typ][0], paint[l.typ][1])
		writeText(b, drawMargin+18, y, drawWord-2, "start", "#333333", l.text)
		y += drawLine
	}
	for _, s := range d.statements() {
		writeText(b, drawMargin+18, y, drawWord-2, "start", "#111111", s)
		y += drawLine
	}
}

// writeMentions draws names as filled boxes behind their words, and what refers to them as lines below the words.
func (d *drawing) writeMentions(b *bufio.Writer) {
	for _, m := range d.s.Mentions {
		if m.First < 0 || m.Last >= len(d.x) {
			continue
		}
		left, right := d.x[m.First]-d.wide[m.First]/2-4, d.x[m.Last]+d.wide[m.Last]/2+4
		colours, ok := paint[m.Type]
		if !ok {
			colours = [2]string{"none", "#767676"}
		}
		if m.Kind == "name" || m.Kind == string(graph.AdjectiveMention) {
			dash := ""
			if m.Kind != "name" {
				dash = ` stroke-dasharray="3 2"`
			}
			fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="22" rx="4" fill="%s" stroke="%s"%s><title>%s, %s</title></rect>`+"\n",
				left, d.base+2, right-left, colours[0], colours[1], dash, html.EscapeString(m.Entity), m.Type)
			continue
		}
		fmt.Fprintf(b, `<path d="M%d %dv4H%dv-4" stroke="%s" stroke-width="1.5" fill="none"><title>%s, %s</title></path>`+"\n",
			left+2, d.base+37, right-2, colours[1], html.EscapeString(m.Entity), m.Type)
	}
}

// writeArc draws an arc from the head's word up, across and down to the dependent's, its relation on top.
func (d *drawing) writeArc(b *bufio.Writer, a drawnArc) {
	top := d.base - a.level*drawLevel
	corner := drawCorner
	if a.to < a.from {
		corner = -corner
	}
	if gap := a.to - a.from; gap < 2*drawCorner && gap > -2*drawCorner {
		corner = gap / 2
	}
	fmt.Fprintf(b, `<path d="M%d %dV%dQ%d %d %d %dH%dQ%d %d %d %dV%d" stroke="#8a8a8a" fill="none"/>`+"\n",
		a.from, d.base, top+drawCorner, a.from, top, a.from+corner, top, a.to-corner, a.to, top, a.to, top+drawCorner, d.base-6)
	d.writeArrow(b, a.to)
	label := d.s.Tokens[a.dependent].Deprel
	wide := textWidth(label, drawSmall)
	middle := (a.from + a.to) / 2
	fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="%d" fill="#ffffff"/>`+"\n", middle-wide/2-2, top-drawSmall/2-1, wide+4, drawSmall+2)
	writeText(b, middle, top+drawSmall/2-1, drawSmall, "middle", "#444444", label)
}

func (d *drawing) writeArrow(b *bufio.Writer, x int) {
	fmt.Fprintf(b, `<path d="M%d %dl-3 -6h6z" fill="#444444"/>`+"\n", x, d.base)
}

func writeText(b *bufio.Writer, x, y, size int, anchor, colour, text string) {
	fmt.Fprintf(b, `<text x="%d" y="%d" font-size="%d" text-anchor="%s" fill="%s">%s</text>`+"\n", x, y, size, anchor, colour, escapeSVG(text))
}

// escapeSVG makes text fit for XML: what XML cannot hold, control characters, becomes a replacement character.
func escapeSVG(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == '\uFFFE' || r == '\uFFFF' {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD")))
}

// textWidth estimates how wide a text of a sans-serif font stands, in pixels: exact enough to lay words beside each
// other without the font at hand.
func textWidth(s string, size int) int {
	tenths := 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("ijlI.,;:'’!|()[] ·", r):
			tenths += 4
		case strings.ContainsRune("frt-/\"", r):
			tenths += 5
		case strings.ContainsRune("mwMW%@—→«»œæ", r):
			tenths += 10
		case r >= 'A' && r <= 'Z', r >= 'À' && r <= 'Ý':
			tenths += 8
		case r > 0x2e80: // East Asian characters are square
			tenths += 10
		default:
			tenths += 6
		}
	}
	return (tenths*size + 9) / 10
}
