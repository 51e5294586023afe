package nlp

import (
	"slices"
	"strconv"
	"strings"

	"kg/gazetteer"
)

// What a text or the gazetteer tells of a person or body says whom a title or noun cannot mean, however much else speaks for them.

// contradicted says whether a noun for a person is surely not of somebody.
func (r *resolution) contradicted(x *mention, c int) bool {
	k := &r.clusters[c]
	return r.listedBeside(x, c) || r.ofOtherSide(x, k) || r.besideCounsel(x, c) || r.ofOtherLife(x, k) || r.ofOtherAge(x, k) || r.replacedIn(x, k) || x.lemma == "magistrat" && r.pleads(k) || r.ofOtherOffice(x, k) || r.sitsElsewhere(x, k) || r.civilian(x, k) || r.inOffice(x, k) || r.headsElsewhere(x, k) || r.tellsBody(x) || r.referees(x, k) || r.ofOtherParty(x, k) || r.runsOther(x, k) || r.flees(x) && r.headsState(k)
}

// listedBeside says whether a noun is coordinated with the name of somebody: "Paul Roy, Anna Petit et le directeur de la police" are three.
func (r *resolution) listedBeside(x *mention, c int) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.pronoun != noPronoun || tokens[x.Head].Deprel != "conj" {
		return false
	}
	first := tokens[x.Head].Head
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		y := &r.mentions[m]
		if y.Kind == NameMention && (y.Head == first || y.Head != x.Head && tokens[y.Head].Deprel == "conj" && tokens[y.Head].Head == first) && r.referent(m) == c {
			return true
		}
	}
	return false
}

// pleads says whether the text calls somebody a lawyer, and not an advocate general.
func (r *resolution) pleads(k *cluster) bool {
	return r.anyIn(k.heads, "counsel") && !slices.ContainsFunc(k.titles, func(t title) bool { return t.lemma == "avocat" && slices.Contains(t.qualifiers, "général") })
}

// besideCounsel says whether "l'avocat" alone is said where the text has just called another "Me": not of whom that one defends.
func (r *resolution) besideCounsel(x *mention, c int) bool {
	if x.lemma != "avocat" || !r.plain(x) || r.pleads(&r.clusters[c]) || r.addressedAsCounsel(&r.clusters[c]) {
		return false
	}
	return r.soleCounsel(x, c) >= 0
}

// ofOtherSide says whether a noun tells a part that nobody has who has another: no accused or victim is the judge or counsel, no player the coach.
func (r *resolution) ofOtherSide(x *mention, k *cluster) bool {
	if isFormer(x) {
		return false
	}
	var others, own func(h string) bool
	switch {
	case r.words.is(x.lemma, coachNoun):
		return r.calledNow(k, func(h string) bool { return r.words.is(h, playerNoun) }) && !r.calledNow(k, func(h string) bool { return r.words.is(h, coachNoun) })
	case r.words.is(x.lemma, playerNoun):
		return r.calledNow(k, func(h string) bool { return r.words.is(h, coachNoun) }) && !r.calledNow(k, func(h string) bool { return r.words.is(h, playerNoun) })
	case r.words.is(x.lemma, prosecutorNoun), r.nouns.in(x.lemma, "counsel"):
		others = func(h string) bool { return r.nouns.in(h, "culprit") || r.nouns.in(h, "victim") }
		own = func(h string) bool {
			return r.words.is(h, prosecutorNoun) || r.nouns.in(h, "counsel") || r.nouns.in(h, "bystander")
		}
	default:
		return false
	}
	return slices.ContainsFunc(k.heads, others) && !slices.ContainsFunc(k.heads, own)
}

// calledNow says whether the text calls somebody by a noun of some, other than as what they were.
func (r *resolution) calledNow(k *cluster, noun func(string) bool) bool {
	return slices.ContainsFunc(k.heads, noun) && slices.ContainsFunc(k.mentions, func(m int) bool {
		y := &r.mentions[m]
		return y.Kind == DescriptionMention && noun(y.lemma) && !isFormer(y)
	})
}

