package main

import (
	"math/rand/v2"
	"slices"
	"sort"
	"strings"

	"kg/nlp/internal/syntax"
)

// trainTagger trains lexicon, tagger and lemmatiser and returns the bytes of tagger.bin.
func trainTagger(o options) ([]byte, error) {
	b, err := readTreebanks(o.Data)
	if err != nil {
		return nil, err
	}
	lefff, err := readLefff(o.Data)
	if err != nil {
		return nil, err
	}
	m, s := fitTagger(b.train, tagsOf(b.train), lefff, 8, o.Seed)
	for _, d := range []struct {
		name  string
		trees []tree
	}{{"sequoia dev", b.dev}, {"gsd part", b.news}} {
		u, f, l := scoreTagger(m, d.trees)
		o.Log("  %s: UPOS %.2f tag %.2f lemma %.2f", d.name, u, f, l)
	}
	articles, err := readArticles(o.Data)
	if err != nil {
		return nil, err
	}
	fitSplitter(m, b, articles, o).Write(s)
	return s.Bytes(), nil
}

// tagsOf returns the tags of trees, sorted.
func tagsOf(trees []tree) []string {
	var tags []string
	for i := range trees {
		for j := range trees[i].tokens {
			tags = append(tags, trees[i].tokens[j].tag())
		}
	}
	sort.Strings(tags)
	return slices.Compact(tags)
}

// fitTagger trains a tagger with an inventory of tags on trees.
func fitTagger(trees []tree, tags []string, lefff []lefffReading, epochs int, seed uint64) (*syntax.Tagger, *syntax.Sections) {
	tagID := map[string]uint16{}
	for i, t := range tags {
		tagID[t] = uint16(i)
	}
	count := map[string]int{}
	for i := range trees {
		for j := range trees[i].tokens {
			count[trees[i].tokens[j].tag()]++
		}
	}
	s := new(syntax.Sections)
	buildLexicon(trees, lefff, tagID).Write(s)
	m := new(syntax.Tagger)
	var open []uint16
	for i, t := range tags {
		upos, _, _ := strings.Cut(t, "|")
		if isOpen(upos) && count[t] >= 3 {
			open = append(open, uint16(i))
		}
	}
	m.SetTags(tags, open)
	m.SetLexicon(s)
	table := newAveraged(1 << syntax.TaggerBits)
	rng := rand.New(rand.NewPCG(seed, 1))
	order := make([]int, len(trees))
	for i := range order {
		order[i] = i
	}
	var ws []syntax.Word
	var f [syntax.TagFeatures]uint32
	var got []uint16
	for range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			t := &trees[k]
			ws = setWords(m, t, ws)
			got = got[:0]
			for i := range t.tokens {
				got = append(got, 0)
				gold := tagID[t.tokens[i].tag()]
				rs := ws[i].Readings()
				reachable := false
				for _, r := range rs {
					if r.Tag == gold {
						reachable = true
					}
				}
				if len(rs) == 1 {
					got[i] = rs[0].Tag
					continue
				}
				m.Features(ws, got, i, &f)
				best, bestScore := uint16(0), float32(-1e30)
				for _, r := range rs {
					var sc float32
					for _, x := range f {
						sc += table.w[syntax.Slot(x, r.Tag)]
					}
					if sc > bestScore {
						best, bestScore = r.Tag, sc
					}
				}
				got[i] = best
				if best != gold && reachable {
					for _, x := range f {
						table.add(syntax.Slot(x, gold), 1)
						table.add(syntax.Slot(x, best), -1)
					}
				}
				table.step++
			}
		}
	}
	avg := table.average()
	q := quantize(avg, largest(avg))
	m.SetTable(q)
	m.Write(s)
	return m, s
}

func setWords(m *syntax.Tagger, t *tree, ws []syntax.Word) []syntax.Word {
	for len(ws) < len(t.tokens) {
		ws = append(ws, syntax.Word{})
	}
	ws = ws[:len(t.tokens)]
	for i := range t.tokens {
		m.SetForm(&ws[i], t.tokens[i].form)
	}
	return ws
}

func scoreTagger(m *syntax.Tagger, trees []tree) (upos, tag, lemma float64) {
	var n, u, f, l int
	var ws []syntax.Word
	for i := range trees {
		t := &trees[i]
		ws = setWords(m, t, ws)
		got := make([]uint16, len(ws))
		m.Tag(ws, got)
		for j := range t.tokens {
			n++
			a, b := m.TagPart(got[j])
			if a == t.tokens[j].upos {
				u++
				if b == t.tokens[j].feats {
					f++
				}
			}
			if strings.EqualFold(m.Lemma(&ws[j], got[j]), t.tokens[j].lemma) {
				l++
			}
		}
	}
	return 100 * float64(u) / float64(n), 100 * float64(f) / float64(n), 100 * float64(l) / float64(n)
}
