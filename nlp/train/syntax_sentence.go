package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"kg/nlp/internal/syntax"
)

// runningText is a paragraph of sentences run on, with the index one past the last token of each.
type runningText struct {
	words []syntax.Word
	spans []syntax.Span
	ends  map[int]bool
	lines bool // ends are those of lines; a line may hold several sentences
}

// runOn joins sentences, a random number to the paragraph, tokenized by our own tokenizer; sentences whose borders the
// tokenizer does not keep are joined.
func runOn(m *syntax.Tagger, trees []tree, rng *rand.Rand) []runningText {
	var out []runningText
	for i := 0; i < len(trees); {
		n := 1 + rng.IntN(12)
		var b strings.Builder
		ends := map[int]bool{}
		for ; n > 0 && i < len(trees); n-- {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			ts := trees[i].tokens
			for j := range ts {
				b.WriteString(ts[j].form)
				if ts[j].space && j+1 < len(ts) {
					b.WriteByte(' ')
				}
			}
			ends[b.Len()] = true
			i++
		}
		r := cutRunning(m, b.String(), ends)
		out = append(out, r)
	}
	return out
}

// runOnLines joins the lines of news articles, a random number to the paragraph. A line ends a sentence; inside it only
// places after a full stop may end one, and whether they do is not known.
func runOnLines(m *syntax.Tagger, articles []string, rng *rand.Rand) []runningText {
	var out []runningText
	for _, a := range articles {
		lines := strings.FieldsFunc(a, func(r rune) bool { return r == '\n' || r == '\r' })
		for i := 0; i < len(lines); {
			n := 1 + rng.IntN(12)
			var b strings.Builder
			ends := map[int]bool{}
			for ; n > 0 && i < len(lines); i++ {
				line := strings.TrimSpace(lines[i])
				if line == "" {
					continue
				}
				if b.Len() > 0 {
					b.WriteByte(' ')
				}
				b.WriteString(line)
				ends[b.Len()] = true
				n--
			}
			if b.Len() == 0 {
				continue
			}
			r := cutRunning(m, b.String(), ends)
			r.lines = true
			out = append(out, r)
		}
	}
	return out
}

// cutRunning tokenizes a text whose sentences end at bytes ends.
func cutRunning(m *syntax.Tagger, text string, ends map[int]bool) runningText {
	r := runningText{ends: map[int]bool{}}
	r.spans = syntax.Tokenize(text, 0, len(text), nil)
	r.words = make([]syntax.Word, len(r.spans))
	for k, s := range r.spans {
		m.SetForm(&r.words[k], text[s.Start:s.End])
		if ends[s.End] {
			r.ends[k+1] = true
		}
	}
	return r
}

// fitSplitter trains the sentence splitter by logistic regression on treebank sentences and lines of news run on.
func fitSplitter(m *syntax.Tagger, b *treebanks, articles []string, o options) *syntax.Splitter {
	table := newAveraged(1 << syntax.SplitBits)
	rng := rand.New(rand.NewPCG(o.Seed, 3))
	var f [syntax.SplitFeatures]uint32
	const epochs, steepest = 8, 0.2
	for e := range epochs {
		rate := steepest * (1 - float32(e)/epochs)
		trees := slices.Clone(b.written)
		if e%2 == 1 { // other neighbours: what a sentence ends in is not to be learned from the next one's words
			rng.Shuffle(len(trees), func(i, j int) { trees[i], trees[j] = trees[j], trees[i] })
		}
		texts := append(runOn(m, trees, rng), runOnLines(m, articles, rng)...)
		rng.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
		for _, t := range texts {
			var s syntax.SplitState
			for i := range t.words {
				s.Read(&t.words[i])
				if i+1 == len(t.words) {
					break
				}
				gap := t.spans[i].End < t.spans[i+1].Start
				end := t.ends[i+1]
				if s.MayEnd(t.words, i, gap) {
					s.Features(t.words, i, gap, &f)
					var sc float32
					for _, x := range f {
						sc += table.w[syntax.SplitSlot(x)]
					}
					y := float32(-1)
					if end {
						y = 1
					}
					if t.lines && !end && syntax.MayBeFullStop(&t.words[i]) {
						end = sc > 0
					} else if g := y / (1 + float32(math.Exp(float64(sc*y)))) * rate; g > 1e-4 || g < -1e-4 {
						for _, x := range f {
							table.add(syntax.SplitSlot(x), g)
						}
					}
					table.step++
				}
				if end {
					s.Reset(i+1, &t.words[i])
				}
			}
		}
	}
	w := table.average()
	p := syntax.NewSplitter(quantize(w, largest(w)))
	for _, d := range []struct {
		name  string
		trees []tree
	}{{"sequoia dev", b.dev}, {"gsd part", b.news}} {
		var f float64
		for cut := range uint64(5) {
			f += scoreSplitter(p, runOn(m, d.trees, rand.New(rand.NewPCG(5, cut)))) / 5
		}
		o.Log("  %s: sentences %.2f", d.name, f)
	}
	return p
}

// scoreSplitter returns the F1 of whole sentences.
func scoreSplitter(p *syntax.Splitter, texts []runningText) float64 {
	var right, found, gold int
	for _, t := range texts {
		ends := p.Split(t.words, t.spans, false, nil)
		found += len(ends)
		gold += len(t.ends)
		begin := 0
		for _, e := range ends {
			whole := t.ends[e] && (begin == 0 || t.ends[begin])
			for k := begin + 1; k < e; k++ {
				whole = whole && !t.ends[k]
			}
			if whole {
				right++
			}
			begin = e
		}
	}
	return 200 * float64(right) / float64(found+gold)
}
