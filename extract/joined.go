package extract

import "kg/graph"

// Clauses and participles behind "et", which the parser joined to the wrong word.

// joint reports whether a token joins a clause to another.
func (m *mender) joint(k int) bool {
	return k >= 0 && (m.forms[k] == "et" || m.forms[k] == "mais" || m.forms[k] == "ou" || m.forms[k] == "puis")
}

// relativeJoined makes a relative clause, of what the clause or the participle before it says something of, of the clause behind "et" and a
// relative pronoun: "le Front, interdit depuis dix ans et dont le chef est Paul Durand", "Paul Durand, qui vit à Nice et que la
// France soupçonne de fraude".
func (m *mender) relativeJoined(i int) {
	switch m.forms[i] {
	case "dont", "que", "qu'", "où", "qui", "lequel", "laquelle", "lesquels", "lesquelles", "auquel", "auxquels", "auxquelles":
	default:
		return
	}
	first := i
	if c := m.caseOf(i); c == i-1 {
		first = c
	}
	if !m.joint(first-1) || m.forms[i] == "qui" && first == i {
		return
	}
	for v := range m.up(m.tok(i).Head) {
		t := m.tok(v)
		if v < i || t.Head < 0 {
			return
		}
		if t.Deprel != "conj" && t.Deprel != "acl:relcl" || t.Head > first || !m.verb(v) && !m.hasChild(v, "cop") {
			if m.verb(v) && t.Deprel != "xcomp" {
				return
			}
			continue
		}
		for u := range m.up(t.Head) {
			switch said := m.tok(u); {
			case said.Head < 0 || said.Head > u:
				return
			case said.Deprel == "acl" || said.Deprel == "acl:relcl" || said.Deprel == "amod" && m.tok(u-1).Form == ",":
				if n := m.nameAt(said.Head); m.noun(said.Head) && (m.forms[i] != "où" || n == nil || n.typ != graph.Person) && !m.disagree(said.Head, i) {
					m.attach(v, said.Head, "acl:relcl")
				}
				return
			case m.verb(u) && (t.Deprel != "conj" || said.Deprel != "appos" && said.Deprel != "conj"):
				return
			case said.Deprel == "appos" && m.verb(u) && m.noun(said.Head): // "Paul Durand, élu en 2020 et que soutient"
				m.attach(v, said.Head, "acl:relcl")
				return
			}
		}
		return
	}
}

// whereNamed gives a clause with "où" behind a comma the place named right before it, where the parser gave it to a noun above that is no place: "une demande
// d'extradition des États-Unis, où un tribunal l'a inculpé".
func (m *mender) whereNamed(i int) {
	if i < 2 || m.forms[i] != "où" || m.tok(i-1).Form != "," {
		return
	}
	n := m.nameAt(i - 2)
	if n == nil || n.typ != graph.Place {
		return
	}
	h := m.head(n)
	for v := range m.up(m.tok(i).Head) {
		t := m.tok(v)
		if v < i {
			return
		}
		if t.Deprel != "acl:relcl" || t.Head < 0 || t.Head >= h {
			continue
		}
		if m.noun(t.Head) && m.nameAt(t.Head) == nil && m.rs.in("acte-sans-lieu", lower(m.tok(t.Head).Lemma)) && m.above(h, t.Head) {
			m.attach(v, h, "acl:relcl")
		}
		return
	}
}

