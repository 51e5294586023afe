package export

import (
	"cmp"
	"container/heap"
	"fmt"
	"slices"

	"kg/graph"
)

// picture is what a picture of a graph shows: one line for all that is said of one pair of entities in one direction,
// the lines best supported first until there are enough, and the entities at their ends.
type picture struct {
	nodes    []*graph.Entity // by id
	lines    []*line         // by from, to
	total    int             // lines that the whole graph has
	entities int             // entities that it has
}

// line is drawn from one entity to another, or between them where all that it says is symmetric.
type line struct {
	from, to  string
	symmetric bool
	labels    []label
	support   int // of the best supported label
	weight    float64
}

// label is one statement on a line.
type label struct {
	predicate  string
	family     string
	tone       tone
	symmetric  bool
	status     graph.Status
	date       string
	support    int
	confidence float64
	quote      graph.Evidence
}

// newPicture reads the view twice: the statements for the lines, then the entities at their ends. It keeps a line for each
// connected pair, with a quote for each statement, until it has chosen.
func newPicture(v graph.View, predicates *graph.Predicates, maxLines int) (*picture, error) {
	byPair := map[[2]string]*line{}
	for s, err := range v.Statements() {
		if err != nil {
			return nil, err
		}
		row, _ := predicates.Lookup(s.Predicate)
		pair := [2]string{s.Subject, s.Object}
		if row.Symmetric && pair[0] > pair[1] {
			pair[0], pair[1] = pair[1], pair[0]
		}
		l := byPair[pair]
		if l == nil {
			l = &line{from: pair[0], to: pair[1], symmetric: true}
			byPair[pair] = l
		}
		l.symmetric = l.symmetric && row.Symmetric
		l.labels = append(l.labels, label{s.Predicate, row.Family, toneOf(row), row.Symmetric, s.Status, s.Date, s.Support, s.Confidence, best(s)})
	}
	joinSymmetric(byPair)
	p := &picture{}
	for _, l := range byPair {
		l.finish()
		p.lines = append(p.lines, l)
	}
	p.total = len(p.lines)
	slices.SortFunc(p.lines, byEnds)
	if maxLines >= 0 && len(p.lines) > maxLines {
		p.lines = strongest(p.lines, maxLines)
		slices.SortFunc(p.lines, byEnds)
	}
	shown := map[string]bool{}
	for _, l := range p.lines {
		shown[l.from], shown[l.to] = true, true
	}
	for e, err := range v.Entities() {
		if err != nil {
			return nil, err
		}
		p.entities++
		if shown[e.ID] {
			p.nodes = append(p.nodes, e)
		}
	}
	return p, nil
}

func byEnds(a, b *line) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) }

// strongest chooses n of the lines so that the picture hangs together: it begins with the strongest line and adds the
// strongest that touches one it has (Prim 1957); where none does, the strongest of what is left. Lines come by their
// ends, which also breaks ties.
func strongest(lines []*line, n int) []*line {
	order := slices.Clone(lines)
	slices.SortStableFunc(order, func(a, b *line) int { return cmp.Compare(b.weight, a.weight) })
	at := map[string][]int{} // the lines of an entity, by their place in the order
	for i, l := range order {
		at[l.from] = append(at[l.from], i)
		at[l.to] = append(at[l.to], i)
	}
	var chosen []*line
	seen, reached := make([]bool, len(order)), map[string]bool{}
	border := &intHeap{}
	for next := 0; len(chosen) < n && next < len(order); {
		i := next
		if border.Len() > 0 {
			i = heap.Pop(border).(int)
		} else if seen[i] {
			next++
			continue
		}
		if seen[i] {
			continue
		}
		seen[i] = true
		chosen = append(chosen, order[i])
		for _, id := range []string{order[i].from, order[i].to} {
			if !reached[id] {
				reached[id] = true
				for _, j := range at[id] {
					if !seen[j] {
						heap.Push(border, j)
					}
				}
			}
		}
	}
	return chosen
}

// intHeap is a heap of numbers, the least first (container/heap).
type intHeap []int

func (h intHeap) Len() int           { return len(h) }
func (h intHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h intHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *intHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *intHeap) Pop() any {
	last := len(*h) - 1
	x := (*h)[last]
	*h = (*h)[:last]
	return x
}

// joinSymmetric puts what is symmetric onto the line that already runs between the same two, in the direction that says
// more, so that two people who met and criticized each other's country are joined by one line, not two.
func joinSymmetric(byPair map[[2]string]*line) {
	for pair, l := range byPair {
		back := byPair[[2]string{pair[1], pair[0]}]
		if !l.symmetric || back == nil || pair[0] == pair[1] {
			continue
		}
		back.labels = append(back.labels, l.labels...)
		delete(byPair, pair)
	}
}

// generalRoles say no more than a role that says what is headed or led.
var generalRoles = []string{"head-of", "leader-of", "minister-of", "employee-of"}

// finish puts the labels in order, leaves out what another of them says better (what is possible where it is also a fact,
// "head of" beside "secretary general of"), and weighs the line by support and confidence: what is asserted counts more than what
// is possible, what one does or is more than where or at what, and each further statement on the line less than the one
// before.
func (l *line) finish() {
	slices.SortFunc(l.labels, func(a, b label) int {
		return cmp.Or(cmp.Compare(statusRank(a.status), statusRank(b.status)), cmp.Compare(b.support, a.support),
			cmp.Compare(b.confidence, a.confidence), cmp.Compare(a.predicate, b.predicate), cmp.Compare(a.date, b.date))
	})
	facts, particular := map[string]bool{}, false
	for _, x := range l.labels {
		facts[x.predicate] = facts[x.predicate] || x.status == graph.Fact
		particular = particular || x.status == graph.Fact && x.family == "role" && !slices.Contains(generalRoles, x.predicate)
	}
	l.labels = slices.DeleteFunc(l.labels, func(x label) bool {
		return x.status == graph.Possible && facts[x.predicate] || particular && slices.Contains(generalRoles, x.predicate)
	})
	for i, x := range l.labels {
		l.support = max(l.support, x.support)
		share := float64(x.support) * x.confidence / float64(i+1)
		if !x.status.Asserted() {
			share /= 2
		}
		if x.family == "place" || x.family == "event" {
			share /= 2
		}
		l.weight += share
	}
}

// ink is that of the first label.
func (l *line) ink() ink { return inkOf(l.status(), l.labels[0].tone) }

// status is that of the first label: a line is dashed, grey or dotted only where nothing on it is a fact.
func (l *line) status() graph.Status { return l.labels[0].status }

func statusRank(s graph.Status) int {
	return slices.Index([]graph.Status{graph.Fact, graph.Former, graph.Possible, graph.Negated}, s)
}

// left says what of the graph the picture does not show, or nothing.
func (p *picture) left() string {
	lines, nodes := p.total-len(p.lines), p.entities-len(p.nodes)
	switch {
	case lines > 0:
		return fmt.Sprintf("The %d best supported of %d connections, between %d of %d entities.", len(p.lines), p.total, len(p.nodes), p.entities)
	case nodes > 0:
		return fmt.Sprintf("%s without a connection left out.", count(nodes, "entity", "entities"))
	}
	return ""
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
