package extract

import (
	_ "embed"

	"kg/graph"
)

//go:embed model/statements.bin
var embeddedLinear []byte

// learnedRule is the rule name of statements that no rule gave.
const learnedRule = "learned"

// propose lets the learned model weigh every pair: it gives the rules' statements their confidence, drops those it
// finds improbable, and states what no rule did where it is sure enough.
func (r *reader) propose(m *Linear) {
	scores := make([]float64, len(m.Labels))
	weighed := map[statementKey]float64{}
	byRules := len(r.out)
	for i := range r.d.Sentences {
		for _, p := range r.pairs(i) {
			ta, tb := r.entities[p.a.entity].typ, r.entities[p.b.entity].typ
			m.score(&p, scores)
			for l, score := range scores {
				label := m.Labels[l]
				if !label.Allowed(r.x.table, ta, tb) {
					continue
				}
				s, o := p.a, p.b
				if label.Back {
					s, o = o, s
				}
				prob := m.Probability(score)
				key := statementKey{s.entity, label.Predicate, o.entity, i}
				weighed[key] = max(weighed[key], prob)
				threshold := m.head.Propose
				if l < len(m.head.Threshold) && m.head.Threshold[l] > 0 {
					threshold = m.head.Threshold[l]
				}
				if _, stated := r.found[key]; stated || prob < threshold {
					continue
				}
				f := found{subject: s, object: o, rule: learnedRule, sentence: i, trigger: p.trigger, predicate: label.Predicate,
					status: graph.Fact, confidence: prob}
				if p.trigger >= 0 {
					row, _ := r.x.table.Lookup(label.Predicate)
					f.status = r.status(i, p.trigger, row)
					f.date = r.date(i, p.trigger, row.Family == "role")
				}
				r.found[key] = len(r.out)
				r.out = append(r.out, f)
			}
		}
	}
	kept := r.out[:0]
	for k, f := range r.out {
		if k < byRules {
			if prob, ok := weighed[statementKey{f.subject.entity, f.predicate, f.object.entity, f.sentence}]; ok {
				if prob < m.head.Keep {
					continue
				}
				f.confidence = prob
			}
		}
		kept = append(kept, f)
	}
	r.out = kept
}
