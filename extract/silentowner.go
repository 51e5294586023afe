package extract

import (
	"slices"

	"kg/graph"
)

// ledByPosts are posts that no person has people for.
var ledByPosts = map[string]bool{"president-of": true, "vice-president-of": true, "ceo-of": true, "chair-of": true, "secretary-general-of": true, "director-of": true, "spokesperson-of": true}

// silentOwner is the body whose president, director or spokesperson stands behind a possessive of which coreference says nothing: the one that the sentence before names,
// whatever it is there, else the one that the document is about. "L'incendie a touché l'Ademe. Son président, Paul Durand,"; nil where there is none, or where the
// sentence before speaks of another that nothing names.
func (r *reader) silentOwner(rule *Rule, sentence, token int) []ref {
	t := r.trees[sentence]
	if sentence == 0 || !ledByPosts[rule.Predicate] || t.plural(token) || t.has(token, "de") || !slices.ContainsFunc(t.kids[token], func(c int) bool { return t.rel(c) == "det" && (t.form(c) == "son" || t.form(c) == "sa") }) ||
		len(r.bodiesIn(rule.Predicate, sentence, token, nil)) > 0 || len(r.denoted(sentence, token, &rule.Subject)) == 0 {
		return nil
	}
	for s := sentence - 1; s >= 0 && s >= sentence-2 && (s == sentence-1 || r.sameParagraph(s, sentence-1)); s-- {
		if rulersPost(rule.Predicate) && r.ruledBefore(s) {
			return nil
		}
		switch bodies := r.bodiesIn(rule.Predicate, s, len(r.trees[s].s.Tokens), nil); {
		case len(bodies) > 1:
			return nil
		case len(bodies) == 1 && r.sport && isClub(&r.entities[bodies[0]]):
			return nil // the opponent
		case len(bodies) == 1:
			return []ref{r.tokenRef(bodies[0], sentence, token, 0.75)}
		}
	}
	id := r.institution(rule.Predicate)
	if id < 0 || r.clubAway(id, sentence, token) != id || !r.toldWithin(id, sentence, foregoingReach) {
		return nil
	}
	return []ref{r.tokenRef(id, sentence, token, 0.7)}
}

// ruledBefore reports whether a sentence names a state, whose president may be meant.
func (r *reader) ruledBefore(sentence int) bool {
	for k := range r.mentions[sentence] {
		if m := &r.mentions[sentence][k]; r.isState(m.entity) && m.kind == graph.NameMention {
			return true
		}
	}
	return false
}

// toldWithin reports whether one of the few sentences before a sentence speaks of an entity.
func (r *reader) toldWithin(id, sentence, reach int) bool {
	for s := sentence - 1; s >= 0 && s >= sentence-reach; s-- {
		for k := range r.mentions[s] {
			if r.mentions[s][k].entity == id {
				return true
			}
		}
	}
	return false
}
