package nlp

import (
	"slices"
	"strings"
)

// Whom a pronoun that is a subject means by where it stands, before anything is ranked.

// subjectToCome is the person whom the main clause names as its subject, for a pronoun in the phrase that opens the sentence: "Proche de
// Paul Roy, dont elle fut la conseillère, Anne Martin a été nommée"; -1 otherwise.
func (r *resolution) subjectToCome(i int) int {
	x := &r.mentions[i]
	if x.clause < 0 || x.quoted || x.number != "Sing" {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	comma := false
	last := x.Head
	for j := i + 1; j < len(r.mentions) && r.mentions[j].Sentence == x.Sentence; j++ {
		y := &r.mentions[j]
		for ; last < y.First; last++ {
			comma = comma || tokens[last].Form == ","
		}
		if y.function != subject || y.quoted || y.clause < 0 || tokens[y.clause].Deprel != "root" {
			continue
		}
		c := r.referent(j)
		k := &r.clusters[c]
		told := k.names > 0 || y.Kind == DescriptionMention && y.definite >= definite && y.definite != possessive && y.kind == Person && y.number == "Sing" && y.gender == x.gender // "Né à Lyon, où il vit, cet ancien juge"
		if !comma || y.clause == x.clause || y.clause < y.First || !below(tokens, x.clause, y.clause) || k.kind != Person && (k.names > 0 || y.kind != Person) || !told || y.Kind == PronounMention || k.gender != "" && k.gender != x.gender {
			return -1
		}
		for m := r.starts[x.Sentence]; m < i; m++ { // "Le ministre a dit qu'il viendra, Paul Roy partira"
			if z := &r.mentions[m]; z.function == subject && z.clause == y.clause && !r.opening(m) && z.Head != 0 && !(z.definite == bare && z.First == 0) {
				return -1
			}
		}
		return c
	}
	return -1
}

// emphasised is the named thing whose name a pronoun between commas repeats: "Le GSIM, lui, n'a pas réagi", "La CAF, elle, se tait"; -1
// where it repeats none.
func (r *resolution) emphasised(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.Kind != PronounMention || x.pronoun == possessor || x.First < 2 || x.Last+1 >= len(tokens) || tokens[x.First-1].Form != "," || tokens[x.Last+1].Form != "," {
		return -1
	}
	switch Lower(tokens[x.First].Form) {
	case "lui", "elle", "eux", "elles":
	default:
		return -1
	}
	for j := i - 1; j >= r.starts[x.Sentence]; j-- {
		if y := &r.mentions[j]; y.Last == x.First-2 {
			if c := r.referent(j); r.clusters[c].names > 0 || y.function == subject && y.pronoun == noPronoun && y.gender != "" && y.gender == x.gender {
				return c
			}
		}
	}
	return -1
}

// subjectAbove is the named body that is the subject over the clause of a pronoun, where the sentence names nobody else
// whom it could mean: "Monsanto rejette l'avis, qu'il juge partial"; -1 otherwise.
func (r *resolution) subjectAbove(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.clause < 0 || tokens[x.clause].Deprel == "root" || tokens[x.clause].Deprel == "conj" {
		return -1
	}
	if c := r.relativeAbove(i); c >= 0 {
		return c
	}
	found := -1
	for j := i - 1; j >= r.starts[x.Sentence]; j-- {
		y := &r.mentions[j]
		c := r.referent(j)
		k := &r.clusters[c]
		if c == found || !r.agrees(i, j, c) || y.pronoun == possessor {
			continue
		}
		if y.Kind == NameMention && k.kind == Organization && y.function == subject && y.clause != x.clause && found < 0 && below(tokens, x.Head, y.clause) {
			found = c
			continue
		}
		if k.kind == Place && (y.function == nominal || y.function == oblique) || y.Head == y.clause {
			continue // what the subject is: "Alder est le premier actionnaire et n'a pas dit s'il"
		}
		if k.names > 0 || y.kind == Person || y.gender != "" && y.gender == x.gender && y.function == subject {
			return -1
		}
	}
	return found
}

// relativeAbove is the named thing of which one relative clause tells what it does and one within that what "il" does: "La Russie, qui occupe
// l'Abkhazie, dont elle a reconnu l'indépendance"; -1 otherwise.
func (r *resolution) relativeAbove(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if tokens[x.clause].Deprel != "acl:relcl" || tokens[x.clause].Head < 0 {
		return -1
	}
	above := clauseOf(&r.d.Sentences[x.Sentence], tokens[x.clause].Head)
	if above < 0 || tokens[above].Deprel != "acl:relcl" || tokens[above].Head < 0 || tokens[x.clause].Head < above {
		return -1
	}
	if !slices.ContainsFunc(tokens[:above], func(t Token) bool { return t.Head == above && t.Lemma == "qui" }) {
		return -1
	}
	for j := i - 1; j >= r.starts[x.Sentence]; j-- {
		if y := &r.mentions[j]; y.Kind == NameMention && y.First <= tokens[above].Head && tokens[above].Head <= y.Last {
			if c := r.referent(j); r.agrees(i, j, c) {
				return c
			}
		}
	}
	return -1
}

// reporter is the named person who says or thinks what the clause of a pronoun tells, where the sentence speaks of nobody else before it: "Luc
// Martin a fait savoir qu'il viendra"; -1 otherwise.
func (r *resolution) reporter(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.clause < 0 || x.quoted || x.number != "Sing" || tokens[x.clause].Deprel != "ccomp" {
		return -1
	}
	above := predicateAbove(tokens, x.clause)
	if above < 0 || !r.words.is(Lower(tokens[above].Lemma), sayingVerb) && !r.words.is(tokens[above].Lemma, lettingKnow) {
		return -1
	}
	found := -1
	for m := r.starts[x.Sentence]; m < i; m++ {
		y := &r.mentions[m]
		c := r.referent(m)
		k := &r.clusters[c]
		if c == found || y.pronoun == possessor || y.gender != "" && k.names == 0 && y.gender != x.gender || k.gender != "" && k.gender != x.gender || k.number == "Plur" || y.number == "Plur" {
			continue
		}
		if k.kind != Person && y.kind != Person {
			continue
		}
		if found >= 0 || k.names == 0 || y.function != subject || y.clause < 0 || y.clause != above && !below(tokens, above, y.clause) {
			return -1
		}
		found = c
	}
	if found >= 0 {
		if c := r.speaksFor(x.Sentence, found); c >= 0 && r.clusters[c].kind == Person && (r.clusters[c].gender == "" || r.clusters[c].gender == x.gender) {
			return c
		}
	}
	return found
}

// speaksFor is the person for whom somebody speaks whom a sentence calls their lawyer or spokesman by a possessive: "Son avocat, Me Luc Martin,
// affirme qu'il a été manipulé"; -1 where it calls nobody so.
func (r *resolution) speaksFor(sentence, c int) int {
	tokens := r.d.Sentences[sentence].Tokens
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		y := &r.mentions[m]
		if y.pronoun != possessor {
			continue
		}
		possessed := tokens[y.Head].Head
		noun := r.nouns.masculine(Lower(tokens[possessed].Lemma))
		if (r.nouns.in(noun, "counsel") || r.words.is(noun, spokesman)) && r.borneBy(m, possessed) == c {
			return r.of(m)
		}
	}
	return -1
}

