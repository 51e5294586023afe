package nlp

import (
	"strings"
)

// What a pronoun cannot stand for often leaves one: whom somebody else's deed is done to.

// objectAbove is the one person besides its subject whom the main clause speaks of, for an object pronoun in a participle, a circumstance
// or a second verb of the same subject: "Paul Roy a limogé Luc Martin, lui reprochant", "a reçu Luc Martin avant de le féliciter"; -1 otherwise.
func (r *resolution) objectAbove(i int) int {
	x := &r.mentions[i]
	if x.clause < 0 || x.number == "Plur" {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	verb := x.clause
	switch rel := tokens[verb].Deprel; {
	case rel == "conj":
	case strings.HasPrefix(rel, "advcl"), rel == "acl", rel == "xcomp" && tokens[verb].Feat("VerbForm") == "Part":
		if tokens[verb].Feat("VerbForm") == "Fin" {
			return -1
		}
	default:
		return -1
	}
	if x.Head > verb || r.hasSubject(x.Sentence, verb) {
		return -1
	}
	above := clauseOf(&r.d.Sentences[x.Sentence], tokens[verb].Head)
	if above < 0 || above > x.First {
		return -1
	}
	doer, found := -1, -1
	direct := false
	for m := r.starts[x.Sentence]; m < i; m++ {
		y := &r.mentions[m]
		if y.clause != above || y.pronoun == possessor {
			continue
		}
		c := r.referent(m)
		if y.function == subject {
			doer = c
			continue
		}
		k := &r.clusters[c]
		if k.kind != Person && y.kind != Person || c == found || c == doer || y.function == nominal && y.Kind == NameMention && direct {
			continue
		}
		if k.number == "Plur" || y.number == "Plur" || k.gender != "" && x.gender != "" && k.gender != x.gender {
			continue
		}
		if found >= 0 && !(y.function == object && !direct) {
			return -1
		}
		found, direct = c, y.function == object
	}
	if doer < 0 || found < 0 || found == doer || r.clusters[found].names == 0 {
		return -1
	}
	return found
}

// ownerApart finds whose "sa démission" is that somebody demands, "sa place" that somebody takes, and what the kin or the camp of somebody
// calls theirs: not the subject's, and -1 where the text names nobody else. False where it is none of these.
func (r *resolution) ownerApart(i, possessed int) (int, bool) {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.number != "Sing" || x.clause < 0 {
		return -1, false
	}
	noun := Lower(tokens[possessed].Lemma)
	verb := tokens[possessed].Head
	undergone := verb >= 0 && tokens[possessed].Deprel == "obj" && r.words.is(noun, undergoneNoun) && r.words.is(Lower(tokens[verb].Lemma), orderingVerb)
	undergone = undergone || verb >= 0 && r.words.is(noun, undergoneNoun) && Lower(tokens[verb].Lemma) == "appeler" && caseLemma(tokens, possessed) == "à"                // "appelle à sa démission"
	undergone = undergone || verb >= 0 && tokens[possessed].Deprel == "obj" && r.words.is(noun, proclaimedNoun) && r.words.is(Lower(tokens[verb].Lemma), proclaimingVerb) // "certifie sa victoire"
	undergone = undergone || verb >= 0 && tokens[possessed].Deprel == "obj" && r.words.is(noun, seizedNoun) && r.words.is(Lower(tokens[verb].Lemma), seizingVerb)         // "a gelé ses avoirs"
	aside := r.words.is(noun, asideNoun) && hasCase(&r.d.Sentences[x.Sentence], possessed) ||
		verb >= 0 && tokens[possessed].Deprel == "obj" && r.words.is(noun, vacatedNoun) && r.words.is(Lower(tokens[verb].Lemma), takingOverVerb) // "prend sa suite"
	subjectMention := r.subjectOf(x.Sentence, x.clause)
	doer := -1
	if subjectMention < 0 && undergone {
		for m := r.starts[x.Sentence]; m < i && doer < 0; m++ {
			if y := &r.mentions[m]; y.pronoun == noPronoun && r.leadsRelative(y, r.referent(m), x) {
				doer = r.referent(m) // "son avocat, Me Paul Roy, qui réclame sa libération"
			}
		}
	}
	if subjectMention < 0 && doer < 0 && !aside {
		return -1, false
	}
	if !undergone && !aside {
		if subjectMention > i || r.clusters[r.of(subjectMention)].names > 0 {
			return -1, false
		}
		c := r.ownerOfCircle(subjectMention)
		return c, c >= 0
	}
	if subjectMention >= 0 {
		doer = r.referent(subjectMention)
		if undergone {
			if c := r.ownerOfCircle(subjectMention); c >= 0 {
				return c, true
			}
		}
	}
	own := r.borneBy(i, possessed)
	best, bestScore := -1, 0
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= 1; j-- {
		y := &r.mentions[j]
		c := r.referent(j)
		k := &r.clusters[c]
		if k.kind != Person || k.names == 0 || k.number == "Plur" || c == doer || c == own || y.pronoun == firstPerson || aside && y.Sentence == x.Sentence && y.clause == x.clause && y.function != other {
			continue
		}
		score := 4 - 2*(x.Sentence-y.Sentence)
		if y.function == subject {
			score += 3
		}
		if score > bestScore {
			best, bestScore = c, score
		} else if score == bestScore && c != best {
			best = -1
		}
	}
	return best, true
}

// ownerOfCircle is the person whose kin, camp or men a mention tells: "l'entourage de Paul Roy", "l'avocat de Paul Roy, Me Luc Martin"; -1 otherwise.
func (r *resolution) ownerOfCircle(m int) int {
	y := &r.mentions[m]
	c := r.referent(m)
	for n := r.starts[y.Sentence]; n < r.starts[y.Sentence+1]; n++ {
		z := &r.mentions[n]
		if z.Kind != DescriptionMention || r.referent(n) != c || !r.words.is(z.lemma, circleNoun) {
			continue
		}
		for t := z.Head + 1; t <= z.Last; t++ {
			if name := int(r.inName[z.Sentence][t]) - 1; name >= 0 {
				if owner := r.of(r.ofName[name]); r.clusters[owner].kind == Person {
					return owner
				}
				return -1
			}
		}
	}
	return -1
}

// soleOwner is the one person whom the sentence before names, by the way, for a possessive whose sentence names nobody before it: "Le
// procès de Paul Roy s'est ouvert. Ses avocats"; -1 otherwise.
func (r *resolution) soleOwner(i, own int, counsel bool) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.number != "Sing" || x.quoted {
		return -1
	}
	for j := i + 1; j < r.starts[x.Sentence+1]; j++ {
		if y := &r.mentions[j]; y.First > x.Head && r.leads(y) && r.referent(j) != own {
			return -1 // "Venu plaider sa cause, le ministre"
		}
	}
	found := -1
	for j := i - 1; j >= r.starts[x.Sentence-1]; j-- {
		y := &r.mentions[j]
		c := r.referent(j)
		k := &r.clusters[c]
		if c == found || c == own || k.kind != Person && y.kind != Person || y.Kind == DescriptionMention && k.names == 0 && y.number == "Plur" || counsel && r.prosecutes(k) {
			continue
		}
		if found >= 0 || k.names == 0 || y.Sentence == x.Sentence {
			return -1
		}
		found = c
	}
	return found
}

