package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"kg/gazetteer"
	"kg/graph"
)

// cluster is the locals that are one entity.
type cluster struct {
	locals []uint32
	ref    string           // how judgements refer to it
	entry  *gazetteer.Entry // of the gazetteer, or nil
	line   []string         // of the alias files, or nil
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
		last := ref(0)
		for _, m := range c.mentions[l.first:l.after] {
			if m.text == last || c.strings.text(m.kind) != string(graph.NameMention) {
				continue
			}
			last = m.text
			if text := oneLine(c.strings.text(m.text)); text != "" {
				aliases[text] = true
			}
		}
		if l.gender != 0 {
			count(attrs, "gender", c.strings.text(l.gender))
		}
		for k, v := range c.attributes[l.attrs] {
			count(attrs, k, v)
		}
	}
	e.kind = graph.EntityType(mostFrequent(kinds))
	e.name = canonicalName(e.kind, names, cl.line)
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

// oneLine puts single spaces between the words of a name, which a line of the text may part.
func oneLine(name string) string {
	space := true
	for _, r := range name {
		if unicode.IsSpace(r) && (space || r != ' ') {
			return strings.Join(strings.Fields(name), " ")
		}
		space = r == ' '
	}
	return strings.TrimSuffix(name, " ")
}

func count(m map[string]map[string]int, k, v string) {
	if m[k] == nil {
		m[k] = map[string]int{}
	}
	m[k][v]++
}

func mostFrequent(m map[string]int) string {
	return first(m, func(a, b string) int { return cmp.Or(cmp.Compare(m[b], m[a]), cmp.Compare(a, b)) })
}

// first returns the first key in the order of compare, by which no two are equal; of an empty map "".
func first(m map[string]int, compare func(a, b string) int) string {
	best, any := "", false
	for k := range m {
		if !any || compare(k, best) < 0 {
			best, any = k, true
		}
	}
	return best
}
