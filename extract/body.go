package extract

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// readBody reads a noun of a body that its complements name, "le parquet de Paris", "l'armée rwandaise", and returns what is
// known with what it adds.
func (r *reader) readBody(i, k int, lemma, alone string, known []described) []described {
	t, toks := r.trees[i], r.d.Sentences[i].Tokens
	if r.x.rules.in("maisonnée", lemma) {
		return r.readHouse(i, k, lemma, known)
	}
	if r.x.rules.in("cabinet", lemma) {
		if !t.definite(k) {
			return known // "le président du conseil d'administration Paul Roy"
		}
		if name, _ := r.nameBehind(i, k); name >= 0 || !r.ruledBody(i, k) {
			return r.readCabinet(i, k, lemma, known)
		} // "l'administration militaire régionale, que dirige Paul Durand"
	}
	first, last := r.descriptionSpan(i, k, graph.Organization)
	if r.capital(i, k) {
		last = max(last, r.titleEnd(i, k))
	}
	for last+1 < len(toks) && r.numbered(i, k) && r.x.rules.in("arme", lower(toks[last+1].Lemma)) {
		last++ // "la 25e brigade aéroportée", which the tagger takes for a verb
	}
	for last > k && r.x.rules.in("jour", lower(toks[last].Lemma)) {
		last--
	}
	if r.x.rules.in("office", lower(clean(r.text(toks[first].Start, toks[last].End)))) {
		return known
	}
	ministry := lemma == "ministère" && r.ofPortfolio(i, k)
	if ministry {
		last = max(last, r.titleEnd(i, k))
	}
	d := described{lemma: r.sameSort(lemma, i, k), complements: r.complements(i, first, last, k), sentence: i}
	if r.ofParty(i, k) {
		d.complements = append(d.complements, t.form(k+1))
	}
	sorts := r.sorts(i, first, last, k)
	if r.x.rules.in("institution-plurielle", lemma) && last == k+1 && r.demonym(i, last) != nil && !r.x.rules.in("corps-pluriel", lemma) {
		return known // "les services français" are their state
	}
	if name, of := r.nameBehind(i, k); of && r.x.rules.in("corps-pluriel", lemma) {
		if m := r.mentionAt(i, name); m != nil && r.entities[m.entity].typ == graph.Organization {
			return known // "les gendarmes de la DGSI" are the DGSI
		}
	}
	d.weak = slices.DeleteFunc(slices.Clone(sorts), func(w string) bool { return r.x.rules.in("sorte-vague", w) })
	if d.entity = r.sameBody(known, &d); d.entity >= 0 && len(d.complements) == 0 && t.introduced(k) {
		d.entity = -1 // "une université privée" takes up none
	}
	if d.entity >= 0 && len(d.complements)+len(d.weak) == 0 && t.ofOwn(k) {
		return known // "la fédération de son pays" is not the one told of before
	}
	if d.entity >= 0 && len(d.complements) == 0 && r.x.rules.in("corps-étatique", lemma) && r.setElsewhere(i, k, d.entity, known) {
		return known
	}
	if short := r.acronymAfter(i, last); short >= 0 {
		if len(d.complements) == 0 { // a short name introduces: "la Fédération internationale des joueurs (Fijo)" is no body told of before
			d.entity = -1
		}
		if d.entity >= 0 && d.entity != short {
			r.merge(short, d.entity)
		} else {
			d.entity = short
			e := &r.entities[short]
			e.typ = graph.Organization
			if last > first && len(e.name) < toks[last].End-toks[first].Start && !r.holdsName(i, first, last, short) { // no bare "gendarmerie (VRBG)"
				e.name = clean(r.text(toks[first].Start, toks[last].End))
			}
			known = append(known, d)
		}
	}
	if d.entity < 0 {
		of := func(class string) bool {
			return slices.ContainsFunc(sorts, func(w string) bool { return r.x.rules.in(class, w) })
		}
		proper := len(sorts) > 0 && r.capital(i, k) || r.numbered(i, k) || ministry
		named := proper || len(d.complements) > 0 || r.x.rules.in(alone, lemma) || len(sorts) > 1 && of("portée") || r.x.rules.in("corps-nommé", lemma) && of("corps-nommé-adjectif") || len(d.weak) > 0 && r.x.rules.in("corps-dit", lemma) || len(sorts) > 0 && r.ruledBody(i, k)
		if !named || !t.definite(k) && !r.seatedCourt(i, k) || r.organ(i, k) {
			return known
		}
		if d.entity = r.apposedName(i, last); d.entity < 0 {
			d.entity = r.ownName(i, k, last)
		}
		if d.entity < 0 {
			d.entity = r.describedName(i, k, last)
		}
		if d.entity < 0 {
			d.entity = r.addEntity(entity{typ: graph.Organization, name: clean(r.text(toks[first].Start, toks[last].End)), named: proper || r.titular(lemma, len(d.complements) > 0, sorts)})
		}
		known = append(known, d)
	}
	r.addMention(d.entity, i, first, last, k, graph.DescriptionMention)
	return known
}

