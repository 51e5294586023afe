package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
	"gonum.org/v1/gonum/graph/formats/dot"
	"gonum.org/v1/gonum/graph/formats/rdf"
)

// FuzzNames puts any text in each place of a graph that holds text: what each format writes must be read by a parser of
// that format, in UTF-8, with as many parts as the graph has.
func FuzzNames(f *testing.F) {
	for i, s := range hostile {
		f.Add(s, hostile[(i+1)%len(hostile)])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		v := hostileView([]string{a, b, a + b})
		for name, check := range wellFormed {
			format, _ := Lookup(name)
			for _, flavor := range append(format.Flavors, "") {
				data := written(t, v, Options{Format: name, Flavor: flavor, Title: a, MaxEdges: -1, Groups: []Group{{Label: b, Members: []string{"id-" + a}}}})
				if name != "csv" && !utf8.Valid(data) {
					t.Errorf("%s %s is no UTF-8", name, flavor)
				}
				if err := check(data, v); err != nil {
					t.Errorf("%s %s of %q, %q: %v", name, flavor, a, b, err)
				}
			}
		}
	})
}

var errCount = errors.New("parts lost or added")

// wellFormed reads each format with a parser of it.
var wellFormed = map[string]func([]byte, *testView) error{
	"graphml": xmlWith("node", "edge"), "gexf": xmlWith("node", "edge"),
	"json": func(data []byte, v *testView) error { return json.Unmarshal(data, new(any)) },
	"jsonld": func(data []byte, v *testView) error {
		return json.Unmarshal(data, new(any))
	},
	"jsonl": linesOfJSON, "ftm": linesOfJSON,
	"ntriples": func(data []byte, _ *testView) error {
		if bytes.Contains(data, []byte("<<(")) {
			return nil // of RDF 1.2, which gonum does not read
		}
		for d := rdf.NewDecoder(bytes.NewReader(data)); ; {
			if _, err := d.Unmarshal(); err == io.EOF {
				return nil
			} else if err != nil {
				return err
			}
		}
	},
	"dot": func(data []byte, v *testView) error {
		_, err := dot.ParseBytes(data)
		return err
	},
	"csv":    zippedTables,
	"cypher": cypherStatements,
	"html": func(data []byte, v *testView) error {
		elements := 0
		for tokens := html.NewTokenizer(bytes.NewReader(data)); tokens.Next() != html.ErrorToken; {
			if tokens.Token().Type == html.StartTagToken {
				elements++
			}
		}
		if want := strings.Count(pageElements, "<") - strings.Count(pageElements, "</"); elements > want {
			return errCount
		}
		return nil
	},
	"mermaid": func(data []byte, v *testView) error {
		for line := range strings.Lines(string(data)) {
			if quotes := strings.Count(line, `"`); strings.HasPrefix(line, "  ") && quotes != 0 && quotes != 2 {
				return errors.New("a quote too many: " + line)
			}
		}
		return nil
	},
}

// pageElements is the page before its style, data and script.
var pageElements = strings.ReplaceAll(pageHTML, "<!DOCTYPE html>", "")

func xmlWith(parts ...string) func([]byte, *testView) error {
	return func(data []byte, v *testView) error {
		found := map[string]int{}
		for d := xml.NewDecoder(bytes.NewReader(data)); ; {
			tok, err := d.Token()
			if err == io.EOF {
				break
			} else if err != nil {
				return err
			}
			if e, ok := tok.(xml.StartElement); ok {
				found[e.Name.Local]++
			}
		}
		if found[parts[0]] != len(v.entities) || found[parts[1]] != len(v.statements) {
			return errCount
		}
		return nil
	}
}

func linesOfJSON(data []byte, _ *testView) error {
	for line := range bytes.Lines(data) {
		if err := json.Unmarshal(line, new(map[string]any)); err != nil {
			return err
		}
	}
	return nil
}

func zippedTables(data []byte, v *testView) error {
	z, err := zipFiles(data)
	if err != nil {
		return err
	}
	for i, want := range []int{len(v.entities), len(v.statements)} {
		rows, err := csv.NewReader(bytes.NewReader(z[i])).ReadAll()
		if err != nil {
			return err
		}
		if len(rows) != want+1 {
			return errCount
		}
	}
	return nil
}

// cypherStatements reads statements as Cypher's lexer does: texts in single quotes with backslashes, names in
// backquotes, and a semicolon at the end of each.
func cypherStatements(data []byte, v *testView) error {
	statements, quote := 0, rune(0)
	escaped := false
	for _, r := range string(data) {
		switch {
		case escaped:
			if !strings.ContainsRune(`'\nu`, r) {
				return errors.New("an escape that Cypher does not know")
			}
			escaped = false
		case quote == '\'' && r == '\\':
			escaped = true
		case quote != 0 && r == '\n':
			return errors.New("a line that ends within quotes")
		case quote != 0:
			if r == quote {
				quote = 0
			}
		case r == '\'' || r == '`':
			quote = r
		case r == ';':
			statements++
		case r == '/' || r == '"' || r > 127:
			return errors.New("text outside of quotes")
		}
	}
	if quote != 0 || statements != 1+len(v.entities)+len(v.statements) {
		return errCount
	}
	return nil
}
