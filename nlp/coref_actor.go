package nlp

import "strings"

// States and bodies as whom "il" and "elle" mean. The trees have learned that pronouns mean people; but what a state or a body announces that it will
// do, and what else its sentence says of it by a pronoun, is said of it, whoever was told of before.

// actorAbove is the named body or state that is the subject over the clause of a subject pronoun, or of the main clause behind it: "La Russie a fait savoir
// qu'elle viendrait", "L'Ukraine tient parce qu'elle est armée", "Alors qu'elle négociait, la CGT a rompu"; -1 where there is none, or the sentence
// speaks of a person whom the pronoun can mean.
func (r *resolution) actorAbove(i int) int {
	x := &r.mentions[i]
	if x.clause < 0 || x.number != "Sing" || x.gender == "" {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	above := tokens[x.clause].Head
	if above < 0 {
		return -1
	}
	behind := false
	switch rel := tokens[x.clause].Deprel; {
	case rel == "ccomp":
		if !r.words.is(Lower(tokens[above].Lemma), announcingVerb) {
			return -1 // "Le Monde révèle qu'il a menti"
		}
	case strings.HasPrefix(rel, "advcl"):
		behind = x.clause < above
	case rel != "conj" && !(rel == "parataxis" && x.First > 0 && tokens[x.First-1].Form == ";"):
		return -1
	}
	m := r.subjectOf(x.Sentence, above)
	if m < 0 || m == i || behind != (m > i) {
		return -1
	}
	c := r.referent(m)
	if !r.acts(m) || r.mentions[m].quoted != x.quoted || r.clusters[c].gender != x.gender || !r.agrees(i, m, c) {
		return -1
	}
	for j := r.starts[x.Sentence]; j < i; j++ {
		if r.canMean(x, j) && r.mentions[j].pronoun != possessor && !r.describes(&r.mentions[j], &r.mentions[m]) {
			return -1
		}
	}
	return c
}

// actorBefore is the named body or state that the sentence before is about, for the pronoun that opens the next, where that sentence speaks of nobody else whom
// it could mean, but for who tells it: "La Turquie a fermé sa frontière, selon Anna Roy. Elle exige"; the named person, too, of whom another tells: "Paul Roy a
// quitté la salle, a indiqué Luc Morin. Il"; -1 otherwise.
func (r *resolution) actorBefore(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.First != 0 || x.quoted || x.number != "Sing" || x.gender == "" || !r.leads(x) || r.opensParagraph(x.Sentence) {
		return -1
	}
	m := r.toldOf(x.Sentence - 1)
	if m < 0 {
		return -1
	}
	c := r.referent(m)
	k := &r.clusters[c]
	if k.gender != x.gender || !r.agrees(i, m, c) {
		return -1
	}
	told := r.acts(m)
	for j := r.starts[x.Sentence-1]; j < r.starts[x.Sentence]; j++ {
		y := &r.mentions[j]
		if r.referent(j) == c || y.pronoun == possessor || !r.canMean(x, j) || r.describes(y, &r.mentions[m]) {
			continue
		}
		if !r.informs(y) {
			return -1
		}
		told = told || k.kind == Person && k.names > 0
	}
	if !told {
		return -1
	}
	return c
}

// ownerActing is the named body or state whose post a possessive tells of: what stands before "et" ("la CGT et son porte-parole"), for ministers and ambassadors the state that is the
// subject of the clause or of the sentence before, where neither speaks of anybody who leads one; -1 elsewhere.
func (r *resolution) ownerActing(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	noun := r.nouns.masculine(Lower(tokens[possessed].Lemma))
	stately := r.nouns.in(noun, "minister") || r.words.is(noun, envoyNoun)
	post := r.postOf(x, possessed)
	if x.number == "Plur" || !stately && post != ofBody && post != ofChief {
		return -1
	}
	if h := tokens[possessed].Head; h >= 0 && tokens[possessed].Deprel == "conj" {
		for m := r.starts[x.Sentence]; m < i; m++ {
			if y := &r.mentions[m]; y.Kind == NameMention && y.First <= h && h <= y.Last && y.quoted == x.quoted && r.acts(m) {
				return r.referent(m)
			}
		}
	}
	if !stately {
		return -1
	}
	from, owner := x.Sentence, -1
	if x.clause >= 0 && x.First > 0 {
		owner = r.subjectOf(x.Sentence, x.clause)
	}
	if x.First == 0 && x.Sentence > 0 && !r.opensParagraph(x.Sentence) {
		from, owner = x.Sentence-1, r.toldOf(x.Sentence-1)
	}
	if owner < 0 || owner > i || !r.acts(owner) || r.clusters[r.referent(owner)].kind != Place || r.mentions[owner].quoted != x.quoted {
		return -1
	}
	for m := r.starts[from]; m < i; m++ {
		if k := &r.clusters[r.referent(m)]; k.kind == Person && (k.names == 0 || r.headsState(k)) {
			return -1 // "La Turquie a reçu le président. Son ministre"
		}
	}
	return r.referent(owner)
}

// ownerAnnounced is what "quant à" announces, for the possessive behind the comma: "Quant à Paul Roy, son avocate a protesté"; -1 elsewhere.
func (r *resolution) ownerAnnounced(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.First == 0 || tokens[x.First-1].Form != "," || !strings.HasPrefix(tokens[possessed].Deprel, "nsubj") {
		return -1
	}
	return r.asFor(i)
}

// toldOf is the subject of what a sentence says, also where somebody is told to say it: "Luc Roy sera absent, a indiqué le club"; -1 where it has none.
func (r *resolution) toldOf(sentence int) int {
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		if y := &r.mentions[m]; y.function == subject && y.clause >= 0 && r.d.Sentences[sentence].Tokens[y.clause].Deprel == "root" && y.pronoun != possessor && !y.quoted && !r.opening(m) {
			return m
		}
	}
	return -1
}

// subjectOf is the mention that is the subject of a predicate, -1 where none is.
func (r *resolution) subjectOf(sentence, predicate int) int {
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		if y := &r.mentions[m]; y.function == subject && y.clause == predicate && y.pronoun != possessor {
			return m
		}
	}
	return -1
}

// acts reports whether a mention is of a named body or state that does something.
func (r *resolution) acts(m int) bool {
	c := r.referent(m)
	k := &r.clusters[c]
	if k.names == 0 || k.number == "Plur" {
		return false
	}
	return k.kind == Organization || r.isState(c)
}

// informs reports whether a mention is of who tells what the sentence says, and whom it does not tell of: "…, a indiqué Luc Roy", "selon Luc Roy".
func (r *resolution) informs(y *mention) bool {
	tokens := r.d.Sentences[y.Sentence].Tokens
	t := y.Head
	for steps := 0; steps < 3 && (tokens[t].Deprel == "flat" || tokens[t].Deprel == "nmod" || tokens[t].Deprel == "appos"); steps++ {
		t = tokens[t].Head // a name hangs on the title before it
	}
	switch caseLemma(tokens, t) {
	case "selon", "d'après", "d’après":
		return true
	}
	says := tokens[t].Head
	return strings.HasPrefix(tokens[t].Deprel, "nsubj") && says >= 0 && says < t && tokens[says].Deprel == "parataxis" && r.words.is(Lower(tokens[says].Lemma), sayingVerb)
}
