package nlp

import (
	"slices"
	"strings"
)

// A text that tells who takes whose post has given the title of the one to the other: "le directeur général, Luc Fabre … remplacé par Anna Roy … la nouvelle
// directrice générale". And whoever was dismissed from it is "l'ancien directeur général" from then on.

// heldUntil says from where on somebody has a title no more.
type heldUntil struct {
	sentence int  // the one behind what tells it, 0 where nothing does
	taken    bool // somebody else has it since
}

// loss is who lost a post last, and in which sentence.
type loss struct{ sentence, cluster int }

// readSuccessions reads the sentences before mention i that nobody has read yet for who takes whose post, and who loses theirs.
func (r *resolution) readSuccessions(i int) {
	for ; r.succeeded < r.mentions[i].Sentence; r.succeeded++ {
		s := r.succeeded
		for t := range r.d.Sentences[s].Tokens {
			tok := &r.d.Sentences[s].Tokens[t]
			if tok.UPOS != "VERB" && tok.UPOS != "NOUN" {
				continue
			}
			switch lemma := Lower(tok.Lemma); {
			case r.words.is(lemma, replacingVerb) && tok.UPOS == "VERB":
				r.readReplacing(s, t, lemma == "succéder")
			case r.handsOver(s, t):
				r.readReplacing(s, t, true)
			case r.namesInstead(s, t):
			case r.words.is(lemma, dismissingWord):
				r.readDismissal(s, t)
			case lemma == "démissionner" && tok.UPOS == "VERB":
				r.readResignation(s, t)
			}
		}
	}
}

// readReplacing reads a verb by which somebody takes the post of somebody: "Luc Fabre est remplacé par Anna Roy", "Anna Roy lui succède".
func (r *resolution) readReplacing(s, verb int, succeeds bool) {
	if after, before := r.replacing(s, verb, succeeds); after >= 0 && before >= 0 && after != before {
		r.inherit(s, after, before)
	}
}

// replacing is who takes the post and who had it by such a verb, -1 for who is not named: "Luc Fabre, remplacé par Anna Roy", "Anna Roy, qui a succédé à Luc Fabre",
// "Anna Roy a été nommée pour remplacer Luc Fabre".
func (r *resolution) replacing(s, verb int, succeeds bool) (after, before int) {
	tokens := r.d.Sentences[s].Tokens
	after, before = -1, -1
	passive := false
	bearer, infinitive := r.bearerOf(s, verb), -1
	if isInfinitive(tokens, verb) && tokens[verb].Head >= 0 && (tokens[verb].Deprel == "xcomp" || tokens[verb].Deprel == "advcl") {
		infinitive = tokens[verb].Head
	}
	for m := r.starts[s]; m < r.starts[s+1]; m++ {
		y := &r.mentions[m]
		if y.clause != verb && y.clause != infinitive && bearer < 0 || y.pronoun == possessor {
			continue
		}
		c := r.referent(m)
		if !r.clusters[c].onePerson() {
			continue
		}
		preposition := caseLemma(tokens, y.Head)
		switch {
		case bearer >= 0 && y.First <= bearer && bearer <= y.Last && y.clause != verb:
			if passive = r.undergoes(s, verb); passive {
				before = c
			} else {
				after = c
			}
		case y.clause == infinitive && infinitive >= 0:
			if y.function == subject && after < 0 || y.function == object && r.words.is(Lower(tokens[infinitive].Lemma), appointingVerb) {
				after = c
			}
		case y.clause != verb:
		case y.function == subject && strings.HasSuffix(tokens[y.Head].Deprel, ":pass"):
			before, passive = c, true
		case y.function == subject:
			after = c
		case succeeds && (y.pronoun == personalDative || y.function == oblique && preposition == "à"), !succeeds && y.function == object:
			before = c
		case !succeeds && y.function == oblique && preposition == "par" && (passive || after < 0):
			after = c
		}
	}
	if r.handsOver(s, verb) {
		after, before = before, after
	}
	return after, before
}

