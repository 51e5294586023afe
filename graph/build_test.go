package graph

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestGraphHoldsTheView(t *testing.T) {
	for seed := range uint64(200) {
		v := randomView(t, rand.New(rand.NewPCG(seed, 1)))
		g := build(t, v)
		want := keys(t, v)
		slices.Sort(want)
		if got := graphKeys(g); !slices.Equal(got, want) {
			t.Fatalf("seed %d: edges %v, want %v", seed, got, want)
		}
		for e := range uint32(g.Size()) {
			x := g.EdgeAt(e)
			s, err := g.Statement(v, e)
			if err != nil {
				t.Fatal(err)
			}
			span, known := s.Happened()
			if !known {
				span = Span{FirstDay, LastDay}
			}
			if x.Support != s.Support || x.Confidence != float64(float32(s.Confidence)) || x.Happened != span {
				t.Fatalf("edge %+v of statement %+v", x, s)
			}
			if !slices.Contains(g.In(x.Object), e) || !slices.Contains(g.Between(x.Subject, x.Object), e) {
				t.Fatalf("edge %d is not found by its ends", e)
			}
			if first, end := g.Out(x.Subject); e < first || e >= end {
				t.Fatalf("edge %d is not among the edges of its subject", e)
			}
		}
		for i, id := range entityIDs(t, v) {
			e, err := v.Entity(id)
			if n := node(t, g, id); err != nil || int(n) != i || g.Name(n) != e.Name || g.Type(n) != e.Type {
				t.Fatalf("node %d of %s: %s, %s", n, id, g.Name(n), g.Type(n))
			}
		}
	}
}

func TestBuildRefuses(t *testing.T) {
	a, b := &Entity{ID: "a", Type: Person}, &Entity{ID: "b", Type: Person}
	for name, v := range map[string]*Memory{
		"entities out of order":   {entities: []*Entity{b, a}},
		"an unknown type":         {entities: []*Entity{{ID: "a", Type: "Thing"}}},
		"an unknown status":       {entities: []*Entity{a}, statements: []*Statement{{Subject: "a", Object: "a", Status: "sure"}}},
		"statements out of order": {entities: []*Entity{a, b}, statements: []*Statement{{Subject: "b", Object: "a", Status: Fact}, {Subject: "a", Object: "b", Status: Fact}}},
	} {
		if _, err := Build(v, Options{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	_, err := Build(&Memory{entities: []*Entity{a}, statements: []*Statement{{Subject: "a", Object: "c", Status: Fact}}}, Options{})
	if !errors.Is(err, ErrNotFound) {
		t.Errorf("an object that is no entity: %v", err)
	}
}
