package nlp

import (
	"strings"

	"kg/gazetteer"
)

// numeralNames gives a Roman number that passed for a name to the noun that it counts: "la chambre préliminaire | II". Alone it names nothing.
func (d *Document) numeralNames() {
	kinds := loadNameKinds()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for k := 0; k < len(names); k++ {
			n := names[k]
			if n.First != n.Last || n.First < 2 || len(s.Tokens[n.First].Form) > 4 || strings.Trim(s.Tokens[n.First].Form, "IVX") != "" {
				continue
			}
			noun := s.nounEnding(n.First - 1)
			if noun < 1 || kinds.title.Get(Lower(s.Tokens[noun].Lemma)) == "" || k > 0 && names[k-1].Last >= noun {
				continue
			}
			names = withName(names, s.name(i, noun, n.Last, Organization, n.Score))
		}
		return names
	})
}

// regionalNames parts a firm from the region that its head has, which the finder took for one name with it, or for a person's: "l'ex-directeur Afrique de |
// Sogédis", "la patronne Europe de | Norvelis".
func (m *Model) regionalNames(d *Document) {
	if m.linker == nil {
		return
	}
	g := gazetteer.Default()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for k := 0; k < len(names); k++ {
			n := names[k]
			if n.Type == Event || n.First < 1 || n.Last < n.First+2 || s.Tokens[n.First-1].UPOS != "NOUN" || m.linker.nouns.kindOf(strings.TrimPrefix(Lower(s.Tokens[n.First-1].Lemma), "ex-")) != Person {
				continue
			}
			of := n.First + 1
			if !bareDe(s.Tokens[of].Form) || !s.Tokens[of+1].capital() || placeOrBody(g, s.forms(n.First, n.Last)) {
				continue
			}
			if e, place := g.Place(s.Tokens[n.First].Form); !place || e.Kind != "continent" && e.Kind != "country" && e.Kind != "region" && e.Kind != "area" {
				continue
			}
			names = withName(names, s.name(i, of+1, n.Last, Organization, n.Score))
		}
		return names
	})
}
