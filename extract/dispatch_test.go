package extract

import "testing"

// Forms of ordinary dispatches: lists of ministers and heads of state, purposes, fronted descriptions.
func TestDispatches(t *testing.T) {
	checkAll(t, []reading{
		{"Il a rencontré le Premier ministre israélien Paul Durand, son ministre de la Défense Luc Roy et le chef du Hamas, Jean Mercier.",
			[]string{"Luc Roy, defence-minister-of, Israël", "Jean Mercier, head-of, Hamas"}, []string{"Paul Durand, defence-minister-of", "Paul Durand, head-of"}},
		{"Des chefs d'État y assistaient, dont le Nigérien Luc Roy, président du G5, le Tchadien Paul Durand et le Togolais Jean Mercier.",
			[]string{"Luc Roy, president-of, Niger", "Paul Durand, president-of, Tchad", "Jean Mercier, president-of, Togo"}, []string{"Paul Durand, president-of, Niger"}},
		{"Les ministres des Affaires étrangères, dont l'Allemand Paul Durand et la Belge Anna Roy, se sont réunis.",
			[]string{"Paul Durand, foreign-minister-of, Allemagne", "Anna Roy, foreign-minister-of, Belgique"}, []string{"Anna Roy, foreign-minister-of, Allemagne"}},
		{"Le Mali s'inquiète au Mali. Le général Paul Traoré conserve la Défense, le colonel Luc Keita l'Intérieur, M. Sow les Finances et Anna Sy le Travail.",
			[]string{"Luc Keita, interior-minister-of, Mali", "Sow, finance-minister-of, Mali", "Anna Sy, minister-of, Mali"}, []string{"Luc Keita, finance-minister-of", "Paul Traoré, interior-minister-of"}},
		{"L'Union africaine a désigné l'ancien président Paul Durand pour dialoguer avec Luc Roy.", []string{"Paul Durand, met, Luc Roy, possible"}, []string{"Union africaine, met"}},
		{"Le Sénat a choisi Marie Martin pour remplacer Luc Roy.", nil, []string{"Sénat, succeeded"}},
		{"La Russie a reconnu l'indépendance du Kosovo et de l'Abkhazie, deux régions de la Géorgie.", []string{"Russie, recognized, Abkhazie"}, []string{"Russie, recognized, Géorgie"}},
		{"L'armée a visé Luc Roy, chef du bureau politique du Hamas, tué à Téhéran.", []string{"Luc Roy, died-in, Téhéran"}, nil},
		{"Le Premier ministre Paul Durand, du Mouvement réformateur, a démissionné.", []string{"Paul Durand, member-of, Mouvement réformateur"}, []string{"Paul Durand, prime-minister-of, Mouvement réformateur"}},
		{"Le sénateur Luc Roy, de la Commission des lois, a refusé.", nil, []string{"Luc Roy, member-of, Commission"}},
		{"Luc Roy a refusé. Opposant farouche à Macky Sall, le fondateur du Pastef, dissous en 2023, avait été empêché de se présenter.", []string{"Luc Roy, founder-of, Pastef"}, []string{"Macky Sall, founder-of, Pastef"}},
		{"L'ancien ministre Paul Durand devient le premier commissaire à la Défense. La Commission européenne recule.", []string{"Paul Durand, commissioner-of, Commission européenne"}, nil},
		{"Paul Durand a battu Luc Roy à la présidentielle. Anna Roy a félicité le vainqueur.", []string{"Anna Roy, praised, Paul Durand"}, []string{"Anna Roy, praised, Luc Roy"}},
		{"Paul Durand est devenu le président d'Afrique de l'Ouest.", nil, []string{"Paul Durand, president-of, Afrique de l'Ouest"}},
		{"Le président turc Abdullah Gül et le Premier ministre Paul Durand ont obtenu des garanties.", []string{"Paul Durand, prime-minister-of, Turquie"}, nil},
		{"Le président turc Abdullah Gül et le président Paul Durand ont obtenu des garanties.", nil, []string{"Paul Durand, president-of, Turquie"}},
		{"Plusieurs ont perdu, à commencer par l'ex-Première ministre britannique Anna Roy, le ministre de la Défense Paul Durand et Luc Mercier.",
			[]string{"Anna Roy, prime-minister-of, Royaume-Uni, former"}, []string{"Anna Roy, defence-minister-of", "Paul Durand, prime-minister-of"}},
		{"Le Mali s'inquiète au Mali. Paul Keita prend les Affaires étrangères, Anna Sow l'Intérieur et Jean Sy la Défense.",
			[]string{"Paul Keita, foreign-minister-of, Mali", "Anna Sow, interior-minister-of, Mali"}, []string{"Jean Sy, interior-minister-of"}},
		{"Les ministres des Affaires étrangères du Mali et du Niger, Anna Roy et Paul Durand, se sont vus.",
			[]string{"Anna Roy, foreign-minister-of, Mali", "Paul Durand, foreign-minister-of, Niger"}, []string{"Anna Roy, minister-of"}},
		{"Marie Martin a battu Paul Durand à la présidentielle de 2022. Luc Roy, favori de la droite pour 2026, a refusé.", nil, []string{"Luc Roy, participates-in, présidentielle de 2022"}},
		{"Mahamat Idriss Déby Itno a été élu. Mahamat Idriss Déby Itno avait pris le pouvoir à la mort de son père, Idriss Déby Itno.", []string{"Mahamat Idriss Déby Itno, child-of, Idriss Déby Itno"}, nil},
		{"Le ministre belge de la Justice, Paul Durand, et son collègue de l'Intérieur, Luc Roy, ont refusé. La Belgique s'inquiète en Belgique.", []string{"Luc Roy, interior-minister-of, Belgique"}, nil},
		{"Paul Durand sera investi vendredi par la Haute Cour constitutionnelle.", nil, []string{"Paul Durand, candidate-of"}},
	}, nil)
}
