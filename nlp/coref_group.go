package nlp

import (
	"cmp"
	"slices"
	"strconv"
)

// groupReach is how many sentences back the members of "les deux hommes" are looked for; of a pronoun the sentence before.
const groupReach = 2

// groups finds the mentions that stand for several named things together. Members are clusters. A group needs all of its
// members named: where one of "les deux hommes" may be nobody's name there is no group.
func (r *resolution) groups() []Group {
	known := map[int][]int{} // cluster of a mention that is a group -> its members
	var out []Group
	for i := range r.mentions {
		x := &r.mentions[i]
		c := r.of(i)
		if x.number != "Plur" && !(x.Kind == DescriptionMention && r.words.is(x.lemma, pairNoun)) || x.quoted {
			if members := known[c]; members != nil {
				out = append(out, Group{Mention: x.Mention, Members: slices.Clone(members)})
			}
			continue
		}
		var members []int
		switch {
		case r.clusters[c].names > 0:
			if x.pronoun == possessor && r.clusters[c].kind == Person { // "leur fils" is not one parent's
				if both := r.owners(i, known); slices.Contains(both, c) {
					out = append(out, Group{Mention: x.Mention, Members: slices.Clone(both)})
				}
			}
			continue
		case x.Kind == DescriptionMention:
			if r.coordinated(i) != nil {
				continue // its names say who they are
			}
			told := r.listedInBrackets(i)
			if told == nil {
				told = r.identifiedTogether(i)
			}
			if told != nil {
				known[c] = told
				out = append(out, Group{Mention: x.Mention, Members: slices.Clone(told), Told: true})
				continue
			}
			members = known[c]
			if members == nil {
				members = r.counted(i, known)
			}
			if members == nil {
				if some := r.partNamed(i); some != nil {
					out = append(out, Group{Mention: x.Mention, Members: some, Part: true})
					continue
				}
			}
		case known[c] != nil:
			members = known[c]
		case len(r.clusters[c].mentions) > 1 && len(r.clusters[c].heads) > 0:
			if before := r.lastBefore(c, i); before >= 0 && !r.eachOwns(x) && x.Sentence-r.mentions[before].Sentence <= 1 && r.mentions[before].Kind == DescriptionMention {
				if named := r.coordinated(before); named != nil { // "les députés Anna Roy et Luc Blanc … Ils"
					out = append(out, Group{Mention: x.Mention, Members: slices.Clone(named)})
				}
			}
		case x.pronoun == possessor:
			members = r.owners(i, known)
		case x.pronoun == personalSubject:
			members = r.antecedents(i, known)
		case x.pronoun == personalObject, x.pronoun == personalDative, x.pronoun == tonic, x.pronoun == demonstrativePro:
			members = r.severalBefore(i, known)
		case x.pronoun == several:
			members = r.ofList(i, known)
		}
		if members != nil {
			known[c] = members
			out = append(out, Group{Mention: x.Mention, Members: slices.Clone(members)})
		}
	}
	return out
}

// owners finds whose "leur" is: of kin, of a couple.
func (r *resolution) owners(i int, known map[int][]int) []int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if r.eachOwns(x) {
		return nil
	}
	if possessed := Lower(tokens[tokens[x.Head].Head].Lemma); r.nouns.in(possessed, "kin") || r.words.is(possessed, unionNoun) {
		if members := r.spouses(i); members != nil {
			return members
		}
	}
	return r.antecedents(i, known)
}

// eachOwns says whether a possessive tells of what each has for himself, "leurs épouses", "leurs clubs respectifs".
func (r *resolution) eachOwns(x *mention) bool {
	tokens := r.d.Sentences[x.Sentence].Tokens
	p := tokens[x.Head].Head
	return x.pronoun == possessor && p >= 0 && (r.words.is(Lower(tokens[p].Lemma), spouseNoun) || p+1 < len(tokens) && tokens[p+1].Lemma == "respectif")
}

