package storage

import (
	"errors"
	"fmt"
	"iter"

	"github.com/dgraph-io/badger/v4"

	"kg/graph"
)

// Reading reads the documents of a store as they were when it began, whatever is written meanwhile. Another goroutine
// than that of the store may have it.
type Reading struct {
	txn  *badger.Txn
	done func()
}

// Read begins a reading; call Done at its end, before the store is closed.
func (s *Store) Read() *Reading {
	s.readings.Add(1)
	return &Reading{s.db.NewTransaction(false), s.readings.Done}
}

// Done ends the reading.
func (r *Reading) Done() {
	r.txn.Discard()
	r.done()
}

// each calls do with every key of a prefix in order, without the prefix, and its unsealed value, which is good until
// do returns.
func (r *Reading) each(prefix string, do func(key string, value []byte) error) (err error) {
	defer recovered("read", &err)
	o := badger.DefaultIteratorOptions
	o.Prefix = []byte(prefix)
	o.PrefetchValues = false // they stand beside the keys
	it := r.txn.NewIterator(o)
	defer it.Close()
	for it.Rewind(); it.Valid(); it.Next() {
		item := it.Item()
		err := item.Value(func(v []byte) error {
			v, err := unseal(item.Key(), v)
			if err != nil {
				return err
			}
			return do(string(item.Key()[len(prefix):]), v)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// Documents returns the stored documents in the order of their ids.
func (r *Reading) Documents() ([]Document, error) {
	var out []Document
	err := r.each(sourceKey, func(id string, v []byte) error {
		d, err := decodeDocument(id, v)
		if err != nil {
			return fmt.Errorf("document %s: %w", id, err)
		}
		out = append(out, d)
		return nil
	})
	return out, err
}

// Extract gives what was extracted from one of the documents, without the text.
func (r *Reading) Extract(d *Document) (*graph.Packed, error) {
	var whole []byte
	err := r.each(extractKey+d.ID+"\x00", func(_ string, v []byte) error {
		whole = append(whole, v...)
		return nil
	})
	x := new(graph.Packed)
	if err == nil {
		err = decodeExtract(d.ID, whole, x)
	}
	if err != nil {
		return nil, fmt.Errorf("document %s: %w", d.ID, err)
	}
	x.Source = d.Source
	return x, nil
}

// errStop ends an iteration whose reader wants no more.
var errStop = errors.New("stop")

// Extracts gives what was extracted from documents, all that Documents returns, without the texts. Each is good
// until the next, but for its strings, which share their memory: who keeps one for long clones it.
func (r *Reading) Extracts(documents []Document) iter.Seq2[*graph.Packed, error] {
	return func(yield func(*graph.Packed, error) bool) {
		var at int // the document whose pieces come next
		var parts []byte
		x := new(graph.Packed)
		err := r.each(extractKey, func(key string, v []byte) error {
			if len(key) < 3 || key[len(key)-3] != 0 {
				return fmt.Errorf("%w: key %q", ErrCorrupt, key)
			}
			id := key[:len(key)-3]
			// Pieces without a source are of a large document that was never finished.
			if at < len(documents) && id > documents[at].ID {
				return fmt.Errorf("document %s: %w: its extract is missing", documents[at].ID, ErrCorrupt)
			}
			if at == len(documents) || id < documents[at].ID {
				return nil
			}
			whole := v
			if len(parts) > 0 || len(v) == pieceSize {
				parts = append(parts, v...)
				whole = parts
			}
			if len(v) == pieceSize {
				return nil
			}
			if err := decodeExtract(id, whole, x); err != nil {
				return fmt.Errorf("document %s: %w", id, err)
			}
			x.Source = documents[at].Source
			at++
			parts = parts[:0]
			if !yield(x, nil) {
				return errStop
			}
			return nil
		})
		if err == nil && at < len(documents) {
			err = fmt.Errorf("document %s: %w: its extract is missing", documents[at].ID, ErrCorrupt)
		}
		if err != nil && err != errStop {
			yield(nil, err)
		}
	}
}
