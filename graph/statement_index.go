package graph

import (
	"fmt"
	"iter"
)

// StatementIndex is implemented by views that find the statements of one subject without reading all.
type StatementIndex interface {
	// StatementsFrom gives the statements with this subject, in the order of Statements.
	StatementsFrom(subject string) iter.Seq2[*Statement, error]
	// StatementWith returns the statement of this subject, predicate, object and status, or ErrNotFound.
	StatementWith(subject, predicate, object string, status Status) (*Statement, error)
}

// StatementsFrom gives the statements with this subject. A view that is no StatementIndex is read from its beginning to
// the subject's last.
func StatementsFrom(v View, subject string) iter.Seq2[*Statement, error] {
	if index, ok := v.(StatementIndex); ok {
		return index.StatementsFrom(subject)
	}
	return func(yield func(*Statement, error) bool) {
		for s, err := range v.Statements() {
			switch {
			case err != nil:
				yield(nil, err)
				return
			case s.Subject > subject:
				return
			case s.Subject == subject && !yield(s, nil):
				return
			}
		}
	}
}

// StatementWith returns the statement of this subject, predicate, object and status, or ErrNotFound. A view that is no
// StatementIndex is read up to it.
func StatementWith(v View, subject, predicate, object string, status Status) (*Statement, error) {
	if index, ok := v.(StatementIndex); ok {
		return index.StatementWith(subject, predicate, object, status)
	}
	for s, err := range StatementsFrom(v, subject) {
		if err != nil {
			return nil, err
		}
		if s.Predicate == predicate && s.Object == object && s.Status == status {
			return s, nil
		}
	}
	return nil, fmt.Errorf("statement %s %s %s (%s): %w", subject, predicate, object, status, ErrNotFound)
}
