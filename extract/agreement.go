package extract

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

// disagree reports whether two tokens differ in number or gender, as far as both tell.
func (m *mender) disagree(a, b int) bool {
	for _, feat := range []string{"Number", "Gender"} {
		if x, y := m.tok(a).Feat(feat), m.tok(b).Feat(feat); x != "" && y != "" && x != y {
			return true
		}
	}
	return false
}
