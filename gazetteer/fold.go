package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kg/gazetteer/vocabulary"
)

// Fold brings spellings of one name together: lower case, no accents, ligatures and barred letters spelt out, one
// apostrophe, hyphens, dots and runs of white space as one space. "Saint-Étienne" and "saint etienne" fold alike.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	var room [foldRoom]byte
	return string(fold(room[:0], s))
}

// foldRoom is more bytes than nearly all names have.
const foldRoom = 64

// lookup finds what an index has under a folded name.
func lookup[V any](names *vocabulary.Map[V], name string) (v V, ok bool) {
	if !isFolded(name) {
		var room [foldRoom]byte
		name = string(fold(room[:0], name))
	}
	if i, ok := names.Find(name); ok {
		return *names.At(i), true
	}
	return v, false
}

// fold appends a folded name to b, which is empty.
func fold(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < utf8.RuneSelf {
			c = foldASCII[c]
		} else if c == 0xC3 && i+1 < len(s) && s[i+1]&0xC0 == 0x80 && latin1[s[i+1]&0x3F] != ' ' { // U+00C0 to U+00FF
			i++
			c = latin1[s[i]&0x3F]
		} else {
			r, size := utf8.DecodeRuneInString(s[i:])
			i += size - 1
			switch r {
			case '’', '‘', 'ʼ', '′':
				c = '\''
			case '‐', '‑', '–', '—', '\u00a0', '\u202f', '\u2009':
				c = ' '
			default:
				b = append(b, foldRune(r)...)
				continue
			}
		}
		switch {
		case c == '.': // U.S.A. is USA
		case c != ' ':
			b = append(b, c)
		case len(b) > 0 && b[len(b)-1] != ' ': // white space of any length is one space, none at the front
			b = append(b, ' ')
		}
	}
	for len(b) > 0 && b[len(b)-1] == ' ' {
		b = b[:len(b)-1]
	}
	return b
}

// foldASCII gives what a sign is folded to, a dot though what is left out.
var foldASCII = func() (table [utf8.RuneSelf]byte) {
	for c := range byte(utf8.RuneSelf) {
		switch {
		case 'A' <= c && c <= 'Z':
			table[c] = c + 'a' - 'A'
		case c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r':
			table[c] = ' '
		default:
			table[c] = c
		}
	}
	return table
}()

// isFolded reports whether a form is words of small letters and digits: those who look up often ask with such.
func isFolded(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		case c == ' ' && i > 0 && i < len(s)-1 && s[i-1] != ' ':
		default:
			return false
		}
	}
	return true
}

// oneWord reports whether a form is surely one word: of letters of ASCII and up to U+00FF alone, as nearly all are.
func oneWord(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < 'A' || c > 0xC3 || c == 0xC2 { // hyphens, dashes and white space are none of them
			return false
		}
	}
	return true
}

// latin1 is the letter under each accent from U+00C0 to U+00FF; a space where there is none.
const latin1 = "aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy y"

// foldRune is the letter under the accents of r, in lower case, ligatures and barred letters spelt out; empty for an
// accent that stands alone.
func foldRune(r rune) string {
	var b strings.Builder
	for _, d := range norm.NFD.String(string(r)) {
		if unicode.Is(unicode.Mn, d) {
			continue
		}
		switch d = unicode.ToLower(d); d {
		case 'œ':
			b.WriteString("oe")
		case 'æ':
			b.WriteString("ae")
		case 'ß':
			b.WriteString("ss")
		case 'ø':
			b.WriteByte('o')
		case 'ł':
			b.WriteByte('l')
		case 'đ', 'ð':
			b.WriteByte('d')
		case 'ı':
			b.WriteByte('i')
		default:
			b.WriteRune(d)
		}
	}
	return b.String()
}

// bare drops the article that leads a folded name.
func bare(folded string) string {
	for _, article := range [...]string{"le ", "la ", "les ", "l'", "the "} {
		if rest, found := strings.CutPrefix(folded, article); found && rest != "" {
			return rest
		}
	}
	return folded
}
