package extract

import (
	"iter"
	"strings"

	"kg/graph"
	"kg/nlp"
)

// named is a name in a sentence: its tokens and type.
type named struct {
	first, last int
	typ         graph.EntityType
}

// repair mends the attachments that a parser without knowledge of types gets wrong most: a name beside its title
// ("Le leader du Hezbollah, Hassan Nasrallah," is no apposition to Hezbollah), and a title after its name. It returns a
// copy of the sentence; the analysis stays as it is.
//
// before is the sentence before it, nil where there is none. Where mendings have tangled a tree that the parser drew too oddly, it stays as the parser drew it.
func repair(before, s *nlp.Sentence, forms []string, names []named, rs *Rules, world *world, w *workspace) (mended *nlp.Sentence) {
	c := &w.sentences.cut(1)[0]
	*c = *s
	c.Tokens = w.tokens.cut(len(s.Tokens))
	copy(c.Tokens, s.Tokens)
	m := &w.menders.cut(1)[0]
	*m = mender{w: w, before: before, s: c, forms: forms, names: names, rs: rs, world: world, left: stepsPerPair * len(c.Tokens) * (len(c.Tokens) + 20)}
	defer func() {
		if p := recover(); p != nil {
			if _, ok := p.(tangled); !ok {
				panic(p)
			}
			mended = s
		}
	}()
	for i := range names {
		m.givenName(&names[i])
	}
	m.findMendings()
	m.spelling()
	for i := range names {
		m.particle(&names[i])
		m.quotedName(&names[i])
		m.unite(&names[i])
	}
	m.lists()
	m.attachments()
	m.between()
	m.qualified()
	m.bearers()
	m.enumerations()
	for i := range names {
		m.gather(&names[i])
	}
	for i := range names {
		m.partyOfMandate(&names[i])
		m.titleBefore(&names[i])
		m.titledConjuncts(&names[i])
		m.beyondComplement(&names[i])
	}
	m.coBearers()
	for i := range names {
		m.titleAfter(&names[i])
		m.fronted(&names[i])
		m.complements(&names[i])
		m.partyBehindTitled(&names[i])
		m.atTheHead(&names[i])
		m.ofFellow(&names[i])
	}
	for i := range names {
		m.twiceTitled(&names[i])
	}
	m.holders()
	for k := range names {
		m.absolute(k)
		m.besideTitled(k)
	}
	m.besides()
	m.parallels()
	if m.circular() {
		return s
	}
	return c
}

// tangled is the panic of a mender that goes round in a circle.
type tangled struct{}

// stepsPerPair is how many tokens a mender may look at for each pair of the sentence's: some hundred times what it takes.
const stepsPerPair = 500

type mender struct {
	w      *workspace
	before *nlp.Sentence // the one before, which may be nil
	s      *nlp.Sentence
	forms  []string // in lower case, with one kind of apostrophe
	names  []named
	rs     *Rules
	world  *world

	ahead []ahead // what mendings there are for each token
	left  int     // how many tokens it may still look at
}

func (m *mender) tok(i int) *nlp.Token {
	if m.left--; m.left < 0 {
		panic(tangled{})
	}
	return &m.s.Tokens[i]
}

// particle takes the "De" of a surname for no preposition: "De Bruyne a marqué", "le but de De Bruyne".
func (m *mender) particle(n *named) {
	p := m.tok(n.first)
	if n.typ != graph.Person || n.first == n.last || p.Deprel != "case" || p.Head < n.first || p.Head > n.last {
		return
	}
	switch p.Form {
	case "de", "d'", "d’", "du", "des": // "M. | de Villepin", "le général | de Gaulle"
		if h := m.head(n); n.first > 0 && m.tok(h).Head == n.first-1 && m.rs.in("appellation", lower(m.tok(n.first-1).Lemma)) {
			p.Deprel, m.tok(h).Deprel = "flat", "flat"
		}
		return
	case "De", "Du", "Des", "Di", "Da", "Del", "Della", "Van":
	default:
		return
	}
	p.Deprel = "flat"
	h := m.head(n)
	if t := m.tok(h); t.Deprel == "obl" && t.Head > n.last && m.verb(t.Head) && m.caseOf(h) < 0 && !m.hasSubject(t.Head) {
		t.Deprel = "nsubj"
	}
}

// unite hangs the parts of a name that the parser took for things apart on the one that says what the name does: "Robert (dit
// « Bob ») | Le Goff a été réélu".
func (m *mender) unite(n *named) {
	var parts []int
	for k := n.first; k <= n.last; k++ {
		if h := m.tok(k).Head; h < n.first || h > n.last {
			parts = append(parts, k)
		}
	}
	if len(parts) < 2 {
		return
	}
	main := parts[0]
	for _, k := range parts[1:] {
		if loose(m.tok(main).Deprel) && !loose(m.tok(k).Deprel) {
			main = k
		}
	}
	for _, k := range parts {
		if k != main && m.tok(k).UPOS != "PUNCT" && !m.above(main, k) {
			m.tok(k).Head, m.tok(k).Deprel = main, "flat"
			for c := range n.first { // "a-t-elle confié à | Jeune Afrique"
				if t := m.tok(c); t.Head == k && (t.Deprel == "case" || t.Deprel == "det") {
					t.Head = main
				}
			}
		}
	}
}

// loose reports whether a relation says nothing of what its token does in the clause.
func loose(deprel string) bool {
	switch deprel {
	case "dep", "parataxis", "punct", "orphan", "discourse", "case", "det", "mark", "cc", "aux":
		return true
	}
	return false
}

