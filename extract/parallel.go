package extract

import "kg/graph"

// parallels joins like with like: a title without article behind a conjunction to the title without article before it that says who a
// person is, where the parser joined it to something above: "le nom de Paul Durand, éditorialiste au Monde et ancien conseiller de
// Marie", "a parlé à Paul Durand, avocat et proche de Marie".
func (m *mender) parallels() {
	for k := range m.s.Tokens {
		t := m.tok(k)
		if t.Deprel != "conj" || t.Head < 0 || t.Head >= k || !m.bareTitle(k) || m.bareTitle(t.Head) || m.title(t.Head, graph.Person) && !m.hasChild(t.Head, "det") {
			continue
		}
		for j := k - 1; j > t.Head; j-- {
			if x := m.tok(j); x.UPOS == "VERB" || x.UPOS == "AUX" || x.Form == ";" {
				break
			}
			if m.tok(j).Deprel == "appos" && m.tok(j).Head > t.Head && m.bareTitle(j) && m.above(j, t.Head) && m.personHead(m.tok(j).Head) {
				m.attach(k, j, "conj")
				break
			}
		}
	}
}

// bareTitle reports whether a token is a title of persons without article, possessive or preposition, which no name follows.
func (m *mender) bareTitle(k int) bool {
	return m.noun(k) && m.nameAt(k) == nil && m.title(k, graph.Person) && !m.hasChild(k, "det") && !m.hasChild(k, "case")
}

// personHead reports whether a token is in the name of a person.
func (m *mender) personHead(k int) bool {
	n := m.nameAt(k)
	return n != nil && n.typ == graph.Person
}

// participleOfNearer gives a participle behind a comma the name that ends there, where it agrees with that and not with the noun that the
// parser gave it: "a le soutien de l'Union agricole, présidée par Paul".
func (m *mender) participleOfNearer(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Deprel != "acl" || t.Feat("VerbForm") != "Part" || i < 2 || m.tok(i-1).Form != "," || t.Head < 0 || t.Head >= i || m.nameAt(t.Head) != nil {
		return
	}
	n := m.nameAt(i - 2)
	if n == nil || n.last != i-2 || !m.disagree(t.Head, i) {
		return
	}
	if h := m.head(n); m.tok(h).Feat("Gender") != "" && !m.disagree(h, i) && m.above(h, t.Head) {
		m.attach(i, h, "acl")
	}
}

// participleJoined makes a participle behind a comma, which the parser joined to the finite verb before it though nothing does, say
// something of the name that ends at the comma: "négocie avec le Front agricole, interdit depuis dix ans".
func (m *mender) participleJoined(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Deprel != "conj" || t.Feat("VerbForm") != "Part" || t.Feat("Tense") == "Pres" || i < 2 || m.tok(i-1).Form != "," || t.Head < 0 || t.Head >= i ||
		m.hasChild(i, "cc") || m.hasChild(i, "aux") || m.hasChild(i, "aux:pass") || m.hasChild(i, "nsubj") || m.tok(m.finiteOf(t.Head)).Feat("VerbForm") == "Part" {
		return
	}
	n := m.nameAt(i - 2)
	if n == nil || n.last != i-2 {
		return
	}
	if h := m.head(n); !m.disagree(h, i) && m.above(h, t.Head) {
		m.attach(i, h, "acl")
	}
}
