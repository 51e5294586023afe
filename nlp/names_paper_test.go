package nlp

import "testing"

func TestPaperNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"La Vigie du Maine ferme. Les journalistes de La Vigie du Maine protestent.",
			"Organization La Vigie du Maine, Organization La Vigie du Maine"},
		{"Elle a acheté l'immeuble des Petites Affiches du Maine, hebdomadaire fondé en 1968.", "Organization Petites Affiches du Maine"},
		{"Les habitants de la Provence protestent.", "Place Provence"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

func TestContractedPapers(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Il l'a promis dans un entretien aux Échos.", "Organization Échos"},
		{"Cet ancien chroniqueur du Point vit à Lyon.", "Organization Point, Place Lyon"},
		{"Elle a confié au « Monde » qu'elle partait.", "Organization Monde"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
