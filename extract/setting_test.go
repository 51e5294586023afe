package extract

import "testing"

// Where an article is about no country above others, a title is of the country that its sentence or paragraph is set in.
func TestSetting(t *testing.T) {
	checkAll(t, []reading{
		{text: "La Russie et l'Ukraine se disputent. L'Allemagne et la Russie aussi.\n\nÀ Tbilissi, le Premier ministre, Paul Beridze, a parlé.",
			want: []string{"Paul Beridze, prime-minister-of, Géorgie"}},
		{text: "La Russie et l'Ukraine se disputent. L'Ukraine et la Russie se taisent.\n\nLe Ghana a protesté. Le ministre de la Culture, Paul Mensah, a parlé.",
			want: []string{"Paul Mensah, minister-of, Ghana"}},
		{text: "La Russie et l'Ukraine se disputent. Le ministre de la Culture, Paul Durand, a parlé. L'Ukraine et la Russie se taisent.",
			not: []string{"Paul Durand, minister-of"}},
	}, nil)
}

// Who is of two countries at once.
func TestBinational(t *testing.T) {
	checkAll(t, []reading{
		{text: "L'avocate franco-libanaise Anna Haddad a parlé.", want: []string{"Anna Haddad, citizen-of, France", "Anna Haddad, citizen-of, Liban"}},
		{text: "Le Maroco-Canadien Paul Alami a été arrêté.", want: []string{"Paul Alami, citizen-of, Maroc", "Paul Alami, citizen-of, Canada"}},
		{text: "Paul Durand a salué les relations franco-libanaises.", not: []string{"Paul Durand, citizen-of"}},
	}, nil)
}
