package extract

import "testing"

// The town of the headline is that of a mayor without complement, unless the text names another as often.
func TestCommune(t *testing.T) {
	checkAll(t, []reading{
		{"Nice : le budget fait débat\n\nLe maire, Paul Durand, a quitté la salle.", []string{"Paul Durand, mayor-of, Nice"}, nil},
		{"PARIS, 12 mars (Reuters) - Le maire a parlé. À Lille, la maire, Anna Roy, a refusé.", []string{"Anna Roy, mayor-of, Lille"}, []string{"Anna Roy, mayor-of, Paris"}},
		{"À Nantes, on manifeste. Le maire de Vertou, Paul Durand, est venu. Le maire a parlé. L'ancien maire, Luc Mercier, a refusé.", []string{"Paul Durand, mayor-of, Vertou"}, []string{"mayor-of, Nantes"}},
		{"Le maire de Vertou, Paul Durand, est venu. La rue est vide. Il pleut. La foule attend. À Nantes, on dort. Le maire a parlé.", nil, []string{"mayor-of, Nantes"}},
		{"Le budget fait débat à Nice\n\nLe député de Toulon est venu. À la fin, les élus de Toulon ont protesté. Le maire, Paul Durand, a quitté la salle.", nil, []string{"mayor-of"}},
	}, nil)
}
