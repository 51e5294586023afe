package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Span is a token's place in the text, bytes Start to End.
type Span struct{ Start, End int }

// Tokenize appends the surface tokens of text[start:end] to out.
func Tokenize(text string, start, end int, out []Span) []Span {
	for i := start; i < end; {
		if n := spaceLen(text[i:end]); n > 0 {
			i += n
			continue
		}
		j := nextSpace(text, i, end)
		// a number in groups of three digits, "6 000", is one token
		j = joinThousands(text, i, j, end)
		out = chunk(text, i, j, out)
		i = j
	}
	return out
}

// isSpace says whether a rune separates tokens: white space, and marks that show nothing.
func isSpace(r rune) bool {
	switch r {
	case 0x200b, 0x200e, 0x200f, 0xfeff, 0x2060, 0xad:
		return true
	}
	return unicode.IsSpace(r) || r < 0x20 || r == 0x7f
}

// spaceLen returns the length of the space that s begins with, 0 where it begins with something else.
func spaceLen(s string) int {
	if c := s[0]; c < utf8.RuneSelf { // nearly always
		if c <= ' ' || c == 0x7f {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s); isSpace(r) {
		return n
	}
	return 0
}

// nextSpace returns where in text[i:end] the next space begins, end if there is none.
func nextSpace(text string, i, end int) int {
	for i < end {
		if c := text[i]; c > ' ' && c < 0x7f {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:end])
		if isSpace(r) {
			break
		}
		i += n
	}
	return i
}

// joinThousands extends the chunk text[i:j], where it ends in one to three digits, over following groups of exactly
// three digits that one space separates.
func joinThousands(text string, i, j, end int) int {
	k := j
	for k > i && isDigit(text[k-1]) {
		k--
	}
	if n := j - k; n == 0 || n > 3 {
		return j
	}
	if k > i { // "12,500 000" or "n°1 000" begin no group, "(6 000" does
		switch text[k-1] {
		case '(', '"', '-', '\'', '+':
		default:
			return j
		}
	}
	for {
		r, n := utf8.DecodeRuneInString(text[j:end])
		if n == 0 || !isSpace(r) || r == '\n' {
			return j
		}
		m := j + n
		if m+3 > end || !isDigit(text[m]) || !isDigit(text[m+1]) || !isDigit(text[m+2]) {
			return j
		}
		if m+3 < end && (isDigit(text[m+3]) || isLetterAt(text, m+3)) {
			return j
		}
		// what follows the group belongs to the chunk: "6 000)."
		j = m + 3
		if j < end {
			if k := nextSpace(text, j, end); k > j {
				return k
			}
		}
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}

// chunk splits a run without spaces into tokens.
func chunk(text string, i, j int, out []Span) []Span {
	for i < j && strings.IndexByte("([\"<", text[i]) >= 0 {
		out = append(out, Span{i, i + 1})
		i++
	}
	if isAddress(text[i:j]) {
		k := i + len(strings.TrimRight(text[i:j], ".,;:!?)]>\"'»”"))
		if k > i {
			out = append(out, Span{i, k})
			i = k
		}
	}
	for i < j {
		n := tokenLen(text[i:j], out, text)
		out = append(out, Span{i, i + n})
		i += n
	}
	return out
}

func isAddress(s string) bool {
	if !hasAddressSign(s) {
		return false
	}
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.") {
		return true
	}
	if isDomain(strings.TrimRight(s, ".,;:!?)]»\"'")) {
		return true
	}
	at := strings.IndexByte(s, '@')
	return at > 0 && at < len(s)-1 && isWordByte(s[at-1]) && isWordByte(s[at+1])
}

// hasAddressSign says whether s holds one of the signs that every address has one of; most words have none.
func hasAddressSign(s string) bool {
	for i := range len(s) {
		if c := s[i]; c == '.' || c == '@' || c == ':' {
			return true
		}
	}
	return false
}

// isDomain says whether s is the name of a site: "lemonde.fr".
func isDomain(s string) bool {
	k := strings.LastIndexByte(s, '.')
	if k < 2 || strings.IndexByte(s, '\'') >= 0 {
		return false
	}
	switch s[k+1:] {
	case "fr", "com", "org", "net", "info", "eu", "be", "ch", "ca", "uk", "io", "tv", "gouv":
		return isWordByte(s[k-1])
	}
	return false
}

