package nlp

import (
	"cmp"
	"slices"
	"strings"

	"kg/gazetteer"
)

// linkInOrder goes through the descriptions and pronouns as one reads, and joins each with what it refers to: first by
// what the text says (titles, names, the same noun), then by rank; of a definite noun choose has the last word. Both may be nil.
func (r *resolution) linkInOrder(rank func(i int) int, choose func(i, rule int) int) {
	for i := range r.mentions {
		x := &r.mentions[i]
		if x.Kind == NameMention || r.impliedOf[i] >= 0 || x.pronoun == firstPerson {
			continue
		}
		antecedent := -1
		if x.Kind == DescriptionMention && (r.ofRelative(x) || r.saidOfPronoun(x)) {
			if c := r.ownOfRelative(i); c >= 0 {
				r.join(c, i)
			}
			continue
		}
		if x.Kind == DescriptionMention && x.function == nominal && r.ofCorpse(x) {
			if c := r.deceased(i); c >= 0 {
				r.join(c, i)
			}
			continue
		}
		if x.Kind == DescriptionMention {
			if c := r.kinBehind(i); c >= 0 {
				r.join(c, i)
				continue
			}
			if c := r.parentByName(i); c >= 0 {
				r.join(c, i)
				continue
			}
			if c := r.heirOf(i); c >= 0 {
				r.join(c, i)
				continue
			}
			if c := r.whoIsApposed(i); c >= 0 {
				r.entitle(c, i)
				r.titled = append(r.titled, i)
				slices.Sort(r.titled)
				continue
			}
			if c := r.chosenSuccessor(i); c >= 0 {
				r.join(c, i)
				r.entitleOpening(i)
				continue
			}
			if x.function == subject && x.kind == Person && x.First > 0 && x.definite >= definite && x.definite != possessive {
				if c := r.whoseLife(i); c >= 0 { // "Fils d'un instituteur, ce professeur de physique"
					r.join(c, i)
					r.entitleOpening(i)
					continue
				}
			}
			antecedent = r.describe(i)
		}
		if antecedent >= 0 && rank != nil && r.headlined(i, antecedent) {
			if c := r.whomTakenUp(i); c >= 0 {
				antecedent = r.join(c, antecedent)
			}
		}
		if antecedent < 0 && rank != nil {
			antecedent = rank(i)
		}
		if antecedent >= 0 && x.Kind == DescriptionMention && r.setElsewhere(x, antecedent) {
			antecedent = -1
		}
		if choose != nil && r.choosesNoun(x) {
			antecedent = choose(i, antecedent)
		}
		if antecedent >= 0 {
			r.join(antecedent, i)
			if x.pronoun == personalSubject || x.pronoun == demonstrativePro || x.Kind == DescriptionMention && x.function == subject {
				r.entitleOpening(i)
			}
		}
	}
}

// whoIsApposed is the named person whom the description means that another with "un" or without determiner stands in apposition to: "La victime, une infirmière de 36 ans,";
// -1 elsewhere.
func (r *resolution) whoIsApposed(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	h := tokens[x.Head].Head
	if x.kind != Person || x.definite > indefinite || x.number == "Plur" || tokens[x.Head].Deprel != "appos" || h < 0 || h >= x.First || tokens[x.First-1].Form != "," {
		return -1
	}
	for j := i - 1; j >= r.starts[x.Sentence]; j-- {
		y := &r.mentions[j]
		if y.Head != h || y.Last+2 != x.First {
			continue
		}
		if c := r.referent(j); y.Kind == DescriptionMention && y.kind == Person && y.number != "Plur" && y.definite >= definite && r.clusters[c].onePerson() && r.genderFits(x, r.clusters[c].gender) {
			return c
		}
		return -1
	}
	return -1
}

// headlined says whether a description repeats what a headline has called somebody without a name, whom the text may have named since: "Prison ferme pour
// l'ancien maire de Lans".
func (r *resolution) headlined(i, antecedent int) bool {
	x, k := &r.mentions[i], &r.clusters[antecedent]
	first := &r.mentions[k.mentions[0]]
	return x.Kind == DescriptionMention && x.kind == Person && k.names == 0 && first.Kind == DescriptionMention && first.definite == definite &&
		r.d.Sentences[first.Sentence].Paragraph == r.d.Sentences[0].Paragraph && r.d.Sentences[x.Sentence].Paragraph != r.d.Sentences[0].Paragraph
}

// whomTakenUp is the person named before whom a description takes up; -1 where it takes up nobody.
func (r *resolution) whomTakenUp(i int) int {
	if c := r.byEnd(i); c >= 0 {
		return c
	}
	c := r.byEpithet(i)
	if c < 0 {
		c = r.byContinuation(i)
	}
	if c >= 0 && r.answers(&r.mentions[i], c) {
		return -1
	}
	return c
}

// ofRelative says whether "dont" tells whose a thing is: "l'Ukraine, dont le président", who is not the president named before.
func (r *resolution) ofRelative(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	return x.First > 0 && tokens[x.First-1].Lemma == "dont" && x.definite == definite
}

