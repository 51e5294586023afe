package extract

import "slices"

// labels is a set of labels of arcs, each at one of 64 places: it may say yes to a label that is not in it, and never no to one that
// is. Most rules are turned away by the labels that stand at a token, without a look at its arcs.
type labels uint64

// labelled is the set of one label: its length and three of its letters tell most from one another.
func labelled(label string) labels {
	n := len(label)
	if n == 0 {
		return 1
	}
	h := uint32(n)<<24 | uint32(label[0])<<16 | uint32(label[n/2])<<8 | uint32(label[n-1])
	return 1 << (h * 0x9E3779B1 >> 26)
}

// What the complements of nouns stand by of which makers and measured speak.
var (
	deArc       = labelled("de")
	measureArcs = deArc | labelled("à") | labelled("pour")
)

// slotStart is where the paths of a slot begin.
type slotStart struct {
	out, in  labels
	anywhere bool // also where no arc leads
}

// needs are what must stand at a token for a rule to say anything there.
type needs struct {
	out, in         labels // arcs that must all be there
	subject, object slotStart
	first           bool // the object may be looked for first: the subject is the name at hand
	with, without   slotStart
	office, post    bool // see stateOffice and posts
	acts            bool // see actorFamilies
	coins           bool // see coin and asCompany
}

// findNeeds notes what a rule needs.
func (rule *Rule) findNeeds() {
	n := &rule.needs
	n.office, n.post, n.acts = stateOffice(rule.Predicate), posts[rule.Predicate], actorFamilies[rule.row.Family]
	n.coins = companyDeals[rule.Predicate] || companyHoldings[rule.Predicate]
	all := startOf(rule.Trigger.Fixed)
	n.out, n.in = all.out, all.in
	n.with, n.without = startOf(rule.Options.With), startOf(rule.Options.Without)
	n.subject, n.object = rule.Subject.findStarts(), rule.Object.findStarts()
	n.first = rule.Trigger.Type != "" && len(rule.Subject.Paths) == 1 && rule.Subject.Paths[0][0].Label == "here"
	if rule.Predicate == "lawyer-of" || n.post && rule.Object.hasPossessor() {
		n.object.anywhere = true // see fill
	}
}

// startOf is where dependents begin.
func startOf(dependents []Fixed) (x slotStart) {
	for i := range dependents {
		switch f := &dependents[i]; {
		case f.kind == pathDependent && f.Path[0].Up:
			x.in |= labelled(f.Path[0].Label)
		case f.kind == pathDependent:
			x.out |= labelled(f.Path[0].Label)
		case f.kind == arcDependent:
			x.out |= f.arc
		default: // which ask for no arc
			x.anywhere = true
		}
	}
	return x
}

// findStarts notes where each path of a slot begins, and returns where any of them does.
func (s *Slot) findStarts() (all slotStart) {
	s.starts = make([]slotStart, len(s.Paths))
	for i, p := range s.Paths {
		x := &s.starts[i]
		switch first := p[0]; {
		case first.implied():
			x.anywhere = true
		case first.Up:
			x.in = labelled(first.Label)
		default:
			x.out = labelled(first.Label)
			if first.Label == "entre" { // "les relations franco-allemandes"
				x.out |= labelled("adj")
			}
		}
		all.out, all.in, all.anywhere = all.out|x.out, all.in|x.in, all.anywhere || x.anywhere
	}
	return all
}

// hasPossessor reports whether a slot takes the possessor alone.
func (s *Slot) hasPossessor() bool {
	return slices.ContainsFunc(s.Paths, func(p Path) bool { return len(p) == 1 && p[0].Label == "poss" })
}

// empty reports whether a slot is surely empty by the labels at the tokens of a trigger.
func (x *slotStart) empty(out, in labels) bool { return !x.anywhere && x.out&out == 0 && x.in&in == 0 }

// labelsAt are the labels of the arcs that go out from a trigger and that lead to it.
func (t *tree) labelsAt(rule *Rule, token int, span []int) (out, in labels) {
	for _, k := range span {
		out |= t.outs[k]
		in |= t.ins[k]
	}
	if rule.Trigger.Type != "" { // the titles of a name have its place, see follow
		for i := range t.in[token] {
			if a := &t.in[token][i]; a.introduces(a.from) {
				in |= t.ins[a.from]
			}
		}
	}
	return out, in
}
