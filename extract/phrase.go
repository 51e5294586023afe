package extract

// factAndCause makes the object of its verb of the "fait et cause" that the parser took for a verb: "a pris fait et cause pour Marie".
func (m *mender) factAndCause(i int) {
	if i < 1 || i+2 >= len(m.s.Tokens) || m.forms[i] != "fait" || m.forms[i+1] != "et" || m.forms[i+2] != "cause" {
		return
	}
	v := i - 1
	for v > 0 && !m.verb(v) {
		v--
	}
	if m.tok(v).Lemma != "prendre" || m.above(v, i) || m.above(v, i+2) {
		return
	}
	for k := i + 3; k < len(m.s.Tokens); k++ {
		if t := m.tok(k); t.Head == i || t.Head == i+2 {
			t.Head = v
		}
	}
	f, c := m.tok(i), m.tok(i+2)
	f.UPOS, f.Lemma, f.Feats, f.Head, f.Deprel = "NOUN", "fait", nil, v, "obj"
	c.UPOS, c.Lemma, c.Feats, c.Head, c.Deprel = "NOUN", "cause", nil, i, "conj"
	m.tok(i+1).Head, m.tok(i+1).Deprel = i+2, "cc"
}

// nameBehindDe makes a preposition of the "de" that the parser took for the article of a name: "ne veut pas de Huawei".
func (m *mender) nameBehindDe(n *named) {
	i := m.head(n)
	if i < 1 {
		return
	}
	d := m.tok(n.first - min(1, n.first))
	if f := lower(d.Form); d.Head != i || d.UPOS != "DET" && d.Deprel != "det" || f != "de" && f != "d'" && f != "d’" {
		return
	}
	d.UPOS, d.Deprel, d.Lemma = "ADP", "case", "de"
	if t := m.tok(i); t.Deprel == "obj" {
		t.Deprel = "obl"
	}
}

// agentOfObject gives "par X" to the object that stands between a verb in the active and it: "a critiqué la gestion de la
// crise par Marie".
func (m *mender) agentOfObject(i int) {
	t := m.tok(i)
	if t.Deprel != "obl" && t.Deprel != "obl:agent" {
		return
	}
	c := m.caseOf(i)
	if c < 1 || m.nameAt(i) == nil || !m.verb(t.Head) || !m.acts(t.Head) || lower(m.tok(c).Form) != "par" {
		return
	}
	object := -1
	for k := t.Head + 1; k < c; k++ {
		switch x := m.tok(k); {
		case x.Form == ",":
			return
		case x.Head == t.Head && x.Deprel == "obj" && x.UPOS == "NOUN" && m.nameAt(k) == nil:
			object = k
		case x.Head == t.Head && x.Deprel != "advmod":
			object = -1
		}
	}
	if object >= 0 && !m.hasChild(t.Head, "expl") {
		m.attach(i, object, "nmod")
	}
}

// predicateBeforeObject takes an adjective before the article of its noun for what the verb says of that: "a déclaré
// illégale la décision", "considère comme illégale la décision".
func (m *mender) predicateBeforeObject(i int) {
	t := m.tok(i)
	if t.UPOS == "ADJ" && t.Deprel == "advmod" && m.verb(t.Head) && t.Head < i && m.rs.in("attributif", m.tok(t.Head).Lemma) && i+1 < len(m.s.Tokens) && m.tok(i+1).UPOS == "DET" {
		if n := m.tok(i + 1).Head; n > i && m.tok(n).Head == t.Head && m.tok(n).Deprel == "obj" {
			t.Deprel = "xcomp" // "a jugé remarquable le travail"
		}
		return
	}
	if t.UPOS != "ADJ" || t.Deprel != "amod" || t.Head <= i+1 || i+1 >= len(m.s.Tokens) || m.tok(i+1).UPOS != "DET" || m.tok(i+1).Head != t.Head {
		return
	}
	o := m.tok(t.Head)
	if o.Deprel != "obj" || !m.verb(o.Head) || o.Head > i || lower(t.Lemma) == "tout" {
		return
	}
	if c := m.caseOf(t.Head); c >= 0 && c == i-1 && lower(m.tok(c).Form) == "comme" {
		m.tok(c).Head = i
		t.Head, t.Deprel = o.Head, "obl"
		return
	}
	t.Head, t.Deprel = o.Head, "xcomp"
}

// clauseOfAdverb gives the infinitive that the parser hung on "avant" or "afin" to the verb that this belongs to: "a rencontré Paul
// avant de critiquer Marie".
func (m *mender) clauseOfAdverb(i int) {
	t := m.tok(i)
	if t.Head < 0 || t.Head > i || t.Deprel != "ccomp" && t.Deprel != "advcl" && t.Deprel != "acl" && t.Deprel != "xcomp" || t.Feat("VerbForm") != "Inf" {
		return
	}
	a := m.tok(t.Head)
	if f := lower(a.Form); f != "avant" && f != "afin" || !m.verb(a.Head) {
		return
	}
	adverb := t.Head
	t.Head, t.Deprel = a.Head, "advcl"
	a.Head, a.Deprel, a.UPOS = i, "mark", "ADP"
	if adverb+1 < i && m.tok(adverb+1).Head == i && m.tok(adverb+1).Deprel == "mark" { // "avant de"
		m.tok(adverb+1).Head, m.tok(adverb+1).Deprel = adverb, "fixed"
	}
}
