package graph

import (
	"errors"
	"iter"
)

// ErrNotFound is returned where no entity has the id asked for.
var ErrNotFound = errors.New("no such entity")

// View is a resolved graph that can be read: a store's snapshot, a filtered view of one, or a Memory.
//
// Entities come sorted by ID; statements by Subject, Predicate, Object, Status. Every Subject and Object is the ID of
// an entity of the view. Iterations may be repeated and give the same order each time.
type View interface {
	Entities() iter.Seq2[*Entity, error]
	Statements() iter.Seq2[*Statement, error]
	// Entity returns the entity with this id, which may be a former one, or ErrNotFound.
	Entity(id string) (*Entity, error)
	// Sources gives the documents, without their texts, sorted by ID.
	Sources() iter.Seq2[*Source, error]
}
