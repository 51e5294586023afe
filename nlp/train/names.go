package main

import (
	"math"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"golang.org/x/sync/errgroup"

	"kg/nlp"
	"kg/nlp/internal/names"
)

// nameChoices are what was chosen by measurement on WiNER; see docs/names.md.
type nameChoices struct {
	crf         crfOptions
	threshold   float64 // see names.Parameters
	consistency float64 // see names.Parameters
	features    int     // how many are kept
	documents   int     // in which a feature must stand
	runs        int     // trainings whose weights are averaged
}

func defaultNameChoices(seed uint64) nameChoices {
	return nameChoices{
		crf:       crfOptions{epochs: 7, rate: 0.05, dropout: 0.2, words: 0.3, outputs: 0.02, deaf: 0.1, seed: seed},
		threshold: 0.5, consistency: 1.5, features: 110000, documents: 2, runs: 4,
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
	p := trainNameModel(slices.Concat(docs, more, articles), m, names.NewLexicon(entries), defaultNameChoices(o.Seed), o.Log)
	return p.Pack(), nil
}

// foreignMark makes the second hash of a feature.
const foreignMark = 0x5bd1e995

// trainNameModel trains on documents, of which a model tells what its network gives for their words.
func trainNameModel(docs []*nameDocument, m *nlp.Model, lexicon *names.Lexicon, o nameChoices, log func(string, ...any)) *names.Parameters {
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
	outputs := 0
	for _, d := range docs {
		reader.Read(d.sentences)
		words := make([][]string, len(d.sentences))
		for s := range d.sentences {
			words[s] = d.sentences[s].Words
		}
		encoded := m.Encode(words)
		for s := range d.sentences {
			n := len(d.labels[s])
			x := nameSample{labels: d.labels[s], weight: d.weight, own: make([]uint8, n), outputs: make([][]int8, n)}
			for i := range d.sentences[s].Words {
				x.offsets = append(x.offsets, int32(len(x.features)))
				marked := false
				features(d, s, i, func(h uint32, own bool) {
					if x.outputs[i] == nil { // a token without features has none
						outputs = len(encoded[s]) / n
						x.outputs[i] = rounded(encoded[s][i*outputs : (i+1)*outputs])
					}
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
	c := meanCRF(samples, len(index.hashes), outputs, o, log)
	for f, h := range index.hashes {
		if foreign[h] {
			c.weights[f] = [names.Labels]float32{}
		}
	}
	p := prune(c, index.hashes, o.features)
	p.Lexicon, p.Probe = lexicon, c.outputs
	p.Consistency = float32(o.consistency)
	p.Threshold = float32(o.threshold)
	return p
}

// meanCRF is the mean of several trainings, which differ in the order of the samples and in what they leave out: what one learned by chance the others did not.
func meanCRF(samples []nameSample, features, outputs int, o nameChoices, log func(string, ...any)) *crf {
	runs := make([]*crf, o.runs)
	var g errgroup.Group
	g.SetLimit(trainedAtATime)
	for k := range runs {
		g.Go(func() error {
			c := o.crf
			c.seed += uint64(k) * 16
			runs[k] = trainCRF(samples, features, outputs, c, func(f string, a ...any) { log("names, run %d: "+f, append([]any{k + 1}, a...)...) })
			return nil
		})
	}
	_ = g.Wait() // no run fails
	share := 1 / float32(len(runs))
	mean := &crf{weights: make([][names.Labels]float32, features), outputs: make([][names.Labels]float32, outputs)}
	add := func(to, from [][names.Labels]float32) {
		for k := range to {
			for y := range to[k] {
				to[k][y] += share * from[k][y]
			}
		}
	}
	for _, r := range runs {
		add(mean.weights, r.weights)
		add(mean.outputs, r.outputs)
		add(mean.transitions[:], r.transitions[:])
	}
	return mean
}

// rounded writes outputs of the network as multiples of 1/outputUnit.
func rounded(outputs []float32) []int8 {
	out := make([]int8, len(outputs))
	for i, x := range outputs {
		out[i] = int8(math.Round(float64(max(-1, min(1, x))) * outputUnit))
	}
	return out
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
