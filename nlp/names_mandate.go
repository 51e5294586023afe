package nlp

import (
	"slices"
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
			if next.Form == "Conseil" {
				names = s.withoutPremiership(g, names, k+1)
				continue
			}
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
			if at >= len(s.Tokens) || !s.Tokens[at].capital() {
				continue
			}
			if last := d.knownParty(g, s, at); last > at && !brackets {
				names = s.partyOfSeat(i, names, at, last)
				continue
			}
			if overlaps(names, at, at) {
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

// withoutPremiership drops the name of a "Conseil" that with its president is the post of a prime minister: "la présidente du Conseil italien".
func (s *Sentence) withoutPremiership(g *gazetteer.Gazetteer, names []Name, at int) []Name {
	if at < 2 || at+1 >= len(s.Tokens) || Lower(s.Tokens[at-1].Form) != "du" {
		return names
	}
	switch s.Tokens[at+1].Form {
	case "italien", "espagnol":
	default:
		return names
	}
	if !strings.Contains(Lower(s.Tokens[at-2].Form), "président") {
		return names
	}
	return slices.DeleteFunc(names, func(n Name) bool { return n.First == at && n.Last == at+1 })
}

// partyOfSeat puts the name of a party among those of a sentence, and ends it where the seat follows: "sénateur Les Républicains du Cantal" sits for
// Cantal, and no party is called all of that.
func (s *Sentence) partyOfSeat(i int, names []Name, first, last int) []Name {
	k := slices.IndexFunc(names, func(n Name) bool { return n.First >= first && n.First <= last && n.Last > last })
	if k < 0 {
		return coverWith(names, s.name(i, first, last, Organization, 0.8))
	}
	seat, end := last+1, names[k].Last
	if s.Tokens[seat].UPOS != "ADP" {
		return names
	}
	for seat < end && !s.Tokens[seat].capital() {
		seat++
	}
	return coverWith(slices.Concat(names[:k], []Name{s.name(i, seat, end, Place, names[k].Score)}, names[k+1:]), s.name(i, first, last, Organization, names[k].Score))
}

// partyWords is how many words the name of a party may have that stands bare behind the noun of who sits for it.
const partyWords = 4

// knownParty is the last word of the longest name of a party that begins at a token, or the token before where none does: "le maire Rassemblement national".
func (d *Document) knownParty(g *gazetteer.Gazetteer, s *Sentence, at int) int {
	for last := min(at+partyWords, len(s.Tokens)) - 1; last > at; last-- {
		if e, known := g.Organization(d.Text[s.Tokens[at].Start:s.Tokens[last].End]); known && e.Kind == "party" {
			return last
		}
	}
	return at - 1
}
