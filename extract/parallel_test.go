package extract

import "testing"

// TestParallels reads titles and participles that the parser joins to something further up.
func TestParallels(t *testing.T) {
	checkAll(t, []reading{
		{text: "Le nom de Romain Castel, éditorialiste à CNews et ancien conseiller de Laurent Wauquiez, est avancé avec insistance.",
			want: []string{"Romain Castel, adviser-of, Laurent Wauquiez"}},
		{text: "Le texte a le soutien de l'Union industrielle argentine, présidée par Daniel Funes, et du Fonds monétaire international.",
			want: []string{"Daniel Funes, president-of, Union industrielle argentine"}},
		{text: "Le projet de l'Union agricole portugaise, dirigée par Paul Durand, a été rejeté.",
			want: []string{"Paul Durand, head-of, Union agricole portugaise"}},
	}, nil)
}