// clientOf is whom a lawyer defends by what the text says of him: "l'avocat de Paul Roy, Me Luc Martin", "Me Luc Martin, son avocat"; -1 where it
// says nothing, or of several.
func (r *resolution) clientOf(lawyer int) int {
	found := -1
	for _, m := range r.clusters[lawyer].mentions {
		z := &r.mentions[m]
		if z.Kind != DescriptionMention || !r.nouns.in(z.lemma, "counsel") {
			continue
		}
		for n := r.starts[z.Sentence]; n < r.starts[z.Sentence+1]; n++ {
			y := &r.mentions[n]
			if y.First < z.First || y.Last > z.Last || n == m {
				continue
			}
			c := r.of(n)
			if k := &r.clusters[c]; c == lawyer || k.kind != Person || k.names == 0 {
				continue
			}
			if found >= 0 && found != c {
				return -1
			}
			found = c
		}
	}
	return found
}

// client finds whom "son client" means: whom the lawyer defends who is the subject of the clause or spoke last; -1 otherwise.
func (r *resolution) client(i int) int {
	x := &r.mentions[i]
	if x.lemma != "client" || x.definite != possessive || x.number == "Plur" {
		return -1
	}
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= 1; j-- {
		c := r.referent(j)
		if k := &r.clusters[c]; k.kind == Person && k.names > 0 && r.anyIn(k.heads, "counsel") {
			return r.clientOf(c)
		}
	}
	return -1
}

