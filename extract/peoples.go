package extract

import (
	"strings"

	"kg/graph"
)

// firmOfPeople is the firm that a people in the plural is told to be of, and for which it stands: "les Chinois de Huawei ont racheté la mine"; nil where there is none.
// The players of a club and the staff of a body of several states are of another country than it.
func (r *reader) firmOfPeople(sentence, token int) *mention {
	t := r.trees[sentence]
	if r.sport || token == 0 || !t.plural(token) || t.s.Tokens[token-1].UPOS == "DET" && t.s.Tokens[token-1].Feat("Number") == "Sing" || t.form(token) == t.s.Tokens[token].Form {
		return nil
	}
	for _, a := range t.out[token] {
		m := r.mentionAt(sentence, a.to)
		if a.label != "de" || a.to < token || m == nil || m.kind != graph.NameMention || m.first > token+3 {
			continue
		}
		e := &r.entities[m.entity]
		if e.typ != graph.Organization || isClub(e) {
			continue
		}
		first, _, _ := strings.Cut(lower(e.name), " ")
		if e.known == nil && !r.x.rules.in("institution", first) || e.known != nil && (e.known.Kind == "company" || e.known.Kind == "bank" || e.known.Kind == "platform") {
			return m
		}
	}
	return nil
}

// calledByPeople reports whether a people says where the firm is that stands right behind it, or behind its "de": "l'Allemand Siemens", "les Chinois de Huawei".
func (r *reader) calledByPeople(sentence, token int) bool {
	t := r.trees[sentence]
	if r.firmOfPeople(sentence, token) != nil {
		return true
	}
	if token == 0 || token+1 >= len(t.s.Tokens) || t.s.Tokens[token-1].UPOS != "DET" || t.plural(token) {
		return false
	}
	m := r.mentionAt(sentence, token+1)
	if m == nil || m.first != token+1 || m.kind != graph.NameMention {
		return false
	}
	e := &r.entities[m.entity]
	return e.typ == graph.Organization && (e.known != nil || m.last == m.first) // two words that nobody knows are rather somebody's
}

// readPeoples makes entities of the countries that the text names by their people alone, "la Suissesse", "le relais
// jamaïcain", "belgo-française", and that no statement needs. It comes last: for the rules a demonym is no mention.
func (r *reader) readPeoples() {
	alone := map[int]bool{}
	for i := range r.d.Sentences {
		for k := range r.d.Sentences[i].Tokens {
			if r.mentionAt(i, k) != nil {
				continue
			}
			places := r.binational(i, k)
			if p := r.demonym(i, k); p != nil {
				places = append(places, p)
			}
			if len(places) == 0 || r.tongue(i, k) || r.anyOf(i, k) {
				continue
			}
			for _, p := range places {
				if p.Kind != "country" {
					continue
				}
				id := r.place(p)
				e := &r.entities[id]
				if e.stated || e.named && !alone[id] {
					continue
				}
				alone[id] = true
				e.named = true
				r.demonymRef(p, i, k, 1)
			}
		}
	}
}

// tongue reports whether a demonym means a language, a currency or a time and no country: "en anglais, suédois et allemand", "heure
// française".
func (r *reader) tongue(i, k int) bool {
	toks := r.d.Sentences[i].Tokens
	if k > 0 && r.x.rules.in("mesure-nationale", lower(toks[k-1].Lemma)) {
		return true
	}
	for k > 0 {
		k--
		switch tok := &toks[k]; {
		case tok.Lemma == "en":
			return true
		case tok.Form == ",", tok.Form == "et", tok.Form == "ou", r.demonym(i, k) != nil:
		default:
			return false
		}
	}
	return false
}

// oneOfPeople reports whether a capitalised word for a people stands for one of it, whoever that is: "devant le Français".
func (t *tree) oneOfPeople(k int) bool {
	if k == 0 || !capitalised(t.s.Tokens[k].Form) || t.rel(k) == "amod" {
		return false
	}
	switch lower(t.s.Tokens[k-1].Form) {
	case "le", "la", "l'", "un", "une", "du", "au":
		return true
	}
	return false
}

// someOfPeople reports whether a capitalised plural speaks of some of a people, who are not their country: "des Ivoiriens ont manifesté",
// "a libéré deux Français", "des milliers de Serbes".
func (t *tree) someOfPeople(k int) bool {
	if k == 0 || !capitalised(t.s.Tokens[k].Form) || t.rel(k) == "amod" {
		return false
	}
	if t.introduced(k) {
		return true
	}
	first := k - 1
	for first > 0 && t.s.Tokens[first].UPOS == "ADJ" && t.s.Tokens[first].Head == k { // "de nombreux Serbes"
		if f := t.form(first); f == "certains" || f == "certaines" {
			return true
		}
		first--
	}
	switch f := t.form(first); {
	case f == "certains" || f == "certaines":
		return true
	case f == "de" || f == "d'":
		return first < k-1 || first > 0 && t.rs.in("foule", t.lemma(first-1))
	}
	return false
}

// anyOf reports whether a word for a people counts some of it, of whom no more is told: "trois Français, un Allemand".
func (r *reader) anyOf(i, k int) bool {
	if k == 0 || r.trees[i].tok(k).UPOS == "ADJ" && r.trees[i].rel(k) == "amod" || r.demonym(i, k) == nil {
		return false
	}
	toks := r.d.Sentences[i].Tokens
	if k+1 < len(toks) && capitalised(toks[k+1].Form) {
		return false // "un Français, Paul Durand"
	}
	switch before := &toks[k-1]; lower(before.Form) {
	case "un", "une", "deux", "plusieurs", "quelques":
		return true
	default:
		return before.UPOS == "NUM"
	}
}
