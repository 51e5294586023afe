package names

import (
	"strings"
	"testing"
)

// testLexicon knows a handful of words and phrases.
func testLexicon() *Lexicon {
	phrase := func(words ...string) uint32 {
		h := Fold(words[0])
		for _, w := range words[1:] {
			h = Phrase(h, Fold(w))
		}
		return h
	}
	return NewLexicon(map[uint32]uint32{
		Fold("le"): Function, Fold("dans"): Function, Fold("chef"): Noun | TriggerTitle<<TriggerShift,
		Fold("annonce"): Noun | Verb | TriggerSaying<<TriggerShift, Fold("corée"): Many, Fold("mark"): GivenMasc,
		phrase("corée", "du", "nord"): Country, Fold("syrienne"): Demonym,
	})
}

func read(sentences ...string) *Reader {
	var document []Sentence
	for _, s := range sentences {
		document = append(document, Sentence{Words: strings.Fields(s)})
	}
	r := NewReader(testLexicon())
	r.Read(document)
	return r
}

func TestFold(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"États-Unis", "ETATS-UNIS", true}, {"Nuñez", "nunez", true}, {"œuvre", "OEUVRE", true}, {"L’", "l'", true},
		{"Erdoğan", "erdogan", true}, {"Paris", "Pari", false}, {"Киев", "киев", true},
	} {
		if same := Fold(c.a) == Fold(c.b); same != c.same {
			t.Errorf("%q and %q: %v", c.a, c.b, same)
		}
	}
	if Phrase(Fold("a"), Fold("b")) == Phrase(Fold("b"), Fold("a")) {
		t.Error("the order of a phrase does not count")
	}
}

func TestWriting(t *testing.T) {
	r := read("LE CHEF DE L' OTAN ARRIVE", "le chef de l' otan arrive", "Le chef de l' OTAN arrive", "Oui .")
	for i, want := range []uint8{allUpper, allLower, mixedCase, mixedCase} {
		if r.writing[i] != want {
			t.Errorf("sentence %d: writing %d, want %d", i, r.writing[i], want)
		}
	}
	if r.tokens[1].upper || !r.tokens[4].upper {
		t.Error("in capitals, what the lexicon knows as a common word is no name and what it does not know may be one")
	}
}

func TestRuns(t *testing.T) {
	r := read("Dans le nord , Mark Rutte annonce")
	for i, want := range []bool{false, false, false, false, true, true, false} {
		if got := r.tokens[i].runLast >= r.tokens[i].runFirst; got != want {
			t.Errorf("token %d stands in a run: %v", i, got)
		}
	}
	if x := r.tokens[5]; x.runFirst != 4 || x.runLast != 5 {
		t.Errorf("run %d-%d, want 4-5", x.runFirst, x.runLast)
	}
}

func TestPhrases(t *testing.T) {
	r := read("la Corée du Nord tire", "la Corée du Sud tire")
	for i, place := range []uint32{0, 1, 2, 3, 0, 0, 0, 0, 0, 0} {
		if r.tokens[i].phrase&3 != place {
			t.Errorf("token %d: place %d in a phrase, want %d", i, r.tokens[i].phrase&3, place)
		}
	}
}

func TestSeen(t *testing.T) {
	r := read("Rutte annonce une visite .", "Le chef Rutte part .", "la visite de Mark Rutte")
	b := r.seen.get(r.tokens[0].lower)
	for name, bit := range map[string]uint32{"mid": seenMid, "title": seenTitle, "last": seenLast, "saying": seenSaying, "twice": seenTwice} {
		if b&bit == 0 {
			t.Errorf("Rutte was not seen: %s", name)
		}
	}
	if b&(seenLower|seenPlace|seenParen) != 0 {
		t.Errorf("Rutte was seen in other ways: %b", b)
	}
}

func TestQuiet(t *testing.T) {
	r := read("il pleut sur la ville et rien ne bouge , dit Mark", "l' armée syrienne avance vers le sud du pays")
	var out [Templates]uint32
	features := func(s, i int) int {
		n, own := r.Features(s, i, &out)
		if own > n || own == 0 && n > 0 {
			t.Errorf("%d of %d features are of the word itself", own, n)
		}
		return n
	}
	if features(0, 0) != 0 {
		t.Error("a word far from all capitals has features")
	}
	if features(0, 10) == 0 || features(1, 1) == 0 {
		t.Error("a word beside a capital or a demonym has no features")
	}
}

func TestFeaturesDependOnWordsOnly(t *testing.T) {
	a := read("Le chef Mark Rutte annonce la paix", "Rutte part")
	b := read("Le chef Mark Rutte annonce la paix", "Rutte part")
	b.Read([]Sentence{{Words: []string{"Autre", "texte"}}})
	b.Read([]Sentence{{Words: strings.Fields("Le chef Mark Rutte annonce la paix")}, {Words: []string{"Rutte", "part"}}})
	var x, y [Templates]uint32
	for s, n := range []int{7, 2} {
		for i := range n {
			k, _ := a.Features(s, i, &x)
			if m, _ := b.Features(s, i, &y); k != m || x != y {
				t.Errorf("sentence %d, token %d: features depend on what was read before", s, i)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Le chef Mark Rutte", "« Oui » ( non ] :")
	f.Add("\xff\xfe É", "'’ -")
	f.Fuzz(func(t *testing.T, a, b string) {
		r := read(a, b)
		var out [Templates]uint32
		for s := range 2 {
			for i := range int(r.begin[s+1] - r.begin[s]) {
				if n, _ := r.Features(s, i, &out); n > Templates {
					t.Fatal(n)
				}
			}
		}
	})
}
