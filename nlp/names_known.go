package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/gazetteer"
	"kg/nlp/internal/names"
)

// telling are the kinds whose names of one word mean them wherever they stand with their capitals. What is
// a club's or a school's is as often its city's, and what is a platform's its service's: of these only what stands as an actor's does.
var telling = map[string]bool{
	"alliance": true, "agency": true, "association": true, "bank": true, "company": true, "court": true, "federation": true, "media": true, "militia": true,
	"news-agency": true, "party": true, "team": true, "union": true, "competition": true, "summit": true, "country": true, "capital": true, "platform": true, "seat": true,
}

// held are the kinds of events that are no mere dates, prizes or papers.
var held = map[string]bool{"competition": true, "festival": true, "summit": true, "war": true}

// knownNames adds the organisations, events and countries that the gazetteer knows and the finder left, gives those it took for a person or a
// place their type, and makes one name of the pieces of a long one: "conseil des droits de l'homme des Nations unies".
func (m *Model) knownNames(d *Document) {
	if m.finder.finder == nil {
		return
	}
	first := 0 // token of the sentence
	d.renameBySentence(func(i int, s *Sentence, names []Name) []Name {
		var forms []*knownForm
		if d.forms != nil {
			forms = d.forms[first : first+len(s.Tokens)]
			first += len(s.Tokens)
		}
		return m.known(s, i, names, forms)
	})
}

// bucketAt is the bucket of what may begin with a token, or nil; forms are what is kept of the forms of the sentence, or nil.
func bucketAt(s *Sentence, k int, forms []*knownForm) *knownBucket {
	if forms != nil && forms[k] != nil {
		return forms[k].bucket
	}
	return loadKnownPhrases().beginning(names.Fold(s.Tokens[k].Form))
}

// known returns the names of a sentence with those that the gazetteer knows.
func (m *Model) known(s *Sentence, sentence int, found []Name, forms []*knownForm) []Name {
	var out []Name // nothing before the gazetteer knows more than found
	done := 0      // the first of found that is not in out
	next := 0      // and that is not behind
	for k := 0; k < len(s.Tokens); k++ {
		for next < len(found) && found[next].Last < k {
			next++
		}
		if s.marks != nil && s.marks[k]&knownMark == 0 {
			continue
		}
		bucket := bucketAt(s, k, forms)
		if bucket == nil {
			continue
		}
		second := uint32(0)
		if k+1 < len(s.Tokens) {
			second = names.Fold(s.Tokens[k+1].Form)
		}
		list := bucket.phrases()
		for p := range list {
			last := k + len(list[p].forms) - 1
			if last >= len(s.Tokens) || last > k && list[p].hashes[1] != second || !list[p].at(s, k) {
				continue
			}
			after := next
			for after < len(found) && found[after].First <= last {
				after++
			}
			inside := found[next:after]
			if len(inside) > 0 && (inside[0].First < k || inside[len(inside)-1].Last > last) || !m.takesKnown(s, &list[p], k, last, inside) {
				continue
			}
			if year := last + 1; list[p].typ == Event && year < len(s.Tokens) && len(inside) == 0 && isYear(s.Tokens[year].Form) {
				last = year // "Coupe du monde 2018"
			}
			n := s.name(sentence, k, last, list[p].typ, 0.8)
			if len(inside) == 1 && inside[0].First == k && inside[0].Last == last {
				n.Score = max(n.Score, inside[0].Score)
			}
			out = append(append(out, found[done:next]...), n)
			done, next, k = after, after, last
			break
		}
	}
	if out == nil {
		return found
	}
	return append(out, found[done:]...)
}

// at reports whether the phrase stands at a token, with the capitals that it has. The first of several words may have
// the other case, "le Conseil", "le conseil de sécurité des Nations unies", unless it is an article.
func (p *knownPhrase) at(s *Sentence, k int) bool {
	capitals := p.kind == "militia" || p.words >= plainly && stately[p.kind]
	for i := range p.forms {
		t := &s.Tokens[k+i]
		if i > 0 && names.Fold(t.Form) != p.hashes[i] {
			return false
		}
		if !sameCase(t.Form, p.forms[i]) && (i > 0 || p.words == 1 || t.UPOS == "DET") {
			return false
		}
		r, _ := utf8.DecodeRuneInString(t.Form)
		capitals = capitals || unicode.IsUpper(r)
	}
	return capitals
}

