package extract

import "testing"

// An office that was held then, or that the sentence tells the end of, is held no more.
func TestTenure(t *testing.T) {
	checkAll(t, []reading{
		{text: "Anna Roy, alors ministre italienne de la Culture, avait refusé.", want: []string{"Anna Roy, minister-of, Italie, former"}},
		{text: "Alors patron d'Airbus, Paul Durand avait refusé.", want: []string{"Paul Durand, head-of, Airbus, former"}},
		{text: "Le ministre italien de la Culture de l'époque, Paul Rossi, avait refusé.", want: []string{"Paul Rossi, minister-of, Italie, former"}},
		{text: "Le pays a changé après la chute du président italien Paul Rossi.", want: []string{"Paul Rossi, president-of, Italie, former"}},
		{text: "Paul Durand, maire de Limoges de 2001 à 2014, est mort mardi.", want: []string{"Paul Durand, mayor-of, Limoges, former"}},
		{text: "Le porte-parole de l'UEFA, Paul Durand, a dû rendre son tablier jeudi.", want: []string{"Paul Durand, spokesperson-of, UEFA, former"}},
		{text: "Le directeur de la Fifa, Paul Durand, a été remplacé par Anna Roy.", want: []string{"Paul Durand, director-of, Fifa, former"}},
		{text: "Le maire de Lyon, Paul Durand, a démissionné de l'UEFA.", want: []string{"Paul Durand, mayor-of, Lyon, fact"}},
		{text: "Le maire de Lyon, Paul Durand, pourrait démissionner.", want: []string{"Paul Durand, mayor-of, Lyon, fact"}},
		{text: "Alors que le maire de Lyon, Paul Durand, a refusé, Anna Roy a accepté.", want: []string{"Paul Durand, mayor-of, Lyon, fact"}},
	}, nil)
}

// Verbs that end an office have other senses: who is thanked, pushed to do something or sent before a court keeps it.
func TestKeepsOffice(t *testing.T) {
	checkAll(t, []reading{
		{text: "Anne Petit a remercié le maire de Lyon, Paul Durand, pour son accueil.", want: []string{"Paul Durand, mayor-of, Lyon"}, not: []string{"Paul Durand, mayor-of, Lyon, former"}},
		{text: "Anne Petit a poussé le ministre malien Paul Durand à parler.", want: []string{"Paul Durand, minister-of, Mali"}, not: []string{"Paul Durand, minister-of, Mali, former"}},
		{text: "Le tribunal a renvoyé le maire de Lyon, Paul Durand, devant la cour d'assises.", want: []string{"Paul Durand, mayor-of, Lyon"}, not: []string{"Paul Durand, mayor-of, Lyon, former"}},
		{text: "Le directeur de Nordis, Paul Durand, a été remercié.", want: []string{"Paul Durand, director-of, Nordis, former"}},
	}, nil)
}
