package extract

import "testing"

// Who succeeds somebody, or was succeeded, has or had the office that the text tells of the other.
func TestSuccessions(t *testing.T) {
	checkAll(t, []reading{
		{"Le président malien, Luc Mercier, a loué son prédécesseur, Anna Roy.", []string{"Anna Roy, president-of, Mali, former"}, nil},
		{"Anna Roy, nommée directrice générale d'Airbus mardi, succède à Paul Durand.", []string{"Paul Durand, ceo-of, Airbus, former"}, nil},
		{"Le directeur de la Fifa, Paul Durand, a été remplacé par Anna Roy.", []string{"Anna Roy, director-of, Fifa, fact", "Paul Durand, director-of, Fifa, former"}, nil},
		{"La Fifa change. Son nouveau président, Luc Mercier, succède à Paul Durand.", []string{"Paul Durand, president-of, Fifa, former"}, nil},
		// at the head of something else
		{"Luc Roy, successeur de l'ancien président malien Paul Keïta à la tête de la Fifa, a parlé.", []string{"Luc Roy, succeeded, Paul Keïta, fact"}, []string{"Luc Roy, president-of, Mali"}},
		{"La Fifa change. Le président de la Fifa, Luc Roy, est parti. Anna Diba lui succède à la tête du gouvernement.", nil, []string{"Anna Diba, president-of, Fifa"}},
		{"Le président de la Fifa, Luc Roy, est parti. Anna Diba lui succède à la tête de la Fifa.", []string{"Anna Diba, succeeded, Luc Roy, fact"}, nil},
		// a title is not what somebody is given
		{"Le maire de Lyon, Luc Mercier, remplace Paul Durand.", []string{"Luc Mercier, succeeded, Paul Durand, fact"}, []string{"Paul Durand, mayor-of, Lyon"}},
		// of two former offices either may be the one
		{"L'ancien maire de Metz Paul Durand, ancien président de la Fifa, a été remplacé par Anna Roy.", nil,
			[]string{"Anna Roy, mayor-of, Metz", "Anna Roy, president-of, Fifa"}},
	}, nil)
}
