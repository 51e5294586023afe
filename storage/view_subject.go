package storage

import (
	"cmp"
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
