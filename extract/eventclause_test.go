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
		{"La primaire de la gauche, à laquelle ni Paul Durand ni Anna Roy ne veulent participer, aura lieu à l'automne.",
			[]string{"Paul Durand, participates-in, primaire de la gauche, negated", "Anna Roy, participates-in, primaire de la gauche, negated"}, nil},
		{"Lens s'est incliné contre Lille en quarts de finale de la Coupe de France.", []string{"Lens, participates-in, Coupe de France"}, nil},
		{"Le Bayern a été tenu en échec par Mayence (2-2). Le Real Madrid a concédé le nul à domicile contre Gérone.",
			[]string{"Bayern, faced, Mayence", "Real Madrid, faced, Gérone"}, nil},
		{"Luc Mercier, gardien et capitaine de la Juventus, a parlé.", []string{"Luc Mercier, player-of, Juventus", "Luc Mercier, captain-of, Juventus"}, nil},
		{"L'opération Barkhane, menée par la France au Sahel, a pris fin en 2022.", nil, []string{"France, located-in, Sahel"}},
		{"À Lomé, des manifestants se sont rassemblés mardi. Anna Roy y a dénoncé l'armée. Le sommet de Lagos s'ouvre jeudi.", nil, []string{"Anna Roy, participates-in"}},
		{"Paul Durand n'a jamais gagné le Tour d'Italie.", []string{"Paul Durand, won, Tour d'Italie, negated"}, []string{"Paul Durand, participates-in"}},
		{"La réunion du groupe de contact sur l'Ukraine, à Ramstein, a duré deux heures.",
			[]string{"réunion du groupe de contact sur l'Ukraine, located-in, Ramstein"}, []string{"réunion du groupe de contact sur l'Ukraine, located-in, Ukraine"}},
		{"L'accord de Wajir, signé en 2009 entre le Mali et le Niger, est mort.", []string{"Mali, participates-in, accord de Wajir", "Niger, participates-in, accord de Wajir"}, nil},
		{"Elina Svitolina a renversé Mirra Andreeva en trois manches.", []string{"Elina Svitolina, defeated, Mirra Andreeva"}, []string{"Elina Svitolina, overthrew, Mirra Andreeva"}},
		{"Paul Durand préside la conférence sur la dette.", []string{"Paul Durand, organizes, conférence sur la dette"}, nil},
		{"Anna Roy a quitté mardi le sommet sur l'eau.", []string{"Anna Roy, participates-in, sommet sur l'eau"}, nil},
		{"Luc Mercier sera absent du colloque consacré à la dette.", []string{"Luc Mercier, participates-in, colloque consacré à la dette, negated"}, nil},
		{"Lors du sommet sur l'eau, Anna Roy a plaidé pour la prudence.", []string{"Anna Roy, participates-in, sommet sur l'eau"}, nil},
		{"Anna Roy a parlé dans un colloque sur l'école.", nil, []string{"Anna Roy, participates-in"}},
	}, nil)
}
