package pipeline

import (
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/cespare/xxhash/v2"

	"kg/corpus"
	"kg/graph"
	"kg/resolve"
	"kg/storage"
)

// gathering fills a corpus with what is stored, while new documents are read. What it gathered is kept for the builds to
// come, which then need not gather it from the store again: see [storage.Kept].
type gathering struct {
	store  *storage.Store
	corpus *resolve.Corpus
	stop   context.CancelFunc
	done   chan struct{} // closed when all is there that was stored, or err tells why not
	err    error
	fresh  []*graph.Packed // read before that
	gone   []string        // documents that are stored no more

	program string            // what names this program; empty where nothing is kept
	count   int               // documents
	prints  map[string]uint64 // of each document, see documentPrint; nil where they are too many for that
	kept    func() *recalled  // waits for what was kept
	later   int               // documents that were stored since, where it serves
	added   int               // documents read
	stale   bool              // it does not serve
	dropped bool              // it is removed
}

// recalled is what an earlier build of this program kept.
type recalled struct {
	legible bool            // there is something
	prints  []uint64        // of the documents that it was gathered from
	corpus  *resolve.Corpus // nil where it does not serve
}

// startRecall begins to read what was kept in a folder, for which the database need not be open, and returns what waits for it.
func startRecall(dir, program string) func() *recalled {
	read := sync.OnceValue(func() *recalled {
		r := new(recalled)
		if program == "" {
			return r
		}
		resolve.Prepare() // reading, which is waited for sooner, needs some of that too
		b := storage.Kept(dir, storage.KeptCorpus, program)
		if r.prints, b, r.legible = cutPrints(b); r.legible {
			if c, err := resolve.Recall(b); err == nil && c.Len() == len(r.prints) {
				r.corpus = c
			}
		}
		return r
	})
	go read()
	return read
}

// startGathering begins with documents, all that reading has, and what was kept of some; it ends the reading.
func startGathering(ctx context.Context, store *storage.Store, reading *storage.Reading, documents []storage.Document, program string, kept func() *recalled) *gathering {
	g := &gathering{store: store, done: make(chan struct{}), program: program, kept: kept,
		prints: make(map[string]uint64, len(documents)+len(documents)/slack)}
	prints := make([]uint64, len(documents))
	for i := range documents {
		prints[i] = g.note(&documents[i].Source, documents[i].Analysis)
	}
	ctx, g.stop = context.WithCancel(ctx)
	go func() {
		defer close(g.done)
		defer reading.Done()
		if g.update(reading, documents, prints) {
			return
		}
		g.stale = true
		g.corpus = resolve.New()
		g.err = gather(ctx, reading, documents, g.corpus)
	}()
	return g
}

// What was kept serves while it lacks few documents: not more than these and one in slack.
const lacking, slack = 32, 32

// update brings what was kept up to date: documents are all that are stored, in order.
func (g *gathering) update(reading *storage.Reading, documents []storage.Document, prints []uint64) bool {
	c, kept := g.kept().corpus, g.kept().prints
	if c == nil {
		return false
	}
	var missing []int
	at := 0 // of documents
	for i := range kept {
		id := c.Source(i).ID
		for ; at < len(documents) && documents[at].ID < id; at++ {
			missing = append(missing, at)
		}
		switch {
		case at == len(documents) || documents[at].ID > id:
			return false // whoever removed it should have removed what was kept
		case prints[at] != kept[i]:
			missing = append(missing, at)
		}
		at++
	}
	for ; at < len(documents); at++ {
		missing = append(missing, at)
	}
	if len(missing) > lacking+len(documents)/slack {
		return false
	}
	for _, i := range missing {
		x, err := reading.Extract(&documents[i])
		if err != nil || c.Add(x) != nil {
			return false // where it is gathered from the store, that tells what is wrong
		}
	}
	g.corpus, g.later = c, len(missing)
	return true
}

// maxKept is the number of documents up to which what was gathered is kept: of more, their number makes what one more
// costs small beside what they cost all together, and memory is dearer.
const maxKept = 20000

// keep writes what was gathered, for the next build, unless what was kept serves on. Where it cannot, that one takes longer.
func (g *gathering) keep() {
	switch {
	case g.program == "" || g.prints == nil || touched(g.program):
		_ = g.store.Keep(storage.KeptCorpus, "", nil)
	case g.stale || g.dropped || g.later+g.added > lacking:
		_ = g.store.Keep(storage.KeptCorpus, g.program, append(g.corpus.Remember(), g.allPrints()...))
	}
}

// madeFrom names all that a graph is made from: the documents of the corpus, which is arranged, what the user says, and the former ids. It
// is empty where none is kept.
func (g *gathering) madeFrom(o resolve.Options, former map[string]string) string {
	if g.program == "" || g.prints == nil {
		return ""
	}
	h := xxhash.New()
	h.Write(g.allPrints())
	fmt.Fprintf(h, "%q %q", o, former) // maps in the order of their keys
	return strconv.FormatUint(h.Sum64(), 16)
}

