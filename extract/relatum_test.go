package extract

import "testing"

// Who is meant by what somebody is to another, where the sentences before have told who that is.
func TestRelatum(t *testing.T) {
	checkAll(t, []reading{
		{text: "Paul Durand est le fils de Luc Durand. Danone a critiqué son père.", want: []string{"Danone, criticized, Luc Durand"}},
		{text: "Paul Durand, gendre de Marc Petit, est maire de Nantes. Il a rencontré son beau-père mardi.", want: []string{"Paul Durand, met, Marc Petit"}},
		{text: "Paul Durand a travaillé pour Renault. Il a porté plainte contre son ancien employeur.", want: []string{"Paul Durand, sued, Renault"}},
		{text: "Paul Durand est marié à Anna Roy. La femme de Paul Durand a critiqué Luc Morel.", want: []string{"Anna Roy, criticized, Luc Morel"}},
		{text: "Paul Durand, joueur de l'AS Monaco, a parlé. Il a remercié son club.", want: []string{"Paul Durand, praised, AS Monaco"}},
		{text: "Paul Durand, journaliste au Monde, a été arrêté. Le Monde soutient son journaliste.", want: []string{"Le Monde, supports, Paul Durand"}},
		{text: "Paul Durand a affronté Luc Roy au second tour. Il a félicité son adversaire.", want: []string{"Paul Durand, praised, Luc Roy"}, not: []string{"Luc Roy, opposes, Paul Durand"}},
		{text: "Airbus est le rival de Boeing. Airbus a critiqué son rival.", want: []string{"Airbus, criticized, Boeing"}},
		{text: "Paul Durand est l'oncle de Luc Roy. Il a remercié son cousin.", not: []string{"Paul Durand, praised, Luc Roy"}},
		{text: "Luc Durand a deux fils, Paul Durand et Jean Durand. Il a critiqué son fils.", not: []string{"Luc Durand, criticized, Paul Durand", "Luc Durand, criticized, Jean Durand"}},
		{text: "Paul Durand est le fils de Luc Durand. Luc Durand a critiqué son autre fils.", not: []string{"Luc Durand, criticized, Paul Durand"}},
		{text: "Paul Durand, directeur de Danone, a parlé. Danone a limogé son directeur sportif.", not: []string{"Danone, dismissed, Paul Durand"}},
		{text: "Paul Durand n'est pas le fils de Luc Durand. Paul Durand a critiqué son père.", not: []string{"Paul Durand, criticized, Luc Durand"}},
		{text: "Marie Keller a porté plainte contre Luc Roy. Paul Morel a critiqué la plaignante.", want: []string{"Paul Morel, criticized, Marie Keller"}},
		{text: "Renault a racheté Danone en mai. La CGT a critiqué l'acquéreur.", want: []string{"CGT, criticized, Renault"}},
		{text: "La Russie a envahi l'Ukraine. La France a condamné l'agresseur.", want: []string{"France, criticized, Russie"}},
		{text: "Paul Durand a renversé Ali Bongo en 2023. L'Union africaine a rencontré le tombeur d'Ali Bongo.", want: []string{"Union africaine, met, Paul Durand"}},
		{text: "Paul Durand a remporté le Tour de France. Emmanuel Macron a félicité le vainqueur du Giro.", not: []string{"Emmanuel Macron, praised, Paul Durand"}},
		{text: "Paul Durand a battu Luc Roy. Marc Morel a battu Jean Petit. Emmanuel Macron a félicité le vainqueur.", not: []string{"Emmanuel Macron, praised, Paul Durand", "Emmanuel Macron, praised, Marc Morel"}},
		{text: "Marie Keller a porté plainte contre Luc Roy. Paul Morel a critiqué une plaignante.", not: []string{"Paul Morel, criticized, Marie Keller"}},
	}, nil)
}
