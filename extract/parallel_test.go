package extract

import "testing"

// TestParallels reads titles and participles that the parser joins to something further up.
func TestParallels(t *testing.T) {
	checkAll(t, []reading{
		{text: "Le nom de Romain Castel, éditorialiste à CNews et ancien conseiller de Laurent Wauquiez, est avancé avec insistance.",
			want: []string{"Romain Castel, adviser-of, Laurent Wauquiez"}},
		{text: "Le texte a le soutien de l'Union industrielle argentine, présidée par Daniel Funes, et du Fonds monétaire international.",
			want: []string{"Daniel Funes, president-of, Union industrielle argentine"}},
		{text: "Le projet de l'Union agricole portugaise, dirigée par Paul Durand, a été rejeté.",
			want: []string{"Paul Durand, head-of, Union agricole portugaise"}},
		{text: "Luc Mercier, cofondateur et directeur général de Renault, a parlé.", want: []string{"Luc Mercier, founder-of, Renault", "Luc Mercier, ceo-of, Renault"}},
		{text: "Luc Mercier, fondateur et ancien patron de Renault, a parlé.", want: []string{"Luc Mercier, founder-of, Renault", "Luc Mercier, head-of, Renault, former"}},
		{text: "Anna Roy, présidente et cofondatrice de Greenpeace, a parlé.", want: []string{"Anna Roy, president-of, Greenpeace"}},
		{text: "Luc Mercier, avocat et président de Renault, a parlé.", want: []string{"Luc Mercier, president-of, Renault"}, not: []string{"Luc Mercier, lawyer-of, Renault"}},
		{text: "Anna Roy, proche de Luc Fabre et directrice de Renault, a parlé.", want: []string{"Anna Roy, director-of, Renault"}},
		{text: "Née à Lyon et présidente de Renault, la Française Anna Roy a parlé.", want: []string{"Anna Roy, president-of, Renault"}},
		{text: "Paul Durand, en conflit avec Luc Fabre et président de Renault, a parlé.", want: []string{"Paul Durand, president-of, Renault"}},
		{text: "La ministre Anna Roy, en rupture avec M. Fabre depuis 2024 et fille de Paul Roy, a parlé.", want: []string{"Anna Roy, child-of, Paul Roy"}},
		{text: "Paul Durand, critiqué par Luc Fabre et Anna Roy, présidente de Renault, a parlé.", not: []string{"Paul Durand, president-of, Renault"}},
	}, nil)
}
