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
	store, err := storage.Begin(ctx, o.DB, storage.Options{Wait: o.Wait, Purpose: "kg build"})
	if err != nil {
		return nil, err
	}
	defer store.Close()
	b := &build{Options: o, store: store, report: new(Report)}
	// While the database is being opened, what was kept is read, and the files are looked for.
	kept := startRecall(o.DB, programName(o))
	own := <-hashing
	if own.error != nil {
		return b.report, own.error
	}
	reader, err := newReader(o, own.programVersion)
	if err != nil {
		return b.report, err
	}
	if b.noted, err = store.Files(reader.opening); err != nil {
		return b.report, err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	found := b.find(ctx, reader)
	if err := store.Opened(); err != nil {
		return nil, err
	}
	options, err := b.open(ctx, kept)
	if err != nil {
		return b.report, err
	}
	defer b.gathering.close()
	if err := b.read(ctx, reader, found); err != nil {
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
	noting := b.note(reader.opening)
	b.stored, b.seen, b.noted, b.notes = nil, nil, nil, nil // resolution needs the memory
	entities, statements, err := finish(ctx, store, b.gathering, options)
	if err = errors.Join(err, <-noting); err != nil {
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
func (b *build) open(ctx context.Context, kept func() *recalled) (resolve.Options, error) {
	options, err := resolveOptions(b.store, b.Options)
	if err != nil {
		return options, err
	}
	reading := b.store.Read()
	documents, err := reading.Documents()
	if err != nil {
		reading.Done()
		return options, err
	}
	b.gathering = startGathering(ctx, b.store, reading, documents, programName(b.Options), kept)
	b.stored = make(map[string]storage.Document, len(documents))
	for _, d := range documents {
		b.stored[d.ID] = d
	}
	return options, nil
}

// read brings the document layer up to date with the files that were found.
func (b *build) read(ctx context.Context, reader *reader, found <-chan []found) error {
	b.seen = make(map[string]bool, len(b.stored))
	b.notes = make(map[string]storage.File, len(b.noted))

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
	jobs := make(chan graph.Source, workers*mostTogether)
	done := make(chan outcome)
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for sources := range together(jobs, workers) {
				reader.read(ctx, sources, func(x *graph.Packed, err error) { done <- outcome{x, err} })
			}
		})
	}
	// The documents are walked by a goroutine of their own, so that the store is written by this one alone.
	walk := make(chan error, 1)
	go func() {
		defer func() { group.Wait(); close(done) }()
		defer close(jobs)
		walk <- b.walk(ctx, reader.version, found, jobs)
	}()
	var failed error
	var stumbled []*corpus.Error
	var left []unread
	for x := range done {
		u := unread("")
		switch e := (*corpus.Error)(nil); {
		case errors.As(x.error, &u):
			left = append(left, u)
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
		b.takeBack(e.Path)
		b.fail(e)
	}
	for _, u := range left {
		b.takeBack(string(u))
	}
	if failed != nil {
		return failed
	}
	return <-walk
}

// note begins to write the notes on files, where they are others than those of the last build.
func (b *build) note(opening string) <-chan error {
	store, notes, noted, done := b.store, b.notes, b.noted, make(chan error, 1)
	go func() {
		if maps.Equal(notes, noted) {
			done <- nil
			return
		}
		done <- store.PutFiles(opening, notes)
	}()
	return done
}

// unchanged reports whether the document that the last build noted of a file is stored as it was noted.
func (b *build) unchanged(id, version string) bool {
	note, old := b.noted[id], b.stored[id]
	return note.Hash == old.Hash && old.Analysis == version
}

// found is a document that was found, or an error.
type found struct {
	corpus.Document
	error
}

// foundAtOnce bounds the files of which nothing is read that are handed on together.
const foundAtOnce = 1 << 10

// find begins to look for documents. A file that is as the last build noted is not read, on the supposition that its document is stored:
// such are handed on together, as far as to the next with a text.
func (b *build) find(ctx context.Context, reader *reader) <-chan []found {
	out := make(chan []found)
	var some []found
	loading := false
	o := corpus.Options{Stdin: b.Stdin, Known: func(id, stamp string) bool { return b.noted[b.relative(id)].Stamp == stamp }}
	go func() {
		defer close(out)
		for d, err := range corpus.Open(ctx, b.paths(), o) {
			some = append(some, found{d, err})
			if d.Unread && len(some) < foundAtOnce {
				continue
			}
			if !loading && err == nil && !d.Unread && d.ID == d.Path { // a new file: what it is read with will be needed
				loading = true
				go reader.load()
			}
			select {
			case out <- some:
				some = nil
			case <-ctx.Done():
				return
			}
		}
		select {
		case out <- some:
		case <-ctx.Done():
		}
	}()
	return out
}

// paths are Paths, from the working folder.
func (b *build) paths() []string {
	paths := make([]string, len(b.Paths))
	for i, p := range b.Paths {
		paths[i] = p
		if b.Root != "" && p != "" && p != corpus.Stdin && !filepath.IsAbs(p) {
			paths[i] = filepath.Join(b.Root, p)
		}
	}
	return paths
}

// walk sends the documents that need reading to the workers.
func (b *build) walk(ctx context.Context, version string, found <-chan []found, jobs chan<- graph.Source) error {
	if b.Progress != nil {
		b.total = corpus.Count(ctx, b.paths())
		b.Progress(Progress{Total: b.total})
	}
	for {
		select {
		case some, ok := <-found:
			if !ok {
				return ctx.Err()
			}
			for _, f := range some {
				if err := b.take(ctx, f, version, jobs); err != nil {
					return err
				}
			}
		case <-ctx.Done(): // who looks for them may wait for standard input, without end
			return ctx.Err()
		}
	}
}

// take sends a document that was found to the workers, if it needs reading. It fails where the context ends.
func (b *build) take(ctx context.Context, f found, version string, jobs chan<- graph.Source) error {
	d, err := f.Document, f.error
	if err == nil && d.Unread && !b.unchanged(b.relative(d.ID), version) {
		path := d.Path
		d, err = corpus.Document{}, &corpus.Error{Path: path, Err: fs.ErrNotExist} // unless there still is one
		for d, err = range corpus.Open(ctx, []string{path}, corpus.Options{}) {
		}
	}
	if err != nil {
		if ctx.Err() == nil {
			b.fail(err)
		}
		return ctx.Err()
	}
	d.ID = b.relative(d.ID)
	if b.seen[d.ID] {
		b.fail(&corpus.Error{Path: d.ID, Err: corpus.ErrDuplicateID})
		return nil
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
		return nil
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
	return nil
}

// progress counts a document that is done, or on its way to a worker.
func (b *build) progress() {
	b.report.Documents++
	if b.Progress != nil {
		b.Progress(Progress{b.report.Documents, b.total, false})
	}
}

// takeBack counts out a document that was not read, after walk had counted it as read.
func (b *build) takeBack(id string) {
	if _, known := b.stored[id]; known {
		b.report.Changed--
	} else {
		b.report.Added--
	}
	b.report.Documents--
	delete(b.seen, id)
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
