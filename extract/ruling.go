package extract

import (
	"slices"

	"kg/graph"
)

// ruled is the country that a noun of those who rule means where no complement tells it, "le gouvernement", "la junte", "le pouvoir",
// "les autorités": the one whose place opens the sentence, the one that the noun says it rules from, the one that the document is
// about, the one that acts in the sentence before, or the one that the sentence is set in; -1 where the noun means none.
func (r *reader) ruled(sentence, token int) int {
	t := r.trees[sentence]
	rs := r.x.rules
	lemma := t.lemma(token)
	state := rs.in("état-seul", lemma)
	if !state && !(rs.in("état-régnant", lemma) && !t.plural(token)) && !(rs.in("état-régnant-pluriel", lemma) && t.plural(token)) ||
		!t.definite(token) || t.has(token, "de") || t.has(token, "adj") || t.has(token, "poss") || !state && !r.rules(sentence, token) {
		return -1
	}
	for _, a := range t.out[token] { // "la junte au pouvoir à Niamey"
		if a.label != "à" && a.label != "en" {
			continue
		}
		if m := r.mentionAt(sentence, a.to); m != nil && m.kind == graph.NameMention {
			return r.stateOfPlace(m.entity)
		}
	}
	if id := r.stateOfWhere(sentence, token); id >= 0 {
		return id
	}
	if id := r.scene(sentence, token); id >= 0 && t.form(0) != "depuis" { // where an exile speaks from
		return id
	}
	if r.topic >= 0 {
		return r.topic
	}
	if id := r.actingBefore(sentence); id >= 0 && !state {
		return id
	}
	if id := r.setting(sentence, token); id >= 0 {
		return id
	}
	if state && r.stateHere() {
		return r.topic
	}
	return -1
}

// rules reports whether a noun of rulers acts or is acted upon where it stands: power that somebody takes or that a party is in
// ("au pouvoir") is no state.
func (r *reader) rules(sentence, token int) bool {
	t := r.trees[sentence]
	return slices.ContainsFunc(t.in[token], func(a arc) bool {
		verb := t.lemma(a.from)
		switch a.label {
		case "subj", "par":
			return true
		case "de":
			if t.form(token) == "présidence" && verb != "porte-parole" {
				return false // "le secrétaire général de la présidence" is of that body
			}
			return !r.x.rules.in("prise-du-pouvoir", verb)
		case "obj":
			return !r.x.rules.in("prise-du-pouvoir", verb)
		case "contre", "avec", "entre", "auprès_de", "à_l'encontre_de", "envers":
			return true
		case "à":
			return t.verbal(a.from) && t.form(token) != "pouvoir" && t.form(token) != "présidence"
		}
		return false
	})
}

// actingBefore is the country that is the subject of the sentence before in the same paragraph, -1 where it has another subject.
func (r *reader) actingBefore(sentence int) int {
	if sentence == 0 || !r.sameParagraph(sentence-1, sentence) {
		return -1
	}
	t := r.trees[sentence-1]
	for k := range t.s.Tokens {
		if t.rel(k) != "root" {
			continue
		}
		for _, a := range t.out[k] {
			if a.label != "subj" {
				continue
			}
			if m := r.mentionAt(sentence-1, a.to); m != nil {
				return r.stateOfPlace(m.entity)
			}
			if id := r.adjectiveState(sentence-1, a.to); id >= 0 {
				return id
			}
		}
	}
	return -1
}
