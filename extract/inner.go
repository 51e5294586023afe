package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
	"kg/graph"
	"kg/nlp"
)

// inner finds the entities that a name of several words holds: places and bodies that the gazetteer or the document
// knows, the places of its adjectives, and the town that ends it: "Mission des Nations unies en Haïti", "gendarmerie de Trèbes".
func (r *reader) inner(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil || m.kind != graph.NameMention || m.last == m.first {
		return nil
	}
	if native := r.native(sentence, token); len(native) > 0 {
		return native
	}
	return r.enclosed(sentence, token)
}

// enclosed finds those of them that stand behind a preposition: "Confédération paysanne du Morbihan".
func (r *reader) enclosed(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil || m.kind != graph.NameMention || m.last == m.first {
		return nil
	}
	toks := r.d.Sentences[sentence].Tokens
	var out []ref
	for k := m.first + 1; k <= m.last; k++ {
		switch strings.ReplaceAll(lower(toks[k-1].Form), "’", "'") {
		case "de", "d'", "du", "des", "la", "l'", "au", "aux", "en":
		default:
			continue
		}
		for last := m.last; last >= k; last-- {
			if last < m.last && toks[last+1].UPOS != "ADP" { // the name within ends before a preposition
				continue
			}
			name := clean(r.text(toks[k].Start, toks[last].End))
			var p *gazetteer.Entry
			if p = r.x.world.known(name, graph.Place); last < m.last && p != nil && (p.Kind != "country" || r.entities[m.entity].typ != graph.Organization) { // "la Défense" in "ministère de la Défense de Russie" is no place
				p = nil
			}
			if p != nil && r.x.rules.in("point-cardinal", lower(name)) { // "la gare du Nord"
				p = nil
			}
			if p != nil && r.x.rules.in("portefeuille-régalien", lower(toks[last].Lemma)) { // nor in "ministère de la Défense"
				p = nil
			}
			if p == nil && name[0] >= 'A' && name[0] <= 'Z' { // "de libération" is no newspaper
				p = r.x.world.known(name, graph.Organization)
			}
			if p != nil && p.Kind == "association" && r.entities[m.entity].known != nil { // "le Comité international de la Croix-Rouge" has its name, and is nobody's part
				p = nil
			}
			id := -1
			switch {
			case p != nil:
				id = r.place(p)
			case last == m.last && r.entities[m.entity].known == nil: // but "la Cour de Cassation"
				id = r.townIn(sentence, m, k)
			}
			if id < 0 {
				continue
			}
			x := ref{entity: id, token: k, start: toks[k].Start, end: toks[last].End, sure: 0.9}
			r.addOccurrence(id, x, graph.NameMention)
			out = append(out, x)
			k = last
			break
		}
	}
	return out
}

// stem finds the body of the document whose proper name begins a name of several words: "CGT Cheminots", "Halvor Polska", but not the
// "Parti libéral" of "Parti libéral allemand".
func (r *reader) stem(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil || m.kind != graph.NameMention || m.last == m.first || m.head != token {
		return nil
	}
	toks := r.d.Sentences[sentence].Tokens
	if f := toks[m.first+1].Form; f == "&" || f == "et" || f == "-" || f == "–" {
		return nil
	}
	first := toks[m.first].Form
	if c, _ := utf8.DecodeRuneInString(first); !unicode.IsUpper(c) && !unicode.IsDigit(c) || r.x.rules.in("générique", lower(first)) || r.x.rules.in("association", lower(first)) || r.x.rules.in("société", lower(first)) || r.x.rules.in("corps-étatique", lower(first)) {
		return nil
	}
	var bodies []int
	for id := range r.entities {
		if e := &r.entities[id]; id != m.entity && e.typ == graph.Organization && e.named && e.calledJust(first) && !isClub(e) && !r.medium(e) {
			bodies = append(bodies, id)
		}
	}
	if len(bodies) == 0 {
		return nil
	}
	rest := m.first + 1
	for rest < m.last && (linksName(lower(toks[rest].Form)) || toks[rest].UPOS == "DET") {
		rest++
	}
	where := clean(r.text(toks[rest].Start, toks[m.last].End))                      // "Helvépargne France", "Halvor Polska"
	if _, given := r.x.world.g.GivenName(toks[rest].Form); given && m.last > rest { // "les Engagés Lieven Roggeman"
		return nil
	}
	land := r.x.world.known(where, graph.Place)
	if land != nil && land.Kind == "continent" { // "Renew Europe" is Renew
		return nil
	}
	local := rest == m.first+1 && (land != nil || r.x.world.demonym(where) != nil || r.x.rules.in("nom-local-de-pays", lower(where))) // nor is "IEP de Strasbourg" part of an IEP
	for _, id := range bodies {
		if known := r.entities[id].known; local || known != nil && known.Kind != "party" { // "l'Engagé Lieven Roggeman"
			return []ref{{entity: id, token: m.first, start: toks[m.first].Start, end: toks[m.first].End, sure: 0.9}}
		}
	}
	return nil
}

