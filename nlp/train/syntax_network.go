package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/sync/errgroup"

	"kg/nlp/internal/syntax"
)

// sentence is a treebank sentence as the network learns it, before its features have rows.
type sentence struct {
	inputs [][syntax.Inputs]uint32
	sample
}

// vocabulary gives the rows of each feature's values; 0 is the unknown.
type vocabulary struct {
	rows  [syntax.Inputs]map[uint32]int32
	count [syntax.Inputs][]int32
}

var (
	inputDims = [syntax.Inputs]int{64, 32, 16, 16, 16, 32, 32, 48}
	minCount  = [syntax.Inputs]int{3, 3, 1, 3, 3, 3, 1, 3}
)

func buildVocabulary(sents []sentence) *vocabulary {
	v := new(vocabulary)
	for k := range syntax.Inputs {
		count := map[uint32]int{}
		for i := range sents {
			for j := range sents[i].inputs {
				count[sents[i].inputs[j][k]]++
			}
		}
		v.rows[k] = map[uint32]int32{}
		v.count[k] = []int32{0}
		for i := range sents {
			for j := range sents[i].inputs {
				h := sents[i].inputs[j][k]
				if _, ok := v.rows[k][h]; !ok && count[h] >= minCount[k] {
					v.rows[k][h] = int32(len(v.count[k]))
					v.count[k] = append(v.count[k], int32(count[h]))
				}
			}
		}
	}
	return v
}

func (v *vocabulary) fill(sents []sentence) {
	for i := range sents {
		sents[i].feats = v.rowsOf(sents[i].inputs)
	}
}

// rowsOf returns the rows of the features of a sentence.
func (v *vocabulary) rowsOf(inputs [][syntax.Inputs]uint32) [][]int32 {
	out := make([][]int32, len(inputs))
	for j := range inputs {
		out[j] = make([]int32, syntax.Inputs)
		for k := range out[j] {
			out[j][k] = v.rows[k][inputs[j][k]]
		}
	}
	return out
}

// sentences makes samples of trees with the tags of m.
func sentences(m *syntax.Tagger, trees []tree, labelID map[string]int16) []sentence {
	var ws []syntax.Word
	out := make([]sentence, len(trees))
	for i := range trees {
		t := &trees[i]
		ws = setWords(m, t, ws)
		tags := make([]uint16, len(ws))
		m.Tag(ws, tags)
		s := &out[i]
		s.inputs = make([][syntax.Inputs]uint32, len(ws))
		s.weight = 1
		for j := range t.tokens {
			m.Input(&ws[j], tags[j], j == 0, &s.inputs[j])
			gold := int32(-1)
			var cands []uint16
			for _, r := range ws[j].Readings() {
				if m.Tags[r.Tag] == t.tokens[j].tag() {
					gold = int32(len(cands))
				}
				cands = append(cands, r.Tag)
			}
			if gold < 0 && t.loose {
				gold = onlyReading(m, cands, t.tokens[j].upos)
			}
			s.cands = append(s.cands, cands)
			s.tag = append(s.tag, gold)
			head := int32(t.tokens[j].head)
			l, ok := labelID[t.tokens[j].deprel]
			if !ok {
				l = -1
			}
			if t.loose && t.tokens[j].upos == "PUNCT" { // nobody corrected it
				head, l = untaught, -1
			}
			s.head = append(s.head, head)
			s.label = append(s.label, int32(l))
		}
	}
	return out
}

// onlyReading returns the index of the one tag among tags that is of a part of speech, -1 if none or several are.
func onlyReading(m *syntax.Tagger, tags []uint16, upos string) int32 {
	only := int32(-1)
	for i, t := range tags {
		if p, _ := m.TagPart(t); p == upos {
			if only >= 0 {
				return -1
			}
			only = int32(i)
		}
	}
	return only
}

