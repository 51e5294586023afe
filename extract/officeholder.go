package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"kg/gazetteer"
	"kg/graph"
)

// officeholder is somebody whom the text tells by an office alone.
type officeholder struct {
	role   string // see stateOffices
	of     int    // the entity of the state
	entity int
}

// readOfficeholders makes persons of those whom the text tells by their office alone, "le président colombien a reçu", where it names
// nobody who holds it: one for each office.
func (r *reader) readOfficeholders() {
	var known []officeholder
	for i := range r.d.Sentences {
		for k := range r.trees[i].s.Tokens {
			o, ok := r.officeHere(i, k)
			if !ok {
				continue
			}
			at := slices.IndexFunc(known, func(h officeholder) bool { return h.role == o.role && h.of == o.of })
			if at < 0 {
				if r.holds(o, r.trees[i].s.Tokens[k].Feat("Gender")) {
					continue
				}
				o.entity = r.addEntity(entity{typ: graph.Person, name: r.titleName(i, k, o.of), gender: r.trees[i].s.Tokens[k].Feat("Gender")})
				at = len(known)
				known = append(known, o)
			}
			first, last := r.titleSpan(i, k)
			r.addMention(known[at].entity, i, first, last, k, graph.DescriptionMention)
		}
	}
}

// officeHere is the office that a token tells somebody by whom nothing names.
func (r *reader) officeHere(i, k int) (officeholder, bool) {
	t := r.trees[i]
	no := officeholder{}
	if u := t.s.Tokens[k].UPOS; u != "NOUN" && u != "PROPN" {
		return no, false
	}
	o := officeholder{role: t.office(k), of: -1}
	if o.role == "" || r.mentionAt(i, k) != nil || t.plural(k) || !t.definite(k) || len(r.names(i, k)) > 0 || !r.stands(i, k) ||
		r.nounStatus(t, k, "role") != graph.Fact {
		return no, false
	}
	for _, a := range t.out[k] {
		switch a.label {
		case "adj":
			if d := r.demonym(i, a.to); d != nil && d.Kind == "country" {
				o.of = r.place(d)
			}
		case "de":
			if m := r.mentionAt(i, a.to); m != nil {
				if !r.isState(m.entity) || m.kind != graph.NameMention {
					return no, false
				}
				o.of = m.entity
				continue
			}
			if !t.meansState(a.to) {
				return no, false
			}
			for _, b := range t.out[a.to] {
				if d := r.demonym(i, b.to); d != nil && b.label == "adj" && d.Kind == "country" {
					o.of = r.place(d)
				}
			}
		case "poss", "name", "appos", "paren", "conj":
			return no, false
		}
	}
	return o, o.of >= 0
}

// titleName is the title by which somebody is known, with the state that it is of: "premier ministre haïtien".
func (r *reader) titleName(i, k, of int) string {
	first, last := r.titleSpan(i, k)
	toks := r.trees[i].s.Tokens
	name := clean(r.text(toks[first].Start, toks[last].End))
	if last == k { // "l'Ukraine, dont le président"
		name += " " + r.ofState(&r.entities[of])
	}
	_, n := utf8.DecodeRuneInString(name)
	return lower(name[:n]) + name[n:]
}

// ofState is the complement that names a state: "de Tunisie", "du Mali", "d'Irak", "d'Haïti", "des États-Unis", "de Djibouti".
func (r *reader) ofState(e *entity) string {
	switch gender, number := e.known.Gender, e.known.Number; {
	case number == gazetteer.Plural:
		return "des " + e.name
	case strings.ContainsAny(gazetteer.Fold(e.name)[:1], "aeiou") || e.name == "Haïti": // but "de Hongrie", "du Honduras"
		return "d'" + e.name
	case gender == gazetteer.Masculine && !r.x.rules.in("état-sans-article", lower(e.name)):
		return "du " + e.name
	}
	return "de " + e.name
}

// titleSpan is the tokens of a title with the complement behind it.
func (r *reader) titleSpan(i, k int) (first, last int) {
	t := r.trees[i]
	first, last = k, k
	if k > 0 && t.office(k) == "prime-minister" && t.form(k) == "ministre" {
		first = k - 1
	}
	for _, a := range t.out[k] {
		switch a.label {
		case "adj":
			if r.demonym(i, a.to) != nil {
				last = max(last, a.to)
			}
		case "de":
			if a.to < k {
				continue
			}
			last = max(last, a.to)
			if m := r.mentionAt(i, a.to); m != nil {
				last = max(last, m.last)
			}
			for _, b := range t.out[a.to] {
				if b.label == "adj" && r.demonym(i, b.to) != nil {
					last = max(last, b.to)
				}
			}
		}
	}
	return first, last
}

// stands reports whether a title stands where somebody acts or is acted upon, and not where it says what another is.
func (r *reader) stands(i, k int) bool {
	t := r.trees[i]
	return slices.ContainsFunc(t.in[k], func(a arc) bool {
		switch a.label {
		case "appos", "paren", "name", "cop", "attr", "comme", "conj", "instance":
			return false
		}
		return true
	})
}

// holds reports whether the document names somebody who may be meant: whoever has the office of that state, or of one that it leaves open.
func (r *reader) holds(o officeholder, gender string) bool {
	for i := range r.d.Sentences {
		t := r.trees[i]
		for k := range t.s.Tokens {
			if t.office(k) != o.role || t.s.Tokens[k].Feat("Gender") != gender || len(r.denoted(i, k, &Slot{})) == 0 {
				continue
			}
			if id, open := r.officeCountry(i, k); open && (id == "" || id == r.entities[o.of].known.ID) {
				return true
			}
		}
	}
	return false
}
