package nlp

import "testing"

func TestBorneNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"C'est l'un d'eux, le Rotterdamois Piet Brandsteder, qui conduit l'équipe.", "Person Piet Brandsteder"},
		{"Il a été recommandé par l'ancien Vert Ignace Wognin.", "Person Ignace Wognin"},
		{"La société a nommé le Zurichois Beat Aebischer.", "Person Beat Aebischer"},
		{"Les Engagés Lieven Roggeman et Paul Roy ont voté contre.", "Organization Les Engagés, Person Lieven Roggeman, Person Paul Roy"},
		{"L'ancien Vert Ignace Wognin et Paul Roy ont voté contre.", "Person Ignace Wognin, Person Paul Roy"},
		{"Leur cheffe de file, la Nîmoise Rosalba Crouzillac, a refusé.", "Person Rosalba Crouzillac"},
		{"Il a vendu le club au Qatari Nasser al-Dosari avant le jugement.", "Person Nasser al-Dosari"},
		{"Le président par intérim, Ahmed al-Charaa, ancien chef du groupe, avait signé.", "Person Ahmed al-Charaa"},
		{"Sa petite-fille Rokhaya dirige la maison.", "Person Rokhaya"},
		{"Ils se sont réconciliés au chevet de Godeliva, l'épouse du patriarche.", "Person Godeliva"},
		{"Veuf de la couturière Dopé Ablavi Sronvi, il laisse cinq enfants.", "Person Dopé Ablavi Sronvi"},
		{"Il dirige le Mineworkers Union, le syndicat d'Ebben Zarondo.", "Organization Mineworkers Union, Person Ebben Zarondo"},
		{"Trente civils ont péri mardi matin à Oum Keddada, au Soudan.", "Place Oum Keddada, Place Soudan"},
		{"Il succède à Hedwige Cornaton, nommée à Genève.", "Person Hedwige Cornaton, Place Genève"},
		{"L'Allemand Rheinmetall Defence a livré des chars.", "Organization Rheinmetall Defence"},
		{"L'offre cache une revente aux Chinois de Ningxia Metals.", "Organization Ningxia Metals"},
		{"Le rapport vise l'armateur monégasque Tibor Szántó-Pastorelli.", "Person Tibor Szántó-Pastorelli"},
		{"L'armateur danois Torm Nordling a commandé six navires.", "Organization Torm Nordling"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}

func TestRuledNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Le Nigeria de Bola Tinubu et l'Italie de Giorgia Meloni ont signé un accord.", "Place Nigeria, Person Bola Tinubu, Place Italie, Person Giorgia Meloni"},
		{"La Turquie critique le Parti communiste de Fabien Roussel.", "Place Turquie, Organization Parti communiste, Person Fabien Roussel"},
		{"Il a rejoint le Parti démocrate de Marian Lupu en 2010.", "Organization Parti démocrate, Person Marian Lupu"},
		{"L'Algérie de Houari Boumédiène parle d'agression.", "Place Algérie, Person Houari Boumédiène"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
