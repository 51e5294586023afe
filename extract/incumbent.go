package extract

import (
	"strings"

	"kg/graph"
)

// standIn makes the noun that it stands for of a demonstrative with a complement of its own: "le ministre de l'Intérieur, Paul
// Durand, et celui de la Justice, Luc Roux".
func (m *mender) standIn(i int) {
	t := m.tok(i)
	f := lower(t.Form)
	if f != "celui" && f != "celle" || i < 3 || i+1 >= len(m.s.Tokens) || contracted(m.tok(i+1).Form) != "de" {
		return
	}
	if b := m.tok(i - 1).Form; b != "et" && b != "," && b != "que" && b != "comme" {
		return
	}
	for k := i - 2; k >= 0; k-- {
		if m.nameAt(k) == nil && m.title(k, graph.Person) && k+1 < len(m.s.Tokens) && contracted(m.tok(k+1).Form) == "de" {
			t.UPOS, t.Lemma = "NOUN", m.tok(k).Lemma
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
	for i := range m.s.Tokens {
		c := m.caseOf(i)
		if c < 0 || !m.noun(i) || m.above(h, i) || !m.leads(c, i) {
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
// Durand et Jonas Kern".
func (t *tree) respectively(token int, row graph.Predicate, subjects, objects []ref) bool {
	return row.Family == "role" && len(subjects) > 1 && len(subjects) == len(objects) && t.plural(token)
}
