package extract

import (
	"strings"

	"kg/graph"
)

// attachments mends what a parser without knowledge of names gets wrong about prepositional phrases and the subjects
// and objects that are names: a phrase hung on a name goes to what governs the name, a name with a preposition is no
// subject, a second subject behind its verb is the object.
func (m *mender) attachments() {
	for i := range m.s.Tokens {
		m.approximate(i)
	}
	for i := range m.s.Tokens {
		m.compound(i)
	}
	for i := range m.s.Tokens {
		m.participleNoun(i)
		m.adjectiveNoun(i)
		m.strayVerb(i)
		m.strayNoun(i)
		m.voice(i)
		m.clitic(i)
		m.partitiveObject(i)
		m.verbalNoun(i)
		m.nominalMark(i)
		m.subsidiary(i)
		m.attribute(i)
		m.lightObject(i)
		m.adjectiveTitle(i)
		m.outgoing(i)
		m.demonymTitle(i)
		m.premier(i)
		m.dayObject(i)
		m.secondSubject(i)
		m.participleBehind(i)
		m.participleOfSubject(i)
		m.caseAgainstLabel(i)
	}
	m.dateline()
	m.phrases()
	for k := range m.names {
		if k > 0 {
			m.enumeration(&m.names[k-1], &m.names[k])
		}
		m.frontedSubject(&m.names[k])
		m.postponedObject(&m.names[k])
		m.complementName(&m.names[k])
		m.objectAfterIdiom(&m.names[k])
		m.labelledAdverb(&m.names[k])
		m.invertedSpeaker(&m.names[k])
	}
	for i := range m.s.Tokens {
		m.deAfterNoun(i)
		m.raise(i)
	}
}

