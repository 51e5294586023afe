package nlp

import (
	"slices"
)

// joinAmpersands makes one organisation of what an ampersand joins: "Standard & Poor's", "Mérignac & Cie", "S&D".
func (d *Document) joinAmpersands() {
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if !s.may(ampersandMark) {
			return names
		}
		var out []Name
		for _, n := range s.properSpans(nil, names) {
			if k := n.First - 1; k > 0 && s.Tokens[k].Form == "&" {
				if (len(out) == 0 || out[len(out)-1].Last < k-1) && s.Tokens[k-1].word() {
					out = append(out, Name{First: k - 1, Last: k - 1}) // "Standard & Poor's", a common word too
				}
				if len(out) == 0 || out[len(out)-1].Last != k-1 {
					out = append(out, n)
					continue
				}
				before := &out[len(out)-1]
				before.Type, before.Score, before.Sentence, before.Last = Organization, 0.7, i, n.Last
				before.Start, before.End = s.Tokens[before.First].Start, s.Tokens[n.Last].End
				continue
			}
			out = append(out, n)
		}
		return slices.DeleteFunc(out, func(n Name) bool { return n.Type == "" })
	})
}

// listNames makes organisations of the unknown proper names that are enumerated beside one: of "les chaînes Fox News, Fox
// Business, FS1 et Big Ten Network" the finder may know the first alone. It goes from left to right and back, so that
// one known name serves the whole list. Lists of places and persons are left alone: there it cost more than it gave.
func (d *Document) listNames() {
	if len(d.Names) == 0 {
		return
	}
	var spans []Name
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if len(names) == 0 {
			return nil
		}
		spans = s.properSpans(spans[:0], names)
		return s.listed(i, names, spans)
	})
}

// listed returns the names of a sentence with those that its enumerations add, by position.
func (s *Sentence) listed(sentence int, names, spans []Name) []Name {
	if len(spans) == len(names) {
		return names
	}
	for _, step := range []int{1, -1} {
		for k := range spans {
			i := k
			if step < 0 {
				i = len(spans) - 1 - k
			}
			before := i - step
			if spans[i].Type != "" || before < 0 || before >= len(spans) {
				continue
			}
			a, b := &spans[before], &spans[i]
			if step < 0 {
				a, b = b, a
			}
			other := &spans[before]
			if other.Type == Organization && s.enumerated(a.Last, b.First) {
				spans[i].Type, spans[i].Score = other.Type, other.Score*0.8
			}
		}
	}
	out := names[:0:0]
	for _, n := range spans {
		if n.Type != "" {
			n.Sentence, n.Start, n.End = sentence, s.Tokens[n.First].Start, s.Tokens[n.Last].End
			out = append(out, n)
		}
	}
	return out
}

// properSpans appends to out the names and, with an empty type, the runs of capitalised proper nouns that are none.
func (s *Sentence) properSpans(out, names []Name) []Name {
	if !s.may(properMark) {
		return append(out, names...)
	}
	next := 0
	for i := 0; i < len(s.Tokens); i++ {
		if next < len(names) && names[next].First == i {
			out = append(out, names[next])
			i = names[next].Last
			next++
			continue
		}
		if !s.isProper(i) {
			continue
		}
		last := i
		for last+1 < len(s.Tokens) && s.isProper(last+1) && (next >= len(names) || last+1 < names[next].First) {
			last++
		}
		out = append(out, Name{First: i, Last: last})
		i = last
	}
	return out
}

// proper reports whether a token is a capitalised proper noun.
func (t *Token) proper() bool {
	return t.capital() && (t.UPOS == "PROPN" || t.UPOS == "X")
}

// enumerated reports whether nothing but a comma or a conjunction, and an article, stands between two tokens.
func (s *Sentence) enumerated(last, first int) bool {
	if first-last < 2 || first-last > 4 {
		return false
	}
	joined := false
	for k := last + 1; k < first; k++ {
		switch t := &s.Tokens[k]; {
		case t.Form == "," || t.Form == "et" || t.Form == "ou" || t.Form == "&":
			joined = true
		case t.UPOS == "DET":
		default:
			return false
		}
	}
	return joined
}
