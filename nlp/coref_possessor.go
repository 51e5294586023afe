package nlp

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Whose "son", "sa", "leur" speak of.

// possessorOf finds whose "son" is: the subject of the clause, else what was mentioned last as a subject.
func (r *resolution) possessorOf(i int) int {
	x := &r.mentions[i]
	best, bestScore := -1, math.MinInt
	order, bestAway := 0, 0
	tokens := r.d.Sentences[x.Sentence].Tokens
	possessed := tokens[x.Head].Head // not negative: see readPossessive
	noun := r.nouns.masculine(Lower(tokens[possessed].Lemma))
	personal := r.tellsSomebody(noun)
	if c, ok := r.sureOwner(i, possessed); ok {
		return c
	}
	if c, ok := r.ownerApart(i, possessed); ok {
		return c
	}
	own := r.borneBy(i, possessed)
	human := r.nouns.in(noun, "kin") || r.words.is(noun, ofPersonNoun)
	if own < 0 && (personal || human) {
		own = r.predicatedOf(i, possessed)
	}
	bodies := r.words.is(noun, ofBodyNoun)
	leads := r.nouns.in(noun, "leader") || r.words.is(noun, leadingNoun)
	for t := possessed + 1; t < len(tokens) && t <= possessed+3; t++ {
		if tokens[t].Head == possessed && r.words.is(tokens[t].Lemma, staffNoun) {
			leads = false // of somebody: "son directeur de campagne"
		}
	}
	if c := r.subjectAhead(i); c >= 0 {
		return c
	}
	if c := r.ownerBefore(i); c >= 0 {
		return c
	}
	counsel := r.nouns.in(noun, "counsel") || noun == "conseil" && own >= 0
	clause := x.clause
	if caseLemma(tokens, possessed) == "selon" && x.First > 1 && tokens[x.First-2].Form == "," {
		for steps := 0; clause >= 0 && isInfinitive(tokens, clause) && steps < 4; steps++ {
			clause = clauseOf(&r.d.Sentences[x.Sentence], tokens[clause].Head) // "a prié Paul Roy de s'expliquer, selon son porte-parole"
		}
	}
	if leads && own >= 0 {
		if c := r.bodyOfLeader(i, own); c >= 0 {
			return c
		}
	}
	apposed := -1
	if tokens[possessed].Deprel == "appos" {
		apposed = tokens[possessed].Head // "Le président, son allié": not himself
		for j := i - 1; j >= r.starts[x.Sentence] && human; j-- {
			if y := &r.mentions[j]; y.pronoun == noPronoun && y.First <= apposed && apposed <= y.Last {
				own = r.referent(j) // "La sprinteuse Anne Roy, sa meilleure amie": nor by her name
			}
		}
	}
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= 2; j-- {
		y := &r.mentions[j]
		if y.pronoun == firstPerson {
			continue
		}
		c := r.referent(j)
		k := &r.clusters[c]
		if y.Sentence == x.Sentence && y.pronoun == noPronoun && y.First <= apposed && apposed <= y.Last {
			own = c
		}
		switch {
		case c == own, k.kind == Event, k.number != "" && k.number != x.number:
			continue
		case y.quoted && !x.quoted:
			continue
		case x.quoted && !y.quoted && (y.Sentence < x.Sentence || k.kind != Person || !r.actsIn(y, clause)):
			continue // but "Paul Roy dit avoir « perdu son poste »"
		case human && k.kind != Person && (k.names > 0 || k.kind != "" || y.pronoun == noPronoun && !r.tellsSomebody(r.nouns.masculine(y.lemma))):
			continue
		case bodies && (k.kind == Person || y.kind == Person || k.kind == Place):
			continue
		case own >= 0 && r.words.is(noun, sideNoun) && k.kind != "" && (k.kind == Person) != (r.clusters[own].kind == Person):
			continue // rivals of people are people
		}
		acts := y.Sentence == x.Sentence && (r.actsIn(y, clause) || y.pronoun == noPronoun && r.leadsRelative(y, c, x) && (x.number == "Plur" || tokens[x.clause].Feat("Number") != "Plur"))
		if counsel && r.prosecutes(k) || y.Sentence == x.Sentence && tokens[possessed].Deprel == "nsubj" && x.clause >= 0 && tokens[x.clause].Deprel == "root" && r.inOpening(y, x) {
			continue // "Le procureur l'accuse. Un de ses avocats"; "Reçu par Paul Roy, son délégué"
		}
		if k.names == 0 && y.pronoun == noPronoun && y.definite == bare && (y.function != subject || r.apposed(y) || r.opening(j)) {
			continue // "Adversaire déclaré de la réforme, Paul Roy": a predicate
		}
		if k.names == 0 && y.pronoun == noPronoun && (y.kind == "" || y.kind == Event) && !acts && !(bodies && y.Sentence == x.Sentence && y.function == subject) {
			continue // things own by being the subject alone: "le chômage bat son record"
		}
		if y.function != subject && !acts && !(y.Sentence == x.Sentence && (k.kind == Person || y.kind == Person || bodies && (k.kind == Organization || y.kind == Organization))) {
			continue
		}
		if x.number == "Plur" && k.number == "" || personal && k.kind == Place && y.function != subject {
			continue
		}
		if y.Sentence == x.Sentence && y.First <= x.Head && x.Head <= y.Last || noun == "homologue" && k.names == 0 && y.kind == "" {
			continue
		}
		score := -2*order - 6*(x.Sentence-y.Sentence)
		if y.function == subject {
			score += 6
			if y.Sentence < x.Sentence && r.leads(y) {
				score += 3 // "Il a été condamné pour avoir écrit que Paul Roy mentait. Son avocat"
			}
		}
		if acts {
			score += 10
		} else if human && y.Sentence == x.Sentence {
			score += 4
		}
		if k.gender != "" && (k.gender == "Masc" && r.words.is(noun, husbandNoun) || k.gender == "Fem" && r.words.is(noun, wifeNoun)) && tokens[possessed].Feat("Number") != "Plur" && Lower(tokens[possessed].Form) == noun {
			score -= 12 // seldom of the same
		}
		switch {
		case leads && own >= 0:
			if k.kind == Organization { // "Olympiakos hésite. Son président, Nikos Pappas"
				score += 4
			}
		case k.kind == Person || y.kind == Person:
			score += 4
		}
		if score > bestScore {
			best, bestScore, bestAway = c, score, x.Sentence-y.Sentence
		}
		order++
	}
	if best >= 0 && bestAway == 2 { // "L'avocat de Paul Roy a parlé" between
		if c := r.soleOwner(i, own, counsel); c >= 0 {
			best, bestAway = c, 1
		}
	}
	if best < 0 && !bodies {
		best, bestAway = r.soleOwner(i, own, counsel), 1
	}
	if human {
		return r.whoseKin(i, best, own, bestAway)
	}
	return best
}

