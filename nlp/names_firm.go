package nlp

// trading is how many different words of the stock exchange and the boardroom make a text one about firms.
const trading = 4

// business reports whether a document is about firms, by the words that other texts hardly have: "actionnaire", "rachat", "dividende".
// In such a text a surname that nobody bears is a firm's ("Delmont-Rivière a annoncé").
func (d *Document) business(frames nameFrames) bool {
	seen := map[string]bool{}
	for i := range d.Sentences {
		for _, t := range d.Sentences[i].Tokens {
			if _, ok := frames["trading"][t.Lemma]; ok {
				seen[t.Lemma] = true
			}
		}
	}
	return len(seen) >= trading
}
