package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"kg/export"
	"kg/graph"
)

type pathOptions struct {
	filter         filterOptions
	count          int
	by             string
	directed       bool
	maxHops        int
	through, avoid []string
	from, to       string
	json, dot      bool
}

func newPathCommand() *cobra.Command {
	var o pathOptions
	c := &cobra.Command{
		Use:   "path A B",
		Short: "How is A connected with B?",
		Long: `Finds the best paths from one entity to another, and prints each hop with its predicate and true direction, its
date, and the sentence that says so with its source.

What counts as a short path:
  specificity  a hop says little where it passes what has many statements, and less where many of these say the same:
               each hop costs 1, of each end an eighth of the binary logarithm of the number of its statements and a
               quarter of that of those with this predicate on this side, and 1 more where it is only possible
  hops         each hop costs 1
  support      a hop that many documents state is half as long as one that a single document states

Statements that deny something connect nothing, unless --status asks for them. Of statements between the same two
entities the one that says most is printed, and how many others there are; --json has all.`,
		Example: `  kg path Stoltenberg Zelensky
  kg path -k 5 --no-events "Mark Rutte" Poutine
  kg path --from people.txt Zelensky     # from any of them, a name on each line
  kg path Rutte Poutine -k 3 --dot | dot -Tsvg > paths.svg`,
		Args:              cobra.MaximumNArgs(2),
		ValidArgsFunction: completeTwoEntities,
		RunE:              func(c *cobra.Command, args []string) error { return runPath(c, args, o) },
	}
	f := c.Flags()
	f.IntVarP(&o.count, "paths", "k", 1, "how many paths")
	f.StringVar(&o.by, "by", string(graph.Specificity), "what counts as short: specificity, hops, support")
	f.BoolVar(&o.directed, "directed", false, "only from subject to object (either way where the predicate is symmetric)")
	f.IntVar(&o.maxHops, "max-hops", 0, "no longer than so many hops (0: any)")
	eachVar(f, &o.through, "through", "only paths that pass this `ENTITY`; several are passed in this order")
	eachVar(f, &o.avoid, "avoid", "only paths that do not pass this `ENTITY`")
	f.StringVar(&o.from, "from", "", "in the place of A, any of the entities in this `FILE`, a name on each line (- is stdin)")
	f.StringVar(&o.to, "to", "", "in the place of B, the same")
	f.BoolVar(&o.json, "json", false, "print JSON")
	f.BoolVar(&o.dot, "dot", false, "print a picture for Graphviz")
	c.MarkFlagsMutuallyExclusive("json", "dot")
	o.filter.bind(c)
	complete(c, "by", completeCosts)
	complete(c, "through", completeEntities)
	complete(c, "avoid", completeEntities)
	return c
}

func completeCosts(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var names []string
	for _, c := range graph.Costs {
		names = append(names, string(c))
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

func runPath(c *cobra.Command, args []string, o pathOptions) error {
	wanted := 2
	for _, file := range []string{o.from, o.to} {
		if file != "" {
			wanted--
		}
	}
	switch {
	case len(args) != wanted:
		return usagef("kg path needs two entities, or --from FILE or --to FILE in the place of one; here are %d", len(args))
	case o.count < 1:
		return usagef("-k %d: must be at least 1", o.count)
	case o.maxHops < 0:
		return usagef("--max-hops %d: must be at least 0", o.maxHops)
	}
	q, g, err := openGraph(c, &o.filter)
	if err != nil {
		return err
	}
	defer q.Close()
	names := [4][]string{2: o.through, 3: o.avoid}
	for i, file := range []string{o.from, o.to} {
		if file == "" {
			names[i], args = args[:1], args[1:]
		} else if names[i], err = readNames(c, file); err != nil {
			return err
		}
	}
	p := graph.PathOptions{By: graph.Cost(o.by), K: o.count, Directed: o.directed, MaxHops: o.maxHops, Negated: q.negated()}
	var ends [4][]uint32
	for i := range names {
		if ends[i], err = q.findAll(g, names[i]); err != nil {
			return err
		}
	}
	p.Through, p.Avoid = ends[2], ends[3]
	paths, err := g.Paths(ends[0], ends[1], p)
	if errors.Is(err, graph.ErrSameEntity) {
		return sameEntity(c, g, ends, names, o.json)
	}
	if errors.Is(err, graph.ErrPathOptions) {
		return usagef("%w", err)
	}
	if err != nil {
		return err
	}
	switch {
	case o.dot && len(paths) > 0:
		var hops []graph.Hop
		for _, p := range paths {
			hops = append(hops, p.Hops...)
		}
		if err := printHopsDOT(c.OutOrStdout(), q, g, nil, hops); err != nil {
			return err
		}
	case o.json:
		if err := printPathsJSON(c, q, g, paths); err != nil {
			return err
		}
	default:
		if err := printPaths(c.OutOrStdout(), q, g, paths); err != nil {
			return err
		}
	}
	if len(paths) == 0 {
		return nothingf("no path from %s to %s", nameAny(g, ends[0]), nameAny(g, ends[1]))
	}
	return nil
}

// nameAny names the entity, or says how many there are.
func nameAny(g *graph.Graph, nodes []uint32) string {
	if len(nodes) == 1 {
		return g.Name(nodes[0])
	}
	return fmt.Sprintf("any of %d entities", len(nodes))
}

// readNames reads one name a line; empty lines are passed over.
func readNames(c *cobra.Command, path string) ([]string, error) {
	in := c.InOrStdin()
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("read the names: %w", err)
		}
		defer f.Close()
		in = f
	}
	var names []string
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		if name := strings.TrimSpace(lines.Text()); name != "" {
			names = append(names, name)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read the names of %s: %w", path, err)
	}
	if len(names) == 0 {
		return nil, usagef("%s holds no names", path)
	}
	return names, nil
}

