package extract

import "kg/graph"

// agentOfDeed gives "par X" to the noun of a deed right before it that has its object with "de", where that stands behind a compound
// preposition and the parser gave the phrase to the passive before: "a été reporté en raison du bombardement du Liban par Israël". What
// is done to somebody is left to the verb, whose own doer it may be: "Paul a été inculpé à la suite du meurtre de Luc par le parquet".
func (m *mender) agentOfDeed(i int) {
	t := m.tok(i)
	c := m.caseOf(i)
	if c < 3 || t.Head < 0 || t.Head > c || m.forms[c] != "par" || !m.verb(t.Head) {
		return
	}
	o := m.nameAt(c - 1)
	if o == nil || o.last != c-1 {
		return
	}
	object := m.head(o)
	deed := m.tok(object).Head
	if m.tok(object).Deprel != "nmod" || deed <= t.Head || deed >= o.first || !m.rs.in("acte-subi", lower(m.tok(deed).Lemma)) {
		return
	}
	if p := m.caseOf(object); p < 0 || m.tok(p).Lemma != "de" {
		return
	}
	by := m.caseOf(deed)
	if by < 0 || by+1 >= len(m.s.Tokens) || m.tok(by+1).Deprel != "fixed" || m.tok(deed).Head != t.Head {
		return
	}
	for k := range m.s.Tokens[:t.Head] {
		if s := m.tok(k); s.Head == t.Head && s.Deprel == "nsubj:pass" {
			if s.UPOS != "NOUN" || m.nameAt(k) != nil || m.title(k, graph.Person) {
				return
			}
		}
	}
	m.attach(i, deed, "nmod")
}
