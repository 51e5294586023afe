package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// fighters is the armed group that the plural of those who fight in it means where no complement tells which: "les rebelles" of
// a text on the M23. It is the one group that the document calls by such a noun, "les rebelles du M23", else the only armed group
// that it names and that can be meant; -1 where there is none.
func (r *reader) fighters(sentence, token int) int {
	t := r.trees[sentence]
	sort := r.sortOfFighters(t.lemma(token))
	if sort == "" || !t.plural(token) || !t.definite(token) || t.has(token, "de") || t.has(token, "adj") || t.has(token, "poss") {
		return -1
	}
	if t.kid(token, "det") >= 0 && t.form(t.kid(token, "det")) != "ces" && slices.ContainsFunc(t.in[token], func(a arc) bool { return t.s.Tokens[a.from].Head == token && a.label == "obj" }) {
		return -1 // "les rebelles soutenus par la Turquie" are some of them
	}
	groups := r.groupsUnderArms()
	only, called := -1, -1
	for _, id := range groups {
		if slices.Contains(r.called[id], sort) {
			if called >= 0 {
				return -1
			}
			called = id
		}
		if sort == "djihadiste" != r.x.rules.in("groupe-djihadiste", lower(r.entities[id].name)) && len(r.called[id]) == 0 {
			continue
		}
		if only >= 0 && only < len(r.entities) && r.saidPartOf(id, only) {
			only = id // "le Jnim, affilié à Al-Qaïda"
		} else if only >= 0 && only < len(r.entities) && r.saidPartOf(only, id) {
			continue
		} else if only >= 0 {
			only = len(r.entities) // more than one
		} else {
			only = id
		}
	}
	switch {
	case called >= 0:
		return called
	case only < len(r.entities):
		return only
	}
	return -1
}

// saidPartOf reports whether the sentences read so far say of one group that it is part of another.
func (r *reader) saidPartOf(group, of int) bool {
	return slices.ContainsFunc(r.out, func(f found) bool {
		return f.predicate == "part-of" && f.subject.entity == group && f.object.entity == of
	})
}

// sortOfFighters is the sort of armed group whose men a noun means, "" where it means none.
func (r *reader) sortOfFighters(lemma string) string {
	lemma = strings.TrimSuffix(lemma, "s") // which the tagger leaves on words it has not seen
	for _, sort := range []string{"rebelle", "djihadiste", "paramilitaire", "séparatiste"} {
		if r.x.rules.in("combattants/"+sort, lemma) {
			return sort
		}
	}
	return ""
}

// groupsUnderArms finds the armed groups that the document names, and by what nouns it calls their men.
func (r *reader) groupsUnderArms() []int {
	if r.called != nil {
		return r.underArms
	}
	r.called = map[int][]string{}
	for s := range r.mentions {
		for i := range r.mentions[s] {
			m := &r.mentions[s][i]
			if m.kind != graph.NameMention || r.entities[m.entity].typ != graph.Organization {
				continue
			}
			k := r.entities[m.entity].known
			if k != nil && k.Kind != "militia" {
				continue
			}
			sort := r.calledHere(s, m)
			if sort != "" && !slices.Contains(r.called[m.entity], sort) {
				r.called[m.entity] = append(r.called[m.entity], sort)
			}
			if (sort != "" || k != nil && r.armed(&r.entities[m.entity])) && !slices.Contains(r.underArms, m.entity) {
				r.underArms = append(r.underArms, m.entity)
			}
		}
	}
	return r.underArms
}

// calledHere is the sort of fighters that a name is introduced by: "les rebelles du M23", "le groupe djihadiste Boko Haram",
// "les FSR, une milice".
func (r *reader) calledHere(sentence int, m *mention) string {
	t := r.trees[sentence]
	for _, a := range t.in[m.head] {
		if a.label != "de" && a.label != "name" && a.label != "appos" && a.label != "paren" && a.label != "bare" {
			continue
		}
		if a.label == "de" && t.s.Tokens[m.head].Head != a.from {
			continue // "les rebelles du M23 et les ADF"
		}
		if sort := r.sortHere(sentence, a.from); sort != "" {
			return sort
		}
	}
	for _, a := range t.out[m.head] {
		if a.label == "appos" || a.label == "paren" || a.label == "adj" {
			if sort := r.sortHere(sentence, a.to); sort != "" {
				return sort
			}
		}
	}
	return ""
}

// sortHere is the sort of fighters that a noun tells, itself or by its adjective: "insurgés", "mouvement rebelle".
func (r *reader) sortHere(sentence, token int) string {
	t := r.trees[sentence]
	if sort := r.sortOfFighters(t.lemma(token)); sort != "" {
		return sort
	}
	for _, a := range t.out[token] {
		if a.label == "adj" || a.label == "name" && t.s.Tokens[a.to].UPOS == "NOUN" {
			if sort := r.sortOfFighters(t.lemma(a.to)); sort != "" {
				return sort
			}
		}
	}
	return ""
}
