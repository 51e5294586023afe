package resolve

import "strings"

// sound reduces a folded word to what its transliterations have in common: "loukachenko" and "lukashenko" give one
// key, as do "zelensky", "zelenskyy" and "zelenski". It follows the French and English ways of writing Russian, Ukrainian, Arabic,
// Persian and Hebrew names: ch, sh, tch and sch are one sound, ou and u, y and i, k, c, q and kh; h is silent, doubled letters
// are one, a final e is mute.
func sound(w string) string {
	var room, other [64]byte
	written := respelt(room[:0], w)
	b := other[:0]
	for i, c := range written {
		switch c {
		case 'h':
			continue
		case 'c':
			c = 'k'
			if i+1 < len(written) && (written[i+1] == 'e' || written[i+1] == 'i') {
				c = 's'
			}
		case 'z':
			c = 's'
		}
		if n := len(b); n > 0 && b[n-1] == c {
			continue
		}
		b = append(b, c)
	}
	s := string(b)
	if len(s) > 3 {
		s = strings.TrimSuffix(s, "e")
	}
	if len(s) > 4 && (strings.HasSuffix(s, "of") || strings.HasSuffix(s, "ef")) {
		s = s[:len(s)-1] + "v"
	}
	return s
}

// writings are pairs of a writing and what it stands for; of two that fit at one place the first counts.
var writings = []string{
	"oua", "va", // Sinouar, Sinwar; Ouattara, Wattara
	"schtsch", "S", "chtch", "S", "shch", "S", "tsch", "S", "tch", "S", "sch", "S", "sh", "S", "ch", "S",
	"dzh", "j", "zh", "j", "dj", "j", "kh", "k", "gh", "g", "ph", "f", "th", "t", "ck", "k", "qu", "k", "q", "k",
	"tz", "s", "ts", "s", "eau", "o", "oo", "u", "ou", "u", "ee", "i", "iy", "i", "yi", "i", "iu", "u", "yu", "u", "iou", "u", "you", "u",
	"ii", "i", "yy", "i", "ye", "e", "ie", "e", "ia", "a", "ya", "a", "ay", "e", "ai", "e", "ei", "e", "ey", "e", "aou", "au", "ao", "au",
	"y", "i", "x", "ks", "w", "v",
}

// byFirst holds the writings by their first letter.
var byFirst = func() (of [256][][2]string) {
	for i := 0; i < len(writings); i += 2 {
		first := writings[i][0]
		of[first] = append(of[first], [2]string{writings[i], writings[i+1]})
	}
	return of
}()

// respelt appends w to b with its writings replaced.
func respelt(b []byte, w string) []byte {
next:
	for i := 0; i < len(w); {
		for _, p := range byFirst[w[i]] {
			if strings.HasPrefix(w[i:], p[0]) {
				b = append(b, p[1]...)
				i += len(p[0])
				continue next
			}
		}
		b = append(b, w[i])
		i++
	}
	return b
}

// skeleton is a sound without its vowels, but for a first one: what vowels an Arabic or Hebrew name is written with is
// largely free.
func skeleton(sound string) string {
	b := make([]byte, 0, len(sound))
	for i := 0; i < len(sound); i++ {
		switch c := sound[i]; c {
		case 'a', 'e', 'i', 'o', 'u':
			if i == 0 {
				b = append(b, 'A')
			}
		default:
			if n := len(b); n == 0 || b[n-1] != c {
				b = append(b, c)
			}
		}
	}
	return string(b)
}

// edits is the number of insertions, deletions, substitutions and exchanges of neighbours that make b of a (optimal
// string alignment); more than 2 are given as 3. kind is the one edit where there is one: 'i' for a letter more or less, 's' for
// another letter, 'x' for an exchange; at is its place.
func edits(a, b string) (n int, kind byte, at int) {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 2 {
		return 3, 0, 0
	}
	for at < len(a) && a[at] == b[at] {
		at++
	}
	if at == len(a) && at == len(b) {
		return 0, 0, 0
	}
	switch {
	case len(a) == len(b) && a[at+1:] == b[at+1:]:
		return 1, 's', at
	case len(a) == len(b) && at+1 < len(a) && a[at] == b[at+1] && a[at+1] == b[at] && a[at+2:] == b[at+2:]:
		return 1, 'x', at
	case len(a)+1 == len(b) && a[at:] == b[at+1:]:
		return 1, 'i', at
	}
	return 2, 0, at // two or more: no one asks which
}