// jackknifed makes samples of trees whose tags come from taggers that did not see them.
func jackknifed(trees []tree, lefff []lefffReading, labelID map[string]int16, m *syntax.Tagger, folds int, seed uint64) []sentence {
	out := make([]sentence, len(trees))
	for k := range folds {
		var rest, fold []tree
		var at []int
		for i := range trees {
			if i%folds == k {
				fold = append(fold, trees[i])
				at = append(at, i)
			} else {
				rest = append(rest, trees[i])
			}
		}
		part, _ := fitTagger(rest, m.Tags, lefff, 4, seed)
		for i, s := range sentences(part, fold, labelID) {
			out[at[i]] = s
		}
	}
	return out
}

// openTaggerFile opens the tagger and splitter that were trained before.
func openTaggerFile(o options) (*syntax.Tagger, *syntax.Splitter, error) {
	file, err := os.ReadFile(filepath.Join(o.Out, "tagger.bin"))
	if err != nil {
		return nil, nil, err
	}
	s, err := syntax.ReadSections(file)
	if err != nil {
		return nil, nil, err
	}
	m, err := syntax.OpenTagger(s)
	if err != nil {
		return nil, nil, err
	}
	p, err := syntax.OpenSplitter(s)
	return m, p, err
}

// netOptions are the choices of one network's training.
type netOptions struct {
	hidden, layers, arc, label int
	epochs, batch              int
	rate                       float64
	drop                       float32
	seed                       uint64
	threads                    int
}

// The networks of a training run: the small one is the analysis's, the large ones, alike but for their seeds, its teachers.
var (
	smallNetwork = netOptions{hidden: 96, layers: 2, arc: 64, label: 64, epochs: 9, batch: 8, rate: 2e-3, drop: 0.28, seed: 3, threads: 1}
	largeNetwork = netOptions{hidden: 128, layers: 2, arc: 128, label: 96, epochs: 11, batch: 8, rate: 2e-3, drop: 0.33, seed: 1, threads: 1}
)

const (
	teachers       = 5
	rawEpochs      = 14 // of what the teachers say
	trainedAtATime = 2  // networks
)

// trained is a network with the vocabulary of its features.
type trained struct {
	*network
	words *vocabulary
	train []sentence
}

