package main

import (
	"io"

	"github.com/spf13/cobra"
)

// run executes a command line and returns the exit status: 0 done, 1 failed, 2 wrong usage, 3 nothing found.
func run(args []string, in io.Reader, out, errOut io.Writer) int {
	root := newRootCommand()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errOut)
	if err := root.Execute(); err != nil {
		return 1
	}
	return 0
}

func newRootCommand() *cobra.Command {
	root := &cobra.Command{Use: "kg", Short: "A knowledge graph from French news"}
	root.AddCommand()
	return root
}
