package gazetteer

import (
	"fmt"
	"strings"
)

// party adds a row of parties.tsv.
func (g *Gazetteer) party(fields []string) error {
	var parties []*Entry
	for id := range strings.SplitSeq(fields[1], "|") {
		e := g.byID.Get("org:" + id)
		if e == nil {
			return fmt.Errorf("unknown organisation %q", id)
		}
		parties = append(parties, e)
	}
	for form := range strings.SplitSeq(fields[0], "|") {
		folded := g.names.fold(form)
		g.parties.Set(folded, parties)
	}
	return nil
}

// Parties lists the parties whose people an adjective or noun can mean, one of a country each: "socialiste" is of the Parti
// socialiste in France and of the PSOE in Spain.
func (g *Gazetteer) Parties(form string) []*Entry {
	parties, _ := lookup(&g.parties, form)
	return parties
}
