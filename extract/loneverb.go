package extract

// Verbs that the parser left without their subject.

// subjectBehind is the name right behind a verb of the active voice that the parser took for its subject, where the verb is none that has its
// subject there; -1 where there is none.
func (m *mender) subjectBehind(v int) int {
	n := m.nameAt(v + 1)
	if n == nil || n.first != v+1 || m.hasChild(v, "obj") || m.rs.in("incise", m.tok(v).Lemma) || m.rs.in("déclaration", lower(m.tok(v).Lemma)) {
		return -1
	}
	if h := m.head(n); m.tok(h).Head == v && m.tok(h).Deprel == "nsubj" && m.hasChild(v, "aux") {
		return h
	}
	return -1
}

// loneVerb gives its subject to a finite verb that the parser left without one behind what is said of the subject between commas: "Cueilli à
// l'aube, lundi, par la police, Paul Durand, 63 ans, ancien ministre, a été conduit", "un cousin, le magistrat Paul Durand, a pris". It is
// the first noun without a preposition that opens what stands between two commas of the clause.
func (m *mender) loneVerb(v int) {
	t := m.tok(v)
	switch t.Deprel {
	case "root", "parataxis", "ccomp", "advcl", "appos", "nmod":
	default:
		return
	}
	finite := m.finiteOf(v)
	if t.UPOS != "VERB" || m.tok(finite).Feat("VerbForm") != "Fin" || m.tok(finite).Feat("Person") != "3" || m.tok(finite).Feat("Mood") == "Imp" {
		return
	}
	behind := m.subjectBehind(v) // "le maire, 58 ans, économiste, a remplacé Paul Durand"
	if behind < 0 && m.subjected(v) {
		return
	}
	first := min(finite, v)
	for first > 0 && m.tok(first-1).UPOS != "PUNCT" && (m.tok(first-1).UPOS == "ADV" || m.tok(first-1).UPOS == "AUX" || m.tok(first-1).UPOS == "PRON" && m.tok(first-1).Head == v) {
		first--
	}
	if first > 0 && (m.tok(first-1).Form == "«" || m.tok(first-1).Form == "\"") { // "le ministre, Paul Durand, « mentait »"
		first--
	}
	if first < 3 || m.tok(first-1).Form != "," {
		return
	}
	h := m.leadingNoun(m.clauseStart(first-1), first-1)
	if h < 0 || subject(m.tok(h).Deprel) || m.hasChild(h, "cc") {
		return
	}
	if m.above(v, h) { // the parser hung the verb on what is said of its subject
		if top := m.root(); top == h {
			m.tok(v).Head, m.tok(v).Deprel = m.tok(h).Head, m.tok(h).Deprel
		} else {
			m.tok(v).Head, m.tok(v).Deprel = top, "parataxis"
		}
	}
	if behind >= 0 {
		m.tok(behind).Deprel = "obj"
	}
	m.attach(h, v, m.subjectOf(v))
	for i := range min(2, h) {
		m.openingParticiple(i)
	}
}

// root is the token over all others.
func (m *mender) root() int {
	for i := range m.walked(len(m.s.Tokens)) {
		if m.tok(i).Head < 0 {
			return i
		}
	}
	return -1
}

// clauseStart is where the clause begins that a comma before its verb closes an aside of: behind a colon, a semicolon, a quotation mark, or a
// conjunction.
func (m *mender) clauseStart(comma int) int {
	for k := comma - 1; k >= 0; k-- {
		switch t := m.tok(k); {
		case t.Form == ")":
			for k > 0 && m.tok(k).Form != "(" {
				k--
			}
		case t.Form == ":", t.Form == ";", t.Form == "«", t.Form == "»", t.Form == "\"", t.Form == "(", dash(t.Form), t.UPOS == "SCONJ":
			return k + 1
		case t.UPOS == "CCONJ" && k > 0 && m.tok(k-1).Form == ",", lower(t.Form) == "dont" && !m.verbBetween(k, comma):
			return k + 1
		}
	}
	return 0
}

