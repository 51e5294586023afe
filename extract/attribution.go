package extract

import "slices"

// attribution finds who says what a token states, as the text names them: the subject of the verb of saying over its
// clause or beside its quotation, or the complement of "selon" and "d'après".
func (r *reader) attribution(sentence, token int, subject ref) string {
	t := r.trees[sentence]
	name := func(k int) string {
		for _, x := range r.standFor(sentence, k, &Slot{}, 1) {
			if x.entity != subject.entity {
				return r.entities[x.entity].name
			}
		}
		return ""
	}
	for k, n := token, 0; k >= 0 && n <= len(t.kids); k, n = t.s.Tokens[k].Head, n+1 {
		h := t.s.Tokens[k].Head
		for _, a := range t.out[k] {
			if slices.Contains([]string{"selon", "d'après", "d'_après"}, a.label) {
				if s := name(a.to); s != "" {
					return s
				}
			}
			// "… , a déclaré X": the verb of saying hangs below what is said
			if a.label == "clause" && t.rel(a.to) == "parataxis" && r.x.rules.in("déclaration", lower(t.s.Tokens[a.to].Lemma)) {
				for _, s := range t.surface[a.to] {
					if s := name(s); s != "" {
						return s
					}
				}
			}
		}
		if h >= 0 && t.rel(k) == "ccomp" && r.x.rules.in("déclaration", lower(t.s.Tokens[h].Lemma)) {
			for _, s := range t.surface[h] {
				if s := name(s); s != "" {
					return s
				}
			}
		}
	}
	return ""
}
