package main

import (
	"errors"

	"github.com/spf13/cobra"

	"kg/graph"
	"kg/pipeline"
)

func newRemoveCommand() *cobra.Command {
	var o judgeOptions
	c := &cobra.Command{
		Use:   "remove DOCUMENT…",
		Short: "Take documents out of the graph",
		Long: `Takes documents out of the graph, with all that only they state. Their files stay where they are: a kg build that
finds them reads them again.`,
		Example: `  kg remove articles/otan-000.txt`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			p, err := o.pipeline(c)
			if err != nil {
				return err
			}
			if err := pipeline.Remove(c.Context(), p, args); err != nil {
				if errors.Is(err, graph.ErrNotFound) {
					err = withHint(err, "'kg documents' lists them")
				}
				return err
			}
			logger(c).Info(plural(len(args), "document") + " removed")
			return nil
		},
	}
	o.bind(c)
	return c
}
