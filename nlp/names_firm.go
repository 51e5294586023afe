package nlp

import "slices"

// trading is how many different words of the stock exchange and the boardroom make a text one about firms.
const trading = 4

// business reports whether a document is about firms, by the words that other texts hardly have: "actionnaire", "rachat", "dividende".
// In such a text a surname that nobody bears is a firm's ("Delmont-Rivière a annoncé").
func (d *Document) business(frames nameFrames) bool {
	words := frames["trading"]
	seen := make([]string, 0, trading)
	for i := range d.Sentences {
		tokens := d.Sentences[i].Tokens
		for k := range tokens {
			switch tokens[k].UPOS {
			case "PUNCT", "DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX", "NUM":
				continue
			}
			if lemma := tokens[k].Lemma; words.Has(lemma) && !slices.Contains(seen, lemma) {
				if seen = append(seen, lemma); len(seen) == trading {
					return true
				}
			}
		}
	}
	return false
}
