package extract

import (
	"testing"

	"kg/graph"
)

// TestClubs reads cities that play, and cities that do not.
func TestClubs(t *testing.T) {
	for _, c := range []struct {
		text, city string
		want       graph.EntityType
	}{
		{"Handball : Nîmes domine Dunkerque en championnat. Nîmes a battu Dunkerque hier au terme d'un match sans suspense. L'entraîneur a salué son équipe.", "Nîmes", graph.Organization},
		{"Le club de football reçoit dimanche. L'équipe d'Auxerre a perdu son match face à Lorient, et son entraîneur a critiqué l'arbitre. La victoire de Lorient surprend.", "Lorient", graph.Organization},
		{"La finale du championnat de rugby a eu lieu à Nîmes devant les supporters des deux équipes. L'arbitre a sifflé la fin du match à Nîmes.", "Nîmes", graph.Place},
		{"Ligue 1 : l'attaquant de Brentford, formé à Genk, est blessé. Son entraîneur et ses coéquipiers devront disputer le match sans leur buteur.", "Brentford", graph.Organization},
		{"Ligue 1 : l'attaquant Paul Durand (Metz) est blessé. Son entraîneur et ses coéquipiers devront disputer le match sans leur buteur.", "Metz", graph.Organization},
		{"Ligue 1 : le milieu du RC Lens et de l'AS Monaco a signé pour cinq saisons avec Brighton. À Brighton, le joueur retrouvera un ancien coéquipier et son entraîneur.", "Brighton", graph.Organization},
		{"Ligue 1 : le RC Lens a refusé le transfert de son attaquant à l'AS Monaco. Metz n'a formulé aucune offre pour le joueur avant le match.", "Metz", graph.Organization},
		{"L'attaquant de Guingamp a parlé : le match de l'équipe et le score de la finale n'ont rien changé pour l'entreprise.", "Guingamp", graph.Place},
		{"L'entraîneur d'Angers, Paul Roy, a été suspendu par la Ligue de football.", "Angers", graph.Organization},
		{"Un incendie a éclaté chez le footballeur Paul Roy, gardien de but de Vesoul. L'attaquant Luc Petit l'a sauvé.", "Vesoul", graph.Organization},
		{"La fédération de football a visité la ville. L'entraîneur de Vesoul et ses joueurs ont refusé de parler du maire de Vesoul.", "Vesoul", graph.Place},
		{"Ligue 1 : le match a eu lieu samedi. La gardienne Marie Petit, passée à Metz en 2020, a été élue par les supporters devant son entraîneur et un attaquant.", "Metz", graph.Organization},
		{"Ligue 1 : le match a eu lieu samedi à Metz. La gardienne Marie Petit, née à Metz, a été élue par les supporters devant son entraîneur et un attaquant.", "Metz", graph.Place},
		{"Le maire de Nîmes a perdu l'élection. Nîmes a gagné dix mille habitants.", "Nîmes", graph.Place},
	} {
		found := false
		for _, e := range read(t, c.text, "").Entities {
			if e.Name == c.city {
				found = true
				if e.Type != c.want {
					t.Errorf("%s: %s is %s, not %s", c.text, e.Name, e.Type, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%s: no %s", c.text, c.city)
		}
	}
}
