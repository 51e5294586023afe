package extract

import (
	"strings"

	"kg/nlp"
)

func lower(s string) string { return nlp.Lower(s) }

// lowered lists the forms of a sentence in lower case, with one kind of apostrophe.
func lowered(s *nlp.Sentence, w *workspace) []string {
	forms := w.forms.cut(len(s.Tokens))
	for i := range s.Tokens {
		f := lower(s.Tokens[i].Form)
		if strings.IndexByte(f, 0xE2) >= 0 { // the first byte of ’
			f = strings.ReplaceAll(f, "’", "'")
		}
		forms[i] = f
	}
	return forms
}
