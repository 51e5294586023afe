package extract

import (
	"slices"

	"kg/graph"
)

// decider is whose decision the document tells of in headline and lead, for who judges one without saying whose: "La Commission a
// suspendu l'aide … La ministre a regretté une décision hâtive". It is the first body, else the first state, that is the
// subject of a verb of deciding there, in the order of the text; nothing where the judged noun says itself whose it is. Where the judge is
// who decided, the rule states nothing, for both its ends are one.
func (r *reader) decider(sentence, token int) []ref {
	t := r.trees[sentence]
	if sentence == 0 {
		return nil
	}
	for _, a := range t.out[token] {
		if a.label != "obj" && a.label != "de" && a.label != "contre" {
			continue
		}
		if r.mentionAt(sentence, a.to) != nil || r.demonymed(sentence, a.to) { // "cette décision" that coreference knows
			return nil
		}
		if slices.ContainsFunc([]string{"de", "par", "poss", "contre", "à"}, func(label string) bool { return t.has(a.to, label) }) {
			return nil
		}
	}
	var state []ref
	judgement := ""
	for _, a := range t.out[token] {
		if lemma := t.lemma(a.to); r.x.rules.in("jugement-rendu", lemma) {
			judgement = lemma
		}
	}
	for s := 0; s < min(r.lead, sentence); s++ {
		d := r.trees[s]
		for k := range d.s.Tokens {
			if !d.verbal(k) || !r.x.rules.in("décision-verbe", lower(d.s.Tokens[k].Lemma)) || d.polarity(k) != graph.Fact {
				continue
			}
			for _, a := range d.out[k] {
				if a.label != "subj" {
					continue
				}
				for _, x := range r.standFor(s, a.to, &Slot{}, 0) {
					switch meant := r.tokenRef(x.entity, sentence, token, 0.85); r.entities[x.entity].typ {
					case graph.Organization:
						if r.noJudge(judgement, x.entity) {
							continue
						}
						return []ref{meant}
					case graph.Place:
						if state == nil {
							state = []ref{meant}
						}
					}
				}
			}
		}
	}
	return state
}
