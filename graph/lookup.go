package graph

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// NameEntry is a row of an index of names: one name of one entity.
type NameEntry struct {
	Folded   string // Fold(Name)
	Name     string // the canonical name or an alias, as the texts have it
	ID       string
	Label    string // the entity's canonical name
	Type     EntityType
	Mentions int // of the entity
}

// NameIndex is implemented by views that keep their names sorted, so that a look-up need not read all entities.
type NameIndex interface {
	// NamesFrom gives the entries by Folded, then ID, then Name, from the first whose Folded is not less than from.
	NamesFrom(from string) iter.Seq2[NameEntry, error]
}

// Candidate is an entity that a name may mean.
type Candidate struct {
	ID       string     `json:"id"`
	Name     string     `json:"name"` // canonical
	Type     EntityType `json:"type"`
	Mentions int        `json:"mentions"`
	Alias    string     `json:"alias,omitempty"` // the name that matched, where it is not the canonical one
}

// AmbiguousError says that a name means more than one entity.
type AmbiguousError struct {
	Name       string
	Candidates []Candidate // the most mentioned first
}

func (e *AmbiguousError) Error() string {
	ids := make([]string, len(e.Candidates))
	for i, c := range e.Candidates {
		ids[i] = c.ID
	}
	return fmt.Sprintf("%q is the name of %d entities: %s", e.Name, len(ids), strings.Join(ids, ", "))
}

// UnknownNameError says that no entity has a name; errors.Is(err, ErrNotFound) holds of it.
type UnknownNameError struct {
	Name        string
	Suggestions []Candidate // entities of a like name, the likeliest first; may be empty
}

func (e *UnknownNameError) Error() string {
	if len(e.Suggestions) == 0 {
		return fmt.Sprintf("no entity is named %q", e.Name)
	}
	ids := make([]string, len(e.Suggestions))
	for i, c := range e.Suggestions {
		ids[i] = c.ID
	}
	return fmt.Sprintf("no entity is named %q; did you mean %s?", e.Name, strings.Join(ids, ", "))
}

// Is makes the error an ErrNotFound.
func (e *UnknownNameError) Is(target error) bool { return target == ErrNotFound }

// Names finds the entities of a view by name. Make one with [NewNames].
type Names struct {
	view  View
	index NameIndex
}

// NewNames returns the names of a view. A view that is a [NameIndex] is read as needed; of any other all entities are
// read once, here.
func NewNames(v View) (*Names, error) {
	if index, ok := v.(NameIndex); ok {
		return &Names{v, index}, nil
	}
	var rows memoryNames
	for e, err := range v.Entities() {
		if err != nil {
			return nil, err
		}
		rows = AppendNames(rows, e, len(e.Mentions))
	}
	SortNames(rows)
	return &Names{v, rows}, nil
}

// AppendNames appends the rows of one entity, of so many mentions, for an index of names: its canonical name and its aliases.
func AppendNames(rows []NameEntry, e *Entity, mentions int) []NameEntry {
	if more := 1 + len(e.Aliases); len(rows)+more > cap(rows) {
		rows = slices.Grow(rows, max(more, len(rows))) // they are large: double what they have
	}
	for i := -1; i < len(e.Aliases); i++ {
		name := e.Name
		if i >= 0 {
			name = e.Aliases[i]
		}
		rows = append(rows, NameEntry{Fold(name), name, e.ID, e.Name, e.Type, mentions})
	}
	return rows
}

// SortNames puts rows into the order of a [NameIndex].
func SortNames(rows []NameEntry) {
	Reorder(rows, ByText(len(rows), func(i int) string { return rows[i].Folded }, func(i, j int) int {
		a, b := &rows[i], &rows[j]
		return cmp.Or(strings.Compare(a.ID, b.ID), strings.Compare(a.Name, b.Name))
	}))
}

// Reorder puts items into an order of their indexes, which it uses up.
func Reorder[T any](items []T, order []uint32) {
	for i := range order {
		moved, at := items[i], i
		for from := int(order[at]); from != i; at, from = from, int(order[from]) {
			items[at] = items[from]
			order[at] = uint32(at)
		}
		items[at] = moved
		order[at] = uint32(at)
	}
}

// ByText returns the indexes of n texts in the order of these, those of one text as compare has them, else as they come. The
// first letters alone tell the order of most.
func ByText(n int, text func(int) string, compare func(i, j int) int) []uint32 {
	type place struct {
		first uint64 // letters
		index uint32
	}
	places := make([]place, n)
	for i := range places {
		var letters [8]byte
		copy(letters[:], text(i))
		places[i] = place{binary.BigEndian.Uint64(letters[:]), uint32(i)}
	}
	slices.SortFunc(places, func(x, y place) int {
		switch {
		case x.first < y.first:
			return -1
		case x.first > y.first:
			return 1
		}
		i, j := int(x.index), int(y.index)
		if c := strings.Compare(text(i), text(j)); c != 0 {
			return c
		}
		if c := compare(i, j); c != 0 {
			return c
		}
		return cmp.Compare(i, j)
	})
	order := make([]uint32, n)
	for i := range places {
		order[i] = places[i].index
	}
	return order
}

