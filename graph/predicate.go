package graph

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed predicates.tsv
var predicatesTSV string

// Predicate is a row of the predicate table: what a statement may say, between which types.
type Predicate struct {
	Name      string
	Subjects  []EntityType
	Objects   []EntityType
	Symmetric bool
	Family    string // "role", "membership", …; "open" for the predicates that the table does not hold
	Wikidata  string // "P463", or empty
	Plover    string // "CONSULT", or empty
	French    string // as read from subject to object
}

// Predicates is the table of the predicates that the graph knows. It is read-only and safe for concurrent use.
type Predicates struct {
	rows   []Predicate
	byName map[string]int
}

// DefaultPredicates returns the predicates of the ontology.
func DefaultPredicates() *Predicates { return defaultPredicates() }

var defaultPredicates = sync.OnceValue(func() *Predicates {
	p, err := ParsePredicates("predicates.tsv", predicatesTSV)
	if err != nil {
		panic(err) // the embedded table is tested
	}
	return p
})

// ParsePredicates reads a table in the form of predicates.tsv; name is for its errors.
func ParsePredicates(name, table string) (*Predicates, error) {
	most := strings.Count(table, "\n") + 1
	p := &Predicates{rows: make([]Predicate, 0, most), byName: make(map[string]int, most)}
	for i, line := range strings.Split(table, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) != 8 {
			return nil, fmt.Errorf("%s:%d: %d columns, want 8", name, i+1, len(c))
		}
		row := Predicate{Name: c[0], Symmetric: c[3] == "sym", Family: c[4], Wikidata: c[5], Plover: c[6], French: c[7]}
		for _, side := range []struct {
			to   *[]EntityType
			text string
		}{{&row.Subjects, c[1]}, {&row.Objects, c[2]}} {
			for _, t := range strings.Split(side.text, "|") {
				if !slices.Contains(EntityTypes, EntityType(t)) {
					return nil, fmt.Errorf("%s:%d: unknown entity type %q", name, i+1, t)
				}
				*side.to = append(*side.to, EntityType(t))
			}
		}
		if _, twice := p.byName[row.Name]; twice {
			return nil, fmt.Errorf("%s:%d: predicate %q twice", name, i+1, row.Name)
		}
		p.byName[row.Name] = len(p.rows)
		p.rows = append(p.rows, row)
	}
	return p, nil
}

// All returns the rows in the table's order.
func (p *Predicates) All() []Predicate { return p.rows }

// Lookup returns the row of a predicate. For one that the table does not hold it returns an open row, which takes any
// types, and false.
func (p *Predicates) Lookup(name string) (Predicate, bool) {
	if i, ok := p.byName[name]; ok {
		return p.rows[i], true
	}
	return Predicate{Name: name, Subjects: EntityTypes, Objects: EntityTypes, Family: "open", French: name}, false
}

// Allows reports whether the predicate may stand between these types.
func (p Predicate) Allows(subject, object EntityType) bool {
	return slices.Contains(p.Subjects, subject) && slices.Contains(p.Objects, object)
}
