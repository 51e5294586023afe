package resolve

import (
	"testing"

	"kg/graph"
)

func TestCanonicalName(t *testing.T) {
	type counts = map[string]int
	for _, c := range []struct {
		why   string
		kind  graph.EntityType
		names counts
		line  []string
		want  string
	}{
		{why: "a full name, however rare", kind: graph.Person, names: counts{"Rutte": 9, "M. Rutte": 3, "Mark Rutte": 1}, want: "Mark Rutte"},
		{why: "no initials", kind: graph.Person, names: counts{"Martin N.": 2, "Nicole Martin": 1}, want: "Nicole Martin"},
		{why: "initials rather than one word", kind: graph.Person, names: counts{"Martin": 2, "N. Martin": 1}, want: "N. Martin"},
		{why: "no capitals", kind: graph.Person, names: counts{"PAUL DURAND": 3, "Paul Durand": 1}, want: "Paul Durand"},
		{why: "what most documents give", kind: graph.Person, names: counts{"Jean Paul Martin": 1, "Jean Martin": 2}, want: "Jean Martin"},
		{why: "the fullest of equals", kind: graph.Person, names: counts{"Ali Bongo": 1, "Ali Bongo Ondimba": 1}, want: "Ali Bongo Ondimba"},
		{why: "accents", kind: graph.Person, names: counts{"Éric Martin": 1, "Eric Martin": 1}, want: "Éric Martin"},
		{why: "the usual spelling", kind: graph.Person, names: counts{"Volodymyr Zelenskyy": 1, "Volodymyr Zelensky": 1},
			line: []string{"Volodymyr Zelensky", "Volodymyr Zelenskyy"}, want: "Volodymyr Zelensky"},
		{why: "the spelling of the documents rather than the usual", kind: graph.Person, names: counts{"Volodymyr Zelenskyy": 2, "Volodymyr Zelensky": 1},
			line: []string{"Volodymyr Zelensky", "Volodymyr Zelenskyy"}, want: "Volodymyr Zelenskyy"},
		{why: "the long name of an organisation", kind: graph.Organization, names: counts{"FDJ": 1, "Française des jeux": 1}, want: "Française des jeux"},
		{why: "the short description of an event", kind: graph.Event, names: counts{"sommet de l'OTAN à Vilnius": 1, "sommet de Vilnius": 1}, want: "sommet de Vilnius"},
	} {
		var names tally
		for name, n := range c.names {
			names = append(names, counted{name, n})
		}
		if got := canonicalName(c.kind, names, c.line); got != c.want {
			t.Errorf("%s: %s of %v, want %s", c.why, got, c.names, c.want)
		}
	}
}