// calledJust reports whether the text names an entity so, and no more.
func (e *entity) calledJust(name string) bool {
	for k := range e.mentions {
		if m := &e.mentions[k]; m.Kind == graph.NameMention && m.Text == name {
			return true
		}
	}
	return false
}

// native finds the place of an adjective that a name of several words holds: "l'Union des armateurs grecs".
func (r *reader) native(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil || m.kind != graph.NameMention || m.last == m.first {
		return nil
	}
	toks := r.d.Sentences[sentence].Tokens
	for k := m.first + 1; k <= m.last; k++ {
		if toks[k].UPOS == "ADJ" || toks[k].UPOS == "PROPN" && r.x.world.known(toks[k].Form, graph.Place) == nil { // "Somalie" is also a woman of it
			if p := r.x.world.demonym(toks[k].Form); p != nil && p.Kind != "continent" {
				return []ref{r.demonymRef(p, sentence, k, 0.9)}
			}
		}
	}
	return nil
}

// tail finds the place that ends the description of a body behind "de", however deep the tree has it: "le tribunal des crimes
// internationaux de Dacca".
func (r *reader) tail(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil || m.kind != graph.DescriptionMention {
		return nil
	}
	t := r.trees[sentence]
	for k := range r.mentions[sentence] {
		n := &r.mentions[sentence][k]
		if n.kind != graph.NameMention || n.last != m.last || n.first <= token+2 || r.entities[n.entity].typ != graph.Place {
			continue
		}
		if f := t.form(n.first - 1); linksName(f) || (f == "la" || f == "l'") && linksName(t.form(n.first-2)) {
			return []ref{r.refOf(sentence, n, 0.95)}
		}
	}
	return nil
}

// townIn is the entity of a town that nobody knows but from the name that a token begins to end, "hôpital de Royan", where what is so
// named is called after its town; -1 where it is not.
func (r *reader) townIn(sentence int, m *mention, first int) int {
	toks := r.d.Sentences[sentence].Tokens
	if before := lower(toks[first-1].Form); before != "de" && before != "d'" && before != "d’" && before != "à" {
		return -1
	}
	if !slices.ContainsFunc(toks[m.first:first-1], func(t nlp.Token) bool { return r.x.rules.in("nommé-par-sa-ville", lower(t.Lemma)) }) {
		return -1
	}
	name := clean(r.text(toks[first].Start, toks[m.last].End))
	if c, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(c) || name == strings.ToUpper(name) || toks[first-2].UPOS == "PROPN" { // "école de l'ESA", "lycée Alexis de Tocqueville"
		return -1
	}
	if slices.ContainsFunc(toks[first:m.last+1], func(t nlp.Token) bool { return t.UPOS == "ADP" || t.UPOS == "CCONJ" || t.UPOS == "NUM" }) {
		return -1
	}
	if _, given := r.x.world.g.GivenName(toks[first].Form); given && m.last > first {
		return -1
	}
	if id := slices.IndexFunc(r.entities, func(e entity) bool { return e.name == name && len(e.mentions) > 0 }); id >= 0 {
		if r.entities[id].typ != graph.Place {
			return -1
		}
		return id
	}
	return r.addEntity(entity{typ: graph.Place, name: name})
}
