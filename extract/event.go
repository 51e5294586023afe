package extract

import (
	"slices"
	"strings"

	"kg/graph"
	"kg/nlp"
)

// readEvent reads a noun of an event, and returns what is known with what it adds. An event has a name of its own by what
// tells it from others ("le sommet de Vilnius", "le second tour", "la primaire socialiste"); one that is only
// told of ("une manifestation", "une attaque") becomes an entity when the text takes it up ("cette manifestation").
func (r *reader) readEvent(i, k int, known []described) []described {
	t := r.trees[i]
	if k > 0 && r.x.rules.in("événement", t.lemma(k-1)) { // "l'attentat suicide", "le match exhibition"
		return known
	}
	d := described{lemma: r.eventLemma(i, k), sentence: i, entity: -1, token: k}
	first, last := r.descriptionSpan(i, k, graph.Event)
	d.complements = r.complements(i, first, last, k)
	d.complements = r.capitalComplement(i, k, last, d.complements)
	if w := r.otherTime(i, k); w != "" && r.toldEarlier(known, &d, w) {
		d.complements = append(d.complements, w)
		slices.Sort(d.complements)
	}
	d.weak = r.sorts(i, first, last, k)
	if _, part, ok := strings.Cut(d.lemma, " "); ok {
		d.weak = slices.DeleteFunc(d.weak, func(w string) bool { return w == part })
	}
	if slices.ContainsFunc(d.weak, func(w string) bool {
		return r.x.rules.in("faux-événement", d.lemma+" "+w) || len(d.complements) == 0 && r.x.rules.in("événement-passager", d.lemma+" "+w)
	}) &&
		!slices.ContainsFunc(d.weak, func(w string) bool { return r.x.rules.in("session", w) }) { // "l'assemblée générale élective"
		return known
	}
	if l := t.caseLabel(k); l != "" && r.x.rules.in("faux-événement", l+" "+d.lemma) && t.plural(k) || l == "dans" && r.x.rules.in("pièce", d.lemma) { // "sur les marches du Capitole", "dans un salon de l'hôtel"
		return known
	}
	if r.x.rules.in("reprise/nom", d.lemma) { // "la course haletante" is the one at hand, "la course féminine" one of its own
		d.weak = slices.DeleteFunc(d.weak, func(w string) bool { return !r.x.rules.in("catégorie", w) })
	}
	announced := r.announced(i, k, d.lemma)
	definite, event := t.definite(k) || t.definiteCompound(k), r.x.rules.in("événement", d.lemma) || r.beforeFinal(i, k) || r.unrest(i, k) || i == 0 && announced
	named := len(d.complements) > 0 && (definite || t.demonstrative(k) || r.x.rules.in("événement-en-soi", d.lemma)) || r.x.rules.in("événement-unique", d.lemma)
	if rank := r.rank(i, k); rank != "" && (d.lemma != "tour" || r.votes()) {
		d.complements = append(d.complements, rank)
		slices.Sort(d.complements)
		event = true
	}
	if id := r.eventName(i, k); id >= 0 {
		d.entity = id
		r.addMention(id, i, first, last, k, graph.DescriptionMention)
		return append(known, d)
	}
	same := r.sameEvent(known, &d, t.demonstrative(k), definite)
	if same < 0 && !definite {
		same = r.toldAgain(known, &d)
	}
	if same < 0 && definite {
		same = r.occurredBefore(known, &d)
	}
	if same >= 0 {
		d.entity = known[same].entity
		if d.entity < 0 { // told of without a name, and now taken up
			d.entity = r.addEvent(&known[same])
			known[same].entity = d.entity
		}
		if len(d.complements)+len(d.weak) > 0 {
			known = append(known, d)
		}
		r.addMention(d.entity, i, first, last, k, graph.DescriptionMention)
		return known
	}
	if !event || t.demonstrative(k) && len(d.complements) == 0 {
		return known
	}
	convened := r.convened(i, k)
	if !definite && !t.introduced(k) && !convened && (t.caseLabel(k) == "en" || t.noneOf(k)) {
		return known // "en finale de la CAN" is at the CAN; "il n'y aura pas de sommet"
	}
	if h := t.s.Tokens[k].Head; !definite && !t.introduced(k) && t.caseLabel(k) == "de" && h >= 0 && t.nominal(h) {
		return known // "un chef de guerre centrafricain"
	}
	single := t.s.Tokens[k].Feat("Number") != "Plur"
	if r.x.rules.in("événement-signé", d.lemma) && !r.signedAt(i, k) {
		return known
	}
	if !definite && len(d.complements) == 0 && !t.introduced(k) && !convened && i > 0 {
		return known // "le rythme de course"
	}
	if i >= r.lead && !definite && single && t.introduced(k) && r.byTheWay(i, k) {
		return append(known, d) // "tué en 2012 dans un accident à Nice": told by the way, no event before the text takes it up
	}
	if i >= r.lead && !single && t.introduced(k) && !slices.ContainsFunc(t.in[k], func(a arc) bool { return a.label == "subj" }) {
		return append(known, d) // "il a commandité deux attentats à Marseille": no event before the text takes them up
	}
	if len(d.complements) > 0 || definite && (len(d.weak) > 0 && (single || r.x.rules.in("événement-pluriel", d.lemma)) || r.x.rules.in("événement-seul", d.lemma)) || single && convened || (single && !definite || r.befalls(d.lemma)) && r.placed(i, k) || announced || single && r.sponsored(i, k) {
		r.addEvent(&d)
		r.entities[d.entity].named = named && !r.x.rules.in("événement-vague", d.lemma) || announced || definite && single && r.x.rules.in("événement/scrutin", d.lemma)
	}
	return append(known, d)
}

