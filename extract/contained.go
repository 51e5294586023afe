package extract

import (
	"kg/gazetteer"
	"kg/graph"
)

// nearby is how many tokens may lie between a place and the state it is in.
const nearby = 7

// countryOf finds the state that a place lies in by the gazetteer, where the sentence names it: "à Rome, en Italie".
func (r *reader) countryOf(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil || r.entities[m.entity].known == nil {
		return nil
	}
	state, ok := r.x.world.g.CountryOf(r.entities[m.entity].known)
	if !ok {
		return nil
	}
	toks := r.d.Sentences[sentence].Tokens
	for k := range r.mentions[sentence] {
		n := &r.mentions[sentence][k]
		if n.kind != graph.NameMention || n.entity == m.entity || r.entities[n.entity].known != state {
			continue
		}
		headline := n.first == 0 && m.first > n.last+1 && toks[n.last+1].Form == ":" // "Syrie : une évacuation chaotique à Alep"
		if headline && !r.happensAt(sentence, m) {
			continue
		}
		if _, seat := r.x.world.g.Metonym(r.mentionText(sentence, n)); !seat && (headline || n.first-m.last <= nearby && m.first-n.last <= nearby && !r.clauseBetween(sentence, m, n)) {
			return []ref{r.refOf(sentence, n, 0.9)}
		}
	}
	return nil
}

// clauseBetween reports whether another clause begins between two places, which then says nothing of where the one lies: "réfugié en
// France, il vivait à Mulhouse", "le Venezuela, ce que Caracas récuse".
func (r *reader) clauseBetween(sentence int, m, n *mention) bool {
	t := r.trees[sentence]
	for k := min(m.last, n.last) + 1; k < max(m.first, n.first); k++ {
		if t.finite(k) || t.relative(k) && t.form(k) != "dont" { // "en France, dont en Alsace" gives instances
			return true
		}
	}
	return false
}

// happensAt reports whether a place is where a headline says that something happens, "à Alep", "les attentats d'Alep"; a town's
// mayor and what happens near it say nothing of it.
func (r *reader) happensAt(sentence int, m *mention) bool {
	t := r.trees[sentence]
	return r.locativeBefore(sentence, m) || m.first > 1 && linksName(t.form(m.first-1)) && r.x.rules.in("événement", t.lemma(m.first-2))
}

// dateline finds the place before the colon of a headline, in which what the headline tells takes place: "Québec : grève des
// chauffeurs de taxi", where the description itself and its verb say of no other.
func (r *reader) dateline(sentence, token int) []ref {
	toks := r.d.Sentences[sentence].Tokens
	if sentence > 0 || len(r.mentions[0]) == 0 {
		return nil
	}
	n := &r.mentions[0][0]
	if n.kind != graph.NameMention || n.first != 0 || r.entities[n.entity].typ != graph.Place || n.last+1 >= token || toks[n.last+1].Form != ":" {
		return nil
	}
	for k := range r.mentions[0] { // "Mali : sommet à Alger", "Chine : la guerre en Ukraine"
		m := &r.mentions[0][k]
		if m.first > n.last && m.kind == graph.NameMention && r.entities[m.entity].typ == graph.Place && r.locativeBefore(0, m) {
			return nil
		}
	}
	return []ref{r.refOf(0, n, 0.9)}
}

// within finds the places that a description holds behind à, en, dans or sur: "la réunion des alliés en Allemagne".
func (r *reader) within(sentence, token int) []ref {
	m := r.mentionAt(sentence, token)
	if m == nil || m.kind == graph.NameMention {
		return nil
	}
	t := r.trees[sentence]
	for k := token + 1; k <= m.last; k++ {
		n := r.mentionAt(sentence, k)
		if n == nil || n.kind != graph.NameMention || n.head != k || r.entities[n.entity].typ != graph.Place {
			continue
		}
		switch t.caseLabel(k) {
		case "sur": // "la réunion du groupe de contact sur l'Ukraine"
			if t.s.Tokens[k].Head != token {
				return nil
			}
			return []ref{r.refOf(sentence, n, 0.9)}
		case "à", "en", "dans":
			return []ref{r.refOf(sentence, n, 0.9)}
		}
	}
	return nil
}

// extents orders kinds of places: none lies in one of its own kind or of a smaller one.
var extents = map[string]int{"city": 1, "capital": 1, "quarter": 1, "department": 2, "region": 3, "country": 4, "area": 5, "continent": 5}

// wider reports whether a place may hold another, as far as the gazetteer knows.
func wider(outer, inner *gazetteer.Entry) bool {
	if outer == nil {
		return inner == nil || extents[inner.Kind] < 2 // what the gazetteer does not know is no region, let alone a state
	}
	if inner == nil {
		return true
	}
	a, b := extents[outer.Kind], extents[inner.Kind]
	return a == 0 || b == 0 || a > b
}
