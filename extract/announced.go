package extract

import "slices"

// announced reports whether headline or lead tell of what has happened, which the article then is about: "un séisme secoue le
// Japon", "violents incidents à Lyon". What is only feared or prepared is none ("soupçonné de préparer un attentat").
func (r *reader) announced(i, k int, lemma string) bool {
	t := r.trees[i]
	if i >= r.lead || t.definite(k) || t.demonstrative(k) || t.noneOf(k) || i > 0 && !t.introduced(k) {
		return false
	}
	if h := t.s.Tokens[k].Head; h >= 0 && t.tok(h).Feat("VerbForm") == "Inf" {
		return false
	}
	return r.befalls(lemma) || t.plural(k) && r.x.rules.in("événement-au-pluriel", lemma)
}

// befalls reports whether a noun tells of a sort of event that befalls people, which articles are about without naming it.
func (r *reader) befalls(lemma string) bool {
	return slices.ContainsFunc(befallingClasses, func(class string) bool { return r.x.rules.in(class, lemma) })
}

// befallingClasses are the classes of nouns that tell what befalls people.
var befallingClasses = []string{"événement/accident", "événement/violence", "événement/protestation"}

// toldAgain finds the event of the headline that the lead tells once more as if it were new, "une explosion a fait dix morts"
// under "Attentat à Lahore"; -1 where it is another.
func (r *reader) toldAgain(known []described, d *described) int {
	if d.sentence == 0 || d.sentence >= r.lead {
		return -1
	}
	plural := func(e *described) bool { return r.trees[e.sentence].plural(e.token) }
	anew := r.announced(d.sentence, d.token, d.lemma)
	for n := range known {
		e := &known[n]
		if e.entity < 0 || e.sentence >= d.sentence || plural(e) != plural(d) {
			continue
		}
		if anew && r.announced(e.sentence, e.token, e.lemma) && (e.lemma == d.lemma || r.x.rules.takesUp(d.lemma, e.lemma) || r.x.rules.takesUp(e.lemma, d.lemma)) {
			return n
		}
		if e.sentence == 0 && e.lemma == d.lemma && (len(d.complements) == 0 || len(e.complements) == 0 || covers(e.complements, d.complements)) {
			return n
		}
	}
	return -1
}
