package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// Who does or is what beside a verb of their own: "aussi", "respectivement", "c'est au tour de", "a un nouveau président, X", "Ministre de la Défense : X".

// alsoDoing makes who does the same, told in two words behind the clause, the second subject of it: "Paul Durand a quitté le Modem, Marie
// Martin aussi."
func (m *mender) alsoDoing(i int) {
	n := m.nameEnding(i - 1)
	if m.forms[i] != "aussi" && m.forms[i] != "également" || n == nil || n.typ == graph.Event || n.first < 3 {
		return
	}
	if i+1 < len(m.s.Tokens) && m.tok(i+1).UPOS != "PUNCT" {
		return // "Marie Martin aussi est partie"
	}
	k := n.first - 1
	if m.tok(k).UPOS == "DET" {
		k--
	}
	if m.forms[k] == "et" {
		k--
	}
	if m.forms[k] != "," {
		return
	}
	for v := k - 1; v >= 0; v-- {
		if m.tok(v).Form == ";" || m.tok(v).Form == ":" || m.tok(v).Form == "«" {
			return
		}
		if !m.verb(v) || m.tok(v).Deprel != "root" {
			continue
		}
		for s := v - 1; s >= 0; s-- {
			if m.tok(s).Head == v && subject(m.tok(s).Deprel) {
				m.attach(m.head(n), v, m.tok(s).Deprel)
				return
			}
		}
		return
	}
}

// nameEnding is the name that ends with a token, nil where none does.
func (m *mender) nameEnding(k int) *named {
	if k < 0 {
		return nil
	}
	if n := m.nameAt(k); n != nil && n.last == k {
		return n
	}
	return nil
}

// officeLine makes whoever a line of a list gives an office to the one in apposition to it: "Ministre de la Défense : Paul Durand".
func (m *mender) officeLine(i int) {
	h := m.tok(i).Head
	n := m.nameAt(h)
	if m.tok(i).Deprel != "parataxis" || m.tok(i).UPOS != "NOUN" || i > 1 || h < i || n == nil || n.typ != graph.Person || m.head(n) != h || m.tok(h).Deprel != "root" || n.first <= i || m.tok(n.first-1).Form != ":" || !m.title(i, graph.Person) {
		return
	}
	if end := n.last + 1; end < len(m.s.Tokens) && m.tok(end).UPOS != "PUNCT" {
		return
	}
	m.tok(i).Head, m.tok(i).Deprel = -1, "root"
	m.attach(h, i, "appos")
}

// officeOfRow parts an office of a row from those before it, each with its holder behind a comma or a colon: "Premier ministre, Paul Durand ; ministre de la Défense,
// Luc Roy ; ministre de la Santé, Marie Martin". None of them is in apposition to another.
func (m *mender) officeOfRow(i int) {
	from := i - 1
	for from > 0 && (m.tok(from).UPOS == "ADJ" || m.tok(from).UPOS == "DET") {
		from--
	}
	if from < 1 || m.forms[from] != ";" || !m.title(i, graph.Person) {
		return
	}
	end := i + 1
	for ; end < len(m.s.Tokens) && end <= i+officeWords && m.forms[end] != "," && m.forms[end] != ":"; end++ {
		switch m.tok(end).UPOS {
		case "NOUN", "ADJ", "ADP", "DET", "PROPN", "CCONJ":
		default:
			return
		}
	}
	n := (*named)(nil)
	if end+1 < len(m.s.Tokens) && (m.forms[end] == "," || m.forms[end] == ":") {
		n = m.nameAt(end + 1)
	}
	if n == nil || n.typ != graph.Person || n.first != end+1 || n.last+1 < len(m.s.Tokens) && m.tok(n.last+1).UPOS != "PUNCT" {
		return
	}
	top := i
	for h := range m.up(i) {
		top = h
	}
	if top == i || top >= n.first {
		return
	}
	m.attach(i, top, "parataxis")
	m.attach(m.head(n), i, "appos")
}

// officeWords is how many words an office may have behind its noun.
const officeWords = 8

