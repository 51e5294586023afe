package names

import "sync"

// Finder finds proper names by a linear-chain conditional random field over BILOU labels. It looks at the forms of
// the tokens alone: words, affixes, shapes, a lexicon with gazetteers, the words around a run of capitals, and what the
// rest of the document shows of the same word. It is safe for concurrent use.
type Finder struct {
	lexicon     *Lexicon
	weights     weights
	transitions [Labels][Labels]float32
	threshold   [len(Types)]float32 // the least probability of a name that is returned
	work        sync.Pool           // of *work
}

// work is the reused memory of one analysis.
type work struct {
	reader   *Reader
	lattice  Lattice
	scores   []float32
	features [Templates]uint32
	spans    []span
	best     []float32
	from     []int32
}

// span is a candidate: tokens first to last of a sentence.
type span struct {
	first, last, kind int
	p                 float32
}

// Name is tokens First to Last, both inclusive, of a sentence; Kind is an index of Types.
type Name struct {
	Sentence, First, Last, Kind int
	Probability                 float32
}

// Find returns the names of a document, by place, Products among them. Those of one sentence do not overlap: of all sets
// of candidates it takes the one whose probabilities exceed their thresholds by most (after Goodman 1996: decoding by
// what is expected to be right).
func (f *Finder) Find(document []Sentence) []Name {
	w, ok := f.work.Get().(*work)
	if !ok {
		w = &work{reader: NewReader(f.lexicon)}
		w.lattice.Transitions = f.transitions
		w.lattice.Prepare()
	}
	defer f.work.Put(w)
	w.reader.Read(document)
	var found []Name
	for i := range document {
		n := len(document[i].Words)
		if n == 0 {
			continue
		}
		f.score(w, i, n)
		w.lattice.Run(w.scores)
		for _, c := range f.choose(w, n) {
			found = append(found, Name{i, c.first, c.last, c.kind, min(1, c.p)})
		}
	}
	return found
}

// score fills w.scores with the log potentials of a sentence.
func (f *Finder) score(w *work, sentence, tokens int) {
	w.scores = grow(w.scores, tokens*Labels)
	for i := range tokens {
		row := (*[Labels]float32)(w.scores[i*Labels:])
		*row = [Labels]float32{}
		n := w.reader.Features(sentence, i, &w.features)
		for _, h := range w.features[:n] {
			f.weights.add(h, row)
		}
	}
}

// choose picks names from the lattice: weighted interval scheduling over the candidates.
func (f *Finder) choose(w *work, tokens int) []span {
	const least = 0.05 // a candidate begins where a name begins with at least this probability
	w.spans = w.spans[:0]
	for i := range tokens {
		for kind := range Types {
			if p := w.lattice.Marginal(i, Label(kind, 0, 1)); p > least {
				w.spans = append(w.spans, span{i, i, kind, p})
			}
			open := w.lattice.Marginal(i, Label(kind, 0, 2))
			for j := i + 1; j < tokens && open > least; j++ {
				p := w.lattice.Span(kind, i, j)
				if p > least {
					w.spans = append(w.spans, span{i, j, kind, p})
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
	w.best = grow(w.best, tokens+1)
	if cap(w.from) < tokens+1 {
		w.from = make([]int32, 2*tokens+1)
	}
	from := w.from[:tokens+1]
	clear(w.best)
	for i := range from {
		from[i] = -1
	}
	// best[j] is the gain of the best choice among the first j tokens; spans come by first token, so go over ends.
	for j := 1; j <= tokens; j++ {
		w.best[j], from[j] = w.best[j-1], -1
		for k, c := range w.spans {
			if c.last != j-1 {
				continue
			}
			if g := w.best[c.first] + c.p - f.threshold[c.kind]; g > w.best[j] {
				w.best[j], from[j] = g, int32(k)
			}
		}
	}
	n := 0
	var picked [64]span
	for j := tokens; j > 0; {
		if k := from[j]; k >= 0 {
			if n < len(picked) {
				picked[n] = w.spans[k]
				n++
			}
			j = w.spans[k].first
		} else {
			j--
		}
	}
	out := w.spans[:0]
	for n--; n >= 0; n-- {
		out = append(out, picked[n])
	}
	return out
}
