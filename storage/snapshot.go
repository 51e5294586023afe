package storage

import (
	"encoding/binary"
	"fmt"

	"github.com/cespare/xxhash/v2"

	"kg/graph"
)

// The graph file: a magic word, sections, a footer of fixed size. A section is its records one after another, each
//
//	length (uvarint) | payload | checksum of section, index and payload (4 bytes)
//
// and then the offsets of its records and of their end, 8 bytes each, so that a record is found by two reads. Records
// are sorted, so that an id or a name is found by binary search. The former ids and the opinions come last and stand
// outside the version: two builds of the same documents make the same graph, whatever was built before them.
const (
	graphMagic = "kggraph1"
	footerSize = sectionCount*32 + versionSize + 8 + len(graphMagic)
)

type section int

const (
	sourceSection    section = iota // by id
	sentenceSection                 // in the order of their first use by a statement
	statementSection                // by subject, predicate, object, status
	entitySection                   // by id
	nameSection                     // by folded name, id, name
	formerSection                   // by former id
	referenceSection                // by entity: how judgements refer to it
	opinionSection                  // the pairs most worth a look first
	sectionCount     int     = iota
)

const versionSize = 16

// extent says where the records and the offsets of a section are.
type extent struct{ start, end, offsets, count uint64 }

type footer struct {
	extents [sectionCount]extent
	version [versionSize]byte
}

func encodeFooter(f *footer) []byte {
	b := make([]byte, 0, footerSize)
	for _, x := range f.extents {
		for _, n := range []uint64{x.start, x.end, x.offsets, x.count} {
			b = binary.LittleEndian.AppendUint64(b, n)
		}
	}
	b = append(b, f.version[:]...)
	b = seal([]byte(graphMagic), b)
	return append(b, graphMagic...)
}

// decodeFooter reads the footer of a graph file of size bytes.
func decodeFooter(b []byte, size int64) (*footer, error) {
	if len(b) != footerSize || string(b[footerSize-len(graphMagic):]) != graphMagic {
		return nil, fmt.Errorf("%w: no graph file, or one of another version", ErrCorrupt)
	}
	b, err := unseal([]byte(graphMagic), b[:footerSize-len(graphMagic)])
	if err != nil {
		return nil, err
	}
	f := new(footer)
	for i := range f.extents {
		x := &f.extents[i]
		for _, n := range []*uint64{&x.start, &x.end, &x.offsets, &x.count} {
			*n = binary.LittleEndian.Uint64(b)
			b = b[8:]
		}
		limit := uint64(size)
		if x.start > x.end || x.end > limit || x.offsets > limit || x.count >= limit/8 || x.offsets+8*(x.count+1) > limit {
			return nil, fmt.Errorf("%w: section %d lies outside the file", ErrCorrupt, i)
		}
	}
	copy(f.version[:], b)
	return f, nil
}

// labelSize is the size of a recordLabel: no length takes as much.
const labelSize = 9

// recordLabel appends what stands before a payload where its checksum is made, and ties it to its place.
func recordLabel(b []byte, s section, index uint64) []byte {
	return binary.LittleEndian.AppendUint64(append(b, byte(s)), index)
}

func recordChecksum(s section, index uint64, payload []byte) uint32 {
	var h xxhash.Digest
	h.Reset()
	var label [labelSize]byte
	h.Write(recordLabel(label[:0], s, index))
	h.Write(payload)
	return uint32(h.Sum64())
}

// recordBody checks a record and returns its payload.
func recordBody(s section, index uint64, record []byte) ([]byte, error) {
	n, used := binary.Uvarint(record)
	if used <= 0 || n > uint64(len(record)) || uint64(len(record)) != uint64(used)+n+4 {
		return nil, fmt.Errorf("%w: record %d of section %d has a wrong length", ErrCorrupt, index, s)
	}
	payload := record[used : uint64(used)+n]
	if binary.LittleEndian.Uint32(record[uint64(used)+n:]) != recordChecksum(s, index, payload) {
		return nil, fmt.Errorf("%w: checksum of record %d of section %d", ErrCorrupt, index, s)
	}
	return payload, nil
}

func (e *encoder) source(s *graph.Source) {
	for _, t := range []string{s.ID, s.Title, s.Date, s.URL, s.Hash} {
		e.string(t)
	}
}

func decodeSource(b []byte) (*graph.Source, error) {
	d := decoder{b: b}
	s := &graph.Source{ID: d.string(), Title: d.string(), Date: d.string(), URL: d.string(), Hash: d.string()}
	return s, d.done()
}

// entity writes an entity without its former ids, of a graph of so many documents.
func (e *encoder) entity(x *graph.EntityRow, documents int) error {
	for _, t := range []string{x.ID, x.Name, string(x.Type)} {
		e.string(t)
	}
	e.uint(uint64(len(x.Aliases)))
	for _, a := range x.Aliases {
		e.string(a)
	}
	e.stringMap(x.Known)
	e.stringMap(x.Attrs)
	e.uint(uint64(len(x.Surfaces)))
	for _, s := range x.Surfaces {
		e.string(string(s.Kind))
		e.string(s.Text)
	}
	e.uint(uint64(len(x.Mentions)))
	for i := range x.Mentions {
		m := &x.Mentions[i]
		if int(m.Document) >= documents {
			return fmt.Errorf("the graph cites document %d of %d", m.Document, documents)
		}
		e.uint(uint64(m.Document))
		e.int(int(m.Start))
		e.int(int(m.End) - int(m.Start))
		e.uint(uint64(m.Surface))
	}
	return nil
}

