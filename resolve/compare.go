package resolve

import (
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
func Compare(a, b Name) Verdict { return defaultKnowledge().compare(a, b) }

func (k *knowledge) compare(a, b Name) Verdict {
	if a.Known != "" && a.Known == b.Known {
		return verdict(1, "one gazetteer entry "+a.Known)
	}
	if a.Type != b.Type {
		return verdict(0.1, "types differ")
	}
	fa, fb := graph.Fold(a.Text), graph.Fold(b.Text)
	if fa == "" || fb == "" {
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
func (k *knowledge) compareKnown(a, b Name) (v Verdict, ok bool) {
	if same, ok := k.known(a.Text, b.Text, a.Type); ok && same {
		return verdict(0.98, "known as names of one thing"), true
	} else if ok {
		return verdict(0.05, "known as names of two things"), true
	}
	x, xok := k.entry(a)
	y, yok := k.entry(b)
	if !xok || !yok {
		return Verdict{}, false
	}
	if x == y {
		return verdict(0.98, "one gazetteer entry "+x.ID), true
	}
	return verdict(0.05, "gazetteer entries "+x.ID+" and "+y.ID), true
}

// entry finds a name in the gazetteer, directly or by another name that the alias files give.
func (k *knowledge) entry(n Name) (*gazetteer.Entry, bool) {
	find := k.gazetteer.Organization
	if n.Type == graph.Place {
		find = k.gazetteer.Place
	}
	if n.Type != graph.Place && n.Type != graph.Organization {
		return nil, false
	}
	if n.Known != "" {
		return k.gazetteer.ByID(n.Known)
	}
	if e, ok := find(n.Text); ok {
		return e, true
	}
	for _, g := range k.groups(n.Text, n.Type) {
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
	have := map[string]int{}
	for _, w := range b {
		have[w]++
	}
	var out []string
	for _, w := range a {
		if have[w] > 0 {
			have[w]--
			continue
		}
		out = append(out, w)
	}
	return out
}
