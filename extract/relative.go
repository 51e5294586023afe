package extract

import "kg/graph"

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

// subjectOfWhom makes the subject of a relative clause of the name behind its pronoun, which a preposition governs, where the parser hung the
// name on the pronoun: "Luc, à qui Anna reproche son silence".
func (m *mender) subjectOfWhom(i int) {
	switch lower(m.tok(i).Form) {
	case "qui", "lequel", "laquelle", "lesquels", "lesquelles", "auquel", "auxquels", "auxquelles":
	default:
		return
	}
	v := m.tok(i).Head
	if m.tok(i).UPOS != "PRON" || v < i || !m.verb(v) && !m.hasChild(v, "cop") {
		return
	}
	for k := i + 1; k < min(v, i+3); k++ {
		n := m.nameAt(k)
		if n == nil {
			if m.tok(k).UPOS != "DET" {
				return
			}
			continue
		}
		h := m.head(n)
		if t := m.tok(h); n.last < v && (t.Head == i || t.Head == v && t.Deprel == "nmod") && m.caseOf(h) < 0 && !m.hasChild(h, "cc") {
			t.Head, t.Deprel = v, m.subjectOf(v)
		}
		return
	}
}

// relativeOfAll gives a relative clause whose verb is in the plural to all the names of a list, where the parser gave it to the last: "la
// Norvège et la Belgique, qui avaient promis".
func (m *mender) relativeOfAll(i int) {
	t := m.tok(i)
	h := t.Head
	if h < 0 || h > i || m.tok(h).Deprel != "conj" || m.tok(h).Head < 0 || m.tok(h).Feat("Number") == "Plur" || !m.hasChild(h, "cc") {
		return
	}
	first, last := m.nameAt(m.tok(h).Head), m.nameAt(h)
	if first == nil || last == nil || first.typ != last.typ || m.forms[h-1] == "les" || m.tok(m.finiteOf(i)).Feat("Number") != "Plur" {
		return
	}
	if q := last.last + 2; q < i && m.tok(q-1).Form == "," && m.forms[q] == "qui" && m.tok(q).Head == i {
		m.attach(i, m.tok(h).Head, "acl:relcl")
	}
}

// relativeOfHolder gives a relative clause behind a comma to the person whose post the noun right before that comma complements:
// "Paul Durand, responsable du programme, qui s'est entretenu avec Marie".
func (m *mender) relativeOfHolder(i int) {
	t := m.tok(i)
	h := t.Head
	if t.Deprel != "acl:relcl" || h < 1 || h > i || m.nameAt(h) != nil || m.title(h, graph.Person) || m.tok(h).UPOS != "NOUN" {
		return
	}
	for q := h + 1; q < i; q++ {
		if lower(m.tok(q).Form) != "qui" {
			continue
		}
		if m.tok(q-1).Form != "," || m.tok(q).Head != i {
			return
		}
		post := m.tok(h).Head
		if m.tok(h).Deprel != "nmod" || post < 0 || m.tok(post).Deprel != "appos" || !m.title(post, graph.Person) {
			return
		}
		if n := m.nameAt(m.tok(post).Head); n != nil && n.typ == graph.Person && n.last < post {
			m.attach(i, m.head(n), "acl:relcl")
		}
		return
	}
}

// relativeOfLed gives a relative clause behind a comma that tells who leads or has founded something to the body before it of whose phrase
// the parser gave it a part: "le comité chargé d'organiser les Jeux, que préside Paul", "l'agence chargée de la vente, que dirige Paul".
func (m *mender) relativeOfLed(i int) {
	t := m.tok(i)
	h := t.Head
	if t.Deprel != "acl:relcl" || h < 1 || h > i || m.nameAt(h) != nil || m.led(h) || !m.rs.in("verbe-de-direction", lower(t.Lemma)) {
		return
	}
	q := h + 1
	for q < i && (m.tok(q).Head != i || m.tok(q).Deprel != "obj") {
		q++
	}
	if q == i || !m.que(q) || m.tok(q-1).Form != "," {
		return
	}
	for a := m.tok(h).Head; a >= 0 && a < h; a = m.tok(a).Head {
		if m.tok(a).UPOS == "NOUN" && m.led(a) {
			m.attach(i, a, "acl:relcl")
			return
		}
		if m.verb(a) && m.tok(a).Deprel != "acl" && m.tok(a).Feat("VerbForm") != "Inf" {
			return
		}
	}
}

