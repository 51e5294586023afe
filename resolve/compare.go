package resolve

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
	"kg/graph"
)

// Name is a name to compare, with what else is known of its bearer.
type Name struct {
	Text   string
	Type   graph.EntityType
	Gender string // "Masc", "Fem" or empty
	Known  string // id in the gazetteer, where the reading is sure
}

// Compare says whether two names alone, without any context, name one thing. It knows how names vary: case,
// accents, order, initials, transliteration, misspelling, acronyms, legal forms, rewordings; and it has some
// knowledge of the world, from package gazetteer and from the files in data/. Two names that it has no reason to think
// the same are Different where they are full names, and Unsure where one is too short to tell.
func Compare(a, b Name) Verdict {
	k := defaultKnowledge()
	return k.compare(k.read(a), k.read(b))
}

// reading is a name as it is compared, read once.
type reading struct {
	Name
	folded string
	groups []int            // of the alias files
	entry  *gazetteer.Entry // of the gazetteer, or nil
	keys   []uint64         // of its blocks, in a corpus
	sense  uint32           // the one of a corpus whose name it is, from 1

	// what the name's type has
	person       person
	place        *place
	organization *organization
	event        *event
}

func (k *knowledge) read(n Name) *reading {
	r := &reading{Name: n, folded: graph.Fold(n.Text)}
	r.groups = k.groups(n.Type, withoutArticle(r.folded, n.Type))
	r.entry, _ = k.entry(n, r.groups)
	switch n.Type {
	case graph.Person:
		r.person = k.parsePerson(n.Text)
	case graph.Place:
		r.place = k.parsePlace(n.Text)
	case graph.Event:
		r.event = k.parseEvent(r.folded)
	default:
		r.organization = k.parseOrganization(n.Text)
	}
	return r
}

// of is the reading with a gender, which only people have: nothing else of it changes with that.
func (r *reading) of(gender string) *reading {
	if r.Gender == gender || r.Type != graph.Person {
		return r
	}
	other := *r
	other.Gender = gender
	return &other
}

// unlikeKey names a comparison of two names of one corpus in this order, with all that differs between readings of one
// name; 0 where they are not of a corpus.
func unlikeKey(a, b *reading) uint64 {
	if a.sense == 0 || b.sense == 0 {
		return 0
	}
	return uint64(a.sense)<<34 | uint64(gendersOf(a))<<32 | uint64(b.sense)<<2 | uint64(gendersOf(b))
}

func (k *knowledge) compare(a, b *reading) Verdict {
	if a.Known != "" && a.Known == b.Known {
		return verdict(1, "one gazetteer entry "+a.Known)
	}
	if a.Type != b.Type {
		return verdict(0.1, "types differ")
	}
	if a.folded == "" || b.folded == "" {
		return verdict(0.5, "no letters to compare")
	}
	if a.Known != "" && b.Known != "" {
		return verdict(0, "gazetteer entries "+a.Known+" and "+b.Known)
	}
	switch a.Type {
	case graph.Person:
		return k.comparePeople(a, b)
	case graph.Place:
		return k.comparePlaces(a, b)
	case graph.Event:
		return k.compareEvents(a, b)
	}
	return k.compareOrganizations(a, b)
}

// compareKnown says what the alias files and the gazetteer know of two names. ok is false where they know nothing.
func compareKnown(a, b *reading) (v Verdict, ok bool) {
	if len(a.groups) > 0 && len(b.groups) > 0 {
		if shareGroup(a, b) {
			return verdict(0.98, "known as names of one thing"), true
		}
		return verdict(0.05, "known as names of two things"), true
	}
	if a.entry == nil || b.entry == nil {
		return Verdict{}, false
	}
	if a.entry == b.entry {
		return verdict(0.98, "one gazetteer entry "+a.entry.ID), true
	}
	return verdict(0.05, "gazetteer entries "+a.entry.ID+" and "+b.entry.ID), true
}

// shareGroup reports whether the alias files have two names on one line.
func shareGroup(a, b *reading) bool {
	for _, i := range a.groups {
		if slices.Contains(b.groups, i) {
			return true
		}
	}
	return false
}

// entry finds a name in the gazetteer, directly or by another name that the alias files give: groups are its lines there.
func (k *knowledge) entry(n Name, groups []int) (*gazetteer.Entry, bool) {
	find := k.gazetteer.Organization
	if n.Type == graph.Place {
		find = k.gazetteer.Place
	}
	if n.Known != "" {
		return k.gazetteer.ByID(n.Known)
	}
	if n.Type != graph.Place && n.Type != graph.Organization {
		return nil, false
	}
	if e, ok := find(n.Text); ok {
		return e, true
	}
	for _, g := range groups {
		if e, ok := find(k.names[n.Type][g][0]); ok {
			return e, true
		}
	}
	return nil, false
}

// words splits a folded name.
func words(folded string) []string { return strings.Fields(folded) }

// allCapitals reports whether a word is written in capitals only, as acronyms are, and surnames in lists.
func allCapitals(w string) bool {
	letters := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 1
}

// looksLikeAcronym reports whether a name is one word of two to eight letters with two capitals or more: "OTAN",
// "AfD", "P&G", "Medef" is none.
func looksLikeAcronym(name string) bool {
	capitals, n := 0, 0
	for _, r := range name {
		switch {
		case unicode.IsUpper(r):
			capitals++
			n++
		case unicode.IsLetter(r):
			n++
		case unicode.IsSpace(r) || r == '-':
			return false
		}
	}
	return n >= 2 && n <= 8 && capitals >= 2 && utf8.RuneCountInString(name) <= 12
}

// without returns the words of a that b does not have, counting repetitions.
func without(a, b []string) []string {
	var room [16]bool
	used := room[:] // of b
	if len(b) > len(room) {
		used = make([]bool, len(b))
	}
	var out []string
next:
	for _, w := range a {
		for i := range b {
			if !used[i] && b[i] == w {
				used[i] = true
				continue next
			}
		}
		out = append(out, w)
	}
	return out
}

// sameWords reports whether a and b are the same words, in whatever order.
func sameWords(a, b []string) bool { return len(a) == len(b) && len(without(a, b)) == 0 }

// sameLetters reports whether a and b are the same but for where words end.
func sameLetters(a, b []string) bool {
	long := func(ws []string) (n int) {
		for _, w := range ws {
			n += len(w)
		}
		return n
	}
	if long(a) != long(b) {
		return false
	}
	var x, y string // what is left of a word of each
	for {
		for ; x == "" && len(a) > 0; a = a[1:] {
			x = a[0]
		}
		for ; y == "" && len(b) > 0; b = b[1:] {
			y = b[0]
		}
		n := min(len(x), len(y))
		if n == 0 || x[:n] != y[:n] {
			return n == 0
		}
		x, y = x[n:], y[n:]
	}
}
