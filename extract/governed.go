package extract

import (
	"slices"

	"kg/graph"
)

// rulers are the offices of whoever has ministers.
var rulers = []string{"president-of", "prime-minister-of", "chancellor-of", "monarch-of", "leader-of"}

// governed is the country of whom a possessive means who governs one: "son Premier ministre" serves the country of the president
// that the text has told of.
func (r *reader) governed(sentence, token int) []ref {
	t := r.trees[sentence]
	for _, a := range t.out[token] {
		if a.label != "poss" {
			continue
		}
		for _, owner := range r.standFor(sentence, a.to, &Slot{}, 1) {
			if r.entities[owner.entity].typ != graph.Person {
				continue
			}
			for i := range r.out {
				f := &r.out[i]
				if f.subject.entity == owner.entity && slices.Contains(rulers, f.predicate) && f.status == graph.Fact && r.isState(f.object.entity) {
					return []ref{r.tokenRef(f.object.entity, sentence, token, 0.85*owner.sure)}
				}
			}
			for _, role := range stateOffices {
				if k := r.headOfState(role, r.entities[owner.entity].name); k != nil {
					return []ref{r.tokenRef(r.place(k), sentence, token, 0.85*owner.sure)}
				}
			}
		}
	}
	return nil
}
