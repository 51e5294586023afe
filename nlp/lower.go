package nlp

import (
	"strings"
	"sync/atomic"

	"kg/gazetteer/vocabulary"
)

// Lower is strings.ToLower, quicker for what is in lower case, as nearly all words are, and for the words with capitals that
// were asked for of late.
func Lower(s string) string {
	switch n := len(s); {
	case n >= 8 && n <= 24:
		x := vocabulary.Letters8(s[n-8:])
		low := lowerLetters(vocabulary.Letters8(s)) && lowerLetters(x)
		if n > 16 {
			low = low && lowerLetters(vocabulary.Letters8(s[8:]))
		}
		if low {
			return s
		}
	case n >= 4 && n < 8:
		if lowerLetters(vocabulary.Letters4(s) | vocabulary.Letters4(s[n-4:])<<32) {
			return s
		}
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z' || c < 'A' || 'Z' < c && c < 0x80:
		case c == 0xC2, c == 0xC3 && i+1 < len(s) && s[i+1] >= 0xA0: // signs, à to ÿ
			i++
		case c == 0xE2 && i+1 < len(s) && s[i+1] == 0x80: // ’ and dashes
			i += 2
		default:
			return lowerCapital(s)
		}
	}
	return s
}

// lowerLetters reports whether eight bytes are of ASCII, and no capitals, or of the letters à to ÿ, which are 0xC3 and a byte from 0xA0 to 0xBF.
func lowerLetters(x uint64) bool {
	const each = 0x0101010101010101
	const high = 0x80 * each
	low := x &^ high // no byte carries into the next
	capital := (low + (0x80-'A')*each) &^ (low + (0x7F-'Z')*each)
	if x&high == 0 {
		return capital&high == 0
	}
	notLead := (low ^ (0xC3-0x80)*each) + 0x7F*each
	behind := x << 2 &^ (x << 1) // 0x20 without 0x40
	return (capital&^x|x&notLead&^behind)&high == 0
}

// capital is a word with capitals and the word without.
type capital struct{ word, lower string }

// capitals are the words with capitals asked for of late, each in its place by its letters: the same names are asked for again and
// again while a document is read.
var capitals [1 << 12]atomic.Pointer[capital]

// longestCapital is the length of words that are remembered; longer ones are phrases.
const longestCapital = 32

func lowerCapital(s string) string {
	if len(s) > longestCapital {
		return strings.ToLower(s)
	}
	at := &capitals[vocabulary.Hash(s)%uint32(len(capitals))]
	if c := at.Load(); c != nil && c.word == s {
		return c.lower
	}
	word := strings.Clone(s) // not to hold the document that it stands in
	c := &capital{word, strings.ToLower(word)}
	at.Store(c)
	return c.lower
}
