package graph

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// Memory is a View held in memory. It is read-only and safe for concurrent use.
type Memory struct {
	entities   []*Entity
	statements []*Statement
	sources    []*Source
	byID       map[string]*Entity // former ids too
}

// NewMemory makes a view of entities, statements and sources, which it sorts; it keeps the slices. Two entities of one
// id, and a statement whose subject or object is none of the entities, are errors.
func NewMemory(entities []*Entity, statements []*Statement, sources []*Source) (*Memory, error) {
	m := &Memory{entities, statements, sources, make(map[string]*Entity, len(entities))}
	slices.SortFunc(entities, func(a, b *Entity) int { return strings.Compare(a.ID, b.ID) })
	slices.SortStableFunc(statements, CompareStatements)
	slices.SortFunc(sources, func(a, b *Source) int { return strings.Compare(a.ID, b.ID) })
	for _, e := range entities {
		if _, twice := m.byID[e.ID]; twice {
			return nil, fmt.Errorf("entity %q twice", e.ID)
		}
		m.byID[e.ID] = e
	}
	for _, s := range statements {
		for _, id := range []string{s.Subject, s.Object} {
			if m.byID[id] == nil {
				return nil, fmt.Errorf("statement %s %s %s: %w: %q", s.Subject, s.Predicate, s.Object, ErrNotFound, id)
			}
		}
	}
	for _, e := range entities {
		for _, id := range e.FormerIDs {
			if m.byID[id] == nil {
				m.byID[id] = e
			}
		}
	}
	return m, nil
}

// CompareStatements orders statements as a View gives them: by subject, predicate, object, status.
func CompareStatements(a, b *Statement) int {
	return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Predicate, b.Predicate),
		cmp.Compare(a.Object, b.Object), cmp.Compare(a.Status, b.Status))
}

// Entities implements View.
func (m *Memory) Entities() iter.Seq2[*Entity, error] { return each(m.entities) }

// Statements implements View.
func (m *Memory) Statements() iter.Seq2[*Statement, error] { return each(m.statements) }

// Sources implements View.
func (m *Memory) Sources() iter.Seq2[*Source, error] { return each(m.sources) }

// Entity implements View.
func (m *Memory) Entity(id string) (*Entity, error) {
	if e := m.byID[id]; e != nil {
		return e, nil
	}
	return nil, notFound(id)
}

func notFound(id string) error { return fmt.Errorf("%w: %q", ErrNotFound, id) }

// StatementsFrom implements StatementIndex.
func (m *Memory) StatementsFrom(subject string) iter.Seq2[*Statement, error] {
	i, _ := slices.BinarySearchFunc(m.statements, subject, func(s *Statement, id string) int {
		return strings.Compare(s.Subject, id)
	})
	end := i
	for end < len(m.statements) && m.statements[end].Subject == subject {
		end++
	}
	return each(m.statements[i:end])
}

// StatementWith implements StatementIndex.
func (m *Memory) StatementWith(subject, predicate, object string, status Status) (*Statement, error) {
	i, ok := slices.BinarySearchFunc(m.statements,
		&Statement{Subject: subject, Predicate: predicate, Object: object, Status: status}, CompareStatements)
	if !ok {
		return nil, fmt.Errorf("statement %s %s %s (%s): %w", subject, predicate, object, status, ErrNotFound)
	}
	return m.statements[i], nil
}

func each[T any](list []*T) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		for _, x := range list {
			if !yield(x, nil) {
				return
			}
		}
	}
}
