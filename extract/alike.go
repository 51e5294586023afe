package extract

import (
	"slices"

	"kg/graph"
)

// Who does or is what beside a verb of their own: "aussi", "respectivement", "c'est au tour de", "a un nouveau président, X", "Ministre de la Défense : X".

// alsoDoing makes who does the same, told in two words behind the clause, the second subject of it: "Paul Durand a quitté le Modem, Marie
// Martin aussi."
func (m *mender) alsoDoing(i int) {
	n := m.nameEnding(i - 1)
	if m.forms[i] != "aussi" && m.forms[i] != "également" || n == nil || n.typ == graph.Event || n.first < 3 {
		return
	}
	if i+1 < len(m.s.Tokens) && m.tok(i+1).UPOS != "PUNCT" {
		return // "Marie Martin aussi est partie"
	}
	k := n.first - 1
	if m.tok(k).UPOS == "DET" {
		k--
	}
	if m.forms[k] == "et" {
		k--
	}
	if m.forms[k] != "," {
		return
	}
	for v := k - 1; v >= 0; v-- {
		if m.tok(v).Form == ";" || m.tok(v).Form == ":" || m.tok(v).Form == "«" {
			return
		}
		if !m.verb(v) || m.tok(v).Deprel != "root" {
			continue
		}
		for s := v - 1; s >= 0; s-- {
			if m.tok(s).Head == v && (m.tok(s).Deprel == "nsubj" || m.tok(s).Deprel == "nsubj:pass") {
				m.attach(m.head(n), v, m.tok(s).Deprel)
				return
			}
		}
		return
	}
}

// nameEnding is the name that ends with a token, nil where none does.
func (m *mender) nameEnding(k int) *named {
	if k < 0 {
		return nil
	}
	if n := m.nameAt(k); n != nil && n.last == k {
		return n
	}
	return nil
}

// officeLine makes whoever a line of a list gives an office to the one in apposition to it: "Ministre de la Défense : Paul Durand".
func (m *mender) officeLine(i int) {
	h := m.tok(i).Head
	n := m.nameAt(h)
	if m.tok(i).Deprel != "parataxis" || m.tok(i).UPOS != "NOUN" || i > 1 || h < i || n == nil || n.typ != graph.Person || m.head(n) != h || m.tok(h).Deprel != "root" || n.first <= i || m.tok(n.first-1).Form != ":" || !m.title(i, graph.Person) {
		return
	}
	if end := n.last + 1; end < len(m.s.Tokens) && m.tok(end).UPOS != "PUNCT" {
		return
	}
	m.tok(i).Head, m.tok(i).Deprel = -1, "root"
	m.attach(h, i, "appos")
}

// respectiveBearer is whose a title is in a list that follows as many names: "Paul Durand et Marie Martin, respectivement maire de Metz et députée de
// Moselle"; -1 for another title.
func (t *tree) respectiveBearer(title int) int {
	top := title
	for t.rel(top) == "conj" && t.s.Tokens[top].Head >= 0 && t.s.Tokens[t.s.Tokens[top].Head].UPOS == "NOUN" {
		top = t.s.Tokens[top].Head
	}
	adverb := t.kid(top, "advmod")
	if adverb < 0 || t.form(adverb) != "respectivement" {
		return -1
	}
	name := t.s.Tokens[top].Head
	if name < 0 || name > adverb || t.s.Tokens[name].UPOS != "PROPN" {
		return -1
	}
	names, titles := []int{name}, []int{top}
	for k := range t.s.Tokens {
		h := t.s.Tokens[k].Head
		switch {
		case t.rel(k) != "conj":
		case slices.Contains(titles, h) && t.s.Tokens[k].UPOS == "NOUN":
			titles = append(titles, k)
		case h == name && k < adverb && t.s.Tokens[k].UPOS == "PROPN":
			names = append(names, k)
		}
	}
	if at := slices.Index(titles, title); at >= 0 && len(names) == len(titles) {
		return names[at]
	}
	return -1
}

// hadBy makes whom somebody or some body has theirs: "La Fifa a un nouveau président, Paul Durand", "Paul Durand a un frère, Luc".
func (t *tree) hadBy(i int) {
	if !t.verbal(i) || t.passive[i] || !t.rs.in("avoir-quelqu'un", t.lemma(i)) {
		return
	}
	o := t.kid(i, "obj")
	if o < i || t.s.Tokens[o].UPOS != "NOUN" || t.tok(o).Feat("Number") == "Plur" || t.has(o, "de") || !t.rs.title(graph.Person, t.lemma(o)) || t.polarity(i) != graph.Fact {
		return
	}
	if d := t.kid(o, "det"); d < 0 || t.form(d) != "un" && t.form(d) != "une" {
		return
	}
	for _, a := range slices.Clone(t.out[i]) {
		if a.label == "subj" && a.to < i {
			t.add("de", o, a.to)
		}
	}
}

// inTurn gives the deed behind "c'est au tour de" its doer, and whom it follows: "Après Paul Durand, c'est au tour de Marie Martin de quitter le Modem".
func (t *tree) inTurn(i int) {
	if t.form(i) != "tour" || t.caseLabel(i) != "à" || t.kid(i, "cop") < 0 {
		return
	}
	for _, a := range slices.Clone(t.out[i]) {
		if a.label != "inf" {
			continue
		}
		for _, b := range t.out[i] {
			if (b.label == "de" || b.label == "après") && b.to < a.to && t.s.Tokens[b.to].UPOS == "PROPN" {
				t.add("subj", a.to, b.to)
			}
		}
	}
}
