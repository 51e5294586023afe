package extract

// elapsed makes an adverbial of "il y a dix-huit mois" behind the verb that it dates, where the parser took it for a clause, and gives
// that verb what the clause had got: "arrivé il y a dix-huit mois en provenance de Renault".
func (m *mender) elapsed(i int) {
	if i < 2 || i+3 >= len(m.s.Tokens) || lower(m.tok(i).Form) != "il" || lower(m.tok(i+1).Form) != "y" || lower(m.tok(i+2).Form) != "a" || m.tok(i+2).Deprel == "fixed" {
		return
	}
	unit := i + 3
	for unit < len(m.s.Tokens) && unit < i+8 && !m.timeNoun(unit) {
		unit++
	}
	if unit >= len(m.s.Tokens) || !m.timeNoun(unit) {
		return
	}
	v := i - 1
	for v >= 0 && !m.verb(v) && m.tok(v).UPOS != "PUNCT" {
		v--
	}
	if v < 0 || !m.verb(v) || m.tok(v).UPOS == "AUX" {
		return
	}
	a := i + 2
	if m.tok(a).Head < 0 || m.above(v, a) {
		return
	}
	for k := range m.s.Tokens {
		if k != unit && m.tok(k).Head == a && k > unit && m.tok(k).UPOS != "PUNCT" {
			m.attach(k, v, m.tok(k).Deprel)
		}
	}
	m.attach(unit, v, "obl")
	m.attach(i, unit, "case")
	m.attach(i+1, i, "fixed")
	m.attach(a, i, "fixed")
}

// superlative gives the noun of "l'un des enquêteurs les plus respectés de l'Office" the complement that the parser gave to its
// adjective.
func (m *mender) superlative(i int) {
	t := m.tok(i)
	if i < 3 || i+1 >= len(m.s.Tokens) || t.UPOS != "VERB" && t.UPOS != "ADJ" || m.tok(i-3).UPOS != "NOUN" || m.above(i-3, i) {
		return
	}
	switch lower(m.tok(i - 1).Form) {
	case "plus", "moins", "mieux":
	default:
		return
	}
	if f := lower(m.tok(i - 2).Form); f != "les" && f != "le" && f != "la" {
		return
	}
	for k := i + 1; k < len(m.s.Tokens); k++ {
		if c := m.caseOf(k); m.tok(k).Head == i && c == i+1 && contracted(m.tok(c).Form) == "de" {
			m.attach(k, i-3, "nmod")
		}
	}
}

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
