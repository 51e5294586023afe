package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"

	"github.com/spf13/cobra"

	"kg/pipeline"
)

type buildOptions struct {
	keep    bool
	wait    bool
	workers int
	known   []string
	rules   []string
	instead bool
	open    bool
}

func newBuildCommand() *cobra.Command {
	var o buildOptions
	c := &cobra.Command{
		Use:   "build [PATH…]",
		Short: "Read documents and build the graph",
		Long: `Reads files and folders ("-" is standard input), extracts what is new or changed, drops what is gone, and
resolves everything into one graph. Without PATH it reads the sources that the kg.yaml of this folder, or of one above
it, names.

A file that cannot be read is named and passed over; the exit status is then 1. Ctrl-C stops and keeps what is
done: the next build goes on from there.`,
		Example: `  kg build                      # the sources of kg.yaml
  kg build articles/ more.jsonl
  kg build --keep today/        # add to what is there
  cat article.txt | kg build -`,
		RunE: func(c *cobra.Command, args []string) error { return runBuild(c, args, o) },
	}
	f := c.Flags()
	f.BoolVar(&o.keep, "keep", false, "keep documents that are no longer there")
	f.BoolVar(&o.wait, "wait", false, "wait for another process that writes to the store")
	f.IntVar(&o.workers, "workers", 0, "documents read at once (0: one for each processor)")
	listVar(f, &o.known, "known", nil, "`FILE` of known entities (CSV or JSONL: id, name, type, aliases)")
	listVar(f, &o.rules, "rules", nil, "`DIR` of further rules")
	f.BoolVar(&o.instead, "rules-instead", false, "the rules of --rules stand in the place of kg's own")
	f.BoolVar(&o.open, "open", false, "where no rule knows the verb between two entities, state the verb itself (less precise)")
	return c
}

func runBuild(c *cobra.Command, args []string, o buildOptions) error {
	p := pipeline.Options{DB: dbDir(c), Paths: args, Stdin: c.InOrStdin(), Keep: o.keep, Wait: o.wait, Workers: o.workers,
		Known: o.known, Rules: o.rules, Instead: o.instead, Open: o.open}
	if err := p.Configure("."); err != nil {
		return err
	}
	takeMemory()
	if p.Workers <= 0 {
		p.Workers = runtime.GOMAXPROCS(0)
	}
	if os.Getenv("GOMAXPROCS") == "" {
		// What waits for the disk keeps a processor of Go's until that finds out, milliseconds later: there is one to spare.
		runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + 1)
	}
	log := logger(c)
	bar := &progress{}
	if showsProgress(c) {
		p.Progress = func(s pipeline.Progress) {
			switch {
			case s.Resolving:
				bar.Done()
				bar = newWaiting(c, "resolving")
			case s.Documents == 0:
				bar = newProgress(c, s.Total, "documents")
			default:
				bar.Step()
			}
		}
	}
	p.Failed = func(err error) { log.Error(err.Error()) }
	report, err := pipeline.Build(c.Context(), p)
	bar.Done()
	if err != nil {
		if isInterrupt(err) && report != nil {
			log.Info(plural(report.Documents, "document") + " kept; kg build goes on from there")
		}
		return err
	}
	log.Info(fmt.Sprintf("%s (%d new, %d changed, %d removed): %s, %s",
		plural(report.Documents, "document"), report.Added, report.Changed, report.Removed, plural(report.Entities, "entity"), plural(report.Statements, "statement")))
	if report.Failed > 0 {
		if report.Added+report.Changed+report.Unchanged == 0 {
			return errors.New("nothing could be read")
		}
		return fmt.Errorf("%d could not be read; the others are built", report.Failed)
	}
	return nil
}