// sameSort is the noun by which a body of state goes that has several: "la garde côtière" are "les garde-côtes". Each state has one of them.
func (r *reader) sameSort(lemma string, i, k int) string {
	both := lemma
	if t := r.trees[i]; k+1 < len(t.s.Tokens) && t.tok(k+1).UPOS == "ADJ" {
		both = lemma + " " + t.lemma(k+1)
	}
	if r.x.rules.in("garde-du-littoral", lemma) || r.x.rules.in("garde-du-littoral", both) {
		return "garde-côte"
	}
	return lemma
}

// ofPortfolio reports whether a noun of a ministry has what it is for behind it: "le ministère de l'Économie", "le ministère chinois des Affaires étrangères".
func (r *reader) ofPortfolio(i, k int) bool {
	t := r.trees[i]
	n := k + 1
	if n < len(t.s.Tokens) && r.demonym(i, n) != nil {
		n++
	}
	if n >= len(t.s.Tokens) || t.preposition(n) != "de" {
		return false
	}
	if n++; n < len(t.s.Tokens) && t.tok(n).UPOS == "DET" {
		n++
	}
	if n >= len(t.s.Tokens) {
		return false
	}
	return r.x.rules.portfolio(t.lemma(n)) || r.x.rules.portfolio(lower(t.tok(n).Form))
}

// ofOwn reports whether the complement of a noun tells whose it is by a possessive: "la fédération de son pays".
func (t *tree) ofOwn(k int) bool {
	return slices.ContainsFunc(t.out[k], func(a arc) bool { return a.label == "de" && a.to > k && t.has(a.to, "poss") })
}

// seatedCourt reports whether a noun is a court's, with an indefinite article, that does something and that its town tells: "condamné par un tribunal de
// Milan"; not "assigné devant un tribunal de Milan".
func (r *reader) seatedCourt(i, k int) bool {
	toks := r.d.Sentences[i].Tokens
	if k == 0 || k+2 >= len(toks) || !r.x.rules.in("corps-jugeant", lower(toks[k].Lemma)) || lower(toks[k-1].Form) != "un" && lower(toks[k-1].Form) != "une" {
		return false
	}
	if t := r.trees[i]; t.caseLabel(k) != "par" && !strings.HasPrefix(t.rel(k), "nsubj") {
		return false
	}
	m := r.mentionAt(i, k+2)
	return m != nil && linksName(toks[k+1].Form) && m.first == k+2 && m.kind == graph.NameMention && r.entities[m.entity].typ == graph.Place
}

// titular reports whether the words of a body are its name, though it has no capital: "le parquet national financier", "la commission
// électorale", "le ministère des affaires étrangères du Burundi".
func (r *reader) titular(lemma string, complemented bool, sorts []string) bool {
	return complemented && r.x.rules.in("corps-au-nom-commun", lemma) || lemma != "cour" && r.x.rules.in("corps-nommé", lemma) && // "la cour d'appel" is some town's
		slices.ContainsFunc(sorts, func(w string) bool { return r.x.rules.in("corps-nommé-adjectif", w) })
}

// qualified reports whether a noun that may be of a body has beside it what makes it one: "le groupe d'experts", "la mission
// d'observation".
func (r *reader) qualified(i, k int) bool {
	if r.ofParty(i, k) {
		return true
	}
	lemma := lower(r.d.Sentences[i].Tokens[k].Lemma)
	one, pair := r.x.rules.in("corps-qualifié", lemma), r.x.rules.in("corps-composé", lemma)
	if !one && !pair {
		return false
	}
	first, last := r.descriptionSpan(i, k, graph.Organization)
	return slices.ContainsFunc(r.sorts(i, first, last, k), func(w string) bool {
		return one && r.x.rules.in("corps-qualifié-de", w) || pair && r.x.rules.in("corps-composé", lemma+" "+w)
	})
}

// ofParty reports whether a noun is of those who sit for a party in a house: "le groupe socialiste".
func (r *reader) ofParty(i, k int) bool {
	t := r.trees[i]
	return r.x.rules.in("corps-de-parti", t.lemma(k)) && k+1 < len(t.s.Tokens) && t.tok(k+1).UPOS == "ADJ" && t.tok(k+1).Head == k && (len(r.x.world.g.Parties(t.form(k+1))) > 0 || r.x.rules.in("famille-politique", t.lemma(k+1)))
}

