package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"kg/graph"
)

type searchOptions struct {
	limit int
	json  bool
}

func newSearchCommand() *cobra.Command {
	var o searchOptions
	c := &cobra.Command{
		Use:   "search TEXT",
		Short: "Entities by name",
		Long: `Lists the entities with a name like TEXT: that name, names that begin with it, that hold a word that begins with it,
that contain it, and names one or two letters away; the most mentioned first. Case and accents do not matter.`,
		Example: `  kg search rutte
  kg search "nations un"`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return runSearch(c, strings.Join(args, " "), o) },
	}
	c.Flags().IntVarP(&o.limit, "limit", "n", 20, "at most so many (0: all)")
	c.Flags().BoolVar(&o.json, "json", false, "print JSON")
	return c
}

func runSearch(c *cobra.Command, text string, o searchOptions) error {
	view, err := openView(c)
	if err != nil {
		return err
	}
	defer view.Close()
	names, err := graph.NewNames(view)
	if err != nil {
		return err
	}
	found, err := names.Search(text, o.limit)
	if err != nil {
		return err
	}
	if o.json {
		if found == nil {
			found = []graph.Candidate{}
		}
		if err := printJSON(c, found); err != nil {
			return err
		}
	} else {
		w := tabwriter.NewWriter(c.OutOrStdout(), 0, 8, 2, ' ', 0)
		for _, f := range found {
			also := ""
			if f.Alias != "" {
				also = "as " + f.Alias
			}
			fmt.Fprintf(w, "%s\t%s\t%s\t%d mentions\t%s\n", f.ID, f.Name, f.Type, f.Mentions, also)
		}
		if err := w.Flush(); err != nil {
			return err
		}
	}
	if len(found) == 0 {
		return nothingf("no entity has a name like %q", text)
	}
	return nil
}
