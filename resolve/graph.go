package resolve

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"

	"kg/graph"
)

// Graph is a resolved graph in memory. It implements graph.View.
type Graph struct {
	corpus   *Corpus
	entities []entity
	of       []uint32 // the entity of each local

	sorting sync.Once
	ends    [][2]uint32 // the entities of each statement, a symmetric one turned to one direction
	order   []uint32    // statements by subject, predicate, object, status, document, start

	judgements []MachineJudgement
}

// Judgements returns what was thought of pairs of names, the most worth a look first.
func (g *Graph) Judgements() []MachineJudgement { return g.judgements }

// entity is a cluster of locals.
type entity struct {
	id, name string
	ref      string // how judgements refer to it
	kind     graph.EntityType
	aliases  []string
	known    map[string]string
	attrs    map[string]string
	locals   []uint32 // by document
}

var _ graph.Rows = (*Graph)(nil)

// assemble makes the graph of clusters of locals. Clusters may come in any order; their locals are sorted.
func (c *Corpus) assemble(clusters []cluster) *Graph {
	g := &Graph{corpus: c, of: make([]uint32, len(c.locals))}
	g.entities = make([]entity, len(clusters))
	slugs := make([]string, len(clusters))
	each(len(clusters), func(i int) {
		g.entities[i] = c.describe(clusters[i])
		slugs[i] = graph.Slug(c.folded(&g.entities[i]))
	})
	graph.Reorder(g.entities, giveIDs(g.entities, slugs))
	for i := range g.entities {
		for _, l := range g.entities[i].locals {
			g.of[l] = uint32(i)
		}
	}
	return g
}

// giveIDs gives each entity the slug of its name, and returns their indexes in the order of the ids. Of several with one
// slug the one most spoken of (in documents, then by the first of them) has it plain, the others are numbered: the ids depend
// on the corpus alone.
func giveIDs(entities []entity, slugs []string) []uint32 {
	taken := map[string]bool{} // the user's, and those with numbers
	for i := range entities {
		if entities[i].id != "" {
			taken[entities[i].id] = true
		}
	}
	order := graph.ByText(len(slugs), func(i int) string { return slugs[i] }, func(a, b int) int {
		return cmp.Or(cmp.Compare(len(entities[b].locals), len(entities[a].locals)),
			cmp.Compare(entities[a].locals[0], entities[b].locals[0]))
	})
	plain := func(id string) bool {
		_, found := slices.BinarySearchFunc(order, id, func(e uint32, id string) int { return strings.Compare(slugs[e], id) })
		return found
	}
	for i := 0; i < len(order); {
		slug := slugs[order[i]]
		number := 2
		first := !taken[slug]
		for ; i < len(order) && slugs[order[i]] == slug; i++ {
			if entities[order[i]].id != "" {
				continue
			}
			if first {
				entities[order[i]].id, first = slug, false
				continue
			}
			id := slug + "-" + strconv.Itoa(number)
			// "g-2" may be the name of something itself.
			for taken[id] || plain(id) {
				number++
				id = slug + "-" + strconv.Itoa(number)
			}
			taken[id] = true
			entities[order[i]].id = id
		}
	}
	// Few are not yet where they belong.
	slices.SortFunc(order, func(a, b uint32) int { return strings.Compare(entities[a].id, entities[b].id) })
	return order
}

