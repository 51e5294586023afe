package main

import (
	"github.com/spf13/cobra"

	"kg/graph"
	"kg/storage"
)

// query is what a question to the graph needs.
type query struct {
	store  *storage.View
	names  *graph.Names // of the whole store: a name that means two entities does so whatever the filter
	filter graph.Filter
	view   graph.View // the part that the filter chooses
}

// openQuery opens the store and chooses the part of it that the filter's flags describe. Close it.
func openQuery(c *cobra.Command, o *filterOptions) (*query, error) {
	store, err := openView(c)
	if err != nil {
		return nil, err
	}
	q := &query{store: store}
	if err := q.choose(o); err != nil {
		store.Close()
		return nil, err
	}
	return q, nil
}

func (q *query) choose(o *filterOptions) (err error) {
	if q.names, err = graph.NewNames(q.store); err != nil {
		return err
	}
	if q.filter, err = o.filter(q.names); err != nil {
		return err
	}
	q.view, err = q.filter.View(q.store)
	return err
}

// Close closes the store.
func (q *query) Close() error { return q.store.Close() }

// graph builds the graph of the part.
func (q *query) graph() (*graph.Graph, error) { return graph.Build(q.view, graph.Options{}) }

// negated reports whether statements that deny are to connect: where they are asked for.
func (q *query) negated() bool {
	for _, s := range q.filter.Statuses {
		if s == graph.Negated {
			return true
		}
	}
	return false
}

// find returns the node of the entity that a name means.
func (q *query) find(g *graph.Graph, name string) (uint32, error) {
	e, err := q.names.Find(name)
	if err != nil {
		return 0, err
	}
	v, ok := g.Find(e.ID)
	if !ok {
		return 0, nothingf("%s (%s) is not in the part of the graph that the filters choose", e.Name, e.ID)
	}
	return v, nil
}

// findAll does the same for several names.
func (q *query) findAll(g *graph.Graph, names []string) ([]uint32, error) {
	var nodes []uint32
	for _, name := range names {
		v, err := q.find(g, name)
		if err != nil {
			return nil, err
		}
		nodes = append(nodes, v)
	}
	return nodes, nil
}
