package extract

import (
	"slices"
	"strings"

	"kg/graph"
)

// settle drops what the document says better elsewhere of the same two.
func (r *reader) settle() {
	r.specialise()
	r.unseat()
	r.yield()
	r.settleStatus()
	r.dropActing()
	r.dropMemberStates()
	r.oneCountry()
	r.oneNationality()
	r.dropNamesakes()
	r.dropHeadlined()
	r.dropSurroundings()
	r.dropRollCalls()
}

// coachTeams makes coaches of those whom the text calls so and tells to have a club or a national team under them: "le sélectionneur Paul Durand, qui dirigea
// le Soudan du Sud", "l'entraîneur restera à la tête du club".
func (r *reader) coachTeams() {
	for i := range r.out {
		f := &r.out[i]
		if f.predicate != "head-of" && f.predicate != "leader-of" || !strings.Contains(f.rule, "diriger") && !strings.Contains(f.rule, "demeurer") {
			continue
		}
		object := &r.entities[f.object.entity]
		if !isClub(object) && !(object.typ == graph.Place && r.aboutSport()) && !strings.HasPrefix(lower(object.name), "équipe ") {
			continue
		}
		if slices.ContainsFunc(r.entities[f.subject.entity].mentions, func(m graph.Mention) bool {
			words := strings.FieldsFunc(lower(r.d.Text[m.Start:m.End]), func(c rune) bool { return c == ' ' || c == '\'' || c == '’' })
			return m.Kind == graph.DescriptionMention && slices.ContainsFunc(words[:min(len(words), 2)], func(w string) bool { return r.x.rules.in("métier-de-banc", w) })
		}) {
			f.predicate = "coach-of"
		}
	}
}

// rollCall is how many of either side make a list against a list.
const rollCall = 3

// dropRollCalls leaves out what one word says of a list of several against another list: that each of them did it to each of the others
// is seldom meant, and more often one list was cut in two.
func (r *reader) dropRollCalls() {
	type said struct {
		sentence, trigger int
		predicate         string
	}
	type sides struct{ subjects, objects []int }
	add := func(list []int, e int) []int {
		if slices.Contains(list, e) {
			return list
		}
		return append(list, e)
	}
	told := map[said]sides{}
	of := func(f *found) said { return said{f.sentence, f.trigger, f.predicate} }
	for i := range r.out {
		f := &r.out[i]
		if family := r.x.table.Family(f.predicate); family == "dispute" || family == "demand" {
			s := told[of(f)]
			told[of(f)] = sides{add(s.subjects, f.subject.entity), add(s.objects, f.object.entity)}
		}
	}
	r.out = slices.DeleteFunc(r.out, func(f found) bool {
		s := told[of(&f)]
		return len(s.subjects) >= rollCall && len(s.objects) >= rollCall
	})
}

// dropSurroundings leaves an event at the narrowest place that a sentence tells: "la Turquie accueillera le sommet à Ankara".
func (r *reader) dropSurroundings() {
	type told struct{ event, sentence int }
	venues := map[told][]int{}
	around := map[pair]bool{} // what lies in what, as the document says
	for i := range r.out {
		f := &r.out[i]
		if f.predicate != "located-in" {
			continue
		}
		around[pairOf(f)] = true
		if r.entities[f.subject.entity].typ == graph.Event && f.status != graph.Negated {
			e := told{f.subject.entity, f.sentence}
			venues[e] = append(venues[e], f.object.entity)
		}
	}
	r.out = slices.DeleteFunc(r.out, func(f found) bool {
		return f.predicate == "located-in" && slices.ContainsFunc(venues[told{f.subject.entity, f.sentence}], func(place int) bool {
			return place != f.object.entity && (around[pair{place, f.object.entity}] || r.inState(place, f.object.entity))
		})
	})
}

// inState reports whether the gazetteer knows a place to lie in a state.
func (r *reader) inState(place, state int) bool {
	k := r.entities[place].known
	if k == nil || k.Kind == "country" {
		return false
	}
	in, ok := r.x.world.g.CountryOf(k)
	return ok && r.entities[state].known == in
}

// dropNamesakes drops where an establishment lies that is named after its town, where the text speaks of that town nowhere
// else: who studied at the "université de Gand" tells nothing of Gand.
func (r *reader) dropNamesakes() {
	within := func(m graph.Mention, mentions []graph.Mention) bool {
		return slices.ContainsFunc(mentions, func(n graph.Mention) bool { return n.Start <= m.Start && m.End <= n.End })
	}
	apart := map[pair][]graph.Mention{} // of the object, outside of all names of the subject: once for each two, however often the text says it
	r.out = slices.DeleteFunc(r.out, func(f found) bool {
		if !f.elsewhere || f.object.start < f.subject.start || f.object.end > f.subject.end {
			return false
		}
		of := pairOf(&f)
		outside, read := apart[of]
		if !read {
			whole := r.entities[f.subject.entity].mentions
			for _, m := range r.entities[f.object.entity].mentions {
				if !within(m, whole) {
					outside = append(outside, m)
				}
			}
			apart[of] = outside
		}
		return !slices.ContainsFunc(outside, func(m graph.Mention) bool { return m.Start < f.subject.start || m.End > f.subject.end })
	})
}

