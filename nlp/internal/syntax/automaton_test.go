package syntax

import (
	"testing"
)

func TestAutomatonNumbersWordsInOrder(t *testing.T) {
	words := sortedUnique([]string{"a", "abandon", "abandonner", "abandonnes", "donner", "donnes", "été", "à", "zèbre", "zèbres", "z"})
	a := BuildAutomaton(words)
	for i, w := range words {
		if got := a.Number(w); got != i {
			t.Errorf("Number(%q) = %d, want %d", w, got, i)
		}
	}
	for _, w := range []string{"", "ab", "abandonn", "donne", "zèbress", "\xc3", "x"} {
		if got := a.Number(w); got != -1 {
			t.Errorf("Number(%q) = %d, want -1", w, got)
		}
	}
}

func TestAutomatonSharesEndings(t *testing.T) {
	a := BuildAutomaton(sortedUnique([]string{"chanter", "chantes", "danser", "danses", "jouer", "joues"}))
	if n := len(a.edges) - 1; n > 15 {
		t.Errorf("%d edges: endings are not shared", n)
	}
}

func FuzzReadSections(f *testing.F) {
	var s Sections
	s.Add("a", []byte("xyz"))
	s.Add("b", nil)
	f.Add(s.Bytes())
	f.Add([]byte(sectionsMagic + "\x01\x00\x00\x00\x00\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := ReadSections(b)
		if err != nil {
			return
		}
		if _, err := OpenTagger(s); err == nil && len(b) < 1000 {
			t.Error("a tagger opened from nothing")
		}
		if _, err := OpenNetwork(s); err == nil && len(b) < 1000 {
			t.Error("a network opened from nothing")
		}
	})
}
