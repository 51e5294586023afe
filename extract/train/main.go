// Command train learns the statement model of package extract from articles with gold annotations:
//
//	go run ./extract/train -gold ../shared/gold/train -text ../shared/data/winer-fr/train -out extract/model/statements.bin
//
// It prints what cross-validation by document gives, then trains on all and writes the model. The same input gives the
// same bytes.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"

	"kg/eval"
	"kg/extract"
	"kg/graph"
	"kg/nlp"
)

const (
	folds  = 5
	epochs = 14
	rate   = 0.15
	decay  = 2e-6
	seed   = 1
	rare   = 4   // a feature seen in fewer pairs is left out
	faint  = 0.1 // a weight below this is dropped
	wanted = 0.8 // the precision that a label's proposals must have in cross-validation
	least  = 6   // a label with fewer examples is left out
)

// example is a pair with what gold says of it.
type example struct {
	doc      int
	start    int
	a, b     string // gold ids, "?"+own where none
	features []uint32
	pool     [][]int // shared features by label
	labels   []int   // those that hold
	weights  []float64
	open     []int // those that are neither right nor wrong here
	allowed  []bool
}

func main() {
	gold := flag.String("gold", "../shared/gold/train", "folder of NAME.json")
	text := flag.String("text", "../shared/data/winer-fr/train", "folder of NAME.txt")
	out := flag.String("out", "extract/model/statements.bin", "the model to write, none where empty")
	reliability := flag.String("reliability", "extract/data/reliability.tsv", "the table of rules to write")
	flag.Parse()
	if err := run(*gold, *text, *out, *reliability); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(goldDir, textDir, out, reliability string) error {
	golds, err := eval.ReadGold(goldDir)
	if err != nil {
		return err
	}
	m, err := nlp.Default()
	if err != nil {
		return err
	}
	x, err := extract.New(extract.Options{RulesOnly: true})
	if err != nil {
		return err
	}
	names := make([]string, 0, len(golds))
	for n := range golds {
		names = append(names, n)
	}
	sort.Strings(names)
	var docs []*extract.Candidates
	var texts [][]byte
	var kept []string
	for _, n := range names {
		b, err := os.ReadFile(filepath.Join(textDir, n+".txt"))
		if err != nil {
			return err
		}
		docs = append(docs, x.Candidates(graph.Source{ID: n, Text: string(b)}, m.Analyze(string(b), nlp.Options{})))
		texts = append(texts, b)
		kept = append(kept, n)
	}
	bins, err := writeReliability(reliability, golds, kept, docs)
	if err != nil {
		return err
	}
	for i, b := range bins {
		if n := b[0] + b[1]; n > 0 {
			fmt.Printf("confidence %.1f: %3d of %3d right, %.2f\n", float64(i)/10, b[0], n, float64(b[0])/float64(n))
		}
	}
	if out == "" {
		return nil
	}
	labels := commonLabels(golds, kept)
	var all []example
	for i, n := range kept {
		all = append(all, examples(i, golds[n], docs[i], texts[i], labels)...)
	}
	fmt.Printf("%d documents, %d pairs, %d labels\n", len(kept), len(all), len(labels))

	// Cross-validation: out-of-fold scores, for calibration and thresholds.
	scores := make([][]float64, len(all))
	for f := range folds {
		var train []example
		for _, e := range all {
			if e.doc%folds != f {
				train = append(train, e)
			}
		}
		w := learn(train, len(labels))
		for i := range all {
			if all[i].doc%folds == f {
				scores[i] = w.score(&all[i])
			}
		}
	}
	slope, offset := calibrate(all, scores)
	report(all, scores, slope, offset, labels, golds, kept, docs)
	thresholds := perLabel(all, scores, slope, offset, len(labels))
	w := learn(all, len(labels))
	lw := &extract.LinearWeights{Labels: labels, Weights: w.table(), Pool: w.pool, Slope: slope, Offset: offset, Propose: 0.8, Threshold: thresholds}
	b, err := lw.Encode()
	if err != nil {
		return err
	}
	if err := os.WriteFile(out, b, 0o644); err != nil {
		return err
	}
	fmt.Printf("shared weights: %.2f\n", w.pool)
	fmt.Printf("wrote %s: %d bytes, %d features\n", out, len(b), len(lw.Weights))
	return nil
}

// commonLabels are the predicates of the table that gold states often enough, in both directions where not symmetric.
func commonLabels(golds map[string]*eval.Gold, names []string) []extract.Label {
	count := map[string]int{}
	for _, n := range names {
		for _, t := range golds[n].Triples {
			count[t.Predicate]++
		}
	}
	var out []extract.Label
	for _, p := range graph.DefaultPredicates().All() {
		if count[p.Name] < least {
			continue
		}
		out = append(out, extract.Label{Predicate: p.Name})
		if !p.Symmetric {
			out = append(out, extract.Label{Predicate: p.Name, Back: true})
		}
	}
	return out
}

// examples gives the pairs of a document their labels.
func examples(doc int, g *eval.Gold, c *extract.Candidates, text []byte, labels []extract.Label) []example {
	table := graph.DefaultPredicates()
	toGold := align(g, c)
	type place struct{ start, end int }
	places := make([]place, len(g.Triples))
	for i, t := range g.Triples {
		at := bytes.Index(text, []byte(t.Sentence))
		places[i] = place{at, at + len(t.Sentence)}
	}
	index := map[extract.Label]int{}
	for i, l := range labels {
		index[l] = i
	}
	var out []example
	for _, p := range c.Pairs {
		e := example{doc: doc, start: p.Start, features: p.Features, a: toGold[strconv.Itoa(p.A)], b: toGold[strconv.Itoa(p.B)],
			allowed: make([]bool, len(labels)), pool: make([][]int, len(labels))}
		for i, l := range labels {
			e.allowed[i] = l.Allowed(table, c.Entities[p.A].Type, c.Entities[p.B].Type)
			if e.allowed[i] {
				e.pool[i] = p.Pool(l)
			}
		}
		if e.a == "" {
			e.a = "?" + strconv.Itoa(p.A)
		}
		if e.b == "" {
			e.b = "?" + strconv.Itoa(p.B)
		}
		for i, t := range g.Triples {
			var back bool
			switch {
			case t.Subject == e.a && t.Object == e.b:
			case t.Subject == e.b && t.Object == e.a:
				back = true
			default:
				continue
			}
			here := places[i].start >= 0 && places[i].start < p.End && places[i].end > p.Start
			for k, name := range append([]string{t.Predicate}, t.Or...) {
				row, known := table.Lookup(name)
				if !known {
					continue
				}
				l, ok := index[extract.Label{Predicate: name, Back: back && !row.Symmetric}]
				if !ok || !e.allowed[l] {
					continue
				}
				if here && k == 0 {
					weight := 1.0
					if t.Tier != "core" {
						weight = 0.5
					}
					if !slices.Contains(e.labels, l) {
						e.labels = append(e.labels, l)
						e.weights = append(e.weights, weight)
					}
				} else if !slices.Contains(e.open, l) {
					e.open = append(e.open, l)
				}
			}
		}
		out = append(out, e)
	}
	return out
}

// align pairs the entities of a document with those of its gold.
func align(g *eval.Gold, c *extract.Candidates) map[string]string {
	var system []eval.SystemEntity
	for _, e := range c.Entities {
		s := eval.SystemEntity{ID: e.ID, Type: string(e.Type), Name: e.Name}
		for _, m := range e.Mentions {
			if m.Kind != graph.PronounMention {
				s.Names = append(s.Names, m.Text)
			}
		}
		if len(e.Mentions) > 0 {
			system = append(system, s)
		}
	}
	return eval.AlignGold(g, system)
}

// weights are learned with AdaGrad; rows are by feature.
type weights struct {
	labels int
	w, g   map[uint32][]float64
	pool   []float64
	poolG  []float64
	seen   map[uint32]int
}

func (w *weights) score(e *example) []float64 {
	s := make([]float64, w.labels)
	for l, ids := range e.pool {
		for _, id := range ids {
			s[l] += w.pool[id]
		}
	}
	for _, f := range e.features {
		if row, ok := w.w[f]; ok {
			for l, v := range row {
				s[l] += v
			}
		}
	}
	return s
}

// learn fits one logistic regression a label, all at once.
func learn(train []example, labels int) *weights {
	w := &weights{labels: labels, w: map[uint32][]float64{}, g: map[uint32][]float64{}, seen: map[uint32]int{},
		pool: make([]float64, extract.PoolSize), poolG: make([]float64, extract.PoolSize)}
	w.pool[0], w.pool[1], w.pool[2] = 2, 2, 2 // a rule is believed until the examples say otherwise
	for _, e := range train {
		for _, f := range e.features {
			w.seen[f]++
		}
	}
	for f, n := range w.seen {
		if n >= rare {
			w.w[f] = make([]float64, labels)
			w.g[f] = make([]float64, labels)
		}
	}
	rng := rand.New(rand.NewSource(seed))
	order := rng.Perm(len(train))
	grad := make([]float64, labels)
	for range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, k := range order {
			e := &train[k]
			s := w.score(e)
			any := false
			for l := range grad {
				grad[l] = 0
				if !e.allowed[l] || slices.Contains(e.open, l) && !slices.Contains(e.labels, l) {
					continue
				}
				p := 1 / (1 + math.Exp(-s[l]))
				want, weight := 0.0, 1.0
				if i := slices.Index(e.labels, l); i >= 0 {
					want, weight = 1, e.weights[i]
				}
				if g := (p - want) * weight; math.Abs(g) > 0.002 {
					grad[l] = g
					any = true
				}
			}
			if !any {
				continue
			}
			for l, g := range grad {
				if g != 0 {
					for _, id := range e.pool[l] {
						w.poolG[id] += g * g
						w.pool[id] -= rate * g / (1e-3 + math.Sqrt(w.poolG[id]))
					}
				}
			}
			for _, f := range e.features {
				row, ok := w.w[f]
				if !ok {
					continue
				}
				acc := w.g[f]
				for l, g := range grad {
					if g != 0 {
						g += decay * float64(len(train)) / 1000 * row[l]
						acc[l] += g * g
						row[l] -= rate * g / (1e-3 + math.Sqrt(acc[l]))
					}
				}
			}
		}
	}
	return w
}

