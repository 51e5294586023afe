package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// addGapped ties to each portfolio of a list whose verb stands but once whom it goes to, by the label "gapped": "Paul Durand conserve la Défense,
// Luc Roy les Finances et Anna Petit la Culture", "est nommé à la Justice, Luc Roy à l'Intérieur".
func (t *tree) addGapped() {
	for v := range t.s.Tokens {
		if !t.verbal(v) || t.s.Tokens[v].UPOS != "VERB" || !t.rs.in("porte-portefeuille", t.lemma(v)) {
			continue
		}
		end := t.portfolioBehind(v + 1)
		for end > 0 {
			end = t.gappedPair(end)
		}
	}
}

// portfolioReach is how far behind its verb the first portfolio of a list may begin.
const portfolioReach = 7

// portfolioBehind is the first portfolio within reach of a verb, -1 where there is none.
func (t *tree) portfolioBehind(k int) int {
	for end := min(k+portfolioReach, len(t.s.Tokens)); k < end; k++ {
		if t.portfolio(k) {
			return k
		}
		if t.form(k) == "," {
			return -1
		}
	}
	return -1
}

// portfolio reports whether a token is what a minister is minister of, with its capital.
func (t *tree) portfolio(k int) bool {
	tok := t.tok(k)
	if !capitalised(tok.Form) || tok.UPOS != "NOUN" && tok.UPOS != "PROPN" {
		return false
	}
	word := strings.TrimSuffix(t.form(k), "s")
	return t.rs.portfolio(word) || t.rs.in("portefeuille", t.form(k)) || t.rs.in("portefeuille-au-pluriel", word)
}

// gappedPair ties the next portfolio of a list to the name before it and returns where it stands; -1 where the list ends. Between the two there
// are but a preposition and an article.
func (t *tree) gappedPair(from int) int {
	k := from + 1
	for k < len(t.s.Tokens) && k <= from+portfolioReach && t.form(k) != "," && t.form(k) != "et" && t.form(k) != "tandis" { // "les Affaires étrangères"
		switch t.s.Tokens[k].UPOS {
		case "ADJ", "ADP", "DET", "NOUN", "PROPN":
		default:
			return -1
		}
		k++
	}
	for k < len(t.s.Tokens) && (t.form(k) == "," || t.form(k) == "et" || t.form(k) == "tandis" || t.form(k) == "que") {
		k++
	}
	k = t.pastTitle(k)
	if k < len(t.s.Tokens) && (t.portfolio(k) || t.s.Tokens[k].UPOS == "DET" || t.s.Tokens[k].UPOS == "ADP") { // "l'Éducation nationale, l'Enseignement supérieur": one more of the first
		for n := k; n < len(t.s.Tokens) && n < k+3; n++ {
			if t.portfolio(n) {
				return n
			}
		}
		return -1
	}
	name := -1
	for k < len(t.s.Tokens) && (t.s.Tokens[k].UPOS == "PROPN" || name >= 0 && bareParticle(t.tok(k).Form) && k+1 < len(t.s.Tokens) && t.s.Tokens[k+1].UPOS == "PROPN") && !(name >= 0 && t.portfolio(k)) {
		if name < 0 {
			name = k
		}
		k++
	}
	if name < 0 {
		return -1
	}
	joined := k
	for k < len(t.s.Tokens) && k < joined+2 && (t.s.Tokens[k].UPOS == "DET" || t.form(k) == "à" || contracted(t.tok(k).Form) == "à") {
		k++
	}
	if k == joined || k >= len(t.s.Tokens) || !t.portfolio(k) {
		return -1
	}
	t.add("gapped", k, name)
	for _, a := range slices.Clone(t.out[k]) { // those whom the parser joined to the name have portfolios of their own
		if a.label == "gapped" && a.to != name {
			t.untie(a)
		}
	}
	return k
}

// untie takes an arc away.
func (t *tree) untie(gone arc) {
	is := func(a arc) bool { return a == gone }
	t.out[gone.from] = slices.DeleteFunc(t.out[gone.from], is)
	t.in[gone.to] = slices.DeleteFunc(t.in[gone.to], is)
}

// bareParticle reports whether a form joins the parts of a surname: "Amélie de Montchalin".
func bareParticle(form string) bool {
	return form == "de" || form == "d'" || form == "d’" || form == "du"
}

