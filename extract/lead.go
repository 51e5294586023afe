package extract

import "kg/nlp"

// What a text opens with, in sentences that tell something: headline and first sentence, headline and lead.
const (
	openingSentences = 2
	leadSentences    = 3
)

// findLead counts off the sentences that a text opens with. The line that only dates it, "12 janvier 2016. –", tells nothing.
func (r *reader) findLead() {
	r.opening, r.lead = len(r.d.Sentences), len(r.d.Sentences)
	told := 0
	for i := range r.d.Sentences {
		switch told {
		case openingSentences:
			r.opening = min(r.opening, i)
		case leadSentences:
			r.lead = i
			return
		}
		if tells(&r.d.Sentences[i]) && !r.related[i] {
			told++
		}
	}
}

// tells reports whether a sentence has a word that is no part of a date.
func tells(s *nlp.Sentence) bool {
	for k := range s.Tokens {
		switch s.Tokens[k].UPOS {
		case "PUNCT", "NUM", "SYM", "DET", "ADP", "X":
		default:
			if !timeWords.Has(lower(s.Tokens[k].Form)) {
				return true
			}
		}
	}
	return false
}
