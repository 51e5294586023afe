package nlp

import (
	"fmt"
	"io/fs"
	"sync"

	"kg/nlp/internal/syntax"
)

// syntaxModel finds tokens, sentences, tags, lemmas and trees.
type syntaxModel struct {
	tagger   *syntax.Tagger
	splitter *syntax.Splitter
	parser   *syntax.Parser
	scratch  sync.Pool // of *scratch
}

// scratch is the memory of one analysis, used again by the next.
type scratch struct {
	paragraphs [][2]int
	spans      []syntax.Span
	ends       []int
	words      []syntax.Word
	tags       []uint16
	nodes      []syntax.Node
	state      syntax.State
}

// openSyntax reads tagger.bin and parser.bin of a model folder.
func openSyntax(folder fs.FS) (*syntaxModel, error) {
	m := new(syntaxModel)
	m.scratch.New = func() any { return new(scratch) }
	s, err := readSections(folder, "tagger.bin")
	if err != nil {
		return nil, err
	}
	if m.tagger, err = syntax.OpenTagger(s); err != nil {
		return nil, fmt.Errorf("read tagger.bin: %w", err)
	}
	if m.splitter, err = syntax.OpenSplitter(s); err != nil {
		return nil, fmt.Errorf("read tagger.bin: %w", err)
	}
	if s, err = readSections(folder, "parser.bin"); err != nil {
		return nil, err
	}
	if m.parser, err = syntax.OpenParser(s); err != nil {
		return nil, fmt.Errorf("read parser.bin: %w", err)
	}
	return m, nil
}

func readSections(folder fs.FS, name string) (*syntax.Sections, error) {
	b, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, err
	}
	s, err := syntax.ReadSections(b)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return s, nil
}

// analyze fills d.Sentences.
func (m *syntaxModel) analyze(d *Document) {
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	s.paragraphs = paragraphs(d.Text, s.paragraphs[:0])
	for i, p := range s.paragraphs {
		s.spans = syntax.Tokenize(d.Text, p[0], p[1], s.spans[:0])
		for len(s.words) < len(s.spans) {
			s.words = append(s.words, syntax.Word{})
		}
		for k, sp := range s.spans {
			m.tagger.SetForm(&s.words[k], d.Text[sp.Start:sp.End])
		}
		s.ends = m.splitter.Split(m.tagger, s.words[:len(s.spans)], s.spans, s.ends[:0])
		start := 0
		var q quotes
		for _, end := range s.ends {
			tokens := make([]Token, end-start)
			for k, sp := range s.spans[start:end] {
				tokens[k] = Token{Start: sp.Start, End: sp.End, Form: d.Text[sp.Start:sp.End]}
			}
			m.annotate(tokens, s.words[start:end], s)
			d.Sentences = append(d.Sentences, Sentence{
				Start: tokens[0].Start, End: tokens[len(tokens)-1].End,
				Tokens: tokens, Paragraph: i, Quoted: q.open(),
			})
			q.read(tokens)
			start = end
		}
	}
}

// annotate gives the tokens of a sentence tags, lemmas and heads.
func (m *syntaxModel) annotate(tokens []Token, words []syntax.Word, s *scratch) {
	n := len(tokens)
	if cap(s.tags) < n {
		s.tags = make([]uint16, n, 2*n)
		s.nodes = make([]syntax.Node, n, 2*n)
	}
	tags, nodes := s.tags[:n], s.nodes[:n]
	m.tagger.Tag(words, tags)
	for i := range tokens {
		t := &tokens[i]
		t.UPOS, t.Feats = m.tagger.TagPart(tags[i])
		t.Lemma = m.tagger.Lemma(&words[i], tags[i])
		m.tagger.NodeOf(&words[i], tags[i], &nodes[i])
	}
	m.parser.Parse(&s.state, nodes)
	for i := range tokens {
		t := &tokens[i]
		t.Head = int(s.state.Head[i])
		t.Deprel = "root"
		if l := s.state.Label[i]; l >= 0 {
			t.Deprel = m.parser.Labels[l]
		}
	}
}
