package nlp

import (
	"math"
	"math/rand/v2"
)

// trainingRuns is how many perceptrons, of other orders of the texts, are averaged: the texts are few.
const trainingRuns = 8

// CorefExample is a text with the spans of each of its chains, as bytes [start, end), singletons too.
type CorefExample struct {
	Text   string
	Chains [][][2]int
}

// TrainCoref trains the ranking of antecedents on annotated texts, analysed by the other components of the model, and
// returns the content of coref.bin. It is for the training program.
func (m *Model) TrainCoref(examples []CorefExample, epochs int, seed uint64) []byte {
	docs := make([]*Document, len(examples))
	for i, e := range examples {
		docs[i] = &Document{Text: e.Text}
		m.syntax.analyze(docs[i])
		m.names(docs[i])
	}
	linker := *m.linker
	mean := make([]float32, rankerSize)
	for run := range uint64(trainingRuns) {
		p := &perceptron{current: make([]float32, rankerSize), total: make([]float64, rankerSize), updated: make([]int, rankerSize)}
		linker.ranker = &ranker{weights: p.current}
		random := rand.New(rand.NewPCG(seed, run))
		for range epochs {
			for _, k := range random.Perm(len(docs)) {
				r := newResolution(&linker, docs[k])
				gold := r.goldChains(examples[k].Chains)
				r.joinNames()
				r.readTitles()
				r.linkInOrder(func(i int) int { return r.learn(i, gold, p) })
			}
		}
		for f, w := range p.average() {
			mean[f] += w / trainingRuns
		}
	}
	return (&ranker{weights: mean}).bytes()
}

// goldChains is the annotated chain of each mention, by the same span or else the shortest that holds its head; -1
// where there is none.
func (r *resolution) goldChains(chains [][][2]int) []int {
	gold := make([]int, len(r.mentions))
	for i := range r.mentions {
		x := &r.mentions[i]
		head := &r.d.Sentences[x.Sentence].Tokens[x.Head]
		gold[i] = -1
		shortest := math.MaxInt
		for c, spans := range chains {
			for _, s := range spans {
				exact := s[0] == x.Start && s[1] == x.End
				if !exact && (head.Start < s[0] || head.End > s[1]) {
					continue
				}
				length := s[1] - s[0]
				if exact {
					length = 0
				}
				if length < shortest {
					shortest, gold[i] = length, c
				}
			}
		}
	}
	return gold
}

// learn ranks the candidates of mention i, corrects the weights where a wrong one is first, and returns the right one.
func (r *resolution) learn(i int, gold []int, p *perceptron) int {
	x := &r.mentions[i]
	if x.pronoun == possessor || x.pronoun == locative || x.pronoun == demonstrativePro && r.lastPerson(i) >= 0 {
		return r.rank(i)
	}
	p.step++
	best, right := -2, -2
	bestScore, rightScore := float32(math.Inf(-1)), float32(math.Inf(-1))
	var features [40]uint16
	candidates := r.candidates(i)
	for k, c := range candidates {
		score := p.score(r.features(i, c, features[:0]))
		if score > bestScore {
			best, bestScore = k, score
		}
		if c.cluster >= 0 && gold[i] >= 0 && r.holds(c.cluster, i, gold, gold[i]) && score > rightScore {
			right, rightScore = k, score
		}
	}
	if right < 0 {
		right = len(candidates) - 1
	}
	if best != right {
		p.add(r.features(i, candidates[best], features[:0]), -1)
		p.add(r.features(i, candidates[right], features[:0]), 1)
	}
	return candidates[right].cluster
}

// holds says whether the last annotated mention of a cluster before i is of a chain.
func (r *resolution) holds(c, i int, gold []int, chain int) bool {
	of := -1
	for _, m := range r.clusters[c].mentions {
		if m < i && gold[m] >= 0 {
			of = gold[m]
		}
	}
	return of == chain
}

// perceptron keeps weights and their sum over all steps.
type perceptron struct {
	current []float32
	total   []float64
	updated []int
	step    int
}

func (p *perceptron) score(features []uint16) float32 { return sumOf(p.current, features) }

func (p *perceptron) add(features []uint16, by float32) {
	for _, f := range features {
		p.total[f] += float64(p.current[f]) * float64(p.step-p.updated[f])
		p.updated[f] = p.step
		p.current[f] += by
	}
}

func (p *perceptron) average() []float32 {
	out := make([]float32, len(p.current))
	for f := range out {
		sum := p.total[f] + float64(p.current[f])*float64(p.step-p.updated[f])
		if p.step > 0 {
			out[f] = float32(sum / float64(p.step))
		}
	}
	return out
}
