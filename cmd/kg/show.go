package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kg/graph"
)

type showOptions struct {
	filter filterOptions
	quotes bool
	json   bool
}

func newShowCommand() *cobra.Command {
	var o showOptions
	c := &cobra.Command{
		Use:   "show ENTITY",
		Short: "All that is known of one entity, with sources",
		Example: `  kg show Rutte
  kg show OTAN --family role --as-of 2023-04-20
  kg show Zelensky --quotes`,
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: completeOneEntity,
		RunE:              func(c *cobra.Command, args []string) error { return runShow(c, args[0], o) },
	}
	c.Flags().BoolVar(&o.quotes, "quotes", false, "print the sentences")
	c.Flags().BoolVar(&o.json, "json", false, "print JSON")
	o.filter.bind(c)
	return c
}

func runShow(c *cobra.Command, name string, o showOptions) error {
	q, g, err := openGraph(c, &o.filter)
	if err != nil {
		return err
	}
	defer q.Close()
	v, err := q.find(g, name)
	if err != nil {
		return err
	}
	card, err := graph.NewCard(g, q.evidence(), v, nil)
	if err != nil {
		return err
	}
	if o.json {
		return printJSON(c, struct {
			*graph.Card
			Timeline []*graph.Statement `json:"timeline"`
		}{card, card.Timeline()})
	}
	return printCard(c.OutOrStdout(), g, card, o.quotes)
}

func printCard(w io.Writer, g *graph.Graph, card *graph.Card, quotes bool) error {
	e := card.Entity
	fmt.Fprintf(w, "%s\n  %s, id %s\n", e.Name, e.Type, e.ID)
	list := func(what string, values []string) {
		if len(values) > 0 {
			fmt.Fprintf(w, "  %s: %s\n", what, strings.Join(values, ", "))
		}
	}
	list("also", e.Aliases)
	list("known as", pairs(e.Known))
	list("formerly", e.FormerIDs)
	list("attributes", pairs(e.Attrs))
	name := func(id string) string {
		v, ok := g.Find(id)
		if !ok {
			return id
		}
		return g.Name(v)
	}
	family := ""
	for _, r := range card.Relations {
		if r.Family != family {
			family = r.Family
			fmt.Fprintf(w, "\n%s\n", family)
		}
		for _, s := range r.Statements {
			other := s.Object
			if other == e.ID {
				other = s.Subject
			}
			fmt.Fprintf(w, "  %s %s  [%s]\n", arrow(r.Predicate, r.Symmetric, r.AsObject), name(other), details(s))
			if quotes {
				printQuote(w, "      ", s.BestEvidence())
			}
		}
	}
	if timeline := card.Timeline(); len(timeline) > 0 {
		fmt.Fprint(w, "\ntimeline\n")
		printTimeline(w, g, timeline, false)
	}
	fmt.Fprint(w, "\nsources\n")
	for _, s := range card.Sources {
		fmt.Fprintf(w, "  %s", s.Document)
		if s.Date != "" {
			fmt.Fprintf(w, ", %s", s.Date)
		}
		fmt.Fprintf(w, ", %s", plural(s.Mentions, "mention"))
		if s.Title != "" {
			fmt.Fprintf(w, ": %s", s.Title)
		}
		fmt.Fprintln(w)
	}
	return nil
}

// pairs writes a map as "key value", sorted.
func pairs(m map[string]string) []string {
	var list []string
	for _, k := range slices.Sorted(maps.Keys(m)) {
		list = append(list, k+" "+m[k])
	}
	return list
}
