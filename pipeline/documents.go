package pipeline

import (
	"context"
	"errors"
	"fmt"

	"kg/graph"
	"kg/storage"
)

// noDocumentError says that a document is not in the store.
type noDocumentError string

func (e noDocumentError) Error() string        { return fmt.Sprintf("no document %q", string(e)) }
func (e noDocumentError) Is(target error) bool { return target == graph.ErrNotFound }

// Remove removes documents and resolves anew. It fails, and removes nothing, where one of them is not there.
func Remove(ctx context.Context, o Options, documents []string) error {
	store, err := open(ctx, o, "kg remove")
	if err != nil {
		return err
	}
	defer store.Close()
	stored := map[string]bool{}
	of, err := store.Documents()
	if err != nil {
		return err
	}
	for _, d := range of {
		stored[d.ID] = true
	}
	for _, id := range documents {
		if !stored[id] {
			return noDocumentError(id)
		}
	}
	if err := store.Keep(storage.KeptCorpus, "", nil); err != nil { // it holds their sentences
		return err
	}
	for _, id := range documents {
		if err := store.Delete(id); err != nil {
			return err
		}
	}
	if err := store.Flush(); err != nil {
		return err
	}
	_, _, err = Resolve(ctx, store, o)
	return errors.Join(err, store.Close())
}

// Problem is something that kg check found wrong.
type Problem struct {
	Where string // a document, an entity, or the file
	What  string
}

// Check verifies every invariant of a store: the checksums of all that is stored, that mentions and evidence stand in
// their documents as they say, that statements connect entities that exist, that what is sorted is sorted, and that the
// indexes agree. It calls report for each problem.
func Check(ctx context.Context, o Options, report func(Problem)) error {
	store, err := open(ctx, o, "kg check")
	if err != nil {
		return err
	}
	defer store.Close()
	if err := store.Verify(func(where string, err error) { report(Problem{where, err.Error()}) }); err != nil {
		return err
	}
	view, err := storage.OpenView(o.DB)
	if errors.Is(err, storage.ErrNoGraph) || errors.Is(err, storage.ErrCorrupt) {
		report(Problem{"graph", err.Error()})
		return nil
	}
	if err != nil {
		return err
	}
	defer view.Close()
	texts := map[string]string{} // of the last few documents
	text := func(id string) (string, error) {
		if t, ok := texts[id]; ok {
			return t, nil
		}
		if len(texts) > 256 {
			clear(texts)
		}
		t, err := store.Text(id)
		texts[id] = t
		return t, err
	}
	if err := view.Verify(text, func(where string, err error) { report(Problem{where, err.Error()}) }); err != nil {
		return err
	}
	return ctx.Err()
}
