package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"kg/graph"
)

type communitiesOptions struct {
	filter     filterOptions
	resolution float64
	seed       uint64
	weighted   bool
	limit      int
	members    int
	json       bool
}

func newCommunitiesCommand() *cobra.Command {
	var o communitiesOptions
	c := &cobra.Command{
		Use:   "communities",
		Short: "Groups of entities that have most to do with one another",
		Long: `Divides the entities into communities by the method of Leiden, and names each by its most central members and its
most frequent predicates. The same graph and seed give the same communities.`,
		Example: `  kg communities
  kg communities --no-events --resolution 2 --members 0`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error { return runCommunities(c, o) },
	}
	f := c.Flags()
	f.Float64Var(&o.resolution, "resolution", 1, "greater values give more communities")
	f.Uint64Var(&o.seed, "seed", 0, "of the order in which entities are looked at")
	f.BoolVar(&o.weighted, "weighted", false, "by the support of statements")
	f.IntVarP(&o.limit, "limit", "n", 20, "how many communities (0: all)")
	f.IntVar(&o.members, "members", 12, "how many members of each (0: all)")
	f.BoolVar(&o.json, "json", false, "print JSON")
	o.filter.bind(c)
	return c
}

func runCommunities(c *cobra.Command, o communitiesOptions) error {
	if o.resolution <= 0 || o.limit < 0 || o.members < 0 {
		return usagef("--resolution must be above 0, --limit and --members at least 0")
	}
	q, g, err := openGraph(c, &o.filter)
	if err != nil {
		return err
	}
	defer q.Close()
	list, modularity := g.Communities(graph.CommunityOptions{Resolution: o.resolution, Seed: o.seed, Weighted: o.weighted, Negated: q.negated()})
	if len(list) == 0 {
		return nothingf("no entities to divide")
	}
	if o.json {
		return printCommunitiesJSON(c, g, list, modularity)
	}
	w := c.OutOrStdout()
	single := 0
	for _, m := range list {
		if len(m.Members) == 1 {
			single++
		}
	}
	list = list[:len(list)-single] // they come last
	fmt.Fprintf(w, "%d communities of several entities, %d single entities, modularity %.3f\n", len(list), single, modularity)
	for i, m := range list {
		if o.limit > 0 && i == o.limit {
			fmt.Fprintf(w, "\n… and %d more\n", len(list)-i)
			break
		}
		fmt.Fprintf(w, "\n%d. %s (%s)\n", i+1, m.Label(g), plural(len(m.Members), "member"))
		var predicates []string
		for _, p := range m.Predicates[:min(len(m.Predicates), 4)] {
			predicates = append(predicates, fmt.Sprintf("%s %d", p.Name, p.Count))
		}
		fmt.Fprintf(w, "   %s within, %d with others: %s\n", plural(m.Inside, "statement"), m.Outside, strings.Join(predicates, ", "))
		fmt.Fprintf(w, "   %s\n", strings.Join(memberNames(g, m.Members, o.members), ", "))
	}
	return nil
}

func memberNames(g *graph.Graph, members []uint32, limit int) []string {
	var names []string
	for i, v := range members {
		if limit > 0 && i == limit {
			return append(names, fmt.Sprintf("… %d more", len(members)-i))
		}
		names = append(names, g.Name(v))
	}
	return names
}

func printCommunitiesJSON(c *cobra.Command, g *graph.Graph, list []graph.Community, modularity float64) error {
	type communityJSON struct {
		Label      string        `json:"label"`
		Members    []named       `json:"members"`
		Predicates []graph.Count `json:"predicates"`
		Inside     int           `json:"inside"`
		Outside    int           `json:"outside"`
	}
	answer := struct {
		Modularity  float64         `json:"modularity"`
		Communities []communityJSON `json:"communities"`
	}{Modularity: modularity}
	for _, m := range list {
		j := communityJSON{Label: m.Label(g), Predicates: append([]graph.Count{}, m.Predicates...), Inside: m.Inside, Outside: m.Outside}
		for _, v := range m.Members {
			j.Members = append(j.Members, nameNode(g, v))
		}
		answer.Communities = append(answer.Communities, j)
	}
	return printJSON(c, answer)
}
