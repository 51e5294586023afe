package extract

// mainBehindDont gives back its subject to the main verb behind a relative clause with "dont", where the parser took the verb of that clause for
// the main one and hung the other beside it: "la FIF, dont le patron, Paul Durand, vient d'être réélu, a exclu Marie Martin".
func (m *mender) mainBehindDont(i int) {
	if lower(m.tok(i).Form) != "dont" || m.tok(i).UPOS != "PRON" || i < 2 || m.tok(i-1).Form != "," {
		return
	}
	owned := m.tok(i).Head
	if !m.noun(owned) || owned < i || m.hasOwn(owned) {
		return
	}
	owner, inner := -1, -1 // "la FIF", and the verb of the clause
	switch o := m.tok(owned); {
	case subject(o.Deprel) && m.verb(o.Head) && o.Head > owned:
		inner = o.Head
		for k := range m.s.Tokens[:i] {
			if c := m.tok(k); c.Head == inner && subject(c.Deprel) && m.noun(k) {
				owner = k
			}
		}
	case o.Deprel == "acl:relcl" && o.Head >= 0 && o.Head < i && subject(m.tok(o.Head).Deprel) && m.verb(m.tok(o.Head).Head) && m.tok(o.Head).Head > owned && !m.hasChild(owned, "cop"):
		owner, inner = o.Head, m.tok(o.Head).Head
	}
	if owner < 0 {
		return
	}
	if m.giveBack(owner, inner) {
		m.tok(owned).Head, m.tok(owned).Deprel = inner, m.subjectOf(inner)
	}
}

// giveBack makes a relative clause of a noun of the verb whose subject the parser made it, where the main verb stands behind.
func (m *mender) giveBack(owner, inner int) bool {
	outer := m.mainBehind(inner)
	if outer < 0 {
		return false
	}
	v := *m.tok(inner)
	m.tok(outer).Head, m.tok(outer).Deprel = v.Head, v.Deprel
	m.tok(owner).Head, m.tok(owner).Deprel = outer, m.subjectOf(outer)
	m.tok(inner).Head, m.tok(inner).Deprel = owner, "acl:relcl"
	return true
}

// mainBehindWhom does the same behind a relative clause whose pronoun a preposition governs, and which has a subject of its own: "le
// patron de la police, à qui la CPI avait reproché des tortures, est devenu indéfendable".
func (m *mender) mainBehindWhom(i int) {
	switch lower(m.tok(i).Form) {
	case "qui", "lequel", "laquelle", "lesquels", "lesquelles":
		if m.caseOf(i) < 0 {
			return
		}
	case "auquel", "auxquels", "auxquelles":
	default:
		return
	}
	first, inner := i, m.tok(i).Head
	if c := m.caseOf(i); c >= 0 {
		first = c
	}
	if first < 1 || m.tok(first-1).Form != "," || inner < i || !m.verb(inner) && !m.hasChild(inner, "cop") {
		return
	}
	owner, own := -1, false
	for k := range m.s.Tokens[:inner] {
		if c := m.tok(k); c.Head == inner && subject(c.Deprel) {
			if k > i {
				own = true
			} else if m.noun(k) {
				owner = k
			}
		}
	}
	if owner >= 0 && own {
		m.giveBack(owner, inner)
	}
}

// mainBehind is the finite verb without a subject before it that stands behind a comma and that the parser hung on a verb before, or -1.
func (m *mender) mainBehind(v int) int {
	for k := v + 2; k < len(m.s.Tokens); k++ {
		t := m.tok(k)
		if t.Head != v || t.Deprel != "parataxis" && t.Deprel != "conj" && t.Deprel != "ccomp" || t.UPOS != "VERB" && !m.hasChild(k, "cop") || m.hasChild(k, "cc") || m.hasChild(k, "mark") {
			continue
		}
		first := k
		for c := k - 1; c > v; c-- {
			x := m.tok(c)
			if x.Head != k {
				break
			}
			if subject(x.Deprel) {
				return -1
			}
			if x.Deprel == "punct" {
				break
			}
			first = c
		}
		if m.tok(first-1).Form == "," && m.tok(m.finiteOf(k)).Feat("VerbForm") == "Fin" {
			return k
		}
	}
	return -1
}

// subjectOf is how the subject of a verb is called, by its voice.
func (m *mender) subjectOf(v int) string {
	if m.hasChild(v, "aux:pass") {
		return "nsubj:pass"
	}
	return "nsubj"
}
