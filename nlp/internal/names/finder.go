package names

import (
	"slices"
	"sync"

	"kg/nlp/internal/vector"
)

// Finder finds proper names by a linear-chain conditional random field over BILOU labels. It looks at the forms of
// the tokens alone: words, affixes, shapes, a lexicon with gazetteers, the words around a run of capitals, and what the
// rest of the document shows of the same word. A second pass makes the same word tend to the same type throughout the
// document. It is safe for concurrent use.
type Finder struct {
	lexicon     *Lexicon
	weights     weights
	transitions [Labels][Labels]float32
	probe       []int8 // see Probe
	probeScale  []float32
	threshold   float32   // see Parameters
	consistency float32   // how far the other places of a word in the document count
	work        sync.Pool // of *work
}

// work is the reused memory of one analysis.
type work struct {
	reader  *Reader
	lattice Lattice
	scores  []float32 // of the whole document, tokens x Labels
	beliefs []belief  // of its tokens that begin with a capital
	places  []int32   // of its words, by their slots in reader.seen: 1 more than where they stand in words; 0 for those that nothing is summed for
	words   []wordSum
	asked   [2]asked          // of a token and of the one before
	rows    [Templates]uint32 // where the weights of the features stand
	spans   []span
	best    []float32
	take    []int32
	out     []span
}

// belief is the probability of each type, and last that of being no name.
type belief [len(Types) + 1]float32

// wordSum is the sum of the beliefs in a word, over so many places.
type wordSum struct {
	sum   belief
	count int32
}

// span is a candidate: tokens first to last of a sentence.
type span struct {
	first, last, kind int
	p                 float32
	gain              float32 // what taking it is worth
}

// Name is tokens First to Last, both inclusive, of a sentence; Kind is an index of Types.
type Name struct {
	Sentence, First, Last, Kind int
	Probability                 float32
}

// mostKept is the number of tokens up to which the memory of a document serves the next: that of a long one is worth more elsewhere.
const mostKept = 20_000

// Find returns the names of a document, by place, Products among them. Those of one sentence do not overlap: of all sets
// of candidates it takes the one that is worth most (after Goodman 1996: decoding by what is expected to be right). A
// candidate is worth the mean of its probability and that of its tokens being a name of any type, less the threshold.
func (f *Finder) Find(document []Sentence) []Name {
	w, ok := f.work.Get().(*work)
	if !ok {
		w = &work{reader: NewReader(f.lexicon)}
		w.lattice.Transitions = f.transitions
		w.lattice.Prepare()
	}
	w.reader.Read(document)
	f.score(w, document)
	f.agree(w)
	var found []Name
	for i := range document {
		if !w.run(i) {
			continue
		}
		for _, c := range f.choose(w, len(document[i].Words)) {
			found = append(found, Name{i, c.first, c.last, c.kind, min(1, c.p)})
		}
	}
	if len(w.reader.tokens) <= mostKept {
		f.work.Put(w)
	}
	return found
}

// score fills w.scores with the log potentials of all tokens. A token's weights are added when the features of the next one
// are made: until then they have come.
func (f *Finder) score(w *work, document []Sentence) {
	if n := len(w.reader.tokens) * Labels; n > mostKept*Labels {
		w.scores = make([]float32, n) // and no more
	} else {
		w.scores = vector.Sized(w.scores, n)
		clear(w.scores)
	}
	var before *[Labels]float32
	last, next := &w.asked[0], &w.asked[1]
	at := 0
	for s := range w.reader.writing {
		for i := range int(w.reader.begin[s+1] - w.reader.begin[s]) {
			row := (*[Labels]float32)(w.scores[at:])
			at += Labels
			if next.n, _ = w.reader.Features(s, i, &next.features); next.n == 0 {
				Silence(row)
				continue
			}
			if said := document[s].Scores; said != nil {
				copy(row[:], said[i*Labels:])
			}
			f.weights.ask(next)
			if before != nil {
				f.weights.add(last, before, &w.rows)
			}
			before, last, next = row, next, last
		}
	}
	if before != nil {
		f.weights.add(last, before, &w.rows)
	}
}

// run runs the lattice over a sentence; false if it is empty.
func (w *work) run(sentence int) bool {
	a, b := int(w.reader.begin[sentence]), int(w.reader.begin[sentence+1])
	if a == b {
		return false
	}
	w.lattice.sum(w.scores[a*Labels : b*Labels])
	return true
}

