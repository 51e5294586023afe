package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"kg/graph"
)

type timelineOptions struct {
	filter filterOptions
	json   bool
}

func newTimelineCommand() *cobra.Command {
	var o timelineOptions
	c := &cobra.Command{
		Use:   "timeline ENTITY",
		Short: "What is known of an entity, in the order of time",
		Long: `Prints the statements about an entity in the order of time, each with a sentence that says so. What no text
dates stands under the day on which it was published first, in brackets.`,
		Example: `  kg timeline Zelensky --since 2024
  kg timeline OTAN --no-events`,
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: completeOneEntity,
		RunE:              func(c *cobra.Command, args []string) error { return runTimeline(c, args[0], o) },
	}
	c.Flags().BoolVar(&o.json, "json", false, "print JSON")
	o.filter.bind(c)
	return c
}

func runTimeline(c *cobra.Command, name string, o timelineOptions) error {
	q, g, err := openGraph(c, &o.filter)
	if err != nil {
		return err
	}
	defer q.Close()
	v, err := q.find(g, name)
	if err != nil {
		return err
	}
	statements, err := g.StatementsOf(q.evidence(), v)
	if err != nil {
		return err
	}
	placed := graph.Chronological(statements)
	if o.json {
		if err := printJSON(c, append([]*graph.Statement{}, placed...)); err != nil {
			return err
		}
	} else {
		printTimeline(c.OutOrStdout(), g, placed, true)
	}
	if len(placed) == 0 {
		return nothingf("nothing about %s is placed in time", g.Name(v))
	}
	return nil
}

func printTimeline(w io.Writer, g *graph.Graph, list []*graph.Statement, quotes bool) {
	name := func(id string) string {
		v, ok := g.Find(id)
		if !ok {
			return id
		}
		return g.Name(v)
	}
	width := 0
	for _, s := range list {
		width = max(width, len(when(s)))
	}
	for _, s := range list {
		row, _ := graph.DefaultPredicates().Lookup(s.Predicate)
		status := ""
		if s.Status != graph.Fact {
			status = "  [" + string(s.Status) + "]"
		}
		fmt.Fprintf(w, "  %-*s  %s %s %s%s\n", width, when(s), name(s.Subject), arrow(s.Predicate, row.Symmetric, false), name(s.Object), status)
		if quotes {
			printQuote(w, strings.Repeat(" ", width+4), s.BestEvidence())
		}
	}
}

// when is the date of a statement, or in brackets that of its first publication.
func when(s *graph.Statement) string {
	if s.Date != "" {
		return s.Date
	}
	if span, known := s.Published(); known {
		return "(" + span.First.String() + ")"
	}
	return ""
}
