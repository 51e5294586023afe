package extract

import (
	"slices"

	"kg/graph"
)

// officers are the persons whom the text gives a rank under arms, once or more often: "le général Paul Durand", "Paul Durand,
// chef de guerre". Their men do what they do wherever the text speaks of "ses hommes".
func (r *reader) officers() []int {
	if r.ranked != nil {
		return r.ranked
	}
	r.ranked = []int{}
	for s := range r.mentions {
		for i := range r.mentions[s] {
			m := &r.mentions[s][i]
			if m.kind == graph.NameMention && r.entities[m.entity].typ == graph.Person && r.rankedHere(s, m) && !slices.Contains(r.ranked, m.entity) {
				r.ranked = append(r.ranked, m.entity)
			}
		}
	}
	return r.ranked
}

// rankedHere reports whether a rank introduces a name or stands beside it. What somebody is chief of must be under arms: "le
// chef de guerre Paul Durand", not "le chef d'entreprise".
func (r *reader) rankedHere(sentence int, m *mention) bool {
	t := r.trees[sentence]
	rank := func(token int) bool {
		return r.x.rules.in("grade", t.lemma(token)) && !slices.ContainsFunc(t.out[token], func(a arc) bool {
			return a.label == "de" && !r.x.rules.in("chef-armé", t.lemma(a.to))
		})
	}
	return slices.ContainsFunc(t.in[m.head], func(a arc) bool { return (a.label == "name" || a.label == "appos") && rank(a.from) }) ||
		slices.ContainsFunc(t.out[m.head], func(a arc) bool { return a.label == "appos" && rank(a.to) })
}
