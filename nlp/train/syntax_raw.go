package main

import (
	"math"
	"math/rand/v2"
	"path/filepath"
	"strings"

	"kg/nlp/internal/syntax"
)

// readRaw reads the texts to learn from without annotation: WiNER's articles and POPCORN's reports.
func readRaw(data string) ([]string, error) {
	out, err := readArticles(data)
	if err != nil {
		return nil, err
	}
	for _, name := range popcornFiles {
		_, reports, err := readPopcornFile[struct{ Text string }](filepath.Join(data, "popcorn", name))
		if err != nil {
			return nil, err
		}
		for _, r := range reports {
			out = append(out, r.Text)
		}
	}
	return out, nil
}

// vote analyses raw text by several networks together. A sentence of which they are unsure on the whole is left out; in
// the others a head of which they are unsure teaches nothing.
func vote(m *syntax.Tagger, p *syntax.Splitter, texts []string, labelID map[string]int16, nets ...*trained) []sentence {
	works := make([]*work, len(nets))
	for i, n := range nets {
		works[i] = newWork(n.network)
	}
	var out []sentence
	for _, text := range texts {
		for line := range strings.Lines(text) {
			spans := syntax.Tokenize(line, 0, len(line), nil)
			words := make([]syntax.Word, len(spans))
			for i, s := range spans {
				m.SetForm(&words[i], line[s.Start:s.End])
			}
			first := 0
			for _, end := range p.Split(words, spans, false, nil) {
				ws := words[first:end]
				first = end
				if len(ws) < 4 || len(ws) > 70 {
					continue
				}
				s := rawSentence(m, ws)
				os := make([]opinion, len(nets))
				for i, n := range nets {
					os[i] = works[i].judge(n.words.rowsOf(s.inputs), s.cands)
				}
				var sure []float32
				s.tag, s.head, s.label, sure = decide(len(ws), os)
				form, lemma, upos := make([]string, len(ws)), make([]string, len(ws)), make([]string, len(ws))
				for i := range ws {
					tag := s.cands[i][s.tag[i]]
					upos[i], _ = m.TagPart(tag)
					form[i], lemma[i] = ws[i].Form, m.Lemma(&ws[i], tag)
				}
				mendQuotes(&s, form, lemma, upos, int32(labelID["obj"]), int32(labelID["nsubj"]), int32(labelID["conj"]))
				var mean float32
				for i, q := range sure {
					mean += q / float32(len(sure))
					if q < 0.6 {
						s.head[i], s.label[i] = untaught, -1
					} else if s.head[i] < 0 {
						s.label[i] = -1
					}
				}
				if mean >= 0.8 {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

func rawSentence(m *syntax.Tagger, ws []syntax.Word) sentence {
	s := sentence{inputs: make([][syntax.Inputs]uint32, len(ws))}
	tags := make([]uint16, len(ws))
	m.Tag(ws, tags)
	for i := range ws {
		m.Input(&ws[i], tags[i], i == 0, &s.inputs[i])
		var cands []uint16
		for _, r := range ws[i].Readings() {
			cands = append(cands, r.Tag)
		}
		s.cands = append(s.cands, cands)
	}
	return s
}

// selfTrain goes on training a network on its treebanks, on reported speech made from them, and, with half the weight, on sentences that were analysed
// automatically.
func selfTrain(n *trained, speech, auto []sentence, epochs int, seed uint64, report func(e int, loss, acc float64)) {
	n.words.fill(speech)
	n.words.fill(auto)
	var samples []sample
	for i := range n.train {
		samples = append(samples, n.train[i].sample)
	}
	for i := range speech {
		samples = append(samples, speech[i].sample)
	}
	for i := range auto {
		s := auto[i].sample
		s.weight = 0.5
		samples = append(samples, s)
	}
	order := make([]int, len(samples))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(seed, 6))
	n.restart()
	ws := []*work{newWork(n.network), newWork(n.network)}
	for e := range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, acc := n.epoch(samples, order, 8, ws, seed*1000+900+uint64(e), func(done float64) float32 {
			p := (float64(e) + done) / float64(epochs)
			return float32(1.2e-3 * (0.02 + 0.98*0.5*(1+math.Cos(math.Pi*p))))
		})
		report(e+1, loss, acc)
	}
}
