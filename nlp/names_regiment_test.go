package nlp

import "testing"

func TestRegimentNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Paul Roy, du 8e RPIMa, est mort.", "Person Paul Roy, Organization 8e RPIMa"},
		{"Le rédacteur en chef du Quotidien, Marc Petit, a démissionné.", "Organization Quotidien, Person Marc Petit"},
		{"Les journalistes du Nord ont protesté.", "Place Nord"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
