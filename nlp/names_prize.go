package nlp

import "slices"

// prizeNames finds the prizes that bear a name, which are won as contests are: "le prix Renaudot", "le Prix Alison Des Forges", with what a Nobel prize is
// for: "le prix Nobel de la paix". What the finder saw inside, whom the prize is called after, is covered by it.
func (d *Document) prizeNames() {
	d.renameBySentence(func(i int, s *Sentence, found []Name) []Name {
		if !s.may(prizeMark) {
			return found
		}
		for k := 0; k+1 < len(s.Tokens); k++ {
			if !isPrize(s.Tokens[k].Form) || !s.Tokens[k+1].capital() || !s.Tokens[k+1].word() || k > 0 && s.Tokens[k-1].capital() && s.Tokens[k-1].word() && k > 1 {
				continue // "le Grand Prix"
			}
			if k > 0 && (s.Tokens[k-1].Form == "la" || s.Tokens[k-1].Form == "La" || s.Tokens[k-1].Form == "une") {
				continue // who has it: "la prix Nobel"
			}
			last := s.prizeEnd(k)
			if s.Tokens[k].Form == "Prix" && k > 0 && s.Tokens[k+1].Form == nobel && slices.ContainsFunc(found, func(n Name) bool { return n.Type == Person && n.First == last+1 }) {
				continue // "le Prix Nobel de la paix | Denis Mukwege"
			}
			if slices.ContainsFunc(found, func(n Name) bool { return n.First < k && n.Last >= k }) {
				continue
			}
			if n := slices.IndexFunc(found, func(n Name) bool { return n.First <= last && n.Last > last }); n >= 0 {
				if s.Tokens[k+1].Form == nobel { // "le prix Nobel | Denis Mukwege"
					continue
				}
				last = found[n].Last
			}
			found = coverWith(found, s.name(i, k, last, Event, 0.8))
			k = last
		}
		return found
	})
}

// nobel is who the prizes are called after that say what they are for.
const nobel = "Nobel"

// isPrize reports whether a form is the noun before the name of a prize.
func isPrize(form string) bool { return form == "prix" || form == "Prix" }

// prizeEnd is the last token of the name of a prize that begins at a token: of the run of capitals behind it, for a Nobel prize of what it is for.
func (s *Sentence) prizeEnd(k int) int {
	last := k + 1
	if s.Tokens[last].Form != nobel {
		for last+1 < len(s.Tokens) && s.Tokens[last+1].capital() && s.Tokens[last+1].word() {
			last++
		}
		return last
	}
	of := last + 1
	if of+1 >= len(s.Tokens) || !bareDe(s.Tokens[of].Form) {
		return last
	}
	noun := of + 1
	if s.Tokens[noun].UPOS == "DET" && noun+1 < len(s.Tokens) {
		noun++
	}
	if s.Tokens[noun].UPOS != "NOUN" || s.Tokens[noun].capital() {
		return last
	}
	return noun
}
