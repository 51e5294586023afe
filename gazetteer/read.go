package gazetteer

import (
	"fmt"
	"io/fs"
	"iter"
	"strings"
	"unsafe"

	"kg/gazetteer/vocabulary"
)

// read builds a gazetteer from the files of data/. What several entries claim goes to the first.
func read(files fs.FS) (*Gazetteer, error) {
	g := &Gazetteer{
		entries:       make([]*Entry, 0, 8192+512),
		byID:          vocabulary.Sized[*Entry](8192 + 512),
		byCode:        make(map[string]*Entry, 256),
		countries:     vocabulary.Sized[*Entry](800),
		places:        vocabulary.Sized[*Entry](3600),
		capitals:      vocabulary.Sized[*Entry](300),
		metonyms:      vocabulary.Sized[*Entry](100),
		organizations: vocabulary.Sized[*Entry](6500),
		events:        vocabulary.Sized[*Entry](500),
		demonyms:      vocabulary.Sized[Demonym](1600),
		prefixes:      vocabulary.Sized[*Entry](200),
		givenNames:    vocabulary.Sized[string](4000),
		nicknames:     vocabulary.Sized[[]int](300),
		parties:       vocabulary.Sized[[]*Entry](60),
		leaders:       vocabulary.Sized[*Entry](600),
		towns:         vocabulary.Sized[*Entry](500),
	}
	for _, file := range []struct {
		name    string
		columns int
		row     func([]string) error
	}{
		{"countries.tsv", 9, g.country},
		{"places.tsv", 9, g.place},
		{"cities.tsv", 2, g.cities},
		{"organizations.tsv", 7, g.organization},
		{"international.tsv", 3, g.international},
		{"bodies.tsv", 4, g.bodies},
		{"events.tsv", 2, g.event},
		{"given-names.tsv", 2, g.given},
		{"nicknames.tsv", 2, g.nickname},
		{"leaders.tsv", 5, g.leader},
		{"parties.tsv", 2, g.party},
		{"towns.tsv", 2, g.town},
	} {
		if err := table(files, "data/"+file.name, file.columns, file.row); err != nil {
			return nil, err
		}
	}
	return g, nil
}

// table calls row for each row of a TSV file, below its comments and the line of column names. The row's strings last,
// the slice of them does not.
func table(files fs.FS, path string, columns int, row func([]string) error) error {
	content, err := fs.ReadFile(files, path)
	if err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	number, head := 0, false
	fields := make([]string, columns)
	for line := range strings.SplitSeq(unsafe.String(unsafe.SliceData(content), len(content)), "\n") { // nobody else has it
		number++
		if line == "" || line[0] == '#' {
			continue
		}
		if !head {
			head = true
			continue
		}
		if n := 1 + strings.Count(line, "\t"); n != columns {
			return fmt.Errorf("%s:%d: %d columns, not %d", path, number, n, columns)
		}
		for i := range fields {
			fields[i], line, _ = strings.Cut(line, "\t")
		}
		if err := row(fields); err != nil {
			return fmt.Errorf("%s:%d: %w", path, number, err)
		}
	}
	return nil
}

// entry returns an empty entry.
func (g *Gazetteer) entry() *Entry {
	if len(g.blank) == 0 {
		g.blank = make([]Entry, 512)
	}
	e := &g.blank[0]
	g.blank = g.blank[1:]
	return e
}

func (g *Gazetteer) add(e *Entry) error {
	i, isNew := g.byID.Add(e.ID)
	if !isNew {
		return fmt.Errorf("id %s is there twice", e.ID)
	}
	*g.byID.At(i) = e
	g.entries = append(g.entries, e)
	return nil
}

// country reads: code, wikidata, name, form, aliases, demonyms, prefix, capital, metonyms.
func (g *Gazetteer) country(f []string) error {
	e := g.entry()
	*e = Entry{ID: "country:" + f[0], Name: f[2], Type: Place, Kind: "country", Country: f[0], Wikidata: f[1], Aliases: g.list(f[4])}
	var err error
	if e.Gender, e.Number, err = form(f[3]); err != nil {
		return err
	}
	if err = g.add(e); err != nil {
		return err
	}
	g.byCode[f[0]] = e
	g.index(&g.countries, e)
	if err = g.adjectives(e, f[5], f[6]); err != nil {
		return err
	}
	if capital := g.list(f[7]); len(capital) > 0 {
		city := g.city(capital, f[0], "capital")
		for _, name := range capital {
			g.claim(&g.capitals, g.names.fold(name), e)
		}
		g.index(&g.places, city)
	}
	for _, name := range g.list(f[8]) {
		folded := g.names.fold(name)
		g.claim(&g.metonyms, folded, e)
		g.claim(&g.metonyms, bare(folded), e)
	}
	return nil
}

