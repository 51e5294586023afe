package extract

import "testing"

// Who succeeds somebody, or was succeeded, has or had the office that the text tells of the other.
func TestSuccessions(t *testing.T) {
	checkAll(t, []reading{
		{"Le président malien, Luc Mercier, a loué son prédécesseur, Anna Roy.", []string{"Anna Roy, president-of, Mali, former"}, nil},
		{"Anna Roy, nommée directrice générale d'Airbus mardi, succède à Paul Durand.", []string{"Paul Durand, ceo-of, Airbus, former"}, nil},
		{"Le directeur de la Fifa, Paul Durand, a été remplacé par Anna Roy.", []string{"Anna Roy, director-of, Fifa, fact", "Paul Durand, director-of, Fifa, former"}, nil},
		{"La Fifa change. Son nouveau président, Luc Mercier, succède à Paul Durand.", []string{"Paul Durand, president-of, Fifa, former"}, nil},
		// a title is not what somebody is given
		{"Le maire de Lyon, Luc Mercier, remplace Paul Durand.", []string{"Luc Mercier, succeeded, Paul Durand, fact"}, []string{"Paul Durand, mayor-of, Lyon"}},
		// of two former offices either may be the one
		{"L'ancien maire de Metz Paul Durand, ancien président de la Fifa, a été remplacé par Anna Roy.", nil,
			[]string{"Anna Roy, mayor-of, Metz", "Anna Roy, president-of, Fifa"}},
	}, nil)
}
