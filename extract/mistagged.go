package extract

import (
	"strings"

	"kg/graph"
	"kg/nlp"
)

// thirdPerson are the features of a verb in the present whose subject is one.
var thirdPerson = nlp.NewFeatures("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")

// voice takes back a passive that the verb's auxiliary or its reflexive pronoun denies.
func (m *mender) voice(i int) {
	t := m.tok(i)
	if t.Deprel == "nsubj:pass" && t.Head >= 0 && (m.active(t.Head) || m.hasChild(t.Head, "expl")) {
		t.Deprel = "nsubj"
	}
}

// abbreviated are the titles that the press cuts short and the parser takes for pronouns, possessives or names.
var abbreviated = map[string]string{"Me": "maître", "Mᵉ": "maître", "Mes": "maître", "Mgr": "monseigneur", "Pr": "professeur", "Dr": "docteur"}

// maître makes a title of the "Me" or "Mes" before a lawyer's name, and of its like, and hangs it on the lawyer behind whose comma
// it stands: "son avocat, Me Paul Durand", "l'avocate du joueur Luc Mercier, Me Anna Roy", "les conseils de Luc Mercier, Mes Anna
// Roy et Paul Durand".
func (m *mender) maître(i int) {
	t := m.tok(i)
	title, ok := abbreviated[t.Form]
	if !ok || t.Form == "Mes" && i == 0 || i+1 >= len(m.s.Tokens) {
		return
	}
	n := m.nameAt(i + 1)
	if n == nil || n.first != i+1 || n.typ != graph.Person {
		return
	}
	h := m.head(n)
	if t.Form == "Mes" && m.tok(i).Head >= n.first && m.tok(i).Head <= n.last { // the name governs its title: turn them round
		t.Head, t.Deprel = m.tok(h).Head, m.tok(h).Deprel
		m.tok(h).Head = i
	}
	t.UPOS, t.Lemma, t.Feats = "NOUN", title, nil
	if m.tok(h).Head == i {
		m.tok(h).Deprel = "flat"
	}
	if i == 0 || m.tok(i-1).Form != "," {
		return
	}
	for k := i - 2; k >= 0 && k > i-acrossTitle; k-- {
		switch u := m.tok(k).UPOS; {
		case u == "NOUN" && m.rs.in("avocat", lower(m.tok(k).Lemma)):
			if fronted := m.tok(k).Deprel == "advcl" && t.Deprel == "nsubj"; !fronted && (!m.hasChild(k, "flat") || m.tok(i).Head == k) { // but "Avocat de Luc Mercier, Me Roy a plaidé"
				m.attach(i, k, "appos")
			}
			return
		case u == "VERB" || u == "AUX" || u == "PUNCT":
			return
		}
	}
}