// opponent is the one person besides its subject whom a sentence has named before "contre lui", and -1 where there are others or none: "Rival
// de Paul Roy, Luc Martin témoignera contre lui". False where nobody named is the subject, or where it is no such pronoun.
func (r *resolution) opponent(i int) (int, bool) {
	x := &r.mentions[i]
	if x.clause < 0 || caseLemma(r.d.Sentences[x.Sentence].Tokens, x.Head) != "contre" {
		return -1, false
	}
	doer := -1
	for m := r.starts[x.Sentence]; m < i; m++ {
		if y := &r.mentions[m]; y.function == subject && y.clause >= 0 && r.governs(y.clause, x) && r.clusters[r.referent(m)].kind == Person {
			doer = r.referent(m)
		}
	}
	if doer < 0 {
		return -1, false
	}
	found := -1
	for m := r.starts[x.Sentence]; m < i; m++ {
		c := r.referent(m)
		if k := &r.clusters[c]; k.kind != Person || k.names == 0 || c == doer || c == found || k.gender != "" && k.gender != x.gender {
			continue
		}
		if found >= 0 {
			return -1, true
		}
		found = c
	}
	return found, true
}

// replaced is whom somebody is to follow in office, the person whom the sentence before mentions last and who does not choose: "Pour lui succéder, le
// président a choisi"; -1 where the pronoun is not that of such a phrase.
func (r *resolution) replaced(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.Sentence == 0 || x.quoted || x.number != "Sing" || x.First > 1 || x.clause < 0 || !strings.EqualFold(tokens[0].Form, "pour") || tokens[x.clause].Feat("VerbForm") != "Inf" {
		return -1
	}
	if !r.words.is(tokens[x.clause].Lemma, replacingVerb) {
		return -1
	}
	chooser := -1
	for m := i + 1; m < r.starts[x.Sentence+1]; m++ {
		if y := &r.mentions[m]; y.function == subject && r.leads(y) {
			chooser = r.referent(m)
			break
		}
	}
	for m := r.starts[x.Sentence] - 1; m >= r.starts[x.Sentence-1]; m-- {
		y := &r.mentions[m]
		c := r.referent(m)
		k := &r.clusters[c]
		if k.kind != Person || k.names == 0 || c == chooser || k.number == "Plur" || y.number == "Plur" || x.gender != "" && k.gender != "" && x.gender != k.gender || r.notLeaving(y) {
			continue
		}
		return c
	}
	return -1
}

// notLeaving says whether a mention tells by whom something was done, or whose somebody is: "fut ministre de Paul Roy", "a été annoncé par Paul Roy".
func (r *resolution) notLeaving(y *mention) bool {
	tokens := r.d.Sentences[y.Sentence].Tokens
	t := y.Head
	if h := tokens[t].Head; h >= 0 && tokens[t].Deprel == "nmod" && y.Kind == NameMention && caseLemma(tokens, t) == "" {
		t = h // "par le ministre Paul Roy"
	}
	if tokens[t].Deprel == "obl:agent" {
		return true
	}
	for steps := 0; steps < 3 && tokens[t].Deprel == "nmod" && tokens[t].Head >= 0 && caseLemma(tokens, t) == "de"; steps++ {
		t = tokens[t].Head
		if r.tellsSomebody(r.nouns.masculine(Lower(tokens[t].Lemma))) {
			return true
		}
	}
	return false
}

// soleBefore is the one person whom the sentence before speaks of, for the subject of a sentence, in the place of somebody of whom it does not speak:
// "La justice enquête sur le directeur, Paul Roy. Interpellé à Lyon, il"; -1 otherwise.
func (r *resolution) soleBefore(i, rival int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.quoted || x.number != "Sing" || !r.leads(x) {
		return -1
	}
	opened := r.d.Sentences[x.Sentence].Tokens[0].Feat("VerbForm") == "Part"
	found := -1
	for m := r.starts[x.Sentence-1]; m < r.starts[x.Sentence]; m++ {
		y := &r.mentions[m]
		c := r.referent(m)
		k := &r.clusters[c]
		if k.kind != Person && y.kind != Person || k.number == "Plur" || y.number == "Plur" || c == found || k.gender != "" && k.gender != x.gender {
			continue
		}
		if found >= 0 || c == rival || k.names == 0 || y.quoted || y.function == nominal && !opened {
			return -1
		}
		found = c
	}
	for m := r.starts[x.Sentence]; m < i; m++ {
		if k := &r.clusters[r.referent(m)]; k.kind == Person && r.referent(m) != found && (k.gender == "" || k.gender == x.gender) {
			return -1
		}
	}
	return found
}
