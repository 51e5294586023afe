package extract

import (
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// partyOf finds the party that a noun or one of its adjectives names: "le député socialiste", "l'écologiste Paul Durand".
func (r *reader) partyOf(sentence, token int) []ref {
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
	for _, a := range t.out[token] {
		if a.label == "adj" {
			if p := read(a.to); p != nil {
				return []ref{r.demonymRef(p, sentence, a.to, 0.9)}
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
