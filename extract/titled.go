package extract

import "kg/graph"

// addTitled records the longer names that a body or a place has by what stands at its name: its kind before it, "l'île Brownsea", "le
// projet GNU", and the adjective of its country behind it, "le ministère de l'Intérieur turc". The text may know it by those alone.
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
	if k := last + 1; k < len(toks) && last > first && e.known == nil && toks[k].UPOS == "ADJ" && r.demonym(i, k) != nil && t.agree(k, first) {
		e.mentions = append(e.mentions, graph.Mention{Document: r.src.ID, Start: toks[first].Start, End: toks[k].End,
			Text: r.text(toks[first].Start, toks[k].End), Kind: graph.DescriptionMention})
	}
}
