package extract

import (
	_ "embed"
	"strings"

	"kg/gazetteer/vocabulary"
	"kg/nlp"
)

//go:embed data/spelling.tsv
var spellingTSV string

// spellings leads from a lemma or form of the spelling of 1990, or of a capital without its accent, to the lemma that lists and
// rules have: entraineur, entraîneur; Eglise, église.
var spellings = func() (out vocabulary.Map[string]) {
	for c := range tableRows("spelling.tsv", spellingTSV, 2, false) {
		out.Set(c[0], c[1])
	}
	return out
}()

// bare reports whether a token may be a common noun whose capital lacks its accent: "Eglise".
func bare(t *nlp.Token) bool {
	return (t.UPOS == "PROPN" || t.UPOS == "NOUN") && strings.HasPrefix(t.Form, "E")
}

// spelling gives every word the lemma of the older, or the accented, spelling.
func (m *mender) spelling() {
	for i := range m.s.Tokens {
		t := m.tok(i)
		if lemma := spellings.Get(t.Lemma); lemma != "" {
			t.Lemma = lemma
		} else if t.UPOS == "VERB" || bare(t) {
			if lemma := spellings.Get(m.forms[i]); lemma != "" {
				t.Lemma = lemma
			}
		}
	}
}
