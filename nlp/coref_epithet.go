package nlp

import (
	"slices"
	"strings"
)

// News takes somebody up by what it has not said of them yet: "Lyon a limogé Bruno Castellan. L'ancien gardien de Lens
// était arrivé en janvier." Neither title nor noun joins the two; that the text goes on about one person does.

// epithetReach is how many sentences back the person is looked for whom such a description takes up.
const epithetReach = 2

// protagonistReach is how many sentences back the person whom a text is about is looked for.
const protagonistReach = 4

// womanReach is how many sentences back the one woman of a text is looked for.
const womanReach = 4

// byEpithet finds the person whom a description takes up that tells something new of them: whom the sentence before, or
// where that speaks of nobody the one before it, is about, where nothing speaks for another; -1 otherwise.
func (r *resolution) byEpithet(i int) int {
	x := &r.mentions[i]
	if !r.takesUp(x) {
		return r.byIntroduction(i)
	}
	best, bestScore, second := -1, 0, 0
	from := x.Sentence // the sentence that the candidates stand in
	var seen []int
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= epithetReach; j-- {
		y := &r.mentions[j]
		if y.Sentence < from && from < x.Sentence {
			break
		}
		c := r.referent(j)
		k := &r.clusters[c]
		if c == r.of(i) {
			continue // "où il a vécu, ce gendre": the pronoun waits for it
		}
		if x.lemma == "intéressé" && k.names == 0 {
			continue // "« … », persifle un proche du palais. L'intéressé"
		}
		if y.pronoun == firstPerson || k.number == "Plur" || k.kind != Person && (k.names > 0 || y.kind != Person) || k.names == 0 && (y.number != "Sing" || y.definite == bare) {
			continue
		}
		if y.Sentence == x.Sentence && !r.told(y, x) {
			if y.quoted || y.pronoun == possessor || r.inOpening(y, x) || r.sourceBefore(y, x) {
				if y.Kind == NameMention {
					seen = append(seen, c) // "Nommé par le général Roy, cet ancien juge"
				}
				continue
			}
			return -1 // "Paul Roy a battu l'ancien champion": another
		}
		from = y.Sentence
		if slices.Contains(seen, c) || !r.genderFits(x, k.gender) {
			continue
		}
		seen = append(seen, c)
		score := r.epithetScore(x, c, j)
		if x.lemma == "intéressé" && y.pronoun != possessor && best < 0 && (!r.newParagraph(i, j) || r.mostTold(c, i)) {
			score += 8 // whom the text mentioned last
		}
		if x.definite == demonstrative && best < 0 && y.function != nominal && y.function != other && y.pronoun != possessor {
			score += 4 // "Paul Roy perd son second, Luc Martin. Cet ancien juge"
		} else if x.definite == demonstrative && best < 0 && r.justIntroduced(c, y.Sentence) {
			score += 8 // "Paul Roy a été payé par un intermédiaire libanais, Luc Martin. Cet homme d'affaires"
		}
		switch {
		case score > bestScore:
			best, bestScore, second = c, score, bestScore
		case score > second:
			second = score
		}
	}
	if c := r.protagonistOver(i, best); c >= 0 {
		r.guessFrom(c, i)
		return c
	}
	if best < 0 {
		return r.byIntroduction(i)
	}
	if r.clusters[best].names == 0 || second > 0 && bestScore-second < 2 || r.namedBeside(best, x) {
		return -1
	}
	if x.lemma == "intéressé" && r.newParagraph(i, r.lastBefore(best, i)) && !r.mostTold(best, i) {
		return -1 // whom the paragraph before ended with by the way, or whom the text is about
	}
	if x.people != "" && !slices.Contains(r.clusters[best].peoples, x.people) && r.ofPeople(x, i) {
		return -1 // the text has somebody else of that origin
	}
	r.guessFrom(best, i)
	return best
}

// newParagraph says whether two mentions stand in paragraphs of their own.
func (r *resolution) newParagraph(a, b int) bool {
	return r.d.Sentences[r.mentions[a].Sentence].Paragraph != r.d.Sentences[r.mentions[b].Sentence].Paragraph
}

// mostTold says whether a text up to mention i has spoken of no person more often than of one.
func (r *resolution) mostTold(c, i int) bool {
	most := r.clusters[c].before(i)
	for o := range r.clusters {
		if z := &r.clusters[o]; o != c && z.parent == o && z.kind == Person && z.names > 0 && z.before(i) > most {
			return false
		}
	}
	return true
}

