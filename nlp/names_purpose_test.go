package nlp

import (
	"slices"
	"testing"
)

// TestPurposeNames takes what a body is for into its name, and leaves what somebody does for or against one.
func TestPurposeNames(t *testing.T) {
	checkOrganizations(t, map[string][]string{
		"Cette campagne suit celle de la Ligue contre le cancer.":                        {"Ligue contre le cancer"},
		"Le chef de file de la Coalition pour le changement, Nika Abadze, a été arrêté.": {"Coalition pour le changement"},
		"L'association Rivière vivante a porté plainte.":                                 {"Rivière vivante"},
		"L'association Marais vivant avait alerté la justice.":                           {"Marais vivant"},
		"Le collectif Bassines non merci a déposé un recours.":                           {"Bassines non merci"},
		"Le collectif Quartiers en colère, fondé par Anne Roy, manifeste.":               {"Quartiers en colère"},
		"La présidente du collectif Osez l'égalité 34 a démissionné.":                    {"Osez l'égalité 34"},
		"L'association Coallia en difficulté a licencié.":                                {"Coallia"},
		"Le collectif Vivre en Bretagne manifeste dimanche.":                             {"Vivre en Bretagne"},
		"La Ligue arabe a voté contre le texte.":                                         {"Ligue arabe"},
		"Il a salué la Coalition pour son courage.":                                      nil,
		"Le collectif Justice a manifesté en silence.":                                   {"Justice"},
		"La société Renault contre le mur ? Personne n'y croit.":                         {"Renault"},
	})
}

// TestMandateNames finds the party of who sits for it, and no country in its place.
func TestMandateNames(t *testing.T) {
	checkOrganizations(t, map[string][]string{
		"L'époux de la députée Horizons Claire Fauvel dément tout marchandage.": {"Horizons"},
		"Bruno Cauvin, sénateur Les Républicains du Cantal, se tait.":           {"Les Républicains"},
		"Le maire Rassemblement national de Perpignan, Paul Roy, a parlé.":      {"Rassemblement national"},
		"Claire Youssouf, députée (LIOT), parle d'une faute.":                   {"LIOT"},
		"L'eurodéputée portugaise (S&D) a appelé les deux parties au calme.":    {"S&D"},
		"La sénatrice (Nord) s'est abstenue.":                                   nil,
		"Le maire (42 ans) a parlé.":                                            nil,
	})
}

// TestListedBodies gives every name behind a plural noun for bodies its type, and the employer behind a person's name.
func TestListedBodies(t *testing.T) {
	checkOrganizations(t, map[string][]string{
		"Les chaînes NTV et Citizen ont vu leur signal coupé.":                {"NTV", "Citizen"},
		"La fondatrice des sites Batuli et Netgazeti a été arrêtée.":          {"Batuli", "Netgazeti"},
		"Sophie Hallier, de Kepler Cheuvreux, n'exclut pas une contre-offre.": {"Kepler Cheuvreux"},
		"Anna Roy, de Paris, a gagné.":                                        nil,
		"Les villes de Lyon et Givors ont voté.":                              nil,
		"Tesla a annoncé mardi la suppression de 300 emplois.":                {"Tesla"},
		"Elle travaillait pour Google, à Dublin.":                             {"Google"},
		"Il l'a écrit sur Facebook.":                                          nil,
	})
}

func checkOrganizations(t *testing.T, texts map[string][]string) {
	t.Helper()
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range texts {
		var got []string
		for _, n := range m.Analyze(text).Names {
			if n.Type == Organization {
				got = append(got, text[n.Start:n.End])
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestLeadingNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Un concurrent malheureux, l'espagnol Aldana y Murcia, a saisi le tribunal.", "Organization Aldana y Murcia"},
		{"Le socialiste Germain Peyrol-Lascaux a rencontré Marc Dupuis.", "Person Germain Peyrol-Lascaux, Person Marc Dupuis"},
		{"Elle a créé avec sa fille un collectif, Justice pour Ilan, en mars.", "Organization Justice pour Ilan"},
		{"Selon l'Omanais Wahid al-Mansi, rien n'est décidé.", "Person Wahid al-Mansi"},
		{"Le maire d'Oum Barka a été tué.", "Place Oum Barka"},
		{"Le village de Karama Jadida a brûlé.", "Place Karama Jadida"},
		{"Le père d'Oum Barka a été tué.", "Person Oum Barka"},
		{"Elle a vu un homme, Paul, pour Ilan.", "Person Paul, Person Ilan"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