// bearerOf is the noun or name that a relative clause with "qui" or a participle tells of, -1 where a verb stands in no such clause.
func (r *resolution) bearerOf(s, verb int) int {
	tokens := r.d.Sentences[s].Tokens
	if !strings.HasPrefix(tokens[verb].Deprel, "acl") || tokens[verb].Head < 0 || tokens[verb].Head > verb {
		return -1
	}
	if tokens[verb].Deprel == "acl" && tokens[verb].Feat("VerbForm") == "Part" || slices.ContainsFunc(tokens[tokens[verb].Head:verb], func(t Token) bool { return t.Head == verb && Lower(t.Form) == "qui" }) {
		return tokens[verb].Head
	}
	return -1
}

// undergoes says whether such a clause is in the passive: "remplacé par", "qui a été remplacée par".
func (r *resolution) undergoes(s, verb int) bool {
	tokens := r.d.Sentences[s].Tokens
	if tokens[verb].Deprel == "acl" {
		return tokens[verb].Feat("Tense") != "Pres" && !strings.HasSuffix(tokens[verb].Form, "ant")
	}
	return slices.ContainsFunc(tokens[:verb], func(t Token) bool { return t.Head == verb && (t.Deprel == "nsubj:pass" || t.Deprel == "aux:pass") })
}

// succession is who took the post of whom.
type succession struct{ sentence, after, before int }

