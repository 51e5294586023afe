package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/graph"
)

// capital reports whether a noun has a capital that its place in the sentence does not explain: "l'Office central".
func (r *reader) capital(i, k int) bool {
	toks := r.d.Sentences[i].Tokens
	c, _ := utf8.DecodeRuneInString(toks[k].Form)
	return k > 0 && unicode.IsUpper(c) && toks[k].Form != strings.ToUpper(toks[k].Form) && (toks[k-1].UPOS == "DET" || toks[k-1].UPOS == "ADP" || toks[k-1].UPOS == "ADJ")
}

// numbered reports whether a number names a unit: "la 25e brigade", "la flottille 24F".
func (r *reader) numbered(i, k int) bool {
	return r.unitNumber(i, k) != ""
}

// unitNumber is the number that names a unit, which tells it from others of its kind; empty where none does.
func (r *reader) unitNumber(i, k int) string {
	toks := r.d.Sentences[i].Tokens
	if k == 0 || !r.x.rules.in("unité", lower(toks[k].Lemma)) {
		return ""
	}
	if k+1 < len(toks) && code.MatchString(toks[k+1].Form) {
		return toks[k+1].Form
	}
	form := toks[k-1].Form
	if digits := strings.TrimRight(form, "aeimnrèé"); digits != form && strings.Trim(digits, "0123456789") == "" {
		return digits
	}
	return ""
}

// code is the number of a unit behind its noun: "24F", "121"; not of a division in sport, "2".
var code = regexp.MustCompile(`^\d{1,3}([A-Z]|/\d+)$|^\d{2,3}$`)

// titleEnd is the last token of the official title of a body that begins at a capitalised noun: its adjectives, its complements by "de",
// "pour" and "contre", and what is coordinated with those under the same preposition: "l'Inspection générale de l'éducation, du
// sport et de la recherche", "le Comité national pour le salut du peuple".
func (r *reader) titleEnd(i, k int) int {
	t := r.trees[i]
	last := k
	for n := k + 1; n < len(t.s.Tokens); n++ {
		tok := t.tok(n)
		if m := r.mentionAt(i, n); m != nil && m.first > k && (m.kind != graph.DescriptionMention || r.entities[m.entity].typ != graph.Event) { // but "contre le crime organisé"
			if aim := r.aimEnd(i, m.last); aim >= 0 && r.ofLast(i, last, m.first) { // "l'Agence de l'UE pour l'asile"
				return aim
			}
			if last > k && r.x.rules.in("titre-de-lieu", t.lemma(last)) && r.entities[m.entity].typ == graph.Place && m.kind == graph.NameMention && r.ofLast(i, last, m.first) {
				return m.last // "pour la renaissance de la Centrafrique"
			}
			break
		}
		switch {
		case tok.UPOS == "ADJ" && n == last+1 && tok.Head >= k && tok.Head < n && t.agree(n, tok.Head):
			last = n
		case tok.UPOS == "ADJ" && n == last+2 && last > k && t.form(n-1) == "et" && t.tok(last).UPOS == "ADJ" && t.agree(n, last) && !t.hasVerb(n, 0): // "le Pôle pénal économique et financier"
			last = n
		case n == last+1 && n > k+1 && (t.bareParticiple(n) || t.rel(n) == "acl" && t.tok(n).Head == n-1 && !t.clausal(n-1, 0) && t.tok(n).Feat("VerbForm") == "Part") && (n+1 == len(t.s.Tokens) || t.tok(n+1).UPOS != "ADP"):
			last = n
		case n == last+1 && r.x.rules.in("participe-de-titre", lower(tok.Lemma)) && (n+1 == len(t.s.Tokens) || t.tok(n+1).UPOS != "ADP"):
			last = n
		case tok.UPOS == "ADJ" && tok.Head == n+1 && n > last+1: // "de second degré"
		case tok.UPOS == "NOUN" && r.partOfTitle(i, k, n, last):
			last = n
		case tok.UPOS == "DET" || tok.UPOS == "ADP" || tok.Form == "," || tok.Form == "et":
		default:
			return last
		}
		if n > last+4 {
			break
		}
	}
	return last
}

// partOfTitle reports whether a noun goes on with a title that reaches to a token: it stands under "de" or under "pour" with an article.
func (r *reader) partOfTitle(i, k, n, last int) bool {
	t := r.trees[i]
	tok := t.tok(n)
	near := last == k || t.tok(last).UPOS == "ADJ" && t.tok(last).Head == k
	verbs := tok.Deprel == "obl" && (near || r.x.rules.in("but-de-corps", lower(tok.Lemma))) && t.preposition(last+1) == "pour" && t.definite(n) && !r.x.rules.in("tour-adverbial", lower(tok.Lemma)) // "préside le Rassemblement pour la paix", hung on the verb
	if tok.Deprel != "nmod" && tok.Deprel != "conj" && !verbs || tok.Head > n || r.x.rules.in("jour", lower(tok.Lemma)) || t.clausal(n, 0) {
		return false
	}
	first := last + 1
	if f := t.form(first); f == "et" && tok.Deprel == "conj" && r.x.rules.in("but-de-corps", lower(tok.Lemma)) && first == n-2 && t.definite(n) && r.aims(i, k, last) { // "pour la protection de la nature et la lutte contre le feu"
		return true
	} else if f == "," || f == "et" { // a further complement, under the preposition of those before
		first++
		if first >= n || tok.Deprel != "conj" || tok.Head < k {
			return false
		}
		if of := t.caseLabel(tok.Head); (of == "pour" || of == "contre") && f == "et" { // "pour la démocratie et la justice"
			return t.tok(first).UPOS == "DET" && first == n-1 && tok.Feat("Number") == t.tok(tok.Head).Feat("Number")
		}
		return t.preposition(first) == "de"
	}
	switch t.preposition(first) {
	case "de":
		return true
	case "pour", "contre", "sur":
		return first+1 < n && t.tok(first+1).UPOS == "DET"
	}
	return false
}

