package extract

import "testing"

// A phrase between the auxiliary and its participle parts them, and changes nothing in who does what to whom.
func TestParentheses(t *testing.T) {
	checkAll(t, []reading{
		{"Paul Durand a, de son côté, renvoyé dos à dos Marie Martin et Luc Mercier.",
			[]string{"Paul Durand, criticized, Marie Martin, fact", "Paul Durand, criticized, Luc Mercier, fact"}, nil},
		{"Anna Roy a quant à elle traité Paul Durand de « menteur ».", []string{"Anna Roy, criticized, Paul Durand, fact"}, nil},
		{"Anna Roy a, quant à elle, vivement critiqué Paul Durand.", []string{"Anna Roy, criticized, Paul Durand, fact"}, nil},
		{"Paul Durand a, en marge du sommet, longuement rencontré Marie Martin.", []string{"Paul Durand, met, Marie Martin, fact"}, nil},
		{"Le ministre Luc Mercier avait en revanche remercié Anna Roy.", []string{"Luc Mercier, praised, Anna Roy, fact"}, nil},
		{"Paul Durand avait, dans la foulée, appelé Marie Martin à démissionner.", []string{"Paul Durand, urged, Marie Martin, fact"}, nil},
		{"Paul Durand a une sœur, Marie Martin, et un frère, Luc, nommé préfet.", nil, []string{"Paul Durand, appointed, Luc"}},
	}, nil)
}

// An idiom's noun stands between a verb and its object, a participle of saying behind a comma or at the head of the sentence is the
// subject's.
func TestIdiomsAndParticiples(t *testing.T) {
	checkAll(t, []reading{
		{"Paul Durand a mis en garde Marie Martin contre toute dérive.", []string{"Paul Durand, threatened, Marie Martin"}, []string{"Paul Durand, arrested, Marie Martin"}},
		{"Paul Durand a reçu lundi à tour de rôle Anna Roy, Marie Martin et Luc Mercier.",
			[]string{"Paul Durand, met, Anna Roy", "Paul Durand, met, Marie Martin", "Paul Durand, met, Luc Mercier"}, nil},
		{"Le Kremlin a qualifié de « provocation » la visite surprise d'Anna Roy à Kiev.", []string{"Russie, criticized, Anna Roy"}, nil},
		{"Paul Durand a rencontré Marie Martin, accusant Luc Mercier de mentir.", []string{"Paul Durand, criticized, Luc Mercier"}, []string{"Marie Martin, criticized, Luc Mercier"}},
		{"Venu plaider sa cause à Abuja, le ministre Paul Durand a été reçu par Luc Mercier.", []string{"Paul Durand, met, Luc Mercier"}, nil},
		{"Le juge Paul Durand, dont l'avocat d'Anna Roy, Me Luc Mercier, met en cause l'impartialité, n'a pas souhaité réagir.",
			[]string{"Luc Mercier, criticized, Paul Durand", "Luc Mercier, lawyer-of, Anna Roy"}, []string{"Luc Mercier, lawyer-of, Paul Durand"}},
	}, nil)
}

// Who closes a quotation of several sentences has said all of them.
func TestQuotations(t *testing.T) {
	checkAll(t, []reading{
		{"« Paul Durand est un menteur. Il devra en rendre compte », a lancé Marie Martin.", []string{"Marie Martin, criticized, Paul Durand"}, nil},
		{"Marie Martin s'est emportée : « C'est fini. Paul Durand est un menteur. »", []string{"Marie Martin, criticized, Paul Durand"}, nil},
		{"« Il faut tourner la page », a dit Marie Martin. « Paul Durand est un menteur. »", []string{"Marie Martin, criticized, Paul Durand"}, nil},
		{"« Une honte », a tonné Marie Martin à l'adresse de Paul Durand.", []string{"Marie Martin, criticized, Paul Durand"}, nil},
		{"Les propos tenus la veille par Paul Durand ont choqué Marie Martin.", []string{"Marie Martin, criticized, Paul Durand"}, nil},
		{"« Il faut tourner la page », a dit Marie Martin.\n\nPaul Durand est un menteur.", nil, []string{"Marie Martin, criticized, Paul Durand"}},
	}, nil)
}

// Who follows the verb of saying behind a quotation says it, whatever stands between.
func TestSpeakersBehindQuotations(t *testing.T) {
	checkAll(t, []reading{
		{"« C'est une honte », a tonné sur Canal+ l'ancien ministre Paul Durand.", []string{"Paul Durand, told, Canal+"}, nil},
		{"« Marie Martin a menti », a lancé dans un communiqué Paul Durand.", []string{"Paul Durand, criticized, Marie Martin"}, nil},
		{"Paul Durand a traité de « menteur » Luc Mercier.", []string{"Paul Durand, criticized, Luc Mercier"}, nil},
		{"Invité mercredi matin de France Inter, Paul Durand a critiqué Marie Martin.", []string{"Paul Durand, told, France Inter"}, nil},
		{"Paul Durand s'est dit solidaire de Marie Martin, dont il a loué le courage.", []string{"Paul Durand, praised, Marie Martin", "Paul Durand, supports, Marie Martin"}, nil},
		{"La Suisse a critiqué l'offre d'achat d'Airbus.", []string{"Suisse, criticized, Airbus"}, nil},
	}, nil)
}
