package nlp

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
)

// hasParticle reports whether a form begins with the Arabic article in small letters and goes on with a capital: "al-Bab", "el-Fasher".
func hasParticle(form string) bool {
	if len(form) < 5 || form[0] != 'a' && form[0] != 'e' {
		return false
	}
	article, name, hyphen := strings.Cut(form, "-")
	if !hyphen || len(article) > 3 || article != strings.ToLower(article) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(r)
}

// particleNames finds towns and bodies whose name begins with the Arabic article in small letters, which the finder, that looks at capitals, leaves: what the gazetteer
// knows with a capital ("el-Fasher"), what stands behind a preposition of place, and what is taken, besieged or left as towns are ("ont repris al-Bab").
func (d *Document) particleNames() {
	g, frames := gazetteer.Default(), loadNameFrames()
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		if !s.may(particleMark) {
			return names
		}
		for k := 1; k < len(s.Tokens); k++ {
			t := &s.Tokens[k]
			if !hasParticle(t.Form) || s.isProper(k-1) || k+1 < len(s.Tokens) && s.isProper(k+1) || s.addressed(k) || overlaps(names, k, k) {
				continue
			}
			known := strings.ToUpper(t.Form[:1]) + t.Form[1:]
			if _, body := g.Organization(known); body {
				names = withName(names, s.name(i, k, k, Organization, 0.8))
				continue
			}
			_, town := g.Place(known)
			if !town && frames.of("taken", s.governor(k)).typ != Place && !s.placed(k) {
				if s.Tokens[k-1].Form != "et" && s.Tokens[k-1].Form != "," || !slices.ContainsFunc(names, func(n Name) bool { return n.Last == k-2 && n.Type == Place }) { // "à al-Bab et al-Raï"
					continue
				}
			}
			names = withName(names, s.name(i, k, k, Place, 0.7))
		}
		return names
	})
}

// governor is the lemma of the verb whose object a token is, or of the noun that it hangs on by "de"; nothing else.
func (s *Sentence) governor(k int) string {
	t := &s.Tokens[k]
	if t.Head < 0 || t.Head > k {
		return ""
	}
	rel, _, _ := strings.Cut(t.Deprel, ":")
	if rel == "obj" && s.Tokens[t.Head].UPOS == "VERB" || rel == "nmod" && bareDe(s.Tokens[k-1].Form) && s.Tokens[t.Head].UPOS == "NOUN" {
		return s.Tokens[t.Head].Lemma
	}
	return ""
}

// bareDe reports whether a form is "de" without an article.
func bareDe(form string) bool { return form == "de" || form == "d'" || form == "d’" }

// placed reports whether a preposition of place stands before a token: "à al-Bab", "vers al-Raï"; or what is done there: "la ville d'al-Bab".
func (s *Sentence) placed(k int) bool {
	switch s.Tokens[k-1].Form {
	case "vers", "dans", "en":
		return true
	case "à":
		return s.Tokens[k].Deprel != "iobj" && s.Tokens[k].Deprel != "obl:arg"
	}
	return bareDe(s.Tokens[k-1].Form) && loadNameFrames().of("of", s.governor(k)).typ == Place
}