// enumerations makes lists of names that follow one another behind commas, whatever the parser took them for: of two
// names of one type neither is in apposition to the other. Titles behind a comma, with article and without
// conjunction, are appositions: "son homologue russe, le secrétaire du Conseil".
func (m *mender) enumerations() {
	for i := 1; i < len(m.names); i++ {
		a, b := &m.names[i-1], &m.names[i]
		m.gapped(i)
		m.verbless(b)
		h := m.head(b)
		tok := m.tok(h)
		if x := m.nameAt(max(tok.Head, 0)); b.first == a.last+2 && a.typ == b.typ && m.tok(a.last+1).UPOS == "CCONJ" && tok.Deprel == "conj" && tok.Head >= 0 && x != nil && x.typ != b.typ && x.last < a.first {
			m.attach(h, m.head(a), "conj") // "trois compagnies établies au Pirée, Aegis Tankers et Levantis Shipping"
			continue
		}
		if ha := m.head(a); b.first == a.last+2 && a.typ == b.typ && a.typ == graph.Organization && m.tok(a.last+1).UPOS == "CCONJ" && tok.Deprel == "conj" && m.tok(ha).Deprel == "appos" && tok.Head >= 0 && tok.Head == m.tok(ha).Head && m.tok(tok.Head).Feat("Number") == "Plur" {
			m.attach(h, ha, "conj") // "deux sociétés kirghizes, Altyn Trade et Tien Logistic"
			continue
		}
		if a.typ != b.typ || tok.Head < a.first || tok.Head > a.last || m.hasChild(h, "case") {
			continue
		}
		comma := false
		for k := a.last + 1; k < b.first; k++ {
			switch {
			case m.tok(k).Form == ",":
				comma = true
			case m.tok(k).UPOS == "DET":
			default:
				comma = false
				k = b.first
			}
		}
		switch tok.Deprel {
		case "appos", "nmod", "flat", "dep", "parataxis":
			if comma && m.continued(i) {
				tok.Deprel = "conj"
			}
		}
	}
	for k := range m.s.Tokens {
		tok := m.tok(k)
		if tok.Deprel == "appos" {
			m.ownedTitle(k)
			m.secondTitle(k)
			continue
		}
		if tok.Deprel != "conj" || tok.Head < 0 || tok.Head > k || !m.title(k, graph.Person) || !m.title(tok.Head, graph.Person) || m.hasChild(k, "cc") {
			continue
		}
		if k > 1 && m.tok(k-1).UPOS == "DET" && m.tok(k-2).Form == "," && !m.listed(tok.Head) {
			tok.Deprel = "appos"
		}
	}
}

// secondTitle gives a title with article behind a comma to the title whose complement ends there, where the parser took it for an
// apposition to that complement: "le commandant des forces de l'Otan en Europe, le général américain Paul Durand".
func (m *mender) secondTitle(k int) {
	gov := m.tok(k).Head
	if k < 3 || gov < 0 || gov > k || m.tok(k-1).UPOS != "DET" || m.tok(k-2).Form != "," || m.nameAt(k) != nil || !m.title(k, graph.Person) || m.title(gov, graph.Person) {
		return
	}
	if n := m.nameAt(gov); n != nil && n.typ == graph.Person {
		return
	}
	for a := m.tok(gov).Head; a >= 0 && a < gov; a = m.tok(a).Head {
		if m.verb(a) {
			return
		}
		if m.nameAt(a) == nil && m.title(a, graph.Person) {
			if !m.hasChild(a, "appos") && !m.hasChild(a, "flat") {
				m.attach(k, a, "appos")
			}
			return
		}
	}
}

// ownedTitle gives a title with article behind a comma to the title with a possessive that ends the list before it, where the parser
// took it for an apposition to the list's head: "la banque Oddo et son actionnaire, l'oligarque Paul Durand".
func (m *mender) ownedTitle(k int) {
	gov := m.tok(k).Head
	if k < 3 || gov < 0 || gov > k || m.tok(k-1).UPOS != "DET" || m.tok(k-2).Form != "," || !m.title(k, graph.Person) || m.title(gov, graph.Person) {
		return
	}
	for c := k - 3; c > gov; c-- {
		if t := m.tok(c); t.Head == gov && t.Deprel == "conj" && m.title(c, graph.Person) && m.nameAt(c) == nil && m.hasChild(c, "cc") {
			m.attach(k, c, "appos")
			return
		}
	}
}

// continued reports whether names follow one another behind commas up to a conjunction: "A, B et C".
func (m *mender) continued(i int) bool {
	for ; i+1 < len(m.names); i++ {
		a, b := &m.names[i], &m.names[i+1]
		if b.first-a.last > 4 {
			return false
		}
		for k := a.last + 1; k < b.first; k++ {
			switch f := m.tok(k).Form; {
			case f == "et" || f == "ou":
				return true
			case f != "," && m.tok(k).UPOS != "DET":
				return false
			}
		}
	}
	return false
}

// listed reports whether a conjunction stands among the conjuncts of a token.
func (m *mender) listed(i int) bool {
	for k := range m.s.Tokens {
		if m.tok(k).Head == i && m.tok(k).Deprel == "conj" && m.hasChild(k, "cc") {
			return true
		}
	}
	return false
}

// between joins the second name of "entre A et B" to the first, where the parser began a new clause at "et".
func (m *mender) between() {
	for i := 1; i < len(m.names); i++ {
		a, b := &m.names[i-1], &m.names[i]
		and := a.last + 1
		if b.first-a.last > 3 || b.first <= and || m.tok(and).Form != "et" || a.first < 1 || b.first-and == 2 && m.tok(and+1).UPOS != "DET" {
			continue
		}
		k := a.first - 1
		if m.tok(k).UPOS == "DET" {
			k--
		}
		ha, hb := m.head(a), m.head(b)
		if k < 0 || lower(m.tok(k).Form) != "entre" {
			continue
		}
		if m.tok(hb).Head != ha {
			m.attach(hb, ha, "conj")
			m.attach(and, hb, "cc")
		}
		if n := k - 1; n >= 0 && m.verb(m.tok(ha).Head) && m.tok(n).UPOS == "NOUN" && (m.rs.in("événement", lower(m.tok(n).Lemma)) || m.rs.in("entre-deux", lower(m.tok(n).Lemma))) { // "accueillir un sommet entre Paul et Marie"
			m.attach(ha, n, "nmod")
		}
	}
}

// qualified gives a title the complement that the parser hung on what only qualifies it: "président par intérim de la FFF",
// "commandant en chef des armées".
func (m *mender) qualified() {
	for i := range m.s.Tokens {
		h := m.tok(i).Head
		if m.tok(i).Deprel != "nmod" && m.tok(i).Deprel != "obl" || h < 0 || h > i || !m.rs.in("qualité", lower(m.tok(h).Lemma)) || m.caseOf(h) < 0 {
			continue
		}
		c := m.caseOf(i)
		if c < 0 || m.tok(c).Lemma != "de" {
			continue
		}
		if t := m.tok(h).Head; t >= 0 && t < h && h-t <= 4 && m.title(t, graph.Person) {
			m.attach(i, t, "nmod")
		}
	}
}

