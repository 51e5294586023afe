package extract

// participleOfObject gives a participle with its agent to the object whose name stands right before its comma, where the parser gave it to the
// clause, as if it told of the subject: "Marie soutient le Rwanda, menacé depuis lundi par la Turquie". The verb must be one of taking a stance,
// or the subject of another gender: who wins or leaves is often told of so, "a quitté Nice, poussé par son club".
func (m *mender) participleOfObject(i int) {
	t := m.tok(i)
	if t.Deprel != "advcl" || t.Head < 0 || t.Head > i || !m.verb(t.Head) || !m.acts(t.Head) || t.Feat("Tense") == "Pres" {
		return
	}
	n := m.nameBeforeParticiple(i)
	if n == nil || n.first <= t.Head {
		return
	}
	o := m.head(n)
	if m.tok(o).Head != t.Head || m.tok(o).Deprel != "obj" || m.hasChild(o, "conj") || m.disagree(o, i) || n.first > 0 && m.tok(n.first-1).UPOS == "DET" && m.opposed(n.first-1, i) {
		return
	}
	agent := false
	for k := i + 1; k < len(m.s.Tokens) && !agent; k++ {
		agent = m.tok(k).Head == i && m.tok(k).Deprel == "obl:agent"
	}
	if !agent || m.hasChild(i, "mark") {
		return
	}
	if m.rs.in("position-prise", lower(m.tok(t.Head).Lemma)) || m.agreesByArticle(n, i) && m.subjectOpposed(t.Head, i) {
		m.attach(i, o, "acl")
	}
}

// opposed reports whether the article at a token shows another gender or number than the participle has.
func (m *mender) opposed(article, i int) bool {
	p := m.tok(i)
	g := p.Feat("Gender")
	switch m.forms[article] {
	case "le":
		return g == "Fem" || p.Feat("Number") == "Plur"
	case "la":
		return g == "Masc" || p.Feat("Number") == "Plur"
	case "l'":
		return p.Feat("Number") == "Plur"
	case "les":
		return p.Feat("Number") == "Sing"
	}
	return false
}

// subjectOpposed reports whether the subject of a verb cannot be whom a participle is said of, by its article or its own form.
func (m *mender) subjectOpposed(v, i int) bool {
	for k := range m.s.Tokens[:v] {
		if s := m.tok(k); s.Head == v && subject(s.Deprel) {
			first := k
			if n := m.nameAt(k); n != nil {
				first = n.first
			}
			return m.disagree(k, i) || first > 0 && m.opposed(first-1, i)
		}
	}
	return false
}