// spouses are the two of whom the text has just told that they are or were married or live together: "sa femme, Anna Roy", "a épousé Anna Roy".
func (r *resolution) spouses(i int) []int {
	x := &r.mentions[i]
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= groupReach; j-- {
		y := &r.mentions[j]
		tokens := r.d.Sentences[y.Sentence].Tokens
		one, other := -1, -1
		switch {
		case y.pronoun == possessor && y.number == "Sing":
			one = r.of(j)
			for m := j + 1; m < i && r.mentions[m].Sentence == y.Sentence && other < 0; m++ {
				if z := &r.mentions[m]; z.Head == tokens[y.Head].Head && r.words.is(z.lemma, spouseNoun) {
					other = r.referent(m)
				}
			}
		case y.function == subject && y.clause >= 0 && (r.words.is(tokens[y.clause].Lemma, marryingVerb)):
			one = r.referent(j)
			for m := r.starts[y.Sentence]; m < r.starts[y.Sentence+1] && other < 0; m++ {
				if z := &r.mentions[m]; z.clause == y.clause && z.Kind == NameMention && (z.function == object || z.function == oblique && (caseLemma(tokens, z.Head) == "à" || caseLemma(tokens, z.Head) == "avec")) {
					other = r.of(m)
				}
			}
		}
		if one >= 0 && other >= 0 && one != other && r.clusters[one].names > 0 && r.clusters[other].names > 0 && r.clusters[one].kind == Person && r.clusters[other].kind == Person {
			return []int{one, other}
		}
	}
	return nil
}

// severalBefore finds whom "les", "leur" and "eux" stand for: the coordinated names mentioned before, where nothing else in the plural stands between
// and who acts in the clause is none of them.
func (r *resolution) severalBefore(i int, known map[int][]int) []int {
	x := &r.mentions[i]
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= 1; j-- {
		y := &r.mentions[j]
		if y.pronoun == firstPerson || y.Sentence == x.Sentence && y.function == subject && x.pronoun != tonic {
			if y.number == "Plur" || r.coordinated(j) != nil {
				return nil
			}
			continue
		}
		members := known[r.of(j)]
		if members == nil {
			members = r.coordinated(j)
		}
		if members != nil {
			if y.quoted != x.quoted || !r.agreeAll(x, members) {
				return nil
			}
			return members
		}
		if y.number == "Plur" && r.clusters[r.of(j)].names == 0 {
			return nil
		}
	}
	return nil
}

// counted finds those whom a description with a number stands for: "les deux présidents" are the two named before.
func (r *resolution) counted(i int, known map[int][]int) []int {
	x := &r.mentions[i]
	n := r.countOf(x)
	if n < 2 || x.definite < definite || x.definite == possessive || len(x.complements) > 0 || r.isIntroduced(x) || r.nameStarting(x.Sentence, x.Last+1) >= 0 {
		return nil
	}
	if slices.ContainsFunc(x.qualifiers, func(q string) bool { return !r.words.is(q, commonToAll) }) {
		return nil
	}
	if r.nouns.kindOf(x.lemma) == "" && !r.words.is(x.lemma, pairNoun) && !r.words.is(x.lemma, sideNoun) && !r.nouns.in(x.lemma, "country") && !r.nouns.in(x.lemma, "company") && !r.nouns.in(x.lemma, "club") && !r.nouns.in(x.lemma, "party") {
		return nil
	}
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= groupReach; j-- {
		if members := r.coordinated(j); len(members) == n && r.allFit(x, members) {
			return members
		}
	}
	if n > 2 && r.nouns.in(x.lemma, "country") { // "les trois États" are those of a list, however far above
		for j := i - 1; j >= 0; j-- {
			if members := r.coordinated(j); len(members) == n && r.allFit(x, members) {
				return members
			}
		}
	}
	if r.nouns.in(x.lemma, "kin") {
		return nil // "les deux frères" are not any two
	}
	if r.words.is(x.lemma, pairNoun) && n == 2 {
		if members := r.spouses(i); members != nil && r.allFit(x, members) {
			return members
		}
	} else if members := r.atHandTogether(i, n); members != nil && r.someCalledSo(x, members) {
		return members
	}
	return r.mainSeveral(i, n, known)
}

// someCalledSo says whether the text has called one of some people what a noun for an office or a trade tells, "les deux généraux".
func (r *resolution) someCalledSo(x *mention, members []int) bool {
	return r.nouns.in(x.lemma, "person") || r.words.is(x.lemma, sideNoun) || slices.ContainsFunc(members, func(c int) bool {
		return r.clusters[c].kind != Person || r.calledSo(x, &r.clusters[c])
	})
}

