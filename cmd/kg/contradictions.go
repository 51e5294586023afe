package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"kg/graph"
)

type contradictionsOptions struct {
	filter filterOptions
	json   bool
}

func newContradictionsCommand() *cobra.Command {
	var o contradictionsOptions
	c := &cobra.Command{
		Use:   "contradictions",
		Short: "Pairs of statements that cannot both hold",
		Long: `Lists the pairs of statements that cannot both hold, with the sentences of both: a statement and its denial, two
persons in a seat that one holds at a time, two places of birth or of death, a relation such as part-of in both
directions. Statements that speak of different times do not contradict one another; one without a date is taken to hold
from its first publication to its last.`,
		Example: `  kg contradictions
  kg contradictions --family role --around OTAN`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return runContradictions(c, o) },
	}
	c.Flags().BoolVar(&o.json, "json", false, "print JSON")
	o.filter.bind(c)
	return c
}

func runContradictions(c *cobra.Command, o contradictionsOptions) error {
	q, err := openQuery(c, &o.filter)
	if err != nil {
		return err
	}
	defer q.Close()
	v, err := q.view()
	if err != nil {
		return err
	}
	found, err := graph.Contradictions(v, nil)
	if err != nil {
		return err
	}
	if o.json {
		return printJSON(c, append([]graph.Contradiction{}, found...))
	}
	w := c.OutOrStdout()
	for i, x := range found {
		fmt.Fprintf(w, "%d. %s\n", i+1, x.Reason)
		for _, s := range []*graph.Statement{x.A, x.B} {
			line, err := statementLine(v, s)
			if err != nil {
				return err
			}
			fmt.Fprintf(w, "   %s\n", line)
			printQuote(w, "      ", s.BestEvidence())
		}
	}
	if len(found) == 0 {
		fmt.Fprintln(w, "no contradictions")
	}
	return nil
}
