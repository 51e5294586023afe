package extract

import (
	"slices"

	"kg/gazetteer"
	"kg/graph"
	"kg/nlp"
)

// originBeside is the country of those whose compatriot a noun calls somebody, "son compatriote Paul Durand", where the text
// has said before where they are from.
func (r *reader) originBeside(sentence, token int) []ref {
	for _, a := range r.trees[sentence].out[token] {
		switch a.label {
		case "poss", "de":
		default:
			continue
		}
		for _, owner := range r.standFor(sentence, a.to, &Slot{}, 1) {
			if id := r.origin(owner.entity); id >= 0 {
				return []ref{r.tokenRef(id, sentence, token, 0.9*owner.sure)}
			}
		}
	}
	return nil
}

// origin is the country that what has been stated makes somebody a citizen of or holder of an office of, -1 where that is
// none or several.
func (r *reader) origin(person int) int {
	found := -1
	for i := range r.out {
		f := &r.out[i]
		if f.subject.entity != person || f.status == graph.Negated || f.predicate != "citizen-of" && r.x.table.Family(f.predicate) != "role" {
			continue
		}
		if k := r.entities[f.object.entity].known; k == nil || k.Kind != "country" {
			continue
		}
		if found >= 0 && found != f.object.entity {
			return -1
		}
		found = f.object.entity
	}
	return found
}

// ofBody reports whether an office is told to be of a body by name, so that the adjective of a country beside it says no more than
// where its holder is from: "la présidente zimbabwéenne du CIO".
func (r *reader) ofBody(sentence, token int) bool {
	return slices.ContainsFunc(r.trees[sentence].out[token], func(a arc) bool {
		if a.label != "de" || a.to < token {
			return false
		}
		m := r.mentionAt(sentence, a.to)
		return m != nil && m.kind == graph.NameMention && r.entities[m.entity].typ == graph.Organization
	})
}

// makesCitizens reports whether the adjective of a place makes citizens: of states, of isles, and of lands apart from the state they
// are of. A Breton is of France.
func (r *reader) makesCitizens(k *gazetteer.Entry) bool {
	switch k.Kind {
	case "country", "island":
		return true
	case "region", "department":
		return r.x.rules.in("terre-à-part", lower(k.Name))
	}
	return false
}

// bearer is whom a noun denotes that the adjective of a country qualifies: "le relayeur français Paul Durand". Of an office the
// adjective says rather which state somebody serves: "le président français".
func (r *reader) bearer(sentence, token int, slot *Slot) []ref {
	t := r.trees[sentence]
	for _, a := range t.in[token] {
		if k := a.from + 1; a.label == "adj" && k+1 == token && t.s.Tokens[k].UPOS == "NOUN" && t.s.Tokens[k].Head == a.from && t.rel(k) == "nmod" && t.agrees(token, k) { // "le chef décorateur britannique Paul Durand"
			if refs := r.denoted(sentence, k, slot); len(refs) > 0 {
				return refs
			}
		}
		if a.label == "adj" && t.tok(token).Feat("Number") == "Plur" && t.tok(a.from).Feat("Number") == "Sing" {
			continue
		}
		if a.label != "adj" || t.s.Tokens[a.from].UPOS != "NOUN" || r.x.rules.in("corps-étatique", t.lemma(a.from)) || r.x.rules.in("charge-publique", t.lemma(a.from)) && !r.ofBody(sentence, a.from) || r.x.rules.in("mouture", t.lemma(a.from)) {
			continue
		}
		noun := a.from
		if h := t.tok(noun).Head; h >= 0 && h < noun && r.x.rules.in("spécialité", t.lemma(noun)) && t.agrees(token, h) && !r.x.rules.in("enseignant", t.lemma(h)) && !t.determined(noun) && t.caseLabel(noun) == "de" && t.tok(h).UPOS == "NOUN" && !r.x.rules.in("charge-publique", t.lemma(h)) {
			noun = h // "le milieu de terrain sénégalais Paul Durand"
		} else if t.kid(noun, "case") >= 0 && !t.determined(noun) { // "l'écrivain d'origine bulgare Paul Durand"
			continue
		}
		refs := slices.DeleteFunc(r.denoted(sentence, noun, slot), func(x ref) bool {
			return slices.ContainsFunc(t.s.Tokens[min(x.token, noun):max(x.token, noun)], func(tok nlp.Token) bool { return tok.Form == ":" }) // "Élection française : Paul Durand en tête"
		})
		if len(refs) > 0 && t.tok(noun).Feat("Number") == "Plur" {
			refs = r.withConjuncts(sentence, refs)
		}
		if len(refs) > 0 {
			return refs
		}
	}
	return nil
}

// agrees reports whether an adjective is not of another gender than a noun: "professeur de littérature française" is not French.
func (t *tree) agrees(adjective, noun int) bool {
	a, b := t.tok(adjective).Feat("Gender"), t.tok(noun).Feat("Gender")
	return a == "" || b == "" || a == b
}

// withConjuncts adds to persons those that are joined to them, of whom a plural before them tells as well: "les otages français Paul
// Durand et Luc Fabre".
func (r *reader) withConjuncts(sentence int, refs []ref) []ref {
	out := slices.Clone(refs)
	for _, x := range refs {
		if x.token < 0 {
			continue
		}
		for _, c := range r.trees[sentence].out[x.token] {
			m := r.mentionAt(sentence, c.to)
			if c.label == "conj" && m != nil && m.kind == graph.NameMention && r.entities[m.entity].typ == graph.Person &&
				!slices.ContainsFunc(out, func(y ref) bool { return y.entity == m.entity }) {
				out = append(out, r.refOf(sentence, m, 0.95))
			}
		}
	}
	return out
}
