package extract

import (
	"strings"

	"kg/graph"
)

// partitiveObject makes the object of "de l'argent" right behind a verb without one.
func (m *mender) partitiveObject(i int) {
	t := m.tok(i)
	if t.UPOS != "NOUN" || t.Deprel != "nmod" && t.Deprel != "obl" {
		return
	}
	if c := m.caseOf(i); t.Deprel == "nmod" && c > 0 && lower(m.tok(c).Form) == "des" && (t.Head == c-1 && m.timeNoun(t.Head) || m.nameAt(c-1) != nil && m.nameAt(c-1) == m.nameAt(t.Head) && m.caseOf(t.Head) >= 0) {
		if v := m.tok(t.Head).Head; m.verb(v) && v < t.Head && !m.hasChild(v, "obj") { // "mène depuis lundi des frappes", "a livré à Kiev des missiles"
			m.attach(i, v, "obj")
			m.tok(c).UPOS, m.tok(c).Deprel = "DET", "det"
			return
		}
	}
	if t.Deprel != "obl" || !m.verb(t.Head) || m.hasChild(t.Head, "obj") {
		return
	}
	c := m.caseOf(i)
	if c < 0 && i-2 == t.Head && lower(m.tok(i-1).Form) == "des" { // "coule des jours heureux"
		t.Deprel = "obj"
		return
	}
	if c < 0 && i > t.Head && !m.timeNoun(i) && m.partitiveArticle(i) && m.transitive(m.tok(t.Head).Lemma) { // "a promis à Paul de nouvelles armes"
		t.Deprel = "obj"
		return
	}
	if c < 1 || i < t.Head {
		return
	}
	f := lower(m.tok(c).Form)
	if c-2 == t.Head && (f == "de" || f == "d'") && m.transitive(m.tok(t.Head).Lemma) {
		switch lower(m.tok(c - 1).Form) { // "n'exportera pas d'armes"
		case "pas", "plus", "jamais", "guère":
			t.Deprel, m.tok(c).UPOS, m.tok(c).Deprel = "obj", "DET", "det"
			return
		}
	}
	if c-1 != t.Head && f != "des" {
		return
	}
	det := c+1 < i && m.tok(c+1).UPOS == "DET"
	fronted := c+1 < i && m.tok(c+1).UPOS == "ADJ" && m.tok(c+1).Head == i && t.Feat("Number") == "Plur" // "a infligé de lourdes pertes"
	if (f == "du" || f == "des" || f == "de" && (det || fronted) || f == "d'" && fronted) && m.transitive(m.tok(t.Head).Lemma) {
		t.Deprel = "obj"
	}
}

// complementBehindTime gives a verb that goes with "de" the place that the parser hung on when it happened: "se sont emparés pendant plusieurs heures
// de la ville de Djibo", "s'est retiré au bout de trois jours de Goma".
func (m *mender) complementBehindTime(i int) {
	h := m.tok(i).Head
	c := m.caseOf(i)
	if h < 0 || h > i || !m.timeNoun(h) || c != h+1 || m.tok(c).Lemma != "de" || m.timeNoun(i) {
		return
	}
	v := m.tok(h).Head
	for v >= 0 && m.timeNoun(v) {
		v = m.tok(v).Head
	}
	if v < 0 || v > h || !m.rs.in("verbe-avec-de", lower(m.tok(v).Lemma)) {
		return
	}
	for k := range m.s.Tokens {
		if m.tok(k).Head == v && k > v && k != h && m.tok(k).Deprel == "obl" && m.caseOf(k) >= 0 && m.tok(m.caseOf(k)).Lemma == "de" {
			return
		}
	}
	m.attach(i, v, "obl")
}

// partitiveArticle reports whether a noun has "de" or "des" for an article.
func (m *mender) partitiveArticle(i int) bool {
	for k := range m.s.Tokens[:i] {
		if d := m.tok(k); d.Head == i && d.Deprel == "det" && contracted(d.Form) == "de" {
			return true
		}
	}
	return false
}

