package export

import (
	"io"
	"strings"

	"kg/graph"
)

// writeJSONLD writes the triples of N-Triples as one object of JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/), whose
// context is within it.
func writeJSONLD(w io.Writer, v graph.View, o Options) error {
	p := &printer{w: w}
	prefixes := newRDFSpaces(o.Base).prefixes()
	p.print("{\"@context\":{")
	for i, x := range prefixes {
		if i > 0 {
			p.print(",")
		}
		p.printf("%s:{\"@id\":%s,\"@prefix\":true}", jsonText(x.name), jsonText(x.iri))
	}
	p.print("},\n\"@graph\":[")
	separator := "\n"
	err := rdfNodes(v, o, false, func(n rdfNode) {
		obj := &object{}
		obj.add("@id", n.iri)
		for i := 0; i < len(n.properties); {
			key := n.properties[i].iri
			var values []string
			for ; i < len(n.properties) && n.properties[i].iri == key; i++ {
				values = append(values, jsonldValue(n.properties[i].value))
			}
			obj.addJSON(jsonldKey(key, prefixes), "["+strings.Join(values, ",")+"]")
		}
		p.print(separator + obj.close())
		separator = ",\n"
	})
	if err != nil {
		return err
	}
	p.print("]}\n")
	return p.err
}

// jsonldKey is a property's short name, or its whole address.
func jsonldKey(iri string, prefixes []rdfPrefix) string {
	if short := shortName(iri, prefixes); short[0] != '<' {
		return short
	}
	return iri
}

// jsonldValue writes the value of a property.
func jsonldValue(t rdfTerm) string {
	obj := &object{}
	switch {
	case t.iri != "":
		obj.add("@id", t.iri)
	case t.lang != "":
		obj.add("@value", t.text)
		obj.add("@language", t.lang)
	case t.datatype != "":
		obj.add("@value", t.text)
		obj.add("@type", t.datatype)
	default:
		obj.add("@value", t.text)
	}
	return obj.close()
}
