package nlp

import (
	"slices"
	"strings"
)

// What a text goes on with is whom it has been about, whatever it calls them: who is quoted ("« … », glisse l'ancien commandant de la garde"), and whom the
// opening of a sentence tells of before it says who that is ("Formé à Genk, l'international belge", "À 61 ans, la sénatrice de Force populaire").

// byEnd is who such a description means where a sentence opens with what it tells of somebody whom the one before has just named with its last word, and the
// description tells an age or an origin: "Metz a obtenu la signature de Paul Roy. Formé à Genk, l'international belge de 23 ans"; -1 otherwise.
func (r *resolution) byEnd(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || !x.age && x.people == "" || x.quoted || x.number == "Plur" || !r.takesUp(x) || !r.opensOnto(x) {
		return -1
	}
	return r.atTheEnd(x, i)
}

// byContinuation finds the person whom such a description means: whom the sentence before is about, where what the text calls them goes with it and nobody
// else is called so; -1 otherwise.
func (r *resolution) byContinuation(i int) int {
	x := &r.mentions[i]
	if x.Sentence == 0 || x.number == "Plur" || x.definite != definite && x.definite != demonstrative || x.quoted || x.function != subject || r.nouns.kindOf(x.lemma) != Person && !x.inhabitant {
		return -1
	}
	if r.nouns.in(x.lemma, "kin") && x.definite != demonstrative || r.namedNext(x) {
		return -1
	}
	if c := r.atTheEnd(x, i); c >= 0 {
		return c
	}
	if !r.opensOnto(x) && !r.quotes(x) && !r.tellsPast(x) && !r.aged(x) {
		return -1
	}
	for s, steps := x.Sentence-1, 0; s >= 0 && steps < 3; s, steps = s-1, steps+1 {
		if r.quotedWhole(s) {
			continue
		}
		c, anybody := r.goneOnAbout(x, s)
		if !anybody {
			continue
		}
		if m := r.mainSubject(s); m >= 0 && r.clusters[r.referent(m)].names > 0 && r.referent(m) != c && !r.opensOnto(x) && !r.quotes(x) && !r.tellsPast(x) {
			return -1 // an age alone speaks for no other than the subject
		}
		if m := r.lastNamed(s); m >= 0 && r.of(m) != c && r.suits(x, m) && r.opensOnto(x) && !r.reportsBehind(m) {
			return -1 // who has just been named may be meant as well
		}
		if c < 0 || !r.goesWith(x, c, i) || r.tellsPast(x) && !r.barelyNamed(c, s) {
			return -1
		}
		return c
	}
	return -1
}

// namedNext says whether the name of whom a description means stands behind it.
func (r *resolution) namedNext(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	next := x.Last + 1
	if r.nameStarting(x.Sentence, next) >= 0 {
		return true
	}
	if next+1 >= len(tokens) || tokens[next].Form != "," {
		return false
	}
	n := r.nameStarting(x.Sentence, r.afterAddress(x.Sentence, next+1))
	return n >= 0 && r.d.Names[n].Type == Person || r.namedByOrigin(x.Sentence, next+1) >= 0
}

// opensOnto says whether a sentence opens with what it tells of its subject: a participle, "Formé à Genk,", whose friend or what they are, "Proche de Paul
// Roy,", or an age, "À 33 ans,". Who is asked or told something in such an opening may be anybody.
func (r *resolution) opensOnto(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.First < 2 || tokens[x.First-1].Form != "," || !r.leads(x) {
		return false
	}
	first := &tokens[0]
	if slices.ContainsFunc(tokens[:x.First], func(t Token) bool { return t.Form == ":" || t.Form == ";" }) {
		return false
	}
	if strings.EqualFold(first.Form, "à") || strings.EqualFold(first.Form, "a") {
		return x.First == 4 && tokens[1].UPOS == "NUM" && tokens[2].Lemma == "an"
	}
	if first.UPOS == "NOUN" || first.UPOS == "ADJ" {
		comma := slices.IndexFunc(tokens, func(t Token) bool { return t.Form == "," })
		return comma == x.First-1 && first.Feat("Number") != "Plur" && r.nouns.kindOf(r.nouns.masculine(Lower(first.Lemma))) == Person
	}
	return first.Feat("VerbForm") == "Part" && first.Feat("Tense") != "Pres" && first.Feat("Number") != "Plur" && !r.words.is(Lower(first.Lemma), askedVerb)
}

