package gazetteer

import (
	"strings"
	"testing"
)

// What a store gives is what is made without it, and stays when its room is full and another begins.
func TestStore(t *testing.T) {
	names := []string{"", " ", "Lyon", "lyon", "Château-d'Eau", "L’Île-Bouchard", "œæßĳ한Ⱥ\xff", strings.Repeat("É", 70<<10), "S.-T. ' - "}
	var s store
	var got, want []string
	for range 3000 {
		for _, n := range names[:len(names)-2] {
			got, want = append(got, s.fold(n), s.join("roi", n)), append(want, Fold(n), "roi "+Fold(n))
		}
	}
	for _, n := range names {
		got, want = append(got, s.fold(n)), append(want, Fold(n))
	}
	for folded, slug := range map[string]string{"": "city:", "lyon": "city:lyon", "chateau d'eau": "city:chateau-d-eau", "l'": "city:l", "' a '": "city:a"} {
		got, want = append(got, s.id("city:", folded)), append(want, slug)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Fatalf("%d: %.40q, want %.40q", i, got[i], want[i])
		}
	}
}
