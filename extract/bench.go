package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// benchReach is how many sentences before a magistrate the court may have been named last.
const benchReach = 8

// judgeReach is the same for judges, of whom there are many of other courts.
const judgeReach = 3

// bench is the court of a magistrate of whom nothing says which: the one named last, "la présidente de la chambre", "la substitut".
func (r *reader) bench(sentence, token, reach int) []ref {
	if strings.HasPrefix(r.trees[sentence].form(token), "ex-") { // of none any more, and hardly of this
		return nil
	}
	appeal := r.trees[sentence].lemma(token) == "avocat" // "l'avocate générale" pleads at the higher courts alone
	prosecutor := reach == benchReach && !appeal
	m := r.namedLast(sentence, token, reach, func(s int, m *mention) bool {
		if prosecutor && s == sentence && strings.HasPrefix(lower(r.entities[m.entity].name), "parquet d") { // "le parquet de Nice, représenté par le procureur Paul Durand"
			return true
		}
		return r.isCourt(m.entity) && !(appeal && strings.HasPrefix(lower(r.entities[m.entity].name), "tribunal"))
	})
	if m == nil {
		return nil
	}
	return []ref{r.tokenRef(m.entity, sentence, token, 0.8)}
}

// isCourt reports whether an entity is a court, by what is known of it or by the first word of its name.
func (r *reader) isCourt(id int) bool {
	e := &r.entities[id]
	if e.typ != graph.Organization {
		return false
	}
	name := lower(e.name)
	word, rest, _ := strings.Cut(name, " ")
	if word == "parquet" || strings.HasSuffix(name, "des comptes") || strings.Contains(name, " des comptes ") {
		return false
	}
	if word == "chambre" { // of a court, and no chamber of commerce or of deputies
		return slices.ContainsFunc(strings.FieldsFunc(rest, func(c rune) bool { return c == ' ' || c == '\'' || c == '’' }), func(w string) bool {
			return r.x.rules.in("chambre-de-justice", w)
		})
	}
	if e.known != nil {
		return e.known.Kind == "court"
	}
	return r.x.rules.in("juridiction", word)
}
