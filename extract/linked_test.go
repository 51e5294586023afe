package extract

import "testing"

// TestFirstToDo gives the infinitive behind who is the first, the last, the only or the most to do it its subject.
func TestFirstToDo(t *testing.T) {
	checkAll(t, []reading{
		{text: "Marie Martin, première femme à avoir présidé la Fédération française de football, est morte.", want: []string{"Marie Martin, president-of, Fédération française de football, former"}},
		{text: "Premier Noir à diriger la Banque d'Angleterre, Jean Roy a démissionné.", want: []string{"Jean Roy, head-of, Banque d'Angleterre"}},
		{text: "Anna Roy, la plus jeune à avoir commandé la Légion étrangère, se retire.", want: []string{"Anna Roy, commander-of, Légion étrangère, former"}},
		{text: "Paul Durand, seul ministre à avoir quitté le Parti socialiste, se tait.", want: []string{"Paul Durand, left, Parti socialiste"}},
		{text: "Paul Durand, l'homme à abattre, préside la Fifa.", want: []string{"Paul Durand, president-of, Fifa"}, not: []string{"killed"}},
	}, nil)
}

// TestCleftComplement gives a verb the complement that "c'est" puts before it.
func TestCleftComplement(t *testing.T) {
	checkAll(t, []reading{
		{text: "C'est à Swansea que Paul Durand avait vu le jour, en 1945.", want: []string{"Paul Durand, born-in, Swansea"}},
		{text: "C'est avec le général Paul Durand qu'Anna Roy a fondé Greenpeace.", want: []string{"Paul Durand, founded, Greenpeace", "Anna Roy, founded, Greenpeace"}},
		{text: "C'est par le ministre Paul Durand que Marie Martin a été nommée.", want: []string{"Paul Durand, appointed, Marie Martin"}},
		{text: "Ce n'est pas à Lyon que Paul Durand est né.", not: []string{"born-in, Lyon, fact"}},
	}, nil)
}

// TestNameBehindPredicate keeps a name behind the complement of a title that is said of somebody with that complement.
func TestNameBehindPredicate(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Roy est le gendre de l'ancien maire de Nantes, Luc Durand.", want: []string{"Paul Roy, relative-of, Luc Durand", "Luc Durand, mayor-of, Nantes, former"}},
		{text: "Marie Martin est la fille de l'ancien ministre malien de la Défense, Paul Traoré.", want: []string{"Marie Martin, child-of, Paul Traoré", "Paul Traoré, defence-minister-of, Mali, former"}},
		{text: "Elle est la sœur du patron de Renault, Luc Durand.", want: []string{"Luc Durand, head-of, Renault"}},
		{text: "Paul Roy rebondit comme conseiller du président tchadien, Luc Traoré.", want: []string{"Luc Traoré, president-of, Tchad"}, not: []string{"Luc Traoré, adviser-of"}},
		{text: "Marie Martin devient l'avocate de l'ancien maire de Nantes, Luc Durand.", want: []string{"Marie Martin, lawyer-of, Luc Durand", "Luc Durand, mayor-of, Nantes, former"}},
		{text: "Le nouveau venu est le directeur de cabinet du maire de Nantes, Luc Durand.", not: []string{"Luc Durand, mayor-of"}},
		{text: "Frère de la romancière Anna Roy, le général Luc Roy commande la Légion étrangère.", want: []string{"Luc Roy, commander-of, Légion étrangère"}, not: []string{"Anna Roy, commander-of"}},
	}, nil)
}

// TestDontOfPredicate gives what is said of somebody the "dont" before their name.
func TestDontOfPredicate(t *testing.T) {
	checkAll(t, []reading{
		{text: "Airbus, dont Mme Roy est la directrice générale, recrute.", want: []string{"Roy, ceo-of, Airbus"}},
		{text: "Renault, dont Anna Roy est restée la présidente, recrute.", want: []string{"Anna Roy, president-of, Renault"}},
		{text: "La Croix-Rouge, dont M. Durand est devenu le porte-parole, s'inquiète.", want: []string{"Durand, spokesperson-of, Croix-Rouge"}},
	}, nil)
}