// sameEntity is the outcome where a name for A and a name for B mean one entity.
func sameEntity(c *cobra.Command, g *graph.Graph, ends [4][]uint32, names [4][]string, json bool) error {
	for i, a := range ends[0] {
		for j, b := range ends[1] {
			if a != b {
				continue
			}
			if json {
				if err := printJSON(c, pathAnswer{Outcome: "same entity", Entity: new(nameNode(g, a)), Paths: []pathJSON{}}); err != nil {
					return err
				}
			}
			return usagef("%s and %s are one and the same entity: %s (%s)", names[0][i], names[1][j], g.Name(a), g.ID(a))
		}
	}
	return graph.ErrSameEntity
}

func printPaths(w io.Writer, q *query, g *graph.Graph, paths []graph.Path) error {
	for i, p := range paths {
		if i > 0 {
			fmt.Fprintln(w)
		}
		var names []string
		for _, v := range p.Nodes() {
			names = append(names, g.Name(v))
		}
		fmt.Fprintf(w, "%d. %s (%s)\n", i+1, strings.Join(names, " – "), plural(len(p.Hops), "hop"))
		if err := printHops(w, q, g, p.Hops); err != nil {
			return err
		}
	}
	return nil
}

func printHops(w io.Writer, q *query, g *graph.Graph, hops []graph.Hop) error {
	for _, h := range hops {
		if err := printHop(w, q, g, h); err != nil {
			return err
		}
	}
	return nil
}

// printHop writes the statement that says most of a hop, with its quote, and names the others.
func printHop(w io.Writer, q *query, g *graph.Graph, h graph.Hop) error {
	e := g.EdgeAt(h.Edges[0])
	s, err := g.Statement(q.evidence(), h.Edges[0])
	if err != nil {
		return err
	}
	row, _ := graph.DefaultPredicates().Lookup(e.Predicate)
	fmt.Fprintf(w, "   %s %s %s  [%s]\n", g.Name(h.From), arrow(e.Predicate, row.Symmetric, e.Subject != h.From), g.Name(h.To), details(s))
	printQuote(w, "      ", s.BestEvidence())
	if more := len(h.Edges) - 1; more > 0 {
		var others []string
		for _, e := range h.Edges[1:] {
			if p := g.Predicate(e); !slices.Contains(others, p) {
				others = append(others, p)
			}
		}
		fmt.Fprintf(w, "      and %s: %s\n", plural(more, "more statement"), strings.Join(others, ", "))
	}
	return nil
}

// pathAnswer is what kg path --json prints.
type pathAnswer struct {
	Outcome string     `json:"outcome"` // "found", "no path", "same entity"
	Entity  *named     `json:"entity,omitempty"`
	Paths   []pathJSON `json:"paths"`
}

type pathJSON struct {
	Cost     float64   `json:"cost"`
	Entities []named   `json:"entities"`
	Hops     []hopJSON `json:"hops"`
}

type hopJSON struct {
	From       string             `json:"from"`
	To         string             `json:"to"`
	Statements []*graph.Statement `json:"statements"` // the one that says most first
}

// readHops reads all statements of hops.
func readHops(q *query, g *graph.Graph, hops []graph.Hop) ([]hopJSON, error) {
	out := []hopJSON{}
	for _, h := range hops {
		hop := hopJSON{From: g.ID(h.From), To: g.ID(h.To)}
		for _, e := range h.Edges {
			s, err := g.Statement(q.evidence(), e)
			if err != nil {
				return nil, err
			}
			hop.Statements = append(hop.Statements, s)
		}
		out = append(out, hop)
	}
	return out, nil
}

func printPathsJSON(c *cobra.Command, q *query, g *graph.Graph, paths []graph.Path) error {
	a := pathAnswer{Outcome: "found", Paths: []pathJSON{}}
	if len(paths) == 0 {
		a.Outcome = "no path"
	}
	for _, p := range paths {
		hops, err := readHops(q, g, p.Hops)
		if err != nil {
			return err
		}
		a.Paths = append(a.Paths, pathJSON{p.Cost, nameNodes(g, p.Nodes()), hops})
	}
	return printJSON(c, a)
}

// printHopsDOT writes a picture of hops, and of nodes beside them.
func printHopsDOT(w io.Writer, q *query, g *graph.Graph, nodes []uint32, hops []graph.Hop) error {
	var edges []uint32
	for _, h := range hops {
		edges = append(edges, h.Edges...)
	}
	part, err := g.Part(q.evidence(), nodes, edges)
	if err != nil {
		return err
	}
	return export.Write(w, part, export.Options{Format: "dot", MaxEdges: -1})
}
