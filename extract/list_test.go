package extract

import "testing"

// TestListEnds keeps those whom a list goes on with from what is told of those whom its number counts, and of the noun beside them.
func TestListEnds(t *testing.T) {
	checkAll(t, []reading{
		{text: "Trois députés du MoDem étaient présents, à savoir Jean Roy, Patrick Mars et Marc Fabre, ainsi que la sénatrice LR Sophie Petit et l'écrivain Éric Durand.",
			want: []string{"Jean Roy, member-of, MoDem", "Marc Fabre, member-of, MoDem", "Sophie Petit, member-of, LR"},
			not:  []string{"Éric Durand, member-of", "Sophie Petit, member-of, MoDem", "LR, member-of"}},
		{text: "La police a interrogé Paul Durand, ancien directeur de cabinet de Jean Roy, ainsi que deux proches de Luc Fabre : Marie Petit, ex-ministre des Finances, et Henri Mars, ancien préfet de Corse.",
			want: []string{"Paul Durand, adviser-of, Jean Roy", "Luc Fabre, associate-of, Marie Petit"},
			not:  []string{"Luc Fabre, associate-of, Paul Durand", "Henri Mars, adviser-of", "Marie Petit, adviser-of"}},
		{text: "Un groupe de favoris, comme les Français Paul Durand, Jean Roy, le Belge champion du monde Luc Janssens et le Danois Jan Berg, s'est détaché.",
			want: []string{"Luc Janssens, citizen-of, Belgique", "Jan Berg, citizen-of, Danemark"}, not: []string{"Jean Roy, citizen-of, Belgique"}},
	}, nil)
}

// TestMembersInARow gives what a state is of several bodies to the state, not to the body named before.
func TestMembersInARow(t *testing.T) {
	checkAll(t, []reading{
		{text: "Le Brésil est membre fondateur du Mercosur, membre de l'OMC et client du FMI.", want: []string{"Brésil, member-of, Mercosur", "Brésil, member-of, OMC"}, not: []string{"Mercosur, member-of"}},
		{text: "La Suisse est membre de l'OMC, membre de l'ONU et partenaire de l'OTAN.", want: []string{"Suisse, member-of, OMC", "Suisse, member-of, ONU"}, not: []string{"OMC, member-of"}},
	}, nil)
}

// TestStreets keeps streets and squares from lying in one another, and a town from the first region of a list.
func TestStreets(t *testing.T) {
	checkAll(t, []reading{
		{text: "La ligne relie la ville d'un bout à l'autre, de la place d'Italie à la place Clichy.", not: []string{"place d'Italie, located-in"}},
		{text: "Ils ont défilé boulevard Haussmann, sur les Champs-Élysées et place de l'Opéra.", not: []string{"boulevard Haussmann, located-in"}},
		{text: "Des perquisitions ont eu lieu à Lyon, dans l'Isère, dans la Loire et dans le Jura.", not: []string{"Lyon, located-in, Isère"}},
		{text: "Un homme est mort à Pau, dans les Pyrénées-Atlantiques, en France.", want: []string{"Pau, located-in, Pyrénées-Atlantiques"}},
	}, nil)
}
