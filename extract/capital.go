package extract

import (
	"slices"

	"kg/gazetteer"
	"kg/graph"
)

// readCapitals makes a capital its state where it acts, "Budapest hésite", "demander à Pékin", and everywhere where the document
// lets it act and never speaks of it as a place. What statements say of a capital stands as they read it. Where the text is about a
// sport of teams, capitals that act are clubs or hosts.
func (r *reader) readCapitals() {
	if r.sport {
		return
	}
	located, acts := make([]bool, len(r.entities)), make([]bool, len(r.entities))
	stated := map[[2]int]bool{} // the places of the text where statements stand
	for i := range r.out {
		for _, x := range [2]*ref{&r.out[i].subject, &r.out[i].object} {
			located[x.entity] = true // what a statement takes for a place is one
			stated[[2]int{x.start, x.end}] = true
		}
	}
	for i := range r.mentions {
		for k := range r.mentions[i] {
			m := &r.mentions[i][k]
			if m.kind != graph.NameMention || m.entity >= len(acts) || r.entities[m.entity].typ != graph.Place {
				continue
			}
			state := r.stateOf(r.entities[m.entity].name)
			if state == nil || r.entities[m.entity].known == state {
				continue
			}
			switch toks := r.trees[i].s.Tokens; {
			case r.capitalActs(i, m.head):
				acts[m.entity] = true
				if x := (ref{entity: m.entity, start: toks[m.first].Start, end: toks[m.last].End}); !stated[[2]int{x.start, x.end}] {
					r.giveToState(x, state)
				}
			case r.capitalLies(i, m.head):
				located[m.entity] = true
			}
		}
	}
	for id := range acts {
		if !acts[id] || located[id] || len(r.entities[id].mentions) == 0 {
			continue
		}
		if into, ok := r.byKnown[r.stateOf(r.entities[id].name).ID]; ok && r.entities[into].named {
			r.merge(id, into)
		}
	}
}

// capitalActs reports whether a capital stands where who acts does: "Budapest hésite", "avec Moscou", "a demandé à Pékin", "la solidarité
// de Stockholm", and not where the town lives: "Budapest s'éveille".
func (r *reader) capitalActs(sentence, head int) bool {
	t := r.trees[sentence]
	switch t.caseLabel(head) {
	case "avec", "contre", "envers":
		return true
	case "pour":
		return head == 1 && t.form(2) == "," // "Pour Pékin, …", no "s'envoler pour Pékin"
	}
	return slices.ContainsFunc(t.in[head], func(a arc) bool {
		lemma := t.lemma(a.from)
		switch a.label {
		case "subj":
			if !t.verbal(a.from) {
				return t.caseLabel(a.from) == "" && !r.x.rules.in("localité", lemma) // "Rome est sous la neige", "est une ville"
			}
			return !r.x.rules.in("vie-d'une-ville", lemma) || slices.ContainsFunc(t.kids[a.from], t.infinitive) // "Paris compte riposter"
		case "entre": // no "le vol entre Rome et Madrid"
			return r.x.rules.in("fait-entre-états", lemma)
		case "obj", "à":
			return r.x.rules.in("verbe-envers-un-état", lemma)
		case "de":
			return r.x.rules.in("fait-d'un-état", lemma) && !(r.x.rules.in("événement-signé", lemma) && r.signedAt(sentence, a.from)) // "l'accord d'Addis-Abeba" is called by its town
		}
		return false
	})
}

// capitalLies reports whether a capital stands where a place does.
func (r *reader) capitalLies(sentence, head int) bool {
	t := r.trees[sentence]
	if t.rs.in("préposition-de-ville", t.caseLabel(head)) {
		return true
	}
	return slices.ContainsFunc(t.in[head], func(a arc) bool {
		return a.label == "paren" || a.label == "appos" || a.label == "de" && t.verbal(a.from) // "venus de Bangui"
	})
}

// giveToState gives one mention of a capital to its state.
func (r *reader) giveToState(x ref, state *gazetteer.Entry) {
	x.from = x.entity + 1
	if union, ok := r.unionFor(state); ok {
		state = union
	}
	x.entity = r.place(state)
	r.moveMention(x)
}

// unionFor is the European Union, which "Bruxelles" that acts means where no more is said of Belgium than of the Union.
func (r *reader) unionFor(state *gazetteer.Entry) (*gazetteer.Entry, bool) {
	if state.ID != "country:BE" {
		return nil, false
	}
	union, ok := r.x.world.g.Organization("Union européenne")
	return union, ok && r.timesNamed(union) >= r.timesNamed(state)
}
