package extract

import (
	"slices"
	"strconv"
	"strings"
)

// instanceReach is how far behind a plural noun its instances may begin, and how many words of title, office and comma may
// stand between two of them.
const instanceReach = 8

// instanceArcs are the places in a clause that instances share with their noun.
var instanceArcs = map[string]bool{"subj": true, "obj": true, "avec": true, "par": true, "entre": true, "contre": true, "à": true,
	"en_présence_de": true, "aux_côtés_de": true}

// addInstances lets the names that are given as instances of a plural noun stand where the noun does, "vingt chefs d'État,
// dont Paul Durand et Luc Fabre, ont assisté au sommet", and ties them to it by the label "instance".
func (t *tree) addInstances() {
	for i := range t.s.Tokens {
		t.addExamples(i)
		t.addMembers(i)
		t.addFollowers(i)
		first := t.instanceMark(i)
		if first < 0 {
			continue
		}
		noun := t.pluralBefore(i)
		if noun < 0 {
			continue
		}
		list, end := t.listFrom(first), len(t.s.Tokens)
		if n := t.beforeOthers(noun, list); n > 0 {
			list, end = list[:n], list[n-1]+1
		}
		if len(list) == 0 || t.relativeList(i, list) {
			continue
		}
		for _, name := range list {
			t.takeApposition(noun, i, name)
			t.addInstance(noun, name)
			if h := t.s.Tokens[noun].Head; h >= 0 && h < noun && t.s.Tokens[h].UPOS == "NUM" && t.caseLabel(noun) == "de" { // "trois de leurs militants, dont Anna Roy, ont été arrêtés"
				t.addInstance(h, name)
			}
		}
		if end < len(t.s.Tokens) {
			for _, a := range slices.Clone(t.out[noun]) {
				if a.label == "instance" && a.to > end { // whom the coordination has given it
					t.untie(a)
				}
			}
		}
	}
}

// beforeOthers is how many of a list of instances stand before the "ainsi que" that tells of others, where by then there are as many as the noun's number says: "trois
// députés du MoDem, à savoir Jean Roy, Paul Sy et Luc Fabre, ainsi que la sénatrice Anna Roy"; 0 where it goes on with the same.
func (t *tree) beforeOthers(noun int, list []int) int {
	number := t.kid(noun, "nummod")
	if number < 0 {
		return 0
	}
	for n := 2; n < len(list); n++ {
		for k := list[n-1] + 1; k < list[n]-1; k++ {
			if t.form(k) == "ainsi" && t.form(k+1) == "que" && t.form(k-1) == "," && timeWords.Get(t.form(number)) == (timeWord{"number", strconv.Itoa(n)}) {
				return n
			}
		}
	}
	return 0
}

// relativeList reports whether what seems a list of instances is no list: the one subject of a relative clause, "une idée dont Paul
// Durand est l'auteur", or a name that a verb or a quotation parts from its "notamment", "ont notamment jeté des œufs à Paul Durand".
func (t *tree) relativeList(mark int, list []int) bool {
	if t.form(mark) == "à" { // "à savoir"
		mark++
	}
	for k := mark + 1; k < list[0]; k++ {
		if t.s.Tokens[k].UPOS == "VERB" || t.s.Tokens[k].Form == "«" {
			return true
		}
	}
	if t.form(mark) == "dont" && len(list) == 1 && t.relativeTitle(mark, list[0]) {
		return true
	}
	next := list[0] + 1
	for next < len(t.s.Tokens) && t.s.Tokens[next].UPOS == "PROPN" {
		next++
	}
	return t.form(mark) == "dont" && len(list) == 1 && next < len(t.s.Tokens) && (t.s.Tokens[next].UPOS == "VERB" || t.s.Tokens[next].UPOS == "AUX") &&
		t.tok(next).Feat("Number") == "Sing"
}

