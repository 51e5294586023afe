package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"kg/pipeline"
	"kg/storage"
)

func newCheckCommand() *cobra.Command {
	var wait bool
	c := &cobra.Command{
		Use:   "check",
		Short: "Verify the store",
		Long: `Verifies all that is stored: checksums, that every mention and every piece of evidence stands in its document as the
graph says, that statements connect entities that exist, that what is sorted is sorted, and that the indexes agree. Each
problem is printed on a line; the exit status is then 1.`,
		Example: `  kg check`,
		Args:    noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			n, elsewhere := 0, false
			err := pipeline.Check(c.Context(), pipeline.Options{DB: dbDir(c), Wait: wait}, func(p pipeline.Problem) {
				n++
				elsewhere = elsewhere || p.Where != "graph"
				fmt.Fprintf(c.OutOrStdout(), "%s: %s\n", p.Where, p.What)
			})
			switch {
			case errors.Is(err, storage.ErrCorrupt):
				return withHint(err, "kg build into another --db makes the store anew")
			case err != nil:
				return err
			case elsewhere:
				return withHint(errors.New(plural(n, "problem")), "kg build into another --db makes the store anew; kg judgements export keeps your judgements")
			case n > 0:
				return withHint(errors.New(plural(n, "problem")), "the graph alone is damaged: kg build makes it anew")
			}
			logger(c).Info("all is well")
			return nil
		},
	}
	c.Flags().BoolVar(&wait, "wait", false, "wait for another process that writes to the store")
	return c
}
