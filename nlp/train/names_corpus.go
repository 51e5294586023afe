package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"unicode"
	"unicode/utf8"

	"kg/eval"
	"kg/nlp"
	"kg/nlp/internal/names"
	"kg/nlp/internal/syntax"
)

// nameDocument is a text with gold names, cut into tokens.
type nameDocument struct {
	id        string
	text      string
	sentences []names.Sentence
	spans     [][]syntax.Span // of the tokens
	labels    [][]uint8
	unsure    [][]bool // the tokens that teach nothing; nil for none
	gold      []goldName
	lostNames []goldName // those that no tokens cover exactly
	weight    float32    // of its loss
	foreign   bool       // annotated by other habits than those of WiNER
}

// goldName is bytes start to end of the text.
type goldName struct {
	start, end int
	kind       string
}

// cut analyses the text and takes its sentences and tokens over.
func (d *nameDocument) cut(m *nlp.Model) {
	a := m.Analyze(d.text)
	for _, s := range a.Sentences {
		words, spans := make([]string, len(s.Tokens)), make([]syntax.Span, len(s.Tokens))
		for i, t := range s.Tokens {
			words[i], spans[i] = t.Form, syntax.Span{Start: t.Start, End: t.End}
		}
		d.sentences = append(d.sentences, names.Sentence{Words: words, Quoted: s.Quoted})
		d.spans = append(d.spans, spans)
		d.labels = append(d.labels, make([]uint8, len(words)))
	}
}

// openForNames opens the model of a folder without its names, which are to be trained.
func openForNames(folder string) (*nlp.Model, error) {
	return nlp.Open(withoutNames{os.DirFS(folder)})
}

// withoutNames is a model folder whose names.bin and coref.bin are not there.
type withoutNames struct{ fs.FS }

func (w withoutNames) Open(name string) (fs.File, error) {
	if name == "names.bin" || name == "coref.bin" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return w.FS.Open(name)
}

// label fills labels from gold.
func (d *nameDocument) label() {
	for _, g := range d.gold {
		kind := slices.Index(names.Types[:], g.kind)
		if kind < 0 {
			continue
		}
		found := false
		for s, spans := range d.spans {
			first := slices.IndexFunc(spans, func(t syntax.Span) bool { return t.Start == g.start })
			last := slices.IndexFunc(spans, func(t syntax.Span) bool { return t.End == g.end })
			if first < 0 || last < first {
				continue
			}
			for i := first; i <= last; i++ {
				d.labels[s][i] = uint8(names.Label(kind, i-first, last-first+1))
			}
			found = true
		}
		if !found {
			d.lostNames = append(d.lostNames, g)
		}
	}
}

// nameAt returns the kind and the length of the name that begins at a token; 0 tokens if none does.
func nameAt(labels []uint8, i int) (kind, n int) {
	for kind := range names.Types {
		if int(labels[i]) == names.Label(kind, 0, 1) {
			return kind, 1
		}
		if int(labels[i]) != names.Label(kind, 0, 2) {
			continue
		}
		for n = 2; i+n-1 < len(labels) && int(labels[i+n-1]) == names.Label(kind, 1, 3); n++ {
		}
		return kind, n
	}
	return 0, 0
}

// readWiner reads a folder of WiNER: of nested names the outermost stays, and Location is Place.
func readWiner(folder string, m *nlp.Model) ([]*nameDocument, error) {
	texts, err := eval.ReadBrat(folder)
	if err != nil {
		return nil, err
	}
	var docs []*nameDocument
	for _, t := range texts {
		d := &nameDocument{id: t.ID, text: t.Text, weight: 1}
		for _, n := range t.Names {
			d.gold = append(d.gold, goldName{n.Start, n.End, n.Type})
		}
		d.cut(m)
		d.label()
		docs = append(docs, d)
	}
	return docs, nil
}

// popcornKinds are the types of POPCORN that hold names.
var popcornKinds = map[string]string{
	"PLACE": "Place", "CIVILIAN": "Person", "TERRORIST_OR_CRIMINAL": "Person", "MILITARY": "Person",
	"NON_GOVERNMENTAL_ORGANISATION": "Organization", "NON_MILITARY_GOVERNMENT_ORGANISATION": "Organization",
	"INTERGOVERNMENTAL_ORGANISATION": "Organization", "MILITARY_ORGANISATION": "Organization",
}

// readPopcorn reads the texts of POPCORN; of their mentions those count as names that hold a capital which the start of
// a sentence does not explain.
func readPopcorn(folder string, m *nlp.Model) ([]*nameDocument, error) {
	type entry struct {
		Text     string
		Entities []struct {
			Type     string
			Mentions []struct{ Start, End int }
		}
	}
	var docs []*nameDocument
	for _, name := range popcornFiles {
		ids, entries, err := readPopcornFile[entry](filepath.Join(folder, name))
		if err != nil {
			return nil, err
		}
		for i, id := range ids {
			e := entries[i]
			d := &nameDocument{id: "popcorn-" + id, text: e.Text, weight: 1, foreign: true}
			runes := []int{}
			for k := range e.Text {
				runes = append(runes, k)
			}
			runes = append(runes, len(e.Text))
			d.cut(m)
			starts := map[int]bool{}
			for _, s := range d.spans {
				starts[s[0].Start] = true
			}
			for _, x := range e.Entities {
				kind := popcornKinds[x.Type]
				if kind == "" {
					continue
				}
				for _, m := range x.Mentions {
					if m.Start < 0 || m.End >= len(runes) || m.Start >= m.End {
						continue
					}
					g := goldName{runes[m.Start], runes[m.End], kind}
					if named(e.Text[g.start:g.end], starts[g.start]) {
						d.gold = append(d.gold, g)
					}
				}
			}
			d.gold = outermost(d.gold)
			d.label()
			docs = append(docs, d)
		}
	}
	return docs, nil
}

// named says whether a mention is a proper name by its capitals.
func named(s string, atStart bool) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) {
		return false
	}
	switch s {
	case "État", "Etat", "Il", "Elle", "Ils", "Elles", "Madame", "Monsieur":
		return false
	}
	if !atStart {
		return true
	}
	for _, r := range s[utf8.RuneLen(r):] {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

func outermost(all []goldName) []goldName {
	var outer []goldName
	for i, a := range all {
		if !slices.ContainsFunc(all, func(b goldName) bool {
			return b.start < a.end && a.start < b.end && b.end-b.start > a.end-a.start
		}) && !slices.ContainsFunc(all[:i], func(b goldName) bool { return b.start < a.end && a.start < b.end }) {
			outer = append(outer, a)
		}
	}
	slices.SortFunc(outer, func(a, b goldName) int { return a.start - b.start })
	return outer
}
