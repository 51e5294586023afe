package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kg/graph"
)

// filterOptions are the flags that choose a part of the graph, the same for every command that asks it.
type filterOptions struct {
	types, predicates, families, statuses []string
	since, until, asOf                    string
	minSupport                            int
	minConfidence                         float64
	documents, around                     []string
	depth                                 int
	noEvents                              bool
}

// bind defines the flags on a command.
func (o *filterOptions) bind(c *cobra.Command) {
	f := c.Flags()
	listVar(f, &o.types, "type", nil, "only entities of this `TYPE`: person, organization, place, event")
	f.BoolVar(&o.noEvents, "no-events", false, "no entities of type event")
	listVar(f, &o.predicates, "predicate", nil, "only statements with this `PREDICATE`")
	listVar(f, &o.families, "family", nil, "only predicates of this `FAMILY`: role, membership, consult, …")
	listVar(f, &o.statuses, "status", nil, "only statements of this `STATUS`: fact, former, negated, possible")
	f.StringVar(&o.since, "since", "", "only what happened on this `DATE` or later (a day, a month or a year)")
	f.StringVar(&o.until, "until", "", "only what happened on this `DATE` or earlier")
	f.StringVar(&o.asOf, "as-of", "", "only roles and other states that held on this `DATE`, and what had happened by then")
	f.IntVar(&o.minSupport, "min-support", 0, "only statements of at least so many documents")
	f.Float64Var(&o.minConfidence, "min-confidence", 0, "only statements of at least this confidence, 0 to 1")
	listVar(f, &o.documents, "document", nil, "only what this `DOCUMENT` states")
	eachVar(f, &o.around, "around", "only the surroundings of this `ENTITY`")
	f.IntVar(&o.depth, "depth", 1, "how many hops from --around")
	for flag, values := range map[string]func() []string{
		"type": typeNames, "predicate": predicateNames, "family": familyNames, "status": statusNames,
	} {
		complete(c, flag, func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return values(), cobra.ShellCompDirectiveNoFileComp
		})
	}
	complete(c, "around", completeEntities)
}

// complete gives a flag, which is defined, its completion.
func complete(c *cobra.Command, flag string, f cobra.CompletionFunc) {
	if err := c.RegisterFlagCompletionFunc(flag, f); err != nil {
		panic(err)
	}
}

func typeNames() []string {
	names := make([]string, len(graph.EntityTypes))
	for i, t := range graph.EntityTypes {
		names[i] = strings.ToLower(string(t))
	}
	return names
}

// entityTypes reads the values of a flag that takes types, in any case.
func entityTypes(flag string, names []string) ([]graph.EntityType, error) {
	var types []graph.EntityType
	for _, name := range names {
		i := slices.Index(typeNames(), strings.ToLower(name))
		if i < 0 {
			return nil, usagef("--%s %s: there are %s", flag, name, strings.Join(typeNames(), ", "))
		}
		types = append(types, graph.EntityTypes[i])
	}
	return types, nil
}

func statusNames() []string {
	return []string{string(graph.Fact), string(graph.Former), string(graph.Negated), string(graph.Possible)}
}

func predicateNames() []string {
	var names []string
	for _, p := range graph.DefaultPredicates().All() {
		names = append(names, p.Name)
	}
	return names
}

func familyNames() []string {
	var names []string
	for _, p := range graph.DefaultPredicates().All() {
		if !slices.Contains(names, p.Family) {
			names = append(names, p.Family)
		}
	}
	return append(names, "open")
}

// filter returns the filter that the flags describe. Values that cannot be meant are a usageError; names is asked for
// the entities of --around, the view for the documents.
func (o *filterOptions) filter(names *graph.Names, v graph.View) (graph.Filter, error) {
	f := graph.Filter{NoEvents: o.noEvents, Predicates: o.predicates, Families: o.families, Since: o.since, Until: o.until,
		AsOf: o.asOf, MinSupport: o.minSupport, MinConfidence: o.minConfidence, Depth: o.depth}
	var err error
	if f.Types, err = entityTypes("type", o.types); err != nil {
		return f, err
	}
	for _, s := range o.statuses {
		if !slices.Contains(statusNames(), s) {
			return f, usagef("--status %s: there are %s", s, strings.Join(statusNames(), ", "))
		}
		f.Statuses = append(f.Statuses, graph.Status(s))
	}
	for _, family := range o.families {
		if !slices.Contains(familyNames(), family) {
			return f, usagef("--family %s: there are %s", family, strings.Join(familyNames(), ", "))
		}
	}
	for _, d := range []struct{ flag, value string }{{"since", o.since}, {"until", o.until}, {"as-of", o.asOf}} {
		if d.value == "" {
			continue
		}
		if _, err := graph.ParseSpan(d.value); err != nil {
			return f, usagef("--%s: %w", d.flag, err)
		}
	}
	if o.depth < 1 {
		return f, usagef("--depth %d: must be at least 1", o.depth)
	}
	for _, name := range o.around {
		e, err := names.Find(name)
		if err != nil {
			return f, err
		}
		f.Around = append(f.Around, e.ID)
	}
	f.Documents, err = findDocuments(v, o.documents)
	return f, err
}

// findDocuments returns the ids of documents that are given by their ids, or by the last parts of their paths.
func findDocuments(v graph.View, names []string) ([]string, error) {
	if len(names) == 0 {
		return nil, nil
	}
	found := make([][]string, len(names))
	for s, err := range v.Sources() {
		if err != nil {
			return nil, err
		}
		for i, name := range names {
			switch {
			case s.ID == name:
				found[i] = []string{name}
			case strings.HasSuffix(s.ID, "/"+name) && !slices.Contains(found[i], name):
				found[i] = append(found[i], s.ID)
			}
		}
	}
	var ids []string
	for i, name := range names {
		if len(found[i]) == 0 {
			return nil, nothingf("no document %s", name)
		}
		ids = append(ids, found[i]...)
	}
	return ids, nil
}
