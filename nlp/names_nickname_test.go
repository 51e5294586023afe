package nlp

import "testing"

func TestNicknames(t *testing.T) {
	m := defaultModelOf(t)
	for _, c := range []struct{ text, want string }{
		{"Jean-Yves (dit « Jeannot ») Le Goff est élu à Brest.", "Person Jean-Yves (dit « Jeannot ») Le Goff, Place Brest"},
		{"Abdoulaye « Ablo » Diarra a été élu à Bamako.", "Person Abdoulaye « Ablo » Diarra, Place Bamako"},
		{"Le maire, Robert (Bob) Delvaux, a démissionné.", "Person Robert (Bob) Delvaux"},
		{"Paul Durand (LFI) affronte Jean Petit (LR).", "Person Paul Durand, Organization LFI, Person Jean Petit, Organization LR"},
		{"L'Ong Human Rights Watch A Aussitôt Dénoncé ( « Une « Opération De Blanchiment ».", "Organization Ong Human Rights Watch"},
	} {
		checkNames(t, m, c.text, c.want)
	}
}