// postponedObject gives a verb the name that a parenthesis between commas parts from it: "a critiqué, jeudi à Lyon, Marie
// Martin".
func (m *mender) postponedObject(n *named) {
	h := m.head(n)
	if t := m.tok(h); t.Deprel != "appos" || t.Head < 0 || n.first < 3 || m.tok(n.first-1).Form != "," || m.caseOf(h) >= 0 {
		return
	}
	g := m.tok(h).Head
	if m.nameAt(g) != nil && m.nameAt(g).typ == n.typ || m.nameAt(g) == nil && !m.timeNoun(g) {
		return
	}
	v := m.tok(g).Head
	if m.tok(g).Deprel != "obl" || !m.verb(v) || v > g || m.tok(v+1).Form != "," || m.hasChild(v, "obj") || !m.active(v) || !m.rs.verb(lower(m.tok(v).Lemma)) {
		return
	}
	m.attach(h, v, "obj")
}

// objectPastTime gives a verb without object the name that the parser hung on the time or manner before it, though no comma parts the two:
// "soutient depuis des années Paul", "a reçu à tour de rôle Paul et Marie"; or on what the verb goes with: "a démis de ses fonctions Paul",
// "a placé sous tutelle la Fifa".
func (m *mender) objectPastTime(n *named) {
	h := m.head(n)
	t := m.tok(h)
	switch t.Deprel {
	case "nmod", "appos", "flat", "obl", "dep":
	default:
		return
	}
	g := t.Head
	if n.typ == graph.Event || g < 0 || g >= n.first || m.caseOf(h) >= 0 || m.hasChild(h, "cc") || m.tok(n.first-1).UPOS == "PUNCT" {
		return
	}
	manner := false
	for m.tok(g).Deprel == "nmod" && m.tok(g).UPOS == "NOUN" && !m.hasChild(g, "det") && m.nameAt(g) == nil && m.tok(g).Head >= 0 && m.tok(g).Head < g { // "à tour de rôle"
		g = m.tok(g).Head
		manner = m.rs.in("idiome", lower(m.tok(g).Lemma))
	}
	manner = manner || m.rs.in("suite-de-verbe", lower(m.tok(g).Lemma)) || m.rs.in("délit", lower(m.tok(g).Lemma))
	v := m.tok(g).Head
	switch {
	case m.verb(g) && t.Deprel != "obl" && m.tok(n.first-1).UPOS == "ADV": // "combat depuis toujours Marie"
		v = g
	case !manner && !m.timeNoun(g) || m.nameAt(g) != nil || m.tok(g).Deprel != "obl":
		return
	}
	if m.verb(v) && v < g+1 && m.acts(v) && m.hasSubject(v) && !m.hasChild(v, "obj") && !m.hasChild(v, "expl") && m.rs.verb(lower(m.tok(v).Lemma)) {
		m.attach(h, v, "obj")
	}
}

// objectBehindPartner gives a verb the object that the parser took for an apposition to whom the verb does it with, though no comma
// parts the two: "a signé avec le ministre Paul Durand un accord".
func (m *mender) objectBehindPartner(i int) {
	t := m.tok(i)
	g := t.Head
	if t.Deprel != "appos" && t.Deprel != "nmod" && t.Deprel != "conj" || t.UPOS != "NOUN" || g < 0 || g > i || m.nameAt(i) != nil {
		return
	}
	n := m.nameBefore(i)
	if (t.Deprel == "conj" || t.Deprel == "appos" && !m.title(i, graph.Person)) && i > 3 && m.tok(i-2).Form == "," && m.tok(i-1).UPOS == "DET" && !m.hasChild(i, "cc") { // "a signé avec le PDG, Paul Durand, l'accord salarial"
		if a := m.nameAt(i - 3); a != nil && m.tok(m.head(a)).Deprel == "appos" {
			n = a
		} else if t.Deprel == "conj" {
			return
		}
	}
	if n == nil || m.nameAt(g) != n && m.tok(m.head(n)).Head != g || m.caseOf(i) >= 0 || !m.hasChild(i, "det") {
		return
	}
	if k := m.tok(g).Head; m.nameAt(g) == n && m.tok(g).Deprel == "appos" && k >= 0 && k < g && m.title(k, graph.Person) {
		g = k // "a créé avec son frère, Luc Roy, la compagnie Les Ravaudeurs"
	}
	c := m.caseOf(g)
	if c < 0 || lower(m.tok(c).Form) != "avec" && lower(m.tok(c).Form) != "à" {
		return
	}
	if v := m.tok(g).Head; m.verb(v) && v < g && !m.hasChild(v, "obj") && m.active(v) {
		m.attach(i, v, "obj")
	}
}

