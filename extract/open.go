package extract

import "kg/graph"

// openRule is the rule name of statements that the text makes by a verb which no rule knows.
const openRule = "open"

// openConfidence is how sure an open statement is, before the sureness of its ends.
const openConfidence = 0.5

// readOpen states, where two entities are subject and object of one verb and no rule joined them in the sentence, that
// verb's lemma as an open predicate.
func (r *reader) readOpen() {
	joined := map[[3]int]bool{}
	for i := range r.out {
		f := &r.out[i]
		joined[[3]int{f.sentence, f.subject.entity, f.object.entity}] = true
		joined[[3]int{f.sentence, f.object.entity, f.subject.entity}] = true
	}
	slot := &Slot{}
	for i := range r.d.Sentences {
		t := r.trees[i]
		for k := range t.s.Tokens {
			tok := t.tok(k)
			if tok.UPOS != "VERB" || t.reflexive(k) || len(r.x.rules.index.at(tok.Lemma).rules) > 0 || r.x.rules.in("verbe-vide", tok.Lemma) || tok.Lemma == "_" {
				continue
			}
			for _, a := range t.out[k] {
				if a.label != "subj" {
					continue
				}
				for _, b := range t.out[k] {
					if b.label != "obj" || a.to == b.to {
						continue
					}
					for _, s := range r.standFor(i, a.to, slot, 0) {
						for _, o := range r.standFor(i, b.to, slot, 0) {
							key := [3]int{i, s.entity, o.entity}
							if s.entity == o.entity || joined[key] || s.sure*o.sure < 0.7 || r.entities[s.entity].typ == graph.Event {
								continue
							}
							joined[key] = true
							row, _ := r.x.table.Lookup(tok.Lemma)
							f := found{subject: s, object: o, rule: openRule, kind: 'V', sentence: i, trigger: k, predicate: tok.Lemma, open: true,
								status: r.status(i, k, row), confidence: s.sure * o.sure * openConfidence}
							f.date = r.date(i, k, false)
							f.attribution = r.attribution(i, k, s)
							r.out = append(r.out, f)
						}
					}
				}
			}
		}
	}
}
