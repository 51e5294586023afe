package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"kg/extract"
	"kg/graph"
	"kg/nlp"
)

func newExplainCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "explain TEXT",
		Short:   "What the analysis sees in a text: tokens, tree, mentions, and which rule gave which statement",
		Example: `  kg explain "Le secrétaire général de l'OTAN, Mark Rutte, a rencontré Volodymyr Zelensky."`,
		Args:    cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			m, err := nlp.Default()
			if err != nil {
				return err
			}
			x, err := extract.New(extract.Options{})
			if err != nil {
				return err
			}
			d := m.Analyze(strings.Join(args, " "), nlp.Options{})
			explain(c.OutOrStdout(), x.Explain(graph.Source{ID: "text"}, d))
			return nil
		},
	}
	return c
}

// explain prints an explanation as text.
func explain(w io.Writer, e *extract.Explanation) {
	for i := range e.Sentences {
		s := &e.Sentences[i]
		fmt.Fprintf(w, "%s\n\n", s.Text)
		for k, t := range s.Tokens {
			fmt.Fprintf(w, "%3d  %-18s %-6s %-18s %-22s %s\n", k, t.Form, t.UPOS, t.Lemma, t.Tree, strings.Join(t.Arcs, "  "))
		}
		fmt.Fprintln(w)
		for _, m := range s.Mentions {
			fmt.Fprintf(w, "  %-12s %s  (%s, %s)\n", m.Entity, m.Text, m.Type, m.Kind)
		}
		for _, st := range s.Statements {
			fmt.Fprintf(w, "  => %s\n", st)
		}
		fmt.Fprintln(w)
	}
}
