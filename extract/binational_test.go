package extract

import "testing"

// A compound demonym joins two states as "entre" does, and an adjective of a people no other.
func TestBetween(t *testing.T) {
	checkAll(t, []reading{
		{"Un accord franco-allemand a été trouvé.", []string{"France, agreed-with, Allemagne"}, []string{"Allemagne, agreed-with, France"}},
		{"La rivalité algéro-marocaine grandit.", []string{"Algérie, faced, Maroc"}, nil},
		{"Le dialogue sino-américain est rompu.", []string{"Chine, met, États-Unis"}, nil},
		{"La coopération arabo-occidentale recule.", nil, []string{"monde arabe, cooperates-with"}},
	}, nil)
}
