package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// possessor finds whose post a noun with a possessive tells, where coreference left that open or led to somebody who has no
// such posts: a body, "son PDG", or where only people have them a person, "son avocate". It is what the noun is coordinated with, the subject of the clause, or
// where the noun opens its sentence that of the sentence before.
func (r *reader) possessor(sentence, token int, rule *Rule, slot *Slot) []ref {
	t := r.trees[sentence]
	det := slices.IndexFunc(t.kids[token], func(c int) bool {
		f := t.form(c)
		return t.rel(c) == "det" && (f == "son" || f == "sa" || f == "leur")
	})
	if det < 0 {
		return nil
	}
	det = t.kids[token][det]
	fits := func(x ref) bool {
		e := &r.entities[x.entity]
		if e.typ == graph.Organization && rule.Predicate != "lawyer-of" {
			return slot.takes(graph.Organization) && (e.known == nil || e.known.Kind != "media" && e.known.Kind != "news-agency")
		}
		return e.typ == graph.Person && slot.takes(graph.Person) && !slot.takes(graph.Place)
	}
	if t.form(det) == "leur" {
		return r.rankAndFile(sentence, token, fits)
	}
	if refs := r.conjunctBefore(sentence, token, fits); len(refs) > 0 {
		return refs
	}
	if t.besideSomebody(token) {
		return nil
	}
	if refs := r.justNamed(sentence, det, fits); len(refs) > 0 {
		return refs
	}
	for k, n := token, 0; k >= 0 && n < 6; k, n = t.s.Tokens[k].Head, n+1 {
		if !t.verbal(k) || slices.ContainsFunc(t.surface[k], func(s int) bool { return firstPerson(t.form(s)) }) {
			continue // "« Nous ne céderons pas », a prévenu son porte-parole"
		}
		if refs, own := r.subjectsThatFit(sentence, k, token, fits); !own {
			return refs
		}
	}
	if sentence == 0 {
		return nil
	}
	before := r.trees[sentence-1]
	for k := range before.s.Tokens {
		if before.s.Tokens[k].Head < 0 {
			refs, _ := r.subjectsThatFit(sentence-1, k, -1, fits)
			if len(refs) == 0 {
				refs = r.whose(sentence-1, k, fits)
			}
			if len(refs) == 0 {
				refs = r.agentOf(sentence-1, k, fits)
			}
			return r.movedTo(sentence, token, refs)
		}
	}
	return nil
}

// movedTo gives those whom another sentence names the place of the post that is theirs.
func (r *reader) movedTo(sentence, token int, refs []ref) []ref {
	for i := range refs {
		refs[i] = r.tokenRef(refs[i].entity, sentence, token, refs[i].sure)
	}
	return refs
}

// agentOf is the body by which the sentence before says that something was done: "L'attentat a été revendiqué par le Front. « … », a prévenu
// son porte-parole".
func (r *reader) agentOf(sentence, verb int, fits func(ref) bool) []ref {
	t := r.trees[sentence]
	if !t.passive[verb] {
		return nil
	}
	for _, a := range t.out[verb] {
		if a.label == "subj" {
			for _, x := range r.standFor(sentence, a.to, &Slot{}, 1) {
				if fits(x) && r.entities[x.entity].typ == graph.Organization {
					x.sure *= 0.8
					return []ref{x}
				}
			}
		}
	}
	return nil
}

// justNamed is the body that stands right before a possessive, for which the verb is not said again, "et le Front son porte-parole", or which
// opens its clause, "à en croire un proche de la banque, son président", and the only one named before a colon: "un revers pour Renault : son PDG".
func (r *reader) justNamed(sentence, det int, fits func(ref) bool) []ref {
	t := r.trees[sentence]
	if det == 0 {
		return nil
	}
	mark := t.form(det - 1)
	found := -1
	for k := range r.mentions[sentence] {
		m := &r.mentions[sentence][k]
		if m.last >= det || m.kind == graph.PronounMention || r.entities[m.entity].typ != graph.Organization || !fits(r.refOf(sentence, m, 1)) {
			continue
		}
		switch {
		case m.last == det-1, mark == "," && m.last == det-2 && r.x.rules.in("ouverture-de-lieu", t.form(0)):
		case mark == ":":
			if found >= 0 && r.mentions[sentence][found].entity != m.entity {
				return nil
			}
		default:
			continue
		}
		found = k
	}
	if found < 0 {
		return nil
	}
	return []ref{r.refOf(sentence, &r.mentions[sentence][found], 0.8)}
}

