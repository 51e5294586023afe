package extract

import (
	"slices"
	"strings"

	"kg/graph"
	"kg/nlp"
)

// arc is one labelled step of a normalised tree, between tokens of one sentence.
type arc struct {
	label string
	from  int
	to    int
}

// tree is a sentence with its normalised arcs: passive turned to active, coordination spread, relative pronouns led to
// their antecedents, infinitives and participles given their subjects, prepositions as labels. Rules see nothing else.
type tree struct {
	s          *nlp.Sentence
	rs         *Rules
	w          *workspace
	rels       []string // relations without subtype
	forms      []string // in lower case, with one kind of apostrophe
	lemmas     []string // in lower case
	words      []int32  // the numbers of the lemmas in the index of the rules
	kids       [][]int
	out        [][]arc
	in         [][]arc
	outs, ins  []labels // of the arcs of each token
	written    []labels // the places of each token's lemma and form, and everywhere
	passive    []bool
	pronominal []bool  // with se, once the arcs are there
	ante       []int   // relative pronoun -> antecedent, else -1
	surface    [][]int // verb -> its subjects as the sentence has them, before passive is turned
	sentence   int     // the number of its sentence in the document
}

// normalise builds the arcs of a sentence, whose forms are given, in the memory of w.
func normalise(s *nlp.Sentence, forms []string, rs *Rules, w *workspace) *tree {
	n := len(s.Tokens)
	t := &w.trees.cut(1)[0]
	*t = tree{s: s, rs: rs, w: w, rels: w.forms.cut(n), forms: forms, lemmas: w.forms.cut(n), words: w.numbers.cut(n), kids: w.lists.cut(n), out: w.arcsOf.cut(n), in: w.arcsOf.cut(n), outs: w.labels.cut(n), ins: w.labels.cut(n), written: w.labels.cut(n),
		passive: w.bools.cut(n), ante: w.ints.cut(n), surface: w.lists.cut(n)}
	t.findKids(w)
	for i := range s.Tokens {
		if t.lemmas[i] = forms[i]; s.Tokens[i].Lemma != s.Tokens[i].Form || len(forms[i]) != len(s.Tokens[i].Form) { // but for names and words in their own form
			t.lemmas[i] = lower(s.Tokens[i].Lemma)
		}
		t.words[i] = rs.index.number(t.lemmas[i])
		t.written[i] = everywhere | labelled(forms[i]) | labelled(strings.TrimPrefix(t.lemmas[i], "ex-"))
		t.ante[i] = -1
		t.rels[i], _, _ = strings.Cut(s.Tokens[i].Deprel, ":")
		t.out[i] = w.arcs.cut(len(t.kids[i]))[:0]
		t.in[i] = w.arcs.cut(1)[:0]
		t.surface[i] = w.ints.cut(1)[:0]
	}
	order := t.topDown(w)
	for _, i := range order {
		t.findAntecedent(i)
		t.ofItsSubject(i)
	}
	for i := range s.Tokens {
		t.findStray(i)
	}
	for _, i := range order {
		t.passive[i] = t.isPassive(i)
	}
	for _, i := range order { // a parent's subject is known before its children ask for it
		t.arcsOf(i)
	}
	for _, i := range order {
		t.shareComplements(i)
	}
	t.pronominal = w.bools.cut(n)
	for i := range s.Tokens {
		t.pronominal[i] = t.reflexive(i)
	}
	t.widen()
	t.addInstances()
	t.addGapped()
	return t
}

// several reports whether a noun's article tells that it stands for several where its form does not: "les Français".
func (t *tree) several(k int) bool {
	return slices.ContainsFunc(t.kids[k], func(c int) bool {
		switch t.form(c) {
		case "les", "des", "aux", "ces", "ses", "leurs", "deux", "trois", "quatre", "plusieurs":
			return t.rel(c) == "det" || t.rel(c) == "case" || t.rel(c) == "nummod"
		}
		return false
	})
}

// topDown lists the tokens, every one after its head; what a broken tree leaves unreachable comes last.
func (t *tree) topDown(w *workspace) []int {
	order := w.ints.cut(len(t.kids))[:0]
	seen := w.bools.cut(len(t.kids))
	for i := range t.s.Tokens {
		if t.s.Tokens[i].Head < 0 {
			order = append(order, i)
			seen[i] = true
		}
	}
	for k := 0; k < len(order); k++ {
		for _, c := range t.kids[order[k]] {
			if !seen[c] {
				seen[c] = true
				order = append(order, c)
			}
		}
	}
	for i, ok := range seen {
		if !ok {
			order = append(order, i)
		}
	}
	return order
}

func (t *tree) tok(i int) *nlp.Token { return &t.s.Tokens[i] }

// rel is the relation of a token without subtype.
func (t *tree) rel(i int) string { return t.rels[i] }

func (t *tree) nominal(i int) bool {
	switch t.s.Tokens[i].UPOS {
	case "NOUN", "PROPN", "PRON", "NUM", "X", "SYM":
		return true
	}
	return false
}

func (t *tree) verbal(i int) bool {
	u := t.s.Tokens[i].UPOS
	return u == "VERB" || u == "AUX"
}

// kid is the first child with one of these relations, or -1.
func (t *tree) kid(i int, rels ...string) int {
	for _, c := range t.kids[i] {
		if slices.Contains(rels, t.rel(c)) {
			return c
		}
	}
	return -1
}

// kidLabel reports whether a token has a child with one of these relations, subtype included.
func (t *tree) kidLabel(i int, rels ...string) bool {
	return slices.ContainsFunc(t.kids[i], func(c int) bool { return slices.Contains(rels, t.s.Tokens[c].Deprel) })
}

// lemma is a token's lemma in lower case.
func (t *tree) lemma(i int) string { return t.lemmas[i] }

// form is a token's form in lower case, with one kind of apostrophe.
func (t *tree) form(i int) string { return t.forms[i] }

// preposition gives a case marker's label: contracted forms are their preposition.
func (t *tree) preposition(i int) string {
	switch f := t.form(i); f {
	case "de", "d'", "du", "des":
		return "de"
	case "à", "au", "aux":
		return "à"
	default:
		if l := t.s.Tokens[i].Lemma; l != "" && l != "_" {
			return strings.ReplaceAll(lower(l), "’", "'")
		}
		return f
	}
}

// joinForms writes tokens as one label, "aux_côtés_de", the last one as its preposition.
func (t *tree) joinForms(first, last int) string {
	var b strings.Builder
	for i := first; i <= last; i++ {
		f := t.form(i)
		if i == last {
			f = t.preposition(i)
		}
		b.WriteString(f)
		if i < last && !strings.HasSuffix(f, "'") {
			b.WriteByte('_')
		}
	}
	return b.String()
}

// caseLabel is the preposition of a nominal, "" where it has none.
func (t *tree) caseLabel(i int) string {
	for _, c := range t.kids[i] {
		if t.rel(c) != "case" && !(t.rel(c) == "mark" && t.nominal(i) && t.form(c) == "comme") || c > i {
			continue
		}
		last := c
		for _, f := range t.kids[c] {
			if r := t.rel(f); r == "fixed" || r == "case" {
				last = max(last, f)
			}
		}
		if last == c && c+1 < i && t.s.Tokens[c+1].Head == i && t.rel(c+1) == "case" { // two markers side by side: "auprès" "de"
			last = c + 1
		}
		if last > c && t.form(c) == "depuis" { // since then: "vit depuis à Genève"
			return t.preposition(last)
		}
		if last > c {
			return t.joinForms(c, last)
		}
		return t.preposition(c)
	}
	switch t.form(i) {
	case "dont":
		return "de"
	case "où":
		return "à"
	}
	return ""
}

