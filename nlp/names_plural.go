package nlp

import (
	"strings"

	"kg/gazetteer"
	"kg/nlp/internal/names"
)

// pluralNames makes bodies of capitalised plurals with the place or body that they are of: "les Chemins de fer du Togo", "les Remparts de Québec",
// "Reporters d'Amérique". The finder leaves the common noun and takes the place for what is named. What stands so behind an article or a preposition
// is the body wherever it stands.
func (m *Model) pluralNames(d *Document) {
	if m.finder.finder == nil {
		return
	}
	g := gazetteer.Default()
	bodies := map[string]bool{}
	for k := range d.Names {
		n := &d.Names[k]
		s := &d.Sentences[n.Sentence]
		if n.Type != Place && n.Type != Organization || n.First < 3 {
			continue
		}
		if head := s.pluralBefore(n.First); head > 0 && m.pluralBody(s, head) && !s.shouts() {
			switch s.Tokens[head-1].Form {
			case "les", "des", "aux", "Les", "Aux", "de", "d'", "d’":
			default:
				continue
			}
			if head > 1 && loadNameKinds().portfolio.Get(s.Tokens[head-2].Lemma) != "" {
				continue // "le ministre des Transports de France"
			}
			if e, known := g.Organization(s.forms(head-1, head)); known && e.Kind == "party" {
				continue // "sénatrice Les Républicains du Cantal"
			}
			text := s.forms(head, n.Last)
			if _, event := g.Event(text); !event && !placeOrBody(g, text) {
				bodies[text] = true
			}
		}
	}
	if len(bodies) == 0 {
		return
	}
	d.renameBySentence(func(i int, s *Sentence, found []Name) []Name {
		out := found
		for _, n := range found {
			if n.Type != Place && n.Type != Organization || n.First < 2 {
				continue
			}
			if head := s.pluralBefore(n.First); head >= 0 && bodies[s.forms(head, n.Last)] {
				out = withName(out, s.name(i, head, n.Last, Organization, 0.8))
			}
		}
		return out
	})
}

// pluralBefore is the capitalised word that a name at a token complements by "de", with a noun by "de" or an adjective between at most, or -1.
func (s *Sentence) pluralBefore(first int) int {
	k := first - 1
	if s.Tokens[k].UPOS == "DET" && (s.Tokens[k].Form == "la" || s.Tokens[k].Form == "l'" || s.Tokens[k].Form == "l’") && k > 0 && s.Tokens[k-1].Form == "de" {
		k--
	}
	switch s.Tokens[k].Form {
	case "de", "d'", "d’", "du", "des":
		k--
	default:
		return -1
	}
	switch {
	case k < 0:
		return -1
	case s.Tokens[k].word():
		return k
	case s.Tokens[k].UPOS == "NOUN" && k > 1 && bareDe(s.Tokens[k-1].Form) && s.Tokens[k-2].word():
		return k - 2
	case s.Tokens[k].UPOS == "ADJ" && k > 0 && s.Tokens[k-1].word():
		return k - 1
	}
	return -1
}

// pluralBody reports whether a capitalised word may be a plural that names a body with its complement: no people, no place, feast or title.
func (m *Model) pluralBody(s *Sentence, k int) bool {
	form := s.Tokens[k].Form
	if len(form) < 5 || !strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "x") || isPeople(form) || m.givenName(form) {
		return false
	}
	if m.finder.finder.Known(form)&(names.Country|names.Capital|names.Town|names.Region|names.Demonym|names.Calendar) != 0 {
		return false
	}
	return loadNameKinds().several.Get(Lower(form)) == ""
}
