package extract

import "testing"

// TestSecondTitleHasItsOwnComplement keeps the complement of a title from the title before it.
func TestSecondTitleHasItsOwnComplement(t *testing.T) {
	checkAll(t, []reading{
		{text: "L'ancien ministre de l'Intérieur et ex-maire de Lyon, Paul Durand, est mort samedi soir à Lyon des suites d'un cancer.",
			want: []string{"Paul Durand, mayor-of, Lyon, former"}, not: []string{"interior-minister-of, Lyon"}},
		{text: "Le secrétaire d'État au Budget et maire de Nantes, Paul Durand, a parlé.", want: []string{"Paul Durand, mayor-of, Nantes"}, not: []string{"secretary-of-state-of, Nantes"}},
		{text: "La présidente de la Fifa et marraine de Caen, Anna Roy, a parlé.", want: []string{"Anna Roy, president-of, Fifa"}, not: []string{"president-of, Caen"}},
	}, nil)
}

// TestDeputies reads the titles of seconds, whatever their gender, which are not those of the first.
func TestDeputies(t *testing.T) {
	checkAll(t, []reading{
		{text: "Anna Roy, directrice générale adjointe de Renault, a parlé.", want: []string{"Anna Roy, director-of, Renault"}, not: []string{"ceo-of"}},
		{text: "Il sera remplacé par Paul Durand, actuel directeur général adjoint d'Airbus.", want: []string{"Paul Durand, director-of, Airbus"}, not: []string{"ceo-of"}},
		{text: "Anna Roy, directrice générale de Renault, a parlé.", want: []string{"Anna Roy, ceo-of, Renault"}},
	}, nil)
}

// TestVisitor gives a visit to the name right before it rather than to whom the clause is about.
func TestVisitor(t *testing.T) {
	checkAll(t, []reading{
		{text: "Le journaliste Paul Durand avait été suspendu pour un titre sur Anna Roy en visite à Lyon.", want: []string{"Anna Roy, visited, Lyon"}, not: []string{"Paul Durand, visited"}},
		{text: "En visite à Lyon, Paul Durand a reçu Anna Roy.", want: []string{"Paul Durand, visited, Lyon"}, not: []string{"Anna Roy, visited"}},
	}, nil)
}

// TestRelativeOfLastName gives a clause in the singular to the last of several names.
func TestRelativeOfLastName(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Durand a reçu le soutien d'Anna Roy, ministre de la Culture, de Luc Mercier, le garde des Sceaux, qui avait rencontré Zoé Petit, et de Jean Costa.",
			want: []string{"Luc Mercier, met, Zoé Petit"}, not: []string{"Anna Roy, met", "Jean Costa, met"}},
		{text: "Anna Roy et Luc Mercier, qui ont rencontré Zoé Petit, ont parlé.", want: []string{"Anna Roy, met, Zoé Petit", "Luc Mercier, met, Zoé Petit"}},
	}, nil)
}

// TestBodyOfNoPlace keeps what is said of a channel or a group from the place that its description names.
func TestBodyOfNoPlace(t *testing.T) {
	checkAll(t, []reading{
		{text: "Airbus s'empare de la première chaîne d'information de France.", not: []string{"captured"}},
		{text: "Daech s'est emparé de la ville de Palmyre.", want: []string{"Daech, captured, Palmyre"}},
	}, nil)
}

// TestHardlySpokenOf takes no country that one adjective alone names for that of a minister.
func TestHardlySpokenOf(t *testing.T) {
	checkAll(t, []reading{
		{text: "Marié à l'écrivaine iranienne Anna Roy, il laisse deux filles. La ministre de la Culture, Zoé Petit, a salué son œuvre.", not: []string{"Zoé Petit, minister-of"}},
		{text: "L'Iran proteste. La ministre de la Culture, Zoé Petit, a démissionné.", want: []string{"Zoé Petit, minister-of, Iran"}},
	}, nil)
}

// TestNamedInOwnQuotation takes nobody for the speaker of words that name them, nor a court for a firm.
func TestNamedInOwnQuotation(t *testing.T) {
	checkAll(t, []reading{
		{text: "L'entraîneur de Strasbourg, Vincent Collet, a été recruté par Monaco. « Vincent Collet était notre priorité », a reconnu l'ancien joueur de Limoges dans un entretien au Progrès.",
			not: []string{"Vincent Collet, player-of, Limoges", "Vincent Collet, told, Progrès"}},
		{text: "Placée en redressement par le tribunal de Bobigny, l'enseigne fondée par Paul Durand a été liquidée.", not: []string{"founded, tribunal de Bobigny"}},
		{text: "Le tribunal de Paris a condamné Paul Durand. L'avocate générale, Anna Roy, avait requis la relaxe.", not: []string{"Anna Roy, prosecutor-of, tribunal de Paris"}},
	}, nil)
}

// TestNamesakes gives a father to who bears his name.
func TestNamesakes(t *testing.T) {
	checkAll(t, []reading{
		{text: "Bruno Genesio quitte Rennes. Bruno Genesio est remplacé par Julien Stéphan, qui a gagné. Fils de Guy Stéphan, le technicien de 43 ans a signé.",
			want: []string{"Julien Stéphan, child-of, Guy Stéphan"}, not: []string{"Bruno Genesio, child-of"}},
		{text: "Paul Durand est né à Lyon. Fils de Luc Mercier, il a étudié à Paris.", want: []string{"Paul Durand, child-of, Luc Mercier"}},
	}, nil)
}

// TestPolitics reads what plain articles on politics say of seats, parties and assemblies.
func TestPolitics(t *testing.T) {
	checkAll(t, []reading{
		{text: "La France débat. Au Sénat, où la droite est majoritaire, le président Paul Durand s'est tu.", want: []string{"Paul Durand, president-of, Sénat"}, not: []string{"president-of, France"}},
		{text: "Le maire Rassemblement national de Perpignan, Paul Durand, a parlé.", want: []string{"Paul Durand, mayor-of, Perpignan", "Paul Durand, member-of, Rassemblement national"}},
		{text: "Paul Durand, sénateur Les Républicains du Cantal, a parlé.", want: []string{"Paul Durand, senator-of, Cantal", "Paul Durand, member-of, Les Républicains"}},
		{text: "Le ministre-président de Hesse, Paul Durand, a reçu sa ministre de l'Économie, Anna Roy. L'Allemagne vote. La CDU gouverne l'Allemagne.",
			want: []string{"Anna Roy, economy-minister-of, Hesse"}, not: []string{"economy-minister-of, Allemagne"}},
		{text: "Paul Durand, ambassadeur de France en Chine de 2011 à 2014, a parlé.", want: []string{"Paul Durand, posted-in, Chine, former"}},
		{text: "La Commission européenne négocie. Le président de la commission des finances, Paul Durand, a parlé.", not: []string{"president-of, Commission européenne"}},
		{text: "Le SPD est divisé. Le Fidesz appartient au groupe des Patriotes pour l'Europe.", not: []string{"owns"}},
		{text: "Le chef de file du PPP, Paul Durand, a également renoncé à ses fonctions.", want: []string{"Paul Durand, leader-of, PPP, former"}},
		{text: "La députée de Lyon Anna Roy a été élue cheffe du Parti vert. Elle prend la relève de Zoé Petit.", want: []string{"Zoé Petit, leader-of, Parti vert, former"}, not: []string{"Zoé Petit, member-of-parliament-of"}},
	}, nil)
}
