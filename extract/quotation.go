package extract

import "slices"

// quotation is a stretch of a text between quotation marks, and who says it.
type quotation struct {
	first, last position
	speakers    []position
}

// position is a token of a document.
type position struct{ sentence, token int }

// before orders positions.
func (a position) before(b position) bool {
	return a.sentence < b.sentence || a.sentence == b.sentence && a.token < b.token
}

// quotations are the quotations of the document that hold a whole sentence, or its end and more: within one sentence the tree
// tells who speaks. One without a verb of saying goes on with what the one before in its paragraph says.
func (r *reader) quotations() []quotation {
	if r.quoted != nil {
		return r.quoted
	}
	r.quoted = []quotation{}
	open := position{-1, -1}
	for s := range r.d.Sentences {
		for k := range r.d.Sentences[s].Tokens {
			switch r.d.Sentences[s].Tokens[k].Form {
			case "«", "“":
				if open.sentence < 0 {
					open = position{s, k}
				}
			case "\"": // which opens and closes, within one paragraph
				if open.sentence >= 0 && r.sameParagraph(open.sentence, s) {
					r.quote(open, position{s, k})
					open = position{-1, -1}
				} else {
					open = position{s, k}
				}
			case "»", "”":
				if open.sentence >= 0 {
					r.quote(open, position{s, k})
				}
				open = position{-1, -1}
			}
		}
		if open.sentence >= 0 && s-open.sentence > 6 { // nobody is quoted that long: a mark is missing
			open = position{-1, -1}
		}
	}
	return r.quoted
}

// quote records a quotation with who says it.
func (r *reader) quote(first, last position) {
	q := quotation{first: first, last: last}
	end := last.token == len(r.d.Sentences[last.sentence].Tokens)-1 || last.token == len(r.d.Sentences[last.sentence].Tokens)-2
	switch {
	case first.sentence == last.sentence && !(first.token == 0 && end):
		q.speakers = r.sayers(last.sentence, 0, len(r.d.Sentences[last.sentence].Tokens))
	default:
		if q.speakers = r.sayers(last.sentence, last.token+1, len(r.d.Sentences[last.sentence].Tokens)); q.speakers == nil {
			q.speakers = r.sayers(first.sentence, 0, first.token)
		}
		if q.speakers == nil && first.token == 0 && first.sentence > 0 && r.sameParagraph(first.sentence, first.sentence-1) {
			before := r.d.Sentences[first.sentence-1].Tokens
			if before[len(before)-1].Form == ":" {
				q.speakers = r.sayers(first.sentence-1, 0, len(before))
			} else if n := len(r.quoted); n > 0 && first.sentence-r.quoted[n-1].last.sentence <= 1 {
				q.speakers = r.quoted[n-1].speakers
			}
		}
	}
	r.quoted = append(r.quoted, q)
}

// sameParagraph reports whether two sentences stand in one paragraph.
func (r *reader) sameParagraph(a, b int) bool {
	return r.d.Sentences[a].Paragraph == r.d.Sentences[b].Paragraph
}

// sayers are the subjects of the first verb of saying among some tokens of a sentence.
func (r *reader) sayers(sentence, from, to int) []position {
	t := r.trees[sentence]
	for k := from; k < to; k++ {
		if lemma := t.lemma(k); !t.verbal(k) || !r.x.rules.in("déclaration", lemma) && !r.x.rules.in("parole", lemma) {
			continue
		}
		var out []position
		for _, s := range t.surface[k] {
			out = append(out, position{sentence, s})
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// quotedBy finds who says the quotation that a token stands in.
func (r *reader) quotedBy(sentence, token, depth int) []ref {
	at := position{sentence, token}
	for _, q := range r.quotations() {
		if !q.first.before(at) || !at.before(q.last) {
			continue
		}
		var out []ref
		for _, s := range q.speakers {
			for _, x := range r.standFor(s.sentence, s.token, &Slot{}, depth) {
				if s.sentence != sentence {
					x.token = token // which stands for the speaker in its sentence
					x.sure *= 0.95
				}
				out = append(out, x)
			}
		}
		return out
	}
	return nil
}

// spokenBy finds who says what a token tells: by the tree of its sentence, else by the quotation that it stands in.
func (r *reader) spokenBy(sentence, token, depth int) []ref {
	if tokens := r.speakers(sentence, token); len(tokens) > 0 {
		return r.allStandFor(sentence, tokens, depth)
	}
	return r.quotedBy(sentence, token, depth)
}

// addressed finds whom a quotation speaks of: the subjects of the sentences in it, where the trigger is the verb that says it.
func (r *reader) addressed(sentence, token int) []ref {
	t := r.trees[sentence]
	for _, q := range r.quotations() {
		if !slices.ContainsFunc(t.surface[token], func(s int) bool { return slices.Contains(q.speakers, position{sentence, s}) }) {
			continue
		}
		for s := q.first.sentence; s <= q.last.sentence; s++ {
			from, to := 0, len(r.trees[s].s.Tokens)
			if s == q.first.sentence {
				from = q.first.token
			}
			if s == q.last.sentence {
				to = q.last.token
			}
			var out []ref
			for k := from; k < to; k++ {
				if k == token && s == sentence || !r.trees[s].mainClause(k) {
					continue
				}
				subjects := r.trees[s].surface[k] // of a passive whom the sentence is about
				for _, a := range r.trees[s].out[k] {
					if a.label == "cop" {
						subjects = append(subjects[:len(subjects):len(subjects)], a.to)
					}
				}
				for _, subject := range subjects {
					if subject >= from && subject < to && !(len(out) > 0 && r.x.rules.in("épreuve-subie", r.trees[s].lemma(k))) {
						out = append(out, r.standFor(s, subject, &Slot{}, 1)...)
					}
				}
			}
			for i := range out {
				if s != sentence {
					out[i].token = token
				}
			}
			if len(out) > 0 {
				return out
			}
		}
	}
	return nil
}

// mainClause reports whether a token heads a clause of its own in a quotation, or one beside such: « Londres paie, Paris exécute et les gens
// se noient ».
func (t *tree) mainClause(k int) bool {
	switch t.rel(k) {
	case "root", "ccomp", "parataxis":
		return true
	case "conj":
		h := t.s.Tokens[k].Head
		return t.verbal(k) && h >= 0 && (t.rel(h) == "conj" || t.rel(h) == "root" || t.rel(h) == "ccomp") && len(t.ownSubjects(k)) > 0
	}
	return false
}
