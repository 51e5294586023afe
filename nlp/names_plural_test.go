package nlp

import "testing"

func TestPluralNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Premier directeur des Chemins de fer du Togo, il a joué avec les Remparts de Québec.", "Organization Chemins de fer du Togo, Organization Remparts de Québec"},
		{"L'envoyé de Reporters d'Amérique est mort.", "Organization Reporters d'Amérique"},
		{"Les Calanques de Marseille brûlent.", "Place Marseille"},
		{"Elle accuse la CFDT de Tourcoing et le Medef de l'Hérault.", "Organization CFDT de Tourcoing, Organization Medef de l'Hérault"},
		{"Il a saisi l'Agence régionale de santé du Grand Est.", "Organization Agence régionale de santé du Grand Est"},
		{"Il a milité à la Renaissance du Bénin.", "Organization Renaissance du Bénin"},
		{"Orange Côte d'Ivoire a porté plainte.", "Organization Orange Côte d'Ivoire"},
		{"Il préside les Cars Reverdy et Filles.", "Organization Cars Reverdy et Filles"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
