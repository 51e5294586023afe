package extract

import "kg/graph"

// quotedName makes one word of the name that quotation marks enclose, whatever sentence the parser read in it, and hangs it on the
// noun before them that says what it names: "membre de l'association « Protégeons nos forêts »".
func (m *mender) quotedName(n *named) {
	k := n.first - 2
	if k < 0 || n.last+1 >= len(m.s.Tokens) || n.typ != graph.Organization || !quotationMark(m.tok(n.first-1).Form) || !quotationMark(m.tok(n.last+1).Form) {
		return
	}
	for k > 0 && m.tok(k).UPOS == "ADJ" && !m.title(k, n.typ) {
		k-- // "la société française « Nordis »"
	}
	if !m.title(k, n.typ) {
		return
	}
	h := m.head(n)
	above := m.tok(h).Head
	if above != k && m.above(k, h) { // the noun hangs on the name's words
		m.tok(k).Head, m.tok(k).Deprel = above, m.tok(h).Deprel
	}
	for i := range m.s.Tokens {
		switch t := m.tok(i); {
		case i == h:
			t.Head, t.Deprel, t.UPOS = k, "flat", "PROPN"
		case i >= n.first && i <= n.last:
			t.Head, t.Deprel = h, "flat"
			if t.UPOS == "VERB" || t.UPOS == "AUX" || t.UPOS == "NOUN" {
				t.UPOS = "PROPN"
			}
		case t.Head >= n.first && t.Head <= n.last:
			t.Head = h
		}
	}
}

// quotationMark reports whether a word is a quotation mark.
func quotationMark(form string) bool {
	switch form {
	case "«", "»", "\"", "“", "”", "‘‘", "’’", "''":
		return true
	}
	return false
}

// quoted reports whether a word's phrase is quoted or goes on with a quotation: "dénonce « une photo volée »", "un acte « terroriste »".
func (t *tree) quoted(i int) bool {
	first, _ := t.extent(i, 0)
	for k := max(first-1, 0); k <= i+1 && k < len(t.s.Tokens); k++ {
		if quotationMark(t.s.Tokens[k].Form) {
			return true
		}
	}
	return false
}

// dash reports whether a word is a dash.
func dash(form string) bool { return form == "-" || form == "–" || form == "—" }
