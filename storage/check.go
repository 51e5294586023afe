package storage

import (
	"errors"
	"fmt"

	"kg/graph"
)

// Verify checks all that the database holds: Badger's own checksums, ours, and that mentions and evidence stand in the
// texts as they say. It calls report for each thing that is wrong, and fails where it cannot go on.
func (s *Store) Verify(report func(where string, err error)) (err error) {
	defer recovered("check", &err)
	if err := s.db.VerifyChecksum(); err != nil {
		report("store", err)
	}
	reading := s.Read()
	defer reading.Done()
	documents, err := reading.Documents()
	if err != nil {
		report("store", err)
	}
	for x, err := range reading.Extracts(documents) {
		if err != nil {
			report("store", err)
			break
		}
		text, err := s.Text(x.Source.ID)
		if err != nil {
			report(x.Source.ID, err)
			continue
		}
		verifyExtract(x.Extract(), text, func(err error) { report(x.Source.ID, err) })
	}
	if _, err := s.Judgements(); err != nil {
		report("judgements", err)
	}
	if _, err := s.FormerIDs(); err != nil {
		report("former ids", err)
	}
	return nil
}

// within checks that text[start:end] is want.
func within(text string, start, end int, want string) error {
	if start < 0 || end < start || end > len(text) {
		return fmt.Errorf("bytes %d to %d of a text of %d", start, end, len(text))
	}
	if got := text[start:end]; got != want {
		return fmt.Errorf("bytes %d to %d are %q, not %q", start, end, got, want)
	}
	return nil
}

// inside checks that a span lies in a text.
func inside(text string, span [2]int) error {
	if span[0] < 0 || span[1] < span[0] || span[1] > len(text) {
		return fmt.Errorf("bytes %d to %d of a text of %d", span[0], span[1], len(text))
	}
	return nil
}

func verifyExtract(x *graph.Extract, text string, report func(error)) {
	known := map[string]bool{}
	for _, e := range x.Entities {
		if known[e.ID] {
			report(fmt.Errorf("two entities %q", e.ID))
		}
		known[e.ID] = true
		for _, m := range e.Mentions {
			if err := within(text, m.Start, m.End, m.Text); err != nil {
				report(fmt.Errorf("mention of %s: %w", e.Name, err))
			}
		}
	}
	for _, st := range x.Statements {
		if !known[st.Subject] || !known[st.Object] {
			report(fmt.Errorf("statement between %q and %q, which are not both there", st.Subject, st.Object))
		}
		verifyEvidence(&st.Evidence, text, report)
	}
}

func verifyEvidence(v *graph.Evidence, text string, report func(error)) {
	err := errors.Join(within(text, v.Start, v.End, v.Sentence), inside(text, v.Subject), inside(text, v.Object))
	if err != nil {
		report(fmt.Errorf("evidence: %w", err))
	}
}

// Verify checks the whole graph file: its checksums, the order of its sections, that statements connect entities and
// cite documents that exist, that the index of names is that of the entities, and that mentions and evidence stand in the texts as
// they say; text returns that of a document.
func (v *View) Verify(text func(document string) (string, error), report func(where string, err error)) error {
	sources := map[string]bool{}
	for s, err := range v.Sources() {
		if err != nil {
			report("graph", err)
			return nil
		}
		sources[s.ID] = true
	}
	check := func(where, document string, verify func(text string)) {
		if !sources[document] {
			report(where, fmt.Errorf("cites the document %q, which is not there", document))
			return
		}
		t, err := text(document)
		if err != nil {
			report(where, err)
			return
		}
		verify(t)
	}
	entities := map[string]bool{}
	last := ""
	var names []graph.NameEntry
	for e, err := range v.Entities() {
		if err != nil {
			report("graph", err)
			return nil
		}
		if e.ID <= last {
			report(e.ID, fmt.Errorf("stands after %q", last))
		}
		last = e.ID
		entities[e.ID] = true
		names = graph.AppendNames(names, e, len(e.Mentions))
		for _, m := range e.Mentions {
			check(e.ID, m.Document, func(text string) {
				if err := within(text, m.Start, m.End, m.Text); err != nil {
					report(e.ID, fmt.Errorf("mention in %s: %w", m.Document, err))
				}
			})
		}
		if found, err := v.current(e.ID); err != nil || found.ID != e.ID {
			report(e.ID, fmt.Errorf("is not found by its id: %v", err))
		}
	}
	before := [4]string{}
	for s, err := range v.Statements() {
		if err != nil {
			report("graph", err)
			return nil
		}
		where := s.Subject + " " + s.Predicate + " " + s.Object
		key := [4]string{s.Subject, s.Predicate, s.Object, string(s.Status)}
		if !lessKey(before, key) {
			report(where, errors.New("is out of order, or there twice"))
		}
		before = key
		if !entities[s.Subject] || !entities[s.Object] || s.Subject == s.Object {
			report(where, errors.New("does not connect two entities"))
		}
		if len(s.Evidence) == 0 {
			report(where, errors.New("has no evidence"))
		}
		for i := range s.Evidence {
			ev := &s.Evidence[i]
			check(where, ev.Document, func(text string) {
				verifyEvidence(ev, text, func(err error) { report(where, fmt.Errorf("in %s: %w", ev.Document, err)) })
			})
		}
	}
	graph.SortNames(names)
	i := 0
	for n, err := range v.NamesFrom("") {
		if err != nil {
			report("graph", err)
			return nil
		}
		if i >= len(names) || n != names[i] {
			report("graph", fmt.Errorf("the index of names has %q of %s, which the entities have not", n.Name, n.ID))
			return nil
		}
		i++
	}
	if i < len(names) {
		report("graph", fmt.Errorf("the index of names lacks %q of %s", names[i].Name, names[i].ID))
	}
	for row, err := range v.Former() {
		if err != nil {
			report("graph", err)
			return nil
		}
		if entities[row[0]] || !entities[row[1]] {
			report("graph", fmt.Errorf("the former id %s means %s", row[0], row[1]))
		}
	}
	for o, err := range v.Opinions() {
		if err != nil {
			report("graph", err)
			return nil
		}
		if !entities[o.Left] || !entities[o.Right] {
			report("graph", fmt.Errorf("an opinion on %s and %s", o.Left, o.Right))
		}
	}
	return nil
}

func lessKey(a, b [4]string) bool {
	for i := range a {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return false
}
