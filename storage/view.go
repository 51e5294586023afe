package storage

import (
	"cmp"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"sync"

	"kg/graph"
)

// ErrNoGraph is returned where no build has finished yet.
var ErrNoGraph = errors.New("no graph has been built here yet")

// View is the last complete graph of a store. It reads what is asked for, as it is asked for; opening it reads some
// hundred bytes. It stays the graph that it was when a build replaces the file. It is safe for concurrent use.
type View struct {
	file   *os.File
	footer *footer

	mu      sync.Mutex
	sources []string // the ids of the sources read so far, by index
}

var (
	_ graph.View      = (*View)(nil)
	_ graph.NameIndex = (*View)(nil)
)

// OpenView opens the last complete graph of the store in dir, also while a build is running there. It fails with
// ErrNoGraph where there is none. Close it after use.
func OpenView(dir string) (*View, error) {
	path := filepath.Join(dir, graphFile)
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: %w", dir, ErrNoGraph)
	}
	if err != nil {
		return nil, fmt.Errorf("open the graph: %w", err)
	}
	v, err := newView(f)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("open the graph %s: %w", path, err)
	}
	return v, nil
}

func newView(f *os.File) (*View, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	b := make([]byte, footerSize)
	if info.Size() < int64(len(b)+len(graphMagic)) {
		return nil, fmt.Errorf("%w: too short for a graph file", ErrCorrupt)
	}
	if _, err := f.ReadAt(b, info.Size()-int64(len(b))); err != nil {
		return nil, err
	}
	foot, err := decodeFooter(b, info.Size())
	if err != nil {
		return nil, err
	}
	return &View{file: f, footer: foot, sources: make([]string, foot.extents[sourceSection].count)}, nil
}

// Close closes the file.
func (v *View) Close() error { return v.file.Close() }

// Version is a hash of the graph, hexadecimal: two graph files of the same entities, statements and sources have the
// same one, whatever the former ids. What is derived from the graph and kept beside it can be checked by it.
func (v *View) Version() string { return hex.EncodeToString(v.footer.version[:]) }

// Counts returns the numbers of entities, statements and sources.
func (v *View) Counts() (entities, statements, sources int) {
	x := &v.footer.extents
	return int(x[entitySection].count), int(x[statementSection].count), int(x[sourceSection].count)
}

// record reads one record by its index.
func (v *View) record(s section, index uint64) ([]byte, error) {
	x := v.footer.extents[s]
	if index >= x.count {
		return nil, fmt.Errorf("%w: record %d of section %d, which has %d", ErrCorrupt, index, s, x.count)
	}
	var o [16]byte
	if _, err := v.file.ReadAt(o[:], int64(x.offsets+8*index)); err != nil {
		return nil, fmt.Errorf("read the graph: %w", err)
	}
	from, to := binary.LittleEndian.Uint64(o[:]), binary.LittleEndian.Uint64(o[8:])
	if from < x.start || to > x.end || from > to {
		return nil, fmt.Errorf("%w: offset of record %d of section %d", ErrCorrupt, index, s)
	}
	b := make([]byte, to-from)
	if _, err := v.file.ReadAt(b, int64(from)); err != nil {
		return nil, fmt.Errorf("read the graph: %w", err)
	}
	return recordBody(s, index, b)
}

// records gives the payloads of a section from index on, each good until the next.
func (v *View) records(s section, index uint64) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		x := v.footer.extents[s]
		w := window{file: v.file}
		for ; index < x.count; index++ {
			payload, err := w.record(x, s, index)
			if !yield(payload, err) || err != nil {
				return
			}
		}
	}
}

// window reads records that lie near one another with few reads: it keeps a stretch of the records and of the offsets.
type window struct {
	file           *os.File
	offsets, bytes stretch
}

// stretch is a part of a file in memory.
type stretch struct {
	at uint64
	b  []byte
}

const stretchSize = 256 << 10

