package extract

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// actor reads a capital or a seat of power as its state, where the rule speaks of who acts.
func (r *reader) actor(x ref, slot *Slot, rule *Rule) ref {
	if rule.Options.Place && slot == &rule.Object && rule.Predicate == "visited" {
		if _, seat := r.x.world.g.Metonym(clean(r.text(x.start, x.end))); seat {
			x.entity = -1 // "reçu à l'Élysée" is no journey to France
			return x
		}
	}
	if rule.Options.Place && (slot == &rule.Object || rule.Predicate == "located-in") || rule.Predicate == "part-of" {
		return x
	}
	if y, continental := r.continental(x, slot, rule); continental {
		return y
	}
	if !rule.Options.State {
		if !rule.needs.acts {
			return x
		}
		if slot == &rule.Object {
			if inTheCity[rule.Predicate] {
				return x
			}
		}
	}
	if m := r.entities[x.entity].typ; m == graph.Person || m == graph.Event {
		return x
	}
	e := &r.entities[x.entity]
	if e.known != nil && e.known.Kind == "seat" {
		return x
	}
	state, named := r.stateMeant(x)
	if state == nil || e.known == state {
		return x
	}
	if union, ok := r.unionFor(state); ok && (rule.Predicate != "told" || rule.Options.State) && interactions[rule.row.Family] {
		state = union
	}
	if named {
		x.from = x.entity + 1
	}
	x.entity = r.place(state)
	x.sure *= 0.95
	return x
}

// meaning is the state that a mention of an entity means where it acts, nil where it means none, and whether its words say so.
type meaning struct {
	entity, start, end int
	state              *gazetteer.Entry
	named              bool
}

// stateMeant is the state that a reference means where it acts. Every rule that fits a name asks for the same.
func (r *reader) stateMeant(x ref) (*gazetteer.Entry, bool) {
	m := &r.meanings[x.start%len(r.meanings)]
	if m.entity != x.entity || m.start != x.start || m.end != x.end {
		*m = meaning{entity: x.entity, start: x.start, end: x.end}
		m.state, m.named = r.readState(x)
	}
	return m.state, m.named
}

// stateOf is the state that a capital, the town that its government sits in or a seat of power stands for when it acts; nil for
// other names.
func (r *reader) stateOf(name string) *gazetteer.Entry {
	if r.x.rules.in("siège-de-fait", lower(name)) {
		if town, ok := r.x.world.g.Place(name); ok {
			if state, ok := r.x.world.g.CountryOf(town); ok {
				return state
			}
		}
	}
	return r.x.world.stateOf(name)
}

func (r *reader) readState(x ref) (*gazetteer.Entry, bool) {
	if before := strings.TrimRight(lower(r.text(max(0, x.start-9), x.start)), " "); strings.HasSuffix(before, "état de") || strings.HasSuffix(before, "etat de") {
		return nil, false // "le ministre de la Justice de l'État de Washington"
	}
	if state := r.stateOf(clean(r.text(x.start, x.end))); state != nil {
		return state, true
	}
	// a pronoun or a possessive: what its entity is called
	words := strings.Fields(lower(r.text(x.start, x.end)))
	if slices.ContainsFunc(words, func(w string) bool { return r.x.rules.in("générique", w) }) {
		return nil, false // "la capitale portugaise" is the city
	}
	return r.stateOf(r.entities[x.entity].name), false
}

// timesNamed is how often the document names what the gazetteer knows.
func (r *reader) timesNamed(k *gazetteer.Entry) int {
	n := 0
	if id, ok := r.byKnown[k.ID]; ok {
		n = len(r.entities[id].mentions)
	}
	return n
}

// continental reads the adjective of a continent: "des pays européens" are not Europe, "le commissaire européen" is one of its
// union.
func (r *reader) continental(x ref, slot *Slot, rule *Rule) (ref, bool) {
	e := &r.entities[x.entity]
	family := rule.row.Family
	if e.known != nil && e.known.ID == "place:europe" && interactions[family] && strings.HasSuffix(lower(r.text(x.start, x.end)), "européens") && r.text(x.start, x.end) != lower(r.text(x.start, x.end)) {
		if union, ok := r.x.world.g.Organization("Union européenne"); ok && (rule.Predicate == "sanctioned" || r.timesNamed(union) > 0) { // "a pressé les Européens d'agir"
			x.entity = r.place(union)
			return x, true
		}
	}
	if e.known == nil || e.known.Kind != "continent" || !rule.Options.State && !rule.needs.acts ||
		lower(r.text(x.start, x.end)) != r.text(x.start, x.end) {
		return x, false
	}
	id := e.known.ID
	x.entity = -1
	union, ok := r.x.world.g.Organization("Union européenne")
	if ok && id == "place:europe" && (family == "role" || slot == &rule.Subject && !x.acting && (family == "support" || rule.Predicate == "sanctioned") || interactions[family] && r.ofUnion(x)) { // "l'aide européenne", "dénonce les sanctions européennes"
		x.entity = r.place(union)
	}
	return x, true
}

// ofUnion reports whether an adjective stands behind what only the Union has or does of all that is European: "l'embargo européen".
func (r *reader) ofUnion(x ref) bool {
	words := strings.Fields(lower(r.text(max(0, x.start-24), x.start)))
	return len(words) > 0 && r.x.rules.in("œuvre-de-l'union", strings.TrimSuffix(words[len(words)-1], "s"))
}

// moveMention gives one mention of a capital to its state.
func (r *reader) moveMention(x ref) {
	if x.from == 0 {
		return
	}
	city, id := x.from-1, x.entity
	from := &r.entities[city]
	i := slices.IndexFunc(from.mentions, func(m graph.Mention) bool { return m.Start == x.start && m.End == x.end })
	if i < 0 {
		return
	}
	r.entities[id].mentions = append(r.entities[id].mentions, from.mentions[i])
	r.entities[id].named = true
	from.mentions = slices.Delete(from.mentions, i, i+1)
	for s := range r.mentions {
		toks := r.d.Sentences[s].Tokens
		for k := range r.mentions[s] {
			if m := &r.mentions[s][k]; m.entity == city && toks[m.first].Start == x.start && toks[m.last].End == x.end {
				m.entity = id
				r.countryTimes = nil
			}
		}
	}
}

// stateHere makes sure that the document has a state that "le gouvernement" can mean: the country that it is about, else
// one that is called no more than "État".
func (r *reader) stateHere() bool {
	if r.topic < 0 && !r.countries {
		r.topic = r.addEntity(entity{typ: graph.Place, name: "État"})
	}
	return r.topic >= 0
}

// seatRef is the state of a seat of power that is no name to the name finder.
func (r *reader) seatRef(state *gazetteer.Entry, sentence, token int) ref {
	id := r.place(state)
	x := r.tokenRef(id, sentence, token, 0.85)
	r.addOccurrence(id, x, graph.NameMention)
	return x
}
