package extract

import "testing"

// The town of the headline is that of a mayor without complement, unless the text names another as often.
func TestCommune(t *testing.T) {
	checkAll(t, []reading{
		{"Nice : le budget fait débat\n\nLe maire, Paul Durand, a quitté la salle.", []string{"Paul Durand, mayor-of, Nice"}, nil},
		{"Le budget fait débat à Nice\n\nLe député de Toulon est venu. À la fin, les élus de Toulon ont protesté. Le maire, Paul Durand, a quitté la salle.", nil, []string{"mayor-of"}},
	}, nil)
}