// ownerRules say whose a possessive is where the words about it leave no choice, -1 elsewhere; the first that says somebody is believed.
var ownerRules = [...]func(r *resolution, i, possessed int) int{
	(*resolution).takenFrom, (*resolution).fellowOwner, (*resolution).undergoer, (*resolution).ownerUnnamed, (*resolution).ownerUnnamedKin, (*resolution).ownerOfCounsel, (*resolution).ownerOfClient, (*resolution).ownerActing, (*resolution).ownerAnnounced,
}

// sureOwner is whose "son" is where the words about it leave no choice; false where they leave one.
func (r *resolution) sureOwner(i, possessed int) (int, bool) {
	noun := r.nouns.masculine(Lower(r.d.Sentences[r.mentions[i].Sentence].Tokens[possessed].Lemma))
	if c := r.ownerHeaded(i, possessed); c >= 0 {
		return c, true
	}
	for _, says := range ownerRules {
		if c := says(r, i, possessed); c >= 0 {
			return c, true
		}
	}
	if c := r.ownerOfFellows(i); c >= 0 {
		return c, true
	}
	if c, ok := r.ownPart(i, possessed); ok {
		return c, true
	}
	if c := r.heldThrough(i, possessed); c >= 0 {
		return c, true
	}
	if c := r.ownerUndergoing(i, possessed); c >= 0 {
		return c, true
	}
	if c := r.relieved(i, possessed); c >= 0 {
		return c, true
	}
	if c := r.kinByName(i, possessed, noun); c >= 0 {
		return c, true
	}
	if x := &r.mentions[i]; x.First == 0 && x.number == "Sing" && !x.quoted && (r.nouns.in(noun, "kin") || noun == "compagnon") && r.opensParagraph(x.Sentence) {
		if c := r.mainPerson(i, r.borneBy(i, possessed)); c >= 0 && r.mainAlone(i, c) {
			return c, true
		}
	}
	if c := r.mourned(i, noun); c >= 0 {
		return c, true
	}
	if c := r.whoResigned(i, possessed); c >= 0 {
		return c, true
	}
	if c := r.whoIsFollowed(i, possessed); c >= 0 {
		return c, true
	}
	if c := r.bodyWithPost(i, possessed); c >= 0 {
		return c, true
	}
	return -1, false
}

