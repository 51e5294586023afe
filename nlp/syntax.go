package nlp

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"kg/nlp/internal/names"
	"kg/nlp/internal/syntax"
	"kg/nlp/internal/vector"
)

// syntaxModel finds tokens, sentences, tags, lemmas and trees.
type syntaxModel struct {
	tagger   *syntax.Tagger
	features []*Features // of each tag
	splitter *syntax.Splitter
	network  *syntax.Network
	finder   *names.Finder // whose forms are kept beside the words; or nil
	probe    *syntax.Probe // what the network says of names; or nil
	scratch  sync.Pool     // of *scratch
}

// scratch is the memory of one analysis, used again by the next.
type scratch struct {
	paragraphs [][2]int
	spans      []syntax.Span
	ends       []int
	words      []syntax.Word // of the pending sentences
	held       int           // so many
	tags       []uint16
	rows       [][syntax.Inputs]uint16
	lemmas     []string              // that the words have with these tags
	known      map[string]*knownForm // most words of a text have been seen in it or in those before
	free       []knownForm           // room for the next
	letters    strings.Builder       // their forms
	pending    []pending
	warm       uint64 // see Warm
	order      []int
	lanes      []syntax.Lane
	state      syntax.NetworkState
}

// knownForm is what is kept of a form. It does not change, but for what its word remembers, which is for the scratch alone.
type knownForm struct {
	word   syntax.Word
	memory syntax.WordMemory // of word
	name   names.Form
	bucket *knownBucket // of what the gazetteer knows that begins with it
	mark   mark
}

// pending is a sentence that is cut but not yet analysed: its tokens, and its words in the scratch.
type pending struct {
	tokens     []Token
	scores     []float32 // room for what a probe gives, as many columns for each token as are wanted
	first, end int
}

// block is the number of words that are collected before they are analysed together.
const block = 4000

// openSyntax reads tagger.bin and network.bin of a model.
func openSyntax(read reading) (*syntaxModel, error) {
	m := new(syntaxModel)
	m.scratch.New = func() any { return new(scratch) }
	s, err := readSections(read, "tagger.bin")
	if err != nil {
		return nil, err
	}
	if m.tagger, err = syntax.OpenTagger(s); err != nil {
		return nil, fmt.Errorf("read tagger.bin: %w", err)
	}
	for tag := range m.tagger.Tags {
		_, text := m.tagger.TagPart(uint16(tag))
		m.features = append(m.features, NewFeatures(text))
	}
	if m.splitter, err = syntax.OpenSplitter(s); err != nil {
		return nil, fmt.Errorf("read tagger.bin: %w", err)
	}
	if s, err = readSections(read, "network.bin"); err != nil {
		return nil, err
	}
	if m.network, err = syntax.OpenNetwork(s); err != nil {
		return nil, fmt.Errorf("read network.bin: %w", err)
	}
	return m, nil
}

func readSections(read reading, name string) (*syntax.Sections, error) {
	b, err := read(name)
	if err != nil {
		return nil, err
	}
	s, err := syntax.ReadSections(b)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return s, nil
}

// analyze fills the sentences of documents. Their words go through the network together: few sentences at a time cost more.
func (m *syntaxModel) analyze(documents ...*Document) {
	s := m.scratch.Get().(*scratch)
	for _, d := range documents {
		m.cut(d, s)
	}
	m.flush(s, m.probe)
	m.scratch.Put(s) // not where it panics: what is pending would fall to the next document
}

// cut fills d.Sentences with tokens, and the scratch with what is to be found of them.
func (m *syntaxModel) cut(d *Document, s *scratch) {
	s.paragraphs = paragraphs(d.Text, s.paragraphs[:0])
	lined := headlined(d.Text, s.paragraphs)
	for i, p := range s.paragraphs {
		s.spans = syntax.Tokenize(d.Text, p[0], p[1], s.spans[:0])
		if s.held > 0 && s.held+len(s.spans) > block {
			m.flush(s, m.probe)
		}
		words := s.hold(len(s.spans))
		ws := s.words[words:s.held]
		keep := m.finder != nil && len(d.Text) <= longText
		if keep {
			if d.forms == nil {
				likely := len(d.Text)/wordBytes + len(s.spans)
				d.forms, d.marks = make([]*knownForm, 0, likely), make([]mark, 0, likely)
			}
		}
		for k, sp := range s.spans {
			form := s.word(m, &ws[k], d.Text[sp.Start:sp.End])
			if keep {
				d.forms, d.marks = append(d.forms, form), append(d.marks, form.marks(d.Text[sp.Start:sp.End]))
			}
		}
		s.ends = m.splitter.Split(ws, s.spans, lined || len(ws) < runOn, s.ends[:0])
		tokens := make([]Token, len(s.spans)) // of the paragraph; sentences share it
		for k, sp := range s.spans {
			tokens[k] = Token{Start: sp.Start, End: sp.End, Form: d.Text[sp.Start:sp.End]}
		}
		var scores []float32 // of the tokens as parts of names
		if m.probe != nil {
			scores = make([]float32, len(s.spans)*names.Labels)
		}
		var q quotes
		first := 0
		for _, end := range s.ends {
			t := tokens[first:end:end]
			p := pending{tokens: t, first: words + first, end: words + end}
			if scores != nil {
				p.scores = scores[first*names.Labels : end*names.Labels]
			}
			s.pending = append(s.pending, p)
			d.Sentences = append(d.Sentences, Sentence{
				Start: t[0].Start, End: t[len(t)-1].End, Tokens: t, Paragraph: i, Quoted: q.open(), names: p.scores,
			})
			q.read(t)
			first = end
		}
	}
}

