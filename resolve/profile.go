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
	year   string   // of an event that recurs
	given  *Known   // the user's entity, which the corpus may not speak of

	docs        uint32
	men, women  uint32 // documents by the gender that they give
	first, last uint32 // the first local, and the document of the last
	count       uint32 // of the locals
	single      bool   // a person of whom one word is known, and no more about the word
	short       bool   // a person of whom one word is known
	titled      bool   // a person whom a title alone names: another document may mean who holds it another day
}

// profiles sorts the locals into profiles, in the order of their first locals; those of the user's entities come first.
// split are the references that a judgement makes to an entity in one document, which is then a profile of its own.
// of is the profile of each local.
func (c *Corpus) profiles(split map[string]bool) (out []profile, of []uint32, byRef map[string][]uint32) {
	byRef = map[string][]uint32{} // what the judgements refer to: see Ref
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
		s.profile, s.aliased = 0, false
		if len(aliases) == 0 {
			continue
		}
		if p, found := aliases[s.ref]; found {
			s.profile, s.aliased = p+1, true
		}
	}
	out = slices.Grow(out, len(c.senses)+len(c.senses)/4)
	index := make(map[string]uint32, len(c.senses))
	spellings := map[uint32]map[ref]int{}
	rarer := c.rarerGenders()
	of = make([]uint32, len(c.locals))
	for i := range c.locals {
		l := &c.locals[i]
		s := &c.senses[l.sense]
		id := c.sources[l.document].ID
		key, year := s.key, ""
		p, found := s.profile-1, s.profile > 0
		single, short, titled := s.single && !s.aliased, s.short && !s.aliased, s.titled && !s.aliased
		switch {
		case len(split) > 0 && split[s.ref+"@"+id]:
			key, found, single, short, titled = s.ref+"@"+id, false, false, false, false
		case s.aliased:
		case single, l.gender != 0 && s.full && rarer[l.name] == l.gender:
			key, found = s.ref+"@"+id, false
		case s.recurs:
			if year = c.eventYear(s, l); year != "" {
				key, found = key+"#"+year, false
			}
		}
		if !found {
			if p, found = index[key]; !found {
				p = uint32(len(out))
				index[key] = p
				out = append(out, profile{key: key, single: single, short: short, titled: titled, year: year, first: uint32(i),
					name: s.name.of(c.strings.text(l.gender))})
			}
			if key == s.key {
				s.profile = p + 1
			}
		}
		of[i] = p
		q := &out[p]
		if q.count == 0 {
			q.first = uint32(i) // of the user's entities too
		}
		if q.count == 0 || q.last != l.document {
			q.docs++
			q.last = l.document
		}
		q.count++
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
		if first := c.locals[q.first].name; l.name != first || spellings[p] != nil {
			if spellings[p] == nil {
				spellings[p] = map[ref]int{first: int(q.count) - 1}
			}
			spellings[p][l.name]++
		}
	}
	all := make([]uint32, len(c.locals))
	for i := range out {
		p := &out[i]
		p.locals, all = all[:0:p.count], all[p.count:]
	}
	for i, p := range of {
		out[p].locals = append(out[p].locals, uint32(i))
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
		best, most := ref(0), 0
		for r, n := range count {
			if n > most || n == most && c.strings.text(r) > c.strings.text(best) {
				best, most = r, n
			}
		}
		out[p].name = c.spelt(&out[p], best)
	}
	return out, of, byRef
}

// spelt is the reading of a profile by another of its spellings.
func (c *Corpus) spelt(p *profile, best ref) *reading {
	n := p.name.Name
	n.Text = c.strings.text(best)
	if n == p.name.Name {
		return p.name
	}
	for _, i := range p.locals {
		if l := &c.locals[i]; l.name == best {
			if r := c.senses[l.sense].name; r.Type == n.Type && r.Known == n.Known {
				return r.of(n.Gender)
			}
		}
	}
	return c.read(n)
}

