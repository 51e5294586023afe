package graph

import (
	"iter"
	"slices"
)

// stateFamilies are the families of predicates that say what is so for a time, rather than what happened.
var stateFamilies = []string{"role", "membership", "origin", "kinship", "place", "business"}

// happenings are the predicates of these families that say what happened.
var happenings = []string{"joined", "left", "paid", "founded", "born-in", "died-in", "acquired", "invested-in", "merged-with",
	"deployed-in"}

// singleSeats are the roles that one person at a time holds in one body.
var singleSeats = []string{"president-of", "prime-minister-of", "chancellor-of", "monarch-of", "foreign-minister-of",
	"defence-minister-of", "interior-minister-of", "economy-minister-of", "finance-minister-of", "justice-minister-of",
	"secretary-general-of", "governor-of", "mayor-of", "ceo-of"}

// IsState reports whether the predicate says what is so for a time (a role, a membership, a place) rather than what
// happened.
func (p Predicate) IsState() bool {
	return slices.Contains(stateFamilies, p.Family) && !slices.Contains(happenings, p.Name)
}

// IsSingleSeat reports whether the predicate is a role that one person at a time holds in one body.
func (p Predicate) IsSingleSeat() bool { return slices.Contains(singleSeats, p.Name) }

// History knows when the states of a graph began and ended.
//
// A state with dates of its own holds in them. Any other holds from the first publication that states it as a fact. It
// ends with the first publication that states it as former or denies it, and a role that one person at a time holds ends
// when the first publication names another person in it. What was so before the first publication nobody said, so it
// does not count as held.
type History struct {
	table *Predicates
	ends  map[edgeKey]Day   // first publication as former or negated
	seats map[seat][]tenure // by first day
}

type edgeKey struct{ subject, predicate, object string }

type seat struct{ predicate, object string }

type tenure struct {
	person string
	first  Day
}

// NewHistory reads the states of a view.
func NewHistory(v View, table *Predicates) (*History, error) {
	h := &History{table, map[edgeKey]Day{}, map[seat][]tenure{}}
	if err := h.read(v.Statements()); err != nil {
		return nil, err
	}
	for _, held := range h.seats {
		slices.SortFunc(held, func(a, b tenure) int { return int(a.first) - int(b.first) })
	}
	return h, nil
}

func (h *History) read(all iter.Seq2[*Statement, error]) error {
	for s, err := range all {
		if err != nil {
			return err
		}
		row, _ := h.table.Lookup(s.Predicate)
		if !row.IsState() {
			continue
		}
		published, known := s.Published()
		if !known {
			continue
		}
		switch key := (edgeKey{s.Subject, s.Predicate, s.Object}); s.Status {
		case Former, Negated:
			if end, ok := h.ends[key]; !ok || published.First < end {
				h.ends[key] = published.First
			}
		case Fact:
			if row.IsSingleSeat() {
				at := seat{s.Predicate, s.Object}
				h.seats[at] = append(h.seats[at], tenure{s.Subject, published.First})
			}
		}
	}
	return nil
}

// Holds reports whether the statement held, or for one that is no state had happened, on a day.
func (h *History) Holds(s *Statement, on Day) bool {
	row, _ := h.table.Lookup(s.Predicate)
	if !row.IsState() {
		span, known := s.Happened()
		return known && span.First <= on && s.Status.Asserted()
	}
	if span, ok := s.Span(); ok {
		return s.Status.Asserted() && span.First <= on && on <= span.Last
	}
	published, known := s.Published()
	if s.Status != Fact || !known || on < published.First {
		return false
	}
	end, ended := h.ends[edgeKey{s.Subject, s.Predicate, s.Object}]
	if ended && end > published.Last && on >= end {
		return false
	}
	for _, next := range h.seats[seat{s.Predicate, s.Object}] {
		if row.IsSingleSeat() && next.person != s.Subject && next.first > published.Last && on >= next.first {
			return false
		}
	}
	return true
}
