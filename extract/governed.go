package extract

import (
	"kg/graph"
)

// governed is the country of whom a possessive means who governs one: "son Premier ministre" serves the country of the president
// that the text has told of, the minister of a premier's the premier's region.
func (r *reader) governed(rule *Rule, sentence, token int) []ref {
	t := r.trees[sentence]
	for _, a := range t.out[token] {
		if a.label != "poss" {
			continue
		}
		for _, owner := range r.standFor(sentence, a.to, &Slot{}, 1) {
			if r.entities[owner.entity].typ != graph.Person {
				continue
			}
			for i := range r.out {
				f := &r.out[i]
				if f.subject.entity == owner.entity && postsOfRulers[f.predicate] && f.status == graph.Fact &&
					(r.isState(f.object.entity) || f.predicate == "prime-minister-of" && postsOfRegions[rule.Predicate] && r.entities[f.object.entity].typ == graph.Place) {
					return []ref{r.tokenRef(f.object.entity, sentence, token, 0.85*owner.sure)}
				}
			}
			if id := r.knownToHead(owner.entity); id >= 0 {
				return []ref{r.tokenRef(id, sentence, token, 0.85*owner.sure)}
			}
		}
	}
	return nil
}

// ownCountry is the state that a person's country is: "l'appui de son pays à Kiev", "le président angolais, dont le pays préside
// l'Union". It is the one that they hold office in or are a citizen of, by what the text has told so far, or are known to govern.
func (r *reader) ownCountry(sentence, token, depth int) []ref {
	t := r.trees[sentence]
	if !r.x.rules.in("patrie", t.lemma(token)) || t.s.Tokens[token].Feat("Number") == "Plur" {
		return nil
	}
	for _, a := range t.out[token] {
		if a.label != "poss" && (a.label != "de" || a.to > token) {
			continue
		}
		owners := r.standFor(sentence, a.to, &Slot{}, depth+1)
		if len(owners) != 1 || r.entities[owners[0].entity].typ != graph.Person {
			continue
		}
		if id := r.country(owners[0].entity); id >= 0 {
			x := r.tokenRef(id, sentence, token, 0.85*owners[0].sure)
			r.addOccurrence(id, x, graph.DescriptionMention)
			return []ref{x}
		}
	}
	return nil
}

// country is the state of a person by what has been stated of them, -1 where it is unknown or there are two.
func (r *reader) country(person int) int {
	id := -1
	for i := range r.out {
		f := &r.out[i]
		if f.subject.entity != person || f.status != graph.Fact || !r.isState(f.object.entity) || r.x.table.Family(f.predicate) != "role" && f.predicate != "citizen-of" {
			continue
		}
		if id >= 0 && id != f.object.entity {
			return -1
		}
		id = f.object.entity
	}
	if id >= 0 {
		return id
	}
	return r.knownToHead(person)
}

// knownToHead is the state that the gazetteer knows a person to head or to govern, -1 where it knows of none.
func (r *reader) knownToHead(person int) int {
	for _, role := range stateOffices {
		if k := r.headOfState(role, r.entities[person].name); k != nil {
			return r.place(k)
		}
	}
	return -1
}
