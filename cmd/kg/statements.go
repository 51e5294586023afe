package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"kg/graph"
)

type statementsOptions struct {
	filter          filterOptions
	subject, object string
	limit           int
	json            bool
}

func newStatementsCommand() *cobra.Command {
	var o statementsOptions
	c := &cobra.Command{
		Use:   "statements",
		Short: "Statements by subject, predicate or object, with their evidence",
		Example: `  kg statements --predicate secretary-general-of
  kg statements --subject Rutte --family role
  kg statements --object OTAN --status possible --json`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return runStatements(c, o) },
	}
	f := c.Flags()
	f.StringVar(&o.subject, "subject", "", "only with this `ENTITY` as subject (either side where the predicate is symmetric)")
	f.StringVar(&o.object, "object", "", "only with this `ENTITY` as object (the same)")
	f.IntVarP(&o.limit, "limit", "n", 0, "how many (0: all)")
	f.BoolVar(&o.json, "json", false, "print JSON")
	o.filter.bind(c)
	complete(c, "subject", completeEntities)
	complete(c, "object", completeEntities)
	return c
}

func runStatements(c *cobra.Command, o statementsOptions) error {
	if o.limit < 0 {
		return usagef("--limit %d: must be at least 0", o.limit)
	}
	q, err := openQuery(c, &o.filter)
	if err != nil {
		return err
	}
	defer q.Close()
	var ids [2]string
	for i, name := range []string{o.subject, o.object} {
		if name == "" {
			continue
		}
		e, err := q.names.Find(name)
		if err != nil {
			return err
		}
		ids[i] = e.ID
	}
	v, err := q.view()
	if err != nil {
		return err
	}
	var found []*graph.Statement
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		if stands(s, ids[0], ids[1]) {
			found = append(found, s)
		}
		if o.limit > 0 && len(found) == o.limit {
			break
		}
	}
	if o.json {
		if err := printJSON(c, slices.Concat([]*graph.Statement{}, found)); err != nil {
			return err
		}
	} else if err := printStatements(c.OutOrStdout(), v, found); err != nil {
		return err
	}
	if len(found) == 0 {
		return nothingf("no such statement")
	}
	return nil
}

// stands reports whether a statement has this subject and this object, each empty where any will do.
func stands(s *graph.Statement, subject, object string) bool {
	match := func(a, b string) bool { return (subject == "" || subject == a) && (object == "" || object == b) }
	if match(s.Subject, s.Object) {
		return true
	}
	row, _ := graph.DefaultPredicates().Lookup(s.Predicate)
	return row.Symmetric && match(s.Object, s.Subject)
}

func printStatements(w io.Writer, v graph.View, list []*graph.Statement) error {
	for _, s := range list {
		line, err := statementLine(v, s)
		if err != nil {
			return err
		}
		fmt.Fprintln(w, line)
		for i := range s.Evidence {
			printQuote(w, "   ", &s.Evidence[i])
		}
	}
	return nil
}

// statementLine writes a statement with the names of its ends.
func statementLine(v graph.View, s *graph.Statement) (string, error) {
	subject, err := v.Entity(s.Subject)
	if err != nil {
		return "", err
	}
	object, err := v.Entity(s.Object)
	if err != nil {
		return "", err
	}
	row, _ := graph.DefaultPredicates().Lookup(s.Predicate)
	return fmt.Sprintf("%s %s %s  [%s]", subject.Name, arrow(s.Predicate, row.Symmetric, false), object.Name, details(s)), nil
}
