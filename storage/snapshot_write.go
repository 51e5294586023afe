package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/cespare/xxhash/v2"

	"kg/graph"
)

// WriteGraph makes v the graph that queries of the store in dir see. The file is written beside the old one and renamed
// when it is whole and on disk: whoever has the old one open goes on reading it. What it holds besides is asked for when the
// graph is written. It returns the file's GraphSum.
func WriteGraph(dir string, v graph.Rows, besides func() (Beside, error)) (sum uint64, err error) {
	path := filepath.Join(dir, graphFile)
	f, err := os.CreateTemp(dir, graphFile+".*.tmp")
	if err != nil {
		return 0, fmt.Errorf("write the graph: %w", err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = fmt.Errorf("write the graph %s: %w", path, err)
		}
	}()
	w := &graphWriter{out: f, digest: [2]*xxhash.Digest{xxhash.NewWithSeed(graphSeed), xxhash.NewWithSeed(graphSeed + 1)}}
	if err := w.write(v, besides); err != nil {
		return 0, err
	}
	if err := f.Sync(); err != nil {
		return 0, err
	}
	if err := f.Chmod(0o644); err != nil {
		return 0, err
	}
	if err := f.Close(); err != nil {
		return 0, err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return 0, err
	}
	syncDir(dir)
	return w.digest[0].Sum64(), nil
}

// GraphSum is a hash of all that the last complete graph's file holds.
func GraphSum(dir string) (uint64, error) {
	f, err := os.Open(filepath.Join(dir, graphFile))
	if err != nil {
		return 0, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	b, unmap, err := graph.MapFile(f, info.Size())
	if err != nil {
		return 0, err
	}
	d := xxhash.NewWithSeed(graphSeed)
	err = readMapped(func() { d.Write(b) })
	return d.Sum64(), errors.Join(err, unmap())
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
}

const (
	writeSize = 256 << 10
	graphSeed = 1
)

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

// copy writes the records of a batch, whose memory is free then.
func (w *graphWriter) copy(b batch) error {
	for i := range b.ends {
		start := 0
		if i > 0 {
			start = b.ends[i-1]
		}
		w.offsets = append(w.offsets, w.at()+uint64(start))
	}
	w.buffer = append(w.buffer, b.b...)
	b.b, b.ends = b.b[:0], b.ends[:0]
	spent.Put(&b)
	if len(w.buffer) < writeSize {
		return nil
	}
	return w.flush()
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

func (w *graphWriter) write(v graph.Rows, besides func() (Beside, error)) error {
	w.buffer = append(make([]byte, 0, writeSize+writeSize/4), graphMagic...)
	w.begin(sourceSection)
	documents, err := encodeSources(v, w.copy)
	if err != nil {
		return err
	}
	if err := w.end(); err != nil {
		return err
	}

	// Sentences with their statements, entities with their names, and what stands beside the graph are encoded side by side.
	var encoding sync.WaitGroup
	defer encoding.Wait()
	stop := make(chan struct{})
	defer close(stop)
	sentences, entities, names := newStream(stop), newStream(stop), newStream(stop)
	holdStatement, statements := held() // complete when the sentences are
	encoding.Go(func() { sentences.end(encodeStatements(v, documents, sentences.send, holdStatement)) })
	encoding.Go(func() {
		rows, err := encodeEntities(v, len(documents), entities.send)
		entities.end(err)
		names.end(encodeNames(rows, names.send))
	})
	holdFormer, former := held()
	holdRef, refs := held()
	holdOpinion, opinions := held()
	besideEncoded := make(chan error, 1)
	encoding.Go(func() {
		beside, err := besides()
		if err == nil {
			err = encodeBeside(&beside, holdFormer, holdRef, holdOpinion)
		}
		besideEncoded <- err
	})
	for _, x := range []struct {
		section section
		stream  *stream
		held    *[]batch
	}{{sentenceSection, sentences, nil}, {statementSection, nil, statements}, {entitySection, entities, nil}, {nameSection, names, nil},
		{formerSection, nil, former}, {referenceSection, nil, refs}, {opinionSection, nil, opinions}} {
		if x.section == formerSection { // the version ends here
			if err := w.flush(); err != nil {
				return err
			}
			for i, d := range w.digest {
				binary.LittleEndian.PutUint64(w.footer.version[8*i:], d.Sum64())
			}
			if err := <-besideEncoded; err != nil {
				return err
			}
		}
		w.begin(x.section)
		if x.stream != nil {
			if err := w.copyAll(x.stream); err != nil {
				return err
			}
		} else {
			for i, b := range *x.held {
				if err := w.copy(b); err != nil {
					return err
				}
				(*x.held)[i] = batch{}
			}
		}
		if err := w.end(); err != nil {
			return err
		}
	}
	w.buffer = append(w.buffer, encodeFooter(&w.footer)...)
	return w.flush()
}
