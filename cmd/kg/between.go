package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"kg/graph"
)

type betweenOptions struct {
	filter    filterOptions
	by        string
	avoid     []string
	json, dot bool
}

func newBetweenCommand() *cobra.Command {
	var o betweenOptions
	c := &cobra.Command{
		Use:   "between A B…",
		Short: "The smallest part of the graph that connects several entities",
		Long: `Finds the least tree of hops that connects all the entities, by the costs of kg path, and prints each hop with the
sentence that says so. For many entities in a large graph the tree may be up to twice as large as the least; it then says
so.`,
		Example: `  kg between Rutte Zelensky Poutine
  kg between Rutte Zelensky Poutine Orban --dot | dot -Tsvg > between.svg`,
		Args:              cobra.MinimumNArgs(2),
		ValidArgsFunction: completeEntities,
		RunE:              func(c *cobra.Command, args []string) error { return runBetween(c, args, o) },
	}
	f := c.Flags()
	f.StringVar(&o.by, "by", string(graph.Specificity), "what counts as short: specificity, hops, support")
	eachVar(f, &o.avoid, "avoid", "not over this `ENTITY`")
	f.BoolVar(&o.json, "json", false, "print JSON")
	f.BoolVar(&o.dot, "dot", false, "print a picture for Graphviz")
	c.MarkFlagsMutuallyExclusive("json", "dot")
	o.filter.bind(c)
	complete(c, "by", completeCosts)
	complete(c, "avoid", completeEntities)
	return c
}

func runBetween(c *cobra.Command, args []string, o betweenOptions) error {
	q, g, err := openGraph(c, &o.filter)
	if err != nil {
		return err
	}
	defer q.Close()
	nodes, err := q.findAll(g, args)
	if err != nil {
		return err
	}
	p := graph.PathOptions{By: graph.Cost(o.by), Negated: q.negated()}
	if p.Avoid, err = q.findAll(g, o.avoid); err != nil {
		return err
	}
	found, ok, err := g.Connect(nodes, p)
	if errors.Is(err, graph.ErrPathOptions) {
		return usagef("%w", err)
	}
	if err != nil {
		return err
	}
	if !ok {
		return nothingf("nothing connects %s", strings.Join(args, ", "))
	}
	if !found.Exact {
		logger(c).Info("there may be a smaller connection, of no less than half this cost")
	}
	switch {
	case o.json:
		return printConnectionJSON(c, q, g, found)
	case o.dot:
		return printHopsDOT(c.OutOrStdout(), q, g, found.Nodes, found.Hops)
	}
	return printConnection(c, q, g, found)
}

func printConnection(c *cobra.Command, q *query, g *graph.Graph, found graph.Connection) error {
	w := c.OutOrStdout()
	var names []string
	for _, v := range found.Nodes {
		names = append(names, g.Name(v))
	}
	fmt.Fprintf(w, "%s: %s\n", plural(len(names), "name"), strings.Join(names, ", "))
	return printHops(w, q, g, found.Hops)
}

func printConnectionJSON(c *cobra.Command, q *query, g *graph.Graph, found graph.Connection) error {
	hops, err := readHops(q, g, found.Hops)
	if err != nil {
		return err
	}
	return printJSON(c, struct {
		Cost     float64   `json:"cost"`
		Exact    bool      `json:"exact"`
		Entities []named   `json:"entities"`
		Hops     []hopJSON `json:"hops"`
	}{found.Cost, found.Exact, nameNodes(g, found.Nodes), hops})
}
