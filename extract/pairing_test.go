package extract

import "testing"

// A demonym before a name is the country of who bears it, and of nobody else in the list.
func TestDemonyms(t *testing.T) {
	checkAll(t, []reading{
		{"L'Espagnol Luc Mercier et l'Américaine Anna Roy ont gagné.",
			[]string{"Luc Mercier, citizen-of, Espagne, fact", "Anna Roy, citizen-of, États-Unis, fact"},
			[]string{"Luc Mercier, citizen-of, États-Unis", "Anna Roy, citizen-of, Espagne"}},
		{"Les favoris, le Belge Luc Mercier et le Suisse Paul Durand, sont partis.",
			[]string{"Luc Mercier, citizen-of, Belgique, fact", "Paul Durand, citizen-of, Suisse, fact"},
			[]string{"Luc Mercier, citizen-of, Suisse", "Paul Durand, citizen-of, Belgique"}},
		{"Anna Roy a devancé la Française, l'Italienne Marie Martin et la Canadienne Lucie Petit.",
			[]string{"Marie Martin, citizen-of, Italie, fact", "Lucie Petit, citizen-of, Canada, fact"},
			[]string{"Marie Martin, citizen-of, France", "Lucie Petit, citizen-of, Italie"}},
		{"La France veut arrêter l'Italien Luc Mercier.", []string{"Luc Mercier, citizen-of, Italie, fact"}, nil},
	}, nil)
}

// Two lists are paired in order by "respectivement"; things of one list do not lie in one another.
func TestPairing(t *testing.T) {
	checkAll(t, []reading{
		{"La France et l'Italie ont battu respectivement l'Espagne et la Belgique.",
			[]string{"France, defeated, Espagne", "Italie, defeated, Belgique"},
			[]string{"France, defeated, Belgique", "Italie, defeated, Espagne"}},
		{"Les villes de Lille, Arras et Lyon ont été touchées.", nil,
			[]string{"Lille, located-in, Lyon", "Lille, located-in, Arras", "Arras, located-in, Lyon"}},
	}, nil)
}

// A plural title is everybody's in its list.
func TestBearers(t *testing.T) {
	checkAll(t, []reading{
		{"Elle devance les Allemandes Anna Roy, Eva Petit et Lisa Kern.",
			[]string{"Anna Roy, citizen-of, Allemagne", "Eva Petit, citizen-of, Allemagne", "Lisa Kern, citizen-of, Allemagne"}, nil},
		{"Le prix revient aux Britanniques Paul Durand et Luc Mercier.", []string{"Paul Durand, citizen-of, Royaume-Uni", "Luc Mercier, citizen-of, Royaume-Uni"}, nil},
	}, nil)
}