// entitleOpening gives the person whom a subject stands for the predicate that opens its sentence: "Ancien joueur de Metz, il", "Maire de
// Metz, ce dernier".
func (r *resolution) entitleOpening(i int) {
	x := &r.mentions[i]
	m := r.starts[x.Sentence]
	y := &r.mentions[m]
	if m >= i || y.Kind != DescriptionMention || r.impliedOf[m] >= 0 || !r.opening(m) || y.Last+2 != x.First ||
		r.nouns.kindOf(y.lemma) != Person || r.clusters[r.of(i)].kind != Person || len(r.clusters[r.of(m)].mentions) > 1 {
		return
	}
	r.impliedOf[m] = i
	r.entitle(i, m)
	r.titled = append(r.titled, m)
	slices.Sort(r.titled)
}

// describe finds what a description refers to by evidence in the document; -1 where there is none.
func (r *resolution) describe(i int) int {
	x := &r.mentions[i]
	if x.definite < definite {
		return -1
	}
	if x.people != "" && !r.nouns.listed(x.lemma) {
		return r.byPeople(i)
	}
	if c := r.byOrigin(i); c >= 0 {
		return c
	}
	if c := r.stateOfSpeaker(i); c >= 0 {
		return c
	}
	if r.besideUnknown(x) {
		return -1
	}
	if c := r.byHome(i); c >= 0 {
		return c
	}
	if x.definite == possessive && x.number != "Plur" && r.nouns.in(x.lemma, "country") {
		return r.ownCountry(i)
	}
	if x.number != "Plur" && x.definite != possessive && !x.cut {
		if a := r.byTitle(i); a >= 0 {
			return a
		}
		if a := r.byName(i); a >= 0 {
			return a
		}
		if a := r.byDeed(i); a >= 0 {
			return a
		}
		if a := r.byDeath(i); a >= 0 {
			return a
		}
		if a := r.byVictory(i); a >= 0 {
			return a
		}
		if a := r.byState(i); a >= 0 {
			return a
		}
	}
	return r.byHead(i)
}

// besideUnknown says whether a noun for a body stands in apposition to something capitalised that is no name found: "la Liste serbe, le parti qui".
func (r *resolution) besideUnknown(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	h := tokens[x.Head].Head
	if tokens[x.Head].Deprel != "appos" || x.kind != Organization && x.kind != Place || h < 1 || h > x.First || r.inName[x.Sentence][h] > 0 {
		return false
	}
	form := tokens[h].Form
	return form[0] >= 'A' && form[0] <= 'Z'
}

// ownCountry finds the country that "son pays" means: the one that the text has named and calls the owner a native of; -1 where it says of
// none, or of several.
func (r *resolution) ownCountry(i int) int {
	x := &r.mentions[i]
	for j := i - 1; j >= r.starts[x.Sentence] && j >= i-3; j-- {
		y := &r.mentions[j]
		if y.pronoun != possessor || r.d.Sentences[y.Sentence].Tokens[y.Head].Head != x.Head {
			continue
		}
		k := &r.clusters[r.of(j)]
		if k.kind != Person || len(k.peoples) != 1 {
			return -1
		}
		for m := i - 1; m >= 0; m-- {
			if c := r.of(m); r.mentions[m].Kind == NameMention && r.clusters[c].entry != nil && r.clusters[c].entry.ID == k.peoples[0] {
				return c
			}
		}
	}
	return -1
}

// byDeed finds the one person whom the text has called by a noun for who did it: "le tueur" is the assailant, where it
// speaks of one alone; -1 otherwise.
func (r *resolution) byDeed(i int) int {
	x := &r.mentions[i]
	if !r.nouns.in(x.lemma, "culprit") || x.definite != definite || !r.plain(x) || r.isIntroduced(x) {
		return -1
	}
	found := -1
	for _, m := range r.titled {
		if m > i || !r.nouns.in(r.mentions[m].lemma, "culprit") {
			continue
		}
		if c := r.of(m); found >= 0 && found != c || !r.genderFits(x, r.clusters[c].gender) {
			return -1
		} else {
			found = c
		}
	}
	for j := i - 1; found >= 0 && j >= 0; j-- {
		if y := &r.mentions[j]; y.number == "Plur" && r.nouns.in(y.lemma, "culprit") {
			return -1
		}
	}
	return found
}

// byDeath finds the one person of whom the text has said that they died, for "le défunt"; -1 otherwise.
func (r *resolution) byDeath(i int) int {
	x := &r.mentions[i]
	if !r.words.is(x.lemma, deceasedNoun) || x.definite != definite || !r.plain(x) || r.isIntroduced(x) {
		return -1
	}
	return r.deceased(i)
}

