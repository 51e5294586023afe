package resolve

import (
	"maps"
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
	// What most entities have little of has room here.
	var roomKinds, roomNames, roomGenders [4]counted
	kinds, names, genders := tally(roomKinds[:0]), tally(roomNames[:0]), tally(roomGenders[:0])
	var roomTexts [8]ref
	texts := distinct{few: roomTexts[:0]}
	var attrs map[string]tally
	for _, i := range cl.locals {
		l := &c.locals[i]
		kinds = kinds.add(string(l.kind))
		names = names.add(c.strings.text(l.name))
		for _, m := range c.mentions[l.first:l.after] {
			if c.strings.text(m.kind) == string(graph.NameMention) {
				texts = texts.add(m.text)
			}
		}
		if l.gender != 0 {
			genders = genders.add(c.strings.text(l.gender))
		}
		for k, v := range c.attributes[l.attrs] {
			if k == "gender" {
				genders = genders.add(v)
				continue
			}
			if attrs == nil {
				attrs = map[string]tally{}
			}
			attrs[k] = attrs[k].add(v)
		}
	}
	e.kind = graph.EntityType(kinds.most())
	e.name = canonicalName(e.kind, names, cl.line)
	if entry := cl.entry; entry != nil {
		e.kind, e.name = graph.EntityType(entry.Type), entry.Name
		e.known = map[string]string{"gazetteer": entry.ID}
		if entry.Wikidata != "" {
			e.known["wikidata"] = entry.Wikidata
		}
	}
	if cl.given != nil {
		e.id, e.kind, e.name = cl.given.ID, cl.given.Type, cl.given.Name
		if e.known == nil {
			e.known = map[string]string{}
		}
		e.known["known"] = cl.given.ID
	}
	for _, n := range names {
		if n.text != e.name {
			e.aliases = append(e.aliases, n.text)
		}
	}
	for _, r := range texts.all() {
		if text := oneLine(c.strings.text(r)); text != "" && text != e.name {
			e.aliases = append(e.aliases, text)
		}
	}
	slices.Sort(e.aliases)
	e.aliases = slices.Compact(e.aliases)
	if len(attrs) == 0 && len(genders) > 0 {
		e.attrs = ofGender[genders.most()]
	}
	if e.attrs == nil && (len(genders) > 0 || len(attrs) > 0) {
		e.attrs = make(map[string]string, len(attrs)+1)
		for k, v := range attrs {
			e.attrs[k] = v.most()
		}
		if len(genders) > 0 {
			e.attrs["gender"] = genders.most()
		}
	}
	return e
}

// ofGender are the attributes of who has no others, which they share.
var ofGender = map[string]map[string]string{
	gazetteer.Masculine: {"gender": gazetteer.Masculine},
	gazetteer.Feminine:  {"gender": gazetteer.Feminine},
}

// folded is the fold of an entity's name, which the reading of one of its names has already.
func (c *Corpus) folded(e *entity) string {
	for _, i := range e.locals {
		if n := c.senses[c.locals[i].sense].name; n.Text == e.name {
			return n.folded
		}
	}
	return graph.Fold(e.name)
}

// distinct gathers strings, each once.
type distinct struct {
	few  []ref
	many map[ref]bool // where they are more than a look through them is for
}

// add returns d with r: to change it in place would have it on the heap.
func (d distinct) add(r ref) distinct {
	switch {
	case d.many != nil:
		d.many[r] = true
	case slices.Contains(d.few, r):
	case len(d.few) < 32:
		d.few = append(d.few, r)
	default:
		d.many = map[ref]bool{r: true}
		for _, r := range d.few {
			d.many[r] = true
		}
	}
	return d
}

// all gives them in no order.
func (d distinct) all() []ref {
	if d.many != nil {
		return slices.Collect(maps.Keys(d.many))
	}
	return d.few
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

// add returns t with one more text.
func (t tally) add(text string) tally {
	for i := range t {
		if t[i].text == text {
			t[i].n++
			return t
		}
	}
	return append(t, counted{text, 1})
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
