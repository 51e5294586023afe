package main

import "github.com/spf13/cobra"

func newEvalCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "eval",
		Short: "Scores against gold",
		Args:  cobra.NoArgs,
	}
	c.AddCommand(newEvalConlluCommand(), newEvalCorefCommand(), newEvalNamesCommand(), newEvalStatementsCommand())
	return c
}
