package extract

import "testing"

// Whose judgement a sentence tells, and of whom, by forms that are no frame of one verb.
func TestStances(t *testing.T) {
	checkAll(t, []reading{
		{text: "La Suède a fermé sa frontière. « C'est une honte », a réagi Marie Martin.", want: []string{"Marie Martin, criticized, Suède"}},
		{text: "Paul Durand a annoncé une taxe sur l'acier. La ministre Marie Martin a déploré cette annonce.", want: []string{"Marie Martin, criticized, Paul Durand"}},
		{text: "De l'avis de Luc Mercier, Paul Durand est un danger.", want: []string{"Luc Mercier, criticized, Paul Durand"}},
		{text: "Marie Martin affirme que Paul Durand n'a rien compris.", want: []string{"Marie Martin, criticized, Paul Durand"}}, // "que" opens a clause, it is no "ne … que"
		{text: "Paul Durand a rejoint Luc Mercier. Marie Martin dénonce « l'autoritarisme » de son chef de file.", not: []string{"Marie Martin, criticized, Paul Durand"}},
		{text: "Paul Durand a qualifié Marie Martin d'« alliée précieuse ».", not: []string{"Paul Durand, criticized, Marie Martin"}},
	}, nil)
}

// The party behind a deputy's title is not whom somebody stands by.
func TestPartisan(t *testing.T) {
	checkAll(t, []reading{
		{text: "D'un côté le maire ; de l'autre Marie Martin, 44 ans, députée UDR soutenue par le Rassemblement national.", want: []string{"Rassemblement national, supports, Marie Martin"}, not: []string{"Rassemblement national, supports, UDR"}},
		{text: "Le maire LR soutenu par Paul Durand a été réélu.", not: []string{"Paul Durand, supports, LR"}},
		{text: "Paul Durand soutient le parti LR.", want: []string{"Paul Durand, supports, LR"}},
	}, nil)
}
