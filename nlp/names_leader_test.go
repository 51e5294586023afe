package nlp

import "testing"

// A leader's surname alone is a person; behind a plural article it is a family, which is nobody.
func TestLeaderNames(t *testing.T) {
	m, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		"Il veut empêcher Poutine de tenter de s'emparer du territoire.": true,
		"Les Poutine de ce monde sont nombreux.":                         false,
	} {
		found := false
		for _, n := range m.Analyze(text).Names {
			found = found || n.Type == Person && text[n.Start:n.End] == "Poutine"
		}
		if found != want {
			t.Errorf("%s: Poutine is a person: %v, want %v", text, found, want)
		}
	}
}
