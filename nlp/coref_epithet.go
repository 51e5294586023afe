package nlp

import (
	"slices"
	"strings"
)

// News takes somebody up by what it has not said of them yet: "Lyon a limogé Bruno Castellan. L'ancien gardien de Lens
// était arrivé en janvier." Neither title nor noun joins the two; that the text goes on about one person does.

// epithetReach is how many sentences back the person is looked for whom such a description takes up.
const epithetReach = 2

// byEpithet finds the person whom a description takes up that tells something new of them: whom the sentence before, or
// where that speaks of nobody the one before it, is about, where nothing speaks for another; -1 otherwise.
func (r *resolution) byEpithet(i int) int {
	x := &r.mentions[i]
	if !r.takesUp(x) {
		return -1
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
		if y.pronoun == firstPerson || k.number == "Plur" || k.kind != Person && (k.names > 0 || y.kind != Person) || k.names == 0 && (y.number != "Sing" || y.definite == bare) {
			continue
		}
		if y.Sentence == x.Sentence {
			if y.quoted || y.pronoun == possessor || r.inOpening(y, x) {
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
		if x.lemma == "intéressé" && y.pronoun != possessor && best < 0 {
			score += 8 // whom the text mentioned last
		}
		switch {
		case score > bestScore:
			best, bestScore, second = c, score, bestScore
		case score > second:
			second = score
		}
	}
	if best < 0 || r.clusters[best].names == 0 || second > 0 && bestScore-second < 2 || r.namedIn(best, x.Sentence) {
		return -1
	}
	if x.people != "" && !slices.Contains(r.clusters[best].peoples, x.people) && r.ofPeople(x, i) {
		return -1 // the text has somebody else of that origin
	}
	r.addPeople(best, x)
	return best
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

// namedIn says whether a sentence names a thing.
func (r *resolution) namedIn(c, sentence int) bool {
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		if r.mentions[m].Kind == NameMention && r.of(m) == c {
			return true
		}
	}
	return false
}

// takesUp says whether a description can take up somebody by something new: neither an office, which somebody else may
// hold, nor a relation to others, unless of the past.
func (r *resolution) takesUp(x *mention) bool {
	if x.number == "Plur" || x.quoted || x.definite != definite && x.definite != demonstrative || x.function == other || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return false
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.Last+1 < len(tokens) && tokens[x.Last+1].UPOS == "PROPN" {
		return false
	}
	if x.Last+2 < len(tokens) && tokens[x.Last+1].Form == "," {
		if n := r.nameStarting(x.Sentence, r.afterAddress(x.Sentence, x.Last+2)); n >= 0 && r.d.Names[n].Type == Person {
			return false // "le jeune triathlète français, Paul Roy,"
		}
	}
	if len(r.nouns.classes[x.lemma]) == 0 {
		return x.people != "" && plain(x) || x.inhabitant
	}
	if r.nouns.kindOf(x.lemma) != Person || r.nouns.in(x.lemma, "kin") {
		return false
	}
	switch fields := r.nouns.takesUp[x.lemma]; {
	case fields == nil:
		return isFormer(x) && r.officeOf(x.lemma, x.qualifiers, x.complements) == "" || x.lemma == "homme" && slices.Contains(x.qualifiers, "affaire")
	case fields[0] == "this" || x.definite == demonstrative:
		return x.definite == demonstrative
	}
	return x.function == subject || isFormer(x) || plain(x)
}

// epithetScore is how well a description suits the person of a cluster whom the text mentioned last as mention j; 0 where it
// does not.
func (r *resolution) epithetScore(x *mention, c, j int) int {
	k, y := &r.clusters[c], &r.mentions[j]
	score := 1
	if x.people != "" && len(k.peoples) > 0 {
		if !slices.Contains(k.peoples, x.people) {
			return 0
		}
		score += 6
	}
	if fields := r.nouns.takesUp[x.lemma]; len(fields) > 0 && fields[0] != "any" && fields[0] != "this" && len(k.heads) > 0 && !isFormer(x) {
		shared, other := false, false
		for _, h := range k.heads {
			if r.nouns.kindOf(h) != Person || r.nouns.in(h, "person") {
				continue
			}
			if slices.ContainsFunc(fields, func(f string) bool { return r.nouns.in(h, f) }) {
				shared = true
			} else {
				other = true
			}
		}
		if r.nouns.in(x.lemma, "leader") && !plain(x) && x.people == "" {
			shared = r.anyIn(k.heads, "leader") // "le dirigeant d'En marche" is no candidate of the right
			other = !shared
		}
		if shared {
			score += 5
		} else if other {
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
	return score + min(len(k.mentions), 4)/2
}
