package extract

import "kg/graph"

// What a parser without knowledge of names hangs on a name beside the noun of an event, though it tells of the event.

// relativeOfEvent gives a clause that tells how an event was held, or who took part in it, to the noun of the event, where the parser gave it to
// the name that ends the event's description: "le procès de Paul Durand, qui s'est ouvert lundi", "la marche en hommage à Anna, à laquelle a
// pris part Luc".
func (m *mender) relativeOfEvent(i int) {
	h := m.tok(i).Head
	if h < 0 || h > i || m.tok(i).Deprel != "acl:relcl" || m.tok(i).UPOS != "VERB" {
		return
	}
	n := m.nameAt(h)
	if n == nil || n.typ == graph.Event {
		return
	}
	pronoun := m.tellsOfEvent(i, h)
	if pronoun < 0 {
		return
	}
	if m.forms[pronoun] == "où" && (n.typ != graph.Place || m.caseOf(h) < 0 || m.tok(m.caseOf(h)).Lemma != "de") {
		return
	}
	for k := m.tok(h).Head; k >= 0 && k < h && m.noun(k); k = m.tok(k).Head {
		if m.rs.in("événement", lower(m.tok(k).Lemma)) && !m.otherThan(pronoun, i, k) {
			m.attach(i, k, "acl:relcl")
			return
		}
	}
}

// otherThan reports whether a relative pronoun shows, by its form or by that of its verb, that it stands for no noun of this one's gender and number.
func (m *mender) otherThan(pronoun, verb, noun int) bool {
	gender := m.tok(noun).Feat("Gender")
	switch m.forms[pronoun] {
	case "laquelle", "lesquelles", "auxquelles":
		return gender == "Masc"
	case "lequel", "lesquels", "auquel", "auxquels":
		return gender == "Fem"
	}
	return m.disagree(verb, noun)
}

// tellsOfEvent is the relative pronoun of a clause behind a noun whose verb says that something was held or that somebody took part in it; -1
// where it says neither.
func (m *mender) tellsOfEvent(v, noun int) int {
	lemma := lower(m.tok(v).Lemma)
	held, attended := m.rs.in("déroulement", lemma), m.rs.in("présence-à", lemma)
	for k := noun + 1; k < v; k++ {
		if m.tok(k).Head != v {
			continue
		}
		switch m.forms[k] {
		case "qui":
			if held && subject(m.tok(k).Deprel) && (!m.hasChild(v, "obj") || lemma == "avoir" && v+1 < len(m.s.Tokens) && m.forms[v+1] == "lieu") {
				return k
			}
			return -1
		case "où": // "le sommet de Vilnius, où Paul a pris la parole"
			if m.rs.in("acte-sur-place", lemma) {
				return k
			}
			return -1
		case "auquel", "auxquels", "auxquelles", "laquelle", "lequel", "lesquelles", "lesquels":
			if attended {
				return k
			}
			return -1
		}
	}
	return -1
}

// pronounOfInfinitive gives the infinitive behind a modal the relative pronoun that the parser gave to the modal: "la primaire, à laquelle ni Paul ni
// Anna ne veulent participer".
func (m *mender) pronounOfInfinitive(i int) {
	v := m.tok(i).Head
	if v <= i || m.tok(i).Deprel != "obl" && m.tok(i).Deprel != "iobj" || m.tok(v).Deprel != "acl:relcl" || !m.rs.in("modal", lower(m.tok(v).Lemma)) {
		return
	}
	switch m.forms[i] {
	case "auquel", "auxquels", "auxquelles", "laquelle", "lequel", "lesquelles", "lesquels":
	default:
		return
	}
	for k := v + 1; k < len(m.s.Tokens); k++ {
		if c := m.tok(k); c.Head == v && c.Deprel == "xcomp" && c.Feat("VerbForm") == "Inf" {
			m.attach(i, k, "obl")
			return
		}
	}
}

// accompanying gives the passive that says who was with somebody the companion that the parser gave to the place between: "était accompagné
// en Malaisie du ministre de la Défense".
func (m *mender) accompanying(i int) {
	place := m.tok(i).Head
	if place < 0 || place > i || m.tok(i).Deprel != "nmod" || !m.noun(i) || m.caseOf(i) < 0 || m.tok(m.caseOf(i)).Lemma != "de" {
		return
	}
	n := m.nameAt(place)
	if n == nil || n.typ != graph.Place || m.tok(place).Deprel != "obl" && m.tok(place).Deprel != "obl:mod" {
		return
	}
	v := m.tok(place).Head
	if v < 0 || v > place || m.tok(v).Feat("VerbForm") != "Part" || !m.rs.in("accompagnement", lower(m.tok(v).Lemma)) {
		return
	}
	if p := m.nameAt(i); p != nil && p.typ == graph.Person || m.title(i, graph.Person) {
		m.attach(i, v, "obl")
	}
}

// street makes where something happens of a named square or street without article that the parser took for the verb's object: "ont rassemblé
// place Saint-Pierre Paul et Anna". Who stands behind it is the object.
func (m *mender) street(i int) {
	v := m.tok(i).Head
	if v < 0 || v > i || i+1 == len(m.s.Tokens) || m.tok(i).UPOS != "NOUN" || m.tok(i).Deprel != "obj" || !m.rs.in("voie", m.forms[i]) || m.hasChild(i, "det") || m.tok(i).Form != m.forms[i] {
		return
	}
	n := m.nameAt(i + 1)
	if n == nil || n.typ != graph.Place || n.first < i || n.last == i {
		return
	}
	m.tok(i).Deprel = "obl"
	first := -1
	for k := n.last + 1; k < len(m.s.Tokens); k++ {
		c := m.tok(k)
		if c.Head != i || c.Deprel != "conj" {
			continue
		}
		if first < 0 {
			first = k
			m.attach(k, v, "obj")
			continue
		}
		m.attach(k, first, "conj")
	}
}

// roundOf gives the round before the final what it is a round of, which the parser gave to its "finale": "en huitièmes de finale de la Coupe de France".
func (m *mender) roundOf(i int) {
	round := m.tok(i).Head
	if round != i-2 || round < 0 || m.forms[i] != "finale" || m.tok(i).UPOS != "NOUN" || m.tok(i).Deprel != "nmod" || !m.rs.in("avant-finale", lower(m.tok(round).Lemma)) {
		return
	}
	for k := i + 1; k < len(m.s.Tokens); k++ {
		if c := m.tok(k); c.Head == i && c.Deprel == "nmod" {
			m.attach(k, round, "nmod")
		}
	}
}

// topicOf gives the noun of an event what it is about, which the parser gave to the verb before it: "préside la conférence sur la dette". A verb that has a
// "sur" of its own keeps it: "a insisté lors du sommet sur la dette".
func (m *mender) topicOf(i int) {
	c := m.caseOf(i)
	v := m.tok(i).Head
	if c < 1 || m.forms[c] != "sur" || m.tok(c-1).UPOS != "NOUN" || v < 0 || v >= c-1 || m.tok(i).UPOS != "NOUN" || m.nameAt(i) != nil {
		return
	}
	k := c - 1
	if !m.rs.in("événement-à-sujet", lower(m.tok(k).Lemma)) || !m.hasChild(k, "det") || m.rs.in("verbe-sur", lower(m.tok(v).Lemma)) {
		return
	}
	m.attach(i, k, "nmod")
}
