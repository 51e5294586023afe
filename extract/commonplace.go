package extract

import (
	"slices"
	"strings"
	"unicode"

	"kg/graph"
	"kg/nlp"
)

// eponym reports whether a chain's names never mean the person, but what bears the name: "la maladie de Parkinson", "le prix
// Goncourt", "le lycée Victor-Hugo".
func (r *reader) eponym(chain *nlp.Chain) bool {
	if chain.Type != nlp.Person {
		return false
	}
	for m := range chain.Mentions {
		mm := &chain.Mentions[m]
		if mm.Kind == nlp.PronounMention {
			continue
		}
		if mm.Kind != nlp.NameMention {
			return false
		}
		toks := r.d.Sentences[mm.Sentence].Tokens
		k := mm.First - 1
		if k > 0 && (toks[k].Lemma == "de" || toks[k].Form == "du") && r.x.rules.in("éponyme-de", lower(toks[k-1].Lemma)) {
			continue
		}
		if k < 0 || !r.x.rules.in("éponyme", lower(toks[k].Lemma)) {
			return false
		}
	}
	return true
}

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

// people reports whether a name is no more than who comes from a place, which the name finder took for a body or, before a
// person's name, for the place: "le Sud-Africain Paul Durand", "la Danoise", "l'Argentine Lucía Ferreyra".
func (r *reader) people(m *nlp.Mention) bool {
	toks := r.d.Sentences[m.Sentence].Tokens
	if m.First != m.Last || m.First == 0 || m.Name < 0 || toks[m.First-1].UPOS != "DET" || lower(toks[m.First-1].Form) == "les" || r.demonym(m.Sentence, m.First) == nil {
		return false
	}
	if r.d.Names[m.Name].Type == nlp.Place {
		return slices.ContainsFunc(r.d.Names, func(n nlp.Name) bool {
			return n.Type == nlp.Person && n.Sentence == m.Sentence && n.First == m.Last+1
		})
	}
	return r.x.world.known(clean(r.text(m.Start, m.End)), graph.Organization) == nil && r.x.world.known(clean(r.text(toks[m.First-1].Start, m.End)), graph.Organization) == nil
}
