package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"runtime"
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
	load    func() (func(graph.Source) *graph.Extract, error)
}

// newReader is to be called when the store is locked: who waits for it may change the rules meanwhile.
func newReader(o Options, own programVersion) (*reader, error) {
	if o.Read != nil {
		return &reader{version: o.Version, opening: o.Version, load: func() (func(graph.Source) *graph.Extract, error) { return o.Read, nil }}, nil
	}
	version, opening, err := analysisVersion(o, own)
	if err != nil {
		return nil, err
	}
	r := &reader{version: version, opening: opening, own: own}
	r.load = sync.OnceValues(func() (func(graph.Source) *graph.Extract, error) {
		go nlp.Default() // side by side with the rules
		var folders []fs.FS
		for _, dir := range o.Rules {
			folders = append(folders, os.DirFS(dir))
		}
		extractor, err := extract.New(extract.Options{Rules: folders, Replace: o.Instead, Open: o.Open})
		if err != nil {
			return nil, fmt.Errorf("load the rules: %w", err)
		}
		model, err := nlp.Default()
		if err != nil {
			return nil, fmt.Errorf("open the model: %w", err)
		}
		return func(source graph.Source) *graph.Extract {
			return extractor.Extract(source, model.Analyze(source.Text, nlp.Options{Title: source.Title}))
		}, nil
	})
	return r, nil
}

// read reads one document. A mistake in kg that a text brings to light costs that document, not the build: it comes back
// as a *corpus.Error, with the line of kg's code that failed.
func (r *reader) read(source graph.Source) (x *graph.Packed, err error) {
	f, err := r.load()
	if err != nil {
		return nil, err
	}
	defer func() {
		if p := recover(); p != nil {
			x, err = nil, &corpus.Error{Path: source.ID, Err: fmt.Errorf("%w (%v, %s)", errStumbled, p, failedAt())}
		}
	}()
	return graph.Pack(f(source)), nil
}

var errStumbled = errors.New("left out: kg has a mistake that this text brings to light, please report it")

// failedAt is the line of kg's own code nearest to a panic that is being recovered from.
func failedAt() string {
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(3, callers)])
	for {
		f, more := frames.Next()
		if strings.HasPrefix(f.Function, "kg/") {
			return fmt.Sprintf("%s:%d", path.Base(f.File), f.Line)
		}
		if !more {
			return "no line known"
		}
	}
}
