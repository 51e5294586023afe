package names

import "kg/nlp/internal/vector"

// Reader turns an analysed document into the features of the name finder. Its memory is reused; it is not safe for
// concurrent use.
type Reader struct {
	lexicon *Lexicon
	tokens  []token // of all sentences
	begin   []int32 // where each sentence begins in tokens; one more at the end
	writing []uint8 // of each sentence: mixedCase, allUpper, allLower
	seen    seenTable
	read    int // tokens so far
}

// NewReader returns a reader over a lexicon.
func NewReader(l *Lexicon) *Reader { return &Reader{lexicon: l} }

// What a document shows of a capitalised word, in all places where it stands.
const (
	seenLower  = 1 << iota // it stands in lower case too
	seenMid                // with a capital where nothing asks for one
	seenTitle              // after a title or a given name
	seenPlace              // after à, en, vers
	seenFirst              // first of several capitalised words
	seenLast               // last of several capitalised words
	seenParen              // alone in brackets
	seenDet                // after an article
	seenSaying             // before a verb of saying
	seenTwice              // more than once
)

// Sentence is the input: the forms of the tokens of a sentence.
type Sentence struct {
	Words  []string
	Forms  []*Form   // of the words, as Finder.Form makes them, or nil; nil too for those that nobody keeps
	Quoted bool      // begins inside quotation marks that an earlier sentence opened
	Scores []float32 // of the words, Labels each: what their sentence says of them, see Finder.Probe; or nil
}

// Form is what the form of a token tells by itself. Who keeps it saves the reader the work.
type Form struct {
	token token
	kind  uint32 // see wordShape
}

// Form reads a form.
func (f *Finder) Form(form string) Form { return f.lexicon.form(form) }

func (l *Lexicon) form(form string) Form {
	var f Form
	f.kind = wordShape(&f.token, form)
	f.token.word = f.kind&shapeLetter != 0
	f.token.upper = f.kind&shapeUpper != 0
	f.token.bits = l.find(f.token.fold)
	return f
}

// many is the number of tokens from where on a sieve of the lexicon has saved more time than it takes to make.
const many = 10_000

// Read takes a document in.
func (r *Reader) Read(document []Sentence) {
	n := 0
	for i := range document {
		n += len(document[i].Words)
	}
	if cap(r.tokens) < n {
		r.tokens = make([]token, n+min(n/4, mostKept/4))
	}
	r.tokens = r.tokens[:n]
	if r.read += n; r.read > many {
		r.lexicon.sift()
	}
	r.begin, r.writing = r.begin[:0], r.writing[:0]
	r.seen.reset(n)
	n = 0
	for i := range document {
		s := document[i].Words
		r.begin = append(r.begin, int32(n))
		r.sentence(s, document[i].Forms, r.tokens[n:n+len(s)], document[i].Quoted)
		n += len(s)
	}
	r.begin = append(r.begin, int32(n))
	for i := range document {
		r.witness(r.tokens[r.begin[i]:r.begin[i+1]], r.writing[i])
	}
	for i := range r.tokens {
		if t := &r.tokens[i]; t.word {
			t.seen = r.seen.get(t.lower)
		}
	}
}

// sentence reads the tokens of one sentence.
func (r *Reader) sentence(s []string, forms []*Form, out []token, quoted bool) {
	words, uppers, capitals := 0, 0, 0
	for i := range s {
		t := &out[i]
		var kind uint32
		if forms != nil && forms[i] != nil {
			*t, kind = forms[i].token, forms[i].kind
		} else {
			f := r.lexicon.form(s[i])
			*t, kind = f.token, f.kind
		}
		if t.word && len(s[i]) > 1 && kind&shapeDigit == 0 {
			words++
			if kind&shapeAllUpper != 0 {
				uppers++
			}
		}
		if t.upper {
			capitals++
		}
	}
	writing := uint8(mixedCase)
	switch {
	case words >= 3 && uppers*10 >= words*7:
		writing = allUpper
	case words >= 3 && capitals == 0:
		writing = allLower
	}
	r.writing = append(r.writing, writing)
	first, brackets := true, 0
	for i := range out {
		t := &out[i]
		if writing != mixedCase && t.word {
			t.shape = uint32(writing)
			t.upper = t.bits&(Noun|Adjective|Verb|Function|Adverb) == 0
		}
		t.first = first && t.word
		switch s[i] {
		case "«", "“", "\"", "”", "»":
			if s[i] == "«" || s[i] == "“" || s[i] == "\"" && !quoted {
				quoted = true
				first = true
			} else {
				quoted = false
			}
		case "(", "[":
			brackets++
		case ")", "]":
			brackets = max(0, brackets-1)
		case ":", "—", "–", "-", "•", "*":
			first = true
		default:
			first = first && !t.word
		}
		t.quoted, t.inside = quoted, brackets > 0
	}
	for i := 0; i < len(out); {
		j := i
		for j < len(out) && r.named(&out[j]) {
			j++
			if j == i+1 && out[i].people() {
				break // "le Britannique Alistair Brownlee": the name begins behind
			}
		}
		for k := i; k < j; k++ {
			out[k].runFirst, out[k].runLast = int32(i), int32(j-1)
		}
		if j == i {
			out[i].runFirst, out[i].runLast = int32(i), int32(i-1)
			j++
		}
		i = j
	}
	r.phrases(out)
	quieten(out)
}

