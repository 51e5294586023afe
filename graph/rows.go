package graph

import (
	"fmt"
	"iter"
	"slices"
)

// Rows is a view that gives its entities as a file of it has them too.
type Rows interface {
	View
	// EntityRows gives the entities by ID, each good until the next.
	EntityRows() iter.Seq2[*EntityRow, error]
}

// EntityRow is an entity whose mentions are numbers.
type EntityRow struct {
	Entity             // without its mentions and former ids
	Surfaces []Surface // in the order in which the mentions have them first
	Mentions []MentionRow
}

// Surface is how a mention is written. An entity has few.
type Surface struct {
	Kind MentionKind
	Text string
}

// MentionRow is a mention of an entity.
type MentionRow struct {
	Document   uint32 // among the sources of the view
	Start, End uint32
	Surface    uint32 // of the entity's
}

// EntityRows implements Rows.
func (m *Memory) EntityRows() iter.Seq2[*EntityRow, error] {
	return func(yield func(*EntityRow, error) bool) {
		documents := make(map[string]uint32, len(m.sources))
		for i, s := range m.sources {
			documents[s.ID] = uint32(i)
		}
		for _, e := range m.entities {
			row := &EntityRow{Entity: *e}
			row.Entity.Mentions, row.Entity.FormerIDs = nil, nil
			for i := range e.Mentions {
				x := &e.Mentions[i]
				document, ok := documents[x.Document]
				if !ok {
					yield(nil, fmt.Errorf("the graph cites the document %q, which it does not hold", x.Document))
					return
				}
				surface := Surface{x.Kind, x.Text}
				at := slices.Index(row.Surfaces, surface)
				if at < 0 {
					at = len(row.Surfaces)
					row.Surfaces = append(row.Surfaces, surface)
				}
				row.Mentions = append(row.Mentions, MentionRow{document, uint32(x.Start), uint32(x.End), uint32(at)})
			}
			if !yield(row, nil) {
				return
			}
		}
	}
}
