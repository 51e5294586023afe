package nlp

import "kg/gazetteer"

// leaderNames takes the bare surnames of who leads or led a state, where the finder left them and the gazetteer knows nothing else
// of that name: "empêcher Poutine de nuire".
func (m *Model) leaderNames(d *Document) {
	if m.linker == nil {
		return
	}
	g := gazetteer.Default()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if !s.may(propnMark) {
			return names
		}
		for k := range s.Tokens {
			form := s.Tokens[k].Form
			if s.Tokens[k].UPOS != "PROPN" || !s.bare(k, k, m.linker.nouns) || k+1 < len(s.Tokens) && s.Tokens[k+1].proper() || overlaps(names, k, k) {
				continue
			}
			if g.Led(form) && !placeOrBody(g, form) {
				names = coverWith(names, s.name(i, k, k, Person, 0.7))
			}
		}
		return names
	})
}
