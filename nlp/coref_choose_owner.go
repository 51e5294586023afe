package nlp

import (
	"cmp"
	"slices"
	"strings"
)

// Whose "son" is, where no rule is as good as sure (sureOwner), is a choice like that of pronouns. Beside what speaks for these it hangs on what is
// possessed, who bears it, and who acts in the clause.

const ownerReach = 2 // sentences that a possessive looks back

// The rules that may say whose a possessive is, in the place of those for pronouns.
const (
	ownApart = iota
	ownAhead
	ownBefore
	ownOfLeader
	ownSole
	ownMain
)

// ownership is what the candidates for whose a possessive is have in common.
type ownership struct {
	possessed int    // token
	noun      string // its lemma
	bearer    int    // the cluster of who bears what is possessed, -1 for nobody known
	apposed   int    // the token that the possessed noun stands in apposition to, or -1
	human     bool   // people alone have it
	native    bool   // it is where they were born: "sa ville natale"
	bodies    bool   // no person has it
	post      int    // who has the post that it is, see ofAnyone
	verb      int    // above the possessed noun
	fellow    int    // the noun that the possessed one is coordinated with, or -1
	dative    int    // the cluster to whom its verb does something, or -1
	previous  int    // whose the possessive before in the sentence is, or -1
	before    int    // whose that of the subject of the sentence before is, or -1
}

// ownership gathers what the candidates of possessive i have in common.
func (r *resolution) ownership(i int) ownership {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	o := ownership{possessed: tokens[x.Head].Head, apposed: -1, verb: -1, fellow: -1, dative: -1, previous: -1, before: -1}
	o.noun = r.nouns.masculine(Lower(tokens[o.possessed].Lemma))
	o.human, o.bodies = r.nouns.in(o.noun, "kin") || r.words.is(o.noun, ofPersonNoun), r.words.is(o.noun, ofBodyNoun)
	o.native = o.possessed+1 < len(tokens) && tokens[o.possessed+1].Lemma == "natal"
	o.post = r.postOf(x, o.possessed)
	o.bearer = r.borneBy(i, o.possessed)
	if o.bearer < 0 && (o.human || r.tellsSomebody(o.noun)) {
		o.bearer = r.predicatedOf(i, o.possessed)
	}
	verb := x.clause
	if h := tokens[o.possessed].Head; h >= 0 {
		o.verb = h
		switch {
		case tokens[o.possessed].Deprel == "appos":
			o.apposed = h
		case tokens[o.possessed].Deprel == "conj" && h < o.possessed:
			o.fellow, verb = h, clauseOf(&r.d.Sentences[x.Sentence], h)
		}
	}
	for m := r.starts[x.Sentence]; m < i; m++ {
		y := &r.mentions[m]
		if y.pronoun == possessor && r.of(m) != m {
			o.previous = r.of(m)
		}
		if verb >= 0 && y.clause == verb && (y.pronoun == personalDative || y.function == oblique && caseLemma(tokens, y.Head) == "à") {
			o.dative = r.referent(m)
		}
	}
	if x.Sentence > 0 {
		before := r.d.Sentences[x.Sentence-1].Tokens
		for m := r.starts[x.Sentence-1]; m < r.starts[x.Sentence]; m++ {
			if y := &r.mentions[m]; y.pronoun == possessor && r.of(m) != m && strings.HasPrefix(before[before[y.Head].Head].Deprel, "nsubj") {
				o.before = r.of(m)
				break
			}
		}
	}
	return o
}

// Who has a post.
const (
	ofAnyone = iota
	ofBody   // no person: "sa présidente"
	ofChief  // bodies, and persons who lead or govern: "son porte-parole"
	ofPerson // persons alone: "son directeur de cabinet"
)

// postOf says who has the post that a possessive stands before.
func (r *resolution) postOf(x *mention, possessed int) int {
	tokens := r.d.Sentences[x.Sentence].Tokens
	noun := strings.TrimPrefix(r.nouns.masculine(Lower(tokens[possessed].Lemma)), "ex-")
	is := func(post wordKind) bool {
		words := r.words.beside(noun, post)
		if words == nil {
			return r.words.is(noun, post)
		}
		for t := possessed + 1; t < len(tokens) && t <= possessed+postReach && tokens[t].UPOS != "PUNCT" && tokens[t].UPOS != "VERB"; t++ {
			if slices.Contains(words, Lower(tokens[t].Lemma)) || slices.Contains(words, Lower(tokens[t].Form)) {
				return true
			}
		}
		return false
	}
	switch {
	case is(aidePost):
		return ofPerson
	case x.number == "Plur":
		return ofAnyone // "les deux hommes et leur président"
	case is(bodyPost):
		return ofBody
	case is(chiefPost):
		return ofChief
	}
	return ofAnyone
}

