package nlp

import (
	"slices"
	"strings"
)

// namesakes are the names of a document that begin with a given name, with what is said of them: most are persons', some are those of firms called
// after somebody, "Louis Merlin, filiale de", "le conseil d'administration de Paul Boyé".
type namesakes map[string]*namesake

type namesake struct {
	firm  int                // weight of what only firms have and do
	borne bool               // something says that a person bears it
	seen  map[[2]string]bool // the links and words that were counted
}

// read takes up what one place of a name tells.
func (all namesakes) read(s *Sentence, frames nameFrames, nouns *nounTable, n Name, text string) {
	nk := all[text]
	if nk == nil {
		nk = &namesake{seen: map[[2]string]bool{}}
		all[text] = nk
	}
	if nk.borne {
		return
	}
	if n.Last+2 < len(s.Tokens) && s.Tokens[n.Last+1].UPOS == "PUNCT" && s.Tokens[n.Last+2].UPOS == "NUM" { // "Paul Roy, 54 ans", "Paul Roy (1920-1987)"
		nk.borne = true
		return
	}
	carried := s.carried(n.First, nouns)
	s.evidence(n.First, n.Last, func(link, word string) {
		key := [2]string{link, word}
		if nk.seen[key] {
			return
		}
		nk.seen[key] = true
		w := frames.of("firm-"+link, word)
		switch {
		case link == "before" && w.typ == Organization && !s.follows(n.First, word): // "un collaborateur de son groupe au Parlement, | Paul Roy"
			nk.borne = true
		case link == "before" && carried: // "le patron du groupe Paul Roy"
			nk.borne = true
		case w.typ == Organization:
			nk.firm += w.weight
		case link == "actor" || link == "suffix":
		case frames.tells(link, word, nouns).typ == Person, w.typ == Person:
			nk.borne = true
		}
	})
}

// follows reports whether a noun stands right before a token, or before its adjectives that do.
func (s *Sentence) follows(first int, noun string) bool {
	k := s.nounEnding(first - 1)
	return k >= 0 && s.Tokens[k].Lemma == noun
}

// carried reports whether the noun before a name is the complement of a noun for persons, beside which the name may stand: "le président du
// groupe | Paul Roy".
func (s *Sentence) carried(first int, nouns *nounTable) bool {
	if first == 0 {
		return false
	}
	k := s.nounEnding(first-1) - 1
	for k >= 0 && (s.Tokens[k].UPOS == "DET" || s.Tokens[k].UPOS == "ADP" || s.Tokens[k].UPOS == "ADJ") {
		k--
	}
	return k >= 0 && s.Tokens[k].UPOS == "NOUN" && nouns.kindOf(nouns.masculine(Lower(s.Tokens[k].Lemma))) == Person
}

// firms are the names that are firms'. One whose last word stands alone or behind a title elsewhere is a person's.
func (all namesakes) firms(called map[string]bool, known map[string]*standing) []string {
	var firms []string
	for text, nk := range all {
		last := text[strings.LastIndexByte(text, ' ')+1:]
		if nk.firm >= enough && !nk.borne && !called[last] && known[last] == nil {
			firms = append(firms, text)
		}
	}
	slices.Sort(firms)
	return firms
}
