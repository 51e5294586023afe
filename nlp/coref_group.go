package nlp

import (
	"slices"
	"strconv"
)

// groupReach is how many sentences back the members of "les deux hommes" are looked for; of a pronoun the sentence before.
const groupReach = 2

// groups finds the mentions that stand for several named things together. Members are clusters. A group needs all of its
// members named: where one of "les deux hommes" may be nobody's name there is no group.
func (r *resolution) groups() []Group {
	known := map[int][]int{} // cluster of a mention that is a group -> its members
	for i := range r.mentions {
		x := &r.mentions[i]
		c := r.of(i)
		if x.number != "Plur" || x.quoted || r.clusters[c].names > 0 || known[c] != nil {
			continue
		}
		var members []int
		switch {
		case x.Kind == DescriptionMention:
			members = r.counted(i)
		case len(r.clusters[c].mentions) > 1 && len(r.clusters[c].heads) > 0:
		case x.pronoun == personalSubject, x.pronoun == possessor:
			members = r.antecedents(i, known)
		}
		if members != nil {
			known[c] = members
		}
	}
	var out []Group
	for i := range r.mentions {
		if members := known[r.of(i)]; members != nil {
			out = append(out, Group{Mention: r.mentions[i].Mention, Members: slices.Clone(members)})
		}
	}
	return out
}

// counted finds those whom a description with a number stands for: "les deux présidents" are the two named before.
func (r *resolution) counted(i int) []int {
	x := &r.mentions[i]
	n := r.countOf(x)
	if n < 2 || x.definite < definite || x.definite == possessive || len(x.complements) > 0 || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return nil
	}
	for _, q := range x.qualifiers {
		switch q {
		case "état", "gouvernement", "diplomatie", "voisin", "rival", "deux", "trois", "quatre", "cinq", "même", "allié", "ennemi", "ancien", "frère", "signataire":
		default:
			return nil
		}
	}
	if r.nouns.kindOf(x.lemma) == "" && !r.nouns.sides[x.lemma] && !r.nouns.in(x.lemma, "country") && !r.nouns.in(x.lemma, "company") && !r.nouns.in(x.lemma, "club") && !r.nouns.in(x.lemma, "party") {
		return nil
	}
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= groupReach; j-- {
		if members := r.coordinated(j); len(members) == n && r.allFit(x, members) {
			return members
		}
	}
	if r.nouns.in(x.lemma, "kin") {
		return nil // "les deux frères" are not any two
	}
	var members []int
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= groupReach; j-- {
		y := &r.mentions[j]
		if len(members) == n && y.Sentence != r.mentions[j+1].Sentence {
			return members
		}
		c := r.asState(x, j)
		k := &r.clusters[c]
		switch {
		case slices.Contains(members, c), y.pronoun == possessor, k.kind != Person && r.apart(x, j):
		case k.names > 0:
			if r.fits(x, k) {
				members = append(members, c)
			}
		case y.number != "Plur" && y.kind == Person && r.nouns.kindOf(x.lemma) == Person && r.impliedOf[j] < 0:
			return nil // somebody without a name
		}
		if len(members) > n {
			return nil
		}
	}
	if len(members) == n {
		return members
	}
	return nil
}

// asState is the cluster of a mention, that of its state where a capital is named that acts or is somebody's: "l'homme fort de
// Conakry" counts among "les trois pays", where the text names Guinea.
func (r *resolution) asState(x *mention, j int) int {
	c := r.of(j)
	k, y := &r.clusters[c], &r.mentions[j]
	if k.entry == nil || k.entry.Kind != "capital" || !r.nouns.in(x.lemma, "country") && !r.nouns.sides[x.lemma] || y.function != subject && y.function != nominal {
		return c
	}
	state, ok := r.gazetteer.CountryOf(k.entry)
	for m := 0; ok && m < len(r.mentions); m++ {
		if s := r.of(m); r.mentions[m].Kind == NameMention && r.clusters[s].entry == state {
			return s
		}
	}
	return c
}

// countOf is the number that a noun is counted by, 0 where it is not.
func (r *resolution) countOf(x *mention) int {
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := max(0, x.Head-3); t < x.Head; t++ {
		if tokens[t].Head != x.Head || tokens[t].UPOS != "NUM" && tokens[t].Deprel != "nummod" {
			continue
		}
		switch Lower(tokens[t].Form) {
		case "deux":
			return 2
		case "trois":
			return 3
		case "quatre":
			return 4
		case "cinq":
			return 5
		}
		n, _ := strconv.Atoi(tokens[t].Form)
		return n
	}
	return 0
}

// fits says whether a counted noun can stand for a named thing.
func (r *resolution) fits(x *mention, k *cluster) bool {
	kind := ""
	if k.entry != nil {
		kind = k.entry.Kind
	}
	switch {
	case k.kind == Person:
		return r.nouns.kindOf(x.lemma) == Person && (k.gender == "" || x.lemma != "homme" && x.lemma != "femme" || (k.gender == "Fem") == (x.lemma == "femme"))
	case r.nouns.in(x.lemma, "country"):
		return k.kind == Place && kind == "country"
	case r.nouns.sides[x.lemma] && k.kind == Place:
		return kind == "country"
	case r.nouns.sides[x.lemma] && k.kind == Organization:
		return true
	case r.nouns.in(x.lemma, "capital"):
		return kind == "capital"
	case k.kind == Organization:
		return r.nouns.canBe(x.lemma, Organization, "") && r.nouns.generic(x.lemma, Organization) && (kind == "" || r.nouns.canBe(x.lemma, Organization, kind))
	}
	return false
}

