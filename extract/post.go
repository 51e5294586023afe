package extract

import (
	"slices"

	"kg/graph"
)

// postOf is the noun of a post that a role says the kind of, "poste" of "son poste de directeur", or -1.
func (t *tree) postOf(role int) int {
	for _, a := range t.in[role] {
		if a.label == "de" && a.from < role && t.rs.in("poste", t.lemma(a.from)) {
			return a.from
		}
	}
	return -1
}

// complementOfRole gives the role that says the kind of a post the name that the parser gave to the post: "un mandat de maire de Lyon",
// "ses fonctions de présidente de la BCE".
func (m *mender) complementOfRole(n *named) {
	h := m.head(n)
	post := m.tok(h).Head
	c := m.caseOf(h)
	if n.typ == graph.Person || c < 3 || post < 0 || post > c-3 || m.tok(h).Deprel != "nmod" || contracted(m.tok(c).Form) != "de" || !m.rs.in("poste", lower(m.tok(post).Lemma)) {
		return
	}
	role := c - 1
	for role > post && m.tok(role).UPOS == "ADJ" {
		role--
	}
	if r := m.tok(role); r.Head == post && r.Deprel == "nmod" && m.caseOf(role) == post+1 && m.title(role, graph.Person) && !m.hasChild(role, "det") {
		m.attach(h, role, "nmod")
	}
}

// ofPost is the verb that says what becomes of a post and the label by which the post hangs on it; -1 where there is none.
func (t *tree) ofPost(post int) (int, string) {
	for _, a := range t.in[post] {
		if t.verbal(a.from) && (a.label == "obj" || a.label == "à" || a.label == "de" || a.label == "subj" && t.rs.in("dévolution", t.lemma(a.from))) {
			return a.from, a.label
		}
	}
	return -1, ""
}

// holdersOf finds who holds a post: whose it is said to be, whom the verb gives or takes it, or else who takes, holds or
// leaves it: "Paul occupe le poste de directeur", "a confié à Paul le poste de directeur", "a démis Paul de ses fonctions de directeur".
func (r *reader) holdersOf(sentence, post int) []ref {
	t := r.trees[sentence]
	if k := r.aspiring(t, post); k >= 0 {
		return r.aspirants(sentence, k, post)
	}
	var labels []string
	verb, by := t.ofPost(post)
	if verb >= 0 {
		is := func(class string) bool { return r.x.rules.in(class, t.lemma(verb)) }
		switch {
		case by == "subj": // "le poste de directeur échoit à Paul"
			labels = []string{"à"}
		case by == "obj" && is("attribution") && t.has(verb, "à"):
			labels = []string{"à"}
		case by != "obj" && (is("installation") || is("perte") || is("départ-de-charge")):
			labels = []string{"obj", "subj"}
		case by == "à" && t.spanOpens(post): // "Au poste de directeur depuis 2021, Paul a redressé le groupe"
			labels = []string{"subj"}
		case is("exercice"), is("perte"), is("visée") && !is("attribution"), by != "obj" && is("accession"): // not "a supprimé le poste de directeur"
			labels = []string{"subj"}
		}
	}
	var out []ref
	take := func(from int, label string) { // all subjects: "Paul et Marie briguent la présidence"
		if len(out) > 0 {
			return
		}
		for _, a := range t.out[from] {
			if a.label == label && a.to != post {
				out = append(out, r.standFor(sentence, a.to, &Slot{}, 1)...)
			}
		}
	}
	take(post, "poss")
	for _, a := range t.in[post] {
		if a.label == "à" && len(out) == 0 { // "la nomination de Paul au poste de directeur"
			out = r.comers(sentence, a.from, post)
		}
	}
	for _, l := range labels {
		take(verb, l)
	}
	return slices.DeleteFunc(out, func(x ref) bool { return r.entities[x.entity].typ != graph.Person })
}

// spanOpens reports whether a post opens its sentence with the time it has been held for.
func (t *tree) spanOpens(post int) bool {
	return post <= 2 && t.tok(0).UPOS == "ADP" && slices.ContainsFunc(t.out[post], func(a arc) bool { return a.label == "depuis" || a.label == "pendant" || a.label == "durant" })
}

