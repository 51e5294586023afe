package extract

import (
	"slices"
	"testing"

	"kg/graph"
)

// TestAnnounced reads events that headline or lead tell of without a name: one each, however often it is told.
func TestAnnounced(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Chili : un séisme secoue Santiago\n\nUn tremblement de terre de magnitude 6 s'est produit lundi à Santiago.", []string{"séisme (Santiago)"}},
		{"Pérou : dix morts dans une explosion\n\n4 mai 2020. –\n\nUne explosion a eu lieu lundi à Lima. L'explosion a fait dix morts.", []string{"explosion (Lima)"}},
		{"Togo : accident d'avion près de Lomé\n\nDix personnes sont mortes.", []string{"accident d'avion"}},
		{"Togo : violents heurts à Lomé\n\nDix personnes sont mortes.", []string{"violents heurts à Lomé"}},
		{"Un homme soupçonné de préparer un attentat\n\nPaul Durand a été arrêté.", nil},
		{"Paul Durand parle\n\nIl a lu un livre. Marie Martin aussi. Elle a parlé. Elle a vu un accident.", nil},
		{"Kaboul : attentat meurtrier près du palais\n\nDix personnes sont mortes.", []string{"attentat meurtrier"}},
	} {
		got := read(t, c.text, "")
		var events []string
		for _, e := range got.Entities {
			if e.Type == graph.Event {
				events = append(events, e.Name)
			}
		}
		if !slices.Equal(events, c.want) {
			t.Errorf("%q: events %q, want %q", c.text, events, c.want)
		}
	}
}
