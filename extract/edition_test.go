package extract

import "testing"

// The bare name of a contest is the one edition that the text names.
func TestEditions(t *testing.T) {
	for _, c := range []struct {
		text string
		want int // events
	}{
		{"Paul Durand a remporté la CAN 2027. Il aime la Coupe d'Afrique des nations.", 1},
		{"Paul Durand a remporté la Coupe du monde 2018. Luc Fabre a gagné la Coupe du monde 2022.", 2},
	} {
		checkEvents(t, c.text, c.want)
	}
}
