package extract

import (
	"slices"

	"kg/graph"
)

// posts are the predicates that tell a post whose body or person a possessive may name.
var posts = map[string]bool{"ceo-of": true, "chair-of": true, "director-of": true, "head-of": true, "founder-of": true, "owner-of": true,
	"owns": true, "lawyer-of": true, "president-of": true, "spokesperson-of": true, "secretary-general-of": true, "coach-of": true}

// possessor finds whose post a noun with a possessive tells, where coreference left that open or led to somebody who has no
// such posts: a body, "son PDG", or where only people have them a person, "son avocate". It is the subject of the clause, or
// where the noun opens its sentence that of the sentence before.
func (r *reader) possessor(sentence, token int, rule *Rule, slot *Slot) []ref {
	t := r.trees[sentence]
	if !slices.ContainsFunc(t.kids[token], func(c int) bool {
		f := t.form(c)
		return t.rel(c) == "det" && (f == "son" || f == "sa")
	}) {
		return nil
	}
	fits := func(x ref) bool {
		e := &r.entities[x.entity]
		if e.typ == graph.Organization && rule.Predicate != "lawyer-of" {
			return slot.takes(graph.Organization) && (e.known == nil || e.known.Kind != "media" && e.known.Kind != "news-agency")
		}
		return e.typ == graph.Person && slot.takes(graph.Person) && !slot.takes(graph.Place)
	}
	for k, n := token, 0; k >= 0 && n < 6; k, n = t.s.Tokens[k].Head, n+1 {
		if !t.verbal(k) {
			continue
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
			for i := range refs {
				refs[i] = r.tokenRef(refs[i].entity, sentence, token, refs[i].sure)
			}
			return refs
		}
	}
	return nil
}

// subjectsThatFit are the subjects of a verb that may hold a post, if there is one alone, and whether a token is within them.
func (r *reader) subjectsThatFit(sentence, verb, token int, fits func(ref) bool) (refs []ref, own bool) {
	t := r.trees[sentence]
	for _, s := range t.surface[verb] {
		if first, last := t.extent(s, 0); first <= token && token <= last {
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
