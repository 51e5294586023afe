package main

import (
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"kg/graph"
)

func newDocumentsCommand() *cobra.Command {
	var json bool
	c := &cobra.Command{
		Use:   "documents",
		Short: "The documents of the graph",
		Example: `  kg documents
  kg documents --json`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return runDocuments(c, json) },
	}
	c.Flags().BoolVar(&json, "json", false, "print JSON")
	return c
}

func runDocuments(c *cobra.Command, json bool) error {
	view, err := openView(c)
	if err != nil {
		return err
	}
	defer view.Close()
	type row struct {
		ID    string `json:"id"`
		Title string `json:"title,omitempty"`
		Date  string `json:"date,omitempty"`
		URL   string `json:"url,omitempty"`
		Hash  string `json:"hash"`
	}
	rows := []row{}
	w := tabwriter.NewWriter(c.OutOrStdout(), 0, 8, 2, ' ', 0)
	err = eachSource(view, func(s *graph.Source) {
		if json {
			rows = append(rows, row{s.ID, s.Title, s.Date, s.URL, s.Hash})
			return
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", s.ID, s.Date, s.Title)
	})
	if err != nil {
		return err
	}
	if json {
		return printJSON(c, rows)
	}
	return w.Flush()
}

func eachSource(v graph.View, do func(*graph.Source)) error {
	for s, err := range v.Sources() {
		if err != nil {
			return err
		}
		do(s)
	}
	return nil
}