// nameBefore is the name that ends right before the article of a noun, nil where none does.
func (m *mender) nameBefore(noun int) *named {
	k := noun - 1
	for k > 0 && (m.tok(k).UPOS == "ADJ" || m.tok(k).UPOS == "NUM") {
		k--
	}
	if k < 1 || m.tok(k).UPOS != "DET" {
		return nil
	}
	return m.nameAt(k - 1)
}

// behindPlace parts a person from the place before them, of which the parser made one name: "a reçu lundi à Paris Marie Martin",
// « … », a dit à Paris Marie Martin.
func (m *mender) behindPlace(n *named) {
	h := m.head(n)
	t := m.tok(h)
	if n.typ != graph.Person || n.first == 0 || t.Deprel != "flat" && t.Deprel != "appos" && t.Deprel != "nmod" || m.caseOf(h) >= 0 {
		return
	}
	before := m.nameAt(n.first - 1)
	if before == nil || before.typ != graph.Place || m.nameAt(t.Head) != before {
		return
	}
	g := m.head(before)
	v := m.tok(g).Head
	switch {
	case m.tok(g).Deprel != "obl" || m.caseOf(g) < 0 || !m.verb(v) || v > g:
	case !m.hasSubject(v) && m.afterQuote(v):
		m.attach(h, v, "nsubj")
	case !m.hasChild(v, "obj") && (m.active(v) || m.tok(v).Feat("VerbForm") == "Fin") && m.transitive(m.tok(v).Lemma):
		m.attach(h, v, "obj")
	}
}

// attribute takes an adjective right behind a name that is the object for what the verb says of it: "a jugé Paul
// coupable".
func (m *mender) attribute(i int) {
	t := m.tok(i)
	m.epithet(i)
	if t.Deprel != "amod" || t.UPOS != "ADJ" || t.Head < 0 {
		return
	}
	if c := m.caseOf(i); c >= 0 && c == i-1 && m.tok(c).Lemma == "de" { // "a qualifié les propos de Paul de scandaleux"
		for v := range m.up(t.Head) {
			if m.verb(v) {
				m.attach(i, v, "obl")
				break
			}
		}
		return
	}
	h := t.Head
	quoted := i > 0 && quotationMark(m.tok(i-1).Form) && i > h+1 // "juge l'assaut de Paul « indigne »"
	if quoted && m.tok(h).Deprel == "nmod" && m.tok(h).Head >= 0 && m.nameAt(h) != nil {
		h = m.tok(h).Head
	}
	if m.tok(h).Deprel != "obj" {
		return
	}
	n := m.nameAt(h)
	if !quoted && (n == nil || i != n.last+1) || !m.verb(m.tok(h).Head) {
		return
	}
	if m.rs.in("attributif", m.tok(m.tok(h).Head).Lemma) {
		t.Head, t.Deprel = m.tok(h).Head, "xcomp"
	}
}

// namedBehind reports whether a name follows a title at once or behind the title's adjective: "la secrétaire générale Anna Roy".
func (m *mender) namedBehind(k int) bool {
	n := k + 1
	if n < len(m.s.Tokens) && m.tok(n).UPOS == "ADJ" && m.tok(n).Head == k {
		n++
	}
	return n < len(m.s.Tokens) && m.nameAt(n) != nil && m.nameAt(n).typ == graph.Person
}

// titleBehind is the title with a person's name behind it that follows a "dont" as the subject of its clause: "l'Arcom, dont le
// président Paul Durand a mis la chaîne en demeure", -1 where there is none.
func (m *mender) titleBehind(i int) int {
	for k := i + 1; k < len(m.s.Tokens) && k <= i+4; k++ {
		switch x := m.tok(k); {
		case x.UPOS == "DET" && k == i+1, x.UPOS == "ADJ" && x.Head > i && x.Head <= i+4:
		case k > i+1 && x.UPOS == "NOUN" && x.Deprel == "nsubj" && x.Head > k && m.title(k, graph.Person) && m.namedBehind(k):
			return k
		default:
			return -1
		}
	}
	return -1
}

