package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Splitter finds the ends of sentences in a paragraph: a linear model over the places where a sentence may end, from
// left to right.
type Splitter struct{ table []int8 }

// SplitBits is the logarithm of the number of the splitter's weights, SplitFeatures the number of features of a place.
const (
	SplitBits     = 16
	SplitFeatures = 34
)

// SplitState is what the splitter knows of the sentence so far.
type SplitState struct {
	Start  int // first token of the sentence
	parens int
	quotes int // open « and “
	plain  bool
	list   bool   // a colon was seen, and no word since that can be a finite verb
	finite bool   // a word that can be a finite verb was seen
	last   uint32 // how the sentence before ended
	loose  uint32 // sentences of the paragraph, two at most, that ended without a full stop
	caps   int    // words in capitals that stand one behind the other up to here
}

// Read takes token i into the sentence.
func (s *SplitState) Read(w *Word) {
	switch w.Form {
	case "(", "[":
		s.parens++
	case ")", "]":
		s.parens = max(0, s.parens-1)
	case "«", "“":
		s.quotes++
	case "»", "”":
		s.quotes = max(0, s.quotes-1)
	case "\"":
		s.plain = !s.plain
	case ":":
		s.list = true
	}
	if w.verb {
		s.finite, s.list = true, false
	}
	switch {
	case w.shape&(4|8) != 0:
		s.caps = 0
	case inCapitals(w):
		s.caps++
	}
}

// nameBegins says whether a name begins at token i, as its first word or the two first show.
func nameBegins(ws []Word, i int) bool {
	switch beginKind(&ws[i]) {
	case 3, 4:
		return true
	case 2: // "Gilles Bourdon", whose first word is a common one too
		return i+1 < len(ws) && beginKind(&ws[i+1]) <= 4 && ws[i+1].shape&4 != 0
	}
	return false
}

// inCapitals says whether a word of two letters or more is written in capitals.
func inCapitals(w *Word) bool { return w.shape&(1|4|8|256) == 1 && !elided(w) }

// elided says whether a word ends in an apostrophe: "l'".
func elided(w *Word) bool { return strings.HasSuffix(w.Form, "'") }

// isWord says whether a word is a capital and small letters.
func isWord(w *Word) bool { return w.shape&(1|4) == 5 }

// CallsBy says whether a form begins a bracket that says how somebody is called: "Jean (dit « Jeannot ») Le Goff".
func CallsBy(form string) bool {
	switch form {
	case "dit", "dite", "alias", "surnommé", "surnommée":
		return true
	}
	return false
}

// isInitial says whether a word is a capital and a full stop.
func isInitial(w *Word) bool {
	return len(w.Form) == 2 && w.Form[1] == '.' && w.shape&2 != 0
}

// heading is the number of words in capitals from which on they are a heading.
const heading = 3

// MustEnd says whether the sentence ends between tokens i and i+1 whatever the weights say: a heading in capitals before
// a text that is not ("FORME ET CONTENU 2 flacons").
func (s *SplitState) MustEnd(ws []Word, i int, gap bool) bool {
	if !gap || s.caps < heading || !inCapitals(&ws[i]) {
		return false
	}
	b := i + 1
	first, _ := utf8.DecodeRuneInString(ws[b].Form)
	if ws[b].shape&8 != 0 || elided(&ws[b]) {
		b++
	} else if !ws[b].common {
		return false // a name goes on, or begins, what nobody can tell
	}
	return b < len(ws) && !unicode.IsLower(first) && ws[b].shape&(4|8) == 4
}

// Reset begins a sentence at token i, after w; quotation marks stay open.
func (s *SplitState) Reset(i int, w *Word) {
	s.Start, s.finite, s.list, s.parens, s.caps = i, false, false, 0, 0
	s.last = endKind(w)
	if s.last > 2 && s.loose < 2 {
		s.loose++
	}
}

// MayEnd says whether the sentence may end between tokens i and i+1; gap is true where white space stands between them.
func (s *SplitState) MayEnd(ws []Word, i int, gap bool) bool {
	a, b := &ws[i], &ws[i+1]
	if !gap && !isTerminal(a.Form) {
		return false
	}
	switch begin := beginKind(b); {
	case begin == 5: // a letter that is no capital; before the verb a mark belongs to a name: "Le mouvement En Marche ! a gagné"
		return gap && isTerminal(a.Form) && endKind(a) != 1 && (s.finite || a.Form[0] == '.')
	case begin >= 3 && begin <= 4 && isInitial(a) && i > s.Start && ws[i-1].shape&2 != 0: // "Audra D. Bridges"
		return false
	case s.quotesPart(ws, i): // "a traité de « menteur » Paul Durand"
		return false
	case endKind(a) == 7 && s.list: // an enumeration goes on
		return false
	case begin == 11 || begin == 12: // closing marks stay with what they close
		return false
	case begin == 6 && endKind(a) >= 8: // a number after a word or a bracket: "près de 2 semaines"
		return false
	case begin == 8 && s.plain: // the mark closes what an earlier one opened
		return false
	case begin == 9 && s.Start == 0 && i < 4: // the dash of a dateline: "PARIS -"
		return isTerminal(a.Form)
	}
	return true
}