// justIntroduced says whether a sentence is the first to name somebody, and with an indefinite noun: "un intermédiaire libanais, Paul Roy".
func (r *resolution) justIntroduced(c, sentence int) bool {
	k := &r.clusters[c]
	return r.mentions[k.mentions[0]].Sentence == sentence && slices.ContainsFunc(k.mentions, func(m int) bool {
		return r.impliedOf[m] >= 0 && r.mentions[m].Sentence == sentence && r.mentions[m].definite == indefinite
	})
}

// byIntroduction finds whom the text has just named without a word of who they are, the one person of the sentence before and its
// subject: the next sentence tells it, "Claire Roy ne décolère pas. La patronne du syndicat Alliance". -1 otherwise.
func (r *resolution) byIntroduction(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.number != "Sing" || x.definite != definite && x.definite != demonstrative || x.quoted || x.cut || !r.leads(x) || r.plain(x) ||
		r.nouns.kindOf(x.lemma) != Person || !r.introduces(x) && !r.alone(i) || r.isIntroduced(x) {
		return -1
	}
	if n := r.nameStarting(x.Sentence, x.Last+1); n >= 0 && (r.d.Names[n].Type != Organization || !r.ofNamedBody(x)) {
		return -1
	}
	for m := r.starts[x.Sentence]; m < i; m++ {
		if k := &r.clusters[r.referent(m)]; k.kind == Person && k.names > 0 {
			return -1
		}
	}
	if c := r.onlyWoman(i); c >= 0 {
		return c
	}
	found, subjectOf := -1, false
	for m := r.starts[x.Sentence-1]; m < r.starts[x.Sentence]; m++ {
		y := &r.mentions[m]
		c := r.referent(m)
		k := &r.clusters[c]
		if k.kind != Person || k.names == 0 {
			if y.kind == Person && y.number == "Sing" && y.definite >= definite && y.definite != possessive && r.genderFits(y, x.gender) {
				return -1
			}
			continue
		}
		if x.gender != "" && k.gender != "" && x.gender != k.gender && !r.words.is(x.lemma, epicene) {
			continue // "Paul Roy a battu Anne Martin. La maire de Metz"
		}
		if found >= 0 && c != found {
			return -1
		}
		found = c
		subjectOf = subjectOf || !y.quoted && (y.Kind == NameMention || r.impliedOf[m] >= 0) && (r.leads(y) || y.function == object && r.inMainClause(y) && r.mentions[k.mentions[0]].Sentence == y.Sentence)
	}
	if !subjectOf {
		return -1
	}
	if first := r.mentions[r.clusters[found].mentions[0]].Sentence; first > 0 && first < x.Sentence-1 {
		return -1
	}
	return r.introduced(x, found)
}

// onlyWoman is the one woman whom the text has named, not far before mention i, where that is one of a woman: "Battue, la maire de Metz"; -1
// otherwise.
func (r *resolution) onlyWoman(i int) int {
	x := &r.mentions[i]
	if x.gender != "Fem" || r.words.is(x.lemma, epicene) {
		return -1
	}
	found, near := -1, false
	for m := range i {
		y := &r.mentions[m]
		c := r.referent(m)
		k := &r.clusters[c]
		if c == found && x.Sentence-y.Sentence <= womanReach {
			near = true
		}
		if c == found || k.gender != "Fem" && y.gender != "Fem" || k.kind != Person && y.kind != Person || k.number == "Plur" || y.number == "Plur" || y.pronoun != noPronoun {
			continue
		}
		if k.names == 0 && y.definite < definite || found >= 0 {
			return -1
		}
		if k.names == 0 {
			continue
		}
		found, near = c, x.Sentence-y.Sentence <= womanReach
	}
	if found < 0 || !near {
		return -1
	}
	return r.introduced(x, found)
}

// introduced is a person if a description can tell who that is, of whom the text has not told it; -1 otherwise.
func (r *resolution) introduced(x *mention, found int) int {
	k := &r.clusters[found]
	if r.headsState(k) && !r.nouns.in(x.lemma, "politician") {
		return -1
	}
	for _, h := range k.heads {
		if r.nouns.kindOf(h) == Person && !r.nouns.in(h, "person") && !x.inhabitant && !k.formerly(h) && !(r.nouns.in(h, "politician") && r.ofNamedBody(x)) { // where somebody is from may be told of whoever has a title
			return -1
		}
	}
	if len(k.peoples) > 0 && x.people != "" && !r.from(k, x.people) || !r.genderFits(x, k.gender) {
		return -1
	}
	for _, c := range x.complements { // "Paul Roy a quitté Lens. L'entraîneur de Lens"
		for m := r.starts[x.Sentence-1]; m < r.starts[x.Sentence]; m++ {
			if y := &r.mentions[m]; y.Kind == NameMention && r.nameKey(r.d.Text[y.Start:y.End]) == c {
				return -1
			}
		}
	}
	return found
}

