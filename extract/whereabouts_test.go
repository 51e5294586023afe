package extract

import "testing"

// Where a place lies is read from the words between two names.
func TestWhereabouts(t *testing.T) {
	checkAll(t, []reading{
		{"Une explosion a fait trois morts à Gao, dans le nord du Mali.", []string{"Gao, located-in, Mali, fact"}, nil},
		{"L'attaque a eu lieu à Beni, dans la province du Nord-Kivu (est de la RDC).",
			[]string{"Beni, located-in, Nord-Kivu, fact", "Nord-Kivu, located-in, RDC, fact"}, []string{"Beni, located-in, RDC"}},
		{"À Orvault, près de Nantes, en Loire-Atlantique (France), une famille a disparu.",
			[]string{"Orvault, located-in, Loire-Atlantique, fact", "Loire-Atlantique, located-in, France, fact"}, nil},
		{"Les dépôts sont bloqués en Bretagne (Brest, Pontivy et Lorient).",
			[]string{"Brest, located-in, Bretagne, fact", "Pontivy, located-in, Bretagne, fact", "Lorient, located-in, Bretagne, fact"}, nil},
		{"En Libye, à Misrata, les combats ont repris.", []string{"Misrata, located-in, Libye, fact"}, nil},
		{"Des manifestants ont défilé dans plusieurs villes belges (Liège et Namur).",
			[]string{"Liège, located-in, Belgique, fact", "Namur, located-in, Belgique, fact"}, nil},
		{"Les villes ukrainiennes de Kharkiv et de Dnipro ont été visées.",
			[]string{"Kharkiv, located-in, Ukraine, fact", "Dnipro, located-in, Ukraine, fact"}, nil},
		{"Des villes belges ont protesté, a dit Paul Durand à Lyon.", nil, []string{"Lyon, located-in, Belgique"}},
		{"Les deux hommes ont été arrêtés à Marseille (quartier Noailles).", nil, []string{"Marseille, located-in, Noailles"}},
		{"Ils ont marché de Mende à Paris.", nil, []string{"Mende, located-in, Paris"}},
		{"Et de Gao, au Mali, Paul Durand est parti pour Lille.", nil, []string{"Gao, located-in, Lille"}},
		{"Il a vécu à Paris, Lyon et Marseille.", nil, []string{"Paris, located-in, Lyon", "Lyon, located-in, Marseille"}},
		{"L'espèce est menacée à Madagascar, en Asie et en Océanie.", nil, []string{"Madagascar, located-in, Asie"}},
		{"Marie Martin a visité le Palais du Parlement à Bucarest.", nil, []string{"Parlement, located-in, Bucarest"}},
		{"La mission est surnommée Aide de l'OTAN pour l'Ukraine (NSatu).", nil, []string{"NSatu, located-in, Ukraine"}},
		{"Un policier est mort à Astrakhan, une ville proche du Caucase.", nil, []string{"Astrakhan, located-in, Caucase"}},
		{"Une cycliste a été tuée à Grasse, sur les hauteurs de Cannes, dans les Alpes-Maritimes.", []string{"Grasse, located-in, Alpes-Maritimes, fact"}, nil},
		{"Les départements français de Mayotte et de La Réunion ont été touchés.",
			[]string{"Mayotte, located-in, France, fact", "La Réunion, located-in, France, fact"}, nil},
		{"En France, deux départements, l'Aude et l'Aveyron, ont été inondés.",
			[]string{"Aude, located-in, France, fact", "Aveyron, located-in, France, fact"}, nil},
		{"L'hôpital Morel, situé dans le quartier de Belleroche, a fermé.", []string{"hôpital Morel, located-in, Belleroche, fact"}, nil},
		{"Bretagne : une usine a brûlé à Kervoal", []string{"Kervoal, located-in, Bretagne, fact"}, nil},
		{"Présidentielle au Pérou : Paul Durand renonce", []string{"Présidentielle au Pérou, located-in, Pérou, fact"}, nil},
		{"Ukraine : la police cherche un suspect près d'Odessa", nil, []string{"Odessa, located-in, Ukraine"}},
		{"Le tribunal des affaires sociales de Nantes a tranché.", []string{"tribunal des affaires sociales de Nantes, located-in, Nantes, fact"}, nil},
		{"La faillite du coréen Hanbada inquiète.", []string{"Hanbada, located-in, Corée du Sud, fact"}, nil},
		{"Russie : un cargo a coulé en mer Noire", nil, []string{"mer Noire, located-in, Russie"}},
		{"L'attaque a visé Achin, dans la province de Nangarhar.", nil, []string{"Nangarhar, located-in, Achin"}},
	}, nil)
}

// Where a list goes on with "à", the place behind a hall is another stop and not where the hall stands.
func TestPlaceBehindHall(t *testing.T) {
	checkAll(t, []reading{
		{text: "La compagnie se produira à l'opéra de Marseille, à Lille et à Lyon.", not: []string{"opéra de Marseille, located-in, Lille"}},
		{text: "Elle a travaillé au Louvre, à Bruxelles, puis à Berlin.", not: []string{"Louvre, located-in, Bruxelles"}},
		{text: "Elle a chanté à la Scala, à Vienne, à Paris.", not: []string{"Scala, located-in, Vienne"}},
		{text: "Elle a chanté à la Scala, à Milan.", want: []string{"Scala, located-in, Milan"}},
	}, nil)
}
