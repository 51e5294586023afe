package extract

import "testing"

// What is joined by "et", stands behind a complement, or opens the sentence belongs where its words say, not where the parser hung it.
func TestJoined(t *testing.T) {
	checkAll(t, []reading{
		{"La société Bioval, fondée en 2010 et que dirige Marie Martin, a racheté Nordis.", []string{"Marie Martin, head-of, Bioval"}, nil},
		{"Paul Durand, élu en 2020 et que soutient le Parti socialiste, a gagné.", []string{"Parti socialiste, supports, Paul Durand"}, []string{"Paul Durand, supports, Parti socialiste"}},
		{"Luc Mercier, qui vit à Nice et que la France soupçonne de fraude, a démenti.", []string{"France, criticized, Luc Mercier"}, nil},
		{"Paul Durand, qui dit que la France ment et que l'Italie triche, a protesté.", nil, []string{"Italie, criticized, Paul Durand"}},
		{"Amnesty International a salué une décision des juges béninois et exhorté le Togo à libérer Paul Durand.", []string{"Amnesty International, urged, Togo"}, nil},
		{"Nommé il y a dix jours par le général Paul Durand, Luc Mercier a promis des élections.", []string{"Paul Durand, appointed, Luc Mercier"}, nil},
		{"La France soutient l'Ukraine, et la Chine la Russie.", []string{"France, supports, Ukraine"}, []string{"France, supports, Chine"}},
		{"Donald Trump a nommé un émissaire pour les Balkans, l'ancien promoteur Luc Mercier.", []string{"Donald Trump, appointed, Luc Mercier"}, nil},
		{"Emmanuel Macron a rencontré le premier ministre Paul Durand et l'envoyée de l'Organisation des Nations unies (ONU), l'Italienne Anna Roy.",
			[]string{"Emmanuel Macron, met, Anna Roy"}, []string{"Anna Roy, prime-minister-of, Italie"}},
		{"La police a entendu un policier de Lyon, l'avocat Paul Durand et la juge Anna Roy.", nil, []string{"Paul Durand, employee-of, Lyon"}},
		{"Marie Martin, issue comme elle du Parti socialiste, a perdu.", []string{"Marie Martin, member-of, Parti socialiste"}, nil},
		{"L'édile divers droite de Nice, Paul Durand, a refusé.", []string{"Paul Durand, mayor-of, Nice"}, nil},
		{"Paul Durand passe pour un proche de Marie Martin.", []string{"Paul Durand, associate-of, Marie Martin"}, nil},
		{"Paul Durand, en sa qualité de président de Renault, a signé.", []string{"Paul Durand, president-of, Renault"}, nil},
		{"Paul Durand a critiqué la France comme le président de la Fifa.", nil, []string{"Paul Durand, president-of, Fifa"}},
		{"L'assassinat à Nice en 2016 de Paul Durand a choqué.", []string{"Paul Durand, died-in, Nice"}, nil},
		{"La visite de Paul Durand en mars de Kiev n'a rien donné.", nil, []string{"Kiev, visited, Paul Durand"}},
		{"L'épouse de l'entrepreneur Paul Durand, l'ancienne joueuse de tennis Anna Roy, a démenti.", []string{"Paul Durand, spouse-of, Anna Roy"}, nil},
		{"La députée Anna Roy, l'ancienne eurodéputée Marie Martin et le sénateur Luc Mercier ont protesté.", []string{"Marie Martin, member-of-parliament-of, Parlement européen"}, []string{"Anna Roy, member-of-parliament-of, Parlement européen"}},
		{"L'actrice Anna Roy, le patron de Renault Luc Mercier et le maire Paul Durand étaient là.", []string{"Luc Mercier, head-of, Renault"}, []string{"Anna Roy, head-of, Renault"}},
		{"Paul Durand a signé en novembre avec le ministre, Luc Mercier, l'accord salarial.", []string{"Paul Durand, agreed-with, Luc Mercier"}, nil},
		{"Le Hezbollah a attaqué le commissariat de Tyr et incendié l'hôpital de Beyrouth, fondé par Paul Durand.", []string{"Paul Durand, founded, hôpital de Beyrouth"}, nil},
	}, nil)
}
