package extract

import "testing"

// Forms of ordinary dispatches: lists of ministers and heads of state, purposes, fronted descriptions.
func TestDispatches(t *testing.T) {
	checkAll(t, []reading{
		{"Il a rencontré le Premier ministre israélien Paul Durand, son ministre de la Défense Luc Roy et le chef du Hamas, Jean Mercier.",
			[]string{"Luc Roy, defence-minister-of, Israël", "Jean Mercier, head-of, Hamas"}, []string{"Paul Durand, defence-minister-of", "Paul Durand, head-of"}},
		{"Des chefs d'État y assistaient, dont le Nigérien Luc Roy, président du G5, le Tchadien Paul Durand et le Togolais Jean Mercier.",
			[]string{"Luc Roy, president-of, Niger", "Paul Durand, president-of, Tchad", "Jean Mercier, president-of, Togo"}, []string{"Paul Durand, president-of, Niger"}},
		{"Les ministres des Affaires étrangères, dont l'Allemand Paul Durand et la Belge Anna Roy, se sont réunis.",
			[]string{"Paul Durand, foreign-minister-of, Allemagne", "Anna Roy, foreign-minister-of, Belgique"}, []string{"Anna Roy, foreign-minister-of, Allemagne"}},
		{"Le Mali s'inquiète au Mali. Le général Paul Traoré conserve la Défense, le colonel Luc Keita l'Intérieur, M. Sow les Finances et Anna Sy le Travail.",
			[]string{"Luc Keita, interior-minister-of, Mali", "Sow, finance-minister-of, Mali", "Anna Sy, minister-of, Mali"}, []string{"Luc Keita, finance-minister-of", "Paul Traoré, interior-minister-of"}},
		{"L'Union africaine a désigné l'ancien président Paul Durand pour dialoguer avec Luc Roy.", []string{"Paul Durand, met, Luc Roy, possible"}, []string{"Union africaine, met"}},
		{"Le Sénat a choisi Marie Martin pour remplacer Luc Roy.", nil, []string{"Sénat, succeeded"}},
		{"La Russie a reconnu l'indépendance du Kosovo et de l'Abkhazie, deux régions de la Géorgie.", []string{"Russie, recognized, Abkhazie"}, []string{"Russie, recognized, Géorgie"}},
		{"L'armée a visé Luc Roy, chef du bureau politique du Hamas, tué à Téhéran.", []string{"Luc Roy, died-in, Téhéran"}, nil},
		{"Le Premier ministre Paul Durand, du Mouvement réformateur, a démissionné.", []string{"Paul Durand, member-of, Mouvement réformateur"}, []string{"Paul Durand, prime-minister-of, Mouvement réformateur"}},
		{"Le sénateur Luc Roy, de la Commission des lois, a refusé.", nil, []string{"Luc Roy, member-of, Commission"}},
		{"Luc Roy a refusé. Opposant farouche à Macky Sall, le fondateur du Pastef, dissous en 2023, avait été empêché de se présenter.", []string{"Luc Roy, founder-of, Pastef"}, []string{"Macky Sall, founder-of, Pastef"}},
		{"L'ancien ministre Paul Durand devient le premier commissaire à la Défense. La Commission européenne recule.", []string{"Paul Durand, commissioner-of, Commission européenne"}, nil},
		{"Paul Durand a battu Luc Roy à la présidentielle. Anna Roy a félicité le vainqueur.", []string{"Anna Roy, praised, Paul Durand"}, []string{"Anna Roy, praised, Luc Roy"}},
		{"Paul Durand est devenu le président d'Afrique de l'Ouest.", nil, []string{"Paul Durand, president-of, Afrique de l'Ouest"}},
		{"Le président turc Abdullah Gül et le Premier ministre Paul Durand ont obtenu des garanties.", []string{"Paul Durand, prime-minister-of, Turquie"}, nil},
		{"Le président turc Abdullah Gül et le président Paul Durand ont obtenu des garanties.", nil, []string{"Paul Durand, president-of, Turquie"}},
		{"Plusieurs ont perdu, à commencer par l'ex-Première ministre britannique Anna Roy, le ministre de la Défense Paul Durand et Luc Mercier.",
			[]string{"Anna Roy, prime-minister-of, Royaume-Uni, former"}, []string{"Anna Roy, defence-minister-of", "Paul Durand, prime-minister-of"}},
		{"Le Mali s'inquiète au Mali. Paul Keita prend les Affaires étrangères, Anna Sow l'Intérieur et Jean Sy la Défense.",
			[]string{"Paul Keita, foreign-minister-of, Mali", "Anna Sow, interior-minister-of, Mali"}, []string{"Jean Sy, interior-minister-of"}},
		{"Les ministres des Affaires étrangères du Mali et du Niger, Anna Roy et Paul Durand, se sont vus.",
			[]string{"Anna Roy, foreign-minister-of, Mali", "Paul Durand, foreign-minister-of, Niger"}, []string{"Anna Roy, minister-of"}},
		{"Marie Martin a battu Paul Durand à la présidentielle de 2022. Luc Roy, favori de la droite pour 2026, a refusé.", nil, []string{"Luc Roy, participates-in, présidentielle de 2022"}},
		{"Mahamat Idriss Déby Itno a été élu. Mahamat Idriss Déby Itno avait pris le pouvoir à la mort de son père, Idriss Déby Itno.", []string{"Mahamat Idriss Déby Itno, child-of, Idriss Déby Itno"}, nil},
		{"Le ministre belge de la Justice, Paul Durand, et son collègue de l'Intérieur, Luc Roy, ont refusé. La Belgique s'inquiète en Belgique.", []string{"Luc Roy, interior-minister-of, Belgique"}, nil},
		{"Paul Durand sera investi vendredi par la Haute Cour constitutionnelle.", nil, []string{"Paul Durand, candidate-of"}},
	}, nil)
}

