package graph

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

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
		for _, l := range latin(r) {
			put(l)
		}
	}
	return b.String()
}

// latin returns a letter or sign in Latin letters without accents.
func latin(r rune) string {
	if table := latinTable(); int(r) < len(table) {
		return table[r]
	}
	return unidecode.Unidecode(string(r))
}

// latinTable holds the signs of the European languages, and the quotes and dashes: they are looked up often.
var latinTable = sync.OnceValue(func() []string {
	table := make([]string, 0x2100)
	for r := range table {
		if utf8.ValidRune(rune(r)) {
			table[r] = unidecode.Unidecode(string(rune(r)))
		}
	}
	return table
})

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
