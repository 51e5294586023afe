package extract

import (
	"strings"

	"kg/graph"
)

// benchReach is how many sentences before a magistrate the court may have been named last.
const benchReach = 8

// bench is the court of a magistrate of whom nothing says which: the one named last, "la présidente de la chambre", "la substitut".
func (r *reader) bench(sentence, token int) []ref {
	for i := sentence; i >= 0 && i >= sentence-benchReach; i-- {
		best := -1
		for k := range r.mentions[i] {
			m := &r.mentions[i][k]
			if r.isCourt(m.entity) && (i < sentence || m.head < token) && (best < 0 || m.head > r.mentions[i][best].head) {
				best = k
			}
		}
		if best >= 0 {
			return []ref{r.tokenRef(r.mentions[i][best].entity, sentence, token, 0.8)}
		}
	}
	return nil
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
