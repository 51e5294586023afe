package extract

import (
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

// numbered reports whether a number before a unit names it: "la 25e brigade".
func (r *reader) numbered(i, k int) bool {
	if k == 0 || !r.x.rules.in("unité", lower(r.d.Sentences[i].Tokens[k].Lemma)) {
		return false
	}
	form := r.d.Sentences[i].Tokens[k-1].Form
	digits := strings.TrimRight(form, "aeimnrèé")
	return digits != "" && digits != form && strings.Trim(digits, "0123456789") == ""
}

// titleEnd is the last token of the official title of a body that begins at a capitalised noun: its adjectives, its complements by "de"
// and "pour", and what is coordinated with those under the same preposition: "l'Inspection générale de l'éducation, du
// sport et de la recherche", "le Comité national pour le salut du peuple".
func (r *reader) titleEnd(i, k int) int {
	t := r.trees[i]
	last := k
	for n := k + 1; n < len(t.s.Tokens); n++ {
		tok := t.tok(n)
		if m := r.mentionAt(i, n); m != nil && m.first > k {
			break
		}
		switch {
		case tok.UPOS == "ADJ" && n == last+1 && tok.Head >= k && tok.Head < n && t.agree(n, tok.Head):
			last = n
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
	if tok.Deprel != "nmod" && tok.Deprel != "conj" || tok.Head > n || r.x.rules.in("jour", lower(tok.Lemma)) || t.hasVerb(n, 0) {
		return false
	}
	first := last + 1
	if f := t.form(first); f == "," || f == "et" { // a further complement, under the preposition of those before
		first++
		return first < n && t.preposition(first) == "de" && tok.Deprel == "conj" && tok.Head >= k
	}
	switch t.preposition(first) {
	case "de":
		return true
	case "pour":
		return first+1 < n && t.tok(first+1).UPOS == "DET"
	}
	return false
}

// completeTitle takes the rest of a body's title into a name that the name finder cut: "Inspection générale de l'éducation |, du
// sport et de la recherche".
func (r *reader) completeTitle(i, k int, m *mention) {
	e := &r.entities[m.entity]
	if e.typ != graph.Organization || e.known != nil || !r.capital(i, k) {
		return
	}
	last := r.titleEnd(i, k)
	if last <= m.last {
		return
	}
	toks := r.d.Sentences[i].Tokens
	for n := range e.mentions {
		if x := &e.mentions[n]; x.Start == toks[m.first].Start && x.End == toks[m.last].End {
			x.End, x.Text = toks[last].End, r.text(x.Start, toks[last].End)
		}
	}
	if name := clean(r.text(toks[m.first].Start, toks[last].End)); len(name) > len(e.name) {
		e.name = name
	}
	for n := m.last + 1; n <= last; n++ {
		r.at[i][n] = r.at[i][k]
	}
	m.last = last
}