// quotes says whether a description is the inverted subject of a verb of saying behind a quotation: "« … », glisse l'ancien commandant".
func (r *resolution) quotes(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.clause < 1 || x.First <= x.clause || x.First > x.clause+4 || !r.words.is(Lower(tokens[x.clause].Lemma), sayingVerb) {
		return false
	}
	return slices.ContainsFunc(tokens[:x.clause], func(t Token) bool { return t.Form == "»" || t.Form == "”" || t.Form == "\"" })
}

// answers says whether a description is the subject of a verb of answering, and its person spoke in the sentence before: "« Non », a dit Paul Roy. « Si »,
// rétorque le maire", "accuse Paul Roy. Le maire dément".
func (r *resolution) answers(x *mention, c int) bool {
	sentence := x.Sentence - 1
	if sentence < 0 || x.clause < 0 || x.function != subject || !r.words.is(Lower(r.d.Sentences[x.Sentence].Tokens[x.clause].Lemma), answeringVerb) {
		return false
	}
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		y := &r.mentions[m]
		if y.function == subject && y.clause >= 0 && r.referent(m) == c && r.words.is(Lower(r.d.Sentences[sentence].Tokens[y.clause].Lemma), sayingVerb) {
			return true
		}
	}
	return false
}

// tellsPast says whether a sentence opens with a description of what somebody was, whom the text may just have named: "L'ancien chef de la diplomatie".
func (r *resolution) tellsPast(x *mention) bool {
	return x.First == 0 && isFormer(x) && r.leads(x)
}

// aged says whether the age of whom a description means stands behind it: "le ministre des mines, 55 ans,".
func (r *resolution) aged(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	next := x.Last + 1
	return next+2 < len(tokens) && tokens[next].Form == "," && tokens[next+1].UPOS == "NUM" && tokens[next+2].Lemma == "an" && r.leads(x)
}

// atTheEnd is the person whom the sentence before named for the first time with its last word, for a description that opens the next: "Il a jeté son dévolu
// sur Paul Roy. L'ancien sélectionneur de l'Équateur"; -1 otherwise.
func (r *resolution) atTheEnd(x *mention, i int) int {
	if x.First != 0 && !r.opensOnto(x) || !r.leads(x) || r.opensParagraph(x.Sentence) {
		return -1
	}
	m := r.lastNamed(x.Sentence - 1)
	if m < 0 {
		return -1
	}
	tokens := r.d.Sentences[x.Sentence-1].Tokens
	y, c := &r.mentions[m], r.of(m)
	before := r.clusters[c].mentions
	switch {
	case before[0] != m && (r.mentions[before[0]].Sentence > 0 || before[1] != m), len(r.clusters[c].heads) > 0:
		return -1 // the text below the headline has named or called them before
	case y.quoted, y.function == subject, caseLemma(tokens, y.Head) == "selon", !r.suits(x, m), r.calledElse(x, c, i):
		return -1
	case !r.takesUp(x) && (len(x.complements) == 0 || r.nouns.in(x.lemma, "bystander")):
		return -1
	}
	return c
}

// lastNamed is the mention of the person whose name is the last word of a sentence; -1 where none is.
func (r *resolution) lastNamed(sentence int) int {
	tokens := r.d.Sentences[sentence].Tokens
	last := len(tokens) - 1
	for last > 0 && tokens[last].UPOS == "PUNCT" {
		last--
	}
	if last < 0 {
		return -1
	}
	if n := int(r.inName[sentence][last]) - 1; n >= 0 && r.d.Names[n].Type == Person {
		return r.ofName[n]
	}
	return -1
}

// barelyNamed says whether a sentence is the first to name a person, on whom its verb bears, without a word of who they are.
func (r *resolution) barelyNamed(c, sentence int) bool {
	k := &r.clusters[c]
	first := &r.mentions[k.mentions[0]]
	return first.Sentence == sentence && len(k.heads) == 0 && first.function != nominal && first.function != other
}

