package nlp

import "testing"

func TestNamesOfPersons(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Ils ont confié l'enquête à Amaru Killa, 44 ans.", "Person Amaru Killa"},
		{"Il est le cousin par alliance d'Abdul-Rahman al-Ghazali, le chef du mouvement.", "Person Abdul-Rahman al-Ghazali"},
		{"Le promoteur oranais Fodil Zeghmati-Hadef, proche du président, a racheté le journal.", "Person Fodil Zeghmati-Hadef"},
		{"Il adhère au Parti africain de la dignité, que vient de fonder Majhemout Diop.", "Organization Parti africain de la dignité, Person Majhemout Diop"},
		{"Natif de Sartène, neveu de l'ancien sénateur Toussaint Luccioni, il est avocat.", "Place Sartène, Person Toussaint Luccioni"},
		{"Cet éleveur de Layrac, fils de réfugiés espagnols, a témoigné.", "Place Layrac"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

func TestNumeralNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"La chambre préliminaire II de la Cour pénale internationale a confirmé les charges.", "Organization chambre préliminaire II, Organization Cour pénale internationale"},
		{"L'ex-directeur Afrique de Sogédis, Thierry Malaval, vit à Dubaï.", "Organization Sogédis, Person Thierry Malaval, Place Dubaï"},
		{"Le reste est à l'avocat Afonso de Melo.", "Person Afonso de Melo"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
