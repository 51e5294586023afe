package nlp

import (
	"errors"
	"fmt"
	"io/fs"

	"kg/nlp/internal/names"
)

// namesModel is the trained name finder.
type namesModel struct{ finder *names.Finder }

// openNames reads names.bin of a model; without the file no names are found.
func openNames(read reading) (*namesModel, error) {
	b, err := read("names.bin")
	if errors.Is(err, fs.ErrNotExist) {
		return &namesModel{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("open names: %w", err)
	}
	f, err := names.ReadFinder(b)
	if err != nil {
		return nil, fmt.Errorf("open names: %w", err)
	}
	return &namesModel{f}, nil
}

// names finds the proper names of an analysed document and fills d.Names.
func (m *Model) names(d *Document) {
	if m.finder == nil || m.finder.finder == nil {
		return
	}
	for _, n := range m.finder.finder.Find(nameInput(d)) {
		kind := names.Types[n.Kind]
		if kind == "Product" { // learned so as not to be taken for another type
			continue
		}
		t := d.Sentences[n.Sentence].Tokens
		d.Names = append(d.Names, Name{
			Start: t[n.First].Start, End: t[n.Last].End, Type: kind,
			Sentence: n.Sentence, First: n.First, Last: n.Last, Score: float64(n.Probability),
		})
	}
}

// renameBySentence replaces the names of each sentence by what f makes of them, in their order; f has them by position.
func (d *Document) renameBySentence(f func(sentence int, s *Sentence, names []Name) []Name) {
	out := make([]Name, 0, len(d.Names))
	at := 0
	for i := range d.Sentences {
		from := at
		for at < len(d.Names) && d.Names[at].Sentence == i {
			at++
		}
		out = append(out, f(i, &d.Sentences[i], d.Names[from:at:at])...)
	}
	d.Names = out
}

// nameInput returns the forms of a document's tokens.
func nameInput(d *Document) []names.Sentence {
	n := 0
	for i := range d.Sentences {
		n += len(d.Sentences[i].Tokens)
	}
	words, out := make([]string, 0, n), make([]names.Sentence, len(d.Sentences))
	for i := range d.Sentences {
		begin := len(words)
		for j := range d.Sentences[i].Tokens {
			words = append(words, d.Sentences[i].Tokens[j].Form)
		}
		out[i] = names.Sentence{Words: words[begin:], Quoted: d.Sentences[i].Quoted}
	}
	return out
}
