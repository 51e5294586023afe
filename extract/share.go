package extract

import "kg/graph"

// elidedShare joins to the subject of a verb of holding the one whose share stands without it: "Vinci détient 40 % de la société et
// Bouygues 10 %". The parser makes the second holder something held.
func (m *mender) elidedShare(i int) {
	if i < 4 || m.tok(i-1).UPOS != "NUM" {
		return
	}
	n := m.nameAt(i - 2)
	if n == nil || n.last != i-2 || n.typ == graph.Event {
		return
	}
	k := n.first - 1
	for k > 0 && (m.tok(k).UPOS == "NOUN" || m.tok(k).UPOS == "ADJ" || m.tok(k).UPOS == "DET") {
		k-- // "et le britannique BP 12 %"
	}
	if f := lower(m.tok(k).Form); f != "et" && f != "," {
		return
	}
	for v := k - 1; v > 0; v-- {
		if !m.verb(v) || !m.rs.in("verbe-de-part", lower(m.tok(v).Lemma)) {
			continue
		}
		first := -1
		for c := range m.s.Tokens {
			if t := m.tok(c); t.Head == v && subject(t.Deprel) && c < v {
				first = c
			}
		}
		h := m.head(n)
		if first < 0 || h == first {
			return
		}
		if k+1 < n.first && m.noun(n.first-1) && m.tok(h).Head == n.first-1 {
			h = n.first - 1
		}
		m.attach(h, first, "conj")
		m.attach(i, h, "nmod")
		m.attach(i-1, i, "nummod")
		return
	}
}