// relativeComplement gives a "dont" that the parser hung on the name that is its clause's subject to the clause's object,
// where that is a common noun: "le Kosovo, dont Belgrade ne reconnaît pas l'indépendance".
func (m *mender) relativeComplement(i int) {
	t := m.tok(i)
	if lower(t.Form) != "dont" || t.Head < 0 {
		return
	}
	if k := m.titleBehind(i); k >= 0 && t.Head > k {
		m.attach(i, k, "nmod")
		return
	}
	v := m.tok(t.Head).Head
	switch {
	case m.tok(t.Head).Deprel == "nsubj" && (m.nameAt(t.Head) != nil || m.beforeName(t.Head) || m.hasOwn(t.Head) && !m.office(t.Head)) && m.verb(v): // "dont l'avocat d'Anna met en cause l'impartialité"
	case m.tok(t.Head).Deprel == "nsubj" && m.verb(v) && m.rs.in("verbe-de-part", lower(m.tok(v).Lemma)) && !m.rs.in("parenté", lower(m.tok(t.Head).Lemma)): // "Airbus, dont l'État détient 11 %"
		for k := v + 1; k < len(m.s.Tokens); k++ {
			if o := m.tok(k); o.Head == v && o.Deprel == "obj" && (m.rs.in("part-du-capital", lower(o.Lemma)) || m.rs.in("part-du-capital", lower(o.Form))) {
				m.attach(i, k, "nmod")
				return
			}
		}
		return
	case m.tok(t.Head).Deprel == "acl:relcl" && m.verb(t.Head): // "Paul, dont il a loué le courage"
		v = t.Head
		for k := v + 1; k < len(m.s.Tokens); k++ {
			if o := m.tok(k); o.Head == v && o.Deprel == "obj" && o.UPOS == "NOUN" && m.nameAt(k) == nil && m.hasChild(k, "det") && !m.hasOwn(k) && !m.timeNoun(k) {
				m.attach(i, k, "nmod")
				return
			}
		}
		return
	case m.tok(t.Head).Deprel == "obj" && m.verb(v): // "Anne, dont le père, Paul, dirigeait l'usine"
		for k := i + 1; k < v; k++ {
			if x := m.tok(k); x.Head == v && x.Deprel == "nsubj" && m.rs.in("parenté", lower(x.Lemma)) && !m.hasOwn(k) {
				m.attach(i, k, "nmod")
			}
		}
		return
	case m.tok(t.Head).Deprel == "acl:relcl" && (m.tok(t.Head).UPOS == "NOUN" && m.hasOwn(t.Head) || m.nameAt(t.Head) != nil): // "PSA, dont Dongfeng et la France détiennent 14 %"
		m.relativeVerb(t.Head)
		v = m.tok(t.Head).Head
		if v > t.Head && m.tok(v).UPOS == "NOUN" && m.tok(t.Head).Deprel == "nsubj" {
			m.attach(i, v, "nmod")
			return
		}
		if !m.verb(v) || v < t.Head {
			return
		}
	default:
		return
	}
	for k := v + 1; k < len(m.s.Tokens); k++ {
		if o := m.tok(k); o.Head == v && o.Deprel == "obj" && o.UPOS == "NOUN" {
			m.attach(i, k, "nmod")
			return
		}
	}
	m.attach(i, v, "obl")
}

// beforeName reports whether a noun that is nobody's stands before the name of its person: "dont le milliardaire Paul Durand a pris le contrôle".
func (m *mender) beforeName(i int) bool {
	if !m.rs.in("fortuné", lower(m.tok(i).Lemma)) {
		return false
	}
	for k := i + 1; k < min(i+5, len(m.s.Tokens)); k++ {
		if n := m.nameAt(k); n != nil {
			return n.typ == graph.Person && n.first == k
		}
		if m.tok(k).UPOS == "PUNCT" {
			return false
		}
	}
	return false
}

// hasOwn reports whether a noun has a complement of its own: "dont l'avocat de Paul critique la décision".
func (m *mender) hasOwn(i int) bool { return m.own(i) >= 0 }

// own is the first complement with "de" behind a noun, -1 where it has none.
func (m *mender) own(i int) int {
	for k := i + 1; k < len(m.s.Tokens); k++ {
		if m.tok(k).Head != i || m.tok(k).Deprel != "nmod" {
			continue
		}
		if c := m.caseOf(k); c > i && contracted(m.tok(c).Form) == "de" {
			return k
		}
	}
	return -1
}

