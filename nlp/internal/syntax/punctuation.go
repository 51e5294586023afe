package syntax

import (
	"unicode"
	"unicode/utf8"
)

// Sentences appends to out the index one past the last token of each sentence, by punctuation alone: for corpora that
// are cut before a Splitter is trained.
func Sentences(text string, tokens []Span, out []int) []int {
	for i := range tokens {
		if i+1 == len(tokens) || endsAfter(text, tokens, i) {
			out = append(out, i+1)
		}
	}
	return out
}

// endsAfter says whether a sentence ends with token i; there is a token after it.
func endsAfter(text string, tokens []Span, i int) bool {
	form := text[tokens[i].Start:tokens[i].End]
	next := text[tokens[i+1].Start:tokens[i+1].End]
	if tokens[i].End == tokens[i+1].Start && form != "." && form != "?" && form != "!" {
		return false
	}
	if next == ")" || next == "»" || next == "”" || next == "," || next == ";" || isTerminal(next) {
		return false
	}
	k := i
	for k > 0 && isCloser(text[tokens[k].Start:tokens[k].End]) {
		k--
	}
	if !isTerminal(text[tokens[k].Start:tokens[k].End]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(next)
	return !unicode.IsLower(r)
}

func isCloser(s string) bool {
	switch s {
	case "\"", "»", "”", ")", "]":
		return true
	}
	return false
}
