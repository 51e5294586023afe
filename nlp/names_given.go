package nlp

import (
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
)

// givenNames makes persons of the runs of two to four proper nouns that the finder left, where the first is a given name or
// a people's noun stands before them: "tout comme Fabien Verdier", "l'Azéri Rostyslav Pevtsov".
func (d *Document) givenNames() {
	g := gazetteer.Default()
	var spans []Name
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if spans = s.properSpans(spans[:0], names); len(spans) == len(names) || s.shouts() {
			return names
		}
		out := make([]Name, 0, len(spans))
		for _, n := range spans {
			if n.Type == "" {
				if last := s.particled(n, g); last > 0 && !overlaps(names, n.First, last) { // "confié à Sigolène | d'Arbaumont"
					out = append(out, s.name(i, n.First, last, Person, 0.6))
					continue
				}
				size := n.Last - n.First
				behind := len(out) > 0 && out[len(out)-1].Type == Organization && out[len(out)-1].Last == n.First-1 // "la journaliste de Radio Okapi Solange Lusiku"
				if size < 1 || size > 3 || !s.person(n.First, n.Last, behind, g) {
					continue
				}
				n.Type, n.Score, n.Sentence = Person, 0.6, i
				n.Start, n.End = s.Tokens[n.First].Start, s.Tokens[n.Last].End
			}
			out = append(out, n)
		}
		if len(out) == len(names) {
			return names
		}
		return out
	})
}

// particled returns the last token of the surname with "de" behind a given name that stands alone where nothing describes it, or -1.
func (s *Sentence) particled(n Name, g *gazetteer.Gazetteer) int {
	at := n.Last + 2
	if n.First != n.Last || n.First == 0 || at >= len(s.Tokens) || !bareDe(s.Tokens[at-1].Form) || !s.Tokens[at].word() || s.Tokens[at].Feat("Number") == "Plur" {
		return -1
	}
	switch s.Tokens[n.First-1].UPOS {
	case "NOUN", "PROPN", "DET", "ADJ", "X":
		return -1
	}
	first := s.Tokens[n.First].Form
	if _, given := g.GivenName(first); !given || placeOrBody(g, first) {
		return -1
	}
	last := s.surnameEnd(at)
	if last < 0 {
		return -1
	}
	if _, given := g.GivenName(s.Tokens[at].Form); given || placeOrBody(g, s.forms(at, last)) || placeOrBody(g, s.forms(n.First, last)) {
		return -1
	}
	return last
}

// person reports whether a run of proper nouns that nobody knows looks like a person's name; it may stand right behind an organisation's.
func (s *Sentence) person(first, last int, behind bool, g *gazetteer.Gazetteer) bool {
	text := ""
	for k := first; k <= last; k++ {
		form := s.Tokens[k].Form
		if r, _ := utf8.DecodeLastRuneInString(form); !unicode.IsLower(r) && k > first {
			return false // acronyms, numbers
		}
		if k > first {
			text += " "
		}
		text += form
	}
	if _, event := g.Event(text); event || placeOrBody(g, text) {
		return false
	}
	if first > 0 && !behind {
		switch t := &s.Tokens[first-1]; {
		case t.UPOS == "NOUN" || t.UPOS == "PROPN":
			if _, ok := g.Demonym(t.Form); ok {
				return true
			}
			return false // "le film Marie Stuart", "le navire Jean Bart"
		case t.UPOS == "DET" || t.UPOS == "ADJ" || t.UPOS == "X" || t.Form == "«" || t.Form == "\"":
			return false
		}
	}
	_, given := g.GivenName(s.Tokens[first].Form)
	return given
}

// placeOrBody reports whether the gazetteer knows a name as that of a place or an organisation.
func placeOrBody(g *gazetteer.Gazetteer, text string) bool {
	_, place := g.Place(text)
	_, body := g.Organization(text)
	return place || body
}

// shouts reports whether the sentence is written in capitals, where nothing tells a name from a word.
func (s *Sentence) shouts() bool {
	capitals, words := 0, 0
	for i := range s.Tokens {
		form := s.Tokens[i].Form
		if form != "" && form[0] < utf8.RuneSelf { // without asking for runes
			if upper, lower := 'A' <= form[0] && form[0] <= 'Z', 'a' <= form[0] && form[0] <= 'z'; len(form) > 1 && (upper || lower) {
				words++
				if upper {
					capitals++
				}
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(form)
		if !unicode.IsLetter(r) || n == len(form) {
			continue
		}
		words++
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return words > 3 && 10*capitals > 6*words
}
