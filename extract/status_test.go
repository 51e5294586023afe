package extract

import "testing"

func TestStatus(t *testing.T) {
	checkAll(t, []reading{
		// asserted
		{"La France soutient l'Ukraine.", []string{"France, supports, Ukraine, fact"}, nil},
		{"La France ne soutient que l'Ukraine.", []string{"France, supports, Ukraine, fact"}, nil},
		{"Anna Roy a déclaré que la France soutient l'Ukraine.", []string{"France, supports, Ukraine, fact"}, nil},
		{"La France soutiendra l'Ukraine.", []string{"France, supports, Ukraine, fact"}, nil},
		// what others are called on to do
		{"Anna Roy appelle à rejoindre le Parti socialiste.", nil, []string{"Anna Roy, joined"}},
		{"Anna Roy recommande de quitter le Parti socialiste.", nil, []string{"Anna Roy, left"}},
		{"Anna Roy appelle à soutenir l'Ukraine.", []string{"Anna Roy, supports, Ukraine"}, nil},
		// negation
		{"Ni soutenue ni critiquée par la France, Anna Roy se tait.", []string{"France, supports, Anna Roy, negated", "France, criticized, Anna Roy, negated"}, nil},
		{"La France ne soutient pas l'Ukraine.", []string{"France, supports, Ukraine, negated"}, nil},
		{"La France n'a jamais soutenu l'Ukraine.", []string{"France, supports, Ukraine, negated"}, nil},
		{"Anna Roy assure n'avoir jamais rencontré Paul Blanc.", []string{"Anna Roy, met, Paul Blanc, negated"}, nil},
		{"À la barre, Anna Roy a affirmé n'avoir jamais rencontré Paul Blanc.", []string{"Anna Roy, met, Paul Blanc, negated"}, nil},
		{"La France n'a pas attaqué l'Italie.", []string{"France, attacked, Italie, negated"}, nil},
		{"Anna Roy n'est pas la présidente de la Croix-Rouge.", []string{"Anna Roy, president-of, Croix-Rouge, negated"}, nil},
		{"Anna Roy refuse de rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		// once
		{"La France ne soutient plus l'Ukraine.", []string{"France, supports, Ukraine, former"}, nil},
		{"L'aide américaine à l'Ukraine a été suspendue.", []string{"États-Unis, aids, Ukraine, former"}, nil},
		{"Les sanctions européennes contre la Syrie ont expiré.", []string{"Union européenne, sanctioned, Syrie, former"}, nil},
		{"Le Rwanda, longtemps parrain du Hezbollah, a démenti.", []string{"Rwanda, supports, Hezbollah, former"}, nil},
		{"La France soutient depuis longtemps Luc Mercier.", []string{"France, supports, Luc Mercier, fact"}, nil},
		{"Soutenu un temps par la Russie, le Hezbollah a fui.", []string{"Russie, supports, Hezbollah, former"}, nil},
		{"La France a mis fin à son aide au Niger.", []string{"France, aids, Niger, former"}, nil},
		{"La fin de l'aide américaine à l'Ukraine inquiète.", []string{"États-Unis, aids, Ukraine, former"}, nil},
		{"L'aide américaine à l'Ukraine devrait cesser.", []string{"États-Unis, aids, Ukraine, fact"}, nil},
		{"Le soutien de la France à l'Ukraine n'a jamais cessé.", []string{"France, supports, Ukraine, fact"}, nil},
		{"L'ancien président de la Croix-Rouge Luc Mercier est arrivé.", []string{"Luc Mercier, president-of, Croix-Rouge, former"}, nil},
		{"L'ex-Premier ministre italien Luc Mercier est arrivé.", []string{"Luc Mercier, prime-minister-of, Italie, former"}, nil},
		{"L'ex-ministre de la Défense italien Luc Mercier est arrivé.", []string{"Luc Mercier, defence-minister-of, Italie, former"}, nil},
		{"Luc Mercier était le président de la Croix-Rouge.", []string{"Luc Mercier, president-of, Croix-Rouge, former"}, nil},
		{"Anna Roy a quitté le Parti socialiste pour rejoindre le MoDem.", []string{"Anna Roy, joined, MoDem, fact"}, nil},
		{"Luc Mercier a claqué la porte du Parti socialiste pour fonder Demain Lyon.", []string{"Luc Mercier, founded, Demain Lyon, fact"}, nil},
		// not yet, not surely
		{"Anna Roy quitterait le Parti socialiste pour rejoindre le MoDem.", []string{"Anna Roy, joined, MoDem, possible"}, nil},
		{"Anna Roy se bat pour rejoindre le MoDem.", []string{"Anna Roy, joined, MoDem, possible"}, nil},
		{"Le futur président de la Croix-Rouge, Luc Mercier, est arrivé.", []string{"Luc Mercier, president-of, Croix-Rouge, possible"}, nil},
		{"Anna Roy est élue présidente du Brésil.", []string{"Anna Roy, president-of, Brésil, possible"}, nil},
		{"Luc Mercier est soupçonné d'être le chef de Daech.", []string{"Luc Mercier, head-of, Daech, possible"}, nil},
		{"Luc Mercier, accusé d'être le chef de Daech, a été jugé.", []string{"Luc Mercier, head-of, Daech, possible"}, nil},
		{"Luc Mercier, présumé chef de Daech, a été arrêté.", []string{"Luc Mercier, head-of, Daech, possible"}, nil},
		{"Luc Mercier nie être un agent du FBI.", []string{"Luc Mercier, employee-of, FBI, negated"}, nil},
		{"Luc Mercier veut être maire de Lyon.", []string{"Luc Mercier, mayor-of, Lyon, possible"}, nil},
		{"Luc Mercier affirme être le patron de Renault.", []string{"Luc Mercier, head-of, Renault"}, nil},
		{"Luc Mercier n'était pas le patron de Renault.", []string{"Luc Mercier, head-of, Renault, negated"}, nil},
		{"Luc Mercier n'était pas encore maire de Lyon.", []string{"Luc Mercier, mayor-of, Lyon, negated"}, nil},
		{"Ce n'est pas Luc Mercier qui dirige Renault.", []string{"Luc Mercier, head-of, Renault, negated"}, nil},
		{"Luc Mercier aurait été le patron de Renault.", []string{"Luc Mercier, head-of, Renault, possible"}, nil},
		{"Luc Mercier est connu pour être le patron de Renault.", []string{"Luc Mercier, head-of, Renault"}, nil},
		{"Luc Mercier n'était plus le patron de Renault.", []string{"Luc Mercier, head-of, Renault, former"}, nil},
		{"Luc Mercier se voit président de la Croix-Rouge.", []string{"Luc Mercier, president-of, Croix-Rouge, possible"}, nil},
		{"Luc Mercier n'est pas considéré comme le patron de Renault.", nil, []string{"Luc Mercier, head-of, Renault"}},
		{"Il est possible que Luc Mercier ait quitté la France.", []string{"Luc Mercier, left, France, possible"}, nil},
		{"La France attaquera l'Italie.", []string{"France, attacked, Italie, possible"}, nil},
		{"La France attaquerait l'Italie.", []string{"France, attacked, Italie, possible"}, nil},
		{"La France aurait attaqué l'Italie.", []string{"France, attacked, Italie, possible"}, nil},
		{"La France pourrait attaquer l'Italie.", []string{"France, attacked, Italie, possible"}, nil},
		{"La France peut attaquer l'Italie.", []string{"France, attacked, Italie, possible"}, nil},
		{"La France doit attaquer l'Italie.", []string{"France, attacked, Italie, possible"}, nil},
		{"La France veut attaquer l'Italie.", []string{"France, attacked, Italie, possible"}, nil},
		{"La France menace d'attaquer l'Italie.", []string{"France, attacked, Italie, possible"}, nil},
		{"Anna Roy espère rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		{"Anna Roy craint que la France attaque l'Italie.", []string{"France, attacked, Italie, possible"}, nil},
		{"Anna Roy est partie sans rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		{"Si la France attaque l'Italie, Anna Roy partira.", []string{"France, attacked, Italie, possible"}, nil},
		{"Anna Roy est venue à Lyon pour rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		// a finite verb has its own negation
		{"La France ne soutient pas l'Italie et soutient l'Ukraine.", []string{"France, supports, Italie, negated", "France, supports, Ukraine, fact"}, nil},
		{"La Serbie ne reconnaît pas le Kosovo et souhaite rejoindre l'Union européenne.", []string{"Serbie, recognized, Kosovo, negated"},
			[]string{"Serbie, joined, Union européenne, negated"}},
		{"Anna Roy n'a pas critiqué et attaqué Luc Mercier.", []string{"Anna Roy, criticized, Luc Mercier, negated"}, nil},
		{"Anna Roy ne veut pas rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier"}, []string{"Anna Roy, met, Luc Mercier, fact"}},
		{"Anna Roy a quitté Paris sans avoir rencontré Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		// before what happened
		{"Anna Roy a rencontré Luc Mercier avant de critiquer Paul Petit.", []string{"Anna Roy, criticized, Paul Petit, fact"}, nil},
		{"Anna Roy insulte le juge avant de porter plainte contre Paul Petit.", []string{"Anna Roy, sued, Paul Petit, fact"}, nil},
		{"En 1998, il bat Luc Mercier avant de rejoindre Lyon. Anna Roy, qui préside Airbus avant de racheter Danone, se tait.", []string{"Anna Roy, acquired, Danone, fact"}, nil},
		{"Anna Roy doit rencontrer Luc Mercier avant de voir Paul Petit.", []string{"Anna Roy, met, Luc Mercier, possible"}, []string{"Anna Roy, met, Paul Petit, fact"}},
		{"Anna Roy rencontrera Luc Mercier avant de critiquer Paul Petit.", []string{"Anna Roy, criticized, Paul Petit, possible"}, nil},
		{"Anna Roy rencontrera Luc Mercier avant de voir Paul Petit.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		{"Anna Roy est critiquée pour avoir rencontré Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, fact"}, nil},
		// what goes on is
		{"L'ONU appelle la France à continuer sa coopération avec l'Italie.", []string{"France, cooperates-with, Italie, fact"}, nil},
		{"Anna Roy a annoncé soutenir Luc Mercier.", []string{"Anna Roy, supports, Luc Mercier, fact"}, nil},
		{"Anna Roy a salué le président élu Luc Mercier.", nil, []string{"Luc Mercier, president-of, fact"}},
		{"Le colonel Luc Mercier a renversé en février le président élu Paul Petit.", nil, []string{"Paul Petit, president-of, possible"}},
		{"Au Niger, les mutins ont chassé le président élu Paul Petit.", []string{"Paul Petit, president-of, Niger, former"}, nil},
		{"Le président élu Paul Petit a été destitué par le Sénat du Niger.", nil, []string{"Paul Petit, president-of, Niger, possible"}},
		// what is held against somebody is taken for granted, unless by who charges
		{"Anna Roy reproche à Luc Mercier d'avoir rencontré Paul Petit.", []string{"Luc Mercier, met, Paul Petit, fact"}, nil},
		{"La Pologne reproche à Luc Mercier d'avoir critiqué l'OTAN.", []string{"Luc Mercier, criticized, OTAN, fact"}, nil},
		{"Le parquet reproche à Luc Mercier d'avoir rencontré Paul Petit.", nil, []string{"Luc Mercier, met, Paul Petit, fact"}},
		{"Anna Roy accuse Luc Mercier d'avoir rencontré Paul Petit.", nil, []string{"Luc Mercier, met, Paul Petit, fact"}},
		// "si" that sets one thing against another
		{"Si l'Allemagne a battu le Portugal, la Suède a battu l'Italie.", []string{"Allemagne, defeated, Portugal, fact"}, nil},
		{"Si Paul Durand a rencontré Marie Martin, il doit le dire.", []string{"Paul Durand, met, Marie Martin, possible"}, nil},
		{"Si la France a vendu des armes à l'Arabie saoudite, le gouvernement est complice.", []string{"France, aids, Arabie saoudite, possible"}, nil},
		{"Si Anna Roy a rencontré Luc Mercier, elle devra partir.", nil, []string{"Anna Roy, met, Luc Mercier, fact"}},
		{"Si Anna Roy rencontre Luc Mercier, elle partira.", nil, []string{"Anna Roy, met, Luc Mercier, fact"}},
		{"On ne sait pas si Anna Roy a rencontré Luc Mercier.", nil, []string{"Anna Roy, met, Luc Mercier, fact"}},
		// who is somebody's husband is so whatever she wants of him
		{"Anna Roy veut aider son mari, Luc Mercier.", []string{"Anna Roy, spouse-of, Luc Mercier, fact"}, nil},
		{"Anna Roy est venue pour voir son fils, Luc Mercier.", []string{"Luc Mercier, child-of, Anna Roy, fact"}, nil},
		{"Luc Mercier a démissionné pour se présenter à l'élection présidentielle.", []string{"Luc Mercier, participates-in, élection présidentielle, fact"}, nil},
		// who profits does it
		{"Luc Mercier en a profité pour rendre hommage à Anna Roy.", []string{"Luc Mercier, praised, Anna Roy, fact"}, nil},
		// "a dû" has happened
		{"Luc Mercier a dû quitter le Parti libéral.", []string{"Luc Mercier, left, Parti libéral, fact"}, nil},
		{"Anna Roy n'a pu rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		{"Anna Roy a pu rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, fact"}, nil},
		{"Anna Roy a fini par rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, fact"}, nil},
		// verbs that deny what they govern, and their denial
		{"Anna Roy n'a pas exclu de rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		{"Anna Roy nie avoir rencontré Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		{"Anna Roy dément que Paul Petit ait rencontré Luc Mercier.", []string{"Paul Petit, met, Luc Mercier, negated"}, nil},
		{"Il est faux que Paul Petit ait rencontré Luc Mercier.", []string{"Paul Petit, met, Luc Mercier, negated"}, nil},
		{"Il semble que Paul Petit ait rencontré Luc Mercier.", []string{"Paul Petit, met, Luc Mercier, possible"}, nil},
		{"Rien n'indique qu'Anna Roy ait rencontré Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		{"Anna Roy s'est gardée de critiquer Luc Mercier.", []string{"Anna Roy, criticized, Luc Mercier, negated"}, nil},
		{"Anna Roy n'a cessé de critiquer Luc Mercier.", []string{"Anna Roy, criticized, Luc Mercier, fact"}, nil},
		{"Anna Roy a cessé de soutenir Luc Mercier.", []string{"Anna Roy, supports, Luc Mercier, former"}, nil},
		{"Anna Roy n'a pas caché son soutien à Luc Mercier.", []string{"Anna Roy, supports, Luc Mercier, fact"}, nil},
		{"Anna Roy n'a pas seulement critiqué Luc Mercier.", []string{"Anna Roy, criticized, Luc Mercier, fact"}, nil},
		{"Ce n'est pas Anna Roy qui a critiqué Luc Mercier.", []string{"Anna Roy, criticized, Luc Mercier, negated"}, nil},
		{"Loin de condamner la Russie, la Chine a parlé de paix.", []string{"Chine, criticized, Russie, negated"}, nil},
		{"Anna Roy a pour mission de rencontrer Paul Durand.", []string{"Anna Roy, met, Paul Durand, possible"}, nil},
		{"Faute d'avoir pu rencontrer Luc Mercier, Anna Roy est repartie.", []string{"Luc Mercier, met, Anna Roy, negated"}, nil},
		{"Le refus d'Anna Roy de rencontrer Luc Mercier a choqué.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		// an infinitive by its auxiliary
		{"Anna Roy doit être reçue par Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		{"Anna Roy a refusé d'être reçue par Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		// meetings that are to come, or came to nothing
		{"Aucune rencontre n'est prévue entre Anna Roy et Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		{"Une rencontre entre Anna Roy et Luc Mercier n'est pas prévue.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		{"La rencontre entre Anna Roy et Luc Mercier n'a pas eu lieu.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		{"Le projet de rencontre entre Anna Roy et Luc Mercier a choqué.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		{"L'absence de rencontre entre Anna Roy et Luc Mercier a choqué.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		{"Anna Roy a annoncé une rencontre avec Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		{"Anna Roy a dû reporter son déplacement à Bamako.", []string{"Anna Roy, visited, Bamako, possible"}, nil},
		{"Un accord entre la Suède et le Chili serait imminent.", []string{"Suède, agreed-with, Chili, possible"}, nil},
		// what is accused may be done
		{"Luc Mercier est accusé d'avoir tué Anna Roy.", []string{"Luc Mercier, killed, Anna Roy, possible"}, nil},
		{"Soupçonné d'avoir tué Anna Roy, Luc Mercier a fui.", []string{"Luc Mercier, killed, Anna Roy, possible"}, nil},
		{"Luc Mercier est accusé de vouloir tuer Anna Roy.", []string{"Luc Mercier, killed, Anna Roy, possible"}, nil},
		// who does it, whoever accuses them
		{"La France a accusé la Russie d'avoir attaqué l'Ukraine.", []string{"Russie, attacked, Ukraine, possible"}, nil},
		{"Paul Durand a accusé Luc Mercier d'avoir menacé Anna Roy.", []string{"Luc Mercier, threatened, Anna Roy, possible"}, nil},
		{"Paul Durand a remercié Luc Mercier d'avoir soutenu Anna Roy.", []string{"Luc Mercier, supports, Anna Roy, fact"}, nil},
		// who is elected by a body is in office, who is elected by a country is not yet
		{"Luc Mercier a été élu président de la FIFA.", []string{"Luc Mercier, president-of, FIFA, fact"}, nil},
		{"Luc Mercier sera élu président de la FIFA.", []string{"Luc Mercier, president-of, FIFA, possible"}, nil},
		{"Anna Roy, élue présidente de l'UEFA en mars, a salué Luc Mercier.", []string{"Anna Roy, president-of, UEFA, fact"}, nil},
		// two negations, and what ends only later
		{"Le Burundi ne reconnaîtra plus le Kosovo.", []string{"Burundi, recognized, Kosovo, negated"}, nil},
		{"Le Burundi n'exclut pas de quitter l'Union africaine.", []string{"Burundi, left, Union africaine, possible"}, nil},
		// what came about though a verb of need, aim or time to come stands over it
		{"Il a fallu que Paul Blanc rencontre Anna Roy.", []string{"Paul Blanc, met, Anna Roy, fact"}, nil},
		{"Il aura fallu que Paul Blanc se rende à Nairobi.", []string{"Paul Blanc, visited, Nairobi, fact"}, nil},
		{"Il faudra que Paul Blanc rencontre Anna Roy.", []string{"Paul Blanc, met, Anna Roy, possible"}, nil},
		{"Il fallut attendre 2003 pour que la France reconnaisse le Kosovo.", []string{"France, recognized, Kosovo, fact"}, nil},
		{"Il faut attendre 1996 pour que la France reconnaisse le Kosovo.", []string{"France, recognized, Kosovo, fact"}, nil},
		{"Il faudra attendre 2050 pour que la France reconnaisse le Kosovo.", []string{"France, recognized, Kosovo, possible"}, nil},
		{"Paul Blanc mourra en exil à Rome.", []string{"Paul Blanc, died-in, Rome, fact"}, nil},
		{"Le colonel Paul Blanc allait deux ans plus tard renverser Luc Mercier.", []string{"Paul Blanc, overthrew, Luc Mercier, fact"}, nil},
		{"Le colonel Paul Blanc allait renverser Luc Mercier.", []string{"Paul Blanc, overthrew, Luc Mercier, possible"}, nil},
		{"Paul Blanc a quitté Paris pour s'installer à Nairobi.", []string{"Paul Blanc, lives-in, Nairobi, fact"}, nil},
		{"Anna Roy sera présidente de la Croix-Rouge de 1988 à 1995.", []string{"Anna Roy, president-of, Croix-Rouge, fact"}, nil},
		{"On doit à Anna Roy l'accord signé entre la Croix-Rouge et la France.", []string{"Croix-Rouge, agreed-with, France, fact"}, nil},
		{"Anna Roy a été élue députée de l'Aude.", []string{"Anna Roy, member-of-parliament-of, Aude, fact"}, nil},
		{"Paul Blanc pourrait remporter la présidentielle malienne.", []string{"Paul Blanc, participates-in, présidentielle malienne, fact"}, nil},
		// … and what did not
		{"La France soutiendra l'Ukraine si la Russie l'attaque.", []string{"France, supports, Ukraine, possible"}, nil},
		{"L'Allemagne tarde à livrer des chars à l'Ukraine.", []string{"Allemagne, aids, Ukraine, possible"}, nil},
		{"L'Allemagne n'a pas tardé à livrer des chars à l'Ukraine.", []string{"Allemagne, aids, Ukraine, fact"}, nil},
		{"Le juge a accusé Paul Blanc d'avoir agi de concert avec Anna Roy.", []string{"Paul Blanc, cooperates-with, Anna Roy, possible"}, nil},
		{"Paul Blanc aurait menti aux enquêteurs en payant Anna Roy.", []string{"Paul Blanc, paid, Anna Roy, possible"}, nil},
		{"Ils croyaient qu'Anna Roy était russe.", nil, []string{"Anna Roy, citizen-of, Russie"}},
		{"Beaucoup pensaient que Paul Blanc était le fils d'Anna Roy.", []string{"Paul Blanc, child-of, Anna Roy, possible"}, nil},
		{"Le sommet de l'Otan à Riga a été annulé.", []string{"sommet de l'Otan à Riga, located-in, Riga, possible"}, nil},
		// by other words of will, leave, trying and pretence
		{"Anna Roy se dit disposée à rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		{"Anna Roy a été sommée de rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		{"Le Rwanda se défend d'avoir armé le Hezbollah.", []string{"Rwanda, aids, Hezbollah, negated"}, nil},
		{"L'Italie a feint de soutenir l'Ukraine.", []string{"Italie, supports, Ukraine, negated"}, nil},
		{"Soucieuse de rencontrer Luc Mercier, Anna Roy patiente.", []string{"Luc Mercier, met, Anna Roy, possible"}, nil},
		{"Renault est incapable de racheter Nissan.", []string{"Renault, acquired, Nissan, possible"}, nil},
		{"Renault a besoin de racheter Nissan.", []string{"Renault, acquired, Nissan, possible"}, nil},
		{"Renault fait mine de racheter Nissan.", []string{"Renault, acquired, Nissan, negated"}, nil},
		{"Renault a décliné l'offre de racheter Nissan.", []string{"Renault, acquired, Nissan, negated"}, nil},
		{"Renault est jugé pour avoir financé le Hezbollah.", []string{"Renault, aids, Hezbollah, possible"}, nil},
		{"Et si Renault finissait par racheter Nissan ?", []string{"Renault, acquired, Nissan, possible"}, nil},
		{"Même si Renault avait racheté Nissan, rien n'aurait changé.", []string{"Renault, acquired, Nissan, possible"}, nil},
		{"Il n'est pas certain que Renault ait racheté Nissan.", []string{"Renault, acquired, Nissan, possible"}, nil},
		{"À moins que Renault ne rachète Nissan, tout est perdu.", []string{"Renault, acquired, Nissan, possible"}, nil},
		{"Le rachat de Nissan par Renault est suspendu à l'accord de Bruxelles.", []string{"Renault, acquired, Nissan, possible"}, nil},
		{"Le rachat de Nissan par Renault doit être finalisé en juin.", []string{"Renault, acquired, Nissan, possible"}, nil},
		{"La fusion entre Renault et Nissan n'est pas acquise.", []string{"Renault, merged-with, Nissan, possible"}, nil},
		{"La fusion entre Renault et Nissan créerait un géant.", []string{"Renault, merged-with, Nissan, possible"}, nil},
		{"Le rachat de Nissan par Renault a été bouclé en juin.", []string{"Renault, acquired, Nissan, fact"}, nil},
		{"Anna Roy s'est résolue à rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, fact"}, nil},
		{"La Russie a brandi la menace d'annexer la Moldavie.", []string{"Russie, captured, Moldavie, possible"}, nil},
		{"Le maire a donné à Anna Roy l'ordre de rencontrer Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		// what is said of a deed told by its noun
		{"Le limogeage de Luc Mercier par Anna Roy reste hypothétique.", []string{"Anna Roy, dismissed, Luc Mercier, possible"}, nil},
		{"L'arrestation de Luc Mercier par la Turquie n'aura pas lieu.", []string{"Turquie, arrested, Luc Mercier, negated"}, nil},
		{"Le rachat de Nissan par Renault tarde à se concrétiser.", []string{"Renault, acquired, Nissan, possible"}, nil},
		{"La rencontre entre Anna Roy et Luc Mercier a été démentie.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		{"La visite d'Anna Roy à Pékin doit intervenir en juin.", []string{"Anna Roy, visited, Pékin, possible"}, nil},
		{"Si la rencontre entre Anna Roy et Luc Mercier avait lieu, tout changerait.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		{"Une invasion de Taïwan par la Chine serait une erreur.", []string{"Chine, attacked, Taïwan, possible"}, nil},
		{"Vers un rachat de Nissan par Renault ?", []string{"Renault, acquired, Nissan, possible"}, nil},
		{"Pas de rencontre entre Anna Roy et Luc Mercier avant juin.", []string{"Anna Roy, met, Luc Mercier, negated"}, nil},
		{"Des élus plaident pour une rencontre entre Anna Roy et Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, possible"}, nil},
		{"Faute d'un accord entre la Turquie et la Somalie, les élus se taisent.", []string{"Turquie, agreed-with, Somalie, possible"}, nil},
		{"L'échec de la fusion entre Renault et Nissan pèse.", []string{"Renault, merged-with, Nissan, negated"}, nil},
		{"La rencontre entre Anna Roy et Luc Mercier a été confirmée.", []string{"Anna Roy, met, Luc Mercier, fact"}, nil},
		{"L'arrestation de Luc Mercier par la Turquie a surpris.", []string{"Turquie, arrested, Luc Mercier, fact"}, nil},
		{"La Turquie n'a jamais pardonné à Anna Roy d'avoir rencontré Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, fact"}, nil},
		{"Anna Roy ne regrette pas d'avoir rencontré Luc Mercier.", []string{"Anna Roy, met, Luc Mercier, fact"}, nil},
		{"Sans l'appui de la Turquie, Anna Roy n'aurait jamais rejoint le MoDem.", []string{"Anna Roy, joined, MoDem, fact"}, nil},
		{"Anna Roy n'aurait jamais rejoint le MoDem.", []string{"Anna Roy, joined, MoDem, negated"}, nil},
		// a speech act is a fact of its own
		{"La France a menacé l'Italie.", []string{"France, threatened, Italie, fact"}, nil},
		{"Le président élu du Brésil, Luc Mercier, est arrivé.", []string{"Luc Mercier, president-of, Brésil, possible"}, nil},
	}, nil)
}

func TestAttribution(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"La France a attaqué l'Italie.", ""},
		{"Anna Roy a déclaré que la France a attaqué l'Italie.", "Anna Roy"},
		{"La France a attaqué l'Italie, a déclaré Anna Roy.", "Anna Roy"},
		{"Selon Anna Roy, la France a attaqué l'Italie.", "Anna Roy"},
		{"D'après Anna Roy, la France a attaqué l'Italie.", "Anna Roy"},
		{"« La France a attaqué l'Italie », a affirmé Anna Roy.", "Anna Roy"},
	} {
		found := false
		for _, s := range read(t, c.text, "").Statements {
			if s.Predicate == "attacked" {
				found = true
				if s.Evidence.Attribution != c.want {
					t.Errorf("%s: according to %q, want %q", c.text, s.Evidence.Attribution, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%s: nobody attacks", c.text)
		}
	}
}
