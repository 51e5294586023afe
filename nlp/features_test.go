package nlp

import (
	"strings"
	"testing"
)

func TestFeatures(t *testing.T) {
	for _, text := range []string{"", "Gender=Fem|Number=Sing", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "Tense=Past|Reflex=Yes", // whose places are one
		"Number=Plur|Tense=Past|Number=Sing", "Number[psor]=Sing|Number=Plur"} {
		token := Token{Feats: NewFeatures(text)}
		if got := token.Feats.String(); got != text {
			t.Errorf("features %q, want %q", got, text)
		}
		for _, name := range []string{"Gender", "Number", "Mood", "Person", "Tense", "VerbForm", "Reflex", "Number[psor]", "Poss", "Definite", "PronType"} {
			_, want, _ := strings.Cut("|"+text, "|"+name+"=")
			if want, _, _ = strings.Cut(want, "|"); token.Feat(name) != want {
				t.Errorf("%s of %q is %q, want %q", name, text, token.Feat(name), want)
			}
		}
	}
	if got := NewFeatures("").With("Tense=Past").With("VerbForm=Part"); got.String() != "Tense=Past|VerbForm=Part" {
		t.Errorf("got %q", got)
	}
}

// The features of one tag never have one place: each is found at once.
func TestFeaturesOfTagsHavePlaces(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range m.syntax.features {
		if f != nil && f.crowded {
			t.Errorf("%s", f)
		}
	}
}