// plainly is from how many words on the name of a body of state means it in small letters too, as some dailies write it: "l'inspection générale des affaires sociales".
const plainly = 4

// stately are the kinds of these bodies.
var stately = map[string]bool{"agency": true, "institution": true, "court": true, "government": true}

// contested reports whether what stands before a token makes it a contest and no place: "en finale de Wimbledon", "a remporté Roland-Garros".
func (s *Sentence) contested(k int) bool {
	if k < 1 {
		return false
	}
	switch before := &s.Tokens[k-1]; before.Lemma {
	case "remporter", "gagner", "disputer", "jouer":
		return before.UPOS == "VERB"
	case "de":
		if k < 2 {
			return false
		}
		switch s.Tokens[k-2].Lemma {
		case "finale", "demi-finale", "quart", "huitième", "seizième", "tour", "édition", "vainqueur", "finaliste", "lauréat", "tenant", "titre", "tournoi", "vainqueure", "gagnant", "gagnante":
			return true
		}
	}
	return false
}

// isBody reports whether the gazetteer knows an organisation by a name.
func isBody(name string) bool {
	_, ok := gazetteer.Default().Organization(name)
	return ok
}

// isAlone reports whether a comma or a verb follows a token: "Riyad, partenaire de Washington", "Riyad a refusé".
func isAlone(s *Sentence, k int) bool {
	if k+1 >= len(s.Tokens) {
		return false
	}
	t := &s.Tokens[k+1]
	return t.Form == "," || t.UPOS == "VERB" || t.UPOS == "AUX"
}

// isPredicate reports whether a finite verb stands at a token: a word with a capital before it that has no article is no common noun.
func isPredicate(s *Sentence, k int) bool {
	return k < len(s.Tokens) && (s.Tokens[k].UPOS == "VERB" || s.Tokens[k].UPOS == "AUX") && s.Tokens[k].Feat("VerbForm") == "Fin"
}

// isCamel reports whether a word has a capital behind a small letter, as no word of the language has: "StreetPress", "eBay".
func isCamel(form string) bool {
	small := false
	for _, r := range form {
		switch {
		case unicode.IsLower(r):
			small = true
		case unicode.IsUpper(r):
			if small {
				return true
			}
		default:
			small = false
		}
	}
	return false
}

// isYear reports whether a form is a year of our times.
func isYear(form string) bool {
	return len(form) == 4 && (form[:2] == "19" || form[:2] == "20") && strings.Trim(form, "0123456789") == ""
}

// sameCase reports whether two forms of one word have their capitals in the same places.
func sameCase(a, b string) bool {
	for a != "" && b != "" {
		x, n := utf8.DecodeRuneInString(a)
		y, m := utf8.DecodeRuneInString(b)
		if unicode.IsUpper(x) != unicode.IsUpper(y) {
			return false
		}
		a, b = a[n:], b[m:]
	}
	return true
}