// heirOf is who took the post of somebody, or had it before, as the text has told, for "son successeur", "le prédécesseur de Paul Roy"; -1 where it has told of nobody or of
// several.
func (r *resolution) heirOf(i int) int {
	x := &r.mentions[i]
	var later bool
	switch {
	case r.words.is(x.lemma, heirNoun):
		later = true
	case r.words.is(x.lemma, forerunnerNoun):
	default:
		return -1
	}
	if x.number == "Plur" || x.definite < definite {
		return -1
	}
	owner := r.ownerOfPost(i)
	if owner < 0 {
		return -1
	}
	r.readSuccessions(i)
	found := -1
	take := func(after, before int) {
		if after < 0 || before < 0 {
			return
		}
		if !later {
			after, before = before, after
		}
		if r.of(before) == owner && r.of(after) != owner {
			found = r.of(after) // the last that the text has told
		}
	}
	for _, t := range r.successions {
		take(t.after, t.before)
	}
	for _, m := range r.titled { // "son successeur, Luc Roth"
		if m >= i {
			break
		}
		switch of, noun := r.of(m), r.mentions[m].lemma; {
		case r.words.is(noun, heirNoun):
			take(of, r.ownerOfPost(m))
		case r.words.is(noun, forerunnerNoun):
			take(r.ownerOfPost(m), of)
		}
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := range tokens[:x.First] { // "Anna Roy, qui remplace Luc Martin, a loué son prédécesseur"
		if lemma := tokens[t].Lemma; r.words.is(lemma, replacingVerb) && tokens[t].UPOS == "VERB" {
			take(r.replacing(x.Sentence, t, lemma == "succéder"))
		}
	}
	if found >= 0 && !r.clusters[found].onePerson() {
		return -1
	}
	return found
}

// whoIsFollowed is whose "Son successeur" or "Son prédécesseur" opens a sentence where the text has just told who takes whose post; -1 elsewhere.
func (r *resolution) whoIsFollowed(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.First != 0 || x.number != "Sing" || !strings.HasPrefix(tokens[possessed].Deprel, "nsubj") {
		return -1
	}
	later := false
	switch noun := Lower(tokens[possessed].Lemma); {
	case r.words.is(noun, heirNoun):
		later = true
	case r.words.is(noun, forerunnerNoun):
	default:
		return -1
	}
	r.readSuccessions(i)
	if len(r.successions) == 0 {
		return -1
	}
	last := r.successions[len(r.successions)-1]
	if x.Sentence-last.sentence > lossReach || len(r.successions) > 1 && x.Sentence-r.successions[len(r.successions)-2].sentence <= lossReach {
		return -1
	}
	if later {
		return r.of(last.before)
	}
	return r.of(last.after)
}

// ownerOfPost is whose "son successeur" or "le successeur de Paul Roy" is; -1 where nobody says.
func (r *resolution) ownerOfPost(i int) int {
	x := &r.mentions[i]
	for j := i - 1; j >= r.starts[x.Sentence] && x.definite == possessive; j-- {
		y := &r.mentions[j]
		if y.pronoun != possessor || r.d.Sentences[y.Sentence].Tokens[y.Head].Head != x.Head {
			continue
		}
		if c := r.of(j); r.clusters[c].onePerson() {
			return c
		}
		return -1
	}
	for t := x.Head + 1; t <= x.Last; t++ {
		if n := int(r.inName[x.Sentence][t]) - 1; n >= 0 {
			if c := r.of(r.ofName[n]); r.clusters[c].onePerson() {
				return c
			}
			return -1
		}
	}
	return -1
}

// namesInstead reads a verb by which somebody is given the post of whom the sentence or the one before tells to have lost it: "a limogé Luc Martin et nommé à sa
// place Anna Roy", "… Anna Roy a été choisie pour lui succéder".
func (r *resolution) namesInstead(s, verb int) bool {
	tokens := r.d.Sentences[s].Tokens
	if !r.words.is(tokens[verb].Lemma, makingVerb) {
		return false
	}
	if r.dismissed.sentence < s-1 || r.dismissed.cluster < 0 || !slices.ContainsFunc(tokens, func(t Token) bool {
		return r.words.is(t.Lemma, insteadWord) && t.Head >= 0 && (t.Head == verb || tokens[t.Head].Head == verb)
	}) {
		return false
	}
	before := r.of(r.dismissed.cluster)
	for m := r.starts[s]; m < r.starts[s+1]; m++ {
		y := &r.mentions[m]
		c := r.referent(m)
		if y.Kind != NameMention || c == before || r.clusters[c].kind != Person || y.First < verb && y.function != subject {
			continue
		}
		if h := tokens[y.Head].Head; h > verb && tokens[h].Head == verb && tokens[h].Lemma == "place" || y.clause == verb && (y.function == object || y.function == subject && strings.HasSuffix(tokens[y.Head].Deprel, ":pass")) {
			r.inherit(s, c, before)
			return true
		}
	}
	return false
}

// handsOver says whether a verb with its object tells that its subject leaves a post to somebody: "passe la main à Anna Roy", "a cédé son fauteuil à".
func (r *resolution) handsOver(s, verb int) bool {
	tokens := r.d.Sentences[s].Tokens
	objects := r.words.beside(tokens[verb].Lemma, handingOverVerb)
	return objects != nil && slices.ContainsFunc(tokens[verb+1:], func(t Token) bool { return t.Head == verb && t.Deprel == "obj" && slices.Contains(objects, t.Lemma) })
}

// whoIsReplaced is who a pronoun says that somebody replaces, or had given their post, where the text has just told that they lost their post: "Le ministre a limogé Luc Martin. Il est
// remplacé par Anna Roy" is not about the minister; -1 elsewhere.
func (r *resolution) whoIsReplaced(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.clause < 0 || x.number != "Sing" || x.quoted {
		return -1
	}
	if verb := Lower(tokens[x.clause].Lemma); !r.words.is(verb, replacingVerb) && !(r.words.is(verb, appointingVerb) && x.pronoun != personalDative && hadBefore(tokens, x.clause)) {
		return -1
	}
	if x.pronoun == personalSubject && !strings.HasSuffix(tokens[x.Head].Deprel, ":pass") || x.pronoun == personalObject && !r.hasSubject(x.Sentence, x.clause) {
		return -1
	}
	r.readSuccessions(i)
	return r.lastDismissed(x)
}

// lossReach is how many sentences back somebody has lost a post whose successor or resignation a text goes on about.
const lossReach = 3

// lastDismissed is who was told last to lose a post, before the sentence of a mention that can mean them and not far from it; -1 where nobody was.
func (r *resolution) lastDismissed(x *mention) int {
	if r.dismissed.cluster < 0 || r.dismissed.sentence >= x.Sentence || r.dismissed.sentence < x.Sentence-lossReach {
		return -1
	}
	c := r.of(r.dismissed.cluster)
	if !r.genderFits(x, r.clusters[c].gender) {
		return -1
	}
	return c
}

// whoResigned is whose "sa démission" somebody accepts or refuses: who was told to resign, and not the subject of the verb; -1 elsewhere.
func (r *resolution) whoResigned(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	verb := tokens[possessed].Head
	if verb < 0 || x.number != "Sing" || tokens[possessed].Deprel != "obj" || Lower(tokens[possessed].Lemma) != "démission" {
		return -1
	}
	if !r.words.is(tokens[verb].Lemma, resignationVerb) {
		return -1
	}
	r.readSuccessions(i)
	c := r.lastDismissed(x)
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		if y := &r.mentions[m]; y.clause == verb && y.function == subject && r.referent(m) == c {
			return -1
		}
	}
	return c
}

