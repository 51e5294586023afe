package storage

import (
	"fmt"
	"sync"

	"kg/graph"
)

// batch is the payloads of some records of a graph file, one after another.
type batch struct {
	encoder
	ends []int
}

// batchBytes is when a batch is full.
const batchBytes = 64 << 10

// batches gathers records and sends them when they are many.
type batches struct {
	batch
	send func(batch) error
}

// spent are batches whose memory is free: those that come are written to it again.
var spent = sync.Pool{New: func() any { return &batch{encoder{make([]byte, 0, batchBytes+batchBytes/4)}, nil} }}

// newBatches returns batches that go to send.
func newBatches(send func(batch) error) *batches { return &batches{*spent.Get().(*batch), send} }

// record ends a record.
func (b *batches) record() error {
	b.ends = append(b.ends, len(b.b))
	if len(b.b) < batchBytes {
		return nil
	}
	return b.flush()
}

// flush sends what has been gathered.
func (b *batches) flush() error {
	full := b.batch
	b.batch = *spent.Get().(*batch)
	return b.send(full)
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
	texts, statements := newBatches(sendSentences), newBatches(sendStatements)
	document := citing(documents)
	type place struct {
		document   string
		start, end int
	}
	sentences := map[place]uint64{}
	sentence := func(e *graph.Evidence) uint64 { return sentences[place{e.Document, e.Start, e.End}] }
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
	if err := statements.flush(); err != nil {
		return err
	}
	return texts.flush()
}

// encodeEntities encodes the entities and returns the rows of the index of their names.
func encodeEntities(v graph.View, documents map[string]uint64, send func(batch) error) ([]graph.NameEntry, error) {
	entities := newBatches(send)
	document := citing(documents)
	var names []graph.NameEntry
	var shared surfaces
	previous := ""
	for e, err := range v.Entities() {
		if err != nil {
			return nil, err
		}
		if e.ID <= previous {
			return nil, fmt.Errorf("entity %q comes after %q", e.ID, previous)
		}
		previous = e.ID
		names = graph.AppendNames(names, e)
		if err := entities.entity(e, &shared, document); err != nil {
			return nil, err
		}
		if err := entities.record(); err != nil {
			return nil, err
		}
	}
	return names, entities.flush()
}

// encodeNames encodes the index of names.
func encodeNames(rows []graph.NameEntry, send func(batch) error) error {
	names := newBatches(send)
	graph.SortNames(rows)
	for i := range rows {
		names.name(&rows[i])
		if err := names.record(); err != nil {
			return err
		}
	}
	return names.flush()
}
