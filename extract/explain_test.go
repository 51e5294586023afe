package extract

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"kg/graph"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Every reason for which a rule does not speak is told in words.
func TestExplainWhy(t *testing.T) {
	m, _ := open(t)
	for _, c := range []struct{ rules, text, why string }{
		{"zozoter : met : subj > obj", "Anna Roy zozote Luc Mercier.", ""},
		{"zozoter : met : subj > obj", "Anna Roy zozote.", "no object: nothing stands at obj"},
		{"zozoter : met : subj > obj", "La pluie zozote Luc Mercier.", "no subject: subj is « pluie », which stands for nothing named"},
		{"zozoter : visited : subj > obj", "Anna Roy zozote Luc Mercier.", "no object: obj is « Luc Mercier », Person, not Place"},
		{"zozoter : met : subj > obj : without=à", "Anna Roy zozote Luc Mercier à Lyon.", "forbidden by without=à: « Lyon »"},
		{"zozoter : met : subj > obj : with=par", "Anna Roy zozote Luc Mercier.", "with=par asks for what is not there"},
		{"zozoter : supports : subj > obj : known", "Anna Roy zozote Luc Mercier.", "known: the gazetteer does not know the object"},
		{"zozoter : visited : subj > obj : country", "Anna Roy zozote Lyon.", "country: the object is no country"},
		{"zozoter : visited : subj > obj : local", "Anna Roy zozote l'Espagne.", "local: the object is a country"},
		{"zozoter : met : subj|obj > obj", "Anna Roy zozote Anna Roy.", "subject and object are one"},
		{"zozoter +à:lyon : met : subj > obj | Anna Roy zozote Luc Mercier à Lyon.\nzozoter : met : subj > obj", "Anna Roy zozote Luc Mercier à Lyon.", "a rule that demands more of the same word went first"},
		{"zozoter : met : subj > obj : confidence=0.5 | Anna Roy zozote Luc Mercier.\nzozoter,zézayer : met : subj > obj", "Anna Roy zozote Luc Mercier.", ""},
	} {
		x, err := New(Options{Replace: true, Rules: []fs.FS{os.DirFS("rules"), fstest.MapFS{"zozo.rules": {Data: []byte("rules\n" + c.rules + " | Anna Roy zozote Luc Mercier.")}}}})
		if err != nil {
			t.Fatal(err)
		}
		last := RuleExplanation{Why: "no such rule"}
		for _, s := range x.Explain(graph.Source{ID: "d"}, m.Analyze(c.text)).Sentences {
			for _, r := range s.Rules {
				if r.File == "zozo.rules" && (r.Line >= last.Line) {
					last = r
				}
			}
		}
		if last.Why != c.why || last.Fired != (c.why == "") {
			t.Errorf("%s\n\t%s\n\tfired %v: %q, want %q", c.rules, c.text, last.Fired, last.Why, c.why)
		}
	}
}

// To be followed changes nothing: an explanation tells of the statements that extraction gives.
func TestExplainAgrees(t *testing.T) {
	m, _ := open(t)
	for name, x := range extractors(t) {
		for i, text := range properTexts(t) {
			d := m.Analyze(text)
			source := graph.Source{ID: "a", Date: "2024-12-03", Text: text}
			extracted := x.Extract(source, d)
			want := statements(extracted)
			var got []string
			for _, s := range x.Explain(source, d).Sentences {
				if text[s.Start:s.End] != s.Text {
					t.Errorf("sentence %d to %d is not %q", s.Start, s.End, s.Text)
				}
				for _, st := range s.Statements {
					got = append(got, st.Subject+", "+st.Predicate+", "+st.Object+", "+string(st.Status))
				}
				for _, r := range s.Rules {
					if r.Fired == (r.Why != "") && !strings.HasPrefix(r.Why, "dropped") && !strings.HasPrefix(r.Why, "not believed") && !strings.HasPrefix(r.Why, "a surer rule") {
						t.Errorf("%s at %s: fired %v, why %q", r.Rule, s.Tokens[r.Token].Form, r.Fired, r.Why)
					}
				}
			}
			less := cmp.Transformer("sorted", sortedStrings)
			if d := cmp.Diff(want, got, less); d != "" {
				t.Errorf("%s, article %d (-extracted +explained):\n%s", name, i, d)
			}
		}
	}
}

