// Package pipeline runs the whole way of the data: documents are read, analysed and extracted, stored, resolved, and
// the graph is written for queries.
//
// Start with [Build]. What it does is a pure function of the documents, the judgements and the options: the number of
// workers, earlier builds and interruptions change nothing of the graph.
package pipeline

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"kg/corpus"
	"kg/graph"
	"kg/resolve"
	"kg/storage"
)

// Options are the choices of a build. DB is needed; the zero value of the others serves.
type Options struct {
	DB      string    // the store's folder
	Paths   []string  // files and folders to read, "-" is standard input
	Root    string    // Paths are relative to this folder, which is no part of the documents' ids; empty: the working folder
	Stdin   io.Reader // what "-" reads
	Keep    bool      // keep documents that are no longer there
	Wait    bool      // wait for another process that writes to the store
	Workers int       // 0: one for each processor
	Rules   []string  // folders of rules of the user
	Known   []string  // files of known entities
	Instead bool      // Rules stand in the place of kg's own
	Open    bool      // state what no rule knows too, by the verb: extract.Options.Open

	// Failed is told of every file that could not be read; the build goes on. Nil: they are only counted.
	Failed func(error)
	// Progress is told before the first document, after every document, and when resolution begins.
	Progress func(Progress)
	// Read replaces the analysis and extraction of a document; for tests. Version must then name it.
	Read    func(graph.Source) *graph.Extract
	Version string
}

// Progress says how far a build has come.
type Progress struct {
	Documents int  // read or found unchanged
	Total     int  // documents there are; -1 where it is not known
	Resolving bool // all are read
}

// Report says what a build did.
type Report struct {
	Documents, Added, Changed, Unchanged, Removed, Failed int
	Entities, Statements                                  int
}

// Build reads what is new or changed, drops what is gone, resolves all and writes the graph. Files that cannot be read
// are reported to Options.Failed and counted; they are no error of Build. When the context ends, what was read by then
// is kept, the graph stays as it was, and the next build goes on from there.
func Build(ctx context.Context, o Options) (*Report, error) {
	type hashed struct {
		programVersion
		error
	}
	go resolve.Prepare()
	hashing := make(chan hashed, 1)
	go func() {
		own, err := ownVersion(o)
		hashing <- hashed{own, err}
	}()
	store, err := storage.Open(ctx, o.DB, storage.Options{Wait: o.Wait, Purpose: "kg build"})
	if err != nil {
		return nil, err
	}
	defer store.Close()
	b := &build{Options: o, store: store, report: new(Report)}
	if err := b.open(ctx); err != nil {
		return b.report, err
	}
	defer b.gathering.close()
	own := <-hashing
	if own.error != nil {
		return b.report, own.error
	}
	reader, err := newReader(o, own.programVersion)
	if err != nil {
		return b.report, err
	}
	if err := b.read(ctx, reader); err != nil {
		return b.report, errors.Join(err, store.Flush())
	}
	if err := b.sweep(); err != nil {
		return b.report, err
	}
	if err := store.Flush(); err != nil {
		return b.report, err
	}
	if o.Progress != nil {
		o.Progress(Progress{b.report.Documents, b.total, true})
	}
	b.stored, b.seen, b.noted, b.notes = nil, nil, nil, nil // resolution needs the memory
	entities, statements, err := finish(ctx, store, b.gathering)
	if err != nil {
		return b.report, err
	}
	b.report.Entities, b.report.Statements = entities, statements
	reader.own.keep(store, o)
	return b.report, store.Close()
}

// build is one run of Build.
type build struct {
	Options
	store  *storage.Store
	report *Report
	*gathering
	stored map[string]storage.Document
	seen   map[string]bool
	noted  map[string]storage.File // what the last build noted of the files
	notes  map[string]storage.File // what this one does
	held   []string                // paths that could not be read now, whose documents stay
	lost   bool                    // one of Paths could not be read at all: all documents stay
	total  int
}

// open finds out what is stored, and begins to gather it.
func (b *build) open(ctx context.Context) error {
	options, err := resolveOptions(b.store, b.Options)
	if err != nil {
		return err
	}
	reading := b.store.Read()
	documents, err := reading.Documents()
	if err != nil {
		reading.Done()
		return err
	}
	b.gathering = startGathering(ctx, b.store, reading, documents, options, programName(b.Options))
	b.stored = make(map[string]storage.Document, len(documents))
	for _, d := range documents {
		b.stored[d.ID] = d
	}
	return nil
}

// read brings the document layer up to date with the files.
func (b *build) read(ctx context.Context, reader *reader) (err error) {
	b.seen = make(map[string]bool, len(b.stored))
	if b.noted, err = b.store.Files(reader.opening); err != nil {
		return err
	}
	b.notes = map[string]storage.File{}

	workers := b.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	type outcome struct {
		*graph.Packed
		error
	}
	jobs := make(chan graph.Source)
	done := make(chan outcome)
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for source := range jobs {
				x, err := reader.read(source)
				done <- outcome{x, err}
			}
		})
	}
	// The documents are walked by a goroutine of their own, so that the store is written by this one alone.
	walk := make(chan error, 1)
	go func() {
		defer func() { group.Wait(); close(done) }()
		defer close(jobs)
		walk <- b.walk(ctx, reader.version, jobs)
	}()
	var failed error
	var stumbled []*corpus.Error
	for x := range done {
		switch e := (*corpus.Error)(nil); {
		case errors.As(x.error, &e):
			stumbled = append(stumbled, e)
		case x.error != nil:
			failed = x.error
		case failed == nil:
			if old, known := b.stored[x.Source.ID]; known {
				b.drop(old)
			}
			if failed = b.store.Put(x.Packed, reader.version); failed == nil {
				x.Source.Text = ""
				failed = b.add(x.Packed, reader.version)
			}
		}
		if failed != nil {
			stop()
		}
	}
	// The walk is over: what it counted is corrected, in one order whichever worker was first.
	slices.SortFunc(stumbled, func(a, b *corpus.Error) int { return strings.Compare(a.Path, b.Path) })
	for _, e := range stumbled {
		b.takeBack(e)
	}
	if failed != nil {
		return failed
	}
	if err := <-walk; err != nil {
		return err
	}
	if maps.Equal(b.notes, b.noted) {
		return nil
	}
	return b.store.PutFiles(reader.opening, b.notes)
}

