package extract

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

func (r *reader) refOf(sentence int, m *mention, sure float64) ref {
	toks := r.d.Sentences[sentence].Tokens
	return ref{entity: m.entity, token: m.head, start: toks[m.first].Start, end: toks[m.last].End, sure: sure}
}

func (r *reader) tokenRef(id, sentence, token int, sure float64) ref {
	tok := &r.d.Sentences[sentence].Tokens[token]
	return ref{entity: id, token: token, start: tok.Start, end: tok.End, sure: sure}
}

// How sure a reference is by its kind.
var sureness = map[graph.MentionKind]float64{graph.NameMention: 1, graph.DescriptionMention: 0.85, graph.PronounMention: 0.8}

// standFor finds the entities that a token stands for as an argument: its own mention, the name behind its title, the
// state or body that a representative noun speaks for, the complement of a quantity.
func (r *reader) standFor(sentence, token int, slot *Slot, depth int) []ref {
	t := r.trees[sentence]
	tok := t.tok(token)
	if depth > 4 {
		return nil
	}
	if group := r.groupRefs(sentence, token); group != nil {
		return group
	}
	if owners := r.ownerBlamed(sentence, token, depth); len(owners) > 0 {
		return owners
	}
	if tok.UPOS == "DET" || tok.UPOS == "PRON" {
		if m := r.mentionAt(sentence, token); m == nil || r.entities[m.entity].typ == graph.Person {
			if id := r.bodyLed(sentence, token); id >= 0 {
				return []ref{r.tokenRef(id, sentence, token, 0.75)}
			}
		}
	}
	if m := r.mentionAt(sentence, token); m != nil {
		if tok.UPOS == "DET" && r.entities[m.entity].typ != graph.Person && slot.takes(graph.Person) && !r.joinsState(sentence, token, m.entity) { // "Lors de sa visite à Berlin, Rutte": hardly a place's visit
			if ahead := r.ownerAhead(sentence, token, slot, depth); len(ahead) == 1 && r.entities[ahead[0].entity].typ == graph.Person {
				return ahead
			}
		}
		if r.x.rules.in("gens-de-mission", t.lemma(token)) { // "les casques bleus de la Monusco" are the Monusco
			for _, a := range t.out[token] {
				if b := r.mentionAt(sentence, a.to); a.label == "de" && b != nil && b.entity != m.entity && r.entities[b.entity].typ == graph.Organization {
					return r.one(r.refOf(sentence, b, 0.9))
				}
			}
		}
		return r.one(r.refOf(sentence, m, sureness[m.kind]))
	}
	if (tok.UPOS == "NOUN" || tok.UPOS == "PROPN") && tok.Form != lower(tok.Form) {
		if seat, ok := r.x.world.g.Metonym(tok.Form); ok {
			return []ref{r.seatRef(seat, sentence, token)} // a "Kremlin" that the name finder passed over
		}
	}
	if firstPerson(t.form(token)) && tok.UPOS != "NOUN" && depth < 2 { // but "Me Durand"
		out := r.spokenBy(sentence, token, depth+1)
		if form := t.form(token); form == "nous" || form == "notre" || form == "nos" { // who says "nous" speaks for others too
			for i := range out {
				out[i].sure *= 0.75
				out[i].chorus = true
			}
		}
		return out
	}
	if p := r.demonym(sentence, token); p != nil {
		if named := r.names(sentence, token); len(named) > 0 { // "le Français Paul Durand"
			return named
		}
		if m := r.firmOfPeople(sentence, token); m != nil {
			return []ref{r.refOf(sentence, m, 0.85)}
		}
		if (tok.UPOS == "ADJ" || tok.Deprel == "amod" || t.plural(token)) && !t.oneOfPeople(token) && !t.someOfPeople(token) { // "l'élection présidentielle sénégalaise" has a noun for the tagger
			x := r.demonymRef(p, sentence, token, 0.85)
			x.acting = tok.UPOS != "ADJ" && tok.Deprel != "amod" // a people is nowhere's place
			return []ref{x}
		}
		return nil
	}
	if tok.UPOS == "ADJ" { // "l'avocate franco-libanaise" is of both
		return r.demonymRefs(r.binational(sentence, token), sentence, token, 0.85)
	}
	if tok.UPOS == "DET" && t.possessive(token) {
		return r.ownerAhead(sentence, token, slot, depth)
	}
	if tok.UPOS == "PRON" && t.form(token) == "vous" {
		return r.vocative(sentence, token, depth)
	}
	if tok.UPOS == "PRON" {
		if out := r.mainSubject(sentence, token, slot, depth); len(out) > 0 {
			return out
		}
	}
	if slot.Content == "contenu" && (tok.UPOS == "PRON" && (t.form(token) == "ce" || t.form(token) == "y" || t.judgedWhole(token)) || tok.UPOS == "NOUN" && (t.takesUpDeed(token) || t.takesUpSentence(token))) {
		if out := r.doerBefore(sentence, token, depth); len(out) > 0 {
			return out
		}
	}
	if named := r.names(sentence, token); len(named) > 0 {
		return named
	}
	for _, a := range t.in[token] { // "Quentin Roy, jeune homme de 23 ans tué en Syrie"
		if m := r.mentionAt(sentence, a.from); (a.label == "appos" || a.label == "paren") && m != nil && (m.kind == graph.NameMention || m.kind == graph.PronounMention) {
			return []ref{r.refOf(sentence, m, 0.85)}
		}
	}
	if such := r.examplesOf(sentence, token); len(such) > 0 {
		return such
	}
	if tok.Deprel == "advcl" && tok.UPOS == "NOUN" { // "Ingénieure passée par Renault, elle a été élue"
		for _, a := range t.out[token] {
			if a.label == "subj" {
				return r.standFor(sentence, a.to, slot, depth+1)
			}
		}
	}
	if out := r.complementOf(sentence, token, slot, depth); len(out) > 0 || slot.Content != "contenu" {
		return out
	}
	return r.deedTold(sentence, token, depth)
}

