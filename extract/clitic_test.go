package extract

import "testing"

// The "en" of "s'en prendre" is a pronoun in the gerund and the participle too, where the tagger reads the preposition.
func TestCliticOfParticiple(t *testing.T) {
	checkAll(t, []reading{
		{text: "« Rien ne va », a lancé Luc Garnier, s'en prenant à Paul Morin.", want: []string{"Luc Garnier, criticized, Paul Morin"}},
		{text: "Luc Garnier a quitté la salle en s'en prenant à Paul Morin.", want: []string{"Luc Garnier, criticized, Paul Morin"}},
		{text: "S'en prenant à la méthode de Paul Morin, Luc Garnier a claqué la porte.", want: []string{"Luc Garnier, criticized, Paul Morin"}},
		{text: "Luc Garnier a salué Anne Roy en prenant son manteau.", not: []string{"Luc Garnier, criticized, Anne Roy"}},
	}, nil)
}
