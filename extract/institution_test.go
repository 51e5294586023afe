package extract

import "testing"

// A post without complement is of the body that headline and lead speak of, if no other is spoken of nearly as often.
func TestInstitution(t *testing.T) {
	checkAll(t, []reading{
		{"Airbus supprime des emplois à Toulouse. Les salariés d'Airbus ont appris la nouvelle lundi. Le syndicat se tait. « Nous n'avons pas le choix », a dit le PDG, Paul Durand.", []string{"Paul Durand, ceo-of, Airbus, fact"}, nil},
		{"Airbus et Renault suppriment des emplois. Les salariés d'Airbus et de Renault ont appris la nouvelle lundi. Le syndicat se tait. « Nous n'avons pas le choix », a dit le PDG, Paul Durand.", nil, []string{"Paul Durand, ceo-of, Airbus", "Paul Durand, ceo-of, Renault"}},
		{"Airbus recule. Airbus a déçu. Airbus se tait. Les fondateurs, Paul Durand et Marie Martin, ont parlé.", []string{"Paul Durand, founder-of, Airbus", "Marie Martin, founder-of, Airbus"}, nil},
		{"Airbus recule. Airbus a déçu. Airbus se tait. Les directeurs généraux, Paul Durand et Marie Martin, ont parlé.", nil, []string{"Paul Durand, ceo-of, Airbus"}},
		{"SNCF : la CGT appelle à la grève. La CGT hésite. La CGT attend. La CGT refuse. Le PDG, Paul Durand, a parlé.", []string{"Paul Durand, ceo-of, SNCF"}, []string{"Paul Durand, ceo-of, CGT"}},
		{"Danone convoite Renault.\n\nDanone hésite. Danone attend. Danone refuse. Renault attend. Renault se tait. Les fondateurs, Paul Durand et Marie Martin, ont parlé.", []string{"Paul Durand, founder-of, Danone"}, nil},
	}, nil)
}

// An adjective that begins with the town of a club says whose an entraîneur is, also where nobody knows the town.
func TestClubBegun(t *testing.T) {
	checkAll(t, []reading{
		{"Football : l'Olympique de Marseille affronte l'AS Rouvrac en Coupe de France. L'Olympique de Marseille a gagné son dernier match. L'Olympique de Marseille est favori. L'entraîneur rouvracais, Paul Durand, a salué ses joueurs.", nil, []string{"Paul Durand, coach-of, Olympique de Marseille"}},
		{"Football : l'Olympique de Marseille affronte le FC Rouvrac à Rouvrac en Coupe de France. L'Olympique de Marseille a gagné son dernier match. L'Olympique de Marseille est favori. L'entraîneur rouvracais, Paul Durand, a salué ses joueurs.", []string{"Paul Durand, coach-of, FC Rouvrac, fact"}, nil},
	}, nil)
}
