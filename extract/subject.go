package extract

import (
	"strings"

	"kg/graph"
)

// frontedSubject makes the subject of a name behind a comma and before a finite verb that has none: "En visite à
// Bucarest, Paul a promis une aide."
func (m *mender) frontedSubject(n *named) {
	if n.first < 2 || n.last+1 >= len(m.s.Tokens) || m.tok(n.first-1).Form != "," && m.tok(n.first-2).Form != "," {
		return
	}
	h := m.head(n)
	switch m.tok(h).Deprel {
	case "conj", "appos", "nmod", "obl", "dep", "parataxis", "flat", "dislocated", "advmod":
	default:
		return
	}
	if m.caseOf(h) >= 0 || m.hasChild(h, "cc") || m.tok(h).Head > h && m.verb(m.tok(h).Head) && m.tok(h).Deprel == "nsubj" {
		return
	}
	k := n.last + 1
	for k < len(m.s.Tokens) && (m.tok(k).UPOS == "ADV" || m.tok(k).UPOS == "PRON" && (lower(m.tok(k).Form) == "se" || lower(m.tok(k).Form) == "s'" || lower(m.tok(k).Form) == "s’")) && k <= n.last+3 {
		k++
	}
	if k >= len(m.s.Tokens) || !m.verb(k) {
		return
	}
	v := k
	if m.tok(k).UPOS == "AUX" && m.tok(k).Head > k {
		v = m.tok(k).Head
	}
	if m.tok(k).Feat("VerbForm") != "Fin" || m.hasSubject(v) {
		return
	}
	if m.above(v, h) { // "accusée par Paul de mentir à Rome, Marie dément": the parser hung the clause on its subject
		for r := range m.s.Tokens[:n.first] {
			if x := m.tok(r); x.Deprel == "root" && r != h {
				m.tok(v).Head, m.tok(v).Deprel = r, "parataxis"
				break
			}
		}
		if m.above(v, h) {
			return
		}
	}
	m.attach(h, v, "nsubj")
	for i := range min(2, n.first) {
		m.openingParticiple(i)
	}
}

// openingVerb makes subjects of the names that follow a verb with which a sentence opens and that has none: "Ont participé à cette
// réunion Paul et Marie", "Étaient présents au sommet la France et l'Italie".
func (m *mender) openingVerb(n *named) {
	first := m.tok(0)
	if first.UPOS != "AUX" && first.UPOS != "VERB" || first.Feat("VerbForm") != "Fin" || first.Feat("Person") != "3" {
		return
	}
	v := 0
	if first.UPOS == "AUX" && first.Head > 0 {
		v = first.Head
	}
	h := m.head(n)
	if m.tok(v).Head >= 0 || v >= n.first || m.caseOf(h) >= 0 || m.subjected(v) {
		return
	}
	switch m.tok(h).Deprel {
	case "nmod", "appos", "dep", "obl", "obj", "obl:mod", "xcomp", "parataxis":
	case "flat": // of the place before it: "à la cérémonie de Nice Paul Durand"
		if m.tok(h).Head >= n.first {
			return
		}
	default:
		return
	}
	if k := n.first - 1; k < 0 || m.tok(k).UPOS == "ADP" || m.tok(k).UPOS == "DET" && k > 0 && m.tok(k-1).UPOS == "ADP" {
		return
	}
	if before := m.tok(h).Head; before >= 0 && before != v { // who is coordinated with the name goes with it
		for c := n.last + 1; c < len(m.s.Tokens); c++ {
			if x := m.nameAt(c); (m.tok(c).Head == before || m.tok(c).Head == m.tok(before).Head) && m.tok(c).Deprel == "conj" && (x != nil && x.typ == n.typ || x == nil && m.title(c, n.typ)) {
				m.attach(c, h, "conj")
			}
		}
	}
	m.attach(h, v, "nsubj")
}

// secondSubject makes the object of a nominal that follows its verb as a second subject: "Paul admire Marie".
func (m *mender) secondSubject(i int) {
	t := m.tok(i)
	if !subject(t.Deprel) || t.Head < 0 || i < t.Head || !m.noun(i) || m.caseOf(i) >= 0 || m.hasChild(t.Head, "obj") {
		return
	}
	if m.afterQuote(t.Head) && m.nameAt(i) != nil && m.nameAt(i).typ == graph.Person {
		for k := range m.s.Tokens[:t.Head] { // what the quotation says is no subject of who says it
			if s := m.tok(k); s.Head == t.Head && subject(s.Deprel) {
				s.Deprel = "dislocated"
			}
		}
		return
	}
	for k := range m.s.Tokens[:t.Head] {
		if s := m.tok(k); s.Head == t.Head && subject(s.Deprel) && s.UPOS != "PRON" {
			t.Deprel = "obj"
			return
		}
	}
	for k := range m.s.Tokens[:t.Head] {
		if s := m.tok(k); s.Head == t.Head && s.Deprel == "nsubj" && !m.que(k) && lower(s.Form) != "où" && lower(s.Form) != "dont" {
			t.Deprel = "obj"
			return
		}
	}
}