// deceased is the one named person of whom the text up to a mention has said that they died and whom the mention can mean; -1 where it tells of none, or several.
func (r *resolution) deceased(i int) int {
	x := &r.mentions[i]
	found := -1
	for m := range i {
		y := &r.mentions[m]
		c := r.referent(m)
		if k := &r.clusters[c]; c == found || k.kind != Person || k.names == 0 || !r.genderFits(x, k.gender) || !r.dies(y) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	return found
}

// dies says whether a sentence tells that whom a mention speaks of has died: "Paul Roy est mort", "le meurtre de Paul Roy".
func (r *resolution) dies(y *mention) bool {
	tokens := r.d.Sentences[y.Sentence].Tokens
	if y.function == subject {
		return y.clause >= 0 && r.words.is(Lower(tokens[y.clause].Lemma), dyingVerb)
	}
	return y.Kind == NameMention && y.function == nominal && tokens[y.Head].Head >= 0 && r.words.is(Lower(tokens[tokens[y.Head].Head].Lemma), ofDeadNoun) && caseLemma(tokens, y.Head) == "de"
}

// ofCorpse says whether a description tells whose body has been found: "le corps de cette infirmière".
func (r *resolution) ofCorpse(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	h := tokens[x.Head].Head
	return x.kind == Person && x.definite >= definite && x.definite != possessive && h >= 0 && r.words.is(Lower(tokens[h].Lemma), corpseNoun) && caseLemma(tokens, x.Head) == "de"
}

// byVictory finds the one person of whom the text has said that they won or were elected, for "le vainqueur"; -1 otherwise.
func (r *resolution) byVictory(i int) int {
	x := &r.mentions[i]
	if x.lemma != "vainqueur" || x.definite != definite || !r.plain(x) || r.isIntroduced(x) {
		return -1
	}
	found := -1
	for m := range i {
		y := &r.mentions[m]
		c := r.referent(m)
		if k := &r.clusters[c]; c == found || k.kind != Person || k.names == 0 || y.function != subject || y.clause < 0 || !r.genderFits(x, k.gender) {
			continue
		}
		tokens := r.d.Sentences[y.Sentence].Tokens
		if !r.words.is(Lower(tokens[y.clause].Lemma), winningVerb) || slices.ContainsFunc(tokens[:y.clause], func(t Token) bool { return t.Head == y.clause && (t.Form == "pas" || t.Form == "jamais") }) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	return found
}

// byState finds the person named before who is known to head the state that a description tells: "le chef de l'État congolais" is Félix
// Tshisekedi; -1 where the text names none, or several.
func (r *resolution) byState(i int) int {
	x := &r.mentions[i]
	if x.people == "" || x.definite != definite || isFormer(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return -1
	}
	var roles []string
	switch r.officeOf(x.lemma, x.qualifiers, x.complements) {
	case "state":
		roles = []string{"president", "monarch"}
	case "government":
		roles = []string{"prime-minister", "chancellor"}
	}
	found := -1
	for j := i - 1; j >= 0 && len(roles) > 0 && x.Sentence-r.mentions[j].Sentence <= nameReach; j-- {
		y := &r.mentions[j]
		c := r.of(j)
		if y.Kind != NameMention || r.clusters[c].kind != Person || c == found {
			continue
		}
		for _, role := range roles {
			e, ok := r.gazetteer.Leader(role, r.d.Text[y.Start:y.End])
			if !ok || e.ID != x.people {
				continue
			}
			if found >= 0 || len(r.clusters[c].titles) > 0 {
				return -1 // what the text calls somebody goes first
			}
			found = c
		}
	}
	return found
}

// titleReach is how many sentences away a title is remembered; nameReach a name, for a noun alone.
const (
	titleReach  = 200
	officeReach = 6 // where the text has given the office to others
	nameReach   = 40
)

// byTitle finds the person whom the text has called so: "le chef de l'Otan" is "Jens Stoltenberg, secrétaire général de
// l'Otan". Of several the best match, then the one mentioned last.
func (r *resolution) byTitle(i int) int {
	x := &r.mentions[i]
	if r.nouns.kindOf(x.lemma) != Person {
		return -1
	}
	r.readSuccessions(i)
	best, bestScore, bestLast := -1, 0, -1
	rivals := 0 // others that are called so
	from, _ := slices.BinarySearchFunc(r.titled, x.Sentence-titleReach, func(m, sentence int) int { return cmp.Compare(r.mentions[m].Sentence, sentence) })
	for n := from; n < len(r.titled) && r.mentions[r.titled[n]].Sentence <= x.Sentence+titleReach; n++ {
		c := r.of(r.titled[n])
		k := &r.clusters[c]
		if k.kind != Person || !r.genderFits(x, k.gender) {
			continue
		}
		score := 0
		if t, ok := r.titles[r.titled[n]]; ok {
			score = r.matchTitle(x, &t)
		}
		last := r.lastBefore(c, i)
		if last < 0 && score < 5 { // only a full match may refer forward
			continue
		}
		if score > 0 && best >= 0 && c != best {
			rivals++
		}
		if score > bestScore || score == bestScore && score > 0 && last > bestLast {
			best, bestScore, bestLast = c, score, last
		}
	}
	if bestScore < 2 || bestScore == 2 && (rivals > 0 || len(x.complements) > 0 || x.Sentence-r.mentions[bestLast].Sentence > 3) {
		return -1
	}
	if bestScore == 3 && x.Sentence-r.mentions[bestLast].Sentence > officeReach && (rivals > 0 || r.anotherSince(best, bestLast, i)) {
		return -1
	}
	return best
}

// anotherSince says whether the text has spoken of somebody else by the noun of a description since it last mentioned a person: "le
// président du tribunal".
func (r *resolution) anotherSince(c, last, i int) bool {
	for j := i - 1; j > last; j-- {
		if y := &r.mentions[j]; y.Kind == DescriptionMention && y.lemma == r.mentions[i].lemma && r.referent(j) != c {
			return true
		}
	}
	return false
}

// peopleReach is how many sentences away somebody is remembered by where they are from; peopleLead how much farther away
// others of that origin have to be.
const (
	peopleReach = 12
	peopleLead  = 4
)

// byPeople finds the person whom "le Norvégien" means: the one of that origin mentioned last, where no other is near.
func (r *resolution) byPeople(i int) int {
	x := &r.mentions[i]
	if !r.plain(x) || x.definite != definite || r.isIntroduced(x) {
		return -1
	}
	best, bestLast := -1, -1
	for last := i - 1; last >= 0 && x.Sentence-r.mentions[last].Sentence <= peopleReach; last-- {
		c := r.of(last)
		k := &r.clusters[c]
		if c == best || k.kind != Person || k.names == 0 || !slices.Contains(k.peoples, x.people) || k.gender != "" && x.gender != "" && k.gender != x.gender {
			continue
		}
		if best < 0 {
			best, bestLast = c, last
		} else if r.mentions[bestLast].Sentence-r.mentions[last].Sentence < peopleLead {
			return -1
		}
	}
	if best >= 0 {
		if y := &r.mentions[bestLast]; y.Sentence == x.Sentence && y.clause == x.clause && y.function == subject {
			return -1 // "Blummenfelt devance le Norvégien": somebody else
		}
	}
	return best
}

// isIntroduced says whether a description tells by a clause who is meant, somebody new then: "l'individu arrêté la
// veille", "l'homme qui a tiré".
func (r *resolution) isIntroduced(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := x.Head + 1; t < len(tokens) && tokens[t].Form != ","; t++ {
		if tokens[t].Head == x.Head && strings.HasPrefix(tokens[t].Deprel, "acl") {
			return true
		}
	}
	return false
}

// matchTitle scores a description against a title: 0 is no match, 3 the same office without a word on where, 5 and more
// the same office of the same body.
func (r *resolution) matchTitle(x *mention, t *title) int {
	if x.gender == "Masc" && t.gender == "Fem" || isFormer(x) != t.former && !(isFormer(x) && t.ended(x)) || r.heldByAnother(x, t) || t.inherited && r.isLeaving(x) {
		return 0
	}
	shared := intersect(x.complements, t.complements)
	if len(x.complements) > 0 && len(t.complements) > 0 && !shared && !(len(t.complements) == 1 && t.complements[0] == "affaires etrangeres" && x.lemma == "chef") {
		return 0
	}
	of := strings.TrimPrefix(x.lemma, "ex-")
	same := of == strings.TrimPrefix(t.lemma, "ex-") || r.words.is(of, mayorNoun) && r.words.is(t.lemma, mayorNoun)
	if same && of == "chef" && r.officeOf(of, x.qualifiers, x.complements) != r.officeOf(of, t.qualifiers, t.complements) {
		return 0 // "le chef de l'État" and "le chef de la police"
	}
	if !same {
		a, b := r.officeOf(x.lemma, x.qualifiers, x.complements), r.officeOf(t.lemma, t.qualifiers, t.complements)
		same = a != "" && a == b
		if !same && r.heads(x, t) {
			return 5
		}
		if !same && r.words.is(of, anyLeaderNoun) && r.nouns.in(t.lemma, "leader") || a == "" && r.words.is(of, anyLeaderNoun) && b != "" {
			if shared {
				return 5
			} else if len(x.complements) > 0 {
				return 0
			}
			return 2 // "la dirigeante ultraconservatrice" of who is prime minister
		}
		if !same && !t.inherited && r.words.is(of, coachNoun) && r.words.is(t.lemma, coachNoun) {
			if a, b := r.restricting(x.qualifiers), r.restricting(t.qualifiers); shared || len(x.complements) == 0 && (len(a) == 0 || len(b) == 0) {
				return 3 // "le coach" of who trains
			}
		}
		if !same && of == "magistrat" && len(x.complements) == 0 && (t.lemma == "président" && slices.ContainsFunc(t.qualifiers, func(q string) bool { return r.words.is(q, benchNoun) }) || t.lemma == "avocat" && slices.Contains(t.qualifiers, "général")) {
			return 3 // "le magistrat" of who presides over the court
		}
		if !same && of == "magistrat" && len(x.complements) == 0 && (r.nouns.in(t.lemma, "bystander") && r.words.is(t.lemma, prosecutorNoun) && t.lemma != "avocat") {
			return 3 // "le magistrat" of the prosecutor
		}
		if !same {
			return 0
		}
	} else if a, b := r.restricting(x.qualifiers), r.restricting(t.qualifiers); len(a) > 0 && len(b) > 0 && !intersect(a, b) {
		return 0
	} else if len(b) == 0 && r.namesBody(a) {
		return 0 // "le président du pays" of two presidents
	} else if len(a) > 0 && len(b) == 0 && !shared {
		return 2
	}
	switch {
	case shared:
		return 6
	case len(x.complements) > 0:
		return 2 // of a body that the title does not name
	case intersect(x.qualifiers, t.qualifiers):
		return 5
	}
	return 3
}

// namesBody says whether one of some words stands for a state or a body: "pays", "club".
func (r *resolution) namesBody(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return r.nouns.kindOf(w) == Place || r.nouns.kindOf(w) == Organization })
}

