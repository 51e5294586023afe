package nlp

import "testing"

func TestKinNames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Les frères Adama et Seydou Keïta ont fondé un parti.", "Person Adama, Person Seydou Keïta"},
		{"Les sœurs Awa, Fatou et Marie Ndiaye vivent à Dakar.", "Person Awa, Person Fatou, Person Marie Ndiaye, Place Dakar"},
		{"Jean Brunet court. Les frères Brunet et Vincent Luis arrivent.", "Person Jean Brunet, Person Brunet, Person Vincent Luis"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
