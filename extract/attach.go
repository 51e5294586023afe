package extract

import (
	"strings"

	"kg/graph"
)

// attachments mends what a parser without knowledge of names gets wrong about prepositional phrases and the subjects
// and objects that are names: a phrase hung on a name goes to what governs the name, a name with a preposition is no
// subject, a second subject behind its verb is the object.
func (m *mender) attachments() {
	m.openingDeed()
	m.mendTokens(firstStage)
	m.mendTokens(prepositionStage)
	m.mendTokens(tokenStage)
	m.dateline()
	m.voteTitle()
	for k := range m.names {
		m.nameBehindDe(&m.names[k])
	}
	m.mendTokens(phraseStage)
	for k := range m.names {
		if k > 0 {
			m.enumeration(&m.names[k-1], &m.names[k])
			m.ofThese(k)
			m.complementList(k)
			m.joinedComplement(&m.names[k])
			m.affiliation(&m.names[k-1], &m.names[k])
		}
		m.frontedSubject(&m.names[k])
		m.openingVerb(&m.names[k])
		m.postponedObject(&m.names[k])
		m.objectPastTime(&m.names[k])
		m.behindPlace(&m.names[k])
		m.complementName(&m.names[k])
		m.complementOfRole(&m.names[k])
		m.labelledAdverb(&m.names[k])
		m.invertedSpeaker(&m.names[k])
		m.titledSubject(&m.names[k])
		m.behindAside(&m.names[k])
		m.installedAs(&m.names[k])
	}
	m.mendTokens(verbStage)
	m.mendTokens(attachmentStage)
}

// deAfterNoun gives "de X" to the common noun right before it where the parser gave it to the verb that the noun
// depends on: "a voté contre la proposition de Marie".
func (m *mender) deAfterNoun(i int) {
	if m.nameAt(i) == nil {
		return
	}
	t := m.tok(i)
	m.underHolder(i)
	m.complementOfSecondTitle(i)
	m.ofSoughtPost(i)
	if t.Deprel != "obl" && t.Deprel != "obl:agent" || !m.verb(t.Head) {
		return
	}
	c := m.caseOf(i)
	if c < 1 || m.tok(c).Lemma != "de" || m.tok(c-1).UPOS != "NOUN" || m.nameAt(c-1) != nil || m.timeNoun(c-1) {
		return
	}
	n := c - 1
	if m.tok(n).Head == t.Head && m.tok(n).Deprel != "nsubj" {
		m.attach(i, n, "nmod")
	}
}

// ofSoughtPost gives "de X" to the post right before it that somebody seeks, where the parser gave it to them: "candidate à la présidence de la Métropole".
func (m *mender) ofSoughtPost(i int) {
	t := m.tok(i)
	c := m.caseOf(i)
	if t.Deprel != "nmod" || c < 1 || m.tok(c).Lemma != "de" || t.Head >= c-1 || !m.rs.in("charge-briguée", lower(m.tok(c-1).Lemma)) || m.tok(c-1).Head != t.Head {
		return
	}
	if k := m.caseOf(c - 1); k > 0 && m.tok(k).Lemma == "à" {
		m.attach(i, c-1, "nmod")
	}
}

// complementOfSecondTitle gives a name with "de" to the title that it stands behind, where the parser gave it to the title before, which has its own
// complement: "l'ancien ministre de l'Intérieur et ex-maire de Lyon", "présidente de la Fifa et marraine de Caen".
func (m *mender) complementOfSecondTitle(i int) {
	t := m.tok(i)
	c := m.caseOf(i)
	if t.Deprel != "nmod" || c < 3 || t.Head < 0 || t.Head > c || m.tok(c).Lemma != "de" {
		return
	}
	n := m.tok(c - 1)
	if n.UPOS != "NOUN" || n.Deprel != "conj" || n.Head != t.Head || m.nameAt(c-1) != nil || !m.hasChild(c-1, "cc") || !m.title(t.Head, graph.Person) {
		return
	}
	for k := t.Head + 2; k < c-1; k++ {
		if o := m.tok(k); o.Head == t.Head && o.Deprel == "nmod" {
			if p := m.caseOf(k); p >= 0 && m.tok(p).Lemma == "de" {
				m.attach(i, c-1, "nmod")
				return
			}
		}
	}
}