// longText is the number of bytes from where on a document does not hold what is kept of its forms: memory is worth more then.
const longText = 100_000

// wordBytes is about the number of bytes of a word of French with the space behind it.
const wordBytes = 5

// runOn is the number of tokens from where on a paragraph may be headings and sentences that run on.
const runOn = 80

// headlined reports whether a text has headlines on lines of their own: a short paragraph without a mark at its end, and
// others behind it.
func headlined(text string, paragraphs [][2]int) bool {
	const short = 160 // bytes
	for _, p := range paragraphs[:max(0, len(paragraphs)-1)] {
		r, _ := utf8.DecodeLastRuneInString(text[p[0]:p[1]])
		if p[1]-p[0] <= short && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return true
		}
	}
	return false
}

// retag replaces tags, lemmas and heads of the tokens of sentences.
func (m *syntaxModel) retag(sentences [][]Token) {
	s := m.scratch.Get().(*scratch)
	for _, tokens := range sentences {
		if len(tokens) == 0 {
			continue
		}
		m.pend(s, tokens, nil, nil)
	}
	m.flush(s, nil)
	m.scratch.Put(s)
}

// pend makes a sentence one of those that are analysed next, with room for what a probe gives; those before go first where they fill a block.
func (m *syntaxModel) pend(s *scratch, tokens []Token, scores []float32, probe *syntax.Probe) {
	if s.held > 0 && s.held+len(tokens) > block {
		m.flush(s, probe)
	}
	first := s.hold(len(tokens))
	for i := range tokens {
		s.word(m, &s.words[first+i], tokens[i].Form)
	}
	s.pending = append(s.pending, pending{tokens: tokens, scores: scores, first: first, end: s.held})
}

// encode returns for the words of sentences what the last layer of the network gives, a row of syntax.Network.Outputs for each: to learn from.
func (m *syntaxModel) encode(sentences [][]string) [][]float32 {
	d := m.network.Outputs()
	whole, scale := make([]int8, d*d), make([]float32, d)
	for i := range d {
		whole[i*d+i], scale[i] = 127, 1./127
	}
	probe, err := m.network.NewProbe(whole, scale)
	if err != nil {
		panic(err) // a network whose outputs are no multiple of 32 was not opened
	}
	s := m.scratch.Get().(*scratch)
	out := make([][]float32, len(sentences))
	for i, words := range sentences {
		if len(words) == 0 {
			continue
		}
		tokens := make([]Token, len(words))
		for k, form := range words {
			tokens[k].Form = form
		}
		out[i] = make([]float32, len(words)*d)
		m.pend(s, tokens, out[i], probe)
	}
	m.flush(s, probe)
	m.scratch.Put(s)
	return out
}

// mostKnown is the number of forms that are remembered, longestKnown how many bytes they have at most.
const (
	mostKnown    = 32_000
	longestKnown = 64
)

// word sets w to the word of a form, and returns what is kept of it or nil.
func (s *scratch) word(m *syntaxModel, w *syntax.Word, form string) *knownForm {
	if k := s.known[form]; k != nil {
		*w = k.word
		return k
	}
	if len(form) > longestKnown { // no word of a language: not to fill the memory with such
		*w = syntax.Word{}
		m.tagger.SetForm(w, plainMark(form))
		return nil
	}
	if s.known == nil || len(s.known) == mostKnown {
		s.known = map[string]*knownForm{}
	}
	form, k := s.room(form)
	m.tagger.SetForm(&k.word, plainMark(form))
	k.word.Keep(&k.memory)
	if m.finder != nil {
		k.name, k.bucket = m.finder.Form(form), loadKnownPhrases().beginning(names.Fold(form))
	}
	if k.mark = formMark(form); k.bucket != nil {
		k.mark |= knownMark
	}
	s.known[form] = k
	*w = k.word
	return k
}