type memoryNames []NameEntry

func (m memoryNames) NamesFrom(from string) iter.Seq2[NameEntry, error] {
	return func(yield func(NameEntry, error) bool) {
		i, _ := slices.BinarySearchFunc(m, from, func(e NameEntry, f string) int { return cmp.Compare(e.Folded, f) })
		for _, e := range m[i:] {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// maxSuggestions is how many like names an UnknownNameError offers.
const maxSuggestions = 5

// Find returns the entity that a name means: an id, a former id, or any name of one entity in any case, with or
// without accents. Its outcomes are distinct: the entity, an [AmbiguousError], an [UnknownNameError] (which is
// [ErrNotFound]), or an error of reading.
func (n *Names) Find(name string) (*Entity, error) {
	e, err := n.view.Entity(name)
	if err == nil || !errors.Is(err, ErrNotFound) {
		return e, err
	}
	folded := Fold(name)
	var found []Candidate
	for row, err := range n.index.NamesFrom(folded) {
		if err != nil {
			return nil, err
		}
		if row.Folded != folded {
			break
		}
		found = addCandidate(found, row)
	}
	switch {
	case folded == "" || len(found) == 0:
		suggestions, err := n.Search(name, maxSuggestions)
		if err != nil {
			return nil, err
		}
		return nil, &UnknownNameError{name, suggestions}
	case len(found) == 1:
		return n.view.Entity(found[0].ID)
	}
	// Where one name alone agrees to the letter, the case and accents that the user took the trouble to write decide:
	// "ONU" is not "Onu", but "Rutte" stays ambiguous between two that are written so.
	var exact []Candidate
	for _, c := range found {
		if c.Name == name || c.Alias == name {
			exact = append(exact, c)
		}
	}
	if len(exact) == 1 {
		return n.view.Entity(exact[0].ID)
	}
	sortCandidates(found)
	return nil, &AmbiguousError{name, found}
}

// addCandidate adds the entity of a row unless it is there: an entity may have two names that fold alike.
func addCandidate(to []Candidate, row NameEntry) []Candidate {
	for i := range to {
		if to[i].ID == row.ID {
			if row.Name == to[i].Name {
				to[i].Alias = ""
			}
			return to
		}
	}
	c := Candidate{ID: row.ID, Name: row.Label, Type: row.Type, Mentions: row.Mentions}
	if row.Name != row.Label {
		c.Alias = row.Name
	}
	return append(to, c)
}

func sortCandidates(cs []Candidate) {
	slices.SortFunc(cs, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Mentions, a.Mentions), cmp.Compare(a.ID, b.ID))
	})
}

// Search returns the entities with a name like text, at most limit (0: all), the best first: the very name, names that
// begin with it, with a word that begins with it, that contain it, and names one or two letters away; within each the
// most mentioned first.
func (n *Names) Search(text string, limit int) ([]Candidate, error) {
	folded := Fold(text)
	if folded == "" {
		return nil, nil
	}
	type hit struct {
		Candidate
		grade int
	}
	best := map[string]int{}
	var hits []hit
	for row, err := range n.index.NamesFrom("") {
		if err != nil {
			return nil, err
		}
		grade := likeness(row.Folded, folded)
		if grade == unlike {
			continue
		}
		if i, seen := best[row.ID]; seen {
			if grade < hits[i].grade {
				hits[i] = hit{addCandidate(nil, row)[0], grade}
			}
			continue
		}
		best[row.ID] = len(hits)
		hits = append(hits, hit{addCandidate(nil, row)[0], grade})
	}
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.grade, b.grade), cmp.Compare(b.Mentions, a.Mentions), cmp.Compare(a.ID, b.ID))
	})
	if limit > 0 && len(hits) > limit {
		hits = hits[:limit]
	}
	out := make([]Candidate, len(hits))
	for i, h := range hits {
		out[i] = h.Candidate
	}
	return out, nil
}

// The grades of likeness, best first.
const (
	equalName = iota
	namePrefix
	wordPrefix
	contained
	misspelt
	unlike
)

func likeness(name, query string) int {
	switch {
	case name == query:
		return equalName
	case strings.HasPrefix(name, query):
		return namePrefix
	case strings.Contains(name, " "+query):
		return wordPrefix
	case len(query) >= 3 && strings.Contains(name, query):
		return contained
	}
	slack := min(2, len(query)/4)
	if slack > 0 && withinEdits(name, query, slack) {
		return misspelt
	}
	if slack > 0 {
		// The misspelt surname of a longer name.
		if i := strings.LastIndexByte(name, ' '); i >= 0 && withinEdits(name[i+1:], query, slack) {
			return misspelt
		}
	}
	return unlike
}

// withinEdits reports whether b can be made of a by at most n insertions, deletions and substitutions of bytes and
// exchanges of neighbours (optimal string alignment).
func withinEdits(a, b string, n int) bool {
	if len(a)-len(b) > n || len(b)-len(a) > n {
		return false
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > n {
			return false
		}
		before, last, row = last, row, before
	}
	return last[len(b)] <= n
}
