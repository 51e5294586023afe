package graph

import (
	"fmt"
	"iter"
	"slices"
)

// Filter chooses a part of a graph, the same for paths, ranks, cards and exports. The zero value chooses all. What is
// given by several fields must hold of all; of several values in one field one is enough.
type Filter struct {
	Types         []EntityType // of the entities
	NoEvents      bool         // no entities of type Event
	Predicates    []string
	Families      []string // of predicates; "open" is the family of those that the table does not hold
	Statuses      []Status
	Since, Until  string   // days, months or years; a statement without a date is placed by its publications
	AsOf          string   // a day: states that held then, see History; other statements that had happened by then
	MinSupport    int      // documents
	MinConfidence float64  //
	Documents     []string // ids; statements keep only the evidence of these, and support and confidence follow from it
	Around        []string // ids of entities
	Depth         int      // hops from one of Around; zero means 1

	Table *Predicates // for the families; nil means DefaultPredicates
}

// IsZero reports whether the filter chooses all.
func (f *Filter) IsZero() bool { return !f.choosesEntities() && !f.choosesStatements() }

func (f *Filter) choosesEntities() bool { return len(f.Types) > 0 || f.NoEvents || len(f.Around) > 0 }

func (f *Filter) choosesStatements() bool {
	return len(f.Predicates) > 0 || len(f.Families) > 0 || len(f.Statuses) > 0 || f.Since != "" || f.Until != "" ||
		f.AsOf != "" || f.MinSupport > 0 || f.MinConfidence > 0 || len(f.Documents) > 0
}

// View returns the part of v that the filter chooses: the entities chosen, and the statements chosen between them.
// Where statements are chosen by anything but their entities, entities that no chosen statement names are left out;
// with Documents those stay that one of the documents mentions.
//
// It reads v once or twice, keeps the ids of what is left, and reads v again on each iteration. An unknown id in
// Around is ErrNotFound.
func (f *Filter) View(v View) (View, error) {
	if f.IsZero() {
		return v, nil
	}
	k, err := newKeeper(f, v)
	if err != nil {
		return nil, err
	}
	w := &filtered{view: v, keep: k, entities: map[string]bool{}}
	typed := map[string]bool{} // entities of the right types, and those of Around
	var around []string
	for _, id := range f.Around {
		e, err := v.Entity(id)
		if err != nil {
			return nil, err
		}
		typed[e.ID] = true
		around = append(around, e.ID)
	}
	for e, err := range v.Entities() {
		if err != nil {
			return nil, err
		}
		if k.entity(e) {
			typed[e.ID] = true
		}
	}
	neighbours := map[string][]string{}
	named := map[string]bool{} // entities that a chosen statement names
	for s, err := range v.Statements() {
		if err != nil {
			return nil, err
		}
		if !typed[s.Subject] || !typed[s.Object] || k.statement(s) == nil {
			continue
		}
		named[s.Subject], named[s.Object] = true, true
		if len(f.Around) > 0 {
			neighbours[s.Subject] = append(neighbours[s.Subject], s.Object)
			neighbours[s.Object] = append(neighbours[s.Object], s.Subject)
		}
	}
	if len(f.Around) > 0 {
		w.entities = near(around, max(f.Depth, 1), neighbours)
		return w, nil
	}
	for e, err := range v.Entities() {
		if err != nil {
			return nil, err
		}
		if typed[e.ID] && (named[e.ID] || !f.choosesStatements() || len(f.Documents) > 0 && k.mentioned(e)) {
			w.entities[e.ID] = true
		}
	}
	return w, nil
}

// near returns the entities at most depth hops from one of those given, these with them.
func near(around []string, depth int, neighbours map[string][]string) map[string]bool {
	near := map[string]bool{}
	for _, id := range around {
		near[id] = true
	}
	level := around
	for range depth {
		var next []string
		for _, id := range level {
			for _, other := range neighbours[id] {
				if !near[other] {
					near[other] = true
					next = append(next, other)
				}
			}
		}
		level = next
	}
	return near
}

// filtered is what a filter leaves of a view.
type filtered struct {
	view     View
	keep     *keeper
	entities map[string]bool
}

func (w *filtered) Entities() iter.Seq2[*Entity, error] {
	return func(yield func(*Entity, error) bool) {
		for e, err := range w.view.Entities() {
			if err != nil {
				yield(nil, err)
				return
			}
			if w.entities[e.ID] && !yield(w.keep.trim(e), nil) {
				return
			}
		}
	}
}

func (w *filtered) Statements() iter.Seq2[*Statement, error] { return w.chosen(w.view.Statements()) }

func (w *filtered) StatementsFrom(subject string) iter.Seq2[*Statement, error] {
	return w.chosen(StatementsFrom(w.view, subject))
}

func (w *filtered) StatementWith(subject, predicate, object string, status Status) (*Statement, error) {
	s, err := StatementWith(w.view, subject, predicate, object, status)
	if err != nil {
		return nil, err
	}
	if w.entities[subject] && w.entities[object] {
		if s = w.keep.statement(s); s != nil {
			return s, nil
		}
	}
	return nil, fmt.Errorf("statement %s %s %s (%s): %w in the part chosen", subject, predicate, object, status, ErrNotFound)
}

