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

// renameBySentence replaces the names of each sentence by what f makes of them, in their order; f has them by position. What
// f returns as it came costs no memory.
func (d *Document) renameBySentence(f func(sentence int, s *Sentence, names []Name) []Name) {
	var out []Name // from the first sentence on of which f makes something
	at := 0
	for i := range d.Sentences {
		from := at
		for at < len(d.Names) && d.Names[at].Sentence == i {
			at++
		}
		names := f(i, &d.Sentences[i], d.Names[from:at:at])
		if out == nil {
			if len(names) == at-from && (at == from || &names[0] == &d.Names[from]) {
				continue
			}
			out = append(make([]Name, 0, len(d.Names)+8), d.Names[:from]...)
		}
		out = append(out, names...)
	}
	if out != nil {
		d.Names = out
	}
}

// nameInput returns the forms of a document's tokens, and what is kept of them.
func nameInput(d *Document) []names.Sentence {
	n := 0
	for i := range d.Sentences {
		n += len(d.Sentences[i].Tokens)
	}
	words, out := make([]string, 0, n), make([]names.Sentence, len(d.Sentences))
	var forms []*names.Form
	if d.forms != nil {
		forms = make([]*names.Form, n)
		for i, f := range d.forms {
			if f != nil {
				forms[i] = &f.name
			}
		}
	}
	for i := range d.Sentences {
		begin := len(words)
		for j := range d.Sentences[i].Tokens {
			words = append(words, d.Sentences[i].Tokens[j].Form)
		}
		out[i] = names.Sentence{Words: words[begin:], Quoted: d.Sentences[i].Quoted}
		if forms != nil {
			out[i].Forms = forms[begin:len(words)]
		}
	}
	return out
}