// Forms of ordinary news of Africa, courts and towns: whose kin, lawyer or colleague, who gave an interview, whom participles and lists tell of.
func TestPlainNews(t *testing.T) {
	checkAll(t, []reading{
		{"Le Cameroun s'inquiète au Cameroun. Le ministre de l'Administration territoriale, Paul Atanga, accuse Luc Roy.", []string{"Paul Atanga, minister-of, Cameroun"}, nil},
		{"Le Tchad s'inquiète au Tchad. La ministre de la Promotion de la femme, Anna Sy, et le ministre de la Formation professionnelle, Luc Sow, ont refusé.", []string{"Anna Sy, minister-of, Tchad", "Luc Sow, minister-of, Tchad"}, nil},
		{"Luc Roy a été condamné lundi, a annoncé son avocat, Me Paul Tall. Il a également été arrêté par la police malienne.", nil, []string{"police malienne, arrested, Paul Tall"}},
		{"Paul Durand, président du Mali, a accusé son homologue nigérien Luc Roy de mentir, dans un entretien accordé à la BBC.", []string{"Paul Durand, told, BBC"}, []string{"Luc Roy, told, BBC"}},
		{"Le Burundi a envoyé des hommes pour appuyer les forces armées de Paul Durand face au M23, soutenu par Kigali.", []string{"Rwanda, supports, M23"}, []string{"Rwanda, supports, Paul Durand"}},
		{"Le groupe a investi Anna Roy. La Fifa s'y oppose. Le RN a investi Anna Roy pour les municipales de 2026.", []string{"Anna Roy, participates-in, municipales de 2026"}, []string{"RN, participates-in"}},
		{"Paul Durand avait exercé à l'hôpital de Metz, puis à celui de Nancy.", []string{"hôpital de Metz, located-in, Metz"}, []string{"hôpital de Metz, located-in, Nancy"}},
		{"Plusieurs élus ont été arrêtés à Douala et à Garoua, dont l'ancien ministre Luc Roy.", nil, []string{"Luc Roy, minister-of, Garoua"}},
		{"L'hôpital a fermé. Mise en cause par Anna Roy, défendue par Me Lise Petit, la clinique se tait. Sa consœur Marie Martin a refusé.", nil, []string{"Anna Roy, associate-of", "Marie Martin, associate-of, Anna Roy"}},
		{"Le conseiller de Paul Durand, Luc Roy, beau-père de sa fille Anna, est attendu à Kinshasa.", nil, []string{"Anna, child-of, Luc Roy"}},
		{"Paul Durand est mort mardi à Nice. L'ancien maire a reçu l'hommage du président. « Un homme juste », a réagi le ministre Luc Roy. Il était veuf de l'actrice Anna Petit.", []string{"Paul Durand, spouse-of, Anna Petit"}, []string{"Luc Roy, spouse-of"}},
		{"Paul Durand défend la réélection du Suisse Luc Roy. Il défend la réélection du Suisse.", []string{"Luc Roy, citizen-of, Suisse"}, []string{"Paul Durand, supports, Suisse"}},
		{"La Chine a obtenu l'appui du Bélarus.", nil, []string{"citizen-of"}},
		{"Les trois pays de l'Alliance des États du Sahel, le Mali, le Burkina Faso et le Niger, ont quitté la Cédéao.", []string{"Mali, left, Cédéao", "Niger, member-of, Alliance des États du Sahel"}, []string{"Alliance des États du Sahel, left"}},
		{"Les deux candidats du PDCI, Luc Roy et Paul Rey, ont refusé.", []string{"Luc Roy, candidate-of, PDCI", "Paul Rey, candidate-of, PDCI"}, nil},
		{"Le général Paul Durand, arrivé au pouvoir par un coup d'État qui a renversé Luc Roy en 2020, a refusé.", []string{"Paul Durand, overthrew, Luc Roy"}, nil},
		{"Luc Roy a été condamné par un tribunal de Kirov.", []string{"tribunal de Kirov, convicted, Luc Roy"}, []string{"Kirov, convicted"}},
		{"Le mouvement du M23 appartient à l'Alliance Fleuve Congo.", nil, []string{"Alliance Fleuve Congo, owns"}},
		{"Paul Durand a nommé mardi Luc Roy au poste de Premier ministre. Le décret a été lu par le secrétaire général Jean Petit.\n\nÀ 49 ans, le maire de Lens succède à Marc Martin.", []string{"Luc Roy, succeeded, Marc Martin"}, []string{"Jean Petit, succeeded"}},
		{"Le Cameroun a voté. Le Conseil a déclaré Paul Biya, président du Cameroun, vainqueur devant Luc Roy. Le candidat du Front démocratique, réfugié en Gambie, a refusé.", nil, []string{"Paul Biya, candidate-of", "Paul Biya, lives-in"}},
		{"L'ancien président Paul Durand, fondateur du PPA, Luc Roy et Jean Sy, en exil, ont refusé. Le PPA proteste.", []string{"Paul Durand, founder-of, PPA"}, []string{"Luc Roy, founder-of"}},
		{"La maire adjointe de Lyon, Anna Roy, a parlé.", nil, []string{"Anna Roy, mayor-of"}},
		{"Lamine Diack, ancien président de la Fifa, est mort. Dick Petit, président de l'AMA, a parlé. Massata Diack, fils de l'ancien président, est visé par une enquête.", []string{"Massata Diack, child-of, Lamine Diack"}, []string{"Massata Diack, child-of, Dick Petit"}},
		{"La justice a condamné Anders Breivik. Le Premier ministre, Luc Roy, a refusé.\n\nNé à Oslo, fils du diplomate Jens Breivik, il a grandi avec sa mère.", []string{"Anders Breivik, born-in, Oslo"}, []string{"Luc Roy, born-in", "Luc Roy, child-of"}},
	}, nil)
}

