package resolve

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// event is the name of an event, read.
type event struct {
	name   string // folded, without its article
	kind   string
	number string   // "1" of "première guerre", "2" of "second tour"
	round  bool     // the number is of a round
	years  []string //
	month  string   // "11"
	day    string   // "13"
	places []string // ids of the gazetteer, or folded names, each once
	words  []string // what is left
	names  []string // the words, with whom initials among them stand for
}

var months = map[string]string{"janvier": "1", "fevrier": "2", "mars": "3", "avril": "4", "mai": "5", "juin": "6", "juillet": "7", "aout": "8",
	"septembre": "9", "octobre": "10", "novembre": "11", "decembre": "12",
	"january": "1", "february": "2", "march": "3", "april": "4", "may": "5", "june": "6", "july": "7", "august": "8",
	"september": "9", "october": "10", "november": "11", "december": "12"}

// parseEvent reads the name of an event.
func (k *knowledge) parseEvent(name string) *event {
	folded := graph.Fold(name)
	e := &event{name: withoutArticle(folded, graph.Event)}
	ws := words(folded)
	for i := 0; i < len(ws); {
		if n := k.readKind(e, ws[i:]); n > 0 {
			i += n
			continue
		}
		w := ws[i]
		switch {
		case isYear(w):
			e.years = append(e.years, w)
		case months[w] != "" && (i > 0 && isDay(ws[i-1]) || i+1 < len(ws) && isYear(ws[i+1])):
			e.month = months[w]
		case isDay(w) && i+1 < len(ws) && months[ws[i+1]] != "":
			e.day = strings.TrimSuffix(w, "er")
		case k.numbers[w] != "":
			e.number = k.numbers[w]
		case k.stop[w]:
		default:
			if n := k.readPlace(e, ws[i:]); n > 0 {
				i += n
				continue
			}
			if s, ok := k.same[w]; ok {
				w = s
			}
			e.words = append(e.words, w)
		}
		i++
	}
	e.names = k.nameWords(e.words)
	return e
}

func (e *event) addPlace(p string) {
	if !slices.Contains(e.places, p) {
		e.places = append(e.places, p)
	}
}

// readKind reads a kind of event at the beginning of ws and returns how many words it takes. The kind at the head of
// the name is the event's; a later one is a word like others.
func (k *knowledge) readKind(e *event, ws []string) int {
	for n := min(k.kindHeads[ws[0]], len(ws)); n > 0; n-- {
		text := strings.Join(ws[:n], " ")
		kind, ok := k.kinds[text]
		if !ok {
			continue
		}
		if kind == "round" {
			e.round = true
			e.number = k.numbers[ws[0]]
			return n
		}
		if e.kind == "" && len(e.words) == 0 {
			e.kind = kind
		} else if e.kind != kind {
			e.words = append(e.words, kind)
		}
		return n
	}
	// "COP27", "G7": a series and its number.
	w := ws[0]
	if i := strings.IndexAny(w, "0123456789"); i > 0 && i < len(w) && strings.Trim(w[i:], "0123456789") == "" {
		if kind, ok := k.kinds[w[:i]]; ok && e.kind == "" {
			e.kind, e.number = kind, w[i:]
			return 1
		}
	}
	return 0
}

// readPlace reads a place or a demonym at the beginning of ws and returns how many words it takes.
func (k *knowledge) readPlace(e *event, ws []string) int {
	for n := min(4, len(ws)); n > 0; n-- {
		text := strings.Join(ws[:n], " ")
		if n == 1 {
			if d, ok := k.gazetteer.Demonym(text); ok {
				e.addPlace(d.Place.ID)
				return 1
			}
		}
		if entry, ok := k.gazetteer.Place(text); ok {
			e.addPlace(entry.ID)
			return n
		}
		if groups := k.groups(graph.Place, withoutArticle(text, graph.Place)); len(groups) == 1 && len(text) > 3 {
			e.addPlace(graph.Fold(k.names[graph.Place][groups[0]][0]))
			return n
		}
	}
	return 0
}

