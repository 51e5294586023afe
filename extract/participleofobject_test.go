package extract

import "testing"

// A participle behind the object's name and a comma: the object's, or the subject's.
func TestParticipleOfObject(t *testing.T) {
	checkAll(t, []reading{
		{text: "Anna Delmas soutient le Rwanda, menacé depuis lundi par la Turquie.", want: []string{"Turquie, threatened, Rwanda"}, not: []string{"Turquie, threatened, Anna Delmas"}},
		{text: "Anna Delmas soutient TotalEnergies, attaqué en justice depuis lundi par Greenpeace.", want: []string{"Greenpeace, sued, TotalEnergies"}, not: []string{"Greenpeace, sued, Anna Delmas"}},
		{text: "Le ministre a évoqué le Mali, accusé depuis des mois par l'Algérie.", want: []string{"Algérie, criticized, Mali"}},
		{text: "Paul Durand défend la Palestine, bombardée depuis mardi par Israël.", want: []string{"Israël, attacked, Palestine"}},
		{text: "Airbus a battu Boeing, félicité par Paul Morin.", want: []string{"Paul Morin, praised, Airbus"}, not: []string{"Paul Morin, praised, Boeing"}},
	}, nil)
}
