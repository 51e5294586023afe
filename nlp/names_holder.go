package nlp

import (
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
)

// holderNames parts the name of a person from that of the place or body before it, where a noun for persons says that both belong to it and no
// comma stands between them: "l'attaquant de Naples Cheikh Diop", "le coach de Braga Rui Valadares".
func (m *Model) holderNames(d *Document) {
	if m.linker == nil {
		return
	}
	g := gazetteer.Default()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if len(names) == 0 {
			return names
		}
		var out []Name
		next := 0
		for k := 0; k < len(s.Tokens); k++ {
			place, last := -1, -1
			if s.Tokens[k].UPOS == "NOUN" {
				place, last = s.holder(k, g)
			}
			if place < 0 || m.linker.nouns.kindOf(s.Tokens[k].Lemma) != Person || s.shouts() {
				continue
			}
			// What the finder took for more than a person, or the place, is left as it is.
			for next < len(names) && names[next].Last <= k {
				out = append(out, names[next])
				next++
			}
			end, apart := next, true
			for ; end < len(names) && names[end].First <= last; end++ {
				n := &names[end]
				whole := n.Type == Person && (n.First == k+2 || n.First > place) && n.Last == last
				alone := n.Type == Place && n.First == k+2 && n.Last == place
				apart = apart && (whole || alone)
			}
			if !apart || end == next {
				continue
			}
			town, person := names[next], names[next]
			town.Type, town.First, town.Last = Place, k+2, place
			if _, known := g.Place(s.forms(town.First, place)); !known {
				town.Type = Organization
			}
			person.Type, person.First, person.Last, person.Score = Person, place+1, last, 0.6
			for _, n := range []*Name{&town, &person} {
				n.Sentence, n.Start, n.End = i, s.Tokens[n.First].Start, s.Tokens[n.Last].End
				out = append(out, *n)
			}
			next, k = end, last
		}
		if next == 0 {
			return names
		}
		return append(out, names[next:]...)
	})
}

// holder finds behind a noun and its "de" a place, or a body, that the gazetteer knows and two to four capitalised words that follow it at
// once: their last tokens, or -1.
func (s *Sentence) holder(noun int, g *gazetteer.Gazetteer) (place, last int) {
	first := noun + 2
	if first+2 >= len(s.Tokens) || s.Tokens[noun+1].UPOS != "ADP" || s.Tokens[noun+1].Lemma != "de" || !s.Tokens[first].proper() {
		return -1, -1
	}
	last = first
	for last+1 < len(s.Tokens) && s.Tokens[last+1].word() {
		last++
	}
	if last+2 < len(s.Tokens) && last > first && s.Tokens[last+1].UPOS != "ADP" && s.Tokens[last+1].UPOS != "DET" && particles[s.Tokens[last+1].Form] && s.Tokens[last+2].word() { // "Virgil van Dijk"
		last += 2
	}
	for place = min(first+2, last-2); place >= first; place-- {
		_, club := g.Organization(s.forms(first, place))
		if _, given := g.GivenName(s.Tokens[first].Form); given && place == first {
			if _, next := g.GivenName(s.Tokens[first+1].Form); !club || !next { // "le buteur de Chelsea Paul Durand"
				break // "l'épouse de Florence Martin Petit"
			}
		}
		if _, known := g.Place(s.forms(first, place)); !known && !club || last-place > 4 {
			continue
		}
		text := s.forms(first, last)
		if _, known := g.Organization(text); known {
			break
		}
		if _, known := g.Place(text); known {
			break
		}
		return place, last
	}
	return -1, -1
}

// word reports whether a token is a capitalised word of more than capitals, as people's names are made of.
func (t *Token) word() bool {
	if !t.capital() {
		return false
	}
	_, size := utf8.DecodeRuneInString(t.Form)
	last, _ := utf8.DecodeLastRuneInString(t.Form)
	return len(t.Form) > size && unicode.IsLower(last)
}

// fieldNames cuts from the name of a person the field that stands behind it: "le départ de Paul Traoré | de la Justice".
func (m *Model) fieldNames(d *Document) {
	for k := range d.Names {
		n := &d.Names[k]
		if n.Type != Person || n.Last-n.First < 3 {
			continue
		}
		t := d.Sentences[n.Sentence].Tokens
		last := n.Last - 1
		switch {
		case t[last].Form == "du" || t[last].Form == "des":
		case t[last].UPOS == "DET" && t[last-1].Form == "de":
			last--
		default:
			continue
		}
		if last-n.First > 1 && m.finder.finder.Word(t[n.Last].Form) {
			n.Last, n.End = last-1, t[last-1].End
		}
	}
}
