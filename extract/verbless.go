package extract

import (
	"slices"

	"kg/graph"
)

// verbless reads a person and a noun that follow one another as a clause of its own whose verb stands in the one before: "Anna Roy est la fille de Paul
// Durand, Luc Petit le fils de Marc Blanc". The parser takes both for appositions to what the first clause says, which would make Anna the daughter of Marc
// and Luc a child of Paul. "Celle" is read as the noun it takes up: "est la maire de Lyon, Anna Petit celle de Lille".
func (m *mender) verbless(n *named) {
	if n.typ != graph.Person || n.first < 4 || !m.beginsClause(n.first-1) {
		return
	}
	role := n.last + 1
	for role < len(m.s.Tokens) && (m.tok(role).UPOS == "DET" || m.tok(role).UPOS == "ADJ" && role > n.last+1) {
		role++
	}
	if role+1 >= len(m.s.Tokens) {
		return
	}
	who := m.head(n)
	taken := m.forms[role] == "celui" || m.forms[role] == "celle"
	switch {
	case m.tok(who).Deprel == "nsubj" && m.tok(who).Head > role && m.verb(m.tok(who).Head): // "et Anna Roy maire de Lyon s'oppose"
		return
	case taken && role == n.last+1 && contracted(m.forms[role+1]) == "de":
	case m.nameAt(role) != nil || m.tok(role).UPOS != "NOUN" || !m.title(role, graph.Person):
		return
	}
	first := m.saidBefore(n.first - 1)
	if first < 0 || m.above(first, role) {
		return
	}
	if taken {
		m.tok(role).UPOS, m.tok(role).Lemma = "NOUN", m.tok(first).Lemma
	}
	m.attach(role, first, "conj")
	m.attach(who, role, "nsubj")
}

// beginsClause reports whether a token parts two clauses: a comma, "et", "tandis que".
func (m *mender) beginsClause(i int) bool {
	switch f := m.forms[i]; f {
	case ",", ";", "et":
		return true
	case "que", "qu'":
		return i > 0 && slices.Contains([]string{"tandis", "alors"}, m.forms[i-1])
	}
	return false
}

// saidBefore is the noun that a copula says somebody to be, in the clause that ends at a token; -1 where that clause is none such.
func (m *mender) saidBefore(end int) int {
	for k := end; k > 1; k-- {
		if m.verb(k) && m.tok(k).UPOS == "VERB" {
			return -1
		}
		if m.tok(k).UPOS == "NOUN" && m.nameAt(k) == nil && m.hasChild(k, "cop") {
			if m.hasSubject(k) && m.title(k, graph.Person) {
				return k
			}
			return -1
		}
	}
	return -1
}