// afterQuote reports whether a verb of saying stands behind the end of a quotation or its comma: « … », confiait Paul.
func (m *mender) afterQuote(v int) bool {
	k := v - 1
	for k >= 0 && (m.tok(k).UPOS == "AUX" || m.tok(k).UPOS == "ADV") {
		k--
	}
	if k < 1 || !m.rs.in("déclaration", lower(m.tok(v).Lemma)) {
		return false
	}
	end := func(f string) bool { return f == "»" || f == "\"" || f == "”" }
	return end(m.tok(k).Form) || m.tok(k).Form == "," && end(m.tok(k-1).Form)
}

// invertedSpeaker makes the subject of who follows a verb of saying that has none: « … », a dit Paul; "confiait ainsi
// Paul à Marie".
func (m *mender) invertedSpeaker(n *named) {
	h := m.head(n)
	t := m.tok(h)
	if g := t.Head; (t.Deprel == "nmod" || t.Deprel == "appos" || t.Deprel == "flat") && g == n.first-1 && g >= 0 && (m.nameAt(g) == nil || m.nameAt(g).typ == graph.Organization) && m.tok(g).Deprel == "obl" && m.caseOf(g) >= 0 &&
		m.caseOf(h) < 0 && n.typ == graph.Person && !m.title(g, n.typ) && m.verb(m.tok(g).Head) && m.afterQuote(m.tok(g).Head) && !m.hasChild(m.tok(g).Head, "nsubj") {
		m.attach(h, m.tok(g).Head, "nsubj") // « … », a lancé dans un communiqué Paul; « … », a affirmé au Monde Paul
		return
	}
	if !m.verb(t.Head) || n.typ == graph.Place || n.typ == graph.Event || m.caseOf(h) >= 0 {
		return
	}
	switch t.Deprel {
	case "obj", "obl", "obl:agent", "advmod", "dislocated", "xcomp", "dep", "appos", "parataxis", "nmod":
	default:
		return
	}
	v := t.Head
	if h < v || m.hasSubject(v) || m.tok(v).Feat("VerbForm") == "Inf" {
		return
	}
	if m.rs.in("incise", m.tok(v).Lemma) || t.Deprel == "nmod" && m.afterQuote(v) {
		t.Deprel = "nsubj"
	}
}

// nominalQuote makes the subject of a verb of saying of who stands right behind it, where the parser took the noun of the quotation
// before for the subject: « Une honte », a tonné Marie.
func (m *mender) nominalQuote(i int) {
	t := m.tok(i)
	if t.Deprel != "obj" || !m.noun(i) || !m.verb(t.Head) || t.Head > i || m.caseOf(i) >= 0 || !m.afterQuote(t.Head) {
		return
	}
	if m.timeNoun(i) {
		m.speakerBehindTime(i)
		return
	}
	for k := t.Head + 1; k < i; k++ {
		if h := m.tok(k).Head; h != i && h != t.Head && !(h > t.Head && m.timeNoun(h)) { // "jugeait l'an dernier Paul"
			return
		}
	}
	quoted := t.Head // "Marie, qui accusait Paul de « mépris », a réclamé": who stands before the quotation speaks
	for quoted > 0 && m.tok(quoted).Form != "«" && m.tok(quoted).Form != "“" {
		quoted--
	}
	for k := range m.s.Tokens[:t.Head] {
		if s := m.tok(k); s.Head == t.Head && s.Deprel == "nsubj" && s.UPOS != "PRON" && k > quoted {
			s.Deprel, t.Deprel = "ccomp", "nsubj"
			return
		}
	}
}

