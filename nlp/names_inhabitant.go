package nlp

import (
	"slices"
	"strings"

	"kg/gazetteer"
)

// inhabitantNames takes out the names that are no names but words for where somebody is from, behind a singular article:
// "le Breton", "cette Bordelaise de 47 ans", "l'Algérien Nadir Benkhelifa", and those that no capital but the sentence's makes one. Coreference finds whom they mean.
func (d *Document) inhabitantNames() {
	g := gazetteer.Default()
	d.renameBySentence(func(_ int, s *Sentence, names []Name) []Name {
		inhabits := func(n Name) bool {
			return n.First == n.Last && n.Type != Event && s.inhabitant(n.First, g) && (n.Type != Place || s.manOf(n.First, g) || strings.HasPrefix(s.Tokens[n.First].Deprel, "nsubj") || n.First+1 == len(s.Tokens) || s.Tokens[n.First+1].UPOS == "PROPN")
		}
		return slices.DeleteFunc(names, func(n Name) bool { return inhabits(n) || s.bareOpening(n) })
	})
}

// bareOpening reports whether a name is a common noun behind the article that its sentence opens with, whose capital is all that
// it has: "Le président sud-coréen".
func (s *Sentence) bareOpening(n Name) bool {
	return n.First == 0 && n.Last > 0 && s.Tokens[0].UPOS == "DET" && s.Tokens[0].Lemma == "le" && !slices.ContainsFunc(s.Tokens[1:n.Last+1], func(t Token) bool { return t.Form != Lower(t.Form) })
}

// singled reports whether an article or a demonstrative in the singular stands right before a token.
func (s *Sentence) singled(k int) bool {
	switch Lower(s.Tokens[k-1].Form) {
	case "le", "la", "l'", "l’", "ce", "cet", "cette", "un", "une", "du", "au":
		return true
	}
	return false
}

// manOf reports whether a masculine article stands before the name of a state that is feminine, and means a man of it: "la réélection du Suisse".
func (s *Sentence) manOf(k int, g *gazetteer.Gazetteer) bool {
	p, ok := g.Country(s.Tokens[k].Form)
	if !ok || p.Gender != "Fem" || k == 0 {
		return false
	}
	if _, people := g.Demonym(s.Tokens[k].Form); !people { // "du Bélarus"
		return false
	}
	switch Lower(s.Tokens[k-1].Form) {
	case "le", "ce", "un", "du", "au":
		return true
	}
	return false
}

// inhabitant reports whether a token is a capitalised word for where one person is from.
func (s *Sentence) inhabitant(k int, g *gazetteer.Gazetteer) bool {
	if k == 0 || !s.singled(k) {
		return false
	}
	form := s.Tokens[k].Form
	if form[0] >= 'a' && form[0] <= 'z' || s.shouts() {
		return false
	}
	if s.manOf(k, g) {
		return true
	}
	if _, ok := g.Organization(form); ok {
		return false
	}
	if _, ok := g.Place(form); ok {
		return false
	}
	if _, ok := g.Demonym(form); ok {
		return true
	}
	if _, ok := g.Town(form); ok {
		return true
	}
	if k+1 < len(s.Tokens) && s.Tokens[k+1].UPOS == "PROPN" {
		return false
	}
	switch form {
	case "Palais", "Marais", "Relais", "Marseillaise", "Valois", "Artois", "Gaulois", "Beaujolais", "Chrétien":
		return false
	}
	for _, ending := range inhabitantEndings {
		if len(form) > len(ending)+2 && strings.HasSuffix(form, ending) {
			return true
		}
	}
	return false
}

// inhabitantEndings are those of words for where somebody is from that hardly any name has.
var inhabitantEndings = [...]string{"ais", "aise", "ois", "oise", "ien", "ienne", "éen", "éenne"}

// leadingNames parts from a name the small word before it that says whence or what somebody or something is, which the finder took into it: "l'espagnol |
// Aldana y Murcia", "le socialiste | Germain Peyrol", "la couturière | Dopé Sronvi".
func (m *Model) leadingNames(d *Document) {
	g := gazetteer.Default()
	for i := range d.Names {
		n := &d.Names[i]
		s := &d.Sentences[n.Sentence]
		t := &s.Tokens[n.First]
		if n.Last == n.First || n.First == 0 || n.Type == Event || t.capital() || !s.Tokens[n.First+1].capital() {
			continue
		}
		switch {
		case s.peopleBefore(n.First+1) >= 0:
		case s.singled(n.First) && len(g.Parties(t.Form)) > 0 && n.Last > n.First+1 && !isAcronym(s.Tokens[n.First+1].Form):
			n.Type = Person
		case n.Type == Organization && t.UPOS == "NOUN" && n.Last > n.First+1 && m.linker != nil && m.linker.nouns.kindOf(t.Lemma) == Person && m.personal(s, n.First+1, n.Last):
			n.Type = Person
		default:
			continue
		}
		n.First++
		n.Start = s.Tokens[n.First].Start
	}
}
