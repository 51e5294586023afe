package extract

import (
	"strings"

	"kg/nlp"
)

// readRelated finds the headlines of other articles that a page lists, behind "Sur le même sujet" or "Lire aussi", up to the first
// line that ends as a sentence does. What they tell is stated, but this text is not about it: "la 10e étape" of such a line is not the
// stage that the article calls "l'étape".
func (r *reader) readRelated() {
	r.related = make([]bool, len(r.d.Sentences))
	within := false
	for i := range r.d.Sentences {
		within = r.heralds(r.trees[i].forms) || within && !ends(&r.d.Sentences[i])
		r.related[i] = within
	}
}

// heralds reports whether a sentence of these forms opens with words that lead to other articles.
func (r *reader) heralds(forms []string) bool {
	if len(forms) == 0 || !r.x.rules.index.marked(forms[0], heraldMark) {
		return false
	}
	for n := 1; n <= min(len(forms), 4); n++ {
		if r.x.rules.in("renvoi", strings.Join(forms[:n], " ")) {
			return true
		}
	}
	return false
}

// ends reports whether a sentence has the full stop that headlines lack.
func ends(s *nlp.Sentence) bool {
	for k := len(s.Tokens) - 1; k >= 0; k-- {
		switch s.Tokens[k].Form {
		case "»", "\"", ")", "–", "—", "-", "”":
			continue
		case ".", "!", "?", "…", ";", "...":
			return true
		}
		return false
	}
	return false
}
