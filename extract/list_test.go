package extract

import "testing"

// TestListEnds keeps those whom a list goes on with from what is told of those whom its number counts, and of the noun beside them.
func TestListEnds(t *testing.T) {
	checkAll(t, []reading{
		{text: "Trois députés du MoDem étaient présents, à savoir Jean Roy, Patrick Mars et Marc Fabre, ainsi que la sénatrice LR Sophie Petit et l'écrivain Éric Durand.",
			want: []string{"Jean Roy, member-of, MoDem", "Marc Fabre, member-of, MoDem", "Sophie Petit, member-of, LR"},
			not:  []string{"Éric Durand, member-of", "Sophie Petit, member-of, MoDem", "LR, member-of"}},
		{text: "La police a interrogé Paul Durand, ancien directeur de cabinet de Jean Roy, ainsi que deux proches de Luc Fabre : Marie Petit, ex-ministre des Finances, et Henri Mars, ancien préfet de Corse.",
			want: []string{"Paul Durand, adviser-of, Jean Roy", "Luc Fabre, associate-of, Marie Petit"},
			not:  []string{"Luc Fabre, associate-of, Paul Durand", "Henri Mars, adviser-of", "Marie Petit, adviser-of"}},
		{text: "Un groupe de favoris, comme les Français Paul Durand, Jean Roy, le Belge champion du monde Luc Janssens et le Danois Jan Berg, s'est détaché.",
			want: []string{"Luc Janssens, citizen-of, Belgique", "Jan Berg, citizen-of, Danemark"}, not: []string{"Jean Roy, citizen-of, Belgique"}},
	}, nil)
}

// TestMembersInARow gives what a state is of several bodies to the state, not to the body named before.
func TestMembersInARow(t *testing.T) {
	checkAll(t, []reading{
		{text: "Le Brésil est membre fondateur du Mercosur, membre de l'OMC et client du FMI.", want: []string{"Brésil, member-of, Mercosur", "Brésil, member-of, OMC"}, not: []string{"Mercosur, member-of"}},
		{text: "La Russie est membre du Conseil de sécurité, membre du Conseil de l'Europe et de l'OSCE, cliente du FMI et de la Banque mondiale.",
			want: []string{"Russie, member-of, OSCE"}, not: []string{"FMI, contracted-with, OSCE", "Banque mondiale, contracted-with, OSCE"}},
		{text: "La Suisse est membre de l'OMC, membre de l'ONU et partenaire de l'OTAN.", want: []string{"Suisse, member-of, OMC", "Suisse, member-of, ONU"}, not: []string{"OMC, member-of"}},
	}, nil)
}

// TestStreets keeps streets and squares from lying in one another, and a town from the first region of a list.
func TestStreets(t *testing.T) {
	checkAll(t, []reading{
		{text: "La ligne relie la ville d'un bout à l'autre, de la place d'Italie à la place Clichy.", not: []string{"place d'Italie, located-in"}},
		{text: "Ils ont défilé boulevard Haussmann, sur les Champs-Élysées et place de l'Opéra.", not: []string{"boulevard Haussmann, located-in"}},
		{text: "Des perquisitions ont eu lieu à Lyon, dans l'Isère, dans la Loire et dans le Jura.", not: []string{"Lyon, located-in, Isère"}},
		{text: "Un homme est mort à Pau, dans les Pyrénées-Atlantiques, en France.", want: []string{"Pau, located-in, Pyrénées-Atlantiques"}},
	}, nil)
}