// vocative is whom the clause of a "vous" calls by name: « Monsieur Durand, vous mentez ».
func (r *reader) vocative(sentence, token, depth int) []ref {
	t := r.trees[sentence]
	for k, n := t.s.Tokens[token].Head, 0; k >= 0 && n < 4; k, n = t.s.Tokens[k].Head, n+1 {
		if c := t.kid(k, "vocative"); c >= 0 {
			return r.standFor(sentence, c, &Slot{}, depth+1)
		}
	}
	return nil
}

// doerBefore finds whose deed is taken up by a "ce que" behind a clause, "la Chine a fermé ses ports, ce que le Japon a condamné", by a
// noun in apposition to it, "…, une décision critiquée par le Japon", or by the "y" of a clause beside it, "…, mais le Japon s'y oppose".
func (r *reader) doerBefore(sentence, token, depth int) []ref {
	t := r.trees[sentence]
	if sentence > 0 && (t.takesUpSentence(token) || t.judgedWhole(token)) {
		return slices.DeleteFunc(r.doerAbove(sentence, token, depth), func(x ref) bool { return r.noJudge(t.lemma(token), x.entity) })
	}
	if v := t.clauseTakenUp(token); v >= 0 && v < token {
		return r.doersOf(sentence, v, token, depth)
	}
	return nil
}

// doerAbove is who does what the sentence before tells as a fact, where that is one: whom "cette décision" or "c'est une honte" is about.
func (r *reader) doerAbove(sentence, token, depth int) []ref {
	before := r.trees[sentence-1]
	v := 0
	for v < len(before.s.Tokens) && before.rel(v) != "root" {
		v++
	}
	if v == len(before.s.Tokens) || !before.verbal(v) || before.polarity(v) != graph.Fact || r.x.rules.in("sans-reproche", lower(before.s.Tokens[v].Lemma)) {
		return nil
	}
	out := r.doersOf(sentence-1, v, len(before.s.Tokens), depth)
	if len(out) != 1 {
		return nil
	}
	return []ref{r.tokenRef(out[0].entity, sentence, token, out[0].sure)}
}

