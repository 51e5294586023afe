package extract

import (
	"kg/graph"
	"kg/nlp"
)

// What is said of a name aside, between commas or in brackets: where it ends, and whose it is.

// titledSubject makes one subject of a title and the name behind its comma that the parser made two subjects of their verb, because the
// second comma is missing: "L'ambassadeur russe en Turquie, Paul Durand a été tué", "Le porte-parole de l'ONU, Paul Durand a critiqué".
func (m *mender) titledSubject(n *named) {
	h := m.head(n)
	t := m.tok(h)
	if n.typ != graph.Person || n.first < 2 || m.tok(n.first-1).Form != "," || !subject(t.Deprel) || t.Head <= n.last || m.hasChild(h, "det") || m.hasChild(h, "conj") {
		return
	}
	if m.commaWithin(n.last, t.Head) { // "Pour le ministre, Paul, lui, …"
		return
	}
	for k := n.first - 2; k >= 0; k-- {
		c := m.tok(k)
		switch {
		case c.Head == t.Head && subject(c.Deprel):
			if m.nameAt(k) == nil && m.title(k, n.typ) && c.Feat("Number") != "Plur" && m.hasChild(k, "det") && !m.hasChild(k, "appos") && !m.hasChild(k, "flat") && !m.hasChild(k, "conj") {
				m.attach(h, k, "appos")
			}
			return
		case c.UPOS == "VERB" && c.Deprel == "acl" && c.Feat("VerbForm") == "Part": // "L'ex-présidente destituée, Marie Martin fait appel"
		case c.UPOS == "PUNCT", c.UPOS == "VERB", c.UPOS == "AUX", c.UPOS == "PRON":
			return
		}
	}
}

// subject reports whether a relation is that of a subject.
func subject(deprel string) bool { return deprel == "nsubj" || deprel == "nsubj:pass" }

// behindAside joins a name behind the comma that closes an aside, and a conjunction, to what the aside is about, where the parser joined
// it to a name within: "Anna Roy, soutenue par Luc Mercier, et Paul Durand se sont rencontrés", "le groupe, dirigé par Paul, et Renault".
func (m *mender) behindAside(n *named) {
	h := m.head(n)
	t := m.tok(h)
	cc := n.first - 1
	if t.Deprel != "conj" || t.Head < 0 || t.Head >= n.first || m.hasChild(h, "case") {
		return
	}
	if cc > 0 && m.tok(cc).UPOS == "DET" {
		cc--
	}
	if cc < 2 || m.tok(cc).UPOS != "CCONJ" || m.tok(cc-1).Form != "," || m.nameAt(t.Head) == nil {
		return
	}
	for v := range m.up(m.tok(t.Head).Head) {
		x := m.tok(v)
		if x.Deprel != "acl" || x.Feat("VerbForm") != "Part" || v < 2 || x.Head < 0 || x.Head >= v {
			if m.verb(v) {
				return
			}
			continue
		}
		like := m.nameAt(t.Head).typ != n.typ && m.tok(x.Head).UPOS == "NOUN"
		if a := m.nameAt(x.Head); a != nil {
			like = a.typ == n.typ && a.last == v-2
		}
		if like && m.tok(v-1).Form == "," && v < t.Head && !m.commaWithin(v, cc-1) {
			m.attach(h, x.Head, "conj")
		}
		return
	}
}

// commaWithin reports whether a comma stands between two tokens.
func (m *mender) commaWithin(after, before int) bool {
	for k := after + 1; k < before; k++ {
		if m.tok(k).Form == "," {
			return true
		}
	}
	return false
}

// relativeOfOne gives a clause whose verb is in the singular to the name right before its "qui" where the parser gave it to what several
// are called: "les candidats Anna Roy (qui remporte l'élection) et Paul Durand".
func (m *mender) relativeOfOne(i int) {
	t := m.tok(i)
	if t.Deprel != "acl:relcl" || t.Head < 0 || t.Head >= i || m.nameAt(t.Head) != nil || m.tok(t.Head).Feat("Number") != "Plur" || m.tok(m.finiteOf(i)).Feat("Number") != "Sing" {
		return
	}
	for k := t.Head + 2; k < i; k++ {
		if p := m.tok(k); lower(p.Form) != "qui" || p.Head != i || !subject(p.Deprel) {
			continue
		}
		if f := m.tok(k - 1).Form; f != "(" && f != "," {
			return
		}
		if n := m.nameAt(k - 2); n != nil && n.last == k-2 {
			m.attach(i, m.head(n), "acl:relcl")
		}
		return
	}
}

