package nlp

import "kg/gazetteer"

// townNames adds the towns of the gazetteer that the finder left behind a noun with "de" or "à", "les urgences de Metz", and parts from a person's
// name the town behind it: "Anne Roy | de Marseille".
func (d *Document) townNames() {
	g := gazetteer.Default()
	isTown := func(s *Sentence, k int) bool {
		e, ok := g.Place(s.Tokens[k].Form)
		return ok && (e.Kind == "city" || e.Kind == "capital")
	}
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		out := names
		for _, n := range names {
			if n.Type != Person || n.Last-n.First < 3 || s.Tokens[n.Last-1].Form != "de" || !isTown(s, n.Last) {
				continue
			}
			if _, given := g.GivenName(s.Tokens[n.First].Form); given {
				out = withName(withName(out, s.name(i, n.First, n.Last-2, Person, n.Score)), s.name(i, n.Last, n.Last, Place, n.Score))
			}
		}
		next := 0
		for k := 2; k < len(s.Tokens); k++ {
			for next < len(names) && names[next].Last < k {
				next++
			}
			if t := &s.Tokens[k]; t.UPOS != "PROPN" || next < len(names) && names[next].First <= k || s.Tokens[k-2].UPOS != "NOUN" || k+1 < len(s.Tokens) && s.Tokens[k+1].proper() {
				continue
			}
			if before := s.Tokens[k-1].Lemma; (before == "de" || before == "à") && isTown(s, k) {
				out = withName(out, s.name(i, k, k, Place, 0.6))
			}
		}
		return out
	})
}
