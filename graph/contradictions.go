package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Contradiction is two statements that cannot both hold.
type Contradiction struct {
	Reason string     `json:"reason"`
	A      *Statement `json:"a"`
	B      *Statement `json:"b"`
}

// singleValued are the predicates that have one object for a subject.
var singleValued = []string{"born-in", "died-in"}

// oneWay are the predicates that cannot hold in both directions at once.
var oneWay = []string{"part-of", "located-in", "child-of", "succeeded", "owns"}

// Contradictions finds the pairs of statements of a view that cannot both hold:
//
//   - a statement and its denial,
//   - two persons in a seat that one holds at a time,
//   - two places of birth or of death of which neither lies in the other,
//   - a relation such as part-of in both directions.
//
// A pair counts only where it speaks of one time: dates as the texts give them must have a day in common; a statement
// without a date is taken to hold from its first publication to its last. Where neither is known, two persons in a seat may
// have held it one after the other and are no pair; for the others any time will do. The pairs come in the order of their
// first statements, then of their second.
func Contradictions(v View, table *Predicates) ([]Contradiction, error) {
	if table == nil {
		table = DefaultPredicates()
	}
	f := contradictionFinder{table: table, by: map[edgeKey][]*Statement{}, seats: map[seat][]*Statement{},
		values: map[seat][]*Statement{}, within: map[[2]string]bool{}}
	for s, err := range v.Statements() {
		if err != nil {
			return nil, err
		}
		if s.Status == Negated {
			f.by[f.key(s)] = nil // a fact of this key is looked for
		}
	}
	for s, err := range v.Statements() {
		if err != nil {
			return nil, err
		}
		f.add(s)
	}
	f.denials()
	f.doubleSeats()
	f.doubleValues()
	f.bothWays()
	slices.SortStableFunc(f.found, func(a, b Contradiction) int {
		return cmp.Or(CompareStatements(a.A, b.A), CompareStatements(a.B, b.B))
	})
	return f.found, nil
}

// contradictionFinder keeps the statements that may contradict others, not all of them.
type contradictionFinder struct {
	table  *Predicates
	by     map[edgeKey][]*Statement // what is denied somewhere, and facts of oneWay predicates
	keys   []edgeKey                // of by, in the order of the view
	seats  map[seat][]*Statement    // facts
	seated []seat
	values map[seat][]*Statement // facts; by subject in the place of the object
	valued []seat
	within map[[2]string]bool // part-of and located-in
	found  []Contradiction
}

// key is the same for both directions of a symmetric statement.
func (f *contradictionFinder) key(s *Statement) edgeKey {
	key := edgeKey{s.Subject, s.Predicate, s.Object}
	if row, _ := f.table.Lookup(s.Predicate); row.Symmetric && key.subject > key.object {
		key.subject, key.object = key.object, key.subject
	}
	return key
}

func (f *contradictionFinder) add(s *Statement) {
	key := f.key(s)
	if list, denied := f.by[key]; denied || s.Status == Fact && slices.Contains(oneWay, s.Predicate) {
		if len(list) == 0 {
			f.keys = append(f.keys, key)
		}
		f.by[key] = append(list, s)
	}
	if s.Status != Fact {
		return
	}
	if row, _ := f.table.Lookup(s.Predicate); row.IsSingleSeat() {
		at := seat{s.Predicate, s.Object}
		if f.seats[at] == nil {
			f.seated = append(f.seated, at)
		}
		f.seats[at] = append(f.seats[at], s)
	}
	if slices.Contains(singleValued, s.Predicate) {
		at := seat{s.Predicate, s.Subject}
		if f.values[at] == nil {
			f.valued = append(f.valued, at)
		}
		f.values[at] = append(f.values[at], s)
	}
	if s.Predicate == "part-of" || s.Predicate == "located-in" {
		f.within[[2]string{s.Subject, s.Object}] = true
	}
}

// pair adds two statements unless they speak of different times.
func (f *contradictionFinder) pair(a, b *Statement, reason string, args ...any) {
	x, knownA := a.Happened()
	y, knownB := b.Happened()
	if knownA && knownB && !x.Meets(y) {
		return
	}
	if CompareStatements(a, b) > 0 {
		a, b = b, a
	}
	f.found = append(f.found, Contradiction{fmt.Sprintf(reason, args...), a, b})
}

func (f *contradictionFinder) denials() {
	for _, key := range f.keys {
		for _, a := range f.by[key] {
			for _, b := range f.by[key] {
				if a.Status == Fact && b.Status == Negated {
					f.pair(a, b, "one says it, the other denies it")
				}
			}
		}
	}
}

func (f *contradictionFinder) doubleSeats() {
	for _, at := range f.seated {
		held := f.seats[at]
		for i, a := range held {
			for _, b := range held[i+1:] {
				_, knownA := a.Happened()
				_, knownB := b.Happened()
				if a.Subject != b.Subject && knownA && knownB {
					f.pair(a, b, "a body has one %s at a time", strings.TrimSuffix(at.predicate, "-of"))
				}
			}
		}
	}
}

func (f *contradictionFinder) doubleValues() {
	for _, at := range f.valued {
		values := f.values[at]
		for i, a := range values {
			for _, b := range values[i+1:] {
				if a.Object != b.Object && !f.lies(a.Object, b.Object) && !f.lies(b.Object, a.Object) {
					f.found = append(f.found, Contradiction{at.predicate + " one place alone", a, b})
				}
			}
		}
	}
}

// lies reports whether a lies in b, over at most one place between.
func (f *contradictionFinder) lies(a, b string) bool {
	if f.within[[2]string{a, b}] {
		return true
	}
	for pair := range f.within {
		if pair[0] == a && f.within[[2]string{pair[1], b}] {
			return true
		}
	}
	return false
}

func (f *contradictionFinder) bothWays() {
	for _, key := range f.keys {
		if !slices.Contains(oneWay, key.predicate) || key.subject >= key.object {
			continue
		}
		for _, a := range f.by[key] {
			for _, b := range f.by[edgeKey{key.object, key.predicate, key.subject}] {
				if a.Status == Fact && b.Status == Fact {
					f.pair(a, b, "%s holds in one direction alone", key.predicate)
				}
			}
		}
	}
}
