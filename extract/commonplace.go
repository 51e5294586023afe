package extract

import (
	"strings"
	"unicode"

	"kg/graph"
	"kg/nlp"
)

// commonplace reports whether a chain's names are mere common nouns, "comité technique", "services de renseignements",
// "fête nationale"; a longer one may describe an event. That is so where none has a capital or a digit, a demonym ("armée turque") or a word that can only be a name
// ("franceinfo"), and the gazetteer knows none ("talibans").
func (r *reader) commonplace(chain *nlp.Chain) bool {
	for m := range chain.Mentions {
		mm := &chain.Mentions[m]
		if mm.Kind != nlp.NameMention {
			continue
		}
		text := r.text(mm.Start, mm.End)
		if strings.ContainsFunc(text, func(c rune) bool { return unicode.IsUpper(c) || unicode.IsDigit(c) }) || r.x.world.known(clean(text), graph.EntityType(chain.Type)) != nil {
			return false
		}
		if chain.Type == nlp.Event && mm.Last > mm.First+1 || r.x.rules.in("institution-commune", lower(r.d.Sentences[mm.Sentence].Tokens[mm.First].Lemma)) {
			return false
		}
		for k := mm.First; k <= mm.Last; k++ {
			if t := &r.d.Sentences[mm.Sentence].Tokens[k]; t.UPOS == "PROPN" || t.UPOS == "X" || r.demonym(mm.Sentence, k) != nil {
				return false
			}
		}
	}
	return true
}
