package extract

import (
	"slices"

	"kg/graph"
)

// described is an entity that a common noun and its complements name: an event ("sommet de Vilnius"), a body ("parquet de
// Paris").
type described struct {
	entity      int
	lemma       string
	complements []string // what tells it from others of its kind: names, demonyms, years, ranks, sorted
	sentence    int
	weak        []string // of an event, the adjectives and nouns that tell of what sort it is, sorted
	token       int      // of an event that has no entity yet, whose entity is -1
	named       bool     // by its name
	occurred    bool     // told by a verb of headline or lead: "un avion s'écrase"
}

// descriptions are the classes of nouns that name entities by description.
var descriptions = []struct {
	class string
	alone string // class of the nouns that do so without complement
	typ   graph.EntityType
	mark  mark // of all lemmas at which one may be described
}{
	{"événement", "", graph.Event, eventMark},
	{"institution", "institution-seule", graph.Organization, bodyMark},
}

// reach is how many sentences later "ce sommet" may still take up a sommet.
const reach = 12

// readDescribed finds the events and bodies that the text names by a noun with its complements, in order, and joins to
// them the later mentions without complement ("ce sommet", "le parquet"). They become entities of the result only where
// a statement needs them.
func (r *reader) readDescribed() {
	for _, kind := range descriptions {
		var known []described
		for i := range r.d.Sentences {
			for k := range r.d.Sentences[i].Tokens {
				if !r.trees[i].marked(k, kind.mark) && r.at[i][k] < 0 {
					continue // most tokens, which the conditions below would turn away one by one
				}
				tok := r.trees[i].tok(k)
				noun := tok.UPOS == "NOUN" || tok.UPOS == "PROPN"
				lemma := r.trees[i].lemma(k)
				several := kind.typ == graph.Organization && tok.Feat("Number") == "Plur" && !r.trees[i].oneByArticle(k)
				if several && !r.x.rules.in("institution-plurielle", lemma) {
					continue // "des banques américaines" are no bank
				}
				if m := r.mentionAt(i, k); kind.typ == graph.Event && m != nil && m.kind == graph.NameMention && m.head == k && r.entities[m.entity].typ == graph.Event && !r.x.rules.in("événement", lemma) {
					known = append(known, described{entity: m.entity, sentence: i}) // what sort of event "Solstice 50" is only its reprise tells
					continue
				}
				if kind.typ == graph.Event {
					if noun := r.toldBy(i, k); noun != "" {
						known = append(known, described{entity: -1, lemma: noun, sentence: i, token: k})
						continue
					}
					if o, victim := r.occurs(i, k); o != nil {
						known = r.readOccurrence(i, k, o, victim, known)
						continue
					}
				}
				if kind.typ == graph.Event && r.capital(i, k) && r.x.rules.in("corps-à-majuscule", lemma) {
					continue // "le Rassemblement pour la paix" is a party
				}
				if kind.typ == graph.Event && k > 1 && r.beforeFinal(i, k-2) {
					continue // "le quart de finale" has been read
				}
				if noun && (several || r.x.rules.in(kind.class, lemma) || kind.typ == graph.Organization && r.bodyNoun(i, k, lemma) || kind.typ == graph.Event && r.eventNoun(i, k, lemma)) {
					known = r.readDescription(i, k, lemma, kind.typ, kind.alone, known)
				}
			}
		}
		if kind.typ == graph.Event {
			r.joinEvents(known)
		}
	}
}

// bodyNoun reports whether a noun of no class of institutions is a body's by what stands beside it.
func (r *reader) bodyNoun(i, k int, lemma string) bool {
	return r.x.rules.in("cabinet", lemma) || r.x.rules.in("maisonnée", lemma) || r.numbered(i, k) || r.x.rules.in("institution-majuscule", lemma) && r.capital(i, k) || r.qualified(i, k) || r.ruledBody(i, k)
}

// eventNoun reports whether a noun of no class of events is an event's by what stands beside it, or takes one up.
func (r *reader) eventNoun(i, k int, lemma string) bool {
	return r.x.rules.in("reprise", lemma) || r.x.rules.in("événement-rang", lemma) || r.beforeFinal(i, k) || r.composed(i, k) != "" || r.unrest(i, k) || i == 0 && r.announced(i, k, lemma)
}

// readDescription reads one noun, and returns what is known with what it adds.
func (r *reader) readDescription(i, k int, lemma string, typ graph.EntityType, alone string, known []described) []described {
	m := r.mentionAt(i, k)
	if m != nil && m.kind == graph.NameMention {
		if r.entities[m.entity].typ == typ && m.head == k {
			complements := r.complements(i, m.first, m.last, k)
			r.completeTitle(i, k, m)
			if same := sameDescribed(known, lemma, complements, i); same >= 0 && same != m.entity && len(complements) > 0 && typ == graph.Event {
				r.merge(m.entity, same)
			}
			known = append(known, described{entity: m.entity, lemma: r.sameSort(lemma, i, k), complements: complements, sentence: i, token: k, named: true})
		}
		return known
	}
	if m != nil && r.entities[m.entity].typ == typ {
		return known
	}
	if typ == graph.Event {
		return r.readEvent(i, k, known)
	}
	return r.readBody(i, k, lemma, alone, known)
}

// merge makes two entities one: the second takes all mentions of the first.
func (r *reader) merge(from, into int) {
	r.countryTimes = nil
	a, b := &r.entities[from], &r.entities[into]
	b.mentions = append(b.mentions, a.mentions...)
	b.named = b.named || a.named
	a.mentions, a.named = nil, false
	for _, group := range r.groups {
		for k := range group.members {
			if group.members[k] == from {
				group.members[k] = into
			}
		}
	}
	for s := range r.mentions {
		for k := range r.mentions[s] {
			if r.mentions[s][k].entity == from {
				r.mentions[s][k].entity = into
			}
		}
	}
}

// sameDescribed finds the last entity that a description can mean, or -1.
func sameDescribed(known []described, lemma string, complements []string, sentence int) int {
	if len(complements) == 0 { // "cet attentat" is the one in the headline
		for _, e := range known {
			if e.lemma == lemma && e.sentence == 0 && e.entity >= 0 {
				return e.entity
			}
		}
	}
	for _, e := range slices.Backward(known) {
		if e.lemma != lemma || e.entity < 0 {
			continue
		}
		if len(complements) == 0 && sentence-e.sentence <= reach || len(complements) > 0 && len(e.complements) > 0 && covers(e.complements, complements) {
			return e.entity
		}
	}
	return -1
}

// oneByArticle reports whether the article of a noun that the tagger takes for a plural says that it is one: "le Fonds", "du fonds".
func (t *tree) oneByArticle(k int) bool {
	return k > 0 && slices.Contains([]string{"le", "la", "l'", "du", "au", "ce", "cet", "cette"}, contractedBefore(t, k))
}

// contractedBefore is the word before a noun and its adjectives.
func contractedBefore(t *tree, k int) string {
	n := k - 1
	for n > 0 && t.tok(n).UPOS == "ADJ" {
		n--
	}
	return t.form(n)
}

// covers reports whether the elements of the shorter list are all among those of the longer.
func covers(a, b []string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return !slices.ContainsFunc(b, func(w string) bool { return !slices.Contains(a, w) })
}
