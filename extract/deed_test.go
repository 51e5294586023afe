package extract

import "testing"

// Whose deed a noun takes up that names no owner.
func TestDeedTold(t *testing.T) {
	checkAll(t, []reading{
		{text: "La France a expulsé deux diplomates. L'affaire a fait du bruit. La CGT a critiqué l'expulsion.", want: []string{"CGT, criticized, France"}},
		{text: "Renault va fermer son usine de Flins. La CGT dénonce la fermeture.", want: []string{"CGT, criticized, Renault"}},
		{text: "Paul Durand a rompu le contrat. Marie Martin a jugé la rupture « abusive ».", want: []string{"Marie Martin, criticized, Paul Durand"}},
		{text: "Le maire Paul Durand a présenté son projet de téléphérique. La CGT s'oppose au projet.", want: []string{"CGT, opposes, Paul Durand"}},
		{text: "Le Niger a expulsé deux diplomates. La CGT a critiqué l'expulsion de Marie Martin par le Mali.", not: []string{"CGT, criticized, Niger"}},
		{text: "Renault n'a pas fermé son usine de Flins. La CGT dénonce la fermeture.", not: []string{"CGT, criticized, Renault"}},
		{text: "Paul Durand a vendu le port. La CGT critique une vente de tableaux.", not: []string{"CGT, criticized, Paul Durand"}},
	}, nil)
}