// subjectBefore is the named person who is the subject of the sentence before, where a pronoun is that of its own and nobody
// whom it could mean is named between; -1 otherwise.
func (r *resolution) subjectBefore(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.quoted || x.number != "Sing" || !r.leads(x) {
		return -1
	}
	for j := i - 1; j >= r.starts[x.Sentence]; j-- {
		y := &r.mentions[j]
		if k := &r.clusters[r.referent(j)]; k.kind == Person && k.names > 0 && r.agrees(i, j, r.referent(j)) {
			return -1
		} else if y.kind == Person && y.number == "Sing" && y.definite >= definite && r.agrees(i, j, r.referent(j)) {
			return -1
		}
	}
	found := -1
	for j := r.starts[x.Sentence] - 1; j >= 0 && r.mentions[j].Sentence == x.Sentence-1; j-- {
		y := &r.mentions[j]
		if y.quoted || y.function != subject || !r.leads(y) || r.opening(j) {
			continue
		}
		c := r.referent(j)
		k := &r.clusters[c]
		if c == found {
			continue
		}
		if k.number == "Plur" || y.number == "Plur" || k.gender != "" && k.gender != x.gender {
			continue
		}
		if k.kind == Organization && k.names > 0 && found < 0 && r.noPerson(i, j) {
			found = c
			continue
		}
		if found >= 0 || k.kind != Person || k.names == 0 {
			return -1
		}
		found = c
	}
	return found
}

