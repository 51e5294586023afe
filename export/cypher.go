package export

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"kg/graph"
)

// writeCypher writes statements of Cypher that put the graph into Neo4j or Memgraph, one a line; run twice they change
// nothing the second time.
func writeCypher(w io.Writer, v graph.View, o Options) error {
	p := &printer{w: w}
	nodes, edges := nodeColumns()[1:], edgeColumns(o.Predicates) // the label of a node is its name
	p.print("CREATE CONSTRAINT kg_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n")
	for e, err := range v.Entities() {
		if err != nil {
			return err
		}
		p.printf("MERGE (n:Entity {id: %s}) SET n:%s, n.name = %s", cypherText(e.ID), "`"+cypherName(string(e.Type))+"`", cypherText(e.Name))
		for _, c := range nodes {
			cypherSet(p, "n", c.name, c.value(e))
		}
		p.print(";\n")
	}
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		p.printf("MATCH (a:Entity {id: %s}), (b:Entity {id: %s}) MERGE (a)-[r:%s {predicate: %s, status: %s}]->(b) SET r.support = %d",
			cypherText(s.Subject), cypherText(s.Object), "`"+cypherName(strings.ToUpper(s.Predicate))+"`", cypherText(s.Predicate), cypherText(string(s.Status)), s.Support)
		for _, c := range edges {
			if c.name != "label" && c.name != "status" && c.name != "support" {
				cypherSet(p, "r", c.name, c.value(s))
			}
		}
		p.print(";\n")
	}
	return p.err
}

// cypherSet sets a property, unless it is empty.
func cypherSet(p *printer, variable, name string, value any) {
	if cell(value, "") == "" {
		return
	}
	p.printf(", %s.%s = ", variable, name)
	switch x := value.(type) {
	case string:
		p.print(cypherText(x))
	case []string:
		for i, item := range x {
			p.print([]string{"[", ", "}[min(i, 1)] + cypherText(item))
		}
		p.print("]")
	default:
		p.print(fmt.Sprint(x))
	}
}

// cypherName makes a label or a relationship type of a word: letters, digits and underscores. So nothing needs escaping
// within the backquotes around it, where old versions of Neo4j expand \u.
func cypherName(s string) string {
	name := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '_'
	}, strings.ToValidUTF8(s, "_"))
	if name == "" {
		name = "_"
	}
	return name
}

// cypherText quotes a text.
func cypherText(s string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for _, r := range strings.ToValidUTF8(s, "\ufffd") {
		switch {
		case r == '\'' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('\'')
	return b.String()
}
