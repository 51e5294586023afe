package extract

import "testing"

// A clause whose copula stands but in the clause before it has a holder and a post of its own.
func TestVerbless(t *testing.T) {
	checkAll(t, []reading{
		{text: "Anna Roy est la fille de Paul Durand, Luc Petit le fils de Marc Blanc.", want: []string{"Anna Roy, child-of, Paul Durand", "Luc Petit, child-of, Marc Blanc"},
			not: []string{"Anna Roy, child-of, Marc Blanc", "Luc Petit, child-of, Paul Durand"}},
		{text: "Anna Roy est la fille de Paul Durand et Luc Petit le fils de Marc Blanc.", want: []string{"Anna Roy, child-of, Paul Durand", "Luc Petit, child-of, Marc Blanc"},
			not: []string{"Anna Roy, child-of, Luc Petit", "Anna Roy, child-of, Marc Blanc"}},
		{text: "Paul Durand est l'avocat de Marc Blanc, tandis qu'Anna Roy est la conseillère de Luc Petit.", want: []string{"Paul Durand, lawyer-of, Marc Blanc", "Anna Roy, adviser-of, Luc Petit"},
			not: []string{"Paul Durand, adviser-of, Luc Petit", "Anna Roy, lawyer-of, Marc Blanc"}},
		{text: "Paul Durand est le maire de Metz, Anna Roy celle de Lens.", want: []string{"Paul Durand, mayor-of, Metz", "Anna Roy, mayor-of, Lens"}, not: []string{"Anna Roy, mayor-of, Metz"}},
		{text: "Paul Durand est président de Renault, Anna Roy directrice de Danone.", want: []string{"Paul Durand, president-of, Renault", "Anna Roy, director-of, Danone"},
			not: []string{"Paul Durand, director-of, Danone", "Anna Roy, president-of, Renault"}},
		{text: "Paul Durand est président de Renault et Anna Roy est directrice de Danone.", want: []string{"Paul Durand, president-of, Renault", "Anna Roy, director-of, Danone"},
			not: []string{"Paul Durand, director-of, Danone", "Anna Roy, president-of, Renault"}},
		{text: "Paul Durand est ambassadeur au Mali, Anna Roy au Niger.", want: []string{"Paul Durand, posted-in, Mali", "Anna Roy, posted-in, Niger"}, not: []string{"Paul Durand, posted-in, Niger", "Anna Roy, posted-in, Mali"}},
		{text: "Paul Durand est président de Renault et maire de Metz.", want: []string{"Paul Durand, president-of, Renault", "Paul Durand, mayor-of, Metz"}},
	}, nil)
}
