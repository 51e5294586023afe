package resolve

import (
	"cmp"
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// cluster is the locals that are one entity.
type cluster struct {
	locals []uint32
	ref    string           // how judgements refer to it
	entry  *gazetteer.Entry // of the gazetteer, or nil
	given  *Known           // of the user, or nil
}

// describe makes an entity of a cluster: its names, type and attributes, by the documents that give them.
func (c *Corpus) describe(cl cluster) entity {
	slices.Sort(cl.locals)
	e := entity{locals: cl.locals, ref: cl.ref}
	kinds, names, aliases := map[string]int{}, map[string]int{}, map[string]bool{}
	attrs := map[string]map[string]int{}
	for _, i := range cl.locals {
		l := &c.locals[i]
		kinds[string(l.kind)]++
		name := c.strings.text(l.name)
		names[name]++
		aliases[name] = true
		for _, m := range c.mentions[l.first:l.after] {
			if c.strings.text(m.kind) == string(graph.NameMention) {
				if text := strings.Join(strings.Fields(c.strings.text(m.text)), " "); text != "" {
					aliases[text] = true
				}
			}
		}
		if l.gender != 0 {
			count(attrs, "gender", c.strings.text(l.gender))
		}
		for k, v := range l.attrs {
			count(attrs, k, v)
		}
	}
	e.kind = graph.EntityType(mostFrequent(kinds))
	e.name = canonicalName(e.kind, names)
	e.known = map[string]string{}
	if entry := cl.entry; entry != nil {
		e.kind, e.name = graph.EntityType(entry.Type), entry.Name
		e.known["gazetteer"] = entry.ID
		if entry.Wikidata != "" {
			e.known["wikidata"] = entry.Wikidata
		}
	}
	if cl.given != nil {
		e.id, e.kind, e.name = cl.given.ID, cl.given.Type, cl.given.Name
		e.known["known"] = cl.given.ID
	}
	delete(aliases, e.name)
	for a := range aliases {
		e.aliases = append(e.aliases, a)
	}
	slices.Sort(e.aliases)
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

// canonicalName chooses among names, each with the number of documents that give it. Of a person it is the most
// frequent full name; of an event the most frequent, then the shortest description; of others the most
// frequent, then the longest. What is written in capitals only yields to the same name in ordinary writing.
func canonicalName(kind graph.EntityType, names map[string]int) string {
	length := func(s string) int {
		if kind == graph.Event {
			return -len(s)
		}
		return len(s)
	}
	full := func(s string) int {
		if kind == graph.Person && isSingle(s) {
			return 0
		}
		return 1
	}
	shouted := func(s string) int {
		if strings.Contains(s, " ") && allCapitals(s) {
			return 1
		}
		return 0
	}
	return slices.MinFunc(sortedKeys(names), func(a, b string) int {
		return cmp.Or(cmp.Compare(full(b), full(a)), cmp.Compare(shouted(a), shouted(b)), cmp.Compare(names[b], names[a]),
			cmp.Compare(length(b), length(a)), cmp.Compare(a, b))
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
