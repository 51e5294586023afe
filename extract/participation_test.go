package extract

import "testing"

// Who wins, stands or is seen takes part in the event that clause, sentence or text is about, and in no other.
func TestOccasion(t *testing.T) {
	checkAll(t, []reading{
		{"Tour d'Italie : Paul Durand en tête\n\nLe Tour d'Italie a commencé dimanche à Milan. Luc Mercier avait gagné le Tour de France. Anna Roy a terminé deuxième.",
			[]string{"Anna Roy, participates-in, Tour d'Italie, fact", "Luc Mercier, won, Tour de France, fact"},
			[]string{"Anna Roy, participates-in, Tour de France", "Luc Mercier, participates-in, Tour d'Italie"}},
		{"Le Tour d'Italie a commencé dimanche. Paul Durand n'a pas gagné.", nil, []string{"Paul Durand, participates-in, Tour d'Italie, negated"}},
		{"La présidentielle malienne a eu lieu dimanche. Paul Durand a obtenu 40 % des voix, devant Marie Martin.",
			[]string{"Paul Durand, participates-in, présidentielle malienne, fact"}, nil},
		{"La ville fête son équipe. Le maire a parlé. Il a plu. Battus dimanche par la Namibie, les Camerounais ne verront pas la Coupe d'Afrique.", nil,
			[]string{"Namibie, participates-in, Coupe d'Afrique", "Cameroun, participates-in, Coupe d'Afrique"}},
		{"La ville fête son équipe. Le maire a parlé. Il a plu. En Coupe de France, Nantes a battu Lens.", []string{"Nantes, participates-in, Coupe de France, fact"}, nil},
		{"Tour d'Italie : l'équipe Bardiani en difficulté\n\nL'équipe a peur pour son avenir. Paul Durand a terminé deuxième.", []string{"Paul Durand, participates-in, Tour d'Italie, fact"}, nil},
		{"Un champion à la retraite\n\nPaul Durand a fui le Tour d'Italie. Anna Roy a terminé deuxième. Il court encore.", nil, []string{"Anna Roy, participates-in"}},
		{"L'avenir d'un club\n\nLe club joue en Ligue 1. Le stade est vieux. Marie Martin a battu Anna Roy.", nil, []string{"Anna Roy, participates-in", "Marie Martin, participates-in"}},
		{"Le procès de Paul Durand s'est ouvert lundi. Anna Roy a chanté à Nice.", nil, []string{"Anna Roy, participates-in, procès de Paul Durand"}},
		{"Grève à l'hôpital de Brest\n\nLa grève de l'hôpital de Brest dure. Une réunion est prévue vendredi. Paul Durand y participera.", nil, []string{"Paul Durand, participates-in, grève de l'hôpital de Brest"}},
		{"Le sommet de Lomé s'est ouvert lundi. Le Mali était représenté par son avocat, Paul Durand.", nil, []string{"Mali, participates-in"}},
		{"L'attentat de Nice a fait dix morts. Le maire, Paul Durand, a pleuré.", nil, []string{"Paul Durand, participates-in, attentat de Nice"}},
	}, nil)
}

// Of many that sign one treaty nobody has agreed with each of the others; two have.
func TestCrowd(t *testing.T) {
	checkAll(t, []reading{
		{"La France et l'Italie ont signé un accord.", []string{"France, agreed-with, Italie, fact"}, nil},
		{"La France, l'Italie, l'Espagne, le Portugal, la Belgique et l'Autriche ont signé un accord.", nil, []string{"France, agreed-with, Italie", "Espagne, agreed-with, Autriche"}},
	}, nil)
}

// Those that are given as instances of a plural noun do what it does.
func TestInstances(t *testing.T) {
	checkAll(t, []reading{
		{"Plusieurs ministres, parmi lesquels Paul Durand et Luc Mercier, ont assisté au sommet de Madrid.",
			[]string{"Paul Durand, participates-in, sommet de Madrid, fact", "Luc Mercier, participates-in, sommet de Madrid, fact"}, nil},
		{"Vingt élus, dont Paul Durand, maire de Lille, et Anna Roy, ont assisté au sommet de Madrid.",
			[]string{"Paul Durand, participates-in, sommet de Madrid, fact", "Anna Roy, participates-in, sommet de Madrid, fact"},
			[]string{"Lille, participates-in, sommet de Madrid"}},
		{"Le maire, Paul Durand, a assisté au sommet de Madrid, dont Anna Roy rêvait.", nil, []string{"Anna Roy, participates-in, sommet de Madrid"}},
		{"Plusieurs anciens ministres du Mali, dont Anna Roy et Paul Durand, ont refusé.", []string{"Anna Roy, minister-of, Mali, former", "Paul Durand, minister-of, Mali, former"}, nil},
		{"D'autres élus de la CGT comme Anna Roy ont dénoncé la Fifa.", []string{"Anna Roy, member-of, CGT, fact", "Anna Roy, criticized, Fifa, fact"}, nil},
		{"Le projet plaît aux Français, une idée dont Luc Mercier est l'auteur.", nil, []string{"Luc Mercier, citizen-of, France"}},
	}, nil)
}
