package main

import (
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"kg/graph"
	"kg/storage"
)

// query is what a question to the graph needs.
type query struct {
	store  *storage.View
	dir    string
	names  *graph.Names // of the whole store: a name that means two entities does so whatever the filter
	filter graph.Filter
	part   graph.View   // what the filter chooses; nil until it is needed
	whole  *graph.Graph // nil until it is needed
}

// openQuery opens the store, and reads the filter's flags. Close it.
func openQuery(c *cobra.Command, o *filterOptions) (*query, error) {
	store, err := openView(c)
	if err != nil {
		return nil, err
	}
	q := &query{store: store, dir: dbDir(c)}
	if q.names, err = graph.NewNames(store); err == nil {
		q.filter, err = o.filter(q.names, store)
	}
	if err != nil {
		store.Close()
		return nil, err
	}
	return q, nil
}

// openGraph does the same, and reads the graph of what the filter chooses.
func openGraph(c *cobra.Command, o *filterOptions) (*query, *graph.Graph, error) {
	q, err := openQuery(c, o)
	if err != nil {
		return nil, nil, err
	}
	g, err := q.graph()
	if err != nil {
		q.Close()
		return nil, nil, err
	}
	return q, g, nil
}

// Close closes the store, and the graph.
func (q *query) Close() error {
	if q.whole != nil {
		q.whole.Close()
	}
	return q.store.Close()
}

// view returns what the filter chooses of the store.
func (q *query) view() (graph.View, error) {
	if q.part == nil {
		part, err := q.filter.View(q.store)
		if err != nil {
			return nil, err
		}
		q.part = part
	}
	return q.part, nil
}

// snapshotFile is the snapshot of a large graph, beside the store.
const snapshotFile = "graph.snapshot"

// graph returns the graph of what the filter chooses.
func (q *query) graph() (*graph.Graph, error) {
	if q.filter.NeedsStatements() {
		v, err := q.view()
		if err != nil {
			return nil, err
		}
		return graph.Build(v, graph.Options{})
	}
	g, err := graph.Load(q.store, filepath.Join(q.dir, snapshotFile), q.store.Version())
	if err != nil {
		return nil, err
	}
	q.whole = g
	return g.Restrict(&q.filter)
}

// evidence returns the view in which the statements of the graph are found.
func (q *query) evidence() graph.View {
	if q.part != nil {
		return q.part
	}
	return q.store
}

// negated reports whether statements that deny are to connect: where they are asked for.
func (q *query) negated() bool { return slices.Contains(q.filter.Statuses, graph.Negated) }

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
