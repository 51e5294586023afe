package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"kg/nlp"
)

type analyzeOptions struct {
	format string
}

func newAnalyzeCommand() *cobra.Command {
	var o analyzeOptions
	c := &cobra.Command{
		Use:     "analyze [FILE…|-]",
		Short:   "Analyse the language of plain text: tokens, tags, lemmas, trees, names, coreference",
		Example: "  kg analyze article.txt\n  echo 'Le chef de l\u2019OTAN parle.' | kg analyze -",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				args = []string{"-"}
			}
			m, err := nlp.Default()
			if err != nil {
				return err
			}
			for _, path := range args {
				var b []byte
				if path == "-" {
					b, err = io.ReadAll(c.InOrStdin())
				} else {
					b, err = os.ReadFile(path)
				}
				if err != nil {
					return fmt.Errorf("read %s: %w", path, err)
				}
				if err := nlp.WriteConllu(c.OutOrStdout(), m.Analyze(string(b), nlp.Options{}), path); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().StringVar(&o.format, "format", "conllu", "conllu or json")
	return c
}
