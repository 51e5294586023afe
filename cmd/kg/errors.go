package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"kg/graph"
	"kg/storage"
)

// The exit statuses.
const (
	exitDone = iota
	exitFailed
	exitUsage
	exitNothing
)

// usageError is a wrong command line: exit status 2.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

// usagef makes a usageError.
func usagef(format string, args ...any) error { return &usageError{fmt.Errorf(format, args...)} }

// nothingError says that there is no answer: no such entity, no path, no match. Exit status 3.
type nothingError struct{ err error }

func (e *nothingError) Error() string { return e.err.Error() }
func (e *nothingError) Unwrap() error { return e.err }

// nothingf makes a nothingError.
func nothingf(format string, args ...any) error { return &nothingError{fmt.Errorf(format, args...)} }

// hintError is an error with a line on what to do about it.
type hintError struct {
	err  error
	hint string
}

func (e *hintError) Error() string { return e.err.Error() }
func (e *hintError) Unwrap() error { return e.err }

// noArguments is for commands that take none: what stands there is no command, as cobra would call it.
func noArguments(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("no argument is wanted: %q", args[0])
	}
	return nil
}

// withHint adds to an error a line on what to do about it.
func withHint(err error, format string, args ...any) error {
	return &hintError{err, fmt.Sprintf(format, args...)}
}

// exitStatus is the status that the program ends with after err. Errors of the rooms below need no wrapping: an unknown
// name is nothing found, an ambiguous one is for the user to say more exactly.
func exitStatus(err error) int {
	var usage *usageError
	var nothing *nothingError
	var ambiguous *graph.AmbiguousError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage), errors.As(err, &ambiguous):
		return exitUsage
	case errors.As(err, &nothing), errors.Is(err, graph.ErrNotFound):
		return exitNothing
	}
	return exitFailed
}

// printError writes an error as "kg: error: …", with the hints that it carries on lines of their own.
func printError(w io.Writer, err error) {
	if isInterrupt(err) {
		fmt.Fprintln(w, "kg: interrupted")
		return
	}
	var ambiguous *graph.AmbiguousError
	if errors.As(err, &ambiguous) {
		printAmbiguous(w, ambiguous)
		return
	}
	fmt.Fprintf(w, "kg: error: %v\n", err)
	if hint := storeHint(err); hint != "" && !errors.As(err, new(*hintError)) {
		fmt.Fprintf(w, "kg: hint: %s\n", hint)
	}
	for hinted := (*hintError)(nil); errors.As(err, &hinted); err = hinted.err {
		fmt.Fprintf(w, "kg: hint: %s\n", hinted.hint)
	}
}

// storeHint is what to do about an error of the store, where the command that met it knows nothing better.
func storeHint(err error) string {
	switch {
	case errors.As(err, new(*storage.LockedError)):
		return "--wait waits until it is done; questions need not wait"
	case errors.Is(err, storage.ErrNoStore), errors.Is(err, storage.ErrNoGraph):
		return "kg build makes one; --db names one that lies elsewhere"
	case errors.Is(err, storage.ErrCorrupt):
		return "kg check says what is damaged; kg build mends the graph, and into another --db it makes the store anew"
	}
	return ""
}

// printAmbiguous lists the entities that a name may mean.
func printAmbiguous(w io.Writer, e *graph.AmbiguousError) {
	fmt.Fprintf(w, "kg: error: %q is the name of %d entities:\n", e.Name, len(e.Candidates))
	for _, c := range e.Candidates {
		fmt.Fprintf(w, "  %-24s %s, %s, %d mentions\n", c.ID, c.Name, c.Type, c.Mentions)
	}
	fmt.Fprintln(w, "kg: hint: give the id, the first word of a line")
}
