package graph

import (
	"slices"
	"testing"
)

func TestAsOf(t *testing.T) {
	v := view(t, `
		jens secretary-general-of otan-o fact - d1,d3
		mark secretary-general-of otan-o fact - d6,d9
		mark prime-minister-of land-p former - d6
		mark prime-minister-of land-p fact - d2
		anna ambassador-of land-p fact - d2
		bert ambassador-of land-p fact - d4
		carl president-of land-p fact 2023/2024-01-05 d1
		carl met anna fact 2024-01-04 d5
		anna told carl possible - d2
	`)
	for _, tt := range []struct {
		day  string
		want []string
	}{
		{"2023-06", []string{"carl president-of land-p fact"}},
		{"2024-01-02", []string{"anna ambassador-of land-p fact", "carl president-of land-p fact", "jens secretary-general-of otan-o fact",
			"mark prime-minister-of land-p fact"}},
		{"2024-01-05", []string{"anna ambassador-of land-p fact", "bert ambassador-of land-p fact", "carl met anna fact", "carl president-of land-p fact",
			"jens secretary-general-of otan-o fact", "mark prime-minister-of land-p fact"}},
		{"2024-01-07", []string{"anna ambassador-of land-p fact", "bert ambassador-of land-p fact", "carl met anna fact",
			"mark secretary-general-of otan-o fact"}},
	} {
		f := Filter{AsOf: tt.day}
		part, err := f.View(v)
		if err != nil {
			t.Fatal(err)
		}
		if got := keys(t, part); !slices.Equal(got, tt.want) {
			t.Errorf("as of %s:\n got %q\nwant %q", tt.day, got, tt.want)
		}
	}
}

func TestContradictions(t *testing.T) {
	v := view(t, `
		jens secretary-general-of otan-o fact - d1,d3
		mark secretary-general-of otan-o fact - d6,d9
		anna president-of land-p fact 2020/2024 d1
		bert president-of land-p fact 2024/ d1
		carl president-of land-p fact 2019 d1
		dora president-of land-p fact - undated
		anna met bert fact - d1
		bert met anna negated - d1
		anna told bert fact 2020 d1
		anna told bert negated 2021 d1
		anna born-in dorf-p fact - d1
		anna born-in land-p fact - d2
		anna born-in stadt-p fact - d3
		dorf-p located-in land-p fact - d1
		stadt-p located-in land-p fact - d1
		wald-p part-of berg-p fact - d1
		berg-p part-of wald-p fact - d1
	`)
	found, err := Contradictions(v, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range found {
		if c.Reason == "" {
			t.Errorf("no reason for %s and %s", c.A.key(), c.B.key())
		}
		got = append(got, c.A.key()+" / "+c.B.key())
	}
	want := []string{
		"anna born-in dorf-p fact / anna born-in stadt-p fact",
		"anna met bert fact / bert met anna negated",
		"anna president-of land-p fact / bert president-of land-p fact",
		"berg-p part-of wald-p fact / wald-p part-of berg-p fact",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestParseSpan(t *testing.T) {
	for _, tt := range []struct{ date, first, last string }{
		{"2024-02-29", "2024-02-29", "2024-02-29"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2023", "2023-01-01", "2023-12-31"},
		{"2010/2014-10", "2010-01-01", "2014-10-31"},
		{"0001-01-01", "0001-01-01", "0001-01-01"},
	} {
		s, err := ParseSpan(tt.date)
		if err != nil || s.First.String() != tt.first || s.Last.String() != tt.last {
			t.Errorf("%s: %v to %v, %v", tt.date, s.First, s.Last, err)
		}
	}
	if s, err := ParseSpan("2014-10-01/"); err != nil || s.Last != LastDay || s.First.String() != "2014-10-01" {
		t.Errorf("open at its end: %v, %v", s, err)
	}
	if s, err := ParseSpan("/2014"); err != nil || s.First != FirstDay || s.Last.String() != "2014-12-31" {
		t.Errorf("open at its beginning: %v, %v", s, err)
	}
	for _, bad := range []string{"", "/", "2024-13", "2024-02-30", "2014/2010", "hier", "24", "2024-1-2"} {
		if s, err := ParseSpan(bad); err == nil {
			t.Errorf("%q: %v, no error", bad, s)
		}
	}
}

func FuzzParseSpan(f *testing.F) {
	for _, s := range []string{"2024-12-03", "2010/2024", "/2014", "2014-10-01/", "9999-12-31"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if span, err := ParseSpan(s); err == nil && span.First > span.Last {
			t.Errorf("%q: %v", s, span)
		}
	})
}
