package nlp

import (
	"slices"
	"strings"

	"kg/gazetteer"
)

// What two sentences of ordinary news leave no choice about, whatever the trees would weigh: whose spokesman opens the sentence behind an unnamed body, who "il" is behind an unnamed
// person, who was what when somebody appointed or pardoned them, which of two firms makes what a noun tells.

// byMake is the one firm that the text has named before of those known to make or do what a noun tells: "l'avionneur" is Airbus and not its bank; -1 where there is none, or several.
func (r *resolution) byMake(i int) int {
	x := &r.mentions[i]
	if !r.words.is(x.lemma, makerNoun) || x.definite != definite && x.definite != demonstrative || x.number == "Plur" || x.cut || x.quoted || !r.sortOnly(x) || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 ||
		slices.ContainsFunc(x.qualifiers, func(q string) bool { return r.words.is(q, contrastAdjective) && q != "européen" }) {
		return -1
	}
	found, several := -1, false
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= makerReach; j-- {
		c := r.referent(j)
		k := &r.clusters[c]
		if c == found || k.names == 0 || k.kind != Organization {
			continue
		}
		known := r.makesKnown(k)
		if !slices.Contains(known, x.lemma) {
			if known == nil && slices.Contains(k.heads, x.lemma) {
				return -1 // "l'avionneur Orvane", of which the table does not know
			}
			continue
		}
		if r.bodyContradicted(x, k) || r.apart(x, j) {
			continue
		}
		several = several || found >= 0
		found = c
	}
	if several {
		if x.Sentence == 0 || !r.sole(x) {
			return -1
		}
		if m := r.mainSubject(x.Sentence - 1); m >= 0 && slices.Contains(r.makesKnown(&r.clusters[r.referent(m)]), x.lemma) {
			return r.referent(m) // "Renault a vendu sa filiale Avtovaz. Le constructeur"
		}
		return -1
	}
	return found
}

// sole says whether a noun stands without any word that restricts it.
func (r *resolution) sole(x *mention) bool {
	return x.people == "" && len(x.complements) == 0 && len(x.qualifiers) == 0
}

// makerReach is how many sentences back a firm is looked for that is known to make what a noun tells.
const makerReach = 6

// makesKnown is what firm a body is known to be, "avionneur"; nil where no table knows it.
func (r *resolution) makesKnown(k *cluster) []string {
	for _, m := range k.mentions {
		if y := &r.mentions[m]; y.Name >= 0 {
			if trades := r.words.makes[gazetteer.Fold(r.d.Text[y.Start:y.End])]; trades != nil {
				return trades
			}
		}
	}
	return nil
}

// byFormerOffice is whom "l'ancien Premier ministre" means of those just named: the one known to have been it, and of two the subject of the sentence before; -1 where the table knows
// none, or the text has called another so.
func (r *resolution) byFormerOffice(i int) int {
	x := &r.mentions[i]
	if x.kind != Person || !isFormer(x) || x.number == "Plur" || x.definite != definite || x.quoted || x.cut || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return -1
	}
	var roles []string
	switch r.officeOf(x.lemma, x.qualifiers, x.complements) {
	case "state":
		roles = []string{"president"}
	case "government":
		roles = []string{"prime-minister", "chancellor"}
	default:
		return -1
	}
	found, several := -1, false
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= bodyReach; j-- {
		y := &r.mentions[j]
		c := r.of(j)
		if y.Kind != NameMention || c == found || r.clusters[c].kind != Person {
			continue
		}
		for _, role := range roles {
			if e, ok := r.gazetteer.Leader(role, r.d.Text[y.Start:y.End]); ok && (x.people == "" || x.people == e.ID) && !r.contradicted(x, c) {
				several = several || found >= 0
				found = c
				break
			}
		}
	}
	if found < 0 {
		return -1
	}
	if several {
		m := -1
		if x.Sentence > 0 {
			m = r.mainSubject(x.Sentence - 1)
		}
		if m < 0 || r.mentions[m].Kind != NameMention {
			return -1
		}
		found = r.referent(m)
		if !slices.ContainsFunc(roles, func(role string) bool {
			_, ok := r.gazetteer.Leader(role, r.d.Text[r.mentions[m].Start:r.mentions[m].End])
			return ok
		}) {
			return -1
		}
	}
	for c := range r.clusters {
		if k := &r.clusters[c]; c != found && k.parent == c && k.kind == Person && slices.ContainsFunc(k.titles, func(t title) bool {
			return t.lemma == x.lemma && t.former
		}) {
			return -1
		}
	}
	return found
}

