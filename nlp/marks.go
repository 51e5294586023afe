package nlp

import "strings"

// plainMark gives the dashes and quotation marks of print the form that the tagger learned: the treebanks have "-" and '"' alone.
// It stands here and not in package syntax, so that what is trained from raw text reads the text as it is.
func plainMark(form string) string {
	if strings.IndexByte(form, 0xE2) >= 0 && strings.ContainsAny(form, "–—“”„") {
		return marks.Replace(form)
	}
	return form
}

var marks = strings.NewReplacer("–", "-", "—", "-", "“", `"`, "”", `"`, "„", `"`)