// respectiveBearer is whose a title is in a list that follows as many names: "Paul Durand et Marie Martin, respectivement maire de Metz et députée de
// Moselle", or without the adverb where one title is a man's and one a woman's: "Marie Martin et Paul Durand, présidente et directeur de la Fifa"; -1 for another title.
func (t *tree) respectiveBearer(title int) int {
	top := title
	for t.rel(top) == "conj" && t.s.Tokens[top].Head >= 0 && t.s.Tokens[t.s.Tokens[top].Head].UPOS == "NOUN" {
		top = t.s.Tokens[top].Head
	}
	adverb := t.kid(top, "advmod")
	said := adverb >= 0 && t.form(adverb) == "respectivement"
	name := t.s.Tokens[top].Head
	if name >= 0 && t.rel(name) == "conj" && t.capitalised(name) { // hung on the last of the names
		name = t.s.Tokens[name].Head
	}
	if t.rel(top) != "appos" || name < 0 || name > top || !t.capitalised(name) || !said && t.form(top-1) != "," {
		return -1
	}
	names, titles := []int{name}, []int{top}
	for k := range t.s.Tokens {
		h := t.s.Tokens[k].Head
		switch {
		case t.rel(k) != "conj":
		case slices.Contains(titles, h) && t.s.Tokens[k].UPOS == "NOUN":
			titles = append(titles, k)
		case h == name && k < top && t.capitalised(k):
			names = append(names, k)
		}
	}
	if !said && !slices.ContainsFunc(titles, func(k int) bool {
		g, first := t.s.Tokens[k].Feat("Gender"), t.s.Tokens[top].Feat("Gender")
		return g != "" && first != "" && g != first
	}) {
		return -1
	}
	if at := slices.Index(titles, title); at >= 0 && len(names) == len(titles) {
		return names[at]
	}
	return -1
}

// capitalised reports whether a word begins with a capital, as names do that the tagger takes for other words: "Claire".
func (t *tree) capitalised(i int) bool { return t.s.Tokens[i].Form != lower(t.s.Tokens[i].Form) }

// hadBy makes whom somebody or some body has theirs: "La Fifa a un nouveau président, Paul Durand", "Paul Durand a un frère, Luc".
func (t *tree) hadBy(i int) {
	if !t.verbal(i) || t.passive[i] || !t.rs.in("avoir-quelqu'un", t.lemma(i)) {
		return
	}
	o := t.kid(i, "obj")
	if o < i || t.s.Tokens[o].UPOS != "NOUN" || t.tok(o).Feat("Number") == "Plur" || t.has(o, "de") || !t.rs.title(graph.Person, t.lemma(o)) || t.polarity(i) != graph.Fact {
		return
	}
	if d := t.kid(o, "det"); d < 0 || t.form(d) != "un" && t.form(d) != "une" {
		return
	}
	for _, a := range slices.Clone(t.out[i]) {
		if a.label == "subj" && a.to < i {
			t.add("de", o, a.to)
		}
	}
}

// inTurn gives the deed behind "c'est au tour de" its doer, and whom it follows: "Après Paul Durand, c'est au tour de Marie Martin de quitter le Modem".
func (t *tree) inTurn(i int) {
	if t.form(i) != "tour" || t.caseLabel(i) != "à" || t.kid(i, "cop") < 0 {
		return
	}
	for _, a := range slices.Clone(t.out[i]) {
		if a.label != "inf" {
			continue
		}
		for _, b := range t.out[i] {
			if (b.label == "de" || b.label == "après") && b.to < a.to && t.s.Tokens[b.to].UPOS == "PROPN" {
				t.add("subj", a.to, b.to)
			}
		}
	}
}

