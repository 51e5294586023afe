package extract

import "testing"

// Lists of people who each have a title of their own.
func TestHolderLists(t *testing.T) {
	checkAll(t, []reading{
		{"Le président français Luc Mercier, la chancelière allemande Anna Roy et le président russe Paul Durand se sont entretenus.",
			[]string{"Anna Roy, chancellor-of, Allemagne", "Luc Mercier, president-of, France", "Paul Durand, president-of, Russie"}, []string{"Luc Mercier, chancellor-of", "Luc Mercier, president-of, Russie"}},
		{"Le président de la CGT Luc Mercier, le patron de Renault Paul Durand et la maire de Lyon Anna Roy ont déposé une gerbe.",
			[]string{"Anna Roy, mayor-of, Lyon", "Luc Mercier, president-of, CGT", "Paul Durand, head-of, Renault"}, []string{"Luc Mercier, mayor-of", "Luc Mercier, head-of"}},
		{"Le patron de la CGT, Luc Mercier, celui de Greenpeace, Paul Durand, et la présidente de Renault, Anna Roy, ont défilé.",
			[]string{"Luc Mercier, head-of, CGT", "Paul Durand, head-of, Greenpeace", "Anna Roy, president-of, Renault"}, []string{"Luc Mercier, head-of, Greenpeace", "Luc Mercier, president-of"}},
		{"La directrice de cabinet du ministre Paul Durand, la députée Anna Roy et la maire de Lyon Marie Martin étaient là.",
			[]string{"Marie Martin, mayor-of, Lyon"}, []string{"Anna Roy, adviser-of", "Paul Durand, mayor-of"}},
		{"L'avocat de Marie Martin, l'ancien bâtonnier Luc Mercier, et celui de Renault, Paul Durand, ont plaidé.",
			[]string{"Luc Mercier, lawyer-of, Marie Martin", "Paul Durand, lawyer-of, Renault"}, []string{"Luc Mercier, lawyer-of, Renault"}},
	}, nil)
}