// ownerBefore is whose man or kin the sentence before tells of, where one goes on with others of theirs: "Son avocat, Me Luc Martin, a fait appel. Sa
// mère"; -1 otherwise.
func (r *resolution) ownerBefore(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || !r.opensOfTheirs(i) {
		return -1
	}
	for m := r.starts[x.Sentence-1]; m < r.starts[x.Sentence]; m++ {
		y := &r.mentions[m]
		if y.First > 1 {
			return -1
		}
		if y.pronoun == possessor && y.number == x.number && r.opensOfTheirs(m) && r.clusters[r.of(m)].kind == Person {
			return r.of(m)
		}
	}
	return -1
}

// opensOfTheirs says whether a possessive opens its sentence with somebody's kin, lawyer or men as its subject.
func (r *resolution) opensOfTheirs(i int) bool {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	possessed := tokens[x.Head].Head
	return x.First == 0 && strings.HasPrefix(tokens[possessed].Deprel, "nsubj") && r.words.is(r.nouns.masculine(Lower(tokens[possessed].Lemma)), circleNoun)
}

// ownPart is the subject of the clause of a locution that sets it beside others: "demande de son côté", "a pour sa part renoncé"; false where
// the possessive stands in none.
func (r *resolution) ownPart(i, possessed int) (int, bool) {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if prepositions := r.words.beside(Lower(tokens[possessed].Lemma), ownPartNoun); !slices.Contains(prepositions, caseLemma(tokens, possessed)) || tokens[possessed].Feat("Number") == "Plur" || x.clause < 0 || possessed != x.Head+1 || x.First == 0 {
		return -1, false
	}
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		y := &r.mentions[m]
		if y.function != subject || y.clause != x.clause || y.pronoun == possessor {
			continue
		}
		c := r.referent(m)
		if k := &r.clusters[c]; k.number != "" && k.number != x.number || y.number != "" && y.number != x.number || m > i && (y.Kind == PronounMention || k.names == 0) {
			return -1, true
		}
		return c, true
	}
	return -1, false
}

// heldThrough is the subject of the clause that tells what somebody holds or does through what is theirs: "contrôle 31 % de Corvalis à travers sa
// holding"; -1 where the possessive stands behind no such locution.
func (r *resolution) heldThrough(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.Head < 1 || possessed != x.Head+1 || tokens[possessed].UPOS != "NOUN" {
		return -1
	}
	switch Lower(tokens[x.Head-1].Form) {
	case "via", "travers":
	case "de":
		if x.Head < 2 || !r.words.is(Lower(tokens[x.Head-2].Form), detourNoun) {
			return -1
		}
	default:
		return -1
	}
	clause := clauseOf(&r.d.Sentences[x.Sentence], possessed)
	if clause < 0 {
		return -1
	}
	of := -1 // whom a relative clause tells of
	if tokens[clause].Deprel == "acl:relcl" && slices.ContainsFunc(tokens[:clause], func(t Token) bool { return t.Head == clause && t.Deprel == "nsubj" && Lower(t.Form) == "qui" }) {
		of = tokens[clause].Head
	}
	for m := r.starts[x.Sentence]; m < i; m++ {
		y := &r.mentions[m]
		if (y.function != subject || y.clause != clause) && y.Head != of || y.pronoun == possessor || y.number == "Plur" && x.number == "Sing" {
			continue
		}
		return r.referent(m)
	}
	return -1
}

