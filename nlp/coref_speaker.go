package nlp

import "strings"

// linkSpeakers joins "je" within quotation marks with whoever the sentence says speaks.
func (r *resolution) linkSpeakers() {
	for i := range r.mentions {
		x := &r.mentions[i]
		if x.pronoun != firstPerson || !x.quoted {
			continue
		}
		if m := r.speakerOf(x); m >= 0 {
			r.join(m, i)
		}
	}
}

// speakerOf finds the subject of the verb of saying that goes with the quotation around a mention: in its own sentence,
// else in the next of its paragraph ("…", a-t-il ajouté), else in the one before.
func (r *resolution) speakerOf(x *mention) int {
	for _, step := range [...]int{0, 1, -1, 2} {
		sentence := x.Sentence + step
		if sentence < 0 || sentence >= len(r.d.Sentences) {
			continue
		}
		if p := r.d.Sentences[sentence].Paragraph - r.d.Sentences[x.Sentence].Paragraph; p != 0 && !(step == -1 && p == -1) {
			continue
		}
		for m := r.starts[sentence]; m < r.starts[sentence+1]; m++ {
			y := &r.mentions[m]
			if y.function != subject || y.quoted || y.clause < 0 || y.pronoun == firstPerson {
				continue
			}
			if c := &r.clusters[r.of(m)]; c.kind != Person {
				continue
			}
			if r.words.is(Lower(r.d.Sentences[sentence].Tokens[y.clause].Lemma), sayingVerb) {
				return m
			}
		}
	}
	return -1
}

// closesQuote says whether a pronoun is the inverted subject of a verb of saying: "a-t-il ajouté".
func (r *resolution) closesQuote(x *mention) bool {
	s := &r.d.Sentences[x.Sentence]
	return x.clause >= 0 && strings.HasPrefix(s.Tokens[x.Head].Form, "-") && r.words.is(Lower(s.Tokens[x.clause].Lemma), sayingVerb)
}

// lastSpeaker is whoever the text said last to speak, before mention i and not far, or -1.
func (r *resolution) lastSpeaker(i int) int {
	x := &r.mentions[i]
	for j := i - 1; j >= 0 && x.Sentence-r.mentions[j].Sentence <= 4; j-- {
		y := &r.mentions[j]
		if y.quoted || !r.speaks(y) {
			continue
		}
		c := r.of(j)
		if k := &r.clusters[c]; k.number == "Plur" || k.gender != "" && k.gender != x.gender || k.kind != Person && y.kind != Person && y.pronoun == noPronoun {
			continue
		}
		return c
	}
	return -1
}

// speaks says whether a mention is the subject of a verb of saying, or stands after "selon".
func (r *resolution) speaks(y *mention) bool {
	tokens := r.d.Sentences[y.Sentence].Tokens
	if y.function == subject && y.clause >= 0 && r.words.is(Lower(tokens[y.clause].Lemma), sayingVerb) {
		return true
	}
	return y.First > 0 && tokens[y.First-1].Lemma == "selon"
}

// isInvertedSpeaker says whether a mention that the parser took for the object of a verb of saying is its subject:
// "…", a déclaré Jens Stoltenberg.
func (r *resolution) isInvertedSpeaker(s *Sentence, x *mention) bool {
	if x.function != object || x.kind != Person && x.Kind != NameMention || x.clause < 0 || x.First <= x.clause || x.First-x.clause > 2 && !r.onADay(s, x.clause+1, x.First) || !r.words.is(Lower(s.Tokens[x.clause].Lemma), sayingVerb) {
		return false
	}
	for i := range x.clause {
		if s.Tokens[i].Head == x.clause && (strings.HasPrefix(s.Tokens[i].Deprel, "nsubj") || s.Tokens[i].Deprel == "expl") {
			return false
		}
	}
	return true
}

// onADay says whether the tokens of a span tell when somebody says something, up to a title of address: "plaidait encore la semaine dernière M. Roy".
func (r *resolution) onADay(s *Sentence, from, to int) bool {
	if to-from > 6 {
		return false
	}
	for t := from; t < to; t++ {
		tok := &s.Tokens[t]
		switch {
		case tok.UPOS == "ADV", r.words.is(Lower(tok.Lemma), dayNoun), isAddress(tok.Form):
		case tok.UPOS == "DET" && t+1 < to, r.words.is(tok.Lemma, timeSpan), tok.Lemma == "dernier" && t > from:
		default:
			return false
		}
	}
	return true
}
