package extract

import "testing"

// Whose courts and police it is that do what the clause names no doer of.
func TestJurisdiction(t *testing.T) {
	checkAll(t, []reading{
		{"L'homme d'affaires Paul Durand est poursuivi en Russie pour terrorisme.", []string{"Russie, charged, Paul Durand, fact"}, nil},
		{"Paul Durand a été interpellé samedi à Lyon.", []string{"France, arrested, Paul Durand, fact"}, []string{"Lyon, arrested"}},
		{"Au Mali, Paul Durand a été condamné à cinq ans de prison par un juge.", []string{"Mali, convicted, Paul Durand, fact"}, nil},
		{"Le Mali a changé. Paul Durand, écroué depuis mars, a écrit une lettre.", nil, []string{"Mali, arrested"}},
		{"À Bamako, Marie Martin a été arrêtée par Paul Durand.", nil, []string{"Mali, arrested"}},
		{"Paul Durand doit être jugé lundi par le tribunal de Vaubrecourt.", nil, []string{"Vaubrecourt, charged", "Vaubrecourt, convicted"}},
		{"Le Mali a changé. Paul Durand n'a pas été inculpé.", nil, []string{"Mali, charged"}},
		{"Le Mali a changé. L'ancien ministre Paul Durand, arrêté pour avoir critiqué un général, a écrit une lettre.", nil, []string{"Mali, arrested"}},
		{"Le Mali a changé. Le parti, dont la présidente, Marie Martin, avait été brièvement interpellée lundi, a protesté.", nil, []string{"Mali, arrested"}},
		{"Le Mali a changé. Paul Durand a été arrêté jeudi.", nil, []string{"Mali, arrested"}},
		{"Le Mali a changé. Paul Durand a été inculpé jeudi.", []string{"Mali, charged, Paul Durand, fact"}, nil},
		{"Paul Durand veut arrêter Marie Martin au Mali.", nil, []string{"Mali, arrested"}},
	}, nil)
}