// undergoer is to whom is done what the first of two coordinated nouns tells, and then what the second does: "le limogeage du général et son remplacement";
// -1 where they tell no deeds.
func (r *resolution) undergoer(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	first := tokens[possessed].Head
	if x.number != "Sing" || tokens[possessed].Deprel != "conj" || first < 0 || first > possessed || !r.words.is(Lower(tokens[possessed].Lemma), undergoneNoun) || !r.words.is(Lower(tokens[first].Lemma), undergoneNoun) {
		return -1
	}
	for m := r.starts[x.Sentence]; m < i; m++ {
		y := &r.mentions[m]
		head := y.Head
		if h := tokens[head].Head; h >= 0 && h < head && isAddress(tokens[h].Form) {
			head = h // "l'arrestation de M. Roy et son transfert"
		}
		if tokens[head].Head == first && tokens[head].Deprel == "nmod" && caseLemma(tokens, head) == "de" && y.number != "Plur" && y.pronoun == noPronoun {
			return r.referent(m)
		}
	}
	return -1
}

// takenFrom is whose thing it is that a verb gives back, denies or holds against somebody: "lui reproche son silence", "a retiré à Paul Roy son
// mandat", "Anne Roy, à qui il envie son poste"; -1 otherwise.
func (r *resolution) takenFrom(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	verb := tokens[possessed].Head
	for verb >= 0 && tokens[possessed].Deprel == "conj" && tokens[verb].UPOS == "NOUN" {
		possessed, verb = verb, tokens[verb].Head // "lui reproche son silence et ses mensonges"
	}
	if verb < 0 || tokens[possessed].Deprel != "obj" || !r.words.is(Lower(tokens[verb].Lemma), againstVerb) {
		return -1
	}
	fits := func(m int) int {
		c := r.referent(m)
		if k, y := &r.clusters[c], &r.mentions[m]; k.number != "" && k.number != x.number || y.number != "" && y.number != x.number {
			return -1
		}
		return c
	}
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		y := &r.mentions[m]
		if y.clause != verb {
			continue
		}
		behindÀ := y.First < x.First && y.pronoun != possessor && tokens[y.Head].Head == verb && caseLemma(tokens, y.Head) == "à"
		if y.pronoun == personalDative || behindÀ && cmp.Or(r.clusters[r.referent(m)].kind, y.kind) != "" {
			return fits(m)
		}
	}
	for t := range verb {
		if top := tokens[verb].Head; tokens[t].Head == verb && (tokens[t].Lemma == "qui" || tokens[t].Lemma == "lequel") && caseLemma(tokens, t) == "à" && top >= 0 && top < t {
			if n := int(r.inName[x.Sentence][top]) - 1; n >= 0 {
				return fits(r.ofName[n])
			}
			if m := r.mentionOf(x.Sentence, top); m >= 0 {
				return fits(m)
			}
		}
	}
	return -1
}

// borneBy is the cluster of the name that the noun behind a possessive is a title of, who is not the owner: "son président,
// Nikos Pappas"; -1 where it is nobody's.
func (r *resolution) borneBy(i, possessed int) int {
	s := r.mentions[i].Sentence
	tokens := r.d.Sentences[s].Tokens
	if tokens[possessed].Deprel == "nmod" && tokens[possessed].Head >= 0 {
		if one := tokens[possessed].Head; tokens[one].Lemma == "un" && tokens[one].Deprel == "appos" && tokens[one].Head >= 0 && tokens[one].Head < one { // "Paul Roy, l'un de ses proches"
			if n := int(r.inName[s][tokens[one].Head]) - 1; n >= 0 {
				return r.of(r.ofName[n])
			}
		}
	}
	for m := i + 1; m < len(r.mentions) && r.mentions[m].Sentence == s && r.mentions[m].Head <= possessed; m++ {
		if r.mentions[m].Head == possessed && r.impliedOf[m] >= 0 {
			return r.of(r.impliedOf[m])
		}
	}
	for m := i - 1; m >= 0 && r.mentions[m].Sentence == s; m-- {
		if r.mentions[m].Head == possessed && r.impliedOf[m] >= 0 {
			return r.of(r.impliedOf[m])
		}
	}
	return r.namedBehind(i, possessed)
}