// formerly says whether a text has called somebody by a noun only as what they were: "l'ancien Premier ministre Luc Roy" may preside over a party now.
func (k *cluster) formerly(lemma string) bool {
	was := false
	for n := range k.titles {
		if t := &k.titles[n]; t.lemma == lemma {
			if !t.former {
				return false
			}
			was = true
		}
	}
	return was
}

// alone says whether the text has named one person before mention i, whose office of state the next sentence can tell: "Luc Camara a surpris.
// Le chef de l'État guinéen".
func (r *resolution) alone(i int) bool {
	x := &r.mentions[i]
	if x.people == "" || r.officeOf(x.lemma, x.qualifiers, x.complements) == "" || isFormer(x) {
		return false
	}
	found := -1
	for m := range i {
		if k := &r.clusters[r.of(m)]; k.kind == Person && k.names > 0 && r.of(m) != found {
			if found >= 0 {
				return false
			}
			found = r.of(m)
		}
	}
	return found >= 0
}

// headsState says whether a person is one who heads or headed a state, whom a text need not introduce.
func (r *resolution) headsState(k *cluster) bool {
	return slices.ContainsFunc(k.mentions, func(m int) bool {
		y := &r.mentions[m]
		if r.led[m] == 0 {
			r.led[m] = 1 + bit(y.Kind == NameMention && r.gazetteer.Led(r.d.Text[y.Start:y.End]))
		}
		return r.led[m] == 2
	})
}

// introduces says whether a description tells who somebody is by more than an office of the place at hand: not "le procureur de Nice",
// "l'avocat de la famille", "le président du club", who come into a text of themselves.
func (r *resolution) introduces(x *mention) bool {
	switch {
	case r.nouns.in(x.lemma, "kin"), r.nouns.in(x.lemma, "culprit"), r.nouns.in(x.lemma, "victim"), r.nouns.in(x.lemma, "monarch"), r.nouns.in(x.lemma, "soldier"):
		return false
	case x.definite == demonstrative, isFormer(x):
		return true
	case r.officeOf(x.lemma, x.qualifiers, x.complements) != "":
		return r.ofNamedBody(x) // "le président de la Fondation Zemedi" heads no state
	case r.nouns.in(x.lemma, "minister"), r.nouns.in(x.lemma, "bystander"):
		return false
	}
	return len(x.complements) > 0 || slices.ContainsFunc(r.d.Sentences[x.Sentence].Tokens[x.Head+1:x.Last+1], func(t Token) bool { return t.UPOS == "PROPN" })
}

// ofNamedBody says whether a description has the name of a body as its complement: "le président du Mouvement du peuple".
func (r *resolution) ofNamedBody(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := x.Head + 1; t <= x.Last+1 && t < len(tokens); t++ { // "le président du parti Les Transformateurs"
		if n := int(r.inName[x.Sentence][t]) - 1; n >= 0 {
			return r.d.Names[n].Type == Organization && (caseLemma(tokens, t) == "de" || t > x.Head+2)
		}
	}
	return false
}

// told says whether a mention of the same sentence stands in a clause that is over before another begins: "Limogé par Renault, Paul
// Roy n'a pas chômé : l'ingénieur portugais", "Quand Paul Roy a appris sa révocation, le magistrat guinéen". In the second kind the
// description has to say where somebody is from, for judges and doctors come in of themselves.
func (r *resolution) told(y, x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := y.Last + 1; t < x.First; t++ {
		if form := tokens[t].Form; form == ":" || form == ";" {
			return true
		}
	}
	if y.clause < 0 || x.clause < 0 || y.clause >= x.First || x.people == "" || !r.leads(x) || !strings.HasPrefix(tokens[y.clause].Deprel, "advcl") {
		return false
	}
	return tokens[y.clause].Head == x.clause && y.function == subject
}

// sourceBefore says whether a mention is whom the opening of a sentence quotes, or one beside them: "Selon son avocat, Me Paul Roy, le
// sexagénaire".
func (r *resolution) sourceBefore(y, x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if y.Last >= x.First || !r.leads(x) || !strings.EqualFold(tokens[0].Form, "selon") && !strings.EqualFold(tokens[0].Form, "pour") && !strings.EqualFold(tokens[0].Form, "d'après") {
		return false
	}
	for t := y.Last + 1; t < x.First; t++ {
		if tokens[t].UPOS == "VERB" && tokens[t].Feat("VerbForm") == "Fin" {
			return false
		}
	}
	return true
}

