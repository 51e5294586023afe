package export

import (
	"bytes"
	"encoding/json"
	"io"

	"kg/graph"
)

// writeJSON writes one JSON object: the node-link form that NetworkX reads with node_link_graph, or the elements that
// Cytoscape.js loads, to which NetworkX's cytoscape_graph agrees.
func writeJSON(w io.Writer, v graph.View, o Options) error {
	p := &printer{w: w}
	cytoscape := o.Flavor == "cytoscape"
	before, after := "", ""
	if cytoscape {
		p.print("{\"directed\":true,\"multigraph\":true,\"data\":[],\"elements\":{\n\"nodes\":[")
		before, after = `{"data":`, "}"
	} else {
		p.print("{\"directed\":true,\"multigraph\":true,\"graph\":{},\n\"nodes\":[")
	}
	nodes, edges := nodeColumns(), edgeColumns(o.Predicates)
	separator := "\n"
	for e, err := range v.Entities() {
		if err != nil {
			return err
		}
		obj := &object{}
		obj.add("id", e.ID)
		if cytoscape {
			obj.add("value", e.ID)
			obj.add("name", e.Name)
		}
		addColumns(obj, nodes, e)
		p.print(separator + before + obj.close() + after)
		separator = ",\n"
	}
	p.print("],\n\"edges\":[")
	separator = "\n"
	n := 0
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		obj := &object{}
		if cytoscape {
			obj.add("id", "e"+cell(n, ""))
		}
		obj.add("source", s.Subject)
		obj.add("target", s.Object)
		obj.add("key", s.Predicate+" "+string(s.Status))
		n++
		addColumns(obj, edges, s)
		p.print(separator + before + obj.close() + after)
		separator = ",\n"
	}
	p.print("]}")
	if cytoscape {
		p.print("}")
	}
	p.print("\n")
	return p.err
}

func addColumns[T any](o *object, columns []column[T], x T) {
	for _, c := range columns {
		if value := c.value(x); cell(value, "") != "" {
			o.add(c.name, value)
		}
	}
}

// object writes a JSON object whose keys stay in the order in which they are added.
type object struct{ b bytes.Buffer }

func (o *object) add(key string, value any) { o.addJSON(key, jsonText(value)) }

// addJSON adds a value that is JSON already.
func (o *object) addJSON(key, value string) {
	if o.b.Len() == 0 {
		o.b.WriteByte('{')
	} else {
		o.b.WriteByte(',')
	}
	o.b.WriteString(jsonText(key))
	o.b.WriteByte(':')
	o.b.WriteString(value)
}

func (o *object) close() string {
	if o.b.Len() == 0 {
		return "{}"
	}
	o.b.WriteByte('}')
	return o.b.String()
}

// jsonText is a value in JSON, with <, > and & as they are: only the page of HTML must not hold them. It takes texts,
// numbers, booleans, and lists and maps of them, which can always be written.
func jsonText(value any) string {
	if s, ok := value.(string); ok && needsNoEscape(s) {
		return `"` + s + `"`
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(value); err != nil {
		return "null" // a number that is none
	}
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}

// needsNoEscape reports whether a text is the same in JSON: most are, and to know it is a tenth of the time.
func needsNoEscape(s string) bool {
	for _, c := range []byte(s) {
		if c < ' ' || c > '~' || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}