func (r *resolution) allFit(x *mention, members []int) bool {
	return !slices.ContainsFunc(members, func(c int) bool { return !r.fits(x, &r.clusters[c]) })
}

// coordinated lists the clusters of a name and the names coordinated with it, "Anna Roy et Luc Blanc"; nil where it stands
// alone or something without a name is among them.
func (r *resolution) coordinated(j int) []int {
	y := &r.mentions[j]
	tokens := r.d.Sentences[y.Sentence].Tokens
	if y.Kind != NameMention || tokens[y.Head].Deprel == "conj" {
		return nil
	}
	members := []int{r.of(j)}
	for t := y.Head + 1; t < len(tokens); t++ {
		if tokens[t].Head != y.Head || tokens[t].Deprel != "conj" {
			continue
		}
		if tokens[t].UPOS == "VERB" {
			continue
		}
		n := int(r.inName[y.Sentence][t]) - 1
		if n < 0 {
			if n = r.nameStarting(y.Sentence, r.afterTitle(y.Sentence, t)); n < 0 {
				return nil
			}
		}
		c := r.of(r.ofName[n])
		if r.clusters[c].kind != r.clusters[members[0]].kind || slices.Contains(members, c) {
			return nil
		}
		members = append(members, c)
	}
	if len(members) < 2 {
		return nil
	}
	return members
}

// afterTitle is the token behind the phrase that a noun heads: "le président russe" before "Vladimir Poutine".
func (r *resolution) afterTitle(sentence, t int) int {
	for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
		if x := &r.mentions[m]; x.Head == t && x.Kind == DescriptionMention {
			return x.Last + 1
		}
	}
	return t + 1
}

// antecedents finds whom "ils" or "leur" stands for: the coordinated names that are the subject before, or the two who met
// in the sentence before. Another plural subject in between takes it.
func (r *resolution) antecedents(i int, known map[int][]int) []int {
	x := &r.mentions[i]
	reach := 1
	if x.pronoun == possessor && x.clause >= 0 && x.Head > x.clause {
		reach = 0 // behind its verb it is the subject's of that verb
	}
	var others []int // named in the sentence of the pronoun
	agreed := func(members []int) []int {
		if !r.agreeAll(x, members) || slices.ContainsFunc(others, func(c int) bool { return !slices.Contains(members, c) }) {
			return nil
		}
		return members
	}
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= reach; j-- {
		y := &r.mentions[j]
		if k := &r.clusters[r.of(j)]; y.Sentence == x.Sentence && k.kind == Person && k.names > 0 {
			others = append(others, r.of(j))
		}
		if y.function != subject || y.pronoun == firstPerson || y.quoted || r.d.Sentences[y.Sentence].Tokens[y.Head].Deprel == "conj" {
			continue
		}
		if y.Sentence == x.Sentence && y.clause == x.clause && x.pronoun != possessor {
			continue
		}
		c := r.of(j)
		if members := known[c]; members != nil {
			return agreed(members)
		}
		if members := r.coordinated(j); members != nil {
			return agreed(members)
		}
		if y.number == "Plur" || r.clusters[c].number == "Plur" {
			return nil
		}
		if x.Sentence-y.Sentence == 1 && x.pronoun == personalSubject {
			if members := r.companions(j); members != nil {
				return agreed(members)
			}
			return nil
		}
	}
	return nil
}

// companions are a subject, of the sentence before a plural pronoun, and the one other person of that sentence, where
// nobody else is in it.
func (r *resolution) companions(j int) []int {
	y := &r.mentions[j]
	c := r.of(j)
	if r.clusters[c].kind != Person || r.clusters[c].names == 0 {
		return nil
	}
	members := []int{c}
	for m := r.starts[y.Sentence]; m < r.starts[y.Sentence+1]; m++ {
		z := &r.mentions[m]
		o := r.of(m)
		k := &r.clusters[o]
		switch {
		case slices.Contains(members, o), z.pronoun == possessor:
		case k.names > 0 && k.kind == Person:
			if z.clause != y.clause || z.function != object && !(z.function == oblique && caseLemma(r.d.Sentences[z.Sentence].Tokens, z.Head) == "avec") {
				return nil
			}
			members = append(members, o)
		case z.number == "Plur" && (z.kind == Person || z.pronoun != noPronoun), z.kind == Person && k.names == 0 && r.impliedOf[m] < 0:
			return nil
		}
	}
	if len(members) != 2 {
		return nil
	}
	return members
}

// agreeAll says whether a plural pronoun can stand for things of these genders: "elles" for women and what is feminine.
func (r *resolution) agreeAll(x *mention, members []int) bool {
	if x.gender == "" {
		return true
	}
	masculine := slices.ContainsFunc(members, func(c int) bool { return r.clusters[c].gender != "Fem" })
	return masculine == (x.gender == "Masc")
}