// judgedWhole reports whether a pronoun that opens a quotation is the subject of a judgement on what the sentence before tells: « C'est une
// honte », a réagi Paul.
func (t *tree) judgedWhole(i int) bool {
	switch t.form(i) {
	case "c'", "ce", "cela", "ça", "ceci":
		return i > 0 && i <= 3 && t.s.Tokens[i-1].Form == "«"
	}
	return false
}

// doersOf are the subjects of a verb before a token, for what takes up the verb's clause.
func (r *reader) doersOf(sentence, verb, until, depth int) []ref {
	var out []ref
	for _, a := range r.trees[sentence].out[verb] {
		if a.label == "subj" && a.to < until {
			for _, x := range r.standFor(sentence, a.to, &Slot{}, depth+1) {
				x.sure *= 0.85
				out = append(out, x)
			}
		}
	}
	return out
}

// noJudge reports whether a noun is of what courts alone hand down, "cet arrêt", and an entity is a body that is none.
func (r *reader) noJudge(noun string, id int) bool {
	e := &r.entities[id]
	return r.x.rules.in("jugement-rendu", noun) && e.typ == graph.Organization && !r.sentences(e)
}

// takesUpSentence reports whether a noun takes up the sentence before: "Cette décision a été critiquée", "Ces propos ont indigné", "Une
// décision que dénonce" that is the whole sentence.
func (t *tree) takesUpSentence(noun int) bool {
	if !t.rs.in("reprise-de-clause", t.lemma(noun)) || t.has(noun, "de") || t.has(noun, "poss") {
		return false
	}
	det := t.kid(noun, "det")
	if det < 0 || det >= noun {
		return false
	}
	switch t.form(det) {
	case "ce", "cet", "cette", "ces":
		return true
	case "un", "une":
		return noun <= 3 && t.rel(noun) == "root" && !t.finite(noun)
	}
	return false
}

// clauseTakenUp is the verb of the clause that a word means as a whole, -1 where it means none.
func (t *tree) clauseTakenUp(token int) int {
	v := t.s.Tokens[token].Head
	switch {
	case v < 0 || token == 0:
		return -1
	case t.form(token) == "y": // the nearest of the clauses beside its own
		if own := v; t.rel(own) == "conj" || t.rel(own) == "parataxis" {
			v = t.s.Tokens[own].Head
			for _, c := range t.kids[v] {
				if t.rel(c) == "conj" && c < own && t.verbal(c) {
					v = c
				}
			}
			if t.clitic(v, "y") {
				return -1 // "La Belgique y est favorable, le Luxembourg s'y oppose"
			}
			return v
		}
		return -1
	case t.form(token) == "ce":
		if !t.verbal(v) || t.form(token-1) != "," || t.polarity(v) != graph.Fact {
			return -1
		}
		return v
	}
	for steps := 0; v >= 0 && v < token && steps < 4; steps++ {
		if t.verbal(v) && t.finite(v) {
			return v
		}
		v = t.s.Tokens[v].Head
	}
	return -1
}

// takesUpDeed reports whether a noun without a complement stands behind a comma for what the clause before it tells: "…, une décision
// aussitôt critiquée", "…, choix que".
func (t *tree) takesUpDeed(noun int) bool {
	if !t.rs.in("reprise-de-clause", t.lemma(noun)) || t.plural(noun) {
		return false
	}
	first := noun
	for first > 0 && (t.form(first-1) == "un" || t.form(first-1) == "une" || t.s.Tokens[first-1].UPOS == "ADJ") {
		first--
	}
	return first > 0 && t.form(first-1) == "," && t.rel(noun) != "root" && !t.has(noun, "de") && !subject(t.rel(noun))
}

