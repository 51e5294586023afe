package extract

import (
	"strconv"
	"testing"
)

// TestLexicon: every word is of the classes that it was added to, and of no other, however many share their letters.
func TestLexicon(t *testing.T) {
	classes := []string{"ville", "villes", "verbe", "pays", "pays-riche"}
	of := map[[2]string]bool{}
	var x lexicon
	if x.holds("ville", className("ville"), "rive") {
		t.Error("an empty lexicon has words")
	}
	word := func(i int) string { return "r" + strconv.Itoa(i) + "ive"[:i%4] }
	for i := range 12000 {
		class := classes[i*i%len(classes)]
		x.add(class, word(i))
		of[[2]string{class, word(i)}] = true
	}
	x.add("pays", "")
	of[[2]string{"pays", ""}] = true
	for i := range 13000 {
		for _, class := range classes {
			if got, want := x.holds(class, className(class), word(i)), of[[2]string{class, word(i)}]; got != want {
				t.Fatalf("%q of %s: %v, want %v", word(i), class, got, want)
			}
		}
	}
	if !x.holds("pays", className("pays"), "") || x.holds("ville", className("ville"), "") {
		t.Error("the empty word is not where it was added")
	}
}