// sameBody finds the last body that a description can mean, or -1: "le comité" is the one told of before, "le comité
// d'éthique" no "comité d'organisation".
func (r *reader) sameBody(known []described, d *described) int {
	if d.lemma == "direction" && len(d.complements) == 0 && len(d.weak) == 0 { // who manages, not "la Direction générale des douanes"
		known = slices.DeleteFunc(slices.Clone(known), func(e described) bool { return e.named })
	}
	if len(d.complements) > 0 || len(d.weak) == 0 {
		return sameDescribed(known, d.lemma, d.complements, d.sentence)
	}
	organ := slices.ContainsFunc(d.weak, func(w string) bool { return r.x.rules.in("organe-composé", d.lemma+" "+w) })
	for _, e := range slices.Backward(known) {
		if e.lemma == d.lemma && e.entity >= 0 && d.sentence-e.sentence <= reach && (len(e.weak) == 0 || covers(e.weak, d.weak)) && !(organ && e.named) {
			return e.entity
		}
	}
	return -1
}

// setElsewhere reports whether the sentence opens in another country than that of a body of state: "En Irak, l'armée gouvernementale" is not
// the Syrian army that the text told of before.
func (r *reader) setElsewhere(i, k, body int, known []described) bool {
	t := r.trees[i]
	if k < 3 || t.form(0) != "en" && t.form(0) != "au" && t.form(0) != "aux" {
		return false
	}
	m := r.mentionAt(i, 1)
	if m == nil || m.kind != graph.NameMention || m.last+1 >= k || t.form(m.last+1) != "," || !r.isState(m.entity) {
		return false
	}
	if own := r.entities[body].known; own != nil && own.Country != "" {
		state, ok := r.x.world.g.CountryOf(own)
		return ok && state != r.entities[m.entity].known
	}
	for _, e := range known {
		if e.entity == body && len(e.complements) > 0 {
			return !slices.Contains(e.complements, r.entities[m.entity].name)
		}
	}
	return false
}

// ruledBody reports whether a noun of a body tells whose post somebody holds, or whom somebody leads or has founded: "Paul Durand, président de
// l'association des commerçants", "le syndicat des routiers, fondé par Paul Durand". What the body is for then names it well enough.
func (r *reader) ruledBody(i, k int) bool {
	t := r.trees[i]
	if !r.x.rules.in("corps-dirigé", t.lemma(k)) {
		return false
	}
	if r.x.rules.in("corps-de-gens", t.lemma(k)) && !r.ofPeople(i, k) {
		return false
	}
	if r.x.rules.in("discipline", t.lemma(k)) {
		if name, _ := r.nameBehind(i, k); name < 0 || r.demonym(i, k+1) != nil {
			return false // "une figure du théâtre français"
		}
	}
	person := &Slot{Types: []graph.EntityType{graph.Person}}
	return r.ledBody(i, k) || t.voiced(k) || slices.ContainsFunc(t.in[k], func(a arc) bool {
		switch a.label {
		case "de":
			if m := r.mentionAt(i, a.from); m != nil && m.head == a.from && a.from < k {
				return m.kind == graph.DescriptionMention && r.entities[m.entity].typ == graph.Person
			}
			return r.x.rules.title(graph.Person, t.lemma(a.from)) && len(r.denoted(i, a.from, person)) > 0
		case "au_sein_de":
			return true
		}
		return false
	})
}

// voiced reports whether somebody speaks for what a noun says: "la chambre de commerce, par la voix de sa présidente, Marie Martin,".
func (t *tree) voiced(k int) bool {
	n := k + 1
	for n < len(t.s.Tokens) && n < k+10 && t.form(n) != "," {
		n++
	}
	if n+5 >= len(t.s.Tokens) || t.form(n+1) != "par" || t.form(n+2) != "la" || t.form(n+4) != "de" {
		return false
	}
	return (t.form(n+3) == "voix" || t.form(n+3) == "bouche") && (t.form(n+5) == "son" || t.form(n+5) == "sa")
}

// ledBody reports whether somebody leads or has founded what a noun says: "la mission multinationale, conduite par le Kenya".
func (r *reader) ledBody(i, k int) bool {
	t := r.trees[i]
	actor := &Slot{Types: []graph.EntityType{graph.Person, graph.Place}}
	return r.x.rules.in("corps-dirigé", t.lemma(k)) && slices.ContainsFunc(t.in[k], func(a arc) bool {
		return a.label == "à_la_tête_de" || a.label == "obj" && r.x.rules.in("verbe-de-direction", t.lemma(a.from)) && slices.ContainsFunc(t.out[a.from], func(b arc) bool {
			return b.label == "subj" && len(r.denotedBy(i, b.to, actor)) > 0
		})
	})
}