// get returns n bytes at the offset, good until the next call.
func (s *stretch) get(file *os.File, at, n, limit uint64) ([]byte, error) {
	if at < s.at || at+n > s.at+uint64(len(s.b)) {
		size := min(max(n, stretchSize), limit-at)
		if uint64(cap(s.b)) < size {
			s.b = make([]byte, size)
		}
		s.at, s.b = at, s.b[:size]
		if _, err := file.ReadAt(s.b, int64(at)); err != nil {
			s.b = s.b[:0]
			return nil, fmt.Errorf("read the graph: %w", err)
		}
	}
	return s.b[at-s.at : at-s.at+n], nil
}

func (w *window) record(x extent, s section, index uint64) ([]byte, error) {
	if index >= x.count {
		return nil, fmt.Errorf("%w: record %d of section %d, which has %d", ErrCorrupt, index, s, x.count)
	}
	o, err := w.offsets.get(w.file, x.offsets+8*index, 16, x.offsets+8*(x.count+1))
	if err != nil {
		return nil, err
	}
	from, to := binary.LittleEndian.Uint64(o), binary.LittleEndian.Uint64(o[8:])
	if from < x.start || to > x.end || from > to {
		return nil, fmt.Errorf("%w: offset of record %d of section %d", ErrCorrupt, index, s)
	}
	b, err := w.bytes.get(w.file, from, to-from, x.end)
	if err != nil {
		return nil, err
	}
	return recordBody(s, index, b)
}