// relativeTitle reports whether "dont" begins a clause with the title of a name for its subject, behind a clause that has its verb: "des soldats ont fui
// au Tadjikistan, dont le président, Paul Durand, a ordonné leur renvoi", "l'Association des architectes grecs, dont le président, Paul Durand, a parlé".
func (t *tree) relativeTitle(mark, name int) bool {
	title := t.s.Tokens[name].Head
	if title <= mark || t.s.Tokens[title].UPOS != "NOUN" || t.rel(title) != "nsubj" {
		return false
	}
	verb := t.s.Tokens[title].Head
	if verb < name || t.s.Tokens[verb].Deprel != "acl:relcl" {
		return false
	}
	if h := t.s.Tokens[verb].Head; h != mark-2 && (h < 0 || h >= mark || t.tok(h).Feat("Number") != "Sing") { // "l'Organisation des États américains, dont le secrétaire général, Paul Durand, est venu"
		return false
	}
	finite := func(k int) bool { return t.tok(k).Feat("VerbForm") == "Fin" && t.tok(k).Feat("Number") == "Sing" }
	return finite(verb) || slices.ContainsFunc(t.kids[verb], func(c int) bool { return t.rel(c) == "aux" && finite(c) })
}

// addInstance lets one name stand where the noun does.
func (t *tree) addInstance(noun, name int) {
	t.add("instance", noun, name)
	for _, a := range t.in[noun] {
		if a.from != name && instanceArcs[a.label] {
			t.add(a.label, a.from, name)
		}
	}
}

// takeApposition unties an instance of a noun from what stands between the noun and the mark of its list: in "les clients de Nordis : Axa et Engie" Axa is not Nordis.
func (t *tree) takeApposition(noun, mark, name int) {
	for k := noun + 1; k < mark; k++ {
		t.untie(arc{label: "appos", from: k, to: name})
	}
}

// addExamples takes for instances of a plural noun the names that the noun itself compares itself to: "d'autres élus comme Paul Durand".
func (t *tree) addExamples(noun int) {
	if t.s.Tokens[noun].UPOS != "NOUN" || t.tok(noun).Feat("Number") != "Plur" {
		return
	}
	for _, a := range t.out[noun] {
		if a.label == "comme" && a.to > noun && t.s.Tokens[a.to].UPOS == "PROPN" {
			t.addInstance(noun, a.to)
		}
	}
}

// addMembers lets who is said to be one of a kind do what is told of the kind: "la France fait partie des pays qui soutiennent
// l'Ukraine", "Paul est l'homme qui a rencontré Marie".
func (t *tree) addMembers(noun int) {
	if t.s.Tokens[noun].UPOS != "NOUN" {
		return
	}
	var members []int
	h := t.s.Tokens[noun].Head
	switch {
	case t.kid(noun, "cop") >= 0:
		members = t.surface[noun]
	case h < 0 || h > noun || !t.verbal(h) || t.rel(noun) != "obl":
	case t.caseLabel(noun) == "parmi" && t.rs.in("verbe-de-compte", t.lemma(h)),
		t.caseLabel(noun) == "de" && slices.ContainsFunc(t.kids[h], func(c int) bool { return t.rel(c) == "obj" && t.form(c) == "partie" }):
		members = t.surface[h]
	}
	if len(members) == 0 {
		return
	}
	for _, a := range slices.Clone(t.in[noun]) {
		if (a.label == "subj" || a.label == "obj") && a.from > noun && t.verbal(a.from) && t.s.Tokens[a.from].Head == noun {
			for _, m := range members {
				t.add(a.label, a.from, m)
			}
		}
	}
}

// addFollowers lets who follows somebody in taking a stand take it too: "la France, rejointe par l'Allemagne, a condamné la Russie".
func (t *tree) addFollowers(i int) {
	if !t.verbal(i) || !t.passive[i] || !t.rs.in("ralliement", t.lemma(i)) {
		return
	}
	for _, a := range slices.Clone(t.out[i]) {
		if a.label != "obj" || a.to > i {
			continue
		}
		for _, b := range slices.Clone(t.in[a.to]) {
			if b.label != "subj" || b.from < i || !t.rs.in("prise-de-position", t.lemma(b.from)) {
				continue
			}
			for _, c := range t.out[i] {
				if c.label == "subj" && c.to > i {
					t.add("subj", b.from, c.to)
				}
			}
		}
	}
}

