package nlp

import (
	"slices"
	"testing"
)

// TestHolderNames parts persons from the places before them, and leaves names of bodies whole.
func TestHolderNames(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string][]string{
		"Absent, le milieu de Marseille Pape Ndour est blessé.":    {"Marseille", "Pape Ndour"},
		"Le coach de Braga Rui Valadares a parlé.":                 {"Braga", "Rui Valadares"},
		"Le défenseur de Naples Cheikh Diop a parlé hier à Paris.": {"Naples", "Cheikh Diop", "Paris"},
		"Le directeur de Lyon Capitale est venu.":                  {"Lyon Capitale"},
		"Le défenseur de Liverpool Virgil van Dijk a marqué.":      {"Liverpool", "Virgil van Dijk"},
		"L'ancien attaquant de Chelsea Didier Drogba a parlé.":     {"Chelsea", "Didier Drogba"},
		"La femme de Florence Martin Petit est venue.":             {"Florence Martin Petit"},
	} {
		var got []string
		for _, n := range m.Analyze(text).Names {
			got = append(got, text[n.Start:n.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestHolderNamesOfShouts leaves no name without its words where the given name behind a body in the plural is written in capitals, and so ends
// the run of words before it.
func TestHolderNamesOfShouts(t *testing.T) {
	m := defaultModelOf(t)
	for _, text := range []string{
		"Le Président des États-Unis DONALD Trump a annoncé une réforme.",
		"Le président des Merlus DONALD Trump a parlé hier à Paris.",
		"L'attaquant des Verts PAUL Durand est blessé, et le milieu des Girondins JEAN Roy absent.",
	} {
		for _, n := range m.Analyze(text).Names {
			if n.Start >= n.End || n.First > n.Last {
				t.Errorf("%s: name of bytes %d to %d, tokens %d to %d", text, n.Start, n.End, n.First, n.Last)
			}
		}
	}
}

// TestFieldNames leaves to a person the name alone, and particles to the name.
func TestFieldNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Le départ de Paul Traoré de la Justice a surpris.", "Person Paul Traoré"},
		{"L'arrivée de Anne Roy à la Culture, et celle de Luc Petit de la Santé, ont surpris.", "Person Anne Roy, Person Luc Petit"},
		{"Le député Hervé de la Touanne a voté.", "Person Hervé de la Touanne"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
