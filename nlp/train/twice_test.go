package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"kg/nlp/internal/syntax"
)

// smallTrees are sentences "Le ministre rencontre une élue à Lyon." of a few words each.
func smallTrees() []tree {
	var out []tree
	for _, noun := range []string{"ministre", "maire", "juge", "préfet", "soldat"} {
		for _, verb := range []string{"rencontre", "critique", "soutient", "accuse"} {
			for _, place := range []string{"Lyon", "Paris", "Kiev"} {
				noun2 := strings.ToUpper(noun[:1]) + noun[1:]
				out = append(out, tree{tokens: []token{
					{form: "Le", lemma: "le", upos: "DET", deprel: "det", head: 1, space: true},
					{form: noun, lemma: noun, upos: "NOUN", deprel: "nsubj", head: 2, space: true},
					{form: verb, lemma: verb, upos: "VERB", feats: "VerbForm=Fin", deprel: "root", head: -1, space: true},
					{form: "une", lemma: "un", upos: "DET", deprel: "det", head: 4, space: true},
					{form: "élue", lemma: "élu", upos: "NOUN", deprel: "obj", head: 2, space: true},
					{form: "à", lemma: "à", upos: "ADP", deprel: "case", head: 6, space: true},
					{form: place, lemma: place, upos: "PROPN", deprel: "obl", head: 2},
					{form: ".", lemma: ".", upos: "PUNCT", deprel: "punct", head: 2},
				}}, tree{tokens: []token{
					{form: noun2, lemma: noun, upos: "NOUN", deprel: "root", head: -1, space: true},
					{form: "de", lemma: "de", upos: "ADP", deprel: "case", head: 2, space: true},
					{form: place, lemma: place, upos: "PROPN", deprel: "nmod", head: 0},
				}})
			}
		}
	}
	return out
}

// trainSmall goes through the stages of tagger.bin and network.bin over few sentences.
func trainSmall() []byte {
	trees := smallTrees()
	b := &treebanks{train: trees, dev: trees[:4], news: trees[4:8], written: trees}
	var articles []string
	for i := range 6 {
		articles = append(articles, fmt.Sprintf("Le maire de Lyon\n\nLe juge %d rencontre une élue. Le soldat accuse le préfet à Kiev.\nLe maire critique Paris.", i))
	}
	o := options{Seed: 1, Log: func(string, ...any) {}}
	m, file := fitTagger(b.train, tagsOf(b.train), nil, 2, o.Seed)
	p := fitSplitter(m, b, articles, o)
	p.Write(file)
	labels, labelID := labelsOf(b.train)
	fit := func(no netOptions) *trained {
		t := &trained{train: jackknifed(b.train, nil, labelID, m, 5, no.seed)}
		t.words = buildVocabulary(t.train)
		t.words.fill(t.train)
		t.network = fitNetwork(t.train, t.words, len(m.Tags), len(labelID), no, func(int, float64, float64) {})
		return t
	}
	small := fit(netOptions{hidden: 16, layers: 2, arc: 16, label: 16, epochs: 2, batch: 8, rate: 2e-3, drop: 0.28, seed: 3, threads: 1})
	large := netOptions{hidden: 32, layers: 2, arc: 16, label: 16, epochs: 2, batch: 8, rate: 2e-3, drop: 0.33, seed: 1, threads: 2}
	other := large
	other.seed = 17
	auto := vote(m, p, articles, labelID, fit(large), fit(other))
	selfTrain(small, sentences(m, quoted(b.written, 10, o.Seed), labelID), auto, 2, 3, func(int, float64, float64) {})
	return append(file.Bytes(), small.export(small.words, labels).Bytes()...)
}

func TestTrainingGivesTheSameBytesTwice(t *testing.T) {
	if testing.Short() {
		t.Skip("two trainings take seconds")
	}
	a := trainSmall()
	if !bytes.Equal(a, trainSmall()) {
		t.Error("two runs over the same sentences gave different bytes")
	}
	s, err := syntax.ReadSections(a)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := syntax.OpenTagger(s); err != nil {
		t.Error(err)
	}
}
