package extract

import "kg/graph"

// readPeoples makes entities of the countries that the text names by their people alone, "la Suissesse", "le relais
// jamaïcain", and that no statement needs. It comes last: for the rules a demonym is no mention.
func (r *reader) readPeoples() {
	alone := map[int]bool{}
	for i := range r.d.Sentences {
		s := &r.d.Sentences[i]
		for k := range s.Tokens {
			p := r.demonym(i, k)
			if p == nil || p.Kind != "country" || r.mentionAt(i, k) != nil || k > 0 && s.Tokens[k-1].Lemma == "en" { // "en français"
				continue
			}
			id := r.place(p)
			e := &r.entities[id]
			if e.stated || len(e.mentions) > 0 && !alone[id] {
				continue
			}
			alone[id] = true
			e.named = true
			t := &s.Tokens[k]
			e.mentions = append(e.mentions, graph.Mention{Document: r.src.ID, Start: t.Start, End: t.End, Text: t.Form, Kind: graph.DescriptionMention})
		}
	}
}
