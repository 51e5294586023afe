package nlp

// institutionNames finds the bodies whose names are common words behind a capital, which the finder left: "le Conseil de direction présidentiel", "un Observatoire des
// glaces d'altitude". Where a name follows it is the noun's complement, and the body is another's affair.
func (d *Document) institutionNames() {
	kinds, frames := loadNameKinds(), loadNameFrames()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if s.shouts() {
			return names
		}
		for k := 1; k+3 < len(s.Tokens); k++ {
			t := &s.Tokens[k]
			if !t.word() || t.UPOS != "NOUN" && t.UPOS != "PROPN" || t.Feat("Number") == "Plur" || s.Tokens[k-1].UPOS != "DET" && s.Tokens[k-1].Form != "du" && s.Tokens[k-1].Form != "au" || kinds.title.Get(Lower(t.Form)) == "" {
				continue
			}
			last := s.institutionEnd(k)
			if last < 0 || overlaps(names, k, last+1) || frames.of("of", Lower(t.Form)+"-"+s.Tokens[k+2].Lemma).typ != "" {
				continue
			}
			names = withName(names, s.name(i, k, last, Organization, 0.6))
			k = last
		}
		return names
	})
}

// institutionEnd returns the last token of a body's name that begins at a token and goes on with "de", a noun in small letters and what hangs on that: an adjective, or
// "de" and another noun; -1 where there is nothing but the one noun, or a name follows.
func (s *Sentence) institutionEnd(k int) int {
	n := k + 1
	if f := s.Tokens[n].Form; !bareDe(f) && f != "des" && f != "du" {
		return -1
	}
	n++
	if s.Tokens[n].UPOS == "DET" {
		n++
	}
	if n+1 >= len(s.Tokens) || s.Tokens[n].UPOS != "NOUN" || s.Tokens[n].capital() {
		return -1
	}
	last := n
	for last+1 < len(s.Tokens) && s.Tokens[last+1].UPOS == "ADJ" && !s.Tokens[last+1].capital() && s.Tokens[last+1].Head >= k && s.Tokens[last+1].Head <= last {
		last++
	}
	if of := last + 1; of+1 < len(s.Tokens) && (bareDe(s.Tokens[of].Form) || s.Tokens[of].Form == "des") && s.Tokens[of+1].UPOS == "NOUN" && !s.Tokens[of+1].capital() && s.Tokens[of+1].Head == n {
		last = of + 1
	}
	if last == n || last+1 >= len(s.Tokens) {
		return -1
	}
	next := &s.Tokens[last+1]
	if next.capital() || next.UPOS == "ADJ" || next.Form == "et" || next.Form == "(" { // "la Cour de répression des infractions économiques et du terrorisme"
		return -1
	}
	if bareDe(next.Form) || next.Form == "du" || next.Form == "des" {
		for k := last + 2; k <= last+3 && k < len(s.Tokens); k++ {
			if s.Tokens[k].capital() {
				return -1 // a name, or one behind its article
			}
		}
	}
	return last
}
