package nlp

import (
	"kg/gazetteer"
)

// kinNames makes persons of given names that stand without their surname beside a relative of that name: "les frères Adama et Seydou
// Coulibaly", "les sœurs Awa, Fatou et Marie Ndiaye", where the finder left the first ones or took them for places.
func (d *Document) kinNames() {
	g := gazetteer.Default()
	surnames := map[string]bool{} // "les frères Coulibaly et Paul Durand"
	for i := range d.Names {
		if n := &d.Names[i]; n.Type == Person && n.Last > n.First {
			surnames[d.Sentences[n.Sentence].Tokens[n.Last].Form] = true
		}
	}
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for _, n := range names {
			if n.Type != Person || n.Last == n.First || n.Last-n.First > 2 {
				continue
			}
			for k := s.Sibling(n.First); k > 0; k = s.Sibling(k) {
				form := s.Tokens[k].Form
				_, given := g.GivenName(form)
				if _, place := g.Place(form); place && !given || surnames[form] {
					break
				}
				names = coverWith(names, s.name(i, k, k, Person, 0.7))
			}
		}
		return names
	})
}

// Sibling returns the token of the given name that is enumerated before the one at token k among the children of one family, or -1.
func (s *Sentence) Sibling(k int) int {
	if k < 3 {
		return -1
	}
	switch s.Tokens[k-1].Form {
	case "et", ",", "ou":
	default:
		return -1
	}
	if end := k + 1; end+1 < len(s.Tokens) && s.Tokens[end].proper() && s.Tokens[end+1].UPOS == "CCONJ" && end+2 < len(s.Tokens) && s.Tokens[end+2].proper() {
		return -1 // "les frères Sitwell, Maurice Baring et Aldous Huxley": the brothers have their surname, others follow
	}
	for n := k - 2; n > 0 && s.Tokens[n].word(); n -= 2 {
		if s.children(n - 1) {
			return k - 2
		}
		if s.Tokens[n-1].Form != "," {
			break
		}
	}
	return -1
}

// children reports whether a token is the plural of a noun for children of one family: "les frères", "ses filles".
func (s *Sentence) children(k int) bool {
	form := Lower(s.Tokens[k].Form)
	return loadNameKinds().sibling.Get(form) != "" || form == "fils" && k > 0 && s.Tokens[k-1].Feat("Number") == "Plur"
}