func isYear(w string) bool {
	return len(w) == 4 && strings.Trim(w, "0123456789") == "" && (w[0] == '1' || w[0] == '2')
}

func numeric(w string) bool { return strings.Trim(w, "0123456789") == "" }

func isDay(w string) bool {
	w = strings.TrimSuffix(w, "er")
	return (len(w) == 1 || len(w) == 2) && strings.Trim(w, "0123456789") == ""
}

// recurring kinds happen again and again in one place: there the place and the kind alone do not tell which.
var recurring = set(`world_cup european_championship world_championship attack presidential parliamentary municipal european regional departmental cantonal senatorial primary midterm election
	referendum summit conference match final strike protest riot earthquake flood fire hurricane visit championship cup tournament
	bombing intervention stage campaign mission market crisis accident crash debate festival fair accord battle siege coup revolution march`)

// competitions are known by their year, whatever else is said of them.
var competitions = map[string]bool{"world cup": true, "european championship": true, "olympics": true}

// passing kinds happen every week: without a date or a name of its own, such an event is another in each document.
var passing = set(`protest riot strike match visit debate accident crash fire march mission stage intervention bombing murder attack championship cup final semifinal tournament`)

// recurs reports whether events of a kind recur; those of no known kind may.
func recurs(kind string) bool { return kind == "" || recurring[strings.ReplaceAll(kind, " ", "_")] }

// exclusive kinds are never names of one event, though others may be: a war and an invasion, an explosion and an attack.
var exclusive = set(`presidential parliamentary municipal european regional departmental cantonal senatorial primary midterm referendum
	summit match final semifinal trial olympics paralympics earthquake tsunami hurricane fire shipwreck crash visit
	festival strike cop song_contest budget coup revolution spring`)

func (k *knowledge) compareEvents(a, b *reading) Verdict {
	if v, ok := compareKnown(a, b); ok {
		return v
	}
	v := k.compareDescriptions(a.event, b.event)
	if v.Judgement == Unsure {
		// A more exact form of another name: "attentats du 22 mars 2016 à Bruxelles" and "attentats de Bruxelles".
		for range 2 {
			for _, g := range a.groups {
				for _, name := range k.names[graph.Event][g] {
					if e := k.parseEvent(name); k.compareDescriptions(e, b.event).Score >= 0.85 {
						return verdict(0.85, "like "+name+", which is known as another name")
					}
				}
			}
			a, b = b, a
		}
	}
	return v
}