// civilian says whether a noun for any officer cannot mean somebody: the text tells an office of state of him, and no rank.
func (r *resolution) civilian(x *mention, k *cluster) bool {
	return r.words.is(x.lemma, officerNoun) && !isFormer(x) && !r.anyIn(k.heads, "soldier") && (r.knownToGovern(k) || slices.ContainsFunc(k.titles, func(t title) bool {
		return r.officeOf(t.lemma, t.qualifiers, t.complements) != "" || t.lemma == "ministre"
	}))
}

// decadeOf is the decade of life of a noun of people by their age, 0 for other nouns.
func (r *resolution) decadeOf(noun string) int {
	if d := r.words.beside(noun, decadeNoun); d != nil {
		return int(d[0][0] - '0')
	}
	return 0
}

// ofOtherAge says whether a noun tells another age than the text has told of somebody: no quinquagenarian is "la jeune femme", nor who is 36 "le sexagénaire".
func (r *resolution) ofOtherAge(x *mention, k *cluster) bool {
	decade := r.decadeOf(x.lemma)
	young := decade == 0 && r.nouns.in(x.lemma, "person") && slices.Contains(x.qualifiers, "jeune")
	if decade == 0 && !young || len(x.complements) > 0 || x.Last > x.Head && decade > 0 && x.cut {
		return false
	}
	for _, h := range k.heads {
		if d := r.decadeOf(h); d > 0 && (young && d > 4 || decade > 0 && d != decade) {
			return true
		}
	}
	for _, m := range k.mentions {
		if age := r.ageBehind(&r.mentions[m]); age > 0 && (young && age > 45 || decade > 0 && age/10 != decade) {
			return true
		}
	}
	return false
}

// ageBehind is the age that stands behind a name or in a description, "Paul Roy, 52 ans,", "un plombier de 41 ans"; 0 where none does.
func (r *resolution) ageBehind(y *mention) int {
	tokens := r.d.Sentences[y.Sentence].Tokens
	at := -1
	switch {
	case y.Kind == NameMention && y.Last+3 < len(tokens) && (tokens[y.Last+1].Form == "," || tokens[y.Last+1].Form == "("):
		at = y.Last + 2
	case y.Kind == DescriptionMention && y.age:
		for t := y.Head + 1; t < y.Last; t++ {
			if tokens[t].UPOS == "NUM" {
				at = t
			}
		}
	}
	if at < 0 || at+1 >= len(tokens) || tokens[at+1].Lemma != "an" {
		return 0
	}
	age, err := strconv.Atoi(tokens[at].Form)
	if err != nil || age > 120 {
		return 0
	}
	return age
}