// office reports whether a title's complement says which office it is, rather than whose: "dont le chef du gouvernement a signé l'accord".
func (m *mender) office(i int) bool {
	if !m.title(i, graph.Person) || m.nameAt(i) != nil {
		return false
	}
	k := m.own(i)
	return k >= 0 && m.nameAt(k) == nil && m.rs.in("complément-de-charge", lower(m.tok(k).Lemma))
}

// relativeVerb makes the subject of its relative clause of the noun that the parser took for the predicate, where the verb of the
// clause stands behind and the parser made that the main one: "le juge, dont l'avocat de Paul met en cause l'impartialité, a".
func (m *mender) relativeVerb(i int) {
	t := m.tok(i)
	for v := i + 1; v < len(m.s.Tokens); v++ {
		x := m.tok(v)
		if x.UPOS == "AUX" && x.Feat("VerbForm") == "Fin" && v+1 < len(m.s.Tokens) { // "Airbus, dont Paul Durand et Vivendi sont les actionnaires"
			p := v + 1
			for p+1 < len(m.s.Tokens) && m.tok(p).UPOS != "NOUN" && m.tok(p).UPOS != "PUNCT" && !m.verb(p) {
				p++
			}
			if y := m.tok(p); y.UPOS == "NOUN" && y.Deprel == "acl:relcl" && y.Head == t.Head && !m.hasSubject(p) {
				if x.Head == t.Head || x.Head == p {
					x.Head, x.Deprel = p, "cop"
				}
				t.Head, t.Deprel = p, "nsubj"
				return
			}
		}
		if x.UPOS != "VERB" || x.Feat("VerbForm") != "Fin" && !m.hasChild(v, "aux") {
			continue
		}
		if x.Deprel == "acl:relcl" && x.Head == t.Head && !m.hasSubject(v) { // "PSA, dont Dongfeng et la France détiennent 14 %"
			t.Head, t.Deprel = v, "nsubj"
			return
		}
		if x.Deprel != "root" {
			return
		}
		for next := v + 1; next < len(m.s.Tokens); next++ { // the verb of the main clause
			y := m.tok(next)
			if y.Head != v || y.Deprel != "parataxis" && y.Deprel != "conj" || !m.verb(next) || m.hasChild(next, "nsubj") || m.hasChild(next, "cc") {
				continue
			}
			for k := range m.s.Tokens[:i] {
				if s := m.tok(k); s.Head == v && s.Deprel == "nsubj" && m.above(i, k) {
					s.Head, y.Head, y.Deprel = next, -1, "root"
					x.Head, x.Deprel = k, "acl:relcl"
					t.Head, t.Deprel = v, "nsubj"
					return
				}
			}
		}
		return
	}
}

// each gives a verb the share or sum that the parser hung on the "chacun" before it: "détiennent chacun 14 %".
func (m *mender) each(i int) {
	t := m.tok(i)
	if t.Deprel != "obj" || t.Head < 0 || t.Head > i || !m.verb(t.Head) {
		return
	}
	for k := i + 1; k < min(i+4, len(m.s.Tokens)); k++ {
		if x := m.tok(k); x.Head == i && x.Deprel == "nmod" && x.UPOS == "NOUN" && m.caseOf(k) < 0 {
			x.Head, x.Deprel = t.Head, "obj"
			t.Deprel = "advmod"
			return
		}
	}
}

// blamedForDeed reports whether what a verb blames somebody for is an infinitive behind a token: "accuse les services de renseignement | d'avoir menti".
func (m *mender) blamedForDeed(v, i int) bool {
	for k := i + 1; k < len(m.s.Tokens); k++ {
		if x := m.tok(k); x.Head == v && x.Deprel == "xcomp" && m.verb(k) {
			return true
		}
	}
	return false
}