// goneOnAbout is the one person whom a description suits that a sentence is about: its main subject, or else the only one whom it names; -1 where there
// is none, or the sentence introduces somebody besides. It says too whether the sentence speaks of any such person.
func (r *resolution) goneOnAbout(x *mention, sentence int) (c int, anybody bool) {
	about := -1
	if m := r.mainSubject(sentence); m >= 0 && (r.clusters[r.referent(m)].kind == Person || r.mentions[m].kind == Person) && r.suits(x, m) {
		about = r.referent(m)
	}
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		c := r.referent(m)
		k := &r.clusters[c]
		if c == about || r.mentions[m].pronoun == possessor || r.mentions[m].quoted || k.kind != Person || k.names == 0 || !r.suits(x, m) || r.reportsBehind(m) {
			continue
		}
		if about < 0 {
			about = c
		} else if r.mentions[k.mentions[0]].Sentence == sentence || r.mentions[r.clusters[about].mentions[0]].Sentence == sentence {
			return -1, true
		}
	}
	if about >= 0 && r.clusters[about].names == 0 {
		return -1, true
	}
	return about, about >= 0
}

// reportsBehind says whether a mention is, or stands beside, who a sentence says at its end that they reported it: "a été écroué lundi, a annoncé son avocat,
// Me Luc Martin".
func (r *resolution) reportsBehind(m int) bool {
	y := &r.mentions[m]
	tokens := r.d.Sentences[y.Sentence].Tokens
	t := y.Head
	for steps := 0; steps < 4 && (tokens[t].Deprel == "appos" || strings.HasPrefix(tokens[t].Deprel, "flat") || tokens[t].Deprel == "nmod" && caseLemma(tokens, t) == ""); steps++ {
		t = tokens[t].Head
	}
	v := tokens[t].Head
	return v >= 0 && v < t && strings.HasPrefix(tokens[t].Deprel, "nsubj") && tokens[v].Deprel == "parataxis" && r.words.is(Lower(tokens[v].Lemma), sayingVerb)
}

// suits says whether a description can mean the person of a mention, by gender, number and origin.
func (r *resolution) suits(x *mention, m int) bool {
	k := &r.clusters[r.referent(m)]
	if k.number == "Plur" || k.gender != "" && x.gender != "" && k.gender != x.gender && !r.words.is(x.lemma, epicene) {
		return false
	}
	return x.people == "" || len(k.peoples) == 0 || r.from(k, x.people)
}

// goesWith says whether what the text calls a person goes with a description: a noun of the same field, none that tells who they are, or what they have
// been; and whether it calls nobody else by its noun.
func (r *resolution) goesWith(x *mention, c, i int) bool {
	if r.calledElse(x, c, i) {
		return false
	}
	k := &r.clusters[c]
	fields := r.words.beside(x.lemma, takingUpNoun)
	told, shared := false, false
	for _, h := range k.heads {
		if r.nouns.kindOf(h) != Person || r.nouns.in(h, "person") || r.words.is(h, ofPersonNoun) {
			continue
		}
		told = true
		shared = shared || r.nouns.share(h, x.lemma) || r.political(h) && r.political(x.lemma) || slices.ContainsFunc(fields, func(f string) bool { return r.nouns.in(h, f) })
	}
	switch {
	case shared || isFormer(x) || x.inhabitant || x.definite == demonstrative:
		return true
	case told:
		return fields != nil && r.protagonist(c, i)
	case r.headsState(k):
		return r.nouns.in(x.lemma, "politician")
	}
	return fields != nil && !r.nouns.in(x.lemma, "bystander")
}

// calledElse says whether a text calls somebody else than a person by the noun of a description, or names that person beside it.
func (r *resolution) calledElse(x *mention, c, i int) bool {
	for j := range r.mentions {
		y := &r.mentions[j]
		if y.Kind != DescriptionMention || y.lemma != x.lemma || j >= i && r.impliedOf[j] < 0 || r.referent(j) == c || y.number == "Plur" || len(x.complements) > 0 && !intersect(x.complements, y.complements) {
			continue
		}
		return true
	}
	return r.namedBeside(c, x)
}

// political says whether a noun tells of somebody in politics or office.
func (r *resolution) political(noun string) bool {
	return slices.ContainsFunc([]string{"leader", "minister", "office", "politician"}, func(class string) bool { return r.nouns.in(noun, class) }) && !r.nouns.in(noun, "bystander")
}
