package extract

import (
	"path"
	"strings"
	"unicode"

	"kg/graph"
)

// tellingName is an entity's name, and where that is no more than the common noun of an event, what sets it apart: where it took
// place, as far as the document states it, else the day of the article, else its name. "Attaque" alone would be any.
func (r *reader) tellingName(id int) string {
	e := &r.entities[id]
	if e.typ == graph.Organization {
		return r.bodyName(id)
	}
	if e.typ != graph.Event || !e.placeless && (e.name != lower(e.name) && !r.x.rules.in("événement", lower(e.name)) || strings.ContainsAny(e.name, " 0123456789")) {
		return e.name
	}
	for i := range r.out {
		if f := &r.out[i]; f.predicate == "located-in" && f.subject.entity == id && f.status == graph.Fact {
			return e.name + " (" + r.entities[f.object.entity].name + ")"
		}
	}
	if r.src.Date != "" {
		return e.name + " (article du " + r.src.Date + ")"
	}
	if r.src.ID == "" { // a sentence by itself
		return e.name
	}
	name := path.Base(r.src.ID)
	return e.name + " (" + strings.TrimSuffix(name, path.Ext(name)) + ")"
}

// bodyName is the name of a body, and where that is no more than common nouns, whose body it is, as far as the document states it, else the country that the
// document is about: "armée (Gabon)", "commission de discipline du parti (Pastef)".
func (r *reader) bodyName(id int) string {
	e := &r.entities[id]
	if e.known != nil || strings.ContainsFunc(e.name, func(c rune) bool { return unicode.IsUpper(c) || unicode.IsDigit(c) || c == '.' }) {
		return e.name
	}
	noun := r.nounOf(id)
	if noun == "" {
		return e.name
	}
	for word := range strings.FieldsSeq(e.name) {
		if r.x.world.demonym(word) != nil {
			return e.name
		}
	}
	owner := -1
	if r.x.rules.in("corps-étatique", noun) { // a mission or a union may be of several
		owner = r.topic
	}
	country := owner
	for i := range r.out {
		if f := &r.out[i]; f.subject.entity == id && f.status == graph.Fact && (f.predicate == "part-of" || f.predicate == "located-in" && owner == country) {
			owner = f.object.entity
		}
	}
	if owner < 0 || owner == id || r.entities[owner].name == lower(r.entities[owner].name) {
		return e.name
	}
	return e.name + " (" + r.entities[owner].name + ")"
}

// nounOf is the lemma of the common noun that the first mention of an entity begins with, "" where it begins otherwise.
func (r *reader) nounOf(id int) string {
	for i := range r.mentions {
		for k := range r.mentions[i] {
			if m := &r.mentions[i][k]; m.entity == id && m.kind != graph.PronounMention {
				if t := &r.d.Sentences[i].Tokens[m.first]; t.UPOS == "NOUN" {
					return lower(t.Lemma)
				}
				return ""
			}
		}
	}
	return ""
}
