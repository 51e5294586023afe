package export

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"

	"kg/graph"
)

// svgTexts draws DOT with Graphviz, which must say nothing, and returns the text of the drawing.
func svgTexts(t *testing.T, dot []byte) string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(run(t, dot, "dot", "-Tsvg")))
	var b strings.Builder
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return b.String()
		}
		if err != nil {
			t.Fatalf("the drawing is no XML: %v", err)
		}
		if c, ok := tok.(xml.CharData); ok {
			b.Write(c)
		}
	}
}

func TestDOTDraws(t *testing.T) {
	for name, v := range map[string]graph.View{"small": smallView(), "gold": goldView(t), "empty": &testView{}} {
		t.Run(name, func(t *testing.T) {
			svgTexts(t, written(t, v, Options{Format: "dot", Title: "Essai"}))
		})
	}
}

func TestDOTDrawsHostileNames(t *testing.T) {
	texts := svgTexts(t, written(t, hostileView(hostile), Options{Format: "dot", MaxEdges: -1, Title: hostile[0],
		Groups: []Group{{hostile[0], []string{"id-" + hostile[0], hostile[1]}}}}))
	for _, s := range []string{`A"<b>& -->`, `'); DROP`, `</script><script>alert(1)</script>`, "שלום עולם", "👩‍🚀🇺🇦", `\\"`, "&amp;", `\N\G\l`} {
		if !strings.Contains(texts, s) {
			t.Errorf("the drawing does not show %q", s)
		}
	}
}

func TestDOTSaysWhatIsLeftOut(t *testing.T) {
	var note string
	dot := string(written(t, goldView(t), Options{Format: "dot", MaxEdges: 10, Note: func(s string) { note = s }}))
	if n := strings.Count(dot, " -> "); n != 10 {
		t.Errorf("%d lines, want 10", n)
	}
	if !strings.HasPrefix(note, "The 10 best supported of ") || !strings.Contains(dot, note) {
		t.Errorf("the note %q is not in the picture", note)
	}
}

func TestDOTJoinsWhatIsSaidOfOnePair(t *testing.T) {
	dot := string(written(t, smallView(), Options{Format: "dot"}))
	if n := strings.Count(dot, `"jens-stoltenberg" -> "volodymyr-zelensky"`); n != 1 {
		t.Errorf("%d lines for one pair, want 1", n)
	}
	for _, want := range []string{"met ↔, 2023-04-20", ">praised<", "secretary general of, 2014-10-01–", "<S>member of</S>", "<I>participates in, 2023-07?</I>"} {
		if !strings.Contains(dot, want) {
			t.Errorf("no %q in\n%s", want, dot)
		}
	}
}

func TestGroupsAreBoxes(t *testing.T) {
	var groups []Group
	for i, id := range []string{"otan", "ukraine"} {
		groups = append(groups, Group{fmt.Sprintf("groupe %d", i), []string{id, "vilnius"}})
	}
	dot := written(t, smallView(), Options{Format: "dot", Groups: groups})
	if got := strings.Count(string(dot), "subgraph cluster_"); got != 2 {
		t.Errorf("%d boxes, want 2", got)
	}
	if got := strings.Count(string(dot), ` "vilnius" [label=`) - strings.Count(string(dot), `-> "vilnius" [label=`); got != 1 {
		t.Errorf("an entity of two groups is drawn %d times", got)
	}
	svgTexts(t, dot)
}
