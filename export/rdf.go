package export

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"kg/graph"
)

// DefaultBase is what the addresses of entities and statements begin with in linked data, where Options.Base is empty.
const DefaultBase = "urn:kg:"

// The vocabularies of the linked data.
const (
	rdfNS      = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	rdfsNS     = "http://www.w3.org/2000/01/rdf-schema#"
	xsdNS      = "http://www.w3.org/2001/XMLSchema#"
	owlNS      = "http://www.w3.org/2002/07/owl#"
	skosNS     = "http://www.w3.org/2004/02/skos/core#"
	provNS     = "http://www.w3.org/ns/prov#"
	schemaNS   = "https://schema.org/"
	wikidataNS = "http://www.wikidata.org/entity/"
	wdtNS      = "http://www.wikidata.org/prop/direct/"
)

// rdfPrefix is a short name of a vocabulary.
type rdfPrefix struct{ name, iri string }

// rdfPrefixes lists the vocabularies that a graph written with these options uses.
func rdfPrefixes(o Options) []rdfPrefix {
	return []rdfPrefix{
		{"entity", rdfAddress(o, "entity", "")}, {"predicate", rdfAddress(o, "predicate", "")}, {"kg", rdfAddress(o, "term", "")},
		{"rdf", rdfNS}, {"rdfs", rdfsNS}, {"xsd", xsdNS}, {"owl", owlNS}, {"skos", skosNS}, {"prov", provNS},
		{"schema", schemaNS}, {"wd", wikidataNS}, {"wdt", wdtNS},
	}
}

// rdfTerm is the object of a triple: an address, a literal, or, in RDF 1.2, a triple.
type rdfTerm struct {
	iri                  string
	text, datatype, lang string
	triple               *[3]string // addresses
}

// rdfNode is an address and what is said of it.
type rdfNode struct {
	iri        string
	properties []rdfProperty
}

type rdfProperty struct {
	iri   string
	value rdfTerm
}

func (n *rdfNode) link(property, iri string) {
	n.properties = append(n.properties, rdfProperty{property, rdfTerm{iri: iri}})
}

// literal adds a literal, unless it is empty; no datatype is a plain text.
func (n *rdfNode) literal(property, text, datatype string) {
	if text != "" {
		n.properties = append(n.properties, rdfProperty{property, rdfTerm{text: strings.ToValidUTF8(text, "\ufffd"), datatype: datatype}})
	}
}

func (n *rdfNode) named(property, text, lang string) {
	n.properties = append(n.properties, rdfProperty{property, rdfTerm{text: strings.ToValidUTF8(text, "\ufffd"), lang: lang}})
}

// rdfAddress makes an address under the base, as urn:kg:entity:otan or https://example.org/kg/entity/otan.
func rdfAddress(o Options, kind string, parts ...string) string {
	separator := "/"
	if strings.HasSuffix(o.Base, ":") {
		separator = ":"
	}
	base := strings.Map(func(r rune) rune {
		if r <= ' ' || r > '~' || strings.ContainsRune("<>\"{}|\\^`", r) {
			return '-'
		}
		return r
	}, o.Base)
	if !strings.HasSuffix(base, separator) && !strings.HasSuffix(base, "#") {
		base += separator
	}
	escaped := make([]string, len(parts))
	for i, part := range parts {
		escaped[i] = percentEncode(part)
	}
	return base + kind + separator + strings.Join(escaped, separator)
}

// percentEncode keeps the unreserved characters of RFC 3986, and with them kg's own ids, as they are.
func percentEncode(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-', c == '.', c == '_', c == '~':
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// rdfNodes gives the graph as nodes of linked data, in the order of the view: the documents; the entities; and for
// each statement its predicate, where that was not yet described, the statement itself as one triple where it is a
// fact, the same in Wikidata's words where it has them, and a node with its status, time, support and evidence.
// star names the statement's triple by itself (RDF 1.2) rather than by its three parts.
func rdfNodes(v graph.View, o Options, star bool, emit func(rdfNode)) error {
	wikidata, err := readWikidata()
	if err != nil {
		return err
	}
	term := func(name string) string { return rdfAddress(o, "term", name) }
	for s, err := range v.Sources() {
		if err != nil {
			return err
		}
		emit(rdfSource(s, o))
	}
	types := map[string]graph.EntityType{}
	for e, err := range v.Entities() {
		if err != nil {
			return err
		}
		types[e.ID] = e.Type
		emit(rdfEntity(e, o))
	}
	described := map[string]bool{}
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		row, _ := o.Predicates.Lookup(s.Predicate)
		if !described[s.Predicate] {
			described[s.Predicate] = true
			emit(rdfPredicate(row, wikidata, o))
		}
		subject, predicate, object := rdfAddress(o, "entity", s.Subject), rdfAddress(o, "predicate", s.Predicate), rdfAddress(o, "entity", s.Object)
		if s.Status == graph.Fact {
			n := rdfNode{iri: subject}
			n.link(predicate, object)
			emit(n)
			if w, ok := wikidata[row.Wikidata]; ok && w.holds(types[s.Subject], types[s.Object]) {
				if w.inverse {
					subject, object = object, subject
				}
				n := rdfNode{iri: subject}
				n.link(wdtNS+w.id, object)
				emit(n)
				if w.inverse {
					subject, object = object, subject
				}
			}
		}
		n := rdfNode{iri: rdfAddress(o, "statement", s.Subject, s.Predicate, s.Object, string(s.Status))}
		if star {
			n.link(rdfNS+"type", term("Statement"))
			n.link(rdfNS+"type", provNS+"Entity")
			n.properties = append(n.properties, rdfProperty{rdfNS + "reifies", rdfTerm{triple: &[3]string{subject, predicate, object}}})
		} else {
			n.link(rdfNS+"type", rdfNS+"Statement")
			n.link(rdfNS+"type", provNS+"Entity")
			n.link(rdfNS+"subject", subject)
			n.link(rdfNS+"predicate", predicate)
			n.link(rdfNS+"object", object)
		}
		n.literal(term("status"), string(s.Status), "")
		n.literal(term("support"), strconv.Itoa(s.Support), xsdNS+"integer")
		n.literal(term("confidence"), rdfDecimal(s.Confidence), xsdNS+"decimal")
		n.literal(term("date"), s.Date, "")
		first, last := interval(s.Date)
		n.literal(schemaNS+"startDate", first, xsdNS+"date")
		n.literal(schemaNS+"endDate", last, xsdNS+"date")
		evidence := make([]rdfNode, len(s.Evidence))
		for i, e := range s.Evidence {
			evidence[i] = rdfEvidence(e, n.iri+"#"+strconv.Itoa(i+1), o)
			n.link(provNS+"wasDerivedFrom", evidence[i].iri)
		}
		emit(n)
		for _, e := range evidence {
			emit(e)
		}
	}
	return nil
}