// pastTitle is the first word of the name behind a title or a form of address, the token itself where none stands there: "le général Luc Roy", "M. Roy".
func (t *tree) pastTitle(k int) int {
	n := k
	if n < len(t.s.Tokens) && t.s.Tokens[n].UPOS == "DET" {
		n++
	}
	for ; n < len(t.s.Tokens) && n < k+4; n++ {
		switch tok := t.tok(n); {
		case tok.UPOS == "PROPN" && n > k:
			return n
		case tok.UPOS != "NOUN" && tok.UPOS != "ADJ" || t.portfolio(n):
			return k
		}
	}
	return k
}

// gapSubject is the relation of a subject whose verb stands in the clause before its own: "la France soutient l'Ukraine, la Hongrie la Russie".
const gapSubject = "nsubj:gap"

// gapped reads two names that follow one another as the clause before them goes: what stands for its subject, and what for the complement that it ends with:
// "Paul Durand a rejoint le PSG, Luc Roy l'OM et Marie Martin le Racing". The second of the two is name k.
func (m *mender) gapped(k int) {
	if k < 2 {
		return
	}
	before, name, end := &m.names[k-2], &m.names[k-1], &m.names[k]
	if end.first <= name.last || end.first > name.last+3 || name.typ == graph.Event || !alikeNamed(before, end) {
		return
	}
	word := ""
	for i := name.last + 1; i < end.first; i++ {
		switch u := m.tok(i).UPOS; {
		case u == "ADP" && i == name.last+1:
			word = contracted(m.tok(i).Form)
		case u != "DET":
			return
		}
	}
	if stop := end.last + 1; stop < len(m.s.Tokens) && m.tok(stop).UPOS != "PUNCT" && m.tok(stop).UPOS != "CCONJ" && m.forms[stop] != "tandis" {
		return
	}
	from := name.first - 1
	if from > 0 && m.tok(from).UPOS == "DET" {
		from--
	}
	joined := from
	for from > before.last && (m.forms[from] == "," || m.forms[from] == "et" || m.forms[from] == "quand" || m.forms[from] == "que" || m.forms[from] == "qu'" || m.forms[from] == "tandis") {
		from--
	}
	if from == joined || from != before.last {
		return
	}
	h := m.head(before)
	v := m.tok(h).Head
	if v < 0 || v > h || m.verb(v) && word == "de" || !m.verb(v) && (word == "" || !m.hasChild(v, "cop") || name.typ != graph.Person) {
		return
	}
	switch m.tok(h).Deprel {
	case "obj", "obl", "obl:arg", "obl:agent":
	case "nmod":
		if m.verb(v) { // "est maire de Metz et Marie Martin de Lens", "est consul à Oran, Marie Martin à Gao"
			return
		}
	default:
		return
	}
	if c := m.caseOf(h); c < 0 && word != "" || c >= 0 && contracted(m.tok(c).Form) != word {
		return
	}
	s, o := -1, -1 // the subject of the clause before, and the object of its verb before its last complement
	for i := range h {
		switch t := m.tok(i); {
		case t.Head != v:
		case subject(t.Deprel) && i < v && t.UPOS != "PRON":
			s = i
		case t.Deprel == "obj" && i > v:
			o = i
		case t.Deprel == gapSubject:
			o = -1
		}
	}
	rel, head := m.tok(h).Deprel, m.head(end)
	if o >= 0 {
		if n := m.nameAt(o); n != nil && alikeNamed(n, name) && n.last < h { // "a reçu Paul Durand à Berlin et Luc Roy à Rome"
			m.attach(m.head(name), o, "conj")
			m.attach(head, v, rel)
		}
		return
	}
	if s < 0 {
		return
	}
	if n := m.nameAt(s); n == nil && name.typ != graph.Person || n != nil && !alikeNamed(n, name) {
		return
	}
	m.attach(m.head(name), v, gapSubject)
	m.attach(head, v, rel)
	for i := range m.s.Tokens { // what the parser had taken the two for
		if t := m.tok(i); t.Head >= name.first && t.Head <= name.last && (t.Deprel == "conj" || t.Deprel == "appos") {
			t.Head = v
		}
	}
}

// alikeNamed reports whether two names may stand in one place of like clauses: clubs and states are either places or bodies.
func alikeNamed(a, b *named) bool {
	return a.typ == b.typ || a.typ != graph.Person && b.typ != graph.Person && a.typ != graph.Event && b.typ != graph.Event
}

// inOneClause reports whether two tokens behind and before a verb belong to the same of the clauses that share it.
func (t *tree) inOneClause(verb, a, b int) bool {
	for _, c := range t.kids[verb] {
		if t.s.Tokens[c].Deprel == gapSubject && (a < c) != (b < c) {
			return false
		}
	}
	return true
}