// bearers makes one list of the names behind a plural title, which all bear it: "les Allemandes Anna Roy, Eva Petit et Lisa Kern".
func (m *mender) bearers() {
	for i := 0; i+1 < len(m.names); i++ {
		first := &m.names[i]
		k := first.first - 1
		apposed := k > 0 && m.tok(k).Form == "," && m.title(k-1, graph.Person) // "ses avocats, Anna Roy et Paul Durand"
		if apposed {
			k--
		}
		var party *named // "les députés LR Anna Roy et Paul Durand"
		if o := m.nameAt(k); o != nil && !apposed && o.last == k && o.typ == graph.Organization && m.party(o) {
			party, k = o, o.first-1
		}
		if first.typ != graph.Person || k < 0 || !m.title(k, graph.Person) || m.tok(k).Feat("Number") != "Plur" && !strings.HasSuffix(m.tok(k).Form, "s") {
			continue
		}
		h := m.head(first)
		if party != nil {
			if m.caseOf(m.head(party)) >= 0 || m.caseOf(h) >= 0 {
				continue
			}
			m.attach(m.head(party), k, "flat")
			m.attach(h, k, "flat")
		}
		for j := i + 1; j < len(m.names); j++ {
			n := &m.names[j]
			between := m.s.Tokens[m.names[j-1].last+1 : n.first]
			if n.typ != graph.Person || len(between) != 1 || between[0].Form != "," && between[0].Form != "et" && between[0].Form != "ou" {
				break
			}
			if m.tok(m.head(n)).Head != h || m.tok(m.head(n)).Deprel != "conj" {
				m.attach(m.head(n), h, "conj")
			}
			if between[0].Form != "," {
				m.attach(n.first-1, m.head(n), "cc")
				if apposed {
					m.attach(h, k, "appos")
				}
				break
			}
		}
	}
}

// titledConjuncts joins the titles behind a titled name to its title rather than to the name: "Me Paul Durand et Me Anna Roy, les avocats de Luc".
func (m *mender) titledConjuncts(n *named) {
	h := m.head(n)
	k := m.tok(h).Head
	if n.typ != graph.Person || k != n.first-1 || k < 0 || m.tok(h).Deprel != "flat" || !m.title(k, graph.Person) {
		return
	}
	for c := n.last + 1; c < len(m.s.Tokens); c++ {
		if t := m.tok(c); t.Head == h && t.Deprel == "conj" && t.UPOS == "NOUN" && m.title(c, graph.Person) && m.caseOf(c) < 0 && m.nameAt(c) == nil {
			m.attach(c, k, "conj")
			for v := c + 1; v < len(m.s.Tokens); v++ { // "Me Durand et Me Roy, qui défendent Luc"
				if r := m.tok(v); r.Head == c && r.Deprel == "acl:relcl" && t.Feat("Number") != "Plur" && m.tok(m.finiteOf(v)).Feat("Number") == "Plur" {
					m.attach(v, k, "acl:relcl")
				}
			}
		}
	}
}

// coBearers makes one list of the names behind a plural title that has a complement: "les avocats de Marie Martin, Paul Durand et Luc
// Fabre", "les ministres de Marie Martin Paul Durand et Luc Fabre", where the parser listed the last with Marie.
func (m *mender) coBearers() {
	for i := range m.names {
		first := &m.names[i]
		h := m.head(first)
		k := m.tok(h).Head
		rel := m.tok(h).Deprel
		if first.typ != graph.Person || rel != "appos" && rel != "flat" || k < 0 || k > h || m.tok(k).Feat("Number") != "Plur" || !m.title(k, graph.Person) || (m.tok(first.first-1).Form == ",") != (rel == "appos") {
			continue
		}
		for j := i + 1; j < len(m.names); j++ {
			n := &m.names[j]
			between := m.s.Tokens[m.names[j-1].last+1 : n.first]
			if n.typ != graph.Person || len(between) != 1 || between[0].Form != "," && between[0].Form != "et" {
				break
			}
			if g := m.tok(m.head(n)).Head; g == k || g >= first.first && g <= first.last {
				continue
			}
			m.attach(m.head(n), h, "conj")
			if between[0].Form == "et" {
				m.attach(n.first-1, m.head(n), "cc")
				break
			}
		}
	}
}

// lists unmakes the coordinations that no conjunction and no comma makes: "l'annexion de la Crimée par la Russie".
func (m *mender) lists() {
	for k := range m.s.Tokens {
		tok := m.tok(k)
		if tok.Deprel != "conj" || tok.Head < 0 || tok.Head > k || m.hasChild(k, "cc") || tok.UPOS == "VERB" {
			continue
		}
		first := k
		for i := k - 1; i > tok.Head; i-- {
			if h := m.tok(i).Head; h == k || h >= first && h <= k {
				first = i
			}
		}
		if before := m.tok(first - 1); first-1 > tok.Head && before.UPOS == "PUNCT" || m.tok(first).UPOS == "PUNCT" || m.tok(first).UPOS == "CCONJ" {
			continue
		}
		if m.hasChild(k, "case") {
			tok.Deprel = "nmod"
		} else {
			tok.Deprel = "appos"
		}
	}
}

// gather hangs what the parser put on a later part of a name on its head: "Marine Le Pen (RN)".
func (m *mender) gather(n *named) {
	h := m.head(n)
	for k := n.last + 1; k < len(m.s.Tokens); k++ {
		if t := m.tok(k); t.Head >= n.first && t.Head <= n.last && t.Head != h && !m.above(h, k) {
			t.Head = h
		}
	}
}

// head is the token of a name that depends on something outside it.
func (m *mender) head(n *named) int {
	for k := n.first; k <= n.last; k++ {
		if h := m.tok(k).Head; h < n.first || h > n.last {
			return k
		}
	}
	return n.first
}

// nameAt is the name that covers a token, nil where there is none.
func (m *mender) nameAt(i int) *named {
	for k := range m.names {
		if n := &m.names[k]; n.first <= i && i <= n.last {
			return n
		}
	}
	return nil
}

// title reports whether a token is a noun that can introduce or describe a name of this type.
func (m *mender) title(i int, typ graph.EntityType) bool {
	tok := m.tok(i)
	if m.nameAt(i) != nil && m.nameAt(i).last > m.nameAt(i).first {
		return false
	}
	if tok.UPOS == "VERB" { // "Paul Durand, adjoint à la maire"
		if m.hasChild(i, "obj") || m.made(i) {
			return false // "Anna Roy et Paul Durand, représentant la France"; "Anna Roy, élue présidente de l'UEFA"
		}
		return tok.Feat("VerbForm") == "Part" && i > 0 && (m.tok(i-1).Form == "," || dash(m.tok(i-1).Form) || m.tok(i-1).UPOS == "DET") && m.rs.title(typ, lower(tok.Form))
	}
	if tok.UPOS != "NOUN" && tok.UPOS != "PROPN" {
		return false
	}
	if m.rs.title(typ, strings.TrimPrefix(lower(tok.Lemma), "ex-")) {
		if i > 2 && lower(tok.Form) == "homme" && lower(m.tok(i-3).Lemma) == "droit" {
			return false // "le défenseur des droits de l'homme Paul Durand"
		}
		if tok.Form != lower(tok.Form) && m.rs.in("portefeuille-régalien", lower(tok.Lemma)) {
			return false // "la défense, Me Paul Durand", but "le ministre de la Défense Paul Durand"
		}
		return i < 1 || lower(m.tok(i-1).Form) != "en" || !m.rs.in("idiome", lower(tok.Lemma)) // "a mis en garde Paul"
	}
	// "l'Américaine Marie Martin": a people's noun is a title too
	return typ == graph.Person && (tok.Form != lower(tok.Form) || tok.UPOS == "NOUN" && m.nameAt(i+1) != nil) && len(m.world.origins(tok.Form)) > 0
}

