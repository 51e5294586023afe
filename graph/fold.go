package graph

import (
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-unidecode"
)

// Fold returns a name as it is compared by those who look it up: without case, accents and punctuation, in Latin
// letters, its words separated by single spaces. "Île-de-France" and "ile de france" fold alike. It is idempotent.
// Apostrophes separate words, though "Eto'o" is one: both forms of "l'Alliance" are written.
func Fold(name string) string {
	if isFolded(name) {
		return name
	}
	var array [64]byte
	b, space := array[:0], false
	put := func(c byte) {
		if c = foldASCII[c&0x7f]; c == 0 {
			space = len(b) > 0
			return
		}
		if space {
			b = append(b, ' ')
			space = false
		}
		b = append(b, c)
	}
	for i := 0; i < len(name); {
		if c := name[i]; c < utf8.RuneSelf {
			put(c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(name[i:])
		i += size
		if r >= firstAccent && unicode.Is(unicode.Mn, r) {
			continue
		}
		l := latin(r) // ASCII
		for i := range len(l) {
			put(l[i])
		}
	}
	return string(b)
}

// firstAccent is the first sign that is an accent by itself.
const firstAccent = 0x300

// foldASCII gives what a sign is folded to; 0 is what separates words.
var foldASCII = func() (table [utf8.RuneSelf]byte) {
	for c := range byte(utf8.RuneSelf) {
		switch {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '&', c == '+':
			table[c] = c
		case 'A' <= c && c <= 'Z':
			table[c] = c + 'a' - 'A'
		}
	}
	return table
}()

// isFolded reports whether Fold would change nothing: names are folded more than once on their way.
func isFolded(name string) bool {
	space := true
	for i := range len(name) {
		c := name[i]
		if c == ' ' {
			if space {
				return false
			}
			space = true
			continue
		}
		if c == 0 || c >= utf8.RuneSelf || foldASCII[c] != c {
			return false
		}
		space = false
	}
	return !space || name == ""
}

// latin returns a letter or sign in Latin letters without accents.
func latin(r rune) string {
	if int(r) >= len(latinTable)*blockSize {
		return unidecode.Unidecode(string(r))
	}
	at := &latinTable[r/blockSize]
	block := at.Load()
	if block == nil {
		block = latinBlock(r / blockSize)
		at.Store(block) // who makes it at the same time makes the same
	}
	return block[r%blockSize]
}

// latinTable holds the signs of the European languages, and the quotes and dashes: they are looked up often. A text has those of
// few blocks, which are made when it has the first.
var latinTable [0x2100 / blockSize]atomic.Pointer[[blockSize]string]

const blockSize = 64

func latinBlock(n rune) *[blockSize]string {
	block := new([blockSize]string)
	for i := range block {
		if r := n*blockSize + rune(i); utf8.ValidRune(r) {
			block[i] = unidecode.Unidecode(string(r))
		}
	}
	return block
}

// Slug returns the readable id of a name: its fold with hyphens, "mark-rutte". A name without letters or digits gives "x".
func Slug(name string) string {
	s := Fold(name)
	if strings.ContainsAny(s, "&+") {
		s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '&' || r == '+' }), " ")
	}
	if s == "" {
		return "x"
	}
	if strings.IndexByte(s, ' ') < 0 {
		return s
	}
	b := []byte(s)
	for i, c := range b {
		if c == ' ' {
			b[i] = '-'
		}
	}
	return string(b)
}
