// Package extract turns analysed text into statements with evidence, time and status, by rules over dependency trees.
package extract

import (
	"io/fs"

	"kg/graph"
	"kg/nlp"
)

// Options are the choices of an extraction; the zero value serves.
type Options struct {
	Rules     []fs.FS // further rule folders of the user, after the embedded ones
	Replace   bool    // Rules stand in the place of the embedded ones
	RulesOnly bool    // no learned proposals
}

// Extractor reads statements out of analysed documents. It is safe for concurrent use.
type Extractor struct{}

// New loads the rules and the learned weights.
func New(o Options) (*Extractor, error) { return &Extractor{}, nil }

// Extract reads the entities and statements of one document; a is the analysis of source.Text.
func (x *Extractor) Extract(source graph.Source, a *nlp.Document) *graph.Extract {
	return &graph.Extract{Source: source}
}
