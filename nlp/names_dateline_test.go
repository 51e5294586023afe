package nlp

import "testing"

func TestDatelineNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Andermatt (Suisse) – Le Suédois Linus Ahlstrand a gagné vendredi la dernière course.", "Place Andermatt, Place Suisse, Person Linus Ahlstrand"},
		{"L'analyste Claire Mansart, de Veltis, table sur une hausse.", "Person Claire Mansart, Organization Veltis"},
		{"La joueuse Anne Roy, de Brest, a marqué.", "Person Anne Roy, Place Brest"},
		{"Le commandement est confié à Bogumila Szczerbak, une Polonaise.", "Person Bogumila Szczerbak"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

func TestInstitutionNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"À Aden, le Conseil de direction présidentiel s'est félicité de l'opération.", "Place Aden, Organization Conseil de direction présidentiel"},
		{"L'Étoile avenoise a perdu.", "Organization Étoile avenoise"},
		{"En 2019, ils avaient fondé le Caucus pour la transparence.", "Organization Caucus pour la transparence"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
