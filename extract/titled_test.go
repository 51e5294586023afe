package extract

import (
	"slices"
	"testing"

	"kg/graph"
)

// TestLongerNames reads the names that bodies and places have with what stands beside them.
func TestLongerNames(t *testing.T) {
	for _, c := range []struct{ text, long string }{
		{"Le ministère de l'Intérieur turc a démenti.", "ministère de l'Intérieur turc"},
		{"Ils vivent sur l'île Brevska, en Norvège.", "île Brevska"},
		{"L'avion s'est abîmé en mer Méditerranée.", "mer Méditerranée"},
	} {
		found := false
		for _, e := range read(t, c.text, "").Entities {
			found = found || slices.ContainsFunc(e.Mentions, func(m graph.Mention) bool { return m.Text == c.long })
		}
		if !found {
			t.Errorf("%s: no %s", c.text, c.long)
		}
	}
}