// inherit gives somebody the last title that the text has told of another.
func (r *resolution) inherit(s, after, before int) {
	r.successions = append(r.successions, succession{s, after, before})
	heir := -1
	for _, m := range r.clusters[after].mentions {
		if r.mentions[m].Sentence <= s && r.mentions[m].Kind == NameMention {
			heir = m
		}
	}
	if heir < 0 {
		return
	}
	if _, ok := r.titles[heir]; ok {
		return
	}
	for n := len(r.clusters[before].titles) - 1; n >= 0; n-- {
		t := &r.clusters[before].titles[n]
		if t.former || t.until.taken || !r.isPost(t.lemma) {
			continue
		}
		t.until = heldUntil{s + 1, true}
		own := *t
		own.until, own.inherited, own.gender = heldUntil{}, true, r.clusters[after].gender
		r.clusters[after].titles = append(r.clusters[after].titles, own)
		r.titles[heir] = own
		at, _ := slices.BinarySearch(r.titled, heir)
		r.titled = slices.Insert(r.titled, at, heir)
		r.endTitles(before, t, heldUntil{s + 1, true})
		return
	}
}

// endTitles notes of each title of somebody that is that of one post when they have it no more.
func (r *resolution) endTitles(c int, of *title, until heldUntil) {
	ends := func(t *title) bool {
		return !t.former && !t.until.taken && (of == nil && r.isPost(t.lemma) || of != nil && t.lemma == of.lemma)
	}
	for _, m := range r.clusters[c].mentions {
		if t, ok := r.titles[m]; ok && ends(&t) {
			t.until = until
			r.titles[m] = t
		}
	}
	for n := range r.clusters[c].titles {
		if t := &r.clusters[c].titles[n]; ends(t) {
			t.until = until
		}
	}
}

// losesPost notes that a sentence tells that somebody has their post no more.
func (r *resolution) losesPost(s, c int) {
	r.endTitles(c, nil, heldUntil{sentence: s + 1})
	r.dismissed = loss{s, c}
}

// onePerson says whether a cluster is one person whom the text names.
func (k *cluster) onePerson() bool { return k.kind == Person && k.names > 0 && k.number != "Plur" }

// readDismissal reads a verb or noun by which somebody loses their post: "a limogé le directeur général, Luc Fabre", "le départ de Luc Fabre".
func (r *resolution) readDismissal(s, t int) {
	tokens := r.d.Sentences[s].Tokens
	for m := r.starts[s]; m < r.starts[s+1]; m++ {
		y := &r.mentions[m]
		if y.pronoun == possessor {
			continue
		}
		c := r.referent(m)
		if !r.clusters[c].onePerson() {
			continue
		}
		if tokens[t].UPOS == "VERB" {
			if y.clause == t && (y.function == object || y.function == subject && strings.HasSuffix(tokens[y.Head].Deprel, ":pass")) {
				r.losesPost(s, c)
			}
		} else if tokens[y.Head].Head == t && tokens[y.Head].Deprel == "nmod" && caseLemma(tokens, y.Head) == "de" {
			r.losesPost(s, c)
		}
	}
}

