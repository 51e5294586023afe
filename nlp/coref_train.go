package nlp

import (
	"math"
	"math/rand/v2"
	"slices"
)

// How the choices are learned: shallow trees, few of the features and examples for each, for want of examples, some thousands. Nouns bear trees that learn
// faster, from more of them; pronouns and possessives learn from them what articles of other writers do not bear out.
var (
	chooserPlan = forestPlan{forests: 6, texts: 1, trees: 150, rate: 0.1, ridge: 5, leastHess: 1, columns: 0.3, examples: 0.5}
	nounPlan    = forestPlan{forests: 5, texts: 1, trees: 150, rate: 0.2, ridge: 5, leastHess: 1, columns: 0.5, examples: 0.8}
)

// chooserDoubt is how much likelier somebody must be than nobody, as a logarithm, for a pronoun, and nounDoubt for a noun: a wrong link is an invented fact.
const (
	chooserDoubt = 0.4
	nounDoubt    = 0.5
	ownerDoubt   = 0.5
)

// trainingRuns is how many perceptrons, of other orders of the texts, are averaged: the texts are few.
const trainingRuns = 8

// CorefExample is a text with the spans of each of its chains, as bytes [start, end), singletons too.
type CorefExample struct {
	Text   string
	Chains [][][2]int
	// Partial says that what stands in no chain may mean anything, and that a chain without a name means nobody. Otherwise what stands in no chain
	// means nothing that stands in one.
	Partial bool
	// Weight is how much each of its pronouns and nouns counts beside one of another text.
	Weight float64
}

// CorefTraining trains the links of mentions on annotated texts, analysed by the other components of a model. It is for the training program.
type CorefTraining struct {
	m        *Model
	examples []CorefExample
	docs     []*Document
	ranker   *ranker       // once it is trained
	read     []choicesRead // of each text, as soon as all have been
}

// choicesRead are the choices of the pronouns, nouns and possessives of a text.
type choicesRead struct{ pronouns, nouns, owners []choice }

// NewCorefTraining analyses the texts.
func (m *Model) NewCorefTraining(examples []CorefExample) *CorefTraining {
	t := &CorefTraining{m: m, examples: examples, docs: make([]*Document, len(examples))}
	for i, e := range examples {
		d := &Document{Text: e.Text}
		m.syntax.analyze(d)
		m.names(d)
		m.mendNames(d)
		d.forms = nil
		t.docs[i] = d
	}
	return t
}

// Train returns the content of coref.bin: the ranking of antecedents of nouns, learned from the texts that are annotated in whole, and the choice of what
// pronouns mean, learned from the others, but for those that leave names.
func (t *CorefTraining) Train(epochs int, seed uint64, leave func(example int) bool) []byte {
	linker := *t.m.linker
	if t.read == nil {
		t.ranker = t.rank(epochs, seed)
		linker.ranker, linker.chooser = t.ranker, nil
		t.read = make([]choicesRead, len(t.docs))
		for k := range t.docs {
			if t.examples[k].Partial {
				t.choices(&linker, k)
			}
		}
	}
	var of choicesRead
	for k := range t.read {
		if r := &t.read[k]; !leave(k) {
			of.pronouns, of.nouns, of.owners = append(of.pronouns, r.pronouns...), append(of.nouns, r.nouns...), append(of.owners, r.owners...)
		}
	}
	linker.ranker, linker.chooser = t.ranker, &chooser{
		forest: growForest(of.pronouns, chooserPlan, seed), doubt: chooserDoubt, nouns: growForest(of.nouns, nounPlan, seed), nounDoubt: nounDoubt,
		owners: growForest(of.owners, chooserPlan, seed), ownerDoubt: ownerDoubt,
	}
	return linker.bytes()
}

// Linked is the analysis of a text with the links of other content of coref.bin.
func (t *CorefTraining) Linked(example int, coref []byte) (*Document, error) {
	linker := *t.m.linker
	var err error
	if linker.ranker, linker.chooser, err = readLinks(coref); err != nil {
		return nil, err
	}
	m := *t.m
	m.linker = &linker
	d := *t.docs[example]
	d.Chains, d.Groups = nil, nil
	m.coref(&d)
	return &d, nil
}