// TestNamesThatAreNone reads no entity where words are a post in English, a title of a work, a mark of filing or another script's.
func TestNamesThatAreNone(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Durand était Senior Advisor de McKinsey depuis 2004.", not: []string{"Senior Advisor"}},
		{text: "Un exemplaire est conservé au musée Carnavalet (ND 0203).", not: []string{"Carnavalet, located-in"}},
		{text: "La journaliste (en russe : Екатерина Андреева) est née à Moscou.", not: []string{"Екатерина"}},
		{text: "L'objet apparaît dans les jeux japonais Pocket Monsters Kin et Pocket Monsters Gin.", not: []string{"Pocket"}},
		{text: "La firme T.A. (Tecnologie d'Avanguardia) a créé une marque de montres.", not: []string{"T.A., located-in"}},
		{text: "Les magistrats ont saisi la Cour de Cassation qui jugera l'affaire.", not: []string{"Cour de Cassation, located-in"}},
		{text: "L'ordonnance de renvoi devant le tribunal de 47 prévenus a été signée par le juge Paul Rey.", not: []string{"Paul Rey, judge-of, tribunal de 47"}},
		{text: "L'association Citizens for a Free Tibet a commandé une étude au cabinet Deloitte.", not: []string{"Manchester City"}},
		{text: "Le porte-parole du gouvernement Paul Durand a répondu aux élus.", not: []string{"Paul Durand, spokesperson-of, gouvernement Paul Durand"}},
	}, nil)
}

// TestDefinedPlaces makes a place of what the sentence says to be a town.
func TestDefinedPlaces(t *testing.T) {
	checkAll(t, []reading{
		{text: "Benavente est une ville espagnole de la province de Zamora.", want: []string{"Benavente, located-in, Espagne"}},
		{text: "Merak est une ville d'Indonésie sur la côte de Java.", want: []string{"Merak, located-in, Indonésie"}},
		{text: "Beauceville est une petite ville du Québec.", want: []string{"Beauceville, located-in, Québec"}},
	}, nil)
}

// TestOfWhom keeps the adjective of what is taught from who teaches it, brothers from those listed behind them, and the train from who travels.
func TestOfWhom(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Rey, professeur de littérature française à l'université de Lyon, a publié un essai.", want: []string{"Paul Rey, researcher-of, université de Lyon"}, not: []string{"Paul Rey, citizen-of"}},
		{text: "Anna Roy, joueuse de football française, a signé à Lyon.", want: []string{"Anna Roy, citizen-of, France"}},
		{text: "Les frères Sitwell, Maurice Baring et Aldous Huxley ont contribué à la revue.", not: []string{"Aldous Huxley, sibling-of", "Maurice Baring, sibling-of"}},
		{text: "Un homme soupçonné de vouloir se rendre en France par le Thalys a été arrêté.", not: []string{"Thalys, visited"}},
		{text: "Les anciens directeurs de cabinet de Paul Durand (Michel Roussin, Robert Roy et Daniel Petit) sont poursuivis.",
			want: []string{"Michel Roussin, adviser-of, Paul Durand", "Robert Roy, adviser-of, Paul Durand", "Daniel Petit, adviser-of, Paul Durand"}},
		{text: "M. Paul Durand et M. Luc Roy, délégués CGT de Renault, ont protesté.", want: []string{"Paul Durand, member-of, CGT", "Luc Roy, member-of, CGT"}},
	}, nil)
}

// TestOthersBeside takes neither a title in a list nor a pronoun above a name for whom that name names.
func TestOthersBeside(t *testing.T) {
	checkAll(t, []reading{
		{text: "Le juge Éric Roy entend un témoin. Francis Petit est soupçonné de fraude. Le jour même, il demande à la police judiciaire de filer Francis Petit.",
			want: []string{"Éric Roy, urged, police judiciaire"}, not: []string{"Francis Petit, urged"}},
		{text: "Paul Durand a pris la parole dans la soirée. Vers 21 heures, Paul Durand, Roy et le directeur général de la gendarmerie nationale se sont rendus à Calais.",
			want: []string{"Paul Durand, visited, Calais"}, not: []string{"Paul Durand, director-of"}},
		{text: "Le maire de Nice, Paul Durand, et M. Éric Roy ont posé la première pierre.", want: []string{"Paul Durand, mayor-of, Nice"}, not: []string{"Éric Roy, mayor-of"}},
		{text: "M. Durand a réaffirmé son exigence alors que des réfugiés font état de pillages par des éléments semble-t-il libériens.", not: []string{"Durand, citizen-of"}},
		{text: "Le chef décorateur britannique Ken Roy est mort jeudi.", want: []string{"Ken Roy, citizen-of, Royaume-Uni"}},
		{text: "Le ministre Paul Durand réclame alors aux juges d'auditionner Jacques Roy.", not: []string{"Paul Durand, met"}},
	}, nil)
}
