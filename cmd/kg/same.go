package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"kg/pipeline"
	"kg/resolve"
)

type judgeOptions struct {
	wait  bool
	known []string
}

func (o *judgeOptions) bind(c *cobra.Command) {
	c.Flags().BoolVar(&o.wait, "wait", false, "wait for another process that writes to the store")
	listVar(c.Flags(), &o.known, "known", nil, "`FILE` of known entities, as kg build --known")
}

// pipeline returns the options of a command that resolves anew.
func (o *judgeOptions) pipeline(c *cobra.Command) (pipeline.Options, error) {
	p := pipeline.Options{DB: dbDir(c), Wait: o.wait, Known: o.known}
	if err := p.Configure("."); err != nil && !errors.Is(err, pipeline.ErrNoPaths) {
		return p, err
	}
	return p, nil
}

func newSameCommand() *cobra.Command {
	return newJudgeCommand(resolve.Same, &cobra.Command{
		Use:   "same A B",
		Short: "Say that two entities are one",
		Long: `Says that two entities are one. The judgement is kept over all further builds, and stands above what kg thinks.
Take it back with kg undo.

NAME@DOCUMENT is what bears a name in one document.`,
		Example: `  kg same zelensky volodymyr-zelensky
  kg same Dupont@a.txt jean-dupont`,
	})
}

func newDifferentCommand() *cobra.Command {
	return newJudgeCommand(resolve.Different, &cobra.Command{
		Use:   "different A B",
		Short: "Say that two entities are two",
		Long: `Says that two entities are two: kg will never join them, however alike. Two names of one entity part it.
Take the judgement back with kg undo.

NAME@DOCUMENT is what bears a name in one document.`,
		Example: `  kg different "George Bush" "George W. Bush"
  kg different "Jean Martin@a.txt" "Jean Martin"`,
	})
}

func newJudgeCommand(judgement resolve.Judgement, c *cobra.Command) *cobra.Command {
	var o judgeOptions
	o.bind(c)
	c.Args = cobra.ExactArgs(2)
	c.ValidArgsFunction = completeTwoEntities
	c.RunE = func(c *cobra.Command, args []string) error {
		p, err := o.pipeline(c)
		if err != nil {
			return err
		}
		j, err := pipeline.Judge(c.Context(), p, args[0], args[1], judgement)
		if err != nil {
			return err
		}
		logger(c).Info(fmt.Sprintf("%s and %s: %s", j.LeftName, j.RightName, j.Judgement))
		return nil
	}
	return c
}

func newUndoCommand() *cobra.Command {
	var o judgeOptions
	c := &cobra.Command{
		Use:   "undo [A B]",
		Short: "Take a judgement back",
		Long:  "Takes back the last of your judgements, or the one on A and B.",
		Example: `  kg undo
  kg undo "George Bush" "George W. Bush"`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 0 && len(args) != 2 {
				return fmt.Errorf("takes no name or two, not %d", len(args))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			p, err := o.pipeline(c)
			if err != nil {
				return err
			}
			j, err := pipeline.Undo(c.Context(), p, args...)
			if errors.Is(err, pipeline.ErrNoJudgement) {
				return &nothingError{err}
			}
			if err != nil {
				return err
			}
			logger(c).Info(fmt.Sprintf("taken back: %s and %s: %s", j.LeftName, j.RightName, j.Judgement))
			return nil
		},
	}
	o.bind(c)
	return c
}