// sortStatements drops what has become a statement of an entity about itself, turns the symmetric ones to one
// direction, and sorts.
func (g *Graph) sortStatements() {
	c := g.corpus
	predicates := graph.DefaultPredicates()
	symmetric := map[ref]bool{}
	rank := c.ranks()
	g.ends = make([][2]uint32, len(c.statements))
	g.order = make([]uint32, 0, len(c.statements))
	for i := range c.statements {
		s := &c.statements[i]
		a, b := g.of[s.subject], g.of[s.object]
		if a == b {
			continue
		}
		sym, known := symmetric[s.predicate]
		if !known {
			row, _ := predicates.Lookup(c.strings.text(s.predicate))
			sym = row.Symmetric
			symmetric[s.predicate] = sym
		}
		if sym && a > b {
			a, b = b, a
		}
		g.ends[i] = [2]uint32{a, b}
		g.order = append(g.order, uint32(i))
	}
	slices.SortFunc(g.order, func(i, j uint32) int {
		s, t := &c.statements[i], &c.statements[j]
		if c := cmp.Compare(g.ends[i][0], g.ends[j][0]); c != 0 {
			return c
		}
		if s.predicate != t.predicate {
			return cmp.Compare(rank[s.predicate], rank[t.predicate])
		}
		if c := cmp.Compare(g.ends[i][1], g.ends[j][1]); c != 0 {
			return c
		}
		if s.status != t.status {
			return cmp.Compare(rank[s.status], rank[t.status])
		}
		subject, object := g.places(i)
		otherSubject, otherObject := g.places(j)
		return cmp.Or(
			cmp.Compare(s.document, t.document),
			cmp.Compare(s.start, t.start),
			cmp.Compare(subject[0], otherSubject[0]),
			cmp.Compare(object[0], otherObject[0]),
			cmp.Compare(rank[s.rule], rank[t.rule]),
			cmp.Compare(i, j))
	})
}

// places returns where subject and object of a statement stand.
func (g *Graph) places(i uint32) (subject, object [2]uint32) {
	s := &g.corpus.statements[i]
	if g.ends[i][0] != g.of[s.subject] {
		return s.objectAt, s.subjectAt
	}
	return s.subjectAt, s.objectAt
}

// ranks returns the place of each predicate, status and rule of the statements among all of them, by their refs.
func (c *Corpus) ranks() []uint32 {
	rank := make([]uint32, len(c.strings.texts))
	var all []ref
	for i := range c.statements {
		s := &c.statements[i]
		for _, r := range [...]ref{s.predicate, s.status, s.rule} {
			if rank[r] == 0 {
				rank[r] = 1
				all = append(all, r)
			}
		}
	}
	slices.SortFunc(all, func(a, b ref) int { return cmp.Compare(c.strings.text(a), c.strings.text(b)) })
	for i, r := range all {
		rank[r] = uint32(i)
	}
	return rank
}

// Entities implements graph.View. An entity is good until the next.
func (g *Graph) Entities() iter.Seq2[*graph.Entity, error] {
	return func(yield func(*graph.Entity, error) bool) {
		for row, err := range g.EntityRows() {
			if !yield(g.unnumbered(row), err) {
				return
			}
		}
	}
}

// EntityRows implements graph.Rows.
func (g *Graph) EntityRows() iter.Seq2[*graph.EntityRow, error] {
	return func(yield func(*graph.EntityRow, error) bool) {
		var w rowWriter
		for i := range g.entities {
			if !yield(g.row(i, &w), nil) {
				return
			}
		}
	}
}

// Entity implements graph.View. The graph knows no former ids.
func (g *Graph) Entity(id string) (*graph.Entity, error) {
	i, found := sort.Find(len(g.entities), func(i int) int { return cmp.Compare(id, g.entities[i].id) })
	if !found {
		return nil, fmt.Errorf("%w: %s", graph.ErrNotFound, id)
	}
	return g.unnumbered(g.row(i, new(rowWriter))), nil
}

// rowWriter makes the row of one entity after another in the same memory.
type rowWriter struct {
	row      graph.EntityRow
	mentions []located
	surfaces map[written]uint32 // their numbers, where they are more than a look through them is for
	list     []written
}

// located is a mention with its document.
type located struct {
	document uint32
	mention
}

// written is how a mention is written.
type written struct{ text, kind ref }

// fewSurfaces are looked through faster than a map, which would have to be emptied for every entity.
const fewSurfaces = 32

