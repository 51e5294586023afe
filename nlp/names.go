package nlp

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

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
	in := nameInputs.Get().(*nameInput)
	found := m.finder.finder.Find(in.read(d))
	if len(d.Text) <= longText { // the memory of a long one is worth more elsewhere
		in.release()
	}
	d.Names = slices.Grow(d.Names, len(found))
	for i, n := range found {
		kind := names.Types[n.Kind]
		if kind == "Product" { // learned so as not to be taken for another type
			continue
		}
		t := d.Sentences[n.Sentence].Tokens
		if kind == Person && n.First == 0 && n.Last == 0 && t[0].UPOS == "DET" { // the article of a sentence is no "Le Bihan"
			continue
		}
		if kind == Person { // "Ahmed | al-Charaa"
			if last := d.Sentences[n.Sentence].lastOfPerson(n.Last); i+1 == len(found) || found[i+1].Sentence != n.Sentence || found[i+1].First > last {
				n.Last = last
			}
		}
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

// nameInput is the memory of what the finder reads of a document, used again by the next.
type nameInput struct {
	sentences []names.Sentence
	words     []string
	forms     []*names.Form
}

var nameInputs = sync.Pool{New: func() any { return new(nameInput) }}

// read returns the forms of a document's tokens, and what is kept of them.
func (in *nameInput) read(d *Document) []names.Sentence {
	for i := range d.Sentences {
		begin := len(in.words)
		for j := range d.Sentences[i].Tokens {
			in.words = append(in.words, d.Sentences[i].Tokens[j].Form)
		}
		in.sentences = append(in.sentences, names.Sentence{Words: in.words[begin:], Quoted: d.Sentences[i].Quoted, Scores: d.Sentences[i].names})
		d.Sentences[i].names = nil
	}
	if d.forms == nil {
		return in.sentences
	}
	for _, f := range d.forms {
		var form *names.Form
		if f != nil {
			form = &f.name
		}
		in.forms = append(in.forms, form)
	}
	forms := in.forms
	for i := range in.sentences {
		n := len(in.sentences[i].Words)
		in.sentences[i].Forms, forms = forms[:n], forms[n:]
	}
	return in.sentences
}

// release gives the memory back. What is in it is cleared, as it would hold the document.
func (in *nameInput) release() {
	empty(&in.sentences)
	empty(&in.words)
	empty(&in.forms)
	nameInputs.Put(in)
}
