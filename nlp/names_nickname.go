package nlp

import (
	"strings"

	"kg/gazetteer"
	"kg/nlp/internal/syntax"
)

// nicknames makes one name of the given name and the surname of a person between which a nickname stands: "Jean-Yves (dit « Jeannot »)
// Le Goff", "William (Willy) Ostyn", "Abdoulaye « Ablo » Diarra".
func (d *Document) nicknames() {
	g := gazetteer.Default()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if !s.may(openingMark) {
			return names
		}
		for k := 1; k+3 < len(s.Tokens); k++ {
			if s.Tokens[k].Form != "(" && closingMark(s.Tokens[k].Form) == "" || !s.Tokens[k-1].word() {
				continue
			}
			end := s.nicknameEnd(g, k)
			if end < 0 || end+1 >= len(s.Tokens) {
				continue
			}
			first, last := k-1, s.surnameEnd(end+1)
			if _, given := g.GivenName(s.Tokens[first].Form); last < 0 || !given || first > 0 && s.Tokens[first-1].word() && s.Tokens[first-1].UPOS == "PROPN" {
				continue
			}
			names = coverWith(names, s.name(i, first, last, Person, 0.8))
			k = last
		}
		return names
	})
}

// nicknameEnd returns the token that closes a nickname which the bracket or the quotation mark at token open begins, or -1: one or two
// capitalised words that name nothing else, in brackets also with "dit" before them and in quotation marks.
func (s *Sentence) nicknameEnd(g *gazetteer.Gazetteer, open int) int {
	k := open + 1
	said, closes := false, []string{"»", "”", "\""}
	if s.Tokens[open].Form == "(" {
		closes = []string{")"}
		if said = syntax.CallsBy(s.Tokens[k].Form); said {
			k++
		}
		if k < len(s.Tokens) && closingMark(s.Tokens[k].Form) != "" {
			closes = []string{"»)", "”)", "\")"}
			k++
		}
	}
	first := k
	for k < len(s.Tokens) && k < first+2 && s.Tokens[k].word() {
		k++
	}
	if k == first {
		return -1
	}
	text := s.forms(first, k-1)
	if _, given := g.GivenName(text); !said && !given && placeOrBody(g, text) {
		return -1
	}
	for _, c := range closes {
		n := k
		for _, mark := range strings.Split(c, "") {
			if n >= len(s.Tokens) || s.Tokens[n].Form != mark {
				n = -1
				break
			}
			n++
		}
		if n > k {
			return n - 1
		}
	}
	return -1
}

// surnameEnd returns the last token of the surname that begins at a token, or -1.
func (s *Sentence) surnameEnd(first int) int {
	k := first
	for k < len(s.Tokens) && k < first+3 && particles[Lower(s.Tokens[k].Form)] {
		k++
	}
	if k >= len(s.Tokens) || !s.Tokens[k].word() || s.Tokens[k].UPOS != "PROPN" && s.Tokens[k].UPOS != "X" {
		return -1
	}
	for k+1 < len(s.Tokens) && s.Tokens[k+1].proper() {
		k++
	}
	return k
}