// stands reports whether this program made the graph in place from the same, and its file is what it was then.
func (g *gathering) stands(o resolve.Options, former map[string]string) bool {
	if g.stale || g.dropped || g.added > 0 {
		return false
	}
	made := g.madeFrom(o, former)
	if made == "" {
		return false
	}
	from, sum, _ := strings.Cut(string(storage.Kept(g.store.Dir(), storage.KeptGraph, g.program)), " ")
	if from != made {
		return false
	}
	now, err := storage.GraphSum(g.store.Dir())
	return err == nil && strconv.FormatUint(now, 16) == sum
}

// keepMade keeps for stands what the graph was made from.
func (g *gathering) keepMade(made string, sum uint64) {
	if made == "" || touched(g.program) {
		_ = g.store.Keep(storage.KeptGraph, "", nil)
		return
	}
	_ = g.store.Keep(storage.KeptGraph, g.program, []byte(made+" "+strconv.FormatUint(sum, 16)))
}

// allPrints are the prints of the documents of the corpus, in their order, with their number behind them.
func (g *gathering) allPrints() []byte {
	n := g.corpus.Len()
	b := make([]byte, 0, 8*(n+1))
	for i := range n {
		b = binary.LittleEndian.AppendUint64(b, g.prints[g.corpus.Source(i).ID])
	}
	return binary.LittleEndian.AppendUint64(b, uint64(n))
}

// cutPrints cuts what allPrints wrote off the end of b.
func cutPrints(b []byte) (prints []uint64, rest []byte, ok bool) {
	end := len(b) - 8
	if end < 0 {
		return nil, nil, false
	}
	n := binary.LittleEndian.Uint64(b[end:])
	if n > uint64(end/8) {
		return nil, nil, false
	}
	rest = b[:end-8*int(n)]
	prints = make([]uint64, n)
	for i := range prints {
		prints[i] = binary.LittleEndian.Uint64(b[len(rest)+8*i:])
	}
	return prints, rest, true
}

// program is the stamp of this program's file, taken when the process began: later the file may be another's. One that took
// its place between the start and now is too young to have a stamp.
var program = programStamp()

func programStamp() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	return corpus.Stamp(path)
}

// programName names this program by its file, or what reads in its stead.
func programName(o Options) string {
	if o.Read != nil {
		return o.Version
	}
	return program
}

// touched reports whether name is this program's, and its file is no longer what it was.
func touched(name string) bool { return name == program && name != programStamp() }

// note counts a document in.
func (g *gathering) note(s *graph.Source, analysis string) uint64 {
	print := documentPrint(s, analysis)
	switch g.count++; {
	case g.count > maxKept:
		g.prints = nil
	case g.prints != nil:
		g.prints[s.ID] = print
	}
	return print
}

// drop counts a document out that is about to be removed or replaced. What is kept of it, or may be by another program, goes
// first: a build that is cut off must not leave its sentences behind.
func (g *gathering) drop(d storage.Document) {
	kept := g.kept()
	if !g.dropped && (!kept.legible || g.prints == nil || slices.Contains(kept.prints, documentPrint(&d.Source, d.Analysis))) {
		_ = g.store.Keep(storage.KeptCorpus, "", nil)
		g.dropped = true
	}
	g.count--
}

// documentPrint tells a document, with what has read it, from all others.
func documentPrint(s *graph.Source, analysis string) uint64 {
	var h xxhash.Digest
	h.Reset()
	for _, t := range []string{s.ID, s.Title, s.Date, s.URL, s.Hash, analysis} {
		h.WriteString(t)
		h.WriteString("\x00")
	}
	return h.Sum64()
}

// gather adds to c what was extracted from documents, all that reading has.
func gather(ctx context.Context, reading *storage.Reading, documents []storage.Document, c *resolve.Corpus) error {
	var entities, mentions, statements int
	for i := range documents {
		entities += documents[i].Entities
		mentions += documents[i].Mentions
		statements += documents[i].Statements
	}
	c.Grow(len(documents), entities, mentions, statements)
	for x, err := range reading.Extracts(documents) {
		if err != nil {
			return err
		}
		if err := c.Add(x); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

// add adds a document that was read, in place of what is stored of it.
func (g *gathering) add(x *graph.Packed, analysis string) error {
	g.note(&x.Source, analysis)
	g.added++
	g.fresh = append(g.fresh, x)
	select {
	case <-g.done:
		return g.settle()
	default:
		return nil
	}
}

func (g *gathering) settle() error {
	if g.err != nil {
		return g.err
	}
	for _, x := range g.fresh {
		if err := g.corpus.Add(x); err != nil {
			return err
		}
	}
	clear(g.fresh)
	g.fresh = g.fresh[:0]
	return nil
}

// all waits for what is stored and returns the corpus, with all that was added and without what is gone.
func (g *gathering) all() (*resolve.Corpus, error) {
	<-g.done
	if err := g.settle(); err != nil {
		return nil, err
	}
	for _, id := range g.gone {
		g.corpus.Remove(id)
	}
	return g.corpus, nil
}

// close ends the gathering, whether it is through or not.
func (g *gathering) close() {
	g.stop()
	<-g.done
}
