package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// readEventNames makes events of what the name finder took for bodies though a word of their names says what they are: "le One
// Planet Summit", "le Forum de Doha". What the gazetteer knows stays what it is.
func (r *reader) readEventNames() {
	for i := range r.d.Sentences {
		for n := range r.mentions[i] {
			m := &r.mentions[i][n]
			e := &r.entities[m.entity]
			if m.kind == graph.NameMention && e.typ == graph.Organization && e.known == nil && m.first < m.last && r.namesEvent(i, m) {
				e.typ = graph.Event
				continue
			}
			r.readSummit(i, n)
		}
		for k := range r.d.Sentences[i].Tokens {
			r.readHyphenated(i, k)
		}
	}
}

// readSummit makes an event of a club of states before the town in which it met: "le G20 de Johannesburg".
func (r *reader) readSummit(i, n int) {
	m := &r.mentions[i][n]
	toks := r.d.Sentences[i].Tokens
	if m.kind != graph.NameMention || m.first != m.last || n+1 == len(r.mentions[i]) || !r.x.rules.in("cénacle", lower(toks[m.first].Form)) {
		return
	}
	town := &r.mentions[i][n+1]
	if town.first != m.last+2 || town.kind != graph.NameMention || contracted(toks[m.last+1].Form) != "de" || r.entities[town.entity].typ != graph.Place ||
		r.entities[town.entity].known != nil && extentOf(r.entities[town.entity].known) != 1 {
		return
	}
	start, end := toks[m.first].Start, toks[town.last].End
	name := clean(r.text(start, end))
	id := slices.IndexFunc(r.entities, func(e entity) bool { return e.typ == graph.Event && e.name == name })
	if id < 0 {
		id = r.addEntity(entity{typ: graph.Event, name: name, named: true})
	}
	body := &r.entities[m.entity]
	body.mentions = slices.DeleteFunc(body.mentions, func(x graph.Mention) bool { return x.Start == start })
	m.entity, m.kind = id, graph.DescriptionMention
	r.entities[id].mentions = append(r.entities[id].mentions, graph.Mention{Document: r.src.ID, Start: start, End: end, Text: r.text(start, end), Kind: m.kind})
}

// readHyphenated makes an event of a contest that a hyphen joins to its year, "le Mondial-2022".
func (r *reader) readHyphenated(i, k int) {
	form := r.d.Sentences[i].Tokens[k].Form
	short, year, ok := strings.Cut(form, "-")
	if !ok || len(year) != 4 || year[:2] != "20" && year[:2] != "19" || strings.Trim(year, "0123456789") != "" || !r.x.rules.in("compétition-datée", lower(short)) || short == lower(short) {
		return
	}
	if m := r.mentionAt(i, k); m != nil {
		if e := &r.entities[m.entity]; m.first == m.last && e.known == nil {
			e.typ, e.named = graph.Event, true
		}
		return
	}
	for id := range r.entities {
		if r.entities[id].typ == graph.Event && r.entities[id].name == form {
			r.addMention(id, i, k, k, k, graph.NameMention)
			return
		}
	}
	r.addMention(r.addEntity(entity{typ: graph.Event, name: form, named: true}), i, k, k, k, graph.NameMention)
}

// namesEvent reports whether a name ends with the English word of an event or begins with the French one of a meeting and has
// the town behind it.
func (r *reader) namesEvent(i int, m *mention) bool {
	toks := r.d.Sentences[i].Tokens
	end := m.last
	if end > m.first+1 && r.dated(i, end) {
		end--
	}
	if r.x.rules.in("événement-anglais", lower(toks[end].Form)) {
		return true
	}
	if m.last != m.first+2 || contracted(toks[m.first+1].Form) != "de" || !r.x.rules.in("événement-lieu", lower(toks[m.first].Lemma)) && !r.x.rules.in("événement-citadin", lower(toks[m.first].Lemma)) {
		return false
	}
	p := r.x.world.known(toks[m.last].Form, graph.Place)
	return p != nil && extentOf(p) == 1
}
