package nlp

import (
	"slices"
	"strings"

	"kg/gazetteer"
)

// purposeNames takes into the name of a body what it is for or against, which the finder cuts at the preposition: "la Ligue | contre le
// cancer", "Coalition | pour le changement". Behind a noun that names a body the name may be any common word with a capital, and go on
// with its adjective too: "le collectif Naître | en Trégor", "l'association Marais | vivant".
func (m *Model) purposeNames(d *Document) {
	g, kinds := gazetteer.Default(), loadNameKinds()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for k := 1; k+1 < len(s.Tokens); k++ {
			t, next := &s.Tokens[k], &s.Tokens[k+1]
			if !t.capital() || next.capital() {
				continue
			}
			last := m.sloganEnd(g, s, k)
			if last > k {
				names = partHead(s, names, k)
			}
			if last > k && !slices.ContainsFunc(names, func(n Name) bool { return n.First < k && n.Last >= k || n.First <= last && n.Last > last }) {
				names = coverWith(names, s.name(i, k, last, Organization, 0.8))
				k = last
				continue
			}
			link := false
			switch next.Form {
			case "pour", "contre":
				link = true
			case "en", "sans":
			default:
				if next.UPOS != "ADJ" && !s.quality(k+1) {
					continue
				}
			}
			before := &s.Tokens[k-1]
			if before.Form == "," && k > 2 && link && s.Tokens[k-3].Lemma == "un" { // "un collectif, Justice pour Ilan"
				before = &s.Tokens[k-2]
			}
			headed := link && (before.UPOS == "DET" || before.UPOS == "ADP" || before.Form == "«") && kinds.purpose.Get(Lower(t.Form)) != ""
			called := !headed && before.UPOS == "NOUN" && !before.capital() && kinds.bare.Get(before.Form) == Organization && m.commonWord(g, t)
			if !headed && !called {
				continue
			}
			last = k + 1
			if next.UPOS == "ADP" {
				if last = s.purposeEnd(k+1, headed); last < 0 {
					continue
				}
			} else if next.Head != k {
				continue
			}
			if slices.ContainsFunc(names, func(n Name) bool { return n.First < k && n.Last >= k || n.First <= last && n.Last > last }) {
				continue
			}
			names = coverWith(names, s.name(i, k, last, Organization, 0.8))
			k = last
		}
		return names
	})
}

// partHead parts from a name the noun that introduces it, where the name begins with a token and is more than the finder took: "collectif | Naître".
func partHead(s *Sentence, names []Name, k int) []Name {
	head := &s.Tokens[k-1]
	if head.UPOS != "NOUN" || head.capital() || loadNameKinds().bare.Get(head.Form) != Organization {
		return names
	}
	at := slices.IndexFunc(names, func(n Name) bool { return n.First == k-1 && n.Last == k && n.Type == Organization })
	if at < 0 {
		return names
	}
	names = slices.Clone(names)
	names[at].First, names[at].Start = k, s.Tokens[k].Start
	return names
}

// slogan is how many tokens a body's name has at most that is a clause or a call.
const slogan = 7

// sloganEnd returns the last token of the name of an association, a collective or a list that begins at a token and is a clause or a call, or -1: "le collectif Bassines non
// merci", "l'association Touche pas à mon en-but,", "le collectif Quartiers en colère". It ends before a finite verb, a relative pronoun or a mark.
func (m *Model) sloganEnd(g *gazetteer.Gazetteer, s *Sentence, k int) int {
	before, t, next := &s.Tokens[k-1], &s.Tokens[k], &s.Tokens[k+1]
	if before.UPOS != "NOUN" || before.capital() || before.Feat("Number") == "Plur" || loadNameKinds().small.Get(Lower(before.Form)) == "" || k < 2 || !m.commonWord(g, t) {
		return -1
	}
	called := false
	switch next.Form {
	case "non", "pas", "plus", "nous", "vous", "tous", "toutes", "toi", "moi":
		called = true
	case "en":
		if k+2 >= len(s.Tokens) || s.Tokens[k+2].UPOS != "NOUN" || s.Tokens[k+2].capital() || !strings.HasSuffix(t.Form, "s") {
			return -1
		}
		return k + 2
	case "le", "la", "les", "l'", "l’", "mon", "ton", "notre", "nos", "votre", "vos":
		called = strings.HasSuffix(t.Form, "ez") || strings.HasSuffix(t.Form, "ons")
	}
	if !called {
		return -1
	}
	last := k + 1
	for last+1 < len(s.Tokens) && last-k < slogan {
		switch n := &s.Tokens[last+1]; {
		case n.UPOS == "PUNCT" || n.Form == "(" || n.Form == "»":
			return last
		case (n.UPOS == "VERB" || n.UPOS == "AUX") && n.Feat("VerbForm") == "Fin", n.UPOS == "PRON" && (n.Form == "qui" || n.Form == "que" || n.Form == "dont"), n.Form == "et":
			return last
		}
		last++
	}
	return -1
}

