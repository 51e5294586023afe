package extract

import "kg/graph"

// counterpartRule is the rule name of the offices that counterparts share.
const counterpartRule = "homologue"

// readCounterparts gives somebody's counterpart the same office in the other country or body: "la ministre allemande de la Défense a reçu son
// homologue polonais, Paul Durand". The office is the one that the sentence states of the other, else the last one stated before.
func (r *reader) readCounterparts() {
	for i := range r.d.Sentences {
		t := r.trees[i]
		for k := range t.s.Tokens {
			if !t.marked(k, counterpartMark) {
				continue
			}
			people := r.names(i, k)
			if len(people) == 0 && t.rel(k) == "appos" { // "a critiqué Paul Durand, son homologue du PSG"
				people = r.denoted(i, k, &Slot{})
			}
			countries := r.countriesOf(i, k)
			if len(countries) == 0 {
				people, countries = r.headsOfStates(i, people)
			}
			if len(people) == 0 || len(countries) == 0 || len(people) != len(countries) {
				continue
			}
			office := r.officeBefore(i, k, people, r.entities[countries[0].entity].typ)
			if office == nil {
				r.knownCounterparts(i, k, people, countries)
				continue
			}
			predicate := office.predicate
			if k := r.entities[office.object.entity].known; predicate == "secretary-of-state-of" && k != nil && k.ID == "country:US" { // "le secrétaire d'État américain … son homologue russe"
				predicate = "foreign-minister-of"
			}
			row, _ := r.x.table.Lookup(predicate)
			for n, p := range people {
				if p.entity == office.subject.entity || countries[n].entity == office.object.entity {
					continue
				}
				r.record(found{subject: p, object: countries[n], rule: counterpartRule, kind: 'N', sentence: i, trigger: k, predicate: predicate,
					status: r.status(i, k, row), confidence: office.confidence * p.sure * countries[n].sure})
			}
		}
	}
}

// headsOfStates are those of the counterparts whose state the text leaves to the reader that are known to head one, and these states: "Paul Durand a reçu son
// homologue Xi Jinping".
func (r *reader) headsOfStates(sentence int, people []ref) (heads, states []ref) {
	for _, p := range people {
		for _, role := range stateOffices {
			if k, ok := r.x.world.g.Leader(role, r.entities[p.entity].name); ok {
				heads = append(heads, p)
				states = append(states, r.tokenRef(r.place(k), sentence, p.token, 0.9))
				break
			}
		}
	}
	return heads, states
}

// knownCounterparts gives counterparts whose office the text does not tell the one in which the gazetteer knows them to head their state:
// "Paul Durand a reçu son homologue chinois Xi Jinping".
func (r *reader) knownCounterparts(sentence, token int, people, countries []ref) {
	for n, p := range people {
		state := &r.entities[countries[n].entity]
		for _, role := range stateOffices {
			k, ok := r.x.world.g.Leader(role, r.entities[p.entity].name)
			row, stated := r.x.table.Lookup(role + "-of")
			if !ok || state.known != k || !stated {
				continue
			}
			r.record(found{subject: p, object: countries[n], rule: counterpartRule, kind: 'N', sentence: sentence, trigger: token, predicate: row.Name,
				status: r.status(sentence, token, row), confidence: 0.9 * p.sure * countries[n].sure})
			break
		}
	}
}

// countriesOf finds the states whose demonyms or names complete a noun, the bodies, "sa consœur de la CFDT", or the party of its adjective: "son homologue communiste".
func (r *reader) countriesOf(sentence, token int) []ref {
	var out []ref
	for _, a := range r.trees[sentence].out[token] {
		if a.label != "adj" && a.label != "de" {
			continue
		}
		if p := r.demonym(sentence, a.to); p != nil && a.label == "adj" {
			out = append(out, r.demonymRef(p, sentence, a.to, 0.95))
		} else if m := r.mentionAt(sentence, a.to); m != nil && m.kind == graph.NameMention && (r.entities[m.entity].typ == graph.Place || r.entities[m.entity].typ == graph.Organization) {
			out = append(out, r.refOf(sentence, m, 0.95))
		}
	}
	if len(out) == 0 {
		return r.partyOf(sentence, token, []int{token})
	}
	return out
}

// officeBefore finds the office in a state, or in a body, that a counterpart's other holds, or nil: his whom the possessive means, where that is known.
func (r *reader) officeBefore(sentence, token int, people []ref, of graph.EntityType) *found {
	owner := -1
	t := r.trees[sentence]
	for _, c := range t.kids[token] {
		if m := r.mentionAt(sentence, c); t.possessive(c) && m != nil {
			owner = m.entity
		}
	}
	var best *found
	for i := range r.out {
		f := &r.out[i]
		if f.sentence > sentence || f.status != graph.Fact || r.x.table.Family(f.predicate) != "role" || of == graph.Place && generalPosts[f.predicate] && f.predicate != "minister-of" ||
			r.entities[f.object.entity].typ != of || owner >= 0 && f.subject.entity != owner || f.subject.entity == people[0].entity {
			continue
		}
		if f.predicate == "ambassador-of" && best != nil && pairOf(best).subject == pairOf(f).subject {
			continue // once an ambassador, and now a minister
		}
		if best != nil && best.predicate == "ambassador-of" && pairOf(best).subject == pairOf(f).subject {
			best = f
			continue
		}
		if best != nil && best.sentence == f.sentence && pairOf(best) == pairOf(f) && generalPosts[f.predicate] {
			continue
		}
		if best == nil || f.sentence > best.sentence || f.sentence == best.sentence && f.trigger < token {
			best = f
		}
	}
	return best
}