// capitalComplement adds to what tells an event apart a capitalised word right behind its noun that the name finder knows nothing of: "Sommet UE-Asie
// centrale", "le forum Fintech".
func (r *reader) capitalComplement(i, k, last int, complements []string) []string {
	t := r.trees[i]
	if k+1 > last || len(complements) > 0 || t.s.Tokens[k+1].UPOS != "PROPN" || !capitalised(t.s.Tokens[k+1].Form) || r.mentionAt(i, k+1) != nil {
		return complements
	}
	return append(complements, t.s.Tokens[k+1].Form)
}

// otherTime is the adjective by which a noun tells of an event before or after the one at hand, "prochain" of "le prochain sommet"; "" where none does.
func (r *reader) otherTime(i, k int) string {
	t := r.trees[i]
	for _, c := range t.kids[k] {
		if l := t.lemma(c); t.rel(c) == "amod" && max(c-k, k-c) <= 2 && r.x.rules.in("d'une-autre-fois", l) {
			return l
		}
	}
	return ""
}

// toldEarlier reports whether the text has told of an event of a kind that is not the one that a description puts before or after it. A vote that is to come is
// the next one, as is what nothing says has been held.
func (r *reader) toldEarlier(known []described, d *described, when string) bool {
	if when == "prochain" && r.x.rules.in("événement/scrutin", d.lemma) {
		return false
	}
	return slices.ContainsFunc(known, func(e described) bool {
		if e.entity < 0 || e.lemma != d.lemma && !r.x.rules.takesUp(d.lemma, e.lemma) || slices.Contains(e.complements, when) {
			return false
		}
		return when != "prochain" || r.hasBeen(e.sentence, e.token)
	})
}

// hasBeen reports whether the clause in which an event is told is in a past tense.
func (r *reader) hasBeen(sentence, token int) bool {
	t := r.trees[sentence]
	for k, n := token, 0; k >= 0 && n < 4; k, n = t.s.Tokens[k].Head, n+1 {
		if t.verbal(k) {
			return t.past(k)
		}
	}
	return false
}

// sponsored reports whether the text says by name who organizes an event: "une marche organisée par la CGT", "un rassemblement à l'appel de la Ligue".
func (r *reader) sponsored(i, k int) bool {
	t := r.trees[i]
	named := func(x int) bool { m := r.mentionAt(i, x); return m != nil && m.kind == graph.NameMention }
	if slices.ContainsFunc(t.in[k], func(a arc) bool {
		return a.label == "obj" && a.from > k && t.rel(a.from) == "acl" && r.x.rules.in("organisation-d'événement", t.lemma(a.from)) &&
			slices.ContainsFunc(t.out[a.from], func(b arc) bool { return b.label == "subj" && named(b.to) })
	}) {
		return true
	}
	return slices.ContainsFunc(t.out[k], func(a arc) bool {
		return r.x.rules.in("patronage", a.label) && named(a.to)
	})
}

