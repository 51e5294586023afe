package storage

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"kg/graph"
)

// WriteGraph makes v the graph that queries of the store in dir see. The file is written beside the old one and renamed
// when it is whole and on disk: whoever has the old one open goes on reading it.
func WriteGraph(dir string, v graph.View, beside Beside) (err error) {
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
	w := &graphWriter{digest: sha256.New()}
	w.out = bufio.NewWriterSize(io.MultiWriter(f, w.digest), 1<<18)
	if err := w.write(v, beside); err != nil {
		return err
	}
	if err := w.out.Flush(); err != nil {
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
	out     *bufio.Writer
	digest  hash.Hash // of what has been flushed
	at      uint64    // bytes written
	footer  footer
	section section
	offsets []uint64 // of the records of the section
	payload encoder  // of the next record
}

func (w *graphWriter) Write(b []byte) (int, error) {
	w.at += uint64(len(b))
	return w.out.Write(b)
}

// record writes what the payload holds, and empties it.
func (w *graphWriter) record() error {
	w.offsets = append(w.offsets, w.at)
	payload := w.payload.b
	w.payload.b = payload[:0]
	var head [binary.MaxVarintLen64]byte
	if _, err := w.Write(head[:binary.PutUvarint(head[:], uint64(len(payload)))]); err != nil {
		return err
	}
	if _, err := w.Write(payload); err != nil {
		return err
	}
	var tail [4]byte
	binary.LittleEndian.PutUint32(tail[:], recordChecksum(w.section, uint64(len(w.offsets)-1), payload))
	_, err := w.Write(tail[:])
	return err
}

// begin starts a section, end finishes it.
func (w *graphWriter) begin(s section) {
	w.section = s
	w.footer.extents[s].start = w.at
	w.offsets = w.offsets[:0]
}

func (w *graphWriter) end() error {
	x := &w.footer.extents[w.section]
	x.end, x.offsets, x.count = w.at, w.at, uint64(len(w.offsets))
	b := make([]byte, 0, 8*(len(w.offsets)+1))
	for _, o := range append(w.offsets, w.at) {
		b = binary.LittleEndian.AppendUint64(b, o)
	}
	_, err := w.Write(b)
	return err
}

func (w *graphWriter) write(v graph.View, beside Beside) error {
	if _, err := io.WriteString(w, graphMagic); err != nil {
		return err
	}
	documents := map[string]uint64{}
	last, number := "", uint64(0) // mentions of one document follow one another
	document := func(id string) (uint64, error) {
		if id == last && id != "" {
			return number, nil
		}
		n, ok := documents[id]
		if !ok {
			return 0, fmt.Errorf("the graph cites the document %q, which it does not hold", id)
		}
		last, number = id, n
		return n, nil
	}
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

	type place struct {
		document   string
		start, end int
	}
	sentences := map[place]uint64{}
	sentence := func(e *graph.Evidence) uint64 { return sentences[place{e.Document, e.Start, e.End}] }
	var statements encoder // those of the next section, one after another
	var ends []int
	w.begin(sentenceSection)
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		for i := range s.Evidence {
			e := &s.Evidence[i]
			p := place{e.Document, e.Start, e.End}
			if _, seen := sentences[p]; seen {
				continue
			}
			sentences[p] = uint64(len(sentences))
			w.payload.bytes(e.Sentence)
			if err := w.record(); err != nil {
				return err
			}
		}
		if err := statements.statement(s, document, sentence); err != nil {
			return err
		}
		ends = append(ends, len(statements.b))
	}
	if err := w.end(); err != nil {
		return err
	}

	w.begin(statementSection)
	start := 0
	for _, end := range ends {
		w.payload.b = append(w.payload.b, statements.b[start:end]...)
		start = end
		if err := w.record(); err != nil {
			return err
		}
	}
	if err := w.end(); err != nil {
		return err
	}
	clear(sentences)

	var names []graph.NameEntry
	var shared surfaces
	previous := ""
	w.begin(entitySection)
	for e, err := range v.Entities() {
		if err != nil {
			return err
		}
		if e.ID <= previous {
			return fmt.Errorf("entity %q comes after %q", e.ID, previous)
		}
		previous = e.ID
		names = append(names, graph.EntityNames(e)...)
		if err := w.payload.entity(e, &shared, document); err != nil {
			return err
		}
		if err := w.record(); err != nil {
			return err
		}
	}
	if err := w.end(); err != nil {
		return err
	}

	graph.SortNames(names)
	w.begin(nameSection)
	for i := range names {
		w.payload.name(&names[i])
		if err := w.record(); err != nil {
			return err
		}
	}
	if err := w.end(); err != nil {
		return err
	}
	if err := w.out.Flush(); err != nil {
		return err
	}
	copy(w.footer.version[:], w.digest.Sum(nil))

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
	_, err := w.Write(encodeFooter(&w.footer))
	return err
}
