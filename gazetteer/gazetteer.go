package gazetteer

import (
	"embed"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"

	"kg/gazetteer/vocabulary"
)

//go:embed data/*.tsv
var data embed.FS

// Gazetteer answers what names can stand for. It is safe for concurrent use.
type Gazetteer struct {
	entries       []*Entry
	byID          index
	byCode        map[string]*Entry // ISO code -> country
	countries     index
	places        index // regions, seas, cities: what is no country
	capitals      index // folded city -> its country
	metonyms      index
	organizations index
	homonyms      map[string][]*Entry // folded name -> the parties of other countries that have it too
	events        index
	demonyms      vocabulary.Map[Demonym]
	prefixes      index                    // "russo" -> Russia
	givenNames    vocabulary.Map[string]   // folded name -> gender, empty for both
	towns         index                    // folded adjective of a town -> the town
	nicknames     vocabulary.Map[[]int]    // folded form -> groups of given names that are one
	groups        int                      // of nicknames
	parties       vocabulary.Map[[]*Entry] // folded adjective -> the parties it can mean
	leaders       index                    // role and folded name -> country; a surname that two have is none's

	// while it is read
	names store    // what is made of the names
	blank []Entry  // room for entries
	lists []string // room for aliases
}

// index finds entries by their folded names.
type index = vocabulary.Map[*Entry]

var load = sync.OnceValue(func() *Gazetteer {
	g, err := read(data)
	if err != nil {
		panic(err) // the embedded files are part of the program, and a test reads them
	}
	return g
})

// Default is the embedded gazetteer. The first call reads it, in some milliseconds.
func Default() *Gazetteer { return load() }

// Entries lists all entries, in the order of the data files. Do not change it.
func (g *Gazetteer) Entries() []*Entry { return g.entries }

// ByID finds an entry by its ID.
func (g *Gazetteer) ByID(id string) (*Entry, bool) {
	e := g.byID.Get(id)
	return e, e != nil
}

// CountryOf is the country of an entry: itself, where it is one. What the gazetteer does not know, nil, is of none.
func (g *Gazetteer) CountryOf(e *Entry) (*Entry, bool) {
	if e == nil {
		return nil, false
	}
	c, ok := g.byCode[e.Country]
	return c, ok
}

// Country finds a state by any of its names: "États-Unis", "USA", "l'Ukraine".
func (g *Gazetteer) Country(name string) (*Entry, bool) { return g.find(name, &g.countries) }

// Place finds a place by any of its names: a country first, then a region, a sea or the like, then a city.
func (g *Gazetteer) Place(name string) (*Entry, bool) {
	return g.find(name, &g.countries, &g.places)
}

// Capital finds the country of which a city is the seat of government: "Kiev" and "Kyiv" give Ukraine.
func (g *Gazetteer) Capital(city string) (*Entry, bool) { return g.find(city, &g.capitals) }

// Metonym finds the state that a building, a street or a body stands for when it acts: "Kremlin", "Maison-Blanche".
// Capitals are not among them: see Capital.
func (g *Gazetteer) Metonym(name string) (*Entry, bool) { return g.find(name, &g.metonyms) }

// Seat finds a presidency or a ministry by its building, which is told apart from its state: "Matignon", "le Quai d'Orsay".
func (g *Gazetteer) Seat(name string) (*Entry, bool) {
	e, ok := g.find(name, &g.organizations)
	return e, ok && e.Kind == "seat"
}

// Organization finds an organisation by any of its names and acronyms. A short word is no acronym: "Sud" is not SUD.
func (g *Gazetteer) Organization(name string) (*Entry, bool) {
	e, ok := g.find(name, &g.organizations)
	if ok && len(name) <= 4 && name != e.Name && spelledOut(name) && !slices.Contains(e.Aliases, name) {
		return nil, false
	}
	return e, ok
}

// Homonyms lists the parties of other countries that bear the name of the organisation that Organization finds: the "Parti libéral-démocrate" of Japan.
func (g *Gazetteer) Homonyms(name string) []*Entry { return g.homonyms[Fold(name)] }

// spelledOut reports whether a word has a capital and small letters behind it.
func spelledOut(word string) bool {
	first := true
	for _, r := range word {
		if unicode.IsUpper(r) != first {
			return false
		}
		first = false
	}
	return !first
}

// Event finds an event that is known by name: "Coupe d'Afrique des nations" and "CAN" are one.
func (g *Gazetteer) Event(name string) (*Entry, bool) { return g.find(name, &g.events) }

// Demonym reads an adjective or a name of inhabitants: "ukrainienne" is Ukraine, feminine singular.
func (g *Gazetteer) Demonym(form string) (Demonym, bool) {
	return lookup(&g.demonyms, form)
}

// Compound reads a demonym of two places: "russo-ukrainien" is Russia and Ukraine. The gender and number of the form
// are those of second.
func (g *Gazetteer) Compound(form string) (first *Entry, second Demonym, ok bool) {
	if oneWord(form) {
		return nil, Demonym{}, false
	}
	folded := Fold(form)
	for i := 0; i < len(folded); i++ {
		if folded[i] != ' ' {
			continue
		}
		if first = g.prefixes.Get(folded[:i]); first == nil {
			continue
		}
		if second = g.demonyms.Get(folded[i+1:]); second.Place != nil {
			return first, second, true
		}
	}
	return nil, Demonym{}, false
}

// GivenName tells the gender of those who bear a given name: Masculine, Feminine, or empty for both. A compound that
// is not listed has the gender of its first part ("Jean-Kévin").
func (g *Gazetteer) GivenName(name string) (gender string, ok bool) {
	folded := Fold(name)
	if i, ok := g.givenNames.Find(folded); ok {
		return *g.givenNames.At(i), true
	}
	if first, _, found := strings.Cut(folded, " "); found && strings.Contains(name, "-") {
		if i, ok := g.givenNames.Find(first); ok {
			return *g.givenNames.At(i), true
		}
	}
	return "", false
}

// GivenNames lists the given names, folded and in order, with the gender of those who bear them.
func (g *Gazetteer) GivenNames() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, name := range slices.Sorted(slices.Values(g.givenNames.Words())) {
			if !yield(name, g.givenNames.Get(name)) {
				return
			}
		}
	}
}

// SameGivenName tells whether two given names can be forms of one: short ("Bill", "William"), or transliterated
// ("Sergueï", "Sergey"). Equal names are the same.
func (g *Gazetteer) SameGivenName(a, b string) bool {
	a, b = Fold(a), Fold(b)
	if a == b {
		return a != ""
	}
	for _, i := range g.nicknames.Get(a) {
		for _, j := range g.nicknames.Get(b) {
			if i == j {
				return true
			}
		}
	}
	return false
}

// find looks a name up in one index after the other, as it is and then without its article: "Le Monde" is no "monde", but "l'Otan" is "Otan".
func (g *Gazetteer) find(name string, among ...*index) (*Entry, bool) {
	if isFolded(name) {
		return findFolded(name, among)
	}
	var room [foldRoom]byte
	return findFolded(string(fold(room[:0], name)), among)
}

func findFolded(folded string, among []*index) (*Entry, bool) {
	b := bare(folded)
	for _, names := range among {
		if e := names.Get(folded); e != nil {
			return e, true
		}
		if len(b) < len(folded) {
			if e := names.Get(b); e != nil {
				return e, true
			}
		}
	}
	return nil, false
}