// made reports whether a participle says what post somebody is given: "élue présidente de l'UEFA".
func (m *mender) made(i int) bool {
	for k := i + 1; k < len(m.s.Tokens); k++ {
		if m.tok(k).Head == i && m.tok(k).Deprel == "xcomp" && m.tok(k).UPOS == "NOUN" && m.hasChild(k, "nmod") {
			return true
		}
	}
	return false
}

// givenName makes a proper noun of a given name that the tagger takes for another word: "Claire Roux", "Rose Petit".
func (m *mender) givenName(n *named) {
	t := m.tok(n.first)
	if n.typ != graph.Person || n.last == n.first || t.Form == m.forms[n.first] {
		return
	}
	switch t.UPOS {
	case "ADJ", "ADV", "VERB", "NOUN":
		if _, ok := m.world.g.GivenName(t.Form); ok {
			t.UPOS = "PROPN"
		}
	}
}

func (m *mender) attach(i, head int, rel string) {
	if m.above(head, i) {
		return // would close a circle
	}
	m.tok(i).Head, m.tok(i).Deprel = head, rel
}

// above reports whether a token stands over another in the tree.
func (m *mender) above(low, high int) bool {
	for range len(m.s.Tokens) {
		if low == high {
			return true
		}
		if low < 0 {
			return false
		}
		low = m.tok(low).Head
	}
	return true
}

// up gives a token and those above it, to the root. It ends even where a mending has left a circle.
func (m *mender) up(i int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for range m.s.Tokens {
			if i < 0 || !yield(i) {
				return
			}
			i = m.tok(i).Head
		}
	}
}

// circular reports whether the heads above some token lead back to it.
func (m *mender) circular() bool {
	seen := m.w.ints.cut(len(m.s.Tokens)) // by which token's way up, from 1
	for i := range m.s.Tokens {
		for k := i; k >= 0; k = m.tok(k).Head {
			if seen[k] == i+1 {
				return true
			}
			if seen[k] > 0 {
				break
			}
			seen[k] = i + 1
		}
	}
	return false
}

// titleBefore ties a name to the title right before it, or to the one whose phrase ends at the comma before it.
func (m *mender) titleBefore(n *named) {
	m.offAdjective(n)
	h := m.head(n)
	if g := n.first - 1; n.typ == graph.Organization && g >= 0 && m.tok(h).Head == g && m.tok(h).Deprel == "nmod" && m.tok(g).UPOS == "NOUN" && m.nameAt(g) == nil && !m.hasChild(h, "case") && len(m.world.origins(m.tok(g).Form)) > 0 {
		m.tok(h).Deprel = "flat" // "l'israélien Skyhaven"
		return
	}
	if m.bodyAsTitle(n) {
		return
	}
	k := n.first - 1
	for k > 0 && m.tok(k).UPOS == "ADJ" && !m.title(k, n.typ) {
		k--
	}
	if k >= 0 && m.title(k, n.typ) {
		if m.tok(h).Head == k {
			if rel := m.tok(h).Deprel; rel == "amod" || rel == "acl" || rel == "nmod" && k == n.first-1 && !m.hasChild(h, "case") { // "le fonds américain KKR"
				m.tok(h).Deprel = "flat"
			} else if rel != "conj" {
				return
			}
		}
		if m.tok(k).Head == h { // the name governs its title: turn them round
			m.tok(k).Head, m.tok(k).Deprel = m.tok(h).Head, m.tok(h).Deprel
			m.tok(h).Head, m.tok(h).Deprel = k, "flat"
			return
		}
		m.attach(h, k, "flat")
		return
	}
	if m.acrossComplement(n) || n.typ == graph.Person && m.titleAcross(n) || n.first < 2 || m.tok(n.first-1).Form != "," || n.typ == graph.Place {
		return
	}
	gov := m.tok(h).Head
	if gov < 0 {
		return
	}
	switch m.tok(h).Deprel {
	case "appos", "conj", "flat", "nmod", "parataxis", "dep":
	default:
		return
	}
	if m.hasChild(h, "cc") || m.hasChild(h, "case") {
		return
	}
	k = m.titleNear(n)
	if k >= 0 && m.saidOfPerson(k) {
		k = m.innerTitle(k, n)
	}
	if k >= 0 && gov != k && (gov > n.last || gov < k && m.named(gov, k) || gov > k && m.placed(gov, n) && !m.hasChild(k, "appos") && !m.hasChild(k, "flat") || m.thingOver(gov, k, n)) {
		m.attach(h, k, "appos")
		return
	}
	if gov >= n.first {
		return
	}
	// Climb from where the parser put the name to the nearest title whose complement ends before the comma.
	through := false // through a complement: its own names are no list with ours
	for a := gov; a >= 0 && a < n.first; a = m.tok(a).Head {
		if taken := a != gov && m.tok(gov).Head == a && m.caseOf(gov) < 0; m.title(a, n.typ) && !taken {
			if (a == gov || through) && !m.describes(a) && (m.tok(a).Feat("Number") == "Plur" || m.tok(h).Deprel != "conj" || !m.listedBefore(gov, n)) {
				for p := m.titleOver(a, n.typ); p >= 0 && !m.saidOfPerson(p); p = m.titleOver(a, n.typ) {
					a = p // "le directeur de cabinet du président du Syctom, Paul Durand"
				}
				m.attach(h, a, "appos")
			}
			return
		}
		if m.hasChild(a, "case") {
			through = true
		}
	}
}

