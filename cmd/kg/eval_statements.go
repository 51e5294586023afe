package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"kg/eval"
)

type evalStatementsOptions struct {
	docs   bool
	errors string
}

func newEvalStatementsCommand() *cobra.Command {
	var o evalStatementsOptions
	c := &cobra.Command{
		Use:   "statements GOLD-FOLDER STATEMENTS.jsonl",
		Short: "Entities and statements against annotated articles",
		Long: `Entities and statements against a folder of annotations, NAME.json. STATEMENTS.jsonl is what "kg export --format jsonl"
writes; a second gold folder may stand in its place. A document is matched by its name without folder and ending.

  entities  a gold entity of the type shares a name with it in the document, one to one
  links     some gold statement joins the two entities
  family    direction (unless symmetric) and family of the predicate are right
  exact     so is the predicate, and what is asserted is not confused with what is not

What the gold calls optional is neither missed nor wrong. Scores are over all documents together.`,
		Example: `  kg eval statements ../shared/gold/dev out.jsonl
  kg eval statements --errors otan-000 testdata/gold out.jsonl`,
		Args: cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error { return runEvalStatements(c, args, o) },
	}
	c.Flags().BoolVar(&o.docs, "docs", false, "a line for each document as well")
	c.Flags().StringVar(&o.errors, "errors", "", "list what is missed and wrong in the document `NAME`")
	return c
}

func runEvalStatements(c *cobra.Command, args []string, o evalStatementsOptions) error {
	gold, err := eval.ReadGold(args[0])
	if err != nil {
		return err
	}
	if _, ok := gold[o.errors]; o.errors != "" && !ok {
		return nothingf("%s holds no document %s", args[0], o.errors)
	}
	system, err := readSystem(args[1])
	if err != nil {
		return err
	}
	w := c.OutOrStdout()
	total := eval.ScoreStatements(gold, system, func(doc string, s *eval.StatementScore, differences []eval.Difference) {
		if doc == o.errors {
			for _, d := range differences {
				fmt.Fprintln(w, differenceLine(d))
			}
		}
		if o.docs {
			fmt.Fprintf(w, "%-18s", doc)
			for _, l := range s.Levels() {
				fmt.Fprintf(w, "  %s %.3f", l.Name, l.Ratio().F1())
			}
			fmt.Fprintln(w)
		}
	})
	fmt.Fprintf(w, "%9s     P      R     F1   right wrong missed   (%d documents)\n", "", total.Documents)
	for _, l := range total.Levels() {
		r := l.Ratio()
		fmt.Fprintf(w, "%-9s %.3f  %.3f  %.3f   %5d %5d %5d\n", l.Name, r.Precision(), r.Recall(), r.F1(), l.Right, l.Wrong, l.Missed)
	}
	return nil
}

// readSystem reads what is to be scored: statements, or a folder of gold.
func readSystem(path string) (map[string]*eval.SystemDocument, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		gold, err := eval.ReadGold(path)
		if err != nil {
			return nil, err
		}
		return eval.GoldAsSystem(gold), nil
	}
	return readFile(path, eval.ReadStatements)
}

func differenceLine(d eval.Difference) string {
	what := "missed "
	if d.Wrong {
		what = "wrong  "
	}
	if d.Entity != "" {
		return fmt.Sprintf("%s entity %s %s", what, d.Type, d.Entity)
	}
	line := fmt.Sprintf("%s %s | %s | %s", what, d.Subject, d.Predicate, d.Object)
	if !d.Asserted {
		line += " (unasserted)"
	}
	return line
}
