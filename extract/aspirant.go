package extract

import "kg/graph"

// aspirants are who stand for a charge or a post that a noun of wanting it has behind it: "Paul, candidat à la présidence", "la candidature de Paul au poste de
// directeur". Who has withdrawn, or was not chosen, does not come to hold it.
func (r *reader) aspirants(sentence, noun, charge int) []ref {
	t := r.trees[sentence]
	if noun > charge {
		return nil
	}
	for _, c := range t.kids[noun] {
		if r.x.rules.in("sans-succès", t.lemma(c)) {
			return nil
		}
	}
	for _, a := range t.in[noun] {
		if t.verbal(a.from) && r.x.rules.in("retrait-de-candidature", t.lemma(a.from)) {
			return nil
		}
	}
	person := &Slot{Types: []graph.EntityType{graph.Person}}
	switch lemma := t.lemma(noun); {
	case r.x.rules.in("postulant", lemma):
		if refs := r.denoted(sentence, noun, person); len(refs) > 0 || t.s.Tokens[noun].UPOS == "NOUN" {
			return refs
		}
		var refs []ref
		for _, s := range t.surface[noun] { // "Paul est candidat", an adjective to the parser
			refs = append(refs, r.standFor(sentence, s, person, 1)...)
		}
		return refs
	case r.x.rules.in("candidature", lemma):
		for _, a := range t.out[noun] {
			if a.label == "poss" || a.label == "de" && a.to < charge {
				if refs := r.standFor(sentence, a.to, person, 1); len(refs) > 0 {
					return refs
				}
			}
		}
	}
	return nil
}

// aspiring is the noun of wanting a charge or a post that stands before it, or -1.
func (r *reader) aspiring(t *tree, charge int) int {
	for _, a := range t.in[charge] {
		if (a.label == "à" || a.label == "pour") && a.from < charge && (r.x.rules.in("postulant", t.lemma(a.from)) || r.x.rules.in("candidature", t.lemma(a.from))) {
			return a.from
		}
	}
	return -1
}

// aspiringStatus is the status of a post that somebody stands for: negated where they do not, possible else.
func (r *reader) aspiringStatus(sentence, noun int) graph.Status {
	if r.status(sentence, noun, graph.Predicate{}) == graph.Negated {
		return graph.Negated
	}
	return graph.Possible
}
