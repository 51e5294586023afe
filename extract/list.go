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