// byTheWay reports whether an event is no more than the circumstance of what went before or is told beside the main clause: "tué
// depuis dans un accident", "s'étaient croisés lors d'un mariage".
func (r *reader) byTheWay(i, k int) bool {
	t := r.trees[i]
	if !r.x.rules.in("circonstance/événement", t.caseLabel(k)) {
		return false
	}
	verb := t.s.Tokens[k].Head
	return verb >= 0 && (!t.verbal(verb) || t.aside(verb) || t.pluperfect(verb) || t.unreal(verb))
}

// convened reports whether somebody meets as what a noun says: "réunis à Abuja en sommet extraordinaire".
func (r *reader) convened(i, k int) bool {
	t := r.trees[i]
	return t.caseLabel(k) == "en" && r.x.rules.in("événement/réunion", t.lemma(k)) && slices.ContainsFunc(t.in[k], func(a arc) bool {
		return a.label == "en" && (r.x.rules.in("verbe-de-réunion", t.lemma(a.from)) || r.x.rules.in("verbe-de-cortège", t.lemma(a.from)))
	})
}

// placed reports whether the text puts an event somewhere, itself or by the verb that it is subject, object or occasion of: "a
// quitté un sommet à Bali", "dix personnes sont mortes à Orlando dans une fusillade". What took place somewhere is one event and
// no kind of event.
func (r *reader) placed(i, k int) bool {
	t := r.trees[i]
	return len(r.venues(i, []int{k})) > 0 || slices.ContainsFunc(t.in[k], func(a arc) bool {
		if a.label == "subj" && r.x.rules.in("fléau", t.lemma(a.from)) && r.strikes(i, a.from) {
			return true
		}
		switch a.label {
		case "subj", "obj", "pour", "dans", "lors_de", "au_cours_de":
			return t.verbal(a.from) && len(r.venues(i, []int{a.from})) > 0
		}
		return false
	})
}

// strikes reports whether what a verb does is done to a place: "un séisme a frappé l'ouest de l'Indonésie".
func (r *reader) strikes(i, verb int) bool {
	t := r.trees[i]
	return slices.ContainsFunc(t.out[verb], func(a arc) bool {
		if a.label != "obj" {
			return false
		}
		place := func(k int) bool {
			return slices.ContainsFunc(r.standFor(i, k, &Slot{}, 0), func(x ref) bool { return r.entities[x.entity].typ == graph.Place })
		}
		return place(a.to) || r.x.rules.in("contrée", t.lemma(a.to)) && slices.ContainsFunc(t.out[a.to], func(b arc) bool { return b.label == "de" && place(b.to) })
	})
}

// signedAt reports whether a treaty is called by a town, "les accords d'Oslo", "l'accord de Nouméa". What a state signed is no event, one that no more than its
// noun tells is a law, and the accord of a capital may be its consent ("l'accord de Kiev").
func (r *reader) signedAt(sentence, head int) bool {
	t := r.trees[sentence]
	if t.lemma(head) == "accord" && !t.plural(head) && (!t.definite(head) || r.consent(sentence, head)) {
		return false
	}
	name, of := r.nameBehind(sentence, head)
	if !of || name < 0 || t.s.Tokens[name-1].UPOS == "DET" { // "le traité de l'Atlantique Nord"
		return false
	}
	m := r.mentionAt(sentence, name)
	return m != nil && m.kind == graph.NameMention && r.entities[m.entity].typ == graph.Place && (r.entities[m.entity].known == nil || r.town(m.entity))
}

