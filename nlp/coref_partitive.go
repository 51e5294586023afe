package nlp

import (
	"cmp"
	"slices"
	"strings"
)

// partitive is an "en" or "y" of the document.
type partitive struct{ sentence, token int }

// partitives finds the body that "en" stands for where it is whose office, member or part somebody is or holds, or what somebody leaves: "Il en est le
// trésorier", "Elle en a quitté la présidence", "en est sorti"; and that "y" stands for where somebody joins it or works there: "y est entré en 2023".
// It is the one body named before in the sentence that is not the subject, else the only one of the sentence before.
func (r *resolution) partitives(add func(cluster int, m Mention)) {
	for _, p := range r.ens {
		if c := r.bodyOfPronoun(p); c >= 0 {
			tok := &r.d.Sentences[p.sentence].Tokens[p.token]
			add(c, Mention{Start: tok.Start, End: tok.End, Kind: PronounMention, Sentence: p.sentence, First: p.token, Last: p.token, Head: p.token, Name: -1})
		}
	}
}

// bodyOfPronoun is the cluster of the body that an "en" or "y" stands for, or -1.
func (r *resolution) bodyOfPronoun(p partitive) int {
	tokens := r.d.Sentences[p.sentence].Tokens
	h := tokens[p.token].Head
	if h <= p.token {
		return -1
	}
	if lemma := tokens[h].Lemma; tokens[p.token].Form == "y" && !r.words.is(lemma, joiningVerb) || tokens[p.token].Form == "en" && !r.words.is(lemma, leavingVerb) && !r.belongs(tokens, h) {
		return -1
	}
	if acting := subjectOf(tokens, h); acting < 0 || Lower(tokens[acting].Form) == "qui" { // "le suédois Bonnier, qui en détient 45 %": of what the sentence is about, not of whoever stands last
		return -1
	}
	own := r.actorOf(p.sentence, h)
	for s := p.sentence; s >= 0 && s >= p.sentence-1; s-- {
		found := -1
		for m := r.starts[s]; m < r.starts[s+1]; m++ {
			x := &r.mentions[m]
			if s == p.sentence && x.First > p.token {
				break
			}
			c := r.referent(m)
			if k := &r.clusters[c]; k.kind != Organization || k.names == 0 || c == own || c == found {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = c
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

// actorOf is the cluster of the subject of a verb or predicate, or -1.
func (r *resolution) actorOf(sentence, h int) int {
	if h < 0 {
		return -1
	}
	acting := subjectOf(r.d.Sentences[sentence].Tokens, h)
	for m := r.starts[sentence]; m < r.starts[sentence+1] && acting >= 0; m++ {
		if r.mentions[m].Head == acting {
			return r.referent(m)
		}
	}
	return -1
}

// subjectOf is the subject of a verb or predicate, or -1.
func subjectOf(tokens []Token, h int) int {
	for t := range tokens[:h] {
		if tokens[t].Head == h && strings.HasPrefix(tokens[t].Deprel, "nsubj") {
			return t
		}
	}
	return -1
}

// belongs says whether a predicate tells what somebody is to a body, or an object what of it.
func (r *resolution) belongs(tokens []Token, h int) bool {
	if tokens[h].UPOS == "NOUN" || tokens[h].UPOS == "ADJ" {
		return r.words.is(tokens[h].Lemma, belongingNoun) || r.nouns.kindHeld(tokens[h].Lemma) == Person
	}
	for t := h + 1; t < len(tokens) && t <= h+6; t++ {
		if tokens[t].Head == h && (tokens[t].Deprel == "obj" || tokens[t].Deprel == "xcomp") {
			return r.words.is(tokens[t].Lemma, belongingNoun) || tokens[t].Deprel == "xcomp" && r.nouns.kindHeld(tokens[t].Lemma) == Person
		}
	}
	return false
}

// insert puts a mention into a chain at its place.
func (c *Chain) insert(m Mention) {
	i, _ := slices.BinarySearchFunc(c.Mentions, m, func(a, b Mention) int { return cmp.Compare(a.Start, b.Start) })
	c.Mentions = slices.Insert(c.Mentions, i, m)
}
