package names

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

func sortUint32(s []uint32) { slices.Sort(s) }

// The writing of a sentence.
const (
	mixedCase = iota
	allUpper  // "LE CHEF DE L'OTAN À BRUXELLES"
	allLower  // "le chef de l'otan à bruxelles"
)

// token is what the features of a token are made of, computed once.
type token struct {
	lower  uint32 // hash of the lower-cased form
	fold   uint32 // hash of the lower-cased form without diacritics
	shape  uint32 // see wordShape
	prefix [2]uint32
	suffix [4]uint32
	bits   uint32 // of the lexicon
	phrase uint32 // bits of the gazetteer phrase that the token stands in, with its place in it
	seen   uint32 // what the document shows of the word, see nameSeen
	upper  bool   // begins with a capital; also any word of an all-upper sentence that the lexicon does not know as a common word
	word   bool   // holds a letter
	first  bool   // first word of the sentence, or of a quotation, an item, a clause after a colon
	quiet  bool   // can hardly belong to a name, see quieten
	quoted bool
	inside bool // within brackets
	// The run of capitalised tokens that the token stands in or, for others, an empty one.
	runFirst, runLast int32
}

// Fold returns the hash under which the lexicon knows a word: lower-cased, without diacritics.
func Fold(word string) uint32 {
	h := uint32(hashSeed)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			for _, r := range word[i:] {
				h = foldRune(h, unicode.ToLower(r))
			}
			break
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint32(c)) * hashPrime
	}
	return h
}

// Phrase joins the hashes of the words of a phrase, one after the other.
func Phrase(phrase, word uint32) uint32 { return mix(phrase*31 + word) }

const (
	hashSeed  = 2166136261
	hashPrime = 16777619
)

func foldRune(h uint32, r rune) uint32 {
	if r < utf8.RuneSelf {
		return (h ^ uint32(r)) * hashPrime
	}
	for _, c := range []byte(plainLetter(r)) {
		h = (h ^ uint32(c)) * hashPrime
	}
	return h
}

// plainLetter returns a lower-case letter without its diacritics; letters of other scripts stay.
func plainLetter(r rune) string {
	switch r {
	case 'à', 'á', 'â', 'ã', 'ä', 'å', 'ā', 'ă', 'ą':
		return "a"
	case 'ç', 'ć', 'č', 'ĉ':
		return "c"
	case 'ď', 'đ', 'ð':
		return "d"
	case 'è', 'é', 'ê', 'ë', 'ē', 'ė', 'ę', 'ě':
		return "e"
	case 'ğ', 'ģ', 'ġ':
		return "g"
	case 'ì', 'í', 'î', 'ï', 'ī', 'į', 'ı', 'i':
		return "i"
	case 'ķ':
		return "k"
	case 'ł', 'ľ', 'ļ':
		return "l"
	case 'ñ', 'ń', 'ň', 'ņ':
		return "n"
	case 'ò', 'ó', 'ô', 'õ', 'ö', 'ø', 'ō', 'ő':
		return "o"
	case 'ř', 'ŕ':
		return "r"
	case 'ś', 'š', 'ş', 'ș':
		return "s"
	case 'ť', 'ţ', 'ț':
		return "t"
	case 'ù', 'ú', 'û', 'ü', 'ū', 'ů', 'ű', 'ų':
		return "u"
	case 'ý', 'ÿ':
		return "y"
	case 'ź', 'ż', 'ž':
		return "z"
	case 'œ':
		return "oe"
	case 'æ':
		return "ae"
	case 'ß':
		return "ss"
	case '’', 'ʼ':
		return "'"
	case '‑', '–':
		return "-"
	case '\u0301', '\u0300', '\u0302', '\u0308', '\u0327': // combining, of decomposed text
		return ""
	}
	return string(r)
}

// Bits of a shape beside its compressed pattern.
const (
	shapeUpper = 1 << iota // begins with a capital
	shapeAllUpper
	shapeDigit
	shapeLetter
)

// wordShape reads a form once: the hashes of its lower-cased and folded forms, of its affixes, and its shape. The shape is
// a hash of the pattern of classes with repetitions dropped ("Xx-Xx" for Jean-Luc, "X" with its length up to 5 for OTAN).
func wordShape(t *token, form string) (kind uint32) {
	var lower [24]rune
	n, letters, uppers := 0, 0, 0
	h, f, s := uint32(hashSeed), uint32(hashSeed), uint32(hashSeed)
	last := byte(0)
	for i, r := range form {
		c := byte('.')
		switch {
		case r >= 'a' && r <= 'z':
			c = 'x'
		case r >= 'A' && r <= 'Z':
			c = 'X'
			r += 'a' - 'A'
		case r >= '0' && r <= '9':
			c = 'd'
			kind |= shapeDigit
		case r == '-' || r == '‑':
			c = '-'
		case r == '\'' || r == '’':
			c, r = '\'', '\''
		case r < utf8.RuneSelf:
		case unicode.IsUpper(r):
			c, r = 'X', unicode.ToLower(r)
		case unicode.IsLetter(r):
			c = 'x'
		}
		if c == 'X' || c == 'x' {
			letters++
			kind |= shapeLetter
			if c == 'X' {
				uppers++
				if i == 0 {
					kind |= shapeUpper
				}
			}
		}
		if c != last {
			s = (s ^ uint32(c)) * hashPrime
			last = c
		}
		h = (h ^ uint32(r)) * hashPrime
		f = foldRune(f, r)
		if n < len(lower) {
			lower[n] = r
		} else { // keep the end: the suffixes are read from there
			copy(lower[len(lower)-8:], lower[len(lower)-7:])
			lower[len(lower)-1] = r
		}
		n++
	}
	if uppers == letters && letters > 1 {
		kind |= shapeAllUpper
		s = (s ^ uint32(min(letters, 6))) * hashPrime
	}
	t.lower, t.fold, t.shape = h, f, s
	m := min(n, len(lower))
	p := uint32(hashSeed)
	t.prefix, t.suffix = [2]uint32{}, [4]uint32{}
	for i := range min(m, 4) {
		p = (p ^ uint32(lower[i])) * hashPrime
		if i >= 2 && m > i+1 {
			t.prefix[i-2] = p
		}
	}
	p = hashSeed
	for i := range min(m, 5) {
		p = (p ^ uint32(lower[m-1-i])) * hashPrime
		if i >= 1 && m > i+1 {
			t.suffix[i-1] = p
		}
	}
	return kind
}
