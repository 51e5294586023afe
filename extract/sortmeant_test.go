package extract

import "testing"

// A noun behind a post that tells no more than a sort of body means the one of that sort named last.
func TestSortMeant(t *testing.T) {
	checkAll(t, []reading{
		{"La CGT a quitté la table. Le secrétaire général de la centrale, Paul Roy, a prévenu les ministres.", []string{"Paul Roy, secretary-general-of, CGT"}, nil},
		{"Le tribunal correctionnel de Metz a relaxé Jean Roy mardi. La présidente de la chambre, Anne Colin, a évoqué des doutes sérieux.", []string{"Anne Colin, president-of, tribunal correctionnel de Metz"}, nil},
		{"La commission électorale a proclamé les résultats. Le président de la commission, Henri Bouka, siège aussi à la Cour suprême.", []string{"Henri Bouka, president-of, commission électorale"}, nil},
		{"La Chambre de commerce de Metz a voté. La juge Marie Martin a refusé.", nil, []string{"Marie Martin, judge-of, Chambre de commerce de Metz"}},
	}, nil)
}

// What says when somebody held a post does not say whose it is.
func TestWhenHeld(t *testing.T) {
	checkAll(t, []reading{
		{"Au Togo, la pluie tombe. Le Togo attend. Paul Agbo, ministre des Transports de 2011 à 2015, est rentré.", []string{"Paul Agbo, minister-of, Togo, former"}, nil},
		{"Airbus recule. Airbus a déçu. Chez Airbus, on se tait. Le directeur général de l'époque, Paul Durand, a parlé.", []string{"Paul Durand, ceo-of, Airbus"}, nil},
		{"Le Niger attend. Au Niger, le Premier ministre de transition, Paul Durand, a parlé.", []string{"Paul Durand, prime-minister-of, Niger"}, nil},
	}, nil)
}
