package extract

import "kg/graph"

// coming is the noun by which somebody comes to a post or an office that hangs on it, or -1: "la nomination de Paul au poste de directeur",
// "l'élection de Marie comme présidente".
func (r *reader) coming(t *tree, post int) int {
	for _, a := range t.in[post] {
		switch a.label {
		case "à", "comme", "en_tant_que", "en_qualité_de":
			if a.from < post && t.s.Tokens[a.from].UPOS == "NOUN" && r.x.rules.in("venue-en-charge", t.lemma(a.from)) {
				return a.from
			}
			if a.label != "à" {
				return r.comingBefore(t, a.from, post)
			}
		}
	}
	return -1
}

// comers are who comes, by a noun of coming, to a charge that stands behind it: "la nomination de Paul à la présidence", "son élection".
func (r *reader) comers(sentence, noun, charge int) []ref {
	t := r.trees[sentence]
	if noun > charge || !r.x.rules.in("venue-en-charge", t.lemma(noun)) {
		return nil
	}
	for _, a := range t.out[noun] {
		if a.label == "poss" || a.label == "de" && a.to < charge {
			if refs := r.standFor(sentence, a.to, &Slot{Types: []graph.EntityType{graph.Person}}, 1); len(refs) > 0 {
				return refs
			}
		}
	}
	return nil
}

// comingStatus is the status of an office that somebody comes to by a noun: possible where an adjective or what is done about the coming says so,
// "la prochaine élection de Paul", "a rejeté la nomination de Paul", else that of what is said of it.
func (r *reader) comingStatus(sentence, noun int) graph.Status {
	t := r.trees[sentence]
	if s := r.nounStatus(t, noun, "role"); s == graph.Possible {
		return s
	}
	for _, a := range t.in[noun] {
		if t.verbal(a.from) && a.label != "subj" && r.x.rules.in("venue-en-question", t.lemma(a.from)) {
			return graph.Possible
		}
	}
	return r.status(sentence, noun, graph.Predicate{})
}

// comingBefore is the noun of coming that stands before an office as the object of the verb that the office was hung on, or -1: "a salué la
// réélection de Paul comme président".
func (r *reader) comingBefore(t *tree, verb, office int) int {
	if !t.verbal(verb) {
		return -1
	}
	for _, a := range t.out[verb] {
		if a.label != "subj" && a.to > verb && a.to < office && t.s.Tokens[a.to].UPOS == "NOUN" && r.x.rules.in("venue-en-charge", t.lemma(a.to)) {
			return a.to
		}
	}
	return -1
}
