package nlp

import (
	"slices"
	"strings"
)

// surnameNames takes the bare surnames of who the document names in full, where the finder left them: "Thandiwe Mhone … Mhone assure
// l'intérim". A family is nobody: "les Mhone", "la famille Mhone", "la loi Mhone".
func (m *Model) surnameNames(d *Document) {
	if m.linker == nil {
		return
	}
	known := map[string][]string{} // first word of a surname -> surnames, of several words too
	for i := range d.Names {
		n := &d.Names[i]
		s := &d.Sentences[n.Sentence]
		if n.Type != Person || n.Last == n.First || s.shouts() {
			continue
		}
		for first := n.First + 1; first <= n.Last; first++ {
			if form := s.Tokens[first].Form; s.Tokens[first].word() && len(form) > shortest {
				if text := s.forms(first, n.Last); !slices.Contains(known[form], text) {
					known[form] = append(known[form], text)
				}
			}
			if !particles[Lower(s.Tokens[first].Form)] {
				break
			}
		}
	}
	if len(known) == 0 {
		return
	}
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for k := range s.Tokens {
			if s.marks != nil && s.marks[k]&capitalMark == 0 {
				continue
			}
			surnames := known[s.Tokens[k].Form]
			for _, text := range surnames {
				last := k + strings.Count(text, " ")
				if last >= len(s.Tokens) || !s.bare(k, last, m.linker.nouns) || s.forms(k, last) != text || last+1 < len(s.Tokens) && s.Tokens[last+1].word() || overlaps(names, k, last) {
					continue
				}
				names = coverWith(names, s.name(i, k, last, Person, 0.7))
				break
			}
		}
		return names
	})
}

// bare reports whether tokens k to last may be somebody's surname alone: a proper noun, and no noun before it is called so.
func (s *Sentence) bare(k, last int, nouns *nounTable) bool {
	t := &s.Tokens[last]
	if t.UPOS != "PROPN" && t.UPOS != "X" {
		return false
	}
	if k == 0 {
		return true
	}
	switch before := &s.Tokens[k-1]; {
	case before.proper(), before.UPOS == "DET", before.Lemma == "de" && before.Feat("Number") == "Plur", before.Form == "des":
		return false
	case before.UPOS == "NOUN":
		return nouns.kindOf(before.Lemma) == Person && before.Feat("Number") != "Plur" || s.titled(k)
	case before.UPOS == "ADJ" || before.UPOS == "NUM":
		return false
	}
	return true
}

// overlaps reports whether one of the names stands on tokens first to last.
func overlaps(names []Name, first, last int) bool {
	return slices.ContainsFunc(names, func(n Name) bool { return n.First <= last && n.Last >= first })
}
