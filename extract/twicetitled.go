package extract

import "kg/graph"

// twiceTitled ties a title that stands before its name behind a comma to the title before that comma, which says who the same person
// is, where the parser or a mending tied it to the complement between them or to something above: "l'émissaire de l'ONU, l'ancienne
// ministre malienne Marie Martin", "le commissaire à l'énergie, le Danois Luc Mercier".
func (m *mender) twiceTitled(n *named) {
	if n.typ != graph.Person || n.first < 4 {
		return
	}
	h := m.head(n)
	k := m.tok(h).Head
	if k < 0 || k >= n.first || m.nameAt(k) != nil || !m.noun(k) || m.tok(h).Deprel != "flat" && m.tok(h).Deprel != "appos" && m.tok(h).Deprel != "nmod" || m.caseOf(h) >= 0 ||
		m.tok(k).Feat("Number") == "Plur" || m.caseOf(k) >= 0 || m.hasChild(k, "cc") || !m.hasChild(k, "det") {
		return
	}
	switch m.tok(k).Deprel {
	case "appos", "nmod", "conj", "dep", "parataxis", "obj":
	default:
		return
	}
	b := k - 1
	for b > 0 && (m.tok(b).UPOS == "DET" || m.tok(b).UPOS == "ADJ") {
		b--
	}
	if b < 2 || m.tok(b).Form != "," || lower(m.tok(b+1).Form) != "l'" && lower(m.tok(b+1).Form) != "l’" && lower(m.tok(b+1).Form) != "le" && lower(m.tok(b+1).Form) != "la" {
		return
	}
	first := m.titleBeforeComma(b)
	if first < 0 || first == m.tok(k).Head || m.above(first, k) {
		return
	}
	if a, c := m.genderBefore(first), m.genderBefore(k); a != "" && c != "" && a != c {
		return
	}
	m.attach(k, first, "appos")
}

// titleBeforeComma is the one definite title in the singular that stands in the phrase before a comma and that names nobody there; -1
// where there is none, and where there are two, "le beau-frère du ministre".
func (m *mender) titleBeforeComma(comma int) int {
	found := -1
	for k := comma - 1; k >= 0; k-- {
		switch m.tok(k).UPOS {
		case "VERB", "PUNCT", "AUX", "PRON", "CCONJ", "SCONJ":
			return found
		}
		if x := m.nameAt(k); x != nil {
			if x.typ == graph.Person && m.caseOf(m.head(x)) < 0 {
				return -1 // "le ministre Paul Durand, la présidente Marie Martin"
			}
			continue
		}
		if !m.noun(k) || !m.title(k, graph.Person) || !m.articled(k) {
			continue
		}
		if found >= 0 || m.tok(k).Feat("Number") == "Plur" || m.hasChild(k, "flat") || m.hasChild(k, "appos") {
			return -1
		}
		found = k
		if c := m.caseOf(k); c >= 0 && contracted(m.tok(c).Form) != "de" {
			return found // "l'ancien baron du RHDP au président du tribunal"
		}
	}
	return found
}

// articled reports whether a noun has a definite article or a possessive before it, adjectives apart.
func (m *mender) articled(k int) bool {
	for k--; k >= 0; k-- {
		switch lower(m.tok(k).Form) {
		case "le", "la", "l'", "l’", "du", "au", "son", "sa", "leur":
			return true
		}
		if m.tok(k).UPOS != "ADJ" {
			return false
		}
	}
	return false
}

// genderBefore is the gender that the article or the adjective right before a title shows, "" where neither does: "l'ex-députée".
func (m *mender) genderBefore(k int) string {
	before := m.tok(k - 1)
	if before.UPOS == "ADJ" {
		return before.Feat("Gender")
	}
	switch lower(before.Form) {
	case "le", "du", "au":
		return "Masc"
	case "la", "sa":
		return "Fem"
	}
	return ""
}
