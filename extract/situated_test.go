package extract

import (
	"strings"
	"testing"

	"kg/graph"
)

// A kind and a name are one place; the name is no entity of its own, unless it is where the place lies.
func TestSituated(t *testing.T) {
	for _, c := range []struct{ text, want, not string }{
		{"Une bombe a explosé à l'aéroport de Bruxelles.", "aéroport de Bruxelles", ""},
		{"Une bombe a explosé à l'aéroport international de Bruxelles.", "aéroport international de Bruxelles", ""},
		{"Ils ont manifesté sur la place de l'Opéra.", "place de l'Opéra", "Opéra"},
		{"Le feu a pris dans l'église Sainte-Rita.", "église Sainte-Rita", "Sainte-Rita"},
		{"La société exploite la mine Mutanda au Congo.", "mine Mutanda", "Mutanda"},
		{"Anne Roy est détenue à la prison de Champ-Vestu, à Genève.", "prison de Champ-Vestu", "Champ-Vestu"},
		{"Une fusillade a éclaté au lycée Alexis de Tocqueville, à Grasse.", "lycée Alexis de Tocqueville", ""},
		{"L'association Pont d'Espérance a protesté.", "", "association Pont d'Espérance"},
		{"Le salarié de l'association lyonnaise Puits sans frontières a été relâché.", "", "Puits sans frontières:Place"},
		{"L'argent ira à Refuge Bruno, l'association de secours que préside Anne Roy.", "", "Refuge Bruno:Place"},
		{"Une bombe a explosé dans la station de métro de Maelbeek.", "", "station de métro"},
	} {
		var names []string
		for _, e := range read(t, c.text, "").Entities {
			if e.Type == graph.Place || e.Name == c.not {
				names = append(names, e.Name, e.Name+":"+string(e.Type))
			}
		}
		got := "|" + strings.Join(names, "|") + "|"
		if c.want != "" && !strings.Contains(got, "|"+c.want+"|") || c.not != "" && strings.Contains(got, "|"+c.not+"|") {
			t.Errorf("%s: places %q, want %q and not %q", c.text, names, c.want, c.not)
		}
	}
}

// Neither a metaphor nor a club is a place.
func TestUnsituated(t *testing.T) {
	for _, text := range []string{"Paul Durand est à la place de Marie Martin.", "La troisième place de Dunkerque est acquise.", "Il parle en lieu et place du Tunisien Slim Gharbi.", "Le loi prend le chemin du Sénat."} {
		for _, e := range read(t, text, "").Entities {
			if strings.HasPrefix(e.Name, "place") || strings.HasPrefix(e.Name, "chemin") {
				t.Errorf("%s: %s %s", text, e.Type, e.Name)
			}
		}
	}
}

// An event is at the narrowest place that its sentence tells.
func TestDropSurroundings(t *testing.T) {
	checkAll(t, []reading{
		{"La Turquie accueillera le sommet de l'OTAN à Ankara.", []string{"sommet de l'OTAN, located-in, Ankara, possible"}, []string{"located-in, Turquie"}},
		{"Paul Durand a étudié à l'université de Gand.", nil, []string{"located-in"}},
	}, nil)
}

// A hospital or a school is who works there, but where somebody dies it is a place; a factory is, behind who works there.
func TestHospitals(t *testing.T) {
	for text, want := range map[string]graph.EntityType{
		"Paul Durand est mort à l'hôpital de Mirvaux.":                    graph.Place,
		"L'hôpital de Mirvaux a porté plainte contre Paul Durand.":        graph.Organization,
		"Les rebelles ont pillé l'hôpital Sainte-Barbe, à Mirvaux.":       graph.Organization,
		"La clinique Jeanne-Arbogast a licencié le docteur Marie Martin.": graph.Organization,
		"Paul Durand a visité la prison de Mirvaux avec Marie Martin.":    graph.Place,
		"Paul Durand enseigne au lycée Hélène-Boucher.":                   graph.Organization,
		"Une fusillade a fait un mort au lycée Hélène-Boucher.":           graph.Place,
		"Le collège Ormeau a porté plainte contre Paul Durand.":           graph.Organization,
		"La directrice de l'usine de Mirvaux, Marie Martin, a parlé.":     graph.Organization,
		"Paul Durand a visité l'usine de Mirvaux.":                        graph.Place,
		"Paul Durand dirige le Port autonome de Mirvaux.":                 graph.Organization,
	} {
		found := false
		for _, e := range read(t, text, "").Entities {
			if e.Type != graph.Person && !strings.HasPrefix(e.Name, "Mirvaux") {
				found = found || e.Type == want
			}
		}
		if !found {
			t.Errorf("%s: no %s: %v", text, want, read(t, text, "").Entities)
		}
	}
}

// A department is no body, but a house of the trade and the youth of a party are.
func TestHoused(t *testing.T) {
	for text, want := range map[string]string{
		"Camila Rojas, membre des Jeunesses communistes, conduisait le cortège.":        "Jeunesses communistes",
		"À Strasbourg, Kaltenbrunn possède depuis l'an 2000 les Transports Uberschlag.": "Transports Uberschlag",
		"Paul Durand, ministre de la Santé, a démissionné.":                             "",
	} {
		found := ""
		for _, e := range read(t, text, "").Entities {
			if e.Type == graph.Organization && strings.Contains(e.Name, " ") || e.Name == "Santé" {
				found = e.Name
			}
		}
		if found != want {
			t.Errorf("%s: %q, want %q", text, found, want)
		}
	}
}
