package export

import (
	"io"

	"kg/graph"
)

// writeJSONLD writes the triples of N-Triples as one object of JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/), whose
// context is within it.
func writeJSONLD(w io.Writer, v graph.View, o Options) error {
	p := &printer{w: w}
	prefixes := rdfPrefixes(o)
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
			var values []map[string]string
			for ; i < len(n.properties) && n.properties[i].iri == key; i++ {
				values = append(values, jsonldValue(n.properties[i].value))
			}
			obj.add(jsonldKey(key, prefixes), values)
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

func jsonldValue(t rdfTerm) map[string]string {
	switch {
	case t.iri != "":
		return map[string]string{"@id": t.iri}
	case t.lang != "":
		return map[string]string{"@value": t.text, "@language": t.lang}
	case t.datatype != "":
		return map[string]string{"@value": t.text, "@type": t.datatype}
	}
	return map[string]string{"@value": t.text}
}
