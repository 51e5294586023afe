package extract

import (
	"strings"

	"kg/graph"
)

// subsidiary makes a noun of "filiales", which the parser takes for an adjective: "Audi et Seat, filiales de Volkswagen".
func (m *mender) subsidiary(i int) {
	t := m.tok(i)
	if f := lower(t.Form); t.UPOS != "ADJ" || f != "filiale" && f != "filiales" {
		return
	}
	t.UPOS, t.Lemma = "NOUN", "filiale"
	if next := i + 1; t.Head == next && t.Deprel == "amod" && next < len(m.s.Tokens) && m.nameAt(next) == nil { // "filiale commune d'Airbus"
		n := m.tok(next)
		t.Head, t.Deprel = n.Head, n.Deprel
		for k := range m.s.Tokens {
			if m.tok(k).Head == next && k != i {
				m.tok(k).Head = i
			}
		}
		n.UPOS, n.Lemma, n.Head, n.Deprel = "ADJ", strings.TrimSuffix(strings.TrimSuffix(lower(n.Form), "s"), "e"), i, "amod"
	}
	if t.Deprel == "amod" && i > 0 && m.tok(i-1).Form == "," {
		t.Deprel = "appos"
	}
}

// demonymTitle makes a noun of a proper noun that stands before a name without belonging to it: "l'Espagnol Paul Durand".
func (m *mender) demonymTitle(i int) {
	t := m.tok(i)
	if t.UPOS != "PROPN" || i == 0 || i+1 >= len(m.s.Tokens) || m.tok(i-1).UPOS != "DET" && contracted(m.tok(i-1).Form) == lower(m.tok(i-1).Form) || m.nameAt(i) != nil {
		return
	}
	if n := m.nameAt(i + 1); n != nil && n.first == i+1 && n.typ == graph.Person && m.tok(m.head(n)).Head == i {
		t.UPOS = "NOUN"
		for k := n.first; k <= n.last; k++ { // the parts of the name hang on its own head
			if k != n.first && m.tok(k).Head == i {
				m.attach(k, n.first, "flat")
			}
		}
	}
}

// premier gives a "Premier" that the parser took for a name to its minister: "l'ex-Premier ministre français".
func (m *mender) premier(i int) {
	t := m.tok(i)
	if i+1 >= len(m.s.Tokens) || lower(m.tok(i+1).Lemma) != "ministre" || m.nameAt(i) != nil {
		return
	}
	switch strings.TrimPrefix(lower(t.Form), "ex-") {
	case "premier", "première":
	default:
		return
	}
	if n := m.tok(i + 1); n.Head == i {
		n.Head, n.Deprel = t.Head, t.Deprel
	}
	t.UPOS, t.Lemma, t.Head, t.Deprel = "ADJ", "premier", i+1, "amod"
	if i > 0 && m.tok(i-1).Head == i {
		m.tok(i - 1).Head = i + 1
	}
}

// titleAndTitle coordinates two titles of one person of which the parser joined the second to the first one's adjective:
// "l'écrivain français et académicien Paul Durand".
func (m *mender) titleAndTitle(i int) {
	t := m.tok(i)
	m.titleBesideTitle(i)
	if t.UPOS != "NOUN" || t.Deprel != "conj" || i < 3 || t.Head != i-2 || lower(m.tok(i-1).Form) != "et" || m.nameAt(i) != nil {
		return
	}
	a := m.tok(t.Head)
	n := m.nameAt(i + 1)
	if a.UPOS != "ADJ" || a.Head != i-3 || !m.noun(i-3) || n == nil || n.typ != graph.Person || n.first != i+1 {
		return
	}
	t.Head = a.Head
	m.attach(m.head(n), i, "appos")
}

// deputy makes the adjective of a title of "adjointe" right behind it, which the parser takes for a noun of its own: "directrice générale adjointe de
// Renault" is of Renault.
func (m *mender) deputy(i int) {
	t := m.tok(i)
	g := i - 1
	if !strings.HasPrefix(m.forms[i], "adjoint") {
		return
	}
	if g > 0 && m.tok(g).UPOS == "ADJ" && m.tok(g).Head == g-1 {
		g--
	}
	if t.UPOS != "NOUN" || g < 0 || t.Head != g || m.tok(g).UPOS != "NOUN" || m.nameAt(i) != nil || m.nameAt(g) != nil || !m.title(g, graph.Person) || m.caseOf(i) >= 0 || m.hasChild(i, "det") {
		return
	}
	t.UPOS, t.Lemma, t.Deprel = "ADJ", "adjoint", "amod"
	for k := i + 1; k < len(m.s.Tokens); k++ {
		if m.tok(k).Head == i {
			m.attach(k, g, m.tok(k).Deprel)
		}
	}
}

// titleBesideTitle joins a title without article to the title without article before it, where the parser joined it to what that is the title
// of: "Khalil Berjaoui, chef du mouvement Amal et allié du Hezbollah".
func (m *mender) titleBesideTitle(i int) {
	t := m.tok(i)
	g := t.Head
	if t.UPOS != "NOUN" || t.Deprel != "conj" || g < 1 || g > i || m.tok(i-1).UPOS != "CCONJ" || m.nameAt(i) != nil || m.hasChild(i, "det") || !m.title(i, graph.Person) ||
		m.title(g, graph.Person) || m.nameAt(g) == nil && m.tok(g).UPOS != "NOUN" || m.tok(g).Deprel != "nmod" || m.caseOf(g) < 0 {
		return
	}
	if p := m.tok(g).Head; p > 0 && p < g && m.tok(p).UPOS == "NOUN" && m.nameAt(p) == nil && !m.hasChild(p, "det") && m.title(p, graph.Person) && m.tok(p-1).Form == "," && i+1 < len(m.s.Tokens) && contracted(m.tok(i+1).Form) == "de" {
		m.attach(i, p, "conj")
	}
}

