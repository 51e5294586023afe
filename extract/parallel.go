package extract

import (
	"strings"

	"kg/graph"
)

// parallels joins like with like: a title without article behind a conjunction to the title without article before it that says who a
// person is, where the parser joined it to something above: "le nom de Paul Durand, éditorialiste au Monde et ancien conseiller de
// Marie", "a parlé à Paul Durand, avocat et proche de Marie", or to the name itself: "Paul Durand, cofondateur et directeur de Renault".
func (m *mender) parallels() {
	for k := range m.s.Tokens {
		t := m.tok(k)
		if t.Deprel != "conj" || t.Head < 0 || t.Head >= k || !m.bareTitle(k) || m.bareTitle(t.Head) || m.title(t.Head, graph.Person) && !m.hasChild(t.Head, "det") && !m.hasChild(t.Head, "case") {
			continue
		}
		if h := m.qualifiedName(k); h >= 0 {
			m.attach(k, h, "appos")
			m.ownComplement(k)
			continue
		}
		for j := k - 1; j > t.Head; j-- {
			if x := m.tok(j); x.UPOS == "VERB" || x.UPOS == "AUX" || x.Form == ";" {
				break
			}
			if m.tok(j).Deprel == "appos" && (m.tok(j).Head > t.Head || m.tok(j).Head == t.Head && m.hasChild(k, "cc")) && m.bareTitle(j) && m.above(j, t.Head) && m.personHead(m.tok(j).Head) {
				m.attach(k, j, "conj")
				break
			}
		}
	}
}

// ownComplement gives a title the "de" phrase right behind it, which the parser gave to what it had joined the title to.
func (m *mender) ownComplement(k int) {
	for i := k + 2; i < min(k+5, len(m.s.Tokens)); i++ {
		if t := m.tok(i); t.Deprel == "nmod" && t.Head >= 0 && t.Head < k && m.caseOf(i) == k+1 && contracted(m.tok(k+1).Form) == "de" {
			m.attach(i, k, "nmod")
			return
		}
	}
}

// qualifiedName is the head of the name of whom a title without article, joined by "et" to a phrase that is no title, tells as that
// phrase does: "Paul Durand, proche de Marie et président de Renault,", "Né à Lyon et patron de Renault, Paul Durand"; -1 where it
// is joined to something else.
func (m *mender) qualifiedName(k int) int {
	and := k - 1
	for and > 0 && (m.tok(and).UPOS == "ADJ" || m.tok(and).UPOS == "ADV") {
		and--
	}
	if and < 2 || m.tok(and).Form != "et" || m.tok(k).Feat("Number") == "Plur" || k+2 >= len(m.s.Tokens) || contracted(m.tok(k+1).Form) != "de" && m.tok(k+1).UPOS != "ADJ" {
		return -1
	}
	comma := and - 1
	for comma > 0 && m.tok(comma).Form != "," {
		if x := m.tok(comma); x.Feat("VerbForm") == "Fin" || x.Form == ";" || x.Form == ":" || x.Form == "(" {
			return -1
		}
		comma--
	}
	if comma == 0 {
		return m.nameBehindPhrase(k)
	}
	n := m.nameAt(comma - 1)
	if n == nil || n.typ != graph.Person || n.last != comma-1 || !m.qualifies(comma+1) {
		return -1
	}
	return m.head(n)
}

// nameBehindPhrase is the head of the name of the person that is the subject behind the phrase that opens a sentence and in which a
// token stands, -1 where there is none.
func (m *mender) nameBehindPhrase(k int) int {
	if !m.qualifies(0) {
		return -1
	}
	for i := k + 1; i < len(m.s.Tokens); i++ {
		x := m.tok(i)
		if x.Feat("VerbForm") == "Fin" {
			return -1
		}
		if x.Form != "," {
			continue
		}
		for j := i + 1; j < min(i+5, len(m.s.Tokens)); j++ {
			if n := m.nameAt(j); n != nil && n.typ == graph.Person {
				h := m.head(n)
				if g := m.tok(h).Head; subject(m.tok(h).Deprel) || g > i && g < h && subject(m.tok(g).Deprel) {
					return h
				}
				return -1
			}
			if u := m.tok(j).UPOS; u != "DET" && u != "NOUN" && u != "ADJ" {
				break
			}
		}
		return -1
	}
	return -1
}

// qualifies reports whether a phrase that begins at a token tells of what somebody is like: by an adjective, a participle or "en".
func (m *mender) qualifies(i int) bool {
	for i < len(m.s.Tokens)-1 && m.tok(i).UPOS == "ADV" {
		i++
	}
	switch x := m.tok(i); x.UPOS {
	case "ADJ":
		return true
	case "VERB":
		return x.Feat("VerbForm") == "Part" && !strings.HasSuffix(lower(x.Form), "ant")
	case "ADP":
		return x.Form == "en" || x.Form == "En"
	}
	return false
}

// bareTitle reports whether a token is a title of persons without article, possessive, number or preposition, which no name follows.
func (m *mender) bareTitle(k int) bool {
	return m.noun(k) && m.nameAt(k) == nil && m.title(k, graph.Person) && !m.hasChild(k, "det") && !m.hasChild(k, "case") && !m.hasChild(k, "nummod")
}

// personHead reports whether a token is in the name of a person.
func (m *mender) personHead(k int) bool {
	n := m.nameAt(k)
	return n != nil && n.typ == graph.Person
}
