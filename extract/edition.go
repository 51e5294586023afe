package extract

import (
	"strings"

	"kg/gazetteer"
	"kg/graph"
)

// readEditions joins a contest to the one edition of it that the text names: "CAN 2027 … la Coupe d'Afrique des nations". Where
// it names several, the bare name may be any of them.
func (r *reader) readEditions() {
	editions := map[string][]int{}
	bare := make([]string, len(r.entities))
	for id := range r.entities {
		e := &r.entities[id]
		if e.typ != graph.Event || !e.named || len(e.mentions) == 0 {
			continue
		}
		series, dated := r.series(e.name)
		if dated {
			editions[series] = append(editions[series], id)
		} else {
			bare[id] = series
		}
	}
	for id, series := range bare {
		if into := editions[series]; series != "" && len(into) == 1 {
			r.merge(id, into[0])
		}
	}
}

// series is what the editions of an event have in common, by the gazetteer where that knows it, and whether a year ends the name.
func (r *reader) series(name string) (string, bool) {
	series, dated := name, false
	if k := strings.LastIndexAny(name, " -"); k > 0 && len(name) == k+5 && strings.Trim(name[k+1:], "0123456789") == "" {
		series, dated = name[:k], true
	}
	if e, ok := r.x.world.g.Event(series); ok {
		return e.ID, dated
	}
	return gazetteer.Fold(series), dated
}
