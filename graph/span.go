package graph

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// Day counts the days since 1 January of the year 1.
type Day int32

// The bounds of spans that are open at one end.
const (
	FirstDay Day = math.MinInt32
	LastDay  Day = math.MaxInt32
)

// Span is a time from the first of its days to the last, both in it.
type Span struct{ First, Last Day }

// ParseSpan reads a date of a statement (see Statement): a day, a month, a year, two of them with a slash between, or one
// side of the slash empty. A month or a year is the span of all its days.
func ParseSpan(date string) (Span, error) {
	from, to, interval := strings.Cut(date, "/")
	if !interval {
		return parsePoint(date)
	}
	span := Span{FirstDay, LastDay}
	if from == "" && to == "" {
		return Span{}, fmt.Errorf("date %q: no side is given", date)
	}
	if from != "" && from != ".." {
		p, err := parsePoint(from)
		if err != nil {
			return Span{}, err
		}
		span.First = p.First
	}
	if to != "" && to != ".." {
		p, err := parsePoint(to)
		if err != nil {
			return Span{}, err
		}
		span.Last = p.Last
	}
	if span.First > span.Last {
		return Span{}, fmt.Errorf("date %q: ends before it begins", date)
	}
	return span, nil
}

func parsePoint(s string) (Span, error) {
	for _, form := range []struct {
		layout              string
		years, months, days int
	}{{time.DateOnly, 0, 0, 1}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0}} {
		if t, err := time.Parse(form.layout, s); err == nil {
			return Span{dayOf(t), dayOf(t.AddDate(form.years, form.months, form.days)) - 1}, nil
		}
	}
	return Span{}, fmt.Errorf("date %q: want a day 2024-12-03, a month 2024-12 or a year 2024", s)
}

func dayOf(t time.Time) Day { return Day(t.Unix()/86400 + daysTo1970) }

const daysTo1970 = 719162

// String returns the day as 2024-12-03.
func (d Day) String() string {
	return time.Unix((int64(d)-daysTo1970)*86400, 0).UTC().Format(time.DateOnly)
}

// Meets reports whether the spans have a day in common.
func (s Span) Meets(t Span) bool { return s.First <= t.Last && t.First <= s.Last }

// Span returns the time of the fact, and whether a text gives one.
func (s *Statement) Span() (Span, bool) {
	if s.Date == "" {
		return Span{}, false
	}
	span, err := ParseSpan(s.Date)
	return span, err == nil
}

// Published returns the time from the first publication that states the statement to the last, and whether any is
// known.
func (s *Statement) Published() (Span, bool) {
	span, known := Span{LastDay, FirstDay}, false
	for i := range s.Evidence {
		p, err := ParseSpan(s.Evidence[i].Published)
		if err != nil {
			continue
		}
		span, known = Span{min(span.First, p.First), max(span.Last, p.Last)}, true
	}
	return span, known
}

// Happened returns the time by which a statement is placed: its own, or that of its publications where no text gives
// one.
func (s *Statement) Happened() (Span, bool) {
	if span, ok := s.Span(); ok {
		return span, true
	}
	return s.Published()
}
