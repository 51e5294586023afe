package extract

import (
	"kg/graph"
)

// institution is the body that the document is about: the organisation that it speaks of at least three times and twice as often as
// of the next, -1 where there is none. Those that only report, and those that everybody sits in, are none.
func (r *reader) institution() int {
	return dominant(len(r.entities), 3, func(id int) int {
		e := &r.entities[id]
		if e.typ != graph.Organization {
			return 0
		}
		if k := e.known; k != nil {
			switch k.Kind {
			case "media", "news-agency", "parliament", "ministry", "court", "army", "militia":
				return 0
			}
		}
		return len(e.mentions)
	})
}

// demonymed reports whether an adjective says which country's a post is: "le directeur technique ivoirien".
func (r *reader) demonymed(sentence, token int) bool {
	for _, a := range r.trees[sentence].out[token] {
		if a.label == "adj" && r.demonym(sentence, a.to) != nil {
			return true
		}
	}
	return false
}
