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
