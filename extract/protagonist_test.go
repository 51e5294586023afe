package extract

import "testing"

// Whom somebody praises or mourns who does not name them.
func TestProtagonist(t *testing.T) {
	life := "L'avocat Paul Durand est mort à Lyon. Paul Durand avait défendu les pauvres. Paul Durand présidait la Ligue des droits de l'homme. "
	checkAll(t, []reading{
		{text: life + "La ministre Anna Roy a salué « un grand serviteur du droit ».", want: []string{"Anna Roy, praised, Paul Durand"}},
		{text: life + "La ministre Anna Roy s'est empressée de féliciter « un magistrat respecté ».", want: []string{"Anna Roy, praised, Paul Durand"}},
		{text: life + "La ministre Anna Roy a dénoncé « un autocrate ».", want: []string{"Anna Roy, criticized, Paul Durand"}},
		{text: life + "Le ministre Luc Mercier a salué « une grande dame ».", not: []string{"Luc Mercier, praised, Paul Durand"}},
		{text: life + "Le Kremlin a regretté un homme juste.", want: []string{"Russie, praised, Paul Durand"}},
		{text: life + "La ministre Anna Roy a rendu hommage à une voix libre.", want: []string{"Anna Roy, praised, Paul Durand"}},
		{text: life + "La ministre Anna Roy a salué un ami de Luc Mercier.", not: []string{"Anna Roy, praised, Paul Durand"}},
		{text: life + "La ministre Anna Roy a salué un homme, Luc Mercier.", not: []string{"Anna Roy, praised, Paul Durand"}},
		{text: life + "La ministre Anna Roy a salué les hommes du rang.", not: []string{"praised"}},
		{text: "Paul Durand a rencontré Luc Mercier. La ministre Anna Roy a salué un homme droit.", not: []string{"praised"}},
	}, nil)
}
