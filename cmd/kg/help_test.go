package main

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// TestHelp: every command says what it does in a line, and has examples whose commands, flags and numbers of arguments
// are right.
func TestHelp(t *testing.T) {
	seen := map[string]bool{}
	eachCommand(newRootCommand(), func(c *cobra.Command) {
		if seen[c.CommandPath()] {
			t.Errorf("%s is there twice", c.CommandPath())
		}
		seen[c.CommandPath()] = true
		if !c.Runnable() && !c.HasSubCommands() {
			t.Errorf("%s does nothing", c.CommandPath())
		}
		if c.Short == "" || strings.HasSuffix(c.Short, ".") {
			t.Errorf("%s: Short is %q, want a line without a full stop", c.CommandPath(), c.Short)
		}
		if !c.HasSubCommands() && c.Example == "" {
			t.Errorf("%s has no example", c.CommandPath())
		}
		for _, line := range strings.Split(c.Example, "\n") {
			checkExample(t, c, line)
		}
	})
}

// checkExample parses each kg command of a line of an example, as a shell would take it.
func checkExample(t *testing.T, c *cobra.Command, line string) {
	t.Helper()
	line, _, _ = strings.Cut(line, "  #")
	for _, part := range strings.Split(line, "|") {
		part, _, _ = strings.Cut(part, ">")
		args, ok := strings.CutPrefix(strings.TrimSpace(part), "kg ")
		if !ok {
			continue
		}
		found, rest, err := newRootCommand().Find(splitWords(args))
		if err != nil || found.Parent() == nil && len(rest) > 0 && !strings.HasPrefix(rest[0], "-") {
			t.Errorf("%s: example %q: no such command", c.CommandPath(), part)
			continue
		}
		if err := found.ParseFlags(rest); err != nil {
			t.Errorf("%s: example %q: %v", c.CommandPath(), part, err)
			continue
		}
		if err := found.ValidateArgs(found.Flags().Args()); err != nil {
			t.Errorf("%s: example %q: %v", c.CommandPath(), part, err)
		}
	}
}
