package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

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
	gold      []goldName
	lost      int     // gold names that no tokens cover exactly
	weight    float32 // of its loss
}

// goldName is bytes start to end of the text.
type goldName struct {
	start, end int
	kind       string
}

// cut tokenises the text and labels the tokens.
func (d *nameDocument) cut() {
	var tokens []syntax.Span
	var ends []int
	for at := 0; at < len(d.text); {
		end := len(d.text)
		if i := strings.IndexByte(d.text[at:], '\n'); i >= 0 {
			end = at + i
		}
		tokens = syntax.Tokenize(d.text, at, end, tokens[:0])
		ends = syntax.Sentences(d.text, tokens, ends[:0])
		begin := 0
		for _, e := range ends {
			d.add(tokens[begin:e])
			begin = e
		}
		at = end + 1
	}
}

// add appends a sentence of tokens.
func (d *nameDocument) add(tokens []syntax.Span) {
	if len(tokens) == 0 {
		return
	}
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = d.text[t.Start:t.End]
	}
	d.sentences = append(d.sentences, names.Sentence{Words: words})
	d.spans = append(d.spans, slices.Clone(tokens))
	d.labels = append(d.labels, make([]uint8, len(tokens)))
}

// label fills labels from gold.
func (d *nameDocument) label() {
	d.lost = 0
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
			d.lost++
		}
	}
}

// readWiner reads BRAT stand-off: NAME.txt and NAME.ann of a folder. Of nested names the outermost stays; Location is Place.
func readWiner(folder string) ([]*nameDocument, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.ann"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("read %s: no .ann files", folder)
	}
	sort.Strings(files)
	var docs []*nameDocument
	for _, file := range files {
		text, err := os.ReadFile(strings.TrimSuffix(file, ".ann") + ".txt")
		if err != nil {
			return nil, err
		}
		ann, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		d := &nameDocument{id: strings.TrimSuffix(filepath.Base(file), ".ann"), text: string(text), weight: 1}
		if d.gold, err = bratNames(d.text, ann); err != nil {
			return nil, fmt.Errorf("read %s: %w", file, err)
		}
		d.cut()
		d.label()
		docs = append(docs, d)
	}
	return docs, nil
}

// bratNames returns the outermost names of a stand-off file, by start, with byte offsets.
func bratNames(text string, ann []byte) ([]goldName, error) {
	at := make([]int, 0, len(text)+1) // byte offset of each character
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	var all []goldName
	for line := range bytes.Lines(ann) {
		p := strings.Split(strings.TrimRight(string(line), "\r\n"), "\t")
		if len(p) < 2 || !strings.HasPrefix(p[0], "T") {
			continue
		}
		f := strings.FieldsFunc(p[1], func(r rune) bool { return r == ' ' || r == ';' })
		if len(f) < 3 {
			return nil, fmt.Errorf("span %q", p[1])
		}
		from, err := strconv.Atoi(f[1])
		if err != nil {
			return nil, err
		}
		to, err := strconv.Atoi(f[len(f)-1])
		if err != nil {
			return nil, err
		}
		if from < 0 || to >= len(at) || from >= to {
			return nil, fmt.Errorf("span %q beyond the text", p[1])
		}
		kind := f[0]
		if kind == "Location" {
			kind = "Place"
		}
		all = append(all, goldName{at[from], at[to], kind})
	}
	var outer []goldName
	for _, a := range all {
		if !slices.ContainsFunc(all, func(b goldName) bool {
			return b.start <= a.start && a.end <= b.end && b.end-b.start > a.end-a.start
		}) {
			outer = append(outer, a)
		}
	}
	slices.SortFunc(outer, func(a, b goldName) int { return a.start - b.start })
	return outer, nil
}

// popcornKinds are the types of POPCORN that hold names.
var popcornKinds = map[string]string{
	"PLACE": "Place", "CIVILIAN": "Person", "TERRORIST_OR_CRIMINAL": "Person", "MILITARY": "Person",
	"NON_GOVERNMENTAL_ORGANISATION": "Organization", "NON_MILITARY_GOVERNMENT_ORGANISATION": "Organization",
	"INTERGOVERNMENTAL_ORGANISATION": "Organization", "MILITARY_ORGANISATION": "Organization",
}

// readPopcorn reads the texts of POPCORN; of their mentions those count as names that hold a capital which the start of
// a sentence does not explain.
func readPopcorn(folder string) ([]*nameDocument, error) {
	type entry struct {
		Text     string
		Entities []struct {
			Type     string
			Mentions []struct{ Start, End int }
		}
	}
	var parts []map[string]entry
	for _, name := range []string{"train.json", "synthetic.json"} {
		b, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return nil, err
		}
		one := map[string]entry{}
		if err := json.Unmarshal(b, &one); err == nil {
			parts = append(parts, one)
			continue
		}
		var many []map[string]entry
		if err := json.Unmarshal(b, &many); err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		parts = append(parts, many...)
	}
	var docs []*nameDocument
	for _, part := range parts {
		ids := make([]string, 0, len(part))
		for id := range part {
			ids = append(ids, id)
		}
		sort.Strings(ids)
		for _, id := range ids {
			e := part[id]
			d := &nameDocument{id: "popcorn-" + id, text: e.Text, weight: 1}
			runes := []int{}
			for i := range e.Text {
				runes = append(runes, i)
			}
			runes = append(runes, len(e.Text))
			d.cut()
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
