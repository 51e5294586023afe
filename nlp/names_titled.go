package nlp

import (
	"strings"
	"unicode/utf8"

	"kg/gazetteer"
)

// titledNames makes persons of the runs of proper nouns that the finder left, or took for unknown bodies, where what stands before says so: a form of address, "Me El
// Hadji Faye", or behind a comma a noun for persons to which they are the name, "son porte-parole, Almou Ag Intallou Saïd,".
func (m *Model) titledNames(d *Document) {
	if m.linker == nil {
		return
	}
	g := gazetteer.Default()
	var spans []Name
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if spans = s.properSpans(spans[:0], names); len(spans) == 0 || s.shouts() {
			return names
		}
		for _, n := range spans {
			called := s.called(n.First, n.Last, m.linker.nouns)
			if n.Type != Person && n.Type != Event && s.relative(n.First, n.Last, m.linker.nouns) {
				names = coverWith(names, s.name(i, n.First, n.Last, Person, 0.8))
				continue
			}
			if (n.Type == Place || n.Type == Organization || n.Type == "") && s.former(n.First, n.Last, m.linker.nouns) && !placeOrBody(g, s.forms(n.First, n.Last)) {
				names = coverWith(names, s.name(i, n.First, n.Last, Person, 0.7))
				continue
			}
			if n.Type != "" && (n.Type != Organization || !called || loadNameFrames().of("last", s.Tokens[n.Last].Form).typ == Organization) || n.Last-n.First > 4 || !called && !s.addressed(n.First) {
				continue
			}
			if placeOrBody(g, s.forms(n.First, n.Last)) || n.Type == Organization && n.Score >= sure && s.neighbour(n.First) {
				continue
			}
			names = coverWith(names, s.name(i, n.First, n.Last, Person, 0.6))
		}
		return names
	})
}

// addressed reports whether a form of address with its capital stands before a token: "Me Faye", "M. Faye".
func (s *Sentence) addressed(first int) bool {
	if first == 0 || first > 1 && closingMark(s.Tokens[first-2].Form) != "" { // « Monsieur Carnaval »
		return false
	}
	switch s.Tokens[first-1].Form {
	case "Me", "M.", "Mme", "Mlle", "Mgr", "Dr", "Dre", "Pr", "Pre", "Maître", "Monsieur", "Madame":
		return true
	}
	return false
}

// called reports whether two to five words, all with small letters in them, stand behind a comma in apposition to a noun for persons, and
// before another comma.
func (s *Sentence) called(first, last int, nouns *nounTable) bool {
	if first < 2 || last == first || last+1 >= len(s.Tokens) || s.Tokens[first-1].Form != "," || s.Tokens[last+1].Form != "," && s.Tokens[last+1].Form != "." {
		return false
	}
	for k := first; k <= last; k++ {
		if !s.Tokens[k].word() {
			return false
		}
	}
	head := s.Tokens[first].Head
	rel, _, _ := strings.Cut(s.Tokens[first].Deprel, ":")
	return head >= 0 && head < first && rel == "appos" && s.Tokens[head].UPOS == "NOUN" && s.Tokens[head].Feat("Number") != "Plur" && nouns.kindOf(s.Tokens[head].Lemma) == Person
}

// neighbour reports whether the noun that a token is in apposition to may as well be a firm's as a person's: "a absorbé sa voisine savoyarde, Alpes Prévoyance".
func (s *Sentence) neighbour(k int) bool {
	head := s.Tokens[k].Head
	return head >= 0 && loadNameKinds().partner.Get(s.Tokens[head].Lemma) != ""
}

// former reports whether what somebody was stands behind the name of two to four words at tokens first to last: "Bantu Holomisa, ancien général", "Mamy
// Randrianirina, ex-préfet de Toamasina". Bodies may be former too, by nouns of bodies.
func (s *Sentence) former(first, last int, nouns *nounTable) bool {
	k := last + 2
	if last == first || last-first > 3 || k >= len(s.Tokens) || s.Tokens[last+1].Form != "," {
		return false
	}
	for n := first; n <= last; n++ {
		if !s.Tokens[n].word() {
			return false
		}
	}
	noun, ex := strings.CutPrefix(Lower(s.Tokens[k].Lemma), "ex-")
	if !ex {
		if s.Tokens[k].Lemma != "ancien" || s.Tokens[k].Feat("Number") == "Plur" || k+1 >= len(s.Tokens) {
			return false
		}
		noun = Lower(s.Tokens[k+1].Lemma)
	}
	frames := loadNameFrames()
	return nouns.kindOf(noun) == Person && frames.of("after", noun).typ == "" && frames.of("before", noun).typ == ""
}

// relative reports whether tokens first to last stand between commas behind a noun for a relative, or its complement, to which they are the
// name, given name alone too: "sa fille, Awa,", "le père de Paul Roy, Idrissa,".
func (s *Sentence) relative(first, last int, nouns *nounTable) bool {
	if first < 3 || last+1 >= len(s.Tokens) || s.Tokens[first-1].Form != "," || !s.Tokens[last].word() {
		return false
	}
	if f := s.Tokens[last+1].Form; f != "," && f != "." {
		return false
	}
	k := first - 2
	for k > 0 && (s.Tokens[k].proper() || s.Tokens[k].UPOS == "ADP" && s.Tokens[k].Lemma == "de" || s.Tokens[k].Form == "M." || s.Tokens[k].Form == "Mme") {
		k-- // "de M. Roy"
	}
	k = s.nounEnding(k)
	return k > 0 && nouns.in(s.Tokens[k].Lemma, "kin") && s.Tokens[k].Feat("Number") != "Plur" && s.Tokens[k-1].UPOS == "DET"
}

// surnameParts takes the rest of a surname that stands behind a preposition into a person's name: "Anne-Charlotte Le Bihan | de Kerros", also
// what the finder took for a place there. What the gazetteer knows is where somebody is from, or whose they are, and so is a place that the
// text names without a person before it.
func (d *Document) surnameParts() {
	g := gazetteer.Default()
	elsewhere := map[string]bool{} // places that stand by themselves
	for k := range d.Names {
		n := &d.Names[k]
		if s := &d.Sentences[n.Sentence]; n.Type == Place && (k == 0 || d.Names[k-1].Type != Person || d.Names[k-1].Sentence != n.Sentence || d.Names[k-1].Last != n.First-2) {
			elsewhere[s.forms(n.First, n.Last)] = true
		}
	}
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for k := 0; k < len(names); k++ {
			n := &names[k]
			at := n.Last + 1
			if n.Type != Person || at+1 >= len(s.Tokens) {
				continue
			}
			if !bareDe(s.Tokens[at].Form) {
				continue
			}
			if !s.Tokens[at+1].word() {
				continue
			}
			last := s.surnameEnd(at + 1)
			place := k+1 < len(names) && names[k+1].First == at+1 && names[k+1].Type == Place && names[k+1].Last >= last
			if place {
				last = names[k+1].Last
			}
			if last < 0 || !place && (n.Last == n.First || k+1 < len(names) && names[k+1].First <= last) || elsewhere[s.forms(at+1, last)] {
				continue
			}
			text := s.forms(at+1, last)
			r, size := utf8.DecodeRuneInString(text)
			if placeOrBody(g, text) || r == utf8.RuneError || len(text) < size+3 {
				continue
			}
			if _, given := g.GivenName(s.Tokens[at+1].Form); given {
				continue // "l'épouse Anne Roy de Paul"
			}
			if place {
				names = withName(names, s.name(i, n.First, last, Person, n.Score))
				continue
			}
			n.Last, n.End = last, s.Tokens[last].End
		}
		return names
	})
}