// returned makes a participle of the "rentré" behind a name and a comma that the tagger took for a noun: "Paul, rentré de Bamako, a parlé".
func (m *mender) returned(i int) {
	t := m.tok(i)
	if i < 1 || t.UPOS != "NOUN" || t.Deprel != "appos" || m.tok(i-1).Form != "," || m.hasChild(i, "det") {
		return
	}
	if f := lower(t.Form); f != "rentré" && f != "rentrés" {
		return
	}
	t.UPOS, t.Lemma, t.Deprel, t.Feats = "VERB", "rentrer", "acl", t.Feats.With("Tense=Past|VerbForm=Part")
	m.relabelBehind(i, "nmod", "obl")
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

// beforeAge is the comma before an age that ends at a comma, else that comma: "Anna Roy, 51 ans, chercheuse".
func (m *mender) beforeAge(comma int) int {
	if comma > 3 && m.tok(comma-1).Lemma == "an" && m.tok(comma-2).UPOS == "NUM" && m.tok(comma-3).Form == "," {
		return comma - 3
	}
	return comma
}

// titlePredicate makes a noun of such a title behind "être": "Anna Roy est chercheuse à l'Inserm".
func (m *mender) titlePredicate(i int) {
	t := m.tok(i)
	m.tenant(i)
	if t.UPOS != "ADJ" || i < 1 || i+1 >= len(m.s.Tokens) || m.tok(i-1).Lemma != "être" || !m.hasChild(i, "cop") || m.tok(i+1).UPOS != "ADP" || t.Lemma == "ancien" ||
		!m.rs.in("titre-adjectif", lower(t.Form)) {
		return
	}
	t.UPOS = "NOUN"
	m.relabelBehind(i, "obl", "nmod")
}

// relabelBehind gives what hangs on a token behind it by one relation another: the phrases of a noun are no verb's.
func (m *mender) relabelBehind(i int, from, to string) {
	for k := i + 1; k < len(m.s.Tokens); k++ {
		if x := m.tok(k); x.Head == i && x.Deprel == from {
			x.Deprel = to
		}
	}
}

// attackMeans hangs on an attack where and whom it struck, which the parser hangs on what it was made with, and takes back the
// verb that the tagger saw there: "un attentat suicide à Bagdad", "un attentat à la voiture piégée à Mogadiscio".
func (m *mender) attackMeans(i int) {
	t := m.tok(i)
	if !m.rs.in("moyen-d'attentat", m.forms[i]) {
		return
	}
	h := t.Head
	for range 2 {
		if h >= 0 && h < i && !m.rs.in("événement/violence", lower(m.tok(h).Lemma)) {
			h = m.tok(h).Head
		}
	}
	if h < 0 || h >= i || !m.rs.in("événement/violence", lower(m.tok(h).Lemma)) {
		return
	}
	if strings.TrimSuffix(lower(t.Form), "s") == "suicide" {
		t.UPOS, t.Lemma, t.Feats = "ADJ", "suicide", nil
	}
	for k := i + 1; k < len(m.s.Tokens); k++ {
		if x := m.tok(k); x.Head == i && (x.Deprel == "obl" || x.Deprel == "nmod") {
			m.attach(k, h, "nmod")
		}
	}
}

// tenant makes the adjective that it is of "tenant" behind "être", which no present participle follows: "Le Sénégal est tenant du titre".
func (m *mender) tenant(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || lower(t.Form) != "tenant" || i < 1 || m.tok(i-1).Lemma != "être" || m.tok(i-1).Head != i {
		return
	}
	t.UPOS, t.Lemma, t.Feats, m.tok(i-1).Deprel = "ADJ", "tenant", nil, "cop"
	for k := range i {
		if x := m.tok(k); x.Head == i && x.Deprel == "nsubj:pass" {
			x.Deprel = "nsubj"
		}
	}
}

// ardent makes the noun that it is of "partisan" or its like behind an adjective that the parser took for the noun: "Paul,
// fervent partisan de Marie".
func (m *mender) ardent(i int) {
	t := m.tok(i)
	if t.UPOS != "ADJ" || t.Deprel != "amod" || t.Head != i-1 || i+1 >= len(m.s.Tokens) || contracted(m.tok(i+1).Form) != "de" && lower(m.tok(i+1).Form) != "d'" {
		return
	}
	a := m.tok(i - 1)
	if a.UPOS != "NOUN" || m.nameAt(i-1) != nil || m.nameAt(i) != nil || !m.rs.in("adhérent", lower(t.Lemma)) || m.rs.noun(lower(a.Lemma)) {
		return
	}
	t.UPOS, t.Head, t.Deprel = "NOUN", a.Head, a.Deprel
	for k := range m.s.Tokens {
		if m.tok(k).Head == i-1 {
			m.tok(k).Head = i
		}
	}
	a.UPOS, a.Head, a.Deprel = "ADJ", i, "amod"
}

// strong makes an adjective of the "Fort de" that heads a sentence, which the parser takes for an adverb: "Fort du soutien
// de Paul, Marie a gagné".
func (m *mender) strong(i int) {
	t := m.tok(i)
	if t.UPOS != "ADV" || t.Deprel != "advmod" || lower(t.Form) != "fort" || !m.verb(t.Head) || i+1 >= len(m.s.Tokens) || contracted(m.tok(i+1).Form) != "de" {
		return
	}
	t.UPOS, t.Deprel = "ADJ", "advcl"
}

// strayVerb makes an apposition of a noun that the parser took for a verb between a name and the verb of the name:
// "Marie Martin, figure des grévistes, a répondu".
func (m *mender) strayVerb(i int) {
	t := m.tok(i)
	if t.UPOS != "VERB" || t.Feat("VerbForm") != "Fin" || i < 2 || i+1 >= len(m.s.Tokens) || m.tok(i-1).Form != "," || contracted(m.tok(i+1).Form) != "de" {
		return
	}
	if t.Deprel == "root" && m.rs.title(graph.Person, lower(t.Form)) {
		m.yieldRoot(i)
	}
	if n := m.nameAt(i - 2); n != nil && n.last == i-2 && n.typ == graph.Place && lower(t.Form) == "siège" && !m.hasSubject(i) && m.above(i, m.tok(m.head(n)).Head) {
		m.nounBehind(i, m.head(n)) // "est arrivé à La Haye, siège de la Cour pénale internationale"
		return
	}
	if t.Deprel != "advcl" && t.Deprel != "acl" && t.Deprel != "ccomp" || !m.verb(t.Head) || t.Head < i {
		return
	}
	n := m.nameAt(i - 2)
	if n == nil || n.last != i-2 || m.tok(m.head(n)).Head != i || m.hasChild(i, "mark") || m.hasChild(t.Head, "nsubj") {
		return
	}
	v, h := t.Head, m.head(n)
	m.tok(h).Head, m.tok(h).Deprel = v, "nsubj"
	m.nounBehind(i, h)
}

// nounBehind makes a noun in apposition to a name of what the tagger took for a verb.
func (m *mender) nounBehind(i, name int) {
	t := m.tok(i)
	t.UPOS, t.Lemma, t.Head, t.Deprel, t.Feats = "NOUN", lower(t.Form), name, "appos", nil
	for k := range m.s.Tokens {
		if d := m.tok(k).Deprel; m.tok(k).Head == i && (d == "obl" || d == "obj" && m.caseOf(k) >= 0) {
			m.tok(k).Deprel = "nmod"
		}
	}
}

// objectForSubject makes an object of the one name behind a verb with "avoir" that the parser took for its subject, and reports whether the
// verb then has none: "Anna Roy, figure des Gilets jaunes, a salué Paul Durand".
func (m *mender) objectForSubject(v int) bool {
	behind := -1
	for k := range m.s.Tokens {
		switch t := m.tok(k); {
		case t.Head != v:
		case subject(t.Deprel) && (k < v || behind >= 0), t.Deprel == "obj":
			return !m.hasSubject(v)
		case subject(t.Deprel):
			behind = k
		}
	}
	if behind < 0 {
		return true
	}
	if m.nameAt(behind) == nil || !m.active(v) {
		return false
	}
	m.tok(behind).Deprel = "obj"
	return true
}

// yieldRoot gives the place of the main verb to the verb that the parser hung beside what it took for that: "Marie Martin, figure des
// grévistes, a répondu".
func (m *mender) yieldRoot(i int) {
	for k := i + 1; k < len(m.s.Tokens); k++ {
		v := m.tok(k)
		if v.Head != i || v.Deprel != "parataxis" && v.Deprel != "ccomp" && v.Deprel != "conj" || !m.verb(k) || m.hasChild(k, "cc") || m.hasChild(k, "mark") || !m.objectForSubject(k) {
			continue
		}
		v.Head, v.Deprel = -1, "root"
		m.tok(i).Head, m.tok(i).Deprel = k, "advcl"
		for c := k + 1; c < len(m.s.Tokens); c++ {
			if m.tok(c).Head == i {
				m.tok(c).Head = k
			}
		}
		return
	}
}

// strayNoun makes the verb of a clause of what the parser took for a noun beside the name that is its subject: "le patron
// du parti, Paul Durand, critique vivement l'Union européenne".
func (m *mender) strayNoun(i int) {
	t := m.tok(i)
	m.strayConjunct(i)
	if t.UPOS != "NOUN" && t.UPOS != "ADJ" && !(t.UPOS == "VERB" && t.Deprel == "appos" && t.Feat("VerbForm") == "Fin") || i < 1 || i+1 >= len(m.s.Tokens) || m.nameAt(i) != nil {
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
	if u := m.tok(next).UPOS; u != "DET" && u != "PROPN" && !(u == "ADP" && m.verbalPreposition(next)) && m.tok(next).Form != "que" {
		return
	}
	form := lower(t.Form)
	if !m.rs.verb(form+"r") || m.hasChild(i, "det") || m.caseOf(i) >= 0 {
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
	for k := range m.up(g) { // only where the clause has no verb yet
		if m.verb(k) {
			return
		}
	}
	gov := m.tok(g)
	t.UPOS, t.Lemma, t.Feats, t.Head, t.Deprel = "VERB", form+"r", thirdPerson, gov.Head, gov.Deprel
	gov.Head, gov.Deprel = i, "nsubj"
	for k := i + 1; k < len(m.s.Tokens); k++ {
		x := m.tok(k)
		switch {
		case x.Head == g:
			x.Head = i
		case x.Head != i:
			continue
		}
		if x.Deprel == "nmod" || x.Deprel == "appos" || x.Deprel == "obl" || x.Deprel == "flat" { // "Donald Trump visite Riyad"
			x.Deprel = "obl"
			if m.caseOf(k) < 0 && !m.hasChild(i, "obj") {
				x.Deprel = "obj"
			}
		}
	}
}

// verbalPreposition reports whether a preposition stands behind a verb rather than behind a bare noun in apposition: "le parquet enquête depuis
// janvier sur Paul".
func (m *mender) verbalPreposition(i int) bool {
	switch contracted(m.tok(i).Form) {
	case "à", "sur", "depuis", "contre":
		return true
	}
	return false
}

// strayConjunct makes a verb again of what the parser took for a noun joined to a verb: "a critiqué le projet et reproche à
// Paul".
func (m *mender) strayConjunct(i int) {
	t := m.tok(i)
	if t.UPOS != "NOUN" || t.Deprel != "conj" || i < 2 || m.tok(i-1).UPOS != "CCONJ" || t.Head < 0 {
		return
	}
	form := lower(t.Form)
	if !m.rs.verb(form+"r") || m.hasChild(i, "det") || m.caseOf(i) >= 0 || m.nameAt(i) != nil {
		return
	}
	if !m.verb(t.Head) { // "réclame la rupture des discussions et reproche à Paul": no noun without article goes with one that has it
		v := m.tok(t.Head).Head
		for v >= 0 && m.noun(v) {
			v = m.tok(v).Head
		}
		if m.tok(t.Head).UPOS != "NOUN" || m.nameAt(t.Head) != nil || i+1 >= len(m.s.Tokens) || contracted(m.tok(i+1).Form) != "à" && m.tok(i+1).UPOS != "DET" ||
			!m.hasChild(t.Head, "det") && (m.caseOf(t.Head) < 0 || m.forms[m.caseOf(t.Head)] != "des" && m.forms[m.caseOf(t.Head)] != "du") ||
			v < 0 || v > i || !m.verb(v) || m.tok(v).Feat("Number") != t.Feat("Number") || m.tok(v).Feat("Tense") != "Pres" || !m.hasSubject(v) {
			return
		}
		t.Head = v
	}
	t.UPOS, t.Lemma, t.Feats = "VERB", form+"r", thirdPerson
	for k := i + 1; k < len(m.s.Tokens); k++ {
		x := m.tok(k)
		if x.Head == i && (x.Deprel == "nmod" || x.Deprel == "appos") {
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
	next := i + 1
	if m.tok(next).UPOS == "ADJ" && next+1 < len(m.s.Tokens) {
		next++
	}
	p := contracted(m.tok(next).Form)
	if p != "de" && p != "à" {
		return
	}
	noun, form := "", lower(t.Form)
	for _, ending := range [...]string{"", "s", "e", "es"} {
		if f, ok := strings.CutSuffix(form, ending); ok && m.rs.in("participe-nom", f) {
			noun = f
		}
	}
	if noun == "" || p == "à" && noun != "opposant" {
		return
	}
	before := i - 1
	for before >= 0 && (m.tok(before).UPOS == "ADJ" || m.tok(before).UPOS == "ADV") {
		before--
	}
	if before > 0 && m.tok(before).UPOS == "NOUN" && lower(m.tok(before).Lemma) == "principal" && t.Head == before { // "l'un des principaux alliés de"
		m.tok(before).UPOS = "ADJ"
		for k := range m.s.Tokens {
			if m.tok(k).Head == before && k != i {
				m.tok(k).Head = i
			}
		}
		before--
	}
	if before > 0 && m.tok(before).Form != "," && m.tok(before).UPOS != "DET" && contracted(m.tok(before).Form) != "de" && !(m.tok(before).UPOS == "CCONJ" && t.Deprel == "conj" && m.tok(max(t.Head, 0)).UPOS == "NOUN") || before == 0 && m.nameAt(0) != nil {
		return
	}
	if before == 0 && m.tok(0).UPOS == "NOUN" && t.Head == 0 && !m.title(0, graph.Person) { // "Fervent partisan de Paul, Luc a", but not "Directeur adjoint de"
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

// openingDeed makes a participle of the word that opens the sentence and that has a doer, which the tagger took for a noun or an adjective:
// "Accusée de corruption par Paul, Marie dément".
func (m *mender) openingDeed() {
	t := m.tok(0)
	if t.UPOS == "VERB" && t.Form == "Mort" && len(m.s.Tokens) > 3 && (contracted(m.tok(1).Form) == "de" || m.tok(1).Lemma == "de") && m.personFrom(2) {
		t.UPOS, t.Lemma, t.Feats = "NOUN", "mort", nil // "Mort de l'écrivain Paul Durand à Tours"
	}
	if t.UPOS != "NOUN" && t.UPOS != "ADJ" && t.UPOS != "PROPN" || m.nameAt(0) != nil || !m.hasChild(0, "obl:agent") && !m.doneBy(0) {
		return
	}
	stem, ok := strings.CutSuffix(strings.TrimSuffix(strings.TrimSuffix(lower(t.Form), "s"), "e"), "é")
	if !ok || !m.rs.verb(stem+"er") || m.hasChild(0, "det") {
		return
	}
	t.UPOS, t.Lemma, t.Feats = "VERB", stem+"er", t.Feats.With("Tense=Past|VerbForm=Part")
	for k := 1; k < len(m.s.Tokens); k++ {
		if x := m.tok(k); x.Head == 0 && x.Deprel == "nmod" {
			x.Deprel = "obl"
			if c := m.caseOf(k); c >= 0 && m.tok(c).Lemma == "par" {
				x.Deprel = "obl:agent"
			}
		}
	}
}

// personFrom reports whether the phrase from a token on is a person's name, with a title or without.
func (m *mender) personFrom(i int) bool {
	for k := i; k < len(m.s.Tokens) && k < i+6; k++ {
		if n := m.nameAt(k); n != nil {
			return n.typ == graph.Person
		}
		switch m.tok(k).UPOS {
		case "DET", "ADJ", "NOUN":
		default:
			return false
		}
	}
	return false
}

// doneBy reports whether a phrase with "par" hangs on a token.
func (m *mender) doneBy(i int) bool {
	for k := i + 2; k < len(m.s.Tokens); k++ {
		if m.tok(k).Head != i {
			continue
		}
		if c := m.caseOf(k); c >= 0 && m.tok(c).Lemma == "par" {
			return true
		}
	}
	return false
}

// absence gives the verb of the clause the infinitive behind "loin de", "faute de", "au lieu de", which says what its subject
// did not do.
func (m *mender) absence(i int) {
	t := m.tok(i)
	if i+1 >= len(m.s.Tokens) || !m.partitive(i+1) || !m.rs.in("absence", lower(t.Form)) || m.hasChild(i, "det") || !m.verb(t.Head) {
		return
	}
	for k := i + 2; k < len(m.s.Tokens); k++ {
		if x := m.tok(k); x.Head == i && m.verb(k) && (x.Deprel == "acl" || x.Deprel == "ccomp" || x.Deprel == "xcomp" || x.Deprel == "advcl") {
			if t.Deprel == "nsubj" {
				t.Deprel = "advmod"
			}
			m.attach(k, t.Head, "advcl")
			return
		}
	}
}

// transitive lists verbs whose "de" complement is never a place or a topic.
func (m *mender) transitive(lemma string) bool { return m.rs.in("transitif", lemma) }

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

// ballot makes a noun of the adjective by which a vote goes, "aux européennes de juin", and gives it the year or month that
// dates it.
func (m *mender) ballot(i int) {
	t := m.tok(i)
	if i == 0 {
		return
	}
	switch m.forms[i-1] {
	case "les", "aux", "des", "ces", "prochaines", "dernières", "la", "cette":
	default:
		return
	}
	if form := lower(t.Form); t.Form != form || !m.rs.in("scrutin-adjectif", form) {
		return
	}
	if i+1 < len(m.s.Tokens) && (m.tok(i+1).UPOS == "NOUN" || m.tok(i+1).UPOS == "PROPN") || t.Deprel == "amod" && t.Head < i && t.Head >= i-2 {
		return
	}
	if t.UPOS != "NOUN" || !m.rs.in("événement/scrutin", lower(t.Lemma)) {
		t.UPOS, t.Lemma = "NOUN", lower(t.Form)
	}
	if k := i + 2; k < len(m.s.Tokens) && contracted(m.tok(i+1).Form) == "de" && (timeWords.Get(lower(m.tok(k).Form)).kind == "month" || len(m.tok(k).Form) == 4 && m.tok(k).UPOS == "NUM") && m.tok(k).Head != i {
		m.attach(k, i, "nmod")
	}
}
