package extract

import "testing"

// What a sentence is set in, stands on or denies does not reach what is told beside it.
func TestBeside(t *testing.T) {
	checkAll(t, []reading{
		{text: "L'armée syrienne avance à Alep. En Irak, l'armée gouvernementale a repris Ramadi.", not: []string{"armée syrienne, captured, Ramadi"}},
		{text: "Donald Trump a prêté serment sur les marches du Capitole, à Washington.", not: []string{"marches du Capitole, located-in, Capitole", "marches du Capitole, located-in, Washington"}},
		{text: "L'Isère n'est pas épargnée, la raffinerie de Feyzin étant touchée par la grève.", not: []string{"Isère, located-in", "grève, located-in, Isère, negated"}},
		{text: "La manifestation partira de la gare du Nord. Le Nord est en colère.", not: []string{"gare du Nord, located-in, Nord"}},
		{text: "Paul Durand a réuni le Premier ministre Bernard Cazeneuve, le ministre de l'Intérieur Matthias Fekl et la ministre du Travail, Anna Roy.",
			not: []string{"Bernard Cazeneuve, minister-of, Matthias Fekl", "Bernard Cazeneuve, interior-minister-of", "Matthias Fekl, prime-minister-of"}},
		{text: "Deuxième accident de cars en deux jours. Après l'accident mortel survenu hier dans le Doubs, la Charente-Maritime est endeuillée.",
			want: []string{"accident mortel, located-in, Doubs"}, not: []string{"Deuxième accident de cars en deux jours, located-in, Doubs"}},
	}, nil)
}