// place reads: id, wikidata, kind, name, form, country, aliases, demonyms, prefix.
func (g *Gazetteer) place(f []string) error {
	e := g.entry()
	*e = Entry{ID: "place:" + f[0], Name: f[3], Type: Place, Kind: f[2], Country: f[5], Wikidata: f[1], Aliases: g.list(f[6])}
	var err error
	if e.Gender, e.Number, err = form(f[4]); err != nil {
		return err
	}
	if err = g.add(e); err != nil {
		return err
	}
	g.index(&g.places, e)
	return g.adjectives(e, f[7], f[8])
}

// cities reads: country, cities.
func (g *Gazetteer) cities(f []string) error {
	for names := range items(f[1]) {
		g.index(&g.places, g.city(g.split(names, '='), f[0], "city"))
	}
	return nil
}

// city adds a city under its names, the first of them canonical. A homonym gets its country into the id; a city that
// its country lists twice is one.
func (g *Gazetteer) city(names []string, country, kind string) *Entry {
	folded := g.names.fold(names[0])
	id := g.names.id("city:", folded)
	if old := g.byID.Get(id); old != nil {
		if old.Country == country {
			return old
		}
		id = g.names.id("city:"+strings.ToLower(country)+"-", folded)
		if old := g.byID.Get(id); old != nil {
			return old
		}
	}
	e := g.entry()
	*e = Entry{ID: id, Name: names[0], Type: Place, Kind: kind, Number: Singular, Country: country, Aliases: names[1:]}
	g.byID.Set(e.ID, e)
	g.entries = append(g.entries, e)
	return e
}

// organization reads: id, wikidata, kind, form, country, name, aliases.
func (g *Gazetteer) organization(f []string) error {
	e := g.entry()
	*e = Entry{ID: "org:" + f[0], Name: f[5], Type: Organization, Kind: f[2], Country: f[4], Wikidata: f[1], Aliases: g.list(f[6])}
	var err error
	if e.Gender, e.Number, err = form(f[3]); err != nil {
		return err
	}
	if err = g.add(e); err != nil {
		return err
	}
	if e.Wikidata != "" {
		g.byID.Set(e.Wikidata, e)
	}
	g.indexOrganization(e)
	return nil
}

// indexOrganization gives an organisation its names, and notes the parties whose name another country's has already.
func (g *Gazetteer) indexOrganization(e *Entry) {
	claim := func(name string) {
		folded := g.names.fold(name)
		if old := g.claim(&g.organizations, folded, e); old != nil && e.Kind == "party" && e.Country != "" && old.Country != e.Country {
			if g.homonyms == nil {
				g.homonyms = map[string][]*Entry{}
			}
			g.homonyms[folded] = append(g.homonyms[folded], e)
		}
	}
	claim(e.Name)
	for _, alias := range e.Aliases {
		claim(alias)
	}
}

// international reads: wikidata, name, aliases. It adds to the entry of the same item where organizations.tsv has it.
func (g *Gazetteer) international(f []string) error {
	e := g.byID.Get(f[0])
	if e == nil {
		e = g.entry()
		*e = Entry{ID: "org:" + strings.ToLower(f[0]), Name: f[1], Type: Organization, Kind: "institution", Number: Singular, Wikidata: f[0], Aliases: g.list(f[2])}
		if err := g.add(e); err != nil {
			return err
		}
		g.index(&g.organizations, e)
		return nil
	}
	for _, name := range append([]string{f[1]}, g.list(f[2])...) {
		folded := g.names.fold(name)
		if old := g.claim(&g.organizations, folded, e); old == e {
			continue
		}
		e.Aliases = append(e.Aliases, name)
	}
	return nil
}

// bodies reads: kind, form, country, names. An organisation whose first name is taken is there already.
func (g *Gazetteer) bodies(f []string) error {
	gender, number, err := form(f[1])
	if err != nil {
		return err
	}
	for names := range items(f[3]) {
		name, others, several := strings.Cut(names, "=")
		folded := g.names.fold(name)
		if g.organizations.Has(folded) {
			continue
		}
		e := g.entry()
		*e = Entry{ID: g.names.id("org:", folded), Name: name, Type: Organization, Kind: f[0], Gender: gender, Number: number, Country: f[2]}
		if several {
			e.Aliases = g.split(others, '=')
		}
		if g.byID.Has(e.ID) {
			e.ID += "-" + f[0]
		}
		if err := g.add(e); err != nil {
			return err
		}
		g.claim(&g.organizations, folded, e)
		g.indexAliases(&g.organizations, e)
	}
	return nil
}

// event reads: kind, names.
func (g *Gazetteer) event(f []string) error {
	for names := range items(f[1]) {
		all := g.split(names, '=')
		e := g.entry()
		*e = Entry{ID: g.names.id("event:", g.names.fold(all[0])), Name: all[0], Type: Event, Kind: f[0], Aliases: all[1:]}
		if err := g.add(e); err != nil {
			return err
		}
		g.index(&g.events, e)
	}
	return nil
}

