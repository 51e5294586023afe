package extract

import "kg/graph"

// affiliation gives a person the body named behind a comma and "de", to the end of the phrase, where the parser hung it elsewhere: "que
// préside Paul Durand, de la Coalition canarienne, se montre".
func (m *mender) affiliation(n, body *named) {
	if n.typ != graph.Person || body.typ != graph.Organization || n.last+2 >= len(m.s.Tokens) || m.tok(n.last+1).Form != "," || contracted(m.tok(n.last+2).Form) != "de" {
		return
	}
	if first := n.last + 3; body.first != first && !(body.first == first+1 && m.tok(first).UPOS == "DET") {
		return
	}
	if end := body.last + 1; end >= len(m.s.Tokens) || m.tok(end).UPOS != "PUNCT" {
		return
	}
	h, b := m.head(n), m.head(body)
	if m.noun(m.tok(b).Head) && m.tok(b).Deprel == "nmod" || m.above(h, b) || m.caseOf(b) < 0 {
		return
	}
	m.attach(b, h, "nmod")
}