// relativeOfDescribed gives a clause behind the comma that ends an apposition to the person who the apposition is about, where the parser gave it to the body or the
// place that the apposition ends with: "Anna Roy, étudiante à l'université de Nantes, qui a fondé le comité".
func (m *mender) relativeOfDescribed(i int) {
	t := m.tok(i)
	n := m.nameAt(max(t.Head, 0))
	if t.Deprel != "acl:relcl" || t.Head < 0 || t.Head >= i || n == nil || n.typ == graph.Person || n.last+2 >= i || m.tok(n.last+1).Form != "," {
		return
	}
	if p := m.tok(n.last + 2); lower(p.Form) != "qui" || p.Head != i || !subject(p.Deprel) {
		return
	}
	title := m.tok(m.head(n)).Head
	for range 2 {
		if title >= 0 && title < n.first && m.tok(title).Deprel == "nmod" && !m.title(title, graph.Person) {
			title = m.tok(title).Head
		}
	}
	if title < 2 || title >= n.first || m.tok(title).Deprel != "appos" || !m.title(title, graph.Person) {
		return
	}
	whose := m.tok(title).Head
	if whose < 0 || whose > title || m.tok(title-1).Form != "," && m.tok(title-2).Form != "," {
		return
	}
	if p := m.nameAt(whose); p != nil && p.typ == graph.Person || p == nil && m.title(whose, graph.Person) { // "sa sœur, Anna Roy, étudiante à"
		m.attach(i, whose, "acl:relcl")
	}
}

// relativeOfLast gives a clause whose verb is in the singular to the last of coordinated names before its "qui", where the parser gave it to the first:
// "le soutien d'Anna Roy, de Luc Petit, le garde des Sceaux, qui lui a rendu visite, et de Paul Durand".
func (m *mender) relativeOfLast(i int) {
	t := m.tok(i)
	h := t.Head
	if t.Deprel != "acl:relcl" || h < 0 || h >= i || m.nameAt(h) == nil || m.tok(m.finiteOf(i)).Feat("Number") != "Sing" {
		return
	}
	last := -1
	for k := h + 1; k < i; k++ {
		p := m.tok(k)
		if lower(p.Form) == "qui" && p.Head == i && subject(p.Deprel) {
			if last >= 0 && m.tok(k-1).Form == "," {
				m.attach(i, last, "acl:relcl")
			}
			return
		}
		if m.verb(k) && p.Feat("VerbForm") == "Fin" {
			return
		}
		if n := m.nameAt(k); n != nil && n.typ == m.nameAt(h).typ && p.Head == h && p.Deprel == "conj" {
			last = k
		}
	}
}

// relativeOfActor gives a clause of who accuses or thanks somebody to the name right before its comma, where the parser gave it to a thing between
// two: "a rompu ses relations avec la Belgique, qu'il accuse de mentir".
func (m *mender) relativeOfActor(i int) {
	if i < 3 || m.tok(i-1).Form != "," {
		return
	}
	v := m.tok(i).Head
	for v > i && m.tok(v).Deprel == "xcomp" {
		v = m.tok(v).Head
	}
	if v <= i || m.tok(v).Deprel != "acl:relcl" || !m.rs.in("verbe-à-acteur", lower(m.tok(v).Lemma)) {
		return
	}
	h := m.tok(v).Head
	if h < 0 || h >= i || m.nameAt(h) != nil || !m.rs.in("chose-entre-acteurs", lower(m.tok(h).Lemma)) {
		return
	}
	if n := m.nameAt(i - 2); n != nil && n.last == i-2 && n.typ != nlp.Event {
		m.attach(v, m.head(n), "acl:relcl")
	}
}
