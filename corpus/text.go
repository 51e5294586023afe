package corpus

import "strings"

// maxTitle is the longest first line, in bytes, that is taken for a headline.
const maxTitle = 300

// parseText reads a plain text: it stays as it is, and its first line is its headline where a blank line follows.
func parseText(text string) Document {
	return Document{Text: text, Title: headline(text)}
}

func headline(text string) string {
	line, rest, more := strings.Cut(strings.TrimLeft(text, " \t\r\n"), "\n")
	next, _, _ := strings.Cut(rest, "\n")
	line = strings.TrimSpace(line)
	if !more || len(line) > maxTitle || strings.TrimSpace(next) != "" || strings.TrimSpace(rest) == "" {
		return ""
	}
	return line
}