// ofPeople says whether the text has named somebody, before mention i, of the origin that a description tells.
func (r *resolution) ofPeople(x *mention, i int) bool {
	for j := range i {
		if k := &r.clusters[r.of(j)]; r.mentions[j].Kind == NameMention && k.kind == Person && slices.Contains(k.peoples, x.people) && r.genderFits(x, k.gender) {
			return true
		}
	}
	return false
}

// namedBeside says whether the clause of a description, or what goes with it, names a thing.
func (r *resolution) namedBeside(c int, x *mention) bool {
	for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
		if y := &r.mentions[m]; y.Kind == NameMention && r.of(m) == c && !r.told(y, x) {
			return true
		}
	}
	return false
}

// takesUp says whether a description can take up somebody by something new: neither an office, which somebody else may
// hold, nor a relation to others, unless of the past.
func (r *resolution) takesUp(x *mention) bool {
	inner := x.definite == demonstrative && r.heldByInner(x) // "ce gendre de l'ancien sénateur Paul Roy"
	if x.number == "Plur" || x.quoted || x.definite != definite && x.definite != demonstrative || x.function == other || r.isIntroduced(x) || !inner && r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	if !inner && x.Last+1 < len(tokens) && tokens[x.Last+1].UPOS == "PROPN" || x.First > 0 && tokens[x.First-1].Lemma == "dont" {
		return false
	}
	if x.Last+2 < len(tokens) && tokens[x.Last+1].Form == "," && x.definite != demonstrative {
		if n := r.nameStarting(x.Sentence, r.afterAddress(x.Sentence, x.Last+2)); n >= 0 && r.d.Names[n].Type == Person {
			return false // "le jeune triathlète français, Paul Roy,"
		}
	}
	if !r.nouns.listed(x.lemma) {
		return x.people != "" && r.plain(x) || x.inhabitant
	}
	if r.nouns.kindOf(x.lemma) != Person && !(r.nouns.in(x.lemma, "adherent") && (x.definite == demonstrative || isFormer(x))) || r.nouns.in(x.lemma, "kin") && (x.definite != demonstrative || r.plain(x)) { // "cette fille d'un ancien gouverneur"
		return false
	}
	switch fields := r.words.beside(x.lemma, takingUpNoun); {
	case fields == nil:
		return isFormer(x) && r.officeOf(x.lemma, x.qualifiers, x.complements) == "" || x.age && (r.nouns.in(x.lemma, "person") || len(x.complements) == 0) ||
			x.definite == demonstrative && !r.nouns.in(x.lemma, "person") && !r.nouns.in(x.lemma, "victim") // "cet urgentiste"
	case fields[0] == "this" || x.definite == demonstrative:
		return x.definite == demonstrative || isFormer(x) && !r.nouns.in(x.lemma, "kin")
	case fields[0] == "told":
		return x.age || x.people != "" || r.ofTown(x) || isFormer(x) && r.officeOf(x.lemma, x.qualifiers, x.complements) == ""
	case fields[0] == "plain":
		return r.plain(x) || isFormer(x)
	}
	return x.function == subject || isFormer(x) || r.plain(x)
}

// from says whether somebody whose origins the text has told can be of a place: one of those, or a region of theirs.
func (r *resolution) from(k *cluster, place string) bool {
	if slices.Contains(k.peoples, place) {
		return true
	}
	e, ok := r.gazetteer.ByID(place)
	if !ok {
		return false
	}
	state, ok := r.gazetteer.CountryOf(e)
	return ok && slices.Contains(k.peoples, state.ID)
}

// ofTown says whether an adjective of a description tells a town: "l'avocat lyonnais".
func (r *resolution) ofTown(x *mention) bool {
	return slices.ContainsFunc(x.qualifiers, func(q string) bool { _, ok := r.gazetteer.Town(q); return ok })
}

