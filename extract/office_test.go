package extract

import "testing"

// Heads of state and of government are known by name, and their titles mean them where the text leaves no other.
func TestOffices(t *testing.T) {
	checkAll(t, []reading{
		{"Le président Emmanuel Macron a rencontré Anna Roy.", []string{"Emmanuel Macron, president-of, France, fact", "Emmanuel Macron, met, Anna Roy, fact"}, nil},
		{"La chancelière Angela Merkel a rencontré Anna Roy.", []string{"Angela Merkel, chancellor-of, Allemagne"}, nil},
		{"Emmanuel Macron est arrivé à Lyon. Le chef de l'État a rencontré Anna Roy.", []string{"Emmanuel Macron, met, Anna Roy, fact"}, nil},
		// a club's president is not the state's
		{"Emmanuel Macron est arrivé à Lyon. Le président du club a rencontré Anna Roy.", nil, []string{"Emmanuel Macron, met, Anna Roy"}},
		{"Emmanuel Macron est arrivé à Lyon. Le président brésilien a rencontré Anna Roy.", nil, []string{"Emmanuel Macron, met, Anna Roy"}},
	}, nil)
}
