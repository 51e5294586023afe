package extract

import (
	"slices"

	"kg/graph"
)

// clientReach is how many sentences before a lawyer the client may have been named last.
const clientReach = 4

// client finds whom a lawyer pleads for where a possessive or pronoun leaves it open: whoever was named last of those that the
// document tells to be prosecuted. "Paul Durand, mis en examen mardi, nie. Son avocat, Me Jean Martin".
func (r *reader) client(sentence, token int) []ref {
	if r.suspects == nil {
		r.findSuspects()
	}
	m := r.namedLast(sentence, token, clientReach, func(i int, m *mention) bool {
		return r.entities[m.entity].typ == graph.Person && !r.counsel(i, m.head) && slices.Contains(r.suspects, m.entity)
	})
	if m == nil {
		return nil
	}
	return []ref{r.tokenRef(m.entity, sentence, token, 0.85)}
}

// namedLast is the last mention before a token that fits, in its sentence or up to reach sentences before; nil where there is none.
func (r *reader) namedLast(sentence, token, reach int, fits func(sentence int, m *mention) bool) *mention {
	for i := sentence; i >= 0 && i >= sentence-reach; i-- {
		var last *mention
		for k := range r.mentions[i] {
			if m := &r.mentions[i][k]; (i < sentence || m.head < token) && (last == nil || m.head > last.head) && fits(i, m) {
				last = m
			}
		}
		if last != nil {
			return last
		}
	}
	return nil
}

// defendant finds who is prosecuted in the case at hand: of those that the document tells so the one it names most.
func (r *reader) defendant(sentence, token int) []ref {
	if r.suspects == nil {
		r.findSuspects()
	}
	best := -1
	for _, s := range r.suspects {
		if best < 0 || len(r.entities[s].mentions) > len(r.entities[best].mentions) {
			best = s
		}
	}
	if best < 0 {
		return nil
	}
	return []ref{r.tokenRef(best, sentence, token, 0.85)}
}

// openClient reports whether what the rule found leaves open whom a lawyer pleads for: nobody, a lawyer or magistrate, or where a possessive
// says that it is somebody's a body. Whoever complains has a lawyer too, though nobody prosecutes them.
func (r *reader) openClient(sentence, token int, found []ref) bool {
	t := r.trees[sentence]
	if t.verbal(token) {
		return len(found) == 0 && slices.ContainsFunc(t.out[token], func(a arc) bool {
			return a.label == "obj" && a.to < token && t.s.Tokens[a.to].UPOS == "PRON" && !t.relative(a.to)
		})
	}
	lawyers := r.denoted(sentence, token, &Slot{})
	own := func(x ref) bool {
		return slices.ContainsFunc(lawyers, func(y ref) bool { return y.entity == x.entity })
	}
	if t.has(token, "poss") || slices.ContainsFunc(t.kids[token], func(c int) bool { return t.rel(c) == "det" && t.possessive(c) }) {
		if len(found) == 0 && slices.ContainsFunc(t.kids[token], func(c int) bool { return t.s.Tokens[c].Lemma == "leur" || t.form(c) == "leur" }) {
			if r.suspects == nil {
				r.findSuspects()
			}
			if len(r.suspects) == 0 || !slices.ContainsFunc(r.suspects, func(s int) bool { return s != r.suspects[0] }) {
				return false // "leur avocate", the victims', where one alone is prosecuted
			}
		}
		return len(found) == 0 || own(found[0]) || r.entities[found[0].entity].typ != graph.Person && !r.complains(sentence, found[0].entity) || t.possessive(found[0].token) && r.robed(found[0].entity)
	}
	if len(found) > 0 || t.has(token, "de") || !t.definite(token) {
		return false
	}
	return r.defends(sentence, token)
}

// complains reports whether a body is the subject of the sentence before, which tells of nobody who is prosecuted: "Partie civile, le CHU de
// Rennes réclame deux millions d'euros. Son conseil, Me Roy".
func (r *reader) complains(sentence, body int) bool {
	if sentence == 0 {
		return false
	}
	told := false
	for k := range r.mentions[sentence-1] {
		m := &r.mentions[sentence-1][k]
		if r.entities[m.entity].typ == graph.Person {
			return false
		}
		if t := r.trees[sentence-1]; m.entity == body && t.rel(m.head) == "nsubj" && !t.passive[t.s.Tokens[m.head].Head] {
			told = true
		}
	}
	return told
}

// robed reports whether a document calls somebody a lawyer or a magistrate, who have no lawyers.
func (r *reader) robed(person int) bool {
	for i := range r.mentions {
		for k := range r.mentions[i] {
			if m := &r.mentions[i][k]; m.entity == person && r.counsel(i, m.head) {
				return true
			}
		}
	}
	return false
}

// defends reports whether a sentence speaks of a defence or of "son client" beside a lawyer.
func (r *reader) defends(sentence, token int) bool {
	t := r.trees[sentence]
	for k := range t.s.Tokens {
		if k != token && r.x.rules.in("défense-de", t.lemma(k)) && (t.definite(k) || t.kid(k, "det") >= 0 && t.possessive(t.kid(k, "det"))) {
			return true
		}
	}
	return false
}

// counsel reports whether a token is the name, or the title, of a lawyer or a magistrate.
func (r *reader) counsel(sentence, token int) bool {
	t := r.trees[sentence]
	is := func(k int) bool { return r.x.rules.in("robe", t.lemma(k)) }
	return is(token) ||
		slices.ContainsFunc(t.in[token], func(a arc) bool { return (a.label == "name" || a.label == "appos" || a.label == "bare") && is(a.from) }) ||
		slices.ContainsFunc(t.out[token], func(a arc) bool { return a.label == "appos" && is(a.to) })
}

// findSuspects lists the persons of a document that it tells to be prosecuted.
func (r *reader) findSuspects() {
	r.suspects = []int{}
	rs := r.x.rules
	for i, t := range r.trees {
		add := func(token int) {
			for _, x := range r.standFor(i, token, &Slot{}, 1) {
				if r.entities[x.entity].typ == graph.Person && !r.counsel(i, token) {
					r.suspects = append(r.suspects, x.entity)
				}
			}
		}
		for k := range t.s.Tokens {
			lemma := t.lemma(k)
			for _, a := range t.out[k] {
				switch {
				case t.verbal(k) && a.label == "obj" && rs.in("poursuites", lemma),
					t.verbal(k) && a.label == "obj" && rs.in("poursuites-en", lemma) && (t.has(k, "en") || t.has(k, "sous")),
					t.verbal(k) && a.label == "subj" && rs.in("défense-faite", lemma),
					t.verbal(k) && a.label == "à" && lemma == "reprocher",
					!t.verbal(k) && (a.label == "de" || a.label == "poss" || a.label == "contre") && rs.in("poursuites-nom", lemma),
					!t.verbal(k) && (a.label == "name" || a.label == "appos" || a.label == "bare") && rs.in("mis-en-cause", lemma):
					add(a.to)
				}
			}
		}
	}
}
