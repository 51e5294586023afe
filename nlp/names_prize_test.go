package nlp

import "testing"

func TestPrizeNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Anne Roy a reçu le prix Marie-Lambert à Lyon.", "Person Anne Roy, Event prix Marie-Lambert, Place Lyon"},
		{"Le prix Nobel de littérature a été décerné à Paul Durand.", "Event prix Nobel de littérature, Person Paul Durand"},
		{"Le prix Nobel de la paix Paul Durand a écrit au pape.", "Event prix Nobel de la paix, Person Paul Durand"},
		{"Paul Durand a gagné le Grand Prix de Belgique.", "Person Paul Durand, Event Grand Prix de Belgique"},
		{"La prix Nobel Anne Roy a refusé.", "Person Anne Roy"},
		{"Le prix du pain a doublé à Lyon.", "Place Lyon"},
		{"Le Zurichois Beat Keller a reçu les familles.", "Person Beat Keller"},
		{"L'Union soviétique a envahi la Tchécoslovaquie.", "Place Union soviétique, Place Tchécoslovaquie"},
		{"Elle est partie fonder Kalao Road à Bruxelles.", "Organization Kalao Road, Place Bruxelles"},
		{"Kalevi Tuotanto, dont le capital est détenu par des salariés, recrute.", "Organization Kalevi Tuotanto"},
		{"Kalevi Tuotanto, dont le père est mort à Lyon, recrute.", "Person Kalevi Tuotanto, Place Lyon"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