// table drops the weights that matter to nothing.
func (w *weights) table() map[uint32][]float64 {
	out := map[uint32][]float64{}
	for f, row := range w.w {
		keep := false
		for l, v := range row {
			if math.Abs(v) < faint {
				row[l] = 0
			} else {
				keep = true
			}
		}
		if keep {
			out[f] = row
		}
	}
	return out
}

// perLabel finds for each label the least probability at which its out-of-fold proposals, those of rules left out, are
// as precise as wanted; never is 2.
func perLabel(all []example, scores [][]float64, slope, offset float64, labels int) []float64 {
	out := make([]float64, labels)
	for l := range out {
		out[l] = 2
		for th := 0.95; th >= 0.4; th -= 0.05 {
			right, wrong := 0.0, 0.0
			for i := range all {
				e := &all[i]
				if !e.allowed[l] || byRule(e.pool[l]) || slices.Contains(e.open, l) || 1/(1+math.Exp(-(slope*scores[i][l]+offset))) < th {
					continue
				}
				if slices.Contains(e.labels, l) {
					right++
				} else {
					wrong++
				}
			}
			if right >= 3 && right/(right+wrong) >= wanted {
				out[l] = th
			}
		}
	}
	return out
}

// byRule reports whether a rule proposed the label: the first shared features say so.
func byRule(pool []int) bool {
	return slices.ContainsFunc(pool, func(id int) bool { return id < 3 })
}

// calibrate fits slope and offset of the probability to out-of-fold scores (Platt 1999).
func calibrate(all []example, scores [][]float64) (slope, offset float64) {
	slope = 1
	for range 300 {
		var gs, go_, hs, ho float64
		for i := range all {
			for l, s := range scores[i] {
				if !all[i].allowed[l] || s < -6 || slices.Contains(all[i].open, l) && !slices.Contains(all[i].labels, l) {
					continue
				}
				p := 1 / (1 + math.Exp(-(slope*s + offset)))
				y := 0.0
				if slices.Contains(all[i].labels, l) {
					y = 1
				}
				gs += (p - y) * s
				go_ += p - y
				hs += p * (1 - p) * s * s
				ho += p * (1 - p)
			}
		}
		slope -= 0.5 * gs / (hs + 1e-6)
		offset -= 0.5 * go_ / (ho + 1e-6)
	}
	return slope, offset
}
