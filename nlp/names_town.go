package nlp

import (
	"slices"

	"kg/gazetteer"
)

// townNames adds the towns of the gazetteer that the finder left behind a noun with "de" or "à", "les urgences de Metz", and parts from a person's
// name the town behind it: "Anne Roy | de Marseille".
func (d *Document) townNames() {
	g := gazetteer.Default()
	isTown := func(s *Sentence, k int) bool {
		e, ok := g.Place(s.Tokens[k].Form)
		return ok && (e.Kind == "city" || e.Kind == "capital")
	}
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		out := names
		for _, n := range names {
			if n.Type != Person || n.Last-n.First < 3 || s.Tokens[n.Last-1].Form != "de" || !isTown(s, n.Last) {
				continue
			}
			if _, given := g.GivenName(s.Tokens[n.First].Form); given {
				out = withName(withName(out, s.name(i, n.First, n.Last-2, Person, n.Score)), s.name(i, n.Last, n.Last, Place, n.Score))
			}
		}
		for k := 2; k < len(s.Tokens); k++ {
			if first, last := s.definedAs(k); first >= 0 {
				if at := slices.IndexFunc(out, func(n Name) bool { return n.First <= last && n.Last >= first }); at < 0 || out[at].Type != Place && out[at].Type != Event && out[at].First == first && out[at].Last == last {
					out = coverWith(out, s.name(i, first, last, Place, 0.7))
				}
			}
		}
		next := 0
		for k := 2; k < len(s.Tokens); k++ {
			for next < len(names) && names[next].Last < k {
				next++
			}
			if t := &s.Tokens[k]; t.UPOS != "PROPN" || next < len(names) && names[next].First <= k || s.Tokens[k-2].UPOS != "NOUN" || k+1 < len(s.Tokens) && s.Tokens[k+1].proper() {
				continue
			}
			if before := s.Tokens[k-1].Lemma; (before == "de" || before == "à") && isTown(s, k) {
				out = withName(out, s.name(i, k, k, Place, 0.6))
			}
		}
		return out
	})
}

// definedAs returns the tokens of the name that opens a sentence and that a noun of places at token k says to be one: "Beauceville est une petite ville
// du Québec"; -1 where there is none.
func (s *Sentence) definedAs(k int) (first, last int) {
	t := &s.Tokens[k]
	if t.UPOS != "NOUN" || loadNameKinds().of.Get(t.Lemma) != Place || t.Feat("Number") == "Plur" {
		return -1, -1
	}
	n := k - 1
	for n > 1 && s.Tokens[n].UPOS == "ADJ" {
		n--
	}
	if n < 2 || s.Tokens[n].UPOS != "DET" || s.Tokens[n-1].Lemma != "être" || s.Tokens[n-1].Feat("VerbForm") == "Inf" {
		return -1, -1
	}
	if f := Lower(s.Tokens[n].Form); f != "un" && f != "une" {
		return -1, -1
	}
	for last = n - 2; n-2 >= 0 && n > 1; n-- {
		if !s.Tokens[n-2].proper() {
			return -1, -1
		}
		if n == 2 {
			return 0, last
		}
	}
	return -1, -1
}
