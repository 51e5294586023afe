package extract

import "testing"

// Whose post "son PDG" is: that of the body which the sentence before, or the clause, speaks of.
func TestPossessors(t *testing.T) {
	checkAll(t, []reading{
		{"Airbus a perdu un milliard d'euros. Son PDG, Paul Durand, a démissionné.", []string{"Paul Durand, ceo-of, Airbus"}, nil},
		{"La Fifa a condamné les faits. Sa présidente, Marie Martin, a parlé à Zurich.", []string{"Marie Martin, president-of, Fifa"}, nil},
		{"Luc Mercier a été relaxé. Son avocate, Me Marie Martin, a salué ce jugement.", []string{"Marie Martin, lawyer-of, Luc Mercier"}, nil},
		{"La Fifa, par la voix de son secrétaire général, Paul Durand, a protesté.", []string{"Paul Durand, secretary-general-of, Fifa"}, nil},
		{"Le ministère algérien des Affaires étrangères a rappelé son ambassadrice en Espagne, Anna Roy.", []string{"Anna Roy, ambassador-of, Algérie"}, nil},
		{"Luc Mercier est parti. Son PDG, Paul Durand, reste.", nil, []string{"Paul Durand, ceo-of"}},
	}, nil)
}
