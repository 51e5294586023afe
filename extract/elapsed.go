package extract

// bygone makes an adjective of the "passé" behind a noun of time, which the parser takes for a verb, and an adverbial of the noun: "est
// décédée l'an passé à Challans".
func (m *mender) bygone(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Lemma != "passer" || t.Feat("VerbForm") != "Part" || i < 2 || !m.rs.in("laps", lower(m.tok(i-1).Lemma)) || m.tok(i-2).UPOS != "DET" || m.hasChild(i, "aux") || m.disagree(i, i-1) {
		return
	}
	span := m.tok(i - 1)
	v := span.Head
	if v == i {
		v = t.Head
	}
	if v < 0 || v == i || !m.verb(v) {
		return
	}
	for k := range m.s.Tokens {
		if m.tok(k).Head == i && k != i-1 {
			m.tok(k).Head = v
		}
	}
	t.UPOS, t.Lemma = "ADJ", "passé"
	m.attach(i-1, v, "obl")
	m.attach(i, i-1, "amod")
}
