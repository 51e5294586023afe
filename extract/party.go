package extract

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// partyOf finds the party that a noun or one of its adjectives names: "le député socialiste", "l'écologiste Paul Durand"; or
// one of what belongs to the trigger, "le chef de file des députés socialistes".
func (r *reader) partyOf(sentence, token int, span []int) []ref {
	t := r.trees[sentence]
	read := func(k int) *gazetteer.Entry {
		if m := r.mentionAt(sentence, k); m != nil && m.kind == graph.NameMention {
			return nil
		}
		return r.partyHere(r.x.world.g.Parties(strings.TrimPrefix(t.form(k), "ex-")))
	}
	if p := read(token); p != nil {
		return []ref{r.demonymRef(p, sentence, token, 0.9)}
	}
	for _, from := range span {
		for _, a := range t.out[from] {
			if a.label == "adj" {
				if p := read(a.to); p != nil {
					return []ref{r.demonymRef(p, sentence, a.to, 0.9)}
				}
			}
		}
	}
	return nil
}

// home is the country whose parties the French press calls without naming the country.
const home = "FR"

// partyHere chooses among parties of several countries the one that the document names, or whose country it does. Without
// either it is the one at home, unless the document is about another country.
func (r *reader) partyHere(parties []*gazetteer.Entry) *gazetteer.Entry {
	for _, p := range parties {
		if _, ok := r.byKnown[p.ID]; ok {
			return p
		}
	}
	about := ""
	if r.topic >= 0 && r.entities[r.topic].known != nil {
		about = r.entities[r.topic].known.Country
	}
	for _, p := range parties {
		if about != "" && p.Country == about {
			return p
		}
	}
	for _, p := range parties { // a region or a city of its country is named: "le gouverneur démocrate de Californie"
		if p.Country != home && slices.ContainsFunc(r.entities, func(e entity) bool {
			return e.named && e.typ == graph.Place && e.known != nil && e.known.Country == p.Country && len(e.mentions) > 0
		}) && !r.namesHome() {
			return p
		}
	}
	for _, p := range parties {
		if p.Country == home && (about == "" || about == home) {
			return p
		}
		if c, ok := r.x.world.g.CountryOf(p); ok && p.Country != home {
			if id, ok := r.byKnown[c.ID]; ok && r.entities[id].named {
				return p
			}
		}
	}
	return nil
}

// namesHome reports whether the document names a place at home.
func (r *reader) namesHome() bool {
	return slices.ContainsFunc(r.entities, func(e entity) bool {
		return e.named && e.typ == graph.Place && e.known != nil && e.known.Country == home
	})
}
