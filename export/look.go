package export

import (
	"strconv"
	"strings"

	"kg/graph"
)

// The pictures share one look. Colours are those of Okabe and Ito ("Color Universal Design", 2008), which colour-blind
// readers tell apart, as borders, with tints of them as fills; type is also told by shape, and status by the line's
// style, so that nothing hangs on colour. Background and text colours are always written, so that a viewer's dark mode
// changes nothing.
const (
	paperColour = "#ffffff"
	inkColour   = "#1a1a1a"
	faintColour = "#6b6b6b"
	nameWidth   = 18 // runes of a line of a name
	nameRunes   = 80 // of a whole name
)

// look is how an entity of a type is drawn.
type look struct {
	fill, border string
	dot          string // shape in DOT
	dotStyle     string
	yed          string // shape in yEd
}

// lookOf returns the look of a type, and a grey one for a type that it does not know.
func lookOf(t graph.EntityType) look {
	switch t {
	case graph.Person:
		return look{"#b9def5", "#0072b2", "ellipse", "filled", "ellipse"}
	case graph.Organization:
		return look{"#fad88f", "#b57a00", "box", "filled", "rectangle"}
	case graph.Place:
		return look{"#a5dfcb", "#007a59", "box", "filled,rounded", "roundrectangle"}
	case graph.Event:
		return look{"#f0cfe1", "#a8487f", "note", "filled", "hexagon"}
	}
	return look{"#e6e6e6", "#6b6b6b", "box", "filled", "rectangle"}
}

// tone is whether a predicate is of cooperation or of conflict, as PLOVER's quad classes have it; requests and movements
// of troops, which PLOVER counts as conflict, are neither here: an ally urges and is sent troops too.
type tone string

const (
	neutral     tone = ""
	cooperation tone = "cooperation"
	conflict    tone = "conflict"
)

func toneOf(p graph.Predicate) tone {
	switch p.Plover {
	case "CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID":
		return cooperation
	case "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT":
		return conflict
	}
	return neutral
}

// ink is how a statement is drawn.
type ink struct {
	colour string // of the line
	text   string // of its label: darker where the line is pale
	dot    string // style of the line in DOT
	yed    string // and in yEd
}

// inkOf returns the ink of a statement of a status and a tone: blue for cooperation, brown for conflict, dashed where it
// is possible; grey for what was, and dotted red for what is denied.
func inkOf(s graph.Status, t tone) ink {
	colour := map[tone]string{neutral: "#333333", cooperation: "#00639c", conflict: "#a04d00"}[t]
	switch s {
	case graph.Former:
		return ink{"#8a8a8a", faintColour, "solid", "line"}
	case graph.Possible:
		return ink{colour, colour, "dashed", "dashed"}
	case graph.Negated:
		return ink{"#c03000", "#c03000", "dotted", "dotted"}
	}
	return ink{colour, colour, "solid", "line"}
}

// lineWidth gives the width of a line by the number of documents that support it, in points: it grows ever slower.
func lineWidth(support int) string {
	widths := []string{"1", "1", "1.8", "2.4", "2.9", "3.3", "3.6", "3.9", "4.2"}
	return widths[max(0, min(support, len(widths)-1))]
}

// channels reads "#rrggbb" as red, green and blue from 0 to 255.
func channels(colour string) [3]int {
	n, _ := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 32)
	return [3]int{int(n >> 16 & 0xff), int(n >> 8 & 0xff), int(n & 0xff)}
}

// words reads a predicate's name as words: "secretary-general-of" as "secretary general of".
func words(predicate string) string { return strings.ReplaceAll(predicate, "-", " ") }