// flees says whether a description is of an opponent or of who lives elsewhere, whom nobody calls so that heads the state: "le candidat du parti, réfugié en Gambie,".
func (r *resolution) flees(x *mention) bool {
	if r.words.is(x.lemma, exileNoun) {
		return true
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := x.Head + 1; t < len(tokens) && t <= x.Last+3; t++ {
		if r.words.is(tokens[t].Lemma, exiledWord) {
			return tokens[t].Head == x.Head || t == x.Last+1 || t == x.Last+2 && tokens[t-1].Form == ","
		}
	}
	return false
}

// quotedInPassing says whether somebody was first named in the sentence that ended the paragraph before, by whom it is said what they say, while the text
// is about another: the paragraph that then opens goes on about that one. "L'avocate Anna Roy loue « une rigueur rare ». ¶ Son travail lui a valu".
func (r *resolution) quotedInPassing(x, y *mention, c, i int) bool {
	if x.Sentence < 3 || y.Sentence != x.Sentence-1 || !r.opensParagraph(x.Sentence) {
		return false
	}
	k := &r.clusters[c]
	if k.kind != Person || k.names == 0 || r.mentions[k.mentions[0]].Sentence != y.Sentence {
		return false
	}
	if tokens := r.d.Sentences[y.Sentence].Tokens; !slices.ContainsFunc(tokens, func(t Token) bool { return t.Form == "»" || t.Form == "\"" || t.Form == "”" }) {
		return false
	}
	told := 0
	for o := range r.clusters {
		if z := &r.clusters[o]; o != c && z.parent == o && z.kind == Person && z.names > 0 && r.genderFits(x, z.gender) && z.before(i) > told {
			told = z.before(i)
		}
	}
	return told >= 6 && told >= 3*k.before(i)
}

// bodyContradicted says whether a noun for a body is surely not of one: which reaches less far, "l'instance mondiale", lies elsewhere, "le groupe de Wolfsburg",
// or is told to be of another trade, "le constructeur" and "le groupe de luxe Nordis".
func (r *resolution) bodyContradicted(x *mention, k *cluster) bool {
	return !r.widthFits(x, k) || r.fromElsewhere(x, k) || r.ofOtherTrade(x, k) || r.ofOtherTown(x, k) || r.ofOtherColour(x, k) || r.holdsPart(x, k)
}

// ofOtherColour says whether a noun tells a party by its colour and the name of a body tells another: "le parti libéral" is not the Parti socialiste.
func (r *resolution) ofOtherColour(x *mention, k *cluster) bool {
	if !r.nouns.in(x.lemma, "party") {
		return false
	}
	at := slices.IndexFunc(x.qualifiers, func(q string) bool { return r.words.is(q, colourAdjective) })
	if at < 0 {
		return false
	}
	colour, others := gazetteer.Fold(x.qualifiers[at]), r.words.beside(x.qualifiers[at], colourAdjective)
	another := false
	for _, n := range r.namesOf(k) {
		for w := range strings.FieldsFuncSeq(n, func(c rune) bool { return c == ' ' || c == '-' }) {
			if strings.HasPrefix(w, colour) {
				return false
			}
			another = another || slices.ContainsFunc(others, func(o string) bool { return strings.HasPrefix(w, o) })
		}
	}
	return another
}

// ofOtherTown says whether a clause has told before "le club" of which town's club it speaks, and a body bears no such name: "l'ancien propriétaire de Lyon a cédé le
// club" is not about Marseille's.
func (r *resolution) ofOtherTown(x *mention, k *cluster) bool {
	if !r.nouns.in(x.lemma, "club") || len(x.complements) > 0 {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		y := &r.mentions[m]
		if y.First >= x.First {
			break
		}
		h := tokens[y.Head].Head
		if y.Name < 0 || h < 0 || h > y.Head || tokens[y.Head].Deprel != "nmod" || caseLemma(tokens, y.Head) != "de" {
			continue
		}
		if !r.words.is(strings.TrimPrefix(r.nouns.masculine(Lower(tokens[h].Lemma)), "ex-"), clubPost) {
			continue
		}
		if c := r.referent(m); r.clusters[c].kind == Organization {
			return c != r.of(k.mentions[0]) && (r.clusters[c].entry == nil || r.clusters[c].entry.Kind == "club")
		}
		town := r.parsed[y.Name].folded
		return y.kind == Place && !slices.ContainsFunc(r.namesOf(k), func(n string) bool { return strings.Contains(" "+n+" ", " "+town+" ") })
	}
	return false
}

// ofOtherTrade says whether the text has told in what field a firm works and a noun tells another trade, by which the text has not called it.
func (r *resolution) ofOtherTrade(x *mention, k *cluster) bool {
	if r.words.is(x.lemma, makerNoun) && !slices.Contains(k.heads, x.lemma) {
		if known := r.makesKnown(k); known != nil && !slices.Contains(known, x.lemma) {
			return true // "l'assureur" is no airline
		}
	}
	if r.nouns.in(x.lemma, "company") && x.lemma != "fonds" && r.isFund(k) && !slices.ContainsFunc(k.heads, func(h string) bool { return h != "fonds" && r.nouns.in(h, "company") }) &&
		(r.words.is(x.lemma, operatingNoun) || r.words.is(x.lemma, tradeNoun)) {
		return true // "Revive, un fonds allemand"
	}
	return r.words.is(x.lemma, tradeNoun) && !slices.Contains(k.heads, x.lemma) && slices.ContainsFunc(k.titles, func(t title) bool {
		return r.nouns.in(t.lemma, "company") && (r.words.is(t.lemma, tradeNoun) || slices.ContainsFunc(t.qualifiers, func(q string) bool { return r.words.is(q, fieldNoun) }))
	})
}

// ofOtherOffice says whether a description tells an office of state and the text has called somebody by another alone: "le président" is not who it has called
// prime minister, nor "l'homme fort de Niamey" the director of a firm.
func (r *resolution) ofOtherOffice(x *mention, k *cluster) bool {
	if isFormer(x) {
		return false
	}
	if x.lemma == "homme-fort" {
		return len(k.titles) > 0 && !slices.ContainsFunc(k.titles, func(t title) bool {
			return r.officeOf(t.lemma, t.qualifiers, t.complements) != "" || r.nouns.in(t.lemma, "soldier") || r.nouns.in(t.lemma, "head") || t.lemma == "secrétaire" || t.lemma == "homme-fort"
		})
	}
	office := r.officeOf(x.lemma, x.qualifiers, x.complements)
	if office != "state" && (office != "government" || x.lemma == "chef") || r.nouns.in(x.lemma, "monarch") {
		return false
	}
	another := office == "state" && r.knownToGovern(k)
	for n := range k.titles {
		t := &k.titles[n]
		if t.former {
			continue
		}
		switch of := r.officeOf(t.lemma, t.qualifiers, t.complements); {
		case office == "state" && x.lemma == "chef" && t.lemma == "président" && r.presidesBody(t):
			another = true
		case of == office, strings.Contains(t.lemma, "président"), t.lemma == "candidat", r.nouns.in(t.lemma, "monarch"):
			return false
		case of != "", t.lemma == "ministre":
			another = true
		}
	}
	return another
}

// presidesBody says whether a title is of who presides over something else than a state: "le président du gouvernement collégial", "la présidente de la région".
func (r *resolution) presidesBody(t *title) bool {
	return slices.ContainsFunc(t.qualifiers, func(q string) bool { return r.words.is(q, presidedNoun) })
}

// sitsElsewhere says whether "le député" or "la sénatrice" is not who the text has called a minister alone.
func (r *resolution) sitsElsewhere(x *mention, k *cluster) bool {
	if !r.words.is(r.nouns.masculine(x.lemma), deputyNoun) {
		return false
	}
	minister := false
	for n := range k.titles {
		switch t := &k.titles[n]; {
		case t.former || t.until.sentence > 0:
			return false
		case t.lemma == "ministre":
			minister = true
		default:
			return false
		}
	}
	return minister
}

// inOffice says whether a description tells a former office and the text has told that somebody has it: "l'ancien Premier ministre" is not the one just named.
func (r *resolution) inOffice(x *mention, k *cluster) bool {
	if !isFormer(x) || !r.isPost(x.lemma) {
		return false
	}
	holds := false
	for _, m := range k.mentions {
		t, ok := r.titles[m]
		if !ok || r.mentions[m].Sentence >= x.Sentence {
			continue
		}
		if t.former || t.ended(x) {
			return false
		}
		t.former = true
		holds = holds || r.matchTitle(x, &t) >= 3 || len(x.complements) == 0 && len(x.qualifiers) == 1 && r.nouns.in(x.lemma, "head") && (t.inherited || r.isNew(&r.mentions[m]))
	}
	return holds
}

// knownToGovern says whether somebody is known to head or have headed a government, and no state.
func (r *resolution) knownToGovern(k *cluster) bool {
	governs := false
	for _, m := range k.mentions {
		y := &r.mentions[m]
		if y.Kind != NameMention || r.led[m] == 1 {
			continue
		}
		name := r.d.Text[y.Start:y.End]
		for _, role := range [...]string{"president", "monarch", "leader"} {
			if _, ok := r.gazetteer.Leader(role, name); ok {
				return false
			}
		}
		for _, role := range [...]string{"prime-minister", "chancellor"} {
			if _, ok := r.gazetteer.Leader(role, name); ok {
				governs = true
			}
		}
	}
	return governs
}

// headsElsewhere says whether a description tells an office of a state and somebody is known to head another: "le roi du Maroc" is not Cyril Ramaphosa.
func (r *resolution) headsElsewhere(x *mention, k *cluster) bool {
	of := x.people
	for _, c := range x.complements {
		if of == "" && strings.HasPrefix(c, "country:") {
			of = c
		}
	}
	if of == "" || isFormer(x) || !r.nouns.in(x.lemma, "leader") && !r.nouns.in(x.lemma, "minister") && !r.nouns.in(x.lemma, "monarch") && x.lemma != "homme-fort" {
		return false
	}
	elsewhere := false
	for _, m := range k.mentions {
		y := &r.mentions[m]
		if y.Kind != NameMention || r.led[m] == 1 {
			continue
		}
		for _, role := range [...]string{"president", "prime-minister", "chancellor", "monarch", "leader"} {
			if e, ok := r.gazetteer.Leader(role, r.d.Text[y.Start:y.End]); ok {
				if e.ID == of {
					return false
				}
				elsewhere = true
			}
		}
	}
	return elsewhere
}

// tellsBody says whether a noun has a body in apposition, which it tells: "le premier actionnaire, le fonds américain Nordis,".
func (r *resolution) tellsBody(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.Last+2 >= len(tokens) || tokens[x.Last+1].Form != "," || !r.nouns.in(x.lemma, "business") {
		return false
	}
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		y := &r.mentions[m]
		if y.First >= x.Last+2 && y.First <= x.Last+4 && tokens[y.Head].Head == x.Head && tokens[y.Head].Deprel == "appos" {
			return r.clusters[r.referent(m)].kind == Organization || y.kind == Organization
		}
	}
	return false
}