// given reads: gender, names.
func (g *Gazetteer) given(f []string) error {
	gender, ok := map[string]string{"m": Masculine, "f": Feminine, "e": ""}[f[0]]
	if !ok {
		return fmt.Errorf("gender %q is none of m, f, e", f[0])
	}
	for name := range strings.FieldsSeq(f[1]) {
		folded := g.names.fold(name)
		i, isNew := g.givenNames.Add(folded)
		switch of := g.givenNames.At(i); {
		case isNew:
			*of = gender
		case *of != gender:
			*of = ""
		}
	}
	return nil
}

// nickname reads: name, forms. Each row is a group of names that can be one.
func (g *Gazetteer) nickname(f []string) error {
	group := g.groups
	g.groups++
	for _, name := range append(g.list(f[1]), f[0]) {
		folded := g.names.fold(name)
		g.nicknames.Set(folded, append(g.nicknames.Get(folded), group))
	}
	return nil
}

// adjectives reads "masculine feminine" pairs, or single forms for both genders, or all four forms, and the first
// parts of compounds.
func (g *Gazetteer) adjectives(e *Entry, pairs, prefixes string) error {
	for pair := range items(pairs) {
		forms := strings.Fields(pair)
		switch len(forms) {
		case 1:
			g.demonym(e, forms[0], "", Singular)
			g.demonym(e, plural(forms[0]), "", Plural)
		case 2:
			g.demonym(e, forms[0], Masculine, Singular)
			g.demonym(e, forms[1], Feminine, Singular)
			g.demonym(e, plural(forms[0]), Masculine, Plural)
			g.demonym(e, plural(forms[1]), Feminine, Plural)
		case 4:
			g.demonym(e, forms[0], Masculine, Singular)
			g.demonym(e, forms[1], Feminine, Singular)
			g.demonym(e, forms[2], Masculine, Plural)
			g.demonym(e, forms[3], Feminine, Plural)
		default:
			return fmt.Errorf("demonym %q has %d forms", pair, len(forms))
		}
	}
	for prefix := range items(prefixes) {
		g.claim(&g.prefixes, g.names.fold(prefix), e)
	}
	return nil
}

func (g *Gazetteer) demonym(e *Entry, word, gender, number string) {
	folded := g.names.fold(word)
	i, isNew := g.demonyms.Add(folded)
	old := g.demonyms.At(i)
	if isNew {
		*old = Demonym{e, gender, number}
		return
	}
	if old.Place != e {
		return
	}
	if old.Gender != gender {
		old.Gender = ""
	}
	if old.Number != number {
		old.Number = ""
	}
}

// plural is the regular French plural of a demonym.
func plural(word string) string {
	if strings.HasSuffix(word, "s") || strings.HasSuffix(word, "x") || strings.HasSuffix(word, "z") {
		return word
	}
	return word + "s"
}

func (g *Gazetteer) index(names *index, e *Entry) {
	g.claim(names, g.names.fold(e.Name), e)
	g.indexAliases(names, e)
}

func (g *Gazetteer) indexAliases(names *index, e *Entry) {
	for _, alias := range e.Aliases {
		g.claim(names, g.names.fold(alias), e)
	}
}

// claim gives an entry a folded name, unless another has it, and returns who had it: nil where it was free.
func (g *Gazetteer) claim(names *index, folded string, e *Entry) (old *Entry) {
	i, isNew := names.Add(folded)
	if !isNew {
		return *names.At(i)
	}
	*names.At(i) = e
	return nil
}

// form reads m, f, mp or fp; empty is unknown.
func form(s string) (gender, number string, err error) {
	switch s {
	case "":
		return "", "", nil
	case "m":
		return Masculine, Singular, nil
	case "f":
		return Feminine, Singular, nil
	case "mp":
		return Masculine, Plural, nil
	case "fp":
		return Feminine, Plural, nil
	}
	return "", "", fmt.Errorf("form %q is none of m, f, mp, fp", s)
}

// items goes through what list gives.
func items(s string) iter.Seq[string] {
	if s == "" {
		return func(func(string) bool) {}
	}
	return strings.SplitSeq(s, "|")
}

// list splits at bars, into a slice that nothing is to be appended to in its place.
func (g *Gazetteer) list(s string) []string { return g.split(s, '|') }

func (g *Gazetteer) split(s string, sep byte) []string {
	if s == "" {
		return nil
	}
	n := 1
	for i := range len(s) {
		if s[i] == sep {
			n++
		}
	}
	if n > len(g.lists) {
		g.lists = make([]string, max(n, 1024))
	}
	out := g.lists[:n:n]
	g.lists = g.lists[n:]
	for i := range out {
		if at := strings.IndexByte(s, sep); at >= 0 {
			out[i], s = s[:at], s[at+1:]
		} else {
			out[i] = s
		}
	}
	return out
}
