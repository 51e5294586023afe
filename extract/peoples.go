package extract

// readPeoples makes entities of the countries that the text names by their people alone, "la Suissesse", "le relais
// jamaïcain", "belgo-française", and that no statement needs. It comes last: for the rules a demonym is no mention.
func (r *reader) readPeoples() {
	alone := map[int]bool{}
	for i := range r.d.Sentences {
		for k := range r.d.Sentences[i].Tokens {
			if r.mentionAt(i, k) != nil || r.tongue(i, k) {
				continue
			}
			places := r.binational(i, k)
			if p := r.demonym(i, k); p != nil {
				places = append(places, p)
			}
			for _, p := range places {
				if p.Kind != "country" {
					continue
				}
				id := r.place(p)
				e := &r.entities[id]
				if e.stated || e.named && !alone[id] {
					continue
				}
				alone[id] = true
				e.named = true
				r.demonymRef(p, i, k, 1)
			}
		}
	}
}

// tongue reports whether a demonym means a language, a currency or a time and no country: "en anglais, suédois et allemand", "heure
// française".
func (r *reader) tongue(i, k int) bool {
	toks := r.d.Sentences[i].Tokens
	if k > 0 && r.x.rules.in("mesure-nationale", lower(toks[k-1].Lemma)) {
		return true
	}
	for k > 0 {
		k--
		switch tok := &toks[k]; {
		case tok.Lemma == "en":
			return true
		case tok.Form == ",", tok.Form == "et", tok.Form == "ou", r.demonym(i, k) != nil:
		default:
			return false
		}
	}
	return false
}
