package extract

import "slices"

// announcing is the state whose own deed to come a minister tells of behind the clause that tells it: "La Corée du Sud pourrait fournir des
// armes, a laissé entendre le ministre de la Défense, Kim Seon-ho"; -1 where no state is said to be about to do something.
func (r *reader) announcing(sentence, token int) int {
	t := r.trees[sentence]
	says := t.s.Tokens[token].Head
	if says < 0 || says > token || !t.verbal(says) || t.rel(token) != "nsubj" {
		return -1
	}
	for k := range says {
		if tok := &t.s.Tokens[k]; tok.Feat("Mood") != "Cnd" && tok.Feat("Tense") != "Fut" && lower(tok.Lemma) != "aller" {
			continue
		}
		if id := r.actsHere(sentence, k); id >= 0 {
			return id
		}
	}
	return -1
}

// actsHere is the state that is the subject of a verb, -1 where none is.
func (r *reader) actsHere(sentence, verb int) int {
	t := r.trees[sentence]
	if t.rel(verb) == "aux" {
		verb = t.s.Tokens[verb].Head
	}
	for _, a := range t.out[verb] {
		if a.label != "subj" {
			continue
		}
		for _, x := range r.standFor(sentence, a.to, &Slot{}, 1) {
			if id := r.stateOfPlace(x.entity); id == x.entity {
				return id
			} else if _, capital := r.x.world.g.Capital(r.entities[x.entity].name); id >= 0 && capital {
				return id
			}
		}
		if p := slices.IndexFunc(t.out[a.to], func(b arc) bool { return b.label == "adj" && r.demonym(sentence, b.to) != nil }); p >= 0 && r.x.rules.in("corps-gouvernant", t.lemma(a.to)) {
			if k := r.demonym(sentence, t.out[a.to][p].to); k.Kind == "country" { // "le gouvernement danois"
				return r.place(k)
			}
		}
	}
	return -1
}

// sending is the state that sends whom its minister goes with: "Ankara a envoyé à Damas le chef des renseignements, en compagnie du ministre de
// la Défense"; -1 elsewhere.
func (r *reader) sending(sentence, token int) int {
	t := r.trees[sentence]
	for k, steps := t.s.Tokens[token].Head, 0; k >= 0 && steps < 4; k, steps = t.s.Tokens[k].Head, steps+1 {
		if t.verbal(k) {
			if !r.x.rules.in("envoi-verbe", t.lemma(k)) || slices.ContainsFunc(t.out[k], func(a arc) bool { return a.label == "subj" && a.to == token }) {
				return -1
			}
			return r.actsHere(sentence, k)
		}
	}
	return -1
}

// actedBefore is the state that the main verb of the sentence before has for its subject, -1 where none does.
func (r *reader) actedBefore(sentence int) int {
	if sentence == 0 || !r.sameParagraph(sentence-1, sentence) && sentence > r.lead {
		return -1
	}
	for k := range r.d.Sentences[sentence-1].Tokens {
		if r.d.Sentences[sentence-1].Tokens[k].Head < 0 {
			return r.actsHere(sentence-1, k)
		}
	}
	return -1
}
