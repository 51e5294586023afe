package extract

import "testing"

// Whom nouns stand for by what complements them, and nouns and phrases that the parser hung on the wrong word.
func TestStanding(t *testing.T) {
	checkAll(t, []reading{
		{"Les hommes du général Paul Durand ont renversé Marie Martin.", []string{"Paul Durand, overthrew, Marie Martin"}, nil},
		{"Les hommes du Hezbollah se sont emparés de Goma.", []string{"Hezbollah, captured, Goma"}, nil},
		{"Plusieurs barons du Parti socialiste, dont Paul Durand, ont critiqué Marie Martin.", []string{"Paul Durand, criticized, Marie Martin"}, nil},
		{"La Norvège est l'un des rares à avoir sanctionné la Serbie.", []string{"Norvège, sanctioned, Serbie"}, nil},
		{"Paul Durand a reçu le soutien sans faille de la Turquie.", []string{"Turquie, supports, Paul Durand"}, nil},
		{"Paul Durand, fervent partisan de Marie Martin, a parlé.", []string{"Paul Durand, supports, Marie Martin"}, nil},
		{"Le Burundi, dont huit mille hommes épaulent l'armée congolaise, a démenti.", []string{"Burundi, supports, armée congolaise"}, nil},
		{"L'Italie a sanctionné une dizaine de hauts responsables, dont le ministre de l'Intérieur, Paul Durand.", []string{"Italie, sanctioned, Paul Durand"}, nil},
		{"Paul Durand a réuni ses fidèles dans le but de renverser Marie Martin.", []string{"Paul Durand, overthrew, Marie Martin, possible"}, nil},
		{"L'aviation turque a bombardé une raffinerie de Kobané.", []string{"aviation turque, attacked, Kobané"}, nil},
		{"Anna Roy et Luc Mercier figurent parmi les fondateurs de Renault.", []string{"Anna Roy, founder-of, Renault", "Luc Mercier, founder-of, Renault"}, nil},
		{"Paul Durand soutient sans réserve Anna Roy.", []string{"Paul Durand, supports, Anna Roy"}, nil},
		{"Le Hezbollah a infligé de lourdes pertes à l'armée syrienne.", []string{"Hezbollah, attacked, armée syrienne"}, nil},
		{"Les chefs d'État et de gouvernement de l'Union européenne ont condamné la Russie.", []string{"Union européenne, criticized, Russie"}, nil},
		{"Les ministres de la Défense de l'Otan ont condamné la Syrie.", []string{"Otan, criticized, Syrie"}, nil},
		{"La Suisse a gelé les avoirs de Luc Mercier et ceux de Nokia.", []string{"Suisse, sanctioned, Luc Mercier", "Suisse, sanctioned, Nokia"}, nil},
		{"Le ministre de l'Intérieur Luc Mercier et celui de la Justice, Paul Durand, sont venus.", nil, []string{"Luc Mercier, justice-minister-of"}},
		{"Le préfet du Rhône, Paul Durand, est venu, pas celui de la Loire, Luc Mercier.", []string{"Luc Mercier, governor-of, Loire, fact"}, nil},
		{"La maire de Lyon, Anne Petit, a signé. Celle de Nantes, Marie Martin, refuse.", []string{"Marie Martin, mayor-of, Nantes"}, nil},
		{"Plusieurs noms circulent. Celui de Paul Durand, maire de Lyon, revient souvent.", []string{"Paul Durand, mayor-of, Lyon"}, nil},
		{"Trois d'entre eux, dont l'avocate Marie Martin, ont quitté le Parti socialiste.", []string{"Marie Martin, left, Parti socialiste"}, nil},
		{"Plusieurs d'entre elles, dont Anna Roy, ont quitté le Parti socialiste.", []string{"Anna Roy, left, Parti socialiste"}, nil},
		{"Il négocie avec le Parti du peuple, fondé en 2010 et dont le président, Jean Roux, demande une amnistie.", []string{"Jean Roux, president-of, Parti du peuple"}, nil},
		{"Le Parti socialiste, que vient de quitter Paul Durand, est en crise.", []string{"Paul Durand, left, Parti socialiste"}, nil},
		{"Elle a rejoint la Cour de justice de l'Union européenne, à Luxembourg.", []string{"Cour de justice de l'Union européenne, located-in, Luxembourg"}, nil},
		{"Anna Roy a rencontré la Croix-Rouge, à Genève.", nil, []string{"Croix-Rouge, located-in"}},
		{"Anna Roy est en visite dans une usine de Limoges.", []string{"Anna Roy, visited, Limoges"}, nil},
		{"Anna Roy a reçu lundi à Paris Marie Martin.", []string{"Anna Roy, met, Marie Martin"}, nil},
		{"« C'est une honte », a dit à Lyon Marie Martin à Anna Roy.", []string{"Marie Martin, told, Anna Roy"}, nil},
		{"La France fait partie des pays qui soutiennent l'Ukraine.", []string{"France, supports, Ukraine"}, nil},
		{"La Hongrie est le seul pays à avoir critiqué l'Ukraine.", []string{"Hongrie, criticized, Ukraine"}, nil},
		{"Une trentaine de pays (dont la France et l'Italie) ont condamné la Russie.", []string{"France, criticized, Russie", "Italie, criticized, Russie"}, nil},
		{"Le Niger reproche à la France son soutien à Israël.", []string{"Niger, criticized, France", "France, supports, Israël"}, []string{"Niger, supports", "Niger, criticized, Israël"}},
		{"La France, rejointe par l'Allemagne, a condamné la Russie.", []string{"France, criticized, Russie", "Allemagne, criticized, Russie"}, nil},
		{"Interrogé par RFI à Dakar, Luc Mercier a critiqué Marie Martin.", []string{"Luc Mercier, criticized, Marie Martin"}, []string{"RFI, criticized"}},
		{"Accusée par Washington de livrer des drones à Moscou, Téhéran a démenti.", []string{"États-Unis, criticized, Iran", "Iran, aids, Russie, possible"}, nil},
		{"Fort du soutien de la CGT, Paul Durand a gagné.", []string{"CGT, supports, Paul Durand"}, nil},
	}, nil)
}
