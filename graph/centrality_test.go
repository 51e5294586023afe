package graph

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func TestRank(t *testing.T) {
	g := build(t, view(t, pathLines))
	scores, err := g.Rank(Measures, RankOptions{})
	if err != nil {
		t.Fatal(err)
	}
	top := map[Measure]string{}
	for _, s := range scores {
		if len(s.Of) != g.Order() {
			t.Fatalf("%s: %d scores", s.Measure, len(s.Of))
		}
		top[s.Measure] = g.ID(s.Top(g, 1, nil)[0])
	}
	for _, m := range []Measure{Degree, InDegree, Neighbours, PageRank, Betweenness, Closeness, Harmonic, Eigenvector, Katz, Authorities} {
		if top[m] != "hub-o" {
			t.Errorf("%s: %s is first", m, top[m])
		}
	}
	if top[OutDegree] != "anna" {
		t.Errorf("out-degree: %s is first", top[OutDegree])
	}
	byDegree := scores[0]
	if d := byDegree.Of[node(t, g, "anna")]; d != 4 {
		t.Errorf("degree of anna: %v", d)
	}
	if d := byDegree.Of[node(t, g, "carl")]; d != 1 {
		t.Errorf("degree of carl, a denial not counted: %v", d)
	}
	if v := byDegree.Top(g, 1, []EntityType{Place}); len(v) != 1 || g.ID(v[0]) != "quer-p" {
		t.Errorf("the first place: %v", v)
	}
	// Ties by id.
	var last []string
	for _, v := range byDegree.Top(g, 0, nil) {
		if byDegree.Of[v] == 1 {
			last = append(last, g.ID(v))
		}
	}
	if !slices.IsSorted(last) {
		t.Errorf("ties: %q", last)
	}
	weighted, err := g.Rank([]Measure{Degree}, RankOptions{Weighted: true})
	if err != nil || weighted[0].Of[node(t, g, "xaver")] != 5 {
		t.Errorf("support of xaver: %v, %v", weighted[0].Of[node(t, g, "xaver")], err)
	}
	if _, err := g.Rank([]Measure{"beauty"}, RankOptions{}); err == nil {
		t.Error("an unknown measure: no error")
	}
}

func TestSampledRankStatesItsError(t *testing.T) {
	g := build(t, view(t, pathLines))
	scores, err := g.Rank([]Measure{Betweenness}, RankOptions{Samples: 5})
	if err != nil || !strings.Contains(scores[0].Note, "from 5 of 14 entities") {
		t.Errorf("%q, %v", scores[0].Note, err)
	}
}

func TestSeededPageRank(t *testing.T) {
	g := build(t, view(t, pathLines))
	scores, err := g.Rank([]Measure{PageRank}, RankOptions{Directed: true, Seeds: []uint32{node(t, g, "xaver")}})
	if err != nil {
		t.Fatal(err)
	}
	if of := scores[0].Of; of[node(t, g, "yvo")] <= of[node(t, g, "anna")] || of[node(t, g, "solo")] != 0 {
		t.Errorf("as seen from xaver: %v", of)
	}
}

func TestRankEdges(t *testing.T) {
	g := build(t, view(t, pathLines))
	scores, _ := g.RankEdges(RankOptions{})
	if len(scores) != g.Summarize(nil).Pairs-1 { // the denial connects nothing here
		t.Errorf("%d pairs", len(scores))
	}
	for i, s := range scores {
		if s.From >= s.To || i > 0 && s.Score > scores[i-1].Score {
			t.Errorf("%d. %+v", i, s)
		}
	}
}

func TestCommunities(t *testing.T) {
	g := build(t, view(t, `
		a met b
		b met c
		c met a
		x told y
		y told z
		z told x
		c told x
		solo
	`))
	list, modularity := g.Communities(CommunityOptions{})
	if len(list) != 3 || math.Abs(modularity-0.357) > 0.001 {
		t.Fatalf("%+v, %v", list, modularity)
	}
	if label := list[0].Label(g); label != "C, A, B" && label != "A, B, C" {
		t.Errorf("label %q", label)
	}
	if p := list[0].Predicates; len(p) != 1 || p[0] != (Count{"met", 3}) || list[0].Inside != 3 || list[0].Outside != 1 {
		t.Errorf("%+v", list[0])
	}
}

func TestSummarize(t *testing.T) {
	s := build(t, view(t, pathLines)).Summarize(nil)
	if s.Entities != 14 || s.Statements != 16 || s.Pairs != 15 || s.Isolated != 1 || !slices.Equal(s.Components, []int{13, 1}) {
		t.Errorf("%+v", s)
	}
	if s.Predicates[0] != (Count{"member-of", 8}) || s.Types[0] != (Count{"Person", 12}) {
		t.Errorf("%+v", s)
	}
	want := []Bin{{0, 0, 1}, {1, 1, 5}, {2, 3, 7}, {4, 7, 0}, {8, 15, 1}}
	if !slices.Equal(s.Degrees, want) {
		t.Errorf("degrees %v, want %v", s.Degrees, want)
	}
}

func TestCard(t *testing.T) {
	v := view(t, pathLines)
	g := build(t, v)
	c, err := NewCard(g, v, node(t, g, "bert"), nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range c.Relations {
		got = append(got, r.Predicate)
		if r.AsObject {
			t.Errorf("bert is no object of %s", r.Predicate)
		}
	}
	if !slices.Equal(got, []string{"member-of", "located-in", "met"}) {
		t.Errorf("relations %q", got)
	}
	if len(c.Sources) != 1 || c.Sources[0].Document != "d1" || len(c.Timeline()) != 3 {
		t.Errorf("%+v", c)
	}
}

func TestChronological(t *testing.T) {
	var order []string
	for _, s := range Chronological([]*Statement{
		{Predicate: "c", Date: "2024"}, {Predicate: "b", Date: "2024-01-01"}, {Predicate: "a", Date: "/2023"}, {Predicate: "none"},
		{Predicate: "d", Evidence: []Evidence{{Published: "2024-05-01"}}},
	}) {
		order = append(order, s.Predicate)
	}
	if got := strings.Join(order, ""); got != "abcd" {
		t.Errorf("order %s", got)
	}
}
