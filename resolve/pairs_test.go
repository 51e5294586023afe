package resolve

import (
	"os"
	"strings"
	"testing"

	"kg/gazetteer/vocabulary"
	"kg/graph"
)

// TestPairs measures Compare on lists of pairs judged by people: the one of shared/gold on which the tables were made, and
// one of our own with other names, written before anything was tuned on it.
func TestPairs(t *testing.T) {
	for _, test := range []struct {
		path          string
		f1, precision float64
	}{
		{"../../shared/gold/names-dev.tsv", 0.97, 0.98},
		{"testdata/names.tsv", 0.96, 0.97},
		{"testdata/names-second.tsv", 0.96, 0.98},
	} {
		t.Run(strings.ReplaceAll(test.path, "/", "_"), func(t *testing.T) {
			f, err := os.Open(test.path)
			if err != nil {
				t.Skipf("the list is not here: %v", err)
			}
			defer f.Close()
			pairs, err := ReadPairs(test.path, f)
			if err != nil {
				t.Fatal(err)
			}
			var score PairScore
			for _, p := range pairs {
				left, right := Name{Text: p.Left, Type: p.Type}, Name{Text: p.Right, Type: p.Type}
				v := Compare(left, right)
				score.Add(p.Judgement, v.Judgement)
				if (v.Judgement == Same) != (p.Judgement == Same) {
					t.Logf("%s | %s: %s %.2f %v, want %s (%s)", p.Left, p.Right, v.Judgement, v.Score, v.Reasons, p.Judgement, p.Kind)
				}
				if w := Compare(right, left); w.Judgement != v.Judgement {
					t.Errorf("%s | %s: %s one way, %s the other", p.Left, p.Right, v.Judgement, w.Judgement)
				}
			}
			t.Logf("precision %.3f, recall %.3f, F1 %.3f", score.Precision(), score.Recall(), score.F1())
			if score.F1() < test.f1 || score.Precision() < test.precision {
				t.Errorf("F1 %.3f and precision %.3f, want %.2f and %.2f", score.F1(), score.Precision(), test.f1, test.precision)
			}
		})
	}
}

func TestReadPairsNamesTheLine(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"left\tright\ttype\tjudgement\nA\tB\tPerson\n", "x.tsv:2:"},
		{"A\tB\tRobot\tsame\n", `unknown entity type "Robot"`},
		{"A\tB\tPerson\tmaybe\n", `unknown judgement "maybe"`},
	} {
		_, err := ReadPairs("x.tsv", strings.NewReader(test.text))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: %v, want %s", test.text, err, test.want)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("Jean-Luc Mélenchon", "J.-L. Mélenchon", uint8(0))
	f.Add("attentats du 13 novembre 2015", "13-Novembre", uint8(3))
	f.Add("P&G", "Procter & Gamble", uint8(1))
	f.Add("Tripoli (Liban)", "(", uint8(2))
	f.Fuzz(func(t *testing.T, a, b string, kind uint8) {
		typ := graph.EntityTypes[int(kind)%len(graph.EntityTypes)]
		x, y := Name{Text: a, Type: typ}, Name{Text: b, Type: typ}
		v := Compare(x, y)
		if v.Score < 0 || v.Score > 1 || len(v.Reasons) == 0 {
			t.Errorf("%q | %q: %+v", a, b, v)
		}
		if w := Compare(y, x); w.Judgement != v.Judgement {
			t.Errorf("%q | %q: %s, the other way %s", a, b, v.Judgement, w.Judgement)
		}
	})
}

// TestPairsByRulesAlone measures what the rules of writing do without the alias files: the share that holds for names
// that nobody has written down.
func TestPairsByRulesAlone(t *testing.T) {
	k := *defaultKnowledge()
	k.aliases = map[graph.EntityType]*vocabulary.Map[[]int]{}
	for _, path := range []string{"../../shared/gold/names-dev.tsv", "testdata/names.tsv", "testdata/names-second.tsv"} {
		f, err := os.Open(path)
		if err != nil {
			t.Logf("the list is not here: %v", err)
			continue
		}
		pairs, err := ReadPairs(path, f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		var all PairScore
		byType := map[graph.EntityType]*PairScore{}
		for _, p := range pairs {
			v := k.compare(k.read(Name{Text: p.Left, Type: p.Type}), k.read(Name{Text: p.Right, Type: p.Type}))
			all.Add(p.Judgement, v.Judgement)
			if byType[p.Type] == nil {
				byType[p.Type] = new(PairScore)
			}
			byType[p.Type].Add(p.Judgement, v.Judgement)
		}
		for _, kind := range graph.EntityTypes {
			if s := byType[kind]; s != nil {
				t.Logf("%s: %s: precision %.3f, recall %.3f, F1 %.3f", path, kind, s.Precision(), s.Recall(), s.F1())
			}
		}
		t.Logf("%s: precision %.3f, recall %.3f, F1 %.3f", path, all.Precision(), all.Recall(), all.F1())
		if all.Precision() < 0.97 || all.F1() < 0.8 {
			t.Errorf("%s: precision %.3f and F1 %.3f, want 0.97 and 0.80", path, all.Precision(), all.F1())
		}
	}
}
