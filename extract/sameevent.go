package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// eventTraits are what a text tells an event apart by.
type eventTraits struct {
	entity, first, last int // sentences of the first and the last description
	lemmas              []string
	places              []*entity
	held                []*entity // where the text says that it takes place, though no name of it does
	times, rest, sorts  []string
	apart               bool // it is one of several, by number, rank or adjective, or new in the body of the text
}

// joinEvents makes one of two events that a text names in two ways, by its place and by its day, "le scrutin moldave … les élections
// législatives du 28 septembre", by a narrow noun and by a wide one, "le massacre de Bossemptélé … l'attaque de Bossemptélé": the first
// named in headline or lead, told apart by nothing, and no other of the text may be meant.
func (r *reader) joinEvents(known []described) {
	events := r.eventTraits(known)
	for n := range events {
		b, found, several := &events[n], -1, false
		for m := range events {
			if a := &events[m]; m != n && a.entity >= 0 && r.oneEvent(a, b) {
				several = several || found >= 0
				if found < 0 {
					found = m
				}
			}
		}
		if found < 0 || found > n || several || events[found].first >= r.lead {
			continue
		}
		a := &events[found]
		if len(a.places)+len(a.rest)+len(a.times) == 0 && len(b.places)+len(b.rest)+len(b.times) > 0 { // "la cérémonie d'ouverture en direct … la cérémonie d'ouverture des Jeux"
			r.entities[a.entity].name = r.entities[b.entity].name
		}
		r.merge(b.entity, a.entity)
		for k := range known {
			if known[k].entity == b.entity {
				known[k].entity = a.entity
			}
		}
		a.lemmas, a.last = append(a.lemmas, b.lemmas...), b.last
		a.places, a.held = append(a.places, b.places...), append(a.held, b.held...)
		a.times, a.rest, a.sorts = append(a.times, b.times...), append(a.rest, b.rest...), append(a.sorts, b.sorts...)
		b.entity = -1
	}
}

// eventTraits gathers what each event with an entity is told apart by, in the order of the text. Contests are left alone: what has much the same name
// is mostly another class or another year of them.
func (r *reader) eventTraits(known []described) []eventTraits {
	var out []eventTraits
	at := map[int]int{}
	for k := range known {
		d := &known[k]
		if d.entity < 0 || d.lemma == "" || r.related[d.sentence] || r.x.rules.in("événement/sport", d.lemma) || r.x.rules.in("événement-rang", d.lemma) {
			continue
		}
		n, ok := at[d.entity]
		if !ok {
			n = len(out)
			at[d.entity] = n
			out = append(out, eventTraits{entity: d.entity, first: d.sentence})
		}
		r.addTraits(&out[n], d)
	}
	return out
}