// dropHeadlined leaves out where a body lies by the headline alone, unless its adjective tells it ("l'allemand Holtmann"): there a place is
// where the news is from, "Tchad : un affrontement oppose l'armée au Front", or part of a name that the text takes up without it.
func (r *reader) dropHeadlined() {
	n := 0 // sentences of the headline
	for n < len(r.d.Sentences) && r.sameParagraph(n, 0) {
		n++
	}
	if n == 0 || n == len(r.d.Sentences) {
		return
	}
	if last := r.d.Sentences[n-1].Tokens; last[len(last)-1].Form == "." {
		return // a text without one
	}
	below := map[pair]bool{}
	for i := range r.out {
		if f := &r.out[i]; f.predicate == "located-in" && f.sentence >= n {
			below[pairOf(f)] = true
		}
	}
	r.out = slices.DeleteFunc(r.out, func(f found) bool {
		return f.predicate == "located-in" && f.sentence < n && r.entities[f.subject.entity].typ == graph.Organization && !below[pairOf(&f)] &&
			!strings.HasPrefix(f.rule, "structure/#demonym")
	})
}

// oneCountry leaves who holds an office of state in one country, and a mayor in one town: where a bare title was read by what the text is about and the
// text elsewhere names the country of the same person and office, the surer stands.
func (r *reader) oneCountry() {
	type office struct {
		holder int
		role   string
	}
	best := map[office]found{}
	of := func(f *found) (office, bool) {
		k := r.entities[f.object.entity].known
		return office{f.subject.entity, f.predicate}, f.predicate == "mayor-of" || k != nil && k.Kind == "country" && (stateOffice(f.predicate) && f.predicate != "ambassador-of" || f.predicate == "president-of")
	}
	for _, f := range r.out {
		if o, ok := of(&f); ok && f.confidence > best[o].confidence {
			best[o] = f
		}
	}
	r.out = slices.DeleteFunc(r.out, func(f found) bool {
		o, ok := of(&f)
		return ok && f.object.entity != best[o].object.entity && f.confidence < best[o].confidence-0.1
	})
}

// oneNationality leaves a person what the text calls them beside their name, and drops what it says of them only where coreference
// took a people's noun for them or a "compatriote" has the country of whoever: "Magnus Brunner, ministre autrichien … Le Néerlandais".
func (r *reader) oneNationality() {
	sure := map[int]map[int]bool{} // by person, the countries that their name or their office is told with
	loose := func(f *found) bool {
		return f.predicate == "citizen-of" && (f.subject.start == f.object.start || f.rule == "structure/compatriote,concitoyen,concitoyenne/N")
	}
	for i := range r.out {
		f := &r.out[i]
		if (f.predicate == "citizen-of" || stateOffice(f.predicate) && f.predicate != "ambassador-of") && r.isState(f.object.entity) && !loose(f) {
			if sure[f.subject.entity] == nil {
				sure[f.subject.entity] = map[int]bool{}
			}
			sure[f.subject.entity][f.object.entity] = true
		}
	}
	r.out = slices.DeleteFunc(r.out, func(f found) bool {
		return loose(&f) && len(sure[f.subject.entity]) > 0 && !sure[f.subject.entity][f.object.entity]
	})
}

// dropActing drops where a capital lies that elsewhere in its sentence acts for its state: "Au Mali, Bamako accuse Kiev".
func (r *reader) dropActing() {
	acting := map[int]bool{}
	for i := range r.out {
		for _, x := range []ref{r.out[i].subject, r.out[i].object} {
			if x.from > 0 {
				acting[x.start] = true
			}
		}
	}
	r.out = slices.DeleteFunc(r.out, func(f found) bool {
		return f.predicate == "located-in" && f.subject.from == 0 && acting[f.subject.start]
	})
}

// dropMemberStates drops that an alliance lies in the states that are said to be its members: "l'Alliance des États du Sahel (Mali, Niger)".
func (r *reader) dropMemberStates() {
	members := map[pair]bool{} // the alliance first
	for i := range r.out {
		if f := &r.out[i]; f.predicate == "member-of" && r.entities[f.subject.entity].typ == graph.Place {
			members[pair{f.object.entity, f.subject.entity}] = true
		}
	}
	if len(members) > 0 {
		r.out = slices.DeleteFunc(r.out, func(f found) bool { return f.predicate == "located-in" && members[pairOf(&f)] })
	}
}

// pair is a subject and an object.
type pair struct{ subject, object int }

func pairOf(f *found) pair { return pair{f.subject.entity, f.object.entity} }