// ofPeople reports whether a body is one of people: "la société des journalistes".
func (r *reader) ofPeople(i, k int) bool {
	t := r.trees[i]
	return slices.ContainsFunc(t.out[k], func(a arc) bool {
		return a.label == "de" && t.plural(a.to) && r.x.rules.in("gens-d'un-corps", t.lemma(a.to))
	})
}

// denotedBy lists who a token stands for, of the types of a slot.
func (r *reader) denotedBy(i, k int, slot *Slot) []ref {
	return slices.DeleteFunc(r.standFor(i, k, &Slot{}, 0), func(x ref) bool { return !slot.takes(r.entities[x.entity].typ) })
}

// readCabinet reads a government by who leads it: "le gouvernement Fabius" is a body; where it acts and the world knows its
// head, it is the state ("l'administration de Barack Obama a critiqué").
func (r *reader) readCabinet(i, k int, lemma string, known []described) []described {
	t, toks := r.trees[i], r.d.Sentences[i].Tokens
	name, _ := r.nameBehind(i, k)
	if name < 0 {
		return known
	}
	m := r.mentionAt(i, name)
	if m == nil || r.entities[m.entity].typ != graph.Person {
		return known
	}
	if h := toks[m.head].Head; m.last > m.first && h >= 0 && h < k && t.s.Tokens[m.head].Head == t.s.Tokens[k].Head {
		return known // "le porte-parole du gouvernement Paul Durand": whose title that is
	}
	head := r.entities[m.entity].name
	id := sameDescribed(known, lemma, []string{head}, i)
	if slices.ContainsFunc(t.in[k], func(a arc) bool { return a.label == "subj" }) {
		for _, role := range []string{"president", "prime-minister", "chancellor"} {
			if state, ok := r.x.world.g.Leader(role, head); ok {
				r.addMention(r.place(state), i, k, m.last, k, graph.DescriptionMention)
				return known
			}
		}
	}
	if id < 0 {
		id = r.addEntity(entity{typ: graph.Organization, name: clean(r.text(toks[k].Start, toks[m.last].End))})
	}
	r.addMention(id, i, k, m.last, k, graph.DescriptionMention)
	return append(known, described{entity: id, lemma: lemma, complements: []string{head}, sentence: i})
}

// organ reports whether a noun is no more than the body that it is of: "la direction de la SNCF", "le conseil
// d'administration de Renault".
func (r *reader) organ(i, k int) bool {
	lemma := lower(r.d.Sentences[i].Tokens[k].Lemma)
	if label := r.trees[i].caseLabel(k); lemma == "antenne" && (label == "à" || label == "sur") { // "à l'antenne de RTL"
		return true
	}
	if lemma == "autorité" && r.trees[i].caseLabel(k) == "sous" { // "sous l'autorité du procureur"
		return true
	}
	if r.x.rules.in("organe-composé", lemma) {
		first, last := r.descriptionSpan(i, k, graph.Organization)
		for _, w := range r.sorts(i, first, last, k) {
			if r.x.rules.in("organe-composé", lemma+" "+w) {
				return true
			}
		}
	}
	if !r.x.rules.in("organe-propre", lemma) {
		return false
	}
	if lemma == "direction" && r.trees[i].ofOwn(k) { // "la direction de sa filiale belge"
		return true
	}
	for _, c := range r.trees[i].kids[k] { // "la direction du groupe"
		if m := r.mentionAt(i, c); m != nil && m.kind == graph.DescriptionMention && r.entities[m.entity].typ == graph.Organization && r.trees[i].caseLabel(c) == "de" && lemma == "direction" {
			return true
		}
	}
	name, _ := r.nameBehind(i, k)
	if name >= 0 && lemma == "section" { // "la section du Tarn" is not the Tarn
		if m := r.mentionAt(i, name); m != nil && r.entities[m.entity].typ == graph.Place {
			return false
		}
	}
	if name >= 0 && lemma == "équipe" { // "l'équipe de France"
		if m := r.mentionAt(i, name); m != nil && r.entities[m.entity].known != nil && r.entities[m.entity].known.Kind == "country" {
			return false
		}
	}
	return r.bareOf(i, k)
}

