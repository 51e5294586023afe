// Package export writes a graph in the forms that other programs read: pictures (DOT, Mermaid, a page of HTML), graph
// files (GraphML, GEXF, CSV, JSON), linked data (N-Triples, Turtle, JSON-LD), databases (Cypher), investigations
// (FollowTheMoney) and kg's own lines of JSON.
//
// Start with [Write]; [Formats] lists what it can write, and [WriteFile] puts it into a file that is whole or not there.
//
// What is written is a function of the view and of the options alone: the same bytes each time, in the order of the
// view, in UTF-8. Names may hold anything: each format escapes what it cannot carry, and what no escape can carry
// (a null in XML, bytes that are no UTF-8) is replaced by U+FFFD. The package refuses nothing but an unknown format.
package export

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"kg/graph"
)

// ErrFormat is returned for a format or a flavor that does not exist; the message names those that do.
var ErrFormat = errors.New("unknown format")

// Options says what is written and how. The zero value writes JSON lines.
type Options struct {
	Format     string            // a name of Formats; empty: "jsonl"
	Flavor     string            // one of the format's flavors; empty: its first
	Predicates *graph.Predicates // nil: graph.DefaultPredicates
	MaxEdges   int               // of the pictures: at most so many lines; 0: the format's own limit; below 0: no limit
	Groups     []Group           // of DOT: what is drawn together, in a box; empty: no boxes
	Title      string            // of the pictures, above them; empty: none
	Base       string            // of linked data: what the addresses of entities begin with; empty: DefaultBase
	Note       func(string)      // told what a format had to leave out; nil: nobody is
}

// Group is a set of entities that belong together, such as a community.
type Group struct {
	Label   string
	Members []string // ids
}

// Format is a way to write a graph.
type Format struct {
	Name      string
	Flavors   []string // dialects for one program or another, the usual one first; empty where there is but one
	Extension string   // of its files, with the dot
	About     string   // one line for a list
	write     func(io.Writer, graph.View, Options) error
}

// Formats lists the formats in the order in which they are shown.
func Formats() []Format {
	return []Format{
		{"jsonl", nil, ".jsonl", "all that kg knows, one object a line: entities, then statements with their evidence", writeJSONL},
		{"dot", nil, ".dot", "a picture, drawn by Graphviz: dot -Tsvg", writeDOT},
		{"html", nil, ".html", "a page to search and to point at, in one file", writeHTML},
		{"graphml", []string{"plain", "gephi", "yed"}, ".graphml", "a graph file for NetworkX, igraph, Gephi, yEd, Cytoscape", writeGraphML},
		{"gexf", nil, ".gexf", "a graph file with time, for Gephi", writeGEXF},
		{"csv", []string{"gephi", "neo4j"}, ".zip", "nodes.csv and edges.csv, in a folder or zipped, for Gephi or neo4j-admin", writeCSV},
		{"json", []string{"networkx", "cytoscape"}, ".json", "one JSON object, for NetworkX or Cytoscape.js", writeJSON},
		{"ntriples", []string{"reified", "star"}, ".nt", "linked data, a triple a line, statements with evidence and provenance", writeNTriples},
		{"turtle", []string{"reified", "star"}, ".ttl", "the same, for people to read", writeTurtle},
		{"jsonld", nil, ".jsonld", "the same, as JSON", writeJSONLD},
		{"ftm", nil, ".ftm.json", "FollowTheMoney entities, as Aleph and OpenAleph load them", writeFTM},
		{"cypher", nil, ".cypher", "statements that fill Neo4j or Memgraph", writeCypher},
		{"mermaid", nil, ".mmd", "a picture in Markdown pages", writeMermaid},
	}
}

// Lookup returns the format with this name, or ErrFormat.
func Lookup(name string) (Format, error) {
	formats := Formats()
	if i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name }); i >= 0 {
		return formats[i], nil
	}
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.Name
	}
	return Format{}, fmt.Errorf("%w %q: there are %s", ErrFormat, name, strings.Join(names, ", "))
}

// Write writes the graph to w in the format that the options name.
func Write(w io.Writer, v graph.View, o Options) error {
	f, o, err := o.complete()
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(w, 1<<16)
	if err := f.write(b, v, o); err != nil {
		return fmt.Errorf("export %s: %w", f.Name, err)
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("export %s: %w", f.Name, err)
	}
	return nil
}

// Check returns ErrFormat where Write would, for a format or flavor that does not exist, and nil otherwise.
func (o Options) Check() error {
	_, _, err := o.complete()
	return err
}

// complete returns the format, and the options with their defaults filled in.
func (o Options) complete() (Format, Options, error) {
	if o.Format == "" {
		o.Format = "jsonl"
	}
	f, err := Lookup(o.Format)
	if err != nil {
		return Format{}, o, err
	}
	switch {
	case o.Flavor == "" && len(f.Flavors) > 0:
		o.Flavor = f.Flavors[0]
	case o.Flavor != "" && len(f.Flavors) == 0:
		return Format{}, o, fmt.Errorf("%w: %s has no flavors, not %q", ErrFormat, f.Name, o.Flavor)
	case o.Flavor != "" && !slices.Contains(f.Flavors, o.Flavor):
		return Format{}, o, fmt.Errorf("%w: %s has no flavor %q: there are %s", ErrFormat, f.Name, o.Flavor, strings.Join(f.Flavors, ", "))
	}
	if o.Predicates == nil {
		o.Predicates = graph.DefaultPredicates()
	}
	if o.Base == "" {
		o.Base = DefaultBase
	}
	if o.Note == nil {
		o.Note = func(string) {}
	}
	return f, o, nil
}
