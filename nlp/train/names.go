package main

import (
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"kg/nlp/internal/names"
)

// nameChoices are what was chosen by measurement on WiNER; see docs/names.md.
type nameChoices struct {
	crf         crfOptions
	threshold   float64 // see names.Parameters
	consistency float64 // see names.Parameters
	features    int     // how many are kept
	documents   int     // in which a feature must stand
}

func defaultNameChoices(seed uint64) nameChoices {
	return nameChoices{
		crf:       crfOptions{epochs: 7, rate: 0.05, dropout: 0.2, words: 0.3, seed: seed},
		threshold: 0.5, consistency: 1.5, features: 110000, documents: 2,
	}
}

// trainNames trains the name finder and returns the bytes of names.bin.
func trainNames(o options) ([]byte, error) {
	m, err := openForNames(o.Out)
	if err != nil {
		return nil, err
	}
	docs, err := readWiner(filepath.Join(o.Data, "winer-fr/train"), m)
	if err != nil {
		return nil, err
	}
	more, err := readPopcorn(filepath.Join(o.Data, "popcorn"), m)
	if err != nil {
		return nil, err
	}
	entries, err := buildNameEntries(o.Data)
	if err != nil {
		return nil, err
	}
	articles, err := readAnnotated(".", articleFolders, m, entries)
	if err != nil {
		return nil, err
	}
	p := trainNameModel(slices.Concat(docs, more, articles), names.NewLexicon(entries), defaultNameChoices(o.Seed), o.Log)
	return p.Pack(), nil
}

// foreignMark makes the second hash of a feature.
const foreignMark = 0x5bd1e995

// trainNameModel trains on documents.
func trainNameModel(docs []*nameDocument, lexicon *names.Lexicon, o nameChoices, log func(string, ...any)) *names.Parameters {
	for _, d := range docs {
		if c := recased(d, o.crf.seed); c != nil {
			docs = append(docs, c)
		}
	}
	reader := names.NewReader(lexicon)
	var out [names.Templates]uint32
	// features visits the features of a token. Those of other sources than WiNER stand twice, once under another hash: what
	// such a source alone shows is learned there and left out of the model (Daumé 2007).
	features := func(d *nameDocument, s, i int, visit func(h uint32, own bool)) {
		n, own := reader.Features(s, i, &out)
		for k, h := range out[:n] {
			visit(h, k < own)
			if d.foreign {
				visit(h^foreignMark, k < own)
			}
		}
	}
	foreign := map[uint32]bool{}
	index := newFeatureIndex(func(visit func(int, uint32)) {
		for k, d := range docs {
			reader.Read(d.sentences)
			for s := range d.sentences {
				for i := range d.sentences[s].Words {
					features(d, s, i, func(h uint32, _ bool) { visit(k, h) })
				}
			}
		}
	}, o.documents)
	var samples []nameSample
	for _, d := range docs {
		reader.Read(d.sentences)
		for s := range d.sentences {
			x := nameSample{labels: d.labels[s], weight: d.weight, own: make([]uint8, len(d.labels[s]))}
			for i := range d.sentences[s].Words {
				x.offsets = append(x.offsets, int32(len(x.features)))
				marked := false
				features(d, s, i, func(h uint32, own bool) {
					if f, ok := index.number[h]; ok {
						x.features = append(x.features, f)
						if own {
							x.own[i]++
						}
					}
					if marked {
						foreign[h] = true
					}
					marked = d.foreign && !marked
				})
			}
			x.offsets = append(x.offsets, int32(len(x.features)))
			x.unlabel()
			if d.unsure == nil {
				samples = append(samples, x)
			} else {
				samples = append(samples, x.parts(d.unsure[s])...)
			}
		}
	}
	log("names: %d documents, %d sentences, %d features", len(docs), len(samples), len(index.hashes))
	c := trainCRF(samples, len(index.hashes), o.crf, log)
	for f, h := range index.hashes {
		if foreign[h] {
			c.weights[f] = [names.Labels]float32{}
		}
	}
	p := prune(c, index.hashes, o.features)
	p.Lexicon = lexicon
	p.Consistency = float32(o.consistency)
	p.Threshold = float32(o.threshold)
	return p
}

// recased returns a copy of the headline of a document in capitals or in lower case, one document in three each.
func recased(d *nameDocument, seed uint64) *nameDocument {
	h := seed
	for _, c := range []byte(d.id) {
		h = h*31 + uint64(c)
	}
	change := strings.ToUpper
	switch h % 3 {
	case 0:
		return nil
	case 1:
		change = strings.ToLower
	}
	c := &nameDocument{id: d.id + "-recased", weight: d.weight, foreign: d.foreign}
	for s := range min(3, len(d.sentences)) {
		words := make([]string, len(d.sentences[s].Words))
		for i, w := range d.sentences[s].Words {
			words[i] = change(w)
		}
		c.sentences = append(c.sentences, names.Sentence{Words: words})
		c.labels = append(c.labels, d.labels[s])
		if d.unsure != nil {
			c.unsure = append(c.unsure, d.unsure[s])
		}
	}
	return c
}

// prune keeps the features of the greatest weights, after moving each row so that label O has weight 0.
func prune(c *crf, hashes []uint32, most int) *names.Parameters {
	p := &names.Parameters{Transitions: c.transitions}
	type ranked struct {
		f    int
		size float32
	}
	order := make([]ranked, len(hashes))
	for f := range c.weights {
		row := &c.weights[f]
		low, high := row[0], row[0]
		for _, x := range row {
			low, high = min(low, x), max(high, x)
		}
		order[f] = ranked{f, high - low}
	}
	sort.SliceStable(order, func(i, j int) bool { return order[i].size > order[j].size })
	if len(order) > most {
		order = order[:most]
	}
	sort.Slice(order, func(i, j int) bool { return order[i].f < order[j].f })
	for _, r := range order {
		row := c.weights[r.f]
		for y := range names.Labels {
			row[y] -= c.weights[r.f][0]
		}
		p.Features = append(p.Features, hashes[r.f])
		p.Weights = append(p.Weights, row)
	}
	return p
}