// mainSeveral are the n of whom a text has been about, of the sort that a counted noun tells: those whom it has called so together before, else those
// whom it has named far more often than anybody else of that sort.
func (r *resolution) mainSeveral(i, n int, known map[int][]int) []int {
	x := &r.mentions[i]
	for j := i - 1; j >= 0; j-- {
		if members := known[r.of(j)]; len(members) == n && r.mentions[j].Kind == DescriptionMention && r.allFit(x, members) {
			return members
		}
	}
	var members []int
	said := map[int]int{}
	for c := range r.clusters {
		k := &r.clusters[c]
		if k.parent != c || k.names == 0 {
			continue
		}
		times := k.before(i)
		if r.nouns.in(x.lemma, "country") || r.words.is(x.lemma, sideNoun) {
			c = r.stateOf(c)
			k = &r.clusters[c]
		}
		if times > 0 && r.fits(x, k) && (k.kind != Person || x.lemma == "homme" || x.lemma == "femme" || r.words.is(x.lemma, pairNoun) || r.words.is(x.lemma, sideNoun) || slices.Contains(k.heads, x.lemma)) {
			if said[c] == 0 {
				members = append(members, c)
			}
			said[c] += times
		}
	}
	slices.SortFunc(members, func(a, b int) int { return cmp.Or(cmp.Compare(said[b], said[a]), cmp.Compare(a, b)) })
	if len(members) < n || said[members[n-1]] < 2 || len(members) > n && said[members[n-1]] < 2*said[members[n]] {
		return nil
	}
	return members[:n]
}

// stateOf is the cluster of the state whose capital a cluster is, where the text names it; else the cluster itself.
func (r *resolution) stateOf(c int) int {
	k := &r.clusters[c]
	if k.entry == nil || k.entry.Kind != "capital" {
		return c
	}
	state, ok := r.gazetteer.CountryOf(k.entry)
	for s := 0; ok && s < len(r.clusters); s++ {
		if o := &r.clusters[s]; o.parent == s && o.entry == state {
			return s
		}
	}
	return c
}