// verbBetween reports whether a finite verb stands between two tokens.
func (m *mender) verbBetween(after, before int) bool {
	for k := after + 1; k < before; k++ {
		if m.verb(k) && m.tok(k).Feat("VerbForm") == "Fin" {
			return true
		}
	}
	return false
}

// leadingNoun is the head of the first part between commas that is a noun phrase with its article, a name, or a demonstrative, and neither
// tells a time nor has a verb of its own; -1 where there is none, or where a clause with its own subject stands before the verb.
func (m *mender) leadingNoun(first, last int) int {
	for start := first; start < last; {
		end := start
		for end < last && m.tok(end).Form != "," {
			if m.tok(end).Form == "(" {
				for end < last && m.tok(end).Form != ")" {
					end++
				}
				continue
			}
			end++
		}
		if h := m.nounOpening(start, end); h >= 0 {
			return h
		}
		if m.verbBetween(start-1, end) && !m.relativeOpens(start) {
			return -1
		}
		start = end + 1
	}
	return -1
}

// relativeOpens reports whether a relative pronoun opens a part of the sentence, or stands behind the preposition that does.
func (m *mender) relativeOpens(i int) bool {
	for k := i; k < min(i+3, len(m.s.Tokens)); k++ {
		if t := m.tok(k); m.relativePronoun(k) {
			return true
		} else if t.UPOS != "ADP" && t.UPOS != "CCONJ" && t.UPOS != "PUNCT" {
			return false
		}
	}
	return false
}

// nounOpening is the head of the noun phrase that a part of the sentence consists of, -1 where it is no such thing.
func (m *mender) nounOpening(start, end int) int {
	for start < end && (m.tok(start).UPOS == "ADV" || m.tok(start).UPOS == "CCONJ" || m.tok(start).UPOS == "PUNCT") {
		start++
	}
	if start >= end || m.verbBetween(start-1, end) && !m.relativeWithin(start, end) {
		return -1
	}
	switch t := m.tok(start); t.UPOS {
	case "DET", "PROPN":
	case "NOUN":
		if m.nameAt(start) == nil && lower(t.Form) != "m." && lower(t.Form) != "mme" {
			return -1
		}
	default:
		return -1
	}
	for k := start; k < end; k++ {
		if t := m.tok(k); t.UPOS == "ADP" || t.UPOS == "VERB" {
			return -1
		} else if !m.noun(k) && t.UPOS != "ADJ" || m.tok(k).UPOS == "ADJ" && k+1 < end && m.noun(k+1) {
			continue
		} else if !m.noun(k) {
			return -1
		}
		if m.timeNoun(k) || m.rs.in("jour", lower(m.tok(k).Lemma)) {
			return -1
		}
		h := k
		for steps := 0; steps < 6 && m.tok(h).Head >= start && m.tok(h).Head < end && m.noun(m.tok(h).Head); steps++ {
			h = m.tok(h).Head
		}
		if m.caseOf(h) >= 0 {
			return -1
		}
		return h
	}
	return -1
}

// relativeWithin reports whether a relative pronoun stands within a part of the sentence: its verb is not that of the part.
func (m *mender) relativeWithin(start, end int) bool {
	for k := start; k < end; k++ {
		if m.relativePronoun(k) {
			return true
		}
	}
	return false
}

// que reports whether a token is "que" or "qu'".
func (m *mender) que(i int) bool { return m.forms[i] == "que" || m.forms[i] == "qu'" }

// relativePronoun reports whether a token is one.
func (m *mender) relativePronoun(k int) bool {
	return m.tok(k).UPOS == "PRON" && m.tok(k).Feat("PronType") == "Rel"
}

// subjectOf is how the subject of a verb is called, by its voice.
func (m *mender) subjectOf(v int) string {
	if m.hasChild(v, "aux:pass") {
		return "nsubj:pass"
	}
	return "nsubj"
}
