package nlp

import "testing"

func TestOperationNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"L'exercice Spring Storm a réuni des soldats en Estonie.", "Event exercice Spring Storm, Place Estonie"},
		{"L'Otan a lancé l'exercice naval Baltops 25 mardi.", "Organization Otan, Event exercice naval Baltops 25"},
		{"L'armée a lancé l'opération « Chariots de Gédéon » à Gaza.", "Event opération « Chariots de Gédéon », Place Gaza"},
		{"Elle a mené une opération « coup de poing » à Nantes.", "Place Nantes"},
		{"Les opérations de Barclays au Mali ont cessé.", "Organization Barclays, Place Mali"},
		{"Le bénéfice de l'exercice 2024 a reculé.", ""},
		{"La frégate Languedoc a quitté Toulon.", "Organization Languedoc, Place Toulon"},
		{"Le pilote Ferrari Charles Leclerc a gagné.", "Organization Ferrari, Person Charles Leclerc"},
		{"Le Prix Nobel de la paix Denis Mukwege a parlé.", "Person Denis Mukwege"},
		{"Les agriculteurs de la FDSEA de la Marne protestent.", "Organization FDSEA de la Marne"},
		{"L'AI Act inquiète les éditeurs.", ""},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
