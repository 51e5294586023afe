package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"

	"github.com/dgraph-io/badger/v4"
	"github.com/klauspost/compress/zstd"

	"kg/graph"
)

// Document is a row of the document layer: a source without its text, and what was made of it.
type Document struct {
	graph.Source
	Analysis   string // the version of the analysis that read it
	Bytes      int    // of the text
	Entities   int
	Statements int
	Mentions   int
}

func encodeDocument(d *Document) []byte {
	var e encoder
	for _, s := range []string{d.Title, d.Date, d.URL, d.Hash, d.Analysis} {
		e.string(s)
	}
	for _, n := range []int{d.Bytes, d.Entities, d.Statements, d.Mentions} {
		e.int(n)
	}
	return e.b
}

func decodeDocument(id string, b []byte) (Document, error) {
	d := sharing(b)
	out := Document{Source: graph.Source{ID: id, Title: d.string(), Date: d.string(), URL: d.string(), Hash: d.string()},
		Analysis: d.string(), Bytes: d.int(), Entities: d.int(), Statements: d.int(), Mentions: d.int()}
	return out, d.done()
}

var (
	packer, _   = zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithLowerEncoderMem(true)) // two hundredths larger, with an eighth of the memory
	unpacker, _ = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(1<<30))
)

// documentRest is more than what a document's writes count beside its source, facts, text and ids, but for the largest ones'.
const documentRest = 4 << 10

// Put stores what was read out of a document, in place of what was stored of it before. analysis is the version of the
// analysis. After a crash the document is there whole, or the one before it, or (for one too large for a transaction)
// none.
func (s *Store) Put(x *graph.Packed, analysis string) (err error) {
	defer recovered("write", &err)
	id := x.Source.ID
	if id == "" || strings.ContainsRune(id, 0) {
		return fmt.Errorf("store document %q: an id must not be empty nor hold a zero byte", id)
	}
	d := Document{Source: x.Source, Analysis: analysis, Bytes: len(x.Source.Text),
		Entities: len(x.Entities), Statements: len(x.Statements), Mentions: len(x.Mentions)}
	facts, text := encodeExtract(x), packer.EncodeAll([]byte(x.Source.Text), nil)
	source := encodeDocument(&d)
	if err := s.whole(len(facts) + len(text) + len(source) + documentRest + 8*len(id)); err != nil {
		return fmt.Errorf("store document %s: %w", id, err)
	}
	if err := s.delete(id); err != nil {
		return err
	}
	if len(facts)+len(text) > batchSize {
		// It may take several transactions: until the last one the document must be seen not to be there.
		if err := s.commit(); err != nil {
			return fmt.Errorf("store document %s: %w", id, err)
		}
	}
	err = errors.Join(s.putPieces(extractKey+id, facts), s.putPieces(textKey+id, text), s.set(sourceKey+id, source))
	if err != nil {
		return fmt.Errorf("store document %s: %w", id, err)
	}
	return nil
}

func pieceKey(key string, n int) string {
	return string(binary.BigEndian.AppendUint16([]byte(key+"\x00"), uint16(n)))
}

func (s *Store) putPieces(key string, value []byte) error {
	for n := 0; ; n++ {
		if n > 0xffff {
			return errors.New("too large")
		}
		piece := value[:min(pieceSize, len(value))]
		value = value[len(piece):]
		// seal appends: the piece must not share the array of the next one.
		if err := s.set(pieceKey(key, n), append([]byte(nil), piece...)); err != nil {
			return err
		}
		// Only the last piece is shorter than the others: it may be empty.
		if len(piece) < pieceSize {
			return nil
		}
	}
}

// pieces puts a value in pieces together; ok is false where there is none.
func (s *Store) pieces(key string) (value []byte, ok bool, err error) {
	for n := 0; ; n++ {
		piece, ok, err := s.get(pieceKey(key, n))
		if err != nil {
			return nil, false, err
		}
		if !ok {
			return value, n > 0, nil
		}
		value = append(value, piece...)
		if len(piece) < pieceSize {
			return value, true, nil
		}
	}
}

// Delete removes a document. To remove one that is not there is no error. After a crash it is there whole or not at all,
// but that pieces may be left of one of tens of megabytes.
func (s *Store) Delete(id string) (err error) {
	defer recovered("write", &err)
	if err := s.whole(documentRest + 8*len(id)); err != nil {
		return fmt.Errorf("remove document %s: %w", id, err)
	}
	return s.delete(id)
}

// delete removes a document, in one transaction after whole.
func (s *Store) delete(id string) error {
	if s.failed != nil {
		return s.failed
	}
	if s.txn == nil {
		s.txn = s.db.NewTransaction(true)
	}
	if _, err := s.txn.Get([]byte(sourceKey + id)); errors.Is(err, badger.ErrKeyNotFound) {
		return s.deletePieces(id) // of a large document that was never finished
	}
	if err := s.remove([]byte(sourceKey + id)); err != nil {
		return fmt.Errorf("remove document %s: %w", id, err)
	}
	return s.deletePieces(id)
}

func (s *Store) deletePieces(id string) error {
	for _, key := range []string{extractKey + id, textKey + id} {
		for n := 0; ; n++ {
			if s.txn == nil {
				s.txn = s.db.NewTransaction(true)
			}
			k := []byte(pieceKey(key, n))
			if _, err := s.txn.Get(k); errors.Is(err, badger.ErrKeyNotFound) {
				break
			}
			if err := s.remove(k); err != nil {
				return fmt.Errorf("remove document %s: %w", id, err)
			}
		}
	}
	return nil
}

// Documents returns the stored documents in the order of their ids.
func (s *Store) Documents() ([]Document, error) {
	r := s.Read()
	defer r.Done()
	return r.Documents()
}

// Text returns the text of a stored document.
func (s *Store) Text(id string) (text string, err error) {
	defer recovered("read", &err)
	packed, ok, err := s.pieces(textKey + id)
	if err != nil {
		return "", fmt.Errorf("document %s: %w", id, err)
	}
	if !ok {
		return "", fmt.Errorf("document %s: no such document", id)
	}
	plain, err := unpacker.DecodeAll(packed, nil)
	if err != nil {
		return "", fmt.Errorf("document %s: %w: %v", id, ErrCorrupt, err)
	}
	return string(plain), nil
}
