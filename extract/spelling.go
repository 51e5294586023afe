package extract

import (
	_ "embed"
	"strings"
)

//go:embed data/spelling.tsv
var spellingTSV string

// spellings leads from a lemma or form of the spelling of 1990 to the lemma that lists and rules have: entraineur, entraîneur.
var spellings = func() map[string]string {
	out := map[string]string{}
	for line := range strings.SplitSeq(spellingTSV, "\n") {
		if c := strings.Split(line, "\t"); len(c) == 2 && line[0] != '#' {
			out[c[0]] = c[1]
		}
	}
	return out
}()

// spelling gives every word the lemma of the older spelling.
func (m *mender) spelling() {
	for i := range m.s.Tokens {
		t := m.tok(i)
		if lemma := spellings[t.Lemma]; lemma != "" {
			t.Lemma = lemma
		} else if t.UPOS == "VERB" {
			if lemma := spellings[lower(t.Form)]; lemma != "" {
				t.Lemma = lemma
			}
		}
	}
}