func rdfSource(s *graph.Source, o Options) rdfNode {
	n := rdfNode{iri: rdfAddress(o, "document", s.ID)}
	n.link(rdfNS+"type", schemaNS+"NewsArticle")
	n.link(rdfNS+"type", provNS+"Entity")
	n.literal(schemaNS+"identifier", s.ID, "")
	n.literal(schemaNS+"headline", s.Title, "")
	if first, last := interval(s.Date); first != "" && first == last {
		n.literal(schemaNS+"datePublished", first, xsdNS+"date")
	}
	if u, err := url.Parse(s.URL); err == nil && u.IsAbs() && u.Host != "" {
		n.literal(schemaNS+"url", u.String(), xsdNS+"anyURI")
	}
	return n
}

func rdfEntity(e *graph.Entity, o Options) rdfNode {
	n := rdfNode{iri: rdfAddress(o, "entity", e.ID)}
	n.link(rdfNS+"type", schemaNS+percentEncode(string(e.Type)))
	n.literal(rdfsNS+"label", e.Name, "")
	for _, alias := range e.Aliases {
		n.literal(skosNS+"altLabel", alias, "")
	}
	for _, former := range e.FormerIDs {
		n.link(owlNS+"sameAs", rdfAddress(o, "entity", former))
	}
	for _, key := range sortedKeys(e.Known) {
		if key == "wikidata" {
			n.link(owlNS+"sameAs", wikidataNS+percentEncode(e.Known[key]))
			continue
		}
		n.literal(rdfAddress(o, "term", "known-"+key), e.Known[key], "")
	}
	for _, key := range sortedKeys(e.Attrs) {
		n.literal(rdfAddress(o, "term", "attr-"+key), e.Attrs[key], "")
	}
	n.literal(rdfAddress(o, "term", "mentions"), strconv.Itoa(len(e.Mentions)), xsdNS+"integer")
	return n
}

func rdfPredicate(row graph.Predicate, wikidata map[string]wikidataProperty, o Options) rdfNode {
	n := rdfNode{iri: rdfAddress(o, "predicate", row.Name)}
	n.link(rdfNS+"type", rdfNS+"Property")
	if row.Symmetric {
		n.link(rdfNS+"type", owlNS+"SymmetricProperty")
	}
	if row.Family != "open" {
		n.named(rdfsNS+"label", words(row.Name), "en")
	}
	n.named(rdfsNS+"label", row.French, "fr")
	n.literal(rdfAddress(o, "term", "family"), row.Family, "")
	n.literal(rdfAddress(o, "term", "plover"), row.Plover, "")
	if row.Wikidata != "" {
		match := skosNS + "relatedMatch" // the other way round, or of a position
		if w, ok := wikidata[row.Wikidata]; ok && !w.inverse {
			match = skosNS + "closeMatch"
		}
		n.link(match, wdtNS+row.Wikidata)
	}
	return n
}

func rdfEvidence(e graph.Evidence, iri string, o Options) rdfNode {
	term := func(name string) string { return rdfAddress(o, "term", name) }
	n := rdfNode{iri: iri}
	n.link(rdfNS+"type", term("Evidence"))
	n.link(provNS+"wasQuotedFrom", rdfAddress(o, "document", e.Document))
	n.literal(provNS+"value", e.Sentence, "")
	n.literal(term("start"), strconv.Itoa(e.Start), xsdNS+"integer")
	n.literal(term("end"), strconv.Itoa(e.End), xsdNS+"integer")
	n.literal(term("status"), string(e.Status), "")
	n.literal(term("date"), e.Date, "")
	n.literal(term("attribution"), e.Attribution, "")
	n.literal(term("rule"), e.Rule, "")
	n.literal(term("confidence"), rdfDecimal(e.Confidence), xsdNS+"decimal")
	return n
}

func rdfDecimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