// add records an arc, to a relative pronoun's antecedent instead of the pronoun, and to what is coordinated with it.
func (t *tree) add(label string, from, to int) {
	if to < 0 {
		return
	}
	to = t.resolve(to)
	if to == from {
		return
	}
	for _, a := range t.out[from] {
		if a.to == to && a.label == label {
			return
		}
	}
	a := arc{label, from, to}
	t.out[from] = t.w.arcs.extend(t.out[from], a)
	t.in[to] = t.w.arcs.extend(t.in[to], a)
	t.outs[from] |= labelled(label)
	t.ins[to] |= labelled(label)
	if t.verbal(to) || label == "conj" || !t.coordinated(to) && label != "paren" {
		return
	}
	if (label == "name" || label == "appos") && t.s.Tokens[from].Feat("Number") == "Sing" && !t.several(from) && !(label == "appos" && from < to && t.s.Tokens[from].UPOS == "NOUN" && t.colonAfter(from, to)) {
		return // one title, one holder; but "un petit empire : le quotidien La Liberté, Canal+ et l'AS Béziers"
	}
	for _, c := range t.kids[to] {
		if t.rel(c) != "conj" || !t.nominal(c) && !(label == "adj" && t.s.Tokens[c].UPOS == "ADJ") || c == from || t.excepted(c) || t.gapped(c) {
			continue
		}
		if strings.HasPrefix(t.rel(from), "acl") && t.s.Tokens[from].Head == to && to < from && from < c { // "Anna, accusée de fraude, et Luc", "Anna (qui gagne) et Luc"
			continue
		}
		l := label
		if own := t.caseLabel(c); own != "" && l != "subj" && l != "obj" {
			if local(l) && local(own) || own == "de" && strings.HasSuffix(l, "_de") && t.rs.in("préposition", l) && !t.complemented(to, c) {
				t.add(l, from, c) // "opèrent au Mali et en Libye": in both; "auprès de Bpifrance et du fonds": the second "de" is the whole's
				if own == "de" {
					continue // "reçu à la Maison-Blanche en compagnie du président et du chancelier": the chancellor is not the house's
				}
			}
			l = own
		}
		t.add(l, from, c)
	}
}

// colonAfter reports whether a colon stands between a token, with its adjectives, and another one.
func (t *tree) colonAfter(from, to int) bool {
	for k := from + 1; k < to && k <= from+3; k++ {
		if t.s.Tokens[k].Form == ":" {
			return true
		}
	}
	return false
}

// excepted reports whether a conjunct is joined only to be left out: "a rencontré Paul, mais pas Marie", "et non Marie".
func (t *tree) excepted(c int) bool {
	return slices.ContainsFunc(t.kids[c], func(k int) bool {
		f := t.form(k)
		return k < c && t.rel(k) == "advmod" && (f == "pas" || f == "non") && slices.ContainsFunc(t.kids[c], func(m int) bool { return t.rel(m) == "cc" && m < k })
	})
}

// gapped reports whether a conjunct is the subject of a clause whose verb is left out: "la France soutient l'Ukraine, et la Chine la Russie".
func (t *tree) gapped(c int) bool {
	return slices.ContainsFunc(t.kids[c], func(k int) bool { return k > c && t.rel(k) == "orphan" && t.nominal(k) && t.caseLabel(k) == "" })
}

// complemented reports whether a nominal has a complement with "de" before another token: "auprès du ministre de l'Action et des
// Comptes", where the second "de" may be the minister's.
func (t *tree) complemented(i, before int) bool {
	return slices.ContainsFunc(t.kids[i], func(c int) bool { return c > i && c < before && t.rel(c) == "nmod" && t.caseLabel(c) == "de" })
}

// local reports whether a preposition says where, as the name behind it asks for: "à Paris et en Italie".
func local(label string) bool { return label == "à" || label == "en" || label == "dans" }

// coordinated reports whether a conjunction joins the conjuncts of a token; without one the parser may have taken an
// apposition or a new clause for a list.
func (t *tree) coordinated(i int) bool {
	return slices.ContainsFunc(t.kids[i], func(c int) bool {
		return t.rel(c) == "conj" && (t.kid(c, "cc") >= 0 || t.coordinated(c))
	})
}

// findAntecedent leads the relative pronoun of a clause to the noun that the clause modifies.
func (t *tree) findAntecedent(i int) {
	noun := t.s.Tokens[i].Head
	if t.s.Tokens[i].Deprel != "acl:relcl" || noun < 0 || t.s.Tokens[noun].UPOS == "PROPN" && t.namesOneOf(i) {
		return
	}
	var walk func(k, depth int) bool
	walk = func(k, depth int) bool {
		if k != i && t.s.Tokens[k].Deprel == "acl:relcl" || depth > 4 {
			return false
		}
		if t.ante[k] < 0 && t.relative(k) && k > noun {
			t.ante[k] = noun
			return true
		}
		for _, c := range t.kids[k] {
			if walk(c, depth+1) {
				return true
			}
		}
		return false
	}
	walk(i, 0)
}

// ofItsSubject makes an infinitive, which the parser took for the subject of the adjective before it, what that says of somebody: "Paul est
// incapable de soutenir Marie", but "il est difficile de soutenir Marie".
func (t *tree) ofItsSubject(i int) {
	h := t.s.Tokens[i].Head
	if t.rels[i] != "csubj" || h < 0 || h > i || !t.infinitive(i) || t.marker(i) != "de" && t.marker(i) != "à" {
		return
	}
	if c := t.kid(h, "nsubj"); c >= 0 && c < h && t.form(c) != "ce" && t.form(c) != "c'" && t.form(c) != "cela" {
		t.rels[i] = "xcomp"
	}
}

// findTakenUp leads the pronoun that is the subject to whom the clause opens with: "Quant au Balai citoyen, il réclame".
func (t *tree) findTakenUp(i int) {
	v := t.s.Tokens[i].Head
	switch t.form(i) {
	case "il", "elle", "ils", "elles":
	default:
		return
	}
	if t.rel(i) != "nsubj" || v < i || t.ante[i] >= 0 {
		return
	}
	for _, c := range t.kids[v] {
		if c < i && t.nominal(c) && t.caseLabel(c) == "quant_à" {
			t.ante[i] = c
			return
		}
	}
}

