package extract

import (
	"slices"
	"strings"
	"testing"
)

func TestTallyOf(t *testing.T) {
	const table = "# rules\n# rule\tright\twrong\na/b\t1.00\t2.00\na/b c\t3.50\t0.00\nb/é\t0.00\t1.00\n"
	for rule, want := range map[string]tally{"a/b": {1, 2}, "a/b c": {3.5, 0}, "b/é": {0, 1}, "": {}, "#": {}, "# rule": {}, "a": {}, "a/c": {}, "z": {}} {
		if got := tallyOf(table, rule); got != want {
			t.Errorf("%q: %v, want %v", rule, got, want)
		}
	}
	if got := tallyOf("", "a"); got != (tally{}) {
		t.Errorf("of nothing: %v", got)
	}
}

// Every row of the table is found, which holds that they are in order.
func TestReliabilityIsInOrder(t *testing.T) {
	var names []string
	for row := range strings.Lines(reliabilityTSV) {
		if row[0] == '#' {
			continue
		}
		name, counts, _ := strings.Cut(strings.TrimSuffix(row, "\n"), "\t")
		if got := tallyOf(reliabilityTSV, name); got != parseTally(counts) {
			t.Errorf("%s: %v, not %s", name, got, counts)
		}
		names = append(names, name)
	}
	if len(names) < 500 || !slices.IsSorted(names) {
		t.Errorf("%d rows, in order: %t", len(names), slices.IsSorted(names))
	}
}
