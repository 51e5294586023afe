package export

import (
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"kg/graph"
)

//go:embed ftm.tsv
var ftmTSV string

// ftmLink is a row of ftm.tsv.
type ftmLink struct {
	predicate         string
	subjects, objects []string
	schema            string
	subject, object   string // properties of the schema
}

func readFTM() ([]ftmLink, error) {
	var links []ftmLink
	for i, row := range strings.Split(ftmTSV, "\n") {
		if row == "" || strings.HasPrefix(row, "#") {
			continue
		}
		c := strings.Split(row, "\t")
		if len(c) != 6 {
			return nil, fmt.Errorf("ftm.tsv:%d: %d columns, want 6", i+1, len(c))
		}
		links = append(links, ftmLink{c[0], strings.Split(c[1], "|"), strings.Split(c[2], "|"), c[3], c[4], c[5]})
	}
	return links, nil
}

// ftmLinkOf finds the row for a predicate between these types.
func ftmLinkOf(links []ftmLink, row graph.Predicate, subject, object graph.EntityType) ftmLink {
	for _, l := range links {
		if (l.predicate == row.Name || l.predicate == row.Family) && slices.Contains(l.subjects, string(subject)) && slices.Contains(l.objects, string(object)) {
			return l
		}
	}
	return ftmLink{schema: "UnknownLink", subject: "subject", object: "object"}
}

const ftmName = 200 // runes of a name at most: FollowTheMoney refuses longer ones

// ftmEntity is a line: https://followthemoney.tech/docs/.
type ftmEntity struct {
	id         string
	schema     string
	properties object
}

// set adds a property with the values that are not empty.
func (e *ftmEntity) set(property string, values ...string) {
	kept := make([]string, 0, len(values))
	for _, value := range values {
		if value = plain(value); value != "" && !slices.Contains(kept, value) {
			kept = append(kept, value)
		}
	}
	if len(kept) > 0 {
		e.properties.add(property, kept)
	}
}

func (e *ftmEntity) write(p *printer) {
	p.printf("{\"id\":%s,\"schema\":%s,\"properties\":%s}\n", jsonText(e.id), jsonText(e.schema), e.properties.close())
}

// writeFTM writes FollowTheMoney entities, one a line, as Aleph and OpenAleph load them: the documents as Articles, the
// entities, and a link for each statement, with its documents as proof and its quotes as description. FollowTheMoney
// holds what is or was: what is possible or negated is left out, and the note says how much that was.
func writeFTM(w io.Writer, v graph.View, o Options) error {
	links, err := readFTM()
	if err != nil {
		return err
	}
	p := &printer{w: w}
	for s, err := range v.Sources() {
		if err != nil {
			return err
		}
		e := ftmEntity{id: ftmID("document", s.ID), schema: "Article"}
		e.set("title", s.Title)
		e.set("fileName", s.ID)
		if first, last := interval(s.Date); first != "" && first == last {
			e.set("publishedAt", first)
		}
		if u, err := url.Parse(s.URL); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
			e.set("sourceUrl", u.String())
		}
		e.write(p)
	}
	nodes := map[string]ftmNode{}
	for e, err := range v.Entities() {
		if err != nil {
			return err
		}
		nodes[e.ID] = ftmNode{e.Type, e.Name}
		ftmThing(p, e)
	}
	positions := map[string]bool{}
	unsaid := 0
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		if !s.Status.Asserted() {
			unsaid++
			continue
		}
		row, _ := o.Predicates.Lookup(s.Predicate)
		l := ftmLinkOf(links, row, nodes[s.Subject].kind, nodes[s.Object].kind)
		object := ftmID("entity", s.Object)
		if l.object == "post" {
			object = ftmID("position", s.Predicate, s.Object)
			if !positions[object] {
				positions[object] = true
				post := ftmEntity{id: object, schema: "Position"}
				post.set("name", words(s.Predicate)+" "+nodes[s.Object].name)
				post.write(p)
			}
		}
		ftmStatement(p, s, l, ftmID("entity", s.Subject), object)
	}
	if unsaid > 0 {
		o.Note(fmt.Sprintf("FollowTheMoney has no place for what is possible or negated: %s left out.", count(unsaid, "statement", "statements")))
	}
	return p.err
}

type ftmNode struct {
	kind graph.EntityType
	name string
}

var (
	countryCode  = regexp.MustCompile(`^[A-Za-z]{2}$`)
	readableID   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9]([a-z0-9.-]{0,200}[a-z0-9])?$`) }) // a third of a millisecond
	wikidataItem = regexp.MustCompile(`^Q[0-9]+$`)
)

// ftmThing writes an entity.
func ftmThing(p *printer, e *graph.Entity) {
	out := ftmEntity{id: ftmID("entity", e.ID), schema: string(e.Type)}
	name := shorten(cmp.Or(plain(e.Name), plain(e.ID), "?"), ftmName) // required
	var aliases []string
	switch e.Type {
	case graph.Place:
		out.schema = "Address"
		out.set("full", name)
	case graph.Event:
		first, last := interval(e.Attrs["date"])
		out.set("startDate", first)
		out.set("endDate", last)
	case graph.Person:
		out.set("gender", map[string]string{"Masc": "male", "Fem": "female"}[e.Attrs["gender"]])
	case graph.Organization:
	default:
		out.schema = "LegalEntity"
	}
	out.set("name", name)
	for _, alias := range e.Aliases {
		aliases = append(aliases, shorten(plain(alias), ftmName))
	}
	out.set("alias", aliases...)
	if c := e.Attrs["country"]; countryCode.MatchString(c) {
		out.set("country", strings.ToLower(c))
	}
	if q := e.Known["wikidata"]; wikidataItem.MatchString(q) {
		out.set("wikidataId", q)
	}
	out.write(p)
}

// ftmStatement writes the link that a statement is.
func ftmStatement(p *printer, s *graph.Statement, l ftmLink, subject, object string) {
	out := ftmEntity{id: ftmID("statement", s.Subject, s.Predicate, s.Object, string(s.Status)), schema: l.schema}
	out.set(l.subject, subject)
	out.set(l.object, object)
	switch l.schema {
	case "Family", "Associate":
		out.set("relationship", words(s.Predicate))
	case "Payment":
		out.set("purpose", words(s.Predicate))
	case "Occupancy":
		out.set("status", map[graph.Status]string{graph.Former: "ended"}[s.Status])
	default:
		out.set("role", words(s.Predicate))
		out.set("status", map[graph.Status]string{graph.Former: "former"}[s.Status])
	}
	if first, last := interval(s.Date); strings.Contains(s.Date, "/") {
		out.set("startDate", first)
		out.set("endDate", last)
	} else if first != "" {
		out.set("date", s.Date)
	}
	var proof, quotes []string
	for _, document := range documents(s) {
		proof = append(proof, ftmID("document", document))
	}
	for _, e := range s.Evidence {
		quotes = append(quotes, e.Sentence)
	}
	out.set("proof", proof...)
	out.set("description", quotes...)
	out.write(p)
}

// ftmID makes an id: kg's own for entities, and a hash for what has none that is short and without spaces.
func ftmID(kind string, parts ...string) string {
	if kind == "entity" && readableID().MatchString(parts[0]) {
		return "kg-" + parts[0]
	}
	hash := sha256.Sum256([]byte(kind + "\x00" + strings.Join(parts, "\x00")))
	return "kg-" + kind + "-" + hex.EncodeToString(hash[:10])
}
