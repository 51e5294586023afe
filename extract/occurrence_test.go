package extract

import (
	"slices"
	"testing"

	"kg/graph"
)

// TestOccurrences reads events that a verb of headline or lead tells and no noun names: one each, which nouns take up.
func TestOccurrences(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Un avion de ligne s'écrase à Cuba\n\nDix personnes sont mortes dans l'accident.", []string{"écrasement d'un avion de ligne à Cuba"}},
		{"Chili : une voiture fonce sur la foule à Santiago\n\nCette attaque a fait dix morts lundi à Santiago.", []string{"attaque d'une voiture à Santiago"}},
		{"Un Français enlevé au Tchad\n\nUn Français a été enlevé lundi au Tchad.", []string{"enlèvement au Tchad"}},
		{"Accident de train à Kanpur\n\nUn train a déraillé lundi à Kanpur.", []string{"Accident de train à Kanpur"}},
		{"Un train a failli dérailler\n\nL'avion de Paul Durand ne s'est pas écrasé.", nil},
		{"Le cours de l'action s'effondre à Paris\n\nUn parti explose à Lyon.", nil},
		{"La France écrase l'Italie à Rome\n\nUn joueur a attaqué le match.", nil},
	} {
		var events []string
		for _, e := range read(t, c.text, "").Entities {
			if e.Type == graph.Event {
				events = append(events, e.Name)
			}
		}
		if !slices.Equal(events, c.want) {
			t.Errorf("%q: events %q, want %q", c.text, events, c.want)
		}
	}
}
