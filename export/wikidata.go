package export

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"kg/graph"
)

//go:embed wikidata.tsv
var wikidataTSV string

// wikidataProperty is a row of wikidata.tsv.
type wikidataProperty struct {
	id               string
	inverse          bool // object property subject
	subjects, object []string
}

// readWikidata reads the table; a property that states no relation between the two entities is not among the result.
func readWikidata() (map[string]wikidataProperty, error) {
	properties := map[string]wikidataProperty{}
	for i, row := range strings.Split(wikidataTSV, "\n") {
		if row == "" || strings.HasPrefix(row, "#") {
			continue
		}
		c := strings.Split(row, "\t")
		if len(c) != 5 || !slices.Contains([]string{"forward", "inverse", "position"}, c[1]) {
			return nil, fmt.Errorf("wikidata.tsv:%d: not a property, its direction, two lists of types and a name", i+1)
		}
		if c[1] != "position" {
			properties[c[0]] = wikidataProperty{c[0], c[1] == "inverse", strings.Split(c[2], "|"), strings.Split(c[3], "|")}
		}
	}
	return properties, nil
}

// holds reports whether the property says of these types what the predicate says.
func (p wikidataProperty) holds(subject, object graph.EntityType) bool {
	return slices.Contains(p.subjects, string(subject)) && slices.Contains(p.object, string(object))
}
