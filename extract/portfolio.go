package extract

import "slices"

// ownPortfolio leaves of as many holders as a plural title has portfolios him whose portfolio a rule begins with: "les ministres de l'Intérieur et
// de la Justice, Paul Durand et Luc Roy".
func (r *reader) ownPortfolio(sentence, token int, span []int, holders []ref) []ref {
	t := r.trees[sentence]
	if len(holders) < 2 || len(span) < 2 || t.tok(token).UPOS != "NOUN" || t.tok(token).Feat("Number") != "Plur" || !r.x.rules.in("titre-à-portefeuille", t.lemma(token)) {
		return holders
	}
	count, at := 0, -1
	last := -1
	for _, a := range t.out[token] {
		if a.label != "de" || a.to <= last || r.mentionAt(sentence, a.to) != nil && !slices.Contains(span, a.to) {
			continue
		}
		if slices.Contains(span, a.to) {
			at = count
		}
		last = a.to
		count++
	}
	if at < 0 || count != len(holders) {
		return holders
	}
	byPlace := slices.Clone(holders)
	slices.SortStableFunc(byPlace, func(a, b ref) int { return a.start - b.start })
	return byPlace[at : at+1]
}
