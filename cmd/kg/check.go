package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"kg/pipeline"
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
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			n := 0
			err := pipeline.Check(c.Context(), pipeline.Options{DB: dbDir(c), Wait: wait}, func(p pipeline.Problem) {
				n++
				fmt.Fprintf(c.OutOrStdout(), "%s: %s\n", p.Where, p.What)
			})
			if err != nil {
				return err
			}
			if n > 0 {
				return withHint(fmt.Errorf("%d problems", n), "kg build into another --db makes the store anew; kg judgements export keeps your judgements")
			}
			logger(c).Info("all is well")
			return nil
		},
	}
	c.Flags().BoolVar(&wait, "wait", false, "wait for another process that writes to the store")
	return c
}
