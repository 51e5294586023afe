package syntax

import (
	"slices"
	"strings"
	"unsafe"

	"kg/nlp/internal/vector"
)

// Tagger gives each word a tag (part of speech and features) and a lemma: a left-to-right linear model over hashed
// features that chooses among the readings of the lexicon (M. Collins, 2002), averaged perceptron.
type Tagger struct {
	Lex     Lexicon
	Tags    []string    // "NOUN|Gender=Fem|Number=Sing"
	UPOS    []string    // parts of speech
	upos    []uint8     // of each tag
	feats   []string    // of each tag
	finite  []bool      // of each tag: a finite verb
	gender  [2][]uint16 // of each noun's tag, the tag with the masculine and with the feminine gender; else itself
	open    []uint16    // tags of unknown words
	unknown []Reading   // and their readings
	proper  uint16
	table   vector.Sparse
}

// TaggerBits is the logarithm of the number of weights.
const TaggerBits = 21

// SetTags sets the tag inventory; open are the tags that an unknown word may have.
func (m *Tagger) SetTags(tags []string, open []uint16) {
	m.Tags, m.open = tags, open
	m.upos, m.feats, m.UPOS, m.finite = nil, nil, nil, nil
	seen := map[string]uint8{}
	for i, t := range tags {
		u, f, _ := strings.Cut(t, "|")
		id, ok := seen[u]
		if !ok {
			id = uint8(len(m.UPOS))
			seen[u] = id
			m.UPOS = append(m.UPOS, u)
		}
		if t == "PROPN" {
			m.proper = uint16(i)
		}
		m.upos = append(m.upos, id)
		m.feats = append(m.feats, f)
		m.finite = append(m.finite, strings.Contains(f, "VerbForm=Fin"))
	}
	m.unknown = make([]Reading, len(open))
	for i, t := range open {
		m.unknown[i] = Reading{t, noRule}
	}
	m.setGenders()
}

// Agree returns the tag of a noun whose determiner has the tag det: the gender that the determiner shows stands ("la
// ministre", "cette économiste"; the lexicon gives many nouns of occupation one gender alone, or none).
func (m *Tagger) Agree(noun, det uint16) uint16 {
	switch {
	case strings.Contains(m.feats[det], "Gender=Masc"):
		return m.gender[0][noun]
	case strings.Contains(m.feats[det], "Gender=Fem"):
		return m.gender[1][noun]
	}
	return noun
}

// setGenders fills in m.gender.
func (m *Tagger) setGenders() {
	id := map[string]uint16{}
	for i, t := range m.Tags {
		id[t] = uint16(i)
	}
	for g, gender := range [2]string{"Gender=Masc", "Gender=Fem"} {
		m.gender[g] = make([]uint16, len(m.Tags))
		for i, t := range m.Tags {
			m.gender[g][i] = uint16(i)
			f := strings.Split(t, "|")
			if f[0] != "NOUN" {
				continue
			}
			rest := slices.DeleteFunc(f[1:], func(s string) bool { return strings.HasPrefix(s, "Gender=") })
			if o, ok := id[strings.Join(append([]string{"NOUN", gender}, rest...), "|")]; ok {
				m.gender[g][i] = o
			}
		}
	}
}

// SetLexicon reads the lexicon of s.
func (m *Tagger) SetLexicon(s *Sections) { m.Lex = readLexicon(s) }

// Part returns the part of speech of a tag.
func (m *Tagger) Part(t uint16) string { return m.UPOS[m.upos[t]] }

// TagPart returns the part of speech and the features of a tag.
func (m *Tagger) TagPart(t uint16) (upos, feats string) { return m.UPOS[m.upos[t]], m.feats[t] }

// TagFeatures is the number of features of a word: those that its form tells, and those of where it stands.
const (
	TagFeatures = formFeatures + placeFeatures

	formFeatures  = 9
	placeFeatures = 21
)

// Features writes the hashed features of word i, given the tags before it, into f.
func (m *Tagger) Features(ws []Word, tags []uint16, i int, f *[TagFeatures]uint32) {
	var form [formFeatures]uint32
	var place [placeFeatures]uint32
	ws[i].features(&form)
	placeOf(ws, tags, i, &place)
	// In the order in which the trainer has always summed them.
	copy(f[:8], form[:])
	f[8], f[9] = place[0], form[8]
	copy(f[10:], place[1:])
}

