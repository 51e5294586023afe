package extract

import "testing"

// Whose president, director or spokesperson a possessive tells of which coreference says nothing.
func TestSilentOwners(t *testing.T) {
	checkAll(t, []reading{
		{"Deux employés du Programme alimentaire mondial ont été tués mercredi. L'agence onusienne a aussitôt suspendu ses convois. « Nous attendrons », a déclaré sa directrice exécutive, Anna Roy.",
			[]string{"Anna Roy, director-of, Programme alimentaire mondial"}, nil},
		{"Marie Martin s'en plaint dans une lettre, et la ligue d'Aquitaine réclame une assemblée générale. Son président, Paul Durand, l'accuse de mentir.",
			[]string{"Paul Durand, president-of, ligue d'Aquitaine"}, nil},
		// which of two
		{"Les dons de la Croix-Rouge sont allés à Emmaüs. L'argent manque. Son président, Paul Durand, s'en plaint.",
			nil, []string{"Paul Durand, president-of"}},
		// nobody's director of cabinet
		{"Le maire s'est plaint de l'Ademe. Rien n'y fait. Son directeur de cabinet, Paul Durand, l'a dit.",
			nil, []string{"Paul Durand, director-of, Ademe"}},
	}, nil)
}
