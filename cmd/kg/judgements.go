package main

import (
	"fmt"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"kg/pipeline"
	"kg/resolve"
	"kg/storage"
)

type judgementsOptions struct {
	judgeOptions
	unsure  bool
	machine bool
	limit   int
	json    bool
}

func newJudgementsCommand() *cobra.Command {
	var o judgementsOptions
	c := &cobra.Command{
		Use:   "judgements",
		Short: "Who is one and who is not: yours, and the pairs worth a look",
		Long: `Lists your judgements on identity in the order in which you gave them.

With --unsure it lists the pairs on which kg is unsure and which it therefore keeps apart, those most worth a look
first: settle them with kg same and kg different. With --machine it lists what kg joined, and why.`,
		Example: `  kg judgements --unsure
  kg judgements --machine --limit 0 > merges.txt
  kg judgements export > identity.tsv
  kg judgements import identity.tsv`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return runJudgements(c, o) },
	}
	f := c.Flags()
	f.BoolVar(&o.unsure, "unsure", false, "pairs on which kg is unsure")
	f.BoolVar(&o.machine, "machine", false, "pairs that kg joined")
	f.IntVarP(&o.limit, "limit", "n", 50, "with --unsure or --machine, at most so many pairs (0: all)")
	f.BoolVar(&o.json, "json", false, "print JSON")
	c.MarkFlagsMutuallyExclusive("unsure", "machine")
	c.AddCommand(newJudgementsExportCommand(), newJudgementsImportCommand())
	return c
}

func runJudgements(c *cobra.Command, o judgementsOptions) error {
	if o.unsure || o.machine {
		return printOpinions(c, o)
	}
	js, err := pipeline.Judgements(c.Context(), pipeline.Options{DB: dbDir(c), Wait: o.wait})
	if err != nil {
		return err
	}
	if o.json {
		return printJSON(c, js)
	}
	return pipeline.WriteJudgements(c.OutOrStdout(), js)
}

// opinionRow is a pair as --json gives it.
type opinionRow struct {
	Judgement string   `json:"judgement"`
	Score     float64  `json:"score"`
	Left      string   `json:"left"`
	LeftName  string   `json:"left_name"`
	Right     string   `json:"right"`
	RightName string   `json:"right_name"`
	Type      string   `json:"type"`
	Mentions  int      `json:"mentions"`
	Reasons   []string `json:"reasons"`
}

func printOpinions(c *cobra.Command, o judgementsOptions) error {
	view, err := openView(c)
	if err != nil {
		return err
	}
	defer view.Close()
	want := string(resolve.Unsure)
	if o.machine {
		want = string(resolve.Same)
	}
	rows := []opinionRow{}
	for op, err := range view.Opinions() {
		if err != nil {
			return err
		}
		if op.Judgement != want {
			continue
		}
		if o.limit > 0 && len(rows) == o.limit {
			break
		}
		rows = append(rows, opinionRow{op.Judgement, op.Score, op.Left, op.LeftName, op.Right, op.RightName, string(op.Type), op.Mentions, op.Reasons})
	}
	if o.json {
		return printJSON(c, rows)
	}
	w := tabwriter.NewWriter(c.OutOrStdout(), 0, 8, 2, ' ', 0)
	for _, r := range rows {
		fmt.Fprintf(w, "%.2f\t%s (%s)\t%s (%s)\t%s\t%d mentions\t%s\n", r.Score, r.LeftName, r.Left, r.RightName, r.Right, r.Type,
			r.Mentions, strings.Join(r.Reasons, "; "))
	}
	return w.Flush()
}

func newJudgementsExportCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "export",
		Short:   "Write your judgements as tab-separated lines",
		Example: `  kg judgements export > identity.tsv`,
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return runJudgements(c, judgementsOptions{})
		},
	}
}

func newJudgementsImportCommand() *cobra.Command {
	var o judgeOptions
	c := &cobra.Command{
		Use:     "import FILE",
		Short:   "Add judgements that kg judgements export wrote",
		Example: `  kg judgements import identity.tsv`,
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			p, err := o.pipeline(c)
			if err != nil {
				return err
			}
			js, err := readJudgements(c, args[0])
			if err != nil {
				return err
			}
			if err := pipeline.ImportJudgements(c.Context(), p, js); err != nil {
				return err
			}
			logger(c).Info(plural(len(js), "judgement"))
			return nil
		},
	}
	o.bind(c)
	return c
}

func readJudgements(c *cobra.Command, path string) ([]storage.Judgement, error) {
	if path == "-" {
		return pipeline.ReadJudgements(path, c.InOrStdin())
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return pipeline.ReadJudgements(path, f)
}