// findStray leads a "qui" or "dont" whose clause the parser did not hang on a noun to what it stands for: "C'est Paul qui a
// dénoncé", "une décision datant de 2015 et qui avait rejeté", "contre les salariés, qui ont".
func (t *tree) findStray(i int) {
	t.findGoverned(i)
	t.findTakenUp(i)
	v := t.s.Tokens[i].Head
	if t.ante[i] < 0 && t.form(i) == "dont" && t.s.Tokens[i].UPOS == "PRON" && (v < i || t.s.Tokens[v].Deprel != "acl:relcl" || !t.namesOneOf(v)) { // "la FIF, dont le président, Paul Durand, conteste": taken for a clause put beside
		if t.ante[i] = t.before(i); t.ante[i] < 0 {
			t.ante[i] = t.beforeParticiple(i)
		}
		return
	}
	if f := t.form(i); t.ante[i] < 0 && (f == "que" || f == "qu'") && t.rel(i) == "obj" && v > i && i > 1 && t.s.Tokens[i-1].Form == "," {
		t.ante[i] = t.before(i) // "la Russie, que Paul et Marie ont critiquée": taken for a conjunction
		return
	}
	if t.ante[i] >= 0 || t.form(i) != "qui" || t.s.Tokens[i].UPOS != "PRON" || t.rel(i) != "nsubj" || v <= i || !t.verbal(v) {
		return
	}
	switch h := t.s.Tokens[v].Head; {
	case h < 0:
	case t.rel(v) == "conj" && t.verbal(h):
		for _, c := range t.kids[h] {
			if t.ante[c] >= 0 && t.rel(c) == "nsubj" {
				t.ante[i] = t.ante[c]
				return
			}
		}
		if n := t.s.Tokens[h].Head; t.rel(h) == "acl" && n >= 0 && n < i && t.nominal(n) {
			t.ante[i] = n
		}
		return
	case t.rel(v) == "advcl" && t.nominal(h) && h < i:
		t.ante[i] = h
		return
	}
	t.ante[i] = t.before(i)
}

// before is the nominal that ends right before a relative pronoun and its comma, -1 where there is none.
func (t *tree) before(i int) int {
	k := i - 1
	if k > 0 && t.s.Tokens[k].Form == "," {
		k--
	}
	for k > 0 && t.rel(k) == "flat" && t.s.Tokens[k].Head >= 0 {
		k = t.s.Tokens[k].Head
	}
	if k >= 0 && k < i && t.nominal(k) && t.s.Tokens[k].UPOS != "PRON" && t.ante[k] < 0 {
		return k
	}
	return -1
}

// beforeParticiple is the noun of the participle that "et" joins a relative pronoun to: "le parti, interdit en 2019 et dont le chef
// a fui". It is -1 where there is none.
func (t *tree) beforeParticiple(i int) int {
	if i < 2 || t.form(i-1) != "et" {
		return -1
	}
	for k := i - 2; k >= 0; k-- {
		if h := t.s.Tokens[k].Head; t.rel(k) == "acl" && t.verbal(k) && h >= 0 && h < k && t.nominal(h) {
			return h
		}
		if t.verbal(k) {
			break
		}
	}
	return -1
}

// findGoverned leads a relative pronoun behind its preposition to the noun before both, where the parser took the clause
// for one of its own: "Paul, à qui Marie reproche", "Paul, pour qui Marie est".
func (t *tree) findGoverned(i int) {
	if t.ante[i] >= 0 || i < 2 || t.s.Tokens[i].UPOS != "PRON" {
		return
	}
	k := i
	switch t.form(i) {
	case "qui", "lequel", "laquelle", "lesquels", "lesquelles":
		for k > 0 && t.rel(k-1) == "case" && t.s.Tokens[k-1].Head == i {
			k--
		}
		if k == i {
			return
		}
	case "auquel", "auxquels", "auxquelles", "duquel", "desquels", "desquelles":
	default:
		return
	}
	k--
	if k > 0 && t.s.Tokens[k].Form == "," {
		k--
	}
	for k > 0 && t.rel(k) == "flat" && t.s.Tokens[k].Head >= 0 && t.s.Tokens[k].Head < k {
		k = t.s.Tokens[k].Head
	}
	if k >= 0 && (t.s.Tokens[k].UPOS == "NOUN" || t.s.Tokens[k].UPOS == "PROPN") {
		t.ante[i] = k
	}
}

func (t *tree) relative(i int) bool {
	switch t.form(i) {
	case "qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "auquel", "duquel", "auxquels", "auxquelles", "desquels", "desquelles":
		u := t.s.Tokens[i].UPOS
		return u == "PRON" || u == "ADV"
	}
	return false
}

// isPassive reports whether a verb's grammatical subject is its logical object.
func (t *tree) isPassive(i int) bool {
	tok := t.tok(i)
	if t.undergone(i) {
		return true
	}
	if tok.UPOS != "VERB" && tok.UPOS != "ADJ" || t.rs.in("verbe-être", tok.Lemma) && (t.rel(i) != "acl" || tok.Head < 0 || !t.rs.in("marché", t.lemma(tok.Head))) {
		return false // but "la commande passée par Air Algérie"
	}
	participle := tok.Feat("VerbForm") == "Part" && tok.Feat("Tense") != "Pres" && !strings.HasSuffix(tok.Form, "ant")
	auxiliary, be := false, false
	for _, c := range t.kids[i] {
		switch t.rel(c) {
		case "aux", "cop":
			auxiliary = true
			be = be || t.s.Tokens[c].Lemma == "être"
		}
	}
	if auxiliary { // "a promis" is active even where the parser says nsubj:pass
		return be && (participle || tok.UPOS == "VERB" && t.kidLabel(i, "aux:pass", "nsubj:pass")) && !t.reflexive(i)
	}
	if !participle {
		return false
	}
	switch t.rel(i) {
	case "acl", "amod", "xcomp", "advcl", "root", "parataxis", "dep", "appos": // root: a headline, "Un ministre arrêté"
		return true
	case "conj":
		h := tok.Head
		return h >= 0 && (t.isPassive(h) || t.nominal(h) || (t.rel(h) == "acl" || t.rel(h) == "amod") && !t.kidLabel(h, "aux", "aux:pass")) // "né en 2012 et soutenu par le Rwanda"
	}
	return false
}

// undergone reports whether an infinitive tells what its subject has done to itself by another: "s'est fait battre par Luc",
// "se laissera convaincre", but not "s'est fait construire une villa".
func (t *tree) undergone(i int) bool {
	tok := t.tok(i)
	if tok.UPOS != "VERB" || tok.Feat("VerbForm") != "Inf" {
		return false
	}
	lets := func(k int) bool { return t.rs.in("verbe-causatif", t.lemma(k)) }
	reflexive := t.hasReflexive(i) && slices.ContainsFunc(t.kids[i], func(c int) bool { return t.rel(c) == "aux" && c == i-1 && lets(c) }) ||
		t.rel(i) == "xcomp" && tok.Head >= 0 && tok.Head < i && lets(tok.Head) && t.hasReflexive(tok.Head)
	return reflexive && !slices.ContainsFunc(t.kids[i], func(c int) bool {
		return t.rel(c) == "obj" && !t.reflexivePronoun(c) && t.kid(c, "det") >= 0
	})
}

// caused reports whether an infinitive is what its subject has another do: "a fait condamner Paul", but not "s'est fait condamner".
func (t *tree) caused(i int) bool {
	tok := t.tok(i)
	if tok.UPOS != "VERB" || tok.Feat("VerbForm") != "Inf" || t.hasReflexive(i) {
		return false
	}
	if tok.Head >= 0 && tok.Head < i && t.rel(i) == "xcomp" && t.lemma(tok.Head) == "faire" {
		return !t.hasReflexive(tok.Head)
	}
	return slices.ContainsFunc(t.kids[i], func(c int) bool { return t.tok(c).Deprel == "aux:caus" })
}

