package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"kg/graph"
)

type statsOptions struct {
	filter filterOptions
	json   bool
}

func newStatsCommand() *cobra.Command {
	var o statsOptions
	c := &cobra.Command{
		Use:     "stats",
		Short:   "The graph in figures",
		Example: "  kg stats\n  kg stats --family role --json",
		Args:    noArguments,
		RunE:    func(c *cobra.Command, _ []string) error { return runStats(c, o) },
	}
	c.Flags().BoolVar(&o.json, "json", false, "print JSON")
	o.filter.bind(c)
	return c
}

func runStats(c *cobra.Command, o statsOptions) error {
	q, g, err := openGraph(c, &o.filter)
	if err != nil {
		return err
	}
	defer q.Close()
	s := g.Summarize(nil)
	for _, err := range q.evidence().Sources() {
		if err != nil {
			return err
		}
		s.Documents++
	}
	if o.json {
		return printJSON(c, s)
	}
	return printStats(c.OutOrStdout(), s)
}

// maxStatsRows is how many predicates and components are printed; --json has all.
const maxStatsRows = 20

func printStats(w io.Writer, s graph.Summary) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "entities\t%d\n", s.Entities)
	counts(t, s.Types)
	fmt.Fprintf(t, "statements\t%d\n", s.Statements)
	counts(t, s.Statuses)
	fmt.Fprintf(t, "documents\t%d\n", s.Documents)
	fmt.Fprintf(t, "connected pairs\t%d\n", s.Pairs)
	fmt.Fprintf(t, "density\t%.4g\n", s.Density)
	fmt.Fprintf(t, "neighbours of an entity\t%.3g\n", s.MeanDegree)
	for _, b := range s.Degrees {
		if b.Least == b.Most {
			fmt.Fprintf(t, "  %d\t%d\n", b.Least, b.Nodes)
		} else {
			fmt.Fprintf(t, "  %d to %d\t%d\n", b.Least, b.Most, b.Nodes)
		}
	}
	fmt.Fprintf(t, "components\t%d\n", len(s.Components))
	if len(s.Components) > 0 {
		fmt.Fprintf(t, "  the largest\t%d\n", s.Components[0])
	}
	fmt.Fprintf(t, "families\t%d\n", len(s.Families))
	counts(t, s.Families)
	fmt.Fprintf(t, "predicates\t%d\n", len(s.Predicates))
	counts(t, s.Predicates[:min(len(s.Predicates), maxStatsRows)])
	if more := len(s.Predicates) - maxStatsRows; more > 0 {
		fmt.Fprintf(t, "  … %d more\t\n", more)
	}
	return t.Flush()
}

func counts(w io.Writer, list []graph.Count) {
	for _, c := range list {
		if c.Count > 0 {
			fmt.Fprintf(w, "  %s\t%d\n", c.Name, c.Count)
		}
	}
}
