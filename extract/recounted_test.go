package extract

import "testing"

// What a biography tells in the future, or the present of an election, has happened where it names a year gone by.
func TestRecounted(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Durand rencontre Marie Martin, qu'il épousera en 1966.", want: []string{"Marie Martin, spouse-of, Paul Durand, fact"}},
		{text: "Paul Durand est élu député de Saint-Jérôme en 2004.", want: []string{"Paul Durand, member-of-parliament-of, Saint-Jérôme, fact"}},
		{text: "Paul Durand devient chef de l'armée en 1978 pour ensuite devenir président de l'Uruguay.", want: []string{"Paul Durand, president-of, Uruguay, fact"}},
		{text: "Paul Durand aurait rencontré Marie Martin en 2005.", want: []string{"Paul Durand, met, Marie Martin, possible"}},
		{text: "Paul Durand rencontrera Marie Martin en mai.", want: []string{"Paul Durand, met, Marie Martin, possible"}},
		{text: "Paul Durand pourra rencontrer Marie Martin en 2005.", want: []string{"Paul Durand, met, Marie Martin, possible"}},
		{text: "Paul Durand mènera les négociations de Genève.", want: []string{"Paul Durand, participates-in, négociations de Genève, possible"}},
		{text: "Paul Durand conduira la liste socialiste à la présidentielle malienne.", want: []string{"Paul Durand, participates-in, présidentielle malienne, fact"}},
	}, nil)
}
