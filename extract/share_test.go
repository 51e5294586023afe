package extract

import "testing"

func TestElidedShare(t *testing.T) {
	checkAll(t, []reading{
		{text: "Vinci détient 40 % de Lumia et Bouygues 10 %.", want: []string{"Bouygues, owns, Lumia"}, not: []string{"Vinci, owns, Bouygues"}},
		{text: "Le gazoduc est à Socar, qui détient 58 % de Tanap, et le britannique BP 12 %.", not: []string{"Socar, owns, BP"}},
	}, nil)
}
