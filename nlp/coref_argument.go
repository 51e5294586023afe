package nlp

import (
	"strings"

	"kg/nlp/internal/vector"
)

// argument is what a token has of its own, as bits.
type argument uint8

const (
	ownSubject argument = 1 << iota
	ownObject
)

// arguments says of every token of a document what it has. Whether a verb has a subject is asked for every pronoun and everybody
// whom it may stand for, which in one sentence of many clauses would be a reading of that sentence each time.
type arguments struct {
	of    []argument
	first []int // sentence -> where its tokens begin in of
}

// read looks at the trees of a document.
func (a *arguments) read(d *Document) {
	a.first = vector.Sized(a.first, len(d.Sentences))
	n := 0
	for i := range d.Sentences {
		a.first[i] = n
		n += len(d.Sentences[i].Tokens)
	}
	a.of = vector.Sized(a.of, n)
	clear(a.of)
	for i := range d.Sentences {
		tokens := d.Sentences[i].Tokens
		of := a.of[a.first[i]:]
		for t := range tokens {
			if h := tokens[t].Head; h >= 0 {
				switch rel := tokens[t].Deprel; {
				case strings.HasPrefix(rel, "nsubj"):
					of[h] |= ownSubject
				case rel == "obj":
					of[h] |= ownObject
				}
			}
		}
	}
}

// hasSubject says whether a verb has a subject of its own.
func (r *resolution) hasSubject(sentence, verb int) bool {
	return verb >= 0 && r.arguments.of[r.arguments.first[sentence]+verb]&ownSubject != 0
}

// hasObject says whether a verb has an object.
func (r *resolution) hasObject(sentence, verb int) bool {
	return verb >= 0 && r.arguments.of[r.arguments.first[sentence]+verb]&ownObject != 0
}
