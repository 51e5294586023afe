package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kg/eval"
	"kg/nlp"
)

type evalConlluOptions struct {
	running bool
	gold    bool
}

func newEvalConlluCommand() *cobra.Command {
	var o evalConlluOptions
	c := &cobra.Command{
		Use:   "conllu GOLD.conllu [SYSTEM.conllu]",
		Short: "Tokens, sentences, tags, lemmas and trees against a treebank",
		Long: `Tokens, sentences, tags, lemmas and trees against a treebank, as F1 over surface tokens. SYSTEM.conllu holds what was found;
without it the treebank's text is analysed here, a sentence a paragraph or, with --running, eight sentences run on.`,
		Example: `  kg eval conllu --running ../shared/data/ud/UD_French-Sequoia/fr_sequoia-ud-dev.conllu
  kg eval conllu gold.conllu system.conllu`,
		Args: cobra.RangeArgs(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			gold, err := readFile(args[0], nlp.ReadConllu)
			if err != nil {
				return err
			}
			var system []nlp.TreebankSentence
			if len(args) == 2 {
				system, err = readFile(args[1], nlp.ReadConllu)
			} else {
				system, err = analyzeTreebank(gold, o)
			}
			if err != nil {
				return err
			}
			s := eval.ScoreConllu(gold, system)
			fmt.Fprintf(c.OutOrStdout(), "tokens %.2f  sentences %.2f  UPOS %.2f  LEMMA %.2f  UAS %.2f  LAS %.2f  LAS-nopunct %.2f   (%d gold tokens)\n",
				s.Tokens, s.Sentences, s.UPOS, s.Lemma, s.UAS, s.LAS, s.LASNoPunct, s.Gold)
			return nil
		},
	}
	c.Flags().BoolVar(&o.running, "running", false, "sentences run on, a paragraph each 8")
	c.Flags().BoolVar(&o.gold, "pretokenized", false, "with the treebank's own tokens and sentences")
	return c
}

// analyzeTreebank analyses the text of a treebank.
func analyzeTreebank(gold []nlp.TreebankSentence, o evalConlluOptions) ([]nlp.TreebankSentence, error) {
	m, err := nlp.Default()
	if err != nil {
		return nil, err
	}
	var out []nlp.TreebankSentence
	if o.gold {
		tokens := make([][]nlp.Token, len(gold))
		for i, s := range gold {
			tokens[i] = slices.Clone(s.Tokens)
			s.Tokens = tokens[i]
			out = append(out, s)
		}
		m.Annotate(tokens...)
		return out, nil
	}
	var text strings.Builder
	for i := range gold {
		switch {
		case i > 0 && o.running && i%8 != 0:
			text.WriteByte(' ')
		case i > 0:
			text.WriteString("\n\n")
		}
		text.WriteString(strings.TrimSpace(gold[i].Text()))
	}
	for _, s := range m.Analyze(text.String()).Sentences {
		out = append(out, nlp.TreebankSentence{Tokens: s.Tokens})
	}
	return out, nil
}