// withinSubject gives a phrase with "par" that stands between a noun and the verb it is the subject of, without a comma, to that noun,
// where the parser gave it to the verb: "la réélection de Paul par le Sénat a surpris".
func (m *mender) withinSubject(i int) {
	t := m.tok(i)
	c, v := m.caseOf(i), t.Head
	if t.Deprel != "obl" || c < 1 || v < i || m.tok(c).Lemma != "par" || !m.verb(v) {
		return
	}
	for k := c - 1; k >= 0 && m.tok(k).UPOS != "PUNCT" && !m.verb(k); k-- {
		if s := m.tok(k); s.Head == v && s.Deprel == "nsubj" {
			if s.UPOS == "NOUN" {
				m.attach(i, k, "nmod")
			}
			return
		}
	}
}

// phraseOfObject makes the preposition that the parser joined to a noun, where it is object, that of the phrase behind it: "a donné suite
// aux demandes".
func (m *mender) phraseOfObject(i int) {
	t := m.tok(i)
	if t.UPOS != "ADP" || t.Deprel != "fixed" || i < 1 || t.Head != i-1 || m.tok(t.Head).UPOS != "NOUN" || m.tok(t.Head).Deprel != "obj" {
		return
	}
	for k := i + 1; k < len(m.s.Tokens) && k < i+4; k++ {
		if o := m.tok(k); o.Deprel == "obl" && o.Head == m.tok(t.Head).Head {
			m.attach(i, k, "case")
			return
		}
	}
}

// bracketed coordinates a name behind a comma in brackets with the name that opens them, where the parser made it its complement:
// "(PPE, Italie)".
func (m *mender) bracketed(i int) {
	t := m.tok(i)
	if h := t.Head; t.UPOS == "PROPN" && t.Deprel == "nmod" && h > 0 && h < i && m.tok(h-1).Form == "(" && m.tok(i-1).Form == "," && m.caseOf(i) < 0 {
		t.Deprel = "conj"
	}
}

// underHolder gives "de X" to the noun behind "sous" right before it, where the parser gave it to what is under: "les villes sous
// contrôle de Daech".
func (m *mender) underHolder(i int) {
	t := m.tok(i)
	if t.Deprel != "nmod" {
		return
	}
	c := m.caseOf(i)
	if c < 2 || m.tok(c).Lemma != "de" || m.tok(c-1).UPOS != "NOUN" || m.tok(c-1).Head != t.Head {
		return
	}
	if s := m.caseOf(c - 1); s >= 0 && lower(m.tok(s).Form) == "sous" {
		m.attach(i, c-1, "nmod")
	}
}

// pastWithout gives a "de" phrase that the parser hung on a bare "sans" phrase to the noun before both, and a name to the verb:
// "le soutien sans faille de Paris", "soutient sans réserve Kiev".
func (m *mender) pastWithout(i int) {
	t := m.tok(i)
	n := m.nameAt(i)
	if n == nil && (t.Deprel != "nmod" || t.Head >= i) {
		return
	}
	c := m.caseOf(i)
	if n != nil && c < 0 && n.first > 1 && t.Head == n.first-1 && m.tok(t.Head).UPOS == "NOUN" && !m.hasChild(t.Head, "det") {
		s, v := m.caseOf(t.Head), m.tok(t.Head).Head
		if s == t.Head-1 && lower(m.tok(s).Form) == "sans" && m.verb(v) && v < s && !m.hasChild(v, "obj") {
			m.attach(i, v, "obj") // "soutient sans réserve Kiev"
		}
		return
	}
	if t.Deprel != "nmod" || c < 3 || m.tok(c).Lemma != "de" || t.Head != c-1 || m.nameAt(t.Head) != nil || m.hasChild(t.Head, "det") {
		return
	}
	s := m.caseOf(t.Head)
	if s < 1 || s != t.Head-1 || lower(m.tok(s).Form) != "sans" || m.tok(s-1).UPOS != "NOUN" || m.nameAt(s-1) != nil {
		return
	}
	m.attach(i, s-1, "nmod")
}

