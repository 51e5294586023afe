// Package nlp knows text: from a document's bytes to sentences, tokens, tags, lemmas, trees, names and coreference.
package nlp

import (
	"embed"
	"fmt"
	"io"
	"io/fs"
	"sync"
	"unsafe"
)

//go:embed model
var embedded embed.FS

// Model is a trained analysis of one language. It is safe for concurrent use.
type Model struct {
	syntax *syntaxModel
	finder *namesModel
	linker *corefModel
}

// Default opens the embedded French model; it is opened once and shared.
func Default() (*Model, error) { return defaultModel() }

var defaultModel = sync.OnceValues(func() (*Model, error) {
	return open(embeddedFile)
})

// The large files of the model once more, as strings: the linker keeps one copy, which is used where it lies.
var (
	//go:embed model/tagger.bin
	taggerBin string
	//go:embed model/network.bin
	networkBin string
	//go:embed model/names.bin
	namesBin string
)

// embeddedFile reads a file of the embedded model; the bytes must not be written to.
func embeddedFile(name string) ([]byte, error) {
	switch name {
	case "tagger.bin":
		return readOnly(taggerBin), nil
	case "network.bin":
		return readOnly(networkBin), nil
	case "names.bin":
		return readOnly(namesBin), nil
	}
	return fs.ReadFile(Files(), name)
}

func readOnly(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

// Fingerprint writes the names and bytes of the embedded model to h: who keeps what the model gave can tell by their
// hash whether it still gives the same.
func Fingerprint(h io.Writer) error {
	files, err := fs.ReadDir(Files(), ".")
	if err != nil {
		return err
	}
	for _, f := range files {
		b, err := embeddedFile(f.Name())
		if err != nil {
			return err
		}
		fmt.Fprintf(h, "\x00%s\x00%d\x00", f.Name(), len(b))
		if _, err := h.Write(b); err != nil {
			return err
		}
	}
	return nil
}

// Files are the files of the embedded model.
func Files() fs.FS {
	folder, err := fs.Sub(embedded, "model")
	if err != nil {
		panic(err) // the path is a constant
	}
	return folder
}

// reading gives the bytes of a file of the model, which the model then uses where they lie.
type reading func(name string) ([]byte, error)

// Open opens the model of a folder: one file a component.
func Open(folder fs.FS) (*Model, error) {
	return open(func(name string) ([]byte, error) { return fs.ReadFile(folder, name) })
}

// open opens the model whose files read gives.
func open(read reading) (*Model, error) {
	go loadKnownPhrases() // which the first text asks for
	m := new(Model)
	var err error
	if m.syntax, err = openSyntax(read); err != nil {
		return nil, err
	}
	if m.finder, err = openNames(read); err != nil {
		return nil, err
	}
	m.syntax.finder = m.finder.finder
	if m.finder.finder != nil {
		if whole, scale := m.finder.finder.Probe(); whole != nil {
			if m.syntax.probe, err = m.syntax.network.NewProbe(whole, scale); err != nil {
				return nil, fmt.Errorf("open names: %w: trained beside another network", err)
			}
		}
	}
	if m.linker, err = openCoref(read); err != nil {
		return nil, err
	}
	return m, nil
}

// Analyze analyses a text. It never fails: what cannot be analysed stays without analysis. Offsets are bytes of text.
func (m *Model) Analyze(text string) *Document {
	return m.AnalyzeAll([]string{text})[0]
}

// AnalyzeAll analyses texts, each by itself as Analyze does; several short ones take less time together.
func (m *Model) AnalyzeAll(texts []string) []*Document {
	documents := make([]*Document, len(texts))
	for i, text := range texts {
		documents[i] = &Document{Text: text}
	}
	m.syntax.analyze(documents...)
	for _, d := range documents { // of all before what follows: the weights of names are near the processor then
		m.names(d)
	}
	m.mendNames(documents...)
	for _, d := range documents {
		d.forms = nil
	}
	m.coref(documents...)
	return documents
}

// mendNames mends the names of documents by what the gazetteer and the words beside them say.
func (m *Model) mendNames(documents ...*Document) {
	for _, d := range documents {
		d.markTokens()
	}
	inTurn(documents,
		(*Document).inhabitantNames,
		(*Document).nicknames,
		(*Document).particleNames,
		m.fieldNames,
		m.leadingNames,
		(*Document).splitNames,
		(*Document).bareNames,
		(*Document).kindNames,
		(*Document).quotedNames,
		m.knownNames,
		(*Document).townNames,
		(*Document).rubricNames,
		(*Document).acronymNames,
		(*Document).mandateNames,
		m.purposeNames,
		(*Document).institutionNames,
		(*Document).contractedPapers,
		(*Document).unknownPapers,
		(*Document).paperNames,
		(*Document).kinNames,
		(*Document).givenNames,
		m.titledNames,
		m.regionalNames,
		(*Document).numeralNames,
		(*Document).regimentNames,
		m.borneNames,
		m.holderNames,
		(*Document).surnameParts,
		(*Document).siteNames,
		(*Document).clubNames,
		m.pluralNames,
		(*Document).branchNames,
		(*Document).houseNames,
		(*Document).joinAmpersands,
		m.frameNames,
		m.personNames,
		m.datelineNames,
		m.bracketNames,
		(*Document).foreignNames,
		(*Document).listNames,
		m.articleNames,
		(*Document).prizeNames,
		(*Document).operationNames,
		m.surnameNames,
		m.leaderNames,
	)
	for _, d := range documents {
		d.unmark()
	}
}

// inTurn takes steps, each for all things before the next one: code and tables of each stay near the processor.
func inTurn[T any](things []T, steps ...func(T)) {
	for _, step := range steps {
		for _, x := range things {
			step(x)
		}
	}
}

// Encode returns for the words of sentences what the network gives before it decides on tags and trees, rows of equal width: to learn from.
func (m *Model) Encode(sentences [][]string) [][]float32 { return m.syntax.encode(sentences) }

// Annotate replaces part of speech, features, lemma, head and relation of the tokens of sentences; of what they hold
// only Form is read.
func (m *Model) Annotate(sentences ...[]Token) { m.syntax.retag(sentences) }