// outgoing makes an adjective of the participle between a title and the name of who bears it: "le président sortant Paul
// Durand" leaves nobody.
func (m *mender) outgoing(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Deprel != "acl" || i == 0 || t.Head != i-1 || !m.noun(i-1) || !m.title(i-1, graph.Person) ||
		!strings.HasSuffix(t.Form, "ant") && !strings.HasSuffix(t.Form, "ante") {
		return
	}
	if n := m.nameAt(i + 1); n != nil && n.typ == graph.Person && n.first == i+1 && m.tok(m.head(n)).Head == i {
		t.UPOS, t.Deprel = "ADJ", "amod"
		m.attach(m.head(n), i-1, "appos")
	}
}

// demonymAdjective makes an adjective of the word for a people that stands in small letters right behind a noun, which the
// parser took for a noun of its own: "le fonds émirati Al-Dhafra", "ses homologues zambien et mozambicain"; of a town too, "l'attaquant
// lensois".
func (m *mender) demonymAdjective(i int) {
	t := m.tok(i)
	if t.UPOS == "ADJ" || t.UPOS != "NOUN" && t.UPOS != "X" && t.UPOS != "PROPN" || i == 0 || t.Form != lower(t.Form) || m.nameAt(i) != nil {
		return
	}
	p := m.tok(i - 1)
	switch p.UPOS {
	case "NOUN", "ADJ":
	case "NUM", "DET":
		if i < 2 || lower(m.tok(i-2).Lemma) != "numéro" {
			return
		}
	default:
		return
	}
	if _, town := m.world.g.Town(t.Form); !town && len(m.world.origins(t.Form)) == 0 {
		return
	}
	if p.UPOS == "ADJ" && p.Head == i && m.rs.in("métier", lower(p.Lemma)) { // "le gardien strasbourgeois"
		p.UPOS, p.Head, p.Deprel = "NOUN", t.Head, t.Deprel
		t.Head = i - 1
	}
	noun := i - 1
	if p.UPOS == "ADJ" && i > 1 && p.Head == i-2 { // "le défenseur central lensois"
		noun, p = i-2, m.tok(i-2)
	}
	if p.UPOS == "NUM" || p.UPOS == "DET" { // "le numéro deux français du bois"
		noun, p = i-2, m.tok(i-2)
	}
	if p.UPOS != "NOUN" || m.nameAt(noun) != nil || m.world.demonym(p.Form) != nil || m.above(noun, i) {
		return
	}
	for k := range m.s.Tokens {
		if x := m.tok(k); x.Head == i && k != noun && x.Deprel != "advmod" && (x.Deprel != "conj" || x.UPOS == "NOUN" && m.nameAt(k) == nil && m.hasChild(k, "det")) {
			x.Head = noun
		} else if n := m.nameAt(k); x.Head == i && x.Deprel == "conj" && n != nil {
			x.Head, x.Deprel = noun, "appos"
		}
	}
	t.UPOS, t.Head, t.Deprel = "ADJ", noun, "amod"
}

// timed are the words between a comma and a title that only say when it was held: "Paul Durand, aujourd'hui président".
func (m *mender) timed(k int) bool {
	next := func(i int, form string) bool { return i >= 0 && i < len(m.s.Tokens) && lower(m.tok(i).Form) == form }
	switch f := lower(m.tok(k).Form); f {
	case "par":
		return next(k+1, "ailleurs")
	case "ailleurs":
		return next(k-1, "par")
	default:
		return m.rs.in("avant-titre", strings.ReplaceAll(f, "’", "'"))
	}
}

// installedAs gives a verb of appointing the title without article right behind whom it appoints, which the parser hung on the name: "a nommé Anna
// Roy directrice générale". It is what the verb makes of its object.
func (m *mender) installedAs(n *named) {
	k := n.last + 1
	if n.typ != graph.Person || k >= len(m.s.Tokens) {
		return
	}
	h, t := m.head(n), m.tok(k)
	v := m.tok(h).Head
	if v < 0 || v > h || m.tok(h).Deprel != "obj" || !m.verb(v) || t.Head != h || t.UPOS != "NOUN" && t.UPOS != "ADJ" || m.nameAt(k) != nil {
		return
	}
	if lemma := lower(m.tok(v).Lemma); !m.rs.in("installation", lemma) || lemma == "remplacer" || !m.rs.title(graph.Person, lower(t.Lemma)) || m.rs.in("titre/parenté", lower(t.Lemma)) {
		return
	}
	switch t.Deprel {
	case "appos", "nmod", "amod", "flat", "dep":
	default:
		return
	}
	t.UPOS = "NOUN"
	m.attach(k, v, "xcomp")
	if a := k + 1; a < len(m.s.Tokens) && m.tok(a).UPOS == "ADJ" && m.tok(a).Head == h {
		m.attach(a, k, "amod")
	}
}
