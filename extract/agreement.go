package extract

import "kg/graph"

// disagreeing gives a participle right behind a noun that it does not agree with to the noun before it that it does agree with:
// "le sommet pour la paix organisé par la Suisse", "les attaques de drones menées contre Kiev".
func (m *mender) disagreeing(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Deprel != "acl" || t.Feat("VerbForm") != "Part" || t.Feat("Gender") == "" || t.Head < 0 || t.Head > i {
		return
	}
	if m.nameAt(t.Head) != nil || m.tok(t.Head).UPOS != "NOUN" || !m.disagree(i, t.Head) {
		return
	}
	for k := t.Head - 1; k >= 0 && k > i-10; k-- {
		switch x := m.tok(k); {
		case x.UPOS == "VERB" || x.UPOS == "AUX" || x.UPOS == "PUNCT":
			return
		case x.UPOS == "NOUN" && m.nameAt(k) == nil && x.Feat("Gender") != "" && !m.disagree(i, k) && !m.timeNoun(k):
			m.attach(i, k, "acl")
			return
		}
	}
}

// disagreeingBehindComma hangs a participle that does not agree with the noun that the parser gave it on the noun whose phrase ends
// right before its comma, where that one agrees: "a ordonné le transfert de la 8e division, basée à Sokoto"; also from a place before
// that noun, which has no gender to tell.
func (m *mender) disagreeingBehindComma(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Deprel != "acl" || t.Feat("VerbForm") != "Part" || t.Feat("Gender") == "" || t.Head < 0 || t.Head > i-3 || m.tok(i-1).Form != "," {
		return
	}
	if n := m.nameAt(t.Head); n != nil && (n.typ != graph.Place || n.last > i-4) || n == nil && (m.tok(t.Head).UPOS != "NOUN" || !m.disagree(i, t.Head)) {
		return
	}
	for k := i - 2; k > t.Head; k-- {
		switch x := m.tok(k); {
		case x.UPOS == "VERB" || x.UPOS == "AUX" || x.UPOS == "PUNCT":
			return
		case x.UPOS == "NOUN" && m.nameAt(k) == nil && x.Feat("Gender") != "" && !m.disagree(i, k) && !m.timeNoun(k):
			m.attach(i, k, "acl")
			return
		}
	}
}

// disagreeingAdjective gives an adjective behind a noun without article that it does not agree with to the noun whose complement that
// is, where it agrees with that one: "l'agence de presse sud-coréenne", "une société de travaux chinoise"; and one that was given to the
// noun above to the noun right before it.
func (m *mender) disagreeingAdjective(i int) {
	t := m.tok(i)
	n := t.Head
	if k := i - 1; t.UPOS == "ADJ" && n >= 0 && n < k-1 && m.tok(k).UPOS == "NOUN" && m.tok(k).Head == n && m.tok(n).UPOS == "NOUN" && m.nameAt(k) == nil &&
		t.Feat("Number") != m.tok(n).Feat("Number") && t.Feat("Number") == m.tok(k).Feat("Number") {
		m.attach(i, k, "amod") // "le directeur général des douanes maliennes"
		return
	}
	if t.UPOS != "ADJ" || t.Deprel != "amod" || n < 2 || n != i-1 || m.tok(n).UPOS != "NOUN" || m.nameAt(n) != nil || t.Feat("Gender") == "" || !m.disagree(i, n) || m.caseOf(n) != n-1 {
		return
	}
	if h := m.tok(n).Head; h == n-2 && m.tok(n-1).Lemma == "de" && m.tok(h).UPOS == "NOUN" && m.tok(h).Feat("Gender") != "" && !m.disagree(i, h) {
		m.attach(i, h, "amod")
	}
}

// disagree reports whether two tokens differ in number or gender, as far as both tell.
func (m *mender) disagree(a, b int) bool {
	for _, feat := range []string{"Number", "Gender"} {
		if x, y := m.tok(a).Feat(feat), m.tok(b).Feat(feat); x != "" && y != "" && x != y {
			return true
		}
	}
	return false
}

// disagreeingRelative hangs a relative clause whose verb does not agree with the noun that the parser gave it on the noun right
// before its pronoun, where that one does: "la levée des sanctions qui frappent Paul", "que Bichkek avait décrétées".
func (m *mender) disagreeingRelative(i int) {
	t := m.tok(i)
	h := t.Head
	if t.Deprel != "acl:relcl" || h < 0 || h > i || m.nameAt(h) != nil || m.tok(h).UPOS != "NOUN" || m.hasChild(h, "conj") {
		return
	}
	for p := h + 1; p < i; p++ {
		c := p - 1
		if m.tok(c).Form == "," {
			c--
		}
		if c <= h || m.tok(c).UPOS != "NOUN" || m.nameAt(c) != nil || m.timeNoun(c) {
			continue
		}
		apart := false // what the pronoun asks the verb to agree with tells the two nouns apart
		switch f := m.forms[p]; {
		case f == "qui" && m.tok(p).Head == i && m.tok(p).Deprel == "nsubj":
			v := m.finiteOf(i)
			apart = m.tok(v).Feat("Number") == "Plur" && m.tok(h).Feat("Number") == "Sing" && m.tok(c).Feat("Number") == "Plur"
		case m.que(p) && m.tok(p).Head == i && m.hasChild(i, "aux") && t.Feat("VerbForm") == "Part":
			apart = m.disagree(i, h) && !m.disagree(i, c) && (t.Feat("Number") == "Plur" || t.Feat("Gender") == "Fem")
		}
		if apart {
			m.attach(i, c, "acl:relcl")
			return
		}
	}
}

// finiteOf is the finite auxiliary of a verb, else the verb.
func (m *mender) finiteOf(i int) int {
	for k := range m.s.Tokens[:i] {
		if c := m.tok(k); c.Head == i && (c.Deprel == "aux" || c.Deprel == "aux:pass" || c.Deprel == "cop") && c.Feat("VerbForm") == "Fin" {
			return k
		}
	}
	return i
}
