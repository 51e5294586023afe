package export

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain makes a text fit to be shown on a line of a picture: runs of white space and control characters become one
// space, and marks that would turn the direction of what follows them are dropped.
func plain(s string) string {
	var b strings.Builder
	space := false
	for _, r := range s {
		switch {
		case turnsDirection(r):
		case unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			space = b.Len() > 0
		default:
			if space {
				b.WriteByte(' ')
			}
			space = false
			if noncharacter(r) {
				r = utf8.RuneError
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// turnsDirection reports whether the rune embeds, overrides or isolates a direction of writing. Left open, it would
// mirror the picture's own words after it.
func turnsDirection(r rune) bool {
	return '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069' || r == '\u200e' || r == '\u200f' || r == '\u061c'
}

// noncharacter reports whether XML 1.0 cannot hold the rune, control characters aside.
func noncharacter(r rune) bool { return r == 0xfffe || r == 0xffff }

// wrap breaks a text into lines of about width runes, at spaces where it has them; a longer word stays whole up to
// twice the width and is cut there.
func wrap(s string, width int) []string {
	var lines []string
	var line []rune
	for word := range strings.FieldsSeq(s) {
		w := []rune(word)
		if len(line) > 0 && len(line)+1+len(w) > width {
			lines, line = append(lines, string(line)), nil
		}
		if len(line) > 0 {
			line = append(line, ' ')
		}
		line = append(line, w...)
		for len(line) > 2*width {
			lines, line = append(lines, string(line[:2*width])), line[2*width:]
		}
	}
	if len(line) > 0 {
		lines = append(lines, string(line))
	}
	return lines
}

// shorten cuts a text to at most n runes, the last of them an ellipsis where something was cut.
func shorten(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	r := []rune(s)
	return strings.TrimRightFunc(string(r[:n-1]), unicode.IsSpace) + "…"
}
