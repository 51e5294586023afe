package nlp

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func defaultModelOf(t testing.TB) *Model {
	t.Helper()
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// checkNames compares the names of a text, each with its type before it.
func checkNames(t *testing.T, m *Model, text, want string) {
	t.Helper()
	d := m.Analyze(text, Options{})
	var got []string
	for _, n := range d.Names {
		got = append(got, n.Type+" "+d.Text[n.Start:n.End])
	}
	if got := strings.Join(got, ", "); got != want {
		t.Errorf("%s\n got %s\nwant %s", text, got, want)
	}
}

func TestNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Le secrétaire général de l'OTAN, Mark Rutte, s'est rendu à Kiev.", "Organization OTAN, Person Mark Rutte, Place Kiev"},
		{"Mme Awa Diabaté-Konan dirige la société Zorvex à Abidjan.", "Person Awa Diabaté-Konan, Organization Zorvex, Place Abidjan"},
		{"M. Villepreux a rencontré Joao van der Zanden et Ali ben Hadj.", "Person Villepreux, Person Joao van der Zanden, Person Ali ben Hadj"},
		{"L'armée syrienne affronte Daech près de Mossoul.", "Organization armée syrienne, Organization Daech, Place Mossoul"},
		{"Il a remporté le Tour de France.", "Event Tour de France"},
		{"Il pleut depuis ce matin et les routes sont fermées.", ""},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

// TestNamesStandOnTokens checks what Document promises of names, in whole articles.
func TestNamesStandOnTokens(t *testing.T) {
	m := defaultModelOf(t)
	files, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	found := 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d := m.Analyze(string(b), Options{})
		again := m.Analyze(string(b), Options{})
		last := 0
		for i, n := range d.Names {
			tokens := d.Sentences[n.Sentence].Tokens
			if n.Start < last || tokens[n.First].Start != n.Start || tokens[n.Last].End != n.End || n.First > n.Last {
				t.Errorf("%s: name %+v", file, n)
			}
			if n.Score <= 0 || n.Score > 1 {
				t.Errorf("%s: score of %+v", file, n)
			}
			if again.Names[i] != n {
				t.Errorf("%s: the second analysis gives %+v for %+v", file, again.Names[i], n)
			}
			last = n.End
		}
		found += len(d.Names)
	}
	if found < 100 {
		t.Errorf("%d names in five articles", found)
	}
}

func BenchmarkNames(b *testing.B) {
	m := defaultModelOf(b)
	text, err := os.ReadFile("../testdata/articles/otan-000.txt")
	if err != nil {
		b.Fatal(err)
	}
	d := m.Analyze(strings.Repeat(string(text)+"\n\n", 4), Options{})
	words := 0
	for _, s := range d.Sentences {
		words += len(s.Tokens)
	}
	b.ReportAllocs()
	for b.Loop() {
		d.Names = d.Names[:0]
		m.names(d)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
