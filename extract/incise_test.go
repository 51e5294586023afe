package extract

import "testing"

// Who says something between the subject of a clause and its verb.
func TestIncisedSaying(t *testing.T) {
	checkAll(t, []reading{
		{text: "Le Rwanda, accuse Kinshasa, « pille nos minerais ».", want: []string{"République démocratique du Congo, criticized, Rwanda"}, not: []string{"Rwanda, criticized, République démocratique du Congo"}},
		{text: "La Russie, a déclaré Emmanuel Macron, « doit cesser ses attaques ».", want: []string{"Emmanuel Macron, urged, Russie"}},
		{text: "La CGT, dénonce Airbus, « n'a rien compris ».", want: []string{"Airbus, criticized, CGT"}, not: []string{"CGT, criticized, Airbus"}},
		{text: "Luc Mercier, le patron de la CGT, dénonce la direction d'Airbus, parle de trahison.", not: []string{"Airbus, criticized, CGT"}},
	}, nil)
}
