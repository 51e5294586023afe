package main

import (
	"math/rand/v2"
	"strings"

	"kg/nlp/internal/syntax"
)

// runningText is a paragraph of sentences run on, with the index one past the last token of each.
type runningText struct {
	words []syntax.Word
	spans []syntax.Span
	ends  map[int]bool
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
		text := b.String()
		r := runningText{ends: map[int]bool{}}
		r.spans = syntax.Tokenize(text, 0, len(text), nil)
		r.words = make([]syntax.Word, len(r.spans))
		for k, s := range r.spans {
			m.SetForm(&r.words[k], text[s.Start:s.End])
			if ends[s.End] {
				r.ends[k+1] = true
			}
		}
		out = append(out, r)
	}
	return out
}

// fitSplitter trains the sentence splitter on treebank sentences run on.
func fitSplitter(m *syntax.Tagger, b *treebanks, o options) *syntax.Splitter {
	table := newAveraged(1 << syntax.SplitBits)
	rng := rand.New(rand.NewPCG(o.Seed, 3))
	var f [syntax.SplitFeatures]uint32
	for range 12 {
		texts := runOn(m, b.written, rng)
		rng.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
		for _, t := range texts {
			var s syntax.SplitState
			for i := range t.words {
				s.Read(m, &t.words[i])
				if i+1 == len(t.words) {
					break
				}
				gap := t.spans[i].End < t.spans[i+1].Start
				if syntax.MayEnd(&t.words[i], &t.words[i+1], gap) {
					s.Features(t.words, i, gap, &f)
					var sc float32
					for _, x := range f {
						sc += table.w[syntax.SplitSlot(x)]
					}
					y := float32(-1)
					if t.ends[i+1] {
						y = 1
					}
					if sc*y <= 2 {
						for _, x := range f {
							table.add(syntax.SplitSlot(x), y)
						}
					}
					table.step++
				}
				if t.ends[i+1] {
					s.Reset(i + 1)
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
		var right, found, gold int
		for _, t := range runOn(m, d.trees, rand.New(rand.NewPCG(5, 5))) {
			last := 0
			whole := true
			start := 0
			_ = start
			got := p.Split(m, t.words, t.spans, nil)
			found += len(got)
			gold += len(t.ends)
			prevGold := map[int]bool{0: true}
			for e := range t.ends {
				prevGold[e] = true
			}
			for _, e := range got {
				whole = prevGold[last]
				for k := last + 1; k < e; k++ {
					whole = whole && !t.ends[k]
				}
				if whole && t.ends[e] {
					right++
				}
				last = e
			}
		}
		o.Log("  %s: sentences %.2f", d.name, 200*float64(right)/float64(found+gold))
	}
	return p
}