// quieten marks the tokens that can hardly belong to a name: they are neither near a capital nor beside a demonym
// ("armée syrienne") or the head of an organisation or event, nor in a phrase of the gazetteer. They cost no features; the rest of a text is half as long.
func quieten(out []token) {
	const reach = 4 // "ministre de l'éducation et de la Jeunesse": the name begins four tokens before its capital at most
	for i := range out {
		out[i].quiet = out[i].phrase == 0
	}
	for i := range out {
		t := &out[i]
		a, b := i, i
		switch {
		case t.runLast >= t.runFirst:
			a, b = i-reach, i+reach
		case t.bits&Demonym != 0:
			a, b = i-2, i+1
		case t.trigger() == TriggerBody || t.trigger() == TriggerEvent || t.trigger() == TriggerContest:
			a, b = i-1, i+4
		default:
			continue
		}
		for j := max(a, 0); j <= min(b, len(out)-1); j++ {
			out[j].quiet = false
		}
	}
}

// people says whether a word names an inhabitant of a country, and no person or country.
func (t *token) people() bool {
	return t.bits&Demonym != 0 && t.bits&(GivenMasc|GivenFem|Country|Organization) == 0
}

// named says whether a token may stand in a run of capitalised words: an article or a preposition that only the start
// of the sentence capitalises does not.
func (r *Reader) named(t *token) bool {
	return t.upper && !(t.first && t.bits&Function != 0)
}

// phrases marks the longest entries of several words.
func (r *Reader) phrases(out []token) {
	const longest = 8
	for i := 0; i < len(out); i++ {
		if out[i].bits&Many == 0 || out[i].bits&Function != 0 && !out[i].upper {
			continue
		}
		h, best, bits := out[i].fold, 0, uint32(0)
		for j := i + 1; j < len(out) && j < i+longest; j++ {
			h = Phrase(h, out[j].fold)
			if b := r.lexicon.find(h); b&^Many != 0 {
				best, bits = j, b
			}
		}
		if best == 0 {
			continue
		}
		bits &= Country | Capital | Town | Hamlet | Region | Organization | Calendar | Event
		for j := i; j <= best; j++ {
			place := uint32(2)
			if j == i {
				place = 1
			} else if j == best {
				place = 3
			}
			out[j].phrase = bits<<2 | place
		}
		i = best
	}
}

// witness notes what a sentence shows of its capitalised words.
func (r *Reader) witness(s []token, writing uint8) {
	if writing != mixedCase {
		return
	}
	for i := range s {
		t := &s[i]
		if !t.word {
			continue
		}
		if !t.upper {
			r.seen.add(t.lower, seenLower)
			continue
		}
		b := uint32(0)
		if !t.first {
			b |= seenMid
		}
		if i > 0 {
			p := &s[i-1]
			switch {
			case p.trigger() == TriggerTitle || p.upper && p.bits&(GivenMasc|GivenFem) != 0:
				b |= seenTitle
			case p.trigger() == TriggerInPlace:
				b |= seenPlace
			case !p.upper && p.bits&Function != 0:
				b |= seenDet
			}
			if t.inside && !p.word && i+1 < len(s) && !s[i+1].word {
				b |= seenParen
			}
		}
		if t.runLast > t.runFirst {
			if int(t.runFirst) == i {
				b |= seenFirst
			}
			if int(t.runLast) == i {
				b |= seenLast
			}
		}
		if i+1 < len(s) && s[i+1].trigger() == TriggerSaying {
			b |= seenSaying
		}
		if r.seen.get(t.lower)&^seenLower != 0 {
			b |= seenTwice
		}
		r.seen.add(t.lower, b)
	}
}

func (t *token) trigger() uint32 { return t.bits >> TriggerShift & 31 }

// seenTable is a small map from word hashes to bits; its memory is reused.
type seenTable struct {
	keys, bits []uint32
	mask       uint32
}

func (t *seenTable) reset(words int) {
	size := uint32(64)
	for int(size) < 2*words {
		size *= 2
	}
	t.keys, t.bits = vector.Sized(t.keys, int(size)), vector.Sized(t.bits, int(size))
	clear(t.keys)
	clear(t.bits)
	t.mask = size - 1
}

func (t *seenTable) slot(key uint32) uint32 {
	i := mix(key) & t.mask
	for t.bits[i] != 0 && t.keys[i] != key {
		i = (i + 1) & t.mask
	}
	return i
}

func (t *seenTable) get(key uint32) uint32 { return t.bits[t.slot(key)] }

func (t *seenTable) add(key, bits uint32) {
	if bits == 0 {
		return
	}
	i := t.slot(key)
	t.keys[i] = key
	t.bits[i] |= bits
}