// bodyAsTitle gives a person's name the place of the body that stands before it with its article in place of a title: "Le LR Paul Durand a
// voté", "la PS Anna Roy". It reports whether it did.
func (m *mender) bodyAsTitle(n *named) bool {
	if n.typ != graph.Person || n.first < 2 {
		return false
	}
	o := m.nameAt(n.first - 1)
	if o == nil || o.typ != graph.Organization || o.first < 1 {
		return false
	}
	switch lower(m.tok(o.first - 1).Form) {
	case "le", "la", "l'", "l’":
	default:
		return false
	}
	h, b := m.head(n), m.head(o)
	if m.tok(h).Head != b || m.caseOf(h) >= 0 || m.caseOf(b) >= 0 || m.hasChild(h, "cc") { // "l'entraîneur de l'OM Roberto De Zerbi"
		return false
	}
	m.tok(h).Head, m.tok(h).Deprel = m.tok(b).Head, m.tok(b).Deprel
	m.tok(b).Head, m.tok(b).Deprel = h, "nmod"
	return true
}

// listedBefore reports whether the list of names that one stands in ends behind it, "le groupe formé par Bouygues, Iliad et Orange", so that
// it is no apposition to the noun in the singular that the list belongs to.
func (m *mender) listedBefore(gov int, n *named) bool {
	for c := n.last + 1; c < len(m.s.Tokens); c++ {
		if x := m.nameAt(c); x != nil && x.typ == n.typ && m.tok(c).Head == gov && m.tok(c).Deprel == "conj" && m.hasChild(c, "cc") {
			return true
		}
	}
	return false
}

// offAdjective hangs a body that the parser hung on the adjective before it on the noun that the adjective ends the phrase of: "l'agence de
// presse sud-coréenne | Yonhap".
func (m *mender) offAdjective(n *named) {
	h := m.head(n)
	a := m.tok(h).Head
	if n.typ != graph.Organization || a != n.first-1 || a < 1 || m.tok(a).UPOS != "ADJ" || m.tok(a).Deprel != "amod" || m.caseOf(h) >= 0 || m.nameAt(a) != nil || m.title(a, n.typ) {
		return
	}
	k := m.tok(a).Head
	for k > 0 && k < a && !m.title(k, n.typ) && m.tok(k).Deprel == "nmod" && m.tok(k).UPOS == "NOUN" && !m.hasChild(k, "det") {
		k = m.tok(k).Head
	}
	if k >= 0 && k < a && m.title(k, n.typ) && !m.hasChild(k, "appos") && !m.hasChild(k, "flat") {
		m.attach(h, k, "appos")
	}
}

// acrossComplement ties a body, or a person in brackets, to the noun that says what it is where a complement of that noun lies between
// them, on which the parser hung the name: "le parti au pouvoir, le Frelimo,", "le président du conseil d'Airbus (Luc Mercier)". It
// reports whether it did.
func (m *mender) acrossComplement(n *named) bool {
	b := n.first - 1
	if b > 0 && n.typ == graph.Organization && m.tok(b).UPOS == "DET" {
		b--
	}
	h := m.head(n)
	if b < 2 || m.tok(b).Form != "(" && (m.tok(b).Form != "," || n.typ != graph.Organization) || m.tok(h).Deprel != "appos" || m.caseOf(h) >= 0 || m.hasChild(h, "cc") {
		return false
	}
	for k := m.tok(h).Head; k >= 0 && k < b && m.tok(k).UPOS == "NOUN" && m.nameAt(k) == nil; k = m.tok(k).Head {
		if m.title(k, n.typ) {
			if k == m.tok(h).Head || m.hasChild(k, "appos") || m.hasChild(k, "flat") {
				return false
			}
			m.attach(h, k, "appos")
			return true
		}
		if m.caseOf(k) < 0 || m.tok(k).Deprel != "nmod" {
			return false
		}
	}
	return false
}

// thingOver reports whether a token is a thing whose complement is a title, and not who bears a person's name: "par la voix de son
// coordinateur, Paul Durand".
func (m *mender) thingOver(gov, title int, n *named) bool {
	return n.typ == graph.Person && gov < title && m.tok(gov).UPOS == "NOUN" && m.nameAt(gov) == nil && !m.title(gov, n.typ) && m.above(title, gov) &&
		!m.hasChild(title, "appos") && !m.hasChild(title, "flat")
}

// placed reports whether a token is the place or the body before a person's name, which it is no apposition to: "l'ancienne
// ambassadrice à Paris, Marie Martin".
func (m *mender) placed(gov int, n *named) bool {
	g := m.nameAt(gov)
	return n.typ == graph.Person && g != nil && g.typ != graph.Person && g.last < n.first && m.tok(g.last+1).Form == ","
}

// titleNear is the title that begins the phrase right before the comma before a name: "et son homologue estonienne, Marie Martin";
// -1 where there is none.
func (m *mender) titleNear(n *named) int {
	first := -1
	for k := n.first - 2; k >= 0; k-- {
		switch m.tok(k).UPOS {
		case "VERB":
			if m.tok(k).Lemma != "charger" || m.tok(k).Deprel != "acl" { // "la secrétaire d'État chargée du Budget"
				return first
			}
		case "PUNCT", "AUX", "PRON", "CCONJ", "SCONJ":
			return first
		}
		if m.nameAt(k) == nil && m.title(k, n.typ) {
			first = k
		}
	}
	return first
}

// innerTitle is the last title within the phrase of another before a name, -1 where there is none.
func (m *mender) innerTitle(title int, n *named) int {
	for k := n.first - 2; k > title; k-- {
		if m.nameAt(k) == nil && m.title(k, n.typ) {
			return k
		}
	}
	return -1
}

// named reports whether a title has a name before a token.
func (m *mender) named(title, before int) bool {
	for i := range m.names {
		if n := &m.names[i]; n.typ == graph.Person && n.first > title && n.last < before && m.tok(m.head(n)).Head == title {
			return true
		}
	}
	return false
}

// titleOver is the title whose complement a title is, through what it is titled of: "la directrice de cabinet du maire"; -1
// where there is none.
func (m *mender) titleOver(a int, typ graph.EntityType) int {
	p := m.tok(a).Head
	if p >= 0 && p < a && m.tok(a).Deprel == "nmod" && m.tok(p).UPOS == "NOUN" && m.rs.in("entourage", lower(m.tok(p).Lemma)) && m.tok(p).Deprel == "nmod" {
		a, p = p, m.tok(p).Head
	}
	if p >= 0 && p < a && m.tok(a).Deprel == "nmod" && m.title(p, typ) && m.nameAt(p) == nil {
		return p
	}
	return -1
}

