package nlp

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"kg/nlp/internal/syntax"
)

// articles returns the text of the project's own articles.
func articles(b *testing.B) string {
	b.Helper()
	paths, err := filepath.Glob("../testdata/articles/*.txt")
	if err != nil || len(paths) == 0 {
		b.Skip("no articles in ../testdata/articles")
	}
	var text strings.Builder
	for _, p := range paths {
		t, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		text.Write(t)
		text.WriteString("\n\n")
	}
	return text.String()
}

// measure runs f, which handles so many words, and reports words a second and bytes allocated a word.
func measure(b *testing.B, words int, f func()) {
	f() // memory that is used again is made once
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	b.ResetTimer()
	for range b.N {
		f()
	}
	b.StopTimer()
	runtime.ReadMemStats(&after)
	n := float64(b.N) * float64(words)
	b.ReportMetric(n/b.Elapsed().Seconds(), "words/s")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/n, "B/word")
}

// BenchmarkStage measures each stage of the analysis by itself, on one processor.
func BenchmarkStage(b *testing.B) {
	text := articles(b)
	m, err := Default()
	if err != nil {
		b.Fatal(err)
	}
	d := m.Analyze(text)
	words := 0
	for i := range d.Sentences {
		words += len(d.Sentences[i].Tokens)
	}
	y := m.syntax
	var spans []syntax.Span
	b.Run("tokens", func(b *testing.B) {
		measure(b, words, func() { spans = syntax.Tokenize(text, 0, len(text), spans[:0]) })
	})
	ws := make([]syntax.Word, len(spans))
	b.Run("lexicon", func(b *testing.B) {
		measure(b, words, func() {
			for i, s := range spans {
				y.tagger.SetForm(&ws[i], text[s.Start:s.End])
			}
		})
	})
	var ends []int
	b.Run("sentences", func(b *testing.B) {
		measure(b, words, func() { ends = y.splitter.Split(ws, spans, false, ends[:0]) })
	})
	tags := make([]uint16, len(ws))
	b.Run("tags", func(b *testing.B) {
		measure(b, words, func() {
			first := 0
			for _, end := range ends {
				y.tagger.Tag(ws[first:end], tags[first:end])
				first = end
			}
		})
	})
	rows := make([][syntax.Inputs]uint16, len(ws))
	var lanes []syntax.Lane
	first := 0
	for _, end := range ends {
		for i := first; i < end; i++ {
			y.network.Rows(y.tagger, &ws[i], tags[i], i == first, &rows[i])
		}
		lanes = append(lanes, syntax.Lane{Rows: rows[first:end], Words: ws[first:end]})
		first = end
	}
	var state syntax.NetworkState
	b.Run("trees", func(b *testing.B) {
		measure(b, words, func() { y.network.Run(&state, lanes, nil) })
	})
	b.Run("names", func(b *testing.B) {
		measure(b, words, func() {
			d.Names = nil
			m.names(d)
		})
	})
	b.Run("coreference", func(b *testing.B) {
		measure(b, words, func() {
			d.Chains = nil
			m.coref(d)
		})
	})
}

// BenchmarkAnalyze measures the whole analysis on one processor.
func BenchmarkAnalyze(b *testing.B) {
	text := articles(b)
	m, err := Default()
	if err != nil {
		b.Fatal(err)
	}
	words := 0
	for _, s := range m.Analyze(text).Sentences {
		words += len(s.Tokens)
	}
	measure(b, words, func() { m.Analyze(text) })
}

// BenchmarkOpen measures the loading of the model.
func BenchmarkOpen(b *testing.B) {
	for range b.N {
		if _, err := open(embeddedFile); err != nil {
			b.Fatal(err)
		}
	}
}