// befallen reports whether an infinitive with an object tells what its subject sees done to it: "s'est vu infliger une amende par la
// Fifa", which the Fifa inflicts on it.
func (t *tree) befallen(i int) bool {
	tok := t.tok(i)
	object := func(c int) bool { return t.rel(c) == "obj" && !t.reflexivePronoun(c) }
	if tok.UPOS != "VERB" || tok.Feat("VerbForm") != "Inf" || !slices.ContainsFunc(t.kids[i], object) {
		return false
	}
	sees := func(k int) bool { return k >= 0 && k < i && t.s.Tokens[k].Lemma == "voir" }
	return t.rel(i) == "xcomp" && sees(tok.Head) && t.hasReflexive(tok.Head) ||
		t.hasReflexive(i) && slices.ContainsFunc(t.kids[i], func(c int) bool { return t.rel(c) == "aux" && c == i-1 && sees(c) })
}

// reflexive reports whether a verb is one with se: "s'est battu", but not the one of "s'est fait battre".
func (t *tree) reflexive(i int) bool { return t.hasReflexive(i) && !t.undergone(i) && !t.befallen(i) }

// hasReflexive reports whether a verb has se before it.
func (t *tree) hasReflexive(i int) bool {
	for _, c := range t.kids[i] {
		if t.reflexivePronoun(c) && c < i {
			return true
		}
	}
	return false
}

func (t *tree) reflexivePronoun(c int) bool {
	f := t.form(c)
	return f == "se" || f == "s'" && t.s.Tokens[c].UPOS == "PRON"
}

// clitic reports whether a verb has the pronoun en or y before it. Behind "s'" it is one though the tagger reads the "en" of a gerund:
// "s'en prenant à Marie", "en s'en remettant à".
func (t *tree) clitic(i int, form string) bool {
	for _, c := range t.kids[i] {
		if t.form(c) == form && c < i && (t.s.Tokens[c].UPOS != "ADP" || c > 0 && t.reflexivePronoun(c-1)) {
			return true
		}
	}
	return false
}

// copularConjuncts says of a subject the nouns of persons beside the one that it is said to be: "est la nièce de Paul et la compagne de Luc".
func (t *tree) copularConjuncts(i, subject int) {
	if t.s.Tokens[i].UPOS != "NOUN" {
		return
	}
	for _, c := range t.kids[i] {
		if t.rel(c) == "conj" && t.s.Tokens[c].UPOS == "NOUN" && t.determined(c) && t.rs.title(graph.Person, t.lemma(c)) &&
			t.kid(c, "cop") < 0 && t.kid(c, "nsubj") < 0 && t.kid(c, "case") < 0 {
			t.add("cop", c, subject)
		}
	}
}

// arcsOf adds the arcs of one token to its children, and those of its children that come from it.
func (t *tree) arcsOf(i int) {
	tok := t.tok(i)
	copular := !t.verbal(i) && t.kid(i, "cop") >= 0
	for _, c := range t.kids[i] { // subjects first: the clauses beside them ask for them
		if r := t.rel(c); r != "nsubj" && r != "csubj" {
			continue
		}
		subject := t.resolve(c)
		t.surface[i] = append(t.surface[i], subject)
		if copular && tok.UPOS != "ADJ" {
			t.add("cop", i, subject)
			t.copularConjuncts(i, subject)
		} else {
			t.addSubject(i, subject)
		}
	}
	for _, c := range t.kids[i] {
		switch t.rel(c) {
		case "obj":
			switch {
			case t.reflexivePronoun(c):
			case t.undergone(i), t.secondObject(i, c): // "s'est fait élire président", "a nommé Paul ministre"
				t.addAttribute(i, c)
			default:
				t.add("obj", i, c)
			}
		case "iobj":
			t.addClitic(i, c)
		case "expl":
			switch f := t.form(c); {
			case f == "en" || f == "y":
				t.addClitic(i, c)
			case c > i && strings.HasSuffix(strings.TrimSuffix(f, "s"), "il"), c > i && strings.HasSuffix(strings.TrimSuffix(f, "s"), "elle"):
				t.surface[i] = append(t.surface[i], c) // "a-t-elle déclaré": the inverted subject
				t.addSubject(i, c)
			}
		case "obl", "nmod":
			t.addOblique(i, c)
		case "advmod":
			t.addAdverbial(i, c)
		case "acl", "xcomp", "ccomp", "advcl", "parataxis":
			t.addClause(i, c)
		case "dislocated":
			t.add("dislocated", i, c)
		case "amod":
			t.add("adj", i, c)
			if c > i && t.s.Tokens[c].UPOS == "ADJ" && t.s.Tokens[c-1].Form == "," {
				t.add("subj", c, i)
			}
			if c > i && t.s.Tokens[c].UPOS == "VERB" && t.passive[c] && t.s.Tokens[c-1].Form == "," {
				t.takeSubject(c, i) // "les rebelles houthis, armés par l'Iran"
			}
		case "appos", "flat", "dep":
			t.addName(i, c)
			if t.rel(c) == "appos" && t.s.Tokens[c].UPOS == "VERB" && t.tok(c).Feat("VerbForm") == "Part" {
				t.takeSubject(c, i) // "Paul Durand, détenu au Liban": a noun's word and still a participle
			}
		case "det":
			if t.possessive(c) {
				t.add("poss", i, c)
			}
		case "conj":
			if t.parenthesised(c) && t.kid(c, "cc") < 0 {
				if t.closed(i, c) {
					continue
				}
				t.add("paren", i, c)
				continue
			}
			if t.nominal(i) && t.nominal(c) {
				t.add("conj", i, c)
			}
			t.addAnother(i, c)
			t.inherit(i, c)
		}
	}
}

// secondObject reports whether a title without article is what a verb makes of its object, which the parser took for one more object: "a nommé
// Paul Durand ministre".
func (t *tree) secondObject(i, c int) bool {
	o := t.kid(i, "obj")
	return o >= 0 && o < c && t.s.Tokens[c].UPOS == "NOUN" && t.kid(c, "det") < 0 && t.rs.in("installation", t.lemma(i)) && t.rs.title(graph.Person, t.lemma(c)) && t.kid(c, "case") < 0 && !t.coordinated(o)
}

// articled reports whether a word in small letters stands right behind an article: "l'américain Boeing", not "le Slovène" or
// "en français".
func (t *tree) articled(i int) bool {
	return i > 0 && t.s.Tokens[i-1].UPOS == "DET" && t.s.Tokens[i].Form == lower(t.s.Tokens[i].Form)
}

// resolve leads a relative pronoun to its antecedent.
func (t *tree) resolve(i int) int {
	if t.ante[i] >= 0 {
		return t.ante[i]
	}
	return i
}

func (t *tree) possessive(i int) bool {
	switch t.form(i) {
	case "son", "sa", "ses", "leur", "leurs", "mon", "ma", "mes", "notre", "nos":
		return true
	}
	return false
}

// addSubject adds a verb's grammatical subject as what it logically is.
func (t *tree) addSubject(i, subject int) {
	switch {
	case t.passive[i]:
		t.add("obj", i, subject)
	case t.befallen(i):
		t.add("à", i, subject)
	default:
		t.add("subj", i, subject)
	}
}

// addClitic adds lui, leur, y (à) and en (de).
func (t *tree) addClitic(i, c int) {
	switch t.form(c) {
	case "se", "s'":
	case "en", "dont":
		t.add("de", i, c)
		if o := t.kid(i, "obj"); o > i && t.form(c) == "en" && t.rs.in("charge", t.lemma(o)) { // "Elle en a pris la présidence"
			t.add("de", o, c)
		}
	default:
		t.add("à", i, c)
	}
}

