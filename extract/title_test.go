package extract

import "testing"

// A name belongs to the title before it, across the title's complement and through a second title.
func TestTitles(t *testing.T) {
	checkAll(t, []reading{
		{"En battant la championne olympique en titre Marie Martin, Anna Roy a surpris.",
			[]string{"Anna Roy, defeated, Marie Martin, fact"}, nil},
		{"Le candidat du parti au pouvoir, l'actuel Premier ministre Luc Mercier, a été battu par Anna Roy.",
			[]string{"Anna Roy, defeated, Luc Mercier, fact"}, nil},
		{"Le prodige norvégien du Bayern Munich Luc Mercier a rencontré Anna Roy.",
			[]string{"Luc Mercier, met, Anna Roy, fact"}, nil},
		{"Le patron de la branche automobile Luc Mercier a critiqué Anna Roy.",
			[]string{"Luc Mercier, criticized, Anna Roy, fact"}, nil},
		{"Paul Durand a été remplacé par une femme, Anna Roy, 51 ans, jusqu'alors gouverneure de la Banque centrale.", []string{"Anna Roy, governor-of, Banque centrale, former"}, nil},
		{"Luc Mercier, par ailleurs membre de la CGT, a parlé.", []string{"Luc Mercier, member-of, CGT, fact"}, nil},
		{"Spécialiste de la Birmanie, Anna Roy est chercheuse à l'université de Lyon.", []string{"Anna Roy, researcher-of, université de Lyon"}, nil},
		{"L'écrivain français et académicien Luc Mercier est mort.", []string{"Luc Mercier, citizen-of, France"}, nil},
		{"La politologue Anna Roy, chercheuse à l'université de Lyon, a parlé.", []string{"Anna Roy, researcher-of, université de Lyon"}, nil},
		{"Le ministre, Luc Mercier, ancien de Renault, a parlé.", []string{"Luc Mercier, employee-of, Renault, former"}, nil},
		{"Ancien diplomate, Luc Mercier est aujourd'hui conseiller d'Anna Roy.", []string{"Luc Mercier, adviser-of, Anna Roy"}, nil},
		{"Fille d'un ministre de Paul Durand, épouse du banquier Luc Mercier, Anna Roy a gagné.",
			[]string{"Luc Mercier, spouse-of, Anna Roy"}, []string{"Paul Durand, spouse-of, Luc Mercier"}},
		{"Le texte a le soutien de l'Union industrielle argentine, présidée par Luc Mercier.", []string{"Luc Mercier, president-of, Union industrielle argentine"}, nil},
		{"Nicolas Roy a été entendu avec son avocat, Me Luc Mercier.", []string{"Luc Mercier, lawyer-of, Nicolas Roy, fact"}, nil},
		{"Les avocats d'Anna Roy, Luc Mercier et Paul Durand, ont quitté la salle.",
			[]string{"Luc Mercier, lawyer-of, Anna Roy", "Paul Durand, lawyer-of, Anna Roy"}, []string{"Luc Mercier, lawyer-of, Paul Durand"}},
		{"Luc Mercier, l'un des fondateurs de Libération, est parti.", []string{"Luc Mercier, founder-of, Libération"}, nil},
		{"Les anciens ministres de François Hollande Anna Roy et Luc Mercier ont refusé.",
			[]string{"Anna Roy, minister-of, François Hollande, former", "Luc Mercier, minister-of, François Hollande, former"}, []string{"Anna Roy, minister-of, Luc Mercier"}},
		{"Luc Mercier avait été intronisé en 2014 candidat du Parti populaire européen.", []string{"Luc Mercier, candidate-of, Parti populaire européen, fact"}, nil},
		{"Anna Roy est mariée au journaliste de « Libération » Luc Mercier.", []string{"Luc Mercier, journalist-of, Libération"}, nil},
		{"Le patron de « Marianne » Luc Mercier a été arrêté.", []string{"Luc Mercier, head-of, Marianne"}, nil},
		{"Luc Mercier, délégué central CFDT chez Airbus, a parlé.", []string{"Luc Mercier, member-of, CFDT", "Luc Mercier, employee-of, Airbus"}, nil},
		{"Deux opposants, la maire de Lyon, Anna Roy, et l'ancien ministre Luc Roy, ont félicité les vainqueurs.", []string{"Anna Roy, mayor-of, Lyon"}, []string{"Luc Roy, mayor-of, Lyon"}},
		{"L'Otan, dont la Turquie est membre, se réunit à Vilnius.", []string{"Turquie, member-of, Otan"}, nil},
		{"Le principal actionnaire de Renault, le fonds KKR, a voté contre.", []string{"KKR, owns, Renault"}, nil},
		{"Union européenne : Anna Roy élue présidente du Parlement européen", []string{"Anna Roy, president-of, Parlement européen"}, nil},
		{"Anna Roy, figure des Gilets jaunes, a salué Emmanuel Macron.", []string{"Anna Roy, member-of, Gilets jaunes, fact", "Anna Roy, praised, Emmanuel Macron, fact"}, nil},
		{"Anna Roy, figure des Gilets jaunes, a répondu à Emmanuel Macron.", []string{"Anna Roy, member-of, Gilets jaunes, fact", "Anna Roy, told, Emmanuel Macron, fact"}, nil},
		{"Le président d'Airbus (Luc Mercier) a démissionné.", []string{"Luc Mercier, president-of, Airbus, former"}, nil},
		{"TF1, la chaîne du groupe Bouygues, a perdu des abonnés.", []string{"TF1, part-of, Bouygues"}, nil},
	}, nil)
}

// A title that is the subject of être has the name behind it; a "De" within a surname is no preposition.
func TestHolders(t *testing.T) {
	checkAll(t, []reading{
		{"L'avocat de Paul Durand est Jean Martin.", []string{"Jean Martin, lawyer-of, Paul Durand, fact"}, nil},
		{"L'avocat de Paul Durand sera Jean Martin.", nil, []string{"Jean Martin, lawyer-of, Paul Durand, fact"}},
		{"Kevin De Bruyne a battu Paul Durand.", []string{"Kevin De Bruyne, defeated, Paul Durand, fact"}, nil},
	}, nil)
}

// Whoever has just been named is not named again behind what they are said to be in apposition: the name is that of the title within.
func TestTitleWithinApposition(t *testing.T) {
	checkAll(t, []reading{
		{text: "L'ancienne ministre Marie Martin, fille du maire de Metz, Luc Fabre, est morte.",
			want: []string{"Marie Martin, child-of, Luc Fabre", "Luc Fabre, mayor-of, Metz"}},
		{text: "L'héritière Marie Martin, fille du fondateur de Danone, Luc Fabre, est morte.",
			want: []string{"Marie Martin, child-of, Luc Fabre", "Luc Fabre, founder-of, Danone"}},
		{text: "La fille du maire de Metz, Marie Martin, est morte.", not: []string{"Marie Martin, mayor-of"}},
	}, nil)
}
