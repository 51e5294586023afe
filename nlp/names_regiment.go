package nlp

import (
	"regexp"
	"strings"
)

// unitNumber is the number of a unit: "8e", "1er".
var unitNumber = regexp.MustCompile(`^\d{1,3}(er|re|e|ème)$`)

// regimentNames gives the number before the short form of a unit to its name, which is another's without it: "le 8e RPIMa". The finder takes the
// short form alone, or nothing.
func (d *Document) regimentNames() {
	frames := loadNameFrames()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for k := 1; k < len(s.Tokens); k++ {
			if frames.of("unit", s.Tokens[k].Form).typ == "" || !unitNumber.MatchString(s.Tokens[k-1].Form) {
				continue
			}
			names = coverWith(names, s.name(i, k-1, k, Organization, 0.8))
		}
		return names
	})
}

// unknownPapers takes a capitalised common noun behind "au" or "du" for the title of a paper where who works for one stands before: "une journaliste au
// Quotidien", "l'ancien rédacteur en chef du Soleil". The preposition has swallowed the article by which the finder would see a title.
func (d *Document) unknownPapers() {
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for k := 1; k+1 < len(s.Tokens); k++ {
			if form := s.Tokens[k].Form; form != "au" && form != "du" || !s.staffBefore(k) {
				continue
			}
			t := &s.Tokens[k+1]
			if !t.word() || isAcronym(t.Form) || k+2 < len(s.Tokens) && (s.Tokens[k+2].word() || s.Tokens[k+2].UPOS == "ADJ" || bareDe(s.Tokens[k+2].Form) || strings.HasPrefix(s.Tokens[k+2].Form, "d")) ||
				isPeople(t.Form) || overlaps(names, k+1, k+1) {
				continue
			}
			names = withName(names, s.name(i, k+1, k+1, Organization, 0.6))
		}
		return names
	})
}

// staffBefore reports whether a noun for who writes a paper stands before a preposition: "journaliste", "rédactrice en chef".
func (s *Sentence) staffBefore(k int) bool {
	for k--; k > 0 && (s.Tokens[k].UPOS == "ADJ" || s.Tokens[k].Form == "chef" || s.Tokens[k].Form == "en"); k-- {
	}
	return s.Tokens[k].UPOS == "NOUN" && loadNameFrames().of("staff", s.Tokens[k].Lemma).typ != ""
}
