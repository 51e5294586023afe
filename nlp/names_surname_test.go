package nlp

import "testing"

func TestSurnameNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Thandiwe Mhone est élue. Mhone assure l'intérim.", "Person Thandiwe Mhone, Person Mhone"},
		{"Aristide Mokonzi est jugé. Un rival de Mokonzi a témoigné.", "Person Aristide Mokonzi, Person Mokonzi"},
		{"Yann Le Quéméner est élu. Le Quéméner a souri.", "Person Yann Le Quéméner, Person Le Quéméner"},
		{"Marc Troadec est parti. Les Troadec, la famille Troadec et la loi Troadec restent.", "Person Marc Troadec"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
