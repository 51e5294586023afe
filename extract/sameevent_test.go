package extract

import "testing"

// An event that headline or lead names in one way and the text in another is one; two of a kind that something tells apart are two.
func TestSameEvent(t *testing.T) {
	for _, c := range []struct {
		text string
		want int // events
	}{
		{"Le scrutin bolivien divise la Bolivie\n\nLes élections législatives du 12 mai inquiètent Paul Durand, candidat à ce scrutin. Le scrutin bolivien sera surveillé.", 1},
		{"Présidentielle en Zambie : Paul Durand candidat\n\nPaul Durand est candidat au scrutin du 13 août.", 1},
		{"Massacre de Bukavu : la Belgique réagit\n\nLa Belgique condamne. L'attaque de Bukavu a été menée par Paul Durand.", 1},
		{"L'attentat du 14 juillet 2016 jugé à Paris\n\nPaul Durand a été blessé lors de l'attentat de Nice.", 1},
		{"Attentat de Nice : Paul Durand jugé\n\nPaul Durand a été blessé lors de l'attentat de Bruxelles.", 2},
		{"Présidentielle en Zambie : Paul Durand candidat\n\nPaul Durand a été candidat aux législatives de 2021.", 2},
		{"Élection présidentielle de 2027 en Zambie\n\nPaul Durand a été candidat à l'élection présidentielle de 2021.", 2},
	} {
		checkEvents(t, c.text, c.want)
	}
}
