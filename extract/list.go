package extract

import (
	"kg/graph"
)

// enumeration coordinates a name with the one that only a comma parts from it: "avec Paul Durand, Luc Fabre et Marie
// Martin". A name is no apposition of another of its type, except a place.
func (m *mender) enumeration(a, b *named) {
	if a.typ != b.typ || a.typ == graph.Place || a.typ == graph.Event || b.first != a.last+2 || m.tok(a.last+1).Form != "," {
		return
	}
	h := m.head(b)
	if !m.listGoesOn(a, b) {
		return
	}
	switch m.tok(h).Deprel {
	case "obl", "nmod", "appos", "dep", "parataxis", "obj", "flat", "xcomp", "advmod":
		if m.caseOf(h) < 0 {
			m.attach(h, m.head(a), "conj")
		}
	}
}

// complementList coordinates the complements of a noun that each have their "de", where the parser hung the second and those behind it elsewhere:
// "propriétaire d'Europe 1, de Paris Match et du Journal du dimanche".
func (m *mender) complementList(k int) {
	first := m.head(&m.names[k-1])
	noun := m.tok(first).Head
	if c := m.caseOf(first); c < 0 || noun < 0 || noun > c || m.tok(noun).UPOS != "NOUN" || contracted(m.tok(c).Form) != "de" || !m.complementBehind(k, ",") {
		return
	}
	if h := m.tok(m.head(&m.names[k])); h.Head == noun || h.Head == first && h.Deprel == "conj" {
		return
	}
	last := k
	for last+1 < len(m.names) && m.complementBehind(last+1, ",") {
		last++
	}
	if last+1 >= len(m.names) || !m.complementBehind(last+1, "et") {
		return
	}
	for n := k; n <= last+1; n++ {
		m.attach(m.head(&m.names[n]), first, "conj")
	}
}

// complementBehind reports whether nothing but a word and "de" with its article parts name k from the one before.
func (m *mender) complementBehind(k int, word string) bool {
	c := m.caseOf(m.head(&m.names[k]))
	return c == m.names[k-1].last+2 && m.forms[c-1] == word && contracted(m.tok(c).Form) == "de"
}

// ofThese makes of the names behind a comma that are those of whom a plural noun of a body speaks its apposition, where the parser coordinated them with the body:
// "les trois pays de l'Alliance, le Mali, le Niger et le Burkina Faso, ont quitté".
func (m *mender) ofThese(k int) {
	body, first := &m.names[k-1], &m.names[k]
	if body.typ != graph.Organization || first.typ == body.typ || first.typ == graph.Event || !m.nextInList(body, first) || m.tok(body.last+1).Form != "," {
		return
	}
	h := m.head(body)
	noun := m.tok(h).Head
	if noun < 0 || noun > body.first || m.tok(h).Deprel != "nmod" || m.tok(noun).UPOS != "NOUN" || m.tok(noun).Feat("Number") != "Plur" || m.caseOf(h) < 0 || m.tok(m.caseOf(h)).Lemma != "de" {
		return
	}
	last := k
	for last+1 < len(m.names) && m.names[last+1].typ == first.typ && m.nextInList(&m.names[last], &m.names[last+1]) {
		last++
	}
	if end := m.names[last].last + 1; last == k || end >= len(m.s.Tokens) || m.tok(end).Form != "," || m.joiner(&m.names[last]) == "," {
		return
	}
	m.attach(m.head(first), noun, "appos")
	for n := k + 1; n <= last; n++ {
		m.attach(m.head(&m.names[n]), m.head(first), "conj")
	}
}

// besideTitled coordinates the persons of a list with the one before them whose title stands between two commas, where the parser made the first of them
// the title's: "Luc Roy, fondateur du PPA, Paul Rey et Jean Sy, en exil, ont".
func (m *mender) besideTitled(k int) {
	if k == 0 || k+1 >= len(m.names) {
		return
	}
	p, n := &m.names[k-1], &m.names[k]
	if n.typ != graph.Person || n.first == 0 || m.forms[n.first-1] != "," {
		return
	}
	h := m.head(n)
	title := m.tok(h).Head
	if m.tok(h).Deprel != "appos" || title < 0 {
		return
	}
	if p := m.nameAt(title + 1); p != nil && p.first == title+1 && p.typ == graph.Person && p.last+2 < n.first && m.forms[p.last+1] == "," && m.title(p.last+2, graph.Person) {
		if next := &m.names[k+1]; next.typ == graph.Person && m.nextInList(n, next) {
			m.attach(h, title, "conj") // "l'ancien ministre Luc Roy, fondateur du PPA, Paul Rey et Jean Sy"
		}
		return
	}
	if title < 2 || title > n.first || m.tok(title).UPOS != "NOUN" || m.tok(title).Feat("Number") == "Plur" || m.forms[title-1] != "," || !m.title(title, graph.Person) {
		return
	}
	if next := &m.names[k+1]; next.typ != graph.Person || !m.nextInList(n, next) {
		return
	}
	for p.typ != graph.Person || p.last != title-2 {
		if k--; k == 0 {
			return
		}
		p = &m.names[k-1]
	}
	m.attach(h, m.head(p), "conj")
}

