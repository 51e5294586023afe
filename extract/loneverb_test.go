package extract

import "testing"

// Verbs whose subject stands before what is said of it aside, or behind their complements.
func TestLoneVerb(t *testing.T) {
	checkAll(t, []reading{
		{text: "Reprochant à Nairobi son silence, le ministre congolais des Affaires étrangères, Paul Durand, a exhorté l'Union africaine à agir.", want: []string{"Paul Durand, urged, Union africaine", "Paul Durand, criticized, Kenya"}},
		{text: "Interrogée au Sénat par le sénateur Luc Mercier, qui voit en Sahelcom « un monstre », la ministre du Travail, Marie Martin, a critiqué Anna Roy.", want: []string{"Marie Martin, criticized, Anna Roy"}},
		{text: "Le Sénat a tranché : Marie Martin, 58 ans, économiste formée à Dakar, a remplacé Paul Durand.", want: []string{"Marie Martin, succeeded, Paul Durand"}},
		{text: "« Nous ne céderons rien », a déclaré à la télévision publique NRK la cheffe adjointe du service, Marie Martin.", want: []string{"Marie Martin, told, NRK"}},
		{text: "Le 3 janvier, à Bormio, l'Autrichien Paul Durand, 22 ans, a rencontré Luc Mercier.", want: []string{"Paul Durand, met, Luc Mercier"}},
	}, nil)
}