// postReach is how many tokens behind the noun of a post what post it is may stand.
const postReach = 3

// cannotHave says whether a thing cannot have the post that a possessive tells.
func (r *resolution) cannotHave(k *cluster, kind string, post int) bool {
	switch post {
	case ofBody:
		return kind == Person
	case ofChief:
		return kind == Person && k.names > 0 && len(k.heads) > 0 && !r.headsState(k) && !slices.ContainsFunc(k.heads, func(h string) bool {
			return r.nouns.in(h, "leader") || r.nouns.in(h, "minister") || r.nouns.in(h, "monarch") || r.nouns.in(h, "politician") || r.nouns.in(h, "office") || r.nouns.in(h, "soldier")
		})
	case ofPerson:
		return kind != Person && kind != ""
	}
	return false
}

// cannotOwn says whether a mention of a cluster cannot be whose a possessive is.
func (r *resolution) cannotOwn(x, y *mention, c int, o *ownership) bool {
	k := &r.clusters[c]
	kind := cmp.Or(k.kind, y.kind)
	if (r.nouns.in(o.noun, "counsel") || o.noun == "conseil" && o.bearer >= 0) && r.needsNoCounsel(x, c) {
		return true
	}
	return c == o.bearer || kind == Event || o.human && kind != Person && kind != "" || o.bodies && kind == Person || r.cannotHave(k, kind, o.post) || y.pronoun == locative ||
		y.Sentence == x.Sentence && y.pronoun == noPronoun && y.First <= o.apposed && o.apposed <= y.Last || r.surelyNotOf(x, c, o)
}

// inPassing says whether a body was named once, within a relative clause or participle of the sentence before, while the subject of that sentence may be whose man
// a possessive opens the next with: "Antonio García, inscrit sur la liste noire du Trésor, se dit prêt. Son numéro deux".
func (r *resolution) inPassing(x *mention, c int, o *ownership) bool {
	k := &r.clusters[c]
	if x.First > 1 || x.Sentence == 0 || x.quoted || k.kind != Organization || !r.tellsSomebody(o.noun) && !r.nouns.in(o.noun, "leader") {
		return false
	}
	n := k.before(r.starts[x.Sentence])
	if n != 1 || r.mentions[k.mentions[0]].Sentence != x.Sentence-1 {
		return false
	}
	y := &r.mentions[k.mentions[0]]
	if y.function == subject || y.function == object || !r.underModifier(y) {
		return false
	}
	for m := r.starts[y.Sentence]; m < r.starts[x.Sentence]; m++ {
		z := &r.mentions[m]
		if z.function != subject || !r.leads(z) {
			continue
		}
		of := r.referent(m)
		return of != c && (!r.cannotHave(&r.clusters[of], cmp.Or(r.clusters[of].kind, z.kind), o.post) || r.bodyAhead(y, c))
	}
	return false
}

// bodyAhead says whether a sentence names another body before one, in no relative clause or participle: "Le chef de l'ELN, inscrit sur la liste du Trésor".
func (r *resolution) bodyAhead(y *mention, c int) bool {
	for m := r.starts[y.Sentence]; m < r.starts[y.Sentence+1]; m++ {
		z := &r.mentions[m]
		if z.First >= y.First {
			return false
		}
		if of := r.referent(m); of != c && r.clusters[of].kind == Organization && r.clusters[of].names > 0 && !r.underModifier(z) {
			return true
		}
	}
	return false
}

// underModifier says whether a mention stands within a relative clause or a participle that tells more of a noun.
func (r *resolution) underModifier(y *mention) bool {
	tokens := r.d.Sentences[y.Sentence].Tokens
	for t, steps := y.Head, 0; t >= 0 && steps < 12; t, steps = tokens[t].Head, steps+1 {
		if strings.HasPrefix(tokens[t].Deprel, "acl") {
			return true
		}
	}
	return false
}

// surelyNotOf says whether what is possessed tells that a cluster does not own it.
func (r *resolution) surelyNotOf(x *mention, c int, o *ownership) bool {
	k := &r.clusters[c]
	return o.native && k.kind != Person && k.kind != "" || r.kinOfKin(x, c, o) || r.judgesOthers(x, c, o) || r.inPassing(x, c, o) || r.words.is(o.noun, confrereNoun) && !r.ofTrade(k) && r.tradeNear(x, o.bearer)
}

// judgesOthers says whether a cluster is who judges what is possessed, which is then somebody else's: "Anne Roy avait étrillé sa gestion".
func (r *resolution) judgesOthers(x *mention, c int, o *ownership) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if o.verb < 0 || tokens[o.possessed].Deprel != "obj" || !r.words.is(o.noun, judgedNoun) || !r.words.is(Lower(tokens[o.verb].Lemma), judgingVerb) {
		return false
	}
	for _, m := range r.mentionsIn(c, x.Sentence) {
		if y := &r.mentions[m]; y.function == subject && y.clause == o.verb && y.pronoun != possessor {
			return true
		}
	}
	return false
}

