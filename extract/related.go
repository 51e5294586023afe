package extract

import "kg/nlp"

// readRelated finds the headlines of other articles that a page lists, behind "Sur le même sujet" or "Lire aussi", up to the first
// line that ends as a sentence does. What they tell is stated, but this text is not about it: "la 10e étape" of such a line is not the
// stage that the article calls "l'étape".
func (r *reader) readRelated() {
	r.related = make([]bool, len(r.d.Sentences))
	within := false
	for i := range r.d.Sentences {
		s := &r.d.Sentences[i]
		within = r.heralds(s) || within && !ends(s)
		r.related[i] = within
	}
}

// heralds reports whether a sentence opens with words that lead to other articles.
func (r *reader) heralds(s *nlp.Sentence) bool {
	words := ""
	for k := 0; k < len(s.Tokens) && k < 4; k++ {
		if k > 0 {
			words += " "
		}
		if words += lower(s.Tokens[k].Form); r.x.rules.in("renvoi", words) {
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
