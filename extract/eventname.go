package extract

import (
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
			}
		}
		for k := range r.d.Sentences[i].Tokens {
			r.readHyphenated(i, k)
		}
	}
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
