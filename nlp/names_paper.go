package nlp

import (
	"slices"
	"strings"

	"kg/gazetteer"
)

// paperNames takes the titles of papers that nobody knows whole where a noun beside one of their places says what they are: "les
// journalistes de La Dépêche du Rhône", "des Dernières Nouvelles du Caillou, quotidien fondé en 1968". The finder, which knows
// neither, leaves their common nouns and takes the province at the end for the place that it is.
func (d *Document) paperNames() {
	titles := map[string]bool{}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if !s.may(titlingMark) {
			continue
		}
		for k := 1; k+1 < len(s.Tokens); k++ {
			if last := s.titleOfPaper(k); last > k && s.toldPaper(k, last) && !s.shouts() {
				titles[s.forms(k, last)] = true
			}
		}
	}
	if len(titles) == 0 {
		return
	}
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if !s.may(titlingMark) {
			return names
		}
		for k := 1; k+1 < len(s.Tokens); k++ {
			last := s.titleOfPaper(k)
			if last < k || !titles[s.forms(k, last)] {
				continue
			}
			first := k
			if s.Tokens[k-1].UPOS == "DET" && s.Tokens[k-1].capital() {
				first--
			}
			known := slices.ContainsFunc(names, func(n Name) bool { return n.First >= k && n.Last <= last && n.Type == Organization })
			if !known {
				n := s.name(i, first, last, Organization, 0.8)
				n.Sort = "paper"
				names = coverWith(names, n)
			}
			k = last
		}
		return names
	})
}

// contractedPapers takes the papers that the gazetteer knows with an article where a preposition has swallowed that: "un entretien aux Échos", "a
// répondu au « Monde »", "chroniqueur du Point".
func (d *Document) contractedPapers() {
	g := gazetteer.Default()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		for k := 1; k+1 < len(s.Tokens); k++ {
			article := contractions[s.Tokens[k].Form]
			if article == "" || !s.newsroom(k) {
				continue
			}
			first := k + 1
			quoted := closingMark(s.Tokens[first].Form) != "" && first+1 < len(s.Tokens)
			if quoted {
				first++
			}
			for last := min(first+2, len(s.Tokens)-1); last >= first && s.Tokens[first].capital(); last-- {
				if e, ok := g.Organization(article + " " + s.forms(first, last)); !ok || e.Kind != "media" || s.Tokens[last].UPOS == "PUNCT" {
					continue
				}
				names = coverWith(names, s.name(i, first, last, Organization, 0.8))
				break
			}
		}
		return names
	})
}

// contractions are the prepositions that hold an article, and the article that a paper's name has.
var contractions = map[string]string{"au": "Le", "du": "Le", "aux": "Les", "des": "Les"}

// newsroom reports whether what stands before a preposition says that a paper is behind it: who works for it, what stands in it, or that somebody tells
// it something.
func (s *Sentence) newsroom(k int) bool {
	t := &s.Tokens[k-1]
	frames := loadNameFrames()
	return strings.HasPrefix(s.Tokens[k].Form, "a") && t.UPOS == "VERB" || frames.of("newsroom", strings.TrimPrefix(t.Lemma, "ex-")).typ != "" || frames.of("column", t.Lemma).typ != ""
}

// titleOfPaper returns the last token of what may be the title of a paper that begins behind an article, or -1: capitalised common words,
// the first of them no name, and a capitalised complement.
func (s *Sentence) titleOfPaper(first int) int {
	t := &s.Tokens[first]
	article := s.Tokens[first-1].UPOS == "DET" || s.Tokens[first-1].Form == "du" || s.Tokens[first-1].Form == "des" || s.Tokens[first-1].Form == "aux" || s.Tokens[first-1].Form == "au"
	if !article || !t.word() || t.UPOS != "NOUN" && t.UPOS != "ADJ" && (t.UPOS != "PROPN" || !s.Tokens[first+1].word() || s.Tokens[first+1].UPOS != "ADJ" && s.Tokens[first+1].UPOS != "NOUN") { // "Dernières Nouvelles"
		return -1
	}
	last := first
	for last+1 < len(s.Tokens) && s.Tokens[last+1].word() {
		last++
	}
	k := last + 1
	if k+1 >= len(s.Tokens) || s.Tokens[k].UPOS != "ADP" || s.Tokens[k].Lemma != "de" {
		return -1
	}
	if k++; s.Tokens[k].UPOS == "DET" && !s.Tokens[k].capital() && k+1 < len(s.Tokens) {
		k++
	}
	if !s.Tokens[k].word() {
		return -1
	}
	for k+1 < len(s.Tokens) && s.Tokens[k+1].word() {
		k++
	}
	if _, place := gazetteer.Default().Place(s.forms(first, k)); place {
		return -1
	}
	return k
}

// toldPaper reports whether a noun beside a title says that it is a paper's.
func (s *Sentence) toldPaper(first, last int) bool {
	frames := loadNameFrames()
	k := first - 1
	if s.Tokens[k].UPOS == "DET" && k > 0 {
		k--
	}
	if s.Tokens[k].Form == "«" && k > 0 {
		k--
	}
	if s.Tokens[k].UPOS == "ADP" && s.Tokens[k].Lemma == "de" && k > 0 {
		for k--; k > 0 && s.Tokens[k].UPOS == "ADJ"; k-- {
		}
		if frames.of("newsroom", Lower(s.Tokens[k].Lemma)).typ != "" {
			return true
		}
	} else if frames.of("paper", Lower(s.Tokens[k].Lemma)).typ != "" {
		return true
	}
	k = last + 1
	if k < len(s.Tokens) && s.Tokens[k].Form == "»" {
		k++
	}
	return k+1 < len(s.Tokens) && s.Tokens[k].Form == "," && frames.of("paper", Lower(s.Tokens[k+1].Lemma)).typ != ""
}
