package nlp

import (
	"strings"
	"testing"
)

func TestAcronymNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"L'Office national de lutte contre la fraude et la contrebande (ONLFC) a saisi dix tonnes.",
			"Organization Office national de lutte contre la fraude et la contrebande, Organization ONLFC"},
		{"L'Association suisse des éditeurs, libraires et diffuseurs (ASELD) proteste.",
			"Organization Association suisse des éditeurs, libraires et diffuseurs, Organization ASELD"},
		{"Il travaille pour le Service de renseignement norvégien (PSX).", "Organization Service de renseignement norvégien, Organization PSX"},
		{"La mission s'appelle Aide et formation de l'OTAN pour l'Ukraine (NSatu).", "Organization OTAN, Place Ukraine, Organization NSatu"},
		{"L'Espagne (Euro) a perdu à Vigo (McLaren Racing).", "Place Espagne, Event Euro, Place Vigo, Organization McLaren Racing"},
		{"La Coupe d'Afrique des nations (CAN) se tient à Rabat.", "Event Coupe d'Afrique des nations, Event CAN, Place Rabat"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

func TestSpells(t *testing.T) {
	for _, c := range []struct {
		name, short string
		want        bool
	}{
		{"office central de lutte contre les atteintes a l environnement et a la sante publique", "oclaesp", true},
		{"federation camerounaise de football", "fecafoot", true},
		{"parti du congres du malawi", "mcp", false},
		{"comite national et le ministre de l economie", "cn", false},
		{"comite", "co", false},
	} {
		var words []string
		for _, w := range strings.Fields(c.name) {
			words = append([]string{w}, words...)
		}
		if got := spells(words, c.short); got != c.want {
			t.Errorf("spells(%q, %q) = %v", c.name, c.short, got)
		}
	}
}
