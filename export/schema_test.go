package export

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// vocabulary is what a schema allows where kg writes: for each element its parent, its attributes, and whether its children
// come in this order. It holds where xmllint is not installed, and
// knows what schemas cannot say: that ids are unique, that ends and keys exist.
type vocabulary map[string]struct {
	parent     string
	attributes []string
	children   []string // in order
}

var gexfVocabulary = vocabulary{
	"gexf":       {"", []string{"xmlns", "viz", "version"}, []string{"graph"}},
	"graph":      {"gexf", []string{"mode", "defaultedgetype", "idtype", "timeformat", "timerepresentation"}, []string{"attributes", "nodes", "edges"}},
	"attributes": {"graph", []string{"class", "mode"}, []string{"attribute"}},
	"attribute":  {"attributes", []string{"id", "title", "type"}, nil},
	"nodes":      {"graph", nil, []string{"node"}},
	"node":       {"nodes", []string{"id", "label", "start", "end"}, []string{"attvalues", "color", "size"}},
	"attvalues":  {"node|edge", nil, []string{"attvalue"}},
	"attvalue":   {"attvalues", []string{"for", "value"}, nil},
	"edges":      {"graph", nil, []string{"edge"}},
	"edge":       {"edges", []string{"id", "source", "target", "label", "kind", "weight", "start", "end"}, []string{"attvalues", "color", "thickness", "shape"}},
	"color":      {"node|edge", []string{"r", "g", "b"}, nil},
	"size":       {"node", []string{"value"}, nil},
	"thickness":  {"edge", []string{"value"}, nil},
	"shape":      {"edge", []string{"value"}, nil},
}

var graphmlVocabulary = vocabulary{
	"graphml": {"", []string{"xmlns", "xsi", "schemaLocation"}, []string{"key", "graph"}},
	"key":     {"graphml", []string{"id", "for", "attr.name", "attr.type"}, []string{"desc"}},
	"desc":    {"key", nil, nil},
	"graph":   {"graphml", []string{"id", "edgedefault"}, []string{"node", "edge"}},
	"node":    {"graph", []string{"id"}, []string{"data"}},
	"edge":    {"graph", []string{"id", "source", "target"}, []string{"data"}},
	"data":    {"node|edge", []string{"key"}, nil},
}

func (v vocabulary) check(t *testing.T, data []byte) {
	t.Helper()
	type open struct {
		name string
		at   int // of its last child
	}
	stack := []open{{"", -1}}
	ids, keys := map[string]bool{}, map[string]string{}
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		tok, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := tok.(type) {
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.StartElement:
			parent := &stack[len(stack)-1]
			rule, ok := v[e.Name.Local]
			if !ok || !slices.Contains(strings.Split(rule.parent, "|"), parent.name) {
				t.Fatalf("<%s> in <%s>", e.Name.Local, parent.name)
			}
			if parent.name != "" {
				at := slices.Index(v[parent.name].children, e.Name.Local)
				if at < parent.at {
					t.Errorf("<%s> comes too late in <%s>", e.Name.Local, parent.name)
				}
				parent.at = at
			}
			seen := map[string]bool{}
			for _, a := range e.Attr {
				if !slices.Contains(rule.attributes, a.Name.Local) {
					t.Errorf("<%s %s>", e.Name.Local, a.Name.Local)
				}
				if seen[a.Name.Local] {
					t.Errorf("<%s> has %s twice", e.Name.Local, a.Name.Local)
				}
				seen[a.Name.Local] = true
				switch id := e.Name.Local + a.Value; {
				case a.Name.Local == "id" && e.Name.Local == "attribute": // of nodes and of edges, apart
				case a.Name.Local == "id" && ids[id]:
					t.Errorf("two <%s> have the id %q", e.Name.Local, a.Value)
				case a.Name.Local == "id":
					ids[id] = true
					keys[a.Value] = e.Name.Local
				case (a.Name.Local == "source" || a.Name.Local == "target") && !ids["node"+a.Value]:
					t.Errorf("an edge ends at %q, which is no node", a.Value)
				case a.Name.Local == "key" && keys[a.Value] != "key":
					t.Fatalf("data has the key %q, which is not declared", a.Value)
				}
			}
			stack = append(stack, open{e.Name.Local, -1})
		}
	}
}

func TestXMLKeepsToItsSchema(t *testing.T) {
	for _, v := range []*testView{smallView(), goldView(t), hostileView(hostile), {}} {
		gexfVocabulary.check(t, written(t, v, Options{Format: "gexf"}))
		graphmlVocabulary.check(t, written(t, v, Options{Format: "graphml"}))
	}
}

// validate has xmllint hold what the exporter wrote of several graphs against a schema; strip takes out first what a flavor adds
// to the format.
func validate(t *testing.T, o Options, schema []string, strip *regexp.Regexp) {
	t.Helper()
	args := append([]string{"--noout", "--nonet", "--huge"}, schema...)
	for _, v := range []*testView{smallView(), goldView(t), hostileView(hostile), {}} {
		data := written(t, v, o)
		if strip != nil {
			data = strip.ReplaceAll(data, nil)
		}
		path := filepath.Join(t.TempDir(), "graph.xml")
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		// xmllint says "validates" on its error output.
		if out, err := exec.Command("xmllint", append(args, path)...).CombinedOutput(); err != nil {
			t.Errorf("%s %s: %v\n%.2000s", o.Format, o.Flavor, err, out)
		}
	}
}

func TestGEXFIsValid(t *testing.T) {
	need(t, "xmllint")
	validate(t, Options{Format: "gexf"}, []string{"--relaxng", "testdata/schema/gexf-1.3.rng"}, nil)
}

func TestGraphMLIsValid(t *testing.T) {
	need(t, "xmllint")
	schema := filepath.Join("..", "out", "schemas", "graphml.xsd")
	if _, err := os.Stat(schema); err != nil {
		t.Skip("the schema of GraphML is not here: scripts/schemas.sh fetches it")
	}
	for flavor, added := range map[string]*regexp.Regexp{
		"plain": nil,
		"gephi": regexp.MustCompile(` label="[^"]*"`),
		"yed":   regexp.MustCompile(`(?s)<key [^>]*yfiles\.type="[^"]*"/>|<data key="(node|edge)\.look">.*?</data>`),
	} {
		validate(t, Options{Format: "graphml", Flavor: flavor}, []string{"--schema", schema}, added)
	}
}
