package graph

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-unidecode"
)

// Fold returns a name as it is compared by those who look it up: without case, accents and punctuation, in Latin
// letters, its words separated by single spaces. "Île-de-France" and "ile de france" fold alike. It is idempotent.
func Fold(name string) string {
	var b strings.Builder
	b.Grow(len(name))
	space := false
	put := func(r rune) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '&' || r == '+':
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '`':
			// "Eto'o" is one word, "l'Alliance" two; both forms of either are written, so the apostrophe separates.
			space = true
		default:
			space = true
		}
	}
	for _, r := range name {
		if r < 0x80 {
			put(r)
			continue
		}
		if unicode.Is(unicode.Mn, r) {
			continue // a combining accent
		}
		for _, latin := range unidecode.Unidecode(string(r)) {
			put(latin)
		}
	}
	return b.String()
}

// Slug returns the readable id of a name: its fold with hyphens, "mark-rutte". A name without letters or digits gives "x".
func Slug(name string) string {
	s := strings.Map(func(r rune) rune {
		if r == '&' || r == '+' {
			return ' '
		}
		return r
	}, Fold(name))
	s = strings.Join(strings.Fields(s), "-")
	if s == "" {
		return "x"
	}
	return s
}
