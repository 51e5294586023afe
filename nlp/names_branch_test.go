package nlp

import "testing"

func TestBranchNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"La directrice de Greenpeace Brésil a refusé.", "Organization Greenpeace Brésil"},
		{"Le débat prévu sur France 3 Bretagne n'aura pas lieu.", "Organization France 3 Bretagne"},
		{"Il a quitté Greenpeace, Brésil compris.", "Organization Greenpeace, Place Brésil"},
		{"Marie Vidal, patronne des transports Vidal, a parlé.", "Person Marie Vidal, Organization transports Vidal"},
		{"Le chantier a été confié à la menuiserie Le Gall.", "Organization menuiserie Le Gall"},
		{"Il a pris les transports lundi.", ""},
		{"Le suspect a été arrêté à Sun Valley mardi.", "Place Sun Valley"},
		{"Le prix a été remis à Paul Durand mardi.", "Person Paul Durand"},
		{"Le comité Palestine de l'université proteste.", "Organization comité Palestine"},
		{"Elle a créé le comité Justice pour Adama en mai.", "Organization Justice pour Adama"},
		{"Le poste revient à Moudou Tarabé, ex-préfet de Lyon.", "Person Moudou Tarabé, Place Lyon"},
		{"Anna Roy entraîne l'équipe de France féminine de handball depuis mai.", "Person Anna Roy, Organization équipe de France féminine de handball"},
		{"L'équipe de France de Paul Durand a gagné.", "Organization équipe de France, Person Paul Durand"},
		{"Elle a pris le départ de la Route du Rhum à Saint-Malo.", "Event Route du Rhum, Place Saint-Malo"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