// beforeCourt makes a preposition of the "près" that says before which court a magistrate stands, and gives the magistrate the name behind
// it: "le procureur de la République près le tribunal de Kayes, Paul Durand".
func (m *mender) beforeCourt(i int) {
	if i < 2 || i+2 >= len(m.s.Tokens) || m.tok(i+1).UPOS != "DET" {
		return
	}
	n := i + 2
	if m.tok(n).UPOS == "ADJ" {
		n++ // "près ledit tribunal", "près la haute cour"
	}
	if n >= len(m.s.Tokens) || !m.rs.in("juridiction", lower(m.tok(n).Lemma)) {
		return
	}
	g := i - 1
	for g >= 0 && g > i-6 && !m.rs.in("robe", lower(m.tok(g).Lemma)) && m.tok(g).Lemma != "commissaire" {
		if m.verb(g) || m.tok(g).UPOS == "PUNCT" {
			return
		}
		g--
	}
	if g < 0 || g == i-6 || m.above(g, n) {
		return
	}
	m.attach(n, g, "nmod")
	m.tok(i).Head, m.tok(i).Deprel, m.tok(i).UPOS = n, "case", "ADP"
	for k := n + 1; k < len(m.s.Tokens); k++ {
		if c := m.tok(k); c.Head == n && c.Deprel == "appos" && c.UPOS == "PROPN" {
			m.attach(k, g, "appos")
		}
	}
}

// approximate gives a counted noun the place that the parser gave to the word of measure before it: "a envoyé plus de
// 10 000 soldats", "près de 2 000 soldats sont déployés".
func (m *mender) approximate(i int) {
	if i+3 >= len(m.s.Tokens) || contracted(m.tok(i+1).Form) != "de" || m.tok(i+2).UPOS != "NUM" {
		return
	}
	switch lower(m.tok(i).Form) {
	case "plus", "moins", "près", "autour":
	default:
		return
	}
	t := m.tok(i)
	n := m.tok(i + 2).Head
	if n != i+3 && n != i+4 || n >= len(m.s.Tokens) || m.tok(n).UPOS != "NOUN" || m.above(t.Head, n) && t.Head != n {
		return
	}
	if v := t.Head; v != n {
		rel := t.Deprel
		if rel == "advmod" && m.verb(v) {
			switch {
			case n > v && !m.hasChild(v, "obj"):
				rel = "obj"
			case n < v && !m.hasSubject(v):
				rel = "nsubj"
			}
		}
		m.tok(n).Head, m.tok(n).Deprel = v, rel
	}
	for k := range m.s.Tokens {
		if m.tok(k).Head == i && k != i+1 {
			m.tok(k).Head = n
		}
	}
	t.UPOS, t.Head, t.Deprel = "ADV", i+2, "advmod"
	m.tok(i+1).UPOS, m.tok(i+1).Head, m.tok(i+1).Deprel = "ADP", i, "fixed"
}

// colonSpeaker takes the subject's place from who heads a quotation: "Paul Durand : « Marie ment »".
func (m *mender) colonSpeaker() {
	for k := range m.names {
		n := &m.names[k]
		if n.last+2 >= len(m.s.Tokens) || m.tok(n.last+1).Form != ":" || m.tok(n.last+2).Form != "«" || n.typ == graph.Event {
			continue
		}
		h := m.head(n)
		if m.title(max(m.tok(h).Head, 0), n.typ) && m.tok(h).Head >= 0 && m.tok(h).Head < h {
			h = m.tok(h).Head
		}
		if t := m.tok(h); strings.HasPrefix(t.Deprel, "nsubj") && t.Head > n.last {
			t.Deprel = "dislocated"
		}
		return
	}
}

// dateline takes the subject's place from a country that heads a title, and from the town that heads a dispatch: "France : Paul se
// rallie à Marie", "BEYROUTH (AFP) - Paul a rencontré Marie".
func (m *mender) dateline() {
	m.colonSpeaker()
	if len(m.names) == 0 || m.names[0].first != 0 || m.names[0].typ != graph.Place {
		return
	}
	if k := m.behindAgency(m.names[0].last + 1); k >= len(m.s.Tokens) || m.tok(k).Form != ":" && !dash(m.tok(k).Form) {
		return
	}
	if t := m.tok(m.head(&m.names[0])); strings.HasPrefix(t.Deprel, "nsubj") {
		t.Deprel = "dislocated"
	}
}

// behindAgency is the token behind the agency or the day that a dateline tells in brackets, i itself where none does.
func (m *mender) behindAgency(i int) int {
	if i < len(m.s.Tokens) && m.tok(i).Form == "(" {
		for k := i + 1; k < len(m.s.Tokens) && k <= i+5; k++ {
			if m.tok(k).Form == ")" {
				return k + 1
			}
		}
	}
	return i
}

