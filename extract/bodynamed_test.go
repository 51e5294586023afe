package extract

import "testing"

// TestNamedBodies holds which bodies a noun beside a name stands for: that of the name, and no second one.
func TestNamedBodies(t *testing.T) {
	checkAll(t, []reading{
		{"Paul Durand a fondé l'académie Les Étoiles du Noun.", []string{"Paul Durand, founded, Les Étoiles du Noun"}, []string{"Paul Durand, founded, académie Les Étoiles du Noun"}},
		{"Paul Durand est propriétaire du club des Mamelodi Sundowns.", []string{"Paul Durand, owner-of, Mamelodi Sundowns"}, []string{"Paul Durand, owner-of, club des Mamelodi Sundowns"}},
		{"Paul Durand est propriétaire du club de Namur.", nil, []string{"Paul Durand, owner-of, Namur"}},
		{"Paul Durand a accusé le Cirdi, le tribunal arbitral de la Banque mondiale.", []string{"Paul Durand, criticized, Cirdi"}, []string{"Paul Durand, criticized, tribunal arbitral de la Banque mondiale"}},
		{"Luc Roy a été arrêté par le Capsat, l'unité militaire dont est issu le colonel Paul Durand.", nil, []string{"Paul Durand, member-of, unité militaire", "unité militaire, arrested, Luc Roy"}},
		{"Les garde-côtes chinois ont arrêté Luc Roy. Paul Durand, porte-parole de la garde côtière chinoise, a parlé.", []string{"Paul Durand, spokesperson-of, garde-côtes chinois"}, nil},
		{"Les garde-côtes libyens ont arrêté Luc Roy. Paul Durand, porte-parole de la garde côtière italienne, a parlé.", []string{"Paul Durand, spokesperson-of, garde côtière italienne"}, nil},
	}, nil)
}
