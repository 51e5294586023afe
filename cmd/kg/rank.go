package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"kg/graph"
)

type rankOptions struct {
	filter             filterOptions
	by                 []string
	limit              int
	seeds              []string
	weighted, directed bool
	edges              bool
	samples            int
	workers            int
	only               []string
	json               bool
}

func newRankCommand() *cobra.Command {
	var o rankOptions
	c := &cobra.Command{
		Use:   "rank",
		Short: "Who matters most? Centralities",
		Long: `Ranks the entities by one measure, and shows any number of measures side by side:
  degree, in-degree, out-degree   statements; with --weighted their support
  neighbours                      entities that a statement connects with it
  pagerank                        where a walk along statements is most often; --seed: a walk from some entities
  betweenness                     share of the shortest paths between others that run through it
  closeness, harmonic             how near all others are
  eigenvector, katz               how central its neighbours are
  hubs, authorities               by HITS, from subject to object
  core                            the largest k such that it is among entities with k neighbours each

Statements are taken in either direction, but by in-degree, out-degree, hubs and authorities, and with --directed by all
but degree, neighbours and core. Ties are broken by id. In graphs of more than 20,000 entities betweenness is counted from a sample of 2,000, and the
error is stated; --samples takes another number. --edges ranks connections by betweenness.`,
		Example: `  kg rank --by pagerank,betweenness,degree
  kg rank --by betweenness --only person -n 10
  kg rank --by pagerank --seed Zelensky
  kg rank --edges`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return runRank(c, o) },
	}
	f := c.Flags()
	listVar(f, &o.by, "by", []string{string(graph.PageRank), string(graph.Degree), string(graph.Betweenness)},
		"`MEASURES`; the first one ranks")
	f.IntVarP(&o.limit, "limit", "n", 20, "how many entities (0: all)")
	listVar(f, &o.only, "only", nil, "list entities of this `TYPE` alone, ranked among all; --type ranks them among themselves")
	eachVar(f, &o.seeds, "seed", "PageRank as seen from this `ENTITY`")
	f.BoolVar(&o.weighted, "weighted", false, "by the support of statements")
	f.BoolVar(&o.directed, "directed", false, "follow statements from subject to object alone")
	f.BoolVar(&o.edges, "edges", false, "rank connections by betweenness")
	f.IntVar(&o.samples, "samples", 0, "entities from which betweenness is counted (0: all, or 2,000 in large graphs)")
	f.IntVar(&o.workers, "workers", 0, "processors to use (0: all)")
	f.BoolVar(&o.json, "json", false, "print JSON")
	o.filter.bind(c)
	complete(c, "by", func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return measureNames(), cobra.ShellCompDirectiveNoFileComp
	})
	complete(c, "seed", completeEntities)
	complete(c, "only", func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return typeNames(), cobra.ShellCompDirectiveNoFileComp
	})
	return c
}

func measureNames() []string {
	names := make([]string, len(graph.Measures))
	for i, m := range graph.Measures {
		names[i] = string(m)
	}
	return names
}

func runRank(c *cobra.Command, o rankOptions) error {
	var by []graph.Measure
	for _, name := range o.by {
		if !slices.Contains(measureNames(), name) {
			return usagef("--by %s: there are %s", name, strings.Join(measureNames(), ", "))
		}
		by = append(by, graph.Measure(name))
	}
	switch {
	case len(by) == 0:
		return usagef("--by names no measure")
	case o.limit < 0 || o.samples < 0 || o.workers < 0:
		return usagef("--limit, --samples and --workers must be at least 0")
	}
	only, err := entityTypes("only", o.only)
	if err != nil {
		return err
	}
	q, g, err := openGraph(c, &o.filter)
	if err != nil {
		return err
	}
	defer q.Close()
	r := graph.RankOptions{Weighted: o.weighted, Directed: o.directed, Negated: q.negated(), Samples: o.samples, Workers: o.workers}
	if r.Seeds, err = q.findAll(g, o.seeds); err != nil {
		return err
	}
	if g.Order() == 0 {
		return nothingf("no entities to rank")
	}
	if o.edges {
		return printEdgeRank(c, g, r, o)
	}
	scores, err := g.Rank(by, r)
	if err != nil {
		return err
	}
	nodes := scores[0].Top(g, o.limit, only)
	if o.json {
		return printRankJSON(c, g, scores, nodes)
	}
	for _, s := range scores {
		if s.Note != "" {
			logger(c).Info(fmt.Sprintf("%s: %s", s.Measure, s.Note))
		}
	}
	return printRank(c.OutOrStdout(), g, scores, nodes)
}

func printRank(w io.Writer, g *graph.Graph, scores []graph.Scores, nodes []uint32) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprint(t, "\tentity\ttype\tid")
	for _, s := range scores {
		fmt.Fprintf(t, "\t%s", s.Measure)
	}
	fmt.Fprintln(t)
	for i, v := range nodes {
		fmt.Fprintf(t, "%d\t%s\t%s\t%s", i+1, g.Name(v), g.Type(v), g.ID(v))
		for _, s := range scores {
			fmt.Fprintf(t, "\t%.4g", s.Of[v])
		}
		fmt.Fprintln(t)
	}
	return t.Flush()
}

type rankedJSON struct {
	Rank int `json:"rank"`
	named
	Scores map[graph.Measure]float64 `json:"scores"`
}

func printRankJSON(c *cobra.Command, g *graph.Graph, scores []graph.Scores, nodes []uint32) error {
	answer := struct {
		By       graph.Measure            `json:"by"`
		Notes    map[graph.Measure]string `json:"notes,omitempty"`
		Entities []rankedJSON             `json:"entities"`
	}{By: scores[0].Measure, Notes: map[graph.Measure]string{}}
	for _, s := range scores {
		if s.Note != "" {
			answer.Notes[s.Measure] = s.Note
		}
	}
	for i, v := range nodes {
		r := rankedJSON{i + 1, nameNode(g, v), map[graph.Measure]float64{}}
		for _, s := range scores {
			r.Scores[s.Measure] = s.Of[v]
		}
		answer.Entities = append(answer.Entities, r)
	}
	return printJSON(c, answer)
}

func printEdgeRank(c *cobra.Command, g *graph.Graph, r graph.RankOptions, o rankOptions) error {
	scores, note := g.RankEdges(r)
	if o.limit > 0 && len(scores) > o.limit {
		scores = scores[:o.limit]
	}
	if o.json {
		type edgeJSON struct {
			From  named   `json:"from"`
			To    named   `json:"to"`
			Score float64 `json:"betweenness"`
		}
		list := []edgeJSON{}
		for _, s := range scores {
			list = append(list, edgeJSON{nameNode(g, s.From), nameNode(g, s.To), s.Score})
		}
		return printJSON(c, map[string]any{"note": note, "edges": list})
	}
	if note != "" {
		logger(c).Info("edge betweenness: " + note)
	}
	t := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "\tfrom\tto\tbetweenness")
	for i, s := range scores {
		fmt.Fprintf(t, "%d\t%s\t%s\t%.4g\n", i+1, g.Name(s.From), g.Name(s.To), s.Score)
	}
	return t.Flush()
}