// noPerson says whether neither the sentence of a pronoun, before it, nor the one before that speaks of anybody whom the pronoun could mean,
// but for those by whom that one says what its subject is: "Vexalor, fondé par Paul Roy, va mal. Il".
func (r *resolution) noPerson(i, subject int) bool {
	x := &r.mentions[i]
	for j := i - 1; j >= r.starts[x.Sentence-1]; j-- {
		y := &r.mentions[j]
		k := &r.clusters[r.referent(j)]
		if (k.kind == Person || y.kind == Person) && k.number != "Plur" && y.number != "Plur" && (k.gender == "" || k.gender == x.gender) && !r.describes(y, &r.mentions[subject]) && !(k.names == 0 && r.words.is(y.lemma, sideNoun)) {
			return false
		}
	}
	return true
}

// describes says whether a mention stands in a clause or a participle that says what another is: "Vexalor, que dirige Paul Roy,".
func (r *resolution) describes(y, subject *mention) bool {
	if y.Sentence != subject.Sentence || y.First <= subject.Last {
		return false
	}
	tokens := r.d.Sentences[y.Sentence].Tokens
	for t, steps := y.Head, 0; t >= 0 && steps < 12; t, steps = tokens[t].Head, steps+1 {
		if strings.HasPrefix(tokens[t].Deprel, "acl") && subject.First <= tokens[t].Head && tokens[t].Head <= subject.Last {
			return true
		}
	}
	return false
}

