package extract

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"kg/graph"
	"kg/nlp"
)

// properTexts are the articles of testdata.
func properTexts(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	var out []string
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(b))
	}
	return out
}

// extractors are the extractor as it is, and the one that states what no rule knows.
func extractors(t testing.TB) map[string]*Extractor {
	t.Helper()
	out := map[string]*Extractor{}
	for name, o := range map[string]Options{"default": {}, "open": {Open: true}} {
		x, err := New(o)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = x
	}
	return out
}

// unnamed are words that name nobody.
var unnamed = map[string]bool{"il": true, "elle": true, "ils": true, "elles": true, "lui": true, "leur": true, "son": true, "sa": true, "ses": true,
	"qui": true, "on": true, "nous": true, "président": true, "présidente": true, "ministre": true, "premier ministre": true, "gouvernement": true,
	"alliance": true, "pays": true, "alliés": true, "ville": true, "chef": true, "porte-parole": true, "secrétaire général": true, "état": true}

// What is extracted holds, whatever the article: evidence and mentions stand where they say, every end of a statement is
// an entity, and every entity has a name.
func TestExtractHolds(t *testing.T) {
	m, _ := open(t)
	for name, x := range extractors(t) {
		for i, text := range properTexts(t) {
			d := m.Analyze(text)
			got := x.Extract(graph.Source{ID: "a.txt", Date: "2024-12-03", Text: text}, d)
			checkExtract(t, got, text, name)
			if len(got.Statements) == 0 && name == "default" {
				t.Errorf("article %d: no statement", i)
			}
		}
	}
}

// sampled is one in so many of the shared articles that TestExtractNews reads.
const sampled = 25

// The same holds for news of all kinds, where the shared articles are at hand.
func TestExtractNews(t *testing.T) {
	files, err := filepath.Glob("../../shared/data/winer-fr/train/*.txt")
	if err != nil || len(files) == 0 {
		t.Skip("no ../shared/data/winer-fr here")
	}
	m, _ := open(t)
	x := extractors(t)["default"]
	for i := 0; i < len(files); i += sampled {
		b, err := os.ReadFile(files[i])
		if err != nil {
			t.Fatal(err)
		}
		text := string(b)
		checkExtract(t, x.Extract(graph.Source{ID: "a.txt", Date: "2024-12-03", Text: text}, m.Analyze(text)), text, filepath.Base(files[i]))
	}
}

// officeImplies reports whether an entity is a state or union that only somebody's office brings in: "le président Hollande".
func officeImplies(x *graph.Extract, e *graph.LocalEntity) bool {
	for _, s := range x.Statements {
		if row, _ := graph.DefaultPredicates().Lookup(s.Predicate); s.Subject == e.ID || s.Object == e.ID && row.Family != "role" {
			return false
		}
	}
	return e.Known != ""
}

func checkExtract(t *testing.T, x *graph.Extract, text, name string) {
	t.Helper()
	table := graph.DefaultPredicates()
	entity := map[string]*graph.LocalEntity{}
	at := map[[2]int]bool{}
	for i := range x.Entities {
		e := &x.Entities[i]
		if entity[e.ID] != nil {
			t.Errorf("%s: id %s twice", name, e.ID)
		}
		entity[e.ID] = e
		if e.Name != clean(e.Name) || e.Name == "" {
			t.Errorf("%s: the name %q", name, e.Name)
		}
		if unnamed[bareName(e.Name)] && e.Name != "État" {
			t.Errorf("%s: %s is the name of nobody", name, e.Name)
		}
		if len(e.Mentions) == 0 && !officeImplies(x, e) {
			t.Errorf("%s: %s is mentioned nowhere", name, e.Name)
		}
		last := -1
		for _, p := range e.Mentions {
			if p.Start < 0 || p.End > len(text) || p.Start >= p.End || text[p.Start:p.End] != p.Text || p.Document != "a.txt" {
				t.Errorf("%s: mention %+v of %s", name, p, e.Name)
			}
			if p.Start < last {
				t.Errorf("%s: mentions of %s are out of order", name, e.Name)
			}
			last = p.Start
			at[[2]int{p.Start, p.End}] = true
		}
	}
	for _, s := range x.Statements {
		ev := &s.Evidence
		if ev.Start < 0 || ev.End > len(text) || ev.Start >= ev.End || text[ev.Start:ev.End] != ev.Sentence {
			t.Errorf("%s: evidence %d to %d is not %q", name, ev.Start, ev.End, ev.Sentence)
		}
		for _, span := range [][2]int{ev.Subject, ev.Object} {
			if span[0] < 0 || span[1] > len(text) || span[0] >= span[1] {
				t.Errorf("%s: span %v in %d bytes", name, span, len(text))
			}
		}
		a, b := entity[s.Subject], entity[s.Object]
		if a == nil || b == nil || a == b {
			t.Errorf("%s: %s of %q and %q", name, s.Predicate, s.Subject, s.Object)
			continue
		}
		if row, known := table.Lookup(s.Predicate); !row.Allows(a.Type, b.Type) || known == s.Open {
			t.Errorf("%s: %s joins %s to %s, open %v", name, s.Predicate, a.Type, b.Type, s.Open)
		}
		if ev.Confidence <= 0 || ev.Confidence > 1 || statusOf(string(ev.Status)) == "" || ev.Rule == "" || ev.Document != "a.txt" || ev.Published != "2024-12-03" {
			t.Errorf("%s: evidence %+v", name, ev)
		}
	}
}

