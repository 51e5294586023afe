package extract

import (
	"slices"

	"kg/graph"
)

// foreigner reports whether whom a title tells is a native of another state than the one at hand, whose office it then is not: "la présidente, l'Argentine Anna
// Roy," of a court, in a text on Congo. The text has said so, or an adjective before the name does.
func (r *reader) foreigner(rule *Rule, sentence, token, state int) bool {
	at := r.stateOfPlace(state)
	if at < 0 || rule.Predicate == "ambassador-of" {
		return false
	}
	holders := r.denoted(sentence, token, &rule.Subject)
	if len(holders) == 0 && rule.Trigger.POS == 'V' {
		holders = r.fill(&rule.Subject, rule, sentence, token, []int{token})
	}
	elsewhere := false
	for _, x := range holders {
		for i := range r.out {
			f := &r.out[i]
			if f.subject.entity != x.entity || f.predicate != "citizen-of" || f.status == graph.Negated || !r.isState(f.object.entity) {
				continue
			}
			if f.object.entity == at {
				return false
			}
			elsewhere = true
		}
		for k := range r.mentions[sentence] {
			m := &r.mentions[sentence][k]
			if m.entity != x.entity || m.kind != graph.NameMention || m.first == 0 {
				continue
			}
			if p := r.demonym(sentence, m.first-1); p != nil && p.Kind == "country" {
				if r.place(p) == at {
					return false
				}
				elsewhere = true
			}
		}
	}
	return elsewhere
}

// leadsBody reports whether the text has told of somebody that they lead, run or train a body: "le dirigeant sud-africain" is then no ruler.
func (r *reader) leadsBody(person int) bool {
	return slices.ContainsFunc(r.out, func(f found) bool {
		return f.subject.entity == person && postsOfBodies[f.predicate] && r.entities[f.object.entity].typ == graph.Organization
	})
}

// aboutSport reports whether a text is about a sport of teams, or about a club.
func (r *reader) aboutSport() bool {
	if r.sport {
		return true
	}
	id := r.institution("")
	return id >= 0 && isClub(&r.entities[id])
}
