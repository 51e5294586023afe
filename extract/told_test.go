package extract

import (
	"slices"
	"testing"

	"kg/graph"
)

// TestToldEvents reads events that a verb tells: they are entities only where a noun takes them up.
func TestToldEvents(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Paul Durand et Marie Martin se sont réunis jeudi à Vilnius. Cette réunion a duré deux heures.", true},
		{"Paul Durand et Marie Martin se sont réunis jeudi à Vilnius. Ils ont dîné ensemble.", false},
		{"La CGT a défilé mardi à Marseille. La manifestation a été calme.", true},
		{"La CGT a défilé mardi à Marseille. Il pleuvait.", false},
	} {
		got := read(t, c.text, "")
		if has := slices.ContainsFunc(got.Entities, func(e graph.LocalEntity) bool { return e.Type == graph.Event }); has != c.want {
			t.Errorf("%s: an event is %v, want %v", c.text, has, c.want)
		}
	}
}