// The same document gives the same bytes, again and again and in any number of goroutines.
func TestExtractDeterministic(t *testing.T) {
	m, _ := open(t)
	texts := properTexts(t)
	x := extractors(t)["default"]
	one := func(text string) []byte {
		b, err := json.Marshal(x.Extract(graph.Source{ID: "a", Text: text}, m.Analyze(text)))
		if err != nil {
			t.Error(err)
		}
		return b
	}
	var want [][]byte
	for _, text := range texts {
		want = append(want, one(text))
	}
	var group sync.WaitGroup
	for range 3 {
		group.Go(func() {
			for i, text := range texts {
				if got := one(text); !bytes.Equal(got, want[i]) {
					t.Errorf("article %d differs", i)
				}
			}
		})
	}
	group.Wait()
}

// Extraction leaves the analysis as it was: others read it too.
func TestExtractLeavesAnalysis(t *testing.T) {
	m, x := open(t)
	for _, text := range properTexts(t) {
		d := m.Analyze(text)
		before, _ := json.Marshal(d)
		x.Extract(graph.Source{ID: "a", Text: text}, d)
		if after, _ := json.Marshal(d); !bytes.Equal(before, after) {
			t.Error("the analysis is changed")
		}
	}
}

// Texts that are no news are read without panic.
func TestExtractOddTexts(t *testing.T) {
	m, x := open(t)
	for _, text := range []string{"", " ", "\n\n", ".", "?!…", "«", "(((", "Paul", "de de de", "à", "Anna Roy, Anna Roy, Anna Roy, Anna Roy.",
		"président président président", "L'", "Le 3 décembre", "2019", "Qui que dont où.", "se s' se", strings.Repeat("Anna Roy a rencontré ", 200),
		strings.Repeat("le président de ", 300) + "la France", "\xff\xfe", "a\x00b", "北京和巴黎。", "son dont Yannick", "tête (19e).) Éric", "été a été dit Son rival, Lacalle", "Paul Durand, le directeur de l'Office des mines, Luc Roy, la", "Ont démissionné le directeur de l'Office des mines, Luc Roy, le",
		"🙂 Anna Roy 🙂 rencontre 🙂 Luc Mercier 🙂"} {
		checkExtract(t, x.Extract(graph.Source{ID: "a.txt", Date: "2024-12-03", Text: text}, m.Analyze(text)), text, "odd")
	}
}

// BenchmarkAnalyze and BenchmarkExtract say what the two halves of reading cost, side by side.
func BenchmarkAnalyze(b *testing.B) {
	m, _ := open(b)
	texts := properTexts(b)
	m.Analyze(texts[0])
	measure(b, countWords(m, texts), func() {
		for _, text := range texts {
			m.Analyze(text)
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	m, _ := open(b)
	x := extractors(b)["default"]
	texts := properTexts(b)
	var docs []*nlp.Document
	for _, text := range texts {
		docs = append(docs, m.Analyze(text))
	}
	measure(b, countWords(m, texts), func() {
		for i, d := range docs {
			x.Extract(graph.Source{ID: "a", Text: texts[i]}, d)
		}
	})
}

func countWords(m *nlp.Model, texts []string) int {
	n := 0
	for _, text := range texts {
		d := m.Analyze(text)
		for i := range d.Sentences {
			n += len(d.Sentences[i].Tokens)
		}
	}
	return n
}

// measure runs what reads so many words, and reports words a second and bytes allocated a word.
func measure(b *testing.B, words int, read func()) {
	var before, after runtime.MemStats
	b.ReportAllocs()
	runtime.ReadMemStats(&before)
	for b.Loop() {
		read()
	}
	runtime.ReadMemStats(&after)
	total := float64(words) * float64(b.N)
	b.ReportMetric(total/b.Elapsed().Seconds(), "words/s")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/total, "B/word")
}