// TestAppointingState gives a minister to the state that appoints him or speaks by his voice.
func TestAppointingState(t *testing.T) {
	checkAll(t, []reading{
		{text: "Marie Martin a été nommée ministre de la Santé par le président malien, Paul Traoré.", want: []string{"Marie Martin, minister-of, Mali"}},
		{text: "Paul Roy a été nommé vice-ministre de la Défense par le gouvernement ukrainien.", want: []string{"Paul Roy, minister-of, Ukraine"}},
		{text: "Le roi du Maroc a nommé Paul Roy ministre de la Santé.", want: []string{"Paul Roy, minister-of, Maroc"}},
		{text: "Niamey a dénoncé dimanche soir, par la voix du ministre de l'Intérieur, le général Paul Traoré, une manœuvre.", want: []string{"Paul Traoré, interior-minister-of, Niger"}},
	}, nil)
}

// TestTownBehindBody reads the town that ends a sentence behind a body where somebody is, and the place behind how many live in a village.
func TestTownBehindBody(t *testing.T) {
	checkAll(t, []reading{
		{text: "Un officier assure la liaison auprès du Shape, à Mons.", want: []string{"Shape, located-in, Mons"}},
		{text: "Anna Roy, chercheuse au Lowy Institute, à Sydney.", want: []string{"Lowy Institute, located-in, Sydney"}},
		{text: "L'affaire a été portée devant le Comité olympique suisse, à Lausanne.", want: []string{"Comité olympique suisse, located-in, Lausanne"}},
		{text: "L'équipe a battu le Real Madrid, à Munich.", not: []string{"Real Madrid, located-in, Munich"}},
		{text: "Vouzailles, 340 habitants, dans la Vienne, est divisée.", want: []string{"Vouzailles, located-in, Vienne"}},
		{text: "Brax, 800 âmes, dans le Lot, a voté.", want: []string{"Brax, located-in, Lot"}},
	}, nil)
}

// TestObjectBehindPartner gives a verb the object behind whom it is done with, named behind a comma.
func TestObjectBehindPartner(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Roy a créé avec son frère, Luc Roy, la compagnie Les Ravaudeurs.", want: []string{"Paul Roy, founded, Les Ravaudeurs", "Luc Roy, founded, Les Ravaudeurs"}},
		{text: "Anna Roy a fondé avec son mari, l'acteur Paul Durand, l'association Terres vives.", want: []string{"Anna Roy, founded, Terres vives", "Paul Durand, founded, Terres vives"}},
		{text: "Paul Roy a dîné avec son frère, Luc Roy, le patron de Renault.", want: []string{"Luc Roy, head-of, Renault"}},
	}, nil)
}

// TestObjectBehindPhrase gives a verb the object that stands behind what the verb goes with, and lets who acts for a country do so by the
// adjective behind what they are for.
func TestObjectBehindPhrase(t *testing.T) {
	checkAll(t, []reading{
		{text: "Kaïs Saïed a démis de ses fonctions Kamel Madouri.", want: []string{"Kaïs Saïed, dismissed, Kamel Madouri"}},
		{text: "La Fifa a mis sous tutelle Galatasaray.", want: []string{"Fifa, sanctioned, Galatasaray"}},
		{text: "Les forces de sécurité russes ont attaqué la ville de Kharkiv.", want: []string{"Russie, attacked, Kharkiv"}},
		{text: "Les forces de l'ordre maliennes ont pris Konna.", want: []string{"Mali, captured, Konna"}},
		{text: "Les paras russes ont attaqué la ville de Kharkiv.", want: []string{"Russie, attacked, Kharkiv"}},
		{text: "Les hommes de la DGSI ont arrêté Karim Belkacem.", want: []string{"DGSI, arrested, Karim Belkacem"}},
	}, nil)
}
