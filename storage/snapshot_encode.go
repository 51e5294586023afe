package storage

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/cespare/xxhash/v2"

	"kg/graph"
)

// batch is some records of a graph file, one after another.
type batch struct {
	encoder
	ends []int
}

// batchBytes is when a batch is full.
const batchBytes = 64 << 10

// batches gathers the records of a section and sends them when they are many. What is encoded is the payload of the next record.
type batches struct {
	batch
	section section
	count   uint64 // records
	start   int    // of the next one, where its label stands before the payload until the record is complete
	send    func(batch) error
}

// spent are batches whose memory is free: those that come are written to it again.
var spent = sync.Pool{New: func() any { return &batch{encoder{make([]byte, 0, batchBytes+batchBytes/4)}, nil} }}

// newBatches returns batches of a section that go to send.
func newBatches(s section, send func(batch) error) *batches {
	b := &batches{batch: *spent.Get().(*batch), section: s, send: send}
	b.begin()
	return b
}

func (b *batches) begin() {
	b.start = len(b.b)
	b.b = recordLabel(b.b, b.section, b.count)
}

// record completes a record: its length takes the place of the label, and the checksum of both follows.
func (b *batches) record() error {
	labeled := b.b[b.start:]
	sum := xxhash.Sum64(labeled)
	payload := labeled[labelSize:]
	head := binary.PutUvarint(labeled, uint64(len(payload)))
	b.b = append(b.b[:b.start+head], payload...)
	b.b = binary.LittleEndian.AppendUint32(b.b, uint32(sum))
	b.ends = append(b.ends, len(b.b))
	b.count++
	if len(b.b) < batchBytes {
		b.begin()
		return nil
	}
	full := b.batch
	b.batch = *spent.Get().(*batch)
	b.begin()
	return b.send(full)
}

// end sends the last batch.
func (b *batches) end() error {
	b.b = b.b[:b.start]
	return b.send(b.batch)
}

// stream hands records over from who encodes them to who writes them, some ahead of it.
type stream struct {
	to   chan batch
	err  error // why it ended early, where to is closed
	stop <-chan struct{}
}

// ahead is how many batches may wait for the writer.
const ahead = 64

func newStream(stop <-chan struct{}) *stream { return &stream{to: make(chan batch, ahead), stop: stop} }

// send fails where no more is wanted.
func (s *stream) send(b batch) error {
	select {
	case s.to <- b:
		return nil
	case <-s.stop:
		return errStop
	}
}

func (s *stream) end(err error) {
	s.err = err
	close(s.to)
}

// held returns what holds batches back, and those that it has held so far.
func held() (send func(batch) error, all *[]batch) {
	all = new([]batch)
	return func(b batch) error { *all = append(*all, b); return nil }, all
}

// citing returns what gives the index of a document. Mentions of one follow one another.
func citing(documents map[string]uint64) func(id string) (uint64, error) {
	last, number := "", uint64(0)
	return func(id string) (uint64, error) {
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
}

// encodeStatements encodes the statements, and the sentences in the order in which they are first cited.
func encodeStatements(v graph.View, documents map[string]uint64, sendSentences, sendStatements func(batch) error) error {
	texts, statements := newBatches(sentenceSection, sendSentences), newBatches(statementSection, sendStatements)
	document := citing(documents)
	type place struct {
		document   uint64
		start, end int
	}
	sentences := map[place]uint64{}
	sentence := func(document uint64, e *graph.Evidence) uint64 { return sentences[place{document, e.Start, e.End}] }
	for s, err := range v.Statements() {
		if err != nil {
			return err
		}
		for i := range s.Evidence {
			e := &s.Evidence[i]
			number, err := document(e.Document)
			if err != nil {
				return err
			}
			p := place{number, e.Start, e.End}
			if _, seen := sentences[p]; seen {
				continue
			}
			sentences[p] = uint64(len(sentences))
			texts.bytes(e.Sentence)
			if err := texts.record(); err != nil {
				return err
			}
		}
		if err := statements.statement(s, document, sentence); err != nil {
			return err
		}
		if err := statements.record(); err != nil {
			return err
		}
	}
	if err := statements.end(); err != nil {
		return err
	}
	return texts.end()
}

// encodeEntities encodes the entities, whose mentions stand in so many documents, and returns the rows of the index of their names.
func encodeEntities(v graph.Rows, documents int, send func(batch) error) ([]graph.NameEntry, error) {
	entities := newBatches(entitySection, send)
	var names []graph.NameEntry
	previous := ""
	for e, err := range v.EntityRows() {
		if err != nil {
			return nil, err
		}
		if e.ID <= previous {
			return nil, fmt.Errorf("entity %q comes after %q", e.ID, previous)
		}
		previous = e.ID
		names = graph.AppendNames(names, &e.Entity, len(e.Mentions))
		if err := entities.entity(e, documents); err != nil {
			return nil, err
		}
		if err := entities.record(); err != nil {
			return nil, err
		}
	}
	return names, entities.end()
}

// encodeNames encodes the index of names.
func encodeNames(rows []graph.NameEntry, send func(batch) error) error {
	names := newBatches(nameSection, send)
	graph.SortNames(rows)
	for i := range rows {
		names.name(&rows[i])
		if err := names.record(); err != nil {
			return err
		}
	}
	return names.end()
}

// encodeSources encodes the documents, and returns the index of each.
func encodeSources(v graph.View, send func(batch) error) (map[string]uint64, error) {
	sources := newBatches(sourceSection, send)
	documents := map[string]uint64{}
	for s, err := range v.Sources() {
		if err != nil {
			return nil, err
		}
		documents[s.ID] = uint64(len(documents))
		sources.source(s)
		if err := sources.record(); err != nil {
			return nil, err
		}
	}
	return documents, sources.end()
}

// encodeBeside encodes what stands beside the graph.
func encodeBeside(beside *Beside, sendFormer, sendRefs, sendOpinions func(batch) error) error {
	former, refs, opinions := newBatches(formerSection, sendFormer), newBatches(referenceSection, sendRefs), newBatches(opinionSection, sendOpinions)
	for _, id := range slices.Sorted(maps.Keys(beside.Former)) {
		former.string(id)
		former.string(beside.Former[id])
		if err := former.record(); err != nil {
			return err
		}
	}
	for _, ref := range beside.Refs {
		refs.bytes(ref)
		if err := refs.record(); err != nil {
			return err
		}
	}
	for i := range beside.Opinions {
		opinions.opinion(&beside.Opinions[i])
		if err := opinions.record(); err != nil {
			return err
		}
	}
	for _, b := range []*batches{former, refs, opinions} {
		if err := b.end(); err != nil {
			return err
		}
	}
	return nil
}