// absolute takes a name with its participle, which tell when something is, from the subjects of the verb behind the comma: "Paul Durand parti, Luc Roy dirige Renault".
func (m *mender) absolute(k int) {
	if k+1 >= len(m.names) {
		return
	}
	a, b := &m.names[k], &m.names[k+1]
	past := a.last + 1
	if a.first > 1 || a.first == 1 && m.tok(0).UPOS != "DET" || past+2 >= len(m.s.Tokens) || m.forms[past+1] != "," || !m.participleForm(past) {
		return
	}
	first := past + 2
	if m.tok(first).UPOS == "DET" {
		first++
	}
	v := b.last + 1
	for v < len(m.s.Tokens) && (m.tok(v).UPOS == "AUX" || m.tok(v).UPOS == "ADV" || m.tok(v).UPOS == "PRON") {
		v++
	}
	if b.first != first || v >= len(m.s.Tokens) || !m.verb(v) || m.tok(v).Head >= 0 {
		return
	}
	ha, hb := m.head(a), m.head(b)
	rel := m.tok(ha).Deprel
	if m.tok(ha).Head != v || !subject(rel) {
		return
	}
	if m.tok(hb).Head != v {
		m.attach(hb, v, rel)
	}
	m.tok(ha).Deprel = "dislocated"
}

// participleForm reports whether a token is a participle of the past, or was taken for part of the name before it.
func (m *mender) participleForm(i int) bool {
	t, form := m.tok(i), m.forms[i]
	if t.Deprel == "flat" { // "Paul Durand parti"
		return t.Form == form && (strings.HasSuffix(form, "é") || strings.HasSuffix(form, "ée") || strings.HasSuffix(form, "i") || strings.HasSuffix(form, "ie"))
	}
	return t.UPOS == "VERB" && t.Feat("VerbForm") == "Part" && !strings.HasSuffix(form, "ant")
}

// besides gives what "outre" and "en plus de" add before a clause the place of the one of its subject and its object that is of its type: "Outre la Chine, Paul Durand a visité
// le Japon", "En plus de la Pologne, la Roumanie a rejoint l'Otan". Where both are it may be either.
func (m *mender) besides() {
	if len(m.names) < 3 || m.forms[0] != "outre" && (m.forms[0] != "en" || m.forms[1] != "plus") {
		return
	}
	n := &m.names[0]
	if n.last+1 >= len(m.s.Tokens) || m.forms[n.last+1] != "," || n.first > 4 {
		return
	}
	for k := range n.first {
		if f := m.forms[k]; f != "outre" && f != "en" && f != "plus" && contracted(f) != "de" && m.tok(k).UPOS != "DET" {
			return
		}
	}
	h := m.head(n)
	v, c := m.tok(h).Head, m.caseOf(h)
	if v < h || c < 0 || !m.verb(v) || m.tok(v).Head >= 0 || m.tok(h).Deprel != "obl" {
		return
	}
	s, o := (*named)(nil), (*named)(nil)
	for k := n.last + 1; k < len(m.s.Tokens); k++ {
		if t := m.tok(k); t.Head == v && subject(t.Deprel) {
			s = m.nameAt(k)
		} else if t.Head == v && t.Deprel == "obj" {
			o = m.nameAt(k)
		}
	}
	if s == nil || o == nil || (s.typ == n.typ) == (o.typ == n.typ) {
		return
	}
	for k := range m.s.Tokens {
		if t := m.tok(k); t.Head == h && t.Deprel == "case" {
			t.UPOS, t.Deprel = "ADV", "advmod"
		}
	}
	if s.typ == n.typ {
		m.tok(h).Deprel = m.tok(m.head(s)).Deprel
	} else {
		m.tok(h).Deprel = "obj"
	}
}

// cleftObject makes the clause behind a name that "c'est" puts before it one that tells of the name: "C'est Boeing que dirige Paul Durand".
func (m *mender) cleftObject(i int) {
	v := m.tok(i).Head
	if v < i || i < 2 || !m.verb(v) || m.tok(v).Deprel != "advcl" && m.tok(v).Deprel != "ccomp" {
		return
	}
	n := m.nameEnding(i - 1)
	if n == nil || m.head(n) != m.tok(v).Head || m.caseOf(m.head(n)) >= 0 || m.tok(i).Deprel != "obj" || !m.hasChild(m.head(n), "cop") {
		return
	}
	for k := range n.first {
		if m.tok(k).Head == m.head(n) && subject(m.tok(k).Deprel) && (m.forms[k] == "c'" || m.forms[k] == "ce") {
			m.tok(v).Deprel = "acl:relcl"
			return
		}
	}
}