// voteTitle makes a noun of the vote that a title begins with and that stands without an article: "Présidentielle au Pérou : Paul se
// rallie à Marie", "Législatives : …".
func (m *mender) voteTitle() {
	if len(m.s.Tokens) < 4 || !m.rs.in("événement/scrutin", lower(m.tok(0).Form)) {
		return
	}
	placed := m.tok(1).UPOS == "ADP" && len(m.names) > 0 && m.names[0].first == 2 && m.names[0].typ == graph.Place && m.names[0].last+1 < len(m.s.Tokens) && m.tok(m.names[0].last+1).Form == ":"
	if m.tok(1).Form != ":" && !placed {
		return
	}
	t := m.tok(0)
	t.UPOS, t.Lemma = "NOUN", lower(t.Form)
	root := m.root()
	if !placed || root <= m.names[0].last {
		return
	}
	h := m.head(&m.names[0])
	t.Head, t.Deprel = root, "dislocated"
	m.attach(h, 0, "nmod")
	m.attach(1, h, "case")
	for k := m.names[0].last + 2; k < len(m.s.Tokens); k++ { // what stands behind the colon is no part of the place
		if x := m.tok(k); x.Head == h || x.Head == 0 {
			m.attach(k, root, "dislocated")
		}
	}
}

// complementName makes the object of a name that a verb without one has as predicate: "a nommé Marie à la tête de".
func (m *mender) complementName(n *named) {
	h := m.head(n)
	t := m.tok(h)
	if t.Deprel != "xcomp" && t.Deprel != "ccomp" || !m.verb(t.Head) || t.Head > h || m.caseOf(h) >= 0 || m.hasChild(t.Head, "obj") {
		return
	}
	if m.rs.in("copule", m.tok(t.Head).Lemma) {
		return
	}
	t.Deprel = "obj"
}

// caseOf is the first preposition of a nominal, -1 where it has none.
func (m *mender) caseOf(i int) int {
	for k, toks := 0, m.walked(i); k < len(toks); k++ {
		if t := &toks[k]; t.Head == i && t.Deprel == "case" && t.UPOS == "ADP" {
			return k
		}
	}
	return -1
}

func (m *mender) verb(i int) bool {
	return i >= 0 && (m.tok(i).UPOS == "VERB" || m.tok(i).UPOS == "AUX")
}

func (m *mender) noun(i int) bool {
	return i >= 0 && (m.tok(i).UPOS == "NOUN" || m.tok(i).UPOS == "PROPN")
}

// caseAgainstLabel makes an oblique of a name or noun that has a preposition and yet is called subject, auxiliary or
// the like: "les accusations de l'Inde contre le Pakistan sont graves".
func (m *mender) caseAgainstLabel(i int) {
	t := m.tok(i)
	switch t.Deprel {
	case "obl:agent", "nsubj", "nsubj:pass", "nsubj:caus", "aux", "advmod", "xcomp", "orphan", "aux:pass", "conj", "appos":
	default:
		return
	}
	if !m.noun(i) {
		return
	}
	c := m.caseOf(i)
	if c < 0 {
		return
	}
	switch t.Deprel {
	case "obl:agent":
		if t.Head < 0 {
			return
		}
		switch m.tok(c).Lemma {
		case "par", "de":
		default:
			t.Deprel = "obl"
			return
		}
		switch v := t.Head; {
		case m.tok(c).Lemma == "de" && (m.active(v) || m.hasChild(v, "expl") || !m.rs.in("agent-de", lower(m.tok(v).Lemma))):
			t.Deprel = "obl" // "rentré de Bamako", "privé de Paul"
		case m.tok(c).Lemma == "par" && m.acts(v) && i > v:
			t.Deprel = "obl" // "a écopé d'une amende par la Fifa"
		case m.tok(c).Lemma == "par" && m.acts(v):
			if g := m.nounBefore(c); g >= 0 { // "la livraison de chars par l'Allemagne a pris des mois"
				m.attach(i, g, "nmod")
			}
		}
		return
	case "conj", "appos":
		if m.hasChild(i, "cc") || m.nameAt(i) == nil || m.partitive(c) && t.Deprel == "conj" {
			return
		}
	}
	if m.partitive(c) && (subject(t.Deprel) || t.Deprel == "xcomp") && m.nameAt(i) == nil {
		return // "des soldats sont arrivés"
	}
	if k := m.nounBefore(c); k >= 0 {
		m.attach(i, k, "nmod")
		return
	}
	if m.verb(t.Head) {
		t.Deprel = "obl"
	}
}