// room returns memory for a form that is to be remembered, and the form in memory of its own, not to keep the text. Both come out of
// larger pieces: thousands of forms are remembered.
func (s *scratch) room(form string) (string, *knownForm) {
	if len(s.free) == 0 {
		s.free = make([]knownForm, 32)
	}
	k := &s.free[0]
	s.free = s.free[1:]
	if s.letters.Len()+len(form) > s.letters.Cap() {
		s.letters = strings.Builder{}
		s.letters.Grow(1024)
	}
	at := s.letters.Len()
	s.letters.WriteString(form)
	return s.letters.String()[at:], k
}

// marks are those of a form, of which nothing may be kept.
func (k *knownForm) marks(form string) mark {
	if k == nil {
		return formMark(form) | knownMark
	}
	return k.mark
}

// hold makes room for n more words and returns the place of the first.
func (s *scratch) hold(n int) int {
	first := s.held
	s.held += n
	for len(s.words) < s.held {
		s.words = append(s.words, syntax.Word{})
	}
	return first
}

// passWords is about the number of words that go through the network together: what it gives for them stays near the
// processor.
const passWords = 1000

// flush gives the pending sentences tags, lemmas and heads, and those with room for it what the probe says.
func (m *syntaxModel) flush(s *scratch, probe *syntax.Probe) {
	s.order = s.order[:0]
	s.tags, s.rows, s.lemmas = vector.Sized(s.tags, s.held), vector.Sized(s.rows, s.held), vector.Sized(s.lemmas, s.held)
	s.warm += m.tagger.Warm()
	for i, p := range s.pending {
		words, tags := s.words[p.first:p.end], s.tags[p.first:p.end]
		m.tagger.Tag(words, tags)
		m.mendEnters(words, tags)
		for k := range words {
			s.lemmas[p.first+k] = m.network.Rows(m.tagger, &words[k], tags[k], k == 0, &s.rows[p.first+k])
		}
		s.order = append(s.order, i)
	}
	slices.SortStableFunc(s.order, func(a, b int) int {
		return (s.pending[b].end - s.pending[b].first) - (s.pending[a].end - s.pending[a].first)
	})
	passes := (s.held + passWords - 1) / passWords
	for pass := range passes { // to each as many long ones as short ones
		n := 0
		for i := pass; i < len(s.order); i += passes {
			if len(s.lanes) == n {
				s.lanes = append(s.lanes, syntax.Lane{})
			}
			p := s.pending[s.order[i]]
			s.lanes[n].Rows, s.lanes[n].Words = s.rows[p.first:p.end], s.words[p.first:p.end]
			n++
		}
		m.network.Run(&s.state, s.lanes[:n], probe)
		for k := range n {
			p := s.pending[s.order[pass+k*passes]]
			m.fill(p.tokens, &s.lanes[k], s.tags[p.first:p.end], s.lemmas[p.first:p.end])
			if n := len(p.tokens); len(p.scores) > 0 {
				from, to := s.lanes[k].Scores, p.scores
				in, out := len(from)/n, len(to)/n
				for i := range n {
					copy(to[i*out:(i+1)*out], from[i*in:])
				}
			}
		}
	}
	clear(s.pending) // they belong to documents
	clear(s.lemmas)
	s.pending, s.held = s.pending[:0], 0
}

// fill writes what the network found into the tokens of a sentence; lemmas are those that the words have with the tags that they had
// before, and mostly keep.
func (m *syntaxModel) fill(tokens []Token, lane *syntax.Lane, tags []uint16, lemmas []string) {
	for i, tag := range lane.Tag {
		if h := lane.Head[i]; h >= 0 && m.tagger.Part(tag) == "DET" && m.tagger.Part(lane.Tag[h]) == "NOUN" {
			lane.Tag[h] = m.tagger.Agree(lane.Tag[h], tag)
		}
	}
	for i := range tokens {
		t := &tokens[i]
		tag := lane.Tag[i]
		t.UPOS, t.Feats = m.tagger.Part(tag), m.features[tag]
		if t.Lemma = lemmas[i]; tag != tags[i] {
			t.Lemma = m.tagger.Lemma(&lane.Words[i], tag)
		}
		t.Head, t.Deprel = int(lane.Head[i]), "root"
		if l := lane.Label[i]; l >= 0 {
			t.Deprel = m.network.Labels[l]
		}
	}
	mendPassives(tokens)
	m.mendRelativeVerbs(tokens, lane)
	mendClefts(tokens)
	mendDont(tokens)
	mendInternationals(tokens)
	mendRelatives(tokens)
	mendNamedRoots(tokens)
	mendMaître(tokens)
	mendOpeningClause(tokens)
}