// heads says whether one of two says no more than that somebody leads, and both the same body: "le chef de l'Otan", "le
// secrétaire général de l'Otan". Of states there are several heads.
func (r *resolution) heads(x *mention, t *title) bool {
	if !r.nouns.in(x.lemma, "head") && !r.nouns.in(t.lemma, "head") || !r.nouns.in(x.lemma, "leader") || !r.nouns.in(t.lemma, "leader") {
		return false
	}
	for _, c := range x.complements {
		if !strings.HasPrefix(c, "country:") && !strings.HasPrefix(c, "place:") && slices.Contains(t.complements, c) {
			return true
		}
	}
	return false
}

// officeOf brings together the names of one office.
func (r *resolution) officeOf(lemma string, qualifiers, complements []string) string {
	is := func(office wordKind) bool {
		beside := r.words.beside(lemma, office)
		return beside == nil && r.words.is(lemma, office) || slices.ContainsFunc(beside, func(w string) bool { return slices.Contains(qualifiers, w) || slices.Contains(complements, w) })
	}
	switch {
	case is(officeOfState), r.nouns.in(lemma, "monarch"):
		return "state"
	case is(officeOfGovernment):
		return "government"
	case is(officeOfDiplomacy):
		return "diplomacy"
	}
	return ""
}