// speakerBehindTime makes the subject of a verb of saying of who stands behind the time that follows the verb: « … », plaidait encore la
// semaine dernière Paul Durand.
func (m *mender) speakerBehindTime(i int) {
	t := m.tok(i)
	v := t.Head
	t.Deprel = "obl"
	k := i + 1
	if k < len(m.s.Tokens) && m.tok(k).UPOS == "ADJ" {
		m.attach(k, i, "amod")
		k++
	}
	if k >= len(m.s.Tokens) || m.nameAt(k) == nil && lower(m.tok(k).Lemma) != "monsieur" || m.tok(k).Head != v && m.tok(k).Head != i || m.caseOf(k) >= 0 {
		return
	}
	for c := range m.s.Tokens[:v] {
		if s := m.tok(c); s.Head == v && subject(s.Deprel) {
			if s.UPOS == "PRON" {
				return
			}
			s.Deprel = "ccomp"
		}
	}
	m.attach(k, v, "nsubj")
}

// speakingParticiple gives the clause's verb a participle of saying behind a comma that the parser hung on the noun before it: "a
// volé dans les plumes de Paul, raillant".
func (m *mender) speakingParticiple(i int) {
	t := m.tok(i)
	if i < 2 || t.Deprel != "acl" || t.UPOS != "VERB" || t.Feat("VerbForm") != "Part" || !strings.HasSuffix(lower(t.Form), "ant") || m.tok(i-1).Form != "," {
		return
	}
	if lemma := lower(t.Lemma); !m.rs.in("déclaration", lemma) && !m.rs.in("parole", lemma) && !m.rs.in("parole-hostile", lemma) && !m.rs.in("contrôle-objet", lemma) {
		return
	}
	for v, n := t.Head, 0; v >= 0 && n < 5; v, n = m.tok(v).Head, n+1 {
		if d := m.tok(v).Deprel; d == "nsubj" || d == "nsubj:pass" {
			return
		}
		if !m.verb(v) || v > i {
			continue
		}
		for k := range m.s.Tokens[:v] {
			if s := m.tok(k); s.Head == v && s.Deprel == "nsubj" && (m.nameAt(k) != nil || s.UPOS == "PRON" || m.title(k, graph.Person)) {
				m.attach(i, v, "advcl")
				return
			}
		}
	}
}

// openingParticiple makes the main verb of the one that the parser hung on the participle that opens the sentence: "Venu plaider sa
// cause à Abuja, le ministre a été reçu".
func (m *mender) openingParticiple(i int) {
	t := m.tok(i)
	if i > 1 || t.Deprel != "root" || t.UPOS != "VERB" || t.Feat("VerbForm") != "Part" || m.hasChild(i, "aux") || m.hasChild(i, "aux:pass") || m.hasChild(i, "nsubj") {
		return
	}
	for v := i + 2; v < len(m.s.Tokens); v++ {
		x := m.tok(v)
		if x.Head != i || x.Deprel != "parataxis" && x.Deprel != "ccomp" && x.Deprel != "advcl" && x.Deprel != "conj" || !m.verb(v) || m.hasChild(v, "mark") {
			continue
		}
		if !m.hasSubject(v) {
			continue
		}
		comma := false
		for k := i + 1; k < v; k++ {
			comma = comma || m.tok(k).Form == ","
		}
		if !comma {
			return
		}
		x.Head, x.Deprel = -1, "root"
		t.Head, t.Deprel = v, "advcl"
		return
	}
}

// objectRelative makes a relative clause of what the parser took for the main one, where its verb has "que" behind a comma for an
// object, or for a conjunction between two subjects, and the next verb no subject: "Paul, que Marie et Luc ont critiqué, est parti".
func (m *mender) objectRelative(i int) {
	t := m.tok(i)
	v := t.Head
	if i < 2 || !m.que(i) || m.tok(i-1).Form != "," || v < i || !m.verb(v) {
		return
	}
	if w := m.tok(v).Head; t.Deprel == "obj" && m.tok(v).Deprel == "xcomp" && w > i && w < v && m.tok(w).Deprel == "acl:relcl" && m.rs.in("contrôle-objet", lower(m.tok(w).Lemma)) {
		if m.rs.in("verbe-à-acteur", lower(m.tok(w).Lemma)) && !m.hasChild(w, "obj") {
			t.Head = w // "Paul, que Marie accuse d'avoir menti"
			return
		}
		for k := v + 1; k < len(m.s.Tokens); k++ {
			if o := m.tok(k); o.Head == v && o.Deprel == "obj" { // "le Niger, que le Bénin soupçonne de fermer les yeux"
				t.Head = w
				return
			}
		}
	}
	switch {
	case t.Deprel == "mark" && m.betweenSubjects(i, v):
		if m.tok(v).Deprel == "advcl" {
			m.relativeOfMain(i, v)
			return
		}
	case t.Deprel != "obj":
		return
	}
	if m.tok(v).Deprel != "root" {
		return
	}
	for next := v + 1; next < len(m.s.Tokens); next++ {
		x := m.tok(next)
		if x.Head != v || x.Deprel != "parataxis" && x.Deprel != "conj" || !m.verb(next) || m.hasSubject(next) || m.hasChild(next, "cc") {
			continue
		}
		for k := range m.s.Tokens[:i] {
			if s := m.tok(k); s.Head == v && s.Deprel == "nsubj" && m.noun(k) {
				s.Head, x.Head, x.Deprel = next, -1, "root"
				m.tok(v).Head, m.tok(v).Deprel = k, "acl:relcl"
				t.UPOS, t.Lemma, t.Deprel = "PRON", "que", "obj"
				if inf := m.bareInfinitive(v); inf >= 0 {
					t.Head = inf
				}
				return
			}
		}
		return
	}
}

