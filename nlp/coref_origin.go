package nlp

import (
	"slices"
	"strings"
)

// What a text has told of the birth, the party or the firm of people, and of who heads a body, says whom "la Norvégienne", "l'élu écologiste", "le patron de
// Stellantis" and "la banque dirigée par Paul Roy" do not mean, and at times whom they mean.

// native says whether the text has told that somebody was born in a state or plays for it: "Luc Berg, né à Oslo,", "Né à Oslo, Luc Berg", "Anna Berg (Norvège)".
func (r *resolution) native(k *cluster, state string) bool {
	return slices.ContainsFunc(k.mentions, func(m int) bool {
		y := &r.mentions[m]
		return y.Kind == NameMention && (r.stateBehind(y) == state || r.stateBefore(y) == state)
	})
}

// stateBehind is the id of the state that stands in brackets behind a name, or in which the words behind it tell that its bearer was born; empty without.
func (r *resolution) stateBehind(y *mention) string {
	tokens := r.d.Sentences[y.Sentence].Tokens
	t := y.Last + 1
	if t+2 < len(tokens) && tokens[t].Form == "(" && int(r.inName[y.Sentence][t+1]) > 0 {
		if n := &r.d.Names[r.inName[y.Sentence][t+1]-1]; n.Last+1 < len(tokens) && tokens[n.Last+1].Form == ")" {
			return r.stateNamed(y.Sentence, t+1)
		}
		return ""
	}
	for t < len(tokens) && (tokens[t].Form == "," || tokens[t].Form == "(" || tokens[t].Lemma == "être") {
		t++
	}
	return r.stateOfBirth(y.Sentence, t)
}

// stateBefore is the id of the state in which the words that open the sentence of a name tell that its bearer was born.
func (r *resolution) stateBefore(y *mention) string {
	tokens := r.d.Sentences[y.Sentence].Tokens
	if y.First < 4 || tokens[y.First-1].Form != "," || y.function != subject {
		return ""
	}
	return r.stateOfBirth(y.Sentence, 0)
}

// birthReach is how far behind "né" the place stands: "né le 3 mai 1990 à Oslo".
const birthReach = 7

// stateOfBirth is the id of the state of the place that a word of birth or origin at a token tells; empty without.
func (r *resolution) stateOfBirth(sentence, t int) string {
	tokens := r.d.Sentences[sentence].Tokens
	if t >= len(tokens) || !r.words.is(Lower(tokens[t].Form), bornWord) {
		return ""
	}
	for p := t + 1; p < len(tokens) && p <= t+birthReach && tokens[p].Form != "," && tokens[p].Form != ")"; p++ {
		if r.inName[sentence][p] > 0 {
			switch tokens[p-1].Lemma {
			case "à", "en", "de", "à le", "de le", "au", "du":
				return r.stateNamed(sentence, p)
			}
			return ""
		}
	}
	return ""
}

// stateNamed is the id of the state that the name at a token is or lies in.
func (r *resolution) stateNamed(sentence, t int) string {
	n := &r.d.Names[r.inName[sentence][t]-1]
	tokens := r.d.Sentences[sentence].Tokens
	place, ok := r.gazetteer.Place(r.d.Text[tokens[n.First].Start:tokens[n.Last].End])
	if !ok {
		return ""
	}
	if state, ok := r.gazetteer.CountryOf(place); ok {
		return state.ID
	}
	return ""
}

// referees says whether a noun is of sport or tells where somebody is from, and the text has called a person a referee alone: "sifflé par l'arbitre Paul Roy.
// L'entraîneur portugais" is another.
func (r *resolution) referees(x *mention, k *cluster) bool {
	if !x.inhabitant && !r.words.is(x.lemma, coachNoun) && !r.words.is(x.lemma, playerNoun) {
		return false
	}
	called := false
	for _, h := range k.heads {
		switch {
		case r.words.is(h, refereeNoun):
			called = true
		case r.words.is(h, coachNoun), r.words.is(h, playerNoun):
			return false
		}
	}
	return called
}