// saidOfPerson reports whether a title is said of a person by "être", "devenir" or "comme", or in apposition without an article, so that a name behind its
// complement is the complement's: "Anna Roy est la fille de l'ancien maire de Nantes, Luc Roy", "Anna Roy, fille du fondateur de Danone, Luc Roy, est morte".
func (m *mender) saidOfPerson(title int) bool {
	if m.tok(title).Deprel == "appos" && title > 1 && m.tok(title-1).Form == "," && !m.hasChild(title, "det") {
		if n := m.nameAt(title - 2); n != nil && n.typ == graph.Person {
			return true
		}
	}
	if m.tok(title).Deprel == "xcomp" { // "devient le conseiller du président tchadien, Luc Roy"
		return true
	}
	if c := m.caseOf(title); c >= 0 && lower(m.tok(c).Form) == "comme" && !m.hasChild(title, "det") {
		return true
	}
	if !m.hasChild(title, "cop") {
		return false
	}
	for k := range m.walked(title) {
		if t := m.tok(k); t.Head == title && t.Deprel == "nsubj" {
			n := m.nameAt(k)
			return n != nil && n.typ == graph.Person || t.UPOS == "PRON" && t.Feat("Person") == "3" && lower(t.Form) != "ce" && lower(t.Form) != "c'"
		}
	}
	return false
}

// titleAcross ties a person to a title whose complement lies between them, where the parser hung the person on that complement: "la
// championne olympique en titre Marie Martin", "le milieu norvégien du Bayern Munich Luc Mercier". It reports whether it did.
func (m *mender) titleAcross(n *named) bool {
	h := m.head(n)
	if m.hasChild(h, "case") || m.hasChild(h, "cc") || m.hasChild(h, "det") {
		return false
	}
	gov := m.tok(h).Head
	bracket := -1 // where the last bracket opened
	for k := n.first - 1; k >= 0 && k >= n.first-acrossTitle; k-- {
		tok := m.tok(k)
		switch {
		case k == n.first-1 && gov == k && m.noun(k) && m.rs.in("cabinet", lower(tok.Lemma)): // "le ministre de la Justice du gouvernement Barnier"
			return false
		case tok.Form == ")" && bracket < 0: // "la sénatrice (PS) de l'Ariège Marie Martin"
			for bracket = k; bracket > 0 && m.tok(bracket).Form != "("; {
				bracket--
			}
			k = bracket
		case m.title(k, n.typ):
			if gov == k && m.tok(h).Deprel == "nmod" && k < n.first-1 { // "la ministre de la Santé Marie Martin"
				m.tok(h).Deprel = "flat"
				return true
			}
			if gov >= 0 && m.tok(gov).Head == k && m.rs.in("titre/parenté", lower(m.tok(k).Lemma)) && m.tok(gov).UPOS == "NOUN" && m.tok(gov).Deprel == "nmod" && m.tok(h).Deprel != "appos" && !m.hasChild(gov, "flat") {
				m.attach(h, gov, "flat") // "la veuve du brasseur lillois Paul Durand"
				return true
			}
			if k == n.first-1 || gov <= k || gov >= n.first || m.hasChild(k, "flat") || m.hasChild(k, "appos") && bracket < 0 {
				return false
			}
			m.attach(h, k, "flat")
			return true
		case tok.UPOS == "PROPN" && m.ownPerson(k):
			return false // "le procureur Paul Durand dans le dossier Luc Roy"
		case tok.UPOS == "NOUN", tok.UPOS == "PROPN", tok.UPOS == "ADJ", tok.UPOS == "NUM":
		case (tok.Form == "»" || tok.Form == "«") && m.quotedBefore(k): // "le journaliste de « Libération » Luc Mercier"
		case tok.UPOS == "DET" && k < n.first-1, tok.UPOS == "ADP" && k < n.first-1:
		default:
			return false
		}
	}
	return false
}

// ownPerson reports whether a token is of the name of a person that no preposition leads to.
func (m *mender) ownPerson(k int) bool {
	n := m.nameAt(k)
	return n != nil && n.typ == graph.Person && !m.hasChild(m.head(n), "case")
}

// quotedBefore reports whether a mark opens or closes the quotation of one name.
func (m *mender) quotedBefore(k int) bool {
	if m.tok(k).Form == "»" {
		n := m.nameAt(k - 1)
		return n != nil && n.last == k-1 && n.first > 1 && m.tok(n.first-1).Form == "«"
	}
	n := m.nameAt(k + 1)
	return n != nil && n.first == k+1 && n.last+1 < len(m.s.Tokens) && m.tok(n.last+1).Form == "»"
}

// acrossTitle is how many tokens a title and its complement have at most before the name.
const acrossTitle = 9

// describes reports whether a title already describes a name before it: "Jean, adjoint à la maire de Paris, Pierre…".
func (m *mender) describes(i int) bool {
	for a := range m.up(m.tok(i).Head) {
		if n := m.nameAt(a); n != nil && n.typ == graph.Person && a < i {
			return true
		}
		if u := m.tok(a).UPOS; (u == "VERB" || u == "AUX") && m.tok(a).Deprel != "acl" && !m.title(a, graph.Person) || a > i {
			return false
		}
	}
	return false
}

func (m *mender) hasChild(i int, rel string) bool {
	toks := m.walked(len(m.s.Tokens))
	for k := range toks {
		if toks[k].Head == i && toks[k].Deprel == rel {
			return true
		}
	}
	return false
}

// hasSubject reports whether a verb has a subject, of whatever voice.
func (m *mender) hasSubject(v int) bool {
	return m.hasChild(v, "nsubj") || m.hasChild(v, "nsubj:pass")
}

// subjected reports whether a verb has a subject of any kind, a clause or "il" among them.
func (m *mender) subjected(v int) bool {
	return m.hasSubject(v) || m.hasChild(v, "csubj") || m.hasChild(v, "expl:subj")
}

// walked counts so many tokens as looked at, and returns them: what asks for them all pays once.
func (m *mender) walked(n int) []nlp.Token {
	if m.left -= n; m.left < 0 {
		panic(tangled{})
	}
	return m.s.Tokens[:n]
}

