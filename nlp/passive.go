package nlp

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed etre.tsv
var etreTable string

// intransitive are the lemmas of verbs that make their past with être and have no passive.
var intransitive = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(etreTable) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out[line] = true
		}
	}
	return out
})

// mendPassives takes back what the parser took for the passive of a verb that has none: "est arrivé", "sont nés".
func mendPassives(tokens []Token) {
	for i := range tokens {
		t := &tokens[i]
		if t.Head < 0 || !strings.HasSuffix(t.Deprel, ":pass") || !intransitive()[tokens[t.Head].Lemma] {
			continue
		}
		if t.Deprel != "expl:pass" {
			t.Deprel = strings.TrimSuffix(t.Deprel, ":pass")
		}
	}
}
