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