// restricting leaves out the words that restrict nothing.
func (r *resolution) restricting(words []string) []string {
	var out []string
	for _, w := range words {
		if !r.words.is(w, unrestrictingWord) {
			out = append(out, w)
		}
	}
	return out
}

func intersect(a, b []string) bool {
	for _, w := range a {
		if slices.Contains(b, w) {
			return true
		}
	}
	return false
}

// lastBefore is the last mention of a cluster before mention i, or -1.
func (r *resolution) lastBefore(c, i int) int {
	k := &r.clusters[c]
	n := k.before(i)
	if n == 0 {
		return -1
	}
	return k.mentions[n-1]
}

// byName finds the named organisation, place or event that a noun alone refers to: "l'alliance", "le pays", "le sommet".
func (r *resolution) byName(i int) int {
	x := &r.mentions[i]
	if !r.nouns.listed(x.lemma) || r.nouns.in(x.lemma, "capital") {
		return -1 // capitalOf and capitalAtHand judge of those
	}
	for _, q := range r.restricting(x.qualifiers) {
		if !r.words.is(q, epithetAdjective) {
			return -1
		}
	}
	if len(x.complements) > 1 || len(x.complements) == 1 && x.people == "" {
		return -1
	}
	if x.lemma == "état" {
		if h := r.d.Sentences[x.Sentence].Tokens[x.Head].Head; h >= 0 && r.d.Sentences[x.Sentence].Tokens[h].UPOS == "NOUN" {
			return -1 // "le chef de l'État", "un coup d'État"
		}
	}
	best, bestScore := -1, 0
	rivals, only, alike := 0, -1, 0
	for last := i - 1; last >= 0 && x.Sentence-r.mentions[last].Sentence <= nameReach; last-- {
		c := r.of(last)
		k := &r.clusters[c]
		if k.names == 0 || k.kind == Person || r.lastBefore(c, i) != last || !r.nouns.canBe(x.lemma, k.kind, "") {
			continue
		}
		kind := ""
		if k.entry != nil {
			kind = k.entry.Kind
		} else {
			kind = r.sortOf(k)
		}
		if !r.epithetsFit(x, k) || r.apart(x, last) {
			continue
		}
		distance := x.Sentence - r.mentions[last].Sentence
		score := 0
		switch {
		case slices.Contains(k.heads, x.lemma), r.named(k, x.lemma):
			score = 100
			if !slices.Contains(k.heads, x.lemma) && !r.namedInText(k, x.lemma) {
				score = 66 // a word of a name that the text does not use: "l'organisation" is not Interpol before all others
			}
		case r.reports(c, x) && r.nouns.canBe(x.lemma, k.kind, kind) && r.nouns.generic(x.lemma, k.kind):
			score = 105 // "La France insoumise a annoncé que le parti": not the Parti socialiste of before
		case k.entry == nil && kind != "" && r.nouns.canBe(x.lemma, k.kind, kind) && r.nouns.generic(x.lemma, k.kind):
			score = 90 // what the text itself calls a paper, before those that it only quotes
		case k.kind == Place && r.words.is(x.lemma, isleNoun) && (kind == "country" || kind == "region"):
			if !slices.Contains(r.words.beside(x.lemma, isleNoun), gazetteer.Fold(k.entry.Name)) {
				continue
			}
			score = 50
		case k.kind == Place && kind == "" && r.nouns.in(x.lemma, "city") && r.townAtHand(x, last):
			score = 60
		case !r.nouns.canBe(x.lemma, k.kind, kind) || !r.nouns.generic(x.lemma, k.kind) || x.lemma == "capitale" && kind == "":
			continue
		case kind != "" && distance > 3:
			only = c
			alike++
			continue
		case kind != "":
			alike++
			score = 50
		case kind == "" && k.kind == Organization && r.words.is(x.lemma, sortNoun) && r.unknownSort(x, k) && r.bodyAtHand(c, i):
			alike++
			score = 55                  // before those that the gazetteer knows
			distance = min(distance, 2) // however long the text has gone on without naming it
		case kind == "" && distance <= 2 && k.kind == Organization && len(k.heads) == 0 && r.nouns.in(x.lemma, "named-before") && r.unknownSort(x, k):
			score = 40
		case kind == "" && distance <= 3 && k.kind == Organization && r.calledSo(x, k) && r.unknownSort(x, k):
			alike++
			score = 50
		default:
			continue
		}
		if score < 60 && r.onlyEmploys(c, i) {
			score -= 20 // "juge Luc Martin, analyste chez Oddo, qui rappelle que la société"
		}
		if k.kind == Place && r.demonymBefore(x, k) {
			score += 6 // "que le Sénat philippin doit ratifier, fait débat dans l'archipel"
		}
		score -= 3 * min(distance, 8)
		score += min(len(k.mentions), 6)
		if r.mentions[last].function == subject {
			score += 2
		}
		if score > 20 {
			rivals++
		}
		if score > bestScore {
			best, bestScore = c, score
		}
	}
	if best >= 0 && bestScore < 25 && r.onlyEmploys(best, i) {
		return -1
	}
	if bestScore < 60 && rivals > 2 { // a kind alone does not choose among many
		return -1
	}
	if best < 0 && alike == 1 && !r.outdone(only, i) { // the one city of the document
		return only
	}
	if best >= 0 && bestScore < 60 && x.definite == definite && r.plain(x) && !r.atHand(best, i) {
		if c := r.mainBody(i); c >= 0 {
			return c // whom the text is about, before what it has just named by the way
		}
	}
	return best
}