// sourceID returns the id of a source by its index.
func (v *View) sourceID(index uint64) (string, error) {
	if index >= uint64(len(v.sources)) {
		return "", fmt.Errorf("%w: source %d of %d", ErrCorrupt, index, len(v.sources))
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if id := v.sources[index]; id != "" {
		return id, nil
	}
	b, err := v.record(sourceSection, index)
	if err != nil {
		return "", err
	}
	s, err := decodeSource(b)
	if err != nil {
		return "", err
	}
	v.sources[index] = s.ID
	return s.ID, nil
}

func (v *View) sentence(index uint64) (string, error) {
	b, err := v.record(sentenceSection, index)
	return string(b), err
}

// Entities gives the entities by id, without their former ids.
func (v *View) Entities() iter.Seq2[*graph.Entity, error] {
	return func(yield func(*graph.Entity, error) bool) {
		for b, err := range v.records(entitySection, 0) {
			var e *graph.Entity
			if err == nil {
				e, err = decodeEntity(b, v.sourceID)
			}
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}

// Statements gives the statements by subject, predicate, object, status.
func (v *View) Statements() iter.Seq2[*graph.Statement, error] {
	return func(yield func(*graph.Statement, error) bool) {
		w := window{file: v.file}
		sentence := func(index uint64) (string, error) {
			b, err := w.record(v.footer.extents[sentenceSection], sentenceSection, index)
			return string(b), err
		}
		for b, err := range v.records(statementSection, 0) {
			var s *graph.Statement
			if err == nil {
				s, err = decodeStatement(b, v.sourceID, sentence)
			}
			if !yield(s, err) || err != nil {
				return
			}
		}
	}
}

// Statement returns the statement with this index in the order of Statements, from 0.
func (v *View) Statement(index int) (*graph.Statement, error) {
	b, err := v.record(statementSection, uint64(index))
	if err != nil {
		return nil, err
	}
	return decodeStatement(b, v.sourceID, v.sentence)
}

// EntityAt returns the entity with this index in the order of Entities, from 0.
func (v *View) EntityAt(index int) (*graph.Entity, error) {
	b, err := v.record(entitySection, uint64(index))
	if err != nil {
		return nil, err
	}
	return decodeEntity(b, v.sourceID)
}

// Sources gives the documents by id.
func (v *View) Sources() iter.Seq2[*graph.Source, error] {
	return func(yield func(*graph.Source, error) bool) {
		for b, err := range v.records(sourceSection, 0) {
			var s *graph.Source
			if err == nil {
				s, err = decodeSource(b)
			}
			if !yield(s, err) || err != nil {
				return
			}
		}
	}
}

// Entity returns the entity with this id, or the one that had it in an earlier build, with its former ids; or
// graph.ErrNotFound. An id that is in use now means its present holder, whatever it meant before.
func (v *View) Entity(id string) (*graph.Entity, error) {
	e, err := v.current(id)
	if errors.Is(err, graph.ErrNotFound) {
		now, known, ferr := v.formerID(id)
		if ferr != nil {
			return nil, ferr
		}
		if !known {
			return nil, err
		}
		e, err = v.current(now)
	}
	if err != nil {
		return nil, err
	}
	for row, err := range v.Former() {
		if err != nil {
			return nil, err
		}
		if row[1] == e.ID {
			e.FormerIDs = append(e.FormerIDs, row[0])
		}
	}
	return e, nil
}

// Former gives the former ids by id, each with the id of what it meant.
func (v *View) Former() iter.Seq2[[2]string, error] {
	return func(yield func([2]string, error) bool) {
		for b, err := range v.records(formerSection, 0) {
			var row [2]string
			if err == nil {
				row, err = decodeFormer(b)
			}
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}

// Opinions gives what resolution thought of pairs of names, those most worth a look first.
func (v *View) Opinions() iter.Seq2[Opinion, error] {
	return func(yield func(Opinion, error) bool) {
		for b, err := range v.records(opinionSection, 0) {
			var o Opinion
			if err == nil {
				o, err = decodeOpinion(b)
			}
			if !yield(o, err) || err != nil {
				return
			}
		}
	}
}

// Ref returns how a judgement can refer to the entity with this id so that it holds in later builds.
func (v *View) Ref(id string) (string, error) {
	found := false
	index, err := v.search(entitySection, func(payload []byte) (int, error) {
		d := decoder{b: payload}
		c := cmp.Compare(d.string(), id)
		found = found || c == 0
		return c, d.err
	})
	if err != nil {
		return "", err
	}
	if !found {
		return "", fmt.Errorf("%w: %s", graph.ErrNotFound, id)
	}
	b, err := v.record(referenceSection, index)
	return string(b), err
}

// EntityIDs gives the ids of the entities in their order; it reads less than Entities.
func (v *View) EntityIDs() iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for b, err := range v.records(entitySection, 0) {
			var id string
			if err == nil {
				d := decoder{b: b}
				id, err = d.string(), d.err
			}
			if !yield(id, err) || err != nil {
				return
			}
		}
	}
}

func decodeFormer(b []byte) ([2]string, error) {
	d := decoder{b: b}
	row := [2]string{d.string(), d.string()}
	return row, d.done()
}

func (v *View) current(id string) (*graph.Entity, error) {
	var b []byte
	index, err := v.search(entitySection, func(payload []byte) (int, error) {
		d := decoder{b: payload}
		c := cmp.Compare(d.string(), id)
		if c == 0 {
			b = payload
		}
		return c, d.err
	})
	if err != nil {
		return nil, err
	}
	if b == nil || index == v.footer.extents[entitySection].count {
		return nil, fmt.Errorf("%w: %s", graph.ErrNotFound, id)
	}
	return decodeEntity(b, v.sourceID)
}

func (v *View) formerID(id string) (now string, known bool, err error) {
	_, err = v.search(formerSection, func(payload []byte) (int, error) {
		row, err := decodeFormer(payload)
		c := cmp.Compare(row[0], id)
		if c == 0 {
			now, known = row[1], true
		}
		return c, err
	})
	return now, known, err
}

// search returns the index of the first record that compare does not find less (negative).
func (v *View) search(s section, compare func(payload []byte) (int, error)) (uint64, error) {
	low, high := uint64(0), v.footer.extents[s].count
	for low < high {
		middle := low + (high-low)/2
		b, err := v.record(s, middle)
		if err != nil {
			return 0, err
		}
		c, err := compare(b)
		if err != nil {
			return 0, err
		}
		if c < 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, nil
}

// NamesFrom implements graph.NameIndex.
func (v *View) NamesFrom(from string) iter.Seq2[graph.NameEntry, error] {
	return func(yield func(graph.NameEntry, error) bool) {
		first := uint64(0)
		if from != "" {
			var err error
			first, err = v.search(nameSection, func(payload []byte) (int, error) {
				d := decoder{b: payload}
				return cmp.Compare(d.string(), from), d.err
			})
			if err != nil {
				yield(graph.NameEntry{}, err)
				return
			}
		}
		for b, err := range v.records(nameSection, first) {
			var n graph.NameEntry
			if err == nil {
				n, err = decodeName(b)
			}
			if !yield(n, err) || err != nil {
				return
			}
		}
	}
}
