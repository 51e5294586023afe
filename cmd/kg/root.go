package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"
)

// run executes a command line and returns the exit status: 0 done, 1 failed, 2 wrong usage, 3 nothing found.
func run(args []string, in io.Reader, out, errOut io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once

	buffered := bufio.NewWriterSize(out, 64<<10)
	root := newRootCommand()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(buffered)
	root.SetErr(errOut)

	// What cobra finds wrong before a command's own function runs is the user's: flags, their values, arguments.
	started := false
	eachCommand(root, func(c *cobra.Command) {
		if body := c.RunE; body != nil {
			c.RunE = func(c *cobra.Command, args []string) error {
				started = true
				return body(c, args)
			}
		}
	})
	c, err := root.ExecuteContextC(ctx)
	if err != nil && !started {
		err = withHint(&usageError{err}, "%s; '%s --help' says more", c.UseLine(), c.CommandPath())
	}
	if flushed := buffered.Flush(); err == nil && flushed != nil {
		err = fmt.Errorf("write the output: %w", flushed)
	}
	if err != nil {
		printError(errOut, err)
	}
	return exitStatus(err)
}

// The groups under which `kg help` lists the commands.
const (
	groupBuild = "build"
	groupAsk   = "ask"
	groupMend  = "mend"
	groupStudy = "study"
)

func newRootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "kg",
		Short: "A knowledge graph from French news",
		Long: `kg reads French news and builds a knowledge graph of the people, organisations, places and events in it.
Every edge carries the sentence that states it. It works offline, and the same files give the same graph.

A name in an argument may be any name of an entity, in any case, with or without accents, or its id.

Exit status: 0 done, 1 failed, 2 wrong usage, 3 nothing found.`,
		Example: `  kg build articles/            # read a folder into .kg
  kg path Stoltenberg Zelensky  # how are two people connected?
  kg rank                       # who matters most?
  kg export --dot | dot -Tsvg > graph.svg`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(c, args[0])
			}
			return c.Help()
		},
	}
	root.SetVersionTemplate("kg {{.Version}}\n")
	root.CompletionOptions.SetDefaultShellCompDirective(cobra.ShellCompDirectiveNoFileComp)
	addRootFlags(root)

	// A command of its own file is one line here. Helpers that they share: dbDir, logger, printJSON, newProgress, usagef,
	// nothingf, withHint; errors are returned, and printed by run.
	groups := []struct {
		id, title string
		commands  []*cobra.Command
	}{
		{groupBuild, "Build the graph:", []*cobra.Command{
			newBuildCommand(),
			newDocumentsCommand(),
			newRemoveCommand(),
			newCheckCommand(),
			newBackupCommand(),
			newRestoreCommand(),
		}},
		{groupAsk, "Ask it:", []*cobra.Command{
			newPathCommand(),
			newBetweenCommand(),
			newRankCommand(),
			newCommunitiesCommand(),
			newShowCommand(),
			newSearchCommand(),
			newTimelineCommand(),
			newStatementsCommand(),
			newContradictionsCommand(),
			newStatsCommand(),
			newExportCommand(),
		}},
		{groupMend, "Mend it:", []*cobra.Command{
			newSameCommand(),
			newDifferentCommand(),
			newUndoCommand(),
			newJudgementsCommand(),
		}},
		{groupStudy, "See how it reads:", []*cobra.Command{
			newAnalyzeCommand(),
			newEvalCommand(),
			newExplainCommand(),
			newRulesCommand(),
		}},
	}
	for _, g := range groups {
		root.AddGroup(&cobra.Group{ID: g.id, Title: g.title})
		for _, c := range g.commands {
			c.GroupID = g.id
			root.AddCommand(c)
		}
	}
	return root
}

// eachCommand calls f for c and all commands below it.
func eachCommand(c *cobra.Command, f func(*cobra.Command)) {
	f(c)
	for _, sub := range c.Commands() {
		eachCommand(sub, f)
	}
}

func unknownCommand(root *cobra.Command, name string) error {
	err := usagef("unknown command %q", name)
	if like := root.SuggestionsFor(name); len(like) > 0 {
		return withHint(err, "did you mean 'kg %s'?", like[0])
	}
	return withHint(err, "'kg --help' lists the commands")
}

// release is set by the Makefile to what git calls the commit.
var release string

func version() string {
	if release != "" {
		return release
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	return info.Main.Version
}

// addRootFlags defines the flags that every command takes. Read them with dbDir and logger.
func addRootFlags(root *cobra.Command) {
	f := root.PersistentFlags()
	f.String("db", defaultDB, "folder of the graph (or $KG_DB)")
	f.BoolP("verbose", "v", false, "say more on stderr")
	f.BoolP("quiet", "q", false, "say nothing on stderr but errors")
	root.MarkFlagsMutuallyExclusive("verbose", "quiet")
	if err := root.MarkPersistentFlagDirname("db"); err != nil {
		panic(err) // the flag is defined above
	}
}

const defaultDB = ".kg"

// dbDir is the folder of the graph: --db, else $KG_DB, else .kg.
func dbDir(c *cobra.Command) string {
	f := c.Flag("db")
	if env := os.Getenv("KG_DB"); env != "" && (f == nil || !f.Changed) {
		return env
	}
	if f == nil {
		return defaultDB
	}
	return f.Value.String()
}

// isInterrupt reports whether err comes of Ctrl-C.
func isInterrupt(err error) bool { return errors.Is(err, context.Canceled) }