// instanceMark is the token behind the words that begin a list of instances at i, -1 where none do.
func (t *tree) instanceMark(i int) int {
	next := func(k int) string {
		if k < len(t.s.Tokens) {
			return t.form(k)
		}
		return ""
	}
	last := -1
	switch t.form(i) {
	case "dont", "notamment":
		last = i
	case "parmi":
		if f := next(i + 1); f == "lesquels" || f == "lesquelles" || f == "eux" || f == "elles" {
			last = i + 1
		}
	case "au": // "trois partis, au premier rang desquels le MPCI"
		if next(i+1) == "premier" && next(i+2) == "rang" && (next(i+3) == "desquels" || next(i+3) == "desquelles") {
			last = i + 3
		}
	case "tels", "telles":
		if f := next(i + 1); f == "que" || f == "qu'" {
			last = i + 1
		}
	case ":": // "quatre candidats sont en lice : A, B et C"
		if len(t.listFrom(i+1)) > 1 {
			last = i
		}
	case "y":
		if next(i+1) == "compris" {
			last = i + 1
		}
	case "à": // "trois experts de l'ONU, à savoir A, B et C"
		if i == 0 || t.form(i-1) != "," && t.form(i-1) != "(" {
			break
		}
		switch f := next(i + 2); {
		case next(i+1) == "savoir":
			last = i + 1
		case next(i+1) == "l'" && (f == "image" || f == "instar") && i+3 < len(t.s.Tokens) && t.lemma(i+3) == "de", next(i+1) == "commencer" && f == "par": // "de nombreux élus, à l'image de Paul Durand"
			last = i + 2
			if f != "par" {
				last++
			}
		}
	}
	if last >= 0 && next(last+1) == "notamment" {
		last++
	}
	if last < 0 || last+1 >= len(t.s.Tokens) {
		return -1
	}
	return last + 1
}

// pluralBefore is the noun in the plural, or with a number, that a list of instances from i on belongs to: the one behind
// the comma before it, or the subject where a verb stands between.
func (t *tree) pluralBefore(i int) int {
	name := -1 // "trois députés ont quitté Les Républicains, dont Paul Durand": rather the deputies
	for k := i - 1; k >= 0 && i-k <= instanceReach; k-- {
		switch {
		case t.amongThem(k): // "trois d'entre eux, dont Paul Durand"
			return t.s.Tokens[k].Head
		case t.s.Tokens[k].UPOS == "NOUN" && t.counted(k):
			return t.s.Tokens[k].Head
		case t.s.Tokens[k].UPOS == "NOUN" && t.tok(k).Feat("Number") == "Plur" && !t.genitive(k):
			if t.form(k)[0] == t.s.Tokens[k].Form[0] {
				return k
			}
			name = k
		case t.verbal(k) || t.kid(k, "cop") >= 0:
			for _, s := range t.surface[k] {
				if s < k && (t.s.Tokens[s].UPOS == "NOUN" && t.tok(s).Feat("Number") == "Plur" || t.form(s) == "ceux" || t.form(s) == "celles") { // "ceux qui ont résisté, au premier rang desquels"
					return s
				}
			}
			if t.verbal(k) && t.s.Tokens[k].UPOS == "VERB" {
				return name
			}
		}
	}
	return name
}

// amongThem reports whether a token is the pronoun of whom some are counted: "plusieurs d'entre eux".
func (t *tree) amongThem(k int) bool {
	f := t.form(k)
	return (f == "eux" || f == "elles") && t.caseLabel(k) == "d'entre" && t.s.Tokens[k].Head >= 0 && t.s.Tokens[k].Head < k
}