// addName ties a title to its name, an apposition to its noun, and a bracketed remark to what it remarks on.
func (t *tree) addName(i, c int) {
	switch {
	case t.parenthesised(c):
		n := t.bracketed(i, c)
		if n >= 0 {
			t.add("paren", n, c)
		}
		if n < 0 || !t.plural(i) || !slices.ContainsFunc(t.kids[n], func(k int) bool { return k > c && t.rel(k) == "conj" }) { // "les députés Anna Roy (LR) et Luc Morel"
			t.add("paren", i, c)
		}
		t.enumerateBracketed(i, c)
	case t.rel(c) == "appos" && t.opened(i, c): // "le groupe Vivalia (clinique du Parc, Labo Santé)"
		t.add("paren", i, c)
	case t.rel(c) == "appos":
		t.add("appos", i, c)
		if t.s.Tokens[c].UPOS == "ADJ" { // "Paul, présent à Lyon,"
			t.add("subj", c, i)
		}
	case t.s.Tokens[i].UPOS != "PROPN" || t.s.Tokens[c].UPOS == "NOUN": // between proper nouns flat joins the parts of one name
		t.add("name", i, c)
	}
}

// opened reports whether parentheses open between two tokens that stay open.
func (t *tree) opened(from, to int) bool {
	depth := 0
	for k := from + 1; k < to; k++ {
		switch t.s.Tokens[k].Form {
		case "(":
			depth++
		case ")":
			depth--
		}
	}
	return depth > 0
}

// enumerateBracketed adds the further names of a list in brackets, which the parser took each for an apposition to the one before: "le groupe Sebdo
// (Radio Oasis, La Lettre du Sud, l'agence Presse Plus)".
func (t *tree) enumerateBracketed(i, c int) {
	for steps := 0; c >= 0 && steps < 8; steps++ {
		next := -1
		for _, k := range t.kids[c] {
			if k > c && t.rel(k) == "appos" && t.nominal(k) && t.kid(k, "case") < 0 && !t.closed(c, k) && slices.ContainsFunc(t.s.Tokens[c:k], func(tok nlp.Token) bool { return tok.Form == "," }) {
				t.add("paren", i, k)
				next = k
			}
		}
		c = next
	}
}

// bracketed is the name below a title right behind which the brackets open that the parser gave to the title: "le gardien Paul Durand (FC
// Nantes)"; -1 where there is none.
func (t *tree) bracketed(title, c int) int {
	n := c - 1
	for n > title && t.s.Tokens[n].Form != "(" {
		n--
	}
	for n--; n > title && t.rel(n) == "flat" && t.s.Tokens[n].Head != title; {
		n = t.s.Tokens[n].Head
	}
	if n > title && t.s.Tokens[n].Head == title && t.s.Tokens[n].UPOS == "PROPN" {
		return n
	}
	return -1
}

// goes reports whether a verb is a reflexive one of moving, which "par" tells the way or the means of: "se rendre en France par le Thalys".
func (t *tree) goes(i int) bool {
	return t.rs.in("verbe-de-trajet", t.lemma(i)) && !t.passive[i] && (t.lemma(i) != "rendre" || t.reflexive(i))
}

// addOblique adds a complement under its preposition. Where "aux côtés" has its own "de X", the whole is one
// preposition to X.
func (t *tree) addOblique(i, c int) {
	label := t.caseLabel(c)
	if v := t.ownVerb(i, c); v >= 0 {
		i = v
	}
	switch {
	case label == "" && t.parenthesised(c):
		t.add("paren", i, c)
		return
	case t.s.Tokens[c].Deprel == "obl:agent" && t.verbal(i) && !(label == "par" && (t.rs.in("verbe-être", t.s.Tokens[i].Lemma) || t.goes(i))), label == "par" && (t.passive[i] || t.befallen(i)): // but "passée par Renault"
		t.add("subj", i, c)
		return
	case label != "":
		t.add(label, i, c)
		if label == "entre" && t.verbal(i) {
			for _, s := range t.surface[i] { // "la tension monte entre Alger et Paris"
				if t.s.Tokens[s].UPOS == "NOUN" && s < c {
					t.add("entre", s, c)
				}
			}
		}
		if label == "pour" && t.lemma(i) == "avoir" && t.rs.title(graph.Person, t.lemma(c)) {
			if s := t.kid(i, "nsubj"); s >= 0 {
				t.add("de", c, s) // "la société a pour directeur général Paul Durand"
			}
		}
	case t.s.Tokens[c].UPOS == "PRON" && c < i && (t.verbal(i) || t.form(c) == "en" && t.kid(i, "cop") > c):
		t.addClitic(i, c)
		return
	case t.verbal(i) && t.s.Tokens[c].UPOS == "PROPN" && c > i && t.kid(i, "obj") < 0 && !t.passive[i]:
		t.add("obj", i, c) // a name without preposition is no adverbial, whatever the parser says
	default:
		t.add("bare", i, c)
	}
	for _, k := range t.kids[c] {
		if t.rel(k) == "case" && k < c {
			t.addCompound(i, c, k)
			return
		}
	}
}

// ownVerb is the verb right behind a relative pronoun with a preposition, where the parser gave the pronoun to the main verb: "Danone, à qui
// appartiennent Evian et Volvic, relève"; -1 where it did not.
func (t *tree) ownVerb(i, c int) int {
	if v := c + 1; t.ante[c] >= 0 && c < i && v < i && t.s.Tokens[c].UPOS == "PRON" && t.s.Tokens[v].UPOS == "VERB" && t.s.Tokens[v].Deprel == "acl:relcl" && t.s.Tokens[v].Head == t.ante[c] {
		return v
	}
	return -1
}

// addAdverbial adds the complement of an adverb: "près de X", "auprès de X".
func (t *tree) addAdverbial(i, c int) { t.addCompound(i, c, c) }

// addCompound adds the arcs of the compound preposition that begins at token first and ends at a complement of c.
func (t *tree) addCompound(i, c, first int) {
	for _, x := range t.kids[c] {
		switch r := t.rel(x); {
		case (r == "nmod" || r == "obl") && x > c:
			for _, k := range t.kids[x] {
				if t.rel(k) == "case" && k > first && k-first < 6 {
					if joined := t.joinForms(first, k); t.rs.in("préposition", joined) {
						t.add(joined, i, x)
					}
				}
			}
		case r == "det" && t.possessive(x) && x == first+1: // "à ses côtés" is "aux côtés de" its possessor
			for _, p := range []string{t.form(first), "au", "aux", "à_la"} {
				if p == "à_la" && t.form(c) != "tête" { // "à sa tête" is "à la tête de" its possessor; whose "à sa place" is hard to tell
					continue
				}
				if joined := p + "_" + t.form(c) + "_de"; t.rs.in("préposition", joined) {
					t.add(joined, i, x)
					break
				}
			}
		}
	}
}

// amongWhich reports whether a relative clause of "dont" is no clause but one of those before it: "plusieurs élus, dont l'ancien ministre Paul Durand".
func (t *tree) amongWhich(c int) bool {
	if u := t.s.Tokens[c].UPOS; u != "NOUN" && u != "PROPN" || t.kid(c, "cop") >= 0 {
		return false
	}
	k := c - 1
	for k > 0 && t.s.Tokens[k].Head == c && (t.rel(k) == "det" || t.rel(k) == "amod" || t.rel(k) == "nummod") {
		k--
	}
	return k >= 0 && t.form(k) == "dont"
}

