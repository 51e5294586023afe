package resolve

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"kg/graph"
)

// Resolve makes the graph of all documents added.
func (c *Corpus) Resolve(ctx context.Context) (*Graph, error) {
	clusters := map[string][]uint32{}
	for i := range c.locals {
		l := &c.locals[i]
		key := string(l.kind) + "\x00" + graph.Fold(c.strings.text(l.name))
		if l.known != 0 {
			key = c.strings.text(l.known)
		}
		clusters[key] = append(clusters[key], uint32(i))
	}
	var out [][]uint32
	for _, key := range sortedClusters(clusters) {
		out = append(out, clusters[key])
	}
	return c.assemble(out), ctx.Err()
}

func sortedClusters(m map[string][]uint32) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// describe makes an entity of a cluster: its names, type and attributes, by the documents that give them.
func (c *Corpus) describe(locals []uint32) entity {
	slices.Sort(locals)
	e := entity{locals: locals}
	kinds, names := map[string]int{}, map[string]int{}
	attrs := map[string]map[string]int{}
	for _, i := range locals {
		l := &c.locals[i]
		kinds[string(l.kind)]++
		names[c.strings.text(l.name)]++
		for _, m := range c.mentions[l.first:l.after] {
			if c.strings.text(m.kind) == string(graph.NameMention) {
				aliasCount(names, c.strings.text(m.text))
			}
		}
		if l.gender != 0 {
			count(attrs, "gender", c.strings.text(l.gender))
		}
		for k, v := range l.attrs {
			count(attrs, k, v)
		}
		if known := c.strings.text(l.known); known != "" {
			if e.known == nil {
				e.known = map[string]string{}
			}
			e.known["gazetteer"] = known
		}
	}
	e.kind = graph.EntityType(mostFrequent(kinds))
	e.name = c.canonicalName(locals)
	for _, n := range sortedKeys(names) {
		if n != e.name {
			e.aliases = append(e.aliases, n)
		}
	}
	if len(attrs) > 0 {
		e.attrs = map[string]string{}
		for k, v := range attrs {
			e.attrs[k] = mostFrequent(v)
		}
	}
	return e
}

func count(m map[string]map[string]int, k, v string) {
	if m[k] == nil {
		m[k] = map[string]int{}
	}
	m[k][v]++
}

func aliasCount(names map[string]int, text string) {
	if text = strings.Join(strings.Fields(text), " "); text != "" {
		names[text]++
	}
}

// canonicalName returns the name that most documents give the entity; of equals the longest, then the first.
func (c *Corpus) canonicalName(locals []uint32) string {
	names := map[string]int{}
	for _, i := range locals {
		names[c.strings.text(c.locals[i].name)]++
	}
	keys := sortedKeys(names)
	return slices.MinFunc(keys, func(a, b string) int {
		return cmp.Or(cmp.Compare(names[b], names[a]), cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
}

func mostFrequent(m map[string]int) string {
	best := ""
	for _, k := range sortedKeys(m) {
		if best == "" || m[k] > m[best] {
			best = k
		}
	}
	return best
}