// nounBefore is the nearest common noun before a token that neither a verb nor a sign parts from it, -1 where there is none.
func (m *mender) nounBefore(i int) int {
	for k := i - 1; k >= 0; k-- {
		if u := m.tok(k).UPOS; u == "VERB" || u == "AUX" || u == "PUNCT" || u == "SCONJ" {
			break
		}
		if m.tok(k).UPOS == "NOUN" && m.nameAt(k) == nil {
			return k
		}
	}
	return -1
}

// acts reports whether a finite verb is in the active voice, so that nobody does to its subject what it says.
func (m *mender) acts(v int) bool {
	if t := m.tok(v); t.UPOS == "VERB" && t.Feat("VerbForm") == "Fin" {
		return !m.hasChild(v, "aux:pass")
	}
	return m.active(v) && !m.hasChild(v, "aux:caus")
}

func (m *mender) partitive(c int) bool {
	return contracted(m.forms[c]) == "de"
}

// infinitiveOfTask gives an infinitive to the noun right before it that says what somebody has it for, where the parser gave it to "avoir":
// "a vocation à rejoindre l'Otan", "a pour mission de rencontrer Paul".
func (m *mender) infinitiveOfTask(i int) {
	t := m.tok(i)
	if t.Deprel != "xcomp" || t.Feat("VerbForm") != "Inf" || t.Head < 0 || t.Head > i || m.tok(t.Head).Lemma != "avoir" || m.tok(t.Head).UPOS != "VERB" {
		return
	}
	for n := t.Head + 1; n < i-1; n++ {
		x := m.tok(n)
		if x.Head != t.Head || x.UPOS != "NOUN" || x.Deprel != "obj" && x.Deprel != "obl" || m.tok(n+1).Head != i || m.tok(n+1).UPOS != "ADP" {
			continue
		}
		if l := lower(x.Lemma); m.rs.in("possible-nominal", l) || m.rs.in("tâche", l) {
			m.attach(i, n, "acl")
			return
		}
	}
}

