package pipeline

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kg/graph"
	"kg/resolve"
)

// ReadKnown reads a file of the user's entities: a CSV file with a head that names the columns id, name, type and
// aliases (separated by "|" or ";"), or lines of JSON with these keys, aliases being a list.
func ReadKnown(path string) ([]resolve.Known, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read the known entities: %w", err)
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	var out []resolve.Known
	if ext := strings.ToLower(filepath.Ext(path)); ext == ".jsonl" || ext == ".json" || ext == ".ndjson" {
		out, err = knownJSON(path, b)
	} else {
		out, err = knownCSV(path, b)
	}
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for _, k := range out {
		if seen[k.ID] {
			return nil, fmt.Errorf("read %s: the id %q twice", path, k.ID)
		}
		seen[k.ID] = true
	}
	return out, nil
}

func knownJSON(path string, b []byte) ([]resolve.Known, error) {
	var out []resolve.Known
	for i, line := range bytes.Split(b, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var row struct {
			ID, Name, Type string
			Aliases        []string
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return nil, fmt.Errorf("read %s:%d: %w", path, i+1, err)
		}
		k, err := newKnown(row.ID, row.Name, row.Type, row.Aliases)
		if err != nil {
			return nil, fmt.Errorf("read %s:%d: %w", path, i+1, err)
		}
		out = append(out, k)
	}
	return out, nil
}

func knownCSV(path string, b []byte) ([]resolve.Known, error) {
	r := csv.NewReader(bytes.NewReader(b))
	r.FieldsPerRecord = -1
	head, _, _ := bytes.Cut(b, []byte("\n"))
	for _, comma := range []byte{'\t', ';'} {
		if bytes.IndexByte(head, comma) >= 0 && bytes.IndexByte(head, ',') < 0 {
			r.Comma = rune(comma)
		}
	}
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	if len(rows) == 0 {
		return nil, nil
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[strings.ToLower(strings.TrimSpace(name))] = i
	}
	for _, name := range []string{"id", "name", "type"} {
		if _, ok := column[name]; !ok {
			return nil, fmt.Errorf("read %s:1: no column %q (wanted are id, name, type, aliases)", path, name)
		}
	}
	cell := func(row []string, name string) string {
		i, ok := column[name]
		if !ok || i >= len(row) {
			return ""
		}
		return strings.TrimSpace(row[i])
	}
	var out []resolve.Known
	for i, row := range rows[1:] {
		aliases := strings.FieldsFunc(cell(row, "aliases"), func(r rune) bool { return r == '|' || r == ';' })
		k, err := newKnown(cell(row, "id"), cell(row, "name"), cell(row, "type"), aliases)
		if err != nil {
			return nil, fmt.Errorf("read %s: row %d: %w", path, i+2, err)
		}
		out = append(out, k)
	}
	return out, nil
}

func newKnown(id, name, kind string, aliases []string) (resolve.Known, error) {
	k := resolve.Known{ID: strings.TrimSpace(id), Name: strings.TrimSpace(name), Type: graph.EntityType(strings.TrimSpace(kind))}
	switch {
	case k.ID == "" || k.Name == "":
		return k, fmt.Errorf("an entity needs an id and a name")
	case !slices.Contains(graph.EntityTypes, k.Type):
		return k, fmt.Errorf("unknown type %q (known are Person, Organization, Place, Event)", kind)
	}
	for _, a := range aliases {
		if a = strings.TrimSpace(a); a != "" {
			k.Aliases = append(k.Aliases, a)
		}
	}
	return k, nil
}
