package extract

import "testing"

// TestAsides reads names with something said aside, between commas or in brackets.
func TestAsides(t *testing.T) {
	checkAll(t, []reading{
		{text: "L'ambassadeur russe en Turquie, Andreï Karlov a été tué par balle à Ankara.",
			want: []string{"Andreï Karlov, ambassador-of, Russie", "Andreï Karlov, posted-in, Turquie"}},
		{text: "Le porte-parole de l'ONU, Paul Durand a critiqué Israël.",
			want: []string{"Paul Durand, spokesperson-of, ONU"}, not: []string{"ONU, criticized, Israël"}},
		{text: "Paul Durand, soutenu par Marie Roche, et Luc Martin se sont rencontrés.",
			want: []string{"Marie Roche, supports, Paul Durand", "Paul Durand, met, Luc Martin"}, not: []string{"Luc Martin, supports, Paul Durand"}},
		{text: "Ce second tour oppose les candidats François Fillon (qui remporte finalement la présidentielle) et Alain Juppé.",
			want: []string{"François Fillon, won, présidentielle (test)"}, not: []string{"Alain Juppé, won, présidentielle (test)"}},
		{text: "Le défenseur tunisien des droits de l'Homme Pierre Durand a critiqué Israël.",
			want: []string{"Pierre Durand, citizen-of, Tunisie", "Pierre Durand, criticized, Israël"}},
		{text: "Trois pays, à savoir la France, l'Italie et la Grèce, ont signé l'accord avec la Chine.",
			want: []string{"France, agreed-with, Chine", "Italie, agreed-with, Chine", "Grèce, agreed-with, Chine"}},
	}, nil)
}
