package extract

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"kg/graph"
)

// A mending leaves what it is not for as it is: passing it over changes nothing.
func TestMendingsAreForWhatTheySay(t *testing.T) {
	m, x := open(t)
	texts := properTexts(t)
	files, _ := filepath.Glob("../eval/articles/read/*.txt")
	for i, f := range files {
		if b, err := os.ReadFile(f); err == nil && i%12 == 0 {
			texts = append(texts, string(b))
		}
	}
	w := new(workspace)
	for _, text := range texts {
		d := m.Analyze(text)
		names := make([][]named, len(d.Sentences))
		for _, n := range d.Names {
			names[n.Sentence] = append(names[n.Sentence], named{n.First, n.Last, graph.EntityType(n.Type)})
		}
		for i := range d.Sentences {
			s := d.Sentences[i]
			s.Tokens = slices.Clone(s.Tokens)
			before := d.Sentences[i].Tokens
			g := mender{w: w, s: &s, forms: lowered(&s, w), names: names[i], rs: x.rules, world: x.world, left: math.MaxInt}
			for k := range before {
				for n := range x.rules.mendings.list {
					a := &x.rules.mendings.list[n]
					if isFor(x.rules.listed(a.upos), before[k].UPOS) && isFor(x.rules.listed(a.deprel), before[k].Deprel) && isFor(x.rules.listed(a.words), g.forms[k]) && isFor(x.rules.listed(a.among), g.forms...) {
						continue
					}
					if a.do(&g, k); !slices.Equal(s.Tokens, before) {
						t.Fatalf("mending %d changes %q, for which it is not, in %q", n, before[k].Form, d.Text[s.Start:s.End])
					}
				}
			}
		}
	}
}

// isFor reports whether values have one of some; none stand for any.
func isFor(values []string, some ...string) bool {
	return values == nil || slices.ContainsFunc(values, func(v string) bool { return slices.Contains(some, v) })
}
