package export

import (
	"archive/zip"
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"unicode"

	"kg/graph"
)

// csvFiles are the tables of CSV, in the order in which they are written.
var csvFiles = []struct {
	name  string
	write func(io.Writer, graph.View, Options) error
}{{"nodes.csv", writeNodesCSV}, {"edges.csv", writeEdgesCSV}}

// writeCSV writes nodes.csv and edges.csv as one zip; [WriteFile] writes them as two files into a folder.
func writeCSV(w io.Writer, v graph.View, o Options) error {
	z := zip.NewWriter(w)
	for _, f := range csvFiles {
		// No time of day: a zip of the same graph is the same bytes.
		file, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if err := f.write(file, v, o); err != nil {
			return err
		}
	}
	return z.Close()
}

// writeNodesCSV writes a row for each entity, under Gephi's header (Id, Label and the columns) or under
// neo4j-admin's (https://neo4j.com/docs/operations-manual/current/import/: id:ID, name, typed columns, :LABEL).
func writeNodesCSV(w io.Writer, v graph.View, o Options) error {
	columns := nodeColumns()[1:] // without the label, which comes first under a name of its own
	head := []string{"Id", "Label"}
	if o.Flavor == "neo4j" {
		head = []string{"id:ID", "name"}
	}
	head = append(head, csvHead(columns, o.Flavor)...)
	if o.Flavor == "neo4j" {
		head = append(head, ":LABEL")
	}
	out := csv.NewWriter(w)
	out.Write(head) // the Writer keeps its first error
	for e, err := range v.Entities() {
		if err != nil {
			return err
		}
		row := append([]string{csvText(e.ID), csvText(e.Name)}, csvRow(columns, e, o.Flavor)...)
		if o.Flavor == "neo4j" {
			row = append(row, "Entity;"+cypherName(string(e.Type)))
		}
		out.Write(row)
	}
	out.Flush()
	return out.Error()
}

// writeEdgesCSV writes a row for each statement, under Gephi's header (Source, Target, Type, Kind, Label, Weight and the
// columns; without a Kind, Gephi joins parallel edges) or under neo4j-admin's (:START_ID, :END_ID, :TYPE and typed columns).
func writeEdgesCSV(w io.Writer, v graph.View, o Options) error {
	own := []string{"label", "weight"}
	head := []string{"Source", "Target", "Type", "Kind", "Label", "Weight"}
	if o.Flavor == "neo4j" {
		own = []string{"label"}
		head = []string{":START_ID", ":END_ID", ":TYPE", "predicate"}
	}
	columns := slices.DeleteFunc(edgeColumns(o.Predicates), func(c column[*graph.Statement]) bool { return slices.Contains(own, c.name) })
	out := csv.NewWriter(w)
	out.Write(append(head, csvHead(columns, o.Flavor)...)) // the Writer keeps its first error
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		row := []string{csvText(s.Subject), csvText(s.Object)}
		if o.Flavor == "neo4j" {
			row = append(row, cypherName(strings.ToUpper(s.Predicate)), csvText(s.Predicate))
		} else {
			direction := "Directed"
			if p, _ := o.Predicates.Lookup(s.Predicate); p.Symmetric {
				direction = "Undirected"
			}
			row = append(row, direction, csvText(kindOf(s)), csvText(s.Predicate), cell(s.Support, ""))
		}
		out.Write(append(row, csvRow(columns, s, o.Flavor)...))
	}
	out.Flush()
	return out.Error()
}

// csvHead names the columns; neo4j-admin wants their types.
func csvHead[T any](columns []column[T], flavor string) []string {
	types := map[columnKind]string{textColumn: "", intColumn: ":int", realColumn: ":double", boolColumn: ":boolean", listColumn: ":string[]"}
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
		if flavor == "neo4j" {
			names[i] += types[c.kind]
		}
	}
	return names
}

// csvRow writes the columns of one row; the items of lists are separated by a semicolon in neo4j-admin's, as it wants
// them, and by a bar in Gephi's.
func csvRow[T any](columns []column[T], x T, flavor string) []string {
	separator := "|"
	if flavor == "neo4j" {
		separator = ";"
	}
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = csvText(cell(c.value(x), separator))
	}
	return row
}

// csvText is a text on one line and without control characters: neo4j-admin reads a line for a row unless told not to.
func csvText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}
