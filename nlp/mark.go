package nlp

// mark tells what a token is as far as names are mended by it, so that the rules need not read its form and its tag each for itself.
type mark uint16

// What the form of a token tells.
const (
	capitalMark   mark = 1 << iota // it begins with a capital
	wordMark                       // see word
	openingMark                    // a bracket or a quotation mark that opens
	ampersandMark                  // &
	knownMark                      // the gazetteer may know a name that begins with it
	particleMark                   // see hasParticle
	prizeMark                      // see isPrize
	operationMark                  // see isOperation
)

// What its tag or lemma tells.
const (
	properMark  mark = 1 << (iota + 8) // see proper
	propnMark                          // tagged as a proper noun
	titlingMark                        // a common word with its capital
	namingMark                         // see calledBefore
)

// formMark is what a form alone tells, but for knownMark.
func formMark(form string) (m mark) {
	t := Token{Form: form}
	if t.capital() {
		m |= capitalMark
	}
	if t.word() {
		m |= wordMark
	}
	if form == "(" || closingMark(form) != "" {
		m |= openingMark
	}
	if form == "&" {
		m |= ampersandMark
	}
	if hasParticle(form) {
		m |= particleMark
	}
	if isPrize(form) {
		m |= prizeMark
	}
	if isOperation(form) {
		m |= operationMark
	}
	return m
}

// markTokens marks the tokens of the sentences; see unmark.
func (d *Document) markTokens() {
	if d.marks == nil {
		for i := range d.Sentences {
			for k := range d.Sentences[i].Tokens {
				d.marks = append(d.marks, formMark(d.Sentences[i].Tokens[k].Form)|knownMark)
			}
		}
	}
	marks := d.marks
	for i := range d.Sentences {
		s := &d.Sentences[i]
		n := len(s.Tokens)
		s.marks, marks = marks[:n:n], marks[n:]
		for k := range s.Tokens {
			t, m := &s.Tokens[k], &s.marks[k]
			switch t.UPOS {
			case "PROPN":
				*m |= propnMark
				fallthrough
			case "X":
				if *m&capitalMark != 0 {
					*m |= properMark
				}
			case "NOUN", "ADJ":
				if *m&wordMark != 0 {
					*m |= titlingMark
				}
			}
			if t.Form == "nom" || isNaming(t.Lemma) {
				*m |= namingMark
			}
			s.has |= *m
		}
	}
}

// unmark takes the marks from the sentences.
func (d *Document) unmark() {
	d.marks = nil
	for i := range d.Sentences {
		d.Sentences[i].marks, d.Sentences[i].has = nil, 0
	}
}

// may reports whether a token of the sentence has one of some marks, or the tokens are not marked.
func (s *Sentence) may(m mark) bool { return s.marks == nil || s.has&m != 0 }

// isProper reports whether a token is a capitalised proper noun.
func (s *Sentence) isProper(k int) bool {
	if s.marks != nil {
		return s.marks[k]&properMark != 0
	}
	return s.Tokens[k].proper()
}
