package extract

import "testing"

// Whose deed is blamed that the judgement does not name.
func TestBlamed(t *testing.T) {
	checkAll(t, []reading{
		{text: "La société Valmont fermera son usine de Metz. La CGT dénonce « une saignée ».", want: []string{"CGT, criticized, Valmont"}},
		{text: "Le maire Paul Durand quitte le Parti socialiste. La députée Marie Martin parle de « trahison ».", want: []string{"Marie Martin, criticized, Paul Durand"}},
		{text: "La cour d'appel de Lyon a relaxé Paul Durand. L'avocat Luc Mercier a fustigé « une décision sévère ».", want: []string{"Luc Mercier, criticized, cour d'appel de Lyon"}},
		{text: "Paul Durand a vendu le port de Brest. Son avocat, Luc Mercier, a dénoncé « une chasse à l'homme ».", not: []string{"Luc Mercier, criticized, Paul Durand"}},
		{text: "Zagreb retire son candidat. Le ministre croate Luc Mercier a dénoncé « un procès en sorcellerie ».", not: []string{"criticized"}},
		{text: "La police a arrêté Paul Durand. La députée Marie Martin dénonce « une dérive ».", not: []string{"Marie Martin, criticized, Paul Durand"}},
		{text: "Valmont fermera son usine de Metz. La CGT dénonce une trahison de Paul Durand.", not: []string{"CGT, criticized, Valmont"}},
		{text: "Valmont est en difficulté. La CGT dénonce « un massacre ».", not: []string{"CGT, criticized, Valmont"}},
		{"Paul Durand a ouvert une école à Lyon\n\nLe gouvernement a fermé l'hôpital de Metz. La CGT dénonce « un mépris ».", nil, []string{"CGT, criticized, Paul Durand"}}, // whose of the two deeds?
	}, nil)
}