// chosenSuccessor is the one person of whom the text has told that they were given a post, for a description that opens a paragraph as the subject of "succède à" or
// "remplace": "a nommé Paul Roy … À 49 ans, le maire de Lens succède à Luc Martin"; -1 otherwise.
func (r *resolution) chosenSuccessor(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.function != subject || x.kind != Person || x.definite != definite || x.quoted || x.clause < 0 || x.number == "Plur" || !r.leads(x) || !r.opensParagraph(x.Sentence) {
		return -1
	}
	if tokens := r.d.Sentences[x.Sentence].Tokens; !r.words.is(Lower(tokens[x.clause].Lemma), replacingVerb) || strings.HasSuffix(tokens[x.Head].Deprel, ":pass") {
		return -1
	}
	found := -1
	for m := range i {
		y := &r.mentions[m]
		tokens := r.d.Sentences[y.Sentence].Tokens
		if y.clause < 0 || y.function != object && (y.function != subject || !strings.HasSuffix(tokens[y.Head].Deprel, ":pass")) {
			continue
		}
		if !r.words.is(tokens[y.clause].Lemma, makingVerb) {
			continue
		}
		c := r.referent(m)
		if k := &r.clusters[c]; c == found || !k.onePerson() || !r.genderFits(x, k.gender) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	return found
}

// readResignation reads who gives up their post: "Le ministre, Luc Fabre, a démissionné".
func (r *resolution) readResignation(s, t int) {
	tokens := r.d.Sentences[s].Tokens
	for k := max(0, t-4); k < min(t+3, len(tokens)); k++ {
		if tokens[k].Head == t && (tokens[k].Lemma == "ne" || tokens[k].Lemma == "pas") {
			return
		}
	}
	for m := r.starts[s]; m < r.starts[s+1]; m++ {
		if y := &r.mentions[m]; y.clause == t && y.function == subject && y.pronoun != possessor {
			if c := r.referent(m); r.clusters[c].onePerson() {
				r.losesPost(s, c)
			}
		}
	}
}

// hadBefore says whether a verb is in the pluperfect, which tells what was before: "l'avait nommé".
func hadBefore(tokens []Token, verb int) bool {
	return slices.ContainsFunc(tokens[:verb], func(t Token) bool {
		return t.Head == verb && strings.HasPrefix(t.Deprel, "aux") && t.Lemma == "avoir" && t.Feat("Tense") == "Imp"
	})
}

// isPost says whether a noun is that of a post that one has after another.
func (r *resolution) isPost(lemma string) bool {
	return r.nouns.in(lemma, "leader") || r.nouns.in(lemma, "minister") || r.nouns.in(lemma, "office") || r.words.is(lemma, leadingNoun)
}

// ended says whether a title is one of the past for a mention.
func (t *title) ended(x *mention) bool {
	return t.until.sentence > 0 && t.until.sentence <= x.Sentence
}

// heldByAnother says whether a description is not of whom the text called so before: they have lost the post, and it tells of who has it now.
func (r *resolution) heldByAnother(x *mention, t *title) bool {
	return t.ended(x) && !isFormer(x) && !r.isLeaving(x) && (r.isNew(x) || t.until.taken)
}

// bySuccession says whether a description tells of a change that the text has told: "le nouveau directeur" of who has taken the post, "l'ancien directeur" of who
// has lost it.
func (r *resolution) bySuccession(x *mention, k *cluster) bool {
	return x.kind == Person && slices.ContainsFunc(k.titles, func(t title) bool {
		return (t.inherited && r.isNew(x) || t.ended(x) && (isFormer(x) || r.isLeaving(x))) && r.matchTitle(x, &t) >= 3
	})
}

// replacedIn says whether a description tells a post that somebody has lost to another.
func (r *resolution) replacedIn(x *mention, k *cluster) bool {
	lost := false
	for n := range k.titles {
		t := &k.titles[n]
		switch held := *t; {
		case !t.ended(x):
			if r.matchTitle(x, t) > 0 {
				return false
			}
		case r.heldByAnother(x, t):
			held.until = heldUntil{}
			lost = lost || r.matchTitle(x, &held) > 0
		}
	}
	return lost
}

// isNew says whether a description is of who has come to a post: "le nouveau chancelier".
func (r *resolution) isNew(x *mention) bool {
	return slices.ContainsFunc(x.qualifiers, func(q string) bool { return r.words.is(q, newAdjective) })
}

// isLeaving says whether a description is of who loses a post: "le directeur sortant", "la ministre limogée".
func (r *resolution) isLeaving(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if h := tokens[x.Head].Head; h >= 0 && tokens[h].UPOS == "NOUN" && r.words.is(Lower(tokens[h].Lemma), dismissingWord) && tokens[x.Head].Deprel == "nmod" && caseLemma(tokens, x.Head) == "de" {
		return true // "le départ du ministre"
	}
	for t := x.Head + 1; t < len(tokens) && t <= x.Last+1; t++ {
		if form := Lower(tokens[t].Form); r.words.is(form, outgoingAdjective) || r.words.is(strings.TrimSuffix(form, "e"), outgoingAdjective) {
			return true
		}
	}
	return false
}
