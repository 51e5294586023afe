package extract

import "testing"

func TestCounterparts(t *testing.T) {
	checkAll(t, []reading{
		{"La ministre allemande de la Défense, Anna Roy, a reçu son homologue polonais, Paul Durand.",
			[]string{"Paul Durand, defence-minister-of, Pologne, fact"}, []string{"Paul Durand, defence-minister-of, Allemagne"}},
		{"Le président sénégalais Luc Mercier s'est entretenu vendredi à Dakar avec son homologue ghanéen Paul Durand.",
			[]string{"Paul Durand, president-of, Ghana, fact"}, nil},
		{"Le Premier ministre malien Luc Mercier est arrivé. Il a rencontré son homologue du Togo, Paul Durand.",
			[]string{"Paul Durand, prime-minister-of, Togo, fact"}, []string{"Paul Durand, prime-minister-of, Mali"}},
		{"Le patron de la CGT, Luc Mercier, et sa consœur de la CFDT, Anna Roy, ont refusé.",
			[]string{"Anna Roy, head-of, CFDT, fact"}, nil},
		// a state that the text leaves to the reader
		{"Le président azerbaïdjanais a reçu son homologue Recep Tayyip Erdogan.", []string{"Recep Tayyip Erdogan, president-of, Turquie, fact"}, nil},
		{"Le président azerbaïdjanais a reçu son homologue Luc Mercier.", nil, []string{"Luc Mercier, president-of, Azerbaïdjan"}},
		{"Luc Mercier, avocat, a reçu son homologue polonais, Paul Durand.", nil, []string{"Paul Durand, lawyer-of, Pologne"}},
	}, nil)
}

// Who succeeds somebody at the head of a body does not succeed the body.
func TestSuccession(t *testing.T) {
	checkAll(t, []reading{
		{"Marie Martin a succédé à Luc Mercier à la présidence de la Banque centrale européenne.",
			[]string{"Marie Martin, succeeded, Luc Mercier, fact"}, []string{"Marie Martin, succeeded, Banque centrale européenne"}},
	}, nil)
}