// byCounsel is the one person of the two sentences before, and of its own, whom the text calls "Me" or a lawyer, for "l'avocat" alone; -1 where there is none, or several.
func (r *resolution) byCounsel(i int) int {
	x := &r.mentions[i]
	if x.lemma != "avocat" || !r.plain(x) || x.definite != definite || x.number == "Plur" || x.quoted || x.cut || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return -1
	}
	return r.soleCounsel(x, -1)
}

// soleCounsel is the one named person, other than one, whom the sentences around call "Me" or a lawyer, before a mention and not far from it; -1 where there is none, or several.
func (r *resolution) soleCounsel(x *mention, other int) int {
	found := -1
	for m := r.starts[max(0, x.Sentence-2)]; m < r.starts[x.Sentence]; m++ {
		c := r.referent(m)
		k := &r.clusters[c]
		if c == found || c == other || !k.onePerson() || !r.pleads(k) && !r.addressedAsCounsel(k) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	if found >= 0 && !r.genderFits(x, r.clusters[found].gender) {
		return -1
	}
	return found
}

// addressedAsCounsel says whether a name of somebody stands behind "Me".
func (r *resolution) addressedAsCounsel(k *cluster) bool {
	return slices.ContainsFunc(k.mentions, func(m int) bool {
		y := &r.mentions[m]
		tokens := r.d.Sentences[y.Sentence].Tokens
		return y.Kind == NameMention && (y.First > 0 && tokens[y.First-1].Form == "Me" || tokens[y.First].Form == "Me")
	})
}

// ownerUnnamed is the body without a name that the sentence before is about, for a post that no person has and that opens the next: "Un collectif d'habitants s'est opposé au maire. Son
// porte-parole"; -1 elsewhere.
func (r *resolution) ownerUnnamed(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.First > 0 || x.Sentence == 0 || x.number != "Sing" || x.quoted || !strings.HasPrefix(tokens[possessed].Deprel, "nsubj") {
		return -1
	}
	if post := r.postOf(x, possessed); post != ofBody && post != ofChief {
		return -1
	}
	m := r.mainSubject(x.Sentence - 1)
	if m < 0 {
		return -1
	}
	y := &r.mentions[m]
	if y.Kind != DescriptionMention || y.definite != indefinite || y.function != subject || y.number == "Plur" || r.clusters[r.referent(m)].names > 0 || y.kind != Organization && r.nouns.kindOf(y.lemma) != Organization {
		return -1
	}
	return r.referent(m)
}

// ownerOfCounsel is whose lawyer or mother is glad of, or fears, what is done to them: "Son avocat, Paul Roy, s'est réjoui de sa libération"; -1 elsewhere.
func (r *resolution) ownerOfCounsel(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	noun := Lower(tokens[possessed].Lemma)
	if x.number != "Sing" || x.clause < 0 || !r.words.is(noun, undergoneNoun) || r.words.is(noun, unpleadedNoun) {
		return -1
	}
	for m := i - 1; m >= r.starts[x.Sentence]; m-- {
		y := &r.mentions[m]
		if y.pronoun != possessor || y.number != "Sing" || y.quoted != x.quoted || r.of(m) == m {
			continue
		}
		doer := tokens[y.Head].Head
		if doer < 0 || !strings.HasPrefix(tokens[doer].Deprel, "nsubj") {
			continue
		}
		if lemma := r.nouns.masculine(Lower(tokens[doer].Lemma)); !r.nouns.in(lemma, "counsel") && !r.nouns.in(lemma, "kin") {
			continue
		}
		if v := tokens[doer].Head; v >= 0 && (v == x.clause || below(tokens, possessed, v)) {
			return r.of(m)
		}
	}
	return -1
}

// ownerOfClient is the lawyer whom the sentence before is about, for "Son client"; -1 elsewhere.
func (r *resolution) ownerOfClient(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.First > 0 || x.Sentence == 0 || x.quoted || x.number != "Sing" || Lower(tokens[possessed].Lemma) != "client" && Lower(tokens[possessed].Form) != "cliente" {
		return -1
	}
	return r.soleCounsel(x, -1)
}

// unnamedSubject is the person without a name whom the sentence before has brought in and is about, where it speaks of nobody else: "Un coaccusé a fait appel. Il avait été condamné à
// neuf ans"; -1 elsewhere.
func (r *resolution) unnamedSubject(i int) (int, bool) {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.quoted || x.number != "Sing" || x.First > 0 || !r.leads(x) || r.d.Sentences[x.Sentence].Paragraph != r.d.Sentences[x.Sentence-1].Paragraph {
		return -1, false
	}
	s := r.mainSubject(x.Sentence - 1)
	if s < 0 {
		return -1, r.oneOfTheirs(x)
	}
	y := &r.mentions[s]
	if y.Kind != DescriptionMention || y.definite != indefinite || y.kind != Person || y.number != "Sing" || y.gender != x.gender || y.cut || r.clusters[r.referent(s)].names > 0 {
		return -1, false
	}
	for m := r.starts[x.Sentence-1]; m < r.starts[x.Sentence]; m++ {
		z := &r.mentions[m]
		if c := r.referent(m); c == r.referent(s) {
			continue
		} else if z.pronoun != noPronoun || z.kind == Person || r.clusters[c].kind == Person {
			return -1, false
		}
	}
	return r.referent(s), true
}

// oneOfTheirs says whether the sentence before a pronoun is about one of somebody's people: "Un de ses proches a été arrêté. Il".
func (r *resolution) oneOfTheirs(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence-1].Tokens
	if len(tokens) < 5 || tokens[1].Form != "de" || !strings.EqualFold(tokens[0].Form, map[string]string{"Masc": "un", "Fem": "une"}[x.gender]) || !strings.HasPrefix(tokens[0].Deprel, "nsubj") {
		return false
	}
	switch tokens[2].Form {
	case "ses", "leurs":
		return tokens[3].Head == 0 && r.nouns.kindHeld(tokens[3].Lemma) == Person
	}
	return false
}

