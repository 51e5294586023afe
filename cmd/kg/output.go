package main

import (
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"time"

	"github.com/lmittmann/tint"
	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// printJSON writes v to stdout, indented, as --json gives it.
func printJSON(c *cobra.Command, v any) error {
	e := json.NewEncoder(c.OutOrStdout())
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// logger writes to stderr: warnings and messages, with --verbose details too, with --quiet errors alone. Colour and no
// time of day: what a command says is the same each time.
func logger(c *cobra.Command) *slog.Logger {
	level := slog.LevelInfo
	if set, _ := c.Flags().GetBool("verbose"); set {
		level = slog.LevelDebug
	}
	if set, _ := c.Flags().GetBool("quiet"); set {
		level = slog.LevelError
	}
	w := c.ErrOrStderr()
	return slog.New(tint.NewTextHandler(w, &tint.Options{
		Level:   level,
		NoColor: !coloured(w),
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey && len(groups) == 0 {
				return slog.Attr{}
			}
			return a
		},
	}))
}

// isTerminal reports whether a person sees what is written to w.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// coloured reports whether to write colours to w: on a terminal, unless $NO_COLOR or $TERM forbid it.
func coloured(w io.Writer) bool {
	return isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// progress is a bar on stderr that shows how far a command is; on anything but a terminal it shows nothing.
type progress struct{ bar *progressbar.ProgressBar }

// showsProgress reports whether a person sees what goes to stderr and has not asked for quiet.
func showsProgress(c *cobra.Command) bool {
	quiet, _ := c.Flags().GetBool("quiet")
	return !quiet && isTerminal(c.ErrOrStderr())
}

// newProgress starts a bar over total steps (-1: unknown).
func newProgress(c *cobra.Command, total int, what string) *progress {
	if !showsProgress(c) {
		return &progress{}
	}
	return &progress{progressbar.NewOptions(total,
		progressbar.OptionSetWriter(c.ErrOrStderr()),
		progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetItsString(what),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)}
}

// newWaiting shows that a command works at something of which nobody can say how far it is.
func newWaiting(c *cobra.Command, what string) *progress {
	if !showsProgress(c) {
		return &progress{}
	}
	p := &progress{progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(c.ErrOrStderr()),
		progressbar.OptionSetDescription(what),
		progressbar.OptionSpinnerType(14),
		progressbar.OptionClearOnFinish(),
	)}
	_ = p.bar.RenderBlank()
	return p
}

// Step counts one more step done.
func (p *progress) Step() {
	if p.bar != nil {
		_ = p.bar.Add(1) // a bar that cannot be drawn stops nothing
	}
}

// Done takes the bar away.
func (p *progress) Done() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
