package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"sort"

	"kg/nlp/internal/syntax"
)

// parserTree is a sentence with predicted tags and gold arcs.
type parserTree struct {
	nodes []syntax.Node
	head  []int32
	label []int16
}

// trainParser trains the parser on tags of taggers that did not see the sentence, and returns parser.bin.
func trainParser(o options) ([]byte, error) {
	b, err := readTreebanks(o.Data)
	if err != nil {
		return nil, err
	}
	lefff, err := readLefff(o.Data)
	if err != nil {
		return nil, err
	}
	file, err := os.ReadFile(filepath.Join(o.Out, "tagger.bin"))
	if err != nil {
		return nil, err
	}
	s, err := syntax.ReadSections(file)
	if err != nil {
		return nil, err
	}
	m, err := syntax.OpenTagger(s)
	if err != nil {
		return nil, err
	}
	labels, labelID := labelsOf(b.train)
	train := jackknife(b.train, lefff, labelID, m, 5, o.Seed)
	p := fitParser(train, labels, 12, o.Seed, func(epoch int, p *syntax.Parser) {
		u, l := scoreParser(p, parserTrees(m, b.dev, labelID))
		gu, gl := scoreParser(p, parserTrees(m, b.news, labelID))
		o.Log("  epoch %d: sequoia dev UAS %.2f LAS %.2f, gsd part %.2f %.2f", epoch, u, l, gu, gl)
	})
	out := new(syntax.Sections)
	p.Write(out)
	return out.Bytes(), nil
}

func labelsOf(trees []tree) ([]string, map[string]int16) {
	count := map[string]int{}
	for i := range trees {
		for j := range trees[i].tokens {
			count[trees[i].tokens[j].deprel]++
		}
	}
	var labels []string
	for l := range count {
		if l != "root" {
			labels = append(labels, l)
		}
	}
	sort.Strings(labels)
	id := map[string]int16{}
	for i, l := range labels {
		id[l] = int16(i)
	}
	return labels, id
}

func parserTrees(m *syntax.Tagger, trees []tree, labelID map[string]int16) []parserTree {
	var ws []syntax.Word
	out := make([]parserTree, len(trees))
	for i := range trees {
		t := &trees[i]
		ws = setWords(m, t, ws)
		tags := make([]uint16, len(ws))
		m.Tag(ws, tags)
		p := &out[i]
		for j := range t.tokens {
			var n syntax.Node
			m.NodeOf(&ws[j], tags[j], &n)
			p.nodes = append(p.nodes, n)
			p.head = append(p.head, int32(t.tokens[j].head))
			l, ok := labelID[t.tokens[j].deprel]
			if !ok {
				l = -1
			}
			p.label = append(p.label, l)
		}
	}
	return out
}

// jackknife tags each fold with a tagger trained on the others; tag numbers are those of m.
func jackknife(trees []tree, lefff []lefffReading, labelID map[string]int16, m *syntax.Tagger, folds int, seed uint64) []parserTree {
	id := map[string]uint16{}
	for i, t := range m.Tags {
		id[t] = uint16(i)
	}
	out := make([]parserTree, len(trees))
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
		part, _ := fitTagger(rest, lefff, 4, seed)
		for i, p := range parserTrees(part, fold, labelID) {
			for j := range p.nodes { // numbers of the part's tags to those of m
				p.nodes[j].Tag = uint32(id[part.Tags[p.nodes[j].Tag]])
				u, _ := m.TagPart(uint16(p.nodes[j].Tag))
				for x, name := range m.UPOS {
					if name == u {
						p.nodes[j].UPOS = uint32(x)
					}
				}
			}
			out[at[i]] = p
		}
	}
	return out
}

// fitParser trains a parser; report is called after each epoch with the averaged parser so far where it is not nil.
func fitParser(train []parserTree, labels []string, epochs int, seed uint64, report func(int, *syntax.Parser)) *syntax.Parser {
	move := newAveraged(4 << syntax.MoveBits)
	label := newAveraged(syntax.LabelStride << syntax.LabelBits)
	rng := rand.New(rand.NewPCG(seed, 2))
	order := make([]int, len(train))
	for i := range order {
		order[i] = i
	}
	build := func() *syntax.Parser {
		mw, lw := move.average(), label.average()
		return syntax.NewParser(labels, quantize(mw, largest(mw)), quantize(lw, largest(lw)))
	}
	var st syntax.State
	var f [syntax.NumFeatures]uint32
	for e := range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			t := &train[k]
			st.Reset(t.nodes)
			for !st.Done() {
				st.Features(&f)
				var sc [3]float32
				for _, x := range f {
					r := syntax.MoveRow(x)
					w := move.w[r : r+3]
					sc[0] += w[0]
					sc[1] += w[1]
					sc[2] += w[2]
				}
				best, good := -1, -1
				low := 1 << 30
				var cost [3]int
				for m := range 3 {
					if st.Can(m) {
						cost[m] = st.Cost(m, t.head)
						low = min(low, cost[m])
						if best < 0 || sc[m] > sc[best] {
							best = m
						}
					}
				}
				for m := range 3 {
					if st.Can(m) && cost[m] == low && (good < 0 || sc[m] > sc[good]) {
						good = m
					}
				}
				if best != good && cost[best] > low {
					for _, x := range f {
						r := syntax.MoveRow(x)
						move.add(r+uint32(good), 1)
						move.add(r+uint32(best), -1)
					}
				}
				move.step++
				take := good
				if e > 0 && rng.Float32() < 0.9 {
					take = best
				}
				l := int16(-1)
				if take != syntax.Shift {
					c, h := st.Arc(take)
					l = trainLabel(label, &f, take, t, c, h, len(labels))
				}
				st.Apply(take, l)
			}
		}
		if report != nil {
			report(e+1, build())
		}
	}
	return build()
}

// trainLabel chooses the label of the arc that a transition makes, learns where the arc is right, and returns the label
// that the state takes.
func trainLabel(table *averaged, f *[syntax.NumFeatures]uint32, move int, t *parserTree, c, h int32, n int) int16 {
	var sc [syntax.LabelStride]float32
	for _, x := range f {
		r := syntax.LabelRow(x, move)
		w := table.w[r : r+syntax.LabelStride]
		for k, v := range w {
			sc[k] += v
		}
	}
	best := 0
	for k := range n {
		if sc[k] > sc[best] {
			best = k
		}
	}
	table.step++
	gold := int(t.label[c])
	if t.head[c] != h || gold < 0 {
		return int16(best)
	}
	if best != gold {
		for _, x := range f {
			r := syntax.LabelRow(x, move)
			table.add(r+uint32(gold), 1)
			table.add(r+uint32(best), -1)
		}
	}
	return int16(best)
}

func scoreParser(p *syntax.Parser, trees []parserTree) (uas, las float64) {
	var st syntax.State
	var n, u, l int
	for i := range trees {
		t := &trees[i]
		p.Parse(&st, t.nodes)
		for j := range t.nodes {
			n++
			if st.Head[j] == t.head[j] {
				u++
				if st.Label[j] == t.label[j] {
					l++
				}
			}
		}
	}
	return 100 * float64(u) / float64(n), 100 * float64(l) / float64(n)
}
