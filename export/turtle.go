package export

import (
	"fmt"
	"io"
	"strings"

	"kg/graph"
)

// writeNTriples writes a triple a line (https://www.w3.org/TR/n-triples/), statements reified; the flavor "star" names a
// statement's triple by itself, as RDF 1.2 does (https://www.w3.org/TR/rdf12-n-triples/).
func writeNTriples(w io.Writer, v graph.View, o Options) error {
	p := &printer{w: w}
	err := rdfNodes(v, o, o.Flavor == "star", func(n rdfNode) {
		for _, x := range n.properties {
			p.printf("<%s> <%s> %s .\n", n.iri, x.iri, rdfText(x.value, rdfBrackets))
		}
	})
	if err != nil {
		return err
	}
	return p.err
}

// writeTurtle writes the same triples with short names (https://www.w3.org/TR/turtle/).
func writeTurtle(w io.Writer, v graph.View, o Options) error {
	p := &printer{w: w}
	prefixes := newRDFSpaces(o.Base).prefixes()
	for _, x := range prefixes {
		p.printf("@prefix %s: <%s> .\n", x.name, x.iri)
	}
	short := func(iri string) string { return shortName(iri, prefixes) }
	err := rdfNodes(v, o, o.Flavor == "star", func(n rdfNode) {
		for i, x := range n.properties {
			switch {
			case i == 0:
				p.printf("\n%s %s %s", short(n.iri), short(x.iri), rdfText(x.value, short))
			case x.iri == n.properties[i-1].iri:
				p.printf(", %s", rdfText(x.value, short))
			default:
				p.printf(" ;\n    %s %s", short(x.iri), rdfText(x.value, short))
			}
		}
		p.print(" .\n")
	})
	if err != nil {
		return err
	}
	return p.err
}

func rdfBrackets(iri string) string { return "<" + iri + ">" }

// shortName is an address with a prefix, or in brackets where none fits.
func shortName(iri string, prefixes []rdfPrefix) string {
	for _, x := range prefixes {
		if local, ok := strings.CutPrefix(iri, x.iri); ok && localName(local) {
			return x.name + ":" + local
		}
	}
	return rdfBrackets(iri)
}

// localName reports whether a name may follow a prefix without an escape; it knows a little less than all that may.
func localName(s string) bool {
	for i, c := range []byte(s) {
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_'
		if !letter && (i == 0 || c != '-' && (c < '0' || c > '9')) {
			return false
		}
	}
	return s != ""
}

// rdfText writes a term; address writes the addresses in it.
func rdfText(t rdfTerm, address func(string) string) string {
	switch {
	case t.triple != nil:
		return fmt.Sprintf("<<( %s %s %s )>>", address(t.triple[0]), address(t.triple[1]), address(t.triple[2]))
	case t.iri != "":
		return address(t.iri)
	case t.lang != "":
		return rdfQuote(t.text) + "@" + t.lang
	case t.datatype != "":
		return rdfQuote(t.text) + "^^" + address(t.datatype)
	}
	return rdfQuote(t.text)
}

func rdfQuote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f || noncharacter(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