// bareOf reports whether a name follows a noun with no more than "de" between them: "la direction de la SNCF".
func (r *reader) bareOf(i, k int) bool {
	name, of := r.nameBehind(i, k)
	if !of {
		return false
	}
	for n := k + 1; n < name; n++ {
		switch tok := &r.d.Sentences[i].Tokens[n]; tok.UPOS {
		case "ADP", "DET", "ADJ":
		default:
			if !r.x.rules.in("générique", lower(tok.Lemma)) { // "la direction du groupe Canal+"
				return false
			}
		}
	}
	return true
}

// apposedName is the entity of the name in apposition to a description of a body, "l'association de défense des locataires, l'Adel,", or -1.
func (r *reader) apposedName(sentence, last int) int {
	toks := r.d.Sentences[sentence].Tokens
	if last+2 >= len(toks) || toks[last+1].Form != "," {
		return -1
	}
	k := last + 2
	if toks[k].UPOS == "DET" && k+1 < len(toks) {
		k++
	}
	m := r.mentionAt(sentence, k)
	if m == nil || m.kind != graph.NameMention || m.first != k || m.last+1 >= len(toks) || toks[m.last+1].Form != "," && toks[m.last+1].Form != "." {
		return -1
	}
	e := &r.entities[m.entity]
	if e.known == nil && k > last+2 && e.typ != graph.Person {
		e.typ = graph.Organization
	}
	if e.typ != graph.Organization {
		return -1
	}
	return m.entity
}

// ownName is the body whose name stands right behind a noun for such bodies, "l'académie Les Étoiles du Noun", or behind "de" after a noun for clubs and firms,
// "le club des Mamelodi Sundowns", or -1: with the noun it is no other body.
func (r *reader) ownName(i, k, last int) int {
	lemma := r.trees[i].lemma(k)
	name, of := r.nameBehind(i, k)
	if name < 0 || of && !r.x.rules.in("générique-corps", lemma) || !of && !r.x.rules.in("corps-à-nom", lemma) {
		return -1
	}
	m := r.mentionAt(i, name)
	if m == nil || m.first != name || m.last != last || m.kind != graph.NameMention || r.entities[m.entity].typ != graph.Organization || of && r.entities[m.entity].known != nil && !isClub(&r.entities[m.entity]) {
		return -1
	}
	return m.entity
}

// describedName is the body whose name a description stands behind in apposition, "le Capsat, l'unité militaire dont il est issu", "Ansar Beït al-Maqdess, la
// branche sinaïtique de l'État islamique,", or -1.
func (r *reader) describedName(i, k, last int) int {
	t := r.trees[i]
	h := t.tok(k).Head
	if t.rel(k) != "appos" || h < 0 || h > k || last+1 >= len(t.s.Tokens) || !t.definite(k) {
		return -1
	}
	m := r.mentionAt(i, h)
	if m == nil || m.kind != graph.NameMention || m.last+2 >= k || t.form(m.last+1) != "," || t.tok(m.last+2).UPOS != "DET" || r.entities[m.entity].typ != graph.Organization {
		return -1
	}
	for n := m.last + 3; n < k; n++ {
		if t.tok(n).UPOS != "ADJ" {
			return -1 // "Renault, le leader de l'industrie"
		}
	}
	switch t.form(last + 1) {
	case ",", ".", ")", "dont", "qui", "que", "qu'", "où", "»":
		return m.entity
	}
	return -1
}

// holdsName reports whether a description names an entity itself: the short name behind "le comité exécutif de la Fédération ivoirienne
// de handball (FIHB)" is the federation's.
func (r *reader) holdsName(i, first, last, entity int) bool {
	return slices.ContainsFunc(r.mentions[i], func(m mention) bool {
		return m.kind == graph.NameMention && m.entity == entity && m.first > first && m.last <= last && m.last > m.first
	})
}

// acronymAfter is the entity of the short name in brackets behind a description, "la fédération ivoirienne de football
// (FIF)", or -1.
func (r *reader) acronymAfter(sentence, last int) int {
	toks := r.d.Sentences[sentence].Tokens
	if last+3 >= len(toks) || toks[last+1].Form != "(" || toks[last+3].Form != ")" {
		return -1
	}
	m := r.mentionAt(sentence, last+2)
	if m == nil || m.kind != graph.NameMention || m.first != m.last {
		return -1
	}
	if f := toks[m.first].Form; len(f) < 2 || len(f) > 10 || f[1] < 'A' || f[1] > 'Z' && f[1] < 'a' {
		return -1
	}
	if e := &r.entities[m.entity]; e.typ == graph.Person || e.known != nil && (e.known.Kind == "country" || e.known.Type == gazetteer.Place) { // "le tribunal de commerce de Lorient (Morbihan)"
		return -1
	}
	return m.entity
}