// rankAndFile is the body whose people the sentence before is about, of whom a post with "leur" is: "Les combattants du Front avancent. Leur
// chef".
func (r *reader) rankAndFile(sentence, token int, fits func(ref) bool) []ref {
	if sentence == 0 {
		return nil
	}
	t := r.trees[sentence-1]
	for k := range t.s.Tokens {
		if t.s.Tokens[k].Head >= 0 {
			continue
		}
		for _, s := range t.surface[k] {
			if !t.plural(s) {
				return nil
			}
			if m := r.mentionAt(sentence-1, s); m != nil && fits(r.refOf(sentence-1, m, 1)) {
				return r.movedTo(sentence, token, []ref{r.refOf(sentence-1, m, 0.8)})
			}
			if !r.x.rules.title(graph.Person, t.lemma(s)) {
				return nil
			}
			for _, a := range t.out[s] {
				if m := r.mentionAt(sentence-1, a.to); a.label == "de" && m != nil && r.entities[m.entity].typ == graph.Organization && fits(r.refOf(sentence-1, m, 1)) {
					return r.movedTo(sentence, token, []ref{r.refOf(sentence-1, m, 0.8)})
				}
			}
		}
	}
	return nil
}

// others are those of the owners of a post who do not hold it: in "Son président, Paul Durand," coreference may take the possessive for his.
func (r *reader) others(sentence, token int, rule *Rule, owners []ref) []ref {
	if len(owners) == 0 || !slices.ContainsFunc(owners, func(x ref) bool { return r.trees[sentence].possessive(x.token) }) {
		return owners
	}
	holders := r.denoted(sentence, token, &rule.Subject)
	return slices.DeleteFunc(owners, func(x ref) bool {
		return slices.ContainsFunc(holders, func(h ref) bool { return h.entity == x.entity })
	})
}

// opensWith reports whether a post whose one owner a possessive means, a body or a place, opens its sentence: there it is the subject of the
// sentence before rather than another body of it.
func (r *reader) opensWith(sentence, token int, owners []ref) bool {
	return len(owners) == 1 && owners[0].token == 0 && token <= 2 && r.trees[sentence].possessive(0) && r.entities[owners[0].entity].typ != graph.Person
}

// conjunctBefore is what the noun with a possessive is coordinated with, if that may hold a post: "la banque Oddo et son PDG".
func (r *reader) conjunctBefore(sentence, token int, fits func(ref) bool) []ref {
	t := r.trees[sentence]
	for _, a := range t.in[token] {
		if a.label != "conj" || a.from > token {
			continue
		}
		for _, x := range r.standFor(sentence, a.from, &Slot{}, 1) {
			if fits(x) {
				x.sure *= 0.9
				return []ref{x}
			}
		}
	}
	return nil
}

// besideSomebody reports whether a noun is coordinated with one that tells of somebody, whose it then is though no name says who: "la libération de
// l'ancien chef de l'État et de son directeur de cabinet".
func (t *tree) besideSomebody(token int) bool {
	return slices.ContainsFunc(t.in[token], func(a arc) bool {
		return a.label == "conj" && a.from < token && t.s.Tokens[a.from].UPOS == "NOUN" && !t.plural(a.from) && t.definite(a.from) && t.rs.title(graph.Person, t.lemma(a.from))
	})
}

// whose is the body before a clause whose subject is "on", that people of it are: "À la CGT, on préfère attendre."
func (r *reader) whose(sentence, verb int, fits func(ref) bool) []ref {
	t := r.trees[sentence]
	if !slices.ContainsFunc(t.surface[verb], func(s int) bool { return t.form(s) == "on" }) {
		return nil
	}
	for _, a := range t.out[verb] {
		if a.to > verb || a.label != "à" && a.label != "chez" && a.label != "au_sein_de" && a.label != "dans" {
			continue
		}
		if m := r.mentionAt(sentence, a.to); m != nil && fits(r.refOf(sentence, m, 1)) {
			return []ref{r.refOf(sentence, m, 0.8)}
		}
	}
	return nil
}

