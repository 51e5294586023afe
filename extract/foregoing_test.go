package extract

import "testing"

// A post that is only named as held, taken or left is that of the body that the sentence before is about.
func TestPostsNamedWithoutBody(t *testing.T) {
	checkAll(t, []reading{
		{text: "Renault supprime 200 emplois. Paul Durand occupe le poste de directeur financier.", want: []string{"Paul Durand, director-of, Renault, fact"}},
		{text: "La Fifa a ouvert une enquête. Le poste de secrétaire général est occupé par Paul Durand.", want: []string{"Paul Durand, secretary-general-of, Fifa, fact"}},
		{text: "Greenpeace a bloqué un port. En tant que directrice, Marie Martin a déposé plainte.", want: []string{"Marie Martin, director-of, Greenpeace, fact"}},
		{text: "La Fifa a ouvert une enquête. Marie Martin, qui en est la secrétaire générale, a promis un rapport.", want: []string{"Marie Martin, secretary-general-of, Fifa, fact"}},
		{text: "La CGT a appelé à la grève. Paul Durand (secrétaire général) a promis un rapport.", want: []string{"Paul Durand, secretary-general-of, CGT, fact"}},
		{text: "La CGT a appelé à la grève. Paul Durand occupe le poste de directeur financier de Renault.", want: []string{"Paul Durand, director-of, Renault, fact"}},
	}, nil)
}
