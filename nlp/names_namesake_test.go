package nlp

import "testing"

// TestNamesakes are firms called after somebody, and persons of whom much the same is said.
func TestNamesakes(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Louis Merlin, filiale de Renault, a fermé son usine de Vesoul.", "Organization Louis Merlin, Organization Renault, Place Vesoul"},
		{"Le conseil d'administration de Marc Orlan se réunira lundi.", "Organization Marc Orlan"},
		{"Le tribunal de commerce de Lyon a placé Paul Boyé en redressement judiciaire.", "Organization tribunal de commerce de Lyon, Organization Paul Boyé"},
		{"Le patron du groupe Paul Boyé a quitté Renault.", "Person Paul Boyé, Organization Renault"},
		{"Paul Boyé, 54 ans, a quitté Renault. Le conseil d'administration de Paul Boyé se réunira lundi.", "Person Paul Boyé, Organization Renault, Person Paul Boyé"},
		{"Paul Boyé emploie 30 salariés. Paul Boyé est né en 1960 à Vesoul.", "Person Paul Boyé, Person Paul Boyé, Place Vesoul"},
		{"Le parti a envoyé un collaborateur de son groupe au Parlement européen, Marc Orlan.", "Organization Parlement européen, Person Marc Orlan"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