func (w *filtered) chosen(all iter.Seq2[*Statement, error]) iter.Seq2[*Statement, error] {
	return func(yield func(*Statement, error) bool) {
		for s, err := range all {
			if err != nil {
				yield(nil, err)
				return
			}
			if !w.entities[s.Subject] || !w.entities[s.Object] {
				continue
			}
			if s := w.keep.statement(s); s != nil && !yield(s, nil) {
				return
			}
		}
	}
}

func (w *filtered) Entity(id string) (*Entity, error) {
	e, err := w.view.Entity(id)
	if err != nil {
		return nil, err
	}
	if !w.entities[e.ID] {
		return nil, fmt.Errorf("%w in the part chosen: %q", ErrNotFound, id)
	}
	return w.keep.trim(e), nil
}

// Sources gives the documents that were chosen, or all.
func (w *filtered) Sources() iter.Seq2[*Source, error] {
	return func(yield func(*Source, error) bool) {
		for s, err := range w.view.Sources() {
			if err != nil {
				yield(nil, err)
				return
			}
			if w.keep.document(s.ID) && !yield(s, nil) {
				return
			}
		}
	}
}

// keeper decides on single entities and statements.
type keeper struct {
	*Filter
	window    Span
	asOf      Day
	history   *History
	documents map[string]bool
	table     *Predicates
}

func newKeeper(f *Filter, v View) (*keeper, error) {
	k := &keeper{Filter: f, window: Span{FirstDay, LastDay}, table: f.Table}
	if k.table == nil {
		k.table = DefaultPredicates()
	}
	if f.Since != "" {
		span, err := ParseSpan(f.Since)
		if err != nil {
			return nil, err
		}
		k.window.First = span.First
	}
	if f.Until != "" {
		span, err := ParseSpan(f.Until)
		if err != nil {
			return nil, err
		}
		k.window.Last = span.Last
	}
	if f.AsOf != "" {
		span, err := ParseSpan(f.AsOf)
		if err != nil {
			return nil, err
		}
		k.asOf = span.Last
		if k.history, err = NewHistory(v, k.table); err != nil {
			return nil, err
		}
	}
	if len(f.Documents) > 0 {
		k.documents = map[string]bool{}
		for _, d := range f.Documents {
			k.documents[d] = true
		}
	}
	return k, nil
}

func (k *keeper) document(id string) bool { return k.documents == nil || k.documents[id] }

// mentioned reports whether a chosen document mentions the entity.
func (k *keeper) mentioned(e *Entity) bool {
	return slices.ContainsFunc(e.Mentions, func(m Mention) bool { return k.document(m.Document) })
}

func (k *keeper) entity(e *Entity) bool {
	if k.NoEvents && e.Type == Event {
		return false
	}
	return len(k.Types) == 0 || slices.Contains(k.Types, e.Type)
}

func (k *keeper) predicate(name string) bool {
	return (len(k.Predicates) == 0 || slices.Contains(k.Predicates, name)) &&
		(len(k.Families) == 0 || slices.Contains(k.Families, k.table.Family(name)))
}

// trim returns the entity with the mentions of the chosen documents alone.
func (k *keeper) trim(e *Entity) *Entity {
	if k.documents == nil {
		return e
	}
	t := *e
	t.Mentions = nil
	for _, m := range e.Mentions {
		if k.document(m.Document) {
			t.Mentions = append(t.Mentions, m)
		}
	}
	return &t
}

// statement returns the statement as the chosen documents state it, or nil where it is not chosen.
func (k *keeper) statement(s *Statement) *Statement {
	if !k.predicate(s.Predicate) || len(k.Statuses) > 0 && !slices.Contains(k.Statuses, s.Status) {
		return nil
	}
	if k.documents != nil {
		if s = k.restate(s); s == nil {
			return nil
		}
	}
	if s.Support < k.MinSupport || s.Confidence < k.MinConfidence {
		return nil
	}
	if k.Since != "" || k.Until != "" {
		if span, known := s.Happened(); !known || !span.Meets(k.window) {
			return nil
		}
	}
	if k.history != nil && !k.history.Holds(s, k.asOf) {
		return nil
	}
	return s
}

// restate returns the statement with the evidence of the chosen documents, or nil where they do not state it.
func (k *keeper) restate(s *Statement) *Statement {
	t := *s
	t.Evidence = nil
	for _, e := range s.Evidence {
		if k.documents[e.Document] {
			t.Evidence = append(t.Evidence, e)
		}
	}
	switch len(t.Evidence) {
	case 0:
		return nil
	case len(s.Evidence):
		return s
	}
	t.Support, t.Confidence = Weigh(t.Evidence)
	return &t
}

// Weigh returns the support and the confidence that evidence gives a statement: the number of documents, and
// 1 - product of (1 - c) over them, with the best c of each. The evidence must be sorted by document.
func Weigh(evidence []Evidence) (support int, confidence float64) {
	doubt := 1.0
	for i := 0; i < len(evidence); {
		best, document := 0.0, evidence[i].Document
		for ; i < len(evidence) && evidence[i].Document == document; i++ {
			best = max(best, evidence[i].Confidence)
		}
		support++
		doubt *= 1 - best
	}
	return support, 1 - doubt
}
