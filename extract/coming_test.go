package extract

import "testing"

// Who comes to an office by a noun of coming holds it, and so does who is said to have the name.
func TestComing(t *testing.T) {
	checkAll(t, []reading{
		{"La nomination de Luc Fabre au poste de directeur de Renault a surpris.", []string{"Luc Fabre, director-of, Renault, fact"}, nil},
		{"La nomination de Luc Fabre comme porte-parole de Renault a surpris.", []string{"Luc Fabre, spokesperson-of, Renault, fact"}, nil},
		{"L'élection d'Anna Roy comme présidente de la CGT a surpris.", []string{"Anna Roy, president-of, CGT, fact"}, nil},
		{"Anna Roy a salué la réélection de Luc Fabre comme président de la Fifa.", []string{"Luc Fabre, president-of, Fifa, fact"}, []string{"Anna Roy, president-of"}},
		{"La possible nomination de Luc Fabre comme directeur de Renault inquiète Anna Roy.", []string{"Luc Fabre, director-of, Renault, possible"}, nil},
		{"La critique de Luc Fabre comme directeur de Renault a surpris Anna Roy.", nil, []string{"Anna Roy, director-of"}},
		{"Le maire de Lyon s'appelle Luc Fabre.", []string{"Luc Fabre, mayor-of, Lyon, fact"}, nil},
		{"La directrice de Renault se nomme Anna Roy.", []string{"Anna Roy, director-of, Renault, fact"}, nil},
		{"Le maire de Lyon a appelé Luc Fabre.", nil, []string{"Luc Fabre, mayor-of"}},
		{"Le maire de Lyon ne s'appelle pas Luc Fabre.", nil, []string{"Luc Fabre, mayor-of"}},
	}, nil)
}
