package extract

import "testing"

// Clauses and phrases that tell of an event and stand behind a name in its description.
func TestEventClauses(t *testing.T) {
	checkAll(t, []reading{
		{"Le procès de Paul Durand, qui s'est ouvert lundi à Nantes, doit durer un mois.", []string{"procès de Paul Durand, located-in, Nantes"}, nil},
		{"La marche blanche en hommage à Lola, à laquelle a pris part Luc Mercier, s'est déroulée à Lille.",
			[]string{"Luc Mercier, participates-in, marche blanche en hommage à Lola"}, []string{"marche blanche en hommage à Lola, located-in, Lola"}},
		{"Le président français était accompagné en Malaisie du ministre des Armées, Luc Mercier.",
			nil, []string{"Luc Mercier, leader-of, Malaisie"}},
		{"Les obsèques du pape François ont rassemblé place Saint-Pierre, à Rome, Donald Trump, Volodymyr Zelensky et Emmanuel Macron.",
			[]string{"Donald Trump, participates-in, obsèques du pape François", "obsèques du pape François, located-in, place Saint-Pierre"},
			[]string{"place Saint-Pierre, participates-in, obsèques du pape François"}},
		{"Opposé au Real Madrid en huitièmes de finale de la Ligue des champions, Arsenal jouera à Londres.",
			[]string{"Arsenal, participates-in, Ligue des champions"}, nil},
		{"Le G20 de Johannesburg s'est achevé dimanche sans les États-Unis.",
			[]string{"G20 de Johannesburg, located-in, Johannesburg", "États-Unis, participates-in, G20 de Johannesburg, negated"}, nil},
	}, nil)
}