// addTraits adds what one description or name of an event tells it apart by.
func (r *reader) addTraits(e *eventTraits, d *described) {
	t := r.trees[d.sentence]
	first, last, k := d.token, d.token, d.token
	named := r.mentionAt(d.sentence, k)
	for n := range r.mentions[d.sentence] {
		if m := &r.mentions[d.sentence][n]; m.entity == d.entity && m.first <= k && k <= m.last {
			first, last = m.first, m.last
		}
	}
	vote := r.x.rules.in("événement/scrutin", d.lemma)
	e.last, e.lemmas = d.sentence, append(e.lemmas, strings.TrimSuffix(d.lemma, "s"))
	e.held = append(e.held, r.heldAt(d.sentence, k)...)
	e.apart = e.apart || t.plural(k) && !vote || d.sentence >= r.lead && !t.definite(k) && !t.definiteCompound(k) && (named == nil || named.kind != graph.NameMention)
	for i := first; i <= last; i++ {
		tok := t.tok(i)
		lemma := lower(tok.Lemma)
		m := r.mentionAt(d.sentence, i)
		switch {
		case i == k || tok.UPOS == "DET" || tok.UPOS == "ADP" || tok.UPOS == "PUNCT" || lemma == "élection":
		case r.x.rules.in("d'un-autre", lemma) || r.x.rules.in("ordinal", lemma):
			e.apart = e.apart || tok.Head == k // not "l'élection de mai prochain"
		case r.x.rules.in("jour", lemma):
		case timeWords.Get(lower(tok.Form)).kind == "month" || strings.Trim(tok.Form, "0123456789") == "":
			e.times = append(e.times, lower(tok.Form))
		case m != nil && m.entity != d.entity && r.entities[m.entity].typ == graph.Place:
			e.places = append(e.places, &r.entities[m.entity])
		case m != nil && m.entity != d.entity && m.kind == graph.NameMention: // "africaine" of "l'Union africaine" is no place
			if name := r.entities[m.entity].name; !slices.Contains(e.rest, name) {
				e.rest = append(e.rest, name)
			}
		case r.demonym(d.sentence, i) != nil:
			e.places = append(e.places, &entity{known: r.demonym(d.sentence, i)})
		case m != nil && m.entity != d.entity:
			e.rest = append(e.rest, r.entities[m.entity].name)
		case m != nil && r.x.world.known(tok.Form, graph.Place) != nil:
			e.places = append(e.places, &entity{known: r.x.world.known(tok.Form, graph.Place)})
		case m != nil && m.kind == graph.NameMention && capitalised(tok.Form):
			if place := r.placeCalled(tok.Form); place != nil {
				e.places = append(e.places, place)
			} else {
				e.rest = append(e.rest, tok.Form)
			}
		case tok.UPOS == "ADJ" || tok.UPOS == "NOUN" || tok.UPOS == "PROPN":
			if !r.x.rules.in("adjectif-vague", lemma) && !(vote && tok.UPOS == "ADJ" && strings.HasPrefix(d.lemma, strings.TrimSuffix(lemma, "f"))) {
				e.sorts = append(e.sorts, lemma)
			}
		}
	}
}

// heldAt lists the places at which the text says that an event takes place, by its noun, by the verb that it is subject, object or occasion of, or by
// what the headline puts behind it: "le sommet, qui s'achève à Nairobi", "Sommet Europe-Afrique : à Luanda, la France plaide".
func (r *reader) heldAt(sentence, k int) []*entity {
	t := r.trees[sentence]
	var out []*entity
	add := func(refs []ref) {
		for _, x := range refs {
			out = append(out, &r.entities[x.entity])
		}
	}
	add(r.venues(sentence, []int{k}))
	for _, a := range t.in[k] {
		switch a.label {
		case "subj", "obj", "lors_de", "au_cours_de", "dans":
			if t.verbal(a.from) {
				add(r.venues(sentence, []int{a.from}))
			}
		}
	}
	if sentence > 0 {
		return out
	}
	for c := k + 1; c+2 < len(t.s.Tokens); c++ {
		if t.form(c) != ":" {
			continue
		}
		if m := r.mentionAt(sentence, c+2); m != nil && t.form(c+1) == "à" && r.entities[m.entity].typ == graph.Place && m.last+1 < len(t.s.Tokens) && t.form(m.last+1) == "," {
			out = append(out, &r.entities[m.entity])
		}
		break
	}
	return out
}

// placeCalled is the place of the document that has a name, nil where none has.
func (r *reader) placeCalled(name string) *entity {
	for id := range r.entities {
		if e := &r.entities[id]; e.typ == graph.Place && e.name == name {
			return e
		}
	}
	return nil
}

// kindOfVote is the noun of a vote that says of what it is, "" where none of an event's nouns does; vote is whether it is one at all.
func (r *reader) kindOfVote(e *eventTraits) (kind string, vote bool) {
	for _, w := range e.lemmas {
		if r.x.rules.in("événement/scrutin", w) || r.x.rules.in("événement/scrutin", w+"s") {
			vote = true
			if !r.x.rules.in("scrutin-quelconque", w) {
				kind = w
			}
		}
	}
	return kind, vote
}