// epithet gives the verb what it calls its object or blames it for, where the parser hung it on the object: "a traité Paul de
// « valet »", "accuse l'exécutif de complicité".
func (m *mender) epithet(i int) {
	t := m.tok(i)
	if (t.Deprel != "nmod" || t.UPOS != "NOUN") && t.UPOS != "ADJ" || t.Head < 0 || t.Head > i {
		return // or "a qualifié l'offre de Paul d'« indigne »"
	}
	c := m.caseOf(i)
	if c < 0 || m.tok(c).Lemma != "de" && lower(m.tok(c).Form) != "d'" || m.hasChild(i, "det") {
		return
	}
	for v := range m.up(t.Head) {
		if m.verb(v) {
			called := m.rs.in("qualification", lower(m.tok(v).Lemma)) && (c > v && m.nameAt(c-1) != nil || m.tok(c+1).Form == "«")
			blamed := m.rs.in("grief-de", lower(m.tok(v).Lemma)) && c > v && m.tok(t.Head).Deprel == "obj" && m.tok(t.Head).Head == v && m.hasChild(t.Head, "det") && !m.blamedForDeed(v, i)
			if called || blamed {
				m.attach(i, v, "obl")
			}
			return
		}
	}
}

// qualifiedObject gives a verb without object what the parser put in apposition to what the verb calls it: "a qualifié de
// « provocation » la visite de Paul".
func (m *mender) qualifiedObject(i int) {
	t := m.tok(i)
	if t.Deprel != "appos" && t.Deprel != "nmod" || !m.noun(i) || t.Head < 1 || t.Head > i {
		return
	}
	g := t.Head
	v := m.tok(g).Head
	if m.nameAt(g) != nil || m.tok(g).Deprel != "obl" || !m.verb(v) || v > g || !m.rs.in("qualification", lower(m.tok(v).Lemma)) || m.caseOf(g) < 0 || m.hasChild(v, "obj") || m.caseOf(i) >= 0 {
		return
	}
	for k := i - 1; k > g; k-- {
		switch x := m.tok(k); {
		case x.Form == ",":
			return
		case x.Head == i: // its article
		default:
			m.attach(i, v, "obj")
			return
		}
	}
	m.attach(i, v, "obj")
}

// copulaObject makes the predicate of a common noun that the parser took for the object of a verb that has none: "reste le
// premier fournisseur de Kiev", "espère devenir membre de l'Union".
func (m *mender) copulaObject(i int) {
	if t := m.tok(i); t.Deprel == "obj" && t.UPOS == "NOUN" && i > t.Head && m.verb(t.Head) && m.rs.in("copule", lower(m.tok(t.Head).Lemma)) && m.caseOf(i) < 0 {
		t.Deprel = "xcomp"
	}
}

// noneOther makes the predicate of what somebody is none other than: "la gérante n'est autre que la belle-sœur de Paul Durand".
func (m *mender) noneOther(i int) {
	if i+2 >= len(m.s.Tokens) || i < 2 || m.tok(i-1).Lemma != "être" || m.forms[i-2] != "n'" && m.forms[i-2] != "ne" || m.forms[i+1] != "que" && m.forms[i+1] != "qu'" || !m.hasChild(i, "cop") {
		return
	}
	who := m.tok(i + 1).Head
	if who <= i+1 || m.tok(who).Head != i || m.tok(who).UPOS != "NOUN" && m.tok(who).UPOS != "PROPN" {
		return
	}
	m.tok(who).Head, m.tok(who).Deprel = m.tok(i).Head, m.tok(i).Deprel
	for k := range m.s.Tokens {
		if m.tok(k).Head == i {
			m.tok(k).Head = who
		}
	}
	for _, k := range []int{i - 2, i + 1} {
		m.tok(k).Head, m.tok(k).Deprel = i, "fixed"
	}
	m.tok(i).Head, m.tok(i).Deprel, m.tok(i).UPOS = who, "advmod", "ADV"
}

