package extract

import (
	"kg/gazetteer"
	"kg/graph"
)

// readHouse reads a family, a clan or a gang by its name, "la famille Peugeot", "le clan des Traoré", "le gang de Grand-Ravine", or takes up the one told of before, and
// returns what is known with what it adds. The family of somebody, "la famille de Paul Durand", is no body.
func (r *reader) readHouse(i, k int, lemma string, known []described) []described {
	t, toks := r.trees[i], r.d.Sentences[i].Tokens
	if !t.definite(k) {
		return known
	}
	name, of := r.nameBehind(i, k)
	if name < 0 && k+2 < len(toks) && toks[k+1].UPOS == "DET" && capitalised(toks[k+1].Form) && capitalised(toks[k+2].Form) { // "la famille Le Guennec"
		name = k + 1
	}
	if name < 0 {
		if id := sameDescribed(known, lemma, nil, i); id >= 0 && k+1 < len(toks) && toks[k+1].UPOS != "ADP" {
			r.addMention(id, i, k, k, k, graph.DescriptionMention)
		}
		return known
	}
	if of && !r.x.rules.in("maisonnée-de", lemma) {
		return known
	}
	if _, given := r.x.world.g.GivenName(toks[name].Form); given && !of && name+1 < len(toks) && toks[name+1].UPOS == "PROPN" {
		return known
	}
	last := r.eponymEnd(i, name)
	inner := r.mentionAt(i, name)
	if inner != nil {
		last = inner.last
	}
	d := described{lemma: lemma, complements: []string{gazetteer.Fold(r.text(toks[name].Start, toks[last].End))}, sentence: i}
	if d.entity = sameDescribed(known, lemma, d.complements, i); d.entity < 0 {
		d.entity = r.addEntity(entity{typ: graph.Organization, name: clean(r.text(toks[k].Start, toks[last].End)), house: true})
	}
	if inner != nil && inner.entity != d.entity && r.entities[inner.entity].typ != graph.Place && r.namedOnce(inner.entity) {
		r.merge(inner.entity, d.entity)
	}
	r.addMention(d.entity, i, k, last, k, graph.DescriptionMention)
	return append(known, d)
}

// namedOnce reports whether a document names an entity at one place only.
func (r *reader) namedOnce(id int) bool {
	names := 0
	for _, m := range r.entities[id].mentions {
		if m.Kind == graph.NameMention {
			names++
		}
	}
	return names == 1
}
