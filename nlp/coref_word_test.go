package nlp

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestWordKinds holds that the head of coref-words.tsv says what each kind means, that each has words, and that no other stands in the head.
func TestWordKinds(t *testing.T) {
	explained := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^#   ([a-z-]+(?:, [a-z-]+)*) +\S`).FindAllStringSubmatch(wordFile, -1) {
		for kind := range strings.SplitSeq(m[1], ", ") {
			explained[kind] = true
			if !slices.Contains(wordKindNames, kind) {
				t.Errorf("the head explains %q, which the code does not know", kind)
			}
		}
	}
	filled := map[string]bool{}
	if err := tableRows("coref-words.tsv", wordFile, 2, func(f []string) error { filled[f[0]] = f[1] != ""; return nil }); err != nil {
		t.Fatal(err)
	}
	for i, kind := range wordKindNames {
		if !explained[kind] {
			t.Errorf("the head does not explain %q", kind)
		}
		if !filled[kind] {
			t.Errorf("no words of %q", kind)
		}
		if slices.Index(wordKindNames, kind) != i {
			t.Errorf("%q is a kind twice", kind)
		}
	}
}

// TestWordTable holds what the table says of some words.
func TestWordTable(t *testing.T) {
	words, err := readWords()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word string
		kind wordKind
		want bool
	}{
		{"pleuvoir", impersonalVerb, true}, {"voisin", sideNoun, true}, {"voisin", contrastAdjective, true}, {"voisin", pairNoun, false}, {"", sideNoun, false},
		{"remplacer", replacingVerb, true}, {"avionneur", makerNoun, true},
	} {
		if got := words.is(c.word, c.kind); got != c.want {
			t.Errorf("%q is of kind %s: %v, want %v", c.word, wordKindNames[c.kind], got, c.want)
		}
	}
	if got := words.beside("secrétaire", bodyPost); !slices.Contains(got, "général") || words.beside("président", bodyPost) != nil || !words.is("président", bodyPost) {
		t.Errorf("beside secrétaire: %q", got)
	}
	if noun, by := words.senses.of("gendarme", []string{"boursier"}); noun != "régulateur" || by != "boursier" {
		t.Errorf("le gendarme boursier: %s by %s", noun, by)
	}
	if !slices.Contains(words.makes["airbus"], "avionneur") || words.areas["lyonnais"] != "auvergne-rhône-alpes" {
		t.Errorf("Airbus: %q, lyonnais: %q", words.makes["airbus"], words.areas["lyonnais"])
	}
}