// examplesOf finds whom a plural noun is said to hold: "des élus comme Paul Durand et Luc Fabre ont condamné".
func (r *reader) examplesOf(sentence, token int) []ref {
	t := r.trees[sentence]
	if t.s.Tokens[token].UPOS != "NOUN" || !t.plural(token) && !r.x.rules.in("quantité", t.lemma(token)) { // "une dizaine de députés, dont Paul Durand"
		return nil
	}
	var out []ref
	arcs := t.out[token]
	for _, a := range t.out[token] { // "plusieurs barons du PDCI, dont Paul Durand": the parser hung him on the party
		if a.label != "de" || t.coordinated(a.to) {
			continue
		}
		for _, b := range t.out[a.to] {
			if b.label == "dont" && b.to > a.to {
				arcs = append(arcs[:len(arcs):len(arcs)], b)
			}
		}
	}
	_, last := t.extent(token, 0)
	for _, a := range t.in[token] { // the parser may have hung "comme Paul" on the verb
		for _, b := range t.out[a.from] {
			if b.label == "comme" && last+1 < len(t.s.Tokens) && t.form(last+1) == "comme" && t.s.Tokens[last+1].Head >= 0 && t.s.Tokens[b.to].Head == a.from {
				arcs = append(arcs[:len(arcs):len(arcs)], b)
			}
		}
	}
	for _, a := range arcs {
		if a.label != "comme" && a.label != "dont" && a.label != "tel" && a.label != "tel_que" && a.label != "y_compris" && a.label != "à_l'instar_de" {
			continue
		}
		if m := r.mentionAt(sentence, a.to); m != nil && m.kind == graph.NameMention && a.to > token {
			out = append(out, r.refOf(sentence, m, 0.85))
		} else if named := r.names(sentence, a.to); a.to > token && len(named) == 1 { // "dont le ministre de l'Intérieur, Paul Durand"
			named[0].sure = 0.85
			out = append(out, named...)
		}
	}
	return out
}

// ownerBlamed reads the possessive of a reason: "a poursuivi Paul pour son soutien à Marie", "a reproché à Paul son soutien à Marie"
// speak of Paul's.
func (r *reader) ownerBlamed(sentence, token, depth int) []ref {
	t := r.trees[sentence]
	noun := t.s.Tokens[token].Head
	if t.s.Tokens[token].UPOS != "DET" || !t.possessive(token) || noun < 0 {
		return nil
	}
	var out []ref
	for _, a := range t.in[noun] { // "reproche à Paul son soutien à Marie"
		if a.label != "obj" || a.from > noun || !r.x.rules.in("grief-à", t.lemma(a.from)) {
			continue
		}
		for _, b := range t.out[a.from] {
			if b.label == "à" && b.to < token {
				out = append(out, r.standFor(sentence, b.to, &Slot{}, depth+1)...)
			}
		}
	}
	if len(out) > 0 || t.caseLabel(noun) != "pour" {
		return out
	}
	for _, a := range t.in[noun] {
		if a.label != "pour" || !r.x.rules.in("motif-objet", t.lemma(a.from)) {
			continue
		}
		for _, b := range t.out[a.from] {
			if b.label == "obj" && b.to < token {
				out = append(out, r.standFor(sentence, b.to, &Slot{}, depth+1)...)
			}
		}
	}
	return out
}

// ownerAhead reads a possessive that coreference left open as the subject of the clause it stands in: "Lors de sa visite
// en Allemagne, Rutte a salué".
func (r *reader) ownerAhead(sentence, token int, slot *Slot, depth int) []ref {
	t := r.trees[sentence]
	switch t.form(token) {
	case "son", "sa", "ses":
	default:
		return nil
	}
	noun := t.s.Tokens[token].Head
	if noun < 0 || t.besideSomebody(noun) {
		return nil
	}
	for k, n := noun, 0; k >= 0 && n < 6; k, n = t.s.Tokens[k].Head, n+1 {
		if !t.verbal(k) {
			continue
		}
		if t.lemma(k) == "figurer" { // "Parmi ses marques figurent Dior et Sephora": none of these is the owner
			return nil
		}
		var out []ref
		for _, s := range t.surface[k] {
			if first, last := t.extent(s, 0); first <= noun && noun <= last || t.s.Tokens[noun].Head == s {
				return nil // the possessive is within the subject, or in apposition to it: "Paul Durand, son patron, a"
			}
			for _, x := range r.standFor(sentence, s, &Slot{}, depth+1) {
				x.sure *= 0.75
				out = append(out, x)
			}
		}
		if len(out) == 1 {
			return out
		}
		return nil
	}
	return nil
}

