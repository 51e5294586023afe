package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kg/export"
	"kg/graph"
)

// exportOptions are the flags of kg export.
type exportOptions struct {
	export.Options
	filter       filterOptions
	dot, graphml bool
	cluster      bool
	output       string
}

func newExportCommand() *cobra.Command {
	o := exportOptions{}
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the graph for other programs",
		Long:  "Export writes the graph to stdout, or with -o to a file, in one of these formats:\n\n" + formatTable(),
		Example: `  kg export --dot | dot -Tsvg > graph.svg    # a picture
  kg export --format html -o graph.html      # a page to search and to point at
  kg export --graphml --flavor gephi -o graph.graphml
  kg export --format csv --flavor neo4j -o graph/
  kg export --dot --around Zelensky --no-events -o zelensky.dot
  kg export | jq -r 'select(.kind == "entity").name'`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return runExport(c, o) },
	}
	f := c.Flags()
	f.StringVarP(&o.Format, "format", "f", "jsonl", "format: "+strings.Join(formatNames(), ", "))
	f.BoolVar(&o.dot, "dot", false, "short for --format dot")
	f.BoolVar(&o.graphml, "graphml", false, "short for --format graphml")
	f.StringVar(&o.Flavor, "flavor", "", "dialect of the format, as the table shows; the first is the usual one")
	f.StringVarP(&o.output, "output", "o", "", "file to write, once it is whole; - is stdout (csv: a folder, or a file that ends in .zip)")
	f.IntVar(&o.MaxEdges, "max-edges", 0, "lines of a picture at most, the best supported (0: as many as read well, -1: all)")
	f.BoolVar(&o.cluster, "cluster", false, "draw a box around each community (dot)")
	f.StringVar(&o.Title, "title", "", "title of a picture")
	f.StringVar(&o.Base, "base", "", "what addresses begin with in linked data (default "+export.DefaultBase+")")
	c.MarkFlagsMutuallyExclusive("format", "dot", "graphml")
	o.filter.bind(c)
	completeWith(c, "format", formatNames())
	completeWith(c, "flavor", flavorNames())
	return c
}

func runExport(c *cobra.Command, o exportOptions) error {
	if o.output == "-" {
		o.output = ""
	}
	switch {
	case o.dot:
		o.Format = "dot"
	case o.graphml:
		o.Format = "graphml"
	}
	if err := o.Check(); err != nil {
		return &usageError{err}
	}
	if o.Format == "csv" && o.output == "" && isTerminal(os.Stdout) {
		return withHint(usagef("csv is two tables, zipped, which a terminal cannot show"), "name a folder: kg export --format csv -o graph/")
	}
	if o.cluster && o.Format != "dot" {
		return usagef("--cluster is for dot")
	}
	q, err := openQuery(c, &o.filter)
	if err != nil {
		return err
	}
	defer q.Close()
	if o.cluster {
		if o.Groups, err = communityGroups(q); err != nil {
			return err
		}
	}
	view, err := q.view()
	if err != nil {
		return err
	}
	o.Note = func(text string) { logger(c).Info(text) }
	if o.output != "" {
		return export.WriteFile(o.output, view, o.Options)
	}
	return export.Write(c.OutOrStdout(), view, o.Options)
}

// communityGroups are the communities of more than one entity, named as kg communities names them.
func communityGroups(q *query) ([]export.Group, error) {
	g, err := q.graph()
	if err != nil {
		return nil, err
	}
	list, _ := g.Communities(graph.CommunityOptions{Negated: q.negated()})
	var groups []export.Group
	for _, m := range list {
		if len(m.Members) < 2 {
			continue
		}
		group := export.Group{Label: m.Label(g)}
		for _, v := range m.Members {
			group.Members = append(group.Members, g.ID(v))
		}
		groups = append(groups, group)
	}
	return groups, nil
}

// formatTable lists the formats for the help: name, flavors, what each is for.
func formatTable() string {
	var b strings.Builder
	for _, f := range export.Formats() {
		fmt.Fprintf(&b, "  %-10s%s", f.Name, f.About)
		if len(f.Flavors) > 0 {
			fmt.Fprintf(&b, " (--flavor %s)", strings.Join(f.Flavors, "|"))
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func formatNames() []string {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return names
}

func flavorNames() []string {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Flavors...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// completeWith completes a flag's value with one of a few words.
func completeWith(c *cobra.Command, flag string, words []string) {
	complete(c, flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
}
