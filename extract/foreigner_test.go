package extract

import "testing"

// A native of another state holds no office of the one that the document is about.
func TestForeigner(t *testing.T) {
	const congo = "La République démocratique du Congo attend le verdict. La République démocratique du Congo coopère. "
	checkAll(t, []reading{
		{congo + "« Le verdict est clair », a lu le président, le Français Bruno Lay.", nil, []string{"Bruno Lay, president-of"}},
		{congo + "L'Argentin Luc Nef a plaidé. Le ministre de la Justice, Luc Nef, se tait.", nil, []string{"Luc Nef, justice-minister-of, République démocratique du Congo"}},
		{congo + "Le ministre de la Justice, le Congolais Luc Nef, se tait.", []string{"Luc Nef, justice-minister-of, République démocratique du Congo"}, nil},
		{congo + "Le député Paul Lay a protesté.", []string{"Paul Lay, member-of-parliament-of, République démocratique du Congo"}, nil},
	}, nil)
}

// Who leads a club is no ruler of the country of an adjective.
func TestLeadsBody(t *testing.T) {
	checkAll(t, []reading{
		{"Le Stade rennais a perdu. Le président du Stade rennais, Paul Lay, s'est tu. Le dirigeant sénégalais a promis un renfort.", nil, []string{"leader-of, Sénégal"}},
		{"Paul Lay est arrivé à Paris. Le dirigeant sénégalais Paul Lay a promis un accord.", []string{"Paul Lay, leader-of, Sénégal"}, nil},
	}, nil)
}

// A president at another town is not of the club that the document is about.
func TestClubAway(t *testing.T) {
	const match = "L'Olympique de Marseille a perdu samedi. L'Olympique de Marseille doute. L'Olympique de Marseille a vendu un joueur.\n\n"
	checkAll(t, []reading{
		{match + "À Lens, le directeur sportif, Luc Nef, a souri.", nil, []string{"Luc Nef, director-of"}},
		{match + "À Lens, on a souri. Le directeur sportif, Luc Nef, attend.", nil, []string{"Luc Nef, director-of"}},
		{match + "À Marseille, le directeur sportif, Luc Nef, a souri.", []string{"Luc Nef, director-of, Olympique de Marseille"}, nil},
		{match + "Le directeur sportif, Luc Nef, a souri.", []string{"Luc Nef, director-of, Olympique de Marseille"}, nil},
	}, nil)
}
