package extract

import (
	"kg/graph"
)

// eventsTold are the nouns that take up what a verb of their class tells: "se sont réunis jeudi à Vilnius … cette réunion".
var eventsTold = []struct{ class, noun string }{
	{"verbe-de-réunion", "réunion"},
	{"verbe-de-rencontre", "match"},
	{"verbe-de-cortège", "manifestation"},
}

// toldBy is the noun of the event that a verb tells, "" where it tells none. It becomes an entity where the text takes it up
// ("cette rencontre"): what is only told is no event of the graph.
func (r *reader) toldBy(sentence, k int) string {
	t := r.trees[sentence]
	tok := t.tok(k)
	if tok.UPOS != "VERB" || tok.Feat("VerbForm") == "Inf" || r.mentionAt(sentence, k) != nil {
		return ""
	}
	for _, e := range eventsTold {
		if r.x.rules.in(e.class, lower(tok.Lemma)) && (e.noun != "réunion" || t.reflexive(k) || t.passive[k]) {
			return e.noun
		}
	}
	return ""
}

// addTold makes an entity of an event that a verb told, under the noun that takes it up.
func (r *reader) addTold(d *described) int {
	d.entity = r.addEntity(entity{typ: graph.Event, name: d.lemma})
	r.addMention(d.entity, d.sentence, d.token, d.token, d.token, graph.DescriptionMention)
	return d.entity
}
