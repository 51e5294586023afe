package graph

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

const pathLines = `
	anna president-of hub-o
	bert member-of hub-o
	carl member-of hub-o
	dora member-of hub-o
	emil member-of hub-o
	fritz member-of hub-o
	gerd member-of hub-o
	hans member-of hub-o
	ida member-of hub-o
	anna told xaver
	xaver told yvo
	yvo met bert
	anna visited quer-p possible
	bert located-in quer-p
	carl opposes dora negated
	anna supports xaver fact - d1,d2,d3
	solo
`

func pathNames(t *testing.T, g *Graph, from, to string, o PathOptions) []string {
	t.Helper()
	set := func(ids string) []uint32 {
		var nodes []uint32
		for id := range strings.SplitSeq(ids, ",") {
			nodes = append(nodes, node(t, g, id))
		}
		return nodes
	}
	paths, err := g.Paths(set(from), set(to), o)
	if err != nil {
		t.Fatal(err)
	}
	names := []string{}
	for _, p := range paths {
		var list []string
		for _, v := range p.Nodes() {
			list = append(list, g.ID(v))
		}
		names = append(names, strings.Join(list, " "))
	}
	return names
}

func TestPaths(t *testing.T) {
	g := build(t, view(t, pathLines))
	at := func(id string) []uint32 { return []uint32{node(t, g, id)} }
	for _, tt := range []struct {
		name, from, to string
		o              PathOptions
		want           []string
	}{
		{"around the hub", "anna", "bert", PathOptions{K: 3}, []string{"anna quer-p bert", "anna hub-o bert", "anna xaver yvo bert"}},
		{"hops, ties by id", "anna", "bert", PathOptions{K: 3, By: Hops}, []string{"anna hub-o bert", "anna quer-p bert", "anna xaver yvo bert"}},
		{"avoid", "anna", "bert", PathOptions{K: 3, Avoid: slices.Concat(at("hub-o"), at("quer-p"))}, []string{"anna xaver yvo bert"}},
		{"through", "anna", "bert", PathOptions{Through: at("yvo")}, []string{"anna xaver yvo bert"}},
		{"at most 1 hop", "anna", "bert", PathOptions{MaxHops: 1}, []string{}},
		{"directed, over a symmetric predicate", "anna", "bert", PathOptions{K: 5, Directed: true}, []string{"anna xaver yvo bert"}},
		{"against the direction", "xaver", "anna", PathOptions{Directed: true}, []string{}},
		{"a denial does not connect", "carl", "dora", PathOptions{}, []string{"carl hub-o dora"}},
		{"unless asked for", "carl", "dora", PathOptions{Negated: true}, []string{"carl dora"}},
		{"nothing", "anna", "solo", PathOptions{}, []string{}},
		{"from a set", "carl,yvo", "bert", PathOptions{K: 2}, []string{"yvo bert", "carl hub-o bert"}},
		{"from set to set, limited", "anna,carl", "bert,dora", PathOptions{K: 9, MaxHops: 2, By: Hops},
			[]string{"anna hub-o bert", "anna hub-o dora", "anna quer-p bert", "carl hub-o bert", "carl hub-o dora"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := pathNames(t, g, tt.from, tt.to, tt.o); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestHopSaysMostFirst(t *testing.T) {
	g := build(t, view(t, pathLines))
	paths, err := g.Paths([]uint32{node(t, g, "xaver")}, []uint32{node(t, g, "anna")}, PathOptions{})
	if err != nil || len(paths) != 1 {
		t.Fatal(paths, err)
	}
	h := paths[0].Hops[0]
	var got []string
	for _, e := range h.Edges {
		got = append(got, g.Predicate(e))
	}
	if !slices.Equal(got, []string{"supports", "told"}) || g.EdgeAt(h.Edges[0]).Subject != node(t, g, "anna") {
		t.Errorf("hop %+v: %q", h, got)
	}
}

func TestPathsRefuse(t *testing.T) {
	g := build(t, view(t, pathLines))
	anna, bert := []uint32{node(t, g, "anna")}, []uint32{node(t, g, "bert")}
	if _, err := g.Paths(anna, anna, PathOptions{}); !errors.Is(err, ErrSameEntity) {
		t.Errorf("the same entity: %v", err)
	}
	if _, err := g.Paths(anna, bert, PathOptions{By: "beauty"}); !errors.Is(err, ErrPathOptions) {
		t.Errorf("an unknown cost: %v", err)
	}
	if _, err := g.Paths(anna, bert, PathOptions{Avoid: bert}); !errors.Is(err, ErrPathOptions) {
		t.Errorf("wanted and avoided: %v", err)
	}
	if _, err := g.Paths(nil, bert, PathOptions{}); !errors.Is(err, ErrPathOptions) {
		t.Errorf("from nowhere: %v", err)
	}
}

func TestConnect(t *testing.T) {
	g := build(t, view(t, pathLines))
	nodes := []uint32{node(t, g, "carl"), node(t, g, "dora"), node(t, g, "yvo")}
	c, ok, err := g.Connect(nodes, PathOptions{By: Hops})
	if err != nil || !ok || !c.Exact {
		t.Fatal(c, ok, err)
	}
	var got []string
	for _, v := range c.Nodes {
		got = append(got, g.ID(v))
	}
	if want := []string{"bert", "carl", "dora", "hub-o", "yvo"}; !slices.Equal(got, want) || c.Cost != 4 {
		t.Errorf("%v at %v, want %v at 4", got, c.Cost, want)
	}
	if _, ok, err := g.Connect([]uint32{nodes[0], node(t, g, "solo")}, PathOptions{}); ok || err != nil {
		t.Errorf("what nothing connects: %v %v", ok, err)
	}
}

func TestLogarithm(t *testing.T) {
	for _, tt := range []struct {
		x    uint32
		want float64
	}{{1, 0}, {2, 1}, {3, 1.5625}, {4, 2}, {1000, 9.9375}, {1 << 31, 31}, {1<<32 - 1, 31.9375}} {
		if got := logarithm(tt.x); got != tt.want {
			t.Errorf("logarithm of %d: %v, want %v", tt.x, got, tt.want)
		}
	}
}
