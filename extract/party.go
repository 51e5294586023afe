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

// readParties finds the parties that their people's adjective or plural names: "le parti républicain", "les travaillistes".
func (r *reader) readParties() {
	for i := range r.d.Sentences {
		t := r.trees[i]
		for k := range t.s.Tokens {
			if r.mentionAt(i, k) != nil || len(t.kids[k]) == 0 {
				continue
			}
			tok := t.tok(k)
			last := k
			switch plural := tok.Feat("Number") == "Plur"; {
			case !plural && r.x.rules.in("parti", t.lemma(k)) && k+1 < len(t.s.Tokens):
				last = k + 1
			case !plural || tok.UPOS == "PROPN" || t.rel(k) == "amod" || t.describes(k):
				continue
			}
			if !t.definite(k) {
				continue
			}
			if p := r.partyHere(r.x.world.g.Parties(lower(t.s.Tokens[last].Form))); p != nil {
				id := r.place(p)
				r.entities[id].named = true
				r.addMention(id, i, k, last, k, graph.DescriptionMention)
			}
		}
	}
}

// describes reports whether a noun has a name, an adjective or a complement beside it that makes it some of its people only: "les
// socialistes Anna Roy et Paul Durand", "les démocrates du Sénat".
func (t *tree) describes(k int) bool {
	return slices.ContainsFunc(t.kids[k], func(c int) bool {
		switch t.rel(c) {
		case "appos", "flat", "nummod", "nmod", "acl":
			return true
		}
		return false
	})
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
