package extract

import (
	"strings"

	"kg/graph"
)

// compound makes one preposition of the words that spell one before a nominal, and hangs the nominal where they hung:
// "face à l'Italie", "à l'encontre de Paul", "auprès de l'AFP".
func (m *mender) compound(last int) {
	switch m.tok(last).UPOS {
	case "ADP", "DET", "ADV":
	default:
		return
	}
	final := contracted(m.tok(last).Form)
	if final != "de" && final != "à" || last+1 < len(m.s.Tokens) && m.tok(last+1).UPOS == "NUM" && m.tok(last).Deprel == "fixed" { // "près de 2 000 soldats"
		return
	}
	if last == 0 || !m.rs.joints[m.forms[last-1]] {
		return
	}
	first := -1
	joined := final
	for b := last - 1; b >= 0 && b >= last-4; b-- {
		if f := m.forms[b]; strings.HasSuffix(f, "'") {
			joined = f + joined
		} else {
			joined = f + "_" + joined
		}
		if m.rs.in("préposition", joined) {
			first = b
		}
	}
	if first < 0 || first > 0 && m.forms[first-1] == "grâce" { // "grâce à l'aide de la Russie": the aid is Russia's
		return
	}
	inside := func(k int) bool { return k >= first && k <= last }
	target := -1
	for k := last + 1; k < len(m.s.Tokens) && k <= last+8; k++ {
		if u := m.tok(k).UPOS; u == "VERB" || u == "AUX" || u == "PUNCT" && m.tok(k).Form != "«" {
			break
		}
		if m.noun(k) || m.tok(k).UPOS == "PRON" {
			if n := m.nameAt(k); n != nil {
				k = m.head(n)
			}
			target = k
			break
		}
	}
	if target < 0 || inside(target) { // inside: "à la place de la Bastille", where the place is a name
		return
	}
	gov := m.tok(target).Head
	for range 4 {
		if gov >= 0 && inside(gov) {
			gov = m.tok(gov).Head
		}
	}
	if gov < 0 || inside(gov) {
		return
	}
	if gov > target && !m.noun(gov) { // before its verb it belongs to a noun, if one stands there
		for k := first - 1; k >= 0; k-- {
			if u := m.tok(k).UPOS; u == "VERB" || u == "AUX" || u == "PUNCT" || u == "SCONJ" {
				break
			}
			if m.tok(k).UPOS == "NOUN" && m.nameAt(k) == nil {
				gov = k
				break
			}
		}
	}
	if joined := strings.Join(m.forms[first:last], "_"); joined == "aux_mains" {
		if n := m.heldBefore(first); n >= 0 {
			gov = n
		}
	}
	rel := "nmod"
	if m.verb(gov) || m.tok(gov).UPOS == "ADJ" {
		rel = "obl"
	}
	for k := first; k <= last; k++ {
		if m.above(gov, k) { // the governor hangs on the words: to move it would close a circle
			return
		}
	}
	for k := first; k <= last; k++ { // what hung on the words hangs on the nominal
		for x := range m.s.Tokens {
			if m.tok(x).Head == k && !inside(x) && x != target {
				m.tok(x).Head = gov
			}
		}
	}
	m.attach(target, gov, rel)
	if m.tok(target).Head != gov {
		return
	}
	m.tok(first).Head, m.tok(first).Deprel, m.tok(first).UPOS = target, "case", "ADP"
	for k := first + 1; k <= last; k++ {
		m.tok(k).Head, m.tok(k).Deprel = first, "fixed"
	}
}

// heldBefore is the head of the place whose name stands before the comma that begins a phrase: "Mossoul, encore aux mains de
// Daech", -1 where none does.
func (m *mender) heldBefore(first int) int {
	k := first - 1
	for k > 0 && m.tok(k).UPOS == "ADV" {
		k--
	}
	if k < 1 || m.tok(k).Form != "," {
		return -1
	}
	if n := m.nameAt(k - 1); n != nil && n.typ == graph.Place {
		return m.head(n)
	}
	return -1
}

// contracted gives the preposition of "du", "des", "au", "aux", or the word itself.
func contracted(form string) string {
	switch f := lower(form); f {
	case "du", "des", "d'", "d’":
		return "de"
	case "au", "aux":
		return "à"
	default:
		return f
	}
}
