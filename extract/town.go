package extract

import (
	"kg/gazetteer"
)

// townHere finds the town that a noun or one of its adjectives names: "la start-up lyonnaise", "le Strasbourgeois Paul Durand".
func (r *reader) townHere(sentence, token int) []ref {
	t := r.trees[sentence]
	read := func(k int) *gazetteer.Entry {
		if m := r.mentionAt(sentence, k); m != nil && m.head == k && m.last > m.first {
			return nil
		}
		p, _ := r.x.world.g.Town(t.s.Tokens[k].Form)
		return p
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
