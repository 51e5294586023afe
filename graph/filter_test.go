package graph

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

const filterLines = `
	anna president-of bund-o fact - d1,d2
	anna met bert fact 2024-01-20 d2
	bert told carl possible - d3
	carl member-of bund-o former 2010/2020 d3
	bund-o organizes gipfel-e fact 2024-02 d4
	dora commémorer gipfel-e negated - d4,d5
	emil
`

func TestFilter(t *testing.T) {
	v := view(t, filterLines)
	for _, tt := range []struct {
		name       string
		f          Filter
		entities   string
		statements int
	}{
		{"nothing", Filter{}, "anna bert bund-o carl dora emil gipfel-e", 6},
		{"types", Filter{Types: []EntityType{Person}}, "anna bert carl dora emil", 2},
		{"no events", Filter{NoEvents: true}, "anna bert bund-o carl dora emil", 4},
		{"predicate", Filter{Predicates: []string{"met", "told"}}, "anna bert carl", 2},
		{"family", Filter{Families: []string{"consult"}}, "anna bert carl", 2},
		{"open family", Filter{Families: []string{"open"}}, "dora gipfel-e", 1},
		{"status", Filter{Statuses: []Status{Former, Negated}}, "bund-o carl dora gipfel-e", 2},
		{"since", Filter{Since: "2024-01-05"}, "anna bert bund-o dora gipfel-e", 3},
		{"since a publication", Filter{Since: "2024-01-03", Until: "2024-01-04"}, "bert carl dora gipfel-e", 2},
		{"until", Filter{Until: "2015"}, "bund-o carl", 1},
		{"support", Filter{MinSupport: 2}, "anna bund-o dora gipfel-e", 2},
		{"confidence", Filter{MinConfidence: 0.6}, "anna bund-o dora gipfel-e", 2},
		{"document", Filter{Documents: []string{"d3"}}, "bert bund-o carl", 2},
		{"document and support", Filter{Documents: []string{"d4"}, MinSupport: 2}, "bund-o dora gipfel-e", 0},
		{"around", Filter{Around: []string{"bert"}}, "anna bert carl", 2},
		{"around, deeper", Filter{Around: []string{"bert"}, Depth: 2}, "anna bert bund-o carl", 4},
		{"around of another type", Filter{Around: []string{"bund-o"}, Types: []EntityType{Person}}, "anna bund-o carl", 2},
		{"around what has no statement", Filter{Around: []string{"emil"}, Depth: 3}, "emil", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			part, err := tt.f.View(v)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(entityIDs(t, part), " "); got != tt.entities {
				t.Errorf("entities %s, want %s", got, tt.entities)
			}
			if got := keys(t, part); len(got) != tt.statements {
				t.Errorf("statements %q, want %d", got, tt.statements)
			}
		})
	}
}

func TestFilterOfDocumentsRestates(t *testing.T) {
	f := Filter{Documents: []string{"d2"}}
	part, err := f.View(view(t, filterLines))
	if err != nil {
		t.Fatal(err)
	}
	s, err := StatementWith(part, "anna", "president-of", "bund-o", Fact)
	if err != nil || s.Support != 1 || s.Confidence != 0.5 || len(s.Evidence) != 1 || s.Evidence[0].Document != "d2" {
		t.Errorf("%+v, %v", s, err)
	}
	e, err := part.Entity("anna")
	if err != nil || len(e.Mentions) != 1 {
		t.Errorf("%+v, %v", e, err)
	}
	if _, err := part.Entity("carl"); err == nil {
		t.Error("carl is in no chosen document")
	}
}

func TestFilterRefuses(t *testing.T) {
	for _, f := range []Filter{{Since: "yesterday"}, {Until: "2024-13"}, {AsOf: "x"}, {Around: []string{"nobody"}}} {
		if _, err := f.View(view(t, filterLines)); err == nil {
			t.Errorf("%+v: no error", f)
		}
		if _, err := build(t, view(t, filterLines)).Restrict(&f); err == nil && !f.NeedsStatements() {
			t.Errorf("%+v: no error of Restrict", f)
		}
	}
}

// A filter on the graph chooses what it chooses on the view.
func TestRestrictIsFilterView(t *testing.T) {
	for seed := range uint64(1500) {
		random := rand.New(rand.NewPCG(seed, 2))
		v := randomView(t, random)
		f := randomFilter(random, v)
		part, err := f.View(v)
		if err != nil {
			t.Fatal(err)
		}
		want := build(t, part)
		got, err := build(t, v).Restrict(&f)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(graphKeys(got), graphKeys(want)) || got.Order() != want.Order() {
			t.Fatalf("seed %d, filter %+v:\n got %v\nwant %v", seed, f, graphKeys(got), graphKeys(want))
		}
		for n := range uint32(got.Order()) {
			if got.ID(n) != want.ID(n) || got.Type(n) != want.Type(n) {
				t.Fatalf("seed %d: node %d is %s, want %s", seed, n, got.ID(n), want.ID(n))
			}
			if !slices.Equal(got.In(n), want.In(n)) {
				t.Fatalf("seed %d: in-edges of %d", seed, n)
			}
		}
	}
}

func randomFilter(random *rand.Rand, v *Memory) Filter {
	var f Filter
	maybe := func() bool { return random.IntN(3) == 0 }
	if maybe() {
		f.Types = []EntityType{Person, Place}
	}
	f.NoEvents = maybe()
	if maybe() {
		f.Predicates = []string{"met", "part-of", "commémorer"}
	}
	if maybe() {
		f.Families = []string{"consult", "open", "membership"}
	}
	if maybe() {
		f.Statuses = []Status{Fact, Possible}
	}
	if maybe() {
		f.Since = "2023-05"
	}
	if maybe() {
		f.Until = "2024-01-03"
	}
	if maybe() {
		f.MinSupport = 2
	}
	if maybe() {
		f.MinConfidence = 0.5
	}
	if maybe() {
		f.Around = []string{v.entities[random.IntN(len(v.entities))].ID}
		f.Depth = random.IntN(3)
	}
	return f
}
