package extract

import (
	"strings"

	"kg/graph"
)

// benchReach is how many sentences before a magistrate the court may have been named last.
const benchReach = 8

// bench is the court of a magistrate of whom nothing says which: the one named last, "la présidente de la chambre", "la substitut".
func (r *reader) bench(sentence, token int) []ref {
	m := r.namedLast(sentence, token, benchReach, func(_ int, m *mention) bool { return r.isCourt(m.entity) })
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
	word, _, _ := strings.Cut(lower(e.name), " ")
	if word == "parquet" {
		return false
	}
	if e.known != nil {
		return e.known.Kind == "court"
	}
	return r.x.rules.in("juridiction", word)
}
