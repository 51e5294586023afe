package extract

// Relative clauses, where the parser took their pronoun for a conjunction or gave it to the wrong word.

// relativeObject makes the pronoun that it is of a "que" that the parser took for a conjunction at the head of a relative
// clause with a subject and without object: "Paul, que la justice espagnole soupçonne".
func (m *mender) relativeObject(i int) {
	t := m.tok(i)
	if !m.que(i) || t.UPOS != "SCONJ" && t.Deprel != "mark" || !m.verb(t.Head) || t.Head < i {
		return
	}
	m.relativeOfInfinitive(i)
	v := m.tok(t.Head)
	if t.Deprel == "obj" && (v.Deprel == "acl:relcl" || v.Deprel == "xcomp" && v.Head > i && m.tok(v.Head).Deprel == "acl:relcl") {
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
	if v.Deprel != "acl:relcl" || v.Head < 0 || v.Head > i || m.hasChild(t.Head, "obj") || m.hasChild(t.Head, "ccomp") || !m.hasChild(t.Head, "nsubj") || !m.rs.verb(lower(v.Lemma)) {
		return
	}
	t.UPOS, t.Lemma, t.Deprel = "PRON", "que", "obj"
}

// clauseOfSaying gives a verb of telling the clause that the parser took for a relative one of whom somebody tells it: "a averti le Rwanda
// qu'il ne resterait pas", "a fait savoir à la Suède que". A name has no such clause without a comma.
func (m *mender) clauseOfSaying(i int) {
	t := m.tok(i)
	if i < 2 || !m.que(i) || t.Head < i || m.tok(t.Head).Deprel != "acl:relcl" {
		return
	}
	n := m.nameAt(i - 1)
	v := t.Head
	if n == nil || n.last != i-1 || m.tok(v).Head != m.head(n) && m.tok(m.tok(v).Head).Head != m.head(n) && m.tok(m.head(n)).Head != m.tok(v).Head {
		return
	}
	for u := range m.up(m.tok(m.head(n)).Head) {
		if !m.verb(u) {
			continue
		}
		if lemma := lower(m.tok(u).Lemma); u < n.first && (m.rs.in("déclaration", lemma) || m.rs.in("avis", lemma)) {
			m.attach(v, u, "ccomp")
			t.UPOS, t.Lemma, t.Deprel = "SCONJ", "que", "mark"
		}
		return
	}
}

// clauseBehindTo gives a verb the clause of "à ce que" that the parser took for a relative one: "s'attend à ce que Paul renonce".
func (m *mender) clauseBehindTo(i int) {
	if i < 3 || !m.que(i) || lower(m.tok(i-1).Form) != "ce" || lower(m.tok(i-2).Form) != "à" || m.tok(i-1).Head < 0 {
		return
	}
	for v := i + 1; v < len(m.s.Tokens); v++ {
		if t := m.tok(v); (t.Deprel == "acl" || t.Deprel == "acl:relcl") && t.Head == i-1 && m.verb(m.tok(i-1).Head) {
			m.attach(v, m.tok(i-1).Head, "ccomp")
			t = m.tok(i)
			t.UPOS, t.Lemma, t.Head, t.Deprel = "SCONJ", "que", v, "mark"
			return
		}
	}
}

// relativeOfInfinitive gives the "que" of a relative clause to the infinitive below its verb, and the clause to the noun
// before its comma where the parser put it beside: "la Cedeao, que le Mali et le Niger ont décidé de quitter".
func (m *mender) relativeOfInfinitive(i int) {
	v := m.tok(i).Head
	if m.tok(v).Deprel == "xcomp" && m.tok(v).Head > i && m.verb(m.tok(v).Head) {
		v = m.tok(v).Head
	}
	top := m.tok(v)
	if i < 2 || m.tok(i-1).Form != "," || top.Deprel != "parataxis" && top.Deprel != "acl:relcl" || top.Head < 0 || top.Head > i || !m.noun(top.Head) ||
		!m.hasChild(v, "nsubj") || m.hasChild(v, "obj") && m.tok(i).Head != v || m.hasChild(v, "ccomp") || m.rs.in("contrôle-objet", lower(top.Lemma)) {
		return
	}
	for k := v + 1; k < len(m.s.Tokens); k++ {
		c := m.tok(k)
		if c.Head == v && c.Deprel == "xcomp" && c.Feat("VerbForm") == "Inf" && (!m.hasChild(k, "obj") || m.tok(i).Head == k) {
			top.Deprel = "acl:relcl"
			m.attach(i, k, "obj")
			return
		}
	}
}

// invertedSubject makes the subject of the nominal behind a relative clause's verb that has none: "la mission que dirige la
// Sénégalaise Marie", "la société que détient Paul", "l'alliance dont fait partie le M23", "la ville où siège l'Onu".
func (m *mender) invertedSubject(i int) {
	t := m.tok(i)
	if t.UPOS != "PRON" && t.UPOS != "ADV" || !m.verb(t.Head) || t.Head < i {
		return
	}
	switch f := lower(t.Form); {
	case f == "dont" || f == "où" || t.Deprel == "obj" && m.que(i):
	case f == "auquel" || f == "auxquels" || f == "auxquelles": // "le candidat, auquel s'opposent les Forces libanaises"
	default:
		return
	}
	v := t.Head
	if m.tok(v).Deprel == "xcomp" {
		m.invertedSubjectOfInfinitive(i)
		return
	}
	if m.tok(v).Deprel != "acl:relcl" || m.hasSubject(v) {
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
		return
	}
	m.invertedSubjectOfInfinitive(i)
}

// invertedSubjectOfInfinitive makes the subject of a relative clause's verb that has none of what stands as the object behind its
// infinitive, whose object the pronoun is: "le parti que vient de quitter Paul".
func (m *mender) invertedSubjectOfInfinitive(i int) {
	v := m.tok(i).Head
	if !m.que(i) {
		return
	}
	if m.tok(v).Deprel == "xcomp" && m.tok(v).Head > i && !m.hasSubject(m.tok(v).Head) { // the pronoun is where it belongs
		v = m.tok(v).Head
	}
	for k := v + 1; k < len(m.s.Tokens); k++ {
		c := m.tok(k)
		if c.Head < v || m.tok(c.Head).Head != v || m.tok(c.Head).Deprel != "xcomp" || c.Deprel != "obj" || k < c.Head || !m.noun(k) || m.caseOf(k) >= 0 {
			continue
		}
		m.attach(i, c.Head, "obj")
		m.attach(k, v, "nsubj")
		return
	}
}

// dontOfPredicate gives a noun that is said of a name the "dont" that the parser gave to the name, which takes no complement:
// "le club, dont Paul est propriétaire", "l'Otan, dont la Turquie est membre".
func (m *mender) dontOfPredicate(i int) {
	t := m.tok(i)
	if lower(t.Form) != "dont" || t.Head < i {
		return
	}
	n, d := m.nameAt(t.Head), t.Head
	if n == nil && d == i+1 && lower(m.tok(d).Lemma) == "monsieur" { // "dont Mme Roy est la directrice"
		n = m.nameAt(d + 1)
	} else if n != nil {
		d = m.head(n)
	}
	v := m.tok(d).Head
	if n == nil && m.noun(d) && m.rs.in("société", lower(m.tok(d).Lemma)) && m.tok(d).Deprel == "nsubj" && v > d && m.noun(v) && m.hasChild(v, "cop") && m.rs.in("propriétaire", lower(m.tok(v).Lemma)) && !m.hasOwn(v) {
		m.attach(i, v, "nmod") // "Olam, dont le conglomérat japonais Mitsubishi est le deuxième actionnaire"
		return
	}
	if n == nil || n.first != i+1 && (n.first != i+2 || m.tok(i+1).UPOS != "DET" && d != i+1) {
		return
	}
	if m.tok(d).Deprel != "nsubj" || v <= n.last {
		return
	}
	if m.noun(v) && m.hasChild(v, "cop") {
		m.attach(i, v, "nmod")
		return
	}
	for k := v + 1; m.verb(v) && k < len(m.s.Tokens); k++ { // "dont Anna est restée la directrice"
		if x := m.tok(k); x.Head == v && x.Deprel == "xcomp" && m.noun(k) {
			m.attach(i, k, "nmod")
			return
		}
	}
}
