package pipeline

import (
	"fmt"
	"io/fs"
	"os"
	"sync"

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
	err     error
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
		model, err := nlp.Default()
		if err != nil {
			r.err = fmt.Errorf("open the model: %w", err)
			return nil, r.err
		}
		var folders []fs.FS
		for _, dir := range o.Rules {
			folders = append(folders, os.DirFS(dir))
		}
		extractor, err := extract.New(extract.Options{Rules: folders, Replace: o.Instead, Open: o.Open})
		if err != nil {
			r.err = fmt.Errorf("load the rules: %w", err)
			return nil, r.err
		}
		return func(source graph.Source) *graph.Extract {
			return extractor.Extract(source, model.Analyze(source.Text, nlp.Options{Title: source.Title}))
		}, nil
	})
	return r, nil
}

func (r *reader) read(source graph.Source) (*graph.Packed, error) {
	f, err := r.load()
	if err != nil {
		return nil, err
	}
	return graph.Pack(f(source)), nil
}