// nextOfList reports whether a definite title behind a name's comma is that of the next person of a list, whom it names behind more of its words: "les Français Paul
// Durand, Luc Roy, le Belge champion du monde Jan Sy et". The one before the name is of the list, and so is the one behind.
func (m *mender) nextOfList(n *named, k int) bool {
	if m.tok(m.head(n)).Deprel != "conj" || n.first < 2 || m.forms[n.first-1] != "," || m.nameAt(n.first-2) == nil || m.nameAt(n.first-2).typ != n.typ {
		return false
	}
	for i := k + 1; i < min(k+acrossTitle, len(m.s.Tokens)); i++ {
		if x := m.nameAt(i); x != nil && x.first == i && x.typ == graph.Person {
			return x.last+1 < len(m.s.Tokens) && (m.forms[x.last+1] == "et" || m.forms[x.last+1] == ",") && m.tok(i-1).UPOS != "ADP" && m.tok(i-1).UPOS != "DET"
		}
		switch m.tok(i).UPOS {
		case "NOUN", "ADJ", "PROPN", "ADP", "DET", "NUM", "CCONJ":
		default:
			return false
		}
	}
	return false
}

// namesBehindComma reports whether the name of whom a definite title in the singular tells stands behind the comma after its complement, and a list goes on behind
// the name: "le directeur de l'Office des mines, Luc Roy, et".
func (m *mender) namesBehindComma(title int) bool {
	if !m.articled(title) || m.tok(title).Feat("Number") == "Plur" || title+2 >= len(m.s.Tokens) || contracted(m.tok(title+1).Form) != "de" && m.tok(title+1).UPOS != "ADJ" {
		return false
	}
	k := title + 1
	for ; k < len(m.s.Tokens) && k < title+10 && m.forms[k] != ","; k++ {
		if u := m.tok(k).UPOS; u == "VERB" || u == "AUX" || u == "PUNCT" || u == "PRON" || u == "CCONJ" {
			return false
		}
	}
	if k+2 >= len(m.s.Tokens) || m.forms[k] != "," {
		return false
	}
	n := m.nameAt(k + 1)
	if n == nil || n.typ != graph.Person || n.first != k+1 || n.last+2 >= len(m.s.Tokens) || m.forms[n.last+1] != "," {
		return false
	}
	next := m.tok(n.last + 2)
	return m.forms[n.last+2] == "et" || m.forms[n.last+2] == "ainsi" || next.UPOS == "DET" && n.last+3 < len(m.s.Tokens) && m.title(n.last+3, graph.Person)
}

// joiner is the word that joins a name to the one before it, with or without an article between them.
func (m *mender) joiner(n *named) string {
	k := n.first - 1
	if k > 0 && m.tok(k).UPOS == "DET" {
		k--
	}
	if k < 0 {
		return ""
	}
	return m.forms[k]
}

// nextInList reports whether nothing but a comma or "et" and an article parts a name from the one before.
func (m *mender) nextInList(a, b *named) bool {
	j := m.joiner(b)
	return (j == "," || j == "et") && b.first-a.last <= 3 && (m.forms[a.last+1] == j)
}

// listGoesOn reports whether two names that a comma parts stand in a list: another follows, or one stood before. Two
// alone are a noun's complement and its apposition: "le fils de Paul Durand, Luc Durand, est arrivé".
func (m *mender) listGoesOn(a, b *named) bool {
	k := b.last + 1
	if k < len(m.s.Tokens) {
		switch lower(m.tok(k).Form) {
		case "et", "ou", "puis", "etc.":
			return true
		case ",":
			if n := m.nameAt(k + 1); k+1 < len(m.s.Tokens) && n != nil && n.first == k+1 && n.typ == b.typ {
				return true
			}
		}
	}
	if a.first >= 2 && m.tok(a.first-1).Form == "," {
		if n := m.nameAt(a.first - 2); n != nil && n.typ == a.typ {
			return true
		}
	}
	return false
}

