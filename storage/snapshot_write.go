package storage

import (
	"encoding/binary"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/cespare/xxhash/v2"

	"kg/graph"
)

// WriteGraph makes v the graph that queries of the store in dir see. The file is written beside the old one and renamed
// when it is whole and on disk: whoever has the old one open goes on reading it. What it holds besides is asked for when the
// graph is written.
func WriteGraph(dir string, v graph.View, besides func() (Beside, error)) (err error) {
	path := filepath.Join(dir, graphFile)
	f, err := os.CreateTemp(dir, graphFile+".*.tmp")
	if err != nil {
		return fmt.Errorf("write the graph: %w", err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = fmt.Errorf("write the graph %s: %w", path, err)
		}
	}()
	w := &graphWriter{out: f, digest: [2]*xxhash.Digest{xxhash.NewWithSeed(1), xxhash.NewWithSeed(2)}}
	if err := w.write(v, besides); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	syncDir(dir)
	return nil
}

// Beside is what a graph file holds besides the graph.
type Beside struct {
	Former   map[string]string // former ids, each with the id of what it meant
	Refs     []string          // of each entity, in their order: how judgements refer to it; or none
	Opinions []Opinion         // in the order in which they are shown
}

// syncDir makes a rename last over a loss of power, where the system can.
func syncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}

// graphWriter writes a graph file from front to back.
type graphWriter struct {
	out     *os.File
	digest  [2]*xxhash.Digest // of what has been flushed, by two seeds
	buffer  []byte            // what has not
	flushed uint64
	footer  footer
	section section
	offsets []uint64 // of the records of the section
	payload encoder  // of the next record
	labeled []byte   // the last payload behind its label
}

const writeSize = 256 << 10

// at is how many bytes have been written.
func (w *graphWriter) at() uint64 { return w.flushed + uint64(len(w.buffer)) }

func (w *graphWriter) flush() error {
	for _, d := range w.digest {
		d.Write(w.buffer)
	}
	_, err := w.out.Write(w.buffer)
	beginSync(w.out, int64(w.flushed), int64(len(w.buffer)))
	w.flushed += uint64(len(w.buffer))
	w.buffer = w.buffer[:0]
	return err
}

// record writes what the payload holds, and empties it.
func (w *graphWriter) record() error {
	err := w.put(w.payload.b)
	w.payload.b = w.payload.b[:0]
	return err
}

// put writes a record.
func (w *graphWriter) put(payload []byte) error {
	w.labeled = append(recordLabel(w.labeled[:0], w.section, uint64(len(w.offsets))), payload...)
	w.offsets = append(w.offsets, w.at())
	w.buffer = binary.AppendUvarint(w.buffer, uint64(len(payload)))
	w.buffer = append(w.buffer, payload...)
	w.buffer = binary.LittleEndian.AppendUint32(w.buffer, uint32(xxhash.Sum64(w.labeled)))
	if len(w.buffer) < writeSize {
		return nil
	}
	return w.flush()
}

// copy writes the records of a batch.
func (w *graphWriter) copy(b batch) error {
	start := 0
	for _, end := range b.ends {
		if err := w.put(b.b[start:end]); err != nil {
			return err
		}
		start = end
	}
	b.b, b.ends = b.b[:0], b.ends[:0]
	spent.Put(&b)
	return nil
}

// copyAll writes the records of a stream.
func (w *graphWriter) copyAll(s *stream) error {
	for b := range s.to {
		if err := w.copy(b); err != nil {
			return err
		}
	}
	return s.err
}

// begin starts a section, end finishes it.
func (w *graphWriter) begin(s section) {
	w.section = s
	w.footer.extents[s].start = w.at()
	w.offsets = w.offsets[:0]
}

func (w *graphWriter) end() error {
	x := &w.footer.extents[w.section]
	x.end, x.offsets, x.count = w.at(), w.at(), uint64(len(w.offsets))
	for _, o := range append(w.offsets, x.end) {
		w.buffer = binary.LittleEndian.AppendUint64(w.buffer, o)
	}
	if len(w.buffer) < writeSize {
		return nil
	}
	return w.flush()
}

func (w *graphWriter) write(v graph.View, besides func() (Beside, error)) error {
	w.buffer = append(make([]byte, 0, writeSize+writeSize/4), graphMagic...)
	documents := map[string]uint64{}
	w.begin(sourceSection)
	for s, err := range v.Sources() {
		if err != nil {
			return err
		}
		documents[s.ID] = uint64(len(documents))
		w.payload.source(s)
		if err := w.record(); err != nil {
			return err
		}
	}
	if err := w.end(); err != nil {
		return err
	}

	// Sentences with their statements, and entities with their names, are encoded side by side.
	var encoding sync.WaitGroup
	defer encoding.Wait()
	stop := make(chan struct{})
	defer close(stop)
	sentences, entities, names := newStream(stop), newStream(stop), newStream(stop)
	var statements []batch // complete when the sentences are
	encoding.Go(func() {
		sentences.end(encodeStatements(v, documents, sentences.send, func(b batch) error {
			statements = append(statements, b)
			return nil
		}))
	})
	encoding.Go(func() {
		rows, err := encodeEntities(v, documents, entities.send)
		entities.end(err)
		names.end(encodeNames(rows, names.send))
	})
	w.begin(sentenceSection)
	if err := w.copyAll(sentences); err != nil {
		return err
	}
	if err := w.end(); err != nil {
		return err
	}
	w.begin(statementSection)
	for i := range statements {
		if err := w.copy(statements[i]); err != nil {
			return err
		}
		statements[i] = batch{}
	}
	if err := w.end(); err != nil {
		return err
	}
	w.begin(entitySection)
	if err := w.copyAll(entities); err != nil {
		return err
	}
	if err := w.end(); err != nil {
		return err
	}
	w.begin(nameSection)
	if err := w.copyAll(names); err != nil {
		return err
	}
	if err := w.end(); err != nil {
		return err
	}
	if err := w.flush(); err != nil {
		return err
	}
	for i, d := range w.digest {
		binary.LittleEndian.PutUint64(w.footer.version[8*i:], d.Sum64())
	}

	beside, err := besides()
	if err != nil {
		return err
	}
	w.begin(formerSection)
	for _, id := range slices.Sorted(maps.Keys(beside.Former)) {
		w.payload.string(id)
		w.payload.string(beside.Former[id])
		if err := w.record(); err != nil {
			return err
		}
	}
	if err := w.end(); err != nil {
		return err
	}
	w.begin(referenceSection)
	for _, ref := range beside.Refs {
		w.payload.bytes(ref)
		if err := w.record(); err != nil {
			return err
		}
	}
	if err := w.end(); err != nil {
		return err
	}

	w.begin(opinionSection)
	for i := range beside.Opinions {
		w.payload.opinion(&beside.Opinions[i])
		if err := w.record(); err != nil {
			return err
		}
	}
	if err := w.end(); err != nil {
		return err
	}
	w.buffer = append(w.buffer, encodeFooter(&w.footer)...)
	return w.flush()
}
