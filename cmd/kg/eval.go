package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

func newEvalCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "eval",
		Short: "Scores against gold",
		Example: `  kg eval statements eval/articles/read found.jsonl
  kg eval names ../shared/data/winer-fr/dev`,
		Args: cobra.NoArgs,
	}
	c.AddCommand(newEvalConlluCommand(), newEvalCorefCommand(), newEvalNamesCommand(), newEvalStatementsCommand())
	return c
}

// readFile reads a file of an evaluation; what is wrong with its content names it.
func readFile[T any](path string, read func(io.Reader) (T, error)) (T, error) {
	var none T
	f, err := os.Open(path)
	if err != nil {
		return none, err
	}
	defer f.Close()
	v, err := read(f)
	if err != nil {
		return none, fmt.Errorf("read %s: %w", path, err)
	}
	return v, nil
}