// demonymBefore says whether the adjective of a state stands before a description in its sentence.
func (r *resolution) demonymBefore(x *mention, k *cluster) bool {
	for t := range r.d.Sentences[x.Sentence].Tokens[:x.First] {
		if d, ok := r.gazetteer.Demonym(r.d.Sentences[x.Sentence].Tokens[t].Form); ok && d.Place == k.entry {
			return true
		}
	}
	return false
}

// townAtHand says whether a place that the gazetteer does not know is the one that "cette ville" means, of the sentence before, or "la commune", where
// that sentence is set: "À Brou, les ouvriers protestent. Le maire de la commune".
func (r *resolution) townAtHand(x *mention, m int) bool {
	y := &r.mentions[m]
	if y.Kind != NameMention || x.Sentence-y.Sentence > 2 || r.apart(x, m) {
		return false
	}
	tokens := r.d.Sentences[y.Sentence].Tokens
	if h := tokens[y.Head].Head; h >= 0 && h < y.Head && tokens[h].UPOS == "NOUN" && r.nouns.in(Lower(tokens[h].Lemma), "building") && x.definite != demonstrative {
		return false
	}
	if x.definite == demonstrative {
		return x.Sentence-y.Sentence == 1
	}
	return y.First <= 1 && y.Last+1 < len(tokens) && tokens[y.Last+1].Form == ","
}

// bodyAtHand says whether a text up to mention i has been about one body: named in headline or lead, three times or more, and no other body as
// often.
func (r *resolution) bodyAtHand(c, i int) bool {
	k := &r.clusters[c]
	most := k.before(i)
	if most < 2 || r.mentions[k.mentions[0]].Sentence > 1 || r.mentions[k.mentions[1]].Sentence > 2 {
		return false
	}
	for o := range r.clusters {
		if z := &r.clusters[o]; o != c && z.parent == o && z.kind == Organization && z.names > 0 && z.before(i) >= most {
			return false
		}
	}
	s := r.mentions[i].Sentence
	if r.d.Sentences[s].Paragraph == r.d.Sentences[r.mentions[r.lastBefore(c, i)].Sentence].Paragraph || r.opensParagraph(s) {
		return true
	}
	for m := r.starts[s] - 1; m >= 0 && r.d.Sentences[r.mentions[m].Sentence].Paragraph == r.d.Sentences[s].Paragraph; m-- {
		if r.clusters[r.of(m)].kind == Organization {
			return false // where the paragraph has gone on to another, it may be that
		}
	}
	return true
}

// before counts the mentions of a cluster before mention i.
func (k *cluster) before(i int) int {
	n, _ := slices.BinarySearch(k.mentions, i)
	return n
}

// opensParagraph says whether a sentence is the first of its paragraph.
func (r *resolution) opensParagraph(s int) bool {
	return s == 0 || r.d.Sentences[s].Paragraph != r.d.Sentences[s-1].Paragraph
}

// onlyEmploys says whether a text up to mention i has named a body for whom somebody works or has worked, and not otherwise: "ancien banquier de
// Lazard".
func (r *resolution) onlyEmploys(c, i int) bool {
	for _, m := range r.clusters[c].mentions {
		y := &r.mentions[m]
		if m >= i {
			break
		}
		tokens := r.d.Sentences[y.Sentence].Tokens
		h := tokens[y.Head].Head
		if y.function != nominal || h < 0 || h > y.Head || tokens[h].UPOS != "NOUN" || !r.tellsSomebody(r.nouns.masculine(Lower(tokens[h].Lemma))) {
			return false
		}
		if noun := r.nouns.masculine(Lower(tokens[h].Lemma)); r.nouns.in(noun, "leader") && !slices.ContainsFunc(tokens[:h], func(t Token) bool { return t.Head == h && t.Lemma == "ancien" }) {
			return false
		}
	}
	return true
}

