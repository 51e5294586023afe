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

// rdfSpaces are the addresses under a base, which kg's own things have.
type rdfSpaces struct {
	entity, predicate, term, statement, document string // what their addresses begin with
	separator                                    string // between the parts of an address
}

// newRDFSpaces makes addresses as urn:kg:entity:otan or https://example.org/kg/entity/otan.
func newRDFSpaces(base string) *rdfSpaces {
	separator := "/"
	if strings.HasSuffix(base, ":") {
		separator = ":"
	}
	base = strings.Map(func(r rune) rune {
		if r <= ' ' || r > '~' || strings.ContainsRune("<>\"{}|\\^`", r) {
			return '-'
		}
		return r
	}, base)
	if !strings.HasSuffix(base, separator) && !strings.HasSuffix(base, "#") {
		base += separator
	}
	return &rdfSpaces{base + "entity" + separator, base + "predicate" + separator, base + "term" + separator,
		base + "statement" + separator, base + "document" + separator, separator}
}

// rdfPrefix is a short name of a vocabulary.
type rdfPrefix struct{ name, iri string }

// prefixes lists the vocabularies that a graph is written in.
func (x *rdfSpaces) prefixes() []rdfPrefix {
	return []rdfPrefix{
		{"entity", x.entity}, {"predicate", x.predicate}, {"kg", x.term},
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

// percentEncode keeps the unreserved characters of RFC 3986, and with them kg's own ids, as they are.
func percentEncode(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune("-._~", r))
	}) {
		return s
	}
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
	x := newRDFSpaces(o.Base)
	for s, err := range v.Sources() {
		if err != nil {
			return err
		}
		emit(x.source(s))
	}
	types := map[string]graph.EntityType{}
	for e, err := range v.Entities() {
		if err != nil {
			return err
		}
		types[e.ID] = e.Type
		emit(x.entityNode(e))
	}
	described := map[string]bool{}
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		row, _ := o.Predicates.Lookup(s.Predicate)
		if !described[s.Predicate] {
			described[s.Predicate] = true
			emit(x.predicateNode(row, wikidata))
		}
		subject, predicate, object := x.entity+percentEncode(s.Subject), x.predicate+percentEncode(s.Predicate), x.entity+percentEncode(s.Object)
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
		n := rdfNode{iri: x.statement + strings.Join([]string{percentEncode(s.Subject), percentEncode(s.Predicate), percentEncode(s.Object),
			percentEncode(string(s.Status))}, x.separator)}
		if star {
			n.link(rdfNS+"type", x.term+"Statement")
			n.link(rdfNS+"type", provNS+"Entity")
			n.properties = append(n.properties, rdfProperty{rdfNS + "reifies", rdfTerm{triple: &[3]string{subject, predicate, object}}})
		} else {
			n.link(rdfNS+"type", rdfNS+"Statement")
			n.link(rdfNS+"type", provNS+"Entity")
			n.link(rdfNS+"subject", subject)
			n.link(rdfNS+"predicate", predicate)
			n.link(rdfNS+"object", object)
		}
		n.literal(x.term+"status", string(s.Status), "")
		n.literal(x.term+"support", strconv.Itoa(s.Support), xsdNS+"integer")
		n.literal(x.term+"confidence", rdfDecimal(s.Confidence), xsdNS+"decimal")
		n.literal(x.term+"date", s.Date, "")
		first, last := interval(s.Date)
		n.literal(schemaNS+"startDate", first, xsdNS+"date")
		n.literal(schemaNS+"endDate", last, xsdNS+"date")
		evidence := make([]rdfNode, len(s.Evidence))
		for i, e := range s.Evidence {
			evidence[i] = x.evidence(e, n.iri+"#"+strconv.Itoa(i+1))
			n.link(provNS+"wasDerivedFrom", evidence[i].iri)
		}
		emit(n)
		for _, e := range evidence {
			emit(e)
		}
	}
	return nil
}

func (x *rdfSpaces) source(s *graph.Source) rdfNode {
	n := rdfNode{iri: x.document + percentEncode(s.ID)}
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

func (x *rdfSpaces) entityNode(e *graph.Entity) rdfNode {
	n := rdfNode{iri: x.entity + percentEncode(e.ID)}
	n.link(rdfNS+"type", schemaNS+percentEncode(string(e.Type)))
	n.literal(rdfsNS+"label", e.Name, "")
	for _, alias := range e.Aliases {
		n.literal(skosNS+"altLabel", alias, "")
	}
	for _, former := range e.FormerIDs {
		n.link(owlNS+"sameAs", x.entity+percentEncode(former))
	}
	for _, key := range sortedKeys(e.Known) {
		if key == "wikidata" {
			n.link(owlNS+"sameAs", wikidataNS+percentEncode(e.Known[key]))
			continue
		}
		n.literal(x.term+percentEncode("known-"+key), e.Known[key], "")
	}
	for _, key := range sortedKeys(e.Attrs) {
		n.literal(x.term+percentEncode("attr-"+key), e.Attrs[key], "")
	}
	n.literal(x.term+"mentions", strconv.Itoa(len(e.Mentions)), xsdNS+"integer")
	return n
}

func (x *rdfSpaces) predicateNode(row graph.Predicate, wikidata map[string]wikidataProperty) rdfNode {
	n := rdfNode{iri: x.predicate + percentEncode(row.Name)}
	n.link(rdfNS+"type", rdfNS+"Property")
	if row.Symmetric {
		n.link(rdfNS+"type", owlNS+"SymmetricProperty")
	}
	if row.Family != "open" {
		n.named(rdfsNS+"label", words(row.Name), "en")
	}
	n.named(rdfsNS+"label", row.French, "fr")
	n.literal(x.term+"family", row.Family, "")
	n.literal(x.term+"plover", row.Plover, "")
	if row.Wikidata != "" {
		match := skosNS + "relatedMatch" // the other way round, or of a position
		if w, ok := wikidata[row.Wikidata]; ok && !w.inverse {
			match = skosNS + "closeMatch"
		}
		n.link(match, wdtNS+row.Wikidata)
	}
	return n
}

func (x *rdfSpaces) evidence(e graph.Evidence, iri string) rdfNode {
	n := rdfNode{iri: iri}
	n.link(rdfNS+"type", x.term+"Evidence")
	n.link(provNS+"wasQuotedFrom", x.document+percentEncode(e.Document))
	n.literal(provNS+"value", e.Sentence, "")
	n.literal(x.term+"start", strconv.Itoa(e.Start), xsdNS+"integer")
	n.literal(x.term+"end", strconv.Itoa(e.End), xsdNS+"integer")
	n.literal(x.term+"status", string(e.Status), "")
	n.literal(x.term+"date", e.Date, "")
	n.literal(x.term+"attribution", e.Attribution, "")
	n.literal(x.term+"rule", e.Rule, "")
	n.literal(x.term+"confidence", rdfDecimal(e.Confidence), xsdNS+"decimal")
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
