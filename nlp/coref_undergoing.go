package nlp

import "strings"

// States and bodies to which somebody does something. The trees have learned that "la", "lui" and "contre elle" mean people, and in annotated articles an
// object that means a body is right too seldom to be let through by its score; where the sentence before is about one state or body and speaks of nobody
// and nothing else that the pronoun can mean, there is no choice: "La Turquie a fermé sa frontière. L'Allemagne la soutient".

// actorUndergoing is that state or body, for an object or what stands behind a preposition; -1 where there is none or a rival.
func (r *resolution) actorUndergoing(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.quoted || x.number != "Sing" || x.clause < 0 || r.opensParagraph(x.Sentence) {
		return -1
	}
	m := r.toldActor(x.Sentence - 1)
	if m < 0 {
		return -1
	}
	c := r.referent(m)
	k := &r.clusters[c]
	addressed := x.pronoun == possessor || r.words.is(Lower(r.d.Sentences[x.Sentence].Tokens[x.clause].Lemma), addressingVerb)
	if k.gender == "" && !addressed || !r.genderFits(x, k.gender) || r.mentions[m].quoted {
		return -1
	}
	doer := r.doerOf(x)
	if doer < 0 || doer == c {
		return -1
	}
	if w := r.weightiest(i); w.cluster != doer && w.most > k.before(i) || w.second > k.before(i) {
		return -1 // the text is about somebody
	}
	for j := r.starts[x.Sentence]; j < r.starts[x.Sentence+1]; j++ {
		y := &r.mentions[j]
		switch o := r.referent(j); {
		case j == i || o == doer:
		case o == c && (y.pronoun == personalObject || y.pronoun == personalDative || y.pronoun == tonic):
			// "lui impose des sanctions et la menace"
		case o == c:
			return -1 // what the sentence names or takes up otherwise is no other's object in it
		case j < i && r.rivals(x, j):
			return -1
		}
	}
	for j := r.starts[x.Sentence-1]; j < r.starts[x.Sentence]; j++ {
		y := &r.mentions[j]
		if o := r.referent(j); o == c || y.pronoun == possessor || r.describes(y, &r.mentions[m]) || r.informs(y) {
			continue
		}
		if r.rivals(x, j) || !addressed && y.function != other && y.Kind == DescriptionMention && y.number != "Plur" && r.genderFits(x, y.gender) {
			return -1 // "La CGT a publié une lettre. Paris la soutient"
		}
	}
	return c
}

// ownerUndergoing is whose decision somebody judges, at whose side somebody stands, whose resignation somebody demands, where the sentence before is about a state or a body and
// speaks of nobody: "La CGT a rompu. La ministre a salué son action"; -1 elsewhere.
func (r *resolution) ownerUndergoing(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	noun, verb := Lower(tokens[possessed].Lemma), tokens[possessed].Head
	if verb < 0 || x.clause != verb {
		return -1
	}
	judged := tokens[possessed].Deprel == "obj" && r.words.is(noun, judgedNoun) && r.words.is(Lower(tokens[verb].Lemma), judgingVerb)
	if !judged && !(r.words.is(noun, asideNoun) && hasCase(&r.d.Sentences[x.Sentence], possessed)) {
		return -1
	}
	return r.actorUndergoing(i)
}

// ownerHeaded is the body or state at whose head the sentence says somebody is, which that sentence opens with: what the one before is about, or else the one body that
// it names, and never who stands there: "La CGT a rompu. À sa tête, Claire Roy"; -1 elsewhere.
func (r *resolution) ownerHeaded(i, possessed int) int {
	x := &r.mentions[i]
	if s := &r.d.Sentences[x.Sentence]; x.First > 1 || x.Sentence == 0 || x.number != "Sing" || x.quoted || Lower(s.Tokens[possessed].Lemma) != "tête" || !hasCase(s, possessed) || r.opensParagraph(x.Sentence) {
		return -1
	}
	m := r.toldActor(x.Sentence - 1)
	if m < 0 || r.mentions[m].quoted || r.clusters[r.referent(m)].kind == Place {
		return -1
	}
	return r.referent(m)
}

// doerOf is the named subject of the clause of an object, also of one that goes on about it: "X parle et la soutient", "X, qui la soutient"; -1 where there is none.
func (r *resolution) doerOf(x *mention) int {
	above := r.d.Sentences[x.Sentence].Tokens[x.clause].Head
	rel := r.d.Sentences[x.Sentence].Tokens[x.clause].Deprel
	beyond := -1
	for j := r.starts[x.Sentence]; j < r.starts[x.Sentence+1]; j++ {
		y := &r.mentions[j]
		c := r.referent(j)
		switch {
		case y.pronoun == possessor || r.clusters[c].names == 0:
		case y.function == subject && y.clause >= 0 && (y.clause == x.clause || r.governs(y.clause, x)), rel == "acl:relcl" && y.First <= above && above <= y.Last && y.Head == above:
			return c
		case y.function == subject && y.clause >= 0 && y.clause == above && (rel == "conj" || rel == "xcomp" || strings.HasPrefix(rel, "advcl")) && !r.hasSubject(x.Sentence, x.clause):
			beyond = c
		}
	}
	return beyond
}

// toldActor is the named state or body that a sentence is about: its subject, else the only one that is an object in it or does what it tells.
func (r *resolution) toldActor(sentence int) int {
	if m := r.toldOf(sentence); m >= 0 && r.acts(m) {
		return m
	}
	found := -1
	tokens := r.d.Sentences[sentence].Tokens
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		y := &r.mentions[m]
		if y.Kind != NameMention || !r.acts(m) || y.function != object && y.function != nominal && caseLemma(tokens, y.Head) != "par" {
			continue
		}
		if found >= 0 && r.referent(m) != r.referent(found) {
			return -1
		}
		found = m
	}
	return found
}

// rivals reports whether a mention speaks of somebody, of a state or a body that a pronoun could mean as well.
func (r *resolution) rivals(x *mention, m int) bool {
	y := &r.mentions[m]
	k := &r.clusters[r.referent(m)]
	if k.number == "Plur" || y.number == "Plur" || y.pronoun == firstPerson {
		return false
	}
	gender := k.gender
	if gender == "" {
		gender = y.gender
	}
	if !r.genderFits(x, gender) {
		return false
	}
	if y.pronoun != noPronoun && k.names == 0 {
		return true // whoever that is
	}
	switch k.kind {
	case Person:
		return true
	case Organization:
		return y.function != other
	case Place:
		return r.isState(r.referent(m)) && (y.function == subject || y.function == object || y.function == nominal)
	}
	return y.kind == Person || y.kind == Organization
}
