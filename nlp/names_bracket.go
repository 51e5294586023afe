package nlp

import (
	"slices"

	"kg/gazetteer"
	"kg/nlp/internal/names"
)

// bracketNames makes organisations of the names that stand in brackets behind a firm, which are what it owns: "Kering (Gucci, Saint Laurent,
// Balenciaga)", "le groupe Delmas (Koré, Alinéo)". A town among them says that it has sites there, and a person's name that these are its people.
func (m *Model) bracketNames(d *Document) {
	g := gazetteer.Default()
	d.renameBySentence(func(i int, s *Sentence, found []Name) []Name {
		if !s.may(openingMark) {
			return found
		}
		for k := 1; k+4 < len(s.Tokens); k++ {
			if s.Tokens[k].Form != "(" {
				continue
			}
			owner := slices.IndexFunc(found, func(n Name) bool { return n.Last == k-1 && n.Type == Organization })
			if owner < 0 {
				continue
			}
			items, end := s.listIn(k)
			if len(items) < 2 {
				continue
			}
			firms, events, elsewhere := 0, 0, false
			for _, n := range items {
				text := s.forms(n.First, n.Last)
				_, place := g.Place(text)
				_, body := g.Organization(text)
				known := m.finder.finder.Known(s.Tokens[n.First].Form)
				elsewhere = elsewhere || !body && (place || n.First == n.Last && known&(names.Town|names.Demonym) != 0) || n.Last > n.First && known&(names.GivenMasc|names.GivenFem) != 0
				if body || slices.ContainsFunc(found, func(o Name) bool { return o.First == n.First && o.Type == Organization }) {
					firms++
				}
				if slices.ContainsFunc(found, func(o Name) bool { return o.First == n.First && o.Type == Event }) {
					events++
				}
			}
			if elsewhere || events > 0 || firms == 0 && loadNameKinds().bare.Get(s.kindNoun(found[owner].First, false)) != Organization {
				continue
			}
			for _, n := range items {
				found = withName(found, s.name(i, n.First, n.Last, Organization, 0.6))
			}
			k = end
		}
		return found
	})
}

// listIn returns the capitalised names that alone stand in the brackets that open at a token, with commas or a conjunction between them, and the
// token that closes them; none where anything else stands there.
func (s *Sentence) listIn(opening int) (items []Name, end int) {
	for k := opening + 1; k < len(s.Tokens); k++ {
		switch t := &s.Tokens[k]; {
		case t.Form == ")":
			return items, k
		case t.Form == "," || t.Form == "et" || t.Form == "ou":
		case t.capital():
			first := k
			for k+1 < len(s.Tokens) && s.Tokens[k+1].capital() {
				k++
			}
			items = append(items, Name{First: first, Last: k})
		default:
			return nil, k
		}
	}
	return nil, len(s.Tokens)
}

// articleNames takes the capitalised article within a sentence into the name of a body behind it, "la biscuiterie | Le Goarant", and what a name with such
// an article goes on with: "La Halle | aux Tissus".
func (m *Model) articleNames(d *Document) {
	g := gazetteer.Default()
	d.renameBySentence(func(i int, s *Sentence, found []Name) []Name {
		for k := 0; k < len(found); k++ { // fewer, where a name takes the next one in
			n := found[k]
			if n.Type != Organization || n.First < 2 || s.shouts() {
				continue
			}
			if isArticle(s.Tokens[n.First].Form) {
				n.First++ // it has its article, maybe no end
			}
			at := n.First - 1
			if at < 1 || n.First > n.Last || !isArticle(s.Tokens[at].Form) || s.Tokens[at-1].UPOS == "PUNCT" && s.Tokens[at-1].Form != "," || s.Tokens[at-1].capital() && s.Tokens[at-1].UPOS == "PROPN" {
				continue
			}
			last := n.Last
			if k := last + 1; k+1 < len(s.Tokens) && (k+2 >= len(s.Tokens) || !s.Tokens[k+2].capital()) {
				switch s.Tokens[k].Form {
				case "aux", "à", "des", "du", "de", "d'", "d’":
					if c := &s.Tokens[k+1]; c.word() && m.finder.finder != nil && m.finder.finder.Known(c.Form)&names.Noun != 0 {
						if _, place := g.Place(c.Form); !place {
							last = k + 1
						}
					}
				}
			}
			if at != found[k].First || last != n.Last {
				found = coverWith(found, s.name(i, at, last, Organization, n.Score))
			}
		}
		return found
	})
}

// isArticle reports whether a form is an article with its capital, as names begin with.
func isArticle(form string) bool {
	switch form {
	case "Le", "La", "Les", "L'", "L’":
		return true
	}
	return false
}