// consent reports whether an accord is what somebody gives or waits for, or, of a capital, may be: "obtenir l'accord de Pékin", "l'accord de Kiev est
// nécessaire", not "l'accord d'Alger, signé en 2015", "les signataires de l'accord d'Alger".
func (r *reader) consent(sentence, head int) bool {
	t := r.trees[sentence]
	switch t.caseLabel(head) {
	case "avec", "sans":
		return true
	}
	done := func(label string) bool { return label == "subj" || label == "obj" }
	if !slices.ContainsFunc(t.in[head], func(a arc) bool { return done(a.label) }) {
		return false
	}
	if slices.ContainsFunc(t.in[head], func(a arc) bool { return a.label == "obj" && r.x.rules.in("recherche-d'accord", t.lemma(a.from)) }) {
		return true
	}
	name, _ := r.nameBehind(sentence, head)
	if name < 0 {
		return false
	}
	m := r.mentionAt(sentence, name)
	if m == nil || r.stateOf(r.entities[m.entity].name) == nil {
		return false
	}
	return !slices.ContainsFunc(t.in[head], func(a arc) bool { return done(a.label) && r.x.rules.in("sort-d'accord", t.lemma(a.from)) }) &&
		!slices.ContainsFunc(t.kids[head], func(c int) bool { return c > name && (t.rel(c) == "acl" || t.rel(c) == "nmod") })
}

// addEvent makes an entity of an event, and its first mention.
func (r *reader) addEvent(d *described) int {
	if r.toldBy(d.sentence, d.token) != "" {
		return r.addTold(d)
	}
	first, last := r.descriptionSpan(d.sentence, d.token, graph.Event)
	toks := r.d.Sentences[d.sentence].Tokens
	name := clean(r.text(toks[first].Start, toks[last].End))
	if last > first && slices.Contains([]string{"e", "er", "ème"}, toks[first+1].Form) { // "le 32 e congrès", as wikis lose their superscripts
		name = strings.Replace(name, " ", "", 1)
	}
	d.entity = r.addEntity(entity{typ: graph.Event, name: name})
	r.addMention(d.entity, d.sentence, first, last, d.token, graph.DescriptionMention)
	return d.entity
}

// sameEvent finds the last known event that a description means, -1 where it means none: one that is told apart in
// the same way, or where it says no more than a noun ("l'attaque"), the last of its kind.
func (r *reader) sameEvent(known []described, d *described, demonstrative, definite bool) int {
	if bare := len(d.complements) == 0 && (len(d.weak) == 0 || demonstrative); bare {
		if !definite {
			return -1
		}
		return r.retaken(known, d)
	}
	for n := len(known) - 1; n >= 0; n-- {
		e := &known[n]
		switch {
		case e.entity < 0, e.lemma != d.lemma, r.related[e.sentence] && len(d.complements) == 0:
		case len(d.complements) > 0 && len(e.complements) > 0:
			if covers(e.complements, d.complements) {
				return n
			}
		case len(d.complements) == 0 && definite && d.sentence-e.sentence <= reach && (len(e.weak) == 0 || covers(e.weak, d.weak)):
			return n
		}
	}
	return -1
}

