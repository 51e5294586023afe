package gazetteer

import (
	"bytes"
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
func lookup[V any](s *sieve, names *vocabulary.Map[V], name string) (v V, ok bool) {
	if !isFolded(name) {
		var room [foldRoom]byte
		name = string(fold(room[:0], name))
	}
	if !s.may(name) {
		return v, false
	}
	if i, ok := names.Find(name); ok {
		return *names.At(i), true
	}
	return v, false
}

// fold appends a folded name to b, which is empty.
func fold(b []byte, s string) []byte {
	gap := func() { // white space of any length is one space, none at the front
		if n := len(b); n > 0 && b[n-1] != ' ' {
			b = append(b, ' ')
		}
	}
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			i++
			switch {
			case 'A' <= c && c <= 'Z':
				b = append(b, c+'a'-'A')
			case c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r':
				gap()
			case c == '.': // U.S.A. is USA
			default:
				b = append(b, c)
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch r {
		case '’', '‘', 'ʼ', '′':
			b = append(b, '\'')
		case '‐', '‑', '–', '—', '\u00a0', '\u202f', '\u2009':
			gap()
		default:
			if 'À' <= r && r <= 'ÿ' && latin1[r-'À'] != ' ' {
				b = append(b, latin1[r-'À'])
				continue
			}
			b = append(b, foldRune(r)...)
		}
	}
	return bytes.TrimRight(b, " ")
}

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