// unchanged reports whether a file is the one of which a document is stored.
func (b *build) unchanged(id, stamp, version string) bool {
	id = b.relative(id)
	note, old := b.noted[id], b.stored[id]
	return note.Stamp == stamp && note.Hash == old.Hash && old.Analysis == version
}

// walk sends the documents that need reading to the workers.
func (b *build) walk(ctx context.Context, version string, jobs chan<- graph.Source) error {
	paths := make([]string, len(b.Paths))
	for i, p := range b.Paths {
		paths[i] = p
		if b.Root != "" && p != "" && p != corpus.Stdin && !filepath.IsAbs(p) {
			paths[i] = filepath.Join(b.Root, p)
		}
	}
	if b.Progress != nil {
		b.total = corpus.Count(ctx, paths)
		b.Progress(Progress{Total: b.total})
	}
	for d, err := range corpus.Open(ctx, paths, corpus.Options{Stdin: b.Stdin, Known: func(id, stamp string) bool { return b.unchanged(id, stamp, version) }}) {
		if err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			b.fail(err)
			continue
		}
		d.ID = b.relative(d.ID)
		if b.seen[d.ID] {
			b.fail(&corpus.Error{Path: d.ID, Err: corpus.ErrDuplicateID})
			continue
		}
		b.seen[d.ID] = true
		old, known := b.stored[d.ID]
		if d.Unread {
			d.Hash = old.Hash
		}
		if d.Stamp != "" {
			b.notes[d.ID] = storage.File{Stamp: d.Stamp, Hash: d.Hash}
		}
		if known && old.Hash == d.Hash && old.Analysis == version {
			b.report.Unchanged++
			b.progress()
			continue
		}
		source := graph.Source{ID: d.ID, Title: d.Title, Date: d.Date, URL: d.URL, Hash: d.Hash, Text: d.Text}
		select {
		case jobs <- source:
		case <-ctx.Done():
			return ctx.Err()
		}
		if known {
			b.report.Changed++
		} else {
			b.report.Added++
		}
		b.progress()
	}
	return ctx.Err()
}

// progress counts a document that is done, or in the hands of a worker, who will finish it.
func (b *build) progress() {
	b.report.Documents++
	if b.Progress != nil {
		b.Progress(Progress{b.report.Documents, b.total, false})
	}
}

// takeBack counts a document among those that could not be read, after walk had counted it as read.
func (b *build) takeBack(e *corpus.Error) {
	if _, known := b.stored[e.Path]; known {
		b.report.Changed--
	} else {
		b.report.Added--
	}
	b.report.Documents--
	delete(b.seen, e.Path)
	b.fail(e)
}

// relative removes Root from an id that corpus made of a path.
func (b *build) relative(id string) string {
	if b.Root == "" {
		return id
	}
	root := filepath.ToSlash(filepath.Clean(b.Root))
	return strings.TrimPrefix(id, strings.TrimSuffix(root, "/")+"/")
}

func (b *build) fail(err error) {
	b.report.Failed++
	// What was refused for what it holds is gone as it was; what could only not be reached may be back tomorrow.
	if e := (*corpus.Error)(nil); errors.As(err, &e) && unreached(e) {
		if !errors.Is(err, fs.ErrNotExist) {
			b.held = append(b.held, b.relative(e.Path))
		}
		b.lost = b.lost || b.isRoot(e.Path)
	}
	if b.Failed != nil {
		b.Failed(err)
	}
}

// unreached reports whether a file or folder was not read at all, rather than refused for what it holds.
func unreached(e *corpus.Error) bool {
	return errors.As(e.Err, new(*fs.PathError)) || errors.Is(e, fs.ErrNotExist) || errors.Is(e, corpus.ErrUnknownFormat) || errors.Is(e, corpus.ErrNotRegular)
}

// isRoot reports whether corpus was given this path, rather than finding it.
func (b *build) isRoot(path string) bool {
	return slices.ContainsFunc(b.Paths, func(p string) bool {
		return filepath.ToSlash(filepath.Clean(p)) == b.relative(path) || p == ""
	})
}

// sweep removes the documents that the walk did not find. Where a path that was asked for could not be read, perhaps
// for a slip of the finger, it removes none: what lies elsewhere is only surely gone when all that was meant was read.
func (b *build) sweep() error {
	if b.Keep || b.lost {
		b.report.Documents = len(b.seen)
		for id := range b.stored {
			if !b.seen[id] {
				b.report.Documents++
			}
		}
		return nil
	}
	for id := range b.stored {
		if b.seen[id] {
			continue
		}
		if b.isHeld(id) {
			b.report.Documents++
			continue
		}
		b.drop(b.stored[id])
		if err := b.store.Delete(id); err != nil {
			return err
		}
		b.gone = append(b.gone, id)
		b.report.Removed++
	}
	return nil
}

func (b *build) isHeld(id string) bool {
	for _, p := range b.held {
		if rest, ok := strings.CutPrefix(id, p); ok && (rest == "" || rest[0] == '/' || rest[0] == '#') {
			return true
		}
	}
	return false
}
