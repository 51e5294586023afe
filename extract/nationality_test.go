package extract

import "testing"

// A people's noun that coreference gave to somebody of another country is not theirs.
func TestOneNationality(t *testing.T) {
	checkAll(t, []reading{
		{text: "Le ministre autrichien des Finances, Magnus Brunner, a parlé à Vienne. Le Néerlandais ne dit rien.",
			want: []string{"Magnus Brunner, finance-minister-of, Autriche"}, not: []string{"Magnus Brunner, citizen-of, Pays-Bas"}},
		{text: "Le skieur norvégien Paul Dahl a gagné. Le Norvégien est content.", want: []string{"Paul Dahl, citizen-of, Norvège"}},
	}, nil)
}