// quotesPart says whether token i closes a quotation that is a part of its sentence, and a name stands behind: something stands
// before the quotation, and no mark that ends a sentence at its end.
func (s *SplitState) quotesPart(ws []Word, i int) bool {
	if end := endKind(&ws[i]); end != 4 && (end != 5 || s.plain) || i-1 <= s.Start || MayBeFullStop(&ws[i-1]) {
		return false
	}
	switch beginKind(&ws[i+1]) {
	case 1:
		if ws[i+1].common || elided(&ws[i+1]) || ws[i+1].shape&1 == 0 || utf8.RuneCountInString(ws[i+1].Form) < 2 {
			return false
		}
	case 3, 4:
	case 2: // "Manuel Valls", "Marine Le Pen"
		if i+2 >= len(ws) || beginKind(&ws[i+2]) < 2 || beginKind(&ws[i+2]) > 4 {
			return false
		}
	default:
		return false
	}
	for k := i - 1; k > s.Start; k-- {
		if f := ws[k].Form; f == "«" || f == "“" || f == "\"" {
			return true
		}
	}
	return false
}

// Features writes the features of the place between tokens i and i+1.
func (s *SplitState) Features(ws []Word, i int, gap bool, f *[SplitFeatures]uint32) {
	a, b := &ws[i], &ws[i+1]
	p, n := &edgeWord, &edgeWord
	if i > s.Start {
		p = &ws[i-1]
	}
	if i+2 < len(ws) {
		n = &ws[i+2]
	}
	length := uint32(min(i-s.Start, 40))
	if length > 6 {
		length = 6 + length/6
	}
	var open uint32
	if s.parens > 0 {
		open |= 1
	}
	if s.quotes > 0 {
		open |= 2
	}
	if s.plain {
		open |= 4
	}
	if s.finite {
		open |= 8
	}
	if gap {
		open |= 16
	}
	end := endKind(a)
	begin := beginKind(b)
	first := ws[s.Start].id
	f[0] = mix(1, a.id)
	f[1] = mix(2, b.id)
	f[2] = mix(3, end)
	f[3] = mix(4, begin)
	f[4] = mix(5, end<<8|begin)
	f[5] = mix(6, mix(end<<8|begin, open))
	f[6] = mix(7, mix(a.id, begin))
	f[7] = mix(8, mix(b.id, end))
	f[8] = mix(9, mix(a.class, b.class))
	f[9] = mix(10, mix(a.class, end<<8|begin))
	f[10] = mix(11, mix(b.class, end<<8|begin))
	f[11] = mix(12, mix(b.class, n.class))
	f[12] = mix(13, mix(p.class, mix(a.class, begin)))
	f[13] = mix(14, mix(length, end<<8|begin))
	f[14] = mix(15, mix(open, length))
	f[15] = mix(16, mix(first, end<<8|begin))
	f[16] = mix(17, mix(beginKind(&ws[s.Start]), mix(end<<8|begin, open&8)))
	f[17] = mix(18, mix(p.id, end<<8|begin))
	f[18] = mix(19, mix(n.shape, end<<8|begin))
	f[19] = mix(20, mix(n.class, end<<8|begin))
	f[20] = mix(21, mix(a.shape, b.shape))
	f[21] = mix(22, mix(p.shape, end<<8|begin))
	f[22] = mix(23, mix(mix(a.shape, b.shape), n.shape))
	f[23] = mix(24, mix(a.suffix[2], begin))
	f[24] = mix(25, mix(mix(end<<8|begin, open&8), b.class))
	f[25] = mix(26, mix(mix(end<<8|begin, open&8), a.class))
	f[26] = mix(27, mix(mix(n.class, b.class), mix(end, open)))
	f[27] = mix(28, mix(n.id, end<<8|begin))
	f[28] = mix(29, mix(uint32(min(4, utf8.RuneCountInString(a.Form))), mix(end<<8|begin, a.shape)))
	f[29] = mix(30, mix(p.class, mix(a.class, b.class)))
	f[30] = mix(31, mix(s.last, end<<8|begin))
	f[31] = mix(32, mix(s.loose, end<<8|begin))
	f[32] = mix(33, mix(s.loose, mix(open, mix(length, end<<8|begin))))
	f[33] = mix(34, mix(s.loose<<4|s.last, mix(a.class, begin)))
}