// TestPapers are forms of articles on war and diplomacy: terms of office that have ended, whose a bare title is, what a place's apposition and "y" mean.
func TestPapers(t *testing.T) {
	checkAll(t, []reading{
		{"El-Fasher, ville du Darfour-Nord que le Soudan a prise en octobre, est en ruines.", []string{"Soudan, captured, El-Fasher"}, []string{"Soudan, captured, Darfour-Nord"}},
		{"Le Niger contrôle Goma et Bukavu, les capitales du Nord-Kivu et du Sud-Kivu.", []string{"Goma, located-in, Nord-Kivu", "Bukavu, located-in, Sud-Kivu"}, []string{"Goma, located-in, Sud-Kivu", "Bukavu, located-in, Nord-Kivu"}},
		{"La Belgique y est favorable, le Luxembourg s'y oppose.", nil, []string{"Luxembourg, opposes, Belgique"}},
		{"Paul Durand, directeur de la SNH jusqu'à l'an dernier, a été arrêté.", []string{"Paul Durand, director-of, SNH, former"}, nil},
		{"Jean Koffi, chef d'état-major de la marine ivoirienne jusqu'en juin dernier, a parlé.", []string{"Jean Koffi, commander-of, Côte d'Ivoire, former"}, nil},
		{"Paul Durand, ministre malien jusqu'à sa démission, a parlé.", []string{"Paul Durand, minister-of, Mali, former"}, nil},
		{"Paul Durand a remercié son avocat, Me Luc Roy.", []string{"Luc Roy, lawyer-of, Paul Durand"}, []string{"Luc Roy, lawyer-of, Paul Durand, former"}},
		{"L'Organisation des États américains, dont le secrétaire général, Paul Durand, était venu en mai, prépare une conférence.", []string{"Paul Durand, secretary-general-of, Organisation des États américains"}, []string{"Paul Durand, citizen-of"}},
		{"Le Gabon et l'ONU se parlent. L'ONU a reçu le Gabon. L'ONU hésite. À Malabo, le vice-président Paul Durand s'est réjoui.", []string{"Paul Durand, vice-president-of, Guinée équatoriale"}, []string{"Paul Durand, vice-president-of, ONU"}},
		{"Le Mali, le Burkina Faso et le Niger ont rompu avec la France. La Russie soutient le Niger. La banque Ecofi, créée par les trois États, recrute.",
			[]string{"Mali, founded, Ecofi", "Burkina Faso, founded, Ecofi"}, []string{"Russie, founded, Ecofi", "France, founded, Ecofi"}},
		{"L'Union européenne a sanctionné le chef de l'armée, le général Paul Durand, le directeur de l'Office des mines, Luc Roy, et la Banque de Virunga.",
			[]string{"Luc Roy, director-of, Office des mines", "Union européenne, sanctioned, Luc Roy"}, []string{"Paul Durand, director-of"}},
		{"Paul Biya a reçu le patron de la CGT, Luc Roy, le maire de Nice, Jean Petit, et le président de la Fifa, Karl Mann.",
			[]string{"Luc Roy, head-of, CGT", "Jean Petit, mayor-of, Nice", "Karl Mann, president-of, Fifa"}, []string{"Luc Roy, mayor-of", "Jean Petit, president-of"}},
		{"La province du Cabo Delgado souffre. Le Rwanda, qui y a déployé 2 500 soldats, a renforcé son contingent.", []string{"Rwanda, deployed-in, Cabo Delgado"}, nil},
		{"Les États-Unis protestent. Les États-Unis ont ouvert la voie en sanctionnant le ministre Paul Durand.", []string{"États-Unis, sanctioned, Paul Durand"}, []string{"Paul Durand, minister-of, États-Unis"}},
		{"Les États-Unis aident. Les États-Unis partent. Au Malawi, où l'on a faim, le ministre de l'Agriculture, Paul Durand, s'inquiète.", []string{"Paul Durand, minister-of, Malawi"}, []string{"Paul Durand, minister-of, États-Unis"}},
		{"Madagascar s'inquiète. Madagascar enquête. Paul Durand s'est réfugié au Togo, où la justice a gelé ses avoirs.", []string{"Togo, sanctioned, Paul Durand"}, []string{"Madagascar, sanctioned, Paul Durand"}},
		{"La Suède défendrait Paul Durand.", []string{"Suède, supports, Paul Durand, possible"}, nil},
		{"Andry Rajoelina a fui. Le député Luc Roy a parlé. Battu par M. Rajoelina en 2023, l'ancien judoka soutient le général Paul Durand.", nil, []string{"Andry Rajoelina, supports"}},
	}, nil)
}
