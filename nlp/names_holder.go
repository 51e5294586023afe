package nlp

import (
	"strings"
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
			first, place, last := -1, -1, -1
			if s.Tokens[k].UPOS == "NOUN" {
				first, place, last = s.holder(k, g)
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
				whole := (n.Type == Person && (n.First == first || n.First > place) || n.First == first && (s.clubAt(first, place, g) || s.Tokens[k+1].Form == "des")) && n.Last == last
				alone := n.Type == Place && n.First == first && n.Last == place
				apart = apart && (whole || alone)
			}
			if !apart || end == next {
				continue
			}
			town, person := names[next], names[next]
			town.Type, town.First, town.Last = Place, first, place
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
// once: its first token and the last tokens of both, or -1. Behind a club one word is enough, "le capitaine du PSG Marquinhos".
func (s *Sentence) holder(noun int, g *gazetteer.Gazetteer) (first, place, last int) {
	first = noun + 2
	if first+1 >= len(s.Tokens) || s.Tokens[noun+1].UPOS != "ADP" || s.Tokens[noun+1].Lemma != "de" {
		return -1, -1, -1
	}
	article := s.Tokens[first].UPOS == "DET" && s.Tokens[first].Lemma == "le" // "l'attaquant de l'Ajax Frenkie de Jong"
	if article {
		first++
	}
	if first+1 >= len(s.Tokens) || !s.Tokens[first].proper() {
		return -1, -1, -1
	}
	last = first
	for last+1 < len(s.Tokens) && s.Tokens[last+1].word() {
		last++
	}
	if last+2 < len(s.Tokens) && last > first && particles[s.Tokens[last+1].Form] && s.Tokens[last+2].word() && // "Virgil van Dijk"
		(s.Tokens[last+1].UPOS != "ADP" && s.Tokens[last+1].UPOS != "DET" || s.clubAt(first, last-1, g)) {
		last += 2
	}
	if last == first+1 { // a man of one name
		if s.clubAt(first, first, g) && !s.Tokens[first].word() && !s.clubAt(first, last, g) {
			if _, town := g.Place(s.Tokens[last].Form); !town {
				return first, first, last
			}
		}
		return -1, -1, -1
	}
	for place = min(first+2, last-2); place >= first; place-- {
		_, club := g.Organization(s.forms(first, place))
		if _, given := g.GivenName(s.Tokens[first].Form); given && place == first {
			if _, next := g.GivenName(s.Tokens[first+1].Form); !club || !next { // "le buteur de Chelsea Paul Durand"
				break // "l'épouse de Florence Martin Petit"
			}
		}
		if _, known := g.Place(s.forms(first, place)); !known && !club || last-place > 4 || article && !s.clubAt(first, place, g) {
			continue
		}
		text := s.forms(first, last)
		if _, known := g.Organization(text); known {
			break
		}
		if _, known := g.Place(text); known {
			break
		}
		return first, place, last
	}
	if _, given := g.GivenName(s.Tokens[first+1].Form); last > first && given && s.Tokens[noun+1].Form == "des" && strings.HasSuffix(s.Tokens[first].Form, "s") { // "l'attaquant des Merlus Paul Durand"
		return first, first, last
	}
	return -1, -1, -1
}

// clubAt reports whether tokens are the name of a club or a national team that the gazetteer knows.
func (s *Sentence) clubAt(first, last int, g *gazetteer.Gazetteer) bool {
	if last < first {
		return false
	}
	e, ok := g.Organization(s.forms(first, last))
	return ok && (e.Kind == "club" || e.Kind == "team")
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
