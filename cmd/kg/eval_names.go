package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"kg/eval"
	"kg/nlp"
)

type evalNamesOptions struct {
	types []string
}

func newEvalNamesCommand() *cobra.Command {
	var o evalNamesOptions
	c := &cobra.Command{
		Use:   "names FOLDER|FILE.tsv [NAMES.jsonl]",
		Short: "Names found in text, against BRAT annotation",
		Long: `Names found in text, against a folder of NAME.txt and NAME.ann (BRAT stand-off; Location is read as Place, and of nested
names the outermost counts). NAMES.jsonl holds what was found, one document a line, as "kg analyze --format json" writes it;
without it the texts are analysed here.

With a FILE.tsv (left, right, type, judgement) instead of a folder: whether two names are one. Each pair's judgement, score and
reason, then precision, recall and F1 of "same".`,
		Example: `  kg eval names ../shared/data/winer-fr/dev
  kg eval names ../shared/data/winer-fr/dev names.jsonl
  kg eval names ../shared/gold/names-dev.tsv`,
		Args: cobra.RangeArgs(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if strings.HasSuffix(args[0], ".tsv") {
				return runEvalPairs(c, args[0])
			}
			gold, err := eval.ReadBrat(args[0])
			if err != nil {
				return err
			}
			var found map[string][]eval.NamedSpan
			if len(args) == 2 {
				found, err = readFile(args[1], eval.ReadNames)
			} else {
				found, err = findNames(gold)
			}
			if err != nil {
				return err
			}
			printNameScore(c, eval.ScoreNames(gold, found, o.types))
			return nil
		},
	}
	listVar(c.Flags(), &o.types, "types", []string{nlp.Person, nlp.Place, nlp.Organization, nlp.Event}, "`types` that count")
	return c
}

// findNames analyses the texts of a gold folder.
func findNames(gold []eval.NamedText) (map[string][]eval.NamedSpan, error) {
	m, err := nlp.Default()
	if err != nil {
		return nil, err
	}
	found := map[string][]eval.NamedSpan{}
	for _, g := range gold {
		for _, n := range m.Analyze(g.Text).Names {
			found[g.ID] = append(found[g.ID], eval.NamedSpan{Start: n.Start, End: n.End, Type: n.Type})
		}
	}
	return found, nil
}

// printNameScore prints the table that gold/tools/ner_score.py prints.
func printNameScore(c *cobra.Command, s eval.NameScore) {
	w := c.OutOrStdout()
	fmt.Fprintf(w, "%-14s     P      R     F1   gold   (%d documents)\n", "", s.Documents)
	for _, t := range s.Types {
		fmt.Fprintf(w, "%-14s %s %6d\n", t.Type, percent(t.Exact), t.Gold)
	}
	fmt.Fprintf(w, "%-14s %s %6.0f\n", "all", percent(s.All), s.All.RDen)
	fmt.Fprintf(w, "%-14s %s\n", "spans", percent(s.Spans))
	fmt.Fprintf(w, "%-14s %s\n", "overlap", percent(s.Overlap))
}

func percent(r eval.Ratio) string {
	return fmt.Sprintf("%6.2f %6.2f %6.2f", 100*r.Precision(), 100*r.Recall(), 100*r.F1())
}
