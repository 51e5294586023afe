package extract

import "slices"

// parenthesis makes the verb of its clause of a participle that a phrase parts from its "avoir", where the parser took the
// auxiliary or the phrase for the head and hung the participle on the phrase: "a, de son côté, salué", "il a au contraire loué".
func (m *mender) parenthesis(i int) {
	a := m.tok(i)
	if a.Lemma != "avoir" || a.Feat("VerbForm") != "Fin" && a.Feat("VerbForm") != "Inf" {
		return
	}
	p, comma := m.participleAcross(i)
	if p < 0 {
		return
	}
	before := slices.Clone(m.s.Tokens)
	defer func() {
		if m.circular() { // the sentence is more tangled than that
			copy(m.s.Tokens, before)
		}
	}()
	if m.tok(p).Head < i { // the participle hangs on the subject before
		m.tok(p).Head = i
	}
	top := -1
	for k := i; k <= p; k++ {
		if h := m.tok(k).Head; h < i || h > p {
			if top >= 0 {
				return
			}
			top = k
		}
	}
	if top < 0 || top == p {
		return
	}
	head, rel := m.tok(top).Head, m.tok(top).Deprel
	for k := range m.s.Tokens {
		switch h := m.tok(k).Head; {
		case k >= i && k <= p || h < i || h >= p:
		default:
			m.tok(k).Head = p
		}
	}
	for k := i + 1; k < p; k++ {
		t := m.tok(k)
		if t.Head > i && t.Head < p && !m.loops(k, i, p) {
			continue
		}
		t.Head = p
		switch {
		case t.UPOS == "PUNCT":
		case t.UPOS == "ADV" || k == i+1 && !comma && !m.noun(k):
			t.Deprel = "advmod"
		default:
			t.Deprel = "obl"
		}
	}
	m.tok(p).Head, m.tok(p).Deprel, m.tok(p).UPOS = head, rel, "VERB"
	a.Head, a.Deprel, a.UPOS = p, "aux", "AUX"
}

// loops reports whether the heads above a token lead back to it within a span.
func (m *mender) loops(k, first, last int) bool {
	for n, h := 0, m.tok(k).Head; h > first && h < last; n, h = n+1, m.tok(h).Head {
		if h == k || n > last-first {
			return true
		}
	}
	return false
}

// participleAcross is the past participle that goes with an auxiliary across a phrase between two commas, or across one of those
// that need none ("a en revanche salué"), -1 where there is none or the parser saw it; and whether there are commas.
func (m *mender) participleAcross(i int) (p int, comma bool) {
	n := len(m.s.Tokens)
	k := i + 1
	for k < n && m.tok(k).UPOS == "ADV" {
		k++
	}
	comma = k < n && m.tok(k).Form == ","
	if comma {
		k++
	}
	start := k
	for ; k < n && k < start+9; k++ {
		t := m.tok(k)
		if t.Feat("VerbForm") == "Fin" || t.Form == "»" || t.Form == "«" || t.Form == ":" || t.Form == ";" {
			return -1, comma
		}
		if t.Form == "," {
			for k++; k < n && m.tok(k).UPOS == "ADV"; k++ { // "a, lui, vivement critiqué"
			}
			break
		}
		if !comma && k > start && m.pastParticiple(k) {
			break
		}
	}
	if k >= n || !m.pastParticiple(k) || k == start {
		return -1, comma
	}
	before := k - 1
	for comma && before > start && m.tok(before).UPOS == "ADV" {
		before--
	}
	if ended := m.tok(before).Form == ","; comma != ended {
		return -1, comma
	}
	if !comma && (m.tok(start).UPOS != "ADP" || m.forms[start] != "quant" && m.forms[start-1] != "quant" && !m.timeNoun(k-1) && !m.rs.in("connecteur", lower(m.tok(k-1).Lemma))) { // "avait dès le lendemain appelé", "a quant à lui traité"
		return -1, comma
	}
	for j := i + 1; j < k; j++ { // "avait une idée, née de"
		if m.tok(j).Head == i && m.tok(j).Deprel == "obj" && m.caseOf(j) < 0 {
			return -1, comma
		}
	}
	if s := m.tok(k).Head; s >= 0 && s < i && m.tok(k).Deprel == "acl" && m.tok(s).Deprel == "nsubj" && m.tok(s).Head >= i && m.tok(s).Head < k && comma {
		return k, comma
	}
	for h, steps := m.tok(k).Head, 0; steps < 4; h, steps = m.tok(h).Head, steps+1 {
		if h < i || h > k {
			return -1, comma
		}
		if h == i || m.tok(h).Head < i || m.tok(h).Head > k {
			return k, comma
		}
	}
	return -1, comma
}

// pastParticiple reports whether a token is a participle that an auxiliary may go with.
func (m *mender) pastParticiple(i int) bool {
	t := m.tok(i)
	return (t.UPOS == "VERB" || t.UPOS == "ADJ") && t.Feat("VerbForm") == "Part" && t.Feat("Tense") == "Past"
}
