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
		{"Sommet de Nairobi : William Ruto promet la paix\n\nWilliam Ruto a reçu Paul Kagame lundi. La Chine était absente du sommet de Nairobi. En marge du sommet de l'Union africaine, qui s'achève vendredi à Nairobi, William Ruto a rencontré Paul Kagame.", 1},
		{"Sommet Europe-Afrique : à Luanda, William Ruto plaide pour la paix\n\nWilliam Ruto est arrivé lundi. Il assiste au sommet. William Ruto a assisté à la rencontre de Luanda.", 1},
		{"Attentat à Nice : Paul Durand condamné\n\nPaul Durand a participé à l'attentat de lundi soir sur la promenade des Anglais.", 1},
		{"Un avion s'écrase en Colombie\n\nPaul Durand est mort lors du crash du vol 2933 d'Air France.", 1},
		{"Deux ingénieurs enlevés à Bamako\n\nPaul Durand est mort lors du rapt.", 1},
		{"Sommet de Lusaka : accord conclu\n\nWilliam Ruto a assisté au sommet de Lusaka. Le précédent sommet, présidé par Paul Kagame, avait échoué.", 2},
		{"Sommet de Lusaka : accord conclu\n\nWilliam Ruto a assisté au sommet de Lusaka. Paul Kagame présidera le prochain sommet.", 2},
	} {
		checkEvents(t, c.text, c.want)
	}
}