// kinOfKin says whether somebody is told to be kin of the kin that a possessive tells of: "Luc Roy, beau-père de sa fille", which is not his.
func (r *resolution) kinOfKin(x *mention, c int, o *ownership) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	h := tokens[o.possessed].Head
	if !o.human || h < 0 || tokens[o.possessed].Deprel != "nmod" || !r.nouns.in(r.nouns.masculine(Lower(tokens[h].Lemma)), "kin") || caseLemma(tokens, o.possessed) != "de" {
		return false
	}
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		if y := &r.mentions[m]; y.pronoun != possessor && r.referent(m) == c && (y.First <= h && h <= y.Last || y.First <= tokens[h].Head && tokens[h].Head <= y.Last) {
			return true
		}
	}
	return false
}

// ofTrade says whether somebody is of those who call each other "confrère", as far as the text has told.
func (r *resolution) ofTrade(k *cluster) bool {
	return r.anyIn(k.heads, "counsel") || r.anyIn(k.heads, "journalist") || slices.Contains(k.heads, "maître") || slices.ContainsFunc(k.mentions, func(m int) bool {
		y := &r.mentions[m]
		return y.First > 0 && (r.d.Sentences[y.Sentence].Tokens[y.First-1].Form == "Me" || r.d.Sentences[y.Sentence].Tokens[y.First].Form == "Me")
	})
}

// tradeNear says whether the sentence of a possessive or the one before names somebody else of such a trade.
func (r *resolution) tradeNear(x *mention, own int) bool {
	for m := r.starts[max(0, x.Sentence-1)]; m < r.starts[x.Sentence+1]; m++ {
		if y := &r.mentions[m]; y.Sentence == x.Sentence && y.First > x.First {
			break
		}
		if c := r.referent(m); c != own && r.clusters[c].names > 0 && r.ofTrade(&r.clusters[c]) {
			return true
		}
	}
	return false
}

// ownerProposals gathers what each of the rules says of whose a possessive is, -1 where it says nothing.
func (r *resolution) ownerProposals(i int, o *ownership, said *[sayings]int) {
	for k := range said {
		said[k] = -1
	}
	if c, ok := r.ownerApart(i, o.possessed); ok {
		said[ownApart] = c
	}
	said[ownAhead], said[ownBefore] = r.subjectAhead(i), r.ownerBefore(i)
	if o.bearer >= 0 && (r.nouns.in(o.noun, "leader") || r.words.is(o.noun, leadingNoun)) {
		said[ownOfLeader] = r.bodyOfLeader(i, o.bearer)
	}
	said[ownSole] = r.soleOwner(i, o.bearer, r.nouns.in(o.noun, "counsel"))
	said[ownMain] = r.mainPerson(i, o.bearer)
	said[sayCascade] = r.possessorOf(i)
	for n, c := range said {
		if c >= 0 && (r.cannotHave(&r.clusters[c], r.clusters[c].kind, o.post) || r.surelyNotOf(&r.mentions[i], c, o)) {
			said[n] = -1
		}
	}
}

// possessedSort is what sort of thing is possessed, as far as that says whose it may be.
func (r *resolution) possessedSort(o *ownership) uint8 {
	named := bit(o.bearer >= 0)
	switch noun := o.noun; {
	case o.human:
		return 1
	case r.nouns.in(noun, "counsel"), noun == "conseil" && o.bearer >= 0:
		return 2
	case r.words.is(noun, sideNoun), noun == "homologue":
		return 3
	case r.words.is(noun, undergoneNoun), r.words.is(noun, chargeNoun):
		return 4
	case r.tellsSomebody(noun):
		return 6 + named
	case r.nouns.in(noun, "leader"), r.words.is(noun, leadingNoun):
		return 8 + named
	case o.bodies:
		return 10
	case r.nouns.kindOf(noun) == Organization:
		return 11
	case r.nouns.kindOf(noun) == Place:
		return 12
	}
	return 5
}

// relationCode numbers dependency relations of nouns.
func relationCode(rel string) uint8 {
	switch {
	case strings.HasPrefix(rel, "nsubj"):
		return 1
	case rel == "obj", rel == "iobj":
		return 2
	case strings.HasPrefix(rel, "obl"):
		return 3
	case rel == "nmod":
		return 4
	case rel == "appos":
		return 5
	case rel == "conj":
		return 6
	case rel == "root":
		return 7
	case rel == "xcomp", rel == "ccomp":
		return 8
	}
	return 0
}

