package nlp

import (
	"strings"

	"kg/gazetteer"
)

// mandateNames takes the party behind the noun of who sits for it: a short form in brackets, which may be nobody's country there,
// "l'eurodéputée portugaise (S&D)", or a party that the gazetteer knows and whose name is a common word, "la députée Horizons Claire Roy".
func (d *Document) mandateNames() {
	g, frames := gazetteer.Default(), loadNameFrames()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for k := 0; k+2 < len(s.Tokens); k++ {
			next := &s.Tokens[k+1]
			if s.Tokens[k].UPOS != "NOUN" || !next.capital() && next.Form != "(" && next.UPOS != "ADJ" || frames.of("mandate", Lower(s.Tokens[k].Form)).typ == "" {
				continue
			}
			at := k + 1
			if next.UPOS == "ADJ" && !next.capital() {
				at++
			}
			brackets := s.Tokens[at].Form == "("
			if brackets {
				at++
			}
			if at >= len(s.Tokens) || !s.Tokens[at].capital() || overlaps(names, at, at) {
				continue
			}
			form := s.Tokens[at].Form
			e, known := g.Organization(form)
			switch {
			case known && e.Kind == "party":
			case !brackets || !isShort(form) && !isAcronym(strings.ReplaceAll(form, "&", "")) || at+1 >= len(s.Tokens) || s.Tokens[at+1].Form != ")":
				continue
			}
			names = coverWith(names, s.name(i, at, at, Organization, 0.8))
		}
		return names
	})
}
