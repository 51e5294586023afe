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

// pastJoined joins a participle behind "et" that has an object of its own to the verb before it whose auxiliary is its own too, where the
// parser joined it to the noun between them: "a salué la décision des juges béninois et exhorté le Togo à".
func (m *mender) pastJoined(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Deprel != "conj" && t.Deprel != "acl" || t.Feat("VerbForm") != "Part" || t.Feat("Tense") == "Pres" || t.Feat("Gender") == "Fem" || t.Feat("Number") == "Plur" ||
		t.Head < 0 || t.Head > i || m.verb(t.Head) || m.hasChild(i, "aux") || m.hasChild(i, "aux:pass") || m.hasChild(i, "nsubj") {
		return
	}
	k := i - 1
	for k > 0 && m.tok(k).UPOS == "ADV" {
		k--
	}
	if !m.joint(k) {
		return
	}
	object := i + 1
	for object < len(m.s.Tokens) && (m.tok(object).Head != i || m.tok(object).Deprel != "obj") {
		object++
	}
	if object == len(m.s.Tokens) || !m.hasChild(object, "det") || m.timeNoun(object) || m.rs.in("jour", lower(m.tok(object).Lemma)) {
		return
	}
	for v := range m.up(t.Head) {
		if !m.verb(v) {
			continue
		}
		if v < i && m.tok(v).Feat("VerbForm") == "Part" && m.active(v) && m.hasChild(v, "aux") {
			m.attach(i, v, "conj")
		}
		return
	}
}

// phraseOfOpening gives the participle that opens a sentence the phrases before its comma, which the parser gave to the main verb: "Nommé il
// y a dix jours par le général Durand, Luc Mercier a promis".
func (m *mender) phraseOfOpening(i int) {
	t := m.tok(i)
	if i > 1 || t.UPOS != "VERB" || t.Deprel != "advcl" || t.Feat("VerbForm") != "Part" || t.Head < i || m.hasChild(i, "aux") || m.hasChild(i, "nsubj") {
		return
	}
	for k := i + 1; k < t.Head && m.tok(k).Form != ","; k++ {
		x := m.tok(k)
		if x.Head != t.Head || x.Deprel != "obl" && x.Deprel != "obl:agent" && x.Deprel != "nmod" {
			continue
		}
		m.attach(k, i, "obl")
		if c := m.caseOf(k); c >= 0 && m.tok(c).Lemma == "par" && !m.timeNoun(k) {
			m.tok(k).Deprel = "obl:agent"
		}
	}
}

// relativeOfWhom gives a relative clause with "à qui", "pour qui" to the person of whose title the noun that the parser gave it to is the complement: "l'ancien
// patron de la police, à qui Anna avait reproché". A thing is nobody.
func (m *mender) relativeOfWhom(i int) {
	t := m.tok(i)
	h := t.Head
	if t.Deprel != "acl:relcl" || h < 2 || h > i || m.nameAt(h) != nil || m.tok(h).UPOS != "NOUN" || m.title(h, graph.Person) || m.tok(h).Deprel != "nmod" {
		return
	}
	for q := h + 1; q < i; q++ {
		if lower(m.tok(q).Form) != "qui" {
			continue
		}
		if m.caseOf(q) != q-1 {
			return
		}
		for p := m.tok(h).Head; p >= 0 && p < h && m.noun(p); p = m.tok(p).Head {
			if m.title(p, graph.Person) {
				m.attach(i, p, "acl:relcl")
				return
			}
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

// offColour gives a title the place that the parser gave to the politics of who holds it: "l'édile divers droite de Nice".
func (m *mender) offColour(i int) {
	t := m.tok(i)
	switch m.forms[i] {
	case "droite", "gauche", "centre", "étiquette":
	default:
		return
	}
	if t.Deprel != "nmod" || i < 2 || t.Head < 0 || t.Head > i-2 || m.forms[i-1] != "divers" && m.forms[i-1] != "sans" || !m.title(t.Head, graph.Person) {
		return
	}
	for k := i + 2; k < min(i+5, len(m.s.Tokens)); k++ {
		if x := m.tok(k); x.Head == i && x.Deprel == "nmod" && m.caseOf(k) == i+1 && contracted(m.tok(i+1).Form) == "de" {
			m.attach(k, t.Head, "nmod")
		}
	}
}

// offDemonym gives a noun the phrase that the parser gave to the country's adjective between the two, which takes none: "l'attaché militaire
// russe à Vienne".
func (m *mender) offDemonym(i int) {
	h := m.tok(i).Head
	if d := m.tok(i).Deprel; d != "obl" && d != "nmod" || h < 1 || h > i || m.tok(h).UPOS != "ADJ" || m.tok(h).Deprel != "amod" || m.caseOf(i) < 0 || len(m.world.origins(m.tok(h).Form)) == 0 {
		return
	}
	if g := m.tok(h).Head; g >= 0 && g < h && m.tok(g).UPOS == "NOUN" {
		m.attach(i, g, "nmod")
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
