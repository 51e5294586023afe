package nlp

import (
	"strings"
	"testing"
)

func TestLowerIsToLower(t *testing.T) {
	for range 2 { // as it is found, and as it is remembered
		for r := rune(0); r < 0x3000; r++ {
			for _, s := range []string{string(r), "a" + string(r), string(r) + "É", "a" + string(r) + "A", string(r) + strings.Repeat("É", longestCapital), "abc" + string(r), "abcde" + string(r) + "z", "abcdefghi" + string(r), string(r) + "abcdefghijk", "[`@{" + string(r) + "[`@{xyz", "abcdefghijkl" + string(r) + "mnop"} {
				if got, want := Lower(s), strings.ToLower(s); got != want {
					t.Fatalf("%q: %q, want %q", s, got, want)
				}
			}
		}
	}
}
