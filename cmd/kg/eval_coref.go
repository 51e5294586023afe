package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kg/eval"
	"kg/nlp"
)

type evalCorefOptions struct {
	dev   bool
	texts string
	list  bool
}

func newEvalCorefCommand() *cobra.Command {
	var o evalCorefOptions
	c := &cobra.Command{
		Use:   "coref FILE|FOLDER…",
		Short: "Coreference: MUC, B³ and CEAFe on a POPCORN file, aliases and who is meant on a folder of gold articles",
		Example: `  kg eval coref --dev ../shared/data/popcorn/train.json
  kg eval coref ../shared/gold/dev
  kg eval coref ../shared/gold/train --texts ../shared/data/winer-fr/train
  kg eval coref --list eval/articles/read`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			m, err := nlp.Default()
			if err != nil {
				return err
			}
			for _, path := range args {
				info, err := os.Stat(path)
				if err != nil {
					return err
				}
				score := evalPopcorn
				if info.IsDir() {
					score = evalAliases
				}
				if err := score(c, m, path, o); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().BoolVar(&o.dev, "dev", false, "only the texts that training leaves out")
	c.Flags().StringVar(&o.texts, "texts", "", "`folder` of the articles' texts, NAME.txt, where not beside NAME.json")
	c.Flags().BoolVar(&o.list, "list", false, "also print each phrase whose meaning (NAME.refs beside the articles) comes out wrong or not at all")
	return c
}

// evalPopcorn prints the CoNLL measures of a POPCORN file, without and with things mentioned once.
func evalPopcorn(c *cobra.Command, m *nlp.Model, path string, o evalCorefOptions) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	texts, err := eval.ReadPopcorn(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	var several, all eval.CorefScore
	for i, t := range texts {
		if o.dev && !eval.InDevSlice(i) {
			continue
		}
		d := m.Analyze(t.Text)
		several.Add(t, d, eval.CorefOptions{})
		all.Add(t, d, eval.CorefOptions{Singletons: true})
	}
	w := c.OutOrStdout()
	fmt.Fprintf(w, "%s: %d texts\n", path, several.Texts)
	for _, s := range []struct {
		name  string
		score eval.CorefScore
	}{{"mentioned more than once", several}, {"all", all}} {
		fmt.Fprintf(w, "%s\n", s.name)
		for _, r := range []struct {
			name string
			eval.Ratio
		}{{"mentions", s.score.Mentions}, {"MUC", s.score.MUC}, {"B3", s.score.B3}, {"CEAFe", s.score.CEAF}} {
			fmt.Fprintf(w, "  %-9s P %5.2f  R %5.2f  F1 %5.2f\n", r.name, 100*r.Precision(), 100*r.Recall(), 100*r.F1())
		}
		fmt.Fprintf(w, "  %-9s %26.2f\n", "CoNLL F1", 100*s.score.CoNLL())
	}
	return nil
}

// evalAliases prints how well the chains of the articles of a gold folder agree with the aliases of its entities.
func evalAliases(c *cobra.Command, m *nlp.Model, dir string, o evalCorefOptions) error {
	gold, err := eval.ReadGold(dir)
	if err != nil {
		return err
	}
	texts := o.texts
	if texts == "" {
		texts = dir
	}
	var s eval.AliasScore
	for _, name := range slices.Sorted(maps.Keys(gold)) {
		b, err := os.ReadFile(filepath.Join(texts, name+".txt"))
		if err != nil {
			return err
		}
		s.Add(gold[name], m.Analyze(string(b)))
	}
	w := c.OutOrStdout()
	fmt.Fprintf(w, "%s: %d articles, %d chains, %d split\n", dir, len(gold), s.Chains, s.Split)
	for _, r := range []struct {
		name string
		eval.AliasCount
	}{{"names", s.Names}, {"descriptions", s.Descriptions}} {
		fmt.Fprintf(w, "  %-13s right %5d  wrong %4d  unlisted %4d  P %6.2f\n", r.name, r.Right, r.Wrong, r.Unlisted, 100*r.Precision())
	}
	fmt.Fprintf(w, "  descriptions that the gold lists: %d, found %d, R %.2f\n", s.Gold, s.Found, 100*float64(s.Found)/float64(max(s.Gold, 1)))
	return evalRefs(c, m, dir, o)
}

// evalRefs prints how many phrases of the articles of a folder mean whom a reader says that they mean; nothing where no reader said so.
func evalRefs(c *cobra.Command, m *nlp.Model, dir string, o evalCorefOptions) error {
	articles, err := eval.ReadRefArticles(dir, o.texts)
	if err != nil || len(articles) == 0 {
		return err
	}
	w := c.OutOrStdout()
	s := eval.RefScore{}
	for i := range articles {
		a := &articles[i]
		for _, r := range s.Add(a, m.Analyze(a.Text)) {
			if o.list && r.Outcome != eval.RefRight && r.Outcome != eval.RefLeft {
				fmt.Fprintf(w, "%s\t%d\t%s\t%s\t%s\t%s\t%s\n", a.Name, r.Start, r.Class, a.Text[r.Start:r.End], r.Outcome, strings.Join(r.Who, "+"), strings.Join(r.As, "+"))
			}
		}
	}
	fmt.Fprintf(w, "  who is meant, %d articles: of those that mean somebody right, wrong, not linked; of those that mean nobody linked, left\n", len(articles))
	for _, x := range []struct {
		name  string
		class eval.RefClass
	}{{"pronouns", eval.RefPronoun}, {"possessives", eval.RefPossessive}, {"noun phrases", eval.RefNoun}} {
		n := s[x.class]
		fmt.Fprintf(w, "  %-13s %5d %5d %5d %9d %5d\n", x.name, n[eval.RefRight], n[eval.RefWrong], n[eval.RefNone], n[eval.RefLinked], n[eval.RefLeft])
	}
	return nil
}
