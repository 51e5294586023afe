package extract

import (
	"slices"

	"kg/graph"
	"kg/nlp"
)

// jurisdiction is the state behind what a court or the police does that the clause names no doer of: the one whose judges the
// noun of the doer tells ("par un tribunal moscovite"), the one where it is done ("est poursuivi en Suisse", "a été arrêté à
// Bamako"), else the one that the document is about.
func (r *reader) jurisdiction(sentence, token int, rule *Rule) []ref {
	t := r.trees[sentence]
	if slices.ContainsFunc(t.s.Tokens, func(tok nlp.Token) bool { return tok.Lemma == "otage" }) {
		return nil // who is held hostage somewhere is not held by its courts
	}
	if t.clitic(token, "y") {
		return nil // "y a été condamné": by the court told of before
	}
	if t.has(token, "sur_ordre_de") {
		return nil // "arrêté sur ordre de Paul Durand": by his
	}
	bears := r.x.rules.in("peine-subie", t.lemma(token)) // "purge une peine": the subject is who is sentenced
	told := t.passive[token] || bears
	for _, a := range t.out[token] {
		if a.label != "subj" || bears {
			continue
		}
		if r.x.rules.in("en-absence", t.lemma(a.to)) { // "condamné par contumace en Italie"
			continue
		}
		if m := r.mentionAt(sentence, a.to); m != nil || !r.x.rules.in("justicier", t.lemma(a.to)) {
			return nil // it is somebody else's deed
		}
		for _, b := range t.out[a.to] {
			if b.label != "adj" && b.label != "de" {
				continue
			}
			if k := r.demonym(sentence, b.to); k != nil {
				if state, ok := r.x.world.g.CountryOf(k); ok {
					return []ref{r.tokenRef(r.place(state), sentence, b.to, 0.9)}
				}
			}
			if refs := r.stateAt(sentence, b.to); len(refs) > 0 {
				return refs
			}
		}
		told = true
	}
	if !told {
		return nil
	}
	for _, a := range t.out[token] {
		switch a.label {
		case "en", "à", "dans":
			if refs := r.stateAt(sentence, a.to); len(refs) > 0 {
				return refs
			}
		}
	}
	if refs := r.whereHeld(sentence, token); len(refs) > 0 {
		return refs
	}
	if !t.has(token, "devant") && rule.Predicate != "convicted" { // before which court, another rule tells; the court that weighs the sentence is not the one that gave it
		if refs := r.courtOf(sentence); len(refs) > 0 {
			return refs
		}
	}
	if r.topic >= 0 && !custodial[rule.Predicate] && (!t.aside(token) || r.x.rules.in("enfermement", t.lemma(token))) {
		if row, ok := r.x.table.Lookup(rule.Predicate); ok && r.status(sentence, token, row) != graph.Fact {
			return nil // "il n'a pas été mis en examen": by nobody
		}
		return []ref{r.tokenRef(r.topic, sentence, token, 0.75)}
	}
	return nil
}

// whereHeld is the state where a verb joined to this one is done to the same person, "a été inculpé et écroué à Bamako", or where that is
// held: "Paul Durand, détenu en Algérie, a été condamné".
func (r *reader) whereHeld(sentence, token int) []ref {
	t := r.trees[sentence]
	for _, a := range t.out[token] {
		if a.label != "obj" {
			continue
		}
		held := t.in[a.to]
		for _, n := range t.out[a.to] {
			if n.label == "name" { // "l'écrivain Paul Durand, détenu en Algérie,"
				held = slices.Concat(held, t.in[n.to])
			}
		}
		for _, b := range held {
			if b.label != "obj" || b.from == token || !t.verbal(b.from) || !t.passive[b.from] {
				continue
			}
			joined := t.rel(b.from) == "conj" && t.s.Tokens[b.from].Head == token || t.rel(token) == "conj" && t.s.Tokens[token].Head == b.from
			if !r.x.rules.in("enfermement", t.lemma(b.from)) || !joined && t.rel(b.from) != "acl" && t.rel(b.from) != "appos" {
				continue
			}
			for _, c := range t.out[b.from] {
				if c.label == "en" || c.label == "à" || c.label == "dans" {
					if refs := r.stateAt(sentence, c.to); len(refs) > 0 {
						return refs
					}
				}
			}
		}
	}
	return nil
}

// aside reports whether a verb tells something by the way: in a participle beside a name or before the clause, in a relative. Its doer is seldom the
// state that the text is about: "l'ancien ministre Paul Durand, arrêté en mars,".
func (t *tree) aside(i int) bool {
	for n := 0; i >= 0 && n < 4; n++ {
		switch t.rel(i) {
		case "acl", "acl:relcl", "amod", "appos":
			return true
		case "advcl":
			return t.s.Tokens[i].Head > i
		case "conj", "xcomp":
			i = t.s.Tokens[i].Head
		default:
			return false
		}
	}
	return false
}

// courtOf is the state of the one court that a sentence names by its town or country: "doit être jugé devant le tribunal de Paris".
func (r *reader) courtOf(sentence int) []ref {
	var out []ref
	for i := range r.mentions[sentence] {
		m := &r.mentions[sentence][i]
		if r.entities[m.entity].typ != graph.Organization || m.kind != graph.NameMention || !r.x.rules.in("juridiction", lower(r.d.Sentences[sentence].Tokens[m.first].Lemma)) {
			continue
		}
		for _, x := range r.inner(sentence, m.first) {
			state, ok := r.x.world.g.CountryOf(r.entities[x.entity].known)
			if !ok || len(out) > 0 {
				return nil
			}
			x.entity = r.place(state)
			out = append(out, x)
		}
	}
	return out
}

// stateAt is the state that a token names, or whose city it names.
func (r *reader) stateAt(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil || r.entities[m.entity].typ != graph.Place {
		return nil
	}
	state, ok := r.x.world.g.CountryOf(r.entities[m.entity].known)
	if !ok {
		return nil
	}
	return []ref{r.tokenRef(r.place(state), sentence, token, 0.9)}
}
