package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
)

// spellReach is how many tokens before its short form the official name of a body may begin.
const spellReach = 18

// acronymNames takes the official name of a body whole where its short form stands behind it in brackets: the letters of "(OCLAESP)" say where
// "Office central de lutte contre les atteintes à l'environnement et à la santé publique" begins and that it is one name, which the
// finder cuts at the preposition or the comma. The short form is a name too.
func (d *Document) acronymNames() {
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if !s.may(openingMark) {
			return names
		}
		for k := 2; k+2 < len(s.Tokens); k++ {
			if s.Tokens[k].Form != "(" || s.Tokens[k+2].Form != ")" || !isShort(s.Tokens[k+1].Form) {
				continue
			}
			first := s.spelledFrom(k, names)
			if first < 0 {
				if s.titleBefore(k, names) || isCropped(s.Tokens[k+1].Form) {
					names = coverWith(names, s.name(i, k+1, k+1, Organization, 0.7))
				}
				continue
			}
			names = coverWith(names, s.name(i, first, k-1, Organization, 0.9))
			names = coverWith(names, s.name(i, k+1, k+1, Organization, 0.9))
		}
		return names
	})
}

// titleBefore reports whether what stands before a bracket is the official title of a body, of which a short form in capitals that does
// not spell it is one all the same: "le Service de sécurité ukrainien (SBU)", whose letters are of another language.
func (s *Sentence) titleBefore(open int, names []Name) bool {
	short := s.Tokens[open+1].Form
	if !isAcronym(short) || len(short) > 6 || overlaps(names, open+1, open+1) {
		return false
	}
	if _, known := gazetteer.Default().Organization(short); known {
		return false
	}
	for k := open - 1; k >= 0 && k >= open-spellReach; k-- {
		t := &s.Tokens[k]
		switch {
		case t.UPOS == "PUNCT", t.UPOS == "AUX", t.UPOS == "VERB" && t.Feat("VerbForm") == "Fin", t.UPOS == "PRON":
			return false
		case t.capital() && k > 0 && (s.Tokens[k-1].UPOS == "DET" || s.Tokens[k-1].UPOS == "ADP") && loadNameKinds().title.Get(Lower(t.Form)) != "":
			return true
		}
	}
	return false
}

// isCropped reports whether a form is a short form of capitals whose last word gave more than one letter, as the names of places are not written:
// "NSatu", "IMer".
func isCropped(form string) bool {
	first, size := utf8.DecodeRuneInString(form)
	second, more := utf8.DecodeRuneInString(form[size:])
	rest := form[size+more:]
	return unicode.IsUpper(first) && unicode.IsUpper(second) && rest != "" && strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLower(r) }) < 0
}

// isShort reports whether a form may be the short form of a name: two letters at least are capitals or it begins with one, and it is one
// word: "ONLCDT", "Fecafoot", "CNDD-FDD".
func isShort(form string) bool {
	letters := 0
	for _, r := range form {
		switch {
		case unicode.IsLetter(r):
			letters++
		case r != '-' && r != '.':
			return false
		}
	}
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r) && letters >= 3 && letters <= 10
}

// spelledFrom returns the token at which the name begins whose short form is in the bracket at token open, or -1: a noun that begins official
// names or a name of an organisation, from which on the words spell it.
func (s *Sentence) spelledFrom(open int, names []Name) int {
	short := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, gazetteer.Fold(s.Tokens[open+1].Form))
	for _, n := range names {
		if n.First == open+1 && (n.Type == Person || n.Type == Event) {
			return -1
		}
	}
	var words []string // of the name, the last first
	for k := open - 1; k >= 0 && k >= open-spellReach; k-- {
		t := &s.Tokens[k]
		switch {
		case t.UPOS == "PUNCT" && t.Form != ",", t.UPOS == "AUX", t.UPOS == "VERB" && t.Feat("VerbForm") == "Fin", t.UPOS == "PRON":
			return -1
		}
		for w := range strings.FieldsFuncSeq(gazetteer.Fold(t.Form), func(r rune) bool { return r == '\'' || r == '’' || r == '-' || r == ',' || r == ' ' }) {
			words = append(words, w)
		}
		if len(words) < 2 || !spells(words, short) {
			continue
		}
		if s.beginsTitle(k, open, names) {
			return k
		}
		for _, n := range names {
			if n.First == k && n.Last == open-1 {
				return -1 // the finder has it whole
			}
		}
	}
	return -1
}

// beginsTitle reports whether an official name may begin at a token: a noun of a body, or where an organisation's name begins.
// What the finder took for an event or a place is none, "Coupe d'Afrique des nations (CAN)".
func (s *Sentence) beginsTitle(k, end int, names []Name) bool {
	for _, n := range names {
		if n.First == k && n.Last < end {
			return n.Type == Organization && n.Last < end-1 && !isAcronym(s.Tokens[k].Form)
		}
		if n.First < k && n.Last >= k {
			return false
		}
	}
	t := &s.Tokens[k]
	return t.UPOS != "DET" && t.UPOS != "ADP" && loadNameKinds().title.Get(Lower(t.Form)) != ""
}

// spells reports whether the beginnings of words, which come the last first, make a short form: each gives some of its first letters, the
// first one at least, and of the words of more than three letters but one at most are left out.
func spells(words []string, short string) bool {
	return spelled(words, short, 0, 0)
}

// small are words that short forms leave out.
var small = map[string]bool{
	"de": true, "des": true, "du": true, "d": true, "la": true, "le": true, "les": true, "l": true, "et": true, "pour": true, "contre": true, "a": true,
	"au": true, "aux": true, "en": true, "dans": true, "sur": true, "par": true,
}

func spelled(words []string, short string, given, skipped int) bool {
	if len(words) == 0 {
		return short == "" && given >= 2
	}
	w := words[len(words)-1]
	rest := words[:len(words)-1]
	if given > 0 {
		left := skipped
		if !small[w] {
			left++
		}
		if left < 2 && spelled(rest, short, given, left) {
			return true
		}
	}
	for n := 1; n <= min(len(w), len(short), 4) && w[:n] == short[:n]; n++ {
		if spelled(rest, short[n:], given+1, skipped) {
			return true
		}
	}
	return false
}