func isWordByte(c byte) bool {
	return c >= 0x80 || isDigit(c) || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// tokenLen returns the length of the first token of s, a run without spaces. out holds the tokens before it.
func tokenLen(s string, out []Span, text string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case isDigit(s[0]): // digits of other scripts are signs like others
		return numberLen(s)
	case (r == 'h' || r == 'H') && len(out) > 0 && isDigit(text[out[len(out)-1].End-1]) && !startsChunk(s, out, text):
		return 1 // of a time of day, after its digits
	case unicode.IsLetter(r) || r == '_':
		return wordLen(s)
	case r == '-' || r == '‑' || r == '–':
		if r != '–' {
			if k := cliticLen(s, n); k > 0 && len(out) > 0 && out[len(out)-1].End > 0 {
				return k
			}
		}
		if n < len(s) && isDigit(s[n]) && r == '-' && startsChunk(s, out, text) {
			return n + numberLen(s[n:])
		}
		if r == '-' && strings.HasPrefix(s, "--") {
			k := 2
			for k < len(s) && s[k] == '-' {
				k++
			}
			return k
		}
		return n
	case r == '.' || r == '…':
		k := n
		if r == '.' {
			for k < len(s) && s[k] == '.' {
				k++
			}
		}
		return k
	case r == '+' && strings.HasPrefix(s, "+/-"):
		return 3
	case r == '+' && n < len(s) && isDigit(s[n]) && startsChunk(s, out, text):
		return n + numberLen(s[n:])
	case r == '°' && (strings.HasPrefix(s[n:], "C") || strings.HasPrefix(s[n:], "F")) && !(n+1 < len(s) && isWordByte(s[n+1])):
		return n + 1
	}
	// combining marks stay with what they follow
	for n < len(s) {
		r, m := utf8.DecodeRuneInString(s[n:])
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		n += m
	}
	return n
}

// startsChunk says whether white space stands before s, what is left of a chunk of text.
func startsChunk(s string, out []Span, text string) bool {
	if len(out) == 0 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[out[len(out)-1].End:])
	return isSpace(r)
}

// numberLen reads digits with inner separators, "12,4", "25/01/06", "1.8.2", "20h30", "3e", "1er".
func numberLen(s string) int {
	i := 0
	for i < len(s) {
		c := s[i]
		switch {
		case isDigit(c):
			i++
			continue
		case (c == ',' || c == '.' || c == '/' || c == ':' || c == '-' || c == '\'') && i+1 < len(s) && isDigit(s[i+1]):
			i += 2
			continue
		case c == ' ' || c >= 0x80:
			r, n := utf8.DecodeRuneInString(s[i:])
			if isSpace(r) { // inside "6 000"
				i += n
				continue
			}
			if unicode.IsLetter(r) {
				return i + wordLen(s[i:])
			}
			return i
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			n := wordLen(s[i:])
			if isTime(s, i) || units[s[i:i+n]] {
				return i
			}
			return i + n
		default:
			return i
		}
	}
	return i
}

// units are split from the number before them: "160km".
var units = map[string]bool{
	"km": true, "m": true, "cm": true, "mm": true, "kg": true, "g": true, "mg": true, "ml": true, "cl": true, "l": true, "ha": true, "kW": true, "MW": true, "GW": true, "h": true, "s": true, "km²": true, "m²": true, "m³": true,
}

// isTime says whether the letter at i of s, which digits precede, is the h of a time of day: "14h30", "14 h".
func isTime(s string, i int) bool {
	if s[i] != 'h' && s[i] != 'H' || i > 2 {
		return false
	}
	k := i + 1
	for k < len(s) && isDigit(s[k]) {
		k++
	}
	return k <= i+3 && (k == len(s) || !isWordByte(s[k]))
}

// wordLen reads a word that begins with a letter.
func wordLen(s string) int {
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mn, r) || r == '_' || r == 0xad:
			i += n
			continue
		case r == '°' && (s[:i] == "n" || s[:i] == "N"):
			return i + n
		case r == '\'' || r == '’' || r == 'ʼ':
			if i+n >= len(s) {
				if isElision(s[:i]) {
					return i + n
				}
				return i
			}
			if isElision(s[:i]) && !joinedAfterElision(s[:i], s[i+n:]) {
				return i + n
			}
			if r2, _ := utf8.DecodeRuneInString(s[i+n:]); unicode.IsLetter(r2) {
				i += n
				continue
			}
			return i
		case r == '-' || r == '‑' || r == '‐':
			if i+n >= len(s) {
				return i
			}
			if cliticLen(s[i:], n) > 0 && !keepsHyphen(s[:i], s[i+n:]) {
				return i
			}
			r2, _ := utf8.DecodeRuneInString(s[i+n:])
			if !unicode.IsLetter(r2) && !unicode.IsDigit(r2) {
				return i
			}
			i += n
			continue
		case r == '.':
			if k := abbreviationLen(s, i); k > 0 {
				if k == len(s) || !continuesWord(s[k:]) {
					return k
				}
				i = k
				continue
			}
			return i
		case r == '/':
			if joinsSlash(s[:i], s[i+n:]) {
				i += n
				continue
			}
			return i
		case r == '&': // "R&D"
			if i <= 3 && i+n < len(s) && isLetterAt(s, i+n) {
				i += n
				continue
			}
			return i
		case r == '(':
			if strings.HasPrefix(s[i:], "(s)") || strings.HasPrefix(s[i:], "(e)") || strings.HasPrefix(s[i:], "(S)") || strings.HasPrefix(s[i:], "(E)") {
				i += 3
				continue
			}
			return i
		}
		return i
	}
	return i
}

