package nlp

import "testing"

func TestTitledNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"L'avocat de l'intéressé, Me El Hadji Faye Ciré, proteste.", "Person El Hadji Faye Ciré"},
		{"La juge Anne-Charlotte Le Bihan de Kerros instruit l'affaire.", "Person Anne-Charlotte Le Bihan de Kerros"},
		{"La journaliste de Radio Okapi Solange Lusiku a été libérée.", "Organization Radio Okapi, Person Solange Lusiku"},
		{"Anne Roy de Lyon a été libérée.", "Person Anne Roy, Place Lyon"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

func TestClubNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Paul Durand, propriétaire du Coton Sport de Garoua, a été élu.", "Person Paul Durand, Organization Coton Sport de Garoua"},
		{"Il possède la société Danone à Lyon.", "Organization Danone, Place Lyon"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
