package gazetteer

import (
	"fmt"
	"strings"
)

// town adds a row of towns.tsv.
func (g *Gazetteer) town(fields []string) error {
	e, ok := g.find(fields[0], &g.places)
	if !ok {
		return fmt.Errorf("unknown town %q", fields[0])
	}
	for form := range strings.FieldsSeq(fields[1]) {
		for _, f := range []string{form, strings.TrimSuffix(form, "s") + "s"} {
			g.claim(&g.towns, g.names.fold(f), e)
		}
	}
	return nil
}

// Town reads the adjective of a town or the name of who lives there: "lyonnaise" is Lyon.
func (g *Gazetteer) Town(form string) (*Entry, bool) { return g.find(form, &g.towns) }