// tellsSomebody says whether a noun tells of a person.
func (r *resolution) tellsSomebody(noun string) bool {
	return r.nouns.kindOf(noun) == Person || isAgent(noun)
}

// namedBehind is the cluster of the name in apposition to the noun behind a possessive, however far its phrase goes: "Son dirigeant pour
// l'Europe, Paul Roy", "L'un de ses juges, Paul Roy", "Son rival, le Congrès"; -1 where there is none.
func (r *resolution) namedBehind(i, possessed int) int {
	s := r.mentions[i].Sentence
	tokens := r.d.Sentences[s].Tokens
	noun := r.nouns.masculine(Lower(tokens[possessed].Lemma))
	kind := r.nouns.kindOf(noun)
	if r.tellsSomebody(noun) {
		kind = Person
	}
	if kind != Person && kind != Organization && !r.words.is(noun, sideNoun) {
		return -1
	}
	end := possessed + 1
	for end < len(tokens) && end <= possessed+8 && tokens[end].Form != "," && tokens[end].Feat("VerbForm") != "Fin" && tokens[end].UPOS != "CCONJ" && tokens[end].UPOS != "PUNCT" {
		end++
	}
	if end >= len(tokens) || tokens[end].Form != "," {
		return -1
	}
	for m := i + 1; m < r.starts[s+1]; m++ {
		y := &r.mentions[m]
		if y.First < end || y.Kind != NameMention {
			continue
		}
		first := y.First
		for k := m - 1; k > i && r.mentions[k].Sentence == s && r.mentions[k].First > end; k-- {
			if r.impliedOf[k] == m || r.mentions[k].people != "" && r.mentions[k].Last+1 == y.First { // "Son procureur, le colonel Paul Roy"
				first = min(first, r.mentions[k].First)
			}
		}
		for first > end+1 && (tokens[first-1].UPOS == "DET" || isAddress(tokens[first-1].Form)) {
			first--
		}
		if first != end+1 || (y.kind == Person) != (kind == Person) && !r.words.is(noun, sideNoun) {
			return -1
		}
		if next := y.Last + 1; next < len(tokens) && tokens[next].UPOS != "PUNCT" {
			return -1
		}
		return r.of(m)
	}
	return -1
}

// predicatedOf is the cluster of whom a predicate tells that they are somebody's: "Anne Roy, qui fut sa porte-parole", "Paul Roy est devenu
// son rival"; -1 where the noun behind a possessive is no predicate.
func (r *resolution) predicatedOf(i, possessed int) int {
	s := r.mentions[i].Sentence
	tokens := r.d.Sentences[s].Tokens
	predicate := possessed
	if h := tokens[possessed].Head; h >= 0 && tokens[h].Lemma == "figurer" {
		predicate = h // "Airbus figure parmi ses clients"
	} else if !slices.ContainsFunc(tokens[:possessed], func(t Token) bool { return t.Head == possessed && t.Deprel == "cop" }) {
		h := tokens[possessed].Head
		if h < 0 || h > possessed || tokens[possessed].Deprel != "xcomp" && tokens[possessed].Deprel != "obj" || !r.words.is(tokens[h].Lemma, becomingVerb) {
			return -1
		}
		predicate = h
	}
	for steps := 0; steps < 4; steps++ {
		for t := range predicate {
			if tokens[t].Head != predicate || !strings.HasPrefix(tokens[t].Deprel, "nsubj") {
				continue
			}
			if tokens[t].Lemma == "qui" {
				t = tokens[predicate].Head
				for steps := 0; steps < 3 && t >= 0 && int(r.inName[s][t]) == 0 && tokens[t].Head >= 0 && (tokens[t].Deprel == "appos" || tokens[t].Deprel == "acl" || tokens[t].Deprel == "conj"); steps++ {
					t = tokens[t].Head // "Anne Roy, députée de Metz, qui fut sa directrice"
				}
			}
			if t < 0 {
				return -1
			}
			if t+1 < len(tokens) && isAddress(tokens[t].Form) {
				t++ // "M. Roy fut son directeur"
			}
			if n := int(r.inName[s][t]) - 1; n >= 0 {
				return r.of(r.ofName[n])
			}
			for m := r.starts[s]; m < i; m++ {
				if r.mentions[m].Head == t && r.mentions[m].pronoun != possessor {
					return r.referent(m)
				}
			}
			return -1
		}
		if tokens[predicate].Feat("VerbForm") != "Inf" && tokens[predicate].UPOS != "ADV" || tokens[predicate].Head < 0 {
			return -1
		}
		predicate = tokens[predicate].Head // "avant de devenir son rival"
	}
	return -1
}