// oneOfThem is the "une" of "l'une des vice-présidences", else the noun.
func (t *tree) oneOfThem(noun int) int {
	for _, a := range t.in[noun] {
		if f := t.form(a.from); a.label == "de" && (f == "un" || f == "une") && t.oneOf(a.from, noun) {
			return a.from
		}
	}
	return noun
}

// inCharge finds who takes, holds or leaves a charge that is a noun of its own: "Paul a pris la présidence", "a été nommé à la direction
// générale", "l'arrivée de Paul à la mairie". What somebody says to a body's direction puts nobody there.
func (r *reader) inCharge(sentence, noun int) []ref {
	t := r.trees[sentence]
	noun = t.oneOfThem(noun)
	if k := r.aspiring(t, noun); k >= 0 {
		return r.aspirants(sentence, k, noun)
	}
	verb, by := t.ofPost(noun)
	if verb >= 0 {
		lemma := t.lemma(verb)
		switch {
		case by == "à" && !r.x.rules.in("installation", lemma) && !r.x.rules.in("accession", lemma),
			by == "de" && !r.x.rules.in("perte", lemma) && !r.x.rules.in("départ-de-charge", lemma) && lemma != "hériter":
			return nil
		}
		return r.holdersOf(sentence, noun)
	}
	for _, a := range t.in[noun] {
		if a.label == "à" {
			if refs := r.comers(sentence, a.from, noun); refs != nil {
				return refs
			}
		}
	}
	return nil
}

// postStatus reads what becomes of a post: who leaves it held it, who aims at it may come to hold it.
func (r *reader) postStatus(sentence, post int) graph.Status {
	t := r.trees[sentence]
	if s := r.nounStatus(t, post, "role"); s != graph.Fact {
		return s
	}
	if k := r.aspiring(t, post); k >= 0 {
		return r.aspiringStatus(sentence, k)
	}
	verb, by := t.ofPost(post)
	if verb < 0 {
		if noun := r.coming(t, post); noun >= 0 {
			return r.comingStatus(sentence, noun)
		}
		return graph.Fact
	}
	if by == "à" && t.spanOpens(post) {
		return graph.Fact
	}
	lemma := t.lemma(verb)
	given := by == "obj" && r.x.rules.in("attribution", lemma) && t.has(verb, "à") && !t.possessed(post)
	status := r.status(sentence, verb, graph.Predicate{})
	switch {
	case (r.x.rules.in("perte", lemma) || by == "de" && r.x.rules.in("départ-de-charge", lemma)) && !given:
		if status == graph.Fact {
			return graph.Former
		}
		return graph.Fact // who may leave it holds it
	case r.x.rules.in("visée", lemma):
		return graph.Possible
	case status == graph.Fact && by == "obj" && r.x.rules.in("exercice-durable", lemma) && t.past(verb) && !t.passive[verb] && !t.has(verb, "depuis"):
		return graph.Former // "occupait le poste", "a exercé les fonctions"
	}
	return status
}

// possessed reports whether a possessive says whose a noun is.
func (t *tree) possessed(noun int) bool {
	return slices.ContainsFunc(t.kids[noun], t.possessive)
}

// servedAs reads what the word says by which somebody is "comme directeur": who is put forward for it may come to be it, who has spent years so was it ("a passé dix ans comme directeur").
func (r *reader) servedAs(t *tree, role int) graph.Status {
	for _, a := range t.in[role] {
		if a.label != "comme" && a.label != "en_tant_que" && a.label != "en_qualité_de" {
			continue
		}
		if r.x.rules.in("mise-en-avant", t.lemma(a.from)) {
			return graph.Possible
		}
		k := t.kid(role, "case") - 1
		if k > 0 && (t.lemma(k) == "an" || t.lemma(k) == "année" || t.lemma(k) == "mois") && !t.possessed(k) && t.caseLabel(k) != "depuis" {
			return graph.Former
		}
	}
	return graph.Fact
}