// whoWas is the person whom somebody has just appointed or pardoned, for the subject of what they were before: "Le roi a gracié Paul Roy. Il purgeait une peine de dix ans"; -1 elsewhere.
func (r *resolution) whoWas(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.quoted || x.number != "Sing" || x.First > 0 || x.clause < 0 || !r.leads(x) {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	verb := &tokens[x.clause]
	was := verb.Feat("Tense") == "Imp" && r.words.is(Lower(verb.Lemma), heldVerb)
	if !was && verb.UPOS == "NOUN" && r.nouns.kindOf(r.nouns.masculine(Lower(verb.Lemma))) == Person && !r.nouns.in(r.nouns.masculine(Lower(verb.Lemma)), "kin") {
		was = slices.ContainsFunc(tokens[:x.clause], func(t Token) bool { return t.Head == x.clause && t.Lemma == "être" && t.Feat("Tense") == "Imp" })
	}
	if !was {
		return -1
	}
	found := -1
	s := x.Sentence - 1
	before := r.d.Sentences[s].Tokens
	for m := r.starts[s]; m < r.starts[s+1]; m++ {
		y := &r.mentions[m]
		c := r.referent(m)
		k := &r.clusters[c]
		if !k.onePerson() || y.function != object || y.clause < 0 || y.pronoun != noPronoun || before[y.clause].Deprel != "root" || c == found || !r.genderFits(x, k.gender) {
			continue
		}
		if lemma := Lower(before[y.clause].Lemma); !r.words.is(lemma, appointingVerb) && !r.words.is(lemma, freeingVerb) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	return found
}

// bodyThatSays is the body that a noun has just taken up as who says something, for the subject of what it says that agrees with the noun: "L'organisation a annoncé qu'elle"; -1
// elsewhere.
func (r *resolution) bodyThatSays(i int) int {
	x := &r.mentions[i]
	if x.clause < 0 || x.number != "Sing" || x.function != subject {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	above := tokens[x.clause].Head
	if tokens[x.clause].Deprel != "ccomp" || above < 0 || above > x.First || !r.words.is(Lower(tokens[above].Lemma), sayingVerb) || strings.HasSuffix(tokens[x.Head].Deprel, ":pass") {
		return -1
	}
	for m := r.starts[x.Sentence]; m < i; m++ {
		y := &r.mentions[m]
		if y.clause != above || y.function != subject || y.quoted != x.quoted {
			continue
		}
		c := r.referent(m)
		if y.Kind == DescriptionMention && y.gender == x.gender && y.number == "Sing" && r.clusters[c].kind == Organization && r.clusters[c].names > 0 &&
			(r.nouns.in(y.lemma, "company") || r.nouns.in(y.lemma, "party") || r.nouns.in(y.lemma, "club") || r.nouns.in(y.lemma, "association")) {
			return c
		}
		return -1
	}
	return -1
}

// bySale is the firm that the sentence before tells to have been sold or bought, for a noun of what is sold and does not buy: "a cédé Brioche dorée au fonds Orvane. L'enseigne"; -1
// elsewhere.
func (r *resolution) bySale(i int) int {
	x := &r.mentions[i]
	if !r.words.is(x.lemma, wareNoun) {
		return -1
	}
	return r.undergoing(i, func(verb string, function function) bool { return function == object && r.words.is(verb, sellingVerb) })
}

// byAnswer is the firm, party or club that the sentence before tells to be sued or accused, for a noun that denies it: "a porté plainte contre Danone. L'entreprise rejette"; -1 elsewhere.
func (r *resolution) byAnswer(i int) int {
	x := &r.mentions[i]
	if x.clause < 0 {
		return -1
	}
	if !r.words.is(Lower(r.d.Sentences[x.Sentence].Tokens[x.clause].Lemma), denyingVerb) {
		return -1
	}
	return r.undergoing(i, func(verb string, function function) bool {
		return r.words.is(verb, complainingVerb) && function != object || r.words.is(verb, prosecutingVerb) && function == object
	})
}

// undergoing is the one named body, besides the subject, to which the main verb of the sentence before does something, for the noun that leads the next; -1 where there is none, or several.
func (r *resolution) undergoing(i int, does func(verb string, function function) bool) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.kind != Organization || x.definite != definite || x.number == "Plur" || x.quoted || x.cut || x.function != subject || !r.leads(x) || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return -1
	}
	s := x.Sentence - 1
	tokens := r.d.Sentences[s].Tokens
	doer := r.mainSubject(s)
	if doer < 0 || r.clusters[r.referent(doer)].kind != Organization {
		return -1
	}
	found := -1
	for m := r.starts[s]; m < r.starts[s+1]; m++ {
		y := &r.mentions[m]
		c := r.referent(m)
		k := &r.clusters[c]
		if k.names == 0 || k.kind != Organization || k.number == "Plur" || c == r.referent(doer) || c == found || y.pronoun != noPronoun {
			continue
		}
		verb := r.mentions[doer].clause
		if verb < 0 || !does(Lower(tokens[verb].Lemma), y.function) || y.clause != verb && !(y.function == nominal && caseLemma(tokens, y.Head) == "contre") || y.function != object && caseLemma(tokens, y.Head) != "contre" {
			continue
		}
		if r.bodyContradicted(x, k) {
			return -1
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	if found >= 0 && slices.Contains(r.clusters[r.referent(doer)].heads, x.lemma) && !slices.Contains(r.clusters[found].heads, x.lemma) {
		return -1 // "L'enseigne Nordis a racheté Orvane. L'enseigne"
	}
	return found
}

// isFund says whether the text calls a body a fund of investors.
func (r *resolution) isFund(k *cluster) bool {
	return slices.Contains(k.heads, "fonds") || slices.ContainsFunc(k.mentions, func(m int) bool {
		y := &r.mentions[m]
		if y.Kind != NameMention {
			return false
		}
		tokens := r.d.Sentences[y.Sentence].Tokens
		return y.First > 0 && tokens[y.First-1].Lemma == "fonds" || y.First > 1 && tokens[y.First-2].Lemma == "fonds" && tokens[y.First-1].UPOS == "ADJ" ||
			y.Last+3 < len(tokens) && tokens[y.Last+1].Form == "," && tokens[y.Last+3].Lemma == "fonds"
	})
}

// byTheWayOf says whether somebody or something was first named in the sentence before, in a relative clause of the one of its sort that this sentence is about: "Dominique Roy, qui avait
// succédé à Paul Nef, lance un parti. L'ancien maire".
func (r *resolution) byTheWayOf(x *mention, c int) bool {
	k := &r.clusters[c]
	if x.Sentence == 0 || x.function != subject || !r.leads(x) || k.names == 0 || len(k.mentions) == 0 || r.mentions[k.mentions[0]].Sentence != x.Sentence-1 || len(x.complements) > 0 || x.people != "" {
		return false
	}
	y := &r.mentions[k.mentions[0]]
	tokens := r.d.Sentences[y.Sentence].Tokens
	h := y.Head
	for steps := 0; h >= 0 && steps < 8 && tokens[h].Deprel != "acl:relcl"; steps++ {
		h = tokens[h].Head
	}
	if h < 0 || tokens[h].Deprel != "acl:relcl" || y.clause != h {
		return false
	}
	m := r.mainSubject(y.Sentence)
	if m < 0 || r.referent(m) == c {
		return false
	}
	z := &r.clusters[r.referent(m)]
	if z.names == 0 || z.kind != k.kind || !r.genderFits(x, z.gender) {
		return false
	}
	if x.kind == Place && (z.entry == nil || !r.nouns.canBe(x.lemma, z.kind, z.entry.Kind)) {
		return false
	}
	for t := range k.titles {
		if r.matchTitle(x, &k.titles[t]) > 0 {
			return false
		}
	}
	return !slices.Contains(k.heads, x.lemma)
}

// inPower is whom "le ministre" means in what has just been told of somebody known to be one: the one whom the sentence before names, its subject where a department is told; -1 where the
// table knows none, or several, or the text calls another a minister.
func (r *resolution) inPower(i int) int {
	x := &r.mentions[i]
	if x.lemma != "ministre" || isFormer(x) || x.Sentence == 0 || x.number == "Plur" || x.definite != definite || x.quoted || x.cut || x.people != "" || !r.leads(x) || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return -1
	}
	found := -1
	for m := r.starts[x.Sentence-1]; m < r.starts[x.Sentence]; m++ {
		y := &r.mentions[m]
		c := r.referent(m)
		if y.Kind != NameMention || c == found || r.clusters[c].kind != Person || !r.isMinister(y) {
			continue
		}
		if found >= 0 || !r.genderFits(x, r.clusters[c].gender) {
			return -1
		}
		found = c
	}
	if found < 0 || len(r.clusters[found].titles) > 0 {
		return -1 // what the text calls somebody goes first
	}
	if m := r.mainSubject(x.Sentence - 1); !r.plain(x) && (m < 0 || r.referent(m) != found) {
		return -1
	}
	for c := range r.clusters {
		if k := &r.clusters[c]; c != found && k.parent == c && slices.Contains(k.heads, "ministre") && k.before(i) > 0 {
			return -1
		}
	}
	return found
}

// isMinister says whether a name is of somebody known to be or have been a minister, and who heads no state.
func (r *resolution) isMinister(y *mention) bool {
	name := r.d.Text[y.Start:y.End]
	if _, ok := r.gazetteer.Leader("president", name); ok {
		return false
	}
	for _, role := range [...]string{"minister", "prime-minister"} {
		if _, ok := r.gazetteer.Leader(role, name); ok {
			return true
		}
	}
	return false
}

// ofOtherLife says whether a noun is of who writes, plays or sings and somebody is known to head a state or to be a minister, of whom the text has not said so.
func (r *resolution) ofOtherLife(x *mention, k *cluster) bool {
	of := func(lemma string) bool {
		return r.nouns.in(lemma, "press") || r.nouns.in(lemma, "arts") || r.nouns.in(lemma, "sport")
	}
	if isFormer(x) || !of(x.lemma) || slices.ContainsFunc(k.heads, of) {
		return false
	}
	return slices.ContainsFunc(k.mentions, func(m int) bool {
		y := &r.mentions[m]
		if y.Kind != NameMention || r.led[m] == 1 {
			return false
		}
		_, president := r.gazetteer.Leader("president", r.d.Text[y.Start:y.End])
		return president || r.isMinister(y)
	})
}

// nameOfHeadline is the one person whom the first sentence behind a headline names, for the noun by which the headline has told of somebody: "Un promoteur mis en examen ¶ Paul Roy a été
// arrêté lundi. Le promoteur"; -1 elsewhere.
func (r *resolution) nameOfHeadline(i int) int {
	x := &r.mentions[i]
	if x.kind != Person || x.definite != definite && x.definite != demonstrative || x.number == "Plur" || x.Sentence < 2 || x.Sentence > headlineReach || x.quoted || len(x.complements) > 0 || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return -1
	}
	headline := r.d.Sentences[0].Paragraph
	if r.d.Sentences[1].Paragraph == headline || r.d.Sentences[x.Sentence].Paragraph == headline {
		return -1
	}
	told := false
	for m := range r.starts[1] {
		y := &r.mentions[m]
		if y.kind == Person || r.clusters[r.of(m)].kind == Person {
			if y.Kind != DescriptionMention || told || y.definite > indefinite || y.lemma != x.lemma || y.number == "Plur" || isFormer(y) != isFormer(x) {
				return -1 // it names somebody, or tells of two
			}
			told = true
		}
	}
	if !told {
		return -1
	}
	found := -1
	for m := r.starts[1]; m < i; m++ {
		c := r.referent(m)
		if k := &r.clusters[c]; c == found || k.kind != Person || k.names == 0 {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	if found < 0 || r.mentions[r.clusters[found].mentions[0]].Sentence != 1 || !r.genderFits(x, r.clusters[found].gender) {
		return -1
	}
	return found
}

// headlineReach is how far into a text what its headline has called somebody is taken up.
const headlineReach = 5

// byHostility is who has just accused or sacked somebody, for the noun by which the next sentence says what they hold against them: "Luc Roy accuse Paul Nef. L'ancien patron de Renault lui
// reproche"; -1 elsewhere.
func (r *resolution) byHostility(i int) int {
	x := &r.mentions[i]
	if x.kind != Person || x.definite != definite || x.number == "Plur" || x.quoted || x.Sentence == 0 || x.clause < 0 || !r.leads(x) || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	if !r.words.is(Lower(tokens[x.clause].Lemma), blamingVerb) {
		return -1
	}
	if !doneTo(tokens[:x.clause], x.clause) {
		return -1
	}
	doer, victim := r.hostile(x.Sentence - 1)
	if doer < 0 || victim < 0 || !r.genderFits(x, r.clusters[doer].gender) {
		return -1
	}
	return doer
}

// doneTo says whether one of some words is the pronoun for the one to whom a verb tells that something is done: "l'accuse", "lui reproche".
func doneTo(words []Token, verb int) bool {
	return slices.ContainsFunc(words, func(t Token) bool {
		return t.Head == verb && t.UPOS == "PRON" && (t.Form == "lui" || t.Form == "le" || t.Form == "la" || t.Form == "l'" || t.Form == "l’")
	})
}

// hostile is who accuses, sues or sacks whom in the main clause of a sentence, both persons with names; -1 where it tells nothing of the sort.
func (r *resolution) hostile(s int) (doer, victim int) {
	m := r.mainSubject(s)
	if m < 0 || r.mentions[m].clause < 0 || !r.clusters[r.referent(m)].onePerson() {
		return -1, -1
	}
	verb := r.mentions[m].clause
	tokens := r.d.Sentences[s].Tokens
	if !r.words.is(Lower(tokens[verb].Lemma), hostileVerb) {
		return -1, -1
	}
	if strings.HasSuffix(tokens[r.mentions[m].Head].Deprel, ":pass") {
		return -1, -1
	}
	doer, victim = r.referent(m), -1
	for n := r.starts[s]; n < r.starts[s+1]; n++ {
		c := r.referent(n)
		if y := &r.mentions[n]; c == doer || c == victim || !r.clusters[c].onePerson() || y.pronoun == possessor {
			continue
		} else if victim >= 0 || y.clause != verb || y.function != object {
			return -1, -1
		}
		victim = c
	}
	return doer, victim
}

// ownerUnnamedKin is the kin of somebody, without a name of their own, whom the sentence before is about, for "Son avocat" that opens the next: "La veuve de Samuel Roy attaque l'État. Son
// avocate"; -1 elsewhere.
func (r *resolution) ownerUnnamedKin(i, possessed int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.First > 0 || x.Sentence == 0 || x.number != "Sing" || x.quoted || !r.nouns.in(r.nouns.masculine(Lower(tokens[possessed].Lemma)), "counsel") {
		return -1
	}
	return r.kinSubject(x.Sentence-1, "")
}

// kinSubject is somebody's kin without a name whom a sentence is about, of a gender if one is told: "Le frère de Paul Roy a été arrêté"; -1 where it is about others, or they died.
func (r *resolution) kinSubject(s int, gender string) int {
	m := r.mainSubject(s)
	if m < 0 {
		return -1
	}
	y := &r.mentions[m]
	if y.Kind != DescriptionMention || y.definite != definite || y.number == "Plur" || y.function != subject || !r.nouns.in(y.lemma, "kin") || gender != "" && y.gender != gender || len(y.complements) != 1 ||
		r.clusters[r.referent(m)].names > 0 || y.clause < 0 || r.dies(y) {
		return -1
	}
	tokens := r.d.Sentences[s].Tokens
	if r.words.is(Lower(tokens[y.clause].Lemma), ownVerb) {
		return -1
	}
	for n := r.starts[s]; n < r.starts[s+1]; n++ {
		if z := &r.mentions[n]; n != m && (z.pronoun != noPronoun || z.kind == Person && !(y.First <= z.First && z.Last <= y.Last+8)) {
			return -1
		}
	}
	return r.referent(m)
}

// unnamedDoer is the person without a name whom the sentence before brings in as doing something to somebody named, for the subject of what is done to that one next: "Un avocat a porté
// plainte contre Paul Roy. Il l'accuse"; -1 elsewhere.
func (r *resolution) unnamedDoer(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.quoted || x.number != "Sing" || x.First > 0 || x.clause < 0 || !r.leads(x) {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.clause <= x.Head || x.clause > x.Head+3 || !doneTo(tokens[x.Head+1:x.clause], x.clause) {
		return -1
	}
	if !r.words.is(Lower(tokens[x.clause].Lemma), holdingAgainstVerb) {
		return -1
	}
	s := r.mainSubject(x.Sentence - 1)
	if s < 0 {
		return -1
	}
	if y := &r.mentions[s]; y.Kind != DescriptionMention || y.definite != indefinite || y.kind != Person || y.number != "Sing" || y.gender != x.gender || y.function != subject || r.clusters[r.referent(s)].names > 0 ||
		strings.HasSuffix(r.d.Sentences[y.Sentence].Tokens[y.Head].Deprel, ":pass") {
		return -1
	}
	return r.referent(s)
}

// calledWithGender says whether the sentence before a pronoun calls a body by a noun of its gender: "La start-up Ynsect a été liquidée. Elle".
func (r *resolution) calledWithGender(x *mention, c int) bool {
	if x.Sentence == 0 {
		return false
	}
	for m := r.starts[x.Sentence-1]; m < r.starts[x.Sentence]; m++ {
		if y := &r.mentions[m]; y.Kind == DescriptionMention && y.gender == x.gender && y.function == subject && r.leads(y) && r.referent(m) == c {
			return true
		}
	}
	return false
}

// byAccusation is whom "le mis en cause" means: the one named person of the sentence before of whom it tells that they are held, tried or suspected, or against whom somebody goes to
// court; -1 where there is none, or several.
func (r *resolution) byAccusation(i int) int {
	x := &r.mentions[i]
	if x.lemma != accusedLemma || x.Sentence == 0 || x.quoted || x.number == "Plur" || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return -1
	}
	s := x.Sentence - 1
	tokens := r.d.Sentences[s].Tokens
	found := -1
	for m := r.starts[s]; m < r.starts[s+1]; m++ {
		y := &r.mentions[m]
		c := r.referent(m)
		if y.pronoun == possessor || y.clause < 0 || r.clusters[c].kind != Person && y.kind != Person {
			continue
		}
		passive := tokens[y.Head].Deprel == "nsubj:pass"
		if !(r.words.is(Lower(tokens[y.clause].Lemma), suspectingVerb) && (passive || y.function == object)) && caseLemma(tokens, y.Head) != "contre" {
			continue
		}
		if !r.clusters[c].onePerson() || found >= 0 && c != found || !r.genderFits(x, r.clusters[c].gender) {
			return -1 // nobody named, or one of two
		}
		found = c
	}
	return found
}