// fellowOwner is whose the first of two coordinated nouns says that the second is: the first itself, "Paul Roy et sa
// fille", or who owns it too, "son mari et sa fille"; -1 where nothing is coordinated.
func (r *resolution) fellowOwner(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if c := r.besideAnother(i, possessed); c >= 0 {
		return c
	}
	noun := r.nouns.masculine(Lower(tokens[possessed].Lemma))
	if some := tokens[possessed].Head; some >= 0 && some < possessed && tokens[possessed].Deprel == "nmod" && (tokens[some].UPOS == "PRON" || tokens[some].UPOS == "DET" || tokens[some].UPOS == "NUM") {
		possessed = some // "l'instance et plusieurs de ses dirigeants"
	}
	if tokens[possessed].Deprel != "conj" || tokens[possessed].Head < 0 || tokens[possessed].Head > possessed {
		return -1
	}
	fellow := tokens[possessed].Head
	if isAddress(tokens[fellow].Form) && r.inName[x.Sentence][fellow] == 0 && r.inName[x.Sentence][fellow+1] > 0 {
		fellow = r.mentions[r.ofName[r.inName[x.Sentence][fellow+1]-1]].Head // "M. Roy et son homologue"
	}
	if x.number != "Sing" {
		return r.bodyBeside(i, fellow, noun)
	}
	for j := i - 1; j >= 0 && r.mentions[j].Sentence == x.Sentence; j-- {
		y := &r.mentions[j]
		k := &r.clusters[r.of(j)]
		switch {
		case y.pronoun == possessor && tokens[y.Head].Head == fellow:
			return r.of(j)
		case y.Head == fellow && k.kind == Place && r.nouns.in(noun, "kin"):
			return -1 // "n'a revu ni Abomey ni son épouse"
		case y.Head == fellow && y.Kind == DescriptionMention && y.kind == Person && y.number != "Plur" && (y.definite == definite || y.definite == demonstrative) && r.tellsSomebody(noun):
			return r.referent(j) // "l'ancien président et son directeur de cabinet"
		case y.Head == fellow && y.Kind == NameMention && k.number != "Plur" && (k.kind == Person || tokens[fellow].Deprel == "conj"):
			return r.of(j)
		}
	}
	return r.bodyBeside(i, fellow, noun)
}

// bodyBeside is the body or place that the noun behind "et" is coordinated with, and whose it is: "entre le Congo et son voisin", "les rebelles et
// leurs alliés"; -1 otherwise.
func (r *resolution) bodyBeside(i, fellow int, noun string) int {
	x := &r.mentions[i]
	if r.nouns.in(noun, "kin") || r.words.is(noun, ofPersonNoun) || r.words.is(noun, undergoneNoun) || r.words.is(noun, chargeNoun) {
		return -1
	}
	for j := i - 1; j >= 0 && r.mentions[j].Sentence == x.Sentence; j-- {
		y := &r.mentions[j]
		if y.Head != fellow || y.pronoun != noPronoun || y.Last >= x.First {
			continue
		}
		c := r.referent(j)
		k := &r.clusters[c]
		kind := k.kind
		if kind == "" {
			kind = y.kind
		}
		if kind != Organization && kind != Place || y.Kind == DescriptionMention && y.definite != definite && y.definite != demonstrative {
			return -1
		}
		and := slices.ContainsFunc(r.d.Sentences[x.Sentence].Tokens[y.Last+1:x.First], func(t Token) bool {
			return t.UPOS == "CCONJ" && (t.Lemma == "et" || t.Lemma == "ou" || t.Lemma == "ni")
		})
		if !and || r.pluralName(y) != (x.number == "Plur") {
			return -1 // "derrière Volkswagen mais devant son concurrent"
		}
		return c
	}
	return -1
}

