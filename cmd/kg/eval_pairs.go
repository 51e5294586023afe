package main

import (
	"fmt"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"kg/resolve"
)

// runEvalPairs judges the pairs of names of a list, prints each judgement with its score and reason beside the list's,
// "!" where they differ over "same", and then precision, recall and F1 of "same".
func runEvalPairs(c *cobra.Command, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	pairs, err := resolve.ReadPairs(path, f)
	if err != nil {
		return err
	}
	var score resolve.PairScore
	w := tabwriter.NewWriter(c.OutOrStdout(), 0, 8, 2, ' ', 0)
	for _, p := range pairs {
		v := resolve.Compare(resolve.Name{Text: p.Left, Type: p.Type}, resolve.Name{Text: p.Right, Type: p.Type})
		score.Add(p.Judgement, v.Judgement)
		mark := " "
		if (v.Judgement == resolve.Same) != (p.Judgement == resolve.Same) {
			mark = "!"
		}
		fmt.Fprintf(w, "%s\t%s\t%.2f\t%s\t%s\t%s\t%s\n", mark, v.Judgement, v.Score, p.Left, p.Right, p.Judgement, strings.Join(v.Reasons, "; "))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(c.OutOrStdout(), "same: precision %.3f (%d of %d)  recall %.3f (%d of %d)  F1 %.3f\n",
		score.Precision(), score.Right, score.Found, score.Recall(), score.Right, score.Wanted, score.F1())
	return nil
}
