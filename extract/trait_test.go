package extract

import (
	"strings"
	"testing"

	"kg/graph"
)

// Every row of traits.tsv has its three columns and names predicates, or families, of the table alone.
func TestTraitsNamePredicates(t *testing.T) {
	table := graph.DefaultPredicates()
	families := map[string]bool{}
	for _, p := range table.All() {
		families[p.Family] = true
	}
	rows := 0
	for line := range strings.Lines(traitsTSV) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		rows++
		if c := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(c) != 3 || c[2] == "" {
			t.Errorf("%q: want a trait, predicates and what they are", line)
		}
	}
	if rows != len(traits()) {
		t.Errorf("%d rows, %d traits: one stands twice", rows, len(traits()))
	}
	for name, set := range traits() {
		ofFamilies := strings.HasSuffix(name, "families") || name == "interactions"
		for member := range set {
			if _, ok := table.Lookup(member); ofFamilies && !families[member] || !ofFamilies && !ok {
				t.Errorf("trait %s: %q is not in predicates.tsv", name, member)
			}
		}
	}
}