// epithetScore is how well a description suits the person of a cluster whom the text mentioned last as mention j; 0 where it
// does not.
func (r *resolution) epithetScore(x *mention, c, j int) int {
	k, y := &r.clusters[c], &r.mentions[j]
	score := 1
	if x.people != "" && len(k.peoples) > 0 {
		if !r.from(k, x.people) {
			return 0
		}
		score += 6
	} else if x.people != "" && !r.nouns.listed(x.lemma) && (r.anyIn(k.heads, "minister") || r.anyIn(k.heads, "bystander")) && !r.protagonist(c, j) {
		return 0 // "Le ministre Paul Roy s'en est félicité. Le Marocain": whoever else comes from there
	}
	if fields := r.words.beside(x.lemma, takingUpNoun); len(fields) > 0 && fields[0] != "any" && fields[0] != "this" && len(k.heads) > 0 {
		shared, other := false, false
		for _, h := range k.heads {
			if r.nouns.kindOf(h) != Person || r.nouns.in(h, "person") || r.words.is(h, ofPersonNoun) {
				continue
			}
			if slices.ContainsFunc(fields, func(f string) bool { return r.nouns.in(h, f) }) {
				shared = true
			} else {
				other = true
			}
		}
		if r.nouns.in(x.lemma, "leader") && !r.plain(x) && x.people == "" {
			shared = r.anyIn(k.heads, "leader") // "le dirigeant d'En marche" is no candidate of the right
			other = !shared
		}
		switch {
		case isFormer(x) && other && !shared:
			score -= 4
		case isFormer(x):
		case shared:
			score += 5
		case other && !(x.age && k.names > 0) && !(x.people == "" && r.protagonist(c, j)): // "le vétérinaire de 58 ans" tells of a politician what he is besides
			return 0
		}
	}
	for m := j; m >= r.starts[y.Sentence]; m-- {
		z := &r.mentions[m]
		if z.quoted || z.function != subject || r.referent(m) != c {
			continue
		}
		score += 2
		if z.clause >= 0 {
			if rel := r.d.Sentences[z.Sentence].Tokens[z.clause].Deprel; rel == "root" || rel == "conj" || strings.HasPrefix(rel, "parataxis") {
				score += 2
			}
		}
		break
	}
	if isFormer(x) && len(k.heads) == 0 && k.mentions[0] == j && (y.function == object || y.function == oblique) && r.inMainClause(y) {
		score += 4 // "Il a choisi Paul Roy. L'ancien sélectionneur": named for the first time, without a word of who that is
	}
	return max(1, score+min(len(k.mentions), 4)/2)
}

// protagonist says whether a text up to mention j has been about one person above all others: named in headline or lead, and mentioned five
// times and twice as often as anybody else.
func (r *resolution) protagonist(c, j int) bool {
	k := &r.clusters[c]
	if k.kind != Person || k.names == 0 || r.mentions[k.mentions[0]].Sentence > 2 {
		return false
	}
	most := k.before(j + 1)
	if most < 5 {
		return false
	}
	for o := range r.clusters {
		if z := &r.clusters[o]; o != c && z.parent == o && z.kind == Person && z.names > 0 && len(z.mentions) > 2 && 2*z.before(j+1) > most {
			return false
		}
	}
	return true
}

// protagonistOver is the person whom the text has been about above all others, for a description whose sentence before speaks of nobody, or for the
// first time and by the way of somebody: "L'arrivée au pouvoir de Luc Martin sonne l'heure de l'exil. Le vieux tribun"; -1 otherwise.
func (r *resolution) protagonistOver(i, best int) int {
	x := &r.mentions[i]
	if x.function != subject || best >= 0 && !r.byTheWay(best, x.Sentence-1) {
		return -1
	}
	for c := range r.clusters {
		if k := &r.clusters[c]; k.parent != c || c == best || len(k.mentions) < 5 || !r.protagonist(c, i) || !r.genderFits(x, k.gender) {
			continue
		}
		if x.people != "" && !r.from(&r.clusters[c], x.people) {
			continue
		}
		if last := r.lastBefore(c, i); x.Sentence-r.mentions[last].Sentence <= protagonistReach && !r.namedBeside(c, x) && r.epithetScore(x, c, last) > 0 {
			return c
		}
	}
	return -1
}

// byTheWay says whether a sentence names somebody for the first time, as the complement of a noun and without a word of who that is.
func (r *resolution) byTheWay(c, sentence int) bool {
	k := &r.clusters[c]
	first := &r.mentions[k.mentions[0]]
	return k.names > 0 && first.Sentence == sentence && first.function == nominal && len(k.heads) == 0
}

// inMainClause says whether a mention hangs on the main verb of its sentence.
func (r *resolution) inMainClause(y *mention) bool {
	return y.clause >= 0 && r.d.Sentences[y.Sentence].Tokens[y.clause].Deprel == "root"
}
