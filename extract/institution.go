package extract

import (
	"slices"

	"kg/graph"
)

// openingWeight is what a body that headline or first sentence names counts more than one that only the rest names.
const openingWeight = 2

// institution is the body that the document is about: the organisation that at least three sentences speak of, and twice as many as of
// the next, one that the document opens with counting more; -1 where there is none. Those that only report, and those that everybody
// sits in, are none.
func (r *reader) institution() int {
	said := make([]int, len(r.entities))
	for s := range r.mentions {
		for k := range r.mentions[s] {
			id := r.mentions[s][k].entity
			if slices.ContainsFunc(r.mentions[s][:k], func(m mention) bool { return m.entity == id }) {
				continue // "le fonds Partech" speaks of it once
			}
			said[id]++
		}
	}
	return dominant(len(r.entities), 3, func(id int) int {
		e := &r.entities[id]
		if e.typ != graph.Organization {
			return 0
		}
		if k := e.known; k != nil {
			switch k.Kind {
			case "media", "news-agency", "parliament", "ministry", "court", "army", "militia":
				return 0
			}
		}
		if said[id] > 1 && r.opens(id) {
			return said[id] + openingWeight
		}
		return said[id]
	})
}

// opens reports whether headline or first sentence name an entity.
func (r *reader) opens(id int) bool {
	for s := range min(r.opening, len(r.mentions)) {
		if slices.ContainsFunc(r.mentions[s], func(m mention) bool { return m.entity == id && m.kind == graph.NameMention }) {
			return true
		}
	}
	return false
}

// demonymed reports whether an adjective says which country's a post is: "le directeur technique ivoirien".
func (r *reader) demonymed(sentence, token int) bool {
	for _, a := range r.trees[sentence].out[token] {
		if a.label == "adj" && r.demonym(sentence, a.to) != nil {
			return true
		}
	}
	return false
}
