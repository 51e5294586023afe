package extract

import "testing"

// What is said of a list against a list is left out; a list against one, and a place of each, are not.
func TestRollCalls(t *testing.T) {
	all := []string{"France, criticized, Russie", "Allemagne, criticized, Russie", "Italie, criticized, Russie"}
	checkAll(t, []reading{
		{"La France, l'Allemagne et l'Italie critiquent la Russie.", all, nil},
		{"La France et l'Allemagne critiquent la Russie et la Chine.", []string{"France, criticized, Russie", "Allemagne, criticized, Chine"}, nil},
		{"La France, l'Allemagne et l'Italie critiquent la Russie, la Chine et l'Iran.", nil, all},
	}, nil)
}
