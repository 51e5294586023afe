package extract

import "testing"

// What a relative pronoun stands for, where the parser took it for a conjunction or hung it on the wrong word, and the
// subject behind its verb.
func TestRelatives(t *testing.T) {
	checkAll(t, []reading{
		{"L'Unesco, que dirige par intérim la Sénégalaise Marie Diallo, a voté.",
			[]string{"Marie Diallo, head-of, Unesco", "Marie Diallo, citizen-of, Sénégal"}, nil},
		{"Paul Durand, que la justice espagnole soupçonne de fraude, a démenti.", []string{"Espagne, investigates, Paul Durand"}, nil},
		{"Paul Durand nie les faits que lui reproche la CPI.", []string{"CPI, charged, Paul Durand"}, nil},
		{"Luc Mercier, responsable du programme spatial, qui s'est entretenu avec Anna Roy, a démissionné.", []string{"Luc Mercier, met, Anna Roy"}, nil},
		{"L'OM, dont Frank McCourt est propriétaire, a vendu son capitaine.",
			[]string{"Frank McCourt, owner-of, OM"}, []string{"Frank McCourt, employee-of, OM"}},
		{"Le titre va à Anna Roy et Luc Mercier, représentant la Russie.", []string{"Anna Roy, citizen-of, Russie", "Luc Mercier, citizen-of, Russie"}, nil},
		{"Anna Roy, Paul Durand et Luc Mercier, arrêtés par le Mali, ont été libérés.",
			[]string{"Mali, arrested, Anna Roy", "Mali, arrested, Paul Durand", "Mali, arrested, Luc Mercier"}, nil},
		{"Le titre va à Anna Roy, représentant la France, et Luc Mercier, représentant l'Italie.",
			[]string{"Anna Roy, citizen-of, France", "Luc Mercier, citizen-of, Italie"}, []string{"Luc Mercier, citizen-of, France", "Anna Roy, citizen-of, Italie"}},
		{"Renault, dont Nissan possède 15 %, a licencié.", []string{"Nissan, owns, Renault"}, nil},
		{"Luc Mercier, à qui Anna Roy reproche son silence, n'a pas répondu.", []string{"Anna Roy, criticized, Luc Mercier"}, nil},
		{"Anna Roy, pour qui Luc Mercier est « un menteur », a quitté la salle.", []string{"Anna Roy, criticized, Luc Mercier"}, nil},
		{"Anna Roy, selon laquelle Luc Mercier « trahit l'Europe », a quitté la salle.", []string{"Anna Roy, criticized, Luc Mercier"}, nil},
		{"Le Sénat, que le Mali et le Niger ont promis de soutenir, a protesté. La Cedeao, que la Guinée et le Bénin ont choisi de quitter, a protesté.",
			[]string{"Guinée, left, Cedeao", "Bénin, left, Cedeao"}, nil},
		{"Téhéran a prévenu Israël qu'il frapperait. Les États-Unis ont averti l'Iran qu'ils riposteraient.",
			[]string{"États-Unis, threatened, Iran"}, []string{"États-Unis, attacked, Iran", "Iran, attacked, Israël"}},
		{"Luc Mercier, dont Anna Roy dénonce les méthodes, a démenti.", []string{"Anna Roy, criticized, Luc Mercier"}, nil},
		{"La Cedeao, que le Mali et le Niger ont décidé de quitter, a protesté.", []string{"Mali, left, Cedeao", "Niger, left, Cedeao"}, nil},
		{"Paul Durand a annoncé la levée des sanctions que Berne avait décrétées contre la Serbie.", []string{"Suisse, sanctioned, Serbie"}, nil},
		{"Les pourparlers entre cette guérilla et les autorités, que Cuba et la Norvège parrainent, sont gelés. Ces pourparlers ont lieu à La Havane.",
			[]string{"Cuba, organizes, pourparlers (La Havane)", "Norvège, organizes, pourparlers (La Havane)"}, nil},
		{"Marie Martin a rencontré Ugo Tessier, lequel a critiqué la ministre de l'Industrie, Valérie Schuster.",
			[]string{"Ugo Tessier, criticized, Valérie Schuster"}, []string{"Valérie Schuster, criticized, Ugo Tessier", "Marie Martin, criticized, Valérie Schuster"}},
		{"Paul Durand a parlé à Marie Martin, laquelle sera nommée ministre par Emmanuel Macron.", []string{"Emmanuel Macron, appointed, Marie Martin, possible"}, nil},
		{"La sénatrice Anna Roy, du Parti socialiste, qui avait accusé Luc Mercier de mépris, s'est tue.",
			[]string{"Anna Roy, criticized, Luc Mercier"}, []string{"Parti socialiste, criticized, Luc Mercier"}},
		{"Le Niger, que le Bénin soupçonne de fermer les yeux sur la contrebande, a démenti.", []string{"Bénin, criticized, Niger"}, nil},
		{"La Fédération allemande, dont le président, Luc Mercier, avait dénoncé le silence de l'UEFA, menaçait de partir.",
			[]string{"Luc Mercier, criticized, UEFA"}, []string{"Fédération allemande, criticized, UEFA"}},
		{"La FIF, dont le patron, Paul Durand, vient d'être réélu, a exclu Marie Martin.", []string{"FIF, dismissed, Marie Martin", "Paul Durand, head-of, FIF"}, nil},
		{"Le syndicat des pilotes, dont le leader, Paul Durand, avait été inculpé, s'oppose à Marie Martin.",
			[]string{"syndicat des pilotes, opposes, Marie Martin", "Paul Durand, leader-of, syndicat des pilotes"}, nil},
		{"Le groupe qui exploite la mine, Glencore, a critiqué Marie Martin.", []string{"Glencore, criticized, Marie Martin"}, nil},
		{"Gwénolé Kerbrat, dont le groupe, basé à Lille, emploie 640 personnes, a critiqué Marie Martin.", []string{"Gwénolé Kerbrat, criticized, Marie Martin"}, nil},
		{"Luc Mercier, à qui Anna Roy avait reproché son silence, est devenu indéfendable.", []string{"Anna Roy, criticized, Luc Mercier"}, nil},
		{"Quant à Greenpeace, elle critique Paul Durand.", []string{"Greenpeace, criticized, Paul Durand"}, nil},
		{"Anna Roy fut institutrice à Metz, avant de rallier Luc Mercier en 2017.", []string{"Anna Roy, supports, Luc Mercier, fact"}, nil},
		{"Soutenu par trois élus, dont Paul Durand, Luc Mercier a critiqué Anna Roy.",
			[]string{"Paul Durand, supports, Luc Mercier", "Luc Mercier, criticized, Anna Roy"}, []string{"Paul Durand, criticized, Anna Roy"}},
		{"Le Rwanda, que l'Ouganda accuse de soutenir les rebelles, a démenti.", []string{"Ouganda, criticized, Rwanda"}, nil},
	}, nil)
}
