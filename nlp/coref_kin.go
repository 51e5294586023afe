package nlp

// Whose kin a text tells of. Who bears a possessive with them is a person; where no named one is close at hand it is nearly always whom the text is
// about: an obituary or a portrait tells of nobody else's sister.

// whoseKin is whose kin or friend a possessive tells of, where the cascade leads to nobody, to what has no name or to somebody of whom the text
// speaks by the way: whom the text is about above all.
func (r *resolution) whoseKin(i, best, own, away int) int {
	x := &r.mentions[i]
	if x.number != "Sing" || x.quoted {
		return best
	}
	named := best >= 0 && r.clusters[best].names > 0
	if named && !r.actedBefore(best, x.Sentence) && r.unnamedAbove(i, away == 0) {
		named, best = false, -1 // "Mme Roy a salué Luc Petit. Le béké doit tout à son grand-père": not hers, nor his
	}
	if named && (away == 0 || away == 1 && r.actedBefore(best, x.Sentence-1)) {
		return best
	}
	main := r.mainPerson(i, own)
	switch {
	case main < 0, !named && r.otherAtHand(i, own, main):
	case named && r.clusters[main].before(i) < 2*r.clusters[best].before(i):
	case best >= 0 && !named && r.clusters[best].gender != "" && r.clusters[main].gender != "" && r.clusters[best].kind == Person && r.clusters[best].gender != r.clusters[main].gender:
	default:
		return main
	}
	return best
}

// obituaryOpening is how many sentences tell first of whom an obituary is.
const obituaryOpening = 3

// mourned is the dead of an obituary whose kin opens a sentence as its subject, however many have said what they owe them: "Luc Fabre est mort lundi. Le maire, Paul
// Roy, a salué un poète. Sa veuve"; -1 where the text is none, or the sentence before goes on about somebody.
func (r *resolution) mourned(i int, noun string) int {
	x := &r.mentions[i]
	if x.First > 0 || x.number != "Sing" || x.quoted || !r.nouns.in(noun, "kin") || x.Sentence == 0 {
		return -1
	}
	dead := -1
	for m := 0; m < i && r.mentions[m].Sentence < obituaryOpening; m++ {
		y := &r.mentions[m]
		c := r.referent(m)
		if k := &r.clusters[c]; c == dead || k.kind != Person || k.names == 0 || !r.dies(y) {
			continue
		}
		if dead >= 0 {
			return -1
		}
		dead = c
	}
	if dead < 0 || !r.mainAlone(i, dead) {
		return -1
	}
	return dead
}

