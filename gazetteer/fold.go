package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold brings spellings of one name together: lower case, no accents, ligatures and barred letters spelt out, one
// apostrophe, hyphens, dots and runs of white space as one space. "Saint-Étienne" and "saint etienne" fold alike.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := true // swallow leading white space
	put := func(r rune) {
		b.WriteRune(r)
		space = false
	}
	for _, r := range s {
		if r < utf8.RuneSelf {
			switch {
			case 'A' <= r && r <= 'Z':
				put(r + 'a' - 'A')
			case r == ' ' || r == '-' || r == '\t' || r == '\n' || r == '\r' || r == '.':
				if r == '.' { // U.S.A. is USA
					continue
				}
				if !space {
					b.WriteByte(' ')
					space = true
				}
			default:
				put(r)
			}
			continue
		}
		switch r {
		case '’', '‘', 'ʼ', '′':
			put('\'')
		case '‐', '‑', '–', '—', '\u00a0', '\u202f', '\u2009':
			if !space {
				b.WriteByte(' ')
				space = true
			}
		default:
			if 'À' <= r && r <= 'ÿ' && latin1[r-'À'] != ' ' {
				put(rune(latin1[r-'À']))
				continue
			}
			for _, d := range foldRune(r) {
				put(d)
			}
		}
	}
	return strings.TrimRight(b.String(), " ")
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

// slug makes an id out of a name.
func slug(name string) string {
	return strings.Trim(strings.ReplaceAll(strings.ReplaceAll(Fold(name), " ", "-"), "'", "-"), "-")
}
