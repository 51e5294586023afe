package extract

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"kg/graph"
)

// asCompany takes an end of a deal for a company that the name finder called a place or a person, where the gazetteer does
// not know it and the document never speaks of it as of a place.
func (r *reader) asCompany(x ref, slot *Slot, rule *Rule) bool {
	e := &r.entities[x.entity]
	only := len(slot.Types) == 1 && rule.Predicate == "contracted-with"
	if !companyDeals[rule.Predicate] && !only || !slot.takes(graph.Organization) || e.known != nil || !e.named {
		return false
	}
	switch e.typ {
	case graph.Place:
		for i := range r.mentions {
			for k := range r.mentions[i] {
				if m := &r.mentions[i][k]; m.entity == x.entity && slices.Contains([]string{"en", "dans", "vers", "près_de"}, r.trees[i].caseLabel(m.head)) {
					return false
				}
			}
		}
	case graph.Person:
		if _, given := r.x.world.g.GivenName(e.name); given || slices.Contains([]byte(e.name), ' ') {
			return false
		}
	default:
		return false
	}
	e.typ = graph.Organization
	return true
}

// coinSelf makes a company of a proper noun that the name finder left and that a noun is said of: "Instagram, filiale de
// Meta".
func (r *reader) coinSelf(sentence, token int, rule *Rule, slot *Slot) []ref {
	t := r.trees[sentence]
	for _, a := range t.in[token] {
		if a.label == "appos" && a.from < token {
			if refs := r.coin(sentence, a.from, rule, slot); len(refs) > 0 {
				return refs
			}
		}
	}
	for _, a := range t.out[token] {
		if a.label == "name" || a.label == "appos" || a.label == "cop" {
			if refs := r.coin(sentence, a.to, rule, slot); len(refs) > 0 {
				return refs
			}
		}
	}
	return nil
}

// coin makes a company of a proper noun that the name finder left and that is an end of a deal: "Elon Musk a racheté Twitter".
func (r *reader) coin(sentence, token int, rule *Rule, slot *Slot) []ref {
	only := len(slot.Types) == 1 && slot.Types[0] == graph.Organization && companyHoldings[rule.Predicate]
	if !only && !(companyDeals[rule.Predicate] && slot.takes(graph.Organization)) {
		return nil
	}
	toks := r.d.Sentences[sentence].Tokens
	proper := func(k int) bool {
		if k < 0 || k >= len(toks) || toks[k].UPOS != "PROPN" || r.at[sentence][k] >= 0 {
			return false
		}
		c, _ := utf8.DecodeRuneInString(toks[k].Form)
		return unicode.IsUpper(c) || unicode.IsDigit(c)
	}
	if !proper(token) || r.demonym(sentence, token) != nil || len(toks[token].Form) < 2 {
		return nil
	}
	first, last := token, token
	for proper(first - 1) {
		first--
	}
	for proper(last + 1) {
		last++
	}
	name := clean(r.text(toks[first].Start, toks[last].End))
	id := slices.IndexFunc(r.entities, func(e entity) bool { return e.named && e.typ == graph.Organization && e.name == name })
	if id < 0 {
		known := r.x.world.known(name, graph.Organization)
		if known == nil && r.x.world.known(name, graph.Place) != nil {
			return nil
		}
		id = r.addEntity(entity{typ: graph.Organization, name: name, known: known, named: true})
	}
	r.addMention(id, sentence, first, last, token, graph.NameMention)
	return []ref{{entity: id, token: token, start: toks[first].Start, end: toks[last].End, sure: 0.85}}
}