// namesOneOf reports whether such a clause is a name, or a title and its name: "dont l'ancien ministre Paul Durand".
func (t *tree) namesOneOf(c int) bool {
	return t.amongWhich(c) && (t.s.Tokens[c].UPOS == "PROPN" || c+1 < len(t.s.Tokens) && t.s.Tokens[c+1].UPOS == "PROPN")
}

// addClause adds infinitives, participles and clauses, with the subject that they take from outside.
func (t *tree) addClause(i, c int) {
	ct := t.tok(c)
	form := ct.Feat("VerbForm")
	if t.infinitive(c) {
		form = "Inf" // "avoir tué" too
	}
	rel := t.rel(c)
	if t.verbal(c) {
		t.addCleft(i, c)
	}
	switch {
	case ct.Deprel == "acl:relcl" && t.amongWhich(c):
		t.add("dont", i, c) // "plusieurs élus, dont Paul Durand,"
	case ct.Deprel == "acl:relcl":
		return // its pronoun carries the noun
	case t.parenthesised(c) && !t.verbal(c):
		t.add("paren", i, c)
	case t.verbal(c) && form == "Inf":
		t.add("inf", i, c)
		if len(t.ownSubjects(c)) > 0 {
			return
		}
		if f := t.form(i); (f == "un" || f == "une") && len(t.surface[i]) > 0 { // "Paul est l'un des rares à soutenir Marie"
			for _, s := range t.surface[i] {
				t.takeSubject(c, s)
			}
			return
		}
		if h := t.s.Tokens[i].Head; t.s.Tokens[i].UPOS == "ADJ" && rel == "acl" && h >= 0 && (t.form(h) == "un" || t.form(h) == "une") { // the same, of "rares"
			for _, s := range t.surface[h] {
				t.takeSubject(c, s)
			}
			return
		}
		if t.kid(i, "cop") >= 0 && t.marker(c) == "à" && t.nominal(i) { // "la Suède est le seul pays à avoir refusé"
			for _, s := range t.surface[i] {
				t.takeSubject(c, s)
			}
			return
		}
		if t.marker(c) == "à" && t.foremost(i) { // "Anna Roy, première femme à présider la Fifa"
			if h := t.s.Tokens[i].Head; h >= 0 && h < i && (t.rel(i) == "appos" || t.rel(i) == "amod" || t.rel(i) == "acl") {
				t.takeSubject(c, h)
			} else if len(t.surface[i]) > 0 {
				for _, s := range t.surface[i] {
					t.takeSubject(c, s)
				}
			} else if t.nominal(i) {
				before := len(t.surface[c])
				for _, a := range t.out[i] { // "Première femme à présider la Fifa, Anna Roy"
					if a.label == "subj" {
						t.takeSubject(c, a.to)
					}
				}
				if len(t.surface[c]) == before {
					t.takeSubject(c, i)
				}
			}
			return
		}
		if rel == "advcl" && t.marker(c) != "" && t.nominal(i) { // "Paul fut juge, puis maire, avant de rallier Marie"
			p := i
			for t.rel(p) == "conj" && t.s.Tokens[p].Head >= 0 {
				p = t.s.Tokens[p].Head
			}
			if t.kid(p, "cop") >= 0 {
				for _, s := range t.surface[p] {
					t.takeSubject(c, s)
				}
				return
			}
		}
		if t.nominal(i) { // "la décision de Paul de partir"
			for _, a := range t.out[i] {
				if a.label == "de" && a.to < c && t.s.Tokens[a.to].UPOS != "ADP" || a.label == "poss" {
					t.takeSubject(c, a.to)
				}
			}
			if t.blamed(i) {
				t.takeSubject(c, i)
			}
			if len(t.surface[c]) == 0 {
				t.takeHolder(c, i)
			}
			if len(t.surface[c]) == 0 && t.kid(i, "cop") >= 0 && t.rs.in("dessein", t.lemma(i)) { // "est en passe de soutenir Paul"
				for _, s := range t.surface[i] {
					t.takeSubject(c, s)
				}
			}
			if h := t.s.Tokens[i].Head; h >= 0 && t.rel(i) == "obl" && t.verbal(h) && len(t.surface[c]) == 0 && t.rs.in("dessein", t.lemma(i)) {
				for _, s := range t.surface[h] { // "a voyagé dans le but de rencontrer Paul"
					t.takeSubject(c, s)
				}
			}
			return
		}
		if o := t.kid(i, "obj"); rel == "advcl" && o >= 0 && !t.passive[i] && t.marker(c) == "pour" && t.rs.in("relève", t.s.Tokens[c].Lemma) && t.rs.in("entrée-en-fonction", t.s.Tokens[i].Lemma) {
			t.takeSubject(c, t.resolve(o)) // "Pour succéder à Paul, Marie a choisi Luc"
			return
		}
		if o := t.kid(i, "obl"); rel == "advcl" && o > i && c > o && t.marker(c) == "pour" && t.rs.in("relève", t.s.Tokens[c].Lemma) && t.rs.in("vues", t.s.Tokens[i].Lemma) {
			t.takeSubject(c, t.resolve(o)) // "songe à Luc pour remplacer Paul"
			return
		}
		if o := t.kid(i, "obj"); rel == "advcl" && o > i && c > i && !t.passive[i] && t.marker(c) == "pour" && t.rs.in("mission-confiée", t.s.Tokens[i].Lemma) && (t.s.Tokens[o].UPOS == "PROPN" || t.rs.title(graph.Person, t.lemma(o))) {
			t.takeSubject(c, t.resolve(o)) // "l'Union a désigné Paul pour dialoguer avec Marie"
			return
		}
		if o := t.kid(i, "obj"); rel == "advcl" && o >= 0 && c > i && !t.passive[i] && t.marker(c) == "pour" && t.rs.in("motif-objet", t.s.Tokens[i].Lemma) {
			if aux := t.kid(c, "aux"); aux >= 0 && t.tok(aux).Feat("VerbForm") == "Inf" {
				t.takeSubject(c, t.resolve(o)) // "La Cour a condamné la Belgique pour avoir expulsé Paul"
				return
			}
		}
		if rel == "advcl" && (c < i || t.marker(c) != "à" && t.marker(c) != "de") { // "Sans critiquer Paul, Marie l'a invité à partir"
			for _, s := range t.surface[i] {
				t.takeSubject(c, s)
			}
			return
		}
		if t.befallen(c) {
			for _, s := range t.surface[i] {
				t.add("à", c, s)
			}
			return
		}
		if f := t.s.Tokens[i].Lemma; (f == "faire" || f == "laisser") && t.marker(c) != "" { // "fait mine de soutenir Paul"
			for _, s := range t.surface[i] {
				t.takeSubject(c, s)
			}
			return
		}
		for _, s := range t.controllers(i) {
			t.takeSubject(c, s)
		}
	case rel == "acl" && (form == "Part" || ct.UPOS == "VERB"):
		t.takeSubject(c, i)
		for _, s := range t.shareParticiple(c, i) {
			t.takeSubject(c, s)
		}
		if c == i+1 && form == "Part" && len(t.kids[c]) == 0 { // "les relations tendues de Paul avec Marie"
			t.add("adj", i, c)
		}
	case rel == "acl" && ct.UPOS == "ADJ": // "Paul, hostile à Marie,"
		t.add("subj", c, i)
	case rel == "advcl" && form != "Fin":
		t.add("clause", i, c)
		if len(t.ownSubjects(c)) == 0 {
			for _, s := range t.surface[i] {
				t.takeSubject(c, s)
			}
		}
	case rel == "xcomp" && !t.verbal(c):
		t.addAttribute(i, c)
	case rel == "xcomp" && form == "Part": // "s'est dit opposé à", "restent déployés"
		t.add("clause", i, c)
		said := t.rs.in("déclaration", t.lemma(i)) // "que Paul dit soutenu par Marie"
		if len(t.ownSubjects(c)) == 0 && (t.reflexive(i) || !said && t.kid(i, "obj") < 0) {
			for _, s := range t.surface[i] {
				t.takeSubject(c, s)
			}
		}
	case rel == "parataxis" && t.besides(i, c):
	case t.verbal(c), rel == "ccomp" && t.kid(c, "cop") >= 0:
		t.add("clause", i, c)
	}
}

