// Package nlp knows text: from a document's bytes to sentences, tokens, tags, lemmas, trees, names and coreference.
package nlp

import (
	"embed"
	"io/fs"
	"sync"
)

//go:embed model
var embedded embed.FS

// Options are the choices of an analysis; the zero value serves.
type Options struct {
	// Title is the headline of the document where the source states it and the text does not begin with it.
	Title string
}

// Model is a trained analysis of one language. It is safe for concurrent use.
type Model struct {
	syntax *syntaxModel
	finder *namesModel
	linker *corefModel
}

// Default opens the embedded French model; it is opened once and shared.
func Default() (*Model, error) { return defaultModel() }

var defaultModel = sync.OnceValues(func() (*Model, error) {
	return Open(Files())
})

// Files are the files of the embedded model: who keeps what it gave can tell by them whether it still gives the same.
func Files() fs.FS {
	folder, err := fs.Sub(embedded, "model")
	if err != nil {
		panic(err) // the path is a constant
	}
	return folder
}

// Open opens the model of a folder: one file a component.
func Open(folder fs.FS) (*Model, error) {
	m := new(Model)
	var err error
	if m.syntax, err = openSyntax(folder); err != nil {
		return nil, err
	}
	if m.finder, err = openNames(folder); err != nil {
		return nil, err
	}
	if m.linker, err = openCoref(folder); err != nil {
		return nil, err
	}
	return m, nil
}

// Analyze analyses a text. It never fails: what cannot be analysed stays without analysis. Offsets are bytes of text.
func (m *Model) Analyze(text string, o Options) *Document {
	d := &Document{Text: text}
	m.syntax.analyze(d)
	m.names(d)
	d.splitNames()
	d.kindNames()
	m.knownNames(d)
	d.givenNames()
	m.frameNames(d)
	d.listNames()
	m.coref(d)
	return d
}

// Annotate replaces part of speech, features, lemma, head and relation of the tokens of one sentence; of what they hold
// only Form is read.
func (m *Model) Annotate(tokens []Token) {
	if len(tokens) > 0 {
		m.syntax.retag(tokens)
	}
}