// aboutPossessed appends the features of what is possessed.
func (r *resolution) aboutPossessed(i int, o *ownership, out []uint8) []uint8 {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	p := &tokens[o.possessed]
	preposition := uint8(0)
	for k, lemma := range [...]string{"", "de", "à", "selon", "par", "avec", "dans", "pour", "contre", "après"} {
		if caseLemma(tokens, o.possessed) == lemma {
			preposition = uint8(k) + 1
		}
	}
	fragment := false // within quotation marks that opened in its sentence
	for t := x.Head - 1; t >= 0 && x.quoted; t-- {
		if f := tokens[t].Form; f == "«" || f == "“" || f == "\"" {
			fragment = t > 0
			break
		}
	}
	said := o.verb >= 0 && o.verb < o.possessed && relationCode(p.Deprel) == 1 && r.words.is(Lower(tokens[o.verb].Lemma), sayingVerb) // "plaide son avocat"
	return append(out,
		r.possessedSort(o), relationCode(p.Deprel), bit(p.Feat("Number") == "Plur"), preposition, bit(fragment), bit(said), bit(r.opensOfTheirs(i)), bit(o.bearer >= 0),
		bit(x.First == 0), bit(o.fellow >= 0), bit(o.dative >= 0), bit(o.previous >= 0), bit(o.before >= 0), bit(o.human)+2*bit(o.bodies), bit(r.tellsSomebody(o.noun)),
		bit(r.nouns.in(o.noun, "leader"))+2*bit(r.words.is(o.noun, leadingNoun)),
	)
}

// aboutOwner appends the features of an option that matter for possessives alone.
func (r *resolution) aboutOwner(i int, n *option, o *ownership, out []uint8) []uint8 {
	x, y, k := &r.mentions[i], &r.mentions[n.last], &r.clusters[n.cluster]
	var acts, beside, relative, nominals, fellow, governed, leads, objects bool
	for _, m := range r.mentionsIn(n.cluster, x.Sentence) {
		z := &r.mentions[m]
		if m >= i && n.last <= i {
			break
		}
		acts = acts || r.actsIn(z, x.clause)
		beside = beside || z.clause == x.clause && z.function != subject && z.pronoun != possessor
		objects = objects || z.clause == x.clause && z.function == object
		nominals = nominals || z.function == nominal
		leads = leads || r.leads(z)
		relative = relative || z.pronoun == noPronoun && r.leadsRelative(z, n.cluster, x)
		fellow = fellow || o.fellow >= 0 && z.Head == o.fellow
		governed = governed || z.clause >= 0 && z.clause == o.verb && z.function == object
	}
	sex := uint8(0)
	switch {
	case r.words.is(o.noun, husbandNoun):
		sex = 1 + bit(k.gender == "Masc")
	case r.words.is(o.noun, wifeNoun):
		sex = 1 + bit(k.gender == "Fem")
	}
	comma := false
	for t := x.Head; t < y.First && n.last > i && !comma; t++ {
		comma = r.d.Sentences[x.Sentence].Tokens[t].Form == ","
	}
	plural := bit(y.number == "Plur") + 2*bit(x.number == "Plur")
	bearing := bit(o.bearer >= 0) + bit(o.bearer >= 0 && r.clusters[o.bearer].kind == k.kind)
	return append(out,
		bit(acts), bit(beside), bit(objects), bit(nominals), bit(leads), bit(relative), bit(fellow), bit(governed), bit(o.dative == n.cluster), bit(o.previous == n.cluster),
		bit(o.before == n.cluster), sex, bit(r.prosecutes(k)), bit(comma), plural, bearing, uint8(kindCode(y.kind)),
	)
}

// chooseOwner is the cluster whose a possessive most probably is, -1 for nobody.
func (r *resolution) chooseOwner(i int) int {
	if c, ok := r.ruledOwner(i); ok {
		return c
	}
	return r.chosen(i, r.chooser.owners, r.chooser.ownerDoubt)
}

// ruledOwner is whose a possessive is where the rules leave no choice, or somebody whom nothing names is likelier than all whom the text has
// named: "Le vigneron doit tout à son grand-père"; false where they leave one.
func (r *resolution) ruledOwner(i int) (int, bool) {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	possessed := tokens[x.Head].Head
	if c, ok := r.sureOwner(i, possessed); ok && (c < 0 || !r.cannotHave(&r.clusters[c], r.clusters[c].kind, r.postOf(x, possessed))) {
		return c, true
	}
	noun := r.nouns.masculine(Lower(tokens[possessed].Lemma))
	if (r.nouns.in(noun, "kin") || r.words.is(noun, ofPersonNoun)) && x.number == "Sing" && !x.quoted && r.unnamedAbove(i, false) {
		return r.possessorOf(i), true
	}
	return -1, false
}
