package resolve

import (
	"slices"
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// profile is what resolution judges: all local entities that bear one name in the same sense. The same full name in
// two documents is taken for the same thing, so that it is compared once; a person's surname alone is not, nor the name of an event
// that recurs, and such names make a profile in each document or year.
type profile struct {
	key    string // "Person/mark rutte", "Person/rutte@a.txt", "country:UA"
	name   *reading
	locals []uint32 // by document
	docs   int
	single bool   // a person of whom one word is known, and no more about the word
	short  bool   // a person of whom one word is known
	titled bool   // a person whom a title alone names: another document may mean who holds it another day
	year   string // of an event that recurs
	given  *Known // the user's entity, which the corpus may not speak of

	men, women int // documents by the gender that they give
}

// profiles sorts the locals into profiles, in the order of their first locals; those of the user's entities come first.
// split are the references that a judgement makes to an entity in one document, which is then a profile of its own.
func (c *Corpus) profiles(split map[string]bool) ([]profile, map[string][]uint32) {
	var out []profile
	index := map[string]uint32{}
	byRef := map[string][]uint32{} // what the judgements refer to: see Ref
	wanted := c.referred()
	add := func(ref string, p uint32) {
		if wanted[ref] && !slices.Contains(byRef[ref], p) {
			byRef[ref] = append(byRef[ref], p)
		}
	}
	aliases := map[string]uint32{}
	for i := range c.options.Known {
		e := &c.options.Known[i]
		p := uint32(len(out))
		out = append(out, profile{key: "known/" + e.ID, name: c.read(Name{Text: e.Name, Type: e.Type}), given: e})
		add("known/"+e.ID, p)
		for _, n := range append([]string{e.Name}, e.Aliases...) {
			ref := refOf(e.Type, n)
			if _, taken := aliases[ref]; !taken {
				aliases[ref] = p
			}
			add(ref, p)
		}
	}
	for i := range c.senses {
		s := &c.senses[i]
		s.alias, s.aliased = aliases[s.ref]
	}
	spellings := map[uint32]map[ref]int{}
	rarer := c.rarerGenders()
	for i := range c.locals {
		l := &c.locals[i]
		s := &c.senses[l.sense]
		id := c.sources[l.document].ID
		key, year := s.key, ""
		p, found := s.alias, s.aliased
		single, short, titled := s.single && !found, s.short && !found, s.titled && !found
		switch {
		case len(split) > 0 && split[s.ref+"@"+id]:
			key, found, single, short, titled = s.ref+"@"+id, false, false, false, false
		case found:
		case single, l.gender != 0 && s.full && rarer[l.name] == l.gender:
			key = s.ref + "@" + id
		case s.recurs:
			if year = c.eventYear(s, l); year != "" {
				key += "#" + year
			}
		}
		if !found {
			if p, found = index[key]; !found {
				p = uint32(len(out))
				index[key] = p
				out = append(out, profile{key: key, single: single, short: short, titled: titled, year: year,
					name: s.name.of(c.strings.text(l.gender))})
			}
		}
		q := &out[p]
		if n := len(q.locals); n == 0 || c.locals[q.locals[n-1]].document != l.document {
			q.docs++
		}
		q.locals = append(q.locals, uint32(i))
		switch c.strings.text(l.gender) {
		case gazetteer.Masculine:
			q.men++
		case gazetteer.Feminine:
			q.women++
		}
		if len(wanted) > 0 {
			add(s.ref, p)
			add(s.ref+"@"+id, p)
			if s.known {
				add(s.key, p)
			}
		}
		if l.name != c.locals[q.locals[0]].name || spellings[p] != nil {
			if spellings[p] == nil {
				spellings[p] = map[ref]int{c.locals[q.locals[0]].name: len(q.locals) - 1}
			}
			spellings[p][l.name]++
		}
	}
	for i := range out {
		p := &out[i]
		gender := ""
		if p.men != p.women {
			gender = gazetteer.Masculine
			if p.women > p.men {
				gender = gazetteer.Feminine
			}
		}
		if p.name.Type == graph.Person && p.given == nil && p.name.Gender != gender {
			p.name = p.name.of(gender)
		}
	}
	for p, count := range spellings {
		if out[p].given != nil {
			continue
		}
		// The reading of a name depends on its spelling where capitals tell an acronym: the most frequent one counts.
		best, most := "", 0
		for r, n := range count {
			if text := c.strings.text(r); n > most || n == most && text > best {
				best, most = text, n
			}
		}
		if best != out[p].name.Text {
			n := out[p].name.Name
			n.Text = best
			out[p].name = c.read(n)
		}
	}
	return out, byRef
}

// named is what documents call an entity, by the type and the entry of the gazetteer that they read.
type named struct{ kind, name, known ref }

// sense is what a name says by itself, whatever the document.
type sense struct {
	of       named
	name     *reading
	ref, key string // see refOf; key is that of its profile, where a profile has the locals of all documents
	alias    uint32 // the profile of the user's entity that has this name
	aliased  bool
	known    bool // to the gazetteer, as the document reads it
	short    bool // see profile
	single   bool
	titled   bool // see profile
	full     bool // a person's full name
	recurs   bool // an event that recurs and does not say its year,
	passing  bool // every week
}

// addSense returns the index of what a name says.
func (c *Corpus) addSense(n named) uint32 {
	i, ok := c.sameSenses[n]
	if !ok {
		i = uint32(len(c.senses))
		c.sameSenses[n] = i
		c.senses = append(c.senses, c.sense(n))
	}
	return i
}

func (c *Corpus) sense(n named) sense {
	kind := graph.EntityType(c.strings.text(n.kind))
	name := c.read(Name{Text: c.strings.text(n.name), Type: kind, Known: c.strings.text(n.known)})
	s := sense{of: n, name: name, ref: refOfFolded(kind, name.folded)}
	s.key = s.ref
	if n.known != 0 {
		s.known, s.key = true, c.strings.text(n.known)
		return s
	}
	switch kind {
	case graph.Person:
		s.titled = isTitle(name.Text)
		s.short = s.titled || isSingle(name.folded)
		s.single = s.short && len(name.groups) == 0
		s.full = !s.short
	case graph.Event:
		e := &name.event
		s.recurs = len(e.years) == 0 && recurs(e.kind)
		s.passing = passing[e.kind] && len(e.words) == 0 && e.day == "" && len(name.groups) == 0
	}
	return s
}

// read reads a name, each once.
func (c *Corpus) read(n Name) *reading {
	gender := n.Gender
	n.Gender = ""
	r, ok := c.readings[n]
	if !ok {
		r = c.k.read(n)
		c.blocks.reading(c.k, r)
		r.keys = slices.Clone(c.blocks.keys)
		c.readings[n] = r
	}
	return r.of(gender)
}

// rarerGenders finds the full names that documents give to men and to women, "Dominique Martin": there are two at
// least. Each such name has the gender that fewer documents give it; one document among very many may err.
func (c *Corpus) rarerGenders() map[ref]ref {
	type genders struct {
		first, second   ref
		firsts, seconds int
	}
	counts := map[ref]*genders{}
	for i := range c.locals {
		l := &c.locals[i]
		if l.kind != graph.Person || l.gender == 0 {
			continue
		}
		switch g := counts[l.name]; {
		case g == nil:
			counts[l.name] = &genders{first: l.gender, firsts: 1}
		case g.first == l.gender:
			g.firsts++
		default:
			g.second = l.gender
			g.seconds++
		}
	}
	rarer := map[ref]ref{}
	for name, g := range counts {
		few, many, which := g.seconds, g.firsts, g.second
		if few > many {
			few, many, which = many, few, g.first
		}
		if few > 0 && few*erring >= many {
			rarer[name] = which
		}
	}
	return rarer
}

// erring is of how many documents that give a person's gender one may be wrong.
const erring = 20

// referred returns the references of the judgements.
func (c *Corpus) referred() map[string]bool {
	m := map[string]bool{}
	for _, j := range c.options.Judgements {
		m[j.Left], m[j.Right] = true, true
	}
	return m
}

// ref is how a judgement can refer to a profile.
func (c *Corpus) ref(p *profile) string {
	if p.given != nil {
		return "known/" + p.given.ID
	}
	if p.year != "" {
		return strings.TrimSuffix(p.key, "#"+p.year) + "@" + c.sources[c.locals[p.locals[0]].document].ID
	}
	return p.key
}

// when returns the year of an event, if its name or its documents tell.
func (p *profile) when() string {
	if len(p.name.event.years) > 0 {
		return p.name.event.years[0]
	}
	return p.year
}

// refOf is how judgements refer to a name: its type and its folded form.
func refOf(kind graph.EntityType, name string) string { return refOfFolded(kind, graph.Fold(name)) }

func refOfFolded(kind graph.EntityType, folded string) string { return string(kind) + "/" + folded }

// surnameParticles begin a surname: "Le Pen" alone is one word of a name.
var surnameParticles = set("le la les de du des d van von der den ten ter vander di da del della dos mac mc")

// isSingle reports whether a person's folded name has one word, titles and particles apart.
func isSingle(folded string) bool {
	n := 0
	for w := range strings.FieldsSeq(folded) {
		if !titles[w] && !nameArticles[w] && !(n == 0 && surnameParticles[w]) {
			n++
		}
	}
	return n <= 1
}

// isTitle reports whether a person's name is a title in small letters with its complement, "président colombien", "roi du Maroc"; in
// "prince Charles" it stands before a name.
func isTitle(name string) bool {
	first, rest, ok := strings.Cut(name, " ")
	if !ok || first != strings.ToLower(first) || !titles[graph.Fold(first)] && !headings[graph.Fold(first)] {
		return false
	}
	second, _, _ := strings.Cut(rest, " ")
	return second == strings.ToLower(second)
}

// headings begin titles that are none before a name.
var headings = set("chef cheffe")

// eventYear returns the year of an event that recurs and does not say it in its name: its own date's, else the
// document's; and the document too, where such events happen every week.
func (c *Corpus) eventYear(s *sense, l *local) string {
	document := ""
	if s.passing {
		document = "@" + c.sources[l.document].ID
	}
	for _, date := range []string{c.attributes[l.attrs]["date"], c.sources[l.document].Date} {
		if len(date) >= 4 && isYear(date[:4]) {
			return date[:4] + document
		}
	}
	return document
}
