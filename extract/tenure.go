package extract

import (
	"slices"

	"kg/graph"
)

// over reports whether the sentence tells that an office is held no more.
func (r *reader) over(sentence, token int, predicate string, holder, body ref) bool {
	if r.exercised(sentence, token) {
		return true
	}
	if postsKept[predicate] {
		return false
	}
	t := r.trees[sentence]
	if c := t.kid(body.token, "case"); token == holder.token && c > token && t.form(c-1) == "alors" { // "Paul Durand, alors à la tête de Renault"
		return true
	}
	return r.bygone(sentence, token) || r.ended(sentence, token, holder, body) || r.dismissedBefore(sentence, holder, body)
}

// dismissedBefore reports whether the sentences just before tell that a body has dismissed somebody whom the sentence then calls by the post: "La Juventus a limogé Paul
// Durand. L'entraîneur croate".
func (r *reader) dismissedBefore(sentence int, holder, body ref) bool {
	for k := len(r.out) - 1; k >= 0 && r.out[k].sentence >= sentence-1; k-- {
		if f := &r.out[k]; f.predicate == "dismissed" && f.sentence < sentence && f.object.entity == holder.entity && f.subject.entity == body.entity && f.status == graph.Fact {
			return true
		}
	}
	return false
}

// bygone reports whether words beside a title say that it was held then and no more: "alors ministre", "le ministre de l'époque", "le
// président renversé en 2014", "après la chute du président Paul Durand".
func (r *reader) bygone(sentence, token int) bool {
	t := r.trees[sentence]
	is := func(class string, k int) bool { return r.x.rules.in(class, t.lemma(k)) }
	for k := token - 1; k >= 0 && k >= token-4; k-- {
		if t.form(k) == "alors" && (k+1 >= len(t.s.Tokens) || t.form(k+1) != "que" && t.form(k+1) != "qu'") {
			return true
		}
		if t.form(k) == "époque" && k > 0 && contracted(t.form(k-1)) != "de" { // "à l'époque présidente de la CGT"
			return true
		}
		if u := t.s.Tokens[k].UPOS; u != "ADJ" && u != "ADV" && u != "DET" && u != "NUM" {
			break
		}
	}
	for _, c := range t.kids[token] {
		if t.rel(c) == "acl" && t.passive[c] && is("départ-subi", c) && !is("remplacement", c) {
			return true
		}
	}
	for k := token + 1; k < len(t.s.Tokens) && t.s.Tokens[k].UPOS != "PUNCT" && t.s.Tokens[k].UPOS != "VERB"; k++ {
		if f := t.form(k); f == "époque" || f == "alors" && t.form(k-1) == "d'" || t.lemma(k) == "jusque" && t.pastTerm(k) {
			return true
		}
	}
	for _, a := range t.in[token] {
		if a.label != "de" || !is("fin-de-règne", a.from) {
			continue
		}
		if h := t.s.Tokens[a.from].Head; h >= 0 && t.rel(a.from) == "obj" && (t.lemma(h) == "accepter" || t.lemma(h) == "entériner") && t.polarity(h) == graph.Fact && !t.unreal(h) && t.happens(h) {
			return true // "a accepté la démission de son ministre, Paul Durand"
		}
		switch t.caseLabel(a.from) {
		case "après", "depuis", "avant", "dès", "lors_de", "au_lendemain_de", "à_la_suite_de":
			return true
		}
	}
	return false
}

// pastTerm reports whether "jusque" leads to a time that has gone by: "directeur de la SNH jusqu'à l'an dernier", "ministre jusqu'à sa mort".
func (t *tree) pastTerm(until int) bool {
	for k := until + 1; k < len(t.s.Tokens) && k <= until+5 && t.s.Tokens[k].UPOS != "PUNCT" && t.s.Tokens[k].UPOS != "VERB"; k++ {
		switch {
		case t.rs.in("terme-passé", t.lemma(k)):
			return true
		case t.lemma(k) == "prochain":
			return false
		}
	}
	return false
}

// ended reports whether the sentence tells that who holds an office leaves it: "a limogé la ministre Marie Martin", "le
// conseiller Paul Durand a démissionné", "le directeur, Paul Durand, cède son fauteuil"; what somebody leaves that is another body
// does not end the office.
func (r *reader) ended(sentence, token int, holder, body ref) bool {
	t := r.trees[sentence]
	for _, k := range []int{token, holder.token} {
		for _, a := range t.in[k] {
			v := a.from
			if a.label == "à" && t.lemma(v) == "coûter" && t.happens(v) && slices.ContainsFunc(t.out[v], func(b arc) bool {
				return b.label == "obj" && r.x.rules.in("charge-perdue", t.lemma(b.to))
			}) {
				return true // "a coûté son poste au directeur général"
			}
			if a.label == "de" {
				if v = t.endsCharge(v); v < 0 || t.polarity(v) != graph.Fact || t.unreal(v) || !t.happens(v) {
					continue
				}
				return true
			}
			if !t.verbal(v) || t.polarity(v) != graph.Fact || t.unreal(v) || !t.happens(v) {
				continue
			}
			lemma := t.lemma(v)
			switch {
			case lemma == "remercier" && !t.passive[v] && (!t.has(token, "poss") || t.has(v, "pour") || t.has(v, "de") || r.x.rules.in("avocat", t.lemma(token))), lemma == "pousser" && t.has(v, "inf"), lemma == "renvoyer" && t.has(v, "devant"):
				continue // "a remercié le maire, Paul Durand", "a remercié son avocat", "a remercié son ministre pour", "a poussé le ministre à parler", "renvoyé devant la cour d'assises"
			case a.label == "obj" && r.x.rules.in("départ-subi", lemma), a.label == "subj" && r.leaves(t, v, lemma):
			default:
				continue
			}
			if !r.leavesOther(sentence, v, token, body) {
				return true
			}
		}
	}
	return false
}

