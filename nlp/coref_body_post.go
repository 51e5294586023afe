package nlp

import (
	"slices"
)

// bodyWithPost is the one body that the sentence before speaks of, for a post that no person has: "La chute de la ville inquiète la Monusco. Sa
// présidente", whatever the body is in that sentence; -1 where there is none, or several, or one that nothing names may be meant.
func (r *resolution) bodyWithPost(i, possessed int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.quoted || r.postOf(x, possessed) != ofBody || r.borneBy(i, possessed) < 0 {
		return -1
	}
	for m := r.starts[x.Sentence]; m < i; m++ {
		if y := &r.mentions[m]; !y.quoted && (r.isBody(y, r.referent(m)) || r.isState(r.referent(m))) {
			return -1
		}
	}
	states := !r.stateless(x, possessed)
	found := -1
	for m := r.starts[x.Sentence-1]; m < r.starts[x.Sentence]; m++ {
		y := &r.mentions[m]
		c := r.referent(m)
		k := &r.clusters[c]
		if y.quoted || c == found || y.number == "Plur" || k.number == "Plur" {
			continue
		}
		if states && y.function == subject && r.isState(c) {
			return -1
		}
		if !r.isBody(y, c) || k.names > 0 && r.medium(k) {
			continue
		}
		if found >= 0 || k.names == 0 {
			return -1
		}
		found = c
	}
	return found
}

// isBody says whether a mention of a cluster tells of a body, named or not.
func (r *resolution) isBody(y *mention, c int) bool {
	switch k := &r.clusters[c]; {
	case k.kind != "":
		return k.kind == Organization
	case y.Kind == DescriptionMention:
		return y.kind == Organization || r.nouns.kindOf(y.lemma) == Organization
	default:
		return slices.ContainsFunc(k.heads, func(h string) bool { return r.nouns.kindOf(h) == Organization })
	}
}

// isState says whether a cluster is a country.
func (r *resolution) isState(c int) bool {
	k := &r.clusters[c]
	return k.kind == Place && k.entry != nil && k.entry.Kind == "country"
}

// stateless says whether the post that a possessive tells is one that bodies have and no state: "sa directrice générale".
func (r *resolution) stateless(x *mention, possessed int) bool {
	noun := r.nouns.masculine(Lower(r.d.Sentences[x.Sentence].Tokens[possessed].Lemma))
	return len(r.words.beside(noun, bodyPost)) > 0 || !r.words.is(noun, officeOfState)
}
