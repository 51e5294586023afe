package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"kg/graph"
)

// canonicalName chooses among the names of an entity, each with the number of documents that call it so. What is given
// in full comes before what is not, ordinary writing before capitals, then what most documents give. Where that does not
// tell, it is the fullest: of a person most words, of an event the shortest description, of others the longest name. Of
// spellings of one fullness it is the usual one, with which a line of the alias files begins, else the one with more
// accents: they are left out by haste more often than put where they do not belong.
func canonicalName(kind graph.EntityType, names tally, line []string) string {
	if len(names) == 1 {
		return names[0].text
	}
	type candidate struct {
		counted
		complete, shouted, full, rank int
	}
	best := candidate{}
	for i, n := range names {
		c := candidate{n, completeness(kind, n.text), shouted(n.text), fullness(kind, n.text), rank(line, n.text)}
		if i == 0 || cmp.Or(cmp.Compare(best.complete, c.complete), cmp.Compare(c.shouted, best.shouted), cmp.Compare(best.n, c.n),
			cmp.Compare(best.full, c.full), cmp.Compare(c.rank, best.rank), cmp.Compare(len(best.text), len(c.text)), cmp.Compare(c.text, best.text)) < 0 {
			best = c
		}
	}
	return best.text
}

// completeness of a person's name is 0 for one word, 1 where only a surname and initials are given, and 2 for a full name.
func completeness(kind graph.EntityType, name string) int {
	if kind != graph.Person {
		return 2
	}
	folded := graph.Fold(name)
	if isSingle(folded) {
		return 0
	}
	whole := 0
	for w := range strings.FieldsSeq(folded) {
		if len(w) > 1 && !titles[w] {
			whole++
		}
	}
	return min(max(whole, 1), 2)
}

func shouted(name string) int {
	if strings.Contains(name, " ") && allCapitals(name) {
		return 1
	}
	return 0
}

func fullness(kind graph.EntityType, name string) int {
	switch kind {
	case graph.Person:
		return len(strings.Fields(graph.Fold(name)))
	case graph.Event:
		return -utf8.RuneCountInString(name)
	}
	return utf8.RuneCountInString(name)
}

// rank is where a name stands in a line of the alias files; after all where it does not.
func rank(line []string, name string) int {
	if i := slices.Index(line, name); i >= 0 {
		return i
	}
	return len(line)
}