// raise hangs a prepositional phrase that the parser put on a name on what governs the name: "la colère de Paul contre
// Marie", "a placé l'Iran sous embargo". What locates or belongs ("Paul, de Lyon", "l'université de X à Y") stays.
func (m *mender) raise(i int) {
	if m.ofCaption(m.tok(i).Head) {
		return
	}
	m.beyondDate(i)
	m.interviewOfSentence(i)
	for range 4 {
		t := m.tok(i)
		if t.Deprel != "nmod" && t.Deprel != "obl" && t.Deprel != "appos" && t.Deprel != "conj" && t.Deprel != "orphan" || t.Head < 0 || i < t.Head {
			return
		}
		g := t.Head
		n := m.nameAt(g)
		titled := n == nil && lower(m.tok(g).Lemma) == "monsieur" && m.nameAt(g+1) != nil // "par M. Durand contre Marie"
		if titled {
			n = m.nameAt(g + 1)
		}
		if n == nil {
			if m.tok(g).UPOS != "ADV" && !m.timeNoun(g) {
				if lemma := lower(m.tok(g).Lemma); !m.rs.in("monnaie", lemma) && !m.rs.in("marge", lemma) {
					return
				}
			}
		} else if n.typ == graph.Event || g != m.head(n) && !titled {
			return
		}
		up := m.tok(g).Head
		if up < 0 || !m.noun(up) && !m.verb(up) && m.tok(up).UPOS != "ADJ" {
			return
		}
		c := m.caseOf(i)
		if c < 0 || m.hasChild(i, "cc") || m.forms[c] == "aux" && m.forms[c+1] == "mains" {
			return
		}
		gov := m.tok(g).Deprel
		prep := lower(m.tok(c).Lemma)
		if prep == "de" && n != nil && (n.typ == graph.Person || n.typ == graph.Place && m.nameAt(i) != nil && m.nameAt(i).typ == graph.Organization) && gov == "nmod" && m.rs.in("départ", m.tok(up).Lemma) {
			m.attach(i, up, "nmod")
			return
		}
		if p := m.nameAt(i); prep == "de" && gov == "nmod" && m.noun(up) && n != nil && n.typ == graph.Place && p != nil && p.typ == graph.Person {
			m.attach(i, up, "nmod") // "la visite à Kiev de Paul"
			return
		}
		if by := m.caseOf(g); prep == "de" && gov == "obl" && m.verb(up) && n != nil && n.typ == graph.Place && by > up+1 && m.tok(by).Lemma != "de" && m.hasChild(i, "det") {
			if k := by - 1; m.tok(k).UPOS == "NOUN" && m.tok(k).Head == up && m.rs.noun(lower(m.tok(k).Lemma)) {
				m.attach(i, k, "nmod") // "a ordonné le transfert à Gao de la 8e division"
				return
			}
		}
		if by := m.caseOf(g); prep == "de" && gov == "nmod" && m.noun(up) && n != nil && by >= 0 && m.tok(by).Lemma == "par" {
			m.attach(i, up, "nmod") // "la reconnaissance par la France de la Palestine"
			return
		}
		if by := m.caseOf(g); prep == "de" && gov == "nmod" && m.nameAt(i) == nil && n != nil && n.typ != graph.Place && by >= 0 && m.tok(by).Lemma == "à" && m.noun(up) && m.rs.noun(lower(m.tok(up).Lemma)) {
			m.attach(i, up, "nmod") // "l'attribution à Alstom du marché"
			return
		}
		if prep == "de" && n == nil && m.weekday(g) && !m.timeNoun(i) {
			for up >= 0 && m.timeNoun(up) { // "invité mercredi matin de France Inter", "démis mardi de ses fonctions"
				up = m.tok(up).Head
			}
			if m.verb(up) {
				m.attach(i, up, "obl")
			}
			return
		}
		if prep == "de" && (gov != "obj" || n == nil || n.typ == graph.Organization) {
			return
		}
		if n != nil && n.typ == graph.Organization && (prep == "à" || prep == "en") && gov != "obj" && gov != "obl" && m.noun(up) {
			if c == 0 || m.tok(c-1).Form != "," || !m.rs.in("événement", lower(m.tok(up).Lemma)) { // but "le congrès du Parti socialiste, à Nancy"
				return // "l'université de Paris à Bruxelles"
			}
		}
		switch gov {
		case "nsubj":
			if g < up || !m.verb(up) {
				return
			}
		case "nmod", "obl", "obj", "appos", "conj", "obl:agent", "flat", "iobj", "xcomp", "advmod":
			if gov == "conj" || gov == "appos" || gov == "flat" {
				if m.noun(up) && m.caseOf(g) < 0 && m.nameAt(up) == nil && gov != "flat" {
					return
				}
			}
		default:
			return
		}
		rel := "nmod"
		if m.verb(up) {
			rel = "obl"
		}
		m.attach(i, up, rel)
		if m.tok(i).Head != up {
			return
		}
	}
}

// ofCaption reports whether a token stands in what tells where a picture was taken: "Paul Durand, ici avec Luc Roy à Nice en 2000, est mort".
func (m *mender) ofCaption(i int) bool {
	for range 3 {
		if i < 1 {
			return false
		}
		if m.forms[i] == "ici" {
			return m.forms[i-1] == ","
		}
		i = m.tok(i).Head
	}
	return false
}

// interviewOfSentence gives the interview behind a comma in which somebody says a sentence to its main verb, where the parser gave it to the infinitive that tells what is said:
// "Paul a accusé Luc de mentir, dans un entretien accordé à la BBC".
func (m *mender) interviewOfSentence(i int) {
	t := m.tok(i)
	if t.Deprel != "obl" || t.Head < 0 || t.Head > i || m.tok(t.Head).Deprel != "xcomp" || !m.rs.in("interview", lower(t.Lemma)) {
		return
	}
	if c := m.caseOf(i); c < 1 || m.tok(c-1).Form != "," {
		return
	}
	v := t.Head
	for steps := 0; steps < 4 && v >= 0 && m.tok(v).Deprel == "xcomp"; steps++ {
		v = m.tok(v).Head
	}
	if v >= 0 && m.verb(v) {
		m.attach(i, v, "obl")
	}
}

// weekday reports whether a token is a day, or the part of one, without article: "mercredi", "mercredi matin".
func (m *mender) weekday(i int) bool {
	return (m.rs.in("jour", lower(m.tok(i).Lemma)) || i > 0 && m.timeNoun(i) && m.rs.in("jour", lower(m.tok(i-1).Lemma)) && !m.hasChild(i-1, "det")) && !m.hasChild(i, "det")
}

// timeNoun is a noun that takes no complement of its own beside "de": "a parlé une heure avec Paul".
func (m *mender) timeNoun(i int) bool { return m.rs.in("temps", lower(m.tok(i).Lemma)) }