// foremost reports whether a word says that somebody is the first, the last, the only or the most to do what an infinitive tells: "le seul
// ministre à", "la plus jeune à".
func (t *tree) foremost(i int) bool {
	only := func(k int) bool { return t.rs.in("rang-exclusif", t.lemma(k)) }
	return only(i) || slices.ContainsFunc(t.kids[i], func(c int) bool {
		return t.rel(c) == "amod" && (only(c) || slices.ContainsFunc(t.kids[c], func(k int) bool { return t.form(k) == "plus" })) || t.rel(c) == "advmod" && t.form(c) == "plus"
	})
}

// addCleft gives the verb of a clause the complement with a preposition that "c'est" puts before it: "C'est à Lyon que Paul a été arrêté",
// "C'est avec Anna qu'il a fondé".
func (t *tree) addCleft(i, c int) {
	label := t.caseLabel(i)
	if label == "" || c < i || !t.cleft(i) || t.denied(i) || !slices.ContainsFunc(t.kids[c], func(k int) bool {
		f := t.form(k)
		return k > i && k < c && (f == "que" || f == "qu'") && t.s.Tokens[k].UPOS == "SCONJ"
	}) {
		return
	}
	if label == "par" && t.passive[c] {
		label = "subj"
	}
	t.add(label, c, i)
	for _, k := range t.kids[i] {
		if t.rel(k) == "obl" && k > i && k < c { // "C'est en 2010 à Lyon que"
			if l := t.caseLabel(k); l != "" {
				t.add(l, c, k)
			}
		}
	}
}

// besides reports whether a clause stands beside another that it says nothing of, "Faure et Tondelier signent, Mélenchon ricane": its named
// subject goes before its verb, and neither quotation mark nor colon parts the two.
func (t *tree) besides(i, c int) bool {
	first := t.kid(c, "nsubj")
	if first <= i || first > c || t.s.Tokens[first].UPOS == "PRON" {
		return false
	}
	for k := i + 1; k < first; k++ {
		switch t.s.Tokens[k].Form {
		case "«", "»", "“", "”", "\"", ":", "–", "—":
			return false
		}
	}
	return !t.quoteOpen(i)
}

// takeHolder gives an infinitive below a noun that is the object of a verb the subject of that verb, who has what the noun says:
// "a pris la décision de soutenir", "n'a aucune intention de rencontrer".
func (t *tree) takeHolder(verb, noun int) {
	h := t.s.Tokens[noun].Head
	if h < 0 || t.rel(noun) != "obj" || !t.verbal(h) || t.passive[h] {
		return
	}
	if t.rs.in("octroi", t.lemma(h)) { // "a donné à Paul l'ordre de partir", "s'est vu refuser le droit de partir"
		given := false
		for _, a := range t.out[h] {
			if a.label == "à" {
				t.takeSubject(verb, a.to)
				given = true
			}
		}
		if given {
			return
		}
	}
	if !t.rs.in("détention", t.lemma(h)) {
		return
	}
	for _, s := range t.surface[h] {
		t.takeSubject(verb, s)
	}
}

// addAnother gives a noun the complement of a "celui" or "ceux" that is joined to it, which is one more of the kind: "les avoirs
// de Paul et ceux de Marie".
func (t *tree) addAnother(i, c int) {
	switch t.form(c) {
	case "celui", "celle", "ceux", "celles":
	default:
		return
	}
	if h := t.s.Tokens[i].Head; h >= 0 && t.s.Tokens[i].UPOS != "NOUN" && t.rel(i) == "nmod" && t.caseLabel(i) == "de" {
		i = h // the parser joined it to the complement
	}
	agrees := func(i int) bool {
		f := t.form(c)
		return (f == "ceux" || f == "celles") == (t.s.Tokens[i].Feat("Number") == "Plur") && strings.HasPrefix(f, "cell") == (t.s.Tokens[i].Feat("Gender") == "Fem")
	}
	if h := t.s.Tokens[i].Head; !agrees(i) && h >= 0 && h < i && t.rel(i) == "nmod" && t.caseLabel(i) == "de" {
		i = h // "les avoirs du frère de Paul et ceux de Marie"
	}
	if !agrees(i) {
		return
	}
	if lemma := t.lemma(i); t.s.Tokens[i].UPOS != "NOUN" || t.rs.title(graph.Person, lemma) || t.rs.in("événement", lemma) {
		return // "le ministre de l'Intérieur et celui de la Justice" are two
	} else if t.rs.in("établissement", lemma) && t.s.Tokens[i].Feat("Number") == "Sing" {
		return // so are "l'hôpital de Metz et celui de Toul"
	}
	if slices.ContainsFunc(t.kids[c], func(x int) bool { return x < c && (t.form(x) == "pas" || t.form(x) == "plus" || t.form(x) == "non") }) {
		return // "l'appui de Paul, mais pas celui de Marie"
	}
	for _, x := range t.kids[c] {
		if t.rel(x) == "nmod" && t.caseLabel(x) == "de" {
			t.add("de", i, x)
		}
	}
}

// blamed reports whether a noun is the object of a verb that says what its object does, to which the parser gave the infinitive:
// "a accusé la Russie d'avoir attaqué l'Ukraine".
func (t *tree) blamed(i int) bool {
	h := t.s.Tokens[i].Head
	if h < 0 || !t.verbal(h) || t.passive[h] || t.s.Tokens[h].Lemma == "faire" || !t.rs.in("contrôle-objet", t.s.Tokens[h].Lemma) {
		return false // "a fait la promesse de soutenir": not the promise does
	}
	rel := t.rel(i)
	return rel == "obj" || rel == "iobj" || rel == "obl" && t.caseLabel(i) == "à"
}

// takeSubject gives a verb a subject from outside its clause.
func (t *tree) takeSubject(verb, subject int) {
	if subject == verb {
		return
	}
	t.surface[verb] = append(t.surface[verb], subject)
	t.addSubject(verb, subject)
}

// ownSubjects are the subjects that a verb has among its children.
func (t *tree) ownSubjects(i int) []int {
	var out []int
	for _, c := range t.kids[i] {
		if t.rel(c) == "nsubj" {
			out = append(out, t.resolve(c))
		}
	}
	return out
}

