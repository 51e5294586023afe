package nlp

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// longestQuoted is how many tokens a name in quotation marks has at most.
const longestQuoted = 8

// quotedNames makes one name of what stands in quotation marks right behind a noun that says that it names a body: "l'association « Les amis
// du marais »". The finder sees common words there, or a name in each of them. A body that is said to be called so has a name without
// marks too: "une start-up baptisée Nordis".
func (d *Document) quotedNames() {
	kinds := loadNameKinds()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if !s.may(openingMark | namingMark) {
			return names
		}
		out := names
		for k := 2; k < len(s.Tokens); k++ {
			closing := closingMark(s.Tokens[k].Form)
			called := s.calledBefore(k)
			first := k
			if closing != "" {
				first++
			} else if called == k {
				continue
			}
			at := called
			if at > 1 && s.Tokens[at-1].Form == "," { // "une liste dissidente, « Rouen autrement »", "une holding, baptisée Trivar"
				at--
			}
			noun := s.nounBefore(at, called < k)
			if first >= len(s.Tokens) || kinds.bare.Get(noun) != Organization && kinds.small.Get(noun) == "" {
				continue
			}
			last := s.nameEnd(first, closing)
			if !s.capitalised(first) && (closing == "" || last <= first || at < called || kinds.small.Get(noun) == "" || s.clause(first, last)) {
				continue // "un parti « populiste »"
			}
			if last < 0 || closing == "" && slices.ContainsFunc(out, func(n Name) bool { return n.First <= first && first <= n.Last && n.Type == Organization }) {
				continue
			}
			out = withName(out, s.name(i, first, last, Organization, 0.6))
			k = last
		}
		return out
	})
}

// nameEnd returns the last token of the name that begins at a token: before the closing mark, or of its capitalised words; -1 where the
// mark does not come.
func (s *Sentence) nameEnd(first int, closing string) int {
	if closing == "" {
		last := first
		for last+1 < len(s.Tokens) && s.capitalised(last+1) {
			last++
		}
		return last
	}
	for k := first + 1; k < len(s.Tokens) && k-first <= longestQuoted; k++ {
		if s.Tokens[k].Form == closing {
			return k - 1
		}
	}
	return -1
}

// clause reports whether tokens first to last begin otherwise than a name in small letters does, "« n'a pas choisi »", or hold a finite verb.
func (s *Sentence) clause(first, last int) bool {
	switch s.Tokens[first].UPOS {
	case "NOUN", "ADJ", "PROPN", "X":
	default:
		return true
	}
	return slices.ContainsFunc(s.Tokens[first:last+1], func(t Token) bool {
		return (t.UPOS == "VERB" || t.UPOS == "AUX") && t.Feat("VerbForm") == "Fin"
	})
}

func (s *Sentence) capitalised(k int) bool {
	c, _ := utf8.DecodeRuneInString(s.Tokens[k].Form)
	return unicode.IsUpper(c)
}

// calledBefore returns the token that words of naming before a token begin at, "baptisée Nordis", "du nom de Nordis", or that token.
func (s *Sentence) calledBefore(k int) int {
	if k > 2 && s.Tokens[k-2].Form == "nom" && s.Tokens[k-1].Lemma == "de" && s.Tokens[k-3].Form == "du" {
		return k - 3
	}
	if k > 1 && isNaming(s.Tokens[k-1].Lemma) && s.Tokens[k-1].Feat("VerbForm") != "Fin" {
		return k - 1
	}
	return k
}

// isNaming reports whether a lemma is a verb, or its participle, that gives a name.
func isNaming(lemma string) bool {
	switch lemma {
	case "nommer", "dénommer", "prénommer", "baptiser", "rebaptiser", "intituler", "appeler", "nommé", "dénommé", "baptisé", "rebaptisé", "intitulé", "appelé":
		return true
	}
	return false
}

// nounBefore returns the form of the noun before a token or its adjectives, in lower case but for acronyms, or nothing; beyond its
// complement with "de" if so wanted: "une société de conseil baptisée".
func (s *Sentence) nounBefore(k int, beyond bool) string {
	for k--; k > 0 && (s.Tokens[k].UPOS == "ADJ" || beyond && k > 1 && s.Tokens[k].UPOS == "NOUN" && s.Tokens[k-1].Form == "de"); k-- {
		if s.Tokens[k].UPOS == "NOUN" {
			k--
		}
	}
	t := &s.Tokens[max(k, 0)]
	if t.UPOS != "NOUN" && t.UPOS != "PROPN" {
		return ""
	}
	if isAcronym(t.Form) {
		return t.Form
	}
	return Lower(t.Form)
}

// closingMark returns the mark that ends what an opening quotation mark begins, or nothing for another word.
func closingMark(form string) string {
	switch form {
	case "«":
		return "»"
	case "“":
		return "”"
	case "\"":
		return "\""
	}
	return ""
}

// name makes a name of tokens first to last of sentence i.
func (s *Sentence) name(i, first, last int, typ string, score float64) Name {
	return Name{Start: s.Tokens[first].Start, End: s.Tokens[last].End, Type: typ, Sentence: i, First: first, Last: last, Score: score}
}

// coverWith puts a name among those of a sentence, in the place of those that it covers; where it would cut one they stay.
func coverWith(names []Name, n Name) []Name {
	if slices.ContainsFunc(names, func(o Name) bool {
		return o.First <= n.Last && o.Last >= n.First && (o.First < n.First || o.Last > n.Last)
	}) {
		return names
	}
	return withName(names, n)
}

// withName puts a name among those of a sentence, in the place of those that it covers or cuts. One that stands there already stays.
func withName(names []Name, n Name) []Name {
	out := make([]Name, 0, len(names)+1)
	placed := false
	for _, o := range names {
		switch {
		case o.First == n.First && o.Last == n.Last && o.Type == n.Type:
			return names
		case o.Last < n.First:
			out = append(out, o)
		default:
			if !placed {
				out, placed = append(out, n), true
			}
			if o.First > n.Last {
				out = append(out, o)
			}
		}
	}
	if !placed {
		out = append(out, n)
	}
	return out
}
