package extract

import "testing"

// Capitals, numbers and sorts name bodies, whole titles and no more.
func TestNamesOfBodies(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Il a avoué devant les policiers de l'Office central de lutte contre la corruption.", "Office central de lutte contre la corruption"},
		{"Le rapport de l'Inspection générale de l'éducation, du sport et de la recherche est accablant.", "Inspection générale de l'éducation, du sport et de la recherche"},
		{"Le parti au pouvoir, le Conseil national pour la défense de la démocratie, a gagné.", "Conseil national pour la défense de la démocratie"},
		{"L'Autorité de régulation des télécommunications et des postes (ARTP) a infligé une amende à Orange.", "Autorité de régulation des télécommunications et des postes"},
		{"La ville a été reprise par la 25e brigade aéroportée, selon Kiev.", "25e brigade aéroportée"},
		{"Les miliciens du Mouvement du 23 mars (M23) sont entrés dans Goma.", "M23"},
		{"Les députés du parti démocrate ont voté contre aux États-Unis.", "Parti démocrate"},
		{"Aux États-Unis, les démocrates ont voté contre.", "Parti démocrate"},
		{"Paul Durand préside le Rassemblement pour la démocratie et la justice.", "Rassemblement pour la démocratie et la justice"},
		{"Paul Durand dirige le Syndicat national des écoles de second degré.", "Syndicat national des écoles de second degré"},
		{"Paul Durand préside la chambre de commerce et d'industrie de l'Aude.", "chambre de commerce et d'industrie de l'Aude"},
		{"Le chef du Front populaire pour la renaissance du Tchad a parlé.", "Front populaire pour la renaissance du Tchad"},
		{"Il doit comparaître devant la Juridiction spéciale pour la vérité.", "Juridiction spéciale pour la vérité"},
		{"Le nouvel Office de protection des données a entendu Paul Durand.", "Office de protection des données"},
		{"Le débat est organisé par le Jury national des élections, selon Paul Durand.", "Jury national des élections"},
		{"Le Consistoire israélite du Bas-Rhin a critiqué Paul Durand.", "Consistoire israélite du Bas-Rhin"},
		{"La communauté urbaine de Dunkerque a porté plainte contre Renault.", "communauté urbaine de Dunkerque"},
		{"Paul Durand préside le Mouvement national uni.", "Mouvement national uni"},
		{"Le président a félicité les enquêteurs de l'Office central de lutte contre la criminalité organisée et remercié la Roumanie.", "Office central de lutte contre la criminalité organisée"},
		{"Le séminaire était organisé par le Centre européen d'excellence pour la lutte contre les menaces hybrides, installé à Helsinki.", "Centre européen d'excellence pour la lutte contre les menaces hybrides"},
		{"Paul Durand dirige l'Office fédéral pour la protection de la Constitution et la lutte contre le terrorisme.", "Office fédéral pour la protection de la Constitution et la lutte contre le terrorisme"},
		{"Le Mouvement pour la libération du Congo, de Paul Durand, a gagné.", "Mouvement pour la libération du Congo"},
		{"La chambre de commerce et d'industrie, par la voix de sa présidente, Marie Martin, a critiqué Paul Durand.", "chambre de commerce et d'industrie"},
		{"Paul Durand dirige l'Office central de lutte contre le crime organisé.", "Office central de lutte contre le crime organisé"},
		{"Paul Durand a saisi le Bureau d'enquêtes sur les accidents de transport.", "Bureau d'enquêtes sur les accidents de transport"},
		{"Les nominations de la semaine\n\nSofralec. Le conseil d'administration a choisi Paul Durand à Annecy.", "Sofralec"},
		{"Paul Durand commande la flottille 24F de Lann-Bihoué.", "flottille 24F de Lann-Bihoué"},
		{"Paul Durand commande la 13e demi-brigade de Légion étrangère.", "13e demi-brigade de Légion étrangère"},
		{"Elle a saisi la Division spéciale de la fraude, qui a entendu Paul Durand.", "Division spéciale de la fraude"},
		{"Il a félicité l'Office central de lutte contre la délinquance organisée et remercié la Roumanie.", "Office central de lutte contre la délinquance organisée"},
		{"C'était un des agents les plus respectés de l'Office fédéral pour la protection de la nature et la lutte contre les incendies.", "Office fédéral pour la protection de la nature et la lutte contre les incendies"},
		{"Le texte doit passer devant le Sénat philippin.", "Sénat philippin"},
		{"Paul Durand est à la barre du Pôle pénal économique et financier.", "Pôle pénal économique et financier"},
		{"Paul Durand dirige le Mouvement populaire de libération.", "Mouvement populaire de libération"},
	} {
		checkEntity(t, c.text, c.want, true)
	}
	for _, c := range []struct{ text, not string }{
		{"Le Garde des Sceaux a répondu à Paul Durand.", "Garde des Sceaux"},
		{"Il a saisi la Conférence des évêques mercredi matin.", "Conférence des évêques mercredi matin"},
		{"Le ministère ukrainien de la Défense a démenti.", "Défense"},
		{"Le ministre de l'Intérieur et des Transports, Paul Durand, a démissionné.", "Transports"},
		{"Le groupe Renault a réagi. La direction du groupe a limogé Paul Durand.", "direction du groupe"},
		{"Il a pris l'A23 puis la N7 vers Lyon.", "A23"},
	} {
		checkEntity(t, c.text, c.not, false)
	}
}

// checkEntity tells whether a text has an entity of a name, also one of its mentions.
func checkEntity(t *testing.T, text, name string, want bool) {
	t.Helper()
	var names []string
	found := false
	for _, e := range read(t, text, "").Entities {
		names = append(names, string(e.Type)+" "+e.Name)
		found = found || e.Name == name
		for _, m := range e.Mentions {
			found = found || m.Text == name
		}
	}
	if found != want {
		t.Errorf("%s: %q is %t among %q, want %t", text, name, found, names, want)
	}
}
