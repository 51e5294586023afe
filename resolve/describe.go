package resolve

import (
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
	var kinds, names tally
	aliases := map[string]bool{}
	attrs := map[string]tally{}
	count := func(k, v string) {
		t := attrs[k]
		t.add(v)
		attrs[k] = t
	}
	for _, i := range cl.locals {
		l := &c.locals[i]
		kinds.add(string(l.kind))
		name := c.strings.text(l.name)
		names.add(name)
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
			count("gender", c.strings.text(l.gender))
		}
		for k, v := range c.attributes[l.attrs] {
			count(k, v)
		}
	}
	e.kind = graph.EntityType(kinds.most())
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
			e.attrs[k] = v.most()
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

// tally counts texts, of which there are few: the names of one entity, the values of one attribute.
type tally []counted

type counted struct {
	text string
	n    int
}

func (t *tally) add(text string) {
	for i := range *t {
		if (*t)[i].text == text {
			(*t)[i].n++
			return
		}
	}
	*t = append(*t, counted{text, 1})
}

// most returns the most frequent text, of equals the first in order; of none "".
func (t tally) most() string {
	var best counted
	for _, c := range t {
		if c.n > best.n || c.n == best.n && c.text < best.text {
			best = c
		}
	}
	return best.text
}