// features writes the features that the form tells.
func (w *Word) features(f *[formFeatures]uint32) {
	f[0] = mix(1, w.id)
	f[1] = mix(2, w.suffix[0])
	f[2] = mix(3, w.suffix[1])
	f[3] = mix(4, w.suffix[2])
	f[4] = mix(5, w.suffix[3])
	f[5] = mix(6, w.prefix[0])
	f[6] = mix(7, w.prefix[1])
	f[7] = mix(8, w.prefix[2])
	f[8] = mix(10, w.class)
}

// placeOf writes the features of where word i stands.
func placeOf(ws []Word, tags []uint16, i int, f *[placeFeatures]uint32) {
	w := &ws[i]
	var p1, p2, n1, n2 *Word
	p1, p2, n1, n2 = &edgeWord, &edgeWord, &edgeWord, &edgeWord
	t1, t2 := uint32(0xfffe), uint32(0xfffe)
	first := uint32(1)
	if i > 0 {
		p1, t1, first = &ws[i-1], uint32(tags[i-1]), 0
	}
	if i > 1 {
		p2, t2 = &ws[i-2], uint32(tags[i-2])
	}
	if i+1 < len(ws) {
		n1 = &ws[i+1]
	}
	if i+2 < len(ws) {
		n2 = &ws[i+2]
	}
	f[0] = mix(9, w.shape<<1|first)
	f[1] = mix(11, p1.id)
	f[2] = mix(12, n1.id)
	f[3] = mix(13, p2.id)
	f[4] = mix(14, n2.id)
	f[5] = mix(15, p1.class)
	f[6] = mix(16, n1.class)
	f[7] = mix(17, mix(n1.class, n2.class))
	f[8] = mix(18, mix(w.class, n1.class))
	f[9] = mix(19, mix(w.class, t1))
	f[10] = mix(20, t1)
	f[11] = mix(21, mix(t1, t2))
	f[12] = mix(22, mix(t1, n1.class))
	f[13] = mix(23, mix(w.id, t1))
	f[14] = mix(24, mix(w.id, n1.class))
	f[15] = mix(25, mix(p1.id, w.class))
	f[16] = mix(26, mix(w.shape, n1.shape))
	f[17] = mix(27, mix(w.shape, p1.shape))
	f[18] = mix(28, n1.suffix[1])
	f[19] = mix(29, mix(w.class, mix(t1, t2)))
	f[20] = mix(30, mix(t1, mix(w.class, n1.class)))
}

var edgeWord = Word{id: 1, class: 2, shape: 1 << 10}

// Slot is the place of the weight of a feature and tag among 1<<TaggerBits.
func Slot(feature uint32, tag uint16) uint32 { return vector.Slot(feature, tag, 64-TaggerBits) }

// Tag chooses a tag for each word.
func (m *Tagger) Tag(ws []Word, tags []uint16) {
	var f [placeFeatures]uint32
	var few [128]int32
	scores := few[:]
	for i := range ws {
		rs := ws[i].readings
		switch len(rs) {
		case 0:
			tags[i] = 0
			continue
		case 1:
			tags[i] = rs[0].Tag
			continue
		}
		if len(rs) > len(scores) {
			scores = make([]int32, len(rs))
		}
		own := scores[:len(rs)]
		m.formScores(&ws[i], own)
		placeOf(ws, tags, i, &f)
		m.table.Sums(own, f[:], pairs(rs))
		best := 0
		for k, s := range own {
			if s > own[best] {
				best = k
			}
		}
		tags[i] = rs[best].Tag
	}
}

// formScores sets scores to what the form of a word says for each of its readings.
func (m *Tagger) formScores(w *Word, scores []int32) {
	if w.memory != nil && w.memory.own != nil {
		copy(scores, w.memory.own)
		return
	}
	var f [formFeatures]uint32
	w.features(&f)
	clear(scores)
	m.table.Sums(scores, f[:], pairs(w.readings))
	if w.memory != nil {
		w.memory.own = slices.Clone(scores)
	}
}

// pairs are readings as the kernels see them.
func pairs(r []Reading) [][2]uint16 {
	return unsafe.Slice((*[2]uint16)(unsafe.Pointer(unsafe.SliceData(r))), len(r))
}

// Warm brings the weights near the processor, for who is about to tag some sentences; the number has no meaning.
func (m *Tagger) Warm() uint64 { return m.table.Warm() }

// Lemma returns the lemma of a word with a tag.
func (m *Tagger) Lemma(w *Word, tag uint16) string {
	if w.memory == nil {
		return m.lemmaOf(w, tag)
	}
	return m.use(w, tag).lemma
}

