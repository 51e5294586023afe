package extract

import (
	"slices"

	"kg/graph"
)

// labels is a set of labels of arcs, each at one of 63 places: it may say yes to a label that is not in it, and never no to one that
// is. Most rules are turned away by the labels that stand at a token, without a look at its arcs.
type labels uint64

// labelled is the set of one label: its length and three of its letters tell most from one another.
func labelled(label string) labels {
	n := len(label)
	if n == 0 {
		return 1
	}
	h := uint32(n)<<24 | uint32(label[0])<<16 | uint32(label[n/2])<<8 | uint32(label[n-1])
	return 1 << (uint64(h*0x9E3779B1) * 63 >> 32)
}

// everywhere is the place that is in what is asked of every token: of what needs no arc.
const everywhere labels = 1 << 63

// What the complements of nouns stand by of which makers and measured speak.
var (
	deArc       = labelled("de")
	measureArcs = deArc | labelled("à") | labelled("pour")
)

// slotStart is where the paths of a slot begin: at arcs that go out or lead in, or everywhere.
type slotStart struct{ out, in labels }

func (x slotStart) or(y slotStart) slotStart { return slotStart{x.out | y.out, x.in | y.in} }

// needs are what must stand at a token for a rule to say anything there.
type needs struct {
	out, in         labels // arcs that must all be there
	subject, object slotStart
	atOneToken      bool // its trigger is one token, and no name, which titles may stand beside
	filling         int  // of the subject, where no object means that it needs to be filled only once at a token; else 0
	first           bool // the object may be looked for first: the subject is the name at hand
	with, without   slotStart
	office, post    bool // see stateOffice and posts
	acts            bool // see actorFamilies
	coins           bool // see coin and asCompany
}

// findNeeds notes what a rule needs.
func (rule *Rule) findNeeds() {
	n := &rule.needs
	n.atOneToken = len(rule.Trigger.Fixed) == 0 && rule.Trigger.Type == ""
	n.office, n.post, n.acts = stateOffice(rule.Predicate), posts[rule.Predicate], actorFamilies[rule.row.Family]
	n.coins = companyDeals[rule.Predicate] || companyHoldings[rule.Predicate]
	all := startOf(rule.Trigger.Fixed)
	n.out, n.in = all.out&^everywhere, all.in
	n.with, n.without = startOf(rule.Options.With), startOf(rule.Options.Without)
	n.subject, n.object = rule.Subject.start(), rule.Object.start()
	n.first = rule.Trigger.Type != "" && len(rule.Subject.Paths) == 1 && rule.Subject.Paths[0][0].Label == "here"
	if rule.Predicate == "lawyer-of" || n.post && rule.Object.hasPossessor() {
		n.object.out |= everywhere // see fill
	}
	rule.Subject.filling = rule.Subject.number << len(graph.EntityTypes)
	for i, typ := range graph.EntityTypes {
		if slices.Contains(rule.Subject.Types, typ) {
			rule.Subject.filling |= 1 << i
		}
	}
	if n.atOneToken && !n.coins && !n.office && rule.Predicate != "president-of" { // see ownOffices
		n.filling = rule.Subject.filling
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
			x.out |= everywhere
		}
	}
	return x
}

// findWords notes the places of what a dependent may be, by which most tokens are turned away.
func (f *Fixed) findWords() {
	if f.words = 0; f.Class != "" || len(f.Lemmas) == 0 {
		f.words = everywhere
	}
	for _, list := range [...][]string{f.Lemmas, f.capitals} {
		for _, w := range list {
			f.words |= labelled(w)
		}
	}
}

// findStarts notes where each path of a slot begins.
func (s *Slot) findStarts() {
	s.starts = make([]slotStart, len(s.Paths))
	for i, p := range s.Paths {
		x := &s.starts[i]
		switch first := p[0]; {
		case first.implied():
			x.out = everywhere
		case first.Up:
			x.in = labelled(first.Label)
		default:
			x.out = labelled(first.Label)
			if first.Label == "entre" { // "les relations franco-allemandes"
				x.out |= labelled("adj")
			}
		}
	}
}

// start is where any of the paths of a slot begins.
func (s *Slot) start() (all slotStart) {
	for _, x := range s.starts {
		all = all.or(x)
	}
	return all
}

// hasPossessor reports whether a slot takes the possessor alone.
func (s *Slot) hasPossessor() bool {
	return slices.ContainsFunc(s.Paths, func(p Path) bool { return len(p) == 1 && p[0].Label == "poss" })
}

// empty reports whether a slot is surely empty by the labels at the tokens of a trigger.
func (x *slotStart) empty(out, in labels) bool { return x.out&(out|everywhere) == 0 && x.in&in == 0 }

// labelsAt are the labels of the arcs that go out from a trigger and that lead to it.
func (t *tree) labelsAt(rule *Rule, token int, span []int) (out, in labels) {
	for _, k := range span {
		out |= t.outs[k]
		in |= t.ins[k]
	}
	if rule.Trigger.Type != "" {
		in |= t.titleLabels(token)
	}
	return out, in
}

// titleLabels are the labels of the arcs that lead to a name or to the titles beside it, which have its place, see follow.
func (t *tree) titleLabels(name int) labels {
	in := t.ins[name]
	for i := range t.in[name] {
		if a := &t.in[name][i]; a.introduces(a.from) {
			in |= t.ins[a.from]
		}
	}
	return in
}
