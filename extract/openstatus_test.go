package extract

import "testing"

// What is left open or held in reserve, what is denied of an appointment, and complements that are not shared.
func TestLeftOpen(t *testing.T) {
	checkAll(t, []reading{
		{"La Suisse a-t-elle ou non soutenu Paul Durand ?", []string{"Suisse, supports, Paul Durand, possible"}, nil},
		{"Paul Durand veut attendre, quitte à rejoindre Renault plus tard.", []string{"Paul Durand, joined, Renault, possible"}, nil},
		{"Paul Durand quitte Danone et rejoint Renault.", []string{"Paul Durand, joined, Renault, fact", "Paul Durand, left, Danone, fact"}, nil},
		{"Luc Roy n'a jamais nommé Paul Durand à la tête de Renault.", []string{"Paul Durand, head-of, Renault, negated"}, nil},
		{"Luc Roy pourrait nommer Paul Durand à la tête de Renault.", []string{"Paul Durand, head-of, Renault, possible"}, nil},
		{"Paul Durand, candidat à la mairie et ancien patron de Renault, a réagi.", []string{"Paul Durand, head-of, Renault, former"}, []string{"candidate-of, Renault"}},
		{"Paul Durand, président et fondateur de Danone, a réagi.", []string{"Paul Durand, president-of, Danone", "Paul Durand, founder-of, Danone"}, nil},
		{"L'Arcom, dont le président Paul Durand avait mis la chaîne en demeure, se tait.", []string{"Paul Durand, president-of, Arcom"}, nil},
		{"Une fusillade a éclaté avenue Foch, à Nancy. Le maire, Paul Durand, a réagi.", []string{"Paul Durand, mayor-of, Nancy"}, []string{"mayor-of, avenue Foch"}},
		{"Une bagarre a éclaté boulevard Voltaire. Le maire, Paul Durand, a réagi.", nil, []string{"Paul Durand, mayor-of"}},
		{"Luc Roy a désigné Paul Durand du doigt.", nil, []string{"Luc Roy, appointed"}},
		{"Luc Roy a désigné Paul Durand comme le meurtrier.", nil, []string{"Luc Roy, appointed"}},
		{"Luc Roy a désigné Paul Durand.", []string{"Luc Roy, appointed, Paul Durand"}, nil},
	}, nil)
}
