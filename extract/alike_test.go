package extract

import "testing"

// Who does or is the same as another is told in a word or two, and each of a list may have a post of its own.
func TestAlike(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Durand a quitté le Parti socialiste, Marie Martin aussi.", want: []string{"Paul Durand, left, Parti socialiste", "Marie Martin, left, Parti socialiste"}},
		{text: "La France a condamné l'attentat de Tunis, l'Espagne également.", want: []string{"Espagne, criticized, attentat de Tunis"}},
		{text: "Paul Durand a quitté le Parti socialiste. Marie Martin aussi a protesté.", not: []string{"Marie Martin, left"}},
		{text: "Paul Durand a quitté le Parti socialiste, tout comme Marie Martin.", want: []string{"Marie Martin, left, Parti socialiste"}},
		{text: "Après Paul Durand, c'est au tour de Marie Martin de quitter le Parti socialiste.", want: []string{"Paul Durand, left, Parti socialiste", "Marie Martin, left, Parti socialiste"}},
		{text: "Paul Durand, suivi par Marie Martin, a quitté le Parti socialiste.", want: []string{"Marie Martin, left, Parti socialiste"}},
		{text: "Claire Roux et Paul Durand, présidente et directeur de la Fifa, ont critiqué Luc Fabre.",
			want: []string{"Claire Roux, president-of, Fifa, fact", "Paul Durand, director-of, Fifa, fact"},
			not:  []string{"Claire Roux, director-of", "Paul Durand, president-of"}},
		{text: "Claire Roux et Paul Durand, respectivement maires de Metz et de Nancy, ont critiqué Luc Fabre.",
			want: []string{"Claire Roux, mayor-of, Metz, fact", "Paul Durand, mayor-of, Nancy, fact"}},
		{text: "Les députés Claire Roux (LR) et Paul Durand (PS) ont critiqué Luc Fabre.",
			want: []string{"Claire Roux, member-of, LR, fact", "Paul Durand, member-of, PS, fact"}, not: []string{"Paul Durand, member-of, LR"}},
		{text: "Paul Durand et Marie Martin, respectivement maire de Metz et députée de Moselle, ont critiqué Luc Fabre.",
			want: []string{"Paul Durand, mayor-of, Metz", "Marie Martin, member-of-parliament-of, Moselle", "Marie Martin, criticized, Luc Fabre"},
			not:  []string{"Paul Durand, member-of-parliament-of", "Marie Martin, mayor-of"}},
		{text: "Paul Durand et Marie Martin ont été condamnés respectivement à deux et trois ans de prison par le tribunal de Metz.",
			want: []string{"tribunal de Metz, convicted, Paul Durand", "tribunal de Metz, convicted, Marie Martin"}},
		{text: "Mali : le nouveau gouvernement\n\nMinistre de la Défense : Paul Durand\n\nMinistre de la Justice : Marie Martin",
			want: []string{"Paul Durand, defence-minister-of, Mali", "Marie Martin, justice-minister-of, Mali"}},
		{text: "Mort de l'ancien ministre Paul Durand à Tours.", want: []string{"Paul Durand, died-in, Tours"}},
		{text: "Mort de faim à Tours, Paul Durand avait dix ans.", want: []string{"Paul Durand, died-in, Tours"}},
		{text: "Danone a un nouveau président, Paul Durand.", want: []string{"Paul Durand, president-of, Danone"}},
		{text: "La Fifa s'est choisi une nouvelle secrétaire générale : Marie Martin.", want: []string{"Marie Martin, secretary-general-of, Fifa"}},
		{text: "La Fifa a un nouveau président. Il s'agit du Suisse Paul Durand.", want: []string{"Paul Durand, president-of, Fifa", "Paul Durand, citizen-of, Suisse"}},
		{text: "Paul Durand a un frère, Luc Fabre.", want: []string{"Paul Durand, sibling-of, Luc Fabre"}},
		{text: "Danone n'a pas un président, Paul Durand, mais deux.", not: []string{"Paul Durand, president-of, Danone, fact"}},
		{text: "Danone a rencontré un président, Paul Durand.", not: []string{"Paul Durand, president-of, Danone"}},
	}, nil)
}