// agree adds to the scores of each capitalised word what the other places of the word in the document say.
func (f *Finder) agree(w *work) {
	r := w.reader
	w.beliefs, w.words, w.places = w.beliefs[:0], w.words[:0], vector.Sized(w.places, len(r.seen.keys))
	clear(w.places)
	for s := range r.writing {
		w.run(s)
		for i := range int(r.begin[s+1] - r.begin[s]) {
			t := &r.tokens[int(r.begin[s])+i]
			if !t.upper {
				continue
			}
			var b belief
			for kind := range Types {
				y := Label(kind, 0, 1)
				for part := partBegin; part <= partUnit; part++ {
					b[kind] += w.lattice.Marginal(i, y-partUnit+part)
				}
			}
			b[len(Types)] = w.lattice.Marginal(i, 0)
			b.sharpen()
			place := &w.places[r.seen.slot(t.lower)]
			if *place == 0 {
				w.words = append(w.words, wordSum{})
				*place = int32(len(w.words))
			}
			x := &w.words[*place-1]
			for j, p := range b {
				x.sum[j] += p
			}
			x.count++
			w.beliefs = append(w.beliefs, b)
		}
	}
	n := 0
	for i := range r.tokens {
		t := &r.tokens[i]
		if !t.upper {
			continue
		}
		own := &w.beliefs[n]
		n++
		all := &w.words[w.places[r.seen.slot(t.lower)]-1]
		if all.count < 2 {
			continue
		}
		row := (*[Labels]float32)(w.scores[i*Labels:])
		share := f.consistency / (float32(all.count) - 0.5)
		for j := range Types {
			x := share * (all.sum[j] - own[j])
			y := Label(j, 0, 1)
			for part := partBegin; part <= partUnit; part++ {
				row[y-partUnit+part] += x
			}
		}
		row[0] += share * (all.sum[len(Types)] - own[len(Types)])
	}
}

// sharpen squares the probabilities, so that the places that are sure of a word count more than those that are not.
func (b *belief) sharpen() {
	sum := float32(1e-6)
	for i, p := range b {
		b[i] = p * p
		sum += b[i]
	}
	for i := range b {
		b[i] /= sum
	}
}

// choose picks names from the lattice: weighted interval scheduling over the candidates.
func (f *Finder) choose(w *work, tokens int) []span {
	const least = 0.05 // a candidate begins where a name begins with at least this probability
	w.spans, w.out = w.spans[:0], w.out[:0]
	for i := range tokens {
		if w.lattice.quiet[i] {
			continue
		}
		for kind := range Types {
			if p := w.lattice.Marginal(i, Label(kind, 0, 1)); p > least {
				w.spans = append(w.spans, span{i, i, kind, p, 0})
			}
			open := w.lattice.Marginal(i, Label(kind, 0, 2))
			for j := i + 1; j < tokens && open > least; j++ {
				p := w.lattice.Span(kind, i, j)
				if p > least {
					w.spans = append(w.spans, span{i, j, kind, p, 0})
				}
				open -= p
				if w.lattice.Marginal(j, Label(kind, 1, 3)) < least {
					break
				}
			}
		}
	}
	if len(w.spans) == 0 {
		return nil
	}
	for a := 0; a < len(w.spans); {
		b := a + 1
		for b < len(w.spans) && w.spans[b].first == w.spans[a].first {
			b++
		}
		for x := a; x < b; x++ {
			c := &w.spans[x]
			any := float32(0)
			for _, o := range w.spans[a:b] {
				if o.last == c.last {
					any += o.p
				}
			}
			c.gain = (c.p+any)/2 + 0.001*c.p - f.threshold // of one span in doubt, the likelier type
		}
		a = b
	}
	// best[i] is the gain of the best choice from token i on; the spans stand by their first token.
	w.best = vector.Sized(w.best, tokens+1)
	w.take = slices.Grow(w.take[:0], tokens)[:tokens]
	w.best[tokens] = 0
	k := len(w.spans) - 1
	for i := tokens - 1; i >= 0; i-- {
		w.best[i], w.take[i] = w.best[i+1], -1
		for ; k >= 0 && w.spans[k].first == i; k-- {
			c := &w.spans[k]
			if g := w.best[c.last+1] + c.gain; g > w.best[i] {
				w.best[i], w.take[i] = g, int32(k)
			}
		}
	}
	for i := 0; i < tokens; {
		if w.take[i] < 0 {
			i++
			continue
		}
		c := w.spans[w.take[i]]
		w.out = append(w.out, c)
		i = c.last + 1
	}
	return w.out
}