// atHandTogether are the n of a sort whom the sentences before name, and nobody else.
func (r *resolution) atHandTogether(i, n int) []int {
	x := &r.mentions[i]
	var members []int
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= groupReach; j-- {
		y := &r.mentions[j]
		if x.function == object && y.function == subject && y.clause == x.clause && y.Sentence == x.Sentence {
			continue // "Le Qatar a appelé les deux camps à la retenue": none of them
		}
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
	if k.entry == nil || k.entry.Kind != "capital" || !r.nouns.in(x.lemma, "country") && !r.words.is(x.lemma, sideNoun) || y.function != subject && y.function != nominal {
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
	if r.words.is(x.lemma, pairNoun) {
		if x.lemma == "trio" {
			return 3
		}
		return 2
	}
	tokens := r.d.Sentences[x.Sentence].Tokens
	for t := max(0, x.Head-3); t < x.Head; t++ {
		if tokens[t].Head != x.Head || tokens[t].UPOS != "NUM" && tokens[t].Deprel != "nummod" {
			continue
		}
		return smallNumber(tokens[t].Form)
	}
	return 0
}

// smallNumber is the number that a word or figures tell, 0 for what is none that people are counted by in a text.
func smallNumber(form string) int {
	switch Lower(form) {
	case "deux":
		return 2
	case "trois":
		return 3
	case "quatre":
		return 4
	case "cinq":
		return 5
	case "six":
		return 6
	case "sept":
		return 7
	}
	n, _ := strconv.Atoi(form)
	return n
}

// fits says whether a counted noun can stand for a named thing.
func (r *resolution) fits(x *mention, k *cluster) bool {
	kind := ""
	if k.entry != nil {
		kind = k.entry.Kind
	}
	switch {
	case r.words.is(x.lemma, pairNoun):
		return k.kind == Person || k.kind == Organization && x.lemma != "couple"
	case k.kind == Person:
		return r.nouns.kindOf(x.lemma) == Person && (x.lemma != "femme" || k.gender == "Fem") && (x.lemma != "homme" || k.gender != "Fem")
	case r.nouns.in(x.lemma, "country"):
		return k.kind == Place && kind == "country"
	case r.words.is(x.lemma, sideNoun) && k.kind == Place:
		return kind == "country"
	case r.words.is(x.lemma, sideNoun) && k.kind == Organization:
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

// coordinated lists the clusters of somebody or something named and of what is coordinated with it, "Anna Roy et Luc Blanc", "le préfet, Luc Blanc, et la
// maire, Anna Roy"; nil where it stands alone or something without a name is among them.
func (r *resolution) coordinated(j int) []int {
	y := &r.mentions[j]
	tokens := r.d.Sentences[y.Sentence].Tokens
	if n := r.nameStarting(y.Sentence, y.Last+1); y.Kind == DescriptionMention && y.number == "Plur" && n >= 0 { // "les députés Anna Roy et Luc Blanc"
		return r.coordinated(r.ofName[n])
	}
	first := r.namedBy(j)
	if first < 0 || tokens[y.Head].Deprel == "conj" {
		return nil
	}
	members := []int{first}
	for t := y.Head + 1; t < len(tokens); t++ {
		if tokens[t].Head != y.Head || tokens[t].Deprel != "conj" || tokens[t].UPOS == "VERB" {
			continue
		}
		c := -1
		for m := j + 1; m < r.starts[y.Sentence+1] && r.mentions[m].First <= t; m++ {
			if z := &r.mentions[m]; z.Head == t || z.Kind == NameMention && z.First <= t && t <= z.Last {
				c = r.namedBy(m)
			}
		}
		if c < 0 || r.clusters[c].kind != r.clusters[first].kind || slices.Contains(members, c) {
			return nil
		}
		members = append(members, c)
	}
	if len(members) < 2 {
		return nil
	}
	return members
}

// listedInBrackets lists the people whom brackets behind a plural noun name: "plusieurs députés (Anna Roy, Luc Blanc)"; nil where they tell anything else.
func (r *resolution) listedInBrackets(i int) []int {
	x := &r.mentions[i]
	tokens := r.d.Sentences[x.Sentence].Tokens
	if x.Last+2 >= len(tokens) || tokens[x.Last+1].Form != "(" || r.nouns.kindOf(x.lemma) != Person {
		return nil
	}
	n := r.nameStarting(x.Sentence, x.Last+2)
	if n < 0 || r.d.Names[n].Type != Person {
		return nil
	}
	return r.coordinated(r.ofName[n])
}

// titledWithin says whether a mention is part of a phrase that another begins, as a name behind what introduces it or an apposition: "le préfet, Luc Blanc".
func (r *resolution) titledWithin(j int) bool {
	y := &r.mentions[j]
	if y.Kind != NameMention {
		return y.Kind == DescriptionMention && r.impliedOf[j] >= 0 && r.impliedOf[j] < j
	}
	head := r.d.Sentences[y.Sentence].Tokens[y.Head].Head
	for m := j - 1; m >= r.starts[y.Sentence] && head >= 0; m-- {
		if z := &r.mentions[m]; z.Head == head && z.Kind == DescriptionMention {
			return r.namedBy(m) == r.of(j) || z.number == "Plur"
		}
	}
	return false
}

// namedBy is the cluster of a name, or of the name that a description introduces: "le préfet, Luc Blanc"; -1 for another mention.
func (r *resolution) namedBy(m int) int {
	x := &r.mentions[m]
	switch {
	case x.Kind == NameMention:
		return r.of(m)
	case x.Kind != DescriptionMention || x.number == "Plur":
	case r.impliedOf[m] >= 0:
		return r.of(r.impliedOf[m])
	default:
		if n := r.nameStarting(x.Sentence, x.Last+1); n >= 0 {
			return r.of(r.ofName[n])
		}
	}
	return -1
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
		if members == nil || !r.agreeAll(x, members) || slices.ContainsFunc(others, func(c int) bool { return !slices.Contains(members, c) }) {
			return nil
		}
		return members
	}
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= reach; j-- {
		y := &r.mentions[j]
		if k := &r.clusters[r.of(j)]; y.Sentence == x.Sentence && k.kind == Person && k.names > 0 && (y.function == subject || x.pronoun != possessor) {
			others = append(others, r.of(j))
		}
		if y.function != subject || y.pronoun == firstPerson || y.quoted || r.d.Sentences[y.Sentence].Tokens[y.Head].Deprel == "conj" {
			continue
		}
		if y.Sentence == x.Sentence && y.clause == x.clause && x.pronoun != possessor || r.titledWithin(j) {
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
			members := r.companions(j)
			if members == nil {
				members = r.received(j)
			}
			return agreed(members)
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

// received are those named together to whom a subject does something: of "Paul Roy a reçu Luc Morin et Jean Blanc. Ils" these are among whom "ils" means, whoever else is.
func (r *resolution) received(j int) []int {
	y := &r.mentions[j]
	for m := j + 1; m < r.starts[y.Sentence+1]; m++ {
		if z := &r.mentions[m]; z.function == object && z.clause == y.clause {
			return r.coordinated(m)
		}
	}
	return nil
}

// agreeAll says whether a plural pronoun can stand for things of these genders: "elles" for women and what is feminine.
func (r *resolution) agreeAll(x *mention, members []int) bool {
	if x.gender == "" {
		return true
	}
	masculine := slices.ContainsFunc(members, func(c int) bool { return r.clusters[c].gender != "Fem" })
	return masculine == (x.gender == "Masc")
}