// bareInfinitive is the infinitive without an object that a verb governs, "ont décidé de quitter", -1 where there is none.
func (m *mender) bareInfinitive(v int) int {
	if m.rs.in("contrôle-objet", lower(m.tok(v).Lemma)) {
		return -1
	}
	for k := v + 1; k < len(m.s.Tokens); k++ {
		if c := m.tok(k); c.Head == v && c.Deprel == "xcomp" && c.Feat("VerbForm") == "Inf" && !m.hasChild(k, "obj") {
			return k
		}
	}
	return -1
}

// betweenSubjects reports whether the verb of a "que", which has no object, has a subject of its own behind it, and it or the verb
// whose clause it is, one whose phrase ends before it.
func (m *mender) betweenSubjects(i, v int) bool {
	if m.hasChild(v, "obj") || m.hasChild(v, "ccomp") {
		return false
	}
	what := v
	if m.hasChild(v, "xcomp") {
		what = m.bareInfinitive(v)
	}
	if what < 0 || !m.rs.verb(lower(m.tok(what).Lemma)) {
		return false
	}
	before, behind := false, false
	for k, toks := 0, m.walked(v); k < len(toks); k++ {
		c := &toks[k]
		if !subject(c.Deprel) {
			continue
		}
		before = before || k < i && (c.Head == v || m.tok(v).Deprel == "advcl" && c.Head == m.tok(v).Head) && m.noun(k) && m.above(i-2, k)
		behind = behind || k > i && c.Head == v
	}
	return before && behind
}

// relativeOfMain gives a clause that the parser took for a circumstance to the subject of the main verb behind it: "les pourparlers, que
// Cuba parraine, sont gelés".
func (m *mender) relativeOfMain(i, v int) {
	for k := range m.s.Tokens[:i] {
		if c := m.tok(k); c.Head == m.tok(v).Head && c.Head > v && subject(c.Deprel) {
			m.attach(v, k, "acl:relcl")
			m.tok(i).UPOS, m.tok(i).Lemma, m.tok(i).Deprel = "PRON", "que", "obj"
			return
		}
	}
}

// causativePronoun gives "se" to the verb of letting or seeing behind it, where the parser gave it to what is done: "s'est vue accuser
// par Paul".
func (m *mender) causativePronoun(i int) {
	t := m.tok(i)
	if f := contracted(t.Form); t.UPOS != "PRON" || f != "se" && f != "s'" && f != "s’" || t.Head < i {
		return
	}
	if v := t.Head; m.tok(v).Deprel == "xcomp" && m.tok(v).Head > i && m.tok(v).Head < v && m.rs.in("verbe-causatif", lower(m.tok(m.tok(v).Head).Lemma)) {
		m.attach(i, m.tok(v).Head, "expl")
	}
}

// pastSubject gives the verb the phrase behind the comma that ends the name of its inverted subject, where the parser gave it to the title
// before that name: « … », a averti la ministre, Marie Martin, sur RTL.
func (m *mender) pastSubject(i int) {
	t := m.tok(i)
	h := t.Head
	if t.Deprel != "nmod" || h < 1 || h > i || m.tok(h).Deprel != "nsubj" || m.tok(h).Head > h || !m.verb(m.tok(h).Head) {
		return
	}
	c := m.caseOf(i)
	if c < h+3 || m.tok(c-1).Form != "," || lower(m.tok(c).Lemma) == "de" {
		return
	}
	if n := m.nameAt(c - 2); n != nil && n.typ == graph.Person && m.tok(m.head(n)).Head == h {
		m.attach(i, m.tok(h).Head, "obl")
	}
}