// labelledAdverb makes the subject of a bare name before a verb without one: "Interpol a appréhendé Paul".
func (m *mender) labelledAdverb(n *named) {
	h := m.head(n)
	t := m.tok(h)
	switch t.Deprel {
	case "advmod", "obl", "dislocated", "advcl", "vocative", "dep", "parataxis", "acl", "amod", "ccomp", "nmod":
	default:
		return
	}
	if !m.verb(t.Head) || h > t.Head || m.caseOf(h) >= 0 || n.typ == graph.Event || n.first > 0 && m.tok(n.first-1).UPOS == "ADP" {
		return
	}
	if m.hasSubject(t.Head) || m.tok(t.Head).Feat("VerbForm") == "Inf" {
		return
	}
	t.Deprel = "nsubj"
}

// nextBody coordinates the noun of a body that stands behind a comma with its own name with the body before it, or with that one's noun, and what is joined
// to its name with both: "possède le quotidien La Liberté, la chaîne Canal Sud et l'AS Béziers". It reports whether it is the next of a list.
func (m *mender) nextBody(n *named, k int) bool {
	h := m.head(n)
	g := m.tok(h).Head
	if g >= 0 && g < n.first && (m.tok(h).Deprel == "flat" || m.tok(h).Deprel == "appos") && m.caseOf(h) < 0 && m.nameAt(g) == nil && m.title(g, graph.Organization) && m.tok(g).Feat("Number") != "Plur" && !m.punctuated(g, n.first) {
	} else {
		g = h
	}
	bare := g == h
	for m.tok(g).Deprel == "conj" && m.tok(g).Head >= 0 && m.tok(g).Head < g {
		g = m.tok(g).Head
	}
	if up := m.tok(k).Head; up != g && up != h && up != m.tok(h).Head || !m.ownName(k) || m.hasChild(k, "cc") {
		return false
	}
	if bare && m.tok(k).Deprel != "conj" && (m.tok(k).Deprel != "appos" || !m.joinedBehind(g, k)) {
		return false
	}
	m.attach(k, g, "conj")
	for i := k + 2; i < len(m.s.Tokens) && i < k+12; i++ {
		if t := m.tok(i); t.Deprel == "conj" && t.Head > k && t.Head < i && m.hasChild(i, "cc") && m.nameAt(t.Head) != nil && (m.nameAt(i) != nil || m.title(i, graph.Organization)) {
			m.attach(i, g, "conj")
			break
		}
	}
	return true
}

// joinedBehind reports whether a conjunction joins something to a token behind another one.
func (m *mender) joinedBehind(i, behind int) bool {
	for k := behind + 1; k < len(m.s.Tokens); k++ {
		if t := m.tok(k); t.Head == i && t.Deprel == "conj" && m.hasChild(k, "cc") {
			return true
		}
	}
	return false
}

// punctuated reports whether a punctuation mark stands between two tokens.
func (m *mender) punctuated(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if m.tok(i).UPOS == "PUNCT" {
			return true
		}
	}
	return false
}

// joinedComplement coordinates a name behind "et de" with the nearest complement with "de" before it, where the parser joined it to what has no "de" of its
// own: "Fininvest, maison mère de Mediaset et de l'éditeur Mondadori", "Sonatel, filiale d'Orange (42 %) et de l'État sénégalais".
func (m *mender) joinedComplement(n *named) {
	i := m.head(n)
	if g := m.tok(i).Head; (m.tok(i).Deprel == "flat" || m.tok(i).Deprel == "nmod" && m.caseOf(i) < 0) && g >= 0 && g < n.first && m.nameAt(g) == nil {
		i = g
	}
	g, c := m.tok(i).Head, m.caseOf(i)
	if m.tok(i).Deprel != "conj" || g < 0 || g > i || c < 2 || contracted(m.tok(c).Form) != "de" || m.tok(c-1).Deprel != "cc" || m.forms[c-2] == "," || !m.noun(g) || m.caseOf(g) >= 0 {
		return
	}
	for k := c - 2; k > g; k-- {
		t := m.tok(k)
		if m.verb(k) || t.Form == ";" {
			return
		}
		if of := m.caseOf(k); t.Deprel == "nmod" && of >= 0 && contracted(m.tok(of).Form) == "de" && t.Head > g && t.Head < k && m.tok(t.Head).UPOS == "NOUN" && m.nameAt(k) != nil && m.above(k, g) {
			m.attach(i, k, "conj")
			return
		}
	}
}