// joinsState reports whether the post of a possessive is joined to the state that has it: "a salué la Turquie et son Premier ministre".
func (r *reader) joinsState(sentence, token, owner int) bool {
	t := r.trees[sentence]
	noun := t.s.Tokens[token].Head
	return noun >= 0 && r.entities[owner].typ == graph.Place && r.x.rules.title(graph.Person, t.lemma(noun)) && slices.ContainsFunc(t.in[noun], func(a arc) bool {
		m := r.mentionAt(sentence, a.from)
		return a.label == "conj" && a.from < token && m != nil && m.entity == owner
	})
}

// complementOf finds what a noun without an entity of its own stands for by its complement: "le gouvernement
// ukrainien" is Ukraine, "plusieurs villes de Syrie" and "le club des Girondins" are what they are of, and where a rule
// speaks of what people do and say, "les propos de Paul" are Paul.
func (r *reader) complementOf(sentence, token int, slot *Slot, depth int) []ref {
	t := r.trees[sentence]
	lemma := t.lemma(token)
	rs := r.x.rules
	factor := 0.0
	persons := true
	if body := r.heads(sentence, token); body != nil {
		return body
	}
	if land := r.ownCountry(sentence, token, depth); land != nil {
		return land
	}
	if id := r.fighters(sentence, token); id >= 0 {
		return r.meant(id, sentence, token, 0.8)
	}
	switch {
	case rs.in("quantité", lemma), rs.in("représentant", lemma), r.organ(sentence, token), rs.in("représentant-pluriel", lemma) && t.s.Tokens[token].Feat("Number") == "Plur",
		r.menOf(sentence, token):
		factor = 0.85
	case rs.in("générique", lemma):
		factor, persons = 0.95, false
	case slot.Content != "" && rs.in(slot.Content, lemma):
		factor, persons = 0.85, slot.Content != "installation" // who attacks somebody's positions may do so with words
	case slot.Content == "contenu" && t.s.Tokens[token].UPOS == "NOUN" && !rs.in("hors-contenu", lemma) && !rs.title(graph.Person, lemma):
		factor = 0.7
	default:
		return nil
	}
	for _, label := range []string{"de", "adj", "poss", "parmi", "bare"} {
		if label == "poss" && rs.in("état-possédé", lemma) {
			continue // "son pays" is not the minister whose it is
		}
		var out []ref
		if label == "adj" && (rs.in("générique-corps", lemma) || rs.in("irrégulier", lemma)) {
			continue // "le mouvement palestinien" is not Palestine, "des rebelles tchadiens" are not Chad
		}
		for _, a := range t.out[token] {
			if a.label != label {
				continue
			}
			for _, x := range r.complementRefs(sentence, a, slot, depth) {
				if !persons && r.entities[x.entity].typ == graph.Person {
					continue
				}
				if label == "de" && r.entities[x.entity].typ == graph.Place && rs.in("générique-corps", lemma) {
					continue // nor is "la première chaîne d'information de France" France
				}
				if k := r.entities[x.entity].known; slot.Content != "" && label == "de" && k != nil && (k.Kind == "city" || k.Kind == "capital") && (rs.in("traité", lemma) || rs.in("événement", lemma)) {
					continue // "l'accord de Paris" is not of France
				}
				x.sure *= factor
				x.acting = x.acting || persons && !rs.in("quantité", lemma)
				out = append(out, x)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	for _, a := range t.in[token] { // "la coalition menée par l'Arabie saoudite", "des rebelles affiliés à l'État islamique"
		verb := t.lemma(a.from)
		led, sworn := a.label == "obj" && rs.in("commandement", verb), rs.in("affiliation", verb)
		if t.s.Tokens[a.from].Head != token || !led && !sworn {
			continue
		}
		var out []ref
		for _, b := range t.out[a.from] {
			if led && b.label == "subj" || sworn && b.label == "à" {
				for _, x := range r.standFor(sentence, b.to, &Slot{}, depth+1) {
					x.sure *= 0.8
					out = append(out, x)
				}
			}
		}
		return out
	}
	if slot.Content != "" {
		if out := r.authors(sentence, token, depth); len(out) > 0 {
			return out
		}
	}
	if id := r.ruled(sentence, token); id >= 0 {
		return r.meant(id, sentence, token, 0.7)
	}
	return nil
}

// meant is the entity that a noun without a complement means, of which it becomes a mention.
func (r *reader) meant(id, sentence, token int, sure float64) []ref {
	x := r.tokenRef(id, sentence, token, sure)
	r.addOccurrence(id, x, graph.DescriptionMention)
	return []ref{x}
}

// menOf reports whether men are those of a body under arms, of an officer or, counted, of a state: "les hommes du général
// Paul Durand", "ses hommes", "huit mille hommes de l'Ouganda", not "les hommes de Paris".
func (r *reader) menOf(sentence, token int) bool {
	t := r.trees[sentence]
	if !r.x.rules.in("homme-de-troupe", t.lemma(token)) || !t.plural(token) {
		return false
	}
	return slices.ContainsFunc(t.out[token], func(a arc) bool {
		if a.label != "de" && a.label != "poss" {
			return false
		}
		if r.x.rules.in("grade", t.lemma(a.to)) {
			return true
		}
		m := r.mentionAt(sentence, a.to)
		if m == nil {
			return false
		}
		e, counted := &r.entities[m.entity], t.kid(token, "nummod") >= 0
		if r.guards(e) || e.typ == graph.Person && slices.Contains(r.officers(), m.entity) {
			return true
		}
		return r.armed(e) && (counted || e.typ == graph.Organization) || counted && e.typ == graph.Place && r.stateOf(e.name) != nil
	})
}

// guards reports whether an entity is a police or an intelligence service, by its name: "des éléments de l'Agence nationale de renseignements".
func (r *reader) guards(e *entity) bool {
	if e.typ != graph.Organization {
		return false
	}
	guarding := func(name string) bool {
		return slices.ContainsFunc(strings.Fields(lower(name)), func(w string) bool { return r.x.rules.in("maintien-de-l'ordre", w) })
	}
	return guarding(e.name) || e.known != nil && slices.ContainsFunc(e.known.Aliases, guarding) // "les hommes de la DGSI"
}

// heads finds the body that those who head its members or its departments act as: "les chefs d'État de la Cédéao", "les ministres
// des Finances du G7".
func (r *reader) heads(sentence, token int) []ref {
	t := r.trees[sentence]
	if !r.x.rules.in("tête-pluriel", t.lemma(token)) || t.s.Tokens[token].Feat("Number") != "Plur" {
		return nil
	}
	for at, steps := []int{token}, 0; len(at) > 0 && steps < 3; steps++ { // "des Affaires étrangères" "de l'Union"
		var next []int
		for _, i := range at {
			for _, a := range t.out[i] {
				if a.label != "de" || a.to < i {
					continue
				}
				if m := r.mentionAt(sentence, a.to); m == nil {
					next = append(next, a.to)
				} else if r.entities[m.entity].typ == graph.Organization {
					x := r.refOf(sentence, m, 0.8)
					x.acting = true
					return []ref{x}
				}
			}
		}
		at = next
	}
	return nil
}

// complementRefs is what the complement of a noun stands for; in words and deeds what the complement of a bare one does, "l'offre
// d'achat d'Airbus", and of who acts for a country the adjective behind what they are for: "les forces de sécurité russes".
func (r *reader) complementRefs(sentence int, a arc, slot *Slot, depth int) []ref {
	t := r.trees[sentence]
	out := r.standFor(sentence, a.to, &Slot{}, depth+1)
	if len(out) > 0 || a.label != "de" || t.s.Tokens[a.to].UPOS != "NOUN" || a.to < a.from {
		return out
	}
	duty := r.x.rules.in("représentant", t.lemma(a.from)) && (t.kid(a.to, "det") < 0 || r.x.rules.in("charge-de-force", t.lemma(a.to)))
	if !duty && (slot.Content == "" || t.kid(a.to, "det") >= 0) {
		return out
	}
	for _, b := range t.out[a.to] {
		if b.label == "adj" || b.label == "de" && !duty {
			out = append(out, r.standFor(sentence, b.to, &Slot{}, depth+1)...)
		}
	}
	return out
}

// plural is true of a people: "les Russes", "les Américains".
func (t *tree) plural(token int) bool {
	return t.s.Tokens[token].Feat("Number") == "Plur" || strings.HasSuffix(t.s.Tokens[token].Form, "s")
}

// firstPerson reports whether a form means whoever speaks.
func firstPerson(form string) bool {
	switch form {
	case "je", "j'", "me", "m'", "moi", "mon", "ma", "mes", "nous", "notre", "nos":
		return true
	}
	return false
}

// demonymRef is the place of a demonym, which becomes one of the place's mentions.
func (r *reader) demonymRef(p *gazetteer.Entry, sentence, token int, sure float64) ref {
	id := r.place(p)
	x := r.tokenRef(id, sentence, token, sure)
	r.addOccurrence(id, x, graph.AdjectiveMention)
	return x
}

// addOccurrence records where a reference stands as a mention of its entity, once.
func (r *reader) addOccurrence(id int, x ref, kind graph.MentionKind) {
	seen := func(m graph.Mention) bool { return m.Start == x.start && m.End == x.end }
	if !slices.ContainsFunc(r.entities[id].mentions, seen) {
		r.entities[id].mentions = append(r.entities[id].mentions, graph.Mention{Document: r.src.ID, Start: x.start, End: x.end,
			Text: r.text(x.start, x.end), Kind: kind})
	}
}

// introduces reports whether an arc from a noun leads to what it can be the title of.
func (a arc) introduces(noun int) bool {
	return a.label == "name" || a.label == "appos" || a.label == "bare" && a.to <= noun+2
}

// names finds the names that a noun introduces as a title or that stand in apposition to it, through a second noun too:
// "son homologue russe, le secrétaire du Conseil Paul Durand".
func (r *reader) names(sentence, token int) []ref {
	t := r.trees[sentence]
	var out []ref
	for _, a := range t.out[token] {
		if !a.introduces(token) {
			continue
		}
		if m := r.mentionAt(sentence, a.to); m != nil && m.kind == graph.NameMention {
			if r.partisan(sentence, token, m) {
				continue
			}
			if x := r.refOf(sentence, m, 0.95); out == nil {
				out = r.one(x)
			} else {
				out = append(out, x)
			}
			if a.label == "bare" && a.to > token && t.plural(token) { // "les opérateurs suisses Helvetel et Alpacom"
				for _, b := range t.out[a.to] {
					if m := r.mentionAt(sentence, b.to); b.label == "conj" && b.to > token+2 && m != nil && m.kind == graph.NameMention {
						out = append(out, r.refOf(sentence, m, 0.95))
					}
				}
			}
		} else if a.label == "appos" && a.to > token && t.s.Tokens[a.to].UPOS == "NOUN" && !(len(out) > 0 && t.s.Tokens[token].Feat("Number") == "Sing" && t.determined(a.to)) && (r.demonym(sentence, token) == nil || r.demonym(sentence, a.to) == nil) {
			for _, b := range t.out[a.to] {
				if m := r.mentionAt(sentence, b.to); b.introduces(a.to) && m != nil && m.kind == graph.NameMention {
					out = append(out, r.refOf(sentence, m, 0.9))
				}
			}
		}
	}
	return out
}

// partisan reports whether a name behind a noun of persons is the party that they are of, and not their own: "la députée UDR soutenue par
// Paul Durand".
func (r *reader) partisan(sentence, token int, m *mention) bool {
	return r.entities[m.entity].typ == graph.Organization && r.x.rules.in("élu-partisan", r.trees[sentence].lemma(token))
}
