package nlp

import "testing"

func TestForeignNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"L'ONG américaine Partners in Health a fondé une clinique.", "Organization Partners in Health"},
		{"Le juge a été saisi par la Law Society of Zambia hier.", "Organization Law Society of Zambia"},
		{"Il est né à Santiago de los Caballeros en 1970.", "Place Santiago de los Caballeros"},
		{"Le coach de Manchester United van Gaal a critiqué Arsenal.", "Organization Manchester United, Person van Gaal, Organization Arsenal"},
		{"Paul Durand in fine a renoncé.", "Person Paul Durand"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
