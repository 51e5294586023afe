package extract

import "testing"

// Which country those who rule it mean, named by no more than what they are.
func TestRuled(t *testing.T) {
	checkAll(t, []reading{
		{text: "La junte au pouvoir à Niamey a critiqué la France et le Mali.", want: []string{"Niger, criticized, France"}},
		{text: "La France et le Niger se disputent. Le Mali et la France aussi.\n\nÀ Bamako, la junte a critiqué Paul Durand.", want: []string{"Mali, criticized, Paul Durand"}},
		{text: "La France et le Niger se disputent. Le Niger et la France se taisent.\n\nLe Mali a expulsé un diplomate français. La junte accuse Paul Durand d'ingérence.",
			want: []string{"Mali, criticized, Paul Durand"}},
		{text: "Guinée : Paul Durand a été arrêté. Le Portugal et le Sénégal ont exhorté les autorités à le libérer.", want: []string{"Portugal, urged, Guinée", "Sénégal, urged, Guinée"}},
		{text: "Guinée : l'armée règne. Paul Durand a accusé le pouvoir de mentir.", want: []string{"Paul Durand, criticized, Guinée"}},
		{text: "Guinée : l'armée règne. Paul Durand a pris le pouvoir.", not: []string{"Paul Durand, captured", "Paul Durand, criticized"}},
		{text: "Guinée : l'armée règne. Depuis Lisbonne, Paul Durand a critiqué le pouvoir.", want: []string{"Paul Durand, criticized, Guinée"}},
		{text: "Guinée : l'armée règne. Paul Durand a appelé les juntes à partir.", not: []string{"Paul Durand, urged"}},
	}, nil)
}