// controllers are whoever does what the infinitive below verb i says.
func (t *tree) controllers(i int) []int {
	if !t.rs.in("contrôle-objet", t.s.Tokens[i].Lemma) || t.passive[i] {
		if len(t.surface[i]) > 0 {
			return t.surface[i]
		}
		return t.ownSubjects(i)
	}
	var out []int
	for _, c := range t.kids[i] {
		r := t.rel(c)
		if (r == "obj" || r == "iobj" || r == "obl" && t.caseLabel(c) == "à") && !t.reflexivePronoun(c) {
			out = append(out, t.resolve(c))
		}
	}
	if len(out) == 0 { // "a appelé à voter pour X"
		return t.surface[i]
	}
	return out
}

// calledFor is the verb that calls on others, whom it leaves unsaid, to do what an infinitive tells: "appelle à rejoindre le Modem"; -1 for other verbs.
func (t *tree) calledFor(infinitive int) int {
	h := t.s.Tokens[infinitive].Head
	if h < 0 || t.rel(infinitive) != "xcomp" || !t.verbal(infinitive) || !t.verbal(h) || t.passive[h] || t.pronominal[h] || !t.rs.in("appel", t.lemma(h)) {
		return -1
	}
	for _, c := range t.kids[h] {
		if r := t.rel(c); r == "obj" || r == "iobj" || r == "obl" && t.caseLabel(c) == "à" {
			return -1
		}
	}
	return h
}

// addAttribute ties "devient président", "a été élu président", "nomme X ministre" as a copula does.
func (t *tree) addAttribute(i, c int) {
	t.add("attr", i, c)
	if en := t.kid(i, "iobj"); t.passive[i] && en >= 0 && en < i && t.form(en) == "en" && t.s.Tokens[c].UPOS == "NOUN" && !t.has(c, "de") { // "Paul en a été nommé président"
		t.add("de", c, en)
	}
	label := "cop"
	if !t.nominal(c) {
		if t.s.Tokens[c].UPOS != "ADJ" {
			return
		}
		label = "subj" // "se dit favorable à"
	}
	if o := t.kid(i, "obj"); o >= 0 && !t.passive[i] && !t.reflexivePronoun(o) {
		t.add(label, c, o)
		return
	}
	subjects := t.surface[i]
	if len(subjects) == 0 {
		subjects = t.ownSubjects(i)
	}
	for _, s := range subjects {
		t.add(label, c, s)
		if label == "subj" {
			t.surface[c] = append(t.surface[c], s) // "se dit prêt à soutenir"
		}
	}
}

// inherit gives a coordinated verb the subject of the first.
func (t *tree) inherit(i, c int) {
	if !t.verbal(c) || len(t.ownSubjects(c)) > 0 {
		return
	}
	subjects := t.surface[i]
	if len(subjects) == 0 {
		subjects = t.ownSubjects(i)
	}
	if h := t.s.Tokens[i].Head; len(subjects) == 0 && h >= 0 && t.passive[c] && t.s.Tokens[i].UPOS == "ADJ" && (t.rel(i) == "acl" || t.rel(i) == "amod") {
		subjects = []int{h} // "le M23, actif au Kivu et soutenu par le Rwanda"
	}
	for _, s := range subjects {
		t.takeSubject(c, s)
	}
}

// shareComplements gives coordinated words the complement that stands once: "a rencontré et félicité X",
// "président et fondateur de X", but not "avocat et président de X": a profession is nobody's.
func (t *tree) shareComplements(i int) {
	for _, c := range t.kids[i] {
		if t.rel(c) != "conj" {
			continue
		}
		switch {
		case t.verbal(i) && t.verbal(c):
			if !t.has(i, "obj") && c-i <= 4 && !t.passive[i] && !t.passive[c] {
				t.copyArcs(c, i, "obj")
			}
			if t.passive[i] && t.passive[c] {
				t.shareAgent(i, c)
			}
		case t.s.Tokens[i].UPOS == "NOUN" && t.s.Tokens[c].UPOS == "NOUN":
			if t.kid(c, "det") < 0 && c-i <= 6 && (!t.rs.in("métier", t.lemma(i)) || t.rs.in("poste-de-jeu", t.lemma(i))) && !t.has(i, "de") && !t.has(i, "poss") && !t.assigned(i) && !t.complete(i, c) {
				t.copyArcs(c, i, "de")
			}
			if t.kid(c, "det") < 0 && c-i <= 3 && !t.has(c, "de") && t.rs.title(graph.Person, t.lemma(c)) { // "son patron et cofondateur"
				t.copyArcs(i, c, "poss")
			}
			if t.kid(c, "det") < 0 && !t.has(c, "de") && !t.has(c, "poss") && !t.assigned(c) { // the parser gave it to the first
				for _, a := range t.out[i] {
					if a.label == "de" && a.to > c {
						t.add("de", c, a.to)
					}
				}
			}
		}
	}
}

// complete reports whether a post has a complement of its own by another preposition than "de" before a noun joined to it, whose complement is not
// its too: "candidat à la mairie et ancien président de Renault", "entraîneur à Monaco et ancien joueur du FC Nantes".
func (t *tree) complete(i, c int) bool {
	return slices.ContainsFunc(t.kids[i], func(k int) bool {
		if k < i || k > c || !t.nominal(k) {
			return false
		}
		switch t.caseLabel(k) {
		case "à", "en", "chez", "pour", "auprès_de":
			return true
		}
		return false
	})
}

// shareAgent gives participles that stand side by side the agent behind the last of them: "Radio Kessel, fondée et dirigée par Paul", "créée,
// financée puis vendue par l'État", but not "fondée en 1998 et dirigée par Paul".
func (t *tree) shareAgent(i, c int) {
	for !t.has(c, "subj") {
		next := slices.IndexFunc(t.kids[c], func(k int) bool { return k > c && t.rel(k) == "conj" && t.verbal(k) && t.passive[k] })
		if next < 0 {
			return
		}
		c = t.kids[c][next]
	}
	if t.has(i, "subj") || c < i || c-i > 8 {
		return
	}
	for k := i + 1; k < c; k++ {
		switch t.s.Tokens[k].UPOS {
		case "PUNCT", "CCONJ", "ADV", "AUX":
		default:
			if !t.verbal(k) || !t.passive[k] {
				return
			}
		}
	}
	for _, a := range t.out[c] {
		if a.label == "subj" && a.to > c {
			t.add("subj", i, a.to)
		}
	}
}

// assigned reports whether an adjective may say whose a post is, "le président français et patron de Renault", as those of rank and field do
// not: "le cofondateur et directeur général de Renault".
func (t *tree) assigned(i int) bool {
	return slices.ContainsFunc(t.out[i], func(a arc) bool {
		return a.label == "adj" && !t.rs.in("rang-de-charge", t.lemma(a.to))
	})
}

func (t *tree) has(i int, label string) bool {
	return slices.ContainsFunc(t.out[i], func(a arc) bool { return a.label == label })
}

func (t *tree) copyArcs(from, to int, label string) {
	for _, a := range t.out[from] {
		if a.label == label {
			t.add(label, to, a.to)
		}
	}
}

// closed reports whether a parenthesis closes between two tokens.
func (t *tree) closed(from, to int) bool {
	return slices.ContainsFunc(t.s.Tokens[min(from, to):max(from, to)], func(tok nlp.Token) bool { return tok.Form == ")" })
}

// parenthesised reports whether a token's phrase stands in parentheses.
func (t *tree) parenthesised(c int) bool {
	for _, k := range t.kids[c] {
		if t.s.Tokens[k].Form == "(" && k < c {
			return true
		}
	}
	return c > 0 && t.s.Tokens[c-1].Form == "("
}