// counted reports whether a noun is what a noun of number counts: "une trentaine de pays".
func (t *tree) counted(k int) bool {
	h := t.s.Tokens[k].Head
	return h >= 0 && h < k && t.rel(k) == "nmod" && t.caseLabel(k) == "de" && t.kid(k, "det") < 0 && (t.rs.in("enveloppe", t.lemma(h)) || t.rs.in("quantité", t.lemma(h)))
}

// genitive reports whether a noun hangs by "de" on another in the plural: "chefs d'État", "membres des équipes".
func (t *tree) genitive(k int) bool {
	h := t.s.Tokens[k].Head
	return h >= 0 && h < k && t.rel(k) == "nmod" && t.s.Tokens[h].UPOS == "NOUN" && t.tok(h).Feat("Number") == "Plur"
}

// listFrom gathers the heads of the names that stand in a list from token i on, each with or without a title, an office
// behind a comma, and brackets.
func (t *tree) listFrom(i int) []int {
	var out []int
	last := i
	depth := 0
	for k := i; k < len(t.s.Tokens) && k-last <= instanceReach; k++ {
		tok := t.tok(k)
		switch {
		case tok.Form == "(":
			depth++
			continue
		case tok.Form == ")":
			depth--
			last = k
			continue
		case depth > 0:
			continue
		case tok.UPOS == "AUX", tok.UPOS == "VERB" && tok.Feat("VerbForm") != "Part", tok.Form == ";", tok.Form == ":", t.relative(k):
			return out
		case tok.UPOS != "PROPN" || t.rel(k) == "flat" && (k == 0 || tok.Head < 0 || t.s.Tokens[tok.Head].UPOS != "NOUN"): // "dont l'eurodéputé Paul Durand"
			continue
		}
		if h := tok.Head; h >= i && h < k && t.s.Tokens[h].UPOS == "NOUN" && k+1 < len(t.s.Tokens) && t.s.Tokens[k+1].UPOS == "PROPN" && t.s.Tokens[k+1].Head == h {
			last = k
			continue // "la sénatrice LR Anna Roy"
		}
		if h := tok.Head; k > i && h >= i && h < k && t.s.Tokens[h].UPOS == "NOUN" && t.caseLabel(h) == "de" && len(out) > 0 {
			last = k
			continue // "patron du groupe textile Nordis"
		}
		if k > i {
			prev := t.tok(k - 1)
			if prev.UPOS == "ADP" || prev.UPOS == "DET" && k > i+1 && t.tok(k-2).UPOS == "ADP" || prev.UPOS == "PROPN" {
				if len(out) > 0 {
					last = k
				}
				continue // "maire de Paris"
			}
		}
		if len(out) > 0 && tok.Deprel == "nsubj" && tok.Head > k && t.s.Tokens[k-1].Form == "," { // "soutenu par trois élus, dont Paul Durand, Luc Mercier a"
			return out
		}
		out = append(out, k)
		last = k
	}
	return out
}

// ownOffices pairs those whom a plural office lists with the state that each one's own title names: "des chefs d'État, dont le Nigérian Paul Durand et le Gambien
// Luc Roy". Nothing where no title does.
func (r *reader) ownOffices(rule *Rule, sentence, token int, holders []ref) (out, states []ref) {
	t := r.trees[sentence]
	if !t.has(token, "instance") || !t.plural(token) || !stateOffice(rule.Predicate) && rule.Predicate != "president-of" {
		return nil, nil
	}
	for _, x := range holders {
		for _, title := range t.titlesOf(x.token) {
			if k := r.demonym(sentence, title); k != nil && k.Kind == "country" {
				out, states = append(out, x), append(states, r.demonymRef(k, sentence, title, 0.9))
				break
			}
		}
		if k := r.headOfState(strings.TrimSuffix(rule.Predicate, "-of"), r.entities[x.entity].name); k != nil && len(holders) > 1 && (len(out) == 0 || out[len(out)-1].entity != x.entity) {
			out, states = append(out, x), append(states, r.tokenRef(r.place(k), sentence, token, 0.9)) // "seize chefs d'État, parmi lesquels Paul Kagame et Luc Sy"
		}
	}
	return out, states
}