// apart says whether a mention is another argument of the verb of a description, or stands in the phrase that opens its clause:
// "Passée sous le contrôle d'Orvane, l'entreprise".
func (r *resolution) apart(x *mention, m int) bool {
	y := &r.mentions[m]
	if y.Sentence != x.Sentence || y.quoted != x.quoted || r.parted(m, x.Head) {
		return false
	}
	arguments := y.function != nominal && x.function != nominal && y.function != other && x.function != other
	return y.clause == x.clause && arguments || r.inOpening(y, x)
}

// reports says whether a thing is the subject of the clause above that of a description, which tells what it says or thinks.
func (r *resolution) reports(c int, x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.clause < 0 || tokens[x.clause].Deprel != "ccomp" || tokens[x.clause].Head < 0 {
		return false
	}
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1] && r.mentions[m].First < x.First; m++ {
		if y := &r.mentions[m]; y.function == subject && r.referent(m) == c && y.clause == predicateAbove(tokens, x.clause) {
			return true
		}
	}
	return false
}

// predicateAbove is the first of the coordinated verbs that govern a clause.
func predicateAbove(tokens []Token, clause int) int {
	t := tokens[clause].Head
	for steps := 0; t >= 0 && tokens[t].Deprel == "conj" && steps < 4; steps++ {
		t = tokens[t].Head
	}
	return t
}

// epithetsFit says whether the adjectives of a description suit a named thing: "l'organisation terroriste", "le
// constructeur allemand" of one known to be German or called so.
func (r *resolution) epithetsFit(x *mention, k *cluster) bool {
	for _, q := range r.restricting(x.qualifiers) {
		if k.entry == nil || !slices.Contains(r.words.beside(q, epithetAdjective), k.entry.Kind) {
			return false
		}
	}
	for _, place := range x.complements {
		if slices.Contains(k.peoples, place) {
			continue
		}
		if k.entry == nil {
			return false
		}
		if state, ok := r.gazetteer.CountryOf(k.entry); !ok || state.ID != place || k.kind != Organization {
			return false
		}
	}
	return true
}

// named says whether a noun is a word of one of the names of a cluster, or of its gazetteer entry.
func (r *resolution) named(k *cluster, lemma string) bool {
	if r.namedInText(k, lemma) {
		return true
	}
	folded := gazetteer.Fold(lemma)
	if k.entry != nil && k.entry.Type == Organization {
		if hasWord(gazetteer.Fold(k.entry.Name), folded) {
			return true
		}
		for _, a := range k.entry.Aliases {
			if hasWord(gazetteer.Fold(a), folded) {
				return true
			}
		}
	}
	return false
}

// namedInText says whether a noun is the first word of one of the names that the text gives a cluster.
func (r *resolution) namedInText(k *cluster, lemma string) bool {
	folded := gazetteer.Fold(lemma)
	return slices.ContainsFunc(k.mentions, func(m int) bool {
		n := r.mentions[m].Name
		return n >= 0 && hasWord(r.parsed[n].folded, folded)
	})
}

// sortOf is the kind that the document gives to the names of a cluster that the gazetteer does not know.
func (r *resolution) sortOf(k *cluster) string {
	for _, m := range k.mentions {
		if n := r.mentions[m].Name; n >= 0 && r.d.Names[n].Sort != "" {
			return r.d.Names[n].Sort
		}
	}
	return ""
}

// hasWord says whether the first words of a folded name hold a word: "parti socialiste", "alliance atlantique".
func hasWord(name, word string) bool {
	head, _, _ := strings.Cut(name, " ")
	return head == word
}

// byHead finds an earlier description with the same noun and nothing that tells the two apart.
func (r *resolution) byHead(i int) int {
	x := &r.mentions[i]
	j := i
	for range 20 {
		if j = int(r.earlier[j]); j < 0 {
			break
		}
		y := &r.mentions[j]
		if y.number != x.number {
			continue
		}
		if x.definite == possessive && y.definite != possessive && r.nouns.kindOf(x.lemma) == Person {
			continue
		}
		if x.Sentence == y.Sentence && x.clause == y.clause {
			continue
		}
		if r.impliedOf[j] >= 0 && r.nouns.kindOf(x.lemma) == Person { // byTitle has judged that
			continue
		}
		if y.definite == bare && y.kind == Person && y.function != subject && x.definite == definite && r.plain(x) && r.clusters[r.of(j)].names == 0 {
			continue // "s'est déclaré candidat": a predicate of somebody
		}
		if r.conflicting(x, y) || x.cut && r.clusters[r.of(j)].names > 0 {
			continue
		}
		return r.of(j)
	}
	return -1
}

// saidOfPronoun says whether a noun for people tells in a relative clause what a pronoun is, who is nobody else: "le parti d'Henri Roy, dont il est le neveu".
func (r *resolution) saidOfPronoun(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.kind != Person || !strings.HasPrefix(tokens[x.Head].Deprel, "acl:relcl") {
		return false
	}
	cop, pronoun := false, false
	for k := x.Head - 1; k >= 0 && k >= x.Head-6; k-- {
		if t := &tokens[k]; t.Head == x.Head {
			cop = cop || t.Deprel == "cop"
			pronoun = pronoun || t.UPOS == "PRON" && t.Deprel == "nsubj" && (Lower(t.Form) == "il" || Lower(t.Form) == "elle")
		}
	}
	return cop && pronoun
}