// rank trains the linear ranking.
func (t *CorefTraining) rank(epochs int, seed uint64) *ranker {
	linker := *t.m.linker
	linker.chooser = nil
	mean := make([]float32, rankerSize)
	for run := range uint64(trainingRuns) {
		p := &perceptron{current: make([]float32, rankerSize), total: make([]float64, rankerSize), updated: make([]int, rankerSize)}
		linker.ranker = &ranker{weights: p.current}
		random := rand.New(rand.NewPCG(seed, run))
		for range epochs {
			for _, k := range random.Perm(len(t.docs)) {
				if t.examples[k].Partial {
					continue
				}
				r := newResolution(&linker, t.docs[k])
				gold := r.goldChains(t.examples[k].Chains)
				r.joinNames()
				r.readTitles()
				r.linkInOrder(func(i int) int { return r.learn(i, gold, p) }, nil)
			}
		}
		for f, w := range p.average() {
			mean[f] += w / trainingRuns
		}
	}
	return &ranker{weights: mean}
}

// choices notes those of the pronouns and of the nouns of a partial text. Each pronoun stands, for what follows, for what is annotated, each noun for what
// the rules say.
func (t *CorefTraining) choices(linker *corefModel, k int) {
	out := &t.read[k]
	r := newResolution(linker, t.docs[k])
	gold := r.goldChains(t.examples[k].Chains)
	named := make([]bool, len(t.examples[k].Chains))
	for i := range r.mentions {
		if gold[i] >= 0 && r.mentions[i].Kind == NameMention {
			named[gold[i]] = true
		}
	}
	r.joinNames()
	r.readTitles()
	r.readOrigins()
	r.linkInOrder(func(i int) int {
		owns := r.mentions[i].pronoun == possessor
		if !r.mentions[i].chooses() && !owns || gold[i] < 0 {
			return r.byRules(i)
		}
		if owns {
			if c, ok := r.ruledOwner(i); ok {
				return c
			}
		}
		options, rows := r.options(i)
		c := choice{slices.Clone(rows), make([]bool, len(options)), k, t.examples[k].Weight}
		chosen, byName := -1, false
		for n, o := range options {
			if o.cluster < 0 || r.standsFor(o.cluster, i, gold) != gold[i] {
				continue
			}
			switch name := r.clusters[o.cluster].names > 0; {
			case name && !byName: // a description that was not linked to it is not as good
				clear(c.right)
				c.right[n], chosen, byName = true, o.cluster, true
			case name == byName:
				c.right[n] = true
				if chosen < 0 {
					chosen = o.cluster
				}
			}
		}
		if !byName { // what has no name is as good as nobody
			c.right[len(options)-1] = true
			for n, o := range options[:len(options)-1] {
				c.right[n] = c.right[n] || !named[gold[i]] && r.clusters[o.cluster].names == 0
			}
		}
		if owns {
			out.owners = append(out.owners, c)
		} else {
			out.pronouns = append(out.pronouns, c)
		}
		return chosen
	}, func(i, rule int) int {
		if gold[i] < 0 {
			return rule
		}
		options, rows := r.nounOptions(i, rule)
		if len(options) == 1 {
			return rule
		}
		c := choice{slices.Clone(rows), make([]bool, len(options)), k, t.examples[k].Weight}
		found := false
		for n, o := range options {
			c.right[n] = o.cluster >= 0 && r.standsFor(o.cluster, i, gold) == gold[i]
			found = found || c.right[n]
		}
		c.right[len(options)-1] = !found
		out.nouns = append(out.nouns, c)
		return rule
	})
}

// standsFor is the annotated chain of a cluster: that of most of its names, else of its last mention before i that is in one; -1 where there is none.
func (r *resolution) standsFor(c, i int, gold []int) int {
	votes := map[int]int{}
	best, last := -1, -1
	for _, m := range r.clusters[c].mentions {
		g := gold[m]
		if g < 0 {
			continue
		}
		if m < i {
			last = g
		}
		if r.mentions[m].Kind == NameMention {
			votes[g]++
			if best < 0 || votes[g] > votes[best] {
				best = g
			}
		}
	}
	if best >= 0 {
		return best
	}
	return last
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
	if x.pronoun == possessor || x.pronoun == locative || x.pronoun == emphatic || x.pronoun == demonstrativePro && r.lastPerson(i) >= 0 {
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
