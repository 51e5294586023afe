package nlp

import "testing"

func TestTitledNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"L'avocat de l'intéressé, Me El Hadji Faye Ciré, proteste.", "Person El Hadji Faye Ciré"},
		{"L'avocate Anne-Charlotte Le Bihan de Kerros a parlé.", "Person Anne-Charlotte Le Bihan de Kerros"},
		{"La journaliste de Radio Okapi Solange Lusiku a été libérée.", "Organization Radio Okapi, Person Solange Lusiku"},
		{"Le diplomate João Barroca de Meneval succède à Paul Durand.", "Person João Barroca de Meneval, Person Paul Durand"},
		{"Le maire a confié à sa fille, Zoulaïkha, la culture.", "Person Zoulaïkha"},
		{"Il a vu le père de Paul Durand, Idrisso, à Lyon.", "Person Paul Durand, Person Idrisso, Place Lyon"},
		{"Anne Roy de Marseille a été libérée.", "Person Anne Roy, Place Marseille"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

func TestClubNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Paul Durand, propriétaire du Coton Sport de Garoua, a été élu.", "Person Paul Durand, Organization Coton Sport de Garoua"},
		{"Il est arrivé du Stade Burkinabé de Bobo-Dioulasso en 2021.", "Organization Stade Burkinabé de Bobo-Dioulasso"},
		{"Le numéro deux du CHU de Vestry, où il avait conduit la réforme, part.", "Organization CHU de Vestry"},
		{"Il possède la société Danone à Lyon.", "Organization Danone, Place Lyon"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