// commonWord reports whether a capitalised token is a word of the language, and the name of nothing that the gazetteer knows.
func (m *Model) commonWord(g *gazetteer.Gazetteer, t *Token) bool {
	if m.finder.finder == nil || t.UPOS == "PROPN" && !m.finder.finder.Word(t.Form) || isAcronym(t.Form) {
		return false
	}
	if _, known := g.Organization(t.Form); known {
		return false
	}
	if _, known := g.Place(t.Form); known {
		return false
	}
	_, given := g.GivenName(t.Form)
	return !given
}

// purposeEnd returns the last token of what a body is for, whose preposition stands at a token, or -1: a noun with its article and adjective,
// which depends on the word before, or a name. A possessive or a numeral begins no purpose,
// and time is none: "le Comité pour l'instant".
func (s *Sentence) purposeEnd(preposition int, attached bool) int {
	k := preposition + 1
	if k < len(s.Tokens) && s.Tokens[k].UPOS == "DET" {
		switch Lower(s.Tokens[k].Form) {
		case "le", "la", "les", "l'", "l’":
			k++
		default:
			return -1
		}
	}
	if k >= len(s.Tokens) || s.Tokens[k].UPOS != "NOUN" && s.Tokens[k].UPOS != "PROPN" || loadNameKinds().passing.Get(Lower(s.Tokens[k].Form)) != "" {
		return -1
	}
	if s.Tokens[preposition].Form == "en" && !s.Tokens[k].capital() {
		return -1 // "l'entreprise Boulanger en difficulté"
	}
	if above := s.Tokens[preposition-1].Head; attached && s.Tokens[k].Head != preposition-1 && // the parser may hang it on what the body hangs on
		(above < 0 || s.Tokens[k].Head != above || s.Tokens[above].UPOS != "NOUN" && s.Tokens[above].UPOS != "PRON" && loadNameFrames().of("object", s.Tokens[above].Lemma).typ != Organization) { // "avaient fondé le Caucus pour la transparence"
		return -1
	}
	last := k
	if s.Tokens[k].capital() {
		for last+1 < len(s.Tokens) && s.Tokens[last+1].proper() {
			last++
		}
		return last
	}
	if n := last + 1; n < len(s.Tokens) && s.Tokens[n].UPOS == "ADJ" && s.Tokens[n].Head == k && !s.Tokens[n].capital() {
		last = n
	}
	of := last + 1
	if of+1 < len(s.Tokens) && s.Tokens[of].Lemma == "de" { // "pour la mémoire de la Shoah"
		to := of + 1
		if to+1 < len(s.Tokens) && s.Tokens[to].UPOS == "DET" {
			to++
		}
		if s.Tokens[to].Head == k && (s.Tokens[to].UPOS == "NOUN" || s.Tokens[to].UPOS == "PROPN") {
			last = to
		}
	}
	return last
}

// quality reports whether the present participle at a token is an adjective: no object and no place follows, "Marais vivant avait alerté".
func (s *Sentence) quality(k int) bool {
	if t := &s.Tokens[k]; t.UPOS != "VERB" || t.Feat("VerbForm") != "Part" || t.Feat("Tense") != "Pres" || t.Head != k-1 || k+1 >= len(s.Tokens) {
		return false
	}
	switch s.Tokens[k+1].UPOS {
	case "VERB", "AUX", "PUNCT":
		return true
	}
	return false
}
