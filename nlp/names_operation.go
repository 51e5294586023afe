package nlp

import (
	"slices"
	"strings"
	"unicode"

	"kg/gazetteer"
)

// operationNames finds the operations and exercises that have a name, which are events: "l'opération Sangaris", "l'exercice Spring Storm", "l'opération «
// Chariots de Gédéon »". What the finder saw inside is covered by it; a mission that the gazetteer knows as a body stays one.
func (d *Document) operationNames() {
	g := gazetteer.Default()
	d.renameBySentence(func(i int, s *Sentence, found []Name) []Name {
		if !s.may(operationMark) {
			return found
		}
		for k := 1; k+1 < len(s.Tokens); k++ {
			if !isOperation(s.Tokens[k].Form) || s.Tokens[k-1].UPOS != "DET" && s.Tokens[k-1].UPOS != "ADP" {
				continue
			}
			first, last := s.operationName(k)
			if last < 0 || slices.ContainsFunc(found, func(n Name) bool {
				return n.First <= last && n.Last >= k && (n.First < k || n.Last > last || n.First == k && n.Type == Event || n.First > k && n.Type == Person && s.given(g, n)) // "l'exercice Jean Dupont"
			}) {
				continue
			}
			if isBody(s.forms(k, last)) || s.Tokens[last].Form != "»" && isBody(s.forms(first, last)) {
				continue
			}
			found = withName(found, s.name(i, k, last, Event, 0.8))
			k = last
		}
		return found
	})
}

// given reports whether a name of several words begins with a given name that the gazetteer knows.
func (s *Sentence) given(g *gazetteer.Gazetteer, n Name) bool {
	_, given := g.GivenName(s.Tokens[n.First].Form)
	return given && n.Last > n.First
}

// isOperation reports whether a form is a noun for what armies and the police do under a name.
func isOperation(form string) bool {
	switch form {
	case "opération", "opérations", "exercice", "exercices", "manœuvres", "manoeuvres":
		return true
	}
	return false
}

// operationName returns the tokens of the name behind a noun for an operation and its adjectives, with its quotation marks; its last token is -1 where there
// is none. In small letters it is no name: "une opération « coup de poing »".
func (s *Sentence) operationName(noun int) (first, last int) {
	first = noun + 1
	for first+1 < len(s.Tokens) && s.Tokens[first].UPOS == "ADJ" && !s.Tokens[first].capital() && first < noun+3 {
		first++
	}
	if closing := closingMark(s.Tokens[first].Form); closing != "" {
		end := s.nameEnd(first+1, closing)
		if end < 0 || !strings.ContainsFunc(s.forms(first+1, end), unicode.IsUpper) {
			return first, -1
		}
		return first, end + 1
	}
	if !s.Tokens[first].capital() || !s.Tokens[first].word() && !strings.Contains(s.Tokens[first].Form, "-") {
		return first, -1
	}
	last = first
	for last+1 < len(s.Tokens) && (s.Tokens[last+1].capital() || s.Tokens[last+1].UPOS == "NUM" && last+1 < len(s.Tokens)) {
		last++
	}
	return first, last
}
