package nlp

import (
	"slices"
)

// Of two whom a sentence has named the next one says "le premier" and "le second".

// ordinalAlone says whether a word is "premier" or "second" as the noun of its phrase, with nothing that says the first of
// what: "la seconde réclame", and not "le premier à voter", "la première du genre".
func ordinalAlone(s *Sentence, t int) bool {
	if t == 0 || ordinal(&s.Tokens[t]) < 0 {
		return false
	}
	switch Lower(s.Tokens[t-1].Form) {
	case "le", "la", "du", "au":
	default:
		return false
	}
	if t+1 == len(s.Tokens) {
		return false
	}
	next := &s.Tokens[t+1]
	switch next.UPOS {
	case "NOUN", "PROPN", "ADJ", "NUM", "ADP", "CCONJ":
		return false
	case "PRON":
		return next.Lemma != "qui" && next.Lemma != "que" && next.Lemma != "dont"
	}
	return next.Form != "." && next.Form != "-"
}

// ordinal is 0 for "premier", 1 for "second", -1 for other words.
func ordinal(tok *Token) int {
	switch Lower(tok.Form) {
	case "premier", "première":
		return 0
	case "second", "seconde":
		return 1
	}
	return -1
}

// ofPair finds whom "le premier" or "le second" means: of two people named in the clauses before or else in the sentence
// before, the one in that place; -1 where there are fewer or more, or where no ordinal speaks of the other.
func (r *resolution) ofPair(i int) int {
	x := &r.mentions[i]
	which := ordinal(&r.d.Sentences[x.Sentence].Tokens[x.Head])
	if x.number != "Sing" || x.quoted {
		return -1
	}
	compared := r.otherOrdinal(i, 1-which)
	first := i // the ordinal that opens the sentence's comparison
	for m := i - 1; m >= r.starts[x.Sentence]; m-- {
		if r.mentions[m].pronoun == ordinalPro {
			first = m
		}
	}
	if c := r.pairBefore(i, first, Person, compared); c != noPair {
		return c
	}
	if !compared || which == 1 && !r.otherBefore(i, first) {
		return -1
	}
	for _, kind := range [...]string{Organization, Place} { // "Airbus et Boeing ont publié leurs comptes. Le premier gagne, le second perd"
		if c := r.pairBefore(i, first, kind, true); c != noPair {
			return c
		}
	}
	return -1
}

// otherBefore says whether "le premier" stands before "le second" where the comparison begins.
func (r *resolution) otherBefore(i, first int) bool {
	y := &r.mentions[first]
	return first < i && ordinal(&r.d.Sentences[y.Sentence].Tokens[y.Head]) == 0
}

// noPair is the answer of [resolution.pairBefore] where nobody of a kind is named.
const noPair = -2

// pairBefore is the one of two of a kind that an ordinal means, named before the first ordinal of its comparison; -1 where there are fewer or more.
func (r *resolution) pairBefore(i, first int, kind string, compared bool) int {
	x := &r.mentions[i]
	which := ordinal(&r.d.Sentences[x.Sentence].Tokens[x.Head])
	none := noPair
	from := r.starts[r.mentions[first].Sentence]
	for back := 0; back < 2; back++ {
		var pair, at []int
		for m := from; m < first; m++ {
			y := &r.mentions[m]
			c := r.referent(m)
			if k := &r.clusters[c]; k.names == 0 || k.kind != kind || y.pronoun == firstPerson || y.pronoun == possessor || k.number == "Plur" || slices.Contains(pair, c) {
				continue
			}
			pair, at = append(pair, c), append(at, m)
			none = -1
		}
		if len(pair) == 2 {
			if g := r.clusters[pair[which]].gender; g != "" && g != x.gender || !compared && !r.paired(at[0], at[1]) {
				return -1
			}
			return pair[which]
		}
		if len(pair) > 2 || r.mentions[first].Sentence == 0 {
			return none
		}
		from = r.starts[r.mentions[first].Sentence-1]
	}
	return none
}

// paired says whether "et" joins two people: "la ministre Anne Roy et le juge Luc Martin".
func (r *resolution) paired(a, b int) bool {
	x, y := &r.mentions[a], &r.mentions[b]
	if x.Sentence != y.Sentence || y.First-x.Last > 12 {
		return false
	}
	et := false
	for t := x.Last + 1; t < y.First; t++ {
		tok := &r.d.Sentences[x.Sentence].Tokens[t]
		if tok.UPOS == "VERB" || tok.Form == "," {
			return false
		}
		et = et || tok.Form == "et"
	}
	return et
}

// otherOrdinal says whether the sentence of a mention, or the next, says the other of "le premier" and "le second" too, which
// tells that two are compared. "Le second" alone is enough: nobody is second of more.
func (r *resolution) otherOrdinal(i, other int) bool {
	if other == 0 {
		return true
	}
	x := &r.mentions[i]
	for m := i + 1; m < len(r.mentions) && r.mentions[m].Sentence-x.Sentence <= 1; m++ {
		y := &r.mentions[m]
		if y.pronoun == ordinalPro && ordinal(&r.d.Sentences[y.Sentence].Tokens[y.Head]) == other {
			return true
		}
	}
	return false
}
