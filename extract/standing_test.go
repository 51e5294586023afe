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
		{"Fort du soutien de la CGT, Paul Durand a gagné.", []string{"CGT, supports, Paul Durand"}, nil},
	}, nil)
}