// decodeEntity reads what encoder.entity wrote; document gives the id of a source.
func decodeEntity(b []byte, document func(uint64) (string, error)) (*graph.Entity, error) {
	d := decoder{b: b}
	x := &graph.Entity{ID: d.string(), Name: d.string(), Type: graph.EntityType(d.string())}
	x.Aliases = make([]string, d.count())
	for i := range x.Aliases {
		x.Aliases[i] = d.string()
	}
	x.Known, x.Attrs = d.stringMap(), d.stringMap()
	surfaces := make([]graph.Surface, d.count())
	for i := range surfaces {
		surfaces[i] = graph.Surface{Kind: graph.MentionKind(d.string()), Text: d.string()}
	}
	x.Mentions = make([]graph.Mention, d.count())
	for i := range x.Mentions {
		doc, start := d.uint(), d.int()
		end, n := start+d.int(), d.uint()
		if n >= uint64(len(surfaces)) {
			d.fail("surface out of range")
		}
		if d.err != nil {
			return nil, d.err
		}
		id, err := document(doc)
		if err != nil {
			return nil, err
		}
		x.Mentions[i] = graph.Mention{Document: id, Start: start, End: end, Text: surfaces[n].Text, Kind: surfaces[n].Kind}
	}
	return x, d.done()
}

// statement writes a statement; document gives the index of a source, sentence that of a sentence.
func (e *encoder) statement(x *graph.Statement, document func(string) (uint64, error), sentence func(uint64, *graph.Evidence) uint64) error {
	for _, t := range []string{x.Subject, x.Predicate, x.Object, string(x.Status), x.Date} {
		e.string(t)
	}
	e.int(x.Support)
	e.float(x.Confidence)
	e.bool(x.Open)
	e.uint(uint64(len(x.Evidence)))
	for i := range x.Evidence {
		v := &x.Evidence[i]
		doc, err := document(v.Document)
		if err != nil {
			return err
		}
		e.uint(doc)
		e.uint(sentence(doc, v))
		e.int(v.Start)
		e.int(v.End - v.Start)
		for _, t := range []string{string(v.Status), v.Date, v.Published, v.Attribution, v.Rule} {
			e.string(t)
		}
		e.float(v.Confidence)
		for _, n := range []int{v.Subject[0], v.Subject[1], v.Object[0], v.Object[1]} {
			e.int(n)
		}
	}
	return nil
}

// decodeStatement reads what encoder.statement wrote.
func decodeStatement(b []byte, document, sentence func(uint64) (string, error)) (*graph.Statement, error) {
	d := decoder{b: b}
	x := &graph.Statement{Subject: d.string(), Predicate: d.string(), Object: d.string(), Status: graph.Status(d.string()),
		Date: d.string(), Support: d.int(), Confidence: d.float(), Open: d.bool()}
	n := d.count()
	if d.err != nil {
		return nil, d.err
	}
	// An encoded piece of evidence has at least 20 bytes, but a damaged count may promise more than memory holds.
	x.Evidence = make([]graph.Evidence, 0, min(n, len(d.b)/20+1))
	for range n {
		doc, text := d.uint(), d.uint()
		v := graph.Evidence{Start: d.int()}
		v.End = v.Start + d.int()
		v.Status, v.Date, v.Published, v.Attribution, v.Rule = graph.Status(d.string()), d.string(), d.string(), d.string(), d.string()
		v.Confidence = d.float()
		v.Subject = [2]int{d.int(), d.int()}
		v.Object = [2]int{d.int(), d.int()}
		if d.err != nil {
			return nil, d.err
		}
		var err error
		if v.Document, err = document(doc); err != nil {
			return nil, err
		}
		if v.Sentence, err = sentence(text); err != nil {
			return nil, err
		}
		x.Evidence = append(x.Evidence, v)
	}
	return x, d.done()
}

func (e *encoder) name(n *graph.NameEntry) {
	for _, t := range []string{n.Folded, n.Name, n.ID, n.Label, string(n.Type)} {
		e.string(t)
	}
	e.int(n.Mentions)
}

func decodeName(b []byte) (graph.NameEntry, error) {
	d := decoder{b: b}
	n := graph.NameEntry{Folded: d.string(), Name: d.string(), ID: d.string(), Label: d.string(),
		Type: graph.EntityType(d.string()), Mentions: d.int()}
	return n, d.done()
}

// Opinion is what resolution thought of two names: that they are the same, or that it is unsure.
type Opinion struct {
	Left, Right         string // ids of the entities; equal where they were joined
	LeftName, RightName string
	Type                graph.EntityType
	Judgement           string // "same" or "unsure"
	Score               float64
	Reasons             []string
	Mentions            int // of both
}

func (e *encoder) opinion(o *Opinion) {
	for _, t := range []string{o.Left, o.Right, o.LeftName, o.RightName, string(o.Type), o.Judgement} {
		e.string(t)
	}
	e.float(o.Score)
	e.uint(uint64(len(o.Reasons)))
	for _, t := range o.Reasons {
		e.string(t)
	}
	e.int(o.Mentions)
}

func decodeOpinion(b []byte) (Opinion, error) {
	d := decoder{b: b}
	o := Opinion{Left: d.string(), Right: d.string(), LeftName: d.string(), RightName: d.string(),
		Type: graph.EntityType(d.string()), Judgement: d.string(), Score: d.float()}
	o.Reasons = make([]string, d.count())
	for i := range o.Reasons {
		o.Reasons[i] = d.string()
	}
	o.Mentions = d.int()
	return o, d.done()
}
