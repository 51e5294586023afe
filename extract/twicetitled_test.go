package extract

import "testing"

// A title that stands before its name behind a comma says of the same person what the title before the comma does.
func TestTwiceTitled(t *testing.T) {
	checkAll(t, []reading{
		{"L'émissaire de l'ONU, l'ancien chef de la diplomatie sénégalaise Paul Durand, a rencontré Anna Roy.",
			[]string{"Paul Durand, envoy-of, ONU, fact", "Paul Durand, foreign-minister-of, Sénégal, former", "Paul Durand, met, Anna Roy"}, nil},
		{"Luc Fabre a été remplacé par la présidente de la CGT, l'ex-députée Anna Roy.", []string{"Anna Roy, president-of, CGT, fact"}, nil},
		{"La CGT se tait, « déçue », selon sa présidente, l'ancienne judoka Anna Roy.", []string{"Anna Roy, president-of, CGT"}, nil},
		// another title has a name of its own, or is the complement of the first
		{"Le président de la CGT Luc Fabre, l'ancienne députée Anna Roy et Paul Durand sont là.", nil, []string{"Anna Roy, president-of"}},
		{"Luc Fabre est le beau-frère du ministre français de la Défense, le général Paul Durand.", []string{"Paul Durand, defence-minister-of, France"}, nil},
	}, nil)
}