// trainNetwork trains the network and returns the bytes of network.bin: a small network and several large ones on the
// treebanks, then the small one on what the large ones together say of raw news, too.
func trainNetwork(o options) ([]byte, error) {
	b, err := readTreebanks(o.Data)
	if err != nil {
		return nil, err
	}
	lefff, err := readLefff(o.Data)
	if err != nil {
		return nil, err
	}
	m, p, err := openTaggerFile(o)
	if err != nil {
		return nil, err
	}
	labels, labelID := labelsOf(b.train)
	dev, news := sentences(m, b.dev, labelID), sentences(m, b.news, labelID)
	press, pressDev := sentences(m, b.press, labelID), sentences(m, b.pressDev, labelID)
	report := func(name string, n *trained) {
		u, a, l := scoreNetwork(n, m, b.dev, dev)
		gu, ga, gl := scoreNetwork(n, m, b.news, news)
		pu, pa, pl := scoreNetwork(n, m, b.pressDev, pressDev)
		o.Log("  %s: sequoia dev UPOS %.2f UAS %.2f LAS %.2f, gsd part %.2f %.2f %.2f, press dev %.2f %.2f %.2f", name, u, a, l, gu, ga, gl, pu, pa, pl)
	}
	fit := func(name string, no netOptions) (*trained, error) {
		t := &trained{train: append(jackknifed(b.train, lefff, labelID, m, 5, no.seed), slices.Clone(press)...)}
		t.words = buildVocabulary(t.train)
		t.words.fill(t.train)
		path := ""
		if o.Keep != "" {
			path = filepath.Join(o.Keep, name+".weights")
			if _, err := os.Stat(path); err == nil {
				no.epochs = 0
			}
		}
		t.network = fitNetwork(t.train, t.words, len(m.Tags), len(labelID), no, func(e int, loss, acc float64) {
			o.Log("  %s epoch %d: loss %.3f, heads %.2f", name, e, loss, acc)
		})
		if no.epochs == 0 {
			if err := t.load(path); err != nil {
				return nil, err
			}
			t.turn()
		} else if path != "" {
			if err := t.save(path); err != nil {
				return nil, err
			}
		}
		report(name, t)
		if o.Keep != "" {
			if err := os.WriteFile(filepath.Join(o.Keep, name+".bin"), t.export(t.words, labels).Bytes(), 0o644); err != nil {
				return nil, err
			}
		}
		return t, nil
	}
	nets := make([]*trained, 1+teachers) // the small one first
	var g errgroup.Group
	g.SetLimit(trainedAtATime)
	for i := range nets {
		g.Go(func() (err error) {
			name, no := "small", smallNetwork
			if i > 0 {
				name, no = fmt.Sprintf("large %d", i), largeNetwork
				no.seed += uint64(i-1) * 16
			}
			nets[i], err = fit(name, no)
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	raw, err := readRaw(o.Data)
	if err != nil {
		return nil, err
	}
	small := nets[0]
	auto := vote(m, p, raw, labelID, nets[1:]...)
	o.Log("  %d sentences of raw text", len(auto))
	speech := sentences(m, quoted(b.written, 500, o.Seed), labelID)
	selfTrain(small, speech, auto, rawEpochs, smallNetwork.seed, func(e int, loss, acc float64) {
		o.Log("  raw text epoch %d: loss %.3f, heads %.2f", e, loss, acc)
		report("small", small)
	})
	return small.export(small.words, labels).Bytes(), nil
}

func fitNetwork(train []sentence, v *vocabulary, tags, rels int, no netOptions, report func(e int, loss, acc float64)) *network {
	s := shape{hidden: no.hidden, layers: no.layers, arc: no.arc, label: no.label, tags: tags, rels: rels, dropIn: no.drop * 0.75, dropHidden: no.drop}
	for k := range syntax.Inputs {
		s.embed = append(s.embed, inputDims[k])
		s.rows = append(s.rows, len(v.count[k]))
	}
	n := newNetwork(s, no.seed)
	n.counts = v.count[:]
	ws := make([]*work, no.threads)
	for i := range ws {
		ws[i] = newWork(n)
	}
	samples := make([]sample, len(train))
	for i := range train {
		samples[i] = train[i].sample
	}
	rng := rand.New(rand.NewPCG(no.seed, 4))
	order := make([]int, len(samples))
	for i := range order {
		order[i] = i
	}
	for e := range no.epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, acc := n.epoch(samples, order, no.batch, ws, no.seed*1000+uint64(e), func(done float64) float32 {
			p := (float64(e) + done) / float64(no.epochs)
			return float32(no.rate * min(1, p*20+0.02) * (0.02 + 0.98*0.5*(1+math.Cos(math.Pi*p))))
		})
		report(e+1, loss, acc)
	}
	return n
}

func scoreNetwork(n *trained, m *syntax.Tagger, trees []tree, sents []sentence) (upos, uas, las float64) {
	w := newWork(n.network)
	var all, p, u, l int
	for i := range sents {
		s := &sents[i]
		tag, head, label := w.predict(n.words.rowsOf(s.inputs), s.cands)
		for j := range s.inputs {
			if s.head[j] == untaught {
				continue
			}
			all++
			if a, _ := m.TagPart(s.cands[j][tag[j]]); a == trees[i].tokens[j].upos {
				p++
			}
			if head[j] == s.head[j] {
				u++
				if head[j] < 0 || label[j] == s.label[j] {
					l++
				}
			}
		}
	}
	f := 100 / float64(all)
	return f * float64(p), f * float64(u), f * float64(l)
}
