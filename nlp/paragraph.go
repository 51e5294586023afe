package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraphs appends the bytes (start, end) of each paragraph of text. A blank line ends a paragraph. So does a line
// break, because press text has a paragraph or a headline on a line, except where the lines were wrapped: the next line
// goes on in lower case after a line without final punctuation, or all lines of the block but the last are about as long as each other.
func paragraphs(text string, out [][2]int) [][2]int {
	var lines [][2]int
	flush := func() {
		out = joinLines(text, lines, out)
		lines = lines[:0]
	}
	for i := 0; i <= len(text); {
		j := strings.IndexByte(text[i:], '\n')
		if j < 0 {
			j = len(text)
		} else {
			j += i
		}
		a, b := trimSpace(text, i, j)
		if a == b {
			flush()
		} else {
			lines = append(lines, [2]int{a, b})
		}
		i = j + 1
	}
	flush()
	return out
}

func joinLines(text string, lines, out [][2]int) [][2]int {
	if len(lines) == 0 {
		return out
	}
	wrapped := isWrapped(text, lines)
	at := lines[0]
	for k := 1; k < len(lines); k++ {
		if wrapped || continues(text[at[0]:at[1]], text[lines[k][0]:lines[k][1]]) {
			at[1] = lines[k][1]
			continue
		}
		out = append(out, at)
		at = lines[k]
	}
	return append(out, at)
}

// isWrapped says whether a block of lines was wrapped at a fixed width.
func isWrapped(text string, lines [][2]int) bool {
	if len(lines) < 3 {
		return false
	}
	longest := 0
	for _, l := range lines {
		longest = max(longest, utf8.RuneCountInString(text[l[0]:l[1]]))
	}
	if longest > 100 || longest < 40 {
		return false
	}
	open := 0
	for _, l := range lines[:len(lines)-1] {
		if utf8.RuneCountInString(text[l[0]:l[1]]) < longest-18 {
			return false
		}
		if r, _ := utf8.DecodeLastRuneInString(text[l[0]:l[1]]); unicode.IsLetter(r) || r == ',' {
			open++
		}
	}
	return open*2 > len(lines)-1
}

// continues says whether a line goes on in the next.
func continues(line, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(first) && (unicode.IsLetter(last) || last == ',' || last == '-')
}

func trimSpace(text string, i, j int) (int, int) {
	for i < j {
		r, n := utf8.DecodeRuneInString(text[i:j])
		if !unicode.IsSpace(r) && r != 0xfeff {
			break
		}
		i += n
	}
	for i < j {
		r, n := utf8.DecodeLastRuneInString(text[i:j])
		if !unicode.IsSpace(r) {
			break
		}
		j -= n
	}
	return i, j
}