// oneEvent reports whether two events are of one kind and nothing tells them apart, and something says that they are one: a place or another
// complement that they share, or that the one is told by its place and the other by its day. Of one sort of vote a text is about one.
func (r *reader) oneEvent(a, b *eventTraits) bool {
	if a.apart || b.apart || max(a.first, b.first)-min(a.last, b.last) > reach ||
		len(a.rest) > 0 && len(b.rest) > 0 && !covers(a.rest, b.rest) ||
		len(a.sorts) > 0 && len(b.sorts) > 0 && !covers(a.sorts, b.sorts) || !oneTime(a.times, b.times) {
		return false
	}
	x, vote := r.kindOfVote(a)
	y, voteToo := r.kindOfVote(b)
	noun := slices.Contains(b.lemmas, a.lemmas[0])
	switch {
	case x != "" && y != "" && x != y:
		return false
	case !(vote && voteToo) && !slices.ContainsFunc(a.lemmas, func(x string) bool {
		return slices.ContainsFunc(b.lemmas, func(y string) bool { return x == y || r.x.rules.takesUp(x, y) || r.x.rules.takesUp(y, x) })
	}):
		return false
	case heldTogether(a, b):
		return true
	case len(a.places) > 0 && len(b.places) > 0:
		one, exact := onePlace(a.places, b.places)
		return one && (exact || vote || noun)
	case x != "" && x == y && len(a.places)+len(a.times)+len(a.rest)+len(a.sorts) == 0: // "la présidentielle … l'élection présidentielle de mai prochain"
		return true
	}
	if noun && !vote && b.first < r.lead && !apartByPlace(a, b) { // "Attentat à Strasbourg … l'attentat de mardi soir sur le marché de Noël"
		return true
	}
	return len(a.rest) > 0 && len(b.rest) > 0 || len(a.times) == 0 && len(a.places) > 0 && len(b.times) > 0 || len(b.times) == 0 && len(a.times) > 0 && len(b.places) > 0
}

// heldTogether reports whether one of two events is named by the town in which the other is said to take place, or both are said to take place in one.
func heldTogether(a, b *eventTraits) bool {
	if len(a.held)+len(b.held) == 0 {
		return false
	}
	one, exact := onePlace(slices.Concat(a.places, a.held), slices.Concat(b.places, b.held))
	return one && exact
}

// apartByPlace reports whether two events are told to take place at different places.
func apartByPlace(a, b *eventTraits) bool {
	x, y := slices.Concat(a.places, a.held), slices.Concat(b.places, b.held)
	one, _ := onePlace(x, y)
	return len(x) > 0 && len(y) > 0 && !one
}

// onePlace reports whether some place of one list is one of the other, or the state that it lies in; exact is a place that is no state.
func onePlace(a, b []*entity) (one, exact bool) {
	state := func(e *entity) bool { return e.known != nil && e.known.Kind == "country" }
	country := func(e *entity) string {
		if e.known == nil {
			return ""
		}
		return e.known.Country
	}
	same := func(x, y *entity) bool {
		return x == y || x.known != nil && y.known != nil && x.known.ID == y.known.ID || x.name != "" && x.name == y.name
	}
	for _, x := range a {
		for _, y := range b {
			switch {
			case same(x, y):
				one, exact = true, exact || !state(x)
			case country(x) != "" && country(x) == country(y) && (state(x) || state(y)):
				one = one || len(a) == 1 && len(b) == 1
			case !state(x) && !state(y):
				return false, false
			}
		}
	}
	return one, exact
}

// oneTime reports whether two lists of years, months and days may tell one time: no two years, months or days of them differ.
func oneTime(a, b []string) bool {
	sort := func(w string) int { // a month, a day, a year
		if strings.Trim(w, "0123456789") != "" {
			return 0
		}
		return 1 + len(w)/3
	}
	for _, x := range a {
		for _, y := range b {
			if x != y && sort(x) == sort(y) {
				return false
			}
		}
	}
	return true
}
