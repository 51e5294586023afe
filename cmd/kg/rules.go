package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"kg/extract"
	"kg/nlp"
)

func newRulesCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "rules",
		Short: "Check, test and list the rules that read statements",
		Long: `The rules say which words state which predicate, and where subject and object stand. docs/rules.md describes their
notation. With DIR, the rules of that folder are read after the embedded ones.`,
		Example: `  kg rules list --predicate met
  kg rules list --count
  kg rules check my-rules/
  kg rules test my-rules/`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(newRulesCheckCommand(), newRulesTestCommand(), newRulesListCommand())
	return c
}

// openRules loads the embedded rules and those of the folder in args, if any, with their examples.
func openRules(args []string) (*extract.Extractor, error) {
	return openExtractor(args, extract.Options{Whole: true})
}

// openExtractor loads the embedded rules and those of folders.
func openExtractor(dirs []string, o extract.Options) (*extract.Extractor, error) {
	for _, dir := range dirs {
		if info, err := os.Stat(dir); err != nil {
			return nil, err
		} else if !info.IsDir() {
			return nil, usagef("%s is no folder", dir)
		}
		o.Rules = append(o.Rules, os.DirFS(dir))
	}
	return extract.New(o)
}

func newRulesCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "check [DIR]",
		Short:   "Read the rules, and say where one is wrong",
		Example: "  kg rules check my-rules/",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			x, err := openRules(args)
			if err != nil {
				return err
			}
			rules := x.Rules()
			fmt.Fprintf(c.OutOrStdout(), "%d rules in order, with %d triggers, %d words in classes and %d examples\n",
				len(rules.Rules), countTriggers(rules), countWords(rules), countExamples(rules))
			return nil
		},
	}
}

// countTriggers counts the words at which rules begin, those of classes aside.
func countTriggers(rules *extract.Rules) int {
	n := 0
	for _, r := range rules.Rules {
		n += len(r.Trigger.Lemmas)
	}
	return n
}

// countWords counts the entries of the word classes.
func countWords(rules *extract.Rules) int {
	n := 0
	for _, class := range rules.ClassNames() {
		n += len(rules.Class(class))
	}
	return n
}

func countExamples(rs *extract.Rules) int {
	n := 0
	for _, r := range rs.Rules {
		n += len(r.Examples)
	}
	return n
}

// errExamples ends `kg rules test` where examples fail, after they have been printed.
var errExamples = errors.New("examples fail")

func newRulesTestCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "test [DIR]",
		Short:   "Run every example of the rules through the whole analysis, and print what fails",
		Example: "  kg rules test\n  kg rules test my-rules/",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			x, err := openRules(args)
			if err != nil {
				return err
			}
			m, err := nlp.Default()
			if err != nil {
				return err
			}
			failures, n := x.TestExamples(m)
			for _, f := range failures {
				fmt.Fprintln(c.OutOrStdout(), f.Error())
			}
			fmt.Fprintf(c.OutOrStdout(), "%d rules, %d examples, %d fail\n", len(x.Rules().Rules), n, len(failures))
			if len(failures) > 0 {
				return errExamples
			}
			return nil
		},
	}
}

func newRulesListCommand() *cobra.Command {
	var (
		predicate string
		count     bool
	)
	c := &cobra.Command{
		Use:   "list [DIR]",
		Short: "List the rules, or count them by predicate",
		Example: `  kg rules list --predicate met
  kg rules list --count`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			x, err := openRules(args)
			if err != nil {
				return err
			}
			rules := slices.DeleteFunc(slices.Clone(x.Rules().Rules), func(r *extract.Rule) bool {
				return predicate != "" && r.Predicate != predicate
			})
			if count {
				countRules(c.OutOrStdout(), rules)
				return nil
			}
			for _, r := range rules {
				fmt.Fprintf(c.OutOrStdout(), "%s\t%s\t%s:%d\n", r.Predicate, r.Name, r.File, r.Line)
			}
			return nil
		},
	}
	c.Flags().StringVar(&predicate, "predicate", "", "only the rules of this predicate")
	c.Flags().BoolVar(&count, "count", false, "how many rules, trigger words and examples each predicate has")
	complete(c, "predicate", func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return predicateNames(), cobra.ShellCompDirectiveNoFileComp
	})
	return c
}

// countRules prints, by predicate, how many rules there are, the words that they begin at where they name them, and
// their examples.
func countRules(w io.Writer, rules []*extract.Rule) {
	type counts struct{ rules, words, examples int }
	by := map[string]*counts{}
	total := &counts{}
	for _, r := range rules {
		if by[r.Predicate] == nil {
			by[r.Predicate] = &counts{}
		}
		for _, n := range []*counts{by[r.Predicate], total} {
			n.rules++
			n.words += len(r.Trigger.Lemmas)
			n.examples += len(r.Examples)
		}
	}
	rows := [][]string{{"predicate", "rules", "words", "examples"}}
	row := func(name string, n *counts) {
		rows = append(rows, []string{name, strconv.Itoa(n.rules), strconv.Itoa(n.words), strconv.Itoa(n.examples)})
	}
	for _, p := range slices.Sorted(maps.Keys(by)) {
		row(p, by[p])
	}
	row("all", total)
	printTable(w, rows)
}