// kinBehind is the one person named before who bears the surname of whoever a description goes on to call their father, mother, brother or sister, where they
// are called by no name here: "Le milliardaire, fils du fondateur Jacques Sandeau," is Rodolphe Sandeau; -1 otherwise.
func (r *resolution) kinBehind(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	k := x.Last + 2
	if x.kind != Person || x.definite != definite || x.number == "Plur" || k+2 >= len(tokens) || tokens[k-1].Form != "," || !r.nouns.in(r.nouns.masculine(Lower(tokens[k].Lemma)), "kin") || tokens[k+1].Lemma != "de" {
		return -1
	}
	name := -1
	for t := k + 2; t < min(k+6, len(tokens)) && name < 0 && tokens[t].UPOS != "PUNCT"; t++ {
		if n := int(r.inName[x.Sentence][t]) - 1; n >= 0 {
			if r.d.Names[n].Type != Person {
				return -1
			}
			name = r.ofName[n]
		}
	}
	if name < 0 {
		return -1
	}
	surnames := r.surnames(r.of(name))
	found := -1
	for m := range i {
		c := r.referent(m)
		if k := &r.clusters[c]; c == found || r.mentions[m].Kind != NameMention || k.kind != Person || c == r.of(name) || !r.genderFits(x, k.gender) || !intersect(surnames, r.surnames(c)) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	return found
}

// parentByName is the one person named before who bears the surname of whose kin a description is told to be: "Papa Massata Diack, fils de l'ancien président" is
// Lamine Diack's; -1 otherwise.
func (r *resolution) parentByName(i int) int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.kind != Person || x.definite != definite || x.number == "Plur" || x.function != nominal || caseLemma(tokens, x.Head) != "de" {
		return -1
	}
	kin := tokens[x.Head].Head
	if kin < 2 || kin > x.First || tokens[kin-1].Form != "," || !r.nouns.in(r.nouns.masculine(Lower(tokens[kin].Lemma)), "kin") {
		return -1
	}
	n := int(r.inName[x.Sentence][kin-2]) - 1
	if n < 0 || r.d.Names[n].Type != Person {
		return -1
	}
	own := r.of(r.ofName[n])
	surnames := r.surnames(own)
	found := -1
	for m := range i {
		c := r.referent(m)
		if k := &r.clusters[c]; c == found || c == own || r.mentions[m].Kind != NameMention || k.kind != Person || !r.genderFits(x, k.gender) || !intersect(surnames, r.surnames(c)) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	return found
}

// mainPerson is the person of whom a text up to mention i has spoken most, at least four times and twice as often as of anybody else; -1 where there
// is none.
func (r *resolution) mainPerson(i, own int) int {
	best, most, second := -1, 0, 0
	for c := range r.clusters {
		k := &r.clusters[c]
		if k.parent != c || c == own || k.kind != Person || k.names == 0 {
			continue
		}
		if n := k.before(i); n > most {
			best, most, second = c, n, most
		} else {
			second = max(second, n)
		}
	}
	if most < 4 || most < 2*second {
		return -1
	}
	return best
}

// mainAlone says whether of the persons named in the sentence before mention i nobody but a given one is named anywhere before: a portrait whose paragraph
// begins with somebody's husband does not mean whom it has named once by the way.
func (r *resolution) mainAlone(i, main int) bool {
	s := r.mentions[i].Sentence - 1
	if s < 0 {
		return false
	}
	for m := r.starts[s]; m < r.starts[s+1]; m++ {
		c := r.referent(m)
		if k := &r.clusters[c]; c != main && k.kind == Person && k.names > 0 && r.mentions[k.mentions[0]].Sentence < s {
			return false
		}
	}
	return true
}

// otherAtHand says whether the sentence of a possessive names somebody else before it than whom the text is about, or the one before is about
// somebody whom it only describes: "Luc Petit, mort en 2023. L'ancien ministre ne répondra pas. Sa sœur".
func (r *resolution) otherAtHand(i, own, main int) bool {
	x := &r.mentions[i]
	for m := r.starts[max(0, x.Sentence-1)]; m < i; m++ {
		y := &r.mentions[m]
		k := &r.clusters[r.referent(m)]
		switch {
		case y.Sentence < x.Sentence && k.names == 0 && r.leads(y) && y.Kind == DescriptionMention && (y.kind == Person || y.definite == demonstrative):
			return true
		case y.Sentence == x.Sentence && k.names > 0 && k.kind == Person && r.referent(m) != own && r.referent(m) != main:
			return true
		}
	}
	return false
}

// actedBefore says whether somebody is a subject in a sentence.
func (r *resolution) actedBefore(c, sentence int) bool {
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		if r.mentions[m].function == subject && r.referent(m) == c {
			return true
		}
	}
	return false
}

// unnamedAbove says whether the subject of the clause or of one above it is told by a description that stands for nobody named,
// one that is surely a person's where it must be.
func (r *resolution) unnamedAbove(i int, person bool) bool {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	for clause, steps := x.clause, 0; clause >= 0 && steps < 6; clause, steps = tokens[clause].Head, steps+1 {
		for m := r.starts[x.Sentence]; m < r.starts[x.Sentence+1]; m++ {
			y := &r.mentions[m]
			if y.function == subject && y.clause == clause && y.Kind == DescriptionMention && y.definite != bare && y.number != "Plur" && !(y.First <= x.Head && x.Head <= y.Last) {
				if k := &r.clusters[r.referent(m)]; k.names == 0 && k.kind != Organization && k.kind != Place && (k.kind == Person || !person) {
					return true
				}
			}
		}
	}
	return false
}