func (w *rowWriter) surface(s written) (number uint32, known bool) {
	if w.surfaces == nil {
		i := slices.Index(w.list, s)
		if i >= 0 || len(w.list) < fewSurfaces {
			return uint32(max(i, 0)), i >= 0
		}
		w.surfaces = map[written]uint32{}
		for i, s := range w.list {
			w.surfaces[s] = uint32(i)
		}
	}
	number, known = w.surfaces[s]
	return number, known
}

// row makes the row of an entity.
func (g *Graph) row(i int, w *rowWriter) *graph.EntityRow {
	e, c := &g.entities[i], g.corpus
	w.mentions, w.surfaces, w.list = w.mentions[:0], nil, w.list[:0]
	sorted := true // as most are, since documents are extracted from front to back
	for i, n := range e.locals {
		l := &c.locals[n]
		sorted = sorted && (i == 0 || c.locals[e.locals[i-1]].document != l.document)
		for j := l.first; j < l.after; j++ {
			w.mentions = append(w.mentions, located{l.document, c.mentions[j]})
			sorted = sorted && (j == l.first || c.mentions[j-1].start < c.mentions[j].start)
		}
	}
	if !sorted {
		slices.SortStableFunc(w.mentions, func(a, b located) int {
			return cmp.Or(cmp.Compare(a.document, b.document), cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
		})
	}
	out := &w.row
	out.Entity = graph.Entity{ID: e.id, Name: e.name, Type: e.kind, Aliases: e.aliases, Known: e.known, Attrs: e.attrs}
	if out.Aliases == nil {
		out.Aliases = []string{}
	}
	out.Surfaces, out.Mentions = out.Surfaces[:0], out.Mentions[:0]
	for i := range w.mentions {
		m := &w.mentions[i]
		s := written{m.text, m.kind}
		number, known := w.surface(s)
		if !known {
			number = uint32(len(w.list))
			w.list = append(w.list, s)
			if w.surfaces != nil {
				w.surfaces[s] = number
			}
			out.Surfaces = append(out.Surfaces, graph.Surface{Kind: graph.MentionKind(c.strings.text(m.kind)), Text: c.strings.text(m.text)})
		}
		out.Mentions = append(out.Mentions, graph.MentionRow{Document: m.document, Start: m.start, End: m.end, Surface: number})
	}
	return out
}

// unnumbered makes an entity of its row.
func (g *Graph) unnumbered(row *graph.EntityRow) *graph.Entity {
	e := row.Entity
	for _, m := range row.Mentions {
		s := row.Surfaces[m.Surface]
		e.Mentions = append(e.Mentions, graph.Mention{Document: g.corpus.sources[m.Document].ID, Start: int(m.Start), End: int(m.End), Text: s.Text, Kind: s.Kind})
	}
	return &e
}

// Sources implements graph.View.
func (g *Graph) Sources() iter.Seq2[*graph.Source, error] {
	return func(yield func(*graph.Source, error) bool) {
		for i := range g.corpus.sources {
			if !yield(&g.corpus.sources[i], nil) {
				return
			}
		}
	}
}

// Statements implements graph.View. A statement is good until the next.
func (g *Graph) Statements() iter.Seq2[*graph.Statement, error] {
	return func(yield func(*graph.Statement, error) bool) {
		g.sorting.Do(g.sortStatements) // when they are first asked for: the entities may be worked on meanwhile
		var s graph.Statement
		for i := 0; i < len(g.order); {
			j := i + 1
			for j < len(g.order) && g.alike(g.order[i], g.order[j]) {
				j++
			}
			g.statement(g.order[i:j], &s)
			if !yield(&s, nil) {
				return
			}
			i = j
		}
	}
}

func (g *Graph) alike(i, j uint32) bool {
	s, t := &g.corpus.statements[i], &g.corpus.statements[j]
	return g.ends[i] == g.ends[j] && s.predicate == t.predicate && s.status == t.status
}

// statement puts pieces of evidence, which are sorted by document, together, in the memory of another statement.
func (g *Graph) statement(pieces []uint32, out *graph.Statement) {
	c := g.corpus
	first, ends := &c.statements[pieces[0]], g.ends[pieces[0]]
	*out = graph.Statement{
		Subject: g.entities[ends[0]].id, Predicate: c.strings.text(first.predicate),
		Object: g.entities[ends[1]].id, Status: graph.Status(c.strings.text(first.status)), Open: first.open,
		Evidence: out.Evidence[:0],
	}
	doubt, best := 1.0, 0.0 // that all documents err; the best confidence of the present document
	var room [4]counted
	dates := tally(room[:0])
	for i, p := range pieces {
		s := &c.statements[p]
		newDocument := i == 0 || s.document != c.statements[pieces[i-1]].document
		if newDocument {
			doubt *= 1 - best
			best = 0
			out.Support++
		}
		best = max(best, s.confidence)
		if s.date != 0 {
			dates = dates.add(c.strings.text(s.date))
		}
		subject, object := g.places(p)
		e := graph.Evidence{
			Document: c.sources[s.document].ID, Start: int(s.start), End: int(s.end), Sentence: c.strings.text(s.sentence),
			Status: graph.Status(c.strings.text(s.status)), Date: c.strings.text(s.date), Published: c.strings.text(s.published),
			Attribution: c.strings.text(s.attribution), Rule: c.strings.text(s.rule), Confidence: s.confidence,
			Subject: [2]int{int(subject[0]), int(subject[1])}, Object: [2]int{int(object[0]), int(object[1])},
		}
		// Two rules may read the same thing at the same place.
		if n := len(out.Evidence); n > 0 && samePlace(&out.Evidence[n-1], &e) {
			out.Evidence[n-1].Confidence = max(out.Evidence[n-1].Confidence, e.Confidence)
			continue
		}
		out.Evidence = append(out.Evidence, e)
	}
	doubt *= 1 - best
	out.Confidence = 1 - doubt
	out.Date = bestDate(dates)
}

func samePlace(a, b *graph.Evidence) bool {
	return a.Document == b.Document && a.Start == b.Start && a.Subject == b.Subject && a.Object == b.Object
}

// bestDate returns the date that most pieces of evidence give; of equals the most exact, of these the first.
func bestDate(dates tally) string {
	var best counted
	for _, d := range dates {
		if cmp.Or(cmp.Compare(d.n, best.n), cmp.Compare(len(d.text), len(best.text)), strings.Compare(best.text, d.text)) > 0 {
			best = d
		}
	}
	return best.text
}

// Has reports whether the graph has an entity with this id.
func (g *Graph) Has(id string) bool {
	_, found := sort.Find(len(g.entities), func(i int) int { return cmp.Compare(id, g.entities[i].id) })
	return found
}

// Gone gives those of ids, which come in order, that are the id of no entity.
func (g *Graph) Gone(ids iter.Seq2[string, error]) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		at := 0
		for id, err := range ids {
			for at < len(g.entities) && g.entities[at].id < id {
				at++
			}
			if (err != nil || at == len(g.entities) || g.entities[at].id != id) && !yield(id, err) {
				return
			}
		}
	}
}

// Place is where a mention stands.
type Place struct {
	Document   string
	Start, End int
}

// Places gives the places of all mentions with the ids of their entities.
func (g *Graph) Places() iter.Seq2[Place, string] {
	return func(yield func(Place, string) bool) {
		c := g.corpus
		for i := range c.locals {
			id := g.entities[g.of[i]].id
			for _, m := range c.mentions[c.locals[i].first:c.locals[i].after] {
				if !yield(Place{c.sources[c.locals[i].document].ID, int(m.start), int(m.end)}, id) {
					return
				}
			}
		}
	}
}

// Refs returns how judgements refer to each entity, in the order of Entities: see [Ref].
func (g *Graph) Refs() []string {
	refs := make([]string, len(g.entities))
	for i := range g.entities {
		refs[i] = g.entities[i].ref
	}
	return refs
}
