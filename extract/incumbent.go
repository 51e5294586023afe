package extract

import (
	"slices"
	"strings"

	"kg/graph"
	"kg/nlp"
)

// standIn makes the noun that it stands for of a demonstrative with a complement of its own: "le ministre de l'Intérieur, Paul
// Durand, et celui de la Justice, Luc Roux". Where it opens a sentence and names somebody, that is the title that opens the sentence
// before: "L'ambassadeur de France, Paul Durand, est absent. Celui de l'Italie, Mario Rossi, a parlé".
func (m *mender) standIn(i int) {
	t := m.tok(i)
	f := lower(t.Form)
	if f != "celui" && f != "celle" || i+1 >= len(m.s.Tokens) || contracted(m.tok(i+1).Form) != "de" {
		return
	}
	if i == 0 {
		if m.before != nil && m.bearsName(i) {
			m.standInBefore(t)
		}
		return
	}
	switch lower(m.tok(i - 1).Form) {
	case "et", ",", "que", "comme", "dont":
	case ";", "pas", "puis", "mais":
		if !m.bearsName(i) { // "pas celui de la veille"
			return
		}
	default:
		return
	}
	for k := i - 2; k >= 0; k-- {
		if m.nameAt(k) == nil && m.title(k, graph.Person) && (contracted(m.tok(k+1).Form) == "de" || k == i-3 && lower(m.tok(i-1).Form) == "dont" && m.tok(k).Feat("Number") == "Plur") { // "quatre ministres, dont celui de la Justice"
			t.UPOS, t.Lemma = "NOUN", m.tok(k).Lemma
			if m.tok(i-1).Form == "pas" { // who does not do it is one all the same
				m.attach(i-1, i-2, "dep")
			}
			if t.Deprel == "appos" && m.tok(i-1).Form != "," { // "le maire de Lyon, Paul Durand, viendra, pas celui de Nice, Luc Roy": two people
				m.attach(i, t.Head, "parataxis")
			}
			return
		}
	}
}

// bearsName reports whether the name of a person stands in apposition to a token.
func (m *mender) bearsName(i int) bool {
	return slices.ContainsFunc(m.names, func(n named) bool {
		if n.typ != graph.Person || n.first <= i || m.tok(n.first-1).Form != "," {
			return false
		}
		t := m.tok(m.head(&n))
		return t.Head == i && t.Deprel == "appos"
	})
}

// standInBefore gives a demonstrative the title with a complement that is the subject at the head of the sentence before.
func (m *mender) standInBefore(t *nlp.Token) {
	gender := "Masc"
	if lower(t.Form) == "celle" {
		gender = "Fem"
	}
	toks := m.before.Tokens
	for k := 0; k+1 < len(toks) && k < 3; k++ {
		b := &toks[k]
		if b.UPOS == "NOUN" && strings.HasPrefix(b.Deprel, "nsubj") && b.Feat("Gender") == gender && contracted(toks[k+1].Form) == "de" && m.rs.title(graph.Person, lower(b.Lemma)) {
			t.UPOS, t.Lemma = "NOUN", b.Lemma
			return
		}
	}
}

// atTheHead gives who leads a body the phrase that says so between commas behind the name or before it, where the parser gave it
// to the verb: "Paul Durand, à la tête de la Fédération depuis 2019, a", "À la tête de la Fédération, Paul Durand a".
func (m *mender) atTheHead(n *named) {
	if n.typ != graph.Person {
		return
	}
	h := m.head(n)
	subject, first := h, n.first
	if g := m.tok(h).Head; m.tok(h).Deprel == "flat" && g >= 0 && g < h && m.title(g, n.typ) { // "le docteur Paul Durand a"
		subject, first = g, g
	}
	for c := range m.s.Tokens {
		if c > 2 && (c < n.last+2 || c > n.last+8) {
			continue // neither behind the name nor at the head of the sentence
		}
		i := m.tok(c).Head
		if m.tok(c).Deprel != "case" || i < c || !m.noun(i) || !m.leads(c, i) || m.caseOf(i) != c || m.above(h, i) {
			continue
		}
		b := c - 1
		for b >= 0 && b > c-3 && (m.tok(b).UPOS == "ADV" || m.rs.in("jour", lower(m.tok(b).Lemma))) {
			b--
		}
		switch {
		case b == n.last+1 && m.tok(b).Form == ",":
		case b > n.last+1 && b <= n.last+5 && m.tok(b).Form == "," && m.tok(b-1).Lemma == "an" && m.tok(n.last+1).Form == ",": // "Paul Durand, 54 ans, à la tête de"
		case b < 0 && strings.HasPrefix(m.tok(subject).Deprel, "nsubj") && first > i && m.tok(i).Head == m.tok(subject).Head: // at the head of the sentence
		default:
			continue
		}
		m.attach(i, h, "nmod")
	}
}

// ofFellow gives the name right behind the second of two coordinated titles to that one, where the parser gave it to the first: "la présidente du Medef et
// son homologue, Paul Durand".
func (m *mender) ofFellow(n *named) {
	k := n.first - 2
	if n.typ != graph.Person || k < 2 || m.tok(n.first-1).Form != "," {
		return
	}
	h, t := m.head(n), m.tok(k)
	if m.tok(h).Deprel != "appos" || t.Deprel != "conj" || t.Head < 0 || t.Head != m.tok(h).Head || !m.title(k, graph.Person) || m.tok(k-1).UPOS != "DET" || m.tok(k-1).Head != k {
		return
	}
	m.attach(h, k, "appos")
}

// leads reports whether the case marker of a noun is one of those that say who leads: "à la tête de".
func (m *mender) leads(c, i int) bool {
	joined := lower(m.tok(c).Form)
	for k := c + 1; k < i && k <= c+3; k++ {
		joined += "_" + lower(m.tok(k).Form)
		if f := contracted(m.tok(k).Form); f == "de" {
			return m.rs.in("préposition-chef", joined[:len(joined)-len(m.tok(k).Form)]+"de")
		}
	}
	return false
}

// respectively reports whether the holders and the bodies of a plural title go in pairs: "les ministres français et allemand, Paul
// Durand et Jonas Kern", or places and where each lies: "Goma et Bukavu, les capitales du Nord-Kivu et du Sud-Kivu".
func (t *tree) respectively(token int, row graph.Predicate, subjects, objects []ref) bool {
	return (row.Family == "role" || row.Name == "located-in" && t.s.Tokens[token].UPOS == "NOUN") && len(subjects) > 1 && len(subjects) == len(objects) && t.plural(token)
}