// ofOtherParty says whether a description tells a party by its colour and the text has called somebody by that of another alone: "le sénateur socialiste Luc Roy"
// is not "l'élu écologiste".
func (r *resolution) ofOtherParty(x *mention, k *cluster) bool {
	at := slices.IndexFunc(x.qualifiers, func(q string) bool { return r.words.is(q, colourAdjective) })
	if at < 0 {
		return false
	}
	colour, another := x.qualifiers[at], false
	for n := range k.titles {
		for _, q := range k.titles[n].qualifiers {
			if q == colour {
				return false
			}
			another = another || r.words.is(q, colourAdjective)
		}
	}
	return another
}

// runsOther says whether a description tells of which firm somebody has the management, and the text has told that a person has that of another:
// "le PDG de Renault, Luc Roy," is not "le patron de Stellantis". Who presides over something may preside over something else.
func (r *resolution) runsOther(x *mention, k *cluster) bool {
	if isFormer(x) || !r.words.is(x.lemma, managerNoun) || len(x.complements) == 0 || !r.ofNamedBody(x) {
		return false
	}
	another := false
	for n := range k.titles {
		t := &k.titles[n]
		if t.former || t.inherited || t.until.sentence > 0 || len(t.complements) == 0 {
			continue
		}
		if intersect(t.complements, x.complements) {
			return false
		}
		another = another || r.words.is(t.lemma, managerNoun)
	}
	return another
}

// headOf is the person by whom a description tells that a body is led: "la banque dirigée par Paul Roy"; -1 without.
func (r *resolution) headOf(x *mention) int {
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := x.Head + 1; t < len(tokens) && t <= x.Head+headReach && tokens[t].Form != ","; t++ {
		if tokens[t].Head != x.Head || !strings.HasPrefix(tokens[t].Deprel, "acl") && tokens[t].Deprel != "amod" || !r.words.is(Lower(tokens[t].Lemma), leadingVerb) {
			continue
		}
		for p := t + 1; p < len(tokens) && p <= t+2; p++ {
			if Lower(tokens[p].Form) != "par" {
				continue
			}
			if m := r.nameStarting(x.Sentence, p+1); m >= 0 && r.d.Names[m].Type == Person {
				return r.ofName[m]
			}
		}
	}
	return -1
}

// headReach is how far behind its noun the participle stands: "le groupe pétrolier italien dirigé par".
const headReach = 4

// holdsPart says whether a body acts on one that a description tells by its head, and is not it: "Nordis, qui possède 20 % de la banque dirigée par Paul Roy".
func (r *resolution) holdsPart(x *mention, k *cluster) bool {
	if x.function == subject || x.clause < 0 || r.headOf(x) < 0 {
		return false
	}
	c := r.of(k.mentions[0])
	return slices.ContainsFunc(r.mentionsIn(c, x.Sentence), func(m int) bool {
		y := &r.mentions[m]
		return y.Last < x.First && y.function == subject
	})
}

// calledFrom says whether the text has called somebody after a state before a mention, and not only a rule taken that mention to do so.
func (r *resolution) calledFrom(i int, k *cluster) bool {
	x := &r.mentions[i]
	return slices.Contains(k.peoples, x.people) && (r.guessed.mention != i || r.guessed.cluster != r.of(k.mentions[0]))
}

// guess is a person whom a rule has taken a mention to tell the origin of.
type guess struct{ mention, cluster int }

// guessFrom notes that a rule takes a mention to tell where somebody is from.
func (r *resolution) guessFrom(c, i int) {
	if x := &r.mentions[i]; x.people != "" && !slices.Contains(r.clusters[c].peoples, x.people) {
		r.guessed = guess{i, c}
		r.addPeople(c, x)
	}
}

// byBirth is the one person near of whom the text has told that they were born in the state that a noun tells, or play for it, where it has called nobody so.
func (r *resolution) byBirth(i int) int {
	x := &r.mentions[i]
	if x.kind != Person || x.people == "" || isFormer(x) || r.nouns.in(x.lemma, "leader") || r.nouns.in(x.lemma, "minister") || r.nouns.in(x.lemma, "office") || r.isIntroduced(x) {
		return -1
	}
	found := -1
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= birthFar; j-- {
		c := r.referent(j)
		k := &r.clusters[c]
		if c == found || k.kind != Person || k.names == 0 || !r.genderFits(x, k.gender) {
			continue
		}
		if r.calledFrom(i, k) || found >= 0 && r.native(k, x.people) {
			return -1
		}
		if r.native(k, x.people) {
			found = c
		}
	}
	return found
}

// birthFar is how many sentences away somebody is remembered by where they were born.
const birthFar = 6