// leads says whether a mention is the subject of the main clause of its sentence, or of one beside it.
func (r *resolution) leads(x *mention) bool {
	if x.function != subject || x.clause < 0 {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t, steps := x.clause, 0; steps < 4; steps++ {
		switch rel := tokens[t].Deprel; {
		case rel == "root":
			return true
		case rel != "conj" && rel != "parataxis" && rel != "cop":
			return false
		}
		if t = tokens[t].Head; t < 0 {
			return false
		}
	}
	return false
}

// inOpening says whether a mention stands in the participle phrase that opens the clause of another: "Limogé par Paul Roy, il".
func (r *resolution) inOpening(y, x *mention) bool {
	if x.clause < 0 || y.Sentence != x.Sentence || y.Last >= x.First || x.Head > x.clause {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.First > 0 && tokens[x.First-1].Form == "," && tokens[x.clause].Deprel == "root" && !(y.function == subject && y.clause == x.clause && x.function != subject) {
		first := &tokens[0]
		colon := slices.ContainsFunc(tokens[:x.First], func(t Token) bool { return t.Form == ":" })
		if !colon && (first.Feat("VerbForm") == "Part" || first.UPOS == "NOUN" && r.nouns.kindOf(r.nouns.masculine(Lower(first.Lemma))) == Person) {
			return true // "Fille d'un ouvrier, mariée à Paul Roy, cette agrégée", whatever the tree makes of it
		}
	}
	for t, steps := y.Head, 0; t >= 0 && steps < 12; t, steps = tokens[t].Head, steps+1 {
		if tokens[t].Head == x.clause || tokens[t].Head == x.Head {
			return t < x.First && (tokens[t].Feat("VerbForm") == "Part" || tokens[t].UPOS == "ADJ") && (strings.HasPrefix(tokens[t].Deprel, "advcl") || strings.HasPrefix(tokens[t].Deprel, "acl"))
		}
	}
	return false
}

// strays says whether a pronoun is too far from what it would stand for: a person mentioned by the way in another paragraph,
// where the sentence between speaks of something else that "il" could be.
func (r *resolution) strays(i, c int) bool {
	x, k := &r.mentions[i], &r.clusters[c]
	last := r.lastBefore(c, i)
	if k.kind != Person || last < 0 || x.quoted {
		return false
	}
	y := &r.mentions[last]
	if x.Sentence-y.Sentence < 2 || r.d.Sentences[x.Sentence].Paragraph == r.d.Sentences[y.Sentence].Paragraph {
		return false
	}
	n := k.before(i)
	if n >= 3 {
		return false
	}
	for j := last + 1; j < i; j++ {
		if z := &r.mentions[j]; z.Kind == DescriptionMention && z.number == x.number && z.gender == x.gender && (z.function == object || z.function == subject || z.function == oblique) && z.definite != bare {
			return true
		}
	}
	return false
}

// whoseLife is the one person of whom the text has told that they died, for the subject of a sentence that opens with their birth or whose child they were, where it begins a
// paragraph or somebody else spoke of them in the sentence before: "Le président a salué « une conscience ». Né à Paris en 1928, il"; -1 otherwise.
func (r *resolution) whoseLife(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.quoted || x.number != "Sing" || !r.leads(x) || !r.words.is(Lower(r.d.Sentences[x.Sentence].Tokens[0].Lemma), ofLifeWord) && !r.wasOfKin(x) {
		return -1
	}
	if m := r.mainSubject(x.Sentence - 1); !r.opensParagraph(x.Sentence) && (m < 0 || !r.words.is(Lower(r.d.Sentences[x.Sentence-1].Tokens[r.mentions[m].clause].Lemma), sayingVerb)) {
		return -1
	}
	if x.pronoun != personalSubject {
		return r.deceased(i)
	}
	if c := r.namedAfter(i); c >= 0 {
		return c
	}
	if c := r.deceased(i); c >= 0 || !r.opensParagraph(x.Sentence) || x.First == 0 {
		return c
	}
	if c := r.mainPerson(i, -1); c >= 0 && r.genderFits(x, r.clusters[c].gender) { // who shot, was elected or tried
		return c
	}
	return -1
}

// namedAfter is the one person named before who bears the surname of the parent that a sentence opens with: "Né à Oslo, fils du diplomate Jens Breivik, il"; -1 otherwise.
func (r *resolution) namedAfter(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	found, child := -1, false
	for m := r.starts[x.Sentence]; m < i; m++ {
		y := &r.mentions[m]
		for t := 0; t < y.First && !child; t++ {
			child = tokens[t].Lemma == "fils" || tokens[t].Lemma == "fille"
		}
		if !child || y.Kind != NameMention || y.First > x.First || r.clusters[r.referent(m)].kind != Person {
			continue
		}
		surnames := r.surnames(r.referent(m))
		for n := range r.starts[x.Sentence] {
			c := r.referent(n)
			if k := &r.clusters[c]; c == found || c == r.referent(m) || r.mentions[n].Kind != NameMention || k.kind != Person || !r.genderFits(x, k.gender) || !intersect(surnames, r.surnames(c)) {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = c
		}
	}
	return found
}

// defended is whose lawyer it is that the sentence before ends with as who says it, for the subject of a passive behind it: "Paul Roy a été condamné, a annoncé
// son avocat, Me Luc Tall. Il a également été", or whose lawyer says in the same sentence what was done to them: "Son avocat, Me Luc Tall, affirme qu'il a été
// manipulé"; -1 otherwise.
func (r *resolution) defended(i, chosen int) int {
	x := &r.mentions[i]
	if chosen < 0 || x.pronoun != personalSubject || x.quoted || !strings.HasSuffix(r.d.Sentences[x.Sentence].Tokens[x.Head].Deprel, ":pass") {
		return -1
	}
	if x.First > 0 {
		if c := r.speaksFor(x.Sentence, chosen); c >= 0 && r.clusters[c].kind == Person && r.genderFits(x, r.clusters[c].gender) {
			return c
		}
	}
	if x.Sentence == 0 {
		return -1
	}
	s := x.Sentence - 1
	tokens := r.d.Sentences[s].Tokens
	for m := r.starts[s]; m < r.starts[s+1]; m++ {
		y := &r.mentions[m]
		if y.pronoun != possessor || r.of(m) == m || r.of(m) == chosen {
			continue
		}
		lawyer := tokens[y.Head].Head
		if v := tokens[lawyer].Head; !r.nouns.in(r.nouns.masculine(Lower(tokens[lawyer].Lemma)), "counsel") || v < 0 || v > lawyer || !r.words.is(Lower(tokens[v].Lemma), sayingVerb) {
			continue
		}
		if k := &r.clusters[r.of(m)]; r.borneBy(m, lawyer) == chosen && k.kind == Person && r.genderFits(x, k.gender) {
			return r.of(m)
		}
	}
	return -1
}

// ofBodyBefore says whether a pronoun that leads its sentence and what it does mean the body that the sentence before is about and does not name, rather than somebody of whom
// that sentence says nothing: "Luc Martin a été condamné. Le club alsacien a battu Lens. Il affrontera Toulouse".
func (r *resolution) ofBodyBefore(i, chosen int) bool {
	x := &r.mentions[i]
	if chosen < 0 || x.Sentence == 0 || x.First > 0 || x.quoted || x.number != "Sing" || r.clusters[chosen].kind != Person || !r.leads(x) || strings.HasSuffix(r.d.Sentences[x.Sentence].Tokens[x.Head].Deprel, ":pass") {
		return false
	}
	for m := r.starts[x.Sentence-1]; m < r.starts[x.Sentence]; m++ {
		if r.referent(m) == chosen {
			return false
		}
	}
	s := r.mainSubject(x.Sentence - 1)
	if s < 0 {
		return false
	}
	y := &r.mentions[s]
	return y.Kind == DescriptionMention && y.kind == Organization && y.definite == definite && y.number == "Sing" && y.gender == x.gender && r.clusters[r.referent(s)].names == 0
}

// wasOfKin says whether a pronoun opens its sentence as the subject of what is told of the dead: "Il était veuf", "Elle laisse deux enfants", "Il sera inhumé".
func (r *resolution) wasOfKin(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.First != 0 || x.pronoun != personalSubject || x.clause < 0 {
		return false
	}
	switch verb := tokens[x.clause].Lemma; {
	case r.words.is(verb, familyWord):
		return slices.ContainsFunc(tokens[:x.clause], func(t Token) bool { return t.Head == x.clause && t.Lemma == "être" && t.Feat("Tense") == "Imp" })
	case r.words.is(verb, buryingVerb):
		return true
	case verb == "laisser":
		return slices.ContainsFunc(tokens[x.clause+1:], func(t Token) bool {
			return t.Head == x.clause && t.Deprel == "obj" && (r.nouns.in(r.nouns.masculine(t.Lemma), "kin") || r.words.is(t.Lemma, survivingNoun))
		})
	}
	return false
}

// describedAbove is the person whom the sentence before is about and whom it only describes, for a pronoun that leads the next, where whom it would mean stands
// in what that sentence opens with: "Proche de Paul Roy, le maire de Lans est soupçonné de fraude. Il"; -1 otherwise.
func (r *resolution) describedAbove(i, chosen int) int {
	x := &r.mentions[i]
	if chosen < 0 || x.pronoun != personalSubject || x.Sentence == 0 || x.quoted || x.number != "Sing" || !r.leads(x) {
		return -1
	}
	s := r.mainSubject(x.Sentence - 1)
	if s < 0 {
		return -1
	}
	y := &r.mentions[s]
	if y.Kind != DescriptionMention || y.kind != Person || y.definite < definite || y.definite == possessive || y.number == "Plur" || y.gender != x.gender || !r.opensOnto(y) || r.referent(s) == chosen {
		return -1
	}
	opens := false
	for m := r.starts[x.Sentence-1]; m < i; m++ {
		if r.referent(m) == chosen {
			if m > s {
				return -1
			}
			opens = true
		}
	}
	if !opens {
		return -1
	}
	return r.referent(s)
}
