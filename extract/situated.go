package extract

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
	"kg/nlp"
)

// readSituated finds the places that a kind and a name make together: "l'aéroport de Bruxelles" lies in the city, "l'église
// Saint-Georges" and "la place de l'Opéra" are called so, and what looked like a name of its own there is a piece of theirs.
func (r *reader) readSituated() {
	s := situated{r: r, moved: map[int]int{}}
	for i := range r.d.Sentences {
		for k := range r.d.Sentences[i].Tokens {
			t := r.trees[i]
			if tok := t.tok(k); t.marked(k, siteMark) && (tok.UPOS == "NOUN" || tok.UPOS == "PROPN") && tok.Feat("Number") != "Plur" {
				s.read(i, k, t.lemma(k))
			}
		}
	}
	s.close()
}

// situated is the reading of places by kind and name.
type situated struct {
	r     *reader
	known []described
	moved map[int]int // entity that lost mentions to a place -> that place
	lost  []int       // the keys of moved, in order
}

// read reads one noun of a kind of place.
func (s *situated) read(i, k int, lemma string) {
	r, t, toks := s.r, s.r.trees[i], s.r.d.Sentences[i].Tokens
	if k+1 < len(toks) && r.x.rules.in("faux-lieu", lemma+" "+lower(toks[k+1].Lemma)) {
		return
	}
	m := r.mentionAt(i, k)
	if m != nil && m.kind == graph.NameMention {
		if e := &r.entities[m.entity]; e.typ == graph.Organization && m.first == k && m.last > k && r.capital(i, k) && !capitalised(toks[k+1].Form) && r.x.rules.in("institution-majuscule", lemma) {
			return // "l'Eglise maronite"
		} else if e.typ == graph.Organization && m.first == k && k > 0 && capitalised(toks[k].Form) && r.x.rules.in("corps-dirigé", lower(toks[k-1].Lemma)) {
			return // "l'association Pont d'Espérance"
		} else if e.typ == graph.Organization && m.first == k && capitalised(toks[k].Form) && r.bodyAsCalled(i, m) {
			return
		} else if m.first == k && m.last > k && e.known == nil && e.typ != graph.Event && lower(toks[k].Form) != "stade" { // that is a club
			e.typ = r.siteType(i, k)
		}
		return
	}
	name, preposition := r.nameBehind(i, k)
	if name < 0 {
		if m == nil && t.definite(k) {
			if id := sameDescribed(s.known, lemma, nil, i); id >= 0 {
				r.addMention(id, i, k, k, k, graph.DescriptionMention)
			}
		}
		return
	}
	if preposition && r.capital(i, k) && r.x.rules.in("institution-majuscule", lemma) {
		return // "l'Église orthodoxe d'Ukraine" is no building
	}
	inner := r.mentionAt(i, name)
	last := name
	if inner != nil {
		last = inner.last
	}
	if k > 1 && lower(toks[k-1].Form) == "et" && lower(toks[k-2].Form) == "lieu" || lemma == "place" && inner == nil && r.demonym(i, name) != nil {
		return // "en lieu et place du Tunisien"
	}
	if preposition && inner == nil && r.x.rules.in("lieu-nu", lemma) {
		return // "la salle de presse de la West Wing"
	}
	if inner == nil && !preposition {
		last = r.eponymEnd(i, last)
	}
	// the name is its own, not where it lies
	called := !preposition || r.x.rules.in("lieu-nommé", lemma) && inner != nil && s.onlyHere(inner) || r.x.rules.in("lieu-dit", lemma) || (toks[name-1].UPOS == "DET" || inner != nil && contractedArticle(toks[name-1].Form) && strings.ToUpper(toks[name].Form) != toks[name].Form) && (inner == nil || r.entities[inner.entity].typ == graph.Place && r.entities[inner.entity].known == nil)
	switch {
	case called && preposition:
		if k > 0 && toks[k-1].UPOS == "ADJ" || inner != nil && (r.entities[inner.entity].typ == graph.Person || r.entities[inner.entity].typ == graph.Organization && r.entities[inner.entity].known != nil) {
			return // "la troisième place de Dunkerque", "à la place de Paul", "le chemin du Sénat"
		}
	case called && k > 0 && lower(toks[k-1].Form) == "sans":
		return // "soutient sans réserve Paul Roy"
	case called && k > 0 && (t.possessive(k-1) || inner != nil && r.entities[inner.entity].typ == graph.Person && !r.x.rules.in("lieu-dit", lemma) && lower(toks[k-1].Form) == "de"):
		return // "a nommé à sa place Paul Roy", "le gouverneur de la Banque de réserve Paul Roy"
	case called:
	case inner == nil, r.entities[inner.entity].typ == graph.Person, r.entities[inner.entity].typ == graph.Event, !t.definite(k):
		return
	}
	text := clean(r.text(toks[k].Start, toks[last].End))
	complements := r.complements(i, name, last, k)
	if len(complements) == 0 {
		complements = []string{gazetteer.Fold(r.text(toks[name].Start, toks[last].End))}
	}
	id := sameDescribed(s.known, lemma, complements, i)
	if id < 0 {
		id = r.addEntity(entity{typ: r.siteType(i, k), name: text, named: true})
	}
	s.known = append(s.known, described{entity: id, lemma: lemma, complements: complements, sentence: i})
	if !called {
		r.addMention(id, i, k, last, k, graph.DescriptionMention)
		return
	}
	if inner != nil && inner.entity != id {
		s.take(i, inner, id)
	}
	r.addMention(id, i, k, last, k, graph.NameMention)
}