// MayBeFullStop says whether a word is a full stop or a mark that can stand behind one.
func MayBeFullStop(w *Word) bool {
	switch endKind(w) {
	case 1, 2, 3, 4, 5, 8:
		return true
	}
	return false
}

// endKind is what a sentence would end in, beginKind what the next would begin with.
func endKind(w *Word) uint32 {
	switch {
	case isTerminal(w.Form):
		if w.Form == "..." || w.Form == "…" {
			return 1
		}
		return 2
	case w.shape&64 != 0 && w.shape&5 != 0:
		return 3 // an abbreviation
	case w.Form == "»" || w.Form == "”":
		return 4
	case w.Form == "\"":
		return 5
	case w.Form == ":":
		return 6
	case w.Form == ";":
		return 7
	case w.Form == ")" || w.Form == "]":
		return 8
	case w.Form == ",":
		return 9
	case w.shape&5 == 5 && w.shape&8 == 0:
		return 10
	case w.shape&1 != 0:
		return 11
	case w.shape&4 != 0:
		return 12
	case w.shape&8 != 0:
		return 13
	}
	return 14
}

func beginKind(w *Word) uint32 {
	r, _ := utf8.DecodeRuneInString(w.Form)
	switch {
	case unicode.IsUpper(r) && w.shape&4 == 0:
		return 1
	case unicode.IsUpper(r) && w.common:
		return 2
	case unicode.IsUpper(r) && w.known:
		return 3
	case unicode.IsUpper(r):
		return 4
	case unicode.IsLetter(r):
		return 5
	case unicode.IsDigit(r):
		return 6
	case r == '«' || r == '“':
		return 7
	case r == '"':
		return 8
	case r == '-' || r == '–' || r == '—' || r == '•' || r == '*':
		return 9
	case r == '(' || r == '[':
		return 10
	case r == ')' || r == ']' || r == '»' || r == '”':
		return 11
	case r == '.' || r == '?' || r == '!' || r == '…' || r == ';' || r == ':' || r == ',':
		return 12
	}
	return 13
}

// plainEnd is the greatest endKind that is a mark; what is above is words and commas.
const plainEnd = 8

// SplitSlot is the place of the weight of a feature.
func SplitSlot(f uint32) uint32 { return f >> (32 - SplitBits) }

// Split appends to out the index one past the last token of each sentence of a paragraph. Where lined is true headlines
// stand on lines of their own, and no sentence ends behind a plain word inside the paragraph.
func (p *Splitter) Split(ws []Word, spans []Span, lined bool, out []int) []int {
	var s SplitState
	var f [SplitFeatures]uint32
	remark := false // the last bracket opened behind a word in small letters
	for i := range ws {
		s.Read(&ws[i])
		if i+1 == len(ws) {
			return append(out, i+1)
		}
		if ws[i].Form == "(" {
			remark = i > 0 && (ws[i-1].shape&(1|4|8) == 4 || CallsBy(ws[i+1].Form) || i+2 < len(ws) && ws[i+2].Form == ")" && isWord(&ws[i-1]) && isWord(&ws[i+1]))
		}
		if remark && ws[i].Form == ")" && nameBegins(ws, i+1) { // "l'eurodéputé (Renew) Paul Durand"
			continue
		}
		gap := spans[i].End < spans[i+1].Start
		if s.MustEnd(ws, i, gap) {
			out = append(out, i+1)
			s.Reset(i+1, &ws[i])
			continue
		}
		if !s.MayEnd(ws, i, gap) || lined && endKind(&ws[i]) > plainEnd {
			continue
		}
		s.Features(ws, i, gap, &f)
		var score int32
		for _, x := range f {
			score += int32(p.table[SplitSlot(x)])
		}
		if score > 0 {
			out = append(out, i+1)
			s.Reset(i+1, &ws[i])
		}
	}
	return out
}

func isTerminal(s string) bool {
	switch s {
	case ".", "?", "!", "…":
		return true
	}
	return strings.HasPrefix(s, "..")
}

// NewSplitter returns a splitter with these weights.
func NewSplitter(table []int8) *Splitter { return &Splitter{table} }

// Write adds the splitter's section.
func (p *Splitter) Write(s *Sections) { s.Add("sent.table", BytesOf(p.table)) }

// OpenSplitter reads a splitter.
func OpenSplitter(s *Sections) (*Splitter, error) {
	p := NewSplitter(asInt8(s.Get("sent.table")))
	if len(p.table) != 1<<SplitBits {
		return nil, ErrFormat
	}
	return p, nil
}
