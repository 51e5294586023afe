package extract

import "testing"

// The article is not about what the headlines of other articles tell.
func TestRelated(t *testing.T) {
	checkAll(t, []reading{
		{text: "Tour de France : Luc Berg prend le maillot jaune\n\nSur le même sujet\n\nTour de France : Paul Durand remporte la 11e étape\nTour de France : Jean Petit remporte la 10e étape\n\nLe vainqueur de l'étape est Luc Berg, devant Marc Rossi.",
			want: []string{"Paul Durand, won, 11e étape"},
			not:  []string{"Luc Berg, won, 10e étape", "Luc Berg, won, 11e étape", "Luc Berg, participates-in, 10e étape", "Marc Rossi, participates-in, 10e étape", "Marc Rossi, participates-in, 11e étape"}},
	}, nil)
}