// The names behind a clause that go as its own do stand for its subject and its complement, each with its own alone.
func TestGapped(t *testing.T) {
	checkAll(t, []reading{
		{text: "La France soutient l'Ukraine, la Hongrie la Russie.", want: []string{"France, supports, Ukraine", "Hongrie, supports, Russie"},
			not: []string{"France, supports, Russie", "Hongrie, supports, Ukraine", "France, supports, Hongrie"}},
		{text: "Paul Durand a rejoint le PSG, Luc Roy l'OM et Marc Petit le Racing.", want: []string{"Paul Durand, joined, PSG", "Luc Roy, joined, OM"}, not: []string{"Paul Durand, joined, OM", "Luc Roy, joined, PSG"}},
		{text: "L'Inde affronte le Pakistan, l'Australie la Nouvelle-Zélande et l'Angleterre l'Afrique du Sud.",
			want: []string{"Inde, faced, Pakistan", "Australie, faced, Nouvelle-Zélande", "Angleterre, faced, Afrique du Sud"}, not: []string{"Angleterre, faced, Inde", "Australie, faced, Inde"}},
		{text: "Paul Durand s'est rendu à Berlin, Luc Roy à Varsovie.", want: []string{"Paul Durand, visited, Berlin", "Luc Roy, visited, Varsovie"}, not: []string{"Paul Durand, visited, Varsovie"}},
		{text: "Paul Durand a succédé à Luc Roy, Anna Petit à Paul Durand.", want: []string{"Paul Durand, succeeded, Luc Roy", "Anna Petit, succeeded, Paul Durand"}, not: []string{"Anna Petit, succeeded, Luc Roy"}},
		{text: "Paul Durand a été remplacé par Luc Roy, Anna Petit par Marie Martin.", want: []string{"Luc Roy, succeeded, Paul Durand", "Marie Martin, succeeded, Anna Petit"}, not: []string{"Marie Martin, succeeded, Paul Durand"}},
		{text: "Paul Durand a rencontré Luc Roy à Berlin et Anna Petit à Varsovie.", want: []string{"Paul Durand, met, Luc Roy", "Paul Durand, met, Anna Petit"}, not: []string{"Anna Petit, met, Luc Roy"}},
		{text: "La France soutient l'Ukraine, la Moldavie et la Géorgie.", want: []string{"France, supports, Moldavie", "France, supports, Géorgie"}},
		{text: "Paul Durand a rencontré Luc Roy, Anna Petit et Marie Martin.", want: []string{"Paul Durand, met, Anna Petit", "Paul Durand, met, Marie Martin"}},
	}, nil)
}

// Of a row of offices each belongs to the name behind it alone; a headline names the body before its colon.
func TestOfficeRow(t *testing.T) {
	checkAll(t, []reading{
		{text: "Le Mali a un gouvernement. Premier ministre : Paul Durand ; ministre de la Défense : Luc Roy ; ministre de la Justice : Anna Petit.",
			want: []string{"Paul Durand, prime-minister-of, Mali", "Luc Roy, defence-minister-of, Mali", "Anna Petit, justice-minister-of, Mali"},
			not:  []string{"Luc Roy, prime-minister-of", "Paul Durand, defence-minister-of", "Anna Petit, defence-minister-of", "Anna Petit, prime-minister-of"}},
		{text: "Président du Sénat : Paul Durand ; présidente du Medef : Anna Petit ; directeur général de la Fifa : Luc Roy.",
			want: []string{"Paul Durand, president-of, Sénat", "Anna Petit, president-of, Medef"}, not: []string{"Paul Durand, president-of, Medef", "Anna Petit, ceo-of"}},
		{text: "Fifa : Paul Durand réélu président", want: []string{"Paul Durand, president-of, Fifa"}},
		{text: "CGT : Anna Petit réélue secrétaire générale", want: []string{"Anna Petit, secretary-general-of, CGT"}},
		{text: "Fifa : Paul Durand élu maire de Metz", want: []string{"Paul Durand, mayor-of, Metz"}, not: []string{"Paul Durand, president-of, Fifa"}},
	}, nil)
}

// What tells when something is, or where a picture was taken, is no part of what the sentence tells.
func TestAsideOfTelling(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Durand parti, Luc Roy préside Renault.", want: []string{"Luc Roy, president-of, Renault"}, not: []string{"Paul Durand, president-of"}},
		{text: "Paul Durand arrêté, la Fifa a nommé Luc Roy.", want: []string{"Fifa, appointed, Luc Roy"}, not: []string{"Paul Durand, appointed"}},
		{text: "Paul Durand, ici à Nice en 2000, est mort à Metz.", want: []string{"Paul Durand, died-in, Metz"}, not: []string{"Paul Durand, died-in, Nice"}},
		{text: "La France n'a pas reconnu Taïwan, contrairement au Paraguay.", not: []string{"France, praised, Paraguay"}},
		{text: "Google et Apple sont rivaux. Le premier a racheté YouTube, le second gagne.", want: []string{"Google, acquired, YouTube"}, not: []string{"Apple, acquired, YouTube"}},
	}, nil)
}

// What "c'est" puts forward is the object of the clause behind it; what "outre" adds has the place of what is of its type.
func TestPutForward(t *testing.T) {
	checkAll(t, []reading{
		{text: "C'est la Serbie que soutient la Russie.", want: []string{"Russie, supports, Serbie"}, not: []string{"Serbie, supports"}},
		{text: "C'est Renault que dirige Paul Durand.", want: []string{"Paul Durand, head-of, Renault"}},
		{text: "Outre la Chine, Paul Durand a visité le Japon.", want: []string{"Paul Durand, visited, Japon", "Paul Durand, visited, Chine"}},
		{text: "En plus de la Pologne, la Roumanie a rejoint l'Otan.", want: []string{"Roumanie, joined, Otan", "Pologne, joined, Otan"}},
		{text: "Outre la France, l'Espagne a menacé l'Italie.", want: []string{"Espagne, threatened, Italie"}, not: []string{"France, threatened, Italie", "Espagne, threatened, France"}},
		{text: "Paul Durand est maire de Metz et Anna Petit de Lens.", want: []string{"Paul Durand, mayor-of, Metz", "Anna Petit, mayor-of, Lens"}, not: []string{"Paul Durand, mayor-of, Lens", "Anna Petit, mayor-of, Metz"}},
		{text: "Anna Petit, ici avec Paul Durand à Paris en 2005, est née à Nice.", want: []string{"Anna Petit, born-in, Nice"}, not: []string{"Anna Petit, born-in, Paris"}},
	}, nil)
}
