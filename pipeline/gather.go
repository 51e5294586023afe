package pipeline

import (
	"context"
	"fmt"
	"os"

	"github.com/cespare/xxhash/v2"

	"kg/corpus"
	"kg/graph"
	"kg/resolve"
	"kg/storage"
)

// gathering fills a corpus with what is stored, while new documents are read. What it gathered is kept for the next
// build, which then need not gather it from the store again: see [storage.Kept].
type gathering struct {
	store  *storage.Store
	corpus *resolve.Corpus
	stop   context.CancelFunc
	done   chan struct{} // closed when all is there that was stored, or err tells why not
	err    error
	fresh  []*graph.Packed // read before that
	gone   []string        // documents that are stored no more

	program  string // what names this program; empty where nothing is kept
	prints   uint64 // the sum of the prints of the documents
	count    int
	looked   chan struct{} // closed when what was kept is read, or is not asked for
	recalled string        // the key of what was kept, where it served
	dropped  bool          // what was kept is removed
}

// startGathering begins with documents, all that reading has; it ends the reading.
func startGathering(ctx context.Context, store *storage.Store, reading *storage.Reading, documents []storage.Document, o resolve.Options, program string) *gathering {
	g := &gathering{store: store, done: make(chan struct{}), looked: make(chan struct{}), program: program}
	for i := range documents {
		g.note(&documents[i].Source, documents[i].Analysis)
	}
	key := g.key()
	ctx, g.stop = context.WithCancel(ctx)
	go func() {
		defer close(g.done)
		defer reading.Done()
		if g.recall(key, o) {
			return
		}
		g.corpus = resolve.New(o)
		g.err = gather(ctx, reading, documents, g.corpus)
	}()
	return g
}

// recall takes what the last build kept, if it was made from the documents of the key by the same program.
func (g *gathering) recall(key string, o resolve.Options) bool {
	var b []byte
	if g.program != "" {
		b = storage.Kept(g.store.Dir(), storage.KeptCorpus, key)
	}
	close(g.looked)
	if b == nil {
		return false
	}
	var err error
	if g.corpus, err = resolve.Recall(b, o); err != nil {
		return false
	}
	g.recalled = key
	return true
}

// maxKept is the number of documents up to which what was gathered is kept: of more, their number makes what one more
// costs small beside what they cost all together, and memory is dearer.
const maxKept = 20000

func (g *gathering) keeps() bool { return g.program != "" && g.count <= maxKept }

// keep writes what was gathered, for the next build. Where it cannot, that one takes longer.
func (g *gathering) keep() {
	switch {
	case !g.keeps() || touched(g.program):
		_ = g.store.Keep(storage.KeptCorpus, "", nil)
	case g.dropped || g.recalled != g.key():
		_ = g.store.Keep(storage.KeptCorpus, g.key(), g.corpus.Remember())
	}
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

// key names what was gathered: the documents, with what read them, and the program.
func (g *gathering) key() string { return fmt.Sprintf("%s %d %x", g.program, g.count, g.prints) }

// note counts a document in.
func (g *gathering) note(s *graph.Source, analysis string) {
	g.count++
	g.prints += documentPrint(s, analysis)
}

// drop counts a document out that is about to be removed or replaced. What is kept of it goes first: a build that is cut
// off must not leave its sentences behind.
func (g *gathering) drop(d storage.Document) {
	if !g.dropped {
		<-g.looked
		_ = g.store.Keep(storage.KeptCorpus, "", nil)
		g.dropped = true
	}
	g.count--
	g.prints -= documentPrint(&d.Source, d.Analysis)
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
