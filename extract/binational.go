package extract

import (
	"strings"

	"kg/gazetteer"
)

// binational returns the two places of a compound demonym, "l'avocate franco-libanaise"; nil of any other word.
func (r *reader) binational(sentence, token int) []*gazetteer.Entry {
	tok := r.trees[sentence].tok(token)
	if !strings.Contains(tok.Form, "-") || tok.UPOS != "ADJ" && tok.UPOS != "NOUN" && tok.UPOS != "PROPN" && tok.UPOS != "X" || r.mentionAt(sentence, token) != nil {
		return nil
	}
	if two := r.x.world.origins(tok.Form); len(two) == 2 {
		return two
	}
	return nil
}

// demonymRefs are the places of a compound demonym, each of which it mentions.
func (r *reader) demonymRefs(places []*gazetteer.Entry, sentence, token int, sure float64) []ref {
	var out []ref
	for _, p := range places {
		out = append(out, r.demonymRef(p, sentence, token, sure))
	}
	return out
}

// between finds the two that a noun joins by its compound demonym, where no "entre" does: "l'accord franco-allemand" is one
// between France and Germany.
func (r *reader) between(sentence int, span []int) []ref {
	for _, from := range span {
		for _, a := range r.trees[sentence].out[from] {
			if a.label != "adj" {
				continue
			}
			if two := r.binational(sentence, a.to); two != nil && two[0].Kind == "country" && two[1].Kind == "country" {
				return r.demonymRefs(two, sentence, a.to, 0.9)
			}
		}
	}
	return nil
}
