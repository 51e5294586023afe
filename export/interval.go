package export

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// interval reads a statement's date (graph.Statement.Date) as the first and the last day of the time it names, as
// "2024-12-01". A side that is open, or that is no date, is empty.
func interval(date string) (first, last string) {
	from, to, isInterval := strings.Cut(date, "/")
	if !isInterval {
		to = from
	}
	first, _ = days(from)
	_, last = days(to)
	if first != "" && last != "" && last < first {
		return "", ""
	}
	return first, last
}

// days gives the first and the last day of a year, a month or a day; both empty for anything else.
func days(date string) (first, last string) {
	switch len(date) {
	case len("2024"):
		if y, err := strconv.Atoi(date); err == nil && y > 0 {
			return fmt.Sprintf("%04d-01-01", y), fmt.Sprintf("%04d-12-31", y)
		}
	case len("2024-12"):
		if t, err := time.Parse("2006-01", date); err == nil {
			return t.Format(time.DateOnly), t.AddDate(0, 1, -1).Format(time.DateOnly)
		}
	case len(time.DateOnly):
		if _, err := time.Parse(time.DateOnly, date); err == nil {
			return date, date
		}
	}
	return "", ""
}
