package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"kg/graph"
)

// maxCompletions is how many names the shell is offered.
const maxCompletions = 100

// completeEntities completes an argument that names an entity. Case and accents need not be typed right: what is
// offered begins with what was typed, as shells require, and the look-up of names understands it.
func completeEntities(c *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	const directive = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	v, err := openView(c)
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	defer v.Close()
	folded := graph.Fold(typed)
	var texts []string
	means := map[string][]string{} // the entities that a text names
	for row, err := range v.NamesFrom(folded) {
		if err != nil || !strings.HasPrefix(row.Folded, folded) || len(texts) == maxCompletions {
			break
		}
		text, ok := continuation(typed, row.Name)
		if !ok {
			continue
		}
		if means[text] == nil {
			texts = append(texts, text)
		}
		if label := fmt.Sprintf("%s, %s", row.Label, row.Type); !slices.Contains(means[text], label) {
			means[text] = append(means[text], label)
		}
	}
	var found []cobra.Completion
	for _, text := range texts {
		found = append(found, cobra.CompletionWithDesc(text, strings.Join(means[text], "; or ")))
	}
	return found, directive
}

// completeTwoEntities completes the arguments of a command that takes two entities.
func completeTwoEntities(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) >= 2 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return completeEntities(c, args, typed)
}

// completeOneEntity completes the argument of a command that takes one entity.
func completeOneEntity(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) >= 1 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return completeEntities(c, args, typed)
}

// continuation gives typed with the rest of name behind it, where name begins with it but for case and accents.
func continuation(typed, name string) (string, bool) {
	if rest, ok := strings.CutPrefix(name, typed); ok {
		return typed + rest, true
	}
	folded, at := graph.Fold(typed), -1
	for i, r := range name {
		if end := i + utf8.RuneLen(r); graph.Fold(name[:end]) == folded {
			at = end // the longest: a space after the word belongs to it
		}
	}
	if at < 0 {
		return "", false
	}
	return typed + name[at:], true
}