// retaken finds the event that a noun without complement takes up, -1 where there is none: one of the same noun, else of
// the same family; the one that the text opens with, else the last.
func (r *reader) retaken(known []described, d *described) int {
	plural := func(e *described) bool { return r.trees[e.sentence].s.Tokens[e.token].Feat("Number") == "Plur" }
	same := func(e *described) bool {
		return e.lemma == d.lemma && (e.entity >= 0 || plural(e) == plural(d)) // "trois attentats" are not this one
	}
	akin := func(e *described) bool {
		return r.x.rules.takesUp(d.lemma, e.lemma) && !(d.lemma == "finale" && (e.lemma == "demi-finale" || r.x.rules.in("avant-finale", e.lemma))) || e.lemma == "" && r.x.rules.in("reprise/nom", d.lemma)
	}
	for _, fits := range []func(*described) bool{same, akin} {
		found := -1
		for n := range known {
			e := &known[n]
			if !fits(e) || r.related[e.sentence] || r.another(e, d) || d.sentence-e.sentence > reach && e.sentence >= r.opening {
				continue
			}
			if found = n; e.sentence < r.opening && e.entity >= 0 {
				break
			}
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

// another reports whether a noun with a participle that tells where or when it befell, "l'accident survenu hier dans le Doubs", is not the
// event known, which the text counts as the second of its kind: "deuxième accident de cars".
func (r *reader) another(e, d *described) bool {
	t := r.trees[d.sentence]
	if e.entity < 0 || e.sentence == d.sentence || !slices.ContainsFunc(t.kids[d.token], func(c int) bool {
		return t.rel(c) == "acl" && c > d.token && c <= d.token+2 && t.form(d.token+1) != "," && t.s.Tokens[c].Feat("VerbForm") == "Part" && len(t.kids[c]) > 0
	}) {
		return false
	}
	first, _, _ := strings.Cut(lower(r.entities[e.entity].name), " ")
	return first != "premier" && r.x.rules.in("ordinal", first) || r.x.rules.in("autre-de-rang", first)
}

// eventName is the event with a name of its own that a noun stands beside or is said to be, "la course Solstice 50", "le
// Tour de France est une course", or -1.
func (r *reader) eventName(sentence, k int) int {
	for _, x := range r.denoted(sentence, k, &Slot{Types: []graph.EntityType{graph.Event}}) {
		if m := r.mentionAt(sentence, x.token); m != nil && m.kind == graph.NameMention && m.entity == x.entity {
			return x.entity
		}
	}
	return -1
}

// eventLemma is the lemma of a noun of an event; an election goes by its kind, whether or not it is called one.
func (r *reader) eventLemma(sentence, k int) string {
	t := r.trees[sentence]
	lemma := t.lemma(k)
	if whole := r.composed(sentence, k); whole != "" {
		return whole
	}
	if lemma != "élection" {
		return lemma
	}
	for _, c := range t.kids[k] {
		if form := t.form(c); t.rel(c) == "amod" {
			for _, f := range []string{form, strings.TrimSuffix(form, "s"), form + "s"} {
				if r.x.rules.in("événement/scrutin", f) {
					return f
				}
			}
		}
	}
	return lemma
}

// composed is a noun with the word that makes an event of it, as the classes of events have them: "coup état" of "le coup d'État
// militaire", "table rond" of "une table ronde"; "" where there is none.
func (r *reader) composed(sentence, k int) string {
	toks := r.trees[sentence].s.Tokens
	first := lower(toks[k].Lemma)
	if !r.x.rules.composed[first] {
		return ""
	}
	n := k + 1
	if n < len(toks) && (contracted(toks[n].Form) == "de" || contracted(toks[n].Form) == "à") {
		n++
	}
	if n >= len(toks) || n > k+1 && toks[n].UPOS == "DET" {
		return ""
	}
	whole := first + " " + lower(toks[n].Lemma)
	if !r.x.rules.in("événement", whole) {
		return ""
	}
	return whole
}

// unrest reports whether a plural tells of what happened at a place or on a day, "les violences de Mayotte", "les incidents du 3 mai".
func (r *reader) unrest(sentence, k int) bool {
	t := r.trees[sentence]
	if !r.x.rules.in("événement-au-pluriel", t.lemma(k)) || !t.plural(k) || !t.definite(k) {
		return false
	}
	n := k + 1
	for n < len(t.s.Tokens) && n < k+3 && (t.s.Tokens[n].UPOS == "ADP" || t.s.Tokens[n].UPOS == "DET") {
		n++
	}
	if n == k+1 || n >= len(t.s.Tokens) {
		return false
	}
	m := r.mentionAt(sentence, n)
	return r.dated(sentence, n) || m != nil && m.first == n && m.kind == graph.NameMention && r.entities[m.entity].typ == graph.Place
}

// beforeFinal reports whether a noun counts the matches of a round, "quart de finale", "huitième de finale".
func (r *reader) beforeFinal(sentence, k int) bool {
	t := r.trees[sentence]
	return r.x.rules.in("avant-finale", t.lemma(k)) && k+2 < len(t.s.Tokens) && t.form(k+1) == "de" && t.form(k+2) == "finale"
}

// rank is the ordinal before a noun that only an ordinal makes an event: "12" of "la 12e étape".
func (r *reader) rank(sentence, k int) string {
	t := r.trees[sentence]
	if !r.x.rules.in("événement-rang", t.lemma(k)) || t.s.Tokens[k].Feat("Number") == "Plur" {
		return ""
	}
	for n := k - 1; n >= 0 && n >= k-3; n-- {
		form := t.form(n)
		digits := strings.TrimRight(form, "aeimnrèéds")
		if digits != "" && strings.Trim(digits, "0123456789") == "" && (digits != form || n < k-1 && t.form(n+1) == "e") {
			return digits
		}
		if lemma := t.lemma(n); r.x.rules.in("ordinal", lemma) {
			if lemma == "second" {
				return "deuxième"
			}
			return lemma
		}
		switch t.s.Tokens[n].UPOS {
		case "ADJ", "NUM", "X":
		default:
			if form != "e" && form != "ème" {
				return ""
			}
		}
	}
	return ""
}

// votes reports whether the text speaks of a vote: only there "le premier tour" is one.
func (r *reader) votes() bool {
	return slices.ContainsFunc(r.d.Sentences, func(s nlp.Sentence) bool {
		return slices.ContainsFunc(s.Tokens, func(t nlp.Token) bool { return r.x.rules.in("événement/scrutin", lower(t.Lemma)) })
	})
}

// sorts lists the adjectives and nouns of a description that say of what sort the event is: "socialiste" of "la primaire
// socialiste", "boxe" of "le combat de boxe".
func (r *reader) sorts(sentence, first, last, head int) []string {
	t := r.trees[sentence]
	var out []string
	for k := first; k <= last; k++ {
		tok := &t.s.Tokens[k]
		lemma := lower(tok.Lemma)
		if k == head || r.mentionAt(sentence, k) != nil || r.x.rules.in("adjectif-vague", lemma) || r.x.rules.in("ordinal", lemma) {
			continue
		}
		switch l := t.caseLabel(k); {
		case l == "sur" && tok.UPOS == "NOUN" && tok.Head == head && (t.definite(head) || t.definiteCompound(head)) && r.x.rules.in("événement-à-sujet", r.eventLemma(sentence, head)): // "la conférence sur la dette"
			out = append(out, lemma)
		case tok.UPOS == "ADJ" && (t.agree(k, tok.Head) || strings.HasPrefix(lemma, "anti")) && t.kid(k, "advmod") < 0, (tok.UPOS == "NOUN" || tok.UPOS == "PROPN") && (l == "" || l == "de" || l == "contre" || l == "pour" || l == "à"):
			out = append(out, lemma)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// agree reports whether two tokens have one number and gender, as far as the tags tell.
func (t *tree) agree(a, b int) bool {
	if b < 0 {
		return true
	}
	for _, feat := range []string{"Number", "Gender"} {
		if x, y := t.tok(a).Feat(feat), t.tok(b).Feat(feat); x != "" && y != "" && x != y {
			return false
		}
	}
	return true
}

// definiteCompound reports whether one event stands behind a preposition of several words of which the last has the article in it, "en marge du sommet", or several
// behind one that says why: "en raison des attaques russes".
func (t *tree) definiteCompound(k int) bool {
	return !t.introduced(k) && slices.ContainsFunc(t.kids[k], func(c int) bool {
		return t.rel(c) == "case" && slices.ContainsFunc(t.kids[c], func(x int) bool {
			if t.rel(x) != "fixed" || x >= k {
				return false
			}
			if t.plural(k) {
				return t.form(x) == "des" && t.rs.in("raison", t.lemma(x-1))
			}
			return t.form(x) == "du" || t.form(x) == "au"
		})
	})
}

// introduced reports whether a noun has an indefinite article or a number before it.
func (t *tree) introduced(k int) bool {
	return slices.ContainsFunc(t.kids[k], func(c int) bool {
		switch t.form(c) {
		case "un", "une", "des", "plusieurs", "quelques":
			return t.rel(c) == "det"
		}
		return t.rel(c) == "nummod" && c < k
	})
}

// noneOf reports whether a noun stands behind "pas de": there is none.
func (t *tree) noneOf(k int) bool {
	if k < 2 || contracted(t.s.Tokens[k-1].Form) != "de" {
		return false
	}
	switch t.form(k - 2) {
	case "pas", "plus", "jamais", "point":
		return true
	}
	return false
}

// demonstrative reports whether a noun has "ce", "cette" or "ces" before it.
func (t *tree) demonstrative(k int) bool {
	return slices.ContainsFunc(t.kids[k], func(c int) bool {
		switch t.form(c) {
		case "ce", "cet", "cette", "ces":
			return t.rel(c) == "det"
		}
		return false
	})
}