// subjectsThatFit are the subjects of a verb that may hold a post, if there is one alone, and whether a token is within them.
func (r *reader) subjectsThatFit(sentence, verb, token int, fits func(ref) bool) (refs []ref, own bool) {
	t := r.trees[sentence]
	for _, s := range t.surface[verb] {
		if first, last := t.extent(s, 0); first <= token && token <= last {
			if m := r.mentionAt(sentence, s); s < token && m != nil && r.entities[m.entity].typ == graph.Organization && fits(r.refOf(sentence, m, 1)) { // "la CGT, par la voix de sa patronne, a"
				return []ref{r.refOf(sentence, m, 0.8)}, false
			}
			return nil, true
		}
		for _, x := range r.standFor(sentence, s, &Slot{}, 1) {
			if fits(x) {
				x.sure *= 0.8
				refs = append(refs, x)
			}
		}
	}
	if len(refs) != 1 {
		return nil, false
	}
	return refs, false
}

// stateOffice reports whether a post is one in a state that a possessive may tell of by who heads it: "sa ministre des Affaires étrangères".
func stateOffice(predicate string) bool {
	return strings.HasSuffix(predicate, "minister-of") || predicate == "ambassador-of"
}

// partOfWorld reports whether an entity is a continent or an area of several states.
func (r *reader) partOfWorld(id int) bool {
	k := r.entities[id].known
	return k != nil && (k.Kind == "continent" || k.Kind == "area")
}

// governless reports whether an entity has no ministers: the Union, a part of the world, or a portfolio, "la ministre de l'Éducation nationale".
func (r *reader) governless(id int) bool {
	e := &r.entities[id]
	if k := e.known; k != nil && k.ID == "org:union-europeenne" || r.partOfWorld(id) {
		return true
	}
	first, _, _ := strings.Cut(lower(e.name), " ")
	return e.typ == graph.Organization && r.x.rules.portfolio(first)
}

// states reads a person whose minister or ambassador somebody is said to be by a possessive as the state that the person heads, and a
// ministry as its state, "le chef du Pentagone"; who heads none that the text or the gazetteer tells has no ministers.
func (r *reader) states(sentence int, refs []ref) []ref {
	var out []ref
	for _, x := range refs {
		if id := r.stateOfBody(x.entity); id >= 0 {
			x.entity = id
			out = append(out, x)
			continue
		}
		if r.entities[x.entity].typ != graph.Person || !r.trees[sentence].possessive(x.token) {
			out = append(out, x)
			continue
		}
		if id := r.headed(x.entity); id >= 0 {
			x.entity = id
			x.from = 0
			out = append(out, x)
		}
	}
	return out
}

// headed is the state that a person is said or known to head, -1 where there is none.
func (r *reader) headed(person int) int {
	for i := range r.out {
		f := &r.out[i]
		if f.subject.entity == person && r.entities[f.object.entity].typ == graph.Place && f.status != graph.Negated && postsOfRulers[f.predicate] {
			return f.object.entity
		}
	}
	if k := r.headOfState("leader", r.entities[person].name); k != nil {
		return r.place(k)
	}
	return -1
}

// stateOfBody is the state of a ministry or of its like that the gazetteer knows or that the text has called a part of it, -1 of any other
// entity.
func (r *reader) stateOfBody(body int) int {
	e := &r.entities[body]
	if e.typ != graph.Organization {
		return -1
	}
	if e.known != nil && (e.known.Kind == "government" || e.known.Kind == "ministry") {
		if k, ok := r.x.world.g.CountryOf(e.known); ok {
			return r.place(k)
		}
	}
	for i := range r.out {
		if f := &r.out[i]; f.predicate == "part-of" && f.subject.entity == body && r.isState(f.object.entity) {
			return f.object.entity
		}
	}
	return -1
}
