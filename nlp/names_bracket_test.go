package nlp

import "testing"

func TestBracketNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Le groupe Delmas (Koré, Alinéo, Brivac) a vu son bénéfice reculer.", "Organization Delmas, Organization Koré, Organization Alinéo, Organization Brivac"},
		{"Le groupe Valtier (Orbec, Tissand et Maison Rouvre) ouvre des boutiques.", "Organization Valtier, Organization Orbec, Organization Tissand, Organization Maison Rouvre"},
		{"Le groupe Valtier (Nantes, Brest) embauche.", "Organization Valtier, Place Nantes, Place Brest"},
		{"Le groupe Valtier (Anne Roy, Paul Durand) proteste.", "Organization Valtier, Person Anne Roy, Person Paul Durand"},
		{"Vortane, maison mère de Lunéa et de Stilbox, supprime 300 postes.", "Organization Vortane, Organization Lunéa, Organization Stilbox"},
		{"Le fonds est entré au capital de la biscuiterie Le Goarant.", "Organization Le Goarant"},
		{"Il exploite les enseignes Tarvel et La Halle aux Tissus dans la région.", "Organization Tarvel, Organization La Halle aux Tissus"},
		{"L'EARL Moreau a déposé un recours.", "Organization EARL Moreau"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