// joinsSlash says whether a slash joins codes ("IIb/IIIa", "km/h"), where else it stands alone ("et/ou").
func joinsSlash(before, after string) bool {
	if before == "km" && strings.HasPrefix(after, "h") {
		return true
	}
	capitals := 0
	for _, r := range before {
		if unicode.IsUpper(r) || unicode.IsDigit(r) {
			capitals++
		}
	}
	r, _ := utf8.DecodeRuneInString(after)
	return (capitals > 1 || capitals == len(before)) && (unicode.IsUpper(r) || unicode.IsDigit(r))
}

func continuesWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || r == '-' || unicode.IsDigit(r)
}

// abbreviationLen returns the length of s up to and with the full stop at i where it belongs to the word, else 0.
func abbreviationLen(s string, i int) int {
	word := s[:i]
	if k := strings.LastIndexAny(word, ".-"); k >= 0 {
		word = word[k+1:]
	}
	if utf8.RuneCountInString(word) == 1 {
		r, _ := utf8.DecodeRuneInString(word)
		if unicode.IsUpper(r) {
			return i + 1
		}
		if len(word) < i && s[i-len(word)-1] == '.' { // "p.m."
			return i + 1
		}
	}
	if abbreviations[strings.ToLower(s[:i])] {
		return i + 1
	}
	return 0
}

var abbreviations = map[string]bool{
	"m": true, "mm": true, "mr": true, "dr": true, "pr": true, "st": true, "ste": true, "me": true, "mgr": true, "cf": true, "etc": true,
	"p": true, "pp": true, "vol": true, "art": true, "av": true, "bd": true, "éd": true, "env": true, "fig": true, "hab": true,
	"ibid": true, "jr": true, "sr": true, "réf": true, "suiv": true, "tél": true, "chap": true,
	"mlle": true, "mme": true, "gén": true, "prof": true, "c-à-d": true, "ph": true,
	"inc": true, "ltd": true, "corp": true, "vs": true, "adm": true,
}

var elisions = map[string]bool{
	"l": true, "d": true, "j": true, "m": true, "t": true, "s": true, "n": true, "c": true, "ç": true, "qu": true,
	"jusqu": true, "lorsqu": true, "puisqu": true, "quoiqu": true, "presqu": true, "quelqu": true, "parc": true,
}

func isElision(s string) bool {
	if len(s) > 6 {
		return false
	}
	return elisions[strings.ToLower(s)]
}

// joinedAfterElision: "quelqu'un", "presqu'île", "c'est-à-dire", "l'on" are one token.
func joinedAfterElision(before, after string) bool {
	switch strings.ToLower(before) {
	case "quelqu":
		return strings.HasPrefix(after, "un")
	case "presqu":
		return strings.HasPrefix(after, "île")
	case "c":
		return strings.HasPrefix(after, "est-à-dire")
	case "l":
		return after == "on" && before == "l"
	}
	return false
}

var clitics = map[string]bool{
	"je": true, "tu": true, "il": true, "elle": true, "on": true, "nous": true, "vous": true, "ils": true, "elles": true, "ce": true,
	"le": true, "la": true, "les": true, "lui": true, "leur": true, "moi": true, "toi": true, "y": true, "en": true,
	"t-il": true, "t-elle": true, "t-on": true, "t-ils": true, "t-elles": true, "t-en": true, "là": true, "ci": true,
}

// cliticLen returns the length of a clitic with its hyphen at the start of s ("-t-il"), 0 if there is none. n is the
// length of the hyphen.
func cliticLen(s string, n int) int {
	k := n
	for k < len(s) {
		r, m := utf8.DecodeRuneInString(s[k:])
		if !unicode.IsLetter(r) && !(r == '-' && k == n+1 && (s[n] == 't' || s[n] == 'T')) {
			break
		}
		k += m
	}
	w := s[n:k]
	if len(w) > 7 || !clitics[strings.ToLower(w)] {
		return 0
	}
	if k < len(s) && s[k] == '-' { // "donne-le-moi" goes on with a clitic, "Saint-Jean-de-la-Croix" does not
		if cliticLen(s[k:], 1) == 0 {
			return 0
		}
	}
	if k < len(s) && (s[k] == '\'' || strings.HasPrefix(s[k:], "’")) {
		return 0
	}
	return k
}

// keepsHyphen says whether a hyphen before what could be a clitic is inside a word: "celui-ci", "rendez-vous",
// "Boulogne-la-Grasse".
func keepsHyphen(before, after string) bool {
	switch strings.ToLower(before) {
	case "rendez", "celui", "celle", "ceux", "celles", "jusque", "au", "ci", "là", "par", "vis", "qu", "chez", "cas", "dieu", "moi", "toi", "soi", "lui":
		return true
	}
	if strings.Contains(before, "-") {
		return true
	}
	r, _ := utf8.DecodeRuneInString(before)
	return unicode.IsUpper(r) && strings.ToUpper(before) != before && isObject(after)
}

// isObject says whether a clitic is none that could be the subject of a verb in a question.
func isObject(after string) bool {
	k := 0
	for k < len(after) && (after[k] >= 'a' && after[k] <= 'z' || after[k] >= 0x80) {
		k++
	}
	switch after[:k] {
	case "le", "la", "les", "en", "y", "là":
		return true
	}
	return false
}
