package extract

import "testing"

// What is said of a list against a list is left out; a list against one, and a place of each, are not.
func TestRollCalls(t *testing.T) {
	all := []string{"France, criticized, Russie", "Allemagne, criticized, Russie", "Italie, criticized, Russie"}
	checkAll(t, []reading{
		{"La France, l'Allemagne et l'Italie critiquent la Russie.", all, nil},
		{"La France et l'Allemagne critiquent la Russie et la Chine.", []string{"France, criticized, Russie", "Allemagne, criticized, Chine"}, nil},
		{"La France, l'Allemagne et l'Italie critiquent la Russie, la Chine et l'Iran.", nil, all},
	}, nil)
}

// Whom the text calls a coach coaches the team that it tells them to direct; who is said to stay away is no competitor; and a judgement is of a court.
func TestCoachesAbsentAndCourts(t *testing.T) {
	checkAll(t, []reading{
		{"L'entraîneur Paul Durand a dirigé le FC Nantes puis l'OGC Nice.", []string{"Paul Durand, coach-of, FC Nantes", "Paul Durand, coach-of, OGC Nice"}, []string{"Paul Durand, head-of, FC Nantes"}},
		{"Paul Durand dirige le FC Nantes.", []string{"Paul Durand, head-of, FC Nantes"}, nil},
		{"Le Tour d'Italie commence dimanche. Le coureur belge Paul Durand ne participera pas au Tour d'Italie.", []string{"Paul Durand, participates-in, Tour d'Italie, negated"}, nil},
		{"Le Tour d'Italie commence dimanche. Le coureur belge Paul Durand est prêt.", []string{"Paul Durand, participates-in, Tour d'Italie, fact"}, nil},
		{"La Cour d'appel a confirmé la peine vendredi. La commission électorale lui a retiré son mandat. Paul Durand a dénoncé cet arrêt.", nil, []string{"Paul Durand, criticized, commission électorale"}},
		{"La Cour d'appel a confirmé la peine vendredi. La commission électorale a validé le scrutin. Paul Durand a dénoncé cette décision.", []string{"Paul Durand, criticized, commission électorale"}, nil},
	}, nil)
}
