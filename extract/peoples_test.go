package extract

import "testing"

// A people in the plural with the name of a firm behind "de" is that firm; the players of a club and the staff of a body of several states are of another country.
func TestFirmsByTheirPeople(t *testing.T) {
	checkAll(t, []reading{
		{text: "Les Américains de BlackRock détiennent 5 % de Danone.", want: []string{"BlackRock, located-in, États-Unis, fact", "BlackRock, owns, Danone, fact"}},
		{text: "Paul Durand a vendu la mine aux Chinois de Huawei.", want: []string{"Huawei, located-in, Chine, fact"}},
		{text: "L'Allemand Siemens a vendu une usine.", want: []string{"Siemens, located-in, Allemagne, fact"}},
		{"Les Brésiliens du PSG ont critiqué Danone.", nil, []string{"Paris Saint-Germain, located-in"}},
		{"Les Français de l'ONU ont critiqué Danone.", nil, []string{"ONU, located-in"}},
	}, nil)
}
