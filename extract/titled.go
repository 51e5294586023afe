package extract

import "kg/graph"

// addTitled records the longer name that a body or a place has by its kind before it, "l'île Brevska", "le projet Sémaphore": the text may
// know it by that alone.
func (r *reader) addTitled(id, i, first, last int) {
	e := &r.entities[id]
	if e.typ != graph.Organization && e.typ != graph.Place {
		return
	}
	t, toks := r.trees[i], r.d.Sentences[i].Tokens
	if k := first - 1; k >= 0 && toks[k].UPOS == "NOUN" && t.tok(r.headOf(i, first, last)).Head == k {
		e.mentions = append(e.mentions, graph.Mention{Document: r.src.ID, Start: toks[k].Start, End: toks[last].End,
			Text: r.text(toks[k].Start, toks[last].End), Kind: graph.DescriptionMention})
	}
}
