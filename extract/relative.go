package extract

// Relative clauses, where the parser took their pronoun for a conjunction or gave it to the wrong word.

// relativeObject makes the pronoun that it is of a "que" that the parser took for a conjunction at the head of a relative
// clause with a subject and without object: "Paul, que la justice espagnole soupçonne".
func (m *mender) relativeObject(i int) {
	t := m.tok(i)
	if f := lower(t.Form); f != "que" && f != "qu'" && f != "qu’" || t.UPOS != "SCONJ" || !m.verb(t.Head) || t.Head < i {
		return
	}
	v := m.tok(t.Head)
	if t.Deprel == "obj" && v.Deprel == "acl:relcl" {
		t.UPOS, t.Lemma = "PRON", "que"
		return
	}
	if t.Deprel != "mark" {
		return
	}
	if c := m.tok(t.Head - 1); t.Head-1 > i && c.Head == t.Head && c.Deprel == "nsubj" && (lower(c.Form) == "lui" || lower(c.Form) == "leur") && v.Deprel == "acl:relcl" && m.hasChild(t.Head, "obj") {
		c.Deprel = "iobj" // "les faits que lui reproche le parquet"
		t.UPOS, t.Lemma, t.Deprel = "PRON", "que", "obj"
		return
	}
	if v.Deprel != "acl:relcl" || v.Head < 0 || v.Head > i || m.hasChild(t.Head, "obj") || m.hasChild(t.Head, "ccomp") || !m.hasChild(t.Head, "nsubj") || !m.rs.verbs[lower(v.Lemma)] {
		return
	}
	t.UPOS, t.Lemma, t.Deprel = "PRON", "que", "obj"
}

// invertedSubject makes the subject of the nominal behind a relative clause's verb that has none: "la mission que dirige la
// Sénégalaise Marie", "la société que détient Paul", "l'alliance dont fait partie le M23", "la ville où siège l'Onu".
func (m *mender) invertedSubject(i int) {
	t := m.tok(i)
	if t.UPOS != "PRON" && t.UPOS != "ADV" || !m.verb(t.Head) || t.Head < i {
		return
	}
	switch f := lower(t.Form); {
	case f == "dont" || f == "où" || t.Deprel == "obj" && (f == "que" || f == "qu'" || f == "qu’"):
	default:
		return
	}
	v := t.Head
	if m.tok(v).Deprel != "acl:relcl" || m.hasChild(v, "nsubj") || m.hasChild(v, "nsubj:pass") {
		return
	}
	last := -1
	for k := v + 1; k < len(m.s.Tokens); k++ {
		c := m.tok(k)
		if c.Head != v || c.Deprel != "obj" && c.Deprel != "obl" && c.Deprel != "xcomp" && c.Deprel != "dislocated" {
			continue
		}
		if m.noun(k) && m.caseOf(k) < 0 && !m.timeNoun(k) {
			last = k
		}
	}
	if last >= 0 {
		m.tok(last).Deprel = "nsubj"
	}
}

// dontOfPredicate gives a noun that is said of a name the "dont" that the parser gave to the name, which takes no complement:
// "le club, dont Paul est propriétaire".
func (m *mender) dontOfPredicate(i int) {
	t := m.tok(i)
	if lower(t.Form) != "dont" || t.Head < i {
		return
	}
	n := m.nameAt(t.Head)
	if n == nil || n.first != i+1 {
		return
	}
	if d := m.tok(m.head(n)); d.Deprel == "nsubj" && d.Head > n.last && m.noun(d.Head) && m.hasChild(d.Head, "cop") {
		m.attach(i, d.Head, "nmod")
	}
}