func sortedStrings(s []string) map[string]int {
	out := map[string]int{}
	for _, x := range s {
		out[x]++
	}
	return out
}

// drawn is an explanation made by hand: what is drawn of it stays the same whatever the rules say.
var drawn = []SentenceExplanation{{
	Text: "Anna Roy <a> rencontré « l'Italie » & co.",
	Tokens: []TokenExplanation{
		{Form: "Anna", UPOS: "PROPN", Head: 3, Deprel: "nsubj"}, {Form: "Roy", UPOS: "PROPN", Head: 0, Deprel: "flat"},
		{Form: "<a>", UPOS: "AUX", Head: 3, Deprel: "aux"}, {Form: "rencontré", UPOS: "VERB", Head: -1, Deprel: "root"},
		{Form: "l'", UPOS: "DET", Head: 5, Deprel: "det"}, {Form: "Italie", UPOS: "PROPN", Head: 3, Deprel: "obj"},
		{Form: "& co.", UPOS: "X", Head: 5, Deprel: "dep"},
	},
	Mentions: []MentionExplanation{
		{Text: "Anna Roy", First: 0, Last: 1, Entity: "Anna Roy", Type: graph.Person, Kind: "name"},
		{Text: "l'Italie", First: 4, Last: 5, Entity: "Italie & Cie", Type: graph.Place, Kind: "description"},
		{Text: "Italie", First: 5, Last: 5, Entity: "Italie", Type: graph.Place, Kind: "name"},
		{Text: "astray", First: 5, Last: 99, Entity: "nowhere", Type: "Ghost", Kind: "name"},
	},
	Statements: []StatementExplanation{{Subject: "Anna Roy", Predicate: "met", Object: "Italie", Status: graph.Possible, Date: "2019", Rule: "consult/" + strings.Repeat("rencontrer,", 9), Confidence: 0.9}},
}, {Text: "", Tokens: []TokenExplanation{}}}

func TestWriteSVG(t *testing.T) {
	var b bytes.Buffer
	if err := WriteSVG(&b, drawn); err != nil {
		t.Fatal(err)
	}
	checkXML(t, b.Bytes())
	path := filepath.Join("testdata", "drawing.svg")
	if *update {
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), b.String()); d != "" {
		t.Errorf("%s (-want +got):\n%s", path, d)
	}
	if err := WriteSVG(failing{}, drawn); err == nil {
		t.Error("a writer that fails is not told of")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

// Whatever is explained can be drawn: well-formed XML, arcs that run above those within them.
func TestDrawing(t *testing.T) {
	m, x := open(t)
	texts := append(properTexts(t), "<&\">' \x01\x02 \ufffe", "")
	for _, text := range texts {
		e := x.Explain(graph.Source{ID: "d", Text: text}, m.Analyze(text))
		var b bytes.Buffer
		if err := WriteSVG(&b, e.Sentences); err != nil {
			t.Fatal(err)
		}
		checkXML(t, b.Bytes())
		for i := range e.Sentences {
			d := newDrawing(&e.Sentences[i])
			for p, a := range d.arcs {
				l, r := min(a.head, a.dependent), max(a.head, a.dependent)
				if a.level < 1 || a.level*drawLevel > d.base {
					t.Fatalf("an arc at height %d of a drawing of %d", a.level, d.base)
				}
				for _, c := range d.arcs[:p] {
					if cl, cr := min(c.head, c.dependent), max(c.head, c.dependent); cl < r && l < cr && c.level == a.level {
						t.Fatalf("arcs %d-%d and %d-%d run over one another", l, r, cl, cr)
					}
				}
			}
		}
	}
}

func checkXML(t *testing.T, data []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%v in %.400s", err, data)
		}
	}
}