// bodyAsCalled reports whether a name that begins with a noun for a place is a body's, for a noun of bodies introduces it over an adjective or says behind a
// comma what it is, "l'association lyonnaise Puits sans frontières", "Refuge Bruno, l'association de secours", or it has a preposition that places lack.
func (r *reader) bodyAsCalled(i int, m *mention) bool {
	toks := r.d.Sentences[i].Tokens
	k := m.first - 1
	for k > 0 && toks[k].UPOS == "ADJ" {
		k--
	}
	if k > 0 && k < m.first-1 && toks[k].UPOS == "NOUN" && r.x.rules.in("corps-dirigé", lower(toks[k].Lemma)) {
		return true
	}
	if n := m.last + 3; n < len(toks) && toks[m.last+1].Form == "," && toks[n-1].UPOS == "DET" && r.x.rules.in("corps-dirigé", lower(toks[n].Lemma)) && !r.x.rules.in("lieu-établi", lower(toks[n].Lemma)) {
		return true
	}
	if f := toks[m.last].Form; m.last > m.first && len(f) > 1 && strings.ToUpper(f) == f && strings.Trim(f, "IVXLC0123456789") != "" { // "Golfe Dragage SARL"
		return true
	}
	switch lower(toks[m.first+min(1, m.last-m.first)].Form) {
	case "sans", "pour", "contre", "avec", "entre":
		return true
	}
	return false
}

// siteType is what a noun of readSituated names: a house that treats or teaches people is who works there, "l'hôpital de Lens a porté
// plainte", but where somebody dies or is attacked it is a place, as any other is unless the noun before it says who works there.
func (r *reader) siteType(i, k int) graph.EntityType {
	t := r.trees[i]
	lemma, of := t.lemma(k), t.caseLabel(k)
	switch {
	case r.x.rules.in("lieu-de-gens", lemma):
		struck := of == "à" || of == "dans" || of == "vers" || of == "devant"
		if struck && slices.ContainsFunc(t.s.Tokens, func(tok nlp.Token) bool {
			return r.x.rules.in("trépas", lower(tok.Lemma)) || r.x.rules.in("événement/violence", lower(tok.Lemma))
		}) {
			return graph.Place
		}
		return graph.Organization
	case r.x.rules.in("lieu-de-travail", lemma) && of == "de" && t.tok(k).Head >= 0 && t.tok(k).Head < k && r.x.rules.in("gens-de-lieu", t.lemma(t.tok(k).Head)):
		return graph.Organization
	case k+1 < len(t.s.Tokens) && r.x.rules.in("lieu-de-régie", lemma+" "+t.lemma(k+1)):
		return graph.Organization
	}
	return graph.Place
}

