package extract

import (
	"kg/gazetteer"
	"kg/nlp"
)

// workspace is the memory in which the sentences of a document are read: what each token needs is cut from a few pieces, which the
// next document uses again. Nothing of an extract points into it.
type workspace struct {
	tokens piece[nlp.Token]
	forms  piece[string]
	ints   piece[int]
	lists  piece[[]int]
	arcs   piece[arc]
	arcsOf piece[[]arc]
	bools  piece[bool]
	places piece[*gazetteer.Entry]
	refs   piece[ref]
	labels piece[labels]

	ahead   piece[ahead]
	numbers piece[int32]

	sentences piece[nlp.Sentence]
	menders   piece[mender]
	trees     piece[tree]
	names     piece[named]
	mentions  piece[mention]
	found     piece[found]
	heads     piece[[]string]
	entities  piece[entity]
}

func (w *workspace) reset() {
	w.tokens.reset()
	w.forms.reset()
	w.ints.reset()
	w.lists.reset()
	w.arcs.reset()
	w.arcsOf.reset()
	w.bools.reset()
	w.places.reset()
	w.refs.reset()
	w.labels.reset()
	w.ahead.reset()
	w.numbers.reset()
	w.sentences.reset()
	w.menders.reset()
	w.trees.reset()
	w.names.reset()
	w.mentions.reset()
	w.found.reset()
	w.heads.reset()
	w.entities.reset()
}

// piece is memory that slices are cut from.
type piece[T any] struct {
	all  []T
	free []T // the end of all that nobody has yet, empty elements
}

// leastPiece and mostPiece are how many elements a piece has at least, and at most when it is used again: a book read once shall
// not hold its memory for ever.
const (
	leastPiece = 1 << 9
	mostPiece  = 1 << 18
)

// cut returns n empty elements; what is appended to them goes elsewhere.
func (p *piece[T]) cut(n int) []T {
	if len(p.free) < n {
		p.all = make([]T, max(n, 2*len(p.all), leastPiece))
		p.free = p.all
	}
	out := p.free[:n:n]
	p.free = p.free[n:]
	return out
}

// extend appends to a slice; where that has no room it moves to a larger one that is cut from the piece.
func (p *piece[T]) extend(s []T, x T) []T {
	if len(s) == cap(s) {
		s = append(p.cut(max(4, 2*len(s)))[:0], s...)
	}
	return append(s, x)
}

// reset takes back what was cut, and empties it.
func (p *piece[T]) reset() {
	if len(p.all) > mostPiece {
		p.all, p.free = nil, nil
		return
	}
	clear(p.all[:len(p.all)-len(p.free)])
	p.free = p.all
}

// findKids lists the children of every token, from left to right.
func (t *tree) findKids(w *workspace) {
	count := w.ints.cut(len(t.kids))
	head := func(i int) int { // -1 for the root and what hangs on itself or on nothing
		if h := t.s.Tokens[i].Head; h < len(t.kids) && h != i {
			return h
		}
		return -1
	}
	for i := range t.kids {
		if h := head(i); h >= 0 {
			count[h]++
		}
	}
	for i, n := range count {
		t.kids[i] = w.ints.cut(n)[:0]
	}
	for i := range t.kids {
		if h := head(i); h >= 0 {
			t.kids[h] = append(t.kids[h], i)
		}
	}
}