// compareDescriptions compares what the names of two events say of them.
func (k *knowledge) compareDescriptions(x, y *event) Verdict {
	if x.name == y.name {
		return verdict(0.97, "same name")
	}
	switch {
	case x.number != y.number && (x.number != "" && y.number != "" || x.round != y.round):
		return verdict(0.05, "other edition")
	case len(x.years) > 0 && len(y.years) > 0 && !slices.Equal(x.years, y.years):
		return verdict(0.05, "other year")
	case x.month != "" && y.month != "" && x.month != y.month:
		return verdict(0.05, "other month")
	case x.day != "" && y.day != "" && x.month != "" && y.month != "" && x.day != y.day:
		return verdict(0.05, "other day")
	}
	left, right := without(x.names, y.names), without(y.names, x.names)
	shared := len(x.names) - len(left)
	if x.kind != y.kind && x.kind != "" && y.kind != "" {
		if exclusive[x.kind] || exclusive[y.kind] || recurs(x.kind) || recurs(y.kind) || !k.placesAgree(x, y) || shared == 0 || len(left)+len(right) > 0 {
			return verdict(0.1, "other kind")
		}
		return verdict(0.75, "other word for it, same name")
	}
	if len(x.places) > 0 && len(y.places) > 0 && !k.placesAgree(x, y) {
		return verdict(0.08, "other place")
	}
	if len(left) > 0 && len(y.places) > 0 && len(x.places) == 0 || len(right) > 0 && len(x.places) > 0 && len(y.places) == 0 {
		return verdict(0.35, "one has a place, the other another name")
	}
	if x.number != y.number && recurs(x.kind) {
		return verdict(0.45, "one edition of it")
	}
	dated := x.month != "" && x.month == y.month && x.day == y.day && x.day != ""
	switch {
	case dated && x.kind == y.kind:
		return verdict(0.9, "same kind and day")
	case len(left) > 0 && len(right) > 0:
		return verdict(0.15, "other description")
	case x.kind != y.kind:
		if shared > 0 && len(left)+len(right) == 0 && k.placesAgree(x, y) {
			return verdict(0.55, "same name, kind not said")
		}
		return verdict(0.4, "kind not said")
	}
	samePlace := len(x.places) > 0 && len(y.places) > 0
	sameYear := len(x.years) > 0 && slices.Equal(x.years, y.years)
	oneYear := len(x.years) != len(y.years)
	anyPlace := len(x.places) > 0 || len(y.places) > 0
	oneDate := (x.day != "") != (y.day != "") || oneYear
	switch {
	case len(left) == 0 && len(right) == 0 && shared == 0 && !samePlace:
		if sameYear && !anyPlace {
			return verdict(0.9, "same kind and year")
		}
		if sameYear && !recurs(x.kind) {
			return verdict(0.75, "same kind and year")
		}
		return verdict(0.4, "same kind, and nothing else to compare")
	case len(left) == 0 && len(right) == 0:
		// The same description; one may be dated, or placed, and the other not.
		if !oneDate && (samePlace || !anyPlace) {
			return verdict(0.95, "same description")
		}
		if recurs(x.kind) && !sameYear && oneYear && len(x.places) != len(y.places) {
			return verdict(0.5, "one has a year, the other a place")
		}
		if samePlace && !oneDate || sameYear || !recurs(x.kind) {
			return verdict(0.85, "same description, one more exact")
		}
		if shared > 0 {
			return verdict(0.75, "same description, one more exact")
		}
		return verdict(0.5, "which of several?")
	case shared > 0 || samePlace:
		// One says more. What happens once in a place is the same; of what recurs the year must agree.
		if slices.ContainsFunc(append(left, right...), numeric) {
			return verdict(0.5, "one has another number")
		}
		if !recurs(x.kind) || x.kind != "" && sameYear && (samePlace || shared > 0) {
			return verdict(0.75, "one description within the other")
		}
		if shared > 0 && !oneYear {
			return verdict(0.6, "one description within the other")
		}
		return verdict(0.35, "which of several?")
	}
	if sameYear && (len(x.words) == 0 || len(y.words) == 0) && (competitions[x.kind] || !recurs(x.kind)) {
		return verdict(0.72, "same kind and year")
	}
	return verdict(0.2, "little in common")
}

// nameWords replaces initials by whom they stand for: "JFK" in "assassinat de JFK" shares its words with
// "assassinat de John F. Kennedy".
func (k *knowledge) nameWords(ws []string) []string {
	if !slices.ContainsFunc(ws, func(w string) bool { return len(k.groups(graph.Person, w)) == 1 }) {
		return ws
	}
	var out []string
	for _, w := range ws {
		if groups := k.groups(graph.Person, w); len(groups) == 1 {
			out = append(out, words(graph.Fold(k.names[graph.Person][groups[0]][0]))...)
			continue
		}
		out = append(out, w)
	}
	return out
}

// placesAgree reports whether the places of two events can be of one: they share one, one has none, or one lies in
// the other's country.
func (k *knowledge) placesAgree(x, y *event) bool {
	if len(x.places) == 0 || len(y.places) == 0 {
		return true
	}
	for _, p := range x.places {
		for _, q := range y.places {
			if p == q {
				return true
			}
			ep, ok1 := k.gazetteer.ByID(p)
			eq, ok2 := k.gazetteer.ByID(q)
			if ok1 && ok2 && within(ep, eq) {
				return true
			}
		}
	}
	return false
}

// within reports whether one is the country of the other.
func within(a, b *gazetteer.Entry) bool {
	return a.Country != "" && a.Country == b.Country && (a.Kind == "country") != (b.Kind == "country")
}
