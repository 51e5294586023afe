package nlp

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/nlp/internal/names"
)

// personNames makes persons of names of two words and more that nobody knows and the finder took for bodies or places, where what stands beside one of their
// places in the document says that somebody bears them: an age, "Iskandar Barakat, 61 ans,"; what one person is, "Godelieve Stassart, la directrice de", "le
// conseiller américain Massad Nakhoul"; or an Arabic surname behind a given name, "cousin d'Abdul-Rahman al-Ghazali".
func (m *Model) personNames(d *Document) {
	if m.linker == nil || m.finder.finder == nil {
		return
	}
	g := gazetteer.Default()
	borne := map[string]bool{}
	for k := range d.Names {
		n := &d.Names[k]
		s := &d.Sentences[n.Sentence]
		if n.Type != Organization && n.Type != Place || n.Firm || n.Last == n.First || n.Last > n.First+3 || s.shouts() {
			continue
		}
		text := s.forms(n.First, n.Last)
		if borne[text] || placeOrBody(g, text) || !m.bearable(s, n.First, n.Last) {
			continue
		}
		if s.aged(n.Last) || s.isSomebody(n.Last, m.linker.nouns) || m.nounOfOne(s, n.First) || m.sonOf(s, *n) {
			borne[text] = true
		}
	}
	if len(borne) == 0 {
		return
	}
	for k := range d.Names {
		n := &d.Names[k]
		if (n.Type == Organization || n.Type == Place) && borne[d.Sentences[n.Sentence].forms(n.First, n.Last)] {
			n.Type = Person
		}
	}
}

// bearable reports whether a name is built as a person's may be: of words with small letters and particles, the last none that ends firms' names, the first no
// noun of bodies, and none of them a place's or a body's that is nobody's name too.
func (m *Model) bearable(s *Sentence, first, last int) bool {
	frames, kinds := loadNameFrames(), loadNameKinds()
	if frames.of("last", s.Tokens[last].Form).typ == Organization || frames.of("first", s.Tokens[first].Form).typ != "" || kinds.title.Get(Lower(s.Tokens[first].Form)) != "" {
		return false
	}
	g := gazetteer.Default()
	for k := first; k <= last; k++ {
		f := s.Tokens[k].Form
		if k > first && k < last && particles[Lower(f)] || arabicSurname(f) {
			continue
		}
		if !s.Tokens[k].word() {
			return false
		}
		known := m.finder.finder.Known(f)
		if known&(names.GivenMasc|names.GivenFem|names.Surname) == 0 && (placeOrBody(g, f) || k == first && known&names.Noun != 0) {
			return false
		}
	}
	return true
}

// arabicSurname reports whether a form is a surname behind the Arabic article: "al-Ghazali".
func arabicSurname(form string) bool {
	return (strings.HasPrefix(form, "al-") || strings.HasPrefix(form, "el-")) && len(form) > 5
}

// aged reports whether the age of somebody stands behind a name that ends at a token: ", 61 ans".
func (s *Sentence) aged(last int) bool {
	k := last + 2
	if k+1 >= len(s.Tokens) {
		return false
	}
	if f := s.Tokens[last+1].Form; f != "," && f != "(" {
		return false
	}
	return s.Tokens[k].UPOS == "NUM" && s.Tokens[k+1].Lemma == "an"
}

// isSomebody reports whether a definite noun for one person stands in apposition behind a name that ends at a token: "X, la directrice générale de". A noun
// that bodies share, "le fabricant", says nothing.
func (s *Sentence) isSomebody(last int, nouns *nounTable) bool {
	k := last + 3
	if k < len(s.Tokens) && s.Tokens[last+1].Form == "," && (s.Tokens[k-1].Form == "un" || s.Tokens[k-1].Form == "une") && s.Tokens[k].capital() && isPeople(s.Tokens[k].Form) { // "Bogumila Sztok, une Polonaise"
		return true
	}
	if k+1 >= len(s.Tokens) || s.Tokens[last+1].Form != "," || s.Tokens[k].UPOS != "NOUN" || s.Tokens[k].Feat("Number") == "Plur" {
		return false
	}
	switch s.Tokens[k-1].Form {
	case "le", "la", "l'", "l’", "son", "sa", "leur":
	default:
		return false
	}
	if !nouns.onlyPersons(s.Tokens[k].Lemma) {
		return false
	}
	for k++; k < len(s.Tokens) && k < last+7; k++ { // "Nordval, le directeur l'a dit, a": another begins there
		switch t := &s.Tokens[k]; {
		case t.Form == "," || t.Form == "." || t.UPOS == "ADP":
			return true
		case t.UPOS != "ADJ" && t.UPOS != "NOUN":
			return false
		}
	}
	return false
}

// nounOfOne reports whether a noun for one person behind an article stands right before a name, with the adjective of a people at most between them: "le
// commissaire chypriote | Costas Kadris".
func (m *Model) nounOfOne(s *Sentence, first int) bool {
	k := first - 1
	if k > 1 && s.Tokens[k].UPOS == "ADJ" && isPeople(s.Tokens[k].Form) {
		k--
	}
	if k < 1 || s.Tokens[k].UPOS != "NOUN" || s.Tokens[k].Feat("Number") == "Plur" || s.Tokens[k].capital() {
		return false
	}
	switch f := Lower(s.Tokens[k-1].Form); f {
	case "le", "la", "l'", "l’", "du", "au", "un", "une", "son", "sa", "leur":
	default:
		return false
	}
	noun := s.Tokens[k].Lemma
	if loadNameKinds().user.Get(noun) != "" || k == first-1 && loadNameFrames().of("mandate", noun).typ != "" { // "la députée Génération Avenir"
		return false
	}
	return m.linker.nouns.onlyPersons(noun)
}

// onlyPersons reports whether a noun is of persons, and none that bodies share or that stands beside their names: "la directrice", but not "le fabricant".
func (t *nounTable) onlyPersons(noun string) bool {
	frames, kinds := loadNameFrames(), loadNameKinds()
	return t.kindOf(noun) == Person && kinds.maker.Get(noun) == "" && kinds.partner.Get(noun) == "" && frames.of("before", noun).typ == "" && frames.of("after", noun).typ == ""
}

// sonOf reports whether a name is a given name and an Arabic surname behind nothing that bodies are called by: "Abdul-Rahman al-Ghazali", but "la brigade Omar
// al-Farouk".
func (m *Model) sonOf(s *Sentence, n Name) bool {
	if !arabicSurname(s.Tokens[n.Last].Form) {
		return false
	}
	given, _, _ := strings.Cut(s.Tokens[n.First].Form, "-")
	if !m.givenName(given) && !m.givenName(s.Tokens[n.First].Form) {
		return false
	}
	before := n.First - 1
	if before >= 0 && bareDe(s.Tokens[before].Form) {
		before--
	}
	noun := s.nounEnding(before)
	return noun < 0 || !slices.Contains([]string{Organization, Place}, m.linker.nouns.kindOf(s.Tokens[noun].Lemma))
}
