package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Card is all that is known of one entity.
type Card struct {
	Entity    *Entity      `json:"entity"`
	Relations []Relation   `json:"relations"` // roles first, then by the table of predicates
	Sources   []CardSource `json:"sources"`   // by id
}

// Relation is the statements of one predicate that have the entity on one side.
type Relation struct {
	Predicate  string       `json:"predicate"`
	Family     string       `json:"family"`
	Symmetric  bool         `json:"symmetric,omitempty"`
	AsObject   bool         `json:"as_object"` // the entity is the object; of a symmetric predicate never
	Statements []*Statement `json:"statements"`
}

// CardSource is a document that mentions the entity.
type CardSource struct {
	Document string `json:"document"`
	Title    string `json:"title,omitempty"`
	Date     string `json:"date,omitempty"`
	Mentions int    `json:"mentions"`
}

// NewCard reads the card of a node from the view of which the graph was built.
func NewCard(g *Graph, v View, node uint32, table *Predicates) (*Card, error) {
	if table == nil {
		table = DefaultPredicates()
	}
	e, err := v.Entity(g.ID(node))
	if err != nil {
		return nil, err
	}
	c := &Card{Entity: e}
	statements, err := g.StatementsOf(v, node)
	if err != nil {
		return nil, err
	}
	type side struct {
		predicate string
		object    bool
	}
	place := map[side]int{}
	for _, s := range statements {
		row, _ := table.Lookup(s.Predicate)
		at := side{s.Predicate, s.Subject != e.ID && !row.Symmetric}
		i, ok := place[at]
		if !ok {
			i = len(c.Relations)
			place[at] = i
			c.Relations = append(c.Relations, Relation{Predicate: s.Predicate, Family: row.Family, Symmetric: row.Symmetric, AsObject: at.object})
		}
		c.Relations[i].Statements = append(c.Relations[i].Statements, s)
	}
	order := map[string]int{}
	for i, row := range table.All() {
		order[row.Name] = i - len(table.All())
	}
	slices.SortStableFunc(c.Relations, func(a, b Relation) int {
		side := func(r Relation) int {
			if r.AsObject {
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(order[a.Predicate], order[b.Predicate]), strings.Compare(a.Predicate, b.Predicate),
			cmp.Compare(side(a), side(b)))
	})
	return c, c.readSources(v)
}

func (c *Card) readSources(v View) error {
	mentions := map[string]int{}
	for _, m := range c.Entity.Mentions {
		mentions[m.Document]++
	}
	for s, err := range v.Sources() {
		if err != nil {
			return err
		}
		if n := mentions[s.ID]; n > 0 {
			c.Sources = append(c.Sources, CardSource{s.ID, s.Title, s.Date, n})
		}
	}
	return nil
}

// StatementsOf reads the statements of which the node is the subject, then those of which it is the object, from the view
// of which the graph was built.
func (g *Graph) StatementsOf(v View, node uint32) ([]*Statement, error) {
	var list []*Statement
	read := func(e uint32) error {
		s, err := g.Statement(v, e)
		list = append(list, s)
		return err
	}
	for e, end := g.Out(node); e < end; e++ {
		if err := read(e); err != nil {
			return nil, err
		}
	}
	out := len(list)
	for _, e := range g.In(node) {
		if g.subject[e] == node {
			continue
		}
		if err := read(e); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(list[:out], CompareStatements)
	slices.SortFunc(list[out:], CompareStatements)
	return list, nil
}

// Timeline returns the statements of the card in the order of time.
func (c *Card) Timeline() []*Statement {
	var all []*Statement
	for _, r := range c.Relations {
		all = append(all, r.Statements...)
	}
	return Chronological(all)
}

// Chronological returns the statements that are placed in time, by Happened, the earliest first; of those that begin on
// one day the shortest span first.
func Chronological(statements []*Statement) []*Statement {
	var placed []*Statement
	for _, s := range statements {
		if _, known := s.Happened(); known {
			placed = append(placed, s)
		}
	}
	slices.SortStableFunc(placed, func(a, b *Statement) int {
		x, _ := a.Happened()
		y, _ := b.Happened()
		return cmp.Or(cmp.Compare(begin(x), begin(y)), cmp.Compare(x.Last, y.Last), CompareStatements(a, b))
	})
	return placed
}

// begin places a span that is open at its beginning by its end.
func begin(s Span) Day {
	if s.First == FirstDay {
		return s.Last
	}
	return s.First
}
