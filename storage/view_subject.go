package storage

import (
	"cmp"
	"fmt"
	"iter"

	"kg/graph"
)

var _ graph.StatementIndex = (*View)(nil)

// StatementsFrom gives the statements of one subject, in the order of Statements; it implements graph.StatementIndex.
func (v *View) StatementsFrom(subject string) iter.Seq2[*graph.Statement, error] {
	return func(yield func(*graph.Statement, error) bool) {
		first, err := v.search(statementSection, func(payload []byte) (int, error) {
			d := decoder{b: payload}
			return cmp.Compare(d.string(), subject), d.err
		})
		if err != nil {
			yield(nil, err)
			return
		}
		for b, err := range v.records(statementSection, first) {
			var s *graph.Statement
			if err == nil {
				s, err = decodeStatement(b, v.sourceID, v.sentence)
			}
			if err == nil && s.Subject != subject || !yield(s, err) || err != nil {
				return
			}
		}
	}
}

// StatementWith returns one statement by its key; it implements graph.StatementIndex.
func (v *View) StatementWith(subject, predicate, object string, status graph.Status) (*graph.Statement, error) {
	var found []byte
	_, err := v.search(statementSection, func(payload []byte) (int, error) {
		d := decoder{b: payload}
		c := cmp.Or(cmp.Compare(d.string(), subject), cmp.Compare(d.string(), predicate), cmp.Compare(d.string(), object),
			cmp.Compare(graph.Status(d.string()), status))
		if c == 0 {
			found = payload
		}
		return c, d.err
	})
	if err != nil {
		return nil, err
	}
	if found == nil {
		return nil, fmt.Errorf("statement %s %s %s (%s): %w", subject, predicate, object, status, graph.ErrNotFound)
	}
	return decodeStatement(found, v.sourceID, v.sentence)
}