// needsNoCounsel says whether somebody is surely not whose lawyer speaks: a judge or prosecutor by the way, who presides over the court, or a man where the lawyer
// speaks of "sa cliente".
func (r *resolution) needsNoCounsel(x *mention, c int) bool {
	k := &r.clusters[c]
	if k.kind != Person || k.names == 0 {
		return false
	}
	if slices.ContainsFunc(k.titles, func(t title) bool {
		return r.nouns.masculine(t.lemma) == "président" && slices.ContainsFunc(t.complements, func(c string) bool { return r.words.is(c, benchNoun) })
	}) {
		return true
	}
	if slices.ContainsFunc(k.mentions, func(m int) bool {
		y := &r.mentions[m]
		return y.Kind == DescriptionMention && y.Sentence <= x.Sentence && !isFormer(y) && r.words.is(r.nouns.masculine(y.lemma), prosecutorNoun)
	}) { // else the magistrate may be the accused
		for o := range r.clusters {
			if z := &r.clusters[o]; o != c && z.parent == o && z.kind == Person && z.names > 0 && z.before(r.starts[x.Sentence]) >= k.before(r.starts[x.Sentence]) {
				return true
			}
		}
	}
	if k.gender == "" {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := x.Head + 2; t < len(tokens); t++ {
		if form := Lower(tokens[t].Form); form == "client" || form == "cliente" {
			if p := Lower(tokens[t-1].Form); p == "son" || p == "sa" {
				return (form == "cliente") != (k.gender == "Fem")
			}
		}
	}
	return false
}

// actsAsBody says whether a pronoun is the subject of what no person does: "elle emploie 3 000 personnes", "il est coté à Londres".
func (r *resolution) actsAsBody(x *mention) bool {
	if x.function != subject || x.clause < 0 {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	verb := Lower(tokens[x.clause].Lemma)
	words := r.words.beside(verb, bodyAct)
	if words == nil {
		return r.words.is(verb, bodyAct)
	}
	for t := x.clause + 1; t < len(tokens) && t <= x.clause+bodyActReach; t++ {
		if tokens[t].Head == x.clause && slices.Contains(words, Lower(tokens[t].Lemma)) {
			return true
		}
	}
	return false
}

// bodyActReach is how far behind its verb the noun may stand that makes it a body's.
const bodyActReach = 8