// titleAfter ties a title that follows a name behind a comma or a dash to it: "Bamako, capitale du Mali," "X – le chef de Y –".
func (m *mender) titleAfter(n *named) {
	k := n.last + 1
	if k+1 >= len(m.s.Tokens) {
		return
	}
	switch {
	case m.tok(k).Form == ",", dash(m.tok(k).Form):
		if n.typ == graph.Person && k+4 < len(m.s.Tokens) && m.tok(k+3).Form == "," && m.beforeAge(k+3) == k {
			k += 3 // "Anna Roy, 51 ans, ancienne cadre de"
		}
		k++
	case n.typ == graph.Person && m.tok(k).UPOS == "NOUN" && m.title(k, n.typ) && contracted(m.tok(k+1).Form) == "de": // "a déclaré Paul Durand porte-parole du RITQ"
		if v := m.tok(k).Head; v >= 0 && v < n.first && m.tok(k).Deprel == "xcomp" && m.rs.in("installation", lower(m.tok(v).Lemma)) {
			return // "a nommé Paul Durand directeur de la communication": what the verb makes of him
		}
		defer m.complementOfTitle(n, k)
	default:
		return
	}
	bare := true
	until := -1 // a preposition that only says when or besides
	for from := k; k < len(m.s.Tokens) && (m.tok(k).UPOS == "DET" || m.tok(k).UPOS == "ADJ" && !m.title(k, n.typ) || m.timed(k)) && k <= from+3; {
		if f := lower(m.tok(k).Form); strings.HasPrefix(f, "jusqu") || f == "par" { // "par ailleurs"
			until = k
		}
		if m.tok(k).UPOS == "DET" {
			bare = false
		}
		k++
	}
	if k >= len(m.s.Tokens) || !m.title(k, n.typ) || m.nameAt(k) != nil || m.tok(k).Lemma == "maître" { // the title of who is named behind it
		return
	}
	h := m.head(n)
	if g := m.tok(h).Head; n.typ == graph.Place && g >= 0 && g == m.tok(k).Head && g < n.first && m.tok(k).Deprel == "appos" && m.caseOf(h) >= 0 && m.tok(h).Deprel == "nmod" && m.title(g, graph.Person) && m.title(k, graph.Person) {
		return // "le maire de Pau, fondateur du MoDem": the mayor
	}
	if !bare && lower(m.tok(k-1).Form) == "les" && m.tok(k).Feat("Number") == "Plur" && m.tok(h).Deprel != "conj" && !m.hasChild(h, "conj") {
		return // "a perturbé le constructeur Renault, les hôpitaux britanniques et le ministère": the next of a list
	}
	if g := m.tok(k).Head; !bare && n.typ == graph.Person && g >= 0 && g < n.first && m.title(g, graph.Person) && n.first > 0 && (m.title(n.first-1, graph.Person) && m.complemented(h) || m.caseOf(h) == n.first-1) && (m.namesAnother(k) || m.personHead(k+1)) {
		return // "l'épouse du banquier Paul Durand, la romancière Anna Roy": whom that title names
	}
	if !bare && m.opensClause(h, k) { // "Frère de la romancière Anna Roy, le général Luc Roy lit": the subject of what follows
		return
	}
	if !bare && n.typ == graph.Person && m.titled(n) && (m.namesAnother(k) || m.personHead(k+1)) { // "le Premier ministre Anna Roy, le ministre de l'Intérieur Luc Fabre et celui de la Justice"
		if g := m.tok(h).Head; m.tok(h).Deprel == "flat" && g >= 0 {
			h = g
		}
		m.attach(k, h, "conj")
		return
	}
	if !bare && n.typ == graph.Person && m.nextOfList(n, k) {
		m.attach(k, h, "conj")
		return
	}
	if !bare && n.typ == graph.Organization && m.nextBody(n, k) {
		return
	}
	if !bare && n.typ == graph.Person && m.namesBehindComma(k) { // "le chef de la police, le général Paul Durand, le directeur des mines, Luc Roy, et Anna Roy"
		if g := m.titleOf(n); g >= 0 && m.tok(g).Feat("Number") != "Plur" && (m.tok(h).Deprel != "appos" || m.forms[n.first-1] == "," && m.articled(g)) {
			for m.tok(g).Deprel == "appos" && m.tok(g).Head >= 0 && m.tok(g).Head < g {
				g = m.tok(g).Head
			}
			m.attach(k, g, "conj")
			return
		}
	}
	if g := m.tok(k).Head; !bare && g >= 0 && g < n.first && m.tok(k).Deprel == "appos" && m.ofNoun(h, g) && m.ownName(k) {
		return // "le principal actionnaire de Renault, le fonds KKR": whom that noun means
	}
	if n.typ != graph.Person && lower(m.tok(k-1).Form) == "déjà" { // "le PDG de CMA CGM, déjà propriétaire de La Provence": the head
		return
	}
	if bare && n.typ != graph.Person && m.tok(k-1).Form == "," { // "est membre du Mercosur, membre de l'OMC, invité du G7"
		c := h
		for m.tok(c).Deprel == "conj" && m.tok(c).Head >= 0 && m.tok(c).Head < c {
			c = m.tok(c).Head
		}
		member := func(i int) bool {
			return m.rs.in("lien-de-membre", lower(m.tok(i).Lemma)) || m.rs.in("lien-de-membre", m.forms[i])
		}
		if g := m.tok(c).Head; g >= 0 && g < n.first && m.tok(c).Deprel == "nmod" && member(g) && member(k) {
			for up := m.tok(g).Head; up >= 0 && up < g && member(up); up = m.tok(g).Head {
				g = up // "membre de l'OMC, invité du G7, client du FMI"
			}
			m.attach(k, g, "conj")
			return
		}
	}
	if until >= 0 && m.tok(until).Deprel == "case" {
		m.tok(until).UPOS, m.tok(until).Deprel = "ADV", "advmod"
	}
	if m.tok(k).Head == h && m.tok(k).Deprel == "appos" || m.hasChild(k, "cc") || m.hasChild(k, "case") {
		return
	}
	switch m.tok(k).Deprel {
	case "conj", "parataxis", "nmod", "dep", "appos", "obl", "acl", "xcomp", "flat":
		m.attach(k, h, "appos")
	case "nsubj", "nsubj:pass", "root":
		if twin := m.tok(h); !bare && twin.Head == m.tok(k).Head && strings.HasPrefix(twin.Deprel, "nsubj") && strings.HasPrefix(m.tok(k).Deprel, "nsubj") {
			m.attach(k, h, "appos") // "TF1, la chaîne du groupe, a perdu": the parser sees two subjects
		}
		if bare {
			if m.tok(h).Head == k { // the title governs the name
				m.tok(h).Head, m.tok(h).Deprel = m.tok(k).Head, m.tok(k).Deprel
				m.tok(k).Head, m.tok(k).Deprel = h, "appos"
				return
			}
			m.attach(k, h, "appos")
		}
	}
}

// opensClause reports whether a noun is the one subject of a verb behind it on which a name before it hangs otherwise.
func (m *mender) opensClause(name, noun int) bool {
	t := m.tok(noun)
	if v := t.Head; v > noun && strings.HasPrefix(t.Deprel, "nsubj") && m.verb(v) {
		for a := name; a >= 0 && a < noun; a = m.tok(a).Head {
			if m.tok(a).Head == v {
				return m.tok(a).Deprel == "advcl" || m.tok(a).Deprel == "obl"
			}
		}
	}
	return false
}

