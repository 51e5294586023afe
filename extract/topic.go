package extract

import (
	"strings"
	"unicode/utf8"

	"kg/gazetteer"
	"kg/graph"
)

// findTopic finds the country that the document is about: the one before the colon of its headline ("Brésil : …"), else
// the one it names most, twice as often as the next; what a headline names counts more, and a city counts for its state.
func (r *reader) findTopic() {
	count := make([]int, len(r.entities))
	add := func(id, n int) {
		for len(count) <= id {
			count = append(count, 0)
		}
		count[id] += n
	}
	for id := range len(r.entities) {
		k := r.entities[id].known
		if k == nil {
			continue
		}
		if k.Kind == "country" {
			add(id, len(r.entities[id].mentions))
		} else if state, ok := r.x.world.g.CountryOf(k); ok {
			if into, ok := r.byKnown[state.ID]; ok {
				add(into, len(r.entities[id].mentions))
			}
		}
	}
	for i := range r.d.Sentences {
		for k := range r.d.Sentences[i].Tokens {
			if p := r.demonym(i, k); p != nil && p.Kind == "country" {
				add(r.place(p), 1)
			}
		}
	}
	if len(r.mentions) > 0 {
		for _, m := range r.mentions[0] {
			k := r.entities[m.entity].known
			if k == nil || k.Kind != "country" || m.kind != graph.NameMention {
				continue
			}
			if toks := r.d.Sentences[0].Tokens; m.first == 0 && m.last+1 < len(toks) && toks[m.last+1].Form == ":" {
				r.countries, r.topic = true, m.entity
				return
			}
			add(m.entity, headlineWeight)
		}
	}
	best, _, second := foremost(len(count), func(id int) int { return count[id] })
	r.countries = best >= 0
	if best >= 0 && count[best] >= 2*second {
		r.topic = best
		if count[best] < 2 {
			r.topic = -1 // "l'écrivaine iranienne Anna Roy" makes no article one on Iran
		}
		if home := r.homeland(); count[best] < 3 && home >= 0 && home != best { // hardly named, where towns and adjectives speak of another
			r.topic = -1
		}
	}
}

// foremost is the one of n things that counts most, the first of equals, with its count and that of the next; -1 where none counts.
func foremost(n int, count func(int) int) (best, most, second int) {
	best = -1
	for id := range n {
		switch c := count(id); {
		case c > most:
			best, most, second = id, c, most
		case c > second:
			second = c
		}
	}
	return best, most, second
}

// dominant is the one of n things that counts at least so much and twice as much as the next, -1 where none does.
func dominant(n, least int, count func(int) int) int {
	best, most, second := foremost(n, count)
	if most < least || most < 2*second {
		return -1
	}
	return best
}

// headlineWeight is what a country named in the headline counts more than one named in the text.
const headlineWeight = 2

// joinState makes "l'État", read as a name, the country that the document is about, or where there is none a state of its
// own.
func (r *reader) joinState() {
	for id := range r.entities {
		e := &r.entities[id]
		if first, _ := utf8.DecodeRuneInString(e.name); !strings.ContainsRune("EeÉéGgLl", first) {
			continue
		}
		if noun, word, ok := strings.Cut(gazetteer.Fold(e.name), " "); ok && e.named && (noun == "etat" || noun == "gouvernement") { // "l'État français"
			if p := r.x.world.demonym(word); p != nil && p.Kind == "country" {
				into := r.place(p)
				r.merge(id, into)
				continue
			}
		}
		switch gazetteer.Fold(e.name) {
		case "etat", "l etat", "l'etat":
		default:
			continue
		}
		if r.topic >= 0 {
			r.merge(id, r.topic)
		} else if !r.countries {
			e.typ, r.topic = graph.Place, id
		}
	}
}
