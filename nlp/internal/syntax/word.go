package syntax

import (
	"slices"
	"strings"
	"unicode"
)

// Word is a token as the tagger and the parser see it.
type Word struct {
	Form  string
	Lower string

	id       uint32 // hash of Lower
	suffix   [4]uint32
	prefix   [3]uint32
	shape    uint32
	class    uint32 // hash of the set of its parts of speech
	set      uint32 // hash of its readings' tags
	known    bool
	common   bool        // the lower-cased form is known
	verb     bool        // it may be a finite verb
	readings []Reading   // not to be written to: other words have the same
	memory   *WordMemory // of a word that remembers; else nil
}

// WordMemory is what a word remembers that many places share.
type WordMemory struct {
	uses []use   // those that were asked for
	few  [1]use  // the room of the first: most words have no more
	own  []int32 // of each reading, once they are asked for: the tagger's weights of the features that the form alone tells
}

// use is what is known of a word with a tag.
type use struct {
	tag             uint16
	rows, rowsFirst inputRows // rowsFirst at the beginning of a sentence
	lemma           string
}

// inputRows are rows of the network's embeddings, once they are found.
type inputRows struct {
	found bool
	at    [Inputs]uint16
}

// Keep makes w remember its uses in m; it is for a word that many places share, of one goroutine.
func (w *Word) Keep(m *WordMemory) {
	w.memory = m
	m.uses = m.few[:0]
}

// shapeOf describes capitals, digits and punctuation of a form: one bit each of what occurs.
func shapeOf(form string) uint32 {
	var s uint32
	i := 0
	for _, r := range form {
		switch {
		case unicode.IsUpper(r):
			s |= 1
			if i == 0 {
				s |= 2
			}
		case unicode.IsLetter(r):
			s |= 4
		case unicode.IsDigit(r):
			s |= 8
		case r == '-':
			s |= 16
		case r == '\'' || r == '’':
			s |= 32
		case r == '.':
			s |= 64
		default:
			s |= 128
		}
		i++
	}
	if i == 1 {
		s |= 256
	}
	return s
}

// normal makes of a form the key under which it is known: typographic apostrophes and hyphens as plain ones.
func normal(form string) string {
	for i := 0; i < len(form); i++ {
		if form[i] >= 0x80 {
			if strings.ContainsAny(form, "’ʼ‑‐\u00a0\u202f\u2009\u00ad") {
				return normalizer.Replace(form)
			}
			return form
		}
	}
	return form
}

var normalizer = strings.NewReplacer("’", "'", "ʼ", "'", "‑", "-", "‐", "-", "\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u00ad", "")

// SetForm fills in all of w that depends on the form alone.
func (m *Tagger) SetForm(w *Word, form string) {
	form = normal(form)
	w.Form = form
	w.Lower = lower(form)
	w.id = hashString(w.Lower)
	for i := range w.suffix {
		w.suffix[i] = hashString(lastRunes(w.Lower, i+1))
	}
	for i := range w.prefix {
		w.prefix[i] = hashString(firstRunes(w.Lower, i+1))
	}
	w.shape = shapeOf(form)
	w.readings = m.Lex.Readings(form)
	w.common = len(w.readings) > 0
	if w.Lower != form {
		common := m.Lex.Readings(w.Lower)
		w.common = len(common) > 0
		w.readings = joinReadings(w.readings, common)
	}
	w.known = len(w.readings) > 0
	var set uint32
	w.verb = false
	w.set = 7
	for _, r := range w.readings {
		w.set = w.set*31 + uint32(r.Tag)
		set |= 1 << m.upos[r.Tag]
		w.verb = w.verb || m.finite[r.Tag]
	}
	w.class = mix(set, 77)
	if !w.known {
		w.class = mix(w.shape&0x1ff, w.suffix[1])
		w.set = 9
		w.readings = m.unknown
		return
	}
	if w.shape&2 != 0 && set&(1<<m.upos[m.proper]) == 0 {
		w.readings = append(slices.Clip(w.readings), Reading{m.proper, noRule})
	}
}

// noRule marks a reading whose lemma is not in the lexicon.
const noRule = 0xffff

// joinReadings returns the readings of a, and those of b whose tag none of a has; it writes to neither.
func joinReadings(a, b []Reading) []Reading {
	if len(a) == 0 {
		return b
	}
	out := slices.Clip(a)
	for _, x := range b {
		if !slices.ContainsFunc(a, func(y Reading) bool { return x.Tag == y.Tag }) {
			out = append(out, x)
		}
	}
	return out
}

func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 'A' && c <= 'Z' || c >= 0x80 {
			return strings.ToLower(s)
		}
	}
	return s
}