// contractedArticle reports whether a preposition holds an article: "l'hôpital du Val-Fleuri" is called so.
func contractedArticle(form string) bool {
	return form == "du" || form == "des" || form == "au" || form == "aux"
}

// eponymEnd is the last token of what a place is called after, whose first words end at a token: "le lycée Alexis | de Tocqueville".
func (r *reader) eponymEnd(i, last int) int {
	toks := r.d.Sentences[i].Tokens
	named := func(k int) bool {
		return k < len(toks) && r.mentionAt(i, k) == nil && toks[k].UPOS == "PROPN" && toks[k].Form != lower(toks[k].Form)
	}
	for {
		switch {
		case named(last + 1):
			last++
		case named(last+2) && toks[last+1].UPOS == "ADP" && toks[last+1].Lemma == "de":
			last += 2
		default:
			return last
		}
	}
}

// onlyHere reports whether a place that nobody knows is mentioned nowhere else: "la prison de Rebeuss" then lies in no place of that name.
func (s *situated) onlyHere(m *mention) bool {
	e := &s.r.entities[m.entity]
	return e.typ == graph.Place && e.known == nil && len(e.mentions) == 1
}

// take takes a mention from its entity, of which a place is called.
func (s *situated) take(i int, m *mention, id int) {
	r := s.r
	start := r.d.Sentences[i].Tokens[m.first].Start
	old := &r.entities[m.entity]
	old.mentions = slices.DeleteFunc(old.mentions, func(x graph.Mention) bool { return x.Start == start && x.Kind == graph.NameMention })
	if _, ok := s.moved[m.entity]; !ok {
		s.lost = append(s.lost, m.entity)
	}
	s.moved[m.entity] = id
	m.entity = id
	s.r.countryTimes = nil
}

// close gives a place what is left of an entity that was never named but within it, and of one that no gazetteer
// knows, whose short name it is then: "l'aréna Dom Sportova", "Dom Sportova".
func (s *situated) close() {
	for _, old := range s.lost {
		e := &s.r.entities[old]
		names := slices.ContainsFunc(e.mentions, func(m graph.Mention) bool { return m.Kind == graph.NameMention })
		if !names || e.known == nil && e.typ != graph.Person {
			s.r.merge(old, s.moved[old])
		}
	}
}

// nameBehind is the first token of the name that completes a noun, behind adjectives and perhaps a kind ("la station de
// métro de Maelbeek"), and whether a preposition leads to it; -1 where there is none.
func (r *reader) nameBehind(i, k int) (int, bool) {
	toks := r.d.Sentences[i].Tokens
	kinds, of := 0, false
	for n := k + 1; n < len(toks) && n <= k+7; n++ {
		if m := r.mentionAt(i, n); m != nil && m.kind == graph.NameMention {
			if m.first != n {
				return -1, false
			}
			return n, of
		}
		switch tok := &toks[n]; {
		case tok.UPOS == "ADJ" && !of && r.demonym(i, n) == nil:
		case tok.UPOS == "ADP" && (tok.Lemma == "de" || tok.Lemma == "du") && !of:
			of = true
		case tok.UPOS == "DET" && of && (tok.Lemma == "le" || strings.HasPrefix(lower(tok.Form), "l")):
		case (tok.UPOS == "PROPN" || tok.UPOS == "NOUN") && tok.Form != lower(tok.Form):
			return n, of
		case tok.UPOS == "NOUN" && of && r.x.rules.in("générique", lower(tok.Lemma)): // "du groupe Renault"
		case tok.UPOS == "NOUN" && toks[n-1].UPOS == "ADP" && strings.HasPrefix(toks[n-1].Form, "d") && toks[n-1].Form != "du" && toks[n-1].Form != "des" && kinds == 0:
			kinds++
			of = false
		default:
			return -1, false
		}
	}
	return -1, false
}