// objectAfterIdiom gives a verb without object the name or noun that was hung on the noun of its idiom: "a pointé du doigt Paul",
// "a mis en garde Washington", "a reçu à tour de rôle Paul et Marie", "a renvoyé dos à dos Paul et Marie".
func (m *mender) objectAfterIdiom(i int) {
	t := m.tok(i)
	if t.Deprel != "appos" && t.Deprel != "nmod" && t.Deprel != "flat" && t.Deprel != "obj" || t.Head < 1 || t.Head > i || !m.noun(i) {
		return
	}
	g := t.Head
	v := m.tok(g).Head
	if m.nameAt(g) != nil || m.tok(g).Deprel != "obl" || !m.verb(v) || v > g || !m.rs.in("idiome", lower(m.tok(g).Lemma)) || m.caseOf(g) < 0 || m.caseOf(i) >= 0 {
		return
	}
	last := g
	for last+2 < i && m.tok(last+1).UPOS == "ADP" && m.tok(last+2).Head == g && m.tok(last+2).UPOS == "NOUN" { // "à tour de rôle"
		last += 2
	}
	for k := last + 1; k < i; k++ {
		if !m.above(k, i) || m.tok(k).Form == "," || m.tok(k).UPOS == "ADP" {
			return
		}
	}
	n := m.nameAt(i)
	if n == nil && (last+1 == i || m.tok(last+1).UPOS != "DET") {
		return
	}
	if n != nil && m.title(g, n.typ) && lower(m.tok(m.caseOf(g)).Form) != "en" {
		return
	}
	for k := v + 1; k < i; k++ {
		if o := m.tok(k); o.Head == v && o.Deprel == "obj" {
			if lower(o.Form) != lower(m.tok(g).Form) { // "dos à dos" has its own
				return
			}
			o.Deprel = "obl"
		}
	}
	m.attach(i, v, "obj")
	for k := i + 1; k < len(m.s.Tokens); k++ {
		if o := m.tok(k); o.Head == g && (o.Deprel == "appos" || o.Deprel == "conj") {
			m.attach(k, i, o.Deprel)
		}
	}
}

// postBehindPlace makes the post that somebody is given the predicate of who is given it, where the parser took it for an apposition to the place or the day
// that is told before it: "a été réélu samedi à Yamoussoukro président de la fédération".
func (m *mender) postBehindPlace(i int) {
	h := m.tok(i).Head
	if h < 0 || h > i || !strings.HasPrefix(m.tok(h).Deprel, "obl") || !m.title(i, graph.Person) || m.hasChild(i, "det") {
		return
	}
	if n := m.nameAt(h); n == nil && !m.timeNoun(h) || n != nil && n.typ != graph.Place {
		return
	}
	v := m.tok(h).Head
	if m.verb(v) && m.hasChild(v, "aux:pass") && m.rs.in("installation", lower(m.tok(v).Lemma)) && !m.hasChild(v, "xcomp") {
		m.attach(i, v, "xcomp")
	}
}

// dayObject takes back the object that a day is thought to be: "a condamné mardi l'ancien ministre".
func (m *mender) dayObject(i int) {
	t := m.tok(i)
	if t.Deprel != "obj" && t.Deprel != "xcomp" && t.Deprel != "obl" {
		return
	}
	v := t.Head
	if !m.verb(v) || i < v {
		return
	}
	if t.Deprel == "obj" && m.weekday(i) {
		defer func() { m.tok(i).Deprel = "obl" }()
	}
	if !m.timeNoun(i) || m.caseOf(i) >= 0 {
		return
	}
	if k := i + 1; t.Deprel == "obl" && k < len(m.s.Tokens) && m.hasChild(v, "aux:pass") && m.tok(k).Head == i && m.tok(k).Deprel == "nmod" && m.caseOf(k) < 0 && m.title(k, graph.Person) && m.weekday(i) {
		m.attach(k, v, "xcomp") // "a été réélue jeudi secrétaire générale du parti"
		return
	}
	bare := t.Deprel == "obl" // "ont porté jeudi Paul à la tête du parti"
	if bare && m.hasChild(v, "obj") {
		return
	}
	for k := i + 1; k < len(m.s.Tokens) && k <= i+5; k++ {
		x := m.tok(k)
		if x.Head == i && (x.Deprel == "conj" || x.Deprel == "appos" || x.Deprel == "nmod") && m.noun(k) && m.caseOf(k) < 0 && !m.hasChild(k, "cc") && !m.timeNoun(k) && (!bare || m.nameAt(k) != nil && m.nameAt(k).typ == graph.Person && m.active(v)) {
			m.tok(i).Deprel = "obl"
			m.attach(k, v, "obj")
			return
		}
	}
	if m.hasChild(v, "obj") {
		n := 0
		for k := range m.s.Tokens {
			if m.tok(k).Head == v && m.tok(k).Deprel == "obj" {
				n++
			}
		}
		if n > 1 {
			m.tok(i).Deprel = "obl"
		}
	}
}