// deAfterNoun gives "de X" to the common noun right before it where the parser gave it to the verb that the noun
// depends on: "a voté contre la proposition de Marie".
func (m *mender) deAfterNoun(i int) {
	t := m.tok(i)
	if t.Deprel != "obl" && t.Deprel != "obl:agent" || m.nameAt(i) == nil || !m.verb(t.Head) {
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
			case n < v && !m.hasChild(v, "nsubj") && !m.hasChild(v, "nsubj:pass"):
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

// compound makes one preposition of the words that spell one before a nominal, and hangs the nominal where they hung:
// "face à l'Italie", "à l'encontre de Paul", "auprès de l'AFP".
func (m *mender) compound(last int) {
	switch m.tok(last).UPOS {
	case "ADP", "DET", "ADV":
	default:
		return
	}
	final := contracted(m.tok(last).Form)
	if final != "de" && final != "à" || last+1 < len(m.s.Tokens) && m.tok(last+1).UPOS == "NUM" && m.tok(last).Deprel == "fixed" { // "près de 2 000 soldats"
		return
	}
	first := -1
	for b := last - 1; b >= 0 && b >= last-4; b-- {
		joined := final
		for k := last - 1; k >= b; k-- {
			f := strings.ReplaceAll(lower(m.tok(k).Form), "’", "'")
			if strings.HasSuffix(f, "'") {
				joined = f + joined
			} else {
				joined = f + "_" + joined
			}
		}
		if m.rs.in("préposition", joined) {
			first = b
		}
	}
	if first < 0 {
		return
	}
	inside := func(k int) bool { return k >= first && k <= last }
	target := -1
	for k := last + 1; k < len(m.s.Tokens) && k <= last+8; k++ {
		if u := m.tok(k).UPOS; u == "VERB" || u == "AUX" || u == "PUNCT" && m.tok(k).Form != "«" {
			break
		}
		if m.noun(k) || m.tok(k).UPOS == "PRON" {
			if n := m.nameAt(k); n != nil {
				k = m.head(n)
			}
			target = k
			break
		}
	}
	if target < 0 || inside(target) { // inside: "à la place de la Bastille", where the place is a name
		return
	}
	gov := m.tok(target).Head
	for range 4 {
		if gov >= 0 && inside(gov) {
			gov = m.tok(gov).Head
		}
	}
	if gov < 0 || inside(gov) {
		return
	}
	if gov > target && !m.noun(gov) { // before its verb it belongs to a noun, if one stands there
		for k := first - 1; k >= 0; k-- {
			if u := m.tok(k).UPOS; u == "VERB" || u == "AUX" || u == "PUNCT" || u == "SCONJ" {
				break
			}
			if m.tok(k).UPOS == "NOUN" && m.nameAt(k) == nil {
				gov = k
				break
			}
		}
	}
	rel := "nmod"
	if m.verb(gov) || m.tok(gov).UPOS == "ADJ" {
		rel = "obl"
	}
	for k := first; k <= last; k++ {
		if m.above(gov, k) { // the governor hangs on the words: to move it would close a circle
			return
		}
	}
	for k := first; k <= last; k++ { // what hung on the words hangs on the nominal
		for x := range m.s.Tokens {
			if m.tok(x).Head == k && !inside(x) && x != target {
				m.tok(x).Head = gov
			}
		}
	}
	m.attach(target, gov, rel)
	if m.tok(target).Head != gov {
		return
	}
	m.tok(first).Head, m.tok(first).Deprel, m.tok(first).UPOS = target, "case", "ADP"
	for k := first + 1; k <= last; k++ {
		m.tok(k).Head, m.tok(k).Deprel = first, "fixed"
	}
}

// contracted gives the preposition of "du", "des", "au", "aux", or the word itself.
func contracted(form string) string {
	switch f := lower(form); f {
	case "du", "des", "d'", "d’":
		return "de"
	case "au", "aux":
		return "à"
	default:
		return f
	}
}

// voice takes back a passive that the verb's auxiliary or its reflexive pronoun denies.
func (m *mender) voice(i int) {
	t := m.tok(i)
	if t.Deprel == "nsubj:pass" && t.Head >= 0 && (m.active(t.Head) || m.hasChild(t.Head, "expl")) {
		t.Deprel = "nsubj"
	}
}

// adjectiveNoun makes a noun of an adjective that stands alone behind an article as an argument: "les autres politiques
// de Paul".
func (m *mender) adjectiveNoun(i int) {
	t := m.tok(i)
	if t.UPOS != "ADJ" || m.nameAt(i) != nil || !m.hasChild(i, "det") {
		return
	}
	switch t.Deprel {
	case "obj", "nsubj", "nsubj:pass", "obl", "obl:agent", "nmod":
		t.UPOS = "NOUN"
	}
}

// dateline takes the subject's place from a country that heads a title: "France : Paul se rallie à Marie".
func (m *mender) dateline() {
	if len(m.names) == 0 || m.names[0].first != 0 || m.names[0].typ != graph.Place || m.names[0].last+1 >= len(m.s.Tokens) || m.tok(m.names[0].last+1).Form != ":" {
		return
	}
	if t := m.tok(m.head(&m.names[0])); strings.HasPrefix(t.Deprel, "nsubj") {
		t.Deprel = "dislocated"
	}
}

// strayVerb makes an apposition of a noun that the parser took for a verb between a name and the verb of the name:
// "Marie Martin, figure des grévistes, a répondu".
func (m *mender) strayVerb(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Feat("VerbForm") != "Fin" || t.Deprel != "advcl" && t.Deprel != "acl" && t.Deprel != "ccomp" || i < 2 || i+1 >= len(m.s.Tokens) ||
		m.tok(i-1).Form != "," || contracted(m.tok(i+1).Form) != "de" || !m.verb(t.Head) || t.Head < i {
		return
	}
	n := m.nameAt(i - 2)
	if n == nil || n.last != i-2 || m.tok(m.head(n)).Head != i || m.hasChild(i, "mark") || m.hasChild(t.Head, "nsubj") {
		return
	}
	v, h := t.Head, m.head(n)
	m.tok(h).Head, m.tok(h).Deprel = v, "nsubj"
	t.UPOS, t.Lemma, t.Head, t.Deprel, t.Feats = "NOUN", lower(t.Form), h, "appos", ""
	for k := range m.s.Tokens {
		if m.tok(k).Head == i && m.tok(k).Deprel == "obl" {
			m.tok(k).Deprel = "nmod"
		}
	}
}

// strayNoun makes the verb of a clause of what the parser took for a noun beside the name that is its subject: "le patron
// du parti, Paul Durand, critique vivement l'Union européenne".
func (m *mender) strayNoun(i int) {
	t := m.tok(i)
	form := lower(t.Form)
	if t.UPOS != "NOUN" && t.UPOS != "ADJ" || i < 1 || i+2 >= len(m.s.Tokens) || !m.rs.verbs[form+"r"] || m.nameAt(i) != nil || m.hasChild(i, "det") || m.caseOf(i) >= 0 {
		return
	}
	switch t.Deprel {
	case "appos", "conj", "nmod", "amod", "flat", "dep":
	default:
		return
	}
	next := i + 1
	for next+1 < len(m.s.Tokens) && m.tok(next).UPOS == "ADV" {
		next++
	}
	if u := m.tok(next).UPOS; u != "DET" && u != "PROPN" {
		return
	}
	g := t.Head
	before := i - 1
	if m.tok(before).Form == "," {
		before--
	}
	n := m.nameAt(max(before, 0))
	if g < 0 || g > i || n == nil || n.last != before || m.hasChild(i, "cc") || !m.above(m.head(n), g) && m.tok(m.head(n)).Head != g {
		return
	}
	for k := g; k >= 0; k = m.tok(k).Head { // only where the clause has no verb yet
		if m.verb(k) {
			return
		}
	}
	gov := m.tok(g)
	t.UPOS, t.Lemma, t.Feats, t.Head, t.Deprel = "VERB", form+"r", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", gov.Head, gov.Deprel
	gov.Head, gov.Deprel = i, "nsubj"
	for k := i + 1; k < len(m.s.Tokens); k++ {
		x := m.tok(k)
		switch {
		case x.Head == g:
			x.Head = i
		case x.Head != i:
			continue
		}
		if x.Deprel == "nmod" || x.Deprel == "appos" || x.Deprel == "obl" {
			x.Deprel = "obl"
			if m.caseOf(k) < 0 && !m.hasChild(i, "obj") {
				x.Deprel = "obj"
			}
		}
	}
}

// participleNoun makes a noun of a participle that stands where only a noun does, before its "de" and behind a comma, an
// article or the head of the sentence: "l'Arabie saoudite, alliée des États-Unis,", "Farouche opposant à Paul, Luc a".
func (m *mender) participleNoun(i int) {
	t := m.tok(i)
	if t.UPOS != "ADJ" && (t.UPOS != "VERB" || t.Feat("VerbForm") != "Part") || i+1 >= len(m.s.Tokens) {
		return
	}
	noun := ""
	for _, ending := range []string{"", "s", "e", "es"} {
		if f, ok := strings.CutSuffix(lower(t.Form), ending); ok && m.rs.in("participe-nom", f) {
			noun = f
		}
	}
	next := i + 1
	if m.tok(next).UPOS == "ADJ" && next+1 < len(m.s.Tokens) {
		next++
	}
	p := contracted(m.tok(next).Form)
	if noun == "" || p != "de" && !(p == "à" && noun == "opposant") {
		return
	}
	before := i - 1
	for before >= 0 && (m.tok(before).UPOS == "ADJ" || m.tok(before).UPOS == "ADV") {
		before--
	}
	if before > 0 && m.tok(before).Form != "," && m.tok(before).UPOS != "DET" || before == 0 && m.nameAt(0) != nil {
		return
	}
	if before == 0 && m.tok(0).UPOS == "NOUN" && t.Head == 0 { // "Fervent partisan de Paul, Luc a"
		m.tok(0).UPOS = "ADJ"
		before = -1
	}
	t.UPOS, t.Lemma = "NOUN", noun
	if t.Deprel == "acl" {
		t.Deprel = "appos"
	}
	for k := before + 1; k < i; k++ { // "proche" of "proche allié" governed it
		if k == t.Head {
			t.Head, t.Deprel = m.tok(k).Head, m.tok(k).Deprel
		}
	}
	for k := before + 1; k < i; k++ {
		if m.tok(k).UPOS == "ADJ" {
			m.attach(k, i, "amod")
		}
	}
}

// clitic makes the subject of the pronoun behind its verb: "a-t-elle déclaré".
func (m *mender) clitic(i int) {
	t := m.tok(i)
	if t.UPOS != "PRON" || t.Deprel != "expl" && t.Deprel != "obj" || !m.verb(t.Head) || m.hasChild(t.Head, "nsubj") {
		return
	}
	switch lower(t.Form) {
	case "-il", "-elle", "-ils", "-elles", "-t-il", "-t-elle", "-t-ils", "-t-elles":
		t.Deprel = "nsubj"
	}
}

// partitiveObject makes the object of "de l'argent" right behind a verb without one.
func (m *mender) partitiveObject(i int) {
	t := m.tok(i)
	if c := m.caseOf(i); t.Deprel == "nmod" && t.UPOS == "NOUN" && c > 0 && lower(m.tok(c).Form) == "des" && t.Head == c-1 && m.timeNoun(t.Head) {
		if v := m.tok(t.Head).Head; m.verb(v) && v < t.Head && !m.hasChild(v, "obj") { // "mène depuis lundi des frappes"
			m.attach(i, v, "obj")
			m.tok(c).UPOS, m.tok(c).Deprel = "DET", "det"
			return
		}
	}
	if t.Deprel != "obl" || t.UPOS != "NOUN" || !m.verb(t.Head) || m.hasChild(t.Head, "obj") {
		return
	}
	c := m.caseOf(i)
	if c < 1 || i < t.Head {
		return
	}
	f := lower(m.tok(c).Form)
	if c-1 != t.Head && f != "des" {
		return
	}
	det := c+1 < i && m.tok(c+1).UPOS == "DET"
	if (f == "du" || f == "des" || f == "de" && det) && m.transitive(m.tok(t.Head).Lemma) {
		t.Deprel = "obj"
	}
}

// transitive lists verbs whose "de" complement is never a place or a topic.
func (m *mender) transitive(lemma string) bool {
	switch lemma {
	case "donner", "verser", "virer", "faire", "livrer", "fournir", "envoyer", "promettre", "offrir", "apporter", "recevoir", "imposer", "formuler",
		"lancer", "mener", "adresser", "prendre", "organiser", "déployer", "remettre", "octroyer", "accorder":
		return true
	}
	return false
}

// lightObject makes the object of a bare noun behind a light verb that has none: "a rendu hommage à Paul".
func (m *mender) lightObject(i int) {
	t := m.tok(i)
	if t.Deprel != "xcomp" || t.UPOS != "NOUN" || !m.verb(t.Head) || t.Head > i || m.hasChild(t.Head, "obj") || m.hasChild(i, "det") {
		return
	}
	switch m.tok(t.Head).Lemma {
	case "rendre", "porter", "prêter", "prendre", "donner", "faire", "apporter", "livrer", "avoir", "tenir", "trouver", "ouvrir", "perdre":
		t.Deprel = "obj"
	}
}

// complementName makes the object of a name that a verb without one has as predicate: "a nommé Marie à la tête de".
func (m *mender) complementName(n *named) {
	h := m.head(n)
	t := m.tok(h)
	if t.Deprel != "xcomp" && t.Deprel != "ccomp" || !m.verb(t.Head) || t.Head > h || m.caseOf(h) >= 0 || m.hasChild(t.Head, "obj") {
		return
	}
	switch m.tok(t.Head).Lemma {
	case "être", "devenir", "rester", "sembler", "paraître", "demeurer", "redevenir":
		return
	}
	t.Deprel = "obj"
}

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
	if m.tok(k).Feat("VerbForm") != "Fin" || m.hasChild(v, "nsubj") || m.hasChild(v, "nsubj:pass") {
		return
	}
	rel := "nsubj"
	m.attach(h, v, rel)
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
	if m.tok(g).Deprel != "obl" || !m.verb(v) || v > g || m.tok(v+1).Form != "," || m.hasChild(v, "obj") || !m.active(v) || !m.rs.verbs[lower(m.tok(v).Lemma)] {
		return
	}
	m.attach(h, v, "obj")
}

// leaving lists nouns with two "de": "le départ de Paul du Real Madrid".
func leaving(lemma string) bool {
	switch lemma {
	case "départ", "démission", "retrait", "sortie", "exclusion", "éviction", "renvoi", "transfert", "retour":
		return true
	}
	return false
}

// verbalNoun makes a noun again of "garde" in "mettre en garde".
func (m *mender) verbalNoun(i int) {
	t := m.tok(i)
	if i == 0 || t.UPOS != "VERB" || lower(t.Form) != "garde" || lower(m.tok(i-1).Form) != "en" || t.Head < 0 || m.tok(t.Head).Lemma != "mettre" {
		return
	}
	verb := t.Head
	if m.above(verb, i-1) {
		return // would close a circle
	}
	t.UPOS, t.Lemma, t.Feats, t.Deprel = "NOUN", "garde", "", "obl"
	m.tok(i-1).UPOS, m.tok(i-1).Deprel, m.tok(i-1).Head = "ADP", "case", i
	for k := range m.s.Tokens {
		if m.tok(k).Head == i && k != i-1 {
			m.tok(k).Head = verb
		}
	}
}

// subsidiary makes a noun of "filiales", which the parser takes for an adjective: "Audi et Seat, filiales de Volkswagen".
func (m *mender) subsidiary(i int) {
	t := m.tok(i)
	if f := lower(t.Form); t.UPOS != "ADJ" || i == 0 || f != "filiale" && f != "filiales" {
		return
	}
	t.UPOS, t.Lemma = "NOUN", "filiale"
	if t.Deprel == "amod" && m.tok(i-1).Form == "," {
		t.Deprel = "appos"
	}
}

// nominalMark makes a complement of a name that the parser took for a clause: "le rachat de Twitter par Paul".
func (m *mender) nominalMark(i int) {
	t := m.tok(i)
	if t.UPOS != "PROPN" && m.nameAt(i) == nil || t.Deprel != "acl" || !m.noun(t.Head) {
		return
	}
	for k := t.Head + 1; k < i; k++ {
		if x := m.tok(k); x.Head == i && x.Deprel == "mark" && x.UPOS == "ADP" {
			x.Deprel = "case"
			t.UPOS, t.Deprel = "PROPN", "nmod"
		}
	}
	if t.Deprel == "acl" {
		return
	}
	for k := i + 1; k < len(m.s.Tokens); k++ { // "par" is the noun's
		if x := m.tok(k); x.Head == i && (x.Deprel == "obl" || x.Deprel == "obl:agent") {
			x.Head, x.Deprel = t.Head, "nmod"
		}
	}
}

// attribute takes an adjective right behind a name that is the object for what the verb says of it: "a jugé Paul
// coupable".
func (m *mender) attribute(i int) {
	t := m.tok(i)
	if t.Deprel != "amod" || t.UPOS != "ADJ" || t.Head < 0 {
		return
	}
	if c := m.caseOf(i); c >= 0 && c == i-1 && m.tok(c).Lemma == "de" { // "a qualifié les propos de Paul de scandaleux"
		for v := t.Head; v >= 0; v = m.tok(v).Head {
			if m.verb(v) {
				m.attach(i, v, "obl")
				break
			}
		}
		return
	}
	if m.tok(t.Head).Deprel != "obj" {
		return
	}
	n := m.nameAt(t.Head)
	if n == nil || i != n.last+1 || !m.verb(m.tok(t.Head).Head) {
		return
	}
	switch m.tok(m.tok(t.Head).Head).Lemma {
	case "reconnaître", "déclarer", "juger", "rendre", "estimer", "croire", "laisser", "tenir", "trouver":
		t.Head, t.Deprel = m.tok(t.Head).Head, "xcomp"
	}
}

// objectAfterIdiom gives a verb without object the name that was hung on the noun of its idiom: "a pointé du doigt Paul".
func (m *mender) objectAfterIdiom(n *named) {
	h := m.head(n)
	t := m.tok(h)
	if t.Deprel != "appos" && t.Deprel != "nmod" && t.Deprel != "flat" || t.Head < 0 || t.Head != n.first-1 || m.caseOf(h) >= 0 {
		return
	}
	g := t.Head
	v := m.tok(g).Head
	if m.nameAt(g) != nil || m.tok(g).Deprel != "obl" || m.caseOf(g) < 0 || !m.verb(v) || m.hasChild(v, "obj") || m.title(g, n.typ) {
		return
	}
	switch m.tok(g).Lemma {
	case "doigt", "pied", "mort", "examen", "cause", "garde", "porte", "accusation", "demeure", "prison", "justice", "lumière", "échec", "joue", "place", "tête", "poste", "présidence":
		m.attach(h, v, "obj")
	}
}

// caseOf is the first preposition of a nominal, -1 where it has none.
func (m *mender) caseOf(i int) int {
	for k := range m.s.Tokens[:i] {
		if t := m.tok(k); t.Head == i && t.Deprel == "case" && t.UPOS == "ADP" {
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
	if !m.noun(i) {
		return
	}
	c := m.caseOf(i)
	if c < 0 {
		return
	}
	switch t.Deprel {
	case "obl:agent":
		switch m.tok(c).Lemma {
		case "par", "de":
		default:
			t.Deprel = "obl"
			return
		}
		if m.tok(c).Lemma == "de" && (m.active(t.Head) || m.hasChild(t.Head, "expl")) {
			t.Deprel = "obl"
		}
		return
	case "nsubj", "nsubj:pass", "nsubj:caus", "aux", "advmod", "xcomp", "orphan", "aux:pass":
	case "conj", "appos":
		if m.hasChild(i, "cc") || m.nameAt(i) == nil || m.partitive(c) && t.Deprel == "conj" {
			return
		}
	default:
		return
	}
	if m.partitive(c) && (t.Deprel == "nsubj" || t.Deprel == "nsubj:pass" || t.Deprel == "xcomp") && m.nameAt(i) == nil {
		return // "des soldats sont arrivés"
	}
	for k := c - 1; k >= 0; k-- { // the nearest common noun to its left that the verb does not part from it
		if u := m.tok(k).UPOS; u == "VERB" || u == "AUX" || u == "PUNCT" || u == "SCONJ" {
			break
		}
		if m.tok(k).UPOS == "NOUN" && m.nameAt(k) == nil {
			m.attach(i, k, "nmod")
			return
		}
	}
	if m.verb(t.Head) {
		t.Deprel = "obl"
	}
}

func (m *mender) partitive(c int) bool {
	f := lower(m.tok(c).Form)
	return f == "des" || f == "du" || f == "de" || f == "d'" || f == "d’"
}

// active reports whether a verb has the auxiliary avoir, and no other.
func (m *mender) active(i int) bool {
	if i < 0 {
		return false
	}
	avoir := false
	for k := range m.s.Tokens {
		if t := m.tok(k); t.Head == i && (t.Deprel == "aux" || t.Deprel == "aux:tense" || t.Deprel == "aux:pass") {
			if t.Lemma == "être" {
				if lower(t.Form) == "été" {
					return false
				}
				continue
			}
			avoir = avoir || t.Lemma == "avoir"
		}
	}
	return avoir
}

// enumeration coordinates a name with the one that only a comma parts from it: "avec Paul Durand, Luc Fabre et Marie
// Martin". A name is no apposition of another of its type, except a place.
func (m *mender) enumeration(a, b *named) {
	if a.typ != b.typ || a.typ == graph.Place || a.typ == graph.Event || b.first != a.last+2 || m.tok(a.last+1).Form != "," {
		return
	}
	h := m.head(b)
	if !m.listGoesOn(a, b) {
		return
	}
	switch m.tok(h).Deprel {
	case "obl", "nmod", "appos", "dep", "parataxis", "obj", "flat", "xcomp", "advmod":
		if m.caseOf(h) < 0 {
			m.attach(h, m.head(a), "conj")
		}
	}
}

// secondSubject makes the object of a nominal that follows its verb as a second subject: "Paul admire Marie".
func (m *mender) secondSubject(i int) {
	t := m.tok(i)
	if t.Deprel != "nsubj" && t.Deprel != "nsubj:pass" || t.Head < 0 || i < t.Head || !m.noun(i) || m.caseOf(i) >= 0 || m.hasChild(t.Head, "obj") {
		return
	}
	if m.afterQuote(t.Head) && m.nameAt(i) != nil && m.nameAt(i).typ == graph.Person {
		for k := range m.s.Tokens[:t.Head] { // what the quotation says is no subject of who says it
			if s := m.tok(k); s.Head == t.Head && (s.Deprel == "nsubj" || s.Deprel == "nsubj:pass") {
				s.Deprel = "dislocated"
			}
		}
		return
	}
	for k := range m.s.Tokens[:t.Head] {
		if s := m.tok(k); s.Head == t.Head && (s.Deprel == "nsubj" || s.Deprel == "nsubj:pass") && s.UPOS != "PRON" {
			t.Deprel = "obj"
			return
		}
	}
	for k := range m.s.Tokens[:t.Head] {
		if s := m.tok(k); s.Head == t.Head && s.Deprel == "nsubj" && lower(s.Form) != "que" && lower(s.Form) != "qu'" && lower(s.Form) != "qu’" && lower(s.Form) != "où" && lower(s.Form) != "dont" {
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

// listGoesOn reports whether two names that a comma parts stand in a list: another follows, or one stood before. Two
// alone are a noun's complement and its apposition: "le fils de Paul Durand, Luc Durand, est arrivé".
func (m *mender) listGoesOn(a, b *named) bool {
	k := b.last + 1
	if k < len(m.s.Tokens) {
		switch lower(m.tok(k).Form) {
		case "et", "ou", "puis", "etc.":
			return true
		case ",":
			if n := m.nameAt(k + 1); k+1 < len(m.s.Tokens) && n != nil && n.first == k+1 && n.typ == b.typ {
				return true
			}
		}
	}
	if a.first >= 2 && m.tok(a.first-1).Form == "," {
		if n := m.nameAt(a.first - 2); n != nil && n.typ == a.typ {
			return true
		}
	}
	return false
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

// participleBehind gives a participle the person whose name stands right before its comma: "l'appel de Paul Durand,
// suspendu par la Fifa".
func (m *mender) participleBehind(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Deprel != "acl" || t.Feat("VerbForm") != "Part" || i < 2 || m.tok(i-1).Form != "," {
		return
	}
	n := m.nameAt(i - 2)
	if n == nil || n.typ != graph.Person || n.last != i-2 || t.Head >= n.first && t.Head <= n.last {
		return
	}
	if h := m.head(n); m.above(h, t.Head) {
		m.attach(i, h, "acl")
	}
}

// participleOfSubject gives a participle that only people are fit for the person that its clause speaks of, where the
// parser hung it on a thing before its comma: "Marie a été sortie de la direction, accusée par Paul de".
func (m *mender) participleOfSubject(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Deprel != "acl" || t.Feat("VerbForm") != "Part" || i < 2 || m.tok(i-1).Form != "," || !m.rs.in("vise-personne", lower(t.Lemma)) {
		return
	}
	if t.Head < 0 || m.nameAt(t.Head) != nil || m.tok(t.Head).UPOS != "NOUN" || m.title(t.Head, graph.Person) {
		return
	}
	for v := m.tok(t.Head).Head; v >= 0; v = m.tok(v).Head {
		if !m.verb(v) {
			continue
		}
		for k := range m.s.Tokens[:v] {
			s := m.tok(k)
			if s.Head != v || s.Deprel != "nsubj" && s.Deprel != "nsubj:pass" {
				continue
			}
			if g, p := s.Feat("Gender"), t.Feat("Gender"); g != "" && p != "" && g != p || s.Feat("Number") == "Plur" && t.Feat("Number") == "Sing" {
				return
			}
			if n := m.nameAt(k); n != nil && n.typ == graph.Person || m.title(k, graph.Person) || s.UPOS == "PRON" {
				m.attach(i, k, "acl")
			}
			return
		}
		return
	}
}

// dayObject takes back the object that a day is thought to be: "a condamné mardi l'ancien ministre".
func (m *mender) dayObject(i int) {
	t := m.tok(i)
	if !m.timeNoun(i) || t.Deprel != "obj" && t.Deprel != "xcomp" || !m.verb(t.Head) || i < t.Head || m.caseOf(i) >= 0 {
		return
	}
	v := t.Head
	for k := i + 1; k < len(m.s.Tokens) && k <= i+5; k++ {
		x := m.tok(k)
		if x.Head == i && (x.Deprel == "conj" || x.Deprel == "appos" || x.Deprel == "nmod") && m.noun(k) && m.caseOf(k) < 0 && !m.hasChild(k, "cc") && !m.timeNoun(k) {
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

// adjectiveTitle makes a noun of an adjective that an article and a name frame: "le milliardaire Paul Durand".
func (m *mender) adjectiveTitle(i int) {
	t := m.tok(i)
	if t.UPOS != "ADJ" || i == 0 || i+1 >= len(m.s.Tokens) || m.tok(i-1).UPOS != "DET" {
		return
	}
	n := m.nameAt(i + 1)
	if n == nil || n.first != i+1 || m.nameAt(i) != nil || m.tok(m.head(n)).Head != i {
		return
	}
	t.UPOS = "NOUN"
	if (t.Deprel == "advcl" || t.Deprel == "acl" || t.Deprel == "dep" || t.Deprel == "parataxis") && t.Head > i && m.verb(t.Head) {
		t.Deprel = "nsubj"
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

// labelledAdverb makes the subject of a bare name before a verb without one: "Interpol a appréhendé Paul".
func (m *mender) labelledAdverb(n *named) {
	h := m.head(n)
	t := m.tok(h)
	switch t.Deprel {
	case "advmod", "obl", "dislocated", "advcl", "vocative", "dep", "parataxis", "acl", "amod", "ccomp", "nmod":
	default:
		return
	}
	if !m.verb(t.Head) || h > t.Head || m.caseOf(h) >= 0 || n.typ == graph.Event || n.first > 0 && m.tok(n.first-1).UPOS == "ADP" {
		return
	}
	if m.hasChild(t.Head, "nsubj") || m.hasChild(t.Head, "nsubj:pass") || m.tok(t.Head).Feat("VerbForm") == "Inf" {
		return
	}
	t.Deprel = "nsubj"
}

// invertedSpeaker makes the subject of who follows a verb of saying that has none: « … », a dit Paul; "confiait ainsi
// Paul à Marie".
func (m *mender) invertedSpeaker(n *named) {
	h := m.head(n)
	t := m.tok(h)
	if !m.verb(t.Head) || n.typ == graph.Place || n.typ == graph.Event || m.caseOf(h) >= 0 {
		return
	}
	switch t.Deprel {
	case "obj", "obl", "obl:agent", "advmod", "dislocated", "xcomp", "dep", "appos", "parataxis":
	default:
		return
	}
	v := t.Head
	if h < v || m.hasChild(v, "nsubj") || m.hasChild(v, "nsubj:pass") || m.tok(v).Feat("VerbForm") == "Inf" {
		return
	}
	switch m.tok(v).Lemma {
	case "déclarer", "dire", "affirmer", "expliquer", "indiquer", "préciser", "ajouter", "souligner", "estimer", "assurer", "confier",
		"répondre", "répéter", "annoncer", "raconter", "commenter", "résumer", "conclure", "poursuivre", "lancer", "marteler", "écrire", "insister":
		t.Deprel = "nsubj"
	}
}

// raise hangs a prepositional phrase that the parser put on a name on what governs the name: "la colère de Paul contre
// Marie", "a placé l'Iran sous embargo". What locates or belongs ("Paul, de Lyon", "l'université de X à Y") stays.
func (m *mender) raise(i int) {
	for range 4 {
		t := m.tok(i)
		if t.Deprel != "nmod" && t.Deprel != "obl" && t.Deprel != "appos" && t.Deprel != "conj" && t.Deprel != "orphan" {
			return
		}
		c := m.caseOf(i)
		if c < 0 || t.Head < 0 || i < t.Head || m.hasChild(i, "cc") {
			return
		}
		g := t.Head
		n := m.nameAt(g)
		if n == nil {
			if !m.timeNoun(g) && !m.rs.in("monnaie", lower(m.tok(g).Lemma)) && m.tok(g).UPOS != "ADV" {
				return
			}
		} else if n.typ == graph.Event || g != m.head(n) {
			return
		}
		up := m.tok(g).Head
		if up < 0 || !m.noun(up) && !m.verb(up) && m.tok(up).UPOS != "ADJ" {
			return
		}
		gov := m.tok(g).Deprel
		prep := lower(m.tok(c).Lemma)
		if prep == "de" && n != nil && n.typ == graph.Person && gov == "nmod" && leaving(m.tok(up).Lemma) {
			m.attach(i, up, "nmod")
			return
		}
		if p := m.nameAt(i); prep == "de" && gov == "nmod" && m.noun(up) && n != nil && n.typ == graph.Place && p != nil && p.typ == graph.Person {
			m.attach(i, up, "nmod") // "la visite à Kiev de Paul"
			return
		}
		if prep == "de" && (gov != "obj" || n == nil || n.typ == graph.Organization) {
			return
		}
		if n != nil && n.typ == graph.Organization && (prep == "à" || prep == "en") && gov != "obj" && gov != "obl" && m.noun(up) {
			return // "l'université de Paris à Bruxelles"
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

// timeNoun is a noun that takes no complement of its own beside "de": "a parlé une heure avec Paul".
func (m *mender) timeNoun(i int) bool {
	switch lower(m.tok(i).Lemma) {
	case "heure", "minute", "jour", "semaine", "mois", "an", "année", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
		"soir", "matin", "soirée", "matinée", "nuit", "veille", "lendemain", "téléphone", "fois", "janvier", "février", "mars", "avril", "mai",
		"juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre":
		return true
	}
	return false
}
