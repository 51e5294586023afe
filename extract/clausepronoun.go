package extract

import (
	"slices"

	"kg/graph"
)

// sureOfClausePronoun is how sure it is that a pronoun below a main clause takes up its subject.
const sureOfClausePronoun = 0.8

// mainSubject finds whom a pronoun means that is the subject of a clause below another, and that coreference left open: the subject of
// the clause above, where that agrees with it: "l'Arabie saoudite a suspendu les pourparlers qu'elle menait".
func (r *reader) mainSubject(sentence, token int, slot *Slot, depth int) []ref {
	t := r.trees[sentence]
	tok := t.tok(token)
	gender := map[string]string{"il": "Masc", "elle": "Fem"}[t.form(token)]
	v := tok.Head
	if gender == "" || !subject(tok.Deprel) || v < 0 || t.clitic(v, "y") && t.form(token) == "il" {
		return nil
	}
	for steps := 0; steps < 4; steps++ {
		switch t.tok(v).Deprel {
		case "acl:relcl", "acl", "advcl", "ccomp", "nmod", "obj", "obl", "conj", "xcomp":
		case "root":
			return r.eventBefore(sentence, gender, slot)
		default:
			return nil
		}
		if v = t.tok(v).Head; v < 0 {
			return nil
		}
		if t.verbal(v) && len(t.surface[v]) > 0 {
			break
		}
	}
	if len(t.surface[v]) != 1 {
		return nil
	}
	s := t.surface[v][0]
	if s >= token || t.tok(s).UPOS == "PRON" || t.tok(s).Feat("Number") == "Plur" {
		return nil
	}
	out := slices.Clone(r.standFor(sentence, s, slot, depth+1))
	for n := range out {
		out[n].sure *= sureOfClausePronoun
	}
	return slices.DeleteFunc(out, func(x ref) bool { return !r.agrees(sentence, s, x.entity, gender) })
}

// eventBefore is the event that the sentence before tells of as its subject, where a pronoun that coreference left open agrees with it: "La conférence
// s'est ouverte mardi. Elle est coprésidée par la France".
func (r *reader) eventBefore(sentence int, gender string, slot *Slot) []ref {
	if sentence == 0 || !slot.takes(graph.Event) || !r.sameParagraph(sentence-1, sentence) {
		return nil
	}
	before := r.trees[sentence-1]
	for i := range before.s.Tokens {
		if before.tok(i).Deprel != "root" {
			continue
		}
		if len(before.surface[i]) != 1 {
			return nil
		}
		s := before.surface[i][0]
		m := r.mentionAt(sentence-1, s)
		if m == nil || r.entities[m.entity].typ != graph.Event || before.tok(s).Feat("Gender") != gender || before.plural(s) {
			return nil
		}
		x := r.refOf(sentence-1, m, sureOfClausePronoun)
		return []ref{x}
	}
	return nil
}

// agrees reports whether what a subject names is of a gender, by what is known of it, by its noun or by its article.
func (r *reader) agrees(sentence, token, id int, gender string) bool {
	e := &r.entities[id]
	switch {
	case e.typ == graph.Person && e.gender != "":
		return e.gender == gender
	case e.typ == graph.Person && r.trees[sentence].tok(token).UPOS == "PROPN":
		return false
	case e.known != nil && e.known.Gender != "":
		return e.known.Gender == gender
	}
	t := r.trees[sentence]
	if g := t.tok(token).Feat("Gender"); g != "" {
		return g == gender
	}
	det := t.kid(token, "det")
	return det >= 0 && t.tok(det).Feat("Gender") == gender
}
