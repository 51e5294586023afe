package pipeline

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"kg/corpus"
	"kg/extract"
	"kg/graph"
	"kg/nlp"
)

// reader analyses documents and extracts. The model and the rules are loaded when the first document needs them: a
// build that finds nothing new does without.
type reader struct {
	version string // of the analysis
	opening string // and of what makes documents of files
	own     programVersion
	load    func() (reading, error)
}

// reading reads documents in two steps.
type reading struct {
	analyze func([]graph.Source) []*nlp.Document
	extract func([]graph.Source, []*nlp.Document) []*graph.Extract
	alone   bool // each document is extracted from by itself, as Options.Read does
}

// newReader is to be called when the store is locked: who waits for it may change the rules meanwhile.
func newReader(o Options, own programVersion) (*reader, error) {
	if o.Read != nil {
		return &reader{version: o.Version, opening: o.Version, load: func() (reading, error) {
			analyze := func(sources []graph.Source) []*nlp.Document { return make([]*nlp.Document, len(sources)) }
			read := func(sources []graph.Source, _ []*nlp.Document) []*graph.Extract {
				return []*graph.Extract{o.Read(sources[0])}
			}
			return reading{analyze, read, true}, nil
		}}, nil
	}
	version, opening, err := analysisVersion(o, own)
	if err != nil {
		return nil, err
	}
	r := &reader{version: version, opening: opening, own: own}
	r.load = sync.OnceValues(func() (reading, error) {
		go nlp.Default() // side by side with the rules
		var folders []fs.FS
		for _, dir := range o.Rules {
			folders = append(folders, os.DirFS(dir))
		}
		extractor, err := extract.New(extract.Options{Rules: folders, Replace: o.Instead, Open: o.Open})
		if err != nil {
			return reading{}, fmt.Errorf("load the rules: %w", err)
		}
		model, err := nlp.Default()
		if err != nil {
			return reading{}, fmt.Errorf("open the model: %w", err)
		}
		return reading{func(sources []graph.Source) []*nlp.Document {
			texts := make([]string, len(sources))
			for i, source := range sources {
				texts[i] = source.Text
			}
			return model.AnalyzeAll(texts)
		}, extractor.ExtractAll, false}, nil
	})
	return r, nil
}

// mostTogether and mostBytes are how many documents, and how much text, a worker reads together.
const (
	mostTogether = 8
	mostBytes    = 1 << 17
)

// together gives a worker the documents that wait, its share of them: all that there are would leave the last for one worker alone.
func together(jobs <-chan graph.Source, workers int) iter.Seq[[]graph.Source] {
	return func(yield func([]graph.Source) bool) {
		for source := range jobs {
			sources, size := []graph.Source{source}, len(source.Text)
			for n := min(1+len(jobs)/workers, mostTogether); len(sources) < n && size < mostBytes; {
				source, ok := <-jobs // which another worker may have taken: then the next one
				if !ok {
					break
				}
				sources, size = append(sources, source), size+len(source.Text)
			}
			if !yield(sources) {
				return
			}
		}
	}
}

// read reads documents: it does each step for them all before the next one, so that code and tables of each step stay near the
// processor. A mistake in kg that a text brings to light costs that document, not the build: it comes back as a *corpus.Error, with
// the line of kg's code that failed. Once the context ends nothing more is begun: what is not read by then comes back as unread.
func (r *reader) read(ctx context.Context, sources []graph.Source, done func(*graph.Packed, error)) {
	f, err := r.load()
	if err != nil {
		done(nil, err)
		return
	}
	analyses, extracts, failed := make([]*nlp.Document, len(sources)), make([]*graph.Extract, len(sources)), make([]error, len(sources))
	step(ctx, sources, failed, false, func(from, to int) { copy(analyses[from:], f.analyze(sources[from:to])) })
	step(ctx, sources, failed, f.alone, func(from, to int) { copy(extracts[from:], f.extract(sources[from:to], analyses[from:to])) })
	for i, source := range sources {
		var x *graph.Packed
		if failed[i] == nil {
			failed[i] = attempt(source, func() { x = graph.Pack(extracts[i]) })
		}
		extracts[i] = nil
		done(x, failed[i])
	}
}

// step does a step for all documents, or for each of them alone, as it does where all together fail: which of them is it? It leaves out what failed before.
func step(ctx context.Context, sources []graph.Source, failed []error, alone bool, do func(from, to int)) {
	alone = alone || slices.ContainsFunc(failed, func(err error) bool { return err != nil })
	if !alone && ctx.Err() == nil && attempt(sources[0], func() { do(0, len(sources)) }) == nil {
		return
	}
	for i, source := range sources {
		switch {
		case failed[i] != nil:
		case ctx.Err() != nil:
			failed[i] = unread(source.ID)
		default:
			failed[i] = attempt(source, func() { do(i, i+1) })
		}
	}
}

// unread is the id of a document that waited when the build was cut off.
type unread string

func (u unread) Error() string { return string(u) + " was left unread" }

// attempt does a step of reading a document, and returns a panic as an error.
func attempt(source graph.Source, step func()) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &corpus.Error{Path: source.ID, Err: fmt.Errorf("%w (%v, %s)", errStumbled, p, failedAt())}
		}
	}()
	step()
	return nil
}

var errStumbled = errors.New("left out: kg has a mistake that this text brings to light, please report it")

// failedAt is the line of kg's own code nearest to a panic that is being recovered from: to the first one, where code between looked at it and let it go on.
func failedAt() string {
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(3, callers)])
	line := ""
	for {
		f, more := frames.Next()
		switch {
		case f.Function == "runtime.gopanic":
			line = ""
		case line == "" && strings.HasPrefix(f.Function, "kg/"):
			line = fmt.Sprintf("%s:%d", path.Base(f.File), f.Line)
		}
		if !more {
			return cmp.Or(line, "no line known")
		}
	}
}
