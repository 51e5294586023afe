package graph

import (
	"fmt"
	"slices"
	"testing"

	gonum "gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/testgraph"
)

// contractGraph makes a Graph of a test case of gonum's. Nodes are renumbered in their order, weights become supports.
func contractGraph(nodes []gonum.Node, edges []testgraph.WeightedLine) (*Graph, []gonum.Node, []testgraph.Edge) {
	var numbers []int64
	for _, n := range nodes {
		numbers = append(numbers, n.ID())
	}
	for _, e := range edges {
		numbers = append(numbers, e.From().ID(), e.To().ID())
	}
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	id := func(n int64) string { return fmt.Sprintf("%020d", uint64(n)) }
	var entities []*Entity
	for _, n := range numbers {
		entities = append(entities, &Entity{ID: id(n), Type: Person})
	}
	slices.SortFunc(entities, func(a, b *Entity) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	var statements []*Statement
	for i, e := range edges {
		statements = append(statements, &Statement{Subject: id(e.From().ID()), Object: id(e.To().ID()),
			Predicate: fmt.Sprintf("p%03d", i), Status: Fact, Support: 1 + i%7})
	}
	m, err := NewMemory(entities, statements, nil)
	if err != nil {
		panic(err)
	}
	g, err := Build(m, Options{})
	if err != nil {
		panic(err)
	}
	var list []gonum.Node
	for v := range g.all() {
		list = append(list, &g.all()[v])
	}
	var lines []testgraph.Edge
	for _, s := range statements {
		u, _ := g.Find(s.Subject)
		v, _ := g.Find(s.Object)
		for e, end := g.EdgesFrom(u, v); e < end; e++ {
			if g.Predicate(e) == s.Predicate {
				lines = append(lines, Line{&g.all()[u], &g.all()[v], int64(e), float64(s.Support)})
			}
		}
	}
	return g, list, lines
}

func TestGonumContracts(t *testing.T) {
	plain := func(nodes []gonum.Node, edges []testgraph.WeightedLine, _, _ float64) (gonum.Graph, []gonum.Node, []testgraph.Edge, float64, float64, bool) {
		g, n, e := contractGraph(nodes, edges)
		return g, n, e, 0, 0, true
	}
	weighted := func(nodes []gonum.Node, edges []testgraph.WeightedLine, _, _ float64) (gonum.Graph, []gonum.Node, []testgraph.Edge, float64, float64, bool) {
		g, n, e := contractGraph(nodes, edges)
		return g.Weighted(), n, e, 0, 0, true
	}
	for name, build := range map[string]testgraph.Builder{"plain": plain, "weighted": weighted} {
		t.Run(name, func(t *testing.T) {
			t.Run("EdgeExistence", func(t *testing.T) { testgraph.EdgeExistence(t, build, true) })
			t.Run("LineExistence", func(t *testing.T) { testgraph.LineExistence(t, build, true, true) })
			t.Run("NodeExistence", func(t *testing.T) { testgraph.NodeExistence(t, build) })
			t.Run("ReturnAdjacentNodes", func(t *testing.T) { testgraph.ReturnAdjacentNodes(t, build, true, true) })
			t.Run("ReturnAllLines", func(t *testing.T) { testgraph.ReturnAllLines(t, build, true) })
			t.Run("ReturnAllNodes", func(t *testing.T) { testgraph.ReturnAllNodes(t, build, true) })
		})
	}
	t.Run("ReturnAllWeightedLines", func(t *testing.T) { testgraph.ReturnAllWeightedLines(t, weighted, true) })
	t.Run("Weight", func(t *testing.T) { testgraph.Weight(t, weighted) })
}