// beyondComplement ties a person behind a comma, or the title before that name, to somebody not yet known of whose phrase the parser gave it the last part:
// "a nommé un émissaire pour les Balkans, l'ancien promoteur Paul Durand", "une proche de Luc Mercier, l'Allemande Anna Roy".
func (m *mender) beyondComplement(n *named) {
	if n.typ != graph.Person {
		return
	}
	i := m.head(n)
	if g := m.tok(i).Head; g >= 0 && g < i && m.title(g, graph.Person) && m.nameAt(g) == nil && (m.tok(i).Deprel == "flat" || m.tok(i).Deprel == "appos") {
		i = g
	}
	comma := i - 1
	for comma > 0 && comma > i-4 && (m.tok(comma).UPOS == "DET" || m.tok(comma).UPOS == "ADJ") {
		comma--
	}
	if next := n.last + 1; next < len(m.s.Tokens) && m.joint(next) { // a list: "un policier de Lyon, l'avocat Paul Durand et la juge Anna Roy"
		return
	}
	if comma < 3 || m.tok(comma).Form != "," || m.tok(i).Deprel != "appos" && m.tok(i).Deprel != "conj" || m.caseOf(i) >= 0 || m.hasChild(i, "cc") || comma < i-1 && m.forms[comma+1] != "le" && m.forms[comma+1] != "la" && m.forms[comma+1] != "l'" {
		return
	}
	for k := comma - 1; k > 0; k-- {
		switch m.tok(k).UPOS {
		case "ADP", "DET", "ADJ", "NUM", "PROPN":
			continue
		case "NOUN":
		case "PUNCT":
			if f := m.tok(k).Form; f != "(" && f != ")" {
				return
			}
			continue
		default:
			return
		}
		if lemma := lower(m.tok(k).Lemma); m.nameAt(k) != nil || lemma == "monsieur" || lemma != "proche" && !m.title(k, graph.Person) {
			continue
		}
		det := k - 1
		for det > 0 && m.tok(det).UPOS == "ADJ" {
			det--
		}
		switch m.forms[det] {
		case "un", "une", "son", "sa":
		case "le", "la", "l'", "ce", "cet", "cette": // "le premier ministre Paul Durand et l'envoyée de l'Onu (UN), l'Allemande Anna Roy"
			if m.tok(i).Head > k && !m.disagree(m.tok(i).Head, i) || m.tok(i).Deprel != "appos" {
				return
			}
		default:
			return
		}
		if m.tok(i).Head == k && m.disagree(k, i) {
			continue
		}
		if k == comma-1 || m.tok(i).Head == k || m.hasChild(k, "appos") {
			return
		}
		if m.hasChild(k, "flat") || m.disagree(k, i) { // "l'épouse de l'entrepreneur Paul Durand, l'ancienne joueuse Anna Roy"
			continue
		}
		m.attach(i, k, "appos")
		return
	}
}

// likened gives a verb the phrase that the parser gave to the pronoun of whom it likens its subject to: "issue, comme elle, du Parti socialiste".
func (m *mender) likened(i int) {
	h := m.tok(i).Head
	if m.tok(i).Deprel != "nmod" || h < 0 || h > i || m.tok(h).UPOS != "PRON" || m.caseOf(h) < 0 || m.forms[m.caseOf(h)] != "comme" || m.caseOf(i) < 0 {
		return
	}
	if v := m.tok(h).Head; m.verb(v) && v < h {
		m.attach(i, v, "obl")
	}
}

// beyondDate gives a deed the name behind "de" that the parser gave to when it was done: "l'assassinat à Nice en 2016 de Paul Durand", "la nomination en
// mars de Marie Martin".
func (m *mender) beyondDate(i int) {
	g, c := m.tok(i).Head, m.caseOf(i)
	if m.tok(i).Deprel != "nmod" || m.nameAt(i) == nil || c < 2 || g != c-1 || contracted(m.tok(c).Form) != "de" || m.tok(g).UPOS != "NUM" && !m.timeNoun(g) || m.hasChild(g, "det") {
		return
	}
	for k := g - 1; k >= 0; k-- {
		switch t := m.tok(k); {
		case m.nameAt(k) != nil || m.timeNoun(k) || t.UPOS == "ADP" || t.UPOS == "NUM" || t.UPOS == "DET" || t.UPOS == "ADJ":
			continue
		case t.UPOS == "NOUN" && m.rs.noun(lower(t.Lemma)):
			for x := k + 1; x < c; x++ {
				if m.tok(x).Head == k && m.tok(x).Deprel == "nmod" && m.caseOf(x) >= 0 && contracted(m.tok(m.caseOf(x)).Form) == "de" && !m.timeNoun(x) && m.tok(x).UPOS != "NUM" {
					return // "la visite de Paul en mars"
				}
			}
			m.attach(i, k, "nmod")
			for x := k + 1; x < g; x++ { // "une réaction à l'assassinat à Nice en août": both are the deed's
				if h := m.tok(x).Head; h >= 0 && h < k && m.tok(x).Deprel == "nmod" && m.nameAt(x) != nil && m.caseOf(x) > k {
					m.attach(x, k, "nmod")
				}
			}
		}
		return
	}
}