// countedBehind makes an apposition of a counted noun right behind a name and its comma, which the parser took for a second object of the verb:
// "reconnaît l'indépendance de l'Ossétie et de l'Abkhazie, deux régions de la Géorgie".
func (m *mender) countedBehind(i int) {
	t := m.tok(i)
	if t.UPOS != "NOUN" || t.Head < 0 || t.Head > i || m.caseOf(i) >= 0 || m.nameAt(i) != nil || t.Feat("Number") != "Plur" {
		return
	}
	k := i - 1
	for k > t.Head && (m.tok(k).UPOS == "ADJ" || m.tok(k).UPOS == "NUM" || m.tok(k).UPOS == "DET") {
		k--
	}
	if k < t.Head+2 || k == i-1 || m.tok(k).Form != "," || m.tok(k+1).UPOS != "NUM" && m.tok(k+2).UPOS != "NUM" {
		return
	}
	n := m.nameAt(k - 1)
	if n == nil || n.last != k-1 {
		return
	}
	for o := t.Head + 1; o < k; o++ {
		if x := m.tok(o); x.Head == t.Head && x.Deprel == "obj" && m.noun(o) && m.above(m.head(n), o) {
			m.attach(i, m.head(n), "appos")
			return
		}
	}
}

// objectBesideClitic gives the verb above an infinitive the object that the parser gave to that infinitive though it has a pronoun for one: "a proposé pour le
// remplacer Paul Durand".
func (m *mender) objectBesideClitic(i int) {
	t := m.tok(i)
	v := t.Head
	if v < 1 || v > i || m.tok(v).Feat("VerbForm") != "Inf" || !m.noun(i) || m.caseOf(i) >= 0 {
		return
	}
	switch m.forms[v-1] {
	case "le", "la", "l'", "les":
	default:
		return
	}
	if m.tok(v-1).UPOS != "PRON" || m.tok(v-1).Head != v {
		return
	}
	if up := m.tok(v).Head; up >= 0 && up < v && m.verb(up) && m.active(up) && !m.hasChild(up, "obj") && !m.hasChild(up, "ccomp") {
		m.attach(i, up, "obj")
	}
}

// partyBehindTitled gives somebody named behind a public office the party behind "de" that a comma parts from the name, which the parser took for
// what that office is of: "le Premier ministre Paul Durand, du Mouvement réformateur,".
func (m *mender) partyBehindTitled(n *named) {
	h := m.head(n)
	g, c := m.tok(h).Head, m.caseOf(h)
	if n.typ != graph.Organization || m.tok(h).Deprel != "nmod" || g < 0 || c < g+2 || m.tok(c-1).Form != "," || contracted(m.tok(c).Form) != "de" || m.nameAt(g) != nil || m.tok(g).UPOS != "NOUN" ||
		!m.rs.in("mandat-public", lower(m.tok(g).Lemma)) || !m.party(n) {
		return
	}
	if before := m.nameAt(c - 2); before != nil && before.typ == graph.Person && before.last == c-2 && m.tok(m.head(before)).Head == g && m.caseOf(m.head(before)) < 0 {
		m.attach(h, m.head(before), "nmod")
	}
}

// partyOfMandate gives the noun of who sits for a party what stands behind the party's name, which the parser may have hung on that: "le maire
// Rassemblement national de Perpignan, Louis Aliot".
func (m *mender) partyOfMandate(n *named) {
	h, g := m.head(n), n.first-1
	if n.typ != graph.Organization || g < 0 || m.tok(h).Head != g || m.tok(g).UPOS != "NOUN" || m.hasChild(h, "case") || !m.rs.in("mandat-public", lower(m.tok(g).Lemma)) || !m.party(n) {
		return
	}
	m.tok(h).Deprel = "flat"
	for k := n.last + 1; k < len(m.s.Tokens); k++ {
		switch m.tok(k).UPOS {
		case "VERB", "AUX":
			return
		}
		if m.tok(k).Head == h && (m.tok(k).Deprel == "appos" || m.tok(k).Deprel == "nmod" && m.caseOf(k) >= 0) {
			m.attach(k, g, m.tok(k).Deprel)
		}
	}
}

// party reports whether a name is of a party or an armed group, by the gazetteer or by one of its words.
func (m *mender) party(n *named) bool {
	var words []string
	for k := n.first; k <= n.last; k++ {
		if m.rs.in("faction", m.forms[k]) {
			return true
		}
		words = append(words, m.tok(k).Form)
	}
	e, ok := m.world.g.Organization(strings.Join(words, " "))
	return ok && (e.Kind == "party" || e.Kind == "militia")
}