// specialise drops the general role where the document states an exact one: "le chef de l'Otan" is its secretary
// general.
func (r *reader) specialise() {
	r.coachTeams()
	r.out = slices.DeleteFunc(r.out, func(f found) bool { // "le patineur Paul Durand ne participera pas à la finale"
		return f.predicate == "participates-in" && f.status == graph.Fact && f.kind != 'V' && r.absent[pairOf(&f)]
	})
	exact := map[pair]bool{}
	for i := range r.out {
		f := &r.out[i]
		if r.x.table.Family(f.predicate) == "role" && !generalPosts[f.predicate] && !postsBeside[f.predicate] {
			exact[pairOf(f)] = true
		}
	}
	r.out = slices.DeleteFunc(r.out, func(f found) bool { return generalPosts[f.predicate] && exact[pairOf(&f)] })
}

// isState reports whether an entity is a state that the gazetteer knows.
func (r *reader) isState(entity int) bool {
	k := r.entities[entity].known
	return k != nil && k.Kind == "country"
}

// unseat drops the seat for the state where the document states the place that somebody sits for.
func (r *reader) unseat() {
	type seat struct {
		holder int
		role   string
	}
	local := map[seat]bool{}
	of := func(f *found) seat { return seat{f.subject.entity, f.predicate} }
	for i := range r.out {
		if f := &r.out[i]; postsForPlace[f.predicate] && !r.isState(f.object.entity) {
			local[of(f)] = true
		}
	}
	r.out = slices.DeleteFunc(r.out, func(f found) bool { return postsForPlace[f.predicate] && r.isState(f.object.entity) && local[of(&f)] })
}

// yielding is a predicate that says less than another of the same two: whoever negotiates to join a union meets it.
type yielding struct {
	less, more string
	status     graph.Status // of less; "" for any
	sentence   bool         // only where one sentence says both
}

var yields = []yielding{
	{less: "joined", more: "seeks-to-join", status: graph.Possible},
	{less: "met", more: "seeks-to-join", sentence: true},
	{less: "criticized", more: "investigates", sentence: true}, // "le parquet soupçonne"
	{less: "employee-of", more: "researcher-of"},
	{less: "visited", more: "lives-in", sentence: true},
	{less: "visited", more: "president-of"},
	{less: "visited", more: "prime-minister-of"},
	{less: "visited", more: "foreign-minister-of"},
	{less: "aids", more: "paid", sentence: true},
	{less: "supports", more: "lawyer-of"}, // "que défend Me Paul Durand"
}

// symmetric reports whether a predicate holds in both directions.
func (r *reader) symmetric(predicate string) bool {
	row, ok := r.x.table.Lookup(predicate)
	return ok && row.Symmetric
}

// yield drops the statements of [yields].
func (r *reader) yield() {
	for _, y := range yields {
		said := map[statementKey]bool{}
		key := func(f *found) statementKey {
			k := statementKey{f.subject.entity, y.more, f.object.entity, f.sentence}
			if !y.sentence {
				k.sentence = 0
			}
			return k
		}
		for i := range r.out {
			if f := &r.out[i]; f.predicate == y.more {
				said[key(f)] = true
			}
		}
		r.out = slices.DeleteFunc(r.out, func(f found) bool {
			back := f
			back.subject, back.object = f.object, f.subject
			return f.predicate == y.less && (y.status == "" || f.status == y.status) && (said[key(&f)] || r.symmetric(y.less) && said[key(&back)])
		})
	}
}

// settleStatus makes one of what the document says of the same two as a fact and as possible: a fact, unless only a noun
// names it and a verb tells that it is yet to come: "la sortie du Royaume-Uni", which "s'apprête à quitter l'Union".
func (r *reader) settleStatus() {
	type ways struct{ told, named, coming bool }
	type claim struct {
		pair
		predicate string
	}
	peopled := map[int]bool{} // bodies in which somebody holds or held an office
	for i := range r.out {
		if f := &r.out[i]; f.status != graph.Possible && r.x.table.Family(f.predicate) == "role" {
			peopled[f.object.entity] = true
		}
	}
	for i := range r.out {
		if f := &r.out[i]; f.predicate == "founded" && f.status == graph.Possible && peopled[f.object.entity] {
			f.status = graph.Fact // "il fondera le parti" that he chairs
		}
	}
	said := map[claim]*ways{}
	of := func(f *found) *ways {
		c := claim{pairOf(f), f.predicate}
		if said[c] == nil {
			said[c] = &ways{}
		}
		return said[c]
	}
	for i := range r.out {
		switch f := &r.out[i]; {
		case f.status == graph.Possible:
			w := of(f)
			w.coming = w.coming || f.kind == 'V'
		case f.status == graph.Fact && f.kind == 'N' && r.x.table.Family(f.predicate) != "role":
			of(f).named = true
		case f.status == graph.Fact:
			of(f).told = true
		}
	}
	r.out = slices.DeleteFunc(r.out, func(f found) bool {
		w := of(&f)
		switch f.status {
		case graph.Possible:
			return w.told || w.named && !w.coming
		case graph.Fact:
			return w.coming && !w.told
		}
		return false
	})
}
