package extract

import "testing"

// Whose post "son PDG" is: that of the body which the sentence before, or the clause, speaks of.
func TestPossessors(t *testing.T) {
	checkAll(t, []reading{
		{"Airbus a perdu un milliard d'euros. Son PDG, Paul Durand, a démissionné.", []string{"Paul Durand, ceo-of, Airbus"}, nil},
		{"La Fifa a condamné les faits. Sa présidente, Marie Martin, a parlé à Zurich.", []string{"Marie Martin, president-of, Fifa"}, nil},
		{"Luc Mercier a été relaxé. Son avocate, Me Marie Martin, a salué ce jugement.", []string{"Marie Martin, lawyer-of, Luc Mercier"}, nil},
		{"La Fifa, par la voix de son secrétaire général, Paul Durand, a protesté.", []string{"Paul Durand, secretary-general-of, Fifa"}, nil},
		{"Le ministère algérien des Affaires étrangères a rappelé son ambassadrice en Espagne, Anna Roy.", []string{"Anna Roy, ambassador-of, Algérie"}, nil},
		{"Luc Mercier est parti. Son PDG, Paul Durand, reste.", nil, []string{"Paul Durand, ceo-of"}},
		// the subject of the sentence before rather than another body of it
		{"Le néerlandais Dovens, concurrent historique de Valmeris, a refusé l'offre. Son président, Luc Fabre, a parlé.", []string{"Luc Fabre, president-of, Dovens"}, []string{"Luc Fabre, president-of, Valmeris"}},
		{"Au Comité olympique, on tombe de l'armoire. Son président, Luc Fabre, a parlé.", []string{"Luc Fabre, president-of, Comité olympique"}, nil},
		{"La Fédération internationale de ski recule. Luc Fabre, son président, a fait le dos rond.", []string{"Luc Fabre, president-of, Fédération internationale de ski"}, nil},
		{"Le président du Kenya, Paul Kiprotich, a regretté chaque mort. Son ancien vice-président, Luc Kamau, a appelé à manifester.", []string{"Luc Kamau, vice-president-of, Kenya, former"}, nil},
		// what is named before a colon, what opens the clause, by whom something was done, whose people they are
		{"C'est un revers pour Renault : son directeur général, Luc Fabre, avait promis le contraire.", []string{"Luc Fabre, ceo-of, Renault"}, nil},
		{"À en croire un proche de la Banque postale, son président Luc Fabre a donné son accord.", []string{"Luc Fabre, president-of, Banque postale"}, nil},
		{"L'attaque a été revendiquée par le Cadre stratégique permanent. « Nous ne céderons pas », a prévenu son porte-parole, Luc Fabre.", []string{"Luc Fabre, spokesperson-of, Cadre stratégique permanent"}, nil},
		{"Les rebelles du M23 avancent. Leur chef, Luc Fabre, a parlé.", []string{"Luc Fabre, head-of, M23"}, nil},
		{"Les amis de la CGT avancent. Marie Martin a parlé. Leur chef, Luc Fabre, se tait.", nil, []string{"Luc Fabre, head-of"}},
	}, nil)
}