// takenUp is what a description refers to that stands behind what refers to it; -1 where nothing tells.
func (r *resolution) takenUp(j int) int {
	if c := r.describe(j); c >= 0 {
		return r.of(c)
	}
	for _, find := range [...]func(int) int{r.byEpithet, r.byBody} {
		if c := find(j); c >= 0 {
			return r.of(c)
		}
	}
	return -1
}

// pluralName says whether the article of a body's name is in the plural: "les Lions", "aux Forces de soutien rapide".
func (r *resolution) pluralName(y *mention) bool {
	if y.number != "" || y.First == 0 {
		return y.number == "Plur"
	}
	switch Lower(r.d.Sentences[y.Sentence].Tokens[y.First-1].Form) {
	case "les", "des", "aux":
		return true
	}
	return false
}

// ownerOfFellows is whose men are told of one of whom a possessive behind "dont" tells: "trois proches de Paul Roy, dont son avocat"; -1 otherwise.
func (r *resolution) ownerOfFellows(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.First < 2 || tokens[x.First-1].Lemma != "dont" || tokens[x.First-2].Form != "," {
		return -1
	}
	for m := i - 1; m >= r.starts[x.Sentence]; m-- {
		y := &r.mentions[m]
		switch {
		case y.Last+3 < x.First:
			return -1
		case y.pronoun == possessor:
			return r.of(m) // "plusieurs de ses proches, dont son avocat"
		case r.clusters[r.referent(m)].kind == Person && r.clusters[r.referent(m)].names > 0 && y.function == nominal:
			return r.referent(m)
		}
	}
	return -1
}

// subjectAhead is the named subject that follows a possessive in a phrase before it: "Dès son arrivée à Kiev, Anna Roy a
// salué"; -1 where there is none.
func (r *resolution) subjectAhead(i int) int {
	x := &r.mentions[i]
	if x.clause < 0 {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	clause := x.clause
	for steps := 0; steps < 3 && clause < x.Head && tokens[clause].Head >= 0 && strings.HasPrefix(tokens[clause].Deprel, "advcl") && (tokens[clause].Feat("VerbForm") == "Part" || isInfinitive(tokens, clause)) && !r.hasSubject(x.Sentence, clause); steps++ {
		clause = tokens[clause].Head // "Interrogé sur son avenir, Anna Roy a souri", "Avant de quitter ses bureaux"
	}
	if x.Head > clause {
		return -1
	}
	possessed := tokens[x.Head].Head
	for t, steps := possessed, 0; t >= 0 && t != clause && steps < 6; t, steps = tokens[t].Head, steps+1 {
		if strings.HasPrefix(tokens[t].Deprel, "nsubj") {
			return -1 // "un de ses membres, le Suisse Paul Roy,"
		}
	}
	noun := r.nouns.masculine(Lower(tokens[possessed].Lemma))
	human := r.nouns.in(noun, "kin") || r.words.is(noun, ofPersonNoun)
	own := r.borneBy(i, tokens[x.Head].Head)
	comma := false
	for j := i + 1; j < len(r.mentions) && r.mentions[j].Sentence == x.Sentence; j++ {
		y := &r.mentions[j]
		if y.First > clause {
			return -1
		}
		for t := x.Head; t < y.First && !comma; t++ {
			comma = tokens[t].Form == ","
		}
		if y.function != subject || y.clause != clause || !comma {
			continue
		}
		c := r.referent(j) // "Dans son réquisitoire, la procureure, Anne Roy,"
		if r.clusters[c].names == 0 && y.Kind == DescriptionMention {
			c = r.takenUp(j) // "À son arrivée à Kiev, la ministre"
		}
		if c < 0 || r.clusters[c].names == 0 || y.Kind == PronounMention || c == own || below(tokens, x.Head, y.Head) {
			return -1
		}
		k := &r.clusters[c]
		switch kind := cmp.Or(k.kind, y.kind); {
		case kind == Event, kind == Person && r.words.is(noun, ofBodyNoun), kind != Person && human, r.pluralName(y) != (x.number == "Plur"):
			return -1
		}
		for m := r.starts[x.Sentence]; m < i; m++ {
			if r.mentions[m].function == subject && r.mentions[m].clause == clause {
				return -1
			}
		}
		return c
	}
	return -1
}
