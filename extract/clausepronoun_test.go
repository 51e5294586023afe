package extract

import "testing"

// TestClausePronouns reads pronouns of clauses that take up the subject of the clause above.
func TestClausePronouns(t *testing.T) {
	checkAll(t, []reading{
		{text: "La Serbie a annoncé jeudi la suspension des pourparlers qu'elle menait avec la Grèce.",
			want: []string{"Serbie, met, Grèce"}},
		{text: "La Russie a rappelé les soldats qu'elle avait déployés au Mali.",
			want: []string{"Russie, deployed-in, Mali"}},
		{text: "La Turquie a rendu la ville de Kirkouk, dont elle s'était emparée en mars.",
			want: []string{"Turquie, captured, Kirkouk"}},
		{text: "Le Mali a rompu les pourparlers qu'elle menait avec la Grèce.",
			not: []string{"Mali, met, Grèce"}},
	}, nil)
}