// endsCharge is the verb that tells the end of the charge that a noun is: "a mis fin aux fonctions de sa directrice", -1 where none does.
func (t *tree) endsCharge(noun int) int {
	if !t.rs.in("charge-à-terme", t.lemma(noun)) {
		return -1
	}
	for _, a := range t.in[noun] {
		if a.label == "à" && t.lemma(a.from) == "mettre" && slices.ContainsFunc(t.out[a.from], func(b arc) bool {
			return b.label == "obj" && (t.lemma(b.to) == "fin" || t.lemma(b.to) == "terme")
		}) {
			return a.from
		}
	}
	return -1
}

// happens reports whether a verb tells what happens or has happened: a finite verb in the indicative, a participle, an infinitive of
// what somebody had to do.
func (t *tree) happens(v int) bool {
	if t.past(v) {
		return true
	}
	if h := t.s.Tokens[v].Head; t.infinitive(v) {
		return h >= 0 && t.managed(h)
	}
	tok := t.tok(v)
	return tok.Feat("VerbForm") == "Fin" && tok.Feat("Mood") == "Ind" && tok.Feat("Tense") == "Pres" || t.passive[v] && t.kid(v, "aux") < 0
}

// leaves reports whether a verb, alone or with its object, is one of going: "démissionne", "a rendu son tablier".
func (r *reader) leaves(t *tree, v int, lemma string) bool {
	if r.x.rules.in("départ-voulu", lemma) {
		return true
	}
	return slices.ContainsFunc(t.out[v], func(a arc) bool {
		return (a.label == "obj" || a.label == "à" && lemma == "renoncer") && r.x.rules.in("départ-voulu", lemma+" "+t.lemma(a.to))
	})
}

// leavesOther reports whether what a verb of going says somebody leaves is another body than the office's, or another office: "le président de la
// région a quitté ses fonctions de maire", "a démissionné de son poste de maire".
func (r *reader) leavesOther(sentence, v, office int, body ref) bool {
	t := r.trees[sentence]
	for _, a := range t.out[v] {
		if a.label != "de" && a.label != "obj" {
			continue
		}
		if m := r.mentionAt(sentence, a.to); m != nil && m.entity != body.entity {
			switch r.entities[m.entity].typ {
			case graph.Organization, graph.Place:
				return true
			}
		}
		for _, of := range t.out[a.to] {
			if of.label == "de" && of.to != office && t.lemma(of.to) != t.lemma(office) && t.nominal(of.to) && t.kid(of.to, "det") < 0 && r.x.rules.title(graph.Person, t.lemma(of.to)) {
				return true
			}
		}
	}
	return false
}

// lapsed reports whether the sentence tells of a tie of bodies, or of what somebody owns, as over: "qui appartenait alors au fonds Apax", "était
// jusqu'en 2021 la propriété de Lone Star", "longtemps filiale de Bouygues".
func (r *reader) lapsed(sentence, token int, predicate string) bool {
	t := r.trees[sentence]
	if t.verbal(token) && t.tok(token).Feat("Tense") == "Imp" && r.x.rules.in("appartenance", t.lemma(token)) {
		return true
	}
	if !tiesForATime[predicate] {
		return false
	}
	past := t.toldInPast(token)
	if t.nominal(token) && r.bygone(sentence, token) {
		return true
	}
	for _, a := range t.out[token] {
		if past && (a.label == "jusqu'en" || a.label == "jusqu'à" || a.label == "jusque") {
			return true
		}
	}
	for _, c := range t.kids[token] {
		if t.rel(c) == "advmod" && c < token && r.x.rules.in("autrefois", t.form(c)) && (past || t.nominal(token) && t.kid(token, "cop") < 0 || t.rel(token) == "acl" && t.passive[token]) { // "jusque-là détenue par"
			return true
		}
	}
	return false
}

// exercised reports whether a verb of holding an office tells of it as over: "a dirigé la CGT", "que présidait Paul Durand".
func (r *reader) exercised(sentence, token int) bool {
	t := r.trees[sentence]
	return t.verbal(token) && r.x.rules.in("exercice-de-charge", t.lemma(token)) && t.toldInPast(token)
}

// toldInPast reports whether a verb, or a noun with its copula, stands in a tense of the past.
func (t *tree) toldInPast(token int) bool {
	over := func(k int) bool {
		tense := t.tok(k).Feat("Tense")
		return t.tok(k).Feat("VerbForm") == "Fin" && t.tok(k).Feat("Mood") == "Ind" && (tense == "Imp" || tense == "Past")
	}
	if over(token) {
		return true
	}
	for _, c := range t.kids[token] {
		if rel := t.rel(c); rel == "aux" && t.s.Tokens[c].Lemma == "avoir" || (rel == "aux" || rel == "cop") && (over(c) || t.form(c) == "été") {
			return true
		}
	}
	return false
}
