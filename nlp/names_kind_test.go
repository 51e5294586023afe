package nlp

import (
	"strings"
	"testing"
)

func TestNamesBesideNouns(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"L'armée a repris la ville de Wad Madani.", "Place Wad Madani"},
		{"Le distributeur va racheter les enseignes Cora et Match au groupe belge Louis Delhaize.", "Organization Cora, Organization Match, Organization Louis Delhaize"},
		{"Il habite le village de Saint-Roman-de-Codières.", "Place Saint-Roman-de-Codières"},
		{"Le patron du groupe Vincent Bolloré a parlé.", "Person Vincent Bolloré"},
		{"L'ex-patron de Renault Carlos Ghosn, qui s'est réfugié au Liban, reste visé par un mandat d'arrêt international.",
			"Organization Renault, Person Carlos Ghosn, Place Liban"},
		{"Le député Likoud Paul Martin a répondu.", "Organization Likoud, Person Paul Martin"},
		{"Les sanctions de l'Union européenne contre la Biélorussie ont été levées.", "Organization Union européenne, Place Biélorussie"},
		{"Riyad, partenaire historique de Washington, a refusé.", "Place Riyad, Place Washington"},
		{"Son mari, l'éditeur tunisien Philippe Sadoun, vit à Marseille.", "Person Philippe Sadoun, Place Marseille"},
		{"Le directeur de la chaîne Pierre Martin a démissionné.", "Person Pierre Martin"},
		{"L'association Rivages vivants a saisi le juge.", "Organization Rivages vivants"},
		{"Berlin livre des systèmes de défense aérienne Iris-T et des missiles Taurus à Kiev.", "Place Berlin, Place Kiev"},
		{"Des avions Boeing ont atterri à Lyon.", "Organization Boeing, Place Lyon"},
		{"Le groupe de Clermont-Ferrand a vendu une usine à un fonds de Palo Alto.", "Place Clermont-Ferrand, Place Palo Alto"},
		{"La filiale de la Caisse des dépôts et de Veolia recrute.", "Organization Caisse des dépôts, Organization Veolia"},
		{"Le ministère de l'Économie et des Finances a refusé.", "Organization ministère de l'Économie et des Finances"},
		{"L'envoyée de l'Union européenne pour le Sahel est arrivée.", "Organization Union européenne, Place Sahel"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

func TestReadNameKindsRefuses(t *testing.T) {
	for _, row := range []string{"Person\tbare\tministre", "Place\tof\tville", "Place\tde"} {
		if _, err := readNameKinds("type\tlink\tnouns\n" + row); err == nil || !strings.Contains(err.Error(), ":2:") {
			t.Errorf("%q: %v, want an error of line 2", row, err)
		}
	}
}
