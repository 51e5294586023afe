package extract

import (
	"slices"
	"testing"

	"kg/graph"
)

func TestFullNames(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Les frères Adama et Seydou Keïta ont critiqué la France.", []string{"Adama Keïta", "Seydou Keïta"}},
		{"Jean-Yves (dit « Jeannot ») Le Goff a critiqué la France.", []string{"Jean-Yves Le Goff"}},
		{"Abdoulaye « Ablo » Diarra a critiqué la France.", []string{"Abdoulaye Diarra"}},
	} {
		var got []string
		for _, e := range read(t, c.text, "").Entities {
			if e.Type == graph.Person {
				got = append(got, e.Name)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
