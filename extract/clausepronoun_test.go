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

// TestDeedsTakenUp reads who is meant by nouns and pronouns that stand for what a clause or a sentence tells.
func TestDeedsTakenUp(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Durand a supprimé la subvention. Cette décision a été vivement critiquée par Marie Martin.",
			want: []string{"Marie Martin, criticized, Paul Durand"}},
		{text: "Le Mali a fermé sa frontière. Une décision que l'Algérie juge « irresponsable ».",
			want: []string{"Algérie, criticized, Mali"}},
		{text: "Le fonds Alma veut racheter Renault, mais la CGT s'y oppose.",
			want: []string{"CGT, opposes, Alma"}},
		{text: "Le Mali a fermé sa frontière. La décision du Niger a été critiquée par l'Algérie.",
			want: []string{"Algérie, criticized, Niger"}, not: []string{"Algérie, criticized, Mali"}},
		{text: "Paul Durand n'a pas pris de décision. Cette initiative est critiquée par Marie Martin.",
			not: []string{"Marie Martin, criticized, Paul Durand"}},
	}, nil)
}
