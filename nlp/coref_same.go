package nlp

import "slices"

// Bodies that a noun means by where it stands.

// sameParty is the party that "le même parti" means: that of whom the text has last said to which they belong, "Anna Roy (PS) … Luc Blanc, élu du même
// parti"; true where the noun is such, -1 where nobody's party has been told.
func (r *resolution) sameParty(i int) (int, bool) {
	x := &r.mentions[i]
	if x.kind != Organization || x.definite != definite || x.quoted || !slices.Contains(x.qualifiers, "même") || !r.nouns.in(x.lemma, "party") && !r.words.is(x.lemma, partySide) {
		return -1, false
	}
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= samePartyReach; j-- {
		y := &r.mentions[j]
		c := r.referent(j)
		if k := &r.clusters[c]; k.kind != Organization || k.names == 0 || k.entry != nil && k.entry.Kind != "party" {
			continue
		}
		if y.function == nominal && r.besidePerson(y) || r.inBrackets(y) {
			return c, true
		}
	}
	return -1, true
}

// samePartyReach is how many sentences back the party is told.
const samePartyReach = 2

// inBrackets says whether a mention stands in brackets: "Anna Roy (PS)".
func (r *resolution) inBrackets(y *mention) bool {
	tokens := r.d.Sentences[y.Sentence].Tokens
	return y.First > 0 && tokens[y.First-1].Form == "(" && y.Last+1 < len(tokens)
}

// mainBodyHere is the body that "l'organisation" means in a subordinate clause where its sentence has named it: the only one named there, of its sort, and more
// often spoken of than any other of that sort: "qui a dirigé le PAM et sous qui l'organisation reçut le prix"; -1 otherwise.
func (r *resolution) mainBodyHere(i int) int {
	x := &r.mentions[i]
	if x.kind != Organization || x.definite != definite || x.number == "Plur" || !r.plain(x) || len(x.complements) > 0 || !r.nouns.in(x.lemma, "institution") || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return -1
	}
	best := -1
	for j := i - 1; j >= r.starts[x.Sentence]; j-- {
		y := &r.mentions[j]
		c := r.referent(j)
		if y.Kind != NameMention || r.clusters[c].kind != Organization || c == best {
			continue
		}
		if best >= 0 || y.clause == x.clause || y.quoted != x.quoted || !r.sameSort(x, &r.clusters[c]) {
			return -1
		}
		best = c
	}
	if best < 0 {
		return -1
	}
	for o := range r.clusters {
		if k := &r.clusters[o]; o != best && k.parent == o && k.kind == Organization && k.names > 0 && k.before(i) >= r.clusters[best].before(i) && r.sameSort(x, k) {
			return -1
		}
	}
	return best
}