// stateOfSpeaker is the state that "le pays" means in what a minister, president or native of one says: "La ministre gabonaise a rappelé que le pays"; -1 elsewhere,
// and where the text has not named it.
func (r *resolution) stateOfSpeaker(i int) int {
	x := &r.mentions[i]
	if x.kind != Place || !r.nouns.in(x.lemma, "country") || x.definite != definite || x.number == "Plur" || !r.plain(x) || x.clause < 0 || x.lemma == "état" {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	if tokens[x.clause].Deprel != "ccomp" || tokens[x.clause].Head < 0 {
		return -1
	}
	above := predicateAbove(tokens, x.clause)
	id := ""
	for m := r.starts[x.Sentence]; m < i; m++ {
		y := &r.mentions[m]
		if y.function != subject || y.clause != above || y.pronoun == possessor {
			continue
		}
		k := &r.clusters[r.referent(m)]
		if k.entry != nil && k.entry.Kind == "country" {
			return r.referent(m)
		}
		switch {
		case y.Kind == DescriptionMention && y.people != "":
			id = y.people
		case k.kind == Person && len(k.peoples) == 1:
			id = k.peoples[0]
		case k.kind == Person:
			for t := range k.titles {
				if c := k.titles[t].complements; len(c) == 1 && strings.HasPrefix(c[0], "country:") && !k.titles[t].former {
					id = c[0]
				}
			}
		}
	}
	if id == "" {
		return -1
	}
	for m := i - 1; m >= 0; m-- {
		if y := &r.mentions[m]; y.Kind == NameMention && y.kind == Place {
			if c := r.of(m); r.clusters[c].entry != nil && r.clusters[c].entry.ID == id {
				return c
			}
		}
	}
	return -1
}

// setElsewhere says whether the sentence of a body of state without more words opens in a state other than that which a thing is called after: "En Irak,
// l'armée" is not "l'armée syrienne".
func (r *resolution) setElsewhere(x *mention, c int) bool {
	at := r.stateOfScene(x)
	if at == "" {
		return false
	}
	state := r.calledAfter(c)
	return state != "" && state != at
}

// setThere says whether it opens in that state: "En France, l'armée" is "l'armée française".
func (r *resolution) setThere(x *mention, c int) bool {
	at := r.stateOfScene(x)
	return at != "" && r.calledAfter(c) == at
}

// stateOfScene is the id of the state in which the sentence of a body of state without more words opens, empty for other nouns and elsewhere.
func (r *resolution) stateOfScene(x *mention) string {
	if x.First < 3 || !r.plain(x) || !slices.ContainsFunc([]string{"army", "government", "parliament", "court"}, func(class string) bool { return r.nouns.in(x.lemma, class) }) {
		return ""
	}
	return r.stateOpening(x.Sentence)
}

// calledAfter is the id of the state of which a thing is known to be or whose adjective it is called by, empty where nothing tells one.
func (r *resolution) calledAfter(c int) string {
	if state, ok := r.gazetteer.CountryOf(r.clusters[c].entry); ok {
		return state.ID
	}
	for _, m := range r.clusters[c].mentions {
		y := &r.mentions[m]
		for k := y.First; k <= y.Last; k++ {
			if d, ok := r.gazetteer.Demonym(r.d.Sentences[y.Sentence].Tokens[k].Form); ok && d.Place.Kind == "country" {
				return d.Place.ID
			}
		}
	}
	return ""
}

// stateOpening is the id of the state that a sentence opens with as where it is set, "En Irak,", empty where it opens otherwise.
func (r *resolution) stateOpening(sentence int) string {
	tokens := r.d.Sentences[sentence].Tokens
	switch Lower(tokens[0].Form) {
	case "en", "au", "aux":
	default:
		return ""
	}
	n := r.nameStarting(sentence, 1)
	if n < 0 || r.d.Names[n].Last+1 >= len(tokens) || tokens[r.d.Names[n].Last+1].Form != "," {
		return ""
	}
	k := &r.clusters[r.of(r.ofName[n])]
	if k.entry == nil || k.entry.Kind != "country" {
		return ""
	}
	return k.entry.ID
}

// conflicting says whether x restricts what it says in a way that y does not.
func (r *resolution) conflicting(x, y *mention) bool {
	if len(x.complements) > 0 && !intersect(x.complements, y.complements) {
		return true
	}
	a, b := r.restricting(x.qualifiers), r.restricting(y.qualifiers)
	return len(a) > 0 && !intersect(a, b) || !sameNumber(a, b)
}

// sameNumber says whether no two numbers tell two things of one sort apart: "la 40e brigade" is not "la 58e brigade".
func sameNumber(a, b []string) bool {
	numbered := func(w string) bool { return w[0] >= '0' && w[0] <= '9' }
	n, m := slices.IndexFunc(a, numbered), slices.IndexFunc(b, numbered)
	return n < 0 || m < 0 || a[n] == b[m]
}
