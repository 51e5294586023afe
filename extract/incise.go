package extract

// incisedSaying takes a verb of saying between two commas out of the clause that it stands in, where the parser made it the main one,
// its subject its object and the clause's subject its own: "Le Rwanda, accuse Kinshasa, « pille nos minerais »".
func (m *mender) incisedSaying(speaker int) {
	v := m.tok(speaker).Head
	if v < 3 || speaker < v || !m.verb(v) || m.caseOf(speaker) >= 0 || m.hasChild(v, "mark") {
		return
	}
	if lemma := lower(m.tok(v).Lemma); !m.rs.in("déclaration", lemma) && !m.rs.in("parole", lemma) && !m.rs.in("parole-hostile", lemma) {
		return
	}
	first := v
	for first > 0 && m.tok(first-1).UPOS == "AUX" {
		first--
	}
	if first == 0 || m.tok(first-1).Form != "," {
		return
	}
	subject := -1
	for k := first - 2; k >= 0; k-- {
		if t := m.tok(k); t.UPOS == "PUNCT" || t.UPOS == "VERB" {
			break
		} else if t.Head == v && t.Deprel == "nsubj" {
			subject = k
		}
	}
	if subject < 0 {
		return
	}
	comma := v + 1
	for ; comma < len(m.s.Tokens) && m.tok(comma).Form != ","; comma++ {
		if u := m.tok(comma).UPOS; u == "PUNCT" || u == "VERB" || u == "AUX" || u == "SCONJ" {
			return
		}
	}
	for w := comma + 1; w < len(m.s.Tokens); w++ {
		t := m.tok(w)
		if m.verb(w) && (t.Head == v && (t.Deprel == "parataxis" || t.Deprel == "conj" || t.Deprel == "ccomp" || t.Deprel == "xcomp") || m.tok(v).Head == w) {
			if inverted := m.loneObject(w); inverted >= 0 {
				m.tok(inverted).Deprel = "obj" // "L'attaque, a annoncé Israël, a visé le Hezbollah"
			}
			if m.hasSubject(w) || m.hasChild(w, "cc") || m.hasChild(w, "mark") || t.UPOS == "VERB" && t.Feat("VerbForm") == "Inf" {
				return
			}
			if t.Head == v {
				t.Head, t.Deprel = m.tok(v).Head, m.tok(v).Deprel
			}
			m.tok(v).Head, m.tok(v).Deprel = w, "parataxis"
			m.tok(speaker).Deprel = "nsubj"
			m.attach(subject, w, "nsubj")
			return
		}
		switch t.UPOS {
		case "PUNCT", "AUX", "ADV", "PRON":
			if t.Form != "," {
				continue
			}
		}
		return
	}
}

// loneObject is the subject that the parser gave a verb behind it where it has no object; -1 where there is none.
func (m *mender) loneObject(verb int) int {
	if m.hasChild(verb, "obj") {
		return -1
	}
	for k := verb + 1; k < len(m.s.Tokens); k++ {
		if t := m.tok(k); t.Head == verb && t.Deprel == "nsubj" && m.noun(k) {
			return k
		}
	}
	return -1
}