// takesKnown decides whether tokens first to last, where a known phrase stands and the finder saw the names inside, are the
// organisation.
func (m *Model) takesKnown(s *Sentence, p *knownPhrase, first, last int, inside []Name) bool {
	t := &s.Tokens[first]
	if len(inside) == 1 && inside[0].Last == last {
		switch {
		case inside[0].First == first && p.typ == Event && (p.kind == "competition" || p.kind == "summit") && (inside[0].Type == Organization || inside[0].Type == Place && p.words > 1) && first > 0: // "éliminé de la CAN", "le départ de la Route du Rhum", "la COP30"
			return true
		case inside[0].First == first && p.words == 1 && p.typ == Event && p.kind == "competition" && inside[0].Type == Place && s.contested(first): // "en finale de Wimbledon", "a remporté Roland-Garros"
			return true
		case inside[0].First == first:
			if p.words == 1 {
				if p.kind == "country" {
					return inside[0].Type == Organization && !isBody(t.Form) && !isAcronym(t.Form) // "le Vatican", but "le groupe GDR"
				}
				return (inside[0].Type == Person || inside[0].Type == Place) && p.typ == Organization && !m.finder.finder.Common(t.Form) // "Tasnim"
			}
			return inside[0].Type == Person || inside[0].Type != Organization && p.typ == Organization || p.kind == "country" && !isBody(s.forms(first, last)) // "l'Union soviétique"
		case inside[0].First == first+1 && inside[0].Type == Organization && !t.proper():
			return false // "groupe" of "groupe État islamique"
		}
	}
	if p.words > 1 {
		return true
	}
	// One word that the finder left: no piece of a longer name, no word of the lexicon, nobody's and no place's name.
	if len(p.forms) > 1 {
		return true // "Canal+"
	}
	several := p.kind == "team" && first > 0 && s.Tokens[first-1].Form == "des" // "le sélectionneur des Bleus | Didier Deschamps"
	if len(inside) > 0 || first > 0 && s.Tokens[first-1].proper() || last+1 < len(s.Tokens) && s.Tokens[last+1].proper() && !several {
		return false
	}
	if p.kind == "militia" && t.UPOS == "NOUN" {
		return first > 0 && !t.proper()
	}
	if (p.kind == "club" || p.kind == "party" && t.capital()) && strings.HasSuffix(t.Form, "s") && first > 0 && s.Tokens[first-1].Feat("Number") == "Plur" && s.Tokens[first-1].UPOS != "PROPN" { // "les Dogues", "le chef des Transformateurs"
		return true
	}
	if p.kind == "team" { // "les Bleus"
		return first > 0 && s.Tokens[first-1].UPOS != "PROPN"
	}
	if p.kind == "competition" && (t.UPOS == "NOUN" || t.UPOS == "PROPN") && first > 0 && s.Tokens[first-1].Deprel == "det" && s.Tokens[first-1].Head == first { // "le Mondial"
		return true
	}
	if (p.kind == "company" || p.kind == "bank" || p.kind == "media") && (first == 0 && isPredicate(s, 1) || isCamel(t.Form)) {
		return true // "Tesla a refusé", "StreetPress"
	}
	if t.UPOS != "PROPN" || first > 0 && titleGenders[gazetteer.Fold(s.Tokens[first-1].Form)] != "" {
		return false
	}
	if p.kind == "platform" {
		return s.argues(first) || s.employs(first, m.linker)
	}
	return p.kind == "company" || p.kind == "bank" || p.kind == "country" && !s.inhabitant(first, gazetteer.Default()) || p.kind == "capital" && isAlone(s, last) || p.kind == "militia" && strings.ContainsAny(t.Form, "0123456789") || // "M23"
		(first > 0 || isAcronym(t.Form)) && !m.finder.finder.Common(t.Form)
}

// argues reports whether a token does something or has something done to it, as a firm and not its service does: "Google a proposé", "une
// amende à Apple", but not "sur Facebook", "son compte Twitter".
func (s *Sentence) argues(k int) bool {
	t := &s.Tokens[k]
	_, given := gazetteer.Default().GivenName(t.Form) // "chez Bernard"
	if k > 0 && (s.Tokens[k-1].Lemma == "chez" && !given || s.Tokens[k-1].Lemma == "pour" && t.Head >= 0 && s.Tokens[t.Head].Lemma == "travailler") {
		return true
	}
	if t.Head < 0 || s.Tokens[t.Head].UPOS != "VERB" || k > 0 && (s.Tokens[k-1].Lemma == "sur" || s.Tokens[k-1].Lemma == "via") {
		return false
	}
	rel, _, _ := strings.Cut(t.Deprel, ":")
	return rel == "nsubj" || rel == "obj" || rel == "iobj" || t.Deprel == "obl:agent" || t.Deprel == "obl:arg" || s.opposed(k)
}

// opposed reports whether a token is whom a verb or a noun is against, or with whom somebody joins: "a porté plainte contre Facebook",
// "s'allie à Google".
func (s *Sentence) opposed(k int) bool {
	if k < 2 {
		return false
	}
	switch s.Tokens[k-1].Form {
	case "contre":
		return s.Tokens[k].Form != "X" // who has no name yet: "a porté plainte contre X"
	case "à", "avec":
		h := s.Tokens[k].Head
		return s.Tokens[h].Lemma == "allier" || s.Tokens[h].Lemma == "associer" || s.Tokens[h].Lemma == "opposer"
	}
	return false
}

// employs reports whether a token is the complement with "de" of a noun for a person who is no user of a service: "le patron de Facebook".
func (s *Sentence) employs(k int, l *corefModel) bool {
	if k < 2 || l == nil || !bareDe(s.Tokens[k-1].Form) {
		return false
	}
	noun := s.Tokens[k-2].Lemma
	return s.Tokens[k-2].UPOS == "NOUN" && l.nouns.kindOf(noun) == Person && loadNameKinds().user.Get(noun) == ""
}