// led reports whether a noun is of a body that somebody can lead.
func (m *mender) led(i int) bool {
	return m.title(i, graph.Organization) || m.rs.in("corps-dirigé", lower(m.tok(i).Lemma))
}

// relativeOfMember gives a relative clause behind a comma to the person whose party or body stands between commas before it: "la
// sénatrice Anna Roy, du Centre démocratique, qui avait accusé".
func (m *mender) relativeOfMember(i int) {
	t := m.tok(i)
	if t.Deprel != "acl:relcl" || t.Head < 2 || t.Head > i {
		return
	}
	n := m.nameAt(t.Head)
	if n == nil || n.typ != graph.Organization || n.last+2 >= len(m.s.Tokens) || m.tok(n.last+1).Form != "," || m.tok(n.last+2).UPOS != "PRON" {
		return
	}
	c := m.caseOf(m.head(n))
	if c < 2 || m.tok(c).Lemma != "de" || m.tok(c-1).Form != "," {
		return
	}
	if p := m.nameAt(c - 2); p != nil && p.typ == graph.Person {
		m.attach(i, m.head(p), "acl:relcl")
	}
}

// acrossRelative makes an apposition of the name of a body between commas that stands behind the relative clause of what it names, and before the verb of
// both: "la société qui exploite la mine, Orvance, a protesté".
func (m *mender) acrossRelative(n *named) {
	k := n.last + 2
	if n.typ != graph.Organization || n.first < 4 || k >= len(m.s.Tokens) || m.tok(n.first-1).Form != "," || m.tok(n.last+1).Form != "," || m.title(n.first-2, n.typ) || m.nameAt(n.first-2) != nil {
		return
	}
	for k < len(m.s.Tokens) && k < n.last+5 && !m.verb(k) {
		if u := m.tok(k).UPOS; u != "PRON" && u != "ADV" {
			return
		}
		k++
	}
	if k >= len(m.s.Tokens) || !m.verb(k) || m.tok(k).Feat("VerbForm") != "Fin" {
		return
	}
	v := k
	if m.tok(k).UPOS == "AUX" && m.tok(k).Head > k {
		v = m.tok(k).Head
	}
	for s := range m.s.Tokens[:n.first] {
		if t := m.tok(s); t.Head != v || !subject(t.Deprel) || t.UPOS != "NOUN" || !m.title(s, n.typ) || m.tok(m.head(n)).Head == s {
			continue
		}
		for r := s + 2; r < n.first; r++ {
			if c := m.tok(r); c.Head == s && c.Deprel == "acl:relcl" {
				m.attach(m.head(n), s, "appos")
				return
			}
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
	n := m.nameAt(t.Head)
	if n == nil || n.first != i+1 && (n.first != i+2 || m.tok(i+1).UPOS != "DET") {
		return
	}
	if d := m.tok(m.head(n)); d.Deprel == "nsubj" && d.Head > n.last && m.noun(d.Head) && m.hasChild(d.Head, "cop") {
		m.attach(i, d.Head, "nmod")
	}
}

// subjectLequel makes the subject of a relative clause of a "lequel" behind a comma, which no preposition governs, and the object of
// whom the parser took for the subject behind the verb: "Paul, lequel a critiqué la ministre".
func (m *mender) subjectLequel(i int) {
	t := m.tok(i)
	switch lower(t.Form) {
	case "lequel", "laquelle", "lesquels", "lesquelles":
	default:
		return
	}
	v := t.Head
	if i < 2 || m.tok(i-1).Form != "," || v < i || !m.verb(v) || m.hasChild(i, "case") {
		return
	}
	behind := -1
	for k := range m.s.Tokens {
		c := m.tok(k)
		if c.Head != v || k == i || !subject(c.Deprel) {
			continue
		}
		if k < v || !m.noun(k) || m.hasChild(v, "obj") {
			return
		}
		behind = k
	}
	if behind >= 0 {
		m.tok(behind).Deprel = "obj"
	}
	t.Deprel = "nsubj"
}
