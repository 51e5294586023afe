package extract

import (
	"slices"

	"kg/graph"
)

// helpReach is how many sentences back help is looked for that another adds to.
const helpReach = 3

// beneficiary is whom the text has just told that somebody helps, where the next to help is told without saying whom: "Le Danemark livrera des
// obus à l'Ukraine. La Norvège versera pour sa part 200 millions d'euros." It is the only one that the nearest such sentence before tells
// to be helped, else headline and lead; nothing where the clause names anybody else under its verb.
func (r *reader) beneficiary(sentence, token int) []ref {
	id := -1
	for i, at := len(r.out)-1, -1; i >= 0; i-- {
		f := &r.out[i]
		near := sentence-f.sentence <= helpReach
		if f.predicate != "aids" || f.sentence == sentence && f.trigger >= token || f.status != graph.Fact && f.status != graph.Possible || r.entities[f.object.entity].typ == graph.Person {
			continue
		}
		if !near && f.sentence >= r.lead || at >= 0 && f.sentence != at {
			break
		}
		if id >= 0 && id != f.object.entity {
			return nil
		}
		id, at = f.object.entity, f.sentence
	}
	if id < 0 || r.named(sentence, token, id) {
		return nil
	}
	return []ref{r.tokenRef(id, sentence, token, 0.85)}
}

// named reports whether a place or a body beside one stands below a verb, its subjects apart.
func (r *reader) named(sentence, verb, beside int) bool {
	t := r.trees[sentence]
	for i := range r.mentions[sentence] {
		m := &r.mentions[sentence][i]
		if m.kind != graph.NameMention || m.entity == beside || r.entities[m.entity].typ == graph.Person || r.entities[m.entity].typ == graph.Event {
			continue
		}
		for k, steps := m.head, 0; k >= 0 && steps < len(t.s.Tokens); k, steps = t.s.Tokens[k].Head, steps+1 {
			if slices.ContainsFunc(t.out[verb], func(a arc) bool { return a.label == "subj" && a.to == k }) {
				break
			}
			if k == verb {
				return true
			}
		}
	}
	return false
}