// aims reports whether a title says behind "pour" what the body is for, between its noun and a token.
func (r *reader) aims(i, k, last int) bool {
	t := r.trees[i]
	for n := k + 1; n+2 <= last; n++ {
		if t.preposition(n) == "pour" && t.tok(n+1).UPOS == "DET" && r.x.rules.in("but-de-corps", t.lemma(n+2)) {
			return true
		}
	}
	return false
}

// clausal reports whether a noun of a title has a clause of its own, which no comma parts from it: "la Division des agents qui ont fui"; a
// participle right behind it is none.
func (t *tree) clausal(n, depth int) bool {
	return depth > 10 || slices.ContainsFunc(t.kids[n], func(c int) bool {
		switch {
		case c > n && t.comma(n, c):
			return false
		case !t.verbal(c):
			return t.clausal(c, depth+1)
		case c == n+1 && t.rel(c) == "acl" && t.tok(c).Feat("VerbForm") == "Part" && !strings.HasSuffix(t.form(c), "ant") && t.agree(c, n):
			return slices.ContainsFunc(t.kids[c], func(e int) bool { return t.rel(e) != "conj" && t.rel(e) != "punct" })
		}
		return true
	})
}

// aimEnd is the last token of what a body is for behind a token, "| pour l'asile", or -1.
func (r *reader) aimEnd(i, last int) int {
	t := r.trees[i]
	n := last + 3
	if n >= len(t.s.Tokens) || t.preposition(last+1) != "pour" || t.tok(n-1).UPOS != "DET" || !r.x.rules.in("but-de-corps", t.lemma(n)) {
		return -1
	}
	return n
}

// ofLast reports whether no more than "de" and an article stands between a token of a title and a name.
func (r *reader) ofLast(i, last, first int) bool {
	t := r.trees[i]
	if first < last+2 || first > last+3 || t.preposition(last+1) != "de" {
		return false
	}
	return first == last+2 || t.tok(last+2).UPOS == "DET"
}

// otherBody reports whether what stands behind a name that the gazetteer knows makes it another's: "le Front populaire pour la renaissance
// de la Centrafrique" is not the one of France, nor "le Mouvement populaire de libération", nor "le Sénat philippin". Of what all
// states are in, that is not so: "l'envoyée de l'Union européenne pour le Sahel".
func (r *reader) otherBody(i int, m *mention) bool {
	toks, n, known := r.d.Sentences[i].Tokens, m.last+1, r.entities[m.entity].known
	if n+1 >= len(toks) {
		return false
	}
	if p := r.demonym(i, n); p != nil && (toks[n].UPOS == "ADJ" || r.trees[i].rel(n) == "amod") {
		return known.Country != "" && p.Kind == "country" && p.Country != known.Country
	}
	switch toks[n].Form {
	case "pour":
		return known.Kind == "party" || known.Kind == "militia"
	case "de", "d'", "d’":
		return toks[n+1].UPOS == "NOUN" && toks[n+1].Form == lower(toks[n+1].Form)
	}
	return false
}

// completeTitle takes the rest of a body's title into a name that the name finder cut: "Inspection générale de l'éducation |, du
// sport et de la recherche"; and the adjective of its country, "ministère de l'Intérieur | turc".
func (r *reader) completeTitle(i, k int, m *mention) {
	e := &r.entities[m.entity]
	toks, last := r.d.Sentences[i].Tokens, m.last
	if e.typ != graph.Organization || e.known != nil && len(e.mentions) > 1 && !r.otherBody(i, m) {
		return
	}
	if r.capital(i, k) {
		last = max(last, r.titleEnd(i, k))
	}
	if e.known == nil && last > m.first && r.x.rules.in("établissement", lower(toks[k].Lemma)) && r.capital(i, k) { // "l'Institut français du Proche-Orient"
		for n := last + 2; n <= last+3 && n < len(toks); n++ {
			if at := r.mentionAt(i, n); at != nil && at.first == n && at.kind == graph.NameMention && r.entities[at.entity].typ == graph.Place && r.ofLast(i, last, n) {
				last = at.last
			}
		}
	}
	if n := last + 1; n < len(toks) && (toks[n].UPOS == "ADJ" || r.trees[i].rel(n) == "amod") && r.trees[i].tok(n).Head == k && r.demonym(i, n) != nil && r.x.rules.in("corps-étatique", lower(toks[k].Lemma)) {
		last = n
	}
	if last == m.last {
		return
	}
	if e.known != nil { // "le Front populaire pour la renaissance de la Centrafrique" is not the one of France
		if !r.otherBody(i, m) {
			return
		}
		if r.byKnown[e.known.ID] == m.entity {
			delete(r.byKnown, e.known.ID)
		}
		e.known, r.countryTimes = nil, nil
	}
	for n := range e.mentions {
		if x := &e.mentions[n]; x.Start == toks[m.first].Start && x.End == toks[m.last].End {
			x.End, x.Text = toks[last].End, r.text(x.Start, toks[last].End)
		}
	}
	if name := clean(r.text(toks[m.first].Start, toks[last].End)); len(name) > len(e.name) {
		e.name = name
	}
	for n := m.last + 1; n <= last; n++ {
		if r.at[i][n] < 0 { // a place within keeps its own
			r.at[i][n] = r.at[i][k]
		}
	}
	m.last = last
}