// titled reports whether a person's name stands behind its title, or behind what that has with it: "la maire de Paris Anna Roy", "le
// président français Paul Durand".
func (m *mender) titled(n *named) bool {
	return n.first > 0 && m.title(n.first-1, graph.Person) || m.titleOf(n) >= 0
}

// titleOf is the title before a person's name that the name hangs on; -1 where there is none.
func (m *mender) titleOf(n *named) int {
	h := m.head(n)
	t := m.tok(h)
	if k := t.Head; k >= 0 && k < n.first && (t.Deprel == "flat" || t.Deprel == "appos" || t.Deprel == "nmod" && m.caseOf(h) < 0) && m.nameAt(k) == nil && m.title(k, graph.Person) {
		return k
	}
	return -1
}

// ofNoun reports whether a name is the complement with "de" of a common noun.
func (m *mender) ofNoun(name, noun int) bool {
	t := m.tok(name)
	c := m.caseOf(name)
	return t.Head == noun && t.Deprel == "nmod" && m.tok(noun).UPOS == "NOUN" && c >= 0 && contracted(m.tok(c).Form) == "de"
}

// ownName reports whether the name of a body stands right behind a noun, or behind its adjective: "le fonds américain KKR".
func (m *mender) ownName(k int) bool {
	for i := k + 1; i < len(m.s.Tokens) && i <= k+2; i++ {
		if n := m.nameAt(i); n != nil {
			return n.first == i && n.typ == graph.Organization
		}
		if m.tok(i).UPOS != "ADJ" {
			break
		}
	}
	return false
}

// namesAnother reports whether a title has a person's name behind its complement: "le ministre de l'Intérieur Luc Fabre".
func (m *mender) namesAnother(k int) bool {
	if k+1 >= len(m.s.Tokens) || contracted(m.tok(k+1).Form) != "de" && contracted(m.tok(k+1).Form) != "à" {
		return false
	}
	for i := k + 2; i < len(m.s.Tokens) && i <= k+8; i++ {
		if n := m.nameAt(i); n != nil && n.typ == graph.Person {
			before := m.tok(i - 1)
			return n.first == i && (before.UPOS == "NOUN" || before.UPOS == "PROPN" || before.UPOS == "ADJ") && !m.title(i-1, graph.Person) && m.world.demonym(before.Form) == nil && (m.nameAt(i-1) == nil || m.nameAt(i-1).typ != graph.Person)
		}
		switch m.tok(i).UPOS {
		case "ADP", "DET", "NOUN", "PROPN", "ADJ":
		default:
			return false
		}
	}
	return false
}

// complementOfTitle gives a title that stands right behind a name the complement that the parser gave to the name.
func (m *mender) complementOfTitle(n *named, k int) {
	for x := k + 2; x < len(m.s.Tokens); x++ {
		if t := m.tok(x); t.Head == m.head(n) && m.caseOf(x) == k+1 && m.tok(k).Deprel == "appos" && m.tok(k).Head == m.head(n) {
			m.attach(x, k, "nmod")
		}
	}
}

// fronted ties a title without article at the head of a sentence to the subject behind its comma: "Président de la
// Commission depuis 2014, Jean-Claude Juncker a annoncé"; and the titles that go on with it behind commas: "Fille d'un ministre
// d'Anna Roy, épouse du banquier Luc Fabre, Marie Martin a gagné".
func (m *mender) fronted(n *named) {
	comma, h := n.first-1, m.head(n)
	if g := m.tok(h).Head; g > 1 && g <= comma && g+2 >= comma && m.title(g, n.typ) { // "la Danoise Marie Martin dirige"
		h = g
		comma = g - 1
	}
	if comma > 1 && m.tok(comma).UPOS == "DET" {
		comma--
	}
	if comma < 1 || m.tok(comma).Form != "," {
		return
	}
	k := 0
	for k < 2 && (m.tok(k).UPOS == "ADJ" || m.tok(k).UPOS == "ADV" || m.tok(k).Feat("VerbForm") == "Part" && m.rs.in("accession", lower(m.tok(k).Lemma))) {
		k++ // "Élu député de l'Isère en 2022, Paul Durand siège"
	}
	if k >= comma || !m.title(k, n.typ) || m.nameAt(k) != nil || !subject(m.tok(h).Deprel) {
		return
	}
	for i := k; i < comma; i++ {
		if u := m.tok(i).UPOS; u == "VERB" && m.tok(i).Feat("VerbForm") == "Fin" || m.nameAt(i) != nil && m.nameAt(i).typ == n.typ && !m.complemented(m.head(m.nameAt(i))) {
			return
		}
	}
	if m.tok(h).Head == k {
		return
	}
	m.attach(k, h, "appos")
	for i := k + 2; i < comma; i++ {
		if t := m.tok(i); t.UPOS == "NOUN" && t.Deprel == "appos" && t.Head > 0 && t.Head < i && m.tok(i-1).Form == "," && m.title(i, n.typ) {
			m.attach(i, h, "appos")
		}
	}
}

// complemented reports whether a name, or the title before it, stands behind a preposition: "veuve de l'opposant Paul Durand".
func (m *mender) complemented(i int) bool {
	if m.caseOf(i) >= 0 {
		return true
	}
	h := m.tok(i).Head
	return m.tok(i).Deprel == "flat" && h >= 0 && h < i && m.noun(h) && m.caseOf(h) >= 0
}

// complements gives a noun the complements that the parser hung on the name within its own: in "le sommet de l'OTAN à
// Varsovie" it is the summit that is at Varsovie; a person has none but with "de", so theirs are the verb's.
func (m *mender) complements(n *named) {
	h := m.head(n)
	g := m.tok(h).Head
	if g < 0 {
		return
	}
	if m.tok(h).Deprel != "nmod" || !m.rs.noun(lower(m.tok(g).Lemma)) {
		if n.typ != graph.Person {
			return
		}
		for g >= 0 && m.tok(g).UPOS != "VERB" {
			g = m.tok(g).Head
		}
		if g < 0 {
			return
		}
	}
	for k := n.last + 1; k < len(m.s.Tokens); k++ {
		tok := m.tok(k)
		if tok.Head < n.first || tok.Head > n.last || m.ofCaption(tok.Head) || tok.Deprel != "nmod" && tok.Deprel != "obl" || n.typ == graph.Person && m.forms[k-1] == "en" && m.rs.in("état-de-personne", lower(tok.Lemma)) {
			continue
		}
		for c := range m.s.Tokens {
			if m.tok(c).Head == k && m.tok(c).Deprel == "case" {
				if f := lower(m.tok(c).Form); f != "de" && f != "d'" && f != "d’" && f != "du" && f != "des" && !m.above(g, k) {
					tok.Head = g
				}
				break
			}
		}
	}
}
