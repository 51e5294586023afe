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

// The party between a plural title and its names is everybody's; the portfolios of a plural title go with its holders in order.
func TestBearersOfParty(t *testing.T) {
	checkAll(t, []reading{
		{"Les députés LR Paul Durand et Anna Roy ont voté contre.", []string{"Paul Durand, member-of, LR", "Anna Roy, member-of, LR"}, nil},
		{"Les sénateurs PS Paul Durand, Anna Roy et Luc Mercier ont protesté.",
			[]string{"Paul Durand, member-of, PS", "Anna Roy, member-of, PS", "Luc Mercier, member-of, PS"}, nil},
		{"Me Paul Durand et Me Anna Roy, qui défendent Luc Mercier, ont fait appel.", []string{"Paul Durand, lawyer-of, Luc Mercier", "Anna Roy, lawyer-of, Luc Mercier"}, nil},
		{"Me Paul Durand et Me Anna Roy, les avocats de Luc Mercier, ont fait appel.", []string{"Paul Durand, lawyer-of, Luc Mercier", "Anna Roy, lawyer-of, Luc Mercier"}, nil},
		{"En France, les ministres de l'Intérieur et de la Justice, Paul Durand et Anna Roy, ont parlé.",
			[]string{"Paul Durand, interior-minister-of, France", "Anna Roy, justice-minister-of, France"},
			[]string{"Anna Roy, interior-minister-of, France", "Paul Durand, justice-minister-of, France"}},
	}, nil)
}