// use returns what is known of a word that is kept, with a tag; it stands until another use is asked for.
func (m *Tagger) use(w *Word, tag uint16) *use {
	k := w.memory
	for i := range k.uses {
		if u := &k.uses[i]; u.tag == tag {
			return u
		}
	}
	k.uses = append(k.uses, use{tag: tag, lemma: m.lemmaOf(w, tag)})
	return &k.uses[len(k.uses)-1]
}

func (m *Tagger) lemmaOf(w *Word, tag uint16) string {
	if u := m.UPOS[m.upos[tag]]; u == "PROPN" || u == "X" || u == "NUM" || u == "SYM" || u == "PUNCT" {
		for _, r := range w.readings {
			if r.Tag == tag && r.Rule != noRule && u != "PROPN" && u != "X" {
				return m.Lex.apply(r.Rule, w.Lower)
			}
		}
		return w.Form
	}
	for _, same := range [...]bool{true, false} { // the tag, or at least the part of speech
		for _, r := range w.readings {
			if (r.Tag == tag || !same && m.upos[r.Tag] == m.upos[tag]) && r.Rule != noRule {
				if lemma := m.Lex.apply(r.Rule, w.Lower); lemma != "" { // the treebank has none for a few: "la milieu du FC Barcelone"
					return lemma
				}
			}
		}
	}
	return m.guess(w, tag)
}

// guess makes the lemma of an unknown word.
func (m *Tagger) guess(w *Word, tag uint16) string {
	f := m.feats[tag]
	s := w.Lower
	if strings.Contains(f, "Number=Plur") && len(s) > 3 {
		switch {
		case strings.HasSuffix(s, "eaux"):
			return s[:len(s)-1]
		case strings.HasSuffix(s, "aux"):
			return s[:len(s)-2] + "l"
		case s[len(s)-1] == 's':
			s = s[:len(s)-1]
		}
	}
	switch m.UPOS[m.upos[tag]] {
	case "NOUN":
		if stem, ok := strings.CutSuffix(s, "s"); ok && prefixed(stem) { // "A et B, cofondateurs de X": no article tells the number
			return stem
		}
	case "VERB":
		for _, e := range []string{"ées", "és", "ée", "é", "ait", "aient", "ant", "ent", "era", "ons", "ez", "e"} {
			if strings.HasSuffix(s, e) && len(s) > len(e)+1 {
				return s[:len(s)-len(e)] + "er"
			}
		}
	case "ADJ":
		if strings.Contains(f, "Gender=Fem") && len(s) > 4 && s[len(s)-1] == 'e' {
			for _, e := range [][2]string{{"ienne", "ien"}, {"elle", "el"}, {"euse", "eux"}, {"ive", "if"}, {"ière", "ier"}, {"ette", "et"}, {"onne", "on"}} {
				if strings.HasSuffix(s, e[0]) {
					return s[:len(s)-len(e[0])] + e[1]
				}
			}
			return s[:len(s)-1]
		}
	}
	return s
}

// prefixed reports whether a word is made of a prefix and a noun for persons: "cofondateur", "ex-dirigeant".
func prefixed(s string) bool {
	for _, prefix := range [...]string{"co", "ex-", "vice-", "sous-"} {
		if rest, ok := strings.CutPrefix(s, prefix); ok {
			for _, end := range [...]string{"eur", "rice", "aire", "ant", "ent", "ste", "té", "tée", "ier", "ière"} {
				if len(rest) > len(end)+2 && strings.HasSuffix(rest, end) {
					return true
				}
			}
		}
	}
	return false
}

// Write adds the tagger's sections, the lexicon's apart.
func (m *Tagger) Write(s *Sections) {
	words, values := m.table.Parts()
	s.Add("tag.names", []byte(strings.Join(m.Tags, "\n")))
	s.Add("tag.open", BytesOf(m.open))
	s.Add("tag.words", BytesOf(words))
	s.Add("tag.values", BytesOf(values))
}

// SetTable sets the weights.
func (m *Tagger) SetTable(t []int8) { m.table = vector.NewSparse(t) }

// OpenTagger reads a tagger with its lexicon.
func OpenTagger(s *Sections) (*Tagger, error) {
	m := new(Tagger)
	m.SetTags(strings.Split(string(s.Get("tag.names")), "\n"), asUint16(s.Get("tag.open")))
	m.SetLexicon(s)
	words, ok := asUint64(s.Get("tag.words")), false
	if m.table, ok = vector.OpenSparse(words, asInt8(s.Get("tag.values"))); !ok || 32*len(words) != 1<<TaggerBits || len(m.Lex.class) == 0 {
		return nil, ErrFormat
	}
	return m, nil
}

// Readings returns the readings that the tagger chooses from.
func (w *Word) Readings() []Reading { return w.readings }
