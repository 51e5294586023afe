package extract

import (
	"slices"

	"kg/graph"
)

// stateOffices are the offices that head a state or its government.
var stateOffices = []string{"president", "prime-minister", "chancellor", "monarch"}

// officeHolder is a person of the document who is known to head, or to have headed, a state or its government.
type officeHolder struct {
	entity  int
	country string
}

// readOffices lets a title that stands alone, "le Premier ministre", "le chef de l'État", or a counterpart, "son homologue russe", mean the
// person of the document who is known to hold or have held that office, where coreference left it open and there is one alone.
func (r *reader) readOffices() {
	holders := map[string][]officeHolder{}
	for id := range r.entities {
		if r.entities[id].typ != graph.Person {
			continue
		}
		for _, role := range stateOffices {
			if k, ok := r.x.world.g.Leader(role, r.entities[id].name); ok {
				holders[role] = append(holders[role], officeHolder{id, k.ID})
			}
		}
	}
	if len(holders) == 0 {
		return
	}
	for i := range r.d.Sentences {
		t := r.trees[i]
		for k := range t.s.Tokens {
			if t.s.Tokens[k].UPOS != "NOUN" && t.s.Tokens[k].UPOS != "PROPN" || r.mentionAt(i, k) != nil {
				continue
			}
			if t.marked(k, counterpartMark) {
				if id := r.counterpartAmong(holders, i, k); id >= 0 {
					r.addMention(id, i, k, k, k, graph.DescriptionMention)
				}
				continue
			}
			if !t.definite(k) {
				continue
			}
			role := t.office(k)
			if role == "" || len(r.names(i, k)) > 0 || t.s.Tokens[k].Feat("Number") == "Plur" {
				continue
			}
			country, open := r.officeCountry(i, k)
			if !open {
				continue
			}
			found, state := -1, ""
			for _, h := range holders[role] {
				if country == "" || h.country == country {
					if found >= 0 {
						found = -2
						break
					}
					found, state = h.entity, h.country
				}
			}
			if found >= 0 && !r.anotherHolder(role, state, found) {
				r.addMention(found, i, k, k, k, graph.DescriptionMention)
			}
		}
	}
}

// counterpartAmong finds who holds in the state of an adjective the office that the owner of a counterpart holds in another: "Donald Trump
// rencontrera son homologue russe"; -1 where nobody, more than one, or somebody named beside does.
func (r *reader) counterpartAmong(holders map[string][]officeHolder, sentence, k int) int {
	t := r.trees[sentence]
	if t.s.Tokens[k].Feat("Number") == "Plur" || len(r.names(sentence, k)) > 0 {
		return -1
	}
	country, open := "", true
	owner := -1
	for _, a := range t.out[k] {
		switch a.label {
		case "adj":
			if p := r.demonym(sentence, a.to); p != nil {
				country = p.ID
			}
		case "poss":
			if m := r.mentionAt(sentence, a.to); m != nil {
				owner = m.entity
			}
		case "de":
			open = false // "son homologue de la CGT"
		}
	}
	if country == "" || owner < 0 || !open {
		return -1
	}
	found := -1
	for _, role := range stateOffices {
		if !slices.ContainsFunc(holders[role], func(h officeHolder) bool { return h.entity == owner && h.country != country }) {
			continue
		}
		for _, h := range holders[role] {
			if h.country == country && h.entity != owner && h.entity != found {
				if found >= 0 {
					return -1
				}
				found = h.entity
			}
		}
	}
	return found
}

// anotherHolder reports whether the document gives the title of an office to somebody besides: "le chef de l'État" may be either.
func (r *reader) anotherHolder(role, country string, entity int) bool {
	for i := range r.d.Sentences {
		t := r.trees[i]
		for k := range t.s.Tokens {
			if t.office(k) != role {
				continue
			}
			if id, open := r.officeCountry(i, k); !open || id != "" && id != country {
				continue
			}
			for _, x := range r.names(i, k) {
				if x.entity != entity {
					return true
				}
			}
		}
	}
	return false
}

// office is the role that a noun names, "" where it names none: the words for heads of state and of government.
func (t *tree) office(k int) string {
	switch t.lemma(k) {
	case "président", "présidente":
		return "president"
	case "ministre":
		if k > 0 && (t.form(k-1) == "premier" || t.form(k-1) == "première") {
			return "prime-minister"
		}
	case "chancelier", "chancelière":
		return "chancellor"
	case "chef", "cheffe":
		for _, a := range t.out[k] {
			if a.label == "de" {
				switch t.lemma(a.to) {
				case "état":
					return "president"
				case "gouvernement":
					return "prime-minister"
				}
			}
		}
	}
	if t.rs.in("souverain", t.lemma(k)) {
		return "monarch"
	}
	return ""
}

// officeCountry is the state that a title's complement names, "" where it has none; false where the complement is of
// something else ("le président du club").
func (r *reader) officeCountry(sentence, k int) (string, bool) {
	t := r.trees[sentence]
	for _, a := range t.out[k] {
		switch a.label {
		case "adj":
			if p := r.demonym(sentence, a.to); p != nil {
				return p.ID, true
			}
		case "de":
			if m := r.mentionAt(sentence, a.to); m != nil {
				if e := &r.entities[m.entity]; e.known != nil && e.known.Kind == "country" {
					return e.known.ID, true
				}
				return "", false
			}
			if !t.meansState(a.to) {
				return "", false
			}
		case "poss":
			return "", false
		}
	}
	return "", true
}

// meansState reports whether a noun behind an office means the state itself: "le chef de l'État", "le président de la Confédération".
func (t *tree) meansState(k int) bool {
	return t.rs.in("état-même", t.lemma(k))
}
