// Package names finds proper names in tokenised text: features, lexicon, model file and inference. Start at Finder for use, at
// Reader, Lattice and Parameters for training.
package names

// The name finder labels tokens by BILOU: a name of one token is U (unit); a longer one begins with B, goes on with I
// and ends with L (last); all else is O. Product is learned beside the four types of nlp.Name, so that what is one
// is not taken for something else; it is never returned.

// Types are the types that the name finder learns, in the order of its labels.
var Types = [...]string{"Person", "Organization", "Place", "Event", "Product"}

// Labels counts the labels: O, and B, I, L, U for each type.
const Labels = 1 + 4*len(Types)

// The part of a name that a token is.
const (
	partBegin = iota
	partInside
	partLast
	partUnit
)

// Label returns the label of a token at position i of a name of n tokens; kind is an index of Types.
func Label(kind, i, n int) int {
	part := partInside
	switch {
	case n == 1:
		part = partUnit
	case i == 0:
		part = partBegin
	case i == n-1:
		part = partLast
	}
	return 1 + 4*kind + part
}

// labelOf takes a label apart; kind is -1 for O.
func labelOf(label int) (kind, part int) {
	if label == 0 {
		return -1, 0
	}
	return (label - 1) / 4, (label - 1) % 4
}

// opens says whether a label may stand where no name is open: at the start of a sentence, after O, L and U.
func opens(label int) bool {
	kind, part := labelOf(label)
	return kind < 0 || part == partBegin || part == partUnit
}

// closes says whether no name is open after a label.
func closes(label int) bool {
	kind, part := labelOf(label)
	return kind < 0 || part == partLast || part == partUnit
}

// never is the score of what cannot be.
const never = -30

// Silence sets the scores of a token without features: it is O.
func Silence(row *[Labels]float32) {
	row[0] = 0
	for y := 1; y < Labels; y++ {
		row[y] = never
	}
}

// silent says whether a row was set by Silence.
func silent(row []float32) bool { return row[1] == never && row[Labels-1] == never }
