package extract

import "testing"

// The adjective of a party is the party of the country at hand.
func TestParty(t *testing.T) {
	checkAll(t, []reading{
		{"Le député socialiste Paul Durand a voté contre le texte.", []string{"Paul Durand, member-of, Parti socialiste, fact"}, nil},
		{"Le sénateur démocrate Paul Durand a été réélu aux États-Unis.", []string{"Paul Durand, member-of, Parti démocrate, fact"}, nil},
		{"En Espagne, le ministre socialiste Paul Durand a parlé.", []string{"Paul Durand, member-of, PSOE, fact"}, []string{"Paul Durand, member-of, Parti socialiste"}},
		{"Au Kenya, le député socialiste Paul Durand a parlé. Le Kenya vote dimanche.", nil, []string{"Paul Durand, member-of, Parti socialiste"}},
	}, nil)
}

// Two titles with an article each are two people's.
func TestTwoTitles(t *testing.T) {
	checkAll(t, []reading{
		{"Le vote donne l'avantage à la candidate démocrate, Anna Roy, ou au candidat républicain, Paul Durand, aux États-Unis.", nil,
			[]string{"Anna Roy, candidate-of, Parti républicain", "Paul Durand, candidate-of, Parti démocrate"}},
	}, nil)
}

// A name behind the complement of a title bears the title.
func TestTitleThrough(t *testing.T) {
	checkAll(t, []reading{
		{"Le président du Conseil européen Donald Tusk a lancé un appel.", []string{"Donald Tusk, president-of, Conseil européen, fact"}, nil},
		{"Le milieu de terrain de l'OM Paul Durand est blessé.", []string{"Paul Durand, player-of, OM, fact"}, nil},
		{"Le maire de Lyon a rencontré Paul Durand.", nil, []string{"Paul Durand, mayor-of, Lyon"}},
		{"La proposition du maire de Lyon à Paul Durand a surpris.", nil, []string{"Paul Durand, mayor-of, Lyon"}},
	}, nil)
}

// Behind a comma a name bears the first of nested titles; a title without comma may follow its name.
func TestNestedTitles(t *testing.T) {
	checkAll(t, []reading{
		{"Le directeur de cabinet du président du Sénat, Paul Durand, a parlé.", nil, []string{"Paul Durand, president-of, Sénat"}},
		{"« C'est un cadeau », a déclaré Paul Durand porte-parole de la CGT.", []string{"Paul Durand, spokesperson-of, CGT"}, nil},
	}, nil)
}