// named is what documents call an entity, by the type and the entry of the gazetteer that they read.
type named struct{ kind, name, known ref }

// sense is what a name says by itself, whatever the document.
type sense struct {
	of       named
	name     *reading
	ref, key string // see refOf; key is that of its profile, where a profile has the locals of all documents
	profile  uint32 // where a profile has the locals of all documents, from 1; of the user's entity that has this name
	aliased  bool   // it is such
	known    bool   // to the gazetteer, as the document reads it
	short    bool   // see profile
	single   bool
	titled   bool // see profile
	full     bool // a person's full name
	recurs   bool // an event that recurs and does not say its year,
	passing  bool // every week
}

// addSense returns the index of what a name says.
func (c *Corpus) addSense(n named) uint32 {
	if c.sameSenses == nil {
		c.sameSenses = make(map[named]uint32, len(c.senses)+len(c.senses)/8)
		for i := range c.senses {
			c.sameSenses[c.senses[i].of] = uint32(i)
		}
	}
	i, ok := c.sameSenses[n]
	if !ok {
		i = uint32(len(c.senses))
		c.sameSenses[n] = i
		c.senses = append(c.senses, c.sense(n))
		c.senses[i].name.sense = i + 1
	}
	return i
}

func (c *Corpus) sense(n named) sense {
	name := c.read(Name{Text: c.strings.text(n.name), Type: graph.EntityType(c.strings.text(n.kind)), Known: c.strings.text(n.known)})
	return c.senseOf(n, name, refOfFolded(name.Type, name.folded))
}

func (c *Corpus) senseOf(n named, name *reading, ref string) sense {
	s := sense{of: n, name: name, ref: ref, key: ref}
	if n.known != 0 {
		s.known, s.key = true, c.strings.text(n.known)
		return s
	}
	switch name.Type {
	case graph.Person:
		s.titled = isTitle(name.Text)
		s.short = s.titled || isSingle(name.folded)
		s.single = s.short && len(name.groups) == 0
		s.full = !s.short
	case graph.Event:
		e := name.event
		s.recurs = len(e.years) == 0 && recurs(e.kind)
		s.passing = passing[e.kind] && len(e.words) == 0 && e.day == "" && len(name.groups) == 0
	}
	return s
}

// read reads a name, each once.
func (c *Corpus) read(n Name) *reading {
	if c.readings == nil {
		c.readings = make(map[Name]*reading, len(c.senses)+len(c.senses)/8)
		for i := range c.senses {
			c.readings[c.senses[i].name.Name] = c.senses[i].name
		}
	}
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
		second          ref
		firsts, seconds int
	}
	first, counts := make([]ref, len(c.strings.texts)), map[ref]*genders{} // of the names that have two
	people := func(do func(l *local)) {
		for i := range c.locals {
			if l := &c.locals[i]; l.gender != 0 && l.kind == graph.Person {
				do(l)
			}
		}
	}
	people(func(l *local) {
		switch {
		case first[l.name] == 0:
			first[l.name] = l.gender
		case first[l.name] != l.gender:
			counts[l.name] = &genders{}
		}
	})
	if len(counts) == 0 {
		return nil
	}
	people(func(l *local) {
		switch g := counts[l.name]; {
		case g == nil:
		case first[l.name] == l.gender:
			g.firsts++
		default:
			g.second = l.gender
			g.seconds++
		}
	})
	rarer := map[ref]ref{}
	for name, g := range counts {
		few, many, which := g.seconds, g.firsts, g.second
		if few > many {
			few, many, which = many, few, first[name]
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
	if e := p.name.event; e != nil && len(e.years) > 0 {
		return e.years[0]
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
	if !ok || 'A' <= name[0] && name[0] <= 'Z' || first != strings.ToLower(first) || !titles[graph.Fold(first)] && !headings[graph.Fold(first)] {
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
